package org.machistat.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

class CountStatusTest {

    private static final LocalDate DAY = LocalDate.of(2017, 8, 10);

    private static ResponseTable table(long valid, long mailed) {
        return ResponseTable.of(
                List.of(
                        StratumResponse.of(Category.of("A"), mailed, valid),
                        StratumResponse.withoutBase(Category.of("不明"), 1)),
                Source.UNSTATED);
    }

    @Test
    void ratesOfAnInterimCountSaySo() {
        ResponseTable table = table(3, 12).with(CountStatus.interim(DAY));
        ResponseRate rate = table.rate(RateDefinition.VALID_OF_MAILED, "A").get();
        assertTrue(table.isInterim());
        assertEquals(Optional.of(DAY), rate.status().asOf());
        assertEquals("""
                回答率 = 3 ÷ 12 = 25%
                  算式：有効回答件数 ÷ 発送件数 × 100
                  使用値：A 有効回答件数 3（出典の明示なし）
                  使用値：A 発送件数 12（出典の明示なし）
                  注：2017年8月10日現在の途中集計で、今後増えることがある""", rate.explanation().text(Locale.JAPANESE));
        assertEquals(
                "interim count as of 2017-08-10, which may still grow",
                table.rate(RateDefinition.VALID_OF_MAILED)
                        .get()
                        .status()
                        .label()
                        .en());
        assertEquals(
                CountStatus.interim(DAY),
                table.merged(List.of("A", "不明"), Category.of("B")).status());
        assertNotEquals(table, table(3, 12));
    }

    @Test
    void whatIsNotStated() {
        assertFalse(table(3, 12).isInterim());
        assertFalse(table(3, 12).with(CountStatus.complete(DAY)).isInterim());
        assertEquals("2017年8月10日現在の最終集計", CountStatus.complete(DAY).toString());
        assertEquals(
                "status of the count not stated", CountStatus.NOT_STATED.label().en());
        assertTrue(ResponseTableTest.paper().isInterim());
    }

    @Test
    void laterAnswers() {
        assertEquals(
                Map.of("A", 2L, "不明", 0L), table(3, 12).addedBy(table(5, 12)).get());
        check(
                table(3, 12).addedBy(table(2, 12)),
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "A: valid answers have fallen from 3 to 2");
        check(
                table(3, 12).addedBy(table(3, 13)),
                Refusal.Reason.NOT_COMPARABLE,
                "A: the number mailed has changed from 12 to 13");
        ResponseTable other = ResponseTable.of(List.of(StratumResponse.of(Category.of("A"), 12, 3)), Source.UNSTATED);
        check(table(3, 12).addedBy(other), Refusal.Reason.NOT_COMPARABLE, "不明: the stratum is not in the later count");
        check(
                other.addedBy(table(3, 12)),
                Refusal.Reason.NOT_COMPARABLE,
                "不明: the stratum is not in the earlier count");
    }

    private static void check(Answer<Map<String, Long>> answer, Refusal.Reason reason, String sentence) {
        Refusal refusal = answer.refusal().orElseThrow();
        assertEquals(reason, refusal.reason());
        assertEquals(sentence, refusal.sentence().en());
    }
}
