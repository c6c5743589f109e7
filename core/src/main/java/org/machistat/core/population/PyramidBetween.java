package org.machistat.core.population;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.composition.ControlledRounding;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Interpolation;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

/** A whole population at a date between two, cell by cell, rounded so that ages and sexes add up. */
final class PyramidBetween {

    /** Digits of irrational cells, kept until the rounding. */
    private static final int DECIMALS = 12;

    private PyramidBetween() {}

    static Answer<Population> of(Population from, Population to, ReferenceDate at, Interpolation.Method method) {
        if (from.base() != to.base()) {
            return Answer.refuse(
                    Reason.NOT_COMPARABLE,
                    "人口の基準が異なる（" + from.base().label().ja() + "と"
                            + to.base().label().ja() + "）",
                    "the populations are counted on different bases ("
                            + from.base().label().en() + " and "
                            + to.base().label().en() + ")");
        }
        if (!from.ages().equals(to.ages()) || from.isBySex() != to.isBySex()) {
            return Answer.refuse(
                    Reason.NOT_COMPARABLE,
                    "年齢階級または男女の区分が異なる（" + from.ages() + "と" + to.ages() + "）",
                    "the populations differ in age groups or sexes (" + from.ages() + " and " + to.ages() + ")");
        }
        List<List<Rational>> rows = new ArrayList<>();
        List<long[]> first = rows(from);
        List<long[]> last = rows(to);
        for (int row = 0; row < first.size(); row++) {
            List<Rational> cells = new ArrayList<>();
            for (int i = 0; i < first.get(row).length; i++) {
                Answer<Interpolation> cell = Interpolation.between(
                        Input.of(first.get(row)[i]), from.date(), Input.of(last.get(row)[i]), to.date(), at, method);
                if (!cell.isGiven()) {
                    return Answer.refuse(named(from, i, cell.refusal().get()));
                }
                cells.add(cell.get()
                        .exact()
                        .orElseGet(() -> Rational.of(cell.get().value(DECIMALS))));
            }
            rows.add(cells);
        }
        if (!fits(rows)) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    "補間した人口の合計が " + Long.MAX_VALUE + " 人を超える",
                    "the interpolated counts go beyond " + Long.MAX_VALUE + " people together");
        }
        long[][] whole = ControlledRounding.table(rows);
        int ages = from.ages().size();
        long[][] counts = new long[whole.length][ages];
        long[] unknown = new long[whole.length];
        for (int row = 0; row < whole.length; row++) {
            System.arraycopy(whole[row], 0, counts[row], 0, ages);
            unknown[row] = whole[row][ages];
        }
        return Answer.of(from.with(counts, unknown).withDate(at));
    }

    private static boolean fits(List<List<Rational>> rows) {
        Rational most = Rational.of(Long.MAX_VALUE);
        for (List<Rational> row : rows) {
            for (Rational cell : row) {
                most = most.minus(cell).minus(Rational.ONE);
            }
        }
        return most.signum() >= 0;
    }

    private static Refusal named(Population population, int i, Refusal refusal) {
        if (refusal.reason() != Reason.NOT_POSITIVE || i >= population.ages().size()) {
            return refusal;
        }
        AgeGroup group = population.ages().get(i);
        return Refusal.of(
                refusal.reason(),
                group.label().ja() + "：" + refusal.sentence().ja(),
                group.label().en() + ": " + refusal.sentence().en());
    }

    /** The counts of each sex with unknown age behind them. */
    private static List<long[]> rows(Population population) {
        if (!population.isBySex()) {
            return List.of(withUnknown(population.counts(), population.unknown()));
        }
        return List.of(
                withUnknown(population.counts(Sex.MALE), population.unknown(Sex.MALE)),
                withUnknown(population.counts(Sex.FEMALE), population.unknown(Sex.FEMALE)));
    }

    private static long[] withUnknown(long[] counts, long unknown) {
        long[] row = new long[counts.length + 1];
        System.arraycopy(counts, 0, row, 0, counts.length);
        row[counts.length] = unknown;
        return row;
    }
}
