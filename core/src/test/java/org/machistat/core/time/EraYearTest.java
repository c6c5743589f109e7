package org.machistat.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.text.Label;

class EraYearTest {

    private static final EraYear HEISEI_29 = EraYear.of(Era.HEISEI, 29);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平成29年",
                "平成29",
                "平成２９年",
                "平成 29 年",
                "平成二十九年",
                "平成二九年",
                "平29",
                "㍻29年",
                "H29",
                "h29",
                "Ｈ２９",
                "H.29",
                "Heisei 29",
                "heisei29",
                "平成29年（2017年）",
                "2017年（平成29年）",
                "2017（平成29）年"
            })
    void formsOf2017(String text) {
        assertEquals(HEISEI_29, EraYear.parse(text));
    }

    @Test
    void yearOneIsGannen() {
        EraYear first = EraYear.of(Era.HEISEI, 1);
        assertEquals(first, EraYear.parse("平成元年"));
        assertEquals(first, EraYear.parse("平成1年"));
        assertEquals("平成元年", first.toString());
    }

    /** The paper, line 22: 平成37年度; java.time refuses this year. */
    @Test
    void aYearBeyondItsEraIsLegal() {
        assertThrows(DateTimeException.class, () -> JapaneseDate.of(JapaneseEra.HEISEI, 37, 4, 1));
        EraYear year = EraYear.parse("平成37年");
        assertEquals(Year.of(2025), year.western());
        assertEquals(EraYear.of(Era.REIWA, 7), year.toCurrentEra());
        assertEquals(Label.of("平成37年", "Heisei 37"), year.label());
        assertEquals("H37", year.abbreviated());
    }

    @ParameterizedTest
    @CsvSource({
        "平成31年, true",
        "平成32年, false",
        "昭和64年, true",
        "昭和65年, false",
        "明治45年, true",
        "明治46年, false",
        "令和99年, true"
    })
    void isWithinEra(String text, boolean within) {
        assertEquals(within, EraYear.parse(text).isWithinEra());
    }

    @Test
    void aYearOfTwoErasHasBothNamesAndTheLaterOneInUse() {
        List<EraYear> both = List.of(EraYear.of(Era.SHOWA, 64), EraYear.of(Era.HEISEI, 1));
        assertEquals(both, EraYear.list(Year.of(1989)));
        assertEquals(both, EraYear.of(Era.SHOWA, 64).list());
        assertEquals(EraYear.of(Era.HEISEI, 1), EraYear.of(Era.SHOWA, 64).toCurrentEra());
        assertEquals(EraYear.of(Era.REIWA, 1), EraYear.from(Year.of(2019)));
        assertEquals(List.of(EraYear.of(Era.MEIJI, 1)), EraYear.list(Year.of(1868)));
        assertEquals(List.of(HEISEI_29), EraYear.list(Year.of(2017)));
    }

    @Test
    void orderIsByWesternYearThenEra() {
        assertTrue(EraYear.of(Era.SHOWA, 64).compareTo(EraYear.of(Era.HEISEI, 1)) < 0);
        assertTrue(EraYear.of(Era.HEISEI, 37).compareTo(EraYear.of(Era.REIWA, 6)) > 0);
    }

    /** java.time.chrono knows the eras by itself, from Meiji 6 on. */
    @Test
    void agreesWithJavaTimeOnEveryDay() {
        for (LocalDate day = LocalDate.of(1873, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            JapaneseDate oracle = JapaneseDate.from(day);
            EraYear ours = EraYear.from(day);
            assertEquals(oracle.getEra().getValue() + 1, List.of(Era.values()).indexOf(ours.era()), day.toString());
            assertEquals(oracle.get(ChronoField.YEAR_OF_ERA), ours.year(), day.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "平成0年 | Unable to parse era year from '平成0年': Year of era 平成 must be from 1 to 8011, but was 0",
                "平成29年度 | Unable to parse era year from '平成29年度': it is a fiscal year, which FiscalYear.parse reads",
                "2017年 | Unable to parse era year from '2017年', expected a form such as '平成37年', '平成元年', 'H29', '㍻29' or 'Heisei 29'",
                "29年 | Unable to parse era year from '29年': year '29' has neither an era nor four digits",
                "平成29年（2018年） | Unable to parse era year from '平成29年（2018年）': '平成29' is 2017 but '2018' is 2018, and both have to be the same year",
                "`` | Unable to parse era year from '', expected a form such as '平成37年', '平成元年', 'H29', '㍻29' or 'Heisei 29'",
                "` 　` | Unable to parse era year from ' 　', expected a form such as '平成37年', '平成元年', 'H29', '㍻29' or 'Heisei 29'"
            })
    void badInput(String text, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> EraYear.parse(text))
                        .getMessage());
    }

    @Test
    void yearsOutsideAreRefused() {
        assertEquals(
                "Year must be from 1868 to 9999, but was 1867",
                assertThrows(IllegalArgumentException.class, () -> EraYear.from(Year.of(1867)))
                        .getMessage());
        assertEquals(
                "Year of era 令和 must be from 1 to 7981, but was 7982",
                assertThrows(IllegalArgumentException.class, () -> EraYear.of(Era.REIWA, 7982))
                        .getMessage());
    }
}
