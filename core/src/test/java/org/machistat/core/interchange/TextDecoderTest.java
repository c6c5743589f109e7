package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Problem;

/** Bytes in hexadecimal, from the code charts: 市 is U+5E02, UTF-8 E5 B8 82, Shift JIS 8E 73. */
class TextDecoderTest {

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "E5 B8 82, , 市, false",
        "41, , A, false",
        "FE FF 5E 02, , 市, false",
        "FF FE 02 5E, , 市, false",
        "8E 73, , 市, true",
        "87 8A, , ㈱, true",
        "5E 02, UTF-16BE, 市, false",
        "BB D4, EUC-JP, 市, false"
    })
    void theEncodingIsFoundOutOrStated(String hex, String charset, String text, boolean isNoted) {
        Problems problems = new Problems();
        assertEquals(text, TextDecoder.decode(bytes(hex), charset == null ? null : Charset.forName(charset), problems));
        assertEquals(
                isNoted ? "[whole text: read in the encoding windows-31j]" : "[]",
                problems.toList().stream().map(Problem::toString).toList().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8E 73    | UTF-8 | there are characters that are not in UTF-8",
                "FE FF D8 | | there are characters that are not in UTF-16",
                "41 FF    | | there are characters that are not in UTF-8, windows-31j",
                "41 E5 B8 | | it looks like UTF-8 that is cut off within its last character; state the encoding if it is"
                        + " another"
            })
    void wrongBytesAreRefused(String hex, String charset, String message) {
        Charset stated = charset == null ? null : Charset.forName(charset);
        assertEquals(
                "Unable to read a table: whole text: " + message,
                assertThrows(UnreadableException.class, () -> TextDecoder.decode(bytes(hex), stated, new Problems()))
                        .sentence()
                        .en());
    }

    @Test
    void longTextsThatAreCutAreFoundToo() {
        byte[] whole = "市".repeat(10_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertEquals(
                "表として読めない。全体：最後の文字が途中で切れたUTF-8のようである。別の文字コードならば指定すること",
                assertThrows(UnreadableException.class, () -> TextDecoder.decode(cut, null, new Problems()))
                        .sentence()
                        .ja());
    }
}
