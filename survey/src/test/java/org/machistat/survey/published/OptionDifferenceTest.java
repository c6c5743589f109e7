package org.machistat.survey.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Refusal;

class OptionDifferenceTest {

    private static final PrintedShare AI = PrintedShare.of("16.1%", 837);
    private static final PrintedShare ICT = PrintedShare.of("14.6%", 837);

    /** Counts 135 and 122: b + c from 13 to 257. R: pchisq(13^2/13, 1, lower=FALSE), pchisq(13^2/257, 1, lower=FALSE). */
    @Test
    void multipleAnswersLeaveARange() {
        OptionDifference difference = OptionDifference.ofMultiple(AI, ICT).get();
        assertEquals(0.000311490976767384, difference.significance().least(), 1e-15);
        assertEquals(0.417412923430587, difference.significance().most(), 1e-12);
        assertEquals(Significance.Verdict.UNDECIDED, difference.significance().at(0.05));
        assertEquals("16.1%（n=837）と 14.6%（n=837）：p = 0.00031–0.42", difference.toString());
    }

    /** b = 35, c = 22. R: mcnemar.test(matrix(c(100, 22, 35, 680), 2), correct=FALSE). */
    @Test
    void withTheNumberOfBothItIsMcNemars() {
        Significance significance =
                OptionDifference.ofMultiple(AI, ICT, 100).get().significance();
        assertEquals(0.0850890728162042, significance.least(), 1e-12);
        assertEquals(significance.least(), significance.most());
    }

    /** z² with the multinomial variance (p₁ + p₂)/n of a difference of 0: 13² ÷ 257. */
    @Test
    void singleAnswersAreNeverBothNamed() {
        OptionDifference difference = OptionDifference.ofSingle(AI, ICT).get();
        assertEquals(0.417412923430587, difference.significance().least(), 1e-12);
        assertEquals(
                Significance.Verdict.NOT_SIGNIFICANT, difference.significance().at(0.05));
        assertEquals("""
                difference of options = p = 0.42
                  formula: X² = (k₁ − k₂)² ÷ (b + c), b + c those who named one of the two only, 1 degree of freedom
                  input: 16.1% 16.1% (source not stated)
                  input: 14.6% 14.6% (source not stated)
                  input: base n 837 (source not stated)
                  note: single answers""", difference.explanation().text(Locale.ENGLISH));
    }

    // 80% and 70% of 10: 8 and 7, b + c at most 2·10 − 15 = 5: the least X² is 1 ÷ 5.
    @Test
    void sharesAboveAHalf() {
        Significance significance = OptionDifference.ofMultiple(PrintedShare.of("80", 10), PrintedShare.of("70", 10))
                .get()
                .significance();
        // R: pchisq(1/5, 1, lower=FALSE), pchisq(1, 1, lower=FALSE)
        assertEquals(0.654720846018577, significance.most(), 1e-12);
        assertEquals(0.317310507862914, significance.least(), 1e-12);
        assertEquals(
                1,
                OptionDifference.ofMultiple(PrintedShare.of("70", 10), PrintedShare.of("70", 10))
                        .get()
                        .significance()
                        .least());
    }

    @Test
    void contradictions() {
        PrintedShareTest.check(
                OptionDifference.ofSingle(PrintedShare.of("80", 10), PrintedShare.of("70", 10)),
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "counts of 8 and 7 cannot be, given those who named both and a base of 10");
        PrintedShareTest.check(
                OptionDifference.ofMultiple(AI, ICT, 123),
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "counts of 135 and 122 cannot be, given those who named both and a base of 837");
        assertEquals(
                "Options of one question must have one base, but had 837 and 10 (for two groups see GroupDifference)",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> OptionDifference.ofSingle(AI, PrintedShare.of("80", 10)))
                        .getMessage());
        assertEquals(
                "The number of those who named both must be 0 or more, but was -1",
                assertThrows(IllegalArgumentException.class, () -> OptionDifference.ofMultiple(AI, ICT, -1))
                        .getMessage());
        PrintedShareTest.check(
                OptionDifference.ofSingle(PrintedShare.of("20", 1_000_000), PrintedShare.of("21", 1_000_000)),
                Refusal.Reason.NOT_ENOUGH_DATA,
                "100000000 pairs of counts are printed so, too many to be told apart");
    }
}
