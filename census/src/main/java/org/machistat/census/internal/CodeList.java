package org.machistat.census.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.machistat.core.text.Label;

/**
 * Texts by number, in the order in which they were first met.
 *
 * <p>Looks them up from characters without making a string. The values of a table come in an order, so that the text asked for
 * is mostly the same as last time, the one behind it, or the first again: these are tried before the hash. They can also be
 * told from the bytes of a JSON text in UTF-8, without decoding them.
 */
final class CodeList {

    /** Texts of more bytes, with their quote, are not told from bytes. */
    static final int LONGEST_QUOTED = 64;

    private static final int MOST_CHARACTERS = 10_000_000;
    private static final long ALL = -1;
    private static final byte[] NOTHING = new byte[0];
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private char[][] texts = new char[16][];

    /** Each text in UTF-8 with the closing quote behind it; empty if it would be escaped in JSON, so that no bytes are like it. */
    private byte[][] quoted = new byte[16][];

    /** The first eight bytes of those, and which of their bits count. */
    private long[] heads = new long[16];

    private long[] masks = new long[16];

    /** The last eight bytes of those that have so many. */
    private long[] tails = new long[16];

    private int[] slots = new int[32];
    private int size;
    private int characters;
    private int last;

    int size() {
        return size;
    }

    String get(int index) {
        return new String(texts[index]);
    }

    /** The number of a text; a new one gets the next number. */
    int index(char[] buffer, int offset, int length) {
        if (size > 0) {
            if (isText(last, buffer, offset, length)) {
                return last;
            }
            int next = last + 1 < size ? last + 1 : 0;
            if (isText(next, buffer, offset, length)) {
                last = next;
                return next;
            }
        }
        last = lookUp(buffer, offset, length);
        return last;
    }

    /**
     * The number of the text that stands as JSON in UTF-8 up to its closing quote, if it is one of those tried first; or less
     * than 0. The array must go on for {@value #LONGEST_QUOTED} bytes.
     */
    int indexOfQuoted(byte[] bytes, int from) {
        long head = (long) LONGS.get(bytes, from);
        if (size == 0) {
            return -1;
        }
        if (isQuoted(last, head, bytes, from)) {
            return last;
        }
        int next = last + 1 < size ? last + 1 : 0;
        if (isQuoted(next, head, bytes, from)) {
            last = next;
            return next;
        }
        return -1;
    }

    /** How many bytes such a text takes, with its closing quote. */
    int quotedLength(int index) {
        return quoted[index].length;
    }

    private boolean isQuoted(int index, long head, byte[] bytes, int from) {
        if ((head & masks[index]) != heads[index]) {
            return false;
        }
        return masks[index] != ALL || isQuotedBehind(quoted[index], tails[index], bytes, from);
    }

    private static boolean isQuotedBehind(byte[] text, long tail, byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from + text.length - Long.BYTES) == tail
                && (text.length <= 2 * Long.BYTES
                        || Arrays.equals(text, Long.BYTES, text.length, bytes, from + Long.BYTES, from + text.length));
    }

    /** Keeps the text as it stands in JSON, if it stands there as it is. */
    private void quote(int index) {
        byte[] bytes = isPlain(texts[index]) ? (get(index) + '"').getBytes(StandardCharsets.UTF_8) : NOTHING;
        long head = 0;
        long mask = 0;
        for (int i = Math.min(bytes.length, Long.BYTES) - 1; i >= 0; i--) {
            head = (head << Byte.SIZE) | (bytes[i] & 0xFF);
            mask = (mask << Byte.SIZE) | 0xFF;
        }
        quoted[index] = bytes;
        masks[index] = mask;
        // Nothing masked by no bit is 1.
        heads[index] = bytes.length == 0 ? 1 : head;
        tails[index] = bytes.length < Long.BYTES ? 0 : (long) LONGS.get(bytes, bytes.length - Long.BYTES);
    }

    private static boolean isPlain(char[] text) {
        for (char c : text) {
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        // A character takes at most three bytes.
        return 3 * text.length < LONGEST_QUOTED;
    }

    int index(String text) {
        return index(text.toCharArray(), 0, text.length());
    }

    /** Compares from the end, where codes differ. */
    private boolean isText(int index, char[] buffer, int offset, int length) {
        char[] text = texts[index];
        if (text.length != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (text[i] != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private int lookUp(char[] buffer, int offset, int length) {
        int at = slot(buffer, offset, length);
        if (slots[at] != 0) {
            return slots[at] - 1;
        }
        characters += length;
        if (characters > MOST_CHARACTERS) {
            throw new StoppedException(Label.of(
                    "異なるコードや記号が全部で1千万字を超えたため読み取りを中止した。何も読み取っていない",
                    "Stopped, nothing was read: the different codes or texts have more than 10,000,000 characters"));
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
            quoted = Arrays.copyOf(quoted, 2 * size);
            heads = Arrays.copyOf(heads, 2 * size);
            masks = Arrays.copyOf(masks, 2 * size);
            tails = Arrays.copyOf(tails, 2 * size);
            grow();
            at = slot(buffer, offset, length);
        }
        texts[size] = Arrays.copyOfRange(buffer, offset, offset + length);
        quote(size);
        size++;
        slots[at] = size;
        return size - 1;
    }

    private void grow() {
        slots = new int[4 * texts.length];
        for (int i = 0; i < size; i++) {
            slots[slot(texts[i], 0, texts[i].length)] = i + 1;
        }
    }

    /** The slot of the text, or the free one it would get. */
    private int slot(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[offset + i];
        }
        hash *= 0x9E3779B9;
        int at = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[at] != 0 && !isText(slots[at] - 1, buffer, offset, length)) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }
}
