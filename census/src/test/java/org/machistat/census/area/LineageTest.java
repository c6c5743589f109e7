package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.machistat.census.area.Hamlets.change;
import static org.machistat.census.area.Hamlets.codes;
import static org.machistat.census.area.Hamlets.date;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * By hand: on 1 January 2002 town 1 absorbs town 2; on that day in 2004 towns 1 and 3 merge into 4; in 2006 town 5 comes about from
 * a part of 4; in 2008 town 4 is divided into 6 and 7.
 */
class LineageTest {

    private static final AreaUnit ONE = town("14301", "../2004-01-01");
    private static final AreaUnit TWO = town("14302", "../2002-01-01");
    private static final AreaUnit THREE = town("14303", "../2004-01-01");
    private static final AreaUnit FOUR = town("14304", "2004-01-01/2008-01-01");
    private static final AreaUnit FIVE = town("14305", "2006-01-01/..");
    private static final AreaUnit SIX = town("14306", "2008-01-01/..");
    private static final AreaUnit SEVEN = town("14307", "2008-01-01/..");
    private static final List<AreaUnit> UNITS = List.of(ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN);
    private static final AreaIndex INDEX = new AreaIndex(
            UNITS,
            List.of(
                    change("2002-01-01", ChangeKind.ABSORPTION, List.of(TWO), List.of(ONE)),
                    change("2004-01-01", ChangeKind.MERGER, List.of(ONE, THREE), List.of(FOUR)),
                    change("2006-01-01", ChangeKind.SEPARATION, List.of(FOUR), List.of(FIVE)),
                    change("2008-01-01", ChangeKind.DIVISION, List.of(FOUR), List.of(SIX, SEVEN))));

    private static AreaUnit town(String code, String validity) {
        return Hamlets.town(code, validity);
    }

    private static String sorted(Iterable<AreaUnit> units) {
        return String.join(
                " ", List.of(codes(units).split(" ")).stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2000-06-01, 2001-12-31, 2",
        "2, 2000-06-01, 2002-01-01, 1",
        "2, 2000-06-01, 2004-01-01, 4",
        "2, 2000-06-01, 2007-01-01, 4 5",
        "2, 2000-06-01, 2009-01-01, 5 6 7",
        "3, 2000-06-01, 2009-01-01, 5 6 7",
        // from the day of the separation on, what left is no longer 4's
        "4, 2006-01-01, 2009-01-01, 6 7",
        "4, 2005-12-31, 2009-01-01, 5 6 7",
        "5, 2006-01-01, 2009-01-01, 5",
        "1, 2003-01-01, 2003-01-01, 1"
    })
    void later(int start, LocalDate from, LocalDate to, String units) {
        assertEquals(full(units), sorted(Lineage.later(INDEX, UNITS.get(start - 1), from, to)));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 2009-01-01, 2007-01-01, 4",
        "6, 2009-01-01, 2003-01-01, 1 3",
        "6, 2009-01-01, 2001-01-01, 1 2 3",
        "5, 2009-01-01, 2007-01-01, 5",
        "5, 2009-01-01, 2005-12-31, 4",
        "5, 2009-01-01, 2001-01-01, 1 2 3",
        // 4 has nothing of 5
        "4, 2007-01-01, 2005-01-01, 4",
        // before the day of the absorption 2 was not a part of 1
        "1, 2003-01-01, 2002-01-01, 1",
        "1, 2003-01-01, 2001-12-31, 1 2",
        "3, 2003-01-01, 2001-12-31, 3"
    })
    void earlier(int start, LocalDate from, LocalDate to, String units) {
        assertEquals(full(units), sorted(Lineage.earlier(INDEX, UNITS.get(start - 1), from, to)));
    }

    private static String full(String units) {
        return String.join(
                " ", List.of(units.split(" ")).stream().map(one -> "1430" + one).toList());
    }

    /** A village goes into a town that becomes a city on the same day: the second change goes on from the first. */
    @Test
    void twoChangesOfOneDayChainWhereTheUnitEnds() {
        AreaUnit village = town("14311", "../2005-01-01");
        AreaUnit old = town("14312", "../2005-01-01");
        AreaUnit city = Hamlets.unit("14212", "市12", AreaKind.CITY, "2005-01-01/..");
        AreaIndex index = new AreaIndex(
                List.of(village, old, city),
                List.of(
                        change("2005-01-01", ChangeKind.ABSORPTION, List.of(village), List.of(old)),
                        change("2005-01-01", ChangeKind.CITY_STATUS, List.of(old), List.of(city))));
        assertEquals("14212", codes(Lineage.later(index, village, date("2004-01-01"), date("2006-01-01"))));
        assertEquals("14311 14312", sorted(Lineage.earlier(index, city, date("2006-01-01"), date("2004-01-01"))));
    }

    /** A village goes into a town of which on the same day a part becomes another town: the list does not say that it was this part. */
    @Test
    void twoChangesOfOneDayDoNotChainWhereTheUnitGoesOn() {
        AreaUnit village = town("14311", "../2005-01-01");
        AreaUnit town = town("14312", "../..");
        AreaUnit part = town("14313", "2005-01-01/..");
        AreaIndex index = new AreaIndex(
                List.of(village, town, part),
                List.of(
                        change("2005-01-01", ChangeKind.ABSORPTION, List.of(village), List.of(town)),
                        change("2005-01-01", ChangeKind.SEPARATION, List.of(town), List.of(part))));
        assertEquals("14312", codes(Lineage.later(index, village, date("2004-01-01"), date("2006-01-01"))));
        assertEquals("14312", codes(Lineage.earlier(index, part, date("2006-01-01"), date("2004-01-01"))));
        assertEquals("14312 14313", sorted(Lineage.later(index, town, date("2004-01-01"), date("2006-01-01"))));
    }

    /** Two towns that change their names with one another are followed without an end. */
    @Test
    void circlesEnd() {
        AreaUnit a = town("14321", "../2005-01-01");
        AreaUnit b = town("14322", "2005-01-01/2006-01-01");
        AreaUnit again = town("14321", "2006-01-01/..");
        AreaIndex index = new AreaIndex(
                List.of(a, again, b),
                List.of(
                        change("2005-01-01", ChangeKind.RENAMING, List.of(a), List.of(b)),
                        change("2006-01-01", ChangeKind.RENAMING, List.of(b), List.of(again))));
        assertEquals(List.of(again), List.copyOf(Lineage.later(index, a, date("2004-01-01"), date("2007-01-01"))));
        assertEquals(List.of(a), List.copyOf(Lineage.earlier(index, again, date("2007-01-01"), date("2004-01-01"))));
    }
}
