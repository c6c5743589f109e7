package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.census.industry.OpenCode.Candidate;
import org.machistat.census.industry.OpenCode.Evidence;

class OpenCodeTest {

    /** 日本標準産業分類 第13回改定. */
    private static final Industry PHARMACY = new Industry("6033", IndustryLevel.DETAIL, "603", "調剤薬局", "Pharmacies");

    @Test
    void inWords() {
        assertEquals("6033 調剤薬局：候補なし", new OpenCode(PHARMACY, List.of()).toString());
        assertEquals(
                "6033 調剤薬局：候補 6031（OPEN_SIBLING）、6032（SAME_ENGLISH、OPEN_SIBLING）",
                new OpenCode(
                                PHARMACY,
                                List.of(
                                        new Candidate("6031", List.of(Evidence.OPEN_SIBLING)),
                                        new Candidate("6032", List.of(Evidence.SAME_ENGLISH, Evidence.OPEN_SIBLING))))
                        .toString());
    }

    @Test
    void misuse() {
        assertEquals(
                "A candidate must have evidence, but '6032' had none",
                assertThrows(IllegalArgumentException.class, () -> new Candidate("6032", List.of()))
                        .getMessage());
        assertEquals(
                "code",
                assertThrows(NullPointerException.class, () -> new Candidate(null, List.of(Evidence.SAME_CODE)))
                        .getMessage());
        assertEquals(
                "industry",
                assertThrows(NullPointerException.class, () -> new OpenCode(null, List.of()))
                        .getMessage());
    }
}
