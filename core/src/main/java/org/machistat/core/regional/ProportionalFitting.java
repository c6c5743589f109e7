package org.machistat.core.regional;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalDouble;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * A table brought to known totals, with the pattern of another kept (比例反復法・IPF).
 *
 * <p>Each margin in turn scales the cells that add to it, until all margins hold. Of all tables with these margins it is the one nearest to the
 * seed in the sense of information, and keeps the odds ratios of the seed.
 *
 * <pre>
 * ProportionalFitting fitted = ProportionalFitting.of(commuters2015, List.of(totals2020ByPlace, totals2020ByIndustry)).get();
 * </pre>
 *
 * <ul>
 *   <li>Any number of axes; a margin is a table of one or more of them, such as place × age.
 *   <li>Axes are taken without their totals (leaves only).
 *   <li>A cell of 0 or nil stays 0 (structural zero). A margin above 0 over cells that are all 0 refuses with ZERO_BASE.
 *   <li>Margins that contradict each other, in their totals or in the axes they share, refuse with PARTS_DO_NOT_ADD before anything is computed.
 *   <li>Margins that no table with these zeros has are refused with PARTS_DO_NOT_ADD when the passes end, naming the largest deviation.
 *   <li>Suppressed and unknown figures refuse with their reason; figures below 0 with NOT_POSITIVE.
 * </ul>
 *
 * <p>Source: Deming, W. E. and Stephan, F. F. (1940), On a least squares adjustment of a sampled frequency table when the expected marginal totals are
 * known, Annals of Mathematical Statistics 11(4); convergence: Csiszár, I. (1975), Annals of Probability 3(1).
 */
public final class ProportionalFitting implements Explained {

    private static final double TOLERANCE = 1e-9;
    private static final int PASSES = 1_000;

    private final StatTable seed;
    private final List<Axis> axes;
    private final Unit unit;
    private final double[] cells;
    private final int passes;
    private final double largestError;
    private final int margins;

    private ProportionalFitting(StatTable seed, Unit unit, double[] cells, FittingRun run, int margins) {
        this.seed = seed;
        this.axes = seed.axes();
        this.unit = unit;
        this.cells = cells;
        this.passes = run.passes();
        this.largestError = run.largestError();
        this.margins = margins;
    }

    /**
     * A table brought to margins, to a billionth of their total, in at most 1,000 passes.
     *
     * @param seed the pattern
     * @param margins the totals, each a table of some of the seed's axes
     * @return the fitted table, or why there is none
     * @throws java.util.NoSuchElementException if a margin has an axis or category that the seed has not
     * @throws IllegalArgumentException if there is no margin, or one lacks a category of its axis
     * @throws org.machistat.core.value.UnitMismatchException if the units of two margins have nothing in common
     */
    public static Answer<ProportionalFitting> of(StatTable seed, List<StatTable> margins) {
        return of(seed, margins, TOLERANCE, PASSES);
    }

