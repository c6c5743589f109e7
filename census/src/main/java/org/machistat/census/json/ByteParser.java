package org.machistat.census.json;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Jackson's parser of UTF-8, of which the bytes ahead can be looked at and taken.
 *
 * <p>Of an object that is like the one before it, the bytes tell so; none of its names and texts need be decoded.
 */
final class ByteParser extends UTF8StreamJsonParser {

    /** As large as the nearest cache allows; an object across the end of the buffer goes the slower way. */
    private static final int SIZE = 16_000;

    private static final int SHOWN_BY_ENCODING = 4;
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final ByteQuadsCanonicalizer NAMES = ByteQuadsCanonicalizer.createRoot();

    private ByteParser(IOContext context, InputStream in, byte[] buffer, int start, int end) {
        super(
                context,
                0,
                in,
                null,
                NAMES.makeChild(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW.getMask()),
                buffer,
                start,
                end,
                start,
                false);
    }

    /** A parser of this kind if the text is in UTF-8, or else one of the factory's; neither closes the stream. */
    static JsonParser of(InputStream in, JsonFactory factory) throws IOException {
        byte[] buffer = new byte[SIZE];
        int end = 0;
        while (end < SHOWN_BY_ENCODING) {
            int count = in.read(buffer, end, SHOWN_BY_ENCODING - end);
            if (count <= 0) {
                break;
            }
            end += count;
        }
        if (!isUtf8(buffer, end)) {
            try {
                return factory.createParser(new SequenceInputStream(new ByteArrayInputStream(buffer, 0, end), in));
            } catch (CharConversionException e) {
                // An order of bytes that nobody writes: no JSON, which the parser of UTF-8 says at its place.
            }
        }
        int start = end >= UTF8_MARK.length
                        && buffer[0] == UTF8_MARK[0]
                        && buffer[1] == UTF8_MARK[1]
                        && buffer[2] == UTF8_MARK[2]
                ? UTF8_MARK.length
                : 0;
        IOContext context = new IOContext(
                factory.streamReadConstraints(),
                StreamWriteConstraints.defaults(),
                ErrorReportConfiguration.defaults(),
                new BufferRecycler(),
                ContentReference.unknown(),
                false);
        return new ByteParser(context, in, buffer, start, end);
    }

    /** JSON begins with a character below 128, of which other encodings have a byte 0, or with a byte order mark. */
    private static boolean isUtf8(byte[] bytes, int end) {
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** The bytes read, of which those from {@link #at} to {@link #end} are still to come. */
    byte[] bytes() {
        return _inputBuffer;
    }

    /** Where the next byte to be parsed stands. */
    int at() {
        return _inputPtr;
    }

    /** Where the bytes read end. */
    int end() {
        return _inputEnd;
    }

    /** Takes the fields of the object that has just begun as read, up to its closing brace, which is parsed next. */
    void takeFields(int closingBrace) {
        _inputPtr = closingBrace;
    }
}
