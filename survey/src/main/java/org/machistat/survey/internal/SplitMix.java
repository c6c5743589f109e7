package org.machistat.survey.internal;

/**
 * A generator of random numbers whose every digit is fixed by its seed, on every machine and version (擬似乱数).
 *
 * <pre>state += 0x9e3779b97f4a7c15; z = state; z = (z ^ z >>> 30) 0xbf58476d1ce4e5b9; z = (z ^ z >>> 27) 0x94d049bb133111eb;
 * next = z ^ z >>> 31</pre>
 *
 * <p>Written out here because no specification of the platform fixes the numbers that its generators make from a seed, and a sample
 * must be drawn again years later. Source: Steele, G. L., Lea, D. and Flood, C. H. (2014), Fast splittable pseudorandom number
 * generators, OOPSLA, figure 16 and the constants of variant 13.
 */
public final class SplitMix {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    private SplitMix(long state) {
        this.state = state;
    }

    /**
     * A generator.
     *
     * @param seed any number
     * @return the generator
     */
    public static SplitMix of(long seed) {
        return new SplitMix(seed);
    }

    /**
     * One of many generators with one seed, each with numbers of its own.
     *
     * @param seed any number
     * @param stream the number of the generator, from 0
     * @return the generator
     */
    public static SplitMix of(long seed, long stream) {
        return new SplitMix(mixed(seed + GOLDEN) + mixed((stream + 1) * GOLDEN));
    }

    /**
     * 64 random bits.
     *
     * @return any number, all equally likely
     */
    public long next() {
        state += GOLDEN;
        return mixed(state);
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /**
     * A whole number below a bound, all equally likely.
     *
     * @param bound the bound, 1 or more
     * @return a number from 0
     */
    public long below(long bound) {
        // numbers beyond the last full round of the bound are drawn again
        long bits = next() >>> 1;
        long number = bits % bound;
        while (bits - number + (bound - 1) < 0) {
            bits = next() >>> 1;
            number = bits % bound;
        }
        return number;
    }

    /**
     * A number from 0 to 1.
     *
     * @return a multiple of 2⁻⁵³, below 1
     */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
