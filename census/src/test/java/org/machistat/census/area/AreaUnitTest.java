package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.area.Area;
import org.machistat.core.area.AreaCode;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

class AreaUnitTest {

    private static final AreaUnit TOWN =
            AreaUnit.of(AreaCode.parse("14401"), Label.same("愛川町"), AreaKind.TOWN, Validity.ALWAYS);

    @Test
    void keepsWhatItIsGiven() {
        AreaUnit unit = TOWN.withKana("あいかわまち").withParent(AreaCode.parse("14400"));
        assertEquals("あいかわまち", unit.kana());
        assertEquals(Optional.of(AreaCode.parse("14400")), unit.parent());
        assertEquals(AreaCode.parse("14"), unit.prefecture());
        assertEquals(Area.of("14401", Label.same("愛川町")), unit.area());
        assertEquals("14401 愛川町", unit.toString());
        assertEquals(Category.of("14401", Label.same("愛川町")), unit.category());
        assertEquals(unit, TOWN.withParent(AreaCode.parse("14400")).withKana("あいかわまち"));
        assertNotEquals(unit, TOWN);
        assertEquals("", TOWN.kana());
        assertEquals(Optional.empty(), TOWN.parent());
    }

    @Test
    void codeAndKindMustFit() {
        assertEquals(
                "Code 14000 cannot be that of a city",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> AreaUnit.of(AreaCode.parse("14"), Label.EMPTY, AreaKind.CITY, Validity.ALWAYS))
                        .getMessage());
        assertEquals(
                "Code 14130 cannot be that of a prefecture",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> AreaUnit.of(
                                        AreaCode.parse("14130"), Label.EMPTY, AreaKind.PREFECTURE, Validity.ALWAYS))
                        .getMessage());
        assertEquals(
                "Code 00000 cannot be that of a prefecture",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> AreaUnit.of(
                                        AreaCode.NATIONWIDE, Label.EMPTY, AreaKind.PREFECTURE, Validity.ALWAYS))
                        .getMessage());
    }

    @Test
    void parentMustFit() {
        assertEquals(
                "Parent of 14401 愛川町 must lie in its prefecture, but was 13300",
                assertThrows(IllegalArgumentException.class, () -> TOWN.withParent(AreaCode.parse("13300")))
                        .getMessage());
        AreaUnit city = AreaUnit.of(AreaCode.parse("14201"), Label.same("横須賀市"), AreaKind.CITY, Validity.ALWAYS);
        assertEquals(
                "Only wards, towns and villages have a parent, but 14201 横須賀市 is a city",
                assertThrows(IllegalArgumentException.class, () -> city.withParent(AreaCode.parse("14300")))
                        .getMessage());
    }

    @Test
    void kindsThatAreMunicipalities() {
        assertEquals(
                List.of("政令指定都市", "市", "町", "村", "特別区"),
                Arrays.stream(AreaKind.values())
                        .filter(AreaKind::isMunicipality)
                        .map(kind -> kind.label().ja())
                        .toList());
        assertTrue(Arrays.stream(AreaKind.values())
                .noneMatch(kind -> kind.label().en().isEmpty()));
    }
}
