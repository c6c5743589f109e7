package org.machistat.examples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.wave.CensusWave;
import org.machistat.core.population.AgeGroups;
import org.machistat.core.population.Population;
import org.machistat.core.population.PopulationBase;
import org.machistat.core.population.Sex;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/**
 * All 1,741 municipalities: establishments and employees of 2014, 2016 and 2021, population of 2015 and 2020 (全国市区町村の例示データ).
 *
 * <ul>
 *   <li>Municipalities are those of the edition 2026; ids are the five digits of their codes, such as 14130. Between the waves only two codes
 *       changed, each by becoming a city within the same boundaries: 富谷町 (04423) is 富谷市 (04216) since 10 October 2016, 那珂川町 (40305) is
 *       那珂川市 (40231) since 1 October 2018. The figures before are under the code that holds now.
 *   <li>2014 counts all establishments, 2016 and 2021 private ones: growth from 2014 is refused.
 *   <li>Where it cannot be told whether a printed 0 is nil or not shown, the figure is unknown; see {@code census.reader.Ssdse}.
 *   <li>Sums over municipalities are not the figures of the nation, which has areas of undecided boundaries.
 *   <li>Each table is read when first asked for: on a cold JVM about 1 s for establishments (209,000 cells) and 0.2 s
 *       for population, less once the JVM is warm.
 * </ul>
 *
 * <p>Source: SSDSE, 統計センター (SSDSE-市区町村 2018, 2021, 2026), from the economic censuses 2014, 2016 and 2021 and the population censuses 2015 and
 * 2020.
 */
public final class Nationwide {

    /** The id of the axis of years in the table of population (年). */
    public static final String YEAR = "year";

    /** The id of the axis of sexes (男女): total, male, female. */
    public static final String SEX = "sex";

    /** The id of the axis of ages (年齢): total, the three groups, unknown. */
    public static final String AGE = "age";

    private static final int GROUPS = 4;
    private static final Source SOURCE = Source.of(Label.of(
                    "SSDSE-市区町村（SSDSE-A）2018・2021・2026年版を加工", "SSDSE-A, editions 2018, 2021 and 2026, adapted"))
            .withPublisher(Label.of("統計センター", "National Statistics Center"));
    private static final Label SUMS = Label.of(
            "市区町村の合計は全国の値と一致しない（境界未定地域など）",
            "sums over municipalities are not the figures of the nation (areas of undecided boundaries)");
    private static final List<CensusWave> WAVES =
            List.of(CensusWave.BASIC_2014, CensusWave.ACTIVITY_2016, CensusWave.ACTIVITY_2021);
    private static final List<Integer> YEARS = List.of(2015, 2020);

    private static final class Areas {
        static final List<Category> LIST = readAreas();
    }

    private static final class Establishments {
        static final EstablishmentTable TABLE = readEstablishments();
    }

    private static final class People {
        static final Map<Integer, Map<String, Population>> BY_YEAR = readPeople();
    }

    private static final class PeopleTable {
        static final StatTable TABLE = table();
    }

    private Nationwide() {}

    /**
     * Where the figures come from.
     *
     * @return the source, to be cited
     */
    public static Source source() {
        return SOURCE;
    }

    /**
     * The municipalities.
     *
     * @return one category for each in the order of codes; 府中市 and other names that occur twice have their prefecture behind them
     */
    public static List<Category> areas() {
        return Areas.LIST;
    }

    /**
     * Establishments and employees by division of industry, in three waves.
     *
     * @return the table, read when first asked for
     */
    public static EstablishmentTable establishments() {
        return Establishments.TABLE;
    }

    /**
     * Population by sex and three age groups on 1 October of 2015 and 2020.
     *
     * @return a table with the axes area, {@link #YEAR}, {@link #SEX} and {@link #AGE}, read when first asked for
     */
    public static StatTable population() {
        return PeopleTable.TABLE;
    }

    /**
     * The population of one municipality.
     *
     * @param areaId the five digits of its code
     * @param year 2015 or 2020
     * @return the population by sex and three age groups, with those of unknown age
     * @throws NoSuchElementException naming what there is, if there is no such municipality or year
     */
    public static Population population(String areaId, int year) {
        Objects.requireNonNull(areaId, "areaId");
        Map<String, Population> ofYear = People.BY_YEAR.get(year);
        if (ofYear == null) {
            throw new NoSuchElementException("No population of " + year + ", there are " + YEARS);
        }
        Population population = ofYear.get(areaId);
        if (population == null) {
            String met = areaId.length() > 20 ? areaId.substring(0, 20) + "…" : areaId;
            throw new NoSuchElementException(
                    "No municipality '" + met + "', expected five digits of a municipality of 2026, as in '14130'");
        }
        return population;
    }

