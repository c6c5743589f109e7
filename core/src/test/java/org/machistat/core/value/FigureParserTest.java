package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureParserTest {

    private static Figure read(String cell) {
        return FigureParser.withDefaults().parse(cell).get();
    }

    /** Cells of the paper's tables (lines 89-178), and the forms of practice B6 with the value a reader gives them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "42,616|42616|",
                "4078|4078|",
                "83541|83541|",
                "-1,588|-1588|",
                "-3.7%|-3.7|%",
                "100.0%|100.0|%",
                "0|0|",
                "0.0%|0.0|%",
                "１２３|123|",
                "４，０７８|4078|",
                "△3.7|-3.7|",
                "▲1,234|-1234|",
                "−5|-5|",
                "‐5|-5|",
                "－５．２％|-5.2|%",
                "(1,234)|-1234|",
                "（3.5）|-3.5|",
                "(△3.7%)|-3.7|%",
                "(+3.7%)|3.7|%",
                "+12|12|",
                " 12 |12|",
                "　12　|12|",
                ".5|0.5|",
                "0.50|0.50|",
                "1,234,567.89|1234567.89|",
                "999999999999999999|999999999999999999|",
                "9999999999999999999|9999999999999999999|",
                "12,345,678,901,234,567.8|12345678901234567.8|",
                "0.25ポイント|0.25|ポイント",
                "158.7万人|158.7|万人",
                "102.8万人|102.8|万人",
                "4,000万人|4000|万人",
                "8兆円|8|兆円",
                "15兆円|15|兆円",
                "1億2,345万円|12345|万円",
                "△1億2,345万円|-12345|万円",
                "1兆2,000億円|12000|億円",
                "1万2,345人|12345|人",
                "5千億円|5|千億円",
                "9,975人|9975|人",
                "1,588事業所|1588|事業所",
                "¥1,000|1000|円",
                "27件|27|件",
                "5m2|5|㎡",
                "5km2|5|k㎡",
                "‒5|-5|",
                "1000000000000000000000|1000000000000000000000|"
            })
    void readsNumbers(String cell, String value, String unit) {
        Figure.Known known = (Figure.Known) read(cell);
        assertEquals(new BigDecimal(value), known.value());
        assertEquals(Unit.parse(unit == null ? "" : unit), known.unit());
        assertEquals(Set.of(), known.qualifiers());
    }

    /** Symbols of practice B6 and of e-Stat's notes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-|NIL",
                "－|NIL",
                "―|NIL",
                "ー|NIL",
                "x|SUPPRESSED",
                "X|SUPPRESSED",
                "Ｘ|SUPPRESSED",
                "χ|SUPPRESSED",
                "…|UNKNOWN",
                "・・・|UNKNOWN",
                "***|UNKNOWN",
                "＊＊＊|UNKNOWN",
                "nc|NOT_APPLICABLE",
                "*|LOW_RELIABILITY",
                "''|BLANK"
            })
    void readsMarks(String cell, Mark mark) {
        Figure figure = read(cell);
        assertEquals(mark, figure.findMark().orElseThrow());
        assertEquals(cell, ((Figure.Marked) figure).symbol());
        assertFalse(figure.isKnown());
    }

    @Test
    void readsQualifiers() {
        for (String cell : new String[] {"1,234p", "p1,234", "p 1,234", "1,234 p", "ｐ1,234".replace('ｐ', 'p')}) {
            assertEquals(new Figure.Known(new BigDecimal(1234), Unit.NONE, Set.of(Mark.PROVISIONAL)), read(cell), cell);
        }
        assertEquals(
                new Figure.Known(new BigDecimal("5.1"), Unit.PERCENT, Set.of(Mark.REVISED, Mark.LOW_RELIABILITY)),
                read("r5.1%*"));
        assertEquals(new Figure.Marked(Mark.NIL, "-", Unit.NONE, Set.of(Mark.PROVISIONAL)), read("p -"));
        assertEquals(new Figure.Marked(Mark.SUPPRESSED, "x", Unit.NONE, Set.of(Mark.REVISED)), read("xr"));
    }

    @Test
    void aZeroWithASignWasNotZero() {
        for (String cell : new String[] {"△0.0", "-0", "+0.00", "（0.0）"}) {
            assertEquals(Set.of(Mark.ROUNDS_TO_ZERO), read(cell).qualifiers(), cell);
        }
    }

    @Test
    void aBareScaleCountsTheDeclaredUnit() {
        FigureParser persons = FigureParser.withDefaults().with(Unit.PERSONS);
        assertEquals(Unit.parse("万人"), persons.parse("1.5万").get().unit());
        assertEquals(Unit.parse("人"), persons.parse("1万5,000").get().unit());
        FigureParser thousandYen = FigureParser.withDefaults().with(Unit.parse("千円"));
        assertTrue(thousandYen.parse("1億2万3").refusal().isPresent());
        assertTrue(thousandYen.parse("1.5万").refusal().isPresent());
    }

    @Test
    void aLegendThatRedefinesADashRedefinesItsForms() {
        FigureParser parser = FigureParser.withDefaults()
                .with(MarkLegend.standard().with("-", Mark.SUPPRESSED).with("x", Mark.UNKNOWN));
        for (String dash : new String[] {"-", "－", "−", "―", "ー"}) {
            assertEquals(Mark.SUPPRESSED, parser.parse(dash).get().findMark().orElseThrow(), dash);
        }
        assertEquals(Mark.UNKNOWN, parser.parse("Ｘ").get().findMark().orElseThrow());
        FigureParser apart =
                FigureParser.withDefaults().with(MarkLegend.standard().with("―", Mark.NOT_APPLICABLE));
        assertEquals(Mark.NOT_APPLICABLE, apart.parse("―").get().findMark().orElseThrow());
        assertEquals(Mark.NIL, apart.parse("-").get().findMark().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "5", "-", "△", "%", "(", ",", "1a"})
    void qualifiersAreNoPartOfNumbers(String symbol) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> MarkLegend.standard().with(symbol, Mark.PROVISIONAL));
        assertEquals(
                "Symbol of mark PROVISIONAL must not be empty or part of a number, but was '" + symbol + "'",
                e.getMessage());
    }

    @Test
    void zeroCanStandForLessThanHalfAUnit() {
        FigureParser parser =
                FigureParser.withDefaults().with(MarkLegend.standard().withZeroAsLessThanHalf());
        assertEquals(Set.of(Mark.ROUNDS_TO_ZERO), parser.parse("0.0").get().qualifiers());
        assertEquals(Set.of(), parser.parse("0.1").get().qualifiers());
        assertEquals(Set.of(), read("0.0").qualifiers());
    }

    @Test
    void legendAndUnitOfTheTableDecide() {
        FigureParser parser = FigureParser.withDefaults()
                .with(MarkLegend.standard().with("*", Mark.SUPPRESSED).with("※", Mark.REVISED))
                .with(Unit.PERSONS);
        assertEquals(Mark.SUPPRESSED, parser.parse("*").get().findMark().orElseThrow());
        assertEquals(Set.of(Mark.REVISED), parser.parse("12※").get().qualifiers());
        assertEquals(Unit.PERSONS, parser.parse("12").get().unit());
        assertEquals(Unit.PERCENT, parser.parse("12%").get().unit());
        assertTrue(parser.parse("12*").refusal().isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2O4",
                "100.0% 100.0%",
                "12,34",
                "0,123",
                "00",
                "0.",
                "1,234.",
                "1,234,56",
                "1234,567",
                "1.234,5",
                ",123",
                ".",
                "1,2345",
                "1.2.3",
                "--5",
                "1e5",
                "①",
                "12①",
                "約300",
                "円",
                "5.",
                "NaN",
                "1万2万",
                "1.5億3万",
                "2万1億",
                "12 34",
                "△",
                "()",
                "=1+1",
                "5kg",
                "p",
                "**",
                "pp5",
                "00012",
                "0,123",
                "1億23456万",
                "1億10000万",
                "4百兆152百6百8.7",
                "1千0万",
                "4百0兆2千",
                "1億0億5",
                "¥5人"
            })
    void refusesWithTextAndWhatIsAccepted(String cell) {
        Refusal refusal = FigureParser.withDefaults().parse(cell).refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_READABLE, refusal.reason());
        assertEquals(
                "Unable to parse figure from '" + cell
                        + "', expected a number such as 1,234, △1.5, 3.7% or 158.7万人, or one of the marks "
                        + "'-' (nil), 'x' (suppressed), '…' (unknown or not surveyed), 'nc' (not applicable), "
                        + "'?' (symbol without explanation), '*' (low reliability)",
                refusal.sentence().en());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Figure.parse(cell));
        assertEquals(refusal.sentence().en(), e.getMessage());
    }

    @Test
    void longTextIsRefusedShort() {
        Refusal refusal = FigureParser.withDefaults()
                .parse("9".repeat(10_000_000))
                .refusal()
                .orElseThrow();
        assertTrue(
                refusal.sentence().en().startsWith("Unable to parse figure from '99999999999999999999…（10000000字）'"));
    }
}
