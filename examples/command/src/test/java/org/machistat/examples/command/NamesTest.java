package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;

class NamesTest {

    private static final Axis CITIES = Axis.of(
            "area",
            Label.of("地域", "area"),
            List.of(
                    Category.of("14100", Label.of("横浜市", "Yokohama")),
                    Category.of("14130", Label.of("川崎市", "Kawasaki")),
                    Category.of("14131", Label.of("川崎市川崎区", "Kawasaki-ku"))));

    @ParameterizedTest
    @CsvSource({"14130, 14130", "川崎市, 14130", "Kawasaki, 14130", "横浜, 14100", "川崎区, 14131"})
    void byIdNameOrPart(String asked, String id) throws Unusable {
        assertEquals(id, Names.category(CITIES, asked).id());
    }

    @Test
    void severalAndNone() {
        assertEquals(
                "'川崎' may be 14130 川崎市, 14131 川崎市川崎区",
                assertThrows(Unusable.class, () -> Names.category(CITIES, "川崎"))
                        .line()
                        .en());
        assertEquals(
                "「府中」がない。あるのは 14100 横浜市, 14130 川崎市, 14131 川崎市川崎区",
                assertThrows(Unusable.class, () -> Names.category(CITIES, "府中"))
                        .line()
                        .ja());
        assertThrows(Unusable.class, () -> Names.category(CITIES, ""));
    }

    @Test
    void figuresBeforeShares() throws Unusable {
        Axis columns = Axis.of("項目", "従業者数 2014年", "構成比 (%) 2014年");
        assertEquals("従業者数 2014年", Names.category(columns, "2014年").id());
        assertEquals("構成比 (%) 2014年", Names.category(columns, "構成比").id());
    }

    @ParameterizedTest
    @CsvSource({
        "平成28年, 2016年",
        "H28, 2016年",
        "平成２８年, 2016年",
        "2016, 2016年",
        "令和3年, 令和３年",
        "2021年, 令和３年",
        "R3, 令和３年",
        "２０１６年, 2016年",
        "2022年, R4",
        "令和4年度, R4",
        "平成30年, 人口（平成30年6月1日）"
    })
    void datesHoweverWritten(String asked, String id) throws Unusable {
        Axis years = Axis.of("年", "2016年", "令和３年", "R4", "2016年→令和３年", "人口（平成30年6月1日）");
        assertEquals(id, Names.category(years, asked).id());
    }

    @Test
    void datesThatAreNotThere() throws Unusable {
        Axis years = Axis.of("年", "H28", "R30", "2020年度");
        for (String asked : List.of("H2", "R3", "平成2年", "2021年", "2")) {
            assertThrows(Unusable.class, () -> Names.category(years, asked), asked);
        }
        assertEquals("2020年度", Names.category(years, "R2").id());
        Axis both = Axis.of("年", "2016年", "2016年度");
        assertEquals(
                "'H28' may be 2016年, 2016年度",
                assertThrows(Unusable.class, () -> Names.category(both, "H28"))
                        .line()
                        .en());
        assertEquals("2016年度", Names.category(both, "平成28年度").id());
    }

    @ParameterizedTest
    @CsvSource({"卸売業、小売業, 卸売業，小売業", "卸売業 小売業, 卸売業　小売業", "15～64歳, １５～６４歳", "ict産業, ＩＣＴ産業"})
    void widthsAndSpacesAreOne(String asked, String name) throws Unusable {
        assertEquals(name, Names.category(Axis.of("産業", "建設業", name), asked).id());
    }

    @Test
    void axes() throws Unusable {
        StatTable table = StatTable.builder("表")
                .axis(CITIES)
                .axis(Axis.of("年", "2016", "2021"))
                .fillBlank()
                .build();
        assertEquals("年", Names.axisWith(table, "2016", "2021").id());
        assertEquals("area", Names.axis(table, "地域").id());
        assertEquals("area", Names.axisWith(table, "横浜市").id());
        assertEquals("年", Names.axisWith(table, "平成28年", "R3").id());
        assertEquals("area", Names.axis(table, "域").id());
        assertEquals(
                "there is no axis '産業', there are area 地域, 年",
                assertThrows(Unusable.class, () -> Names.axis(table, "産業"))
                        .line()
                        .en());
        assertEquals(
                "'横浜市, 2016' do not stand on one axis",
                assertThrows(Unusable.class, () -> Names.axisWith(table, "横浜市", "2016"))
                        .line()
                        .en());
    }
}
