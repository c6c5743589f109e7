package org.machistat.core.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AreaCodeProperties {

    @Property
    void parseUndoesToString(
            @ForAll @IntRange(min = 1, max = 47) int prefecture, @ForAll @IntRange(max = 999) int rest) {
        AreaCode code = code(prefecture, rest);
        assertEquals(code, AreaCode.parse(code.toString()));
        assertEquals(code, AreaCode.parse(code.sixDigits()));
        assertEquals(code, AreaCode.parse("R" + code));
    }

    /** A weighted sum modulo a prime finds each wrong digit, except where remainders 0 and 10 share check digit 1. */
    @Property
    void oneWrongDigitIsFound(
            @ForAll @IntRange(min = 1, max = 47) int prefecture,
            @ForAll @IntRange(max = 999) int rest,
            @ForAll @IntRange(min = 2, max = 4) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String six = code(prefecture, rest).sixDigits();
        char wrong = (char) ('0' + (six.charAt(place) - '0' + shift) % 10);
        String changed = six.substring(0, place) + wrong + six.substring(place + 1);
        if (six.endsWith("1")) {
            return;
        }
        assertThrows(IllegalArgumentException.class, () -> AreaCode.parse(changed));
    }

    @Property
    void orderIsThatOfTheNumbers(
            @ForAll @IntRange(min = 1, max = 47) int p,
            @ForAll @IntRange(max = 999) int r,
            @ForAll @IntRange(min = 1, max = 47) int q,
            @ForAll @IntRange(max = 999) int s) {
        assertEquals(
                Integer.signum(Integer.compare(p * 1000 + r, q * 1000 + s)),
                Integer.signum(code(p, r).compareTo(code(q, s))));
    }

    private static AreaCode code(int prefecture, int rest) {
        return AreaCode.parse("%02d%03d".formatted(prefecture, rest));
    }
}
