package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.area.AreaCode;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;

class AreaAxisTest {

    private static final AreaSnapshot DAY = AreaDirectory.official().on(LocalDate.of(2016, 6, 1));
    private static final AreaUnit KAWASAKI = DAY.get("14130");

    private static List<AreaUnit> with(AreaUnit first, List<AreaUnit> others) {
        List<AreaUnit> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    @Test
    void aCityIsTheTotalOfAllItsWards() {
        Axis axis = DAY.axis("area", with(KAWASAKI, DAY.parts(KAWASAKI.code())));
        assertEquals("area", axis.id());
        assertEquals("地域", axis.label().ja());
        assertEquals(8, axis.size());
        assertEquals("川崎市", axis.get("14130").name().ja());
        assertEquals(
                List.of(new Axis.Total(
                        "14130", List.of("14131", "14132", "14133", "14134", "14135", "14136", "14137"))),
                axis.totals());
    }

    @Test
    void notOfSomeOfThem() {
        Axis axis = DAY.axis("area", with(KAWASAKI, DAY.parts(KAWASAKI.code()).subList(0, 6)));
        assertEquals(List.of(), axis.totals());
    }

    /** 神奈川県 has 33 municipalities; 横浜市 18, 川崎市 7 and 相模原市 3 wards; six districts. */
    @Test
    void aPrefectureOfItsMunicipalities() {
        List<AreaUnit> all = DAY.list().stream()
                .filter(unit -> unit.prefecture().equals(AreaCode.parse("14")))
                .toList();
        Axis axis = DAY.axis("area", all);
        assertEquals(
                List.of(
                        "14000 33",
                        "14100 18",
                        "14130 7",
                        "14150 3",
                        "14300 1",
                        "14320 1",
                        "14340 2",
                        "14360 5",
                        "14380 3",
                        "14400 2"),
                axis.totals().stream()
                        .map(total -> total.id() + " " + total.parts().size())
                        .toList());
    }

    /** 北海道 without the six villages that no table has; 特別区部 of the 23. */
    @Test
    void whatOfficialTablesAddUp() {
        AreaCode hokkaido = AreaCode.parse("01");
        assertEquals(
                179,
                DAY.axis("area", with(DAY.get(hokkaido), DAY.municipalities(hokkaido)))
                        .totals()
                        .get(0)
                        .parts()
                        .size());
        assertEquals(
                23,
                DAY.axis("area", with(DAY.get("13100"), DAY.list(AreaKind.SPECIAL_WARD)))
                        .totals()
                        .get(0)
                        .parts()
                        .size());
    }

    @Test
    void namesThatStandTwiceAreQualified() {
        Axis axis = DAY.axis(
                "area",
                List.of(DAY.get("14152"), DAY.get("13102"), DAY.get("14136"), DAY.get("13206"), DAY.get("34208")));
        assertEquals(
                List.of("相模原市中央区", "東京都中央区", "宮前区", "東京都府中市", "広島県府中市"),
                axis.categories().stream()
                        .map(Category::name)
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void placesOfOtherDaysAreRefused() {
        AreaUnit north = AreaDirectory.official().on(LocalDate.of(2010, 1, 1)).get("22135");
        assertEquals(
                "Places of the axis must hold on 2024-06-01, but 22135 北区 held 2007-04-01 to 2023-12-31",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> AreaDirectory.official()
                                        .on(LocalDate.of(2024, 6, 1))
                                        .axis("area", List.of(north)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> DAY.axis("area", List.of()));
        assertThrows(IllegalArgumentException.class, () -> DAY.axis("area", List.of(KAWASAKI, KAWASAKI)));
    }
}
