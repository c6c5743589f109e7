package org.machistat.examples.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import picocli.CommandLine;

/**
 * The lines of a file where its table stands.
 *
 * @param first the number of the first line, from 1
 * @param last the number of the last line; {@code Integer.MAX_VALUE} for the end of the file
 */
record Lines(int first, int last) {

    /** The whole file. */
    static final Lines ALL = new Lines(1, Integer.MAX_VALUE);

    private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,8})-([1-9]\\d{0,8})?");

    /** Lines as a user states them. */
    static final class Converter implements CommandLine.ITypeConverter<Lines> {
        @Override
        public Lines convert(String text) {
            Matcher m = RANGE.matcher(text);
            if (m.matches()) {
                int first = Integer.parseInt(m.group(1));
                int last = m.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(m.group(2));
                if (first <= last) {
                    return new Lines(first, last);
                }
            }
            throw new CommandLine.TypeConversionException("expected lines such as 12-34 or 5-, but was '" + text + "'");
        }
    }

    /** Why a text is no table, with the option that leaves out what stands around one. */
    static Label hinted(Label why) {
        boolean around = why.en().contains("no separator")
                || why.en().contains("between gaps")
                || why.en().contains("heading");
        return around
                ? why.plus(Label.of("（--lines で表のある行だけを指定できる）", " (--lines takes only the lines of the table)"))
                : why;
    }

    /** Reads the table; places of problems count lines from the start of the file. */
    Answer<Loaded<StatTable>> read(InputStream stream) throws IOException {
        return read(TableReader.withDefaults(), stream);
    }

    /** Reads the table in a stated way. */
    Answer<Loaded<StatTable>> read(TableReader reader, InputStream stream) throws IOException {
        if (equals(ALL)) {
            return reader.read(stream);
        }
        InputStream upToLast = last == Integer.MAX_VALUE ? stream : new ByteArrayInputStream(cut(stream));
        return reader.withSkippedLines(first - 1).read(upToLast);
    }

    /** The bytes up to the end of the last line, or, so that the reader refuses them, one more than it takes. */
    private byte[] cut(InputStream stream) throws IOException {
        long most = 4L * TableReader.Limits.DEFAULT.characters() + 1;
        byte[] bytes = stream.readNBytes((int) most);
        return java.util.Arrays.copyOf(bytes, end(bytes));
    }

    /** In UTF-8 and windows-31j a line break is no part of another character; in UTF-16 it has two bytes. */
    private int end(byte[] bytes) {
        boolean little = bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
        boolean big = bytes.length > 1 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
        int width = little || big ? 2 : 1;
        int low = big ? 1 : 0;
        int line = 1;
        for (int at = 0; at + width <= bytes.length; at += width) {
            boolean plain = width == 1 || bytes[at + 1 - low] == 0;
            if (plain && bytes[at + low] == '\n') {
                if (line == last) {
                    return at;
                }
                line++;
            }
        }
        return bytes.length;
    }
}
