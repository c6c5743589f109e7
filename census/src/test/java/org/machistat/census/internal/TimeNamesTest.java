package org.machistat.census.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class TimeNamesTest {

    /** Codes with the names that public e-Stat tables give them, and codes that say nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024000707|2024年7月
            2018000103|2018年1～3月期
            2018000103|2018年1-3月
            2020100000|2020年度
            2020000000|2020年
            2020000000|令和2年
            1001|平成29年10月1日現在
            2020100000|総数
            """)
    void agree(String code, String name) {
        assertEquals(Optional.empty(), TimeNames.disagreement(code, name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020100000|2020年10月|2020年度
            2020100000|2020年|2020年度
            2020000000|2020年度|2020年
            2024000707|2024年8月|2024年7月
            2018000103|2018年4～6月期|2018年1～3月
            """)
    void disagree(String code, String name, String said) {
        assertEquals(
                Optional.of(Label.of(
                        "時間軸コード " + code + " は" + said + "を指すようだが、名称は「" + name + "」。名称を採った",
                        "the code " + code + " seems to say " + said + ", but the name is '" + name
                                + "'; the name was taken")),
                TimeNames.disagreement(code, name));
    }

    @Test
    void aLongNameIsNoDate() {
        assertEquals(Optional.empty(), TimeNames.disagreement("2020100000", "年".repeat(100_000)));
    }
}
