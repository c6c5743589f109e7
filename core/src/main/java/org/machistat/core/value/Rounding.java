package org.machistat.core.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * How an exact value becomes a printed one, and which exact values a printed one may stand for (端数処理).
 *
 * <p>The usual way of Japanese official statistics is {@code Rounding.decimals(1)}: to one decimal, half up (四捨五入), that
 * is away from zero on the exact value. Values are rounded from {@link Rational}, never from a double.
 *
 * <ul>
 *   <li>{@link #decimals}: to so many decimals; a negative number rounds to tens (-1), thousands (-3)…
 *   <li>{@link #significant}: to so many significant digits.
 *   <li>{@link #graded}: the number of digits decides; 7 digits and more to thousands, 5 and 6 to hundreds, 4 to tens, fewer
 *       to ones, as the Ministry of Agriculture, Forestry and Fisheries prints counts (1,234,567 → 1,235,000).
 *   <li>{@link #with}: another direction, such as {@code RoundingMode.DOWN} for truncation (切捨て).
 * </ul>
 *
 * @serial exclude
 */
public final class Rounding implements Serializable {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        DECIMALS,
        SIGNIFICANT,
        GRADED
    }

    private static final int LIMIT = 1_000;

    /** The places above ones, from tens on. */
    private static final List<Label> PLACES = List.of(
            Label.of("十", "tens"),
            Label.of("百", "hundreds"),
            Label.of("千", "thousands"),
            Label.of("万", "ten thousands"),
            Label.of("十万", "hundred thousands"),
            Label.of("百万", "millions"),
            Label.of("千万", "ten millions"),
            Label.of("億", "hundred millions"));

    private final Kind kind;
    private final int digits;
    private final RoundingMode mode;

    private Rounding(Kind kind, int digits, RoundingMode mode) {
        this.kind = kind;
        this.digits = digits;
        this.mode = mode;
    }

    /**
     * Half up to so many decimals (四捨五入).
     *
     * @param decimals the number of decimals, from -1,000 to 1,000; -3 rounds to thousands
     * @return the rounding
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Rounding decimals(int decimals) {
        if (Math.abs((long) decimals) > LIMIT) {
            throw new IllegalArgumentException("Number of decimals must be from -1000 to 1000, but was " + decimals);
        }
        return new Rounding(Kind.DECIMALS, decimals, RoundingMode.HALF_UP);
    }

    /**
     * Half up to so many significant digits (有効数字).
     *
     * @param digits the number of digits, from 1 to 1,000
     * @return the rounding
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Rounding significant(int digits) {
        if (digits < 1 || digits > LIMIT) {
            throw new IllegalArgumentException(
                    "Number of significant digits must be from 1 to 1000, but was " + digits);
        }
        return new Rounding(Kind.SIGNIFICANT, digits, RoundingMode.HALF_UP);
    }

    /**
     * Half up to a unit that grows with the number of digits (桁数に応じた四捨五入).
     *
     * @return the rounding of agricultural statistics
     */
    public static Rounding graded() {
        return new Rounding(Kind.GRADED, 0, RoundingMode.HALF_UP);
    }

    /**
     * The same rounding in another direction.
     *
     * @param newMode the direction
     * @return the rounding
     */
    public Rounding with(RoundingMode newMode) {
        return new Rounding(kind, digits, Objects.requireNonNull(newMode, "newMode"));
    }

    /**
     * The direction of the rounding.
     *
     * @return the direction
     */
    public RoundingMode mode() {
        return mode;
    }

    /**
     * The printed value of an exact one.
     *
     * @param exact the exact value
     * @return the rounded value with the decimals it is printed with (none below the point where it rounds to tens or more)
     * @throws ArithmeticException if the direction is {@code UNNECESSARY} and the value is not exact in these digits
     */
    public BigDecimal round(Rational exact) {
        int scale = scaleAt(exact.abs());
        BigDecimal unscaled = new BigDecimal(exact.numerator());
        BigDecimal rounded = unscaled.divide(new BigDecimal(exact.denominator()), scale, mode);
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /**
     * The printed value of a decimal.
     *
     * @param exact the exact value
     * @return the rounded value
     * @throws ArithmeticException if the direction is {@code UNNECESSARY} and the value is not exact in these digits
     */
    public BigDecimal round(BigDecimal exact) {
        return round(Rational.of(exact));
    }

    /**
     * Every exact value that is printed as the given one, and no other.
     *
     * <p>Half up to a unit u: [p - u/2, p + u/2) above zero, (p - u/2, p + u/2] below, (-u/2, +u/2) for zero.
     *
     * @param printed the printed value
     * @return the interval it stands for
     * @throws IllegalArgumentException if no value is printed so by this rounding
     */
    public Interval interval(BigDecimal printed) {
        Rational value = Rational.of(printed);
        if (mode != RoundingMode.UNNECESSARY && !Rational.of(round(value)).equals(value)) {
            throw new IllegalArgumentException(
                    "No value is printed as " + printed.toPlainString() + " when rounded " + label().en());
        }
        if (mode == RoundingMode.UNNECESSARY) {
            return Interval.point(value);
        }
        if (value.signum() == 0) {
            return aroundZero();
        }
        boolean negative = value.signum() < 0;
        Rational size = value.abs();
        Rational away = unit(scaleAt(size));
        Rational toward = unit(scaleBelow(size));
        Side far = side(true, negative, isEven(size, away));
        Side near = side(false, negative, isEven(size, toward));
        Rational farBound = size.plus(away.times(far.units));
        Rational nearBound = size.minus(toward.times(near.units));
        return negative
                ? Interval.of(farBound.negate(), far.in, nearBound.negate(), near.in)
                : Interval.of(nearBound, near.in, farBound, far.in);
    }

    /** How far a printed value reaches to one side, in units, and whether the bound itself is printed so. */
    private record Side(Rational units, boolean in) {
        static final Rational HALF = Rational.of(1, 2);
        static final Side NONE = new Side(Rational.ZERO, true);
        static final Side WHOLE = new Side(Rational.ONE, false);
    }

    private Side side(boolean awayFromZero, boolean negative, boolean even) {
        return switch (mode) {
            case HALF_UP -> new Side(Side.HALF, !awayFromZero);
            case HALF_DOWN -> new Side(Side.HALF, awayFromZero);
            case HALF_EVEN -> new Side(Side.HALF, even);
            case DOWN -> awayFromZero ? Side.WHOLE : Side.NONE;
            case UP -> awayFromZero ? Side.NONE : Side.WHOLE;
            case FLOOR -> awayFromZero == negative ? Side.NONE : Side.WHOLE;
            case CEILING -> awayFromZero == negative ? Side.WHOLE : Side.NONE;
            case UNNECESSARY -> Side.NONE;
        };
    }

    private Interval aroundZero() {
        if (kind == Kind.SIGNIFICANT) {
            return Interval.point(Rational.ZERO);
        }
        Rational unit = unit(scaleAt(Rational.ZERO));
        Side above = side(true, false, true);
        Side below = side(true, true, true);
        return Interval.of(unit.times(below.units).negate(), below.in, unit.times(above.units), above.in);
    }

    private static boolean isEven(Rational size, Rational unit) {
        return !size.dividedBy(unit).numerator().testBit(0);
    }

    private static Rational unit(int scale) {
        return Rational.of(10).pow(-scale);
    }

    /** The scale (decimals kept) that a value of the given size is rounded to. */
    private int scaleAt(Rational size) {
        return switch (kind) {
            case DECIMALS -> digits;
            case SIGNIFICANT -> size.signum() == 0 ? 0 : digits - 1 - magnitude(size);
            case GRADED -> gradedScale(size, 0);
        };
    }

    /** The scale that values just nearer to zero than the given size are rounded to. */
    private int scaleBelow(Rational size) {
        return switch (kind) {
            case DECIMALS -> digits;
            case SIGNIFICANT -> {
                int magnitude = magnitude(size);
                boolean powerOfTen = size.equals(Rational.of(10).pow(magnitude));
                yield digits - 1 - (powerOfTen ? magnitude - 1 : magnitude);
            }
            case GRADED -> gradedScale(size, 1);
        };
    }

    /** Order 0 asks for the scale at the size itself, order 1 for the scale just below it. */
    private static int gradedScale(Rational size, int order) {
        int[] exponents = {6, 4, 3};
        int[] scales = {-3, -2, -1};
        for (int i = 0; i < exponents.length; i++) {
            if (size.compareTo(Rational.of(10).pow(exponents[i])) >= order) {
                return scales[i];
            }
        }
        return 0;
    }

    /** The largest m with 10^m not above the size. */
    private static int magnitude(Rational size) {
        int guess = digitsOf(size.numerator()) - digitsOf(size.denominator());
        return size.compareTo(Rational.of(10).pow(guess)) >= 0 ? guess : guess - 1;
    }

    private static int digitsOf(BigInteger positive) {
        return new BigDecimal(positive).precision();
    }

    /**
     * The rounding in words.
     *
     * @return for example 四捨五入（小数第1位まで） and "half up to 1 decimal", 四捨五入（千の位まで） and "half up to thousands"
     */
    public Label label() {
        return directionLabel().plus(digitsLabel());
    }

    /**
     * The rounding in few words, for places where the printed decimals show the rest.
     *
     * @return the direction alone, such as 四捨五入 and "half up"; the whole label where the number of digits is not that of the
     *     decimals
     */
    public Label shortLabel() {
        return kind == Kind.DECIMALS && digits >= 0 ? directionLabel() : label();
    }

    private Label directionLabel() {
        return switch (mode) {
            case HALF_UP -> Label.of("四捨五入", "half up");
            case HALF_DOWN -> Label.of("五捨六入", "half down");
            case HALF_EVEN -> Label.of("偶数丸め", "half even");
            case DOWN -> Label.of("切捨て", "truncated");
            case UP -> Label.of("切上げ", "away from zero");
            case FLOOR -> Label.of("負方向への切捨て", "downwards");
            case CEILING -> Label.of("正方向への切上げ", "upwards");
            case UNNECESSARY -> Label.of("端数なし", "exact");
        };
    }

    private Label digitsLabel() {
        return switch (kind) {
            case DECIMALS -> decimalsLabel();
            case SIGNIFICANT ->
                Label.of("（有効数字" + digits + "桁）", " to " + digits + (digits == 1 ? " digit" : " digits"));
            case GRADED -> Label.of("（桁数に応じた位まで）", " to a unit by the number of digits");
        };
    }

    private Label decimalsLabel() {
        if (digits > 0) {
            return Label.of("（小数第" + digits + "位まで）", " to " + digits + (digits == 1 ? " decimal" : " decimals"));
        }
        if (digits == 0) {
            return Label.of("（整数まで）", " to a whole number");
        }
        Label place =
                -digits <= PLACES.size() ? PLACES.get(-digits - 1) : Label.of("10の" + -digits + "乗", "10^" + -digits);
        return Label.of("（" + place.ja() + "の位まで）", " to " + place.en());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rounding that && kind == that.kind && digits == that.digits && mode == that.mode;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, digits, mode);
    }

    /** The rounding in Japanese words. */
    @Override
    public String toString() {
        return label().ja();
    }
}
