package org.machistat.census.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Problem;

class PageCheckTest {

    private static PageCheck.Page page(int number, String table, String updated, String numbers) {
        String[] parts = numbers.split(" ", -1);
        return new PageCheck.Page(
                number,
                table,
                updated,
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Integer.parseInt(parts[4]));
    }

    /** Two pages by their total, first, last, next and count, with -1 for what is not given; what is wrong with them by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            4 1 2 3 2|4 3 4 -1 2|none|none
            4 3 4 -1 2|4 1 2 3 2|none|none
            4 1 2 3 2|4 4 4 -1 1|whole text: the values 3 to 3 are missing|全体：3～3番目の値がない
            4 1 2 3 2|4 2 4 -1 3|whole text: the values 2 to 2 are on another page too|全体：2～2番目の値がほかのページと重なる
            4 1 2 3 2|4 3 4 -1 1|whole text: page 2 says it has the values 3 to 4, but has 1 values|全体：2ページ目は3～4番目の値とされるが、1個の値がある
            4 1 2 3 2|5 3 4 -1 2|whole text: page 2 says there are 5 values in all, but the first page says 4|全体：2ページ目の総件数5が最初のページの4と違う
            6 1 2 3 2|6 3 4 5 2|whole text: incomplete: there are 4 of 6 values; the next page is at NEXT_KEY 5|全体：全6件のうち4件で、表は完全でない。次のページはNEXT_KEY 5
            6 1 2 3 2|6 3 4 -1 2|whole text: incomplete: there are 4 of 6 values|全体：全6件のうち4件で、表は完全でない
            4 1 2 3 2|4 -1 -1 -1 2|whole text: RESULT_INF does not give the numbers of the values, so it cannot be told whether all are there|全体：RESULT_INFに件数がないため、値がそろっているかを確かめられない
            """)
    void twoPages(String first, String second, String en, String ja) {
        PageCheck check = new PageCheck();
        check.add(page(1, "0001", "2022", first));
        check.add(page(2, "0001", "2022", second));
        ProblemList problems = new ProblemList();
        check.report(problems);
        List<Problem> found = problems.toList();
        assertEquals(en, found.isEmpty() ? null : found.get(0).sentence().en());
        assertEquals(ja, found.isEmpty() ? null : found.get(0).sentence().ja());
    }

    @Test
    void aPageOfAnotherTableEndsTheReading() {
        PageCheck check = new PageCheck();
        check.add(page(1, "0001", "", "4 1 2 3 2"));
        check.add(page(2, "", "", "4 3 4 -1 2"));
        StoppedException stop = assertThrows(StoppedException.class, () -> check.add(page(3, "2", "", "4 3 4 -1 2")));
        assertEquals(
                "Page 3 is of table 2, but the first page is of table 0001",
                stop.sentence().en());
        assertEquals(
                "3ページ目は統計表 2 のもので、最初のページの統計表 0001 とは別の表である", stop.sentence().ja());
    }

    @Test
    void aTableChangedMeanwhile() {
        PageCheck check = new PageCheck();
        check.add(page(1, "0001", "2022-01-01", "4 1 2 3 2"));
        check.add(page(2, "0001", "2022-01-02", "4 3 4 -1 2"));
        ProblemList problems = new ProblemList();
        check.report(problems);
        assertEquals(
                "whole text: page 2 is of a table changed on '2022-01-02', but the first page on '2022-01-01': the table was"
                        + " changed meanwhile",
                problems.toList().get(0).toString());
    }
}
