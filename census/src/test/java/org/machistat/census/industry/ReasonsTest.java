package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.industry.ConcordanceLink.Quality;
import org.machistat.core.text.Label;

class ReasonsTest {

    private static final Label SAME = Label.of("コードと名称が同じ", "same code and name");

    private static List<Industry> some(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Industry("" + i, IndustryLevel.DETAIL, "", "業種" + i, ""))
                .toList();
    }

    @Test
    void fixedSentences() {
        assertEquals(SAME, Reasons.SAME);
        assertEquals(Label.of("名称が同じで、コードが変わった", "same name, other code"), Reasons.RECODED);
        assertEquals(
                Label.of("コードと英語名が同じで、日本語名が変わった", "same code and English name, Japanese name reworded"),
                Reasons.RENAMED);
        assertEquals(
                Label.of(
                        "コードと名称は同じだが、同じ分類の中に新設・廃止・移動・未決の項目があり、「その他」の範囲が変わった可能性がある",
                        "same code and name, but a rest category whose siblings came, went, moved or are open"),
                Reasons.REST);
        assertEquals(
                Label.of("同じ名称が旧1件、新2件あり、決められない", "the name stands 1 times in the old and 2 times in the new list"),
                Reasons.ambiguous(1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "SAME, コード・名称・内訳が同じ：, 'same code, name and parts: '",
        "RENAMED, コードと内訳が同じで、名称が変わった：, 'same code and parts, other name: '",
        "RECODED, 内訳が同じで、コードが変わった：, 'same parts, other code: '",
        "PARTIAL, '', ''",
        "CONTENT_UNCERTAIN, '', ''"
    })
    void groups(Quality quality, String ja, String en) {
        assertEquals(
                Label.of(ja + "旧の内訳4件のうち3件が新の内訳5件に対応", en + "3 of its 4 parts are among the 5 of the other"),
                Reasons.group(quality, 3, 4, 5));
    }

    /** Five are named; the rest is counted, in both languages. */
    @Test
    void whatStandsBeside() {
        assertEquals(
                Label.of(
                        "コードと名称が同じ。ただし同じ分類の中に対応する項目のないもの（1 業種1）があり、それとの間で範囲が変わった可能性がある",
                        "same code and name; but what stands beside it and is joined to nothing (1 業種1) may have taken from it"
                                + " or gone into it"),
                Reasons.beside(SAME, some(1)));
        assertEquals(
                Label.of(
                        "コードと名称が同じ。ただし同じ分類の中に対応する項目のないもの（1 業種1、2 業種2、3 業種3、4 業種4、5 業種5ほか2件）があり、"
                                + "それとの間で範囲が変わった可能性がある",
                        "same code and name; but what stands beside it and is joined to nothing (1 業種1, 2 業種2, 3 業種3, 4 業種4,"
                                + " 5 業種5 and 2 more) may have taken from it or gone into it"),
                Reasons.beside(SAME, some(7)));
    }
}
