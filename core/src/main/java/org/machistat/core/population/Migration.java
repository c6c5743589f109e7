package org.machistat.core.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * How people move in and out of a region in a step of a projection (移動の仮定).
 *
 * <p>Rates are for the whole step, not for a year, and stand as those of {@link SurvivalRatios}: for children born in the step
 * first, then for those who are in each age group at the start. They apply to the people at the start, or to the births.
 *
 * <pre>
 * net rates     moves = people × m
 * in and out    moves = people × (in − out)
 * net numbers   moves = N(age when they move)
 * pool          moves = share of the region in the pool × Σ over regions (people × out) − people × out   (プールモデル)
 * to regions    moves = Σ over regions (their people × their rate to here) − people × Σ own rates          (多地域モデル)
 * </pre>
 *
 * <ul>
 *   <li>Net numbers at the end are by the age at the end; at the start by the age at the start, with none for those not yet born.
 *       Those at start of the last two groups go into the open group.
 *   <li>With a child–woman ratio the moves of the first group are part of the ratio and the rates for births are not used.
 *   <li>Precision: double.
 * </ul>
 *
 * <p>Source: 小池司朗「2010年の国勢調査データに基づく地域人口推計」人口問題研究 72-3 (2016); Rogers, Multiregional Demography (1995).
 *
 * @serial exclude
 */
