package org.machistat.core.population;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.population.ProjectionTableReader.Column;
import org.machistat.core.source.Place;
import org.machistat.core.value.Rational;

/** Reads survival, moves and births of a {@link ProjectionTable} whose age groups are all there. */
final class ProjectionTableRates {

    private static final Rational ZERO = Rational.of(0);
    private static final Rational ONE = Rational.of(1);
    private static final int FERTILE_FROM = 15;
    private static final int FERTILE_END = 50;

    private final ProjectionTableReader rows;
    private final AgeGroups ages;
    private final Map<Sex, ? extends Map<AgeGroup, Integer>> groups;
    private final Map<Sex, Integer> births;
    private final boolean byRatio;

    ProjectionTableRates(
            ProjectionTableReader rows,
            AgeGroups ages,
            Map<Sex, ? extends Map<AgeGroup, Integer>> groups,
            Map<Sex, Integer> births,
            boolean byRatio) {
        this.rows = rows;
        this.ages = ages;
        this.groups = groups;
        this.births = births;
        this.byRatio = byRatio;
    }

    private int row(Sex sex, int i) {
        return groups.get(sex).get(ages.get(i));
    }

    private Optional<Rational> survival(int row) {
        return rows.ratio(row, Column.SURVIVAL, ZERO, ONE, "0以上1以下の数（または0～100%）", "a number from 0 to 1, or 0 to 100%");
    }

    Optional<SurvivalRatios> survival(Sex sex) {
        List<Rational> ratios = new ArrayList<>();
        birth(sex, Column.SURVIVAL).flatMap(this::survival).or(() -> unused()).ifPresent(ratios::add);
        int last = ages.size() - 1;
        for (int i = 0; i < last - 1; i++) {
            survival(row(sex, i)).ifPresent(ratios::add);
        }
        shared(sex, last).ifPresent(ratios::add);
        return ratios.size() == ages.size() ? Optional.of(SurvivalRatios.of(ages, ratios)) : Optional.empty();
    }

    /** With a child–woman ratio what stands for births has no effect. */
    private Optional<Rational> unused() {
        return byRatio ? Optional.of(ONE) : Optional.empty();
    }

    /** The row of births, if its figure is wanted or there; told if wanted and not there. */
    private Optional<Integer> birth(Sex sex, Column column) {
        if (births.containsKey(sex)) {
            int row = births.get(sex);
            return byRatio && rows.isBlank(row, column) ? Optional.empty() : Optional.of(row);
        }
        if (!byRatio && column == Column.SURVIVAL) {
            rows.lack(
                    column,
                    Place.WHOLE,
                    sex.label().ja() + "の「出生」の行がない。出生から" + ages.get(0) + "までの生残率が必要",
                    "there is no row of " + sex.label().ja() + " 出生, expected the 生残率 from birth to "
                            + ages.get(0).id());
        }
        return Optional.empty();
    }

