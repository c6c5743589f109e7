package org.machistat.census.internal;

import java.util.Arrays;

/**
 * Texts by number, in the order in which they were first met.
 *
 * <p>Looks them up from characters without making a string. The values of a table come in an order, so that the text asked for
 * is mostly the same as last time, the one behind it, or the first again: these are tried before the hash.
 */
final class CodeList {

    private char[][] texts = new char[16][];
    private int[] slots = new int[32];
    private int size;
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
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
            grow();
            at = slot(buffer, offset, length);
        }
        texts[size] = Arrays.copyOfRange(buffer, offset, offset + length);
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
