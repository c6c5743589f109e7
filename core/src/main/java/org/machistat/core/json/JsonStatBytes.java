package org.machistat.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of bytes, of which none may be wrong.
 *
 * <p>Source: RFC 4627 section 3: the first two characters of JSON are ASCII, so the zeros among the first bytes show the encoding.
 */
final class JsonStatBytes {

    private static final int LOOK = 4;
    private static final int BYTE = 0xFF;

    private JsonStatBytes() {}

    /** A reader that throws {@link java.nio.charset.CharacterCodingException} at bytes of another encoding. */
    static Reader reader(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, LOOK);
        byte[] first = in.readNBytes(LOOK);
        in.unread(first);
        return new InputStreamReader(
                in,
                charset(first)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** UTF-8, unless zeros or a byte order mark say UTF-16 or UTF-32. */
    static Charset charset(byte[] first) {
        int[] at = new int[LOOK];
        for (int i = 0; i < LOOK; i++) {
            at[i] = i < first.length ? first[i] & BYTE : BYTE;
        }
        boolean bigMark = at[0] == 0xFE && at[1] == 0xFF;
        boolean littleMark = at[0] == 0xFF && at[1] == 0xFE;
        if (at[0] == 0 && at[1] == 0 && first.length == LOOK) {
            return Charset.forName("UTF-32BE");
        }
        if (at[2] == 0 && at[3] == 0 && (littleMark || at[1] == 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (bigMark || at[0] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return littleMark || at[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }
}
