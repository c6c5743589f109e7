package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static Request request(String type, byte[] body) throws Problem {
        return new Request(List.of(), Query.parse(null), MediaType.parse(type), body);
    }

    @Test
    void encodings() throws Problem {
        String text = "{\"a\":\"髙㈱①～\"}";
        Charset windows = Charset.forName("windows-31j");
        assertEquals(text, Texts.json(request("application/json", text.getBytes(StandardCharsets.UTF_8))));
        assertEquals(text, Texts.json(request("application/json", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))));
        assertEquals(text, Texts.json(request("application/json; charset=Shift_JIS", text.getBytes(windows))));
        assertEquals(text, Texts.json(request("application/json; charset=windows-31j", text.getBytes(windows))));
        assertEquals(
                text, Texts.json(request("application/json; charset=utf-16", text.getBytes(StandardCharsets.UTF_16))));
        assertEquals(Optional.empty(), Texts.charset(new MediaType("text/csv", Optional.empty())));
    }

    @Test
    void whatCannotBeRead() {
        Problem bytes = assertThrows(
                Problem.class, () -> Texts.json(request("application/json", new byte[] {'{', (byte) 0x82, '}'})));
        assertEquals("the body cannot be read as UTF-8", bytes.sentence().en());
        Problem name =
                assertThrows(Problem.class, () -> Texts.json(request("application/json; charset=EUC-JP", new byte[0])));
        assertEquals(415, name.kind().status());
        assertEquals(
                "charset 'euc-jp' cannot be read, expected utf-8, utf-16 or windows-31j",
                name.sentence().en());
    }
}
