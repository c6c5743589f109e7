package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.machistat.core.value.Unit.ESTABLISHMENTS;
import static org.machistat.core.value.Unit.PERSONS;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class AverageSizeTest {

    private static Input input(String name, long value, Unit unit) {
        return Input.of(name, Figure.of(value, unit));
    }

    private static AverageSize size(long persons, long establishments) {
        return AverageSize.of(input("従業者数", persons, PERSONS), input("事業所数", establishments, ESTABLISHMENTS))
                .get();
    }

    /** 令和3年経済センサス‐活動調査: Kawasaki, Yokohama, Sagamihara; the rest by hand, halves upwards. */
    @ParameterizedTest
    @CsvSource({
        "547471, 41223, 13.3",
        "1527783, 116479, 13.1",
        "244288, 21586, 11.3",
        "1, 20, 0.1",
        "99, 100, 1.0",
        "0, 7, 0.0"
    })
    void averages(long persons, long establishments, String text) {
        AverageSize size = size(persons, establishments);
        assertEquals(Rational.of(persons).dividedBy(Rational.of(establishments)), size.value());
        assertEquals(text + "人／事業所", size.toString());
    }

    /** 547.471千人 ÷ 41,223. */
    @Test
    void unitsOfThousands() {
        assertEquals(
                Rational.of(547_000).dividedBy(Rational.of(41_223)),
                AverageSize.of(input("", 547, PERSONS.withExponent(3)), input("", 41_223, Unit.NONE))
                        .get()
                        .value());
    }

    @Test
    void explains() {
        AverageSize size = size(547_471, 41_223);
        assertEquals(
                List.of(size.persons(), size.establishments()),
                size.explanation().inputs());
        assertEquals(
                "1事業所当たり従業者数 = 547,471 ÷ 41,223 = 13.2807…人／事業所 → 13.3人／事業所（四捨五入）",
                size.explanation().line().ja());
        assertEquals(
                "Persons per establishment = 547,471 ÷ 41,223 = 13.2807… persons per establishment → 13.3 persons per"
                        + " establishment (half up)",
                size.explanation().line().en());
        assertEquals(true, size.explanation().text(Locale.ENGLISH).contains("persons engaged ÷ establishments"));
    }

    @Test
    void comparesByValueButEqualsByFigures() {
        assertEquals(0, size(10, 5).compareTo(size(4, 2)));
        assertEquals(-1, Integer.signum(size(1, 5).compareTo(size(4, 2))));
        assertNotEquals(size(10, 5), size(4, 2));
        assertEquals(size(10, 5), size(10, 5));
        assertEquals(size(10, 5).hashCode(), size(10, 5).hashCode());
    }

    private static void assertRefused(Refusal refusal, Answer<AverageSize> answer) {
        assertEquals(refusal, answer.refusal().orElseThrow());
    }

    @Test
    void noEstablishments() {
        Refusal none = Refusal.of(
                Reason.ZERO_BASE,
                "事業所数が0のため1事業所当たり従業者数を計算できない",
                "there are no establishments, so there is no number of persons per establishment");
        assertRefused(none, AverageSize.of(input("", 5, PERSONS), input("", 0, ESTABLISHMENTS)));
        assertRefused(none, AverageSize.of(input("", 5, PERSONS), Input.of("", Figure.of(Mark.NIL, ESTABLISHMENTS))));
    }

    /** A correction that was pasted for a count: the sentence must not say that there are none. */
    @ParameterizedTest
    @CsvSource({"12, -3, 12 ÷ (−3)", "-12, 3, (−12) ÷ 3", "-12, 0, (−12) ÷ 0"})
    void countsBelowZero(long persons, long establishments, String working) {
        assertRefused(
                Refusal.of(
                        Reason.NOT_POSITIVE,
                        "従業者数又は事業所数が負のため1事業所当たり従業者数を計算できない（" + working + "）",
                        "persons or establishments are below 0, so there is no number of persons per establishment ("
                                + working + ")"),
                AverageSize.of(input("", persons, PERSONS), input("", establishments, ESTABLISHMENTS)));
    }

    @ParameterizedTest
    @CsvSource({"SUPPRESSED, SUPPRESSED", "UNKNOWN, UNKNOWN", "NOT_APPLICABLE, NOT_APPLICABLE"})
    void marksRefuseWithTheirReason(Mark mark, Reason reason) {
        Input marked = Input.of("甲", Figure.of(mark, Unit.NONE));
        Refusal one =
                AverageSize.of(marked, input("", 3, ESTABLISHMENTS)).refusal().orElseThrow();
        assertEquals(reason, one.reason());
        assertEquals(
                Label.of(
                        "甲："
                                + Figure.of(mark, Unit.NONE)
                                        .amount()
                                        .refusal()
                                        .orElseThrow()
                                        .sentence()
                                        .ja(),
                        "甲: "
                                + Figure.of(mark, Unit.NONE)
                                        .amount()
                                        .refusal()
                                        .orElseThrow()
                                        .sentence()
                                        .en()),
                one.sentence());
        assertEquals(
                one, AverageSize.of(input("", 3, PERSONS), marked).refusal().orElseThrow());
    }

    @Test
    void misuse() {
        assertEquals(
                "Persons engaged and establishments must be given in this order, but were in '事業所' and '人'",
                message(
                        IllegalArgumentException.class,
                        () -> AverageSize.of(input("", 3, ESTABLISHMENTS), input("", 12, PERSONS))));
        assertEquals(
                "persons",
                message(NullPointerException.class, () -> AverageSize.of(null, input("", 3, ESTABLISHMENTS))));
        assertEquals(
                "establishments",
                message(NullPointerException.class, () -> AverageSize.of(input("", 3, PERSONS), null)));
    }

    private static String message(Class<? extends Throwable> type, Executable action) {
        return assertThrows(type, action).getMessage();
    }
}
