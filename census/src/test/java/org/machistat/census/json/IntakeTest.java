package org.machistat.census.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.machistat.census.internal.StoppedException;

class IntakeTest {

    @Test
    void bytesOfAllStreamsCount() throws IOException {
        Intake intake = new Intake(5);
        InputStream first = intake.count(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertEquals(1, first.read());
        assertArrayEquals(new byte[] {2, 3}, first.readAllBytes());
        assertEquals(-1, first.read());
        InputStream second = intake.count(new ByteArrayInputStream(new byte[] {4, 5, 6}));
        assertEquals(2, second.read(new byte[2], 0, 2));
        StoppedException stop = assertThrows(StoppedException.class, second::read);
        assertEquals(
                "Stopped, nothing was read: more than the limit of 5 bytes",
                stop.sentence().en());
        assertEquals("上限の5バイトを超えたため読み取りを中止した。何も読み取っていない", stop.sentence().ja());
    }

    @Test
    void propertiesAndTheirCharactersAreBounded() {
        Intake intake = new Intake(1);
        intake.addProperty("path", "x".repeat(19_999_995));
        assertTrue(intake.hasRoom());
        intake.addProperty("", "x");
        assertFalse(intake.hasRoom());
        Intake many = new Intake(1);
        for (int i = 0; i < 100_000; i++) {
            assertTrue(many.hasRoom());
            many.addProperty("", "");
        }
        assertFalse(many.hasRoom());
    }
}
