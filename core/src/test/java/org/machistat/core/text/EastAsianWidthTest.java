package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.junit.jupiter.api.Test;

/** Judged by ICU4J's East_Asian_Width, code point by code point. */
class EastAsianWidthTest {

    @Test
    void everyCodePoint() {
        for (int c = Character.MIN_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
            int judged = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
            boolean wide = judged == UCharacter.EastAsianWidth.WIDE || judged == UCharacter.EastAsianWidth.FULLWIDTH;
            boolean ambiguous = judged == UCharacter.EastAsianWidth.AMBIGUOUS;
            int point = c;
            assertEquals(wide, EastAsianWidth.WIDE.contains(c), () -> "wide U+" + Integer.toHexString(point));
            assertEquals(
                    ambiguous, EastAsianWidth.AMBIGUOUS.contains(c), () -> "ambiguous U+" + Integer.toHexString(point));
        }
    }
}
