package org.machistat.core.audit;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.machistat.core.explain.Input;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

/**
 * Which numbers of answers can have produced printed shares, and which counts they were (回答数の検定, GRIM).
 *
 * <p>A share printed as p is possible with a base n if a whole number k has k ÷ n × 100 printed as p; several shares of one base
 * must all be possible with it. 12 shares of one survey leave a handful of bases of a thousand. Means of whole numbers are
 * tested in the same way. Source: Brown and Heathers 2017, "The GRIM test", Social Psychological and Personality Science 8(4).
 *
 * <ul>
 *   <li>Decimals count as printed: 5.0 and 5 are different claims. Half up unless {@link #withRounding}.
 *   <li>A count lies between 0 and the base for shares; the sum behind a mean may be any whole number.
 *   <li>From a base of 10^(decimals + 2) on (10^decimals for means) every share is possible and nothing is excluded.
 *   <li>{@link #asParts}: the shares are all answers to a question of which one had to be chosen, so that the counts add up to
 *       the base.
 *   <li>Weighted shares, and shares of different bases, cannot be tested so: the test takes them for plain counts of one base.
 *   <li>Nil is 0. A share with any other mark in its place excludes nothing; results say how many there were.
 *   <li>Refused: no known share at all, a share below 0 or above 100%, more than 9 decimals.
 * </ul>
 */
public final class BaseTest {

    /** The largest base that is looked at. */
    public static final long LARGEST = 10_000_000;

    private static final int MOST_BITS = 39;
    private static final Interval SHARES = Interval.closed(Rational.ZERO, Rational.ONE);

    private final List<Input> figures;
    private final boolean shares;
    private final boolean parts;
    private final RoundingMode mode;

    private BaseTest(List<Input> figures, boolean shares, boolean parts, RoundingMode mode) {
        this.figures = List.copyOf(figures);
        this.shares = shares;
        this.parts = parts;
        this.mode = mode;
    }

    /**
     * A test of shares in per cent of one base.
     *
     * @param shares the shares as printed
     * @return the test
     */
    public static BaseTest ofShares(List<Input> shares) {
        return new BaseTest(shares, true, false, RoundingMode.HALF_UP);
    }

    /**
     * A test of shares in per cent of one base.
     *
     * @param printed the shares as printed, such as 14.6 or 14.6%
     * @return the test
     * @throws IllegalArgumentException if one is no figure
     */
    public static BaseTest ofShares(String... printed) {
        return ofShares(inputs(printed));
    }

    /**
     * A test of all figures of a table, which must be shares of one base; select them with {@link StatTable#select}.
     *
     * @param table the table
     * @return the test
     */
    public static BaseTest ofShares(StatTable table) {
        Grid grid = new Grid(table, 0);
        return ofShares(IntStream.range(0, table.size())
                .mapToObj(cell -> table.input(grid.ids(cell)))
                .toList());
    }

    /**
     * A test of means of whole numbers, such as answers on a scale from 1 to 5, over one base.
     *
     * @param means the means as printed
     * @return the test
     */
    public static BaseTest ofMeans(List<Input> means) {
        return new BaseTest(means, false, false, RoundingMode.HALF_UP);
    }

    /**
     * A test of means of whole numbers over one base.
     *
     * @param printed the means as printed, such as 5.19
     * @return the test
     * @throws IllegalArgumentException if one is no figure
     */
    public static BaseTest ofMeans(String... printed) {
        return ofMeans(inputs(printed));
    }

    private static List<Input> inputs(String... printed) {
        return Arrays.stream(printed)
                .map(text -> Input.of(text, Figure.parse(text)))
                .toList();
    }

    /**
     * The same test for figures rounded in another direction.
     *
     * @param newMode the direction, such as {@code DOWN} for 切捨て
     * @return the test
     */
    public BaseTest withRounding(RoundingMode newMode) {
        return new BaseTest(figures, shares, parts, Objects.requireNonNull(newMode, "newMode"));
    }

    /**
     * The same test for shares that are all the parts of the base, so that their counts add up to it (単一回答).
     *
     * @return the test
     * @throws IllegalStateException if this is a test of means
     */
    public BaseTest asParts() {
        if (!shares) {
            throw new IllegalStateException("Only shares can be the parts of a base, but these are means");
        }
        return new BaseTest(figures, true, true, mode);
    }

    /**
     * The bases that can have produced all figures.
     *
     * @param least the smallest base to look at
     * @param most the largest base to look at
     * @return the bases, possibly none; or why the figures cannot be tested
     * @throws IllegalArgumentException if not 1 ≤ least ≤ most ≤ {@link #LARGEST}
     */
    public Answer<PossibleBases> between(long least, long most) {
        checkBase(least);
        checkBase(most);
        if (least > most) {
            throw new IllegalArgumentException(
                    "Least base must not be above the most, but they were " + least + " and " + most);
        }
        return bounds().map(bounds -> {
            List<Bound> different = different(bounds);
            List<PossibleBases.Run> runs = new ArrayList<>();
            for (long base = least; base <= most; base++) {
                if (isPossible(different, bounds, base)) {
                    PossibleBases.Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                    if (last != null && last.to() == base - 1) {
                        runs.set(runs.size() - 1, new PossibleBases.Run(last.from(), base));
                    } else {
                        runs.add(new PossibleBases.Run(base, base));
                    }
                }
            }
            return new PossibleBases(least, most, runs, figures, mode, parts);
        });
    }

