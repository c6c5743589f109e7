package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts without end: the readers' tests of hostile input. */
class BoundedReaderTest {

    private static BoundedReader bounded(String text, long most) {
        return new BoundedReader(new StringReader(text), most, () -> new IllegalStateException("too many"));
    }

    private static String all(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "abc, 3", "abc, 1000"})
    void upToTheLimitAllIsRead(String text, long most) throws IOException {
        assertEquals(text, all(bounded(text, most)));
    }

    @ParameterizedTest
    @CsvSource({"a, 0", "abc, 2"})
    void oneMoreEndsIt(String text, long most) {
        assertEquals(
                "too many",
                assertThrows(IllegalStateException.class, () -> all(bounded(text, most)))
                        .getMessage());
    }

    /** However they are taken, characters count; the end of the text does not. */
    @Test
    void everyWayOfReadingCounts() throws IOException {
        BoundedReader one = bounded("abcd", 3);
        assertEquals('a', one.read());
        assertEquals(1, one.skip(1));
        assertEquals('c', one.read());
        assertThrows(IllegalStateException.class, one::read);
        BoundedReader whole = bounded("ab", 2);
        assertEquals(2, whole.read(new char[5], 1, 4));
        assertEquals(-1, whole.read());
        assertEquals(-1, whole.read(new char[5], 0, 5));
    }

    @Test
    void nothingIsReadBeforeItIsAskedForAndTheTextIsClosed() throws IOException {
        boolean[] done = new boolean[2];
        Reader text = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                done[0] = true;
                return -1;
            }

            @Override
            public void close() {
                done[1] = true;
            }
        };
        try (BoundedReader reader = new BoundedReader(text, 1, IllegalStateException::new)) {
            assertFalse(done[0]);
            assertEquals(-1, reader.read());
            assertTrue(done[0]);
            assertFalse(done[1]);
        }
        assertTrue(done[1]);
    }
}
