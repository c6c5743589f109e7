package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.machistat.census.area.Hamlets.change;
import static org.machistat.census.area.Hamlets.code;
import static org.machistat.census.area.Hamlets.codes;
import static org.machistat.census.area.Hamlets.town;
import static org.machistat.census.area.Hamlets.unit;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreaIndexTest {

    private static final AreaUnit DISTRICT = unit("14300", "三浦郡", AreaKind.DISTRICT, "../..");
    private static final AreaUnit OLD =
            unit("14301", "葉山村", AreaKind.VILLAGE, "../2005-01-01").withParent(code("14300"));
    private static final AreaUnit NEW = unit("14301", "葉山町", AreaKind.TOWN, "2005-01-01/..")
            .withParent(code("14300"))
            .withKana("はやままち");
    private static final AreaChange STATUS = change("2005-01-01", ChangeKind.TOWN_STATUS, List.of(OLD), List.of(NEW));
    private static final AreaIndex INDEX = new AreaIndex(List.of(DISTRICT, OLD, NEW), List.of(STATUS));

    @Test
    void findsByCodeParentNameAndKana() {
        assertEquals(List.of(OLD, NEW), INDEX.versions(code("14301")));
        assertEquals(List.of(), INDEX.versions(code("14302")));
        assertEquals(List.of(OLD, NEW), INDEX.parts(code("14300")));
        assertEquals(List.of(), INDEX.parts(code("14301")));
        assertEquals(List.of(NEW), INDEX.named("三浦郡葉山町", unit -> true));
        assertEquals(List.of(), INDEX.named("葉山町", unit -> unit.equals(OLD)));
        assertEquals(List.of(OLD, NEW), INDEX.near("葉山", unit -> true));
        assertEquals(List.of(NEW), INDEX.byKana("ハヤマ", unit -> true));
    }

    @Test
    void changesStandOnBothSides() {
        assertEquals(List.of(STATUS), INDEX.leaving(OLD));
        assertEquals(List.of(STATUS), INDEX.arriving(NEW));
        assertEquals(List.of(), INDEX.leaving(NEW));
        assertEquals(List.of(), INDEX.arriving(OLD));
    }

    @Test
    void versionsOfOneCodeMustNotOverlap() {
        AreaUnit early = town("14302", "../2005-01-02");
        AreaUnit late = town("14302", "2005-01-01/..");
        assertEquals(
                "Units of one code must not overlap, but 14302 町02 held ../2005-01-02 and 14302 町02 2005-01-01/..",
                message(List.of(early, late), List.of()));
    }

    /** A ward must have its city; a town may lie in no district, but one that is named must be there, as a district. */
    @Test
    void parentsMustBeThereAndOfTheirKind() {
        assertEquals(
                "Parent of 14131 川崎区 must be a designated city of this directory, but was none",
                message(List.of(unit("14131", "川崎区", AreaKind.WARD, "../..")), List.of()));
        assertEquals(
                "Parent of 14131 川崎区 must be a designated city of this directory, but was 14130",
                message(
                        List.of(
                                unit("14130", "川崎市", AreaKind.CITY, "../.."),
                                unit("14131", "川崎区", AreaKind.WARD, "../..").withParent(code("14130"))),
                        List.of()));
        assertEquals(
                "Parent of 14301 葉山町 must be a district of this directory, but was 14300",
                message(List.of(NEW), List.of()));
    }

    @Test
    void unitsOfChangesMustBeThere() {
        assertEquals(
                "Units of changes must be in the directory, but 14301 葉山町 (2005-01-01/..) of 2005-01-01 is not",
                message(List.of(DISTRICT, OLD), List.of(STATUS)));
    }

    private static String message(List<AreaUnit> units, List<AreaChange> changes) {
        return assertThrows(IllegalArgumentException.class, () -> new AreaIndex(units, changes))
                .getMessage();
    }

    @Test
    void emptyIsEmpty() {
        assertEquals("", codes(new AreaIndex(List.of(), List.of()).near("川崎市", unit -> true)));
    }
}
