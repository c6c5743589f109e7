package org.machistat.survey.design;

import java.util.List;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;

/**
 * What one pass over a variable tells of each group of rows, where the rows of a stratum have one weight (層別・区分別の集計).
 *
 * <pre>total = Σ w_h S_h; V = c² Σ (1−f) n_h/(n_h−1) w_h² (Q_h + m_h (ȳ_h − R)² (n_h−m_h)/n_h) of Σ c w (y − R)</pre>
 *
 * <p>Of the m_h rows of a group in stratum h, S is the sum, ȳ the mean, Q the squares about it. Squares are summed about the first value of each cell,
 * in a second pass about the mean where that would cost digits; equal values give exactly 0.
 */
public final class GroupSums {

    /** A part this small of a sum of squares has lost too many digits. */
    private static final double CANCELLED = 1e-4;

    /** In each cell of group and stratum: where squares are measured from, Σ (y − it), Σ (y − it)², rows. */
    private static final int WIDTH = 4;

    /** The most cells for which it is done. */
    static final int MOST_CELLS = 1 << 20;

    private final Stage stage;
    private final LonelyUnit rule;
    private final double[] weightOf;
    private final int groups;
    private final double[] cells;

    private GroupSums(Stage stage, LonelyUnit rule, double[] weightOf, int groups, double[] cells) {
        this.stage = stage;
        this.rule = rule;
        this.weightOf = weightOf;
        this.groups = groups;
        this.cells = cells;
    }

    /** The sums of a column without gaps; without groups all rows are one. */
    static GroupSums of(Stage stage, LonelyUnit rule, EvenWeights weights, NumberColumn values, CategoryColumn groups) {
        int count = groups == null ? 1 : groups.categories().size();
        double[] cells = new double[count * stage.strata() * WIDTH];
        add(cells, stage, weights, values, groups);
        boolean cancelled = false;
        for (int at = 0; at < cells.length; at += WIDTH) {
            double squares = cells[at + 2];
            double rest = squares - cells[at + 1] * cells[at + 1] / cells[at + 3];
            cancelled |= squares > 0 && !(rest > squares * CANCELLED);
        }
        if (cancelled) {
            for (int at = 0; at < cells.length; at += WIDTH) {
                cells[at] += cells[at + 3] == 0 ? 0 : cells[at + 1] / cells[at + 3];
                cells[at + 1] = 0;
                cells[at + 2] = 0;
            }
            again(cells, stage, values, groups);
        }
        return new GroupSums(stage, rule, weights.ofStratum(), count, cells);
    }

    private static void add(
            double[] cells, Stage stage, EvenWeights weights, NumberColumn values, CategoryColumn groups) {
        byte[] narrow = weights.narrow();
        int[] wide = stage.stratumOf();
        int rows = values.rows();
        int strata = stage.strata();
        for (int row = 0; row < rows; row++) {
            int stratum = narrow == null ? wide[row] : narrow[row] & 0xff;
            int group = groups == null ? 0 : groups.position(row);
            if (group >= 0) {
                int at = (group * strata + stratum) * WIDTH;
                double value = values.value(row);
                if (cells[at + 3] == 0) {
                    cells[at] = value;
                }
                double distance = value - cells[at];
                cells[at + 1] += distance;
                cells[at + 2] += distance * distance;
                cells[at + 3]++;
            }
        }
    }

    /** The same about middles that are known. */
    private static void again(double[] cells, Stage stage, NumberColumn values, CategoryColumn groups) {
        int[] stratumOf = stage.stratumOf();
        int strata = stage.strata();
        for (int row = 0; row < values.rows(); row++) {
            int group = groups == null ? 0 : groups.position(row);
            if (group >= 0) {
                int at = (group * strata + stratumOf[row]) * WIDTH;
                double distance = values.value(row) - cells[at];
                cells[at + 1] += distance;
                cells[at + 2] += distance * distance;
            }
        }
    }

    /**
     * The number of groups.
     *
     * @return the number, 1 if all rows are one
     */
    public int groups() {
        return groups;
    }

    private int at(int group, int stratum) {
        return (group * stage.strata() + stratum) * WIDTH;
    }

    private int rows(int at) {
        return (int) cells[at + 3];
    }

    private double mean(int at) {
        return cells[at + 3] == 0 ? 0 : cells[at] + cells[at + 1] / cells[at + 3];
    }

    /** Σ (y − ȳ)² of a cell. */
    private double squares(int at) {
        return cells[at + 3] == 0 ? 0 : Math.max(0, cells[at + 2] - cells[at + 1] * cells[at + 1] / cells[at + 3]);
    }

    /**
     * The rows of a group.
     *
     * @param group the group, from 0
     * @return their number
     */
    public int rowsOf(int group) {
        int rows = 0;
        for (int h = 0; h < stage.strata(); h++) {
            rows += rows(at(group, h));
        }
        return rows;
    }

    /**
     * The sum of weights of a group.
     *
     * @param group the group, from 0
     * @return Σ w
     */
    public double weight(int group) {
        double sum = 0;
        for (int h = 0; h < stage.strata(); h++) {
            sum += weightOf[h] * rows(at(group, h));
        }
        return sum;
    }

    /**
     * The total of a group.
     *
     * @param group the group, from 0
     * @return Σ w y
     */
    public double total(int group) {
        double sum = 0;
        for (int h = 0; h < stage.strata(); h++) {
            int at = at(group, h);
            // the middle times the rows first: sums of whole numbers stay exact
            sum += weightOf[h] * (cells[at] * cells[at + 3] + cells[at + 1]);
        }
        return sum;
    }

    /**
     * The variance of Σ w (y − R) over a group under the design.
     *
     * @param group the group, from 0
     * @param middle R, 0 for a total, the mean for a mean (whose variance is this one divided by (Σ w)²)
     * @return the variance, 0 or more
     */
    public double variance(int group, double middle) {
        double[] squares = new double[stage.strata()];
        for (int h = 0; h < squares.length; h++) {
            int at = at(group, h);
            int own = rows(at);
            int n = stage.sampled()[h];
            double distance = mean(at) - middle;
            double outside = rule == LonelyUnit.ADJUST && n == 1 ? 1 : (double) (n - own) / n;
            squares[h] = weightOf[h] * weightOf[h] * (squares(at) + own * distance * distance * outside);
        }
        return new DesignVariance(List.of(stage), rule).gathered(stage, squares);
    }

    /**
     * The weighted squares of a group about a number.
     *
     * @param group the group, from 0
     * @param middle the number
     * @return Σ w (y − middle)²
     */
    public double spread(int group, double middle) {
        double sum = 0;
        for (int h = 0; h < stage.strata(); h++) {
            int at = at(group, h);
            double distance = mean(at) - middle;
            sum += weightOf[h] * (squares(at) + rows(at) * distance * distance);
        }
        return sum;
    }

    /**
     * Degrees of freedom within a group: its rows less the strata that have one of them.
     *
     * @param group the group, from 0
     * @return the number, 0 or more
     */
    public int degreesOfFreedom(int group) {
        int degrees = 0;
        for (int h = 0; h < stage.strata(); h++) {
            int own = rows(at(group, h));
            degrees += own == 0 ? 0 : own - 1;
        }
        return degrees;
    }
}
