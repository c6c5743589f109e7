package org.machistat.survey.estimate;

import java.util.Arrays;
import java.util.BitSet;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

/**
 * A statistic laid out over the rows of a data set: Σ w y, or Σ w y ÷ Σ w x, over the rows that count.
 *
 * @param numerator y of each row, 0 where it does not count
 * @param denominator x of each row, 0 where it does not count; empty for a total
 * @param counts the rows that count: in the domain, with a value
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Rows(double[] numerator, double[] denominator, BitSet counts) {

    private static final double[] NONE = {};

    boolean isTotal() {
        return denominator.length == 0;
    }

    /** The rows of a domain that have the values asked for, or why a gap stands against it. */
    static Answer<Rows> of(Statistic statistic, SurveyData data, boolean omit) {
        return ofChunk(statistic, data, omit).flatMap(rows -> {
            Label title = statistic.title();
            return rows.counts().isEmpty()
                    ? Answer.refuse(
                            Refusal.Reason.NOT_ENOUGH_DATA,
                            title.ja() + "：該当する行に値のあるものがない",
                            title.en() + ": no row that counts has a value")
                    : Answer.of(rows);
        });
    }

    /** The same for a part of the rows, of which none need count. */
    static Answer<Rows> ofChunk(Statistic statistic, SurveyData data, boolean omit) {
        BitSet counts = domain(statistic, data);
        Answer<BitSet> known = known(statistic, data, counts, omit);
        return known.map(rows -> laidOut(statistic, data, rows));
    }

    private static BitSet domain(Statistic statistic, SurveyData data) {
        BitSet rows = new BitSet(data.rows());
        rows.set(0, data.rows());
        for (Domain domain : statistic.domains()) {
            CategoryColumn column = data.categories(domain.variable());
            int wanted = position(column, domain.category());
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (column.position(row) != wanted) {
                    rows.clear(row);
                }
            }
        }
        return rows;
    }

    static int position(CategoryColumn column, String id) {
        return column.findPosition(id)
                .orElseThrow(() -> new IllegalArgumentException("No category '" + id + "' of '" + column.name()
                        + "', the categories are "
                        + column.categories().stream()
                                .map(category -> category.id())
                                .toList()));
    }

    private static Answer<BitSet> known(Statistic statistic, SurveyData data, BitSet domain, boolean omit) {
        int gaps = 0;
        for (String name : new String[] {statistic.variable(), denominatorOf(statistic)}) {
            if (name.isEmpty() || data.get(name).missing() == 0) {
                continue;
            }
            for (int row = domain.nextSetBit(0); row >= 0; row = domain.nextSetBit(row + 1)) {
                if (data.get(name).isMissing(row)) {
                    domain.clear(row);
                    gaps++;
                }
            }
        }
        Label title = statistic.title();
        if (gaps > 0 && !omit) {
            return Answer.refuse(
                    Refusal.Reason.UNKNOWN,
                    title.ja() + "：値のない行が" + gaps + "件ある（除くなら omittingMissing を指定する）",
                    title.en() + ": " + gaps + " rows have no value (omittingMissing() leaves them out)");
        }
        return Answer.of(domain);
    }

    private static String denominatorOf(Statistic statistic) {
        return statistic.kind() == Statistic.Kind.RATIO ? statistic.detail() : "";
    }

    private static Rows laidOut(Statistic statistic, SurveyData data, BitSet rows) {
        boolean all = rows.cardinality() == data.rows();
        return switch (statistic.kind()) {
            case TOTAL -> new Rows(values(data.numbers(statistic.variable()), rows, all), NONE, rows);
            case COUNT ->
                new Rows(
                        statistic.variable().isEmpty() ? ones(data.rows(), rows) : matching(statistic, data, rows),
                        NONE,
                        rows);
            case MEAN, QUANTILE ->
                new Rows(values(data.numbers(statistic.variable()), rows, all), ones(data.rows(), rows), rows);
            case PROPORTION -> new Rows(matching(statistic, data, rows), ones(data.rows(), rows), rows);
            case RATIO ->
                new Rows(
                        values(data.numbers(statistic.variable()), rows, all),
                        values(data.numbers(statistic.detail()), rows, all),
                        rows);
        };
    }

    private static double[] values(NumberColumn column, BitSet rows, boolean all) {
        if (all) {
            return column.values(0);
        }
        double[] values = new double[column.rows()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            values[row] = column.value(row);
        }
        return values;
    }

    private static double[] ones(int length, BitSet rows) {
        double[] ones = new double[length];
        if (rows.cardinality() == length) {
            Arrays.fill(ones, 1);
            return ones;
        }
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            ones[row] = 1;
        }
        return ones;
    }

    private static double[] matching(Statistic statistic, SurveyData data, BitSet rows) {
        CategoryColumn column = data.categories(statistic.variable());
        int wanted = position(column, statistic.detail());
        double[] matching = new double[column.rows()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            matching[row] = column.position(row) == wanted ? 1 : 0;
        }
        return matching;
    }

    /** The statistic under given weights. */
    double value(double[] weights) {
        double above = 0;
        for (int row = 0; row < numerator.length; row++) {
            above += weights[row] * numerator[row];
        }
        if (isTotal()) {
            return above;
        }
        double below = 0;
        for (int row = 0; row < denominator.length; row++) {
            below += weights[row] * denominator[row];
        }
        return above / below;
    }

    /** Σ w x, or 1 for a total. */
    double base(double[] weights) {
        double below = isTotal() ? 1 : 0;
        for (int row = 0; row < denominator.length; row++) {
            below += weights[row] * denominator[row];
        }
        return below;
    }

    /** What each row adds to the statistic to first order: w y, or w (y − R x) ÷ Σ w x. */
    double[] scores(double[] weights, double value, double base) {
        double[] scores = new double[numerator.length];
        if (isTotal()) {
            for (int row = 0; row < scores.length; row++) {
                scores[row] = weights[row] * numerator[row];
            }
            return scores;
        }
        for (int row = 0; row < scores.length; row++) {
            scores[row] = weights[row] * (numerator[row] - value * denominator[row]) / base;
        }
        return scores;
    }
}
