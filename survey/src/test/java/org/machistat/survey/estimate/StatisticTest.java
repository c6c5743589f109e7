package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StatisticTest {

    @Test
    void titles() {
        assertEquals("売上高の平均（業種=製造業）", Statistic.mean("売上高").within("業種", "製造業").toString());
        assertEquals("件数", Statistic.count().toString());
        assertEquals("導入=あるの割合", Statistic.proportion("導入", "ある").toString());
        assertEquals("ratio of a÷b", Statistic.ratio("a", "b").title().en());
        assertEquals("quantile 0.5 of x", Statistic.quantile("x", 0.5).title().en());
        assertEquals("業種=製造業", new Domain("業種", "製造業").toString());
    }

    @Test
    void levels() {
        assertEquals(
                "Level of a quantile must be above 0 and below 1, but was 1.0",
                assertThrows(IllegalArgumentException.class, () -> Statistic.quantile("x", 1))
                        .getMessage());
    }
}
