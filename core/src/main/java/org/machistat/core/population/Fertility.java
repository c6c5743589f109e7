package org.machistat.core.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * How children come into a projection: from births by age of mother, or as a ratio to women (出生の仮定).
 *
 * <pre>
 * by rates:       births = width × Σ F(x) × ½ (women x at the start + women x at the end)
 * by ratio:       children of the first group at the end = child–woman ratio × women of a span of ages at the end
 * males of them:  sex ratio ÷ (100 + sex ratio)
 * </pre>
 *
 * <ul>
 *   <li>Women at the start include those who move in at the start; women at the end include those who move at the end only with
 *       {@link MigrationTiming#HALF_AND_HALF}.
 *   <li>A child–woman ratio (子ども女性比) joins births, deaths of small children and their moves: none of them can be asked for.
 *   <li>Precision: double.
 * </ul>
 *
 * <p>Source: Preston, Heuveline and Guillot, Demography (2001), box 6.2; 国立社会保障・人口問題研究所「日本の地域別将来推計人口」.
 *
 * @serial exclude
 */
public final class Fertility implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a ratio to one girl, such as 1.05, is told from. */
    private static final int FEWEST_BOYS = 10;

    private static final int MOST_BOYS = 1000;

    /** No births (出生なし). */
    public static final Fertility NONE = new Fertility(false, AgeGroups.THREE, new double[0], AgeGroup.open(0), 0, 100);

    private final boolean childWoman;
    private final AgeGroups ages;
    private final double[] rates;
    private final AgeGroup women;
    private final double ratio;
    private final double sexRatio;

    private Fertility(
            boolean childWoman, AgeGroups ages, double[] rates, AgeGroup women, double ratio, double sexRatio) {
        this.childWoman = childWoman;
        this.ages = ages;
        this.rates = rates;
        this.women = women;
        this.ratio = ratio;
        this.sexRatio = ProjectionInput.atLeastZero("Sex ratio", sexRatio);
    }

    /**
     * Births by age of mother (年齢別出生率).
     *
     * @param ages the age groups of the projection
     * @param rates births a year for each woman of each age group; 0 in the first and the last group
     * @param sexRatio the boys born for each hundred girls (出生性比), such as 105
     * @return the assumption
     * @throws IllegalArgumentException if there are more or fewer rates than groups, one is negative or no number, the first
     *     or last is not 0, or the sex ratio is not from 10 to 1000
     */
    public static Fertility ofRates(AgeGroups ages, double[] rates, double sexRatio) {
        double[] own = ProjectionInput.row("Fertility rates", ages, rates, ages.size(), 0);
        if (own[0] > 0 || own[own.length - 1] > 0) {
            throw new IllegalArgumentException(
                    "Fertility rates of the first and the last age group must be 0, but were " + own[0] + " and "
                            + own[own.length - 1]);
        }
        if (!(sexRatio >= FEWEST_BOYS && sexRatio <= MOST_BOYS)) {
            throw new IllegalArgumentException("Sex ratio at birth must be the boys for each hundred girls, from "
                    + FEWEST_BOYS + " to " + MOST_BOYS + ", such as 105, but was " + sexRatio);
        }
        return new Fertility(false, ages, own, AgeGroup.open(0), 0, sexRatio);
    }

    /**
     * Children as a ratio to women (子ども女性比).
     *
     * @param women the ages of the women, such as 15–49 or 20–44
     * @param ratio the children of the first age group for each woman
     * @param sexRatio the boys for each hundred girls among them (0～4歳性比)
     * @return the assumption
     * @throws IllegalArgumentException if a number is negative or no number
     */
    public static Fertility childWoman(AgeGroup women, double ratio, double sexRatio) {
        Objects.requireNonNull(women, "women");
        return new Fertility(
                true,
                AgeGroups.THREE,
                new double[0],
                women,
                ProjectionInput.atLeastZero("Child–woman ratio", ratio),
                sexRatio);
    }

    /**
     * Whether children come as a ratio to women, so that births are not known.
     *
     * @return true for a child–woman ratio
     */
    public boolean isChildWoman() {
        return childWoman;
    }

    /**
     * The boys for each hundred girls.
     *
     * @return the sex ratio
     */
    public double sexRatio() {
        return sexRatio;
    }

    double maleShare() {
        return sexRatio / (100 + sexRatio);
    }

    double ratio() {
        return ratio;
    }

    /** Births a year for each woman of each age group; empty without births or with a ratio. Not a copy. */
    double[] rates() {
        return rates;
    }

    /** The first fertile place and the one behind the last, or the women of the ratio. */
    int[] women(AgeGroups projected) {
        if (childWoman) {
            return projected
                    .rangeOf(women)
                    .filter(range -> range[0] > 0)
                    .orElseThrow(() -> new IllegalArgumentException("Women of " + women.id()
                            + " cannot be added up from the age groups " + projected + " without the first"));
        }
        if (rates.length > 0 && !ages.equals(projected)) {
            throw new IllegalArgumentException(
                    "Fertility rates must have the age groups " + projected + ", but had " + ages);
        }
        int from = 0;
        int end = rates.length;
        while (from < end && rates[from] <= 0) {
            from++;
        }
        while (end > from && rates[end - 1] <= 0) {
            end--;
        }
        return new int[] {from, end};
    }

    Label label() {
        return childWoman
                ? Label.of(
                        "子ども女性比（" + women.label().ja() + "）",
                        "child–woman ratio (" + women.label().en() + ")")
                : rates.length == 0
                        ? Label.of("出生なし", "no births")
                        : Label.of("年齢別出生率", "age-specific fertility rates");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fertility that
                && childWoman == that.childWoman
                && ages.equals(that.ages)
                && Arrays.equals(rates, that.rates)
                && women.equals(that.women)
                && Double.compare(ratio, that.ratio) == 0
                && Double.compare(sexRatio, that.sexRatio) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(childWoman, ages, Arrays.hashCode(rates), women, ratio, sexRatio);
    }

    /** The kind of the assumption and the sex ratio. */
    @Override
    public String toString() {
        return label().ja() + (childWoman ? " " + ratio : "") + " 性比 " + sexRatio;
    }
}
