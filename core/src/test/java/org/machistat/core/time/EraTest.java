package org.machistat.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class EraTest {

    /** The official days of accession: 1912 and 1926 edicts, cabinet orders of 1989 and 2019. */
    @ParameterizedTest
    @CsvSource({
        "1868-01-25, MEIJI",
        "1912-07-29, MEIJI",
        "1912-07-30, TAISHO",
        "1926-12-24, TAISHO",
        "1926-12-25, SHOWA",
        "1989-01-07, SHOWA",
        "1989-01-08, HEISEI",
        "2019-04-30, HEISEI",
        "2019-05-01, REIWA",
        "2999-12-31, REIWA"
    })
    void theFirstDayBelongsToTheNewEra(LocalDate day, Era era) {
        assertEquals(era, Era.from(day));
        assertTrue(era.contains(day));
        for (Era other : Era.values()) {
            assertEquals(other == era, other.contains(day));
        }
    }

    @Test
    void lastDays() {
        assertEquals(Optional.of(LocalDate.of(1912, 7, 29)), Era.MEIJI.lastDay());
        assertEquals(Optional.of(LocalDate.of(2019, 4, 30)), Era.HEISEI.lastDay());
        assertEquals(Optional.empty(), Era.REIWA.lastDay());
        assertFalse(Era.MEIJI.contains(LocalDate.of(1868, 1, 24)));
    }

    @Test
    void beforeMeijiThereIsNoEraHere() {
        assertEquals(
                "Day must be in an era, from 1868-01-25 on, but was 1868-01-24",
                assertThrows(IllegalArgumentException.class, () -> Era.from(LocalDate.of(1868, 1, 24)))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "MEIJI, 明治, 明, ㍾, M, Meiji",
        "TAISHO, 大正, 大, ㍽, T, Taisho",
        "SHOWA, 昭和, 昭, ㍼, S, Showa",
        "HEISEI, 平成, 平, ㍻, H, Heisei",
        "REIWA, 令和, 令, ㋿, R, Reiwa"
    })
    void everyFormOfTheNameIsRead(Era era, String kanji, String one, String square, String letter, String romanised) {
        assertEquals(kanji, era.kanji());
        assertEquals(one, era.shortKanji());
        assertEquals(square, era.square());
        assertEquals(letter, era.letter());
        assertEquals(romanised, era.romanised());
        assertEquals(Label.of(kanji, romanised), era.label());
        for (String form : new String[] {kanji, one, square, letter, romanised, era.toString(), " " + kanji + "　"}) {
            assertEquals(era, Era.parse(form));
        }
    }

    @Test
    void fullWidthAndLongVowels() {
        assertEquals(Era.HEISEI, Era.parse("Ｈ"));
        assertEquals(Era.SHOWA, Era.parse("Shōwa"));
    }

    @Test
    void anotherNameIsRefused() {
        assertEquals(
                "Unable to parse era from '慶応', expected '平成', '平', '㍻', 'H', 'Heisei' or another era since 'Meiji'",
                assertThrows(IllegalArgumentException.class, () -> Era.parse("慶応"))
                        .getMessage());
    }
}
