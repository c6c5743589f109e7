package org.machistat.core.population;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.machistat.core.population.ProjectionTableReader.Column;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/** Finds out what each row of a {@link ProjectionTable} is, what is missing, and makes base and rates of them. */
final class ProjectionTableMaker {

    private static final Set<String> BIRTH = Set.of("出生", "出生時", "birth", "births", "atbirth");
    private static final List<String> CHILD_WOMAN = List.of("子ども女性比", "子供女性比", "こども女性比", "child-womanratio");
    private static final Set<String> SEX_RATIO = Set.of("性比", "出生性比", "0-4歳性比", "sexratio", "sexratioatbirth");
    private static final AgeGroup FERTILE = AgeGroup.of(15, 49);

    private final ProjectionTableReader rows;
    private final Label name;
    private final ReferenceDate date;
    private final Map<Sex, TreeMap<AgeGroup, Integer>> groups = new EnumMap<>(Sex.class);
    private final Map<Sex, Integer> births = new EnumMap<>(Sex.class);
    private final Map<Sex, Integer> unknown = new EnumMap<>(Sex.class);
    /** Rows of totals: over ages, over sexes, or both. */
    private final List<Integer> totals = new ArrayList<>();

    private int sexRatio = -1;
    private int childWoman = -1;
    private AgeGroup women = FERTILE;

    ProjectionTableMaker(ProjectionTableReader rows, Label name, ReferenceDate date) {
        this.rows = rows;
        this.name = name;
        this.date = date;
        for (Sex sex : Sex.values()) {
            groups.put(sex, new TreeMap<>());
        }
    }

    /** The sex and the rest of a row's label; no sex for rows of both or none. */
    private record Labels(Optional<Sex> sex, boolean both, String age) {

        static Labels of(String label) {
            int first = label.indexOf(' ');
            int last = label.lastIndexOf(' ');
            String start = first < 0 ? label : label.substring(0, first);
            String end = last < 0 ? label : label.substring(last + 1);
            String behind = first < 0 ? "" : label.substring(first + 1);
            if (Sex.find(start).isPresent()) {
                return new Labels(Sex.find(start), false, behind);
            }
            if (last > 0 && Sex.find(end).isPresent()) {
                return new Labels(Sex.find(end), false, label.substring(0, last));
            }
            boolean both = AgeText.isTotal(start);
            return new Labels(Optional.empty(), both, both && first > 0 ? behind : label);
        }
    }

    ProjectionTable make() {
        for (int row = 0; row < rows.size(); row++) {
            read(row, Labels.of(rows.label(row)));
        }
        Optional<AgeGroups> ages = ages();
        Optional<Population> base = ages.flatMap(this::base);
        Optional<ProjectionRates> rates = ages.flatMap(this::rates);
        return new ProjectionTable(
                answer(base, rows.baseFault(), "基準人口", "the base"),
                answer(rates, rows.rateFault(), "仮定値", "the assumptions"));
    }

    private static <T> Answer<T> answer(Optional<T> made, Optional<Problem> fault, String ja, String en) {
        if (fault.isEmpty()) {
            return Answer.of(made.orElseThrow());
        }
        Label first = fault.get().sentence();
        return Answer.refuse(
                Reason.NOT_READABLE,
                ja + "が揃わない。最初の誤りは" + first.ja(),
                en + " could not be read whole; the first error is at " + first.en());
    }

    private void read(int row, Labels labels) {
        String age = AgeText.fold(labels.age()).toLowerCase(Locale.ROOT);
        Optional<String> ratio = CHILD_WOMAN.stream().filter(age::contains).findFirst();
        Optional<AgeGroup> group = AgeGroup.find(labels.age());
        if (age.length() <= AgeText.LONGEST && ratio.isPresent()) {
            if (isFirst(row, childWoman)) {
                childWoman = row;
                readWomen(row, age.replace(ratio.get(), "").replaceAll("[()（）・の]", ""));
            }
        } else if (SEX_RATIO.contains(age)) {
            if (isFirst(row, sexRatio)) {
                sexRatio = row;
            }
        } else if (labels.sex().isEmpty() && !labels.both() && group.isPresent()) {
            rows.error(
                    rows.place(row),
                    rows.label(row),
                    "年齢 " + AgeText.shown(labels.age()) + " の行に男女の別がない。男または女とする",
                    "the row of age " + AgeText.shown(labels.age()) + " has no sex, expected 男 or 女");
        } else if (AgeText.isTotal(labels.age()) || (labels.both() && (group.isPresent() || isUnknown(labels)))) {
            totals.add(row);
            rows.expectNothing(row, EnumSet.of(Column.SURVIVAL, Column.MIGRATION, Column.FERTILITY));
        } else if (labels.sex().isPresent() && BIRTH.contains(age)) {
            if (isFirst(row, births.getOrDefault(labels.sex().get(), -1))) {
                births.put(labels.sex().get(), row);
                rows.expectNothing(row, EnumSet.of(Column.COUNT, Column.FERTILITY));
            }
        } else if (labels.sex().isPresent() && isUnknown(labels)) {
            if (isFirst(row, unknown.getOrDefault(labels.sex().get(), -1))) {
                unknown.put(labels.sex().get(), row);
                rows.expectNothing(row, EnumSet.of(Column.SURVIVAL, Column.MIGRATION, Column.FERTILITY));
            }
        } else if (labels.sex().isPresent() && group.isPresent()) {
            TreeMap<AgeGroup, Integer> own = groups.get(labels.sex().get());
            if (isFirst(row, own.getOrDefault(group.get(), -1))) {
                own.put(group.get(), row);
            }
        } else {
            String met = AgeText.shown(rows.label(row));
            rows.error(
                    rows.place(row),
                    rows.label(row),
                    "行の見出し " + met + " は読めない。男または女と、0～4歳・90歳以上などの年齢か、出生・不詳・総数・性比・子ども女性比のいずれかとする",
                    "heading " + met + " cannot be read, expected 男 or 女 with an age such as 0～4歳 or 90歳以上, or 出生,"
                            + " 不詳, 総数, 性比 or 子ども女性比");
        }
    }

