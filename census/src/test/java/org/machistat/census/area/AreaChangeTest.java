package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.area.AreaCode;
import org.machistat.core.text.Label;

class AreaChangeTest {

    private static final LocalDate DAY = LocalDate.of(2016, 10, 10);

    private static AreaUnit unit(String code, String name, AreaKind kind, String validity) {
        return AreaUnit.of(AreaCode.parse(code), Label.same(name), kind, Validity.parse(validity));
    }

    private static final AreaUnit OLD = unit("04423", "富谷町", AreaKind.TOWN, "../2016-10-10");
    private static final AreaUnit NEW = unit("04216", "富谷市", AreaKind.CITY, "2016-10-10/..");

    @Test
    void inWords() {
        AreaChange change =
                new AreaChange(DAY, ChangeKind.CITY_STATUS, List.of(OLD), List.of(NEW), Label.of("注", "note"));
        assertEquals("2016-10-10 市制施行：04423 富谷町 → 04216 富谷市（注）", change.toString());
        assertEquals(
                "2016-10-10 city status: 04423 富谷町 → 04216 富谷市 (note)",
                change.sentence().en());
        assertEquals(
                "2016-10-10 新設：→ 04216 富谷市",
                new AreaChange(DAY, ChangeKind.CREATION, List.of(), List.of(NEW), Label.EMPTY).toString());
        assertEquals(
                "2016-10-10 郡の廃止：04423 富谷町 →",
                new AreaChange(DAY, ChangeKind.ABOLITION, List.of(OLD), List.of(), Label.EMPTY).toString());
    }

    @Test
    void unitsMustFitTheDay() {
        assertEquals(
                "A change must have a unit before or after, but that of 2016-10-10 had none",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new AreaChange(DAY, ChangeKind.MERGER, List.of(), List.of(), Label.EMPTY))
                        .getMessage());
        assertEquals(
                "merger of 2016-10-10 must end 04216 富谷市, but it held 2016-10-10/..",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new AreaChange(DAY, ChangeKind.MERGER, List.of(NEW), List.of(), Label.EMPTY))
                        .getMessage());
        assertEquals(
                "separation of 2016-10-10 must keep 04423 富谷町, but it held ../2016-10-10",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new AreaChange(
                                        DAY, ChangeKind.SEPARATION, List.of(OLD), List.of(NEW), Label.EMPTY))
                        .getMessage());
        assertEquals(
                "merger of 2016-10-09 must lead to units of that day, but 04216 富谷市 held 2016-10-10/..",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new AreaChange(
                                        DAY.minusDays(1), ChangeKind.MERGER, List.of(), List.of(NEW), Label.EMPTY))
                        .getMessage());
    }

    /** The 2,803 lines of 総務省 廃置分合等情報 (one for each pair of units) as 1,294 changes: see the head of changes.tsv. */
    @ParameterizedTest
    @CsvSource({
        "MERGER, 486",
        "ABSORPTION, 258",
        "DIVISION, 2",
        "SEPARATION, 18",
        "REORGANIZATION, 3",
        "RENAMING, 45",
        "CITY_STATUS, 105",
        "TOWN_STATUS, 131",
        "DESIGNATION, 14",
        "DISTRICT_CHANGE, 11",
        "CREATION, 19",
        "ABOLITION, 199",
        "OKINAWA_REVERSION, 2",
        "NORTHERN_TERRITORIES, 1"
    })
    void numbersOfOfficialChanges(ChangeKind kind, int expected) {
        List<AreaChange> all = AreaDirectory.official().changes();
        assertEquals(
                expected, all.stream().filter(change -> change.kind() == kind).count());
        assertEquals(
                kind == ChangeKind.SEPARATION, kind.keepsBefore(), kind.label().en());
    }

    @Test
    void datesOfOfficialChanges() {
        List<AreaChange> all = AreaDirectory.official().changes();
        assertEquals(LocalDate.of(1970, 4, 20), all.get(0).date());
        assertEquals(LocalDate.of(2024, 1, 1), all.get(all.size() - 1).date());
    }
}