    /**
     * The counts behind the figures, for one base.
     *
     * @param base the number of answers
     * @return for each figure the counts that it can stand for, possibly none; or why the figures cannot be tested
     * @throws IllegalArgumentException if not 1 ≤ base ≤ {@link #LARGEST}
     */
    public Answer<BaseCounts> counts(long base) {
        checkBase(base);
        return bounds().map(bounds -> {
            List<BaseCounts.Count> counts = new ArrayList<>();
            long sumLeast = 0;
            long sumMost = 0;
            for (Bound bound : bounds) {
                sumLeast += bound.least(base);
                sumMost += bound.most(base);
            }
            boolean open = bounds.size() < figures.size();
            for (Bound bound : bounds) {
                long least = bound.least(base);
                long most = bound.most(base);
                boolean tight = parts && least <= most;
                long otherMost = sumMost - most;
                long otherLeast = sumLeast - least;
                counts.add(new BaseCounts.Count(
                        bound.input(),
                        tight && !open ? Math.max(least, base - otherMost) : least,
                        tight ? Math.min(most, base - otherLeast) : most));
            }
            return new BaseCounts(base, counts, mode, shares, parts, figures.size() - bounds.size());
        });
    }

    private static void checkBase(long base) {
        if (base < 1 || base > LARGEST) {
            throw new IllegalArgumentException("Base must be from 1 to " + LARGEST + ", but was " + base);
        }
    }

    private boolean isPossible(List<Bound> different, List<Bound> all, long base) {
        for (Bound bound : different) {
            if (bound.least(base) > bound.most(base)) {
                return false;
            }
        }
        if (!parts) {
            return true;
        }
        long least = 0;
        long most = 0;
        for (Bound bound : all) {
            least += bound.least(base);
            most += bound.most(base);
        }
        return least <= base && (most >= base || all.size() < figures.size());
    }

    /** One of each interval: equal shares exclude the same bases. */
    private static List<Bound> different(List<Bound> bounds) {
        Set<List<Object>> seen = new LinkedHashSet<>();
        return bounds.stream().filter(bound -> seen.add(bound.key())).toList();
    }

    private Answer<List<Bound>> bounds() {
        List<Bound> bounds = new ArrayList<>();
        for (Input input : figures) {
            boolean nil = input.figure().findMark().equals(java.util.Optional.of(Mark.NIL));
            if (input.figure() instanceof Figure.Known || nil) {
                Answer<Bound> bound = bound(input);
                if (!bound.isGiven()) {
                    return Answer.refuse(bound.refusal().orElseThrow());
                }
                bounds.add(bound.get());
            }
        }
        return bounds.isEmpty()
                ? Answer.refuse(Refusal.Reason.NOT_ENOUGH_DATA, "検定できる数値がない", "there is no known figure to test")
                : Answer.of(List.copyOf(bounds));
    }

    private Answer<Bound> bound(Input input) {
        Interval range =
                input.figure() instanceof Figure.Known known ? known.interval(mode) : Interval.point(Rational.ZERO);
        String shown = input.figure().printed();
        if (shares) {
            java.util.Optional<Interval> possible =
                    range.times(Rational.of(1, 100)).intersect(SHARES);
            if (possible.isEmpty()) {
                return Answer.refuse(
                        Refusal.Reason.NOT_APPLICABLE,
                        "構成比は0%以上100%以下のはずだが " + shown,
                        "a share of a base lies from 0 to 100%, but one is " + shown);
            }
            range = possible.get();
        }
        Rational low = range.lower().orElseThrow();
        Rational high = range.upper().orElseThrow();
        BigInteger denominator = low.denominator()
                .multiply(high.denominator())
                .divide(low.denominator().gcd(high.denominator()));
        BigInteger from = low.times(Rational.of(denominator, BigInteger.ONE)).numerator();
        BigInteger to = high.times(Rational.of(denominator, BigInteger.ONE)).numerator();
        if (Math.max(denominator.bitLength(), Math.max(from.bitLength(), to.bitLength())) > MOST_BITS) {
            return Answer.refuse(
                    Refusal.Reason.NOT_APPLICABLE,
                    "桁数が多すぎて検定できない：" + shortened(shown),
                    "too many digits to be tested: " + shortened(shown));
        }
        return Answer.of(new Bound(
                input,
                from.longValueExact(),
                range.isLowerIn(),
                to.longValueExact(),
                range.isUpperIn(),
                denominator.longValueExact()));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** The values of one figure as counts per answer: from ÷ denominator to to ÷ denominator. */
    private record Bound(Input input, long from, boolean fromIn, long to, boolean toIn, long denominator) {

        long least(long base) {
            long floor = Math.floorDiv(from * base, denominator);
            boolean whole = Math.floorMod(from * base, denominator) == 0;
            return whole && fromIn ? floor : floor + 1;
        }

        long most(long base) {
            long floor = Math.floorDiv(to * base, denominator);
            boolean whole = Math.floorMod(to * base, denominator) == 0;
            return whole && !toIn ? floor - 1 : floor;
        }

        List<Object> key() {
            return List.of(from, fromIn, to, toIn, denominator);
        }
    }
}
