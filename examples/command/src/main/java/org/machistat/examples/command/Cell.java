package org.machistat.examples.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * One cell of a result: a name or a number, or why there is none, and how it came about.
 *
 * @param shown as people read it
 * @param number the number as printed, null if there is none
 * @param exact the number before rounding, null if there is none or it is no ratio
 * @param refusal why there is no number, null if there is one
 * @param working how the number came about, null if it was only read
 */
record Cell(Label shown, BigDecimal number, Rational exact, Refusal refusal, Explained working) {

    /** Below this a number is shown with a power of ten. */
    private static final BigDecimal SMALL = new BigDecimal("0.0001");

    private static final Label NONE = Label.of("計算不能", "n/a");

    private static final Label ASIDE = Label.of("－", "–");

    static Cell name(Label name) {
        return new Cell(name, null, null, null, null);
    }

    static Cell name(String name) {
        return name(Label.same(name));
    }

    /** A place where nothing can stand. */
    static Cell empty() {
        return name(Label.EMPTY);
    }

    /** A figure as printed, without its unit. */
    static Cell figure(Figure figure) {
        Answer<Rational> amount = figure.amount();
        Label printed = Label.same(figure.withUnit(Unit.NONE).printed());
        if (!amount.isGiven()) {
            return new Cell(printed, null, null, amount.refusal().orElseThrow(), null);
        }
        BigDecimal number = figure.findValue().orElse(BigDecimal.ZERO);
        return new Cell(printed, number, amount.get(), null, null);
    }

    static Cell count(long number) {
        return figure(Figure.of(number));
    }

    /** A ratio rounded half up to so many decimals. */
    static Cell exact(Rational value, int decimals) {
        BigDecimal rounded = Rounding.decimals(decimals).round(value);
        return new Cell(Label.same(grouped(rounded)), rounded, value, null, null);
    }

    /** A number that is no ratio, in so many decimals. */
    static Cell approximate(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return new Cell(Label.same(grouped(rounded)), rounded, null, null, null);
    }

    /** A measured number: six digits for people, twelve for programs. */
    static Cell measured(double value) {
        BigDecimal digits = new BigDecimal(value, new MathContext(12)).stripTrailingZeros();
        BigDecimal shown = new BigDecimal(value, new MathContext(6)).stripTrailingZeros();
        boolean small = shown.signum() != 0 && shown.abs().compareTo(SMALL) < 0;
        String text = small ? shown.toString() : grouped(plain(shown));
        return new Cell(Label.same(text), plain(digits), null, null, null);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A number that was rounded already. */
    static Cell printed(BigDecimal number) {
        return new Cell(Label.same(grouped(number)), number, null, null, null);
    }

    static Cell refused(Refusal refusal) {
        return new Cell(NONE, null, null, refusal, null);
    }

    static <T> Cell answer(Answer<T> answer, Function<? super T, Cell> step) {
        return answer.fold(step, Cell::refused);
    }

    /** A number that comes along unasked, so that nobody misses it where there is none; it says why nevertheless. */
    static <T> Cell aside(Answer<T> answer, Function<? super T, Cell> step) {
        return answer.fold(step, refusal -> new Cell(ASIDE, null, null, refusal, null));
    }

    /** The same with + before a positive number. */
    Cell signed() {
        return number == null || number.signum() <= 0
                ? this
                : new Cell(Label.same("+" + shown.ja()), number, exact, refusal, working);
    }

    /** The same with how it came about, which is not worked out unless it is asked for. */
    Cell explained(Explained by) {
        return new Cell(shown, number, exact, refusal, by);
    }

    /** Whether it should have been computed and could not; a mark that was only read is no such thing. */
    boolean isRefused() {
        return refusal != null && shown.equals(NONE);
    }

    Optional<Refusal> findRefusal() {
        return Optional.ofNullable(refusal);
    }

    Optional<Explanation> findWorking() {
        return Optional.ofNullable(working).map(Explained::explanation);
    }

    private static String grouped(BigDecimal number) {
        return Figure.of(number, Unit.NONE).printed();
    }
}
