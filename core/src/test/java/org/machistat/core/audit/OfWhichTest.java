package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.table.Category;

/** Which categories are a part of the one before them. */
class OfWhichTest {

    private static String read(String table, int axis) {
        return Audits.totals(OfWhich.read(Audits.grid(table), axis, cell -> true, new ArrayList<>()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区分,a/製造業,40/うち食料品,12/小売業,60/ | 0 | 製造業=うち食料品",
                "区分,a/製造業,40/（うち食料品）,12/うち飲料,3/ | 0 | 製造業=（うち食料品） 製造業=うち飲料",
                "区分,従業者数,うち男,うち女/甲,10,6,4/ | 1 | 従業者数=うち男 従業者数=うち女",
                "Item,Employees,of which women/甲,10,4/ | 1 | Employees=of which women",
                // of the same year, not of the nearest column
                "区分,人口 2014年,人口 2016年,うち女 2014年,うち女 2016年/甲,10,12,5,6/"
                        + " | 1 | 人口 2014年=うち女 2014年 人口 2016年=うち女 2016年",
                // more than the whole in most lines: the mark means something else
                "区分,a,b/製造業,4,5/うち食料品,12,13/ | 0 | ''",
                "区分,a/うち食料品,12/製造業,40/ | 0 | ''",
                // 再掲 may be of any row: left out of sums, but of no whole
                "区分,a/製造業,40/再掲 食料品,12/ | 0 | ''",
            })
    void wholes(String table, int axis, String expected) {
        assertEquals(expected, read(table, axis));
    }

    @ParameterizedTest
    @CsvSource({
        "うち男, true",
        "従業者数 うち男, true",
        "再掲, true",
        "including women, true",
        "うちわ製造業, true",
        "内装業, false",
        "官公庁, false",
        "office, false"
    })
    void names(String name, boolean named) {
        assertEquals(named, OfWhich.isNamed(Category.of(name)));
    }
}
