package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReservedWordTest {

    private static final NameMatcher<String> NONE = NameMatcher.of(List.<String>of(), one -> one, List::of);

    @ParameterizedTest
    @EnumSource(ReservedWord.class)
    void eachIsReadFromEachOfItsWords(ReservedWord word) {
        assertEquals(word.label().ja(), word.words().get(0));
        assertTrue(word.words().contains(word.label().en()));
        for (String text : word.words()) {
            assertEquals(Optional.of(word), NONE.match(text).reserved());
            assertEquals(Optional.of(word), NONE.match("（" + text + "）").reserved());
        }
    }

    @Test
    void noWordMeansTwo() {
        Map<String, ReservedWord> seen = new HashMap<>();
        for (ReservedWord word : ReservedWord.values()) {
            for (String text : word.words()) {
                ReservedWord other = seen.put(NameMatcher.normalise(text), word);
                assertTrue(other == null || other == word, () -> text + " is " + other + " and " + word);
            }
        }
    }

    /** 再掲 is counted elsewhere in the table already: to add it to a total counts twice, which a subtotal does not. */
    @ParameterizedTest
    @CsvSource({"再掲, REPEATED", "（再掲）, REPEATED", "うち再掲, REPEATED", "小計, SUBTOTAL", "中計, SUBTOTAL"})
    void whatIsShownAgainIsNoSubtotal(String text, ReservedWord word) {
        assertEquals(Optional.of(word), NONE.match(text).reserved());
        assertFalse(NONE.match(text).isMatch());
    }
}