    private static boolean isUnknown(Labels labels) {
        return AgeText.isUnknown(labels.age());
    }

    private boolean isFirst(int row, int earlier) {
        if (earlier >= 0) {
            String met = AgeText.shown(rows.label(row));
            rows.error(
                    rows.place(row),
                    rows.label(row),
                    met + " の行は" + rows.place(earlier).label().ja() + "にもある。1行だけとする",
                    "row " + met + " stands in " + rows.place(earlier).label().en() + " too, expected it once");
        }
        return earlier < 0;
    }

    private void readWomen(int row, String span) {
        if (!span.isBlank()) {
            Optional<AgeGroup> named = AgeGroup.find(span);
            women = named.orElse(FERTILE);
            if (named.isEmpty()) {
                rows.error(
                        rows.place(row),
                        rows.label(row),
                        "子ども女性比の女性の年齢 " + AgeText.shown(span) + " は読めない。15～49歳 などとする",
                        "the ages of the women " + AgeText.shown(span)
                                + " cannot be read, expected a span such as 15～49歳");
            }
        }
    }

    /** The groups that both sexes should have; those they lack are told. */
    private Optional<AgeGroups> ages() {
        TreeMap<AgeGroup, Integer> all = new TreeMap<>(groups.get(Sex.FEMALE));
        all.putAll(groups.get(Sex.MALE));
        for (Sex sex : Sex.values()) {
            if (groups.get(sex).isEmpty()) {
                rows.error(
                        Place.WHOLE,
                        "",
                        sex.label().ja() + "の年齢別の行がない。男女それぞれの行が必要",
                        "there are no rows of age for " + sex.label().ja() + ", expected rows for 男 and for 女");
            }
        }
        Optional<AgeGroup> open = all.keySet().stream().filter(AgeGroup::isOpen).findFirst();
        Optional<AgeGroup> first =
                all.keySet().stream().filter(Predicate.not(AgeGroup::isOpen)).findFirst();
        if (all.isEmpty() || open.isEmpty() || first.isEmpty()) {
            if (!all.isEmpty()) {
                AgeGroup last = all.lastKey();
                rows.error(
                        rows.place(all.get(last)),
                        rows.label(all.get(last)),
                        open.isEmpty()
                                ? "開いた年齢階級がない。最後の " + last + " の後に、上限のない "
                                        + AgeGroup.open(Math.min(last.end(), AgeGroup.OLDEST)) + " などの行が必要"
                                : last + " の前に閉じた年齢階級の行がない",
                        open.isEmpty()
                                ? "there is no open age group: behind the last, " + last.id()
                                        + ", a row without upper age is expected, such as "
                                        + AgeGroup.open(Math.min(last.end(), AgeGroup.OLDEST))
                                                .id()
                                : "there are no rows of closed age groups before " + last.id());
            }
            return Optional.empty();
        }
        int width = first.get().width().getAsInt();
        int end = open.get().from();
        if (end == 0 || end % width != 0) {
            int row = all.get(open.get());
            rows.error(
                    rows.place(row),
                    rows.label(row),
                    open.get() + " は" + width + "歳ごとの年齢階級に続かない。" + width + "の倍数の歳から始める",
                    open.get().id() + " does not follow age groups of " + width
                            + " years, expected it to begin at a multiple of " + width);
            return Optional.empty();
        }
        List<AgeGroup> expected = new ArrayList<>();
        for (int from = 0; from < end; from += width) {
            expected.add(AgeGroup.of(from, from + width - 1));
        }
        expected.add(open.get());
        boolean whole = true;
        for (Sex sex : Sex.values()) {
            whole &= compare(sex, expected, width);
        }
        return whole ? Optional.of(AgeGroups.of(expected)) : Optional.empty();
    }

