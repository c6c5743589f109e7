package org.machistat.examples.command;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/** Bytes as text, for formats that are Unicode by their definition, and text as it may be written. */
final class Texts {

    private Texts() {}

    /** UTF-16 by its byte order mark, else UTF-8. */
    static Charset charset(byte[] bytes) {
        boolean enough = bytes.length > 1;
        if (enough && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return enough && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    /** The text without a byte order mark; refused if some bytes are no characters. */
    static Answer<String> decode(byte[] bytes) {
        try {
            String text = charset(bytes)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Answer.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Answer.refuse(
                    Refusal.Reason.NOT_READABLE, "UTF-8でない。この形式はUTF-8で書く", "it is not in UTF-8, as this format is");
        }
    }

    /** A text of many lines, its control characters as codes; line breaks and tabs stay. */
    static String kept(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                safe.append(Escapes.text(text.substring(from, i))).append(c);
                from = i + 1;
            }
        }
        return safe.append(Escapes.text(text.substring(from))).toString();
    }
}
