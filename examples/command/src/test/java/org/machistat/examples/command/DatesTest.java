package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.time.ReferenceDate;

class DatesTest {

    private static String all(Set<ReferenceDate> dates) {
        return dates.stream().sorted().map(ReferenceDate::toString).collect(Collectors.joining(" "));
    }

    /** Heisei 1 is 1989 and Reiwa 1 is 2019. */
    @ParameterizedTest
    @ValueSource(strings = {"2016年", "２０１６年", "平成28年", "平成２８年", "㍻28年", "平成二十八年", "平成28年（2016年）"})
    void oneYear(String text) {
        assertEquals("2016年", all(Dates.asked(text)));
        assertEquals("2016年", all(Dates.in(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016", "２０１６", "H28", "Ｈ２８", "h28", "H.28", "平成28", "平28"})
    void withoutUnitItIsEither(String text) {
        assertEquals("2016年 FY2016（平成28年度）", all(Dates.asked(text)));
        assertEquals("2016年", Dates.whole(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "従業者数 平成28年, 2016年",
        "従業者数2016年, 2016年",
        "令和３年（人）, 2021年",
        "R3 人口, 2021年 FY2021（令和3年度）",
        "人口（H28.6.1）, 2016-06-01",
        "平成28年 6月 1日現在, 2016-06-01",
        "2016年6月（速報）, 2016-06",
        "令和元年度 決算, FY2019（令和元年度）",
        "FY2025, FY2025（令和7年度）",
        "2021 (p), 2021年 FY2021（令和3年度）"
    })
    void withinNames(String name, String dates) {
        assertEquals(dates, all(Dates.in(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014年→2016年",
                "増減 H26-H28",
                "2000人以上",
                "1,234",
                "12345",
                "D 建設業",
                "従業者30～49人",
                "",
                "平成",
                "R72x 医療",
                "14130"
            })
    void noneOrSeveral(String name) {
        assertEquals("", all(Dates.in(name)));
    }

    @Test
    void codesAreNoDatesBeyondDoubt() {
        assertEquals("2016年", Dates.exactly("2016年").orElseThrow().toString());
        assertEquals(true, Dates.exactly("2016").isEmpty());
        assertEquals(true, Dates.exactly("H28").isEmpty());
        assertEquals("2014年", Dates.first("従業者数 2014年→2016年").orElseThrow().toString());
    }
}
