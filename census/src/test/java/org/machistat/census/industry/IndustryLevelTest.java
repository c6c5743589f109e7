package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class IndustryLevelTest {

    /** The four names of 日本標準産業分類 一般原則; its English edition has division, major group, group and industry. */
    @ParameterizedTest
    @CsvSource({
        "GROUP, 集約, aggregate",
        "DIVISION, 大分類, division",
        "MAJOR, 中分類, major group",
        "MINOR, 小分類, minor group",
        "DETAIL, 細分類, detailed industry"
    })
    void names(IndustryLevel level, String ja, String en) {
        assertEquals(Label.of(ja, en), level.label());
    }

    /** A parent must be of a level that comes before: the order is a part of the contract. */
    @Test
    void fromWideToNarrow() {
        assertEquals(
                "GROUP DIVISION MAJOR MINOR DETAIL",
                Arrays.stream(IndustryLevel.values()).map(Enum::name).collect(Collectors.joining(" ")));
    }
}
