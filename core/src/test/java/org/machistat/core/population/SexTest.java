package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SexTest {

    // Headings of the census, of the resident register, of SSDSE and of English tables.
    @ParameterizedTest
    @CsvSource({
        "男, MALE",
        "男性, MALE",
        "男子, MALE",
        "男計, MALE",
        "M, MALE",
        "Ｍ, MALE",
        "Males, MALE",
        "men, MALE",
        "女, FEMALE",
        "女性, FEMALE",
        "女子, FEMALE",
        "女計, FEMALE",
        "f, FEMALE",
        "ＦＥＭＡＬＥ, FEMALE",
        "women, FEMALE"
    })
    void headings(String text, Sex sex) {
        assertEquals(sex, Sex.parse(text));
        assertEquals(Optional.of(sex), Sex.find(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "総数", "男女計", "男女", "不詳", "mf"})
    void noSex(String text) {
        assertEquals(Optional.empty(), Sex.find(text));
        assertEquals(
                "Unable to parse sex from '" + text + "', expected a form such as '男', '女性', 'M' or 'female'",
                assertThrows(IllegalArgumentException.class, () -> Sex.parse(text))
                        .getMessage());
    }

    @Test
    void longTextIsCut() {
        assertEquals(
                "Unable to parse sex from '" + "男".repeat(40)
                        + "…', expected a form such as '男', '女性', 'M' or 'female'",
                assertThrows(IllegalArgumentException.class, () -> Sex.parse("男".repeat(1_000_000)))
                        .getMessage());
    }
}