    private boolean compare(Sex sex, List<AgeGroup> expected, int width) {
        TreeMap<AgeGroup, Integer> own = groups.get(sex);
        if (own.isEmpty()) {
            return false;
        }
        boolean whole = true;
        for (AgeGroup group : expected) {
            if (!own.containsKey(group)) {
                whole = false;
                AgeGroup before = own.floorKey(group);
                rows.error(
                        before == null ? Place.WHOLE : rows.place(own.get(before)),
                        before == null ? "" : rows.label(own.get(before)),
                        sex.label().ja() + "の " + group + " の行がない" + (before == null ? "" : "。" + before + " の後に必要"),
                        "there is no row of " + sex.label().ja() + " " + group.id()
                                + (before == null ? "" : ", expected behind " + before.id()));
            }
        }
        for (Map.Entry<AgeGroup, Integer> one : own.entrySet()) {
            if (!expected.contains(one.getKey())) {
                whole = false;
                String last = expected.get(expected.size() - 1).toString();
                rows.error(
                        rows.place(one.getValue()),
                        rows.label(one.getValue()),
                        one.getKey() + " は0歳から" + width + "歳ごとに " + last + " までの年齢階級に入らない",
                        one.getKey().id() + " is none of the age groups expected: from 0 by " + width + " years to "
                                + expected.get(expected.size() - 1).id());
            }
        }
        return whole;
    }

    private Optional<Population> base(AgeGroups ages) {
        Map<Sex, long[]> counts = new EnumMap<>(Sex.class);
        Map<Sex, Long> unknowns = new EnumMap<>(Sex.class);
        for (Sex sex : Sex.values()) {
            long[] own = new long[ages.size()];
            for (int i = 0; i < own.length; i++) {
                own[i] = rows.count(groups.get(sex).get(ages.get(i))).orElse(0L);
            }
            counts.put(sex, own);
            unknowns.put(
                    sex, unknown.containsKey(sex) ? rows.count(unknown.get(sex)).orElse(0L) : 0L);
        }
        if (rows.baseFault().isPresent()) {
            return Optional.empty();
        }
        Population base = Population.of(date, ages, counts.get(Sex.MALE), counts.get(Sex.FEMALE))
                .withUnknown(unknowns.get(Sex.MALE), unknowns.get(Sex.FEMALE))
                .withName(name);
        totals.forEach(row -> compare(row, base));
        return rows.baseFault().isPresent() ? Optional.empty() : Optional.of(base);
    }

    private void compare(int row, Population base) {
        if (rows.isBlank(row, Column.COUNT)) {
            return;
        }
        Labels labels = Labels.of(rows.label(row));
        Population whole = labels.sex().map(base::only).orElse(base);
        Optional<AgeGroup> group = AgeGroup.find(labels.age());
        Optional<Long> sum = group.isPresent()
                ? whole.find(group.get())
                : Optional.of(isUnknown(labels) ? whole.unknown() : whole.total());
        Optional<Long> printed = rows.count(row);
        if (printed.isPresent() && !printed.equals(sum)) {
            Label shown = Figure.of(printed.get(), Unit.PERSONS).label();
            Label added = sum.map(one -> Figure.of(one, Unit.PERSONS).label()).orElse(Label.of("（なし）", "(none)"));
            rows.note(
                    rows.place(row, Column.COUNT),
                    rows.figure(row, Column.COUNT).printed(),
                    "表の値 " + shown.ja() + " は内訳の和 " + added.ja() + " と一致しない。内訳を用いた",
                    "the printed " + shown.en() + " is not the sum of its parts " + added.en()
                            + "; the parts were used");
        }
    }

    private Optional<ProjectionRates> rates(AgeGroups ages) {
        ProjectionTableRates reader = new ProjectionTableRates(rows, ages, groups, births, childWoman >= 0);
        Map<Sex, SurvivalRatios> survival = new EnumMap<>(Sex.class);
        Map<Sex, double[]> moves = new EnumMap<>(Sex.class);
        for (Sex sex : Sex.values()) {
            reader.survival(sex).ifPresent(one -> survival.put(sex, one));
            moves.put(sex, reader.moves(sex));
        }
        Optional<Fertility> fertility = reader.fertility(childWoman, women, sexRatio);
        if (rows.rateFault().isPresent()) {
            return Optional.empty();
        }
        Migration migration = rows.has(Column.MIGRATION)
                ? Migration.netRates(ages, MigrationTiming.END, moves.get(Sex.MALE), moves.get(Sex.FEMALE))
                : Migration.NONE;
        return Optional.of(ProjectionRates.of(
                survival.get(Sex.MALE), survival.get(Sex.FEMALE), fertility.orElseThrow(), migration));
    }
}
