package org.machistat.core.interchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
        if (isCutUtf8(bytes)) {
            throw new UnreadableException(
                    Place.WHOLE,
                    "最後の文字が途中で切れたUTF-8のようである。別の文字コードならば指定すること",
                    "it looks like UTF-8 that is cut off within its last character; state the encoding if it is another");
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

    /** Whether only the end of the last character is missing. */
    private static boolean isCutUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result = decoder.decode(in, out, false);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, false);
        }
        return result.isUnderflow() && in.hasRemaining();
    }

    private static UnreadableException unreadable(String tried) {
        return new UnreadableException(
                Place.WHOLE, "文字コード（" + tried + "）で読めない文字がある", "there are characters that are not in " + tried);
    }
}
