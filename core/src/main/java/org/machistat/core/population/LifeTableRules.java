package org.machistat.core.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a life table needs besides its rates: the years lived by those who die, and how the open age ends (生命表の作成条件).
 *
 * <ul>
 *   <li>To begin with: Andreev–Kingkade at age 0, half of the interval at other ages, radix 100,000.
 *   <li>The open age is closed by its own death rate (L = l ÷ m), or by its life expectancy if that is stated.
 * </ul>
 *
 * @serial exclude
 */
public final class LifeTableRules implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Years lived in the interval by those who die in it, at ages 5 and over (平均生存年数 nax). */
    public enum Separation {
        /** Half of the interval. */
        HALF_INTERVAL,
        /**
         * Greville (1943), in the form of the United Nations (1982): a = n/2 − n²/12·(m − ln(m⁺/m⁻)/(2n)), m⁺ and m⁻ being the
         * rates of the neighbouring groups, from age 15 on; half of the interval below 15, beside the open group and where a
         * neighbouring rate is 0. Where only probabilities are known, q ÷ n stands for the rates in the logarithm's ratio.
         */
        GREVILLE
    }

    private final Sex sex;
    private final InfantRule infant;
    private final Separation separation;
    private final double[] given;
    private final Double openExpectancy;
    private final double radix;

    private LifeTableRules(
            Sex sex, InfantRule infant, Separation separation, double[] given, Double openExpectancy, double radix) {
        this.sex = Objects.requireNonNull(sex, "sex");
        this.infant = Objects.requireNonNull(infant, "infant");
        this.separation = Objects.requireNonNull(separation, "separation");
        this.given = given;
        this.openExpectancy = openExpectancy;
        this.radix = radix;
    }

    /**
     * The rules to begin with.
     *
     * @param sex the sex, on which the rules for infants depend
     * @return the rules
     */
    public static LifeTableRules of(Sex sex) {
        return new LifeTableRules(sex, InfantRule.ANDREEV_KINGKADE, Separation.HALF_INTERVAL, null, null, 100_000);
    }

    /**
     * The same rules with another one for infants.
     *
     * @param newInfant the rule for age 0 and ages 1–4
     * @return the rules
     */
    public LifeTableRules with(InfantRule newInfant) {
        return new LifeTableRules(sex, newInfant, separation, given, openExpectancy, radix);
    }

    /**
     * The same rules with another one for ages 5 and over.
     *
     * @param newSeparation the rule
     * @return the rules
     */
    public LifeTableRules with(Separation newSeparation) {
        return new LifeTableRules(sex, infant, newSeparation, given, openExpectancy, radix);
    }

    /**
     * The same rules with the years lived by those who die stated, in place of all other rules.
     *
     * @param years nax for each age group before the open one, from 0 to the width of the group
     * @return the rules
     */
    public LifeTableRules withSeparations(double... years) {
        return new LifeTableRules(
                sex, infant, separation, Objects.requireNonNull(years, "years").clone(), openExpectancy, radix);
    }

    /**
     * The same rules with the life expectancy at the open age stated.
     *
     * @param years the years, above 0
     * @return the rules
     * @throws IllegalArgumentException if the years are not above 0
     */
    public LifeTableRules withOpenExpectancy(double years) {
        return new LifeTableRules(sex, infant, separation, given, positive(years, "Open expectancy"), radix);
    }

    /**
     * The same rules with another number of births.
     *
     * @param newRadix the number at age 0, above 0
     * @return the rules
     * @throws IllegalArgumentException if the number is not above 0
     */
    public LifeTableRules withRadix(double newRadix) {
        return new LifeTableRules(sex, infant, separation, given, openExpectancy, positive(newRadix, "Radix"));
    }

    private static double positive(double value, String what) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " must be above 0, but was " + value);
        }
        return value;
    }

    /**
     * The sex.
     *
     * @return the sex
     */
    public Sex sex() {
        return sex;
    }

    /**
     * The rule for infants.
     *
     * @return the rule
     */
    public InfantRule infant() {
        return infant;
    }

    /**
     * The rule for ages 5 and over.
     *
     * @return the rule
     */
    public Separation separation() {
        return separation;
    }

    /**
     * The number at age 0.
     *
     * @return the radix
     */
    public double radix() {
        return radix;
    }

    /**
     * The stated life expectancy at the open age.
     *
     * @return the years, or empty if not stated
     */
    public OptionalDouble openExpectancy() {
        return openExpectancy == null ? OptionalDouble.empty() : OptionalDouble.of(openExpectancy);
    }

    Optional<double[]> given() {
        return Optional.ofNullable(given).map(double[]::clone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LifeTableRules that
                && sex == that.sex
                && infant == that.infant
                && separation == that.separation
                && Arrays.equals(given, that.given)
                && Objects.equals(openExpectancy, that.openExpectancy)
                && radix == that.radix;
    }

    @Override
    public int hashCode() {
        return Objects.hash(sex, infant, separation, Arrays.hashCode(given), openExpectancy, radix);
    }

    @Override
    public String toString() {
        return sex.label().en() + ", a0 " + (given == null ? infant.label().en() : "given") + ", nax "
                + (given == null ? separation : "given");
    }
}
