package org.machistat.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class SourceTest {

    private static final Source FULL = Source.of(Label.of("経済センサス", "Economic Census"))
            .withPublisher(Label.of("総務省", "MIC"))
            .withTable(Label.of("第1表", "table 1"))
            .withPlace(Label.of("3頁", "page 3"))
            .withRelease(Source.Release.PRELIMINARY)
            .withDate(LocalDate.of(2017, 5, 31));

    @Test
    void citesWhatIsKnown() {
        assertEquals("総務省、経済センサス、第1表、3頁、速報、2017年5月31日", FULL.cite().ja());
        assertEquals(
                "MIC, Economic Census, table 1, page 3, preliminary, 31 May 2017",
                FULL.cite().en());
        assertEquals("白書", Source.of("白書").toString());
        assertEquals("出典の明示なし", Source.UNSTATED.toString());
    }

    @Test
    void accessorsAndEquality() {
        assertEquals("経済センサス", FULL.document().ja());
        assertEquals("第1表", FULL.table().ja());
        assertEquals("3頁", FULL.place().ja());
        assertEquals("総務省", FULL.publisher().ja());
        assertEquals(Source.Release.PRELIMINARY, FULL.release());
        assertEquals(Optional.of(LocalDate.of(2017, 5, 31)), FULL.date());
        assertEquals(Optional.empty(), Source.UNSTATED.date());
        assertNotEquals(FULL, FULL.withRelease(Source.Release.FINAL));
        assertEquals(FULL, FULL.withRelease(Source.Release.FINAL).withRelease(Source.Release.PRELIMINARY));
        assertEquals(FULL.hashCode(), FULL.withTable(Label.of("第1表", "table 1")).hashCode());
    }
}
