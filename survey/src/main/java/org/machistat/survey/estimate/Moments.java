package org.machistat.survey.estimate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;

/**
 * How values of the population spread and go together: variance, covariance, correlation (母集団の分散・共分散・相関係数の推定).
 *
 * <pre>S(x, y) = n ÷ (n − 1) Σ w (x − x̄)(y − ȳ) ÷ Σ w; r = S(x, y) ÷ √(S(x, x) S(y, y))</pre>
 *
 * <ul>
 *   <li>The error is that of the weighted mean of the products: to first order the estimated means add nothing to it.
 *   <li>A row counts only if all variables asked for have a value in it; a gap is refused unless {@link #omittingMissing}.
 *   <li>A variable that does not vary has no correlation.
 * </ul>
 *
 * <p>Source: Lumley, T. (2010), Complex Surveys, section 2.2; R survey, svyvar.
 */
public final class Moments {

    private final SampleDesign design;
    private final List<Domain> domains;
    private final boolean omit;

    private Moments(SampleDesign design, List<Domain> domains, boolean omit) {
        this.design = design;
        this.domains = domains;
        this.omit = omit;
    }

    /**
     * Moments of a sample.
     *
     * @param design the sample with its data
     * @return the moments to ask for
     */
    public static Moments of(SampleDesign design) {
        return new Moments(Objects.requireNonNull(design, "design"), List.of(), false);
    }

    /**
     * The same, leaving out rows in which a value is missing.
     *
     * @return the moments
     */
    public Moments omittingMissing() {
        return new Moments(design, domains, true);
    }

    /**
     * The same, of some rows only.
     *
     * @param column a column of categories
     * @param category the id of the category that they have
     * @return the moments; said again, rows must have both categories
     */
    public Moments within(String column, String category) {
        List<Domain> more = new ArrayList<>(domains);
        more.add(new Domain(column, category));
        return new Moments(design, List.copyOf(more), omit);
    }

    /**
     * The variance of a variable.
     *
     * @param variable a column of numbers
     * @return the estimate of S(x, x), or why there is none
     * @throws IllegalArgumentException if a column or category is not there
     */
    public Answer<Estimate> variance(String variable) {
        Label title = title("の分散", "variance of ", variable);
        return products(title, List.of(variable))
                .map(set -> named(set, 0, title, Label.same("n ÷ (n−1) Σ w (x−x̄)² ÷ Σ w")));
    }

    /**
     * The standard deviation of a variable.
     *
     * @param variable a column of numbers
     * @return the estimate of √S(x, x), or why there is none: no spread leaves its error open
     * @throws IllegalArgumentException if a column or category is not there
     */
    public Answer<Estimate> standardDeviation(String variable) {
        Label title = title("の標準偏差", "standard deviation of ", variable);
        return products(title, List.of(variable)).flatMap(set -> {
            double variance = set.estimates().get(0).value();
            return variance > 0
                    ? set.function(title, v -> Math.sqrt(v[0]), 1 / (2 * Math.sqrt(variance)))
                    : noSpread(title);
        });
    }

    /**
     * The covariance of two variables.
     *
     * @param x a column of numbers
     * @param y another column of numbers
     * @return the estimate of S(x, y), or why there is none
     * @throws IllegalArgumentException if a column or category is not there
     */
    public Answer<Estimate> covariance(String x, String y) {
        Label title = title("の共分散", "covariance of ", x + "、" + y);
        return products(title, List.of(x, y))
                .map(set -> named(set, 1, title, Label.same("n ÷ (n−1) Σ w (x−x̄)(y−ȳ) ÷ Σ w")));
    }

    /**
     * The correlation of two variables.
     *
     * @param x a column of numbers
     * @param y another column of numbers
     * @return the estimate, from −1 to 1, or why there is none: one of the two does not vary
     * @throws IllegalArgumentException if a column or category is not there
     */
    public Answer<Estimate> correlation(String x, String y) {
        Label title = title("の相関係数", "correlation of ", x + "、" + y);
        return products(title, List.of(x, y)).flatMap(set -> {
            double xx = set.estimates().get(0).value();
            double xy = set.estimates().get(1).value();
            double yy = set.estimates().get(2).value();
            if (!(xx > 0 && yy > 0)) {
                return noSpread(title);
            }
            double root = Math.sqrt(xx) * Math.sqrt(yy);
            double r = Math.max(-1, Math.min(1, xy / root));
            return set.function(title, v -> r, -r / (2 * xx), 1 / root, -r / (2 * yy));
        });
    }

