package org.machistat.examples.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The encodings of bodies. */
final class Texts {

    /** What Japanese programs call Shift_JIS is windows-31j: the other cannot read ① or 髙. */
    private static final Map<String, String> NAMES = Map.of(
            "utf-8", "UTF-8",
            "utf8", "UTF-8",
            "utf-16", "UTF-16",
            "windows-31j", "windows-31j",
            "shift_jis", "windows-31j",
            "shift-jis", "windows-31j",
            "sjis", "windows-31j",
            "x-sjis", "windows-31j",
            "ms932", "windows-31j",
            "cp932", "windows-31j");

    private Texts() {}

    /** The encoding that a body states, if it states one. */
    static Optional<Charset> charset(MediaType type) throws Problem {
        if (type.charset().isEmpty()) {
            return Optional.empty();
        }
        String name = NAMES.get(type.charset().get());
        if (name == null) {
            String shown = Problem.shown(type.charset().get());
            throw new Problem(
                    Problem.Kind.UNSUPPORTED_MEDIA_TYPE,
                    "文字コード「" + shown + "」は読めない。utf-8、utf-16、windows-31jのいずれかで送る",
                    "charset '" + shown + "' cannot be read, expected utf-8, utf-16 or windows-31j");
        }
        return Optional.of(Charset.forName(name));
    }

    /** The text of a body that is JSON: UTF-8 unless it states another; a byte order mark is taken away. */
    static String json(Request request) throws Problem {
        Charset charset = charset(request.type().orElseThrow()).orElse(StandardCharsets.UTF_8);
        try {
            String text =
                    charset.newDecoder().decode(ByteBuffer.wrap(request.body())).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(
                    Problem.Kind.BAD_REQUEST,
                    "本文は" + charset.name() + "として読めない",
                    "the body cannot be read as " + charset.name());
        }
    }
}
