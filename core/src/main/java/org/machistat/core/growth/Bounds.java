package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Intervals;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/**
 * Between which bounds a quantity lies that was computed from two rounded figures (丸めた値からの計算値の幅).
 *
 * <pre>
 * each figure stands for an interval, to one decimal half up: 3.7 for [3.65, 3.75)
 * DIFFERENCE   [b₁ − a₂, b₂ − a₁]   a the first figure, b the second
 * RATIO        [a₁ ÷ b₂, a₂ ÷ b₁]
 * GROWTH_RATE  ([b₁ ÷ a₂, b₂ ÷ a₁] − 1) × 100
 * SHARE        [a₁ ÷ b₂, a₂ ÷ b₁] × 100, cut to 0 to 100
 * INDEX        [b₁ ÷ a₂, b₂ ÷ a₁] × 100
 * </pre>
 *
 * <ul>
 *   <li>The interval is exact and the smallest that holds every value; each end belongs to it or not as the ends of the
 *       figures do. The difference of two shares with one decimal is known to ±0.1 points.
 *   <li>Whole numbers are read as rounded too, 105 as [104.5, 105.5); of counts ask with {@code RoundingMode.UNNECESSARY},
 *       which makes points of both. Nil is exactly 0.
 *   <li>Figures are taken to be rounded one by one; if they hang together (parts of one total), values in the interval may be
 *       impossible, but none outside is possible.
 *   <li>A divisor printed as 0: ZERO_BASE, also one that can be 0 as it was rounded; below 0: NOT_POSITIVE. A part above its
 *       whole: PARTS_DO_NOT_ADD. Marks refuse with their own reason; figures that must not be compared with NOT_COMPARABLE.
 * </ul>
 *
 * <p>Source: Moore, Interval Analysis (1966), chapter 2; Statistics Bureau of Japan, notes on rounded figures (四捨五入).
 *
 * @serial exclude
 */
