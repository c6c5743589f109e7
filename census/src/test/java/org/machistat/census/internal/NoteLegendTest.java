package org.machistat.census.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Problem;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;

class NoteLegendTest {

    /** Words as they stand in the NOTEs and 利用上の注意 of official tables; the mark is what each says, by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X|秘匿|SUPPRESSED
            x|数字が秘匿されているもの|SUPPRESSED
            X|個人情報保護のため公表を差し控えたもの|SUPPRESSED
            -|該当数値がないもの|NIL
            -|該当なし|NIL
            －|皆無|NIL
            ***|該当数値なし|NIL
            …|該当なし|NOT_APPLICABLE
            …|得られない数値|UNKNOWN
            ...|調査していないため不詳|UNKNOWN
            ***|データが得られない|UNKNOWN
            /|分母が0のため計算できない|NOT_APPLICABLE
            *|分母が小さいため、利用の際は注意を要する|LOW_RELIABILITY
            p|速報値|PROVISIONAL
            r|訂正値|REVISED
            e|推計値|ESTIMATED
            X|Suppressed to protect confidentiality|SUPPRESSED
            """)
    void wordsDecide(String symbol, String text, Mark expected) {
        ProblemList problems = new ProblemList();
        MarkLegend legend = NoteLegend.of(Map.of(symbol, text), MarkLegend.none(), problems);
        Map<String, Mark> where = legend.alone().containsKey(symbol) ? legend.alone() : legend.beside();
        assertEquals(expected, where.getOrDefault(symbol, legend.find(symbol).orElse(Mark.UNEXPLAINED)));
        assertEquals(List.of(), problems.toList());
    }

    @Test
    void aTextThatSpeaksOfTwoMarksDecidesNothing() {
        ProblemList problems = new ProblemList();
        MarkLegend legend = NoteLegend.of(Map.of("X", "秘匿又は不詳"), MarkLegend.standard(), problems);
        assertEquals(Optional.of(Mark.UNEXPLAINED), legend.find("X"));
        Problem problem = problems.toList().get(0);
        assertEquals(
                "凡例「X：秘匿又は不詳」からは記号の意味を1つに決められないため、凡例にない記号として扱う",
                problem.message().ja());
        assertEquals(
                "the legend 'X：秘匿又は不詳' does not give the symbol one meaning, so it is read as unexplained, as it speaks of"
                        + " [SUPPRESSED, UNKNOWN]",
                problem.message().en());
    }

    @Test
    void aBlankTextKeepsTheFallback() {
        ProblemList problems = new ProblemList();
        MarkLegend legend = NoteLegend.of(Map.of("X", "　"), MarkLegend.standard(), problems);
        assertEquals(MarkLegend.standard().find("X"), legend.find("X"));
        assertEquals(List.of(), problems.toList());
    }

    @Test
    void zeroMayMeanLessThanHalfAUnit() {
        MarkLegend legend = NoteLegend.of(Map.of("0", "単位未満"), MarkLegend.none(), new ProblemList());
        assertTrue(legend.isZeroLessThanHalf());
    }

    /** A number cannot be a symbol: the legend stays as it was, with a note. */
    @Test
    void digitsAreNoSymbol() {
        ProblemList problems = new ProblemList();
        MarkLegend legend = NoteLegend.of(Map.of("999", "不詳"), MarkLegend.none(), problems);
        assertEquals(Optional.empty(), legend.find("999"));
        assertEquals(1, problems.toList().size());
    }
}
