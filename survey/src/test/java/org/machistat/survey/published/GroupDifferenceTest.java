package org.machistat.survey.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

class GroupDifferenceTest {

    /** R: m <- matrix(c(k1, k2, n1-k1, n2-k2), 2); chisq.test(m, correct=FALSE), chisq.test(m), fisher.test(m). */
    @ParameterizedTest
    @CsvSource({
        "20.3,212,12.7,1060,CHI_SQUARE,0.00383353314876108",
        "20.3,212,12.7,1060,CHI_SQUARE_CORRECTED,0.00538402883724242",
        "20.3,212,12.7,1060,FISHER,0.00640275171669142",
        "0.0,5,60.0,5,CHI_SQUARE,0.0384339302367818",
        "0.0,5,60.0,5,CHI_SQUARE_CORRECTED,0.167546277488617",
        "0.0,5,60.0,5,FISHER,0.166666666666667"
    })
    void agreesWithR(String p1, long n1, String p2, long n2, DifferenceTest test, double expected) {
        GroupDifference difference = GroupDifference.of(PrintedShare.of(p1, n1), PrintedShare.of(p2, n2))
                .get();
        Significance significance = difference.significance(test).get();
        assertEquals(expected, significance.least(), 1e-11);
        assertEquals(expected, significance.most(), 1e-11);
        GroupDifference back = GroupDifference.of(PrintedShare.of(p2, n2), PrintedShare.of(p1, n1))
                .get();
        assertEquals(expected, back.significance(test).get().most(), 1e-11);
    }

    // Of 1,000 50% is 495 to 504 and 46% is 455 to 464: the farthest pair is 504 and 455, the nearest 495 and 464.
    @Test
    void roundingCanLeaveItOpen() {
        Significance significance = GroupDifference.of(PrintedShare.of("50", 1000), PrintedShare.of("46", 1000))
                .get()
                .significance(DifferenceTest.CHI_SQUARE)
                .get();
        assertEquals(Significance.Verdict.UNDECIDED, significance.at(0.05));
        assertEquals(Significance.Verdict.NOT_SIGNIFICANT, significance.at(0.01));
        assertEquals(Significance.Verdict.SIGNIFICANT, significance.at(0.2));
        // R: chisq.test(matrix(c(504, 455, 496, 545), 2), correct=FALSE), chisq.test(matrix(c(495, 464, 505, 536), 2),
        // correct=FALSE)
        assertEquals(0.02829363727, significance.least(), 1e-10);
        assertEquals(0.1652805588, significance.most(), 1e-10);
    }

    @Test
    void everyPairOfCountsLiesWithinTheRange() {
        Significance range = GroupDifference.of(PrintedShare.of("50", 300), PrintedShare.of("52", 300))
                .get()
                .significance(DifferenceTest.FISHER)
                .get();
        // 149 to 151 and 155 to 157: the nearest pair has the greatest probability
        assertTrue(range.least() < range.most());
        assertEquals(Significance.Verdict.NOT_SIGNIFICANT, range.at(0.05));
        Significance equal = GroupDifference.of(PrintedShare.of("50", 300), PrintedShare.of("50", 310))
                .get()
                .significance(DifferenceTest.CHI_SQUARE)
                .get();
        assertEquals(1, equal.most());
        Significance none = GroupDifference.of(PrintedShare.of("0.0", 30), PrintedShare.of("0.0", 31))
                .get()
                .significance(DifferenceTest.CHI_SQUARE)
                .get();
        assertEquals(1, none.least());
    }

    @Test
    void explainsItself() {
        GroupDifference difference = GroupDifference.of(PrintedShare.of("20.3%", 212), PrintedShare.of("12.7%", 1060))
                .get();
        assertEquals("20.3%（n=212）と 12.7%（n=1,060）：p = 0.0038", difference.toString());
        // 43/212 − 135/1060 = 7.547 points
        assertEquals("""
                difference of two groups = p = 0.0038
                  formula: X² = (p₁ − p₂)² ÷ (p (1−p) (1/n₁ + 1/n₂)), 1 degree of freedom
                  input: 20.3% 20.3% (source not stated)
                  input: base n 212 (source not stated)
                  input: 12.7% 12.7% (source not stated)
                  input: base n 1,060 (source not stated)
                  note: the difference is 7.55 points
                  note: the groups are taken to be independent""", difference.explanation().text(Locale.ENGLISH));
    }

    @Test
    void refusals() {
        PrintedShare weighted = PrintedShare.of("20.3", 212).withDesignEffect(Rational.of(2));
        GroupDifference difference =
                GroupDifference.of(weighted, PrintedShare.of("12.7", 1060)).get();
        PrintedShareTest.check(
                difference.significance(DifferenceTest.FISHER),
                Refusal.Reason.NOT_APPLICABLE,
                "20.3: there is no count behind a weighted share");
        assertTrue(difference.significance(DifferenceTest.CHI_SQUARE).get().most() > 0.01);
        PrintedShareTest.check(
                GroupDifference.of(PrintedShare.of("20", 1_000_000), PrintedShare.of("21", 1_000_000))
                        .get()
                        .significance(DifferenceTest.FISHER),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "100000000 pairs of counts are printed so, too many for the exact test (use chi-square)");
        PrintedShareTest.check(
                GroupDifference.of(PrintedShare.of("10.3", 212), PrintedShare.of("12.7", 1060)),
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "10.3: no count of 212 is printed as 10.3% (21/212 = 9.9%, 22/212 = 10.4%)");
    }
}
