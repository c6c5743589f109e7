package org.machistat.survey.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class CombinationTest {

    @Test
    void printsWhatItTakesTogether() {
        assertEquals("肯定計（1＋2）", Combination.of("肯定計", "1", "2").toString());
        assertEquals("意向あり（9以外）", Combination.except("意向あり", "9").toString());
        assertTrue(Combination.except("意向あり", "9").complement());
        assertEquals(
                "positive",
                Combination.of("肯定計", "1")
                        .withName(Label.of("肯定計", "positive"))
                        .category()
                        .name()
                        .en());
    }

    @Test
    void refusesNothingAndTwice() {
        assertEquals(
                "Combination '計' must have at least one choice and each once, but had []",
                assertThrows(IllegalArgumentException.class, () -> Combination.of("計"))
                        .getMessage());
        assertEquals(
                "Combination '計' must have at least one choice and each once, but had [1, 1]",
                assertThrows(IllegalArgumentException.class, () -> Combination.of("計", "1", "1"))
                        .getMessage());
    }
}
