package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsicRevisionTest {

    /** 総務省, 日本標準産業分類の変遷. */
    @ParameterizedTest
    @CsvSource({
        "2002-10-01, REV11",
        "2008-03-31, REV11",
        "2008-04-01, REV12",
        "2014-03-31, REV12",
        "2014-04-01, REV13",
        "2024-03-31, REV13",
        "2024-04-01, REV14",
        "2030-01-01, REV14"
    })
    void inForce(LocalDate day, JsicRevision revision) {
        assertEquals(Optional.of(revision), JsicRevision.inForceOn(day));
    }

    @Test
    void earlierOnesAreNotKnown() {
        assertEquals(Optional.empty(), JsicRevision.inForceOn(LocalDate.of(2002, 9, 30)));
        assertEquals("日本標準産業分類（第12回改定）", JsicRevision.REV12.label().ja());
    }
}
