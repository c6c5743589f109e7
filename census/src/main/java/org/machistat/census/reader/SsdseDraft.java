package org.machistat.census.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.reader.SsdseColumns.Businesses;
import org.machistat.census.reader.SsdseColumns.People;
import org.machistat.census.reader.SsdseHeading.Column;
import org.machistat.census.wave.CensusWave;
import org.machistat.census.wave.Coverage.Ownership;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;

/** Makes the tables of an SSDSE-A file from its rows. */
final class SsdseDraft {

    private static final int CENSUS_INTERVAL = 5;
    private static final int FIRST_CENSUS = 1920;
    private static final Label SUMS = Label.of(
            "市区町村の合計は全国の値と一致しない（境界未定地域など）",
            "sums over municipalities are not the figures of the nation (areas of undecided boundaries)");

    /** The scope and the year that make a wave. */
    private record Scope(Ownership ownership, int year) {}

    private final SsdseHeading heading;
    private final List<SsdseRows.Municipality> places;
    private final List<Figure[]> figures;
    private final ProblemList problems;
    private final List<Category> areas;

    SsdseDraft(
            SsdseHeading heading, List<SsdseRows.Municipality> places, List<Figure[]> figures, ProblemList problems) {
        this.heading = heading;
        this.places = places;
        this.figures = figures;
        this.problems = problems;
        Map<String, Long> names =
                places.stream().collect(Collectors.groupingBy(SsdseRows.Municipality::name, Collectors.counting()));
        this.areas = places.stream().map(place -> area(place, names)).toList();
    }

    /** Places of one name, as 府中市, have their prefecture behind it. */
    private static Category area(SsdseRows.Municipality place, Map<String, Long> names) {
        String name = names.get(place.name()) == 1 ? place.name() : place.name() + "（" + place.prefecture() + "）";
        return Category.of(
                place.code().fiveDigits(),
                Label.same(name.isBlank() ? place.code().toString() : name));
    }

    SsdseTables tables(Source source) {
        if (places.isEmpty()) {
            Answer<EstablishmentTable> none =
                    Answer.refuse(Reason.NOT_ENOUGH_DATA, "市区町村の行がない", "There is no row of a municipality");
            return new SsdseTables(
                    source, areas, none, Answer.refuse(none.refusal().orElseThrow()));
        }
        return new SsdseTables(source, areas, establishments(source), population(source));
    }

    private Answer<EstablishmentTable> establishments(Source source) {
        List<Scope> scopes = heading.columns(Businesses.class, role -> true).stream()
                .map(column -> new Scope(((Businesses) column.role()).ownership(), column.year()))
                .distinct()
                .toList();
        if (scopes.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA, "事業所数・従業者数の列がない", "There is no column of establishments or employees");
        }
        Map<Scope, CensusWave> waves = new LinkedHashMap<>();
        for (Scope scope : scopes) {
            Optional<CensusWave> wave = CensusWave.find(scope.year());
            if (wave.isEmpty()
                    || waves.values().stream()
                            .anyMatch(one -> one.id().equals(wave.get().id()))) {
                return Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        wave.isEmpty() ? scope.year() + "年の経済センサスはない" : scope.year() + "年の列が2つの範囲にわたる",
                        wave.isEmpty()
                                ? "There was no economic census in " + scope.year()
                                : "The columns of " + scope.year() + " are of two scopes");
            }
            waves.put(scope, wave.get().withOwnership(scope.ownership()));
        }
        EstablishmentTable.Builder table =
                EstablishmentTable.builder(List.copyOf(waves.values()), areas).source(source);
        waves.forEach((scope, wave) -> put(table, scope, wave));
        return Answer.of(table.note(SUMS).build());
    }

    private void put(EstablishmentTable.Builder table, Scope scope, CensusWave wave) {
        SsdseDivisions divisions = new SsdseDivisions(scope.ownership(), problems);
        for (Category measure : List.of(EstablishmentTable.ESTABLISHMENTS, EstablishmentTable.EMPLOYEES)) {
            List<Column> columns = heading.columns(
                    Businesses.class,
                    role -> role.ownership() == scope.ownership()
                            && role.measure().equals(measure));
            List<Column> ofYear = columns.stream()
                    .filter(column -> column.year() == scope.year())
                    .toList();
            for (int row = 0; row < places.size(); row++) {
                String area = areas.get(row).id();
                divisions
                        .complete(places.get(row), named(ofYear, row, SsdseDraft::industry), ofYear)
                        .forEach((industry, figure) -> table.put(industry, measure, wave.id(), area, figure));
            }
        }
        divisions.notes(wave.category().name()).forEach(table::note);
    }

    private static String industry(Column column) {
        return ((Businesses) column.role()).industry();
    }

    private Map<String, Figure> named(List<Column> columns, int row, Function<Column, String> name) {
        Map<String, Figure> named = new HashMap<>();
        for (Column column : columns) {
            named.put(name.apply(column), figures.get(row)[heading.columns().indexOf(column)]);
        }
        return named;
    }

    private Answer<SsdsePopulation> population(Source source) {
        List<Column> columns = heading.columns(People.class, role -> true);
        List<Integer> years = columns.stream().map(Column::year).distinct().toList();
        if (years.size() != 1) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    years.isEmpty() ? "人口の列がない" : "人口の列の年が1つでない：" + years,
                    years.isEmpty()
                            ? "There is no column of population"
                            : "The columns of population are of several years: " + years);
        }
        int year = years.get(0);
        if (year < FIRST_CENSUS || year % CENSUS_INTERVAL != 0) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    year + "年に国勢調査はなく、人口の基準日が分からない",
                    "There was no population census in " + year + ", so the date of the population is not known");
        }
        List<Map<String, Figure>> rows = new ArrayList<>();
        for (int row = 0; row < places.size(); row++) {
            rows.add(named(columns, row, SsdseDraft::people));
        }
        ReferenceDate date = ReferenceDate.of(LocalDate.of(year, 10, 1));
        return Answer.of(SsdsePopulation.of(source, date, areas, places, rows, problems));
    }

    private static String people(Column column) {
        People role = (People) column.role();
        return SsdsePopulation.key(role.sex(), role.age());
    }
}