    /**
     * A table brought to margins.
     *
     * @param seed the pattern
     * @param margins the totals, each a table of some of the seed's axes
     * @param tolerance how far a sum may be off its margin, as a part of the total of all, such as 1e-9
     * @param passes the most passes over all margins
     * @return the fitted table, or why there is none
     * @throws java.util.NoSuchElementException if a margin has an axis or category that the seed has not
     * @throws IllegalArgumentException if there is no margin, one lacks a category of its axis, the tolerance is not above 0, or there is no pass
     * @throws org.machistat.core.value.UnitMismatchException if the units of two margins have nothing in common
     */
    public static Answer<ProportionalFitting> of(
            StatTable seed, List<StatTable> margins, double tolerance, int passes) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("Margins must be one or more, but there was none");
        }
        if (!(tolerance > 0) || passes < 1) {
            throw new IllegalArgumentException(
                    "Tolerance must be above 0 and passes 1 or more, but were " + tolerance + " and " + passes);
        }
        List<FittingMargin> read = new ArrayList<>();
        for (StatTable margin : margins) {
            Answer<FittingMargin> one =
                    FittingMargin.of(seed, margin, margins.get(0).unit());
            if (!one.isGiven()) {
                return Answer.refuse(one.refusal().orElseThrow());
            }
            read.add(one.get());
        }
        Answer<Double> total = FittingMargin.consistent(read);
        return total.flatMap(all -> start(seed)
                .flatMap(cells -> FittingRun.of(cells, read, tolerance * all, passes)
                        .map(run -> new ProportionalFitting(seed, margins.get(0).unit(), cells, run, margins.size()))));
    }

    /** The figures of the seed at the leaves of its axes, the last axis fastest. */
    private static Answer<double[]> start(StatTable seed) {
        int[] shape = FittingMargin.shape(seed);
        int[][] steps = seed.axes().stream()
                .map(axis -> FittingMargin.steps(seed, axis))
                .toArray(int[][]::new);
        double[] cells = new double[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
        int[] at = new int[shape.length];
        for (int cell = 0; cell < cells.length; cell++) {
            int inSeed = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                inSeed += steps[axis][at[axis]];
            }
            OptionalDouble number = seed.numberAt(inSeed, seed.unit());
            if (number.orElse(0) > 0) {
                cells[cell] = number.getAsDouble();
            } else {
                Answer<Rational> amount =
                        FittingMargin.amount(seed, seed.figureAt(inSeed), () -> ids(seed, at), seed.unit());
                if (!amount.isGiven()) {
                    return Answer.refuse(amount.refusal().orElseThrow());
                }
                cells[cell] = amount.get().doubleValue();
            }
            for (int axis = shape.length - 1; axis >= 0 && ++at[axis] == shape[axis]; axis--) {
                at[axis] = 0;
            }
        }
        return Answer.of(cells);
    }

    private static String[] ids(StatTable seed, int[] at) {
        String[] ids = new String[at.length];
        for (int axis = 0; axis < at.length; axis++) {
            ids[axis] = seed.axes().get(axis).leaves().get(at[axis]).id();
        }
        return ids;
    }

    /**
     * A fitted cell.
     *
     * @param categoryIds the ids of the categories, one for each axis of the seed in order
     * @return the value in the unit of the margins, 0 or more
     * @throws java.util.NoSuchElementException naming candidates, if there is no such category, or it is a total
     */
    public double value(String... categoryIds) {
        if (categoryIds.length != axes.size()) {
            throw new IllegalArgumentException(
                    "Categories must be " + axes.size() + ", but were " + Arrays.toString(categoryIds));
        }
        int cell = 0;
        for (int axis = 0; axis < categoryIds.length; axis++) {
            List<String> ids = FittingMargin.leafIds(axes.get(axis));
            int at = ids.indexOf(axes.get(axis).get(categoryIds[axis]).id());
            if (at < 0) {
                throw new NoSuchElementException("Category '" + categoryIds[axis] + "' of axis '"
                        + axes.get(axis).id() + "' is a total: only categories that are none are fitted");
            }
            cell = cell * ids.size() + at;
        }
        return cells[cell];
    }

    /**
     * All fitted cells.
     *
     * @return a copy, the last axis fastest, without totals
     */
    public double[] values() {
        return cells.clone();
    }

    /**
     * The fitted table, each cell rounded half up.
     *
     * <p>Rounded cells need not add to the margins; {@link org.machistat.core.composition.ControlledRounding} rounds so that they do.
     *
     * @param decimals the number of decimals
     * @return the table with the axes of the seed without totals
     */
    public StatTable toTable(int decimals) {
        StatTable.Builder builder = StatTable.builder(seed.title().plus(Label.of("（比例反復法）", " (fitted)")))
                .unit(unit)
                .source(seed.source());
        for (Axis axis : axes) {
            builder.axis(Axis.of(axis.id(), axis.label(), axis.leaves()));
        }
        Rounding rounding = Rounding.decimals(decimals);
        for (int cell = 0; cell < cells.length; cell++) {
            builder.put(cell, Figure.of(rounding.round(Rational.of(new BigDecimal(cells[cell]))), unit));
        }
        return builder.build();
    }

    /**
     * The number of passes over all margins that it took.
     *
     * @return 1 or more
     */
    public int passes() {
        return passes;
    }

    /**
     * How far a sum of cells is off its margin at most.
     *
     * @return the largest deviation in the unit of the margins, 0 or more
     */
    public double largestError() {
        return largestError;
    }

    /** How the table came about. */
    @Override
    public Explanation explanation() {
        return Explanation.of(
                        Label.of("比例反復法による推計", "Iterative proportional fitting"),
                        Label.of(
                                "各周辺合計に合うまで、セル × 周辺合計 ÷ セルの合計 を繰り返す",
                                "cell × margin ÷ sum of cells, repeated until all margins hold"))
                .withNote(Label.of(
                        "周辺表" + margins + "つ、反復" + passes + "回、最大のずれ " + shown(),
                        margins + " margins, " + passes + " passes, largest deviation " + shown()))
                .withNote(Label.of("元の表：", "pattern: ").plus(seed.title()));
    }

    private String shown() {
        return String.format(Locale.ROOT, "%.2g", largestError);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProportionalFitting that
                && seed.equals(that.seed)
                && unit.equals(that.unit)
                && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(seed, Arrays.hashCode(cells));
    }

    /** The explanation in Japanese. */
    @Override
    public String toString() {
        return explanation().text(Locale.JAPANESE);
    }

    /** Why the passes ended without all margins holding. */
    static <T> Answer<T> endless(int passes, double error) {
        return Answer.refuse(
                Reason.PARTS_DO_NOT_ADD,
                passes + "回の反復で周辺合計に合わなかった（最大のずれ " + String.format(Locale.ROOT, "%.2g", error)
                        + "）。0のセルの配置が周辺合計と両立しない可能性がある",
                "margins did not hold after " + passes + " passes (largest deviation "
                        + String.format(Locale.ROOT, "%.2g", error)
                        + "); the cells of 0 may not agree with them");
    }
}
