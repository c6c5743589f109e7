package org.machistat.survey.estimate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.LonelyUnit;

/**
 * Sums by stratum over a part of a survey, which add to the sums of the whole: for data that are read or computed in chunks (分割集計).
 *
 * <pre>V = Σ strata (1−f) n ÷ (n−1) Σ (z − z̄)², from Σ z and Σ z z' of each stratum</pre>
 *
 * <ul>
 *   <li>Chunks may be added in any order: sums are kept in 106 bits, so that results are those of {@link SurveyEstimator} over the whole
 *       but for the last digits.
 *   <li>Where units are clusters, rows of one may be in several chunks; their sums are held one by one.
 *   <li>For single-stage samples whose weights no known totals have touched. A stratum or unit is known by the id of its category, and every chunk
 *       must have the categories that statistics name.
 * </ul>
 *
 * <p>Source: as {@link SurveyEstimator}.
 *
 * @serial exclude
 */
public final class ChunkTotals implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Sums of one stratum or unit. */
    private static final class Sums implements Serializable {
        private static final long serialVersionUID = 1L;

        final ExactSum[] sums;
        final boolean[] counts;

        Sums(int width, int statistics) {
            sums = exact(width);
            counts = new boolean[statistics];
        }
    }

    /** A stratum: its size and what was found in it. */
    private static final class Stratum implements Serializable {
        private static final long serialVersionUID = 1L;

        double population = -1;
        long units;
        ExactSum[] sums;
        ExactSum[] products;
        long[] counted;
        final TreeMap<String, Sums> clusters = new TreeMap<>();

        Stratum(int width, int statistics) {
            sums = exact(width);
            products = exact(width * (width + 1) / 2);
            counted = new long[statistics];
        }
    }

    private static ExactSum[] exact(int length) {
        ExactSum[] sums = new ExactSum[length];
        for (int at = 0; at < length; at++) {
            sums[at] = new ExactSum();
        }
        return sums;
    }

    private final ChunkPlan plan;
    private final int width;
    private final TreeMap<String, Stratum> strata;
    private final long[] rows;

    private ChunkTotals(ChunkPlan plan) {
        this.plan = plan;
        int columns = 0;
        for (Statistic statistic : plan.statistics()) {
            columns += isTotal(statistic) ? 1 : 2;
        }
        width = columns;
        strata = new TreeMap<>();
        rows = new long[plan.statistics().size()];
    }

    private static boolean isTotal(Statistic statistic) {
        return statistic.kind() == Statistic.Kind.TOTAL || statistic.kind() == Statistic.Kind.COUNT;
    }

    /**
     * The sums of a chunk.
     *
     * @param plan what is added up
     * @param chunk some of the rows
     * @return the sums, or why there are none: a weight missing or negative, a stratum missing or of two sizes, a value missing
     * @throws IllegalArgumentException if a column or category is not there or of the wrong kind
     */
    public static Answer<ChunkTotals> of(ChunkPlan plan, SurveyData chunk) {
        ChunkTotals totals = new ChunkTotals(plan);
        List<double[]> columns = new ArrayList<>();
        List<Rows> laidOut = new ArrayList<>();
        for (Statistic statistic : plan.statistics()) {
            Answer<Rows> answer = Rows.ofChunk(statistic, chunk, plan.omittingMissing());
            if (!answer.isGiven()) {
                return Answer.refuse(answer.refusal().orElseThrow());
            }
            Rows own = answer.get();
            columns.add(own.numerator());
            if (!own.isTotal()) {
                columns.add(own.denominator());
            }
            totals.rows[laidOut.size()] = own.counts().cardinality();
            laidOut.add(own);
        }
        NumberColumn weights = chunk.numbers(plan.weights());
        CategoryColumn stratum = chunk.categories(plan.stratum());
        double[] z = new double[totals.width];
        for (int row = 0; row < chunk.rows(); row++) {
            double weight = weights.valueOr(row, -1);
            if (weight < 0 || stratum.isMissing(row)) {
                String name = weight < 0 ? plan.weights() : plan.stratum();
                return Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        "「" + name + "」が" + (row + 1) + "行目にないか、負である",
                        "'" + name + "' is missing or negative in row " + (row + 1) + " of the chunk");
            }
            for (int j = 0; j < z.length; j++) {
                z[j] = weight * columns.get(j)[row];
            }
            Answer<Stratum> own =
                    totals.at(stratum.categories().get(stratum.position(row)).id(), chunk, row);
            if (!own.isGiven()) {
                return Answer.refuse(own.refusal().orElseThrow());
            }
            totals.add(own.get(), chunk, row, z, laidOut);
        }
        return Answer.of(totals);
    }

    private Answer<Stratum> at(String id, SurveyData chunk, int row) {
        Stratum stratum = strata.computeIfAbsent(
                id, added -> new Stratum(width, plan.statistics().size()));
        double size = plan.population().isEmpty()
                ? 0
                : chunk.numbers(plan.population()).valueOr(row, 0);
        if (!plan.population().isEmpty() && size <= 0) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    "母集団の大きさ「" + plan.population() + "」が" + (row + 1) + "行目にないか、正でない",
                    "Population '" + plan.population() + "' is missing or not above 0 in row " + (row + 1)
                            + " of the chunk");
        }
        if (stratum.population < 0) {
            stratum.population = size;
        }
        return stratum.population == size ? Answer.of(stratum) : sizes(id, stratum.population, size);
    }

    private static <T> Answer<T> sizes(String id, double one, double other) {
        String name = id.length() <= 60 ? id : Excerpt.start(id, 60) + "…";
        return Answer.refuse(
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "層「" + name + "」の母集団の大きさが" + one + "と" + other + "で違う",
                "Stratum '" + name + "' has two populations, " + one + " and " + other);
    }

    private void add(Stratum stratum, SurveyData chunk, int row, double[] z, List<Rows> laidOut) {
        if (plan.unit().isEmpty()) {
            stratum.units++;
            addUnit(stratum, z);
            for (int j = 0; j < laidOut.size(); j++) {
                stratum.counted[j] += laidOut.get(j).counts().get(row) ? 1 : 0;
            }
            return;
        }
        CategoryColumn units = chunk.categories(plan.unit());
        if (units.isMissing(row)) {
            throw new IllegalArgumentException(
                    "Units '" + plan.unit() + "' must be there in every row, but row " + row + " had none");
        }
        Sums sums = stratum.clusters.computeIfAbsent(
                units.categories().get(units.position(row)).id(), added -> new Sums(width, laidOut.size()));
        for (int j = 0; j < z.length; j++) {
            sums.sums[j].add(z[j]);
        }
        for (int j = 0; j < laidOut.size(); j++) {
            sums.counts[j] |= laidOut.get(j).counts().get(row);
        }
    }

    private static void addUnit(Stratum stratum, double[] z) {
        int at = 0;
        for (int i = 0; i < z.length; i++) {
            if (z[i] == 0) {
                at += i + 1;
                continue;
            }
            stratum.sums[i].add(z[i]);
            for (int j = 0; j <= i; j++) {
                stratum.products[at++].addProduct(z[i], z[j]);
            }
        }
    }

    /**
     * These sums and others.
     *
     * @param other the sums of other rows by the same plan
     * @return the sums of both, or why there are none: a stratum of two sizes
     * @throws IllegalArgumentException if the plans differ
     */
    public Answer<ChunkTotals> plus(ChunkTotals other) {
        if (!plan.equals(Objects.requireNonNull(other, "other").plan)) {
            throw new IllegalArgumentException("Chunks must be added up by the same plan, but had " + plan.statistics()
                    + " and " + other.plan.statistics());
        }
        ChunkTotals both = new ChunkTotals(plan);
        for (ChunkTotals one : List.of(this, other)) {
            for (int j = 0; j < rows.length; j++) {
                both.rows[j] += one.rows[j];
            }
            for (Map.Entry<String, Stratum> entry : one.strata.entrySet()) {
                Stratum from = entry.getValue();
                Stratum to = both.strata.computeIfAbsent(entry.getKey(), added -> new Stratum(width, rows.length));
                if (to.population >= 0 && to.population != from.population) {
                    return sizes(entry.getKey(), to.population, from.population);
                }
                to.population = from.population;
                gather(from, to);
            }
        }
        return Answer.of(both);
    }

    private void gather(Stratum from, Stratum to) {
        to.units += from.units;
        for (int j = 0; j < rows.length; j++) {
            to.counted[j] += from.counted[j];
        }
        for (int at = 0; at < from.sums.length; at++) {
            to.sums[at].add(from.sums[at]);
        }
        for (int at = 0; at < from.products.length; at++) {
            to.products[at].add(from.products[at]);
        }
        from.clusters.forEach((id, sums) -> {
            Sums held = to.clusters.computeIfAbsent(id, added -> new Sums(width, rows.length));
            for (int j = 0; j < width; j++) {
                held.sums[j].add(sums.sums[j]);
            }
            for (int j = 0; j < rows.length; j++) {
                held.counts[j] |= sums.counts[j];
            }
        });
    }

    /** A stratum whose units are clusters, as one whose units are told. */
    private Stratum closed(Stratum stratum) {
        if (plan.unit().isEmpty()) {
            return stratum;
        }
        Stratum made = new Stratum(width, rows.length);
        made.population = stratum.population;
        for (Sums unit : stratum.clusters.values()) {
            made.units++;
            double[] z = new double[width];
            for (int j = 0; j < width; j++) {
                z[j] = unit.sums[j].value();
            }
            addUnit(made, z);
            for (int j = 0; j < rows.length; j++) {
                made.counted[j] += unit.counts[j] ? 1 : 0;
            }
        }
        return made;
    }

    /**
     * The estimates, once all chunks are added.
     *
     * @param rule what a stratum with a single unit adds to a variance
     * @return the estimates with their covariances, or why one of them has none
     */
    public Answer<EstimateSet> estimate(LonelyUnit rule) {
        Objects.requireNonNull(rule, "rule");
        List<Stratum> all = strata.values().stream().map(this::closed).toList();
        double[][] spread = new double[width][width];
        int known = 0;
        int lonely = 0;
        for (Map.Entry<String, Stratum> entry : strata.entrySet()) {
            Stratum stratum = closed(entry.getValue());
            double fraction = stratum.population > 0 ? stratum.units / stratum.population : 0;
            if (fraction > 1) {
                return Answer.refuse(
                        Refusal.Reason.PARTS_DO_NOT_ADD,
                        "層「" + entry.getKey() + "」の抽出数" + stratum.units + "が母集団の大きさ" + stratum.population + "を超える",
                        "Stratum '" + entry.getKey() + "' has " + stratum.units
                                + " sampled units, more than its population of " + stratum.population);
            }
            boolean single = stratum.units == 1 && fraction < 1;
            lonely += single ? 1 : 0;
            known += single ? 0 : 1;
            boolean raw = single && rule == LonelyUnit.ADJUST;
            if (stratum.units > 1 || raw) {
                add(spread, stratum, (1 - fraction) * (raw ? 1 : stratum.units / (stratum.units - 1.0)), raw);
            }
        }
        if (lonely > 0 && rule == LonelyUnit.FAIL) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    lonely + "層は抽出単位が1つしかなく、分散を計算できない（層を統合するか、扱いを指定する）",
                    lonely
                            + " strata have a single unit, so that there is no variance (merge strata, or name a rule for them)");
        }
        double raised = rule == LonelyUnit.AVERAGE && known > 0 ? (double) (known + lonely) / known : 1;
        return made(all, spread, raised);
    }

    private static void add(double[][] spread, Stratum stratum, double factor, boolean raw) {
        int at = 0;
        for (int i = 0; i < spread.length; i++) {
            for (int j = 0; j <= i; j++) {
                ExactSum product = stratum.products[at++];
                double squares = raw ? product.value() : product.less(stratum.sums[i], stratum.sums[j], stratum.units);
                spread[i][j] += factor * squares;
                spread[j][i] = spread[i][j];
            }
        }
    }

    private Answer<EstimateSet> made(List<Stratum> all, double[][] spread, double raised) {
        ExactSum[] totals = exact(width);
        for (Stratum stratum : all) {
            for (int j = 0; j < width; j++) {
                totals[j].add(stratum.sums[j]);
            }
        }
        int count = plan.statistics().size();
        double[][] linear = new double[count][width];
        double[] values = new double[count];
        int at = 0;
        for (int j = 0; j < count; j++) {
            Statistic statistic = plan.statistics().get(j);
            Label title = statistic.title();
            if (rows[j] == 0) {
                return Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        title.ja() + "：該当する行に値のあるものがない",
                        title.en() + ": no row that counts has a value");
            }
            if (isTotal(statistic)) {
                values[j] = totals[at].value();
                linear[j][at++] = 1;
                continue;
            }
            double base = totals[at + 1].value();
            if (base == 0) {
                return Answer.refuse(
                        Refusal.Reason.ZERO_BASE,
                        title.ja() + "：分母の推定値が0",
                        title.en() + ": the estimated denominator is 0");
            }
            values[j] = totals[at].value() / base;
            linear[j][at++] = 1 / base;
            linear[j][at++] = -values[j] / base;
        }
        double[][] covariance = new double[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                for (int i = 0; i < width; i++) {
                    for (int j = 0; j < width; j++) {
                        covariance[a][b] += raised * linear[a][i] * spread[i][j] * linear[b][j];
                    }
                }
            }
            covariance[a][a] = Math.max(0, covariance[a][a]);
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            Statistic statistic = plan.statistics().get(j);
            long degrees = 0;
            for (Stratum stratum : all) {
                degrees += Math.max(0, stratum.counted[j] - 1);
            }
            estimates.add(new Estimate(
                    statistic.title(),
                    statistic.kind().formula(),
                    values[j],
                    Math.sqrt(covariance[j][j]),
                    rows[j],
                    degrees,
                    OptionalDouble.empty(),
                    statistic.kind() == Statistic.Kind.PROPORTION,
                    SurveyEstimator.TAYLOR,
                    List.of()));
        }
        return Answer.of(new EstimateSet(estimates, covariance));
    }

    /** Strata and statistics, as in "119層、3統計量". */
    @Override
    public String toString() {
        return strata.size() + "層、" + plan.statistics().size() + "統計量";
    }
}
