package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals that no words name. */
class RunsTest {

    private static String shown(List<Runs.Run> runs) {
        return runs.stream().map(run -> run.total() + "=" + run.parts()).collect(Collectors.joining(" "));
    }

    private static List<Integer> all(Grid grid, int from) {
        return IntStream.range(from, grid.axis(0).size()).boxed().toList();
    }

    /** A prefecture (0) of two cities (1, 4) of two wards each. */
    private static final String PREFECTURE =
            "地域,a,b,c/A県,300,330,361/甲市,100,110,121/東,60,66,70/西,40,44,51/乙市,200,220,240/北,90,95,100/南,110,125,140/";

    @Test
    void levelByLevel() {
        Grid grid = Audits.grid(PREFECTURE);
        assertEquals("1=[2, 3] 4=[5, 6] 0=[1, 4]", shown(new Runs(grid, 0, cell -> true).surely(all(grid, 0))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // two lines only are no proof
                "地域,a,b/甲市,100,110/東,60,66/西,40,44/ | ''",
                // three of four lines agree: one may be wrong
                "地域,a,b,c,d/甲市,100,110,121,130/東,60,66,70,71/西,40,44,51,60/ | 0=[1, 2]",
                // two of four do not
                "地域,a,b,c,d/甲市,100,110,122,130/東,60,66,70,71/西,40,44,51,60/ | ''",
                // a note at the total tells of an exception
                "地域,a,b,c,d/甲市（注）,100,110,121,130/東,60,66,70,71/西,40,44,51,60/ | ''",
                // behind its parts
                "地域,a,b,c/東,60,66,70/西,40,44,51/甲市,100,110,121/ | 2=[0, 1]",
                // small figures agree by chance
                "地域,a,b,c/甲,3,5,7/乙,1,2,3/丙,2,3,4/ | ''",
                // unknown figures prove nothing
                "地域,a,b,c/甲市,100,x,121/東,60,66,70/西,40,44,51/ | ''",
            })
    void sums(String table, String runs) {
        Grid grid = Audits.grid(table);
        assertEquals(runs, shown(new Runs(grid, 0, cell -> true).surely(all(grid, 0))));
    }

    /** Below a grand total one line does, if the grand total agrees with what then stands on top and not with everything. */
    @Test
    void belowAGrandTotal() {
        Grid nested = Audits.grid("地域,a/総数,1000/甲市,600/東,250/西,350/乙市,400/北,150/南,250/");
        assertEquals("1=[2, 3] 4=[5, 6]", shown(new Runs(nested, 0, cell -> true).below(List.of(0), all(nested, 1))));
        // 60 = 30 + 20 + 10, and by chance 30 = 20 + 10
        Grid flat = Audits.grid("地域,a/総数,60/甲,30/乙,20/丙,10/");
        assertEquals("", shown(new Runs(flat, 0, cell -> true).below(List.of(0), all(flat, 1))));
    }
}