    private static List<String[]> lines(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Nationwide.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            List<String[]> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#")) {
                    lines.add(line.split("\t", -1));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Category> readAreas() {
        List<String[]> lines = lines("areas.tsv");
        Map<String, Integer> names = new HashMap<>();
        lines.forEach(cells -> names.merge(cells[2], 1, Integer::sum));
        return lines.stream()
                .map(cells -> Category.of(
                        cells[0], Label.same(names.get(cells[2]) == 1 ? cells[2] : cells[2] + "（" + cells[1] + "）")))
                .toList();
    }

    /** Puts figures by the number of their cell: by name, all 209,000 would take several times as long. */
    private static EstablishmentTable readEstablishments() {
        Axis industries = EstablishmentTable.builder(WAVES, Areas.LIST.subList(0, 1))
                .build()
                .table()
                .axis(EstablishmentTable.INDUSTRY);
        StatTable.Builder table = StatTable.builder(Label.of("事業所数と従業者数", "Establishments and persons engaged"))
                .axis(industries)
                .axis(Axis.of(
                                EstablishmentTable.MEASURE,
                                Label.of("項目", "Measure"),
                                List.of(EstablishmentTable.ESTABLISHMENTS, EstablishmentTable.EMPLOYEES))
                        .withRole(Axis.Role.METRIC))
                .axis(CensusWave.axis(EstablishmentTable.WAVE, WAVES))
                .axis(Axis.of(EstablishmentTable.AREA, Label.of("地域", "Area"), Areas.LIST)
                        .withRole(Axis.Role.GEO))
                .source(SOURCE);
        int areas = Areas.LIST.size();
        int width = industries.size();
        for (int wave = 0; wave < WAVES.size(); wave++) {
            List<String[]> lines = lines("establishments-" + WAVES.get(wave).id() + ".tsv");
            for (int area = 0; area < areas; area++) {
                String[] cells = lines.get(area);
                for (int i = 0; i < 2 * width; i++) {
                    int cell = ((i % width * 2 + i / width) * WAVES.size() + wave) * areas + area;
                    put(table, cell, cells[i + 1], i < width ? Unit.ESTABLISHMENTS : Unit.PERSONS);
                }
            }
        }
        table.note(Label.of(
                        "2014年の大分類BCは、部門の計から他の大分類を引いて求めた",
                        "2014: divisions B and C are their sector's total less the other divisions"))
                .note(
                        Label.of(
                                "大分類の合計が計に満たない市区町村で0と表示された値は、皆無か非表示か分からないため不詳とした",
                                "where divisions sum to less than their total, figures printed as 0 may be nil or not shown, and are unknown"))
                .note(SUMS);
        return EstablishmentTable.of(table.build(), WAVES);
    }

    private static void put(StatTable.Builder table, int cell, String text, Unit unit) {
        switch (text) {
            case "" -> table.put(cell, Figure.of(Mark.NIL, Unit.NONE));
            case "…" -> table.put(cell, Figure.of(Mark.UNKNOWN, Unit.NONE));
            default -> table.put(cell, Long.parseLong(text), 0, unit);
        }
    }

    private static Map<Integer, Map<String, Population>> readPeople() {
        Map<Integer, Map<String, Population>> years = new LinkedHashMap<>();
        Map<String, Label> names = new HashMap<>();
        Areas.LIST.forEach(area -> names.put(area.id(), area.name()));
        for (int year : YEARS) {
            ReferenceDate date = ReferenceDate.of(LocalDate.of(year, 10, 1));
            Map<String, Population> byArea = new LinkedHashMap<>();
            for (String[] cells : lines("population-" + year + ".tsv")) {
                long[][] counts = new long[2][GROUPS - 1];
                long[] unknown = new long[2];
                for (int sex = 0; sex < 2; sex++) {
                    for (int i = 0; i < GROUPS - 1; i++) {
                        counts[sex][i] = Long.parseLong(cells[1 + sex * GROUPS + i]);
                    }
                    unknown[sex] = Long.parseLong(cells[(sex + 1) * GROUPS]);
                }
                byArea.put(
                        cells[0],
                        Population.of(date, AgeGroups.THREE, counts[0], counts[1])
                                .withUnknown(unknown[0], unknown[1])
                                .withName(names.get(cells[0]))
                                .withBase(PopulationBase.CENSUS)
                                .withSource(SOURCE));
            }
            years.put(year, byArea);
        }
        return years;
    }

    private static StatTable table() {
        List<Category> years = YEARS.stream()
                .map(year -> Category.of(String.valueOf(year), Label.of(year + "年", String.valueOf(year))))
                .toList();
        StatTable first =
                People.BY_YEAR.get(YEARS.get(0)).get(Areas.LIST.get(0).id()).toTable();
        StatTable.Builder table = StatTable.builder(Label.of("男女・年齢3区分別人口", "Population by sex and three age groups"))
                .axis(Axis.of(EstablishmentTable.AREA, Label.of("地域", "Area"), Areas.LIST)
                        .withRole(Axis.Role.GEO))
                .axis(Axis.of(YEAR, Label.of("年", "Year"), years).withRole(Axis.Role.TIME))
                .axis(first.axis(SEX))
                .axis(first.axis(AGE))
                .unit(Unit.PERSONS)
                .source(SOURCE)
                .note(Label.of("各年10月1日の国勢調査", "population censuses of 1 October"))
                .note(Label.of("年齢不詳は総数から3区分を引いて求めた", "unknown age is the total less the three groups"));
        int cell = 0;
        for (Category area : Areas.LIST) {
            for (int year : YEARS) {
                Population one = People.BY_YEAR.get(year).get(area.id());
                cell = put(table, cell, one.total(), one.counts(), one.unknown());
                for (Sex sex : List.of(Sex.MALE, Sex.FEMALE)) {
                    cell = put(table, cell, one.total(sex), one.counts(sex), one.unknown(sex));
                }
            }
        }
        return table.build();
    }

    private static int put(StatTable.Builder table, int first, long total, long[] counts, long unknown) {
        int cell = first;
        table.put(cell++, total, 0, Unit.NONE);
        for (long count : counts) {
            table.put(cell++, count, 0, Unit.NONE);
        }
        table.put(cell++, unknown, 0, Unit.NONE);
        return cell;
    }
}
