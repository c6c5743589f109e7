package org.machistat.core.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.text.Label;

/**
 * A printed or measured figure: a number with its printed decimals, or a mark in its place (統計表の数値).
 *
 * <p>A {@link Known} figure is an exact decimal; its scale is the number of decimals it was printed with. A {@link Marked}
 * figure has a {@link Mark} where the number would stand. Either may carry qualifiers such as provisional, and has a unit.
 *
 * <ul>
 *   <li>Nil counts as 0 in {@link #amount} and stays a mark; every other mark refuses with its reason.
 *   <li>2.50 and 2.5 are different figures: they were printed with different precision.
 * </ul>
 */
public sealed interface Figure extends Serializable permits Figure.Known, Figure.Marked {

    /** The most digits a figure can have before or behind the point; no table prints more. */
    int MOST_DIGITS = 1_000;

    /**
     * A figure whose number is known.
     *
     * @param value the number; its scale is the number of printed decimals, not negative
     * @param unit the unit it counts in
     * @param qualifiers marks beside the number
     * @serial exclude
     */
    record Known(BigDecimal value, Unit unit, Set<Mark> qualifiers) implements Figure {
        /**
         * Makes a figure; a number with a negative scale is written out.
         *
         * @param value the number
         * @param unit the unit
         * @param qualifiers marks beside the number
         * @throws IllegalArgumentException if a mark cannot stand beside a number, or the number has more than about 1,000 digits
         */
        public Known {
            if (Math.abs((long) value.scale()) > MOST_DIGITS
                    || value.unscaledValue().bitLength() > 4 * MOST_DIGITS) {
                throw new IllegalArgumentException(
                        "A figure must have at most 1000 digits, but had the scale " + value.scale());
            }
            value = value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
            Objects.requireNonNull(unit, "unit");
            qualifiers = checkQualifiers(qualifiers);
            if (qualifiers.contains(Mark.ROUNDS_TO_ZERO) && value.signum() != 0) {
                throw new IllegalArgumentException(
                        "Only a printed zero rounds to zero, but the figure was " + value.toPlainString());
            }
        }

        /**
         * The number of decimals it was printed with.
         *
         * @return the number of decimals
         */
        public int decimals() {
            return value.scale();
        }

        /**
         * The exact number, as a ratio.
         *
         * @return the number in its own unit
         */
        public Rational exact() {
            return Rational.of(value);
        }

        /**
         * The true values it may stand for, if it was rounded half up to its decimals.
         *
         * @return the interval, in the figure's own unit
         */
        public Interval interval() {
            return interval(RoundingMode.HALF_UP);
        }

        /**
         * The true values it may stand for, if it was rounded so to its decimals.
         *
         * @param mode the direction of the rounding
         * @return the interval, in the figure's own unit
         */
        public Interval interval(RoundingMode mode) {
            return Rounding.decimals(decimals()).with(mode).interval(value);
        }

        @Override
        public String toString() {
            return Figure.print(this, true);
        }
    }

    /**
     * A figure with a mark in place of its number.
     *
     * @param mark the mark
     * @param symbol the symbol as printed
     * @param unit the unit the number would count in
     * @param qualifiers marks beside the mark
     * @serial exclude
     */
    record Marked(Mark mark, String symbol, Unit unit, Set<Mark> qualifiers) implements Figure {
        /**
         * Makes a figure without a number.
         *
         * @param mark the mark
         * @param symbol the symbol as printed
         * @param unit the unit
         * @param qualifiers marks beside the mark
         * @throws IllegalArgumentException if a mark cannot stand where it is put
         */
        public Marked {
            if (!mark.standsAlone()) {
                throw new IllegalArgumentException("Mark " + mark + " stands beside a number, never in its place");
            }
            boolean impossible =
                    symbol.isBlank() != (mark == Mark.BLANK) || symbol.chars().anyMatch(Character::isDigit);
            if (impossible && mark != Mark.UNEXPLAINED) {
                throw new IllegalArgumentException("Symbol of mark " + mark + " must be "
                        + (mark == Mark.BLANK ? "blank" : "printed and no number") + ", but was '" + symbol + "'");
            }
            Objects.requireNonNull(unit, "unit");
            qualifiers = checkQualifiers(qualifiers);
            if (qualifiers.contains(Mark.ROUNDS_TO_ZERO)) {
                throw new IllegalArgumentException("Only a printed zero rounds to zero, but the figure was " + mark);
            }
            if (qualifiers.contains(mark) || (mark == Mark.BLANK && !qualifiers.isEmpty())) {
                throw new IllegalArgumentException("Mark " + mark + " cannot be qualified by " + qualifiers);
            }
        }

        @Override
        public String toString() {
            return Figure.print(this, true);
        }
    }

    /**
     * A whole number without a unit.
     *
     * @param value the number
     * @return the figure
     */
    static Known of(long value) {
        return of(value, Unit.NONE);
    }

    /**
     * A whole number of a unit.
     *
     * @param value the number
     * @param unit the unit
     * @return the figure
     */
    static Known of(long value, Unit unit) {
        return of(BigDecimal.valueOf(value), unit);
    }

    /**
     * A decimal number of a unit; its scale is the number of printed decimals.
     *
     * @param value the number
     * @param unit the unit
     * @return the figure
     */
    static Known of(BigDecimal value, Unit unit) {
        return new Known(value, unit, Set.of());
    }

