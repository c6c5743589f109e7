package org.machistat.core.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/** A population as a table and as a pyramid. */
final class PopulationTable {

    private static final int WIDEST = 25;
    private static final Label TOTAL = Label.of("総数", "total");
    private static final Label UNKNOWN = Label.of("年齢不詳", "unknown age");

    private PopulationTable() {}

    static StatTable of(Population population) {
        List<Category> ages = new ArrayList<>(List.of(Category.of("total", TOTAL)));
        population.ages().list().forEach(group -> ages.add(Category.of(group.id(), group.label())));
        ages.add(Category.of("unknown", UNKNOWN));
        String[] parts = ages.stream().skip(1).map(Category::id).toArray(String[]::new);
        Axis ageAxis = Axis.of("age", Label.of("年齢", "age"), ages).withTotal("total", parts);

        List<Category> sexes = new ArrayList<>(List.of(Category.of("total", TOTAL)));
        Axis sexAxis;
        if (population.isBySex()) {
            sexes.add(Category.of("male", Sex.MALE.label()));
            sexes.add(Category.of("female", Sex.FEMALE.label()));
            sexAxis = Axis.of("sex", Label.of("男女", "sex"), sexes).withTotal("total", "male", "female");
        } else {
            sexAxis = Axis.of("sex", Label.of("男女", "sex"), sexes);
        }
        StatTable.Builder table = StatTable.builder(population.name())
                .axis(sexAxis)
                .axis(ageAxis)
                .unit(Unit.PERSONS)
                .source(population.source())
                .note(population.date().label())
                .note(population.base().label());
        table.row(figures(population.total(), population.counts(), population.unknown()), "total");
        if (population.isBySex()) {
            table.row(row(population, Sex.MALE), "male");
            table.row(row(population, Sex.FEMALE), "female");
        }
        return table.build();
    }

    private static List<Figure> row(Population population, Sex sex) {
        return figures(population.total(sex), population.counts(sex), population.unknown(sex));
    }

    private static List<Figure> figures(long total, long[] counts, long unknown) {
        List<Figure> figures = new ArrayList<>(List.of(Figure.of(total)));
        Arrays.stream(counts).forEach(count -> figures.add(Figure.of(count)));
        figures.add(Figure.of(unknown));
        return figures;
    }

    static TextTable pyramid(Population population) {
        boolean bySex = population.isBySex();
        AgeGroups ages = population.ages();
        ToLongFunction<AgeGroup> left = group -> bySex ? population.count(Sex.MALE, group) : 0;
        ToLongFunction<AgeGroup> right = group -> bySex ? population.count(Sex.FEMALE, group) : population.count(group);
        long largest = Math.max(
                1,
                ages.list().stream()
                        .mapToLong(group -> Math.max(left.applyAsLong(group), right.applyAsLong(group)))
                        .max()
                        .getAsLong());
        List<List<String>> rows = new ArrayList<>();
        for (int i = ages.size() - 1; i >= 0; i--) {
            AgeGroup group = ages.get(i);
            String counted = Figure.of(right.applyAsLong(group)).printed();
            String bar = bar(right.applyAsLong(group), largest);
            rows.add(
                    bySex
                            ? List.of(
                                    Figure.of(left.applyAsLong(group)).printed(),
                                    bar(left.applyAsLong(group), largest),
                                    group.label().ja(),
                                    bar,
                                    counted)
                            : List.of(group.label().ja(), counted, bar));
        }
        if (population.unknown() > 0) {
            String counted = Figure.of(bySex ? population.unknown(Sex.FEMALE) : population.unknown())
                    .printed();
            rows.add(
                    bySex
                            ? List.of(Figure.of(population.unknown(Sex.MALE)).printed(), "", UNKNOWN.ja(), "", counted)
                            : List.of(UNKNOWN.ja(), counted, ""));
        }
        List<Align> aligns = bySex
                ? List.of(Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT, Align.RIGHT)
                : List.of(Align.RIGHT, Align.RIGHT, Align.LEFT);
        List<String> header = bySex ? List.of("男", "", "年齢", "", "女") : List.of("年齢", "人口", "");
        return TextTable.of(List.of(header), rows, aligns)
                .withCaption((population.name().ja() + " "
                                + population.date().label().ja())
                        .strip())
                .withFooter(population.base().label().ja() + "、"
                        + population.source().cite().ja());
    }

    /** Any people give at least one sign. */
    private static String bar(long count, long largest) {
        long length = Math.round((double) count / largest * WIDEST);
        return "#".repeat((int) (count > 0 ? Math.max(1, length) : 0));
    }
}
