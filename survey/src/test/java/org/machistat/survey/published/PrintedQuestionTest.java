package org.machistat.survey.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.audit.BaseCounts;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Figure;
import org.machistat.survey.design.SamplingError;
import org.machistat.survey.response.IntervalMethod;

class PrintedQuestionTest {

    private static Input option(String name, String percent) {
        return Input.of(name, Figure.parse(percent));
    }

    // By hand: of 300 33% is 98 to 100 and 34% is 101 to 103; the sum of 300 leaves all of these (98 + 100 + 102, 98 +
    // 99 + 103, …).
    @Test
    void singleAnswersAddUp() {
        List<Input> options = List.of(option("a", "33"), option("b", "33"), option("c", "34"));
        PrintedQuestion single = PrintedQuestion.ofSingle(300, options);
        assertEquals("単一回答、3選択肢、n=300", single.toString());
        BaseCounts counts = single.counts().get();
        assertEquals(98, counts.counts().get(0).least());
        assertEquals(100, counts.counts().get(0).most());
        assertEquals(101, counts.counts().get(2).least());
        // of 3: one each, which is 33% and not 34%
        assertFalse(single.bases(3, 3).get().contains(3));
        // of 100 the counts are the percentages; as multiple answers 33, 33, 33 of 100 would do as well
        PrintedQuestion thirds =
                PrintedQuestion.ofSingle(100, List.of(option("a", "33"), option("b", "33"), option("c", "33")));
        assertFalse(thirds.bases(100, 100).get().contains(100));
        assertEquals(
                Significance.Verdict.NOT_SIGNIFICANT,
                single.difference("a", "c").get().significance().at(0.05));
    }

    /** Counts 122, 44 and none of 837; margins and intervals by R as in PrintedShareTest, for 5.3%: 1.96 √(5.3 · 94.7 ÷ 837) = 1.518. */
    @Test
    void asText() {
        PrintedQuestion question = PrintedQuestion.ofMultiple(
                837, List.of(option("効率化", "14.6"), option("人手不足", "5.3"), option("誤植", "14.5"), option("秘匿", "x")));
        // 121/837 = 14.456 → 14.5: a count, after all
        assertEquals(
                """

                複数回答、n=837
                選択肢      ％  度数  標本誤差        区間
                --------  ----  ----  --------  ----------
                効率化    14.6   122      ±2.4  12.3–17.1%
                人手不足   5.3    44      ±1.5    3.9–7.0%
                誤植      14.5   121      ±2.4  12.2–17.0%
                秘匿         x    －        －          －
                4行×5列
                信頼度95%、ウィルソン法""",
                question.toText(SamplingError.withDefaults(), IntervalMethod.WILSON, 0.95)
                        .toString());
    }

    @Test
    void misuse() {
        assertEquals(
                "A question must have at least one option, but had none",
                assertThrows(IllegalArgumentException.class, () -> PrintedQuestion.ofMultiple(1, List.of()))
                        .getMessage());
        assertEquals(
                "No option 'b' of the question, the options are [a]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PrintedQuestion.ofMultiple(1, List.of(option("a", "100")))
                                        .option("b"))
                        .getMessage());
    }
}
