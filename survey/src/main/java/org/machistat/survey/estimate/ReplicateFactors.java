package org.machistat.survey.estimate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.machistat.survey.design.LonelyUnit;
import org.machistat.survey.design.SampleDesign;

/** By which factor each first-stage unit counts in each replicate; made when asked for, never held for all replicates. */
abstract class ReplicateFactors {

    final int[] stratumOf;
    final int[] sampled;
    final double[] fraction;

    ReplicateFactors(SampleDesign design) {
        stratumOf = new int[design.units()];
        sampled = new int[design.strata()];
        fraction = new double[design.strata()];
        for (int unit = 0; unit < stratumOf.length; unit++) {
            stratumOf[unit] = design.stratum(unit);
        }
        for (int stratum = 0; stratum < sampled.length; stratum++) {
            sampled[stratum] = design.sampled(stratum);
            fraction[stratum] = design.fraction(stratum);
        }
    }

    /** The number of replicates. */
    abstract int size();

    /** The factor of the squared distance of a replicate. */
    abstract double scale(int replicate);

    /** The factor of each unit, written over what is there. */
    abstract void fill(int replicate, double[] factors);

    /** At most these degrees of freedom, whatever the domain. */
    abstract int mostDegrees();

    /** For each replicate Σ factor × total, for each of several totals of the units. */
    double[][] sums(double[][] totals) {
        double[][] sums = new double[size()][totals.length];
        double[] factors = new double[stratumOf.length];
        for (int replicate = 0; replicate < sums.length; replicate++) {
            fill(replicate, factors);
            for (int j = 0; j < totals.length; j++) {
                double[] own = totals[j];
                double sum = 0;
                for (int unit = 0; unit < factors.length; unit++) {
                    sum += factors[unit] * own[unit];
                }
                sums[replicate][j] = sum;
            }
        }
        return sums;
    }

    /** Leaves out one unit at a time; the others of its stratum stand for it. */
    static final class Jackknife extends ReplicateFactors {
        private final int[] left;
        private final double[] scales;

        Jackknife(SampleDesign design) {
            super(design);
            int known = 0;
            int lonely = 0;
            for (int h = 0; h < sampled.length; h++) {
                known += sampled[h] > 1 || fraction[h] >= 1 ? 1 : 0;
                lonely += sampled[h] == 1 && fraction[h] < 1 ? 1 : 0;
            }
            double raised =
                    design.lonelyUnit() == LonelyUnit.AVERAGE && known > 0 ? (double) (known + lonely) / known : 1;
            int[] used = new int[stratumOf.length];
            double[] scale = new double[used.length];
            int count = 0;
            for (int unit = 0; unit < used.length; unit++) {
                int n = sampled[stratumOf[unit]];
                double rest = 1 - fraction[stratumOf[unit]];
                if (n > 1 && rest > 0) {
                    used[count] = unit;
                    scale[count++] = raised * rest * (n - 1) / n;
                }
            }
            left = Arrays.copyOf(used, count);
            scales = Arrays.copyOf(scale, count);
        }

        @Override
        int size() {
            return left.length;
        }

        @Override
        double scale(int replicate) {
            return scales[replicate];
        }

        @Override
        int mostDegrees() {
            return Integer.MAX_VALUE;
        }

        @Override
        void fill(int replicate, double[] factors) {
            int h = stratumOf[left[replicate]];
            double others = sampled[h] / (sampled[h] - 1.0);
            for (int unit = 0; unit < factors.length; unit++) {
                factors[unit] = stratumOf[unit] == h ? others : 1;
            }
            factors[left[replicate]] = 0;
        }

        /** From the sums of the strata, so that a replicate costs nothing however many units there are. */
        @Override
        double[][] sums(double[][] totals) {
            double[][] sums = new double[size()][totals.length];
            for (int j = 0; j < totals.length; j++) {
                double[] strata = new double[sampled.length];
                double whole = 0;
                for (int unit = 0; unit < stratumOf.length; unit++) {
                    strata[stratumOf[unit]] += totals[j][unit];
                    whole += totals[j][unit];
                }
                for (int replicate = 0; replicate < sums.length; replicate++) {
                    int h = stratumOf[left[replicate]];
                    double others = (strata[h] - totals[j][left[replicate]]) * (sampled[h] / (sampled[h] - 1.0));
                    // exactly 0 where nothing is left, so that no ratio is made of rounding errors
                    sums[replicate][j] = (whole - strata[h]) + others;
                }
            }
            return sums;
        }
    }

    /** Takes one half of every pair of units, balanced by an orthogonal matrix. */
    static final class Balanced extends ReplicateFactors {
        private final Hadamard matrix;
        private final int[] pairOf;
        private final BitSet second;
        private final int pairs;
        private final double rho;

        /** A design whose strata have even numbers of units. */
        Balanced(SampleDesign design, double rho) {
            super(design);
            this.rho = rho;
            pairOf = new int[stratumOf.length];
            second = new BitSet(stratumOf.length);
            int[] open = new int[sampled.length];
            Arrays.fill(open, -1);
            int count = 0;
            for (int unit = 0; unit < pairOf.length; unit++) {
                int h = stratumOf[unit];
                if (open[h] < 0) {
                    open[h] = count;
                    pairOf[unit] = count++;
                } else {
                    pairOf[unit] = open[h];
                    second.set(unit);
                    open[h] = -1;
                }
            }
            pairs = count;
            matrix = Hadamard.above(pairs);
        }

