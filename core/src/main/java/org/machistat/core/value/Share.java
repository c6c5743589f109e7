package org.machistat.core.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A part of a whole, kept exactly as both numbers (構成比・割合).
 *
 * <pre>share = part ÷ whole</pre>
 *
 * <ul>
 *   <li>Part and whole count in the same unit; the share itself has none.
 *   <li>0 ≤ part ≤ whole and whole &gt; 0, else it cannot be made; for figures that may not fit, ask {@link #between}.
 *   <li>A share of which only the percentage is known has the base 100: {@link #ofPercent}.
 *   <li>Shares with other bases but the same value compare as equal in {@link #compareTo}, not in {@code equals}.
 * </ul>
 *
 * @serial exclude
 */
public final class Share implements Comparable<Share>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational HUNDRED = Rational.of(100);

    private final Rational part;
    private final Rational whole;
    private final boolean baseKnown;

    private Share(Rational part, Rational whole, boolean baseKnown) {
        if (whole.signum() <= 0 || part.signum() < 0 || part.compareTo(whole) > 0) {
            throw new IllegalArgumentException(
                    "Share needs a part from 0 to its whole and a whole above 0, but was " + part + " of " + whole);
        }
        this.part = part;
        this.whole = whole;
        this.baseKnown = baseKnown;
    }

    /**
     * A share of two counts.
     *
     * @param part the part
     * @param whole the whole
     * @return the share
     * @throws IllegalArgumentException unless 0 ≤ part ≤ whole and whole &gt; 0
     */
    public static Share of(long part, long whole) {
        return new Share(Rational.of(part), Rational.of(whole), true);
    }

    /**
     * A share of two exact amounts in the same unit.
     *
     * @param part the part
     * @param whole the whole
     * @return the share
     * @throws IllegalArgumentException unless 0 ≤ part ≤ whole and whole &gt; 0
     */
    public static Share of(Rational part, Rational whole) {
        return new Share(part, whole, true);
    }

    /**
     * A share of which only the percentage is known.
     *
     * @param percent the percentage, from 0 to 100
     * @return the share
     * @throws IllegalArgumentException if the percentage is out of range
     */
    public static Share ofPercent(BigDecimal percent) {
        return new Share(Rational.of(percent), HUNDRED, false);
    }

    /**
     * The share of two figures, if they have one.
     *
     * <ul>
     *   <li>A whole of 0 or nil: ZERO_BASE.
     *   <li>A mark other than nil on either side: its own reason.
     *   <li>A part below 0 or above the whole: PARTS_DO_NOT_ADD.
     *   <li>Figures of one base in two units (千円, 百万円) are converted.
     * </ul>
     *
     * @param part the part
     * @param whole the whole
     * @return the share, or why there is none
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Answer<Share> between(Figure part, Figure whole) {
        if (!part.unit().isConvertibleTo(whole.unit())) {
            throw new UnitMismatchException(part.unit(), whole.unit());
        }
        return part.amount()
                .flatMap(p -> whole.amount()
                        .flatMap(w -> between(
                                p.times(part.unit().factor()),
                                w.times(whole.unit().factor()))));
    }

    private static Answer<Share> between(Rational part, Rational whole) {
        if (whole.signum() == 0) {
            return Answer.refuse(
                    Refusal.Reason.ZERO_BASE, "総数が0のため割合を計算できない", "no share can be computed of a whole of 0");
        }
        if (whole.signum() < 0 || part.signum() < 0 || part.compareTo(whole) > 0) {
            return Answer.refuse(
                    Refusal.Reason.PARTS_DO_NOT_ADD,
                    "内訳 " + inSentence(part) + " が 0 から総数 " + inSentence(whole) + " までの範囲にない",
                    "the part " + inSentence(part) + " does not lie between 0 and the whole " + inSentence(whole));
        }
        return Answer.of(of(part, whole));
    }

    /**
     * The part.
     *
     * @return the part, in the unit of the whole
     */
    public Rational part() {
        return part;
    }

    /**
     * The whole.
     *
     * @return the base of the share; 100 if only the percentage is known
     */
    public Rational whole() {
        return whole;
    }

    /**
     * Whether part and whole are known, and not only the percentage.
     *
     * @return true if they are
     */
    public boolean isBaseKnown() {
        return baseKnown;
    }

    /**
     * The share as a fraction.
     *
     * @return the exact value, from 0 to 1
     */
    public Rational fraction() {
        return part.dividedBy(whole);
    }

    /**
     * The share in per cent.
     *
     * @return the exact value, from 0 to 100
     */
    public Rational percent() {
        return fraction().times(HUNDRED);
    }

    /**
     * The share in per cent, rounded half up.
     *
     * @param decimals the number of decimals
     * @return the percentage to print
     */
    public BigDecimal percent(int decimals) {
        return Rounding.decimals(decimals).round(percent());
    }

    /**
     * This share less another, in percentage points.
     *
     * @param other the share to subtract
     * @return the difference
     */
    public PointDifference minus(Share other) {
        return PointDifference.of(percent().minus(other.percent()));
    }

    @Override
    public int compareTo(Share other) {
        return fraction().compareTo(other.fraction());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Share that
                && part.equals(that.part)
                && whole.equals(that.whole)
                && baseKnown == that.baseKnown;
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, whole, baseKnown);
    }

    /** The percentage to one decimal with its base, as in "12.3% (246 / 2,000)". */
    @Override
    public String toString() {
        return percent(1).toPlainString() + "%"
                + (baseKnown ? " (" + Quantity.print(part) + " / " + Quantity.print(whole) + ")" : "");
    }

    private static String inSentence(Rational value) {
        return (value.signum() < 0 ? "−" : "") + Quantity.print(value.abs());
    }
}