public final class Migration implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double ANY = Double.NEGATIVE_INFINITY;

    enum Kind {
        NONE("移動なし（封鎖人口）", "no moves (closed)"),
        NET_RATES("純移動率", "net migration rates"),
        IN_AND_OUT("転入率・転出率", "in- and out-migration rates"),
        NET_NUMBERS("純移動数", "net numbers of moves"),
        POOL("プールモデル", "pool model"),
        TO_REGIONS("多地域モデル", "multi-region rates");

        private final Label label;

        Kind(String ja, String en) {
            this.label = Label.of(ja, en);
        }
    }

    /** Nobody moves: a closed population (封鎖人口). */
    public static final Migration NONE =
            new Migration(Kind.NONE, AgeGroups.THREE, MigrationTiming.END, new double[2][0]);

    private final Kind kind;
    private final AgeGroups ages;
    private final MigrationTiming timing;
    /** Net: one row. In and out, pool: two rows. To regions: one row for each. Males, then females, in each row. */
    private final double[][] rows;

    private Migration(Kind kind, AgeGroups ages, MigrationTiming timing, double[][] rows) {
        this.kind = kind;
        this.ages = ages;
        this.timing = Objects.requireNonNull(timing, "timing");
        this.rows = rows;
    }

    /**
     * Net migration rates (純移動率).
     *
     * @param ages the age groups of the projection
     * @param timing when people move
     * @param males net moves for each person, of births and of each age group
     * @param females the same
     * @return the assumption
     * @throws IllegalArgumentException if there is not one number more than age groups, or one is no number
     */
    public static Migration netRates(AgeGroups ages, MigrationTiming timing, double[] males, double[] females) {
        return new Migration(
                Kind.NET_RATES, ages, timing, new double[][] {rates("Net migration rates", ages, males, females, ANY)});
    }

    /**
     * Net numbers of moves (純移動数).
     *
     * @param ages the age groups of the projection
     * @param timing when people move
     * @param males net moves by age when they move: one number for each age group
     * @param females the same
     * @return the assumption
     * @throws IllegalArgumentException if there is not one number for each age group, or one is no number
     */
    public static Migration netNumbers(AgeGroups ages, MigrationTiming timing, double[] males, double[] females) {
        return new Migration(Kind.NET_NUMBERS, ages, timing, new double[][] {
            ProjectionInput.both("Net numbers of moves", ages, males, females, ages.size(), ANY)
        });
    }

    /**
     * Rates of moves in and out, both to the people of the region (転入率・転出率).
     *
     * @param ages the age groups of the projection
     * @param timing when people move
     * @param malesIn moves in for each person, of births and of each age group
     * @param femalesIn the same
     * @param malesOut moves out for each person
     * @param femalesOut the same
     * @return the assumption
     * @throws IllegalArgumentException if there is not one number more than age groups, or one is negative or no number
     */
    public static Migration inAndOut(
            AgeGroups ages,
            MigrationTiming timing,
            double[] malesIn,
            double[] femalesIn,
            double[] malesOut,
            double[] femalesOut) {
        return new Migration(Kind.IN_AND_OUT, ages, timing, new double[][] {
            rates("In-migration rates", ages, malesIn, femalesIn, 0),
            rates("Out-migration rates", ages, malesOut, femalesOut, 0)
        });
    }

    /**
     * Moves into a pool of all regions and from it (プールモデル).
     *
     * @param ages the age groups of the projection
     * @param timing when people move
     * @param malesOut moves out for each person, of births and of each age group
     * @param femalesOut the same
     * @param malesShare the part of the pool that moves to this region; the parts of all regions make 1, within 10⁻⁹
     * @param femalesShare the same
     * @return the assumption
     * @throws IllegalArgumentException if there is not one number more than age groups, or one is negative or no number
     */
    public static Migration pool(
            AgeGroups ages,
            MigrationTiming timing,
            double[] malesOut,
            double[] femalesOut,
            double[] malesShare,
            double[] femalesShare) {
        return new Migration(Kind.POOL, ages, timing, new double[][] {
            rates("Out-migration rates", ages, malesOut, femalesOut, 0),
            rates("Shares of the pool", ages, malesShare, femalesShare, 0)
        });
    }

    /**
     * Moves to each region (多地域モデル).
     *
     * @param ages the age groups of the projection
     * @param timing when people move
     * @param males for each region of the projection, in its order, the moves there for each person, of births and of each age
     *     group; what stands for the region itself has no effect
     * @param females the same
     * @return the assumption
     * @throws IllegalArgumentException if males and females have not as many regions, there is not one number more than age
     *     groups, or one is negative or no number
     */
    public static Migration toRegions(AgeGroups ages, MigrationTiming timing, double[][] males, double[][] females) {
        if (males.length != females.length) {
            throw new IllegalArgumentException("Rates to regions must be for as many regions, but were for "
                    + males.length + " of males and " + females.length + " of females");
        }
        double[][] rows = new double[males.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rates("Rates to region " + (i + 1), ages, males[i], females[i], 0);
        }
        return new Migration(Kind.TO_REGIONS, ages, timing, rows);
    }

    private static double[] rates(String what, AgeGroups ages, double[] males, double[] females, double least) {
        return ProjectionInput.both(what, ages, males, females, ages.size() + 1, least);
    }

    /**
     * When people move.
     *
     * @return the convention
     */
    public MigrationTiming timing() {
        return timing;
    }

    Kind kind() {
        return kind;
    }

    double[] row(int i) {
        return rows[i];
    }

    int rows() {
        return rows.length;
    }

    /** Whether moves are a rate of the region's own people. */
    boolean isLinear() {
        return kind == Kind.NONE || kind == Kind.NET_RATES || kind == Kind.IN_AND_OUT;
    }

    /** The net rate at a place of a row: births and groups of males, then of females. */
    double net(int at) {
        return switch (kind) {
            case NET_RATES -> rows[0][at];
            case IN_AND_OUT -> rows[0][at] - rows[1][at];
            default -> 0;
        };
    }

    void check(AgeGroups projected) {
        if (kind != Kind.NONE && !ages.equals(projected)) {
            throw new IllegalArgumentException("Migration must have the age groups " + projected + ", but had " + ages);
        }
    }

    Label label() {
        return kind == Kind.NONE
                ? kind.label
                : kind.label.plus(Label.of("、", ", ")).plus(timing.label());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Migration that
                && kind == that.kind
                && ages.equals(that.ages)
                && timing == that.timing
                && Arrays.deepEquals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, ages, timing, Arrays.deepHashCode(rows));
    }

    /** The kind and the timing. */
    @Override
    public String toString() {
        return label().ja();
    }
}
