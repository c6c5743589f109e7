package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.area.AreaCode;

/** Expected changes: 総務省 廃置分合等情報. */
class TerritoryChangesTest {

    private static String changes(String code, LocalDate from, LocalDate to) {
        return AreaDirectory.official()
                .territoryChanges(AreaCode.parse(code), from, to)
                .fold(
                        found -> String.join(
                                "; ", found.stream().map(AreaChange::toString).toList()),
                        refusal -> refusal.reason() + ": " + refusal.sentence().en());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            14130 | 2006-10-01 | 2021-06-01 | ''
            14131 | 2014-07-01 | 2021-06-01 | ''
            04423 | 2014-07-01 | 2021-06-01 | ''
            14209 | 2009-07-01 | 2014-07-01 | ''
            14000 | 2006-10-01 | 2021-06-01 | ''
            13100 | 2006-10-01 | 2021-06-01 | ''
            11203 | 2009-07-01 | 2012-02-01 | '2011-10-11 編入合併：11226 鳩ケ谷市 → 11203 川口市'
            11226 | 2009-07-01 | 2012-02-01 | '2011-10-11 編入合併：11226 鳩ケ谷市 → 11203 川口市'
            11203 | 2012-02-01 | 2009-07-01 | '2011-10-11 編入合併：11226 鳩ケ谷市 → 11203 川口市'
            11203 | 2014-07-01 | 2016-06-01 | ''
            """)
    void whetherTheGroundIsTheSame(String code, LocalDate from, LocalDate to, String expected) {
        assertEquals(expected, changes(code, from, to));
    }

    /** 長野県山口村 went to 岐阜県中津川市 on 13 February 2005. */
    @Test
    void aMunicipalityThatWentOverChangesBothPrefectures() {
        LocalDate from = LocalDate.of(2004, 10, 1);
        LocalDate to = LocalDate.of(2006, 10, 1);
        assertEquals(changes("20", from, to), changes("21", from, to));
        assertEquals("2005-02-13", changes("20", from, to).substring(0, 10));
        assertEquals("", changes("19", from, to));
    }

    @Test
    void whatTheDirectoryDoesNotKnowIsRefused() {
        LocalDate day = LocalDate.of(2014, 7, 1);
        assertEquals(
                "NOT_ENOUGH_DATA: The directory ends on 2024-01-01 and knows no changes up to 2024-06-01",
                changes("14130", day, LocalDate.of(2024, 6, 1)));
        assertEquals(
                "NOT_ENOUGH_DATA: The directory begins on 1970-04-01 and knows nothing of 1969-07-01",
                changes("14130", day, LocalDate.of(1969, 7, 1)));
        assertEquals(
                "NOT_ENOUGH_DATA: The directory does not say what the ground of 14131 川崎区 was on 1971-10-01",
                changes("14131", day, LocalDate.of(1971, 10, 1)));
        assertEquals(
                "NOT_ENOUGH_DATA: The directory does not say what the ground of 14400 愛甲郡 was on 2016-06-01",
                changes("14400", day, LocalDate.of(2016, 6, 1)));
        assertEquals(
                "NOT_ENOUGH_DATA: Code 99000 is not in the directory".replace("99000", "14999"),
                changes("14999", day, day));
    }
}
