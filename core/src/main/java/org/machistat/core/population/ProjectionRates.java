package org.machistat.core.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * What is assumed for one region in one step of a projection: survival, fertility, migration (将来推計の仮定値).
 *
 * <ul>
 *   <li>Survival and migration stand apart ({@link #of}), or as one ratio of each cohort ({@link #ofChange}), as where they were
 *       derived from two populations; then deaths and moves cannot be asked for.
 *   <li>The age groups begin at birth, have one width, which is the step in years, and end in an open group.
 * </ul>
 *
 * @serial exclude
 */
public final class ProjectionRates implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AgeGroups ages;
    /** Survival, or the whole ratio: birth and each group of males, then of females. */
    private final double[] ratios;

    private final boolean joint;
    private final Fertility fertility;
    private final Migration migration;
    private final int[] women;
    /** Whether no ratio of a linear step is below 0, so that nobody can be taken away who is not there. */
    private final boolean aboveZero;

    private ProjectionRates(AgeGroups ages, double[] ratios, boolean joint, Fertility fertility, Migration migration) {
        this.ages = ages;
        this.ratios = ratios;
        this.joint = joint;
        this.fertility = Objects.requireNonNull(fertility, "fertility");
        this.migration = Objects.requireNonNull(migration, "migration");
        migration.check(ages);
        this.women = fertility.women(ages);
        this.aboveZero = isAboveZero();
    }

    private boolean isAboveZero() {
        boolean all = migration.isLinear();
        double atStart = migration.timing().atStart();
        for (int i = 0; i < ratios.length; i++) {
            all &= change(i) >= 0 && 1 + atStart * migration.net(i) >= 0;
        }
        return all;
    }

    /** Those at the end for each at the start. */
    static double change(double survival, double net, double atStart) {
        return (1 + atStart * net) * survival + (1 - atStart) * net;
    }

    /**
     * Assumptions with survival and migration apart.
     *
     * @param males the survival ratios of males
     * @param females the survival ratios of females, over the same age groups
     * @param fertility how children come
     * @param migration how people move
     * @return the assumptions
     * @throws IllegalArgumentException if the age groups of two of them differ
     */
    public static ProjectionRates of(
            SurvivalRatios males, SurvivalRatios females, Fertility fertility, Migration migration) {
        if (!males.ages().equals(females.ages())) {
            throw new IllegalArgumentException(
                    "Survival ratios of males and females must have the same age groups, but had " + males.ages()
                            + " and " + females.ages());
        }
        return new ProjectionRates(
                males.ages(),
                ProjectionInput.both(
                        "Survival ratios",
                        males.ages(),
                        males.values(),
                        females.values(),
                        males.ages().size() + 1,
                        0),
                false,
                fertility,
                migration);
    }

    /**
     * Assumptions with survival and migration as one ratio (コーホート変化率).
     *
     * @param ages the age groups
     * @param males what is at the end of each male at the start: of births, then of each age group; the last two go into the open
     *     group. The first is not used with a child–woman ratio
     * @param females the same
     * @param fertility how children come
     * @return the assumptions
     * @throws IllegalArgumentException if the age groups are not from 0 in one width to an open group, there is not one number more
     *     than groups, or one is negative or no number
     */
    public static ProjectionRates ofChange(AgeGroups ages, double[] males, double[] females, Fertility fertility) {
        if (!SurvivalRatios.fits(ages)) {
            throw new IllegalArgumentException("A projection needs " + SurvivalRatios.NEED + ", but had " + ages);
        }
        return new ProjectionRates(
                ages,
                ProjectionInput.both("Cohort change ratios", ages, males, females, ages.size() + 1, 0),
                true,
                fertility,
                Migration.NONE);
    }

    /**
     * The same without moves, if survival stands apart.
     *
     * @return the assumptions for a closed population
     * @throws IllegalStateException if survival and migration are one ratio
     */
    public ProjectionRates closed() {
        if (joint) {
            throw new IllegalStateException(
                    "Survival and migration are one ratio: no closed variant can be made of it");
        }
        return new ProjectionRates(ages, ratios, false, fertility, Migration.NONE);
    }

    /**
     * The age groups.
     *
     * @return the groups
     */
    public AgeGroups ages() {
        return ages;
    }

    /**
     * How children come.
     *
     * @return the assumption
     */
    public Fertility fertility() {
        return fertility;
    }

    /**
     * How people move.
     *
     * @return the assumption
     */
    public Migration migration() {
        return migration;
    }

    /**
     * Whether survival and migration are one ratio.
     *
     * @return true if deaths and moves cannot be told apart
     */
    public boolean isJoint() {
        return joint;
    }

    double[] ratios() {
        return ratios;
    }

    /** Those at the end for each at the start, survival and migration together, where migration is a rate. */
    double change(int i) {
        return joint
                ? ratios[i]
                : change(ratios[i], migration.net(i), migration.timing().atStart());
    }

    /** Whether a step cannot take away more people than there are. */
    boolean staysAboveZero() {
        return aboveZero;
    }

    /** Whether births at the end are those of the survivors alone, before anybody moves. */
    boolean hasMothersWhoStayed() {
        return !joint && migration.timing() == MigrationTiming.END;
    }

    /** The step in years. */
    int step() {
        return ages.get(0).width().getAsInt();
    }

    /** The first place of the women who have children, and the one behind the last. */
    int firstWomen() {
        return women[0];
    }

    int endWomen() {
        return women[1];
    }

    /** Whether the whole step is people times ratios. */
    boolean isLinear() {
        return migration.isLinear();
    }

    Label label() {
        return (joint ? Label.of("コーホート変化率", "cohort change ratios") : Label.of("生残率", "survival ratios"))
                .plus(Label.of("、", ", "))
                .plus(fertility.label())
                .plus(joint ? Label.EMPTY : Label.of("、", ", ").plus(migration.label()));
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof ProjectionRates that
                && Arrays.equals(ratios, that.ratios)
                && ages.equals(that.ages)
                && joint == that.joint
                && fertility.equals(that.fertility)
                && migration.equals(that.migration);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ages, Arrays.hashCode(ratios), joint, fertility, migration);
    }

    /** The kinds of the assumptions and the age groups. */
    @Override
    public String toString() {
        return label().ja() + " [" + ages + "]";
    }
}
