package org.machistat.core.internal;

/**
 * A number plus a multiple of something smaller than any number, so that "above 3" is "3 plus it" (無限小つきの数).
 *
 * @param number the number
 * @param tiny how many times the infinitely small is added
 */
record Nearly(Ratio number, Ratio tiny) {

    static final Nearly ZERO = new Nearly(Ratio.ZERO, Ratio.ZERO);

    Nearly plus(Nearly other) {
        return new Nearly(number.plus(other.number), tiny.plus(other.tiny));
    }

    Nearly minus(Nearly other) {
        return new Nearly(number.minus(other.number), tiny.minus(other.tiny));
    }

    Nearly times(Ratio factor) {
        return new Nearly(number.times(factor), tiny.signum() == 0 ? Ratio.ZERO : tiny.times(factor));
    }

    int compare(Nearly other) {
        int order = number.compare(other.number);
        return order == 0 ? tiny.compare(other.tiny) : order;
    }
}
