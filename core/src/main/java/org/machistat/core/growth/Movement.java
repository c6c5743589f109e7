package org.machistat.core.growth;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.machistat.core.value.Rational;

/**
 * The smoothest numbers with given weighted sums: the problem behind benchmarking (変動保存の最小化).
 *
 * <pre>
 * min Σ (Δ^d r(t))²  subject to  Σ c(t)·r(t) = a(y), t in the places of y
 * Δ^d r(t) = u(t),  ∇^d u(t) = c(t)·λ(y),  u and its differences 0 before the first place and at the last
 * </pre>
 *
 * <p>Cholette's start: no term for a period before the first, so that no transient arises. Solved exactly.
 *
 * <p>The conditions of the minimum run forward like a difference equation, so one pass over the places is enough: r, u and their
 * differences are linear forms in the few numbers not known yet, and every sum makes one of these known. The factors are whole
 * numbers over one denominator, the last pivot, and divide as in Bareiss, Mathematics of Computation 22 (1968), so that they
 * grow no longer than the solution.
 */
final class Movement {

    private final int order;
    private final BigInteger[] weights;
    private final int[] sums;
    private final BigInteger[] values;

    /**
     * States a problem.
     *
     * @param order d, 1 or 2
     * @param weights c, one for each of d places or more
     * @param sums for each place the number of its sum, or −1 if it is in none; the places of a sum are neighbours
     * @param values a, the sums
     */
    Movement(int order, Rational[] weights, int[] sums, Rational[] values) {
        this.order = order;
        this.sums = sums;
        this.weights = new BigInteger[sums.length];
        this.values = new BigInteger[values.length];
        BigInteger[] common = new BigInteger[values.length];
        Arrays.setAll(common, sum -> values[sum].denominator());
        for (int place = 0; place < sums.length; place++) {
            if (sums[place] >= 0) {
                BigInteger other = weights[place].denominator();
                BigInteger one = common[sums[place]];
                common[sums[place]] = one.divide(one.gcd(other)).multiply(other);
            }
        }
        Arrays.setAll(
                this.weights, place -> sums[place] < 0 ? BigInteger.ZERO : whole(weights[place], common[sums[place]]));
        Arrays.setAll(this.values, sum -> whole(values[sum], common[sum]));
    }

    private static BigInteger whole(Rational number, BigInteger multiple) {
        return number.numerator().multiply(multiple.divide(number.denominator()));
    }

    /** The numbers, or empty if there is not exactly one solution. */
    Optional<Rational[]> solve() {
        return new Forms().solve().map(this::run);
    }

    /**
     * The numbers from their beginning and the multipliers.
     *
     * @param known a common denominator, the differences of r at the first place from the 0th on, λ of each sum
     */
    private Rational[] run(BigInteger[] known) {
        BigInteger[] state = new BigInteger[2 * order];
        Arrays.fill(state, BigInteger.ZERO);
        System.arraycopy(known, 1, state, 0, order);
        Rational[] found = new Rational[sums.length];
        for (int place = 0; place < found.length; place++) {
            found[place] = Rational.of(state[0], known[0]);
            if (sums[place] >= 0) {
                BigInteger push = weights[place].multiply(known[1 + order + sums[place]]);
                state[2 * order - 1] = state[2 * order - 1].add(push);
            }
            for (int i = 2 * order - 2; i >= order; i--) {
                state[i] = state[i].add(state[i + 1]);
            }
            for (int i = 0; i < order; i++) {
                state[i] = state[i].add(state[i + 1]);
            }
        }
        return found;
    }

    /** r, Δr …, u, ∇u … at a place, and the sum so far; column 0 is the constant, the others as in {@link #run}. */
    private final class Forms {

        private final int sum = 2 * order;
        private final BigInteger[][] forms = new BigInteger[sum + 1][1 + order + values.length];
        private final List<BigInteger[]> equations = new ArrayList<>();
        private final List<Integer> unknowns = new ArrayList<>();
        private BigInteger denominator = BigInteger.ONE;

        Forms() {
            for (BigInteger[] form : forms) {
                Arrays.fill(form, BigInteger.ZERO);
            }
            for (int i = 0; i < order; i++) {
                forms[i][1 + i] = BigInteger.ONE;
            }
        }

        Optional<BigInteger[]> solve() {
            boolean isUnique = true;
            for (int place = 0; place < sums.length; place++) {
                int which = sums[place];
                if (which >= 0) {
                    addTo(sum, 0, weights[place]);
                    BigInteger[] push = forms[sum - 1];
                    int multiplier = 1 + order + which;
                    push[multiplier] = push[multiplier].add(weights[place].multiply(denominator));
                }
                for (int i = sum - 2; i >= order; i--) {
                    addTo(i, i + 1, BigInteger.ONE);
                }
                for (int i = 0; i < order; i++) {
                    addTo(i, i + 1, BigInteger.ONE);
                }
                if (which >= 0 && (place + 1 == sums.length || sums[place + 1] != which)) {
                    forms[sum][0] = forms[sum][0].subtract(values[which].multiply(denominator));
                    isUnique &= makeZero(sum);
                }
            }
            for (int i = order; i < sum; i++) {
                isUnique &= makeZero(i);
            }
            return isUnique ? Optional.of(known()) : Optional.empty();
        }

        private void addTo(int to, int from, BigInteger times) {
            for (int i = 0; i < forms[to].length; i++) {
                if (forms[from][i].signum() != 0) {
                    forms[to][i] = forms[to][i].add(forms[from][i].multiply(times));
                }
            }
        }

        /** Takes the latest unknown of a form that must be 0 out of all forms, itself included; false if it has none. */
        private boolean makeZero(int which) {
            BigInteger[] equation = forms[which].clone();
            int unknown = equation.length - 1;
            while (unknown > 0 && equation[unknown].signum() == 0) {
                unknown--;
            }
            if (unknown == 0) {
                return false;
            }
            BigInteger pivot = equation[unknown];
            for (BigInteger[] form : forms) {
                BigInteger factor = form[unknown];
                for (int i = 0; i < form.length; i++) {
                    if (form[i].signum() != 0 || equation[i].signum() != 0) {
                        form[i] = form[i].multiply(pivot)
                                .subtract(equation[i].multiply(factor))
                                .divide(denominator);
                    }
                }
            }
            denominator = pivot;
            equations.add(equation);
            unknowns.add(unknown);
            return true;
        }

        /** All unknowns over the last pivot, the latest equation first; the divisions leave nothing by Cramer's rule. */
        private BigInteger[] known() {
            BigInteger[] known = new BigInteger[forms[0].length];
            Arrays.fill(known, BigInteger.ZERO);
            known[0] = denominator;
            for (int at = equations.size() - 1; at >= 0; at--) {
                BigInteger[] equation = equations.get(at);
                BigInteger rest = BigInteger.ZERO;
                for (int i = 0; i < known.length; i++) {
                    if (equation[i].signum() != 0) {
                        rest = rest.subtract(equation[i].multiply(known[i]));
                    }
                }
                known[unknowns.get(at)] = rest.divide(equation[unknowns.get(at)]);
            }
            return known;
        }
    }
}
