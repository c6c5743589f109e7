package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.census.industry.Industry;
import org.machistat.core.audit.RowNames;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.table.StatTable;

/** Names and letters as the ministry lists them (日本標準産業分類). */
class ClassificationTest {

    private static final StatTable TABLE = TableReader.withDefaults()
            .read("産業\t数\n合計\t6\n農林漁業\t1\n製造業\t2\n混合サービス事業\t3\n")
            .get()
            .value();

    @Test
    void namesInOfficialOrder() {
        List<String> names = Classification.JSIC13.names();
        assertEquals(20, names.size());
        assertEquals(
                List.of("農業，林業", "漁業", "鉱業，採石業，砂利採取業", "建設業", "製造業", "電気・ガス・熱供給・水道業", "情報通信業"), names.subList(0, 7));
        assertEquals("分類不能の産業", names.get(19));
        assertEquals(20, Classification.JSIC14.names().size());
        assertEquals(List.of(), Classification.NONE.names());
    }

    @Test
    void rowsByName() {
        RowNames<Industry> names = Classification.JSIC13.match(TABLE, List.of("合計"));
        assertEquals(
                List.of("農林漁業"),
                names.open().stream().map(match -> match.asked()).toList());
        assertEquals(
                List.of("混合サービス事業"),
                names.closest().stream().map(match -> match.asked()).toList());
        assertTrue(names.isMostlyMatched());
        assertEquals(List.of(), Classification.NONE.match(TABLE, List.of()).matches());
        assertFalse(Classification.NONE.match(TABLE, List.of()).isMostlyMatched());
    }

    @Test
    void labels() {
        assertEquals(
                "divisions of the Japan Standard Industrial Classification, rev. 14",
                Classification.JSIC14.label().en());
        assertEquals("分類なし", Classification.NONE.label().ja());
    }
}
