package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "'1,587', 3, '内訳 1,587 が 0 から総数 3 までの範囲にない', 'the part 1,587 does not lie between 0 and the whole 3'",
        "-2, '5,000', '内訳 −2 が 0 から総数 5,000 までの範囲にない', 'the part −2 does not lie between 0 and the whole 5,000'",
        "1.25, 0.5, 内訳 1.25 が 0 から総数 0.5 までの範囲にない, the part 1.25 does not lie between 0 and the whole 0.5"
    })
    void aPartOutsideItsWholeIsNamed(String part, String whole, String ja, String en) {
        Refusal refusal =
                Share.between(Figure.parse(part), Figure.parse(whole)).refusal().orElseThrow();
        assertEquals(new Refusal(Refusal.Reason.PARTS_DO_NOT_ADD, Label.of(ja, en)), refusal);
    }
}
