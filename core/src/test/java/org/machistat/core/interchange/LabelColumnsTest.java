package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;

/** How many columns are labels, where nobody said so. */
class LabelColumnsTest {

    private static StatTable read(String table) {
        return TableReader.withDefaults().read(table.replace('/', '\n')).get().getComplete();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,name,a/A,農業,1/B,漁業,2/ | code name | B 漁業",
                // a code between labels, with zeros before it
                "level,code,name,a/0,000,総数,1/1,090,食料品,2/ | level code name | 1 090 食料品",
                "地域,男女,a/川崎区,男,1/川崎区,女,2/ | 地域 男女 | 川崎区 女",
                // one row, or a mark among words: no label
                "区分,a,b/甲,abc,1/ | 区分 | 甲",
                "区分,a,b/甲,x,1/乙,-,2/ | 区分 | 乙",
            })
    void labels(String table, String axis, String last) {
        StatTable read = TableReader.withDefaults()
                .read(table.strip().replace('/', '\n'))
                .get()
                .value();
        Axis rows = read.axes().get(0);
        assertEquals(axis, rows.id());
        assertEquals(last, rows.categories().get(rows.size() - 1).id());
    }

    @Test
    void aNoteSaysSo() {
        assertEquals(
                "line 1: the first 2 columns hold words and codes and were taken for labels; state the number of label columns if"
                        + " they are not",
                TableReader.withDefaults()
                        .read("code,name,a\nA,農業,1\nB,漁業,2\n")
                        .get()
                        .problems()
                        .get(0)
                        .sentence()
                        .en());
        assertEquals(1, read("code,name,a/A,農業,1/B,漁業,2/").axes().get(1).size());
    }

    @Test
    void whatIsStatedStays() {
        assertEquals(
                2,
                TableReader.withDefaults()
                        .withLabelColumns(1)
                        .read("code,name,a\nA,農業,1\nB,漁業,2\n")
                        .get()
                        .value()
                        .axes()
                        .get(1)
                        .size());
    }
}
