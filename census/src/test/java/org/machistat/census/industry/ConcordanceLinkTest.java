package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.census.industry.ConcordanceLink.Quality;
import org.machistat.core.text.Label;

class ConcordanceLinkTest {

    @Test
    void inWords() {
        assertEquals(
                "5892 → 5891（RECODED）",
                new ConcordanceLink("5892", "5891", Quality.RECODED, Reasons.RECODED).toString());
    }

    /** What a count by quality and a reader of the list rely on. */
    @Test
    void bestQualityFirst() {
        assertEquals(
                "SAME RENAMED RECODED DECLARED SIBLING_OPEN CONTENT_UNCERTAIN PARTIAL AMBIGUOUS",
                Arrays.stream(Quality.values()).map(Enum::name).collect(Collectors.joining(" ")));
    }

    @Test
    void nothingMayBeNull() {
        assertEquals("from", message(() -> new ConcordanceLink(null, "1", Quality.SAME, Label.EMPTY)));
        assertEquals("to", message(() -> new ConcordanceLink("1", null, Quality.SAME, Label.EMPTY)));
        assertEquals("quality", message(() -> new ConcordanceLink("1", "1", null, Label.EMPTY)));
        assertEquals("reason", message(() -> new ConcordanceLink("1", "1", Quality.SAME, null)));
    }

    private static String message(Executable action) {
        return assertThrows(NullPointerException.class, action).getMessage();
    }
}