        @Override
        int size() {
            return matrix.size();
        }

        @Override
        double scale(int replicate) {
            return 1 / (matrix.size() * (1 - rho) * (1 - rho));
        }

        @Override
        int mostDegrees() {
            return pairs;
        }

        @Override
        void fill(int replicate, double[] factors) {
            for (int unit = 0; unit < factors.length; unit++) {
                boolean taken = matrix.plus(pairOf[unit] + 1, replicate) != second.get(unit);
                factors[unit] = taken ? 2 - rho : rho;
            }
        }
    }

    /** Draws units of each stratum anew. */
    static final class Bootstrap extends ReplicateFactors {
        private static final long GOLDEN = 0x9E3779B97F4A7C15L;
        private final int count;
        private final long seed;
        private final boolean rescaled;
        private final int[][] units;
        private final double factor;

        /**
         * A bootstrap.
         *
         * @param rescaled whether n − 1 units are drawn with replacement and scaled up; else n from as many copies as the population has
         */
        Bootstrap(SampleDesign design, int count, long seed, boolean rescaled) {
            super(design);
            this.count = count;
            this.seed = seed;
            this.rescaled = rescaled;
            units = new int[sampled.length][];
            int[] filled = new int[sampled.length];
            double inverse = 0;
            for (int h = 0; h < units.length; h++) {
                units[h] = new int[sampled[h]];
                inverse += 1.0 / sampled[h];
            }
            for (int unit = 0; unit < stratumOf.length; unit++) {
                units[stratumOf[unit]][filled[stratumOf[unit]]++] = unit;
            }
            double mean = sampled.length / inverse;
            factor = (rescaled ? 1 : mean / (mean - 1)) / (count - 1.0);
        }

        @Override
        int size() {
            return count;
        }

        @Override
        double scale(int replicate) {
            return factor;
        }

        @Override
        int mostDegrees() {
            return count - 1;
        }

        @Override
        void fill(int replicate, double[] factors) {
            Arrays.fill(factors, 0);
            SplittableRandom random = new SplittableRandom(seed ^ ((replicate + 1) * GOLDEN));
            for (int h = 0; h < units.length; h++) {
                int n = units[h].length;
                if (n == 1) {
                    factors[units[h][0]] = 1;
                } else if (rescaled) {
                    double weight = n / (n - 1.0);
                    for (int draw = 1; draw < n; draw++) {
                        factors[units[h][random.nextInt(n)]] += weight;
                    }
                } else if (fraction[h] == 0) {
                    for (int draw = 0; draw < n; draw++) {
                        factors[units[h][random.nextInt(n)]]++;
                    }
                } else {
                    withoutReplacement(units[h], Math.round(n / fraction[h]), random, factors);
                }
            }
        }

        /** Straight from the draws where they are with replacement: the totals of a stratum lie together, and no factors are laid out. */
        @Override
        double[][] sums(double[][] totals) {
            for (double one : fraction) {
                if (!rescaled && one > 0) {
                    return super.sums(totals);
                }
            }
            int k = totals.length;
            double[][][] parts = new double[units.length][k][];
            for (int h = 0; h < units.length; h++) {
                for (int j = 0; j < k; j++) {
                    double[] own = new double[units[h].length];
                    for (int at = 0; at < own.length; at++) {
                        own[at] = totals[j][units[h][at]];
                    }
                    parts[h][j] = own;
                }
            }
            double[][] sums = new double[count][k];
            double[] part = new double[k];
            for (int replicate = 0; replicate < count; replicate++) {
                SplittableRandom random = new SplittableRandom(seed ^ ((replicate + 1) * GOLDEN));
                for (double[][] own : parts) {
                    int n = own[0].length;
                    int draws = rescaled ? n - 1 : n;
                    double weight = rescaled ? n / (n - 1.0) : 1;
                    if (n == 1) {
                        for (int j = 0; j < k; j++) {
                            sums[replicate][j] += own[j][0];
                        }
                    } else if (k == 1) {
                        double[] only = own[0];
                        double sum = 0;
                        for (int draw = 0; draw < draws; draw++) {
                            sum += only[random.nextInt(n)];
                        }
                        sums[replicate][0] += weight * sum;
                    } else {
                        Arrays.fill(part, 0);
                        for (int draw = 0; draw < draws; draw++) {
                            int unit = random.nextInt(n);
                            for (int j = 0; j < k; j++) {
                                part[j] += own[j][unit];
                            }
                        }
                        for (int j = 0; j < k; j++) {
                            sums[replicate][j] += weight * part[j];
                        }
                    }
                }
            }
            return sums;
        }

        /** Draws n of N copies of n units, N ÷ n of each, without replacement (Floyd's method); the first N mod n units, shuffled, have one more. */
        private static void withoutReplacement(int[] units, long copies, SplittableRandom random, double[] factors) {
            int n = units.length;
            int[] order = units.clone();
            for (int at = n - 1; at > 0; at--) {
                int other = random.nextInt(at + 1);
                int unit = order[at];
                order[at] = order[other];
                order[other] = unit;
            }
            Set<Long> drawn = new HashSet<>();
            for (long last = copies - n; last < copies; last++) {
                long one = random.nextLong(last + 1);
                long taken = drawn.add(one) ? one : last;
                drawn.add(taken);
                factors[order[(int) (taken % n)]]++;
            }
        }
    }
}
