package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.machistat.census.area.Hamlets.change;
import static org.machistat.census.area.Hamlets.code;
import static org.machistat.census.area.Hamlets.codes;
import static org.machistat.census.area.Hamlets.date;
import static org.machistat.census.area.Hamlets.directory;
import static org.machistat.census.area.Hamlets.town;
import static org.machistat.census.area.Hamlets.unit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sets are found by hand. */
class CorrespondencesTest {

    private static final String DAY = "2005-01-01";

    private static String sets(AreaDirectory directory) {
        return words(directory, "2004-06-01", "2006-06-01");
    }

    private static String words(AreaDirectory directory, String from, String to) {
        return String.join(
                "; ",
                Correspondences.of(directory.on(date(from)), directory.on(date(to)), directory).stream()
                        .map(one -> codes(one.from()) + ">" + codes(one.to()))
                        .toList());
    }

    @Test
    void sameMergedDividedAndNew() {
        AreaUnit one = town("14301", "../..");
        AreaUnit two = town("14302", "../" + DAY);
        AreaUnit three = town("14303", "../" + DAY);
        AreaUnit four = town("14304", DAY + "/..");
        AreaUnit five = town("14305", "../" + DAY);
        AreaUnit six = town("14306", DAY + "/..");
        AreaUnit seven = town("14307", DAY + "/..");
        AreaUnit eight = town("14308", DAY + "/..");
        AreaDirectory directory = directory(
                List.of(one, two, three, four, five, six, seven, eight),
                change(DAY, ChangeKind.MERGER, List.of(two, three), List.of(four)),
                change(DAY, ChangeKind.DIVISION, List.of(five), List.of(six, seven)),
                change(DAY, ChangeKind.NORTHERN_TERRITORIES, List.of(), List.of(eight)));
        assertEquals("14301>14301; 14302 14303>14304; 14305>14306 14307; >14308", sets(directory));
        assertEquals(
                "14301>14301; 14304>14302 14303; 14306 14307>14305; 14308>",
                words(directory, "2006-06-01", "2004-06-01"));
        assertEquals(
                "14301>14301; 14302>14302; 14303>14303; 14305>14305", words(directory, "2004-01-01", "2004-06-01"));
    }

    /** A parted village joins both that took it into one set, with what else went into them. */
    @Test
    void setsGrowUntilTheyCoverTheSameGround() {
        AreaUnit village = town("14301", "../" + DAY);
        AreaUnit city = town("14302", "../..");
        AreaUnit other = town("14303", "../" + DAY);
        AreaUnit merged = town("14304", DAY + "/..");
        AreaDirectory directory = directory(
                List.of(village, city, other, merged),
                change(DAY, ChangeKind.ABSORPTION, List.of(village), List.of(city)),
                change(DAY, ChangeKind.MERGER, List.of(village, other), List.of(merged)));
        assertEquals("14301 14302 14303>14302 14304", sets(directory));
    }

    /** Districts are left out; wards stand apart from the city that holds them. */
    @Test
    void wardsAndDistricts() {
        AreaUnit district = unit("14300", "一郡", AreaKind.DISTRICT, "../..");
        AreaUnit city = unit("14130", "一市", AreaKind.DESIGNATED_CITY, "../..");
        AreaUnit ward = unit("14131", "一区", AreaKind.WARD, "../" + DAY).withParent(code("14130"));
        AreaUnit left = unit("14132", "左区", AreaKind.WARD, DAY + "/..").withParent(code("14130"));
        AreaUnit right = unit("14133", "右区", AreaKind.WARD, DAY + "/..").withParent(code("14130"));
        AreaDirectory directory = directory(
                List.of(district, city, ward, left, right),
                change(DAY, ChangeKind.DIVISION, List.of(ward), List.of(left, right)));
        assertEquals("14130>14130; 14131>14132 14133", sets(directory));
    }

    /** A town that a ward takes in stands with the city in one set, with the ward in another. */
    @Test
    void aTownInAWardStandsTwice() {
        AreaUnit city = unit("14130", "一市", AreaKind.DESIGNATED_CITY, "../..");
        AreaUnit ward = unit("14131", "一区", AreaKind.WARD, "../..").withParent(code("14130"));
        AreaUnit town = town("14301", "../" + DAY);
        AreaDirectory directory = directory(
                List.of(city, ward, town),
                change(DAY, ChangeKind.ABSORPTION, List.of(town), List.of(city)),
                change(DAY, ChangeKind.ABSORPTION, List.of(town), List.of(ward)));
        assertEquals("14130 14301>14130; 14131 14301>14131", sets(directory));
    }

    /** A municipality that goes over to another prefecture joins the two, but not a third one. */
    @Test
    void prefecturesOfAMunicipalityThatWentOver() {
        List<AreaUnit> units = new ArrayList<>();
        for (String code : List.of("20000", "21000", "22000")) {
            units.add(unit(code, "県" + code, AreaKind.PREFECTURE, "../.."));
        }
        AreaUnit village = town("20301", "../" + DAY);
        AreaUnit city = town("21301", "../..");
        units.addAll(List.of(village, city, town("22301", "../..")));
        AreaDirectory directory = directory(units, change(DAY, ChangeKind.ABSORPTION, List.of(village), List.of(city)));
        assertEquals("20000 21000>20000 21000; 20301 21301>21301; 22000>22000; 22301>22301", sets(directory));
    }
}
