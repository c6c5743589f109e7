package org.machistat.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

class EqualResponseTest {

    private static ResponseTable table(StratumResponse... strata) {
        return ResponseTable.of(List.of(strata), Source.UNSTATED);
    }

    private static StratumResponse stratum(String id, long valid, long mailed) {
        return StratumResponse.of(Category.of(id), mailed, valid);
    }

    /** By hand: p = 30/100, X² = 2 · 5²/(50 · 0.3 · 0.7) = 100/21; Python: scipy.stats.chi2.sf(100/21, 1). */
    @Test
    void twoStrata() {
        EqualResponse test = table(stratum("A", 10, 50), stratum("B", 20, 50))
                .equalResponse()
                .get();
        assertEquals(Rational.of(100, 21), test.statistic());
        assertEquals(1, test.degrees());
        assertEquals(0.029096331741252267, test.probability(), 1e-12);
        assertEquals(Rational.of(15), test.smallestExpected());
        assertEquals("X² = 4.76（自由度 1、p = 0.029）", test.toString());
        assertEquals("""
                equal response X² = 4.7619…
                  formula: Σ (valid − mailed × p)² ÷ (mailed × p × (1−p)), p = rate of all strata
                  input: A valid answers 10 (source not stated)
                  input: A mailed 50 (source not stated)
                  input: B valid answers 20 (source not stated)
                  input: B mailed 50 (source not stated)
                  note: 1 degrees of freedom, p = 0.0291""", test.explanation().text(Locale.ENGLISH));
    }

    /** The statistic by Python's fractions over the 17 rows with a base; scipy.stats.chi2.sf of it with 16 degrees. */
    @Test
    void thePaperDidNotAnswerEqually() {
        EqualResponse test = ResponseTableTest.paper().equalResponse().get();
        assertEquals(Rational.parse("11396288469508528194667/106770468306624922800"), test.statistic());
        assertEquals(16, test.degrees());
        assertEquals(1.865350276988885e-15, test.probability(), 1e-10 * 1.865350276988885e-15);
        assertEquals(List.of("不明"), test.leftOut().stream().map(Category::id).toList());
        assertEquals(Rational.of(828, 4918), test.smallestExpected());
        String text = test.explanation().text(Locale.JAPANESE);
        assertTrue(text.endsWith("  注：期待度数が5未満の層があり、p値は目安\n  注：不明：発送件数がなく対象外"), text);
    }

    @Test
    void refusals() {
        check(
                table(stratum("A", 1, 2), stratum("B", 0, 0)),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "two strata with questionnaires mailed are needed, but there were 1");
        check(
                table(stratum("A", 0, 2), stratum("B", 0, 3)),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "with 0 of 5 answered there is no difference to test");
        check(
                table(stratum("A", 3, 2), stratum("B", 0, 3)),
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "A: 3 valid answers are more than the 2 mailed");
        Figure hidden = Figure.of(Mark.SUPPRESSED, Unit.NONE);
        check(
                table(stratum("A", 1, 2), new StratumResponse(Category.of("B"), hidden, hidden, hidden, Figure.of(1))),
                Refusal.Reason.SUPPRESSED,
                "B mailed: there is no number (suppressed)");
    }

    private static void check(ResponseTable table, Refusal.Reason reason, String sentence) {
        Refusal refusal = table.equalResponse().refusal().orElseThrow();
        assertEquals(reason, refusal.reason());
        assertEquals(sentence, refusal.sentence().en());
    }
}
