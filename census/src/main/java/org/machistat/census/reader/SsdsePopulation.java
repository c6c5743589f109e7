package org.machistat.census.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.machistat.census.internal.ProblemList;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.AgeGroups;
import org.machistat.core.population.PopulationBase;
import org.machistat.core.population.Sex;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Population by sex and three age groups, with those of unknown age as what is left of the total. */
record SsdsePopulation(ReferenceDate date, StatTable table) {

    private static final String TOTAL = SsdseColumns.TOTAL;
    private static final String NOT_STATED = "unknown";
    private static final Figure UNKNOWN = Figure.of(Mark.UNKNOWN, Unit.NONE);

    static String key(String sex, String age) {
        return sex + " " + age;
    }

    static SsdsePopulation of(
            Source source,
            ReferenceDate date,
            List<Category> areas,
            List<SsdseRows.Municipality> places,
            List<Map<String, Figure>> rows,
            ProblemList problems) {
        Axis sexes = sexes();
        Axis ages = ages();
        StatTable.Builder table = StatTable.builder(Label.of("男女・年齢3区分別人口", "Population by sex and three age groups"))
                .axis(Axis.of(SsdseTables.AREA, Label.of("地域", "Area"), areas).withRole(Axis.Role.GEO))
                .axis(sexes)
                .axis(ages)
                .unit(Unit.PERSONS)
                .source(source)
                .note(date.label())
                .note(PopulationBase.CENSUS.label())
                .note(Label.of("年齢不詳は総数から3区分を引いて求めた", "unknown age is the total less the three groups"));
        for (int row = 0; row < rows.size(); row++) {
            Map<String, Figure> figures = new HashMap<>(rows.get(row));
            for (Category sex : sexes.categories()) {
                unknown(figures, sex.id(), places.get(row), problems);
            }
            bySex(figures, places.get(row), problems);
            for (Category sex : sexes.categories()) {
                List<Figure> line = ages.categories().stream()
                        .map(age -> figures.getOrDefault(key(sex.id(), age.id()), UNKNOWN))
                        .toList();
                table.row(line, areas.get(row).id(), sex.id());
            }
        }
        return new SsdsePopulation(date, table.build());
    }

    private static Axis sexes() {
        List<Category> sexes = new ArrayList<>(List.of(Category.of(TOTAL, Label.of("総数", "total"))));
        Stream.of(Sex.values()).forEach(sex -> sexes.add(Category.of(SsdseColumns.id(sex), sex.label())));
        return Axis.of(SsdseTables.SEX, Label.of("男女", "sex"), sexes)
                .withTotal(TOTAL, sexes.stream().skip(1).map(Category::id).toArray(String[]::new));
    }

    private static Axis ages() {
        List<Category> ages = new ArrayList<>(List.of(Category.of(TOTAL, Label.of("総数", "total"))));
        AgeGroups.THREE.list().forEach(group -> ages.add(Category.of(group.id(), group.label())));
        ages.add(Category.of(NOT_STATED, Label.of("年齢不詳", "unknown age")));
        return Axis.of(SsdseTables.AGE, Label.of("年齢", "age"), ages)
                .withTotal(TOTAL, ages.stream().skip(1).map(Category::id).toArray(String[]::new));
    }

    private static void unknown(
            Map<String, Figure> figures, String sex, SsdseRows.Municipality place, ProblemList problems) {
        OptionalLong total = SsdseDivisions.count(figures.get(key(sex, TOTAL)));
        long rest = total.orElse(0);
        for (AgeGroup group : AgeGroups.THREE.list()) {
            OptionalLong count = SsdseDivisions.count(figures.get(key(sex, group.id())));
            if (total.isEmpty() || count.isEmpty()) {
                return;
            }
            rest -= count.getAsLong();
        }
        if (rest < 0) {
            error(
                    place,
                    problems,
                    "年齢3区分の合計が総数を" + format(-rest) + "上回る",
                    "the three age groups sum to " + format(-rest) + " more than the total");
        } else {
            figures.put(key(sex, NOT_STATED), Figure.of(rest));
        }
    }

    private static void bySex(Map<String, Figure> figures, SsdseRows.Municipality place, ProblemList problems) {
        for (String age : Stream.concat(
                        Stream.of(TOTAL), AgeGroups.THREE.list().stream().map(AgeGroup::id))
                .toList()) {
            OptionalLong both = SsdseDivisions.count(figures.get(key(TOTAL, age)));
            long rest = both.orElse(0);
            boolean isThere = both.isPresent();
            for (Sex sex : Sex.values()) {
                OptionalLong count = SsdseDivisions.count(figures.get(key(SsdseColumns.id(sex), age)));
                isThere &= count.isPresent();
                rest -= count.orElse(0);
            }
            if (isThere && rest != 0) {
                error(
                        place,
                        problems,
                        "人口（" + age + "）が男女の合計と" + format(rest) + "異なる",
                        "the population (" + age + ") is not the sum of both sexes; it differs by " + format(rest));
            }
        }
    }

    private static void error(SsdseRows.Municipality place, ProblemList problems, String ja, String en) {
        problems.error(1, Place.line(place.line()), place.code().toString(), ja, en);
    }

    private static String format(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