    /**
     * A mark in place of a number, with the usual symbol.
     *
     * @param mark the mark
     * @param unit the unit the number would count in
     * @return the figure
     * @throws IllegalArgumentException if the mark cannot stand in place of a number
     */
    static Marked of(Mark mark, Unit unit) {
        return new Marked(mark, mark.symbol(), unit, Set.of());
    }

    /**
     * Reads a figure as municipalities print it, with the usual marks: see {@link FigureParser}.
     *
     * @param text the text, such as "4,078", "△3.7％", "158.7万人" or "x"
     * @return the figure
     * @throws IllegalArgumentException if the text is no figure; the message says what is accepted
     */
    static Figure parse(String text) {
        return FigureParser.withDefaults().parse(text).fold(figure -> figure, refusal -> {
            throw new IllegalArgumentException(refusal.sentence().en());
        });
    }

    private static Set<Mark> checkQualifiers(Collection<Mark> qualifiers) {
        if (qualifiers.isEmpty()) {
            return Set.of();
        }
        EnumSet<Mark> copy = EnumSet.copyOf(qualifiers);
        for (Mark mark : copy) {
            if (!mark.qualifies()) {
                throw new IllegalArgumentException("Mark " + mark + " stands in place of a number, never beside it");
            }
        }
        return Collections.unmodifiableSet(copy);
    }

    /**
     * The unit.
     *
     * @return the unit the number counts in
     */
    Unit unit();

    /**
     * The marks beside the number.
     *
     * @return the qualifiers, in the order of {@link Mark}
     */
    Set<Mark> qualifiers();

    /**
     * Whether the number is known.
     *
     * @return true for {@link Known}
     */
    default boolean isKnown() {
        return this instanceof Known;
    }

    /**
     * The known number.
     *
     * @return the number as printed, or empty for every mark, nil included
     */
    default Optional<BigDecimal> findValue() {
        return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }

    /**
     * The mark in place of the number.
     *
     * @return the mark, or empty if the number is known
     */
    default Optional<Mark> findMark() {
        return this instanceof Marked marked ? Optional.of(marked.mark()) : Optional.empty();
    }

    /**
     * The number to compute with, in the figure's own unit: the known one, or 0 for nil.
     *
     * @return the number, or why there is none
     */
    default Answer<Rational> amount() {
        if (this instanceof Known known) {
            return Answer.of(known.exact());
        }
        Mark mark = ((Marked) this).mark();
        if (mark == Mark.UNEXPLAINED) {
            return Answer.refuse(
                    Refusal.Reason.UNKNOWN,
                    "値が読めない（数値でなく、凡例にある記号でもない）",
                    "the value cannot be read (neither a number nor a symbol of the legend)");
        }
        return mark.reason()
                .<Answer<Rational>>map(reason -> Answer.refuse(
                        reason,
                        "値がない（" + mark.label().ja() + "）",
                        "there is no number (" + mark.label().en() + ")"))
                .orElseGet(() -> Answer.of(Rational.ZERO));
    }

    /**
     * The same figure in another unit name, without conversion.
     *
     * @param newUnit the unit
     * @return the figure
     */
    default Figure withUnit(Unit newUnit) {
        return this instanceof Known known
                ? new Known(known.value(), newUnit, known.qualifiers())
                : new Marked(((Marked) this).mark(), ((Marked) this).symbol(), newUnit, qualifiers());
    }

    /**
     * The same figure with one more qualifier.
     *
     * @param mark the qualifier
     * @return the figure
     * @throws IllegalArgumentException if the mark cannot stand beside this figure
     */
    default Figure withQualifier(Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(qualifiers());
        return this instanceof Known known
                ? new Known(known.value(), known.unit(), more)
                : new Marked(((Marked) this).mark(), ((Marked) this).symbol(), unit(), more);
    }

    /**
     * The figure as it stands in a table cell, without its unit: "42,616", "-1,588", "3.7", "x", "1,234p".
     *
     * <ul>
     *   <li>% is part of the figure and is printed: "-3.7%".
     *   <li>Qualifiers with a symbol follow the number.
     * </ul>
     *
     * @return the printed form
     */
    default String printed() {
        return print(this, false);
    }

    private static String print(Figure figure, boolean withUnit) {
        StringBuilder text = new StringBuilder();
        if (figure instanceof Known known) {
            text.append(group(known.value()));
            if (withUnit || known.unit().equals(Unit.PERCENT)) {
                text.append(known.unit());
            }
        } else {
            text.append(((Marked) figure).symbol());
        }
        for (Mark qualifier : figure.qualifiers()) {
            text.append(qualifier.symbol());
        }
        return text.toString();
    }

    private static String group(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return value.signum() < 0 ? grouped.insert(0, '-').toString() : grouped.toString();
    }

    /**
     * The figure in words, for messages: the number with its unit, or the name of the mark.
     *
     * @return the words in Japanese and English
     */
    default Label label() {
        return this instanceof Known known
                ? Label.of(known.toString(), group(known.value()) + spaced(unit()))
                : ((Marked) this).mark().label();
    }

    private static String spaced(Unit unit) {
        String name = unit.label().en();
        if (name.isEmpty() || name.equals("%")) {
            return name;
        }
        return unit.exponent() == 0 ? " " + name : " × " + name;
    }
}