    /** The ratio of the two last groups together. */
    private Optional<Rational> shared(Sex sex, int last) {
        int closed = row(sex, last - 1);
        int open = row(sex, last);
        if (rows.isBlank(open, Column.SURVIVAL)) {
            return survival(closed);
        }
        if (rows.isBlank(closed, Column.SURVIVAL)) {
            return survival(open);
        }
        Optional<Rational> one = survival(closed);
        Optional<Rational> other = survival(open);
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            String met = AgeText.shown(rows.figure(open, Column.SURVIVAL).toString());
            String before = AgeText.shown(rows.figure(closed, Column.SURVIVAL).toString());
            rows.error(
                    open,
                    Column.SURVIVAL,
                    rows.figure(open, Column.SURVIVAL).printed(),
                    sex.label().ja() + "の " + ages.get(last) + " の生残率 " + met + " が " + ages.get(last - 1) + " の "
                            + before + " と異なる。最後の2階級を合わせた1つの生残率とし、一方は空欄でよい",
                    "the 生残率 of " + sex.label().ja() + " " + ages.get(last).id() + " is " + met + " but that of "
                            + ages.get(last - 1).id() + " is " + before
                            + ", expected one ratio of the two last groups together; one of them may be blank");
        }
        return one;
    }

    double[] moves(Sex sex) {
        double[] moves = new double[ages.size() + 1];
        if (rows.has(Column.MIGRATION)) {
            birth(sex, Column.MIGRATION).ifPresent(row -> moves[0] = move(row));
            for (int i = 0; i < ages.size(); i++) {
                moves[i + 1] = move(row(sex, i));
            }
        }
        return moves;
    }

    private double move(int row) {
        return rows.ratio(
                        row,
                        Column.MIGRATION,
                        Rational.of(-1),
                        Rational.of(10),
                        "-1以上10以下の数（または-100～1000%）",
                        "a number from -1 to 10, or -100% to 1000%")
                .map(Rational::doubleValue)
                .orElse(0.0);
    }

    Optional<Fertility> fertility(int childWoman, AgeGroup women, int sexRatio) {
        for (int i = 0; i < ages.size(); i++) {
            rows.expectNothing(row(Sex.MALE, i), EnumSet.of(Column.FERTILITY));
        }
        Optional<Rational> boys = sexRatio(sexRatio);
        return byRatio ? byRatio(childWoman, women, boys) : byRates(boys);
    }

    private Optional<Rational> sexRatio(int row) {
        if (row < 0) {
            rows.lack(
                    Column.FERTILITY,
                    Place.WHOLE,
                    "「性比」の行がない。女児100人に対する男児の数（105など）を出生率の列に入れる",
                    "there is no row 性比, expected one with the boys for each hundred girls, such as 105, under 出生率");
            return Optional.empty();
        }
        expectOne(row);
        return rows.ratio(
                row,
                Column.FERTILITY,
                Rational.of(10),
                Rational.of(1000),
                "女児100人に対する男児の数（10以上1000以下、105など）",
                "the boys for each hundred girls, from 10 to 1000, such as 105");
    }

    private void expectOne(int row) {
        rows.expectNothing(row, EnumSet.complementOf(EnumSet.of(Column.FERTILITY)));
    }

    private Optional<Fertility> byRatio(int row, AgeGroup women, Optional<Rational> boys) {
        expectOne(row);
        for (int i = 0; i < ages.size(); i++) {
            rows.expectNothing(row(Sex.FEMALE, i), EnumSet.of(Column.FERTILITY));
        }
        if (!ages.canSum(women) || women.from() <= ages.get(0).last().orElse(0)) {
            rows.error(
                    row,
                    Column.FERTILITY,
                    rows.label(row),
                    "子ども女性比の女性の年齢 " + women + " は年齢階級 " + ages + " から、最初の階級を除いて合計できない",
                    "women of " + women.id() + " for the 子ども女性比 cannot be added up from the age groups " + ages
                            + " without the first");
            return Optional.empty();
        }
        Optional<Rational> ratio = rows.ratio(
                row,
                Column.FERTILITY,
                ZERO,
                Rational.of(5),
                "女性1人に対する子どもの数（0以上5以下、0.2など）",
                "the children for each woman, from 0 to 5, such as 0.2");
        return ratio.flatMap(one -> boys.map(two -> Fertility.childWoman(women, one.doubleValue(), two.doubleValue())));
    }

    private Optional<Fertility> byRates(Optional<Rational> boys) {
        if (!rows.has(Column.FERTILITY)) {
            rows.lack(
                    Column.FERTILITY,
                    Place.WHOLE,
                    "列「出生率」がない。女の年齢別出生率か、子ども女性比の行が必要",
                    "there is no column 出生率, expected the rates of 女 by age or a row 子ども女性比");
            return Optional.empty();
        }
        double[] rates = new double[ages.size()];
        for (int i = 0; i < rates.length; i++) {
            AgeGroup group = ages.get(i);
            int row = row(Sex.FEMALE, i);
            boolean fertile = group.from() < FERTILE_END && group.end() > FERTILE_FROM && !group.isOpen();
            if (fertile || !rows.isBlank(row, Column.FERTILITY)) {
                boolean edge = i == 0 || i == rates.length - 1;
                rates[i] = rows.ratio(
                                row,
                                Column.FERTILITY,
                                ZERO,
                                edge ? ZERO : ONE,
                                edge ? "空欄または0" : "女性1人・1年あたりの出生数（0以上1以下）",
                                edge ? "a blank or 0" : "births a year for each woman, from 0 to 1")
                        .map(Rational::doubleValue)
                        .orElse(0.0);
            }
        }
        return boys.map(one ->
                rows.rateFault().isPresent() ? Fertility.NONE : Fertility.ofRates(ages, rates, one.doubleValue()));
    }
}
