package org.machistat.core.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.machistat.core.source.Place;

/** Turns bytes into text: by byte order mark, as strict UTF-8, then as windows-31j. */
final class TextDecoder {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private TextDecoder() {}

    static String decode(byte[] bytes, Charset stated, Problems problems) {
        if (stated != null) {
            return strict(bytes, stated).orElseThrow(() -> unreadable(stated.name()));
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, StandardCharsets.UTF_16).orElseThrow(() -> unreadable("UTF-16"));
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        String text = strict(bytes, WINDOWS_31J).orElseThrow(() -> unreadable("UTF-8, windows-31j"));
        problems.note(Place.WHOLE, "", "文字コードをwindows-31jとして読んだ", "read in the encoding windows-31j");
        return text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static UnreadableException unreadable(String tried) {
        return new UnreadableException(
                Place.WHOLE, "文字コード（" + tried + "）で読めない文字がある", "there are characters that are not in " + tried);
    }
}