public final class Bounds implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational HUNDRED = Rational.of(100);
    private static final int MOST_DECIMALS = 6;

    /** What is computed from the first and the second figure. */
    public enum Kind {
        /** Second less first; of percentages in points (差・ポイント差). */
        DIFFERENCE("差", "Difference", "後の値 − 前の値", "second figure − first figure"),
        /** First over second (比・倍率). */
        RATIO("比", "Ratio", "前の値 ÷ 後の値", "first figure ÷ second figure"),
        /** Growth from the first to the second in per cent (増減率). */
        GROWTH_RATE("増減率", "Rate of change", "（後の値 ÷ 前の値 − 1）× 100", "(second figure ÷ first figure − 1) × 100"),
        /** The first as part of the second in per cent (構成比). */
        SHARE("構成比", "Share", "前の値 ÷ 後の値 × 100", "first figure ÷ second figure × 100"),
        /** The second where the first is 100 (指数). */
        INDEX("指数", "Index", "後の値 ÷ 前の値 × 100", "second figure ÷ first figure × 100");

        private final Label label;
        private final Label formula;

        Kind(String ja, String en, String formulaJa, String formulaEn) {
            this.label = Label.of(ja, en);
            this.formula = Label.of(formulaJa, formulaEn);
        }

        /**
         * The name of the quantity.
         *
         * @return the name in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    private final Kind kind;
    private final Input first;
    private final Input second;
    private final RoundingMode mode;
    private final Comparability comparability;
    private final Rational value;
    private final Interval interval;

    private Bounds(Request request, Rational value, Interval interval) {
        this.kind = request.kind;
        this.first = request.first;
        this.second = request.second;
        this.mode = request.mode;
        this.comparability = request.comparability;
        this.value = value;
        this.interval = interval;
    }

    private record Request(Kind kind, Input first, Input second, RoundingMode mode, Comparability comparability) {

        private Unit unit() {
            return kind == Kind.DIFFERENCE || kind == Kind.GROWTH_RATE || kind == Kind.INDEX
                    ? second.unit()
                    : first.unit();
        }

        private Answer<Rational> number(Input input) {
            return Amounts.in(unit(), input);
        }

        private Interval interval(Input input) {
            Interval own =
                    input.figure() instanceof Figure.Known known ? known.interval(mode) : Interval.point(Rational.ZERO);
            return own.times(Amounts.factor(input.unit(), unit()));
        }

        private Answer<Bounds> difference() {
            return number(first)
                    .flatMap(a -> number(second)
                            .map(b -> new Bounds(
                                    this, b.minus(a), interval(second).minus(interval(first)))));
        }

        private Answer<Bounds> quotient(Input over, Input under, Rational factor, Rational term) {
            return number(over)
                    .flatMap(a -> number(under)
                            .flatMap(Change::requirePositiveStart)
                            .flatMap(b -> {
                                Interval divisor = interval(under);
                                return divisor.lower().orElseThrow().signum() <= 0
                                        ? Answer.refuse(
                                                Reason.ZERO_BASE,
                                                "丸める前の値が0に限りなく近い可能性があるため割れない（" + under.inFormula() + "）",
                                                "the figure " + under.inFormula()
                                                        + " may have been as near to 0 as one likes before it was rounded")
                                        : Answer.of(new Bounds(
                                                this,
                                                a.dividedBy(b).times(factor).plus(term),
                                                Intervals.divide(interval(over), divisor)
                                                        .times(factor)
                                                        .plus(Interval.point(term))));
                            }));
        }

        private Answer<Bounds> share() {
            return Share.between(first.figure(), second.figure())
                    .flatMap(share -> quotient(first, second, HUNDRED, Rational.ZERO))
                    .map(all -> new Bounds(
                            this,
                            all.value,
                            all.interval
                                    .intersect(Interval.closed(Rational.ZERO, HUNDRED))
                                    .orElseThrow()));
        }

        private Answer<Bounds> solve() {
            return comparability.guard(
                    switch (kind) {
                        case DIFFERENCE -> difference();
                        case RATIO -> quotient(first, second, Rational.ONE, Rational.ZERO);
                        case GROWTH_RATE -> quotient(second, first, HUNDRED, HUNDRED.negate());
                        case SHARE -> share();
                        case INDEX -> quotient(second, first, HUNDRED, Rational.ZERO);
                    });
        }
    }

    /**
     * The bounds of what two figures make that were rounded half up to their printed decimals.
     *
     * @param kind what is computed
     * @param first the earlier figure, numerator or part
     * @param second the later figure, denominator or whole
     * @return the bounds, or why there are none
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Answer<Bounds> of(Kind kind, Input first, Input second) {
        return of(kind, first, second, RoundingMode.HALF_UP);
    }

    /**
     * The bounds of what two figures without names make that were rounded half up to their printed decimals.
     *
     * @param kind what is computed
     * @param first the earlier figure, numerator or part
     * @param second the later figure, denominator or whole
     * @return the bounds, or why there are none
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Answer<Bounds> of(Kind kind, Figure first, Figure second) {
        return of(kind, Input.of(first), Input.of(second));
    }

    /**
     * The bounds of what two figures make that were rounded in some way to their printed decimals.
     *
     * @param kind what is computed
     * @param first the earlier figure, numerator or part
     * @param second the later figure, denominator or whole
     * @param mode how both were rounded; UNNECESSARY for exact figures such as counts
     * @return the bounds, or why there are none
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Answer<Bounds> of(Kind kind, Input first, Input second, RoundingMode mode) {
        return of(kind, first, second, mode, first.comparability(second));
    }

    /** The bounds of a change, with what it says of comparing. */
    static Answer<Bounds> of(Kind kind, Change change) {
        return of(kind, change.from(), change.to(), RoundingMode.HALF_UP, change.comparability());
    }

    private static Answer<Bounds> of(
            Kind kind, Input first, Input second, RoundingMode mode, Comparability comparability) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(mode, "mode");
        Input one = Amounts.withUnitOf(first, second);
        Input other = Amounts.withUnitOf(second, first);
        Amounts.requireConvertible(one.unit(), other.unit());
        return new Request(kind, one, other, mode, comparability).solve();
    }

    /**
     * What was computed.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What the figures make as they are printed.
     *
     * @return the exact value in {@link #unit}
     */
    public Rational value() {
        return value;
    }

    /**
     * Every value that the figures can make.
     *
     * @return the exact interval in {@link #unit}
     */
    public Interval interval() {
        return interval;
    }

    /**
     * The unit of value and bounds.
     *
     * @return that of the second figure (points if per cent) for a difference, times, per cent, or none for an index
     */
    public Unit unit() {
        return switch (kind) {
            case DIFFERENCE ->
                second.unit().isConvertibleTo(Unit.PERCENT)
                        ? Unit.POINTS.withExponent(second.unit().exponent())
                        : second.unit();
            case RATIO -> Unit.TIMES;
            case GROWTH_RATE, SHARE -> Unit.PERCENT;
            case INDEX -> Unit.NONE;
        };
    }

    /**
     * Whether the figures may be compared.
     *
     * @return what was stated of them
     */
    public Comparability comparability() {
        return comparability;
    }

    /**
     * Whether a printed figure can be what the two make, itself rounded half up.
     *
     * @param printed the figure, in a unit that can be converted to {@link #unit} or in none
     * @return true if it can
     * @throws UnitMismatchException if the units have nothing in common
     */
    public boolean allows(Figure.Known printed) {
        Unit own = printed.unit().equals(Unit.NONE) ? unit() : printed.unit();
        Amounts.requireConvertible(own, unit());
        return printed.interval()
                .times(Amounts.factor(own, unit()))
                .intersect(interval)
                .isPresent();
    }

    /**
     * The bounds in words: 6.4万人超6.6万人未満; such as do not end within six decimals are moved outward to two.
     *
     * @return the words in Japanese and English
     */
    public Label words() {
        return words(2);
    }

    /**
     * The bounds in words.
     *
     * @param decimals the decimals of a bound that does not end within six; it is moved outward to them
     * @return the words in Japanese and English, such as 3.15%超3.25%未満 and "over 3.15% and under 3.25%"
     */
    public Label words(int decimals) {
        Rational low = interval.lower().orElseThrow();
        Rational high = interval.upper().orElseThrow();
        if (interval.isPoint()) {
            return Label.of("ちょうど", "exactly ").plus(bound(low, decimals, RoundingMode.HALF_UP));
        }
        Label least = bound(low, decimals, RoundingMode.FLOOR);
        Label most = bound(high, decimals, RoundingMode.CEILING);
        return Label.of(
                least.ja() + (interval.isLowerIn() ? "以上" : "超") + most.ja() + (interval.isUpperIn() ? "以下" : "未満"),
                (interval.isLowerIn() ? "at least " : "over ")
                        + least.en()
                        + (interval.isUpperIn() ? " and at most " : " and under ")
                        + most.en());
    }

    private Label bound(Rational bound, int decimals, RoundingMode outward) {
        BigDecimal shown = Rounding.decimals(MOST_DECIMALS).round(bound);
        BigDecimal ended = Rational.of(shown).equals(bound)
                ? shown.stripTrailingZeros()
                : Rounding.decimals(decimals).with(outward).round(bound);
        String sign = ended.signum() < 0 ? "−" : "";
        return Figure.of(ended.abs(), unit()).label().map(text -> sign + text);
    }

    /** The printed figures, what they make, and the bounds. */
    @Override
    public Explanation explanation() {
        return Explanation.of(kind.label, kind.formula)
                .withInputs(List.of(first, second))
                .withValue(value, unit())
                .withNote(
                        mode == RoundingMode.UNNECESSARY
                                ? Label.of("両方の値を端数のない値とみなした", "both figures are taken as exact")
                                : Label.of("丸められた値であるため取りうる範囲：", "rounded figures, so it lies between bounds: ")
                                        .plus(words()))
                .withComparability(comparability);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bounds that
                && kind == that.kind
                && first.equals(that.first)
                && second.equals(that.second)
                && mode == that.mode
                && comparability.equals(that.comparability);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, first, second, mode, comparability);
    }

    /** The bounds in Japanese words. */
    @Override
    public String toString() {
        return kind.label.ja() + " " + words().ja() + comparability.suffix().ja();
    }
}
