package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.text.Label;

class UnitTest {

    /** Units as Japanese statistical tables print them; the powers are those of the numerals. */
    @ParameterizedTest
    @CsvSource({
        "人, 人, 0, persons",
        "名, 人, 0, persons",
        "事業所, 事業所, 0, establishments",
        "百人, 人, 2, 100 persons",
        "千人, 人, 3, '1,000 persons'",
        "万人, 人, 4, '10,000 persons'",
        "千円, 円, 3, '1,000 yen'",
        "百万円, 円, 6, '1,000,000 yen'",
        "千万円, 円, 7, '10,000,000 yen'",
        "億円, 円, 8, '100,000,000 yen'",
        "十億円, 円, 9, '1,000,000,000 yen'",
        "兆円, 円, 12, '1,000,000,000,000 yen'",
        "千㎡, ㎡, 3, '1,000 m²'",
        "千m2, ㎡, 3, '1,000 m²'",
        "km², k㎡, 0, km²",
        "千, '', 3, '1,000'",
        "万, '', 4, '10,000'",
        "％, %, 0, %",
        "％ポイント, ポイント, 0, points",
        "頭, 頭, 0, 頭",
        "千葉, 千葉, 0, 千葉",
        "' 人　', 人, 0, persons"
    })
    void parsed(String text, String base, int exponent, String english) {
        Unit unit = Unit.parse(text);
        assertEquals(base, unit.base().ja());
        assertEquals(exponent, unit.exponent());
        assertEquals(english, unit.label().en());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    void noUnit(String text) {
        assertEquals(Unit.NONE, Unit.parse(text));
        assertEquals("", Unit.NONE.toString());
    }

    @Test
    void find() {
        assertEquals(Optional.of(Unit.PERSONS), Unit.find("人"));
        assertEquals(Optional.of(Unit.YEN.withExponent(6)), Unit.find("百万円"));
        assertEquals(Optional.of(Unit.NONE.withExponent(3)), Unit.find("千"));
        assertEquals(Optional.empty(), Unit.find("頭"));
        assertEquals(Optional.empty(), Unit.find("千頭"));
        assertEquals(Optional.empty(), Unit.find(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "人", "事業所", "円", "%", "ポイント", "倍", "件", "社", "世帯", "戸", "か所", "台", "個", "回", "校", "床", "ドル", "㎡", "ha",
                "k㎡", "時間", "歳", "年", "百人", "千円", "万人", "十万円", "百万円", "千万円", "億円", "十億円", "百億円", "千億円", "兆円", "千"
            })
    void parseUndoesToString(String text) {
        assertEquals(text, Unit.parse(text).toString());
        assertEquals(Unit.parse(text), Unit.parse(Unit.parse(text).toString()));
    }

    @Test
    void factors() {
        assertEquals(Rational.of(1_000), Unit.parse("千円").factor());
        assertEquals(Rational.ONE, Unit.YEN.factor());
        assertEquals(Rational.of(1, 100), Unit.YEN.withExponent(-2).factor());
    }

    @Test
    void conversion() {
        assertTrue(Unit.parse("万人").isConvertibleTo(Unit.PERSONS));
        assertTrue(Unit.parse("名").isConvertibleTo(Unit.PERSONS));
        assertFalse(Unit.PERCENT.isConvertibleTo(Unit.POINTS));
        assertFalse(Unit.NONE.isConvertibleTo(Unit.PERSONS));
        assertFalse(Unit.ESTABLISHMENTS.isConvertibleTo(Unit.PERSONS));
    }

    @Test
    void powersWithoutAName() {
        assertEquals(Label.of("×10^1 円", "10 yen"), Unit.YEN.withExponent(1).label());
        assertEquals(
                Label.of("×10^-3 円", "10^-3 yen"), Unit.YEN.withExponent(-3).label());
        assertEquals(
                Label.of("×10^18 円", "1,000,000,000,000,000,000 yen"),
                Unit.YEN.withExponent(18).label());
        assertEquals(
                Label.of("×10^19 円", "10^19 yen"), Unit.YEN.withExponent(19).label());
    }

    @Test
    void labelsDoNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("10,000 persons", Unit.parse("万人").label().en());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void outOfRange() {
        Exception high = assertThrows(IllegalArgumentException.class, () -> Unit.YEN.withExponent(31));
        assertEquals("Power of ten of a unit must be from -30 to 30, but was 31", high.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Unit.YEN.withExponent(-31));
        assertThrows(NullPointerException.class, () -> new Unit(null, 0));
    }
}
