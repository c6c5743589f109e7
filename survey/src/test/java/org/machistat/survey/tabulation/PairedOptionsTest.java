package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

class PairedOptionsTest {

    private static final Label AI = Label.of("AI", "AI");
    private static final Label ICT = Label.of("ICT", "ICT");

    // Kawasaki City 2017: AI 16.1% and ICT 14.6% of 837, counts 135 and 122. By hand: b + c from 13 to 257; by integers
    // p = 2⁻¹² and 0.4542.
    @Test
    void aPrintedDifferenceOfThePaperIsUndecided() {
        PairedOptions pair = PairedOptions.ofMargins(AI, 135, ICT, 122, 837);
        assertEquals(13, pair.leastDiscordant());
        assertEquals(257, pair.mostDiscordant());
        assertEquals(OptionalLong.empty(), pair.both());
        assertEquals(Rational.of(13, 837), pair.difference());
        assertEquals(0.000244140625, pair.mostSignificant().get().probability(), 1e-15);
        assertEquals(0.4542000187373203, pair.leastSignificant().get().probability(), 1e-12);
        assertEquals(PairedOptions.Verdict.UNDECIDED, pair.verdict(0.05));
        assertEquals(PairedOptions.Verdict.NOT_SIGNIFICANT, pair.verdict(0.0002));
        assertEquals("AI 135・ICT 122（n 837、p 0.000244～0.454）", pair.toString());
        assertEquals(
                "AMBIGUOUS（両方を選んだ件数が不明（0～122件）のため検定できない / it is not known how many gave both (0 to 122), so that there"
                        + " is no one test）",
                pair.test().refusal().orElseThrow().toString());
        assertEquals(
                "同じ回答者の複数回答。両方を選んだ件数は0～122、一方だけは13～257、p値は0.000244～0.454",
                pair.explanation().notes().get(0).ja());
    }

    // The paper's AI 効率化 135 and AI 開発 27: 108 apart of 162 at most, significant whoever gave both.
    @Test
    void aLargeDifferenceIsSignificantWhoeverGaveBoth() {
        assertEquals(
                PairedOptions.Verdict.SIGNIFICANT,
                PairedOptions.ofMargins(AI, 135, ICT, 27, 837).verdict(0.01));
    }

    // R 4.2.2: mcnemar.test(matrix(c(794, 86, 150, 570), 2), correct = FALSE); binom.test(86, 236).
    @Test
    void knownJointCount() {
        PairedOptions pair = PairedOptions.ofJoint(AI, 944, ICT, 880, 794, 1600);
        SignificanceTest test = pair.test().get();
        assertEquals(17.3559322033898, test.statistic(), 1e-12);
        assertEquals(3.0992934410452e-05, test.probability(), 1e-17);
        assertEquals(OptionalLong.of(794), pair.both());
        assertEquals("AIとICT X² = 17.3559（自由度 1、p = 0.000031）", test.toString());
        assertEquals(
                0.03857421875,
                PairedOptions.ofJoint(AI, 20, ICT, 12, 10, 50).exactTest().get().probability(),
                1e-14);
    }

    @Test
    void nobodyWithOneOnlyLeavesNothingToTest() {
        PairedOptions pair = PairedOptions.ofJoint(AI, 5, ICT, 5, 5, 10);
        assertEquals(
                "NOT_ENOUGH_DATA（一方だけを選んだ回答者がいないため検定できない / "
                        + "nobody gave one answer without the other, so that there is nothing to test）",
                pair.exactTest().refusal().orElseThrow().toString());
        assertEquals(PairedOptions.Verdict.NOT_SIGNIFICANT, pair.verdict(0.05));
    }

    @Test
    void messagesNameWhatCanBe() {
        says(
                "Answers must be from 0 to the 837 respondents, but were 838",
                () -> PairedOptions.ofMargins(AI, 838, ICT, 1, 837));
        says("The number of respondents must be 1 or more, but was 0", () -> PairedOptions.ofMargins(AI, 0, ICT, 0, 0));
        says(
                "With 60 and 70 of 100, from 30 to 60 can have given both, but 20 were said to",
                () -> PairedOptions.ofJoint(AI, 60, ICT, 70, 20, 100));
        says(
                "Level must be above 0 and below 1, but was 5.0",
                () -> PairedOptions.ofMargins(AI, 1, ICT, 1, 2).verdict(5));
    }

    private static void says(String message, Executable executable) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }
}
