package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;

/** Which rows are taken as totals of which. */
class TotalReaderTest {

    private static String rows(String table) {
        Grid grid = Audits.grid(table);
        return Audits.totals(TotalReader.read(grid, 0, cell -> true, new ArrayList<>()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区分,a/合計,30/甲,10/乙,20/ | 合計=甲+乙",
                "区分,a/甲,10/乙,20/計,30/ | 計=甲+乙",
                "区分,a/TOTAL 総数,30/A 甲,10/B 乙,20/ | TOTAL 総数=A 甲+B 乙",
                "区分,a/総数（人）,30/甲,10/乙,20/ | 総数（人）=甲+乙",
                // a subtotal behind its parts, and what stands outside of it
                "区分,a,b/一般,10,12/特別,20,23/小計,30,35/その他,5,6/合計,35,41/ | 合計=小計+その他 小計=一般+特別",
                "区分,a,b/合計,130,145/第一次産業,30,35/A,10,12/B,20,23/第二次産業,100,110/C,40,44/D,60,66/"
                        + " | 合計=第一次産業+第二次産業 第一次産業=A+B 第二次産業=C+D",
                // うち and an average are no parts
                "区分,a/合計,30/甲,10/うち丙,9/乙,20/平均,15/ | 合計=甲+乙",
                // neither exact nor near: 総数 of something else
                "区分,a/総数,99/甲,10/乙,20/ | ''",
                // but 合計 falls short as if a row were missing
                "区分,a,b/合計,99,88/甲,10,12/乙,20,23/ | 合計=甲+乙",
                // a row printed twice
                "区分,a,b/合計,30,33/甲,10,12/乙,20,21/乙 2,20,21/ | 合計=甲+乙+乙 2",
                // 10 + 20,000 with 30: 乙 is in thousandths
                "区分,a,b/合計,30,33/甲,10,12/乙,20000,21000/ | 合計=甲+乙",
                // the total in thousands
                "区分,a,b/合計,461,381/甲,120345,100222/乙,340589,280333/ | 合計=甲+乙",
            })
    void byWords(String table, String totals) {
        assertEquals(totals, rows(table));
    }

    @ParameterizedTest
    @CsvSource({
        "0 000 総数, 総数",
        "TOTAL 総数, 総数",
        "総数（千人）, 総数",
        "合　計, 合計",
        "総数(うち男), 総数(うち男)",
        "甲, 甲",
        "Total (persons), total"
    })
    void words(String name, String word) {
        assertEquals(word, TotalReader.word(name));
    }

    @Test
    void declaredTotalsAreTakenAsTheyAre() {
        StatTable table = StatTable.builder("表")
                .axis(Axis.of("行", "x", "y", "z").withTotal("x", "y"))
                .axis(Axis.of("列", "a"))
                .row("x", "5")
                .row("y", "5")
                .row("z", "7")
                .build();
        List<Label> notes = new ArrayList<>();
        assertEquals("x=y", Audits.totals(TotalReader.read(new Grid(table, 1), 0, cell -> true, notes)));
        assertEquals(List.of(), notes);
    }

    @Test
    void whatIsAssumedIsSaid() {
        List<Label> notes = new ArrayList<>();
        TotalReader.read(Audits.grid("区分,a/合計,30/甲,10/乙,20/"), 0, cell -> true, notes);
        assertEquals("'合計' was taken as the total of: 甲, 乙", notes.get(0).en());
        notes.clear();
        TotalReader.read(Audits.grid("区分,a,b,c/甲市,30,35,37/東区,10,12,16/西区,20,23,21/"), 0, cell -> true, notes);
        assertEquals("「甲市」は数値の一致だけから次の合計とみなした：東区, 西区", notes.get(0).ja());
    }
}
