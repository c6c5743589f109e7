package org.machistat.census.internal;

/**
 * Reads plain numbers from characters, without an object for each: digits, a point, commas before groups of three, a minus sign.
 *
 * <p>It takes them as {@code FigureParser} does and leaves everything else to it: leading zeros, a zero with a sign, more than 18
 * digits, other signs and digits.
 */
final class PlainNumber {

    private static final int MOST_DIGITS = 18;

    private long number;
    private int decimals;

    /** The number read last, without its point. */
    long number() {
        return number;
    }

    /** How many of its digits stand behind the point. */
    int decimals() {
        return decimals;
    }

    /** Reads a number; false if the text is none. */
    boolean read(char[] buffer, int offset, int length) {
        int end = offset + length;
        boolean negative = length > 0 && buffer[offset] == '-';
        int first = negative ? offset + 1 : offset;
        int point = -1;
        int comma = -1;
        int digits = 0;
        long found = 0;
        for (int at = first; at < end; at++) {
            int digit = buffer[at] - '0';
            if (digit >= 0 && digit <= 9) {
                found = 10 * found + digit;
                digits++;
            } else if (buffer[at] == '.' && point < 0) {
                point = at;
            } else if (buffer[at] == ',' && point < 0 && isGroup(first, comma, at)) {
                comma = at;
            } else {
                return false;
            }
        }
        int wholeEnd = point < 0 ? end : point;
        boolean isNumber = digits > 0
                && digits <= MOST_DIGITS
                && wholeEnd > first
                && point != end - 1
                && !(wholeEnd - first > 1 && buffer[first] == '0')
                && !(negative && found == 0)
                && (comma < 0 || wholeEnd - comma == 4);
        if (isNumber) {
            number = negative ? -found : found;
            decimals = point < 0 ? 0 : end - 1 - point;
        }
        return isNumber;
    }

    /** Whether the digits between one comma, or the start, and the next are as many as they must be. */
    private static boolean isGroup(int first, int comma, int next) {
        return comma < 0 ? next > first && next - first <= 3 : next - comma == 4;
    }

    /** Reads a number without sign and commas that stands in bytes up to a quote; where they go on behind it, or 0 if it is another one or none. */
    int readQuoted(byte[] bytes, int from) {
        int point = -1;
        long found = 0;
        int end = Math.min(bytes.length, from + MOST_DIGITS + 2);
        for (int at = from; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                found = 10 * found + digit;
            } else if (bytes[at] == '.' && point < 0 && at > from) {
                point = at;
            } else {
                return bytes[at] == '"' && take(found, bytes[from] == '0', from, point, at) ? at + 1 : 0;
            }
        }
        return 0;
    }

    private boolean take(long found, boolean hasZero, int from, int point, int end) {
        int whole = (point < 0 ? end : point) - from;
        int behind = point < 0 ? 0 : end - 1 - point;
        boolean isNumber =
                whole > 0 && whole + behind <= MOST_DIGITS && (point < 0 || behind > 0) && (whole == 1 || !hasZero);
        if (isNumber) {
            number = found;
            decimals = behind;
        }
        return isNumber;
    }
}