    private static <T> Answer<T> noSpread(Label title) {
        return Answer.refuse(
                Refusal.Reason.ZERO_BASE, title.ja() + "：値にばらつきがない", title.en() + ": the values do not vary");
    }

    private Label title(String ja, String en, String variables) {
        String where = domains.isEmpty()
                ? ""
                : String.join("、", domains.stream().map(Domain::toString).toList());
        return Label.of(
                variables + ja + (where.isEmpty() ? "" : "（" + where + "）"),
                en + variables.replace("、", " and ") + (where.isEmpty() ? "" : " (" + where + ")"));
    }

    private static Estimate named(EstimateSet set, int at, Label title, Label formula) {
        Estimate made = set.estimates().get(at);
        return new Estimate(
                title,
                formula,
                made.value(),
                made.standardError(),
                made.size(),
                made.degreesOfFreedom(),
                OptionalDouble.empty(),
                false,
                made.method(),
                made.notes());
    }

    /** The means of n ÷ (n − 1) times xx, or xx, xy and yy, about the weighted means. */
    private Answer<EstimateSet> products(Label title, List<String> variables) {
        SurveyData data = design.data();
        List<NumberColumn> columns = variables.stream().map(data::numbers).toList();
        BitSet rows = rows(data);
        int gaps = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (NumberColumn column : columns) {
                if (rows.get(row) && column.isMissing(row)) {
                    rows.clear(row);
                    gaps++;
                }
            }
        }
        if (gaps > 0 && !omit) {
            return Answer.refuse(
                    Refusal.Reason.UNKNOWN,
                    title.ja() + "：値のない行が" + gaps + "件ある（除くなら omittingMissing を指定する）",
                    title.en() + ": " + gaps + " rows have no value (omittingMissing() leaves them out)");
        }
        int n = rows.cardinality();
        if (n < 2) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    title.ja() + "：値のある行が" + n + "件しかない",
                    title.en() + ": only " + n + " rows that count have a value");
        }
        double[] means = new double[columns.size()];
        double base = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            base += design.weight(row);
            for (int at = 0; at < means.length; at++) {
                means[at] += design.weight(row) * columns.get(at).value(row);
            }
        }
        if (base == 0) {
            return Answer.refuse(
                    Refusal.Reason.ZERO_BASE,
                    title.ja() + "：分母の推定値が0",
                    title.en() + ": the estimated denominator is 0");
        }
        SurveyData extended = data;
        List<Statistic> asked = new ArrayList<>();
        BitSet out = new BitSet(data.rows());
        out.set(0, data.rows());
        out.andNot(rows);
        for (int i = 0; i < means.length; i++) {
            for (int j = i; j < means.length; j++) {
                double[] values = new double[data.rows()];
                for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                    values[row] = (columns.get(i).value(row) - means[i] / base)
                            * (columns.get(j).value(row) - means[j] / base)
                            * (n / (n - 1.0));
                }
                String name =
                        "(" + columns.get(i).name() + ")(" + columns.get(j).name() + ")";
                extended = extended.with(NumberColumn.of(name, values, out));
                asked.add(Statistic.mean(name));
            }
        }
        return SurveyEstimator.of(design.withData(extended)).omittingMissing().estimate(asked);
    }

    private BitSet rows(SurveyData data) {
        BitSet rows = new BitSet(data.rows());
        rows.set(0, data.rows());
        for (Domain domain : domains) {
            CategoryColumn column = data.categories(domain.variable());
            int wanted = Rows.position(column, domain.category());
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (column.position(row) != wanted) {
                    rows.clear(row);
                }
            }
        }
        return rows;
    }
}
