package org.machistat.core.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * A sum of variables times factors that must lie in an interval (線形制約).
 *
 * <p>Variables are numbers from 0; each stands once, in rising order, with a factor other than 0.
 */
public final class Linear {

    private final int[] variables;
    private final Rational[] factors;
    private final Interval range;

    private Linear(int[] variables, Rational[] factors, Interval range) {
        this.variables = variables;
        this.factors = factors;
        this.range = Objects.requireNonNull(range, "range");
    }

    /**
     * Makes a constraint; factors of the same variable are added.
     *
     * @param variables the variables
     * @param factors the factor of each
     * @param range where the sum must lie
     * @return the constraint
     * @throws IllegalArgumentException if there are not as many factors as variables
     */
    public static Linear of(int[] variables, Rational[] factors, Interval range) {
        if (variables.length != factors.length) {
            throw new IllegalArgumentException("Each variable must have one factor, but there were " + variables.length
                    + " variables and " + factors.length + " factors");
        }
        Map<Integer, Rational> sums = new TreeMap<>();
        for (int i = 0; i < variables.length; i++) {
            sums.merge(variables[i], factors[i], Rational::plus);
        }
        sums.values().removeIf(factor -> factor.signum() == 0);
        return new Linear(
                sums.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sums.values().toArray(Rational[]::new),
                range);
    }

    /**
     * The bounds of one variable.
     *
     * @param variable the variable
     * @param range where it must lie
     * @return the constraint
     */
    public static Linear of(int variable, Interval range) {
        return new Linear(new int[] {variable}, new Rational[] {Rational.ONE}, range);
    }

    /**
     * The same sum in another interval.
     *
     * @param newRange where the sum must lie
     * @return the constraint
     */
    public Linear with(Interval newRange) {
        return new Linear(variables, factors, newRange);
    }

    /**
     * The same with some of its variables only.
     *
     * @param places their places, in rising order
     * @return the sum of these alone, in the same interval
     */
    public Linear only(int[] places) {
        int[] kept = new int[places.length];
        Rational[] with = new Rational[places.length];
        for (int i = 0; i < places.length; i++) {
            kept[i] = variables[places[i]];
            with[i] = factors[places[i]];
        }
        return new Linear(kept, with, range);
    }

    /**
     * How many variables there are.
     *
     * @return the number; 0 for a sum that is always 0
     */
    public int size() {
        return variables.length;
    }

    /**
     * A variable.
     *
     * @param index its place in the sum
     * @return the variable
     */
    public int variable(int index) {
        return variables[index];
    }

    /**
     * A factor.
     *
     * @param index its place in the sum
     * @return the factor, not 0
     */
    public Rational factor(int index) {
        return factors[index];
    }

    /**
     * The place of a variable in the sum.
     *
     * @param variable the variable
     * @return its place, or a negative number if it is not in the sum
     */
    public int place(int variable) {
        return Arrays.binarySearch(variables, variable);
    }

    /**
     * Whether a variable is in the sum.
     *
     * @param variable the variable
     * @return true if it is
     */
    public boolean has(int variable) {
        return place(variable) >= 0;
    }

    /**
     * Where the sum must lie.
     *
     * @return the interval
     */
    public Interval range() {
        return range;
    }

    /**
     * The sum at given values.
     *
     * @param values the value of a variable
     * @return the sum
     */
    public Rational at(IntFunction<Rational> values) {
        Rational sum = Rational.ZERO;
        for (int i = 0; i < variables.length; i++) {
            Rational value = values.apply(variables[i]);
            sum = sum.plus(factors[i].equals(Rational.ONE) ? value : value.times(factors[i]));
        }
        return sum;
    }

    /**
     * Whether the constraint holds at given values.
     *
     * @param values the value of a variable
     * @return true if the sum lies in the interval
     */
    public boolean holds(IntFunction<Rational> values) {
        return range.contains(at(values));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < variables.length; i++) {
            text.append(i == 0 ? "" : " + ").append(factors[i]).append("·x").append(variables[i]);
        }
        return text.append(" in ").append(range).toString();
    }
}
