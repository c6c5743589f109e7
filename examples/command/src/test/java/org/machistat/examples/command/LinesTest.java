package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import picocli.CommandLine.TypeConversionException;

class LinesTest {

    private static final String TEXT = "# 前の文\n\n区分\t数\n男\t30\n女\t?!\n\n後の文\t\t\t、\n";

    private static Loaded<StatTable> read(byte[] bytes, Lines lines) throws IOException {
        return lines.read(new ByteArrayInputStream(bytes)).get();
    }

    @ParameterizedTest
    @CsvSource({"12-34, 12, 34", "5-, 5, 2147483647", "1-1, 1, 1", "7-999999999, 7, 999999999"})
    void stated(String text, int first, int last) {
        assertEquals(new Lines(first, last), new Lines.Converter().convert(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "0-5", "-5", "9-3", "3-x", "3-4-5", "１-２", "1-9999999999"})
    void notLines(String text) {
        assertEquals(
                "expected lines such as 12-34 or 5-, but was '" + text + "'",
                assertThrows(TypeConversionException.class, () -> new Lines.Converter().convert(text))
                        .getMessage());
    }

    /** The place of what cannot be read counts from the start of the file, whatever the encoding and the line ends. */
    @Test
    void tableWithinText() throws IOException {
        byte[] little = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        byte[] big = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE);
        for (byte[] bytes : new byte[][] {
            TEXT.getBytes(StandardCharsets.UTF_8),
            TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
            TEXT.getBytes(Charset.forName("windows-31j")),
            little,
            big
        }) {
            Loaded<StatTable> loaded = read(bytes, new Lines(3, 5));
            assertEquals(2, loaded.value().axes().get(0).size());
            assertEquals("30", loaded.value().figure("男", "数").printed());
            assertEquals(1, loaded.errors().size());
            assertEquals(5, loaded.errors().get(0).place().line());
        }
    }

    /** U+0A0D and U+0D0A hold the bytes of a line break in UTF-16 and are none. */
    @Test
    void charactersThatLookLikeLineBreaks() throws IOException {
        String text = "\ufeffx\ty\n\u0a0d\u0d0a\u0a05\t1\nb\t2\nc\t3\n";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertEquals(
                    2,
                    read(text.getBytes(charset), new Lines(1, 3))
                            .value()
                            .axes()
                            .get(0)
                            .size());
        }
    }

    @Test
    void openEndAndBeyond() throws IOException {
        byte[] bytes = "題\n区分,数\n男,30\n女,40\n".getBytes(StandardCharsets.UTF_8);
        for (Lines lines : new Lines[] {new Lines(2, Integer.MAX_VALUE), new Lines(2, 4), new Lines(2, 99)}) {
            assertEquals(2, read(bytes, lines).value().axes().get(0).size());
        }
        assertEquals(
                "表として読めない。全体：何も書かれていない",
                new Lines(50, 60)
                        .read(new ByteArrayInputStream(bytes))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
    }
}
