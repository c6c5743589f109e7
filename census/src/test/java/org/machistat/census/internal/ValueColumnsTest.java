package org.machistat.census.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values put in by hand; what comes out is what was put in. */
class ValueColumnsTest {

    private final ValueColumns values = new ValueColumns(3);

    private boolean value(String text) {
        return values.value(text.toCharArray(), 0, text.length());
    }

    private boolean code(int axis, String text) {
        return values.code(axis, text.toCharArray(), 0, text.length());
    }

    private static byte[] quoted(String text) {
        byte[] bytes = (text + '"').getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + ValueColumns.QUOTED);
    }

    @Test
    void theFirstOfEachStays() {
        int area = values.axis("area");
        assertEquals(area, values.axis("area"));
        values.startPage(1, "/VALUE");
        values.begin(4, 7);
        assertTrue(code(area, "14130"));
        assertFalse(code(area, "14131"));
        assertTrue(value("12.50"));
        assertFalse(value("X"));
        assertTrue(values.unit("人".toCharArray(), 0, 1));
        assertFalse(values.unit("円".toCharArray(), 0, 1));
        assertTrue(values.remark("A"));
        assertFalse(values.remark("B"));
        assertTrue(values.end());
        assertEquals(1, values.size());
        assertEquals(List.of("14130"), values.codesOf(area));
        assertEquals(1250, values.number(0));
        assertEquals(2, values.decimals(0));
        assertEquals("12.50", values.met(0));
        assertEquals("人", values.unit(0).label().ja());
        assertEquals(Optional.of("A"), values.remarkOf(0));
        assertEquals("line 4, column 7 '/VALUE/0'", values.place(0).toString());
    }

    @Test
    void bytesAreTakenWhereTheyAreLikely() {
        int area = values.axis("area");
        values.startPage(1, "");
        values.begin(1, 1);
        assertEquals(0, values.quotedCode(area, quoted("14130"), 0));
        code(area, "14130");
        assertEquals(0, values.quotedValue(quoted("X"), 0));
        value("X");
        values.end();
        values.begin(2, 1);
        assertEquals(6, values.quotedCode(area, quoted("14130"), 0));
        assertEquals(0, values.quotedCode(area, quoted("14130"), 0));
        assertEquals(2, values.quotedValue(quoted("X"), 0));
        assertEquals(0, values.quotedValue(quoted("5"), 0));
        assertEquals(1, values.quotedUnit(quoted(""), 0));
        assertEquals(0, values.quotedUnit(quoted(""), 0));
        values.end();
        assertArrayEquals(new int[] {0, 0}, Arrays.copyOf(values.column(area), 2));
        assertEquals("X", values.met(1));
    }

    @Test
    void whatIsNotGivenIsBlankAndWithoutCode() {
        int area = values.axis("area");
        values.startPage(1, "");
        values.begin(1, 1);
        assertFalse(values.end());
        assertEquals("", values.met(0));
        assertEquals(-1, values.column(area)[0]);
    }

    @Test
    void moreValuesThanTheLimitEndTheReading() {
        values.startPage(1, "");
        values.expect(Long.MAX_VALUE);
        for (int i = 0; i < 3; i++) {
            values.begin(1, 1);
            values.end();
        }
        StoppedException stop = assertThrows(StoppedException.class, () -> values.begin(1, 1));
        assertEquals(
                "Stopped, nothing was read: more than the limit of 3 values",
                stop.sentence().en());
        assertEquals("値が上限の3個を超えたため読み取りを中止した。何も読み取っていない", stop.sentence().ja());
    }

    @Test
    void moreAttributesThanThereCanBeEndTheReading() {
        for (int i = 0; i < 40; i++) {
            values.axis("a" + i);
        }
        StoppedException stop = assertThrows(StoppedException.class, () -> values.axis("more"));
        assertEquals(
                "Stopped: the values have more than 40 different attributes",
                stop.sentence().en());
    }

    @Test
    void moreCharactersOfCodesThanAreKeptEndTheReading() {
        CodeList list = new CodeList();
        list.index("x".repeat(9_999_999));
        list.index("y");
        StoppedException stop = assertThrows(StoppedException.class, () -> list.index("z"));
        assertEquals(
                "Stopped, nothing was read: the different codes or texts have more than 10,000,000 characters",
                stop.sentence().en());
    }
}
