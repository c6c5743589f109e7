package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.survey.weighting.Schools.en;
import static org.machistat.survey.weighting.Schools.ja;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.StratumResponse;

class StratumMergingTest {

    private static Answer<StratumMerging> merging(long least, MergeRule rule, long... answers) {
        List<StratumResponse> strata = new ArrayList<>();
        for (int h = 0; h < answers.length; h++) {
            strata.add(StratumResponse.of(Category.of(String.valueOf((char) ('A' + h))), 100L, answers[h]));
        }
        return StratumMerging.of(ResponseTable.of(strata, Source.UNSTATED), least, rule);
    }

    // By hand: C (0) goes to B (3), its neighbour with fewer answers than D (9).
    @Test
    void theNeighbourWithFewerAnswers() {
        StratumMerging merging = merging(2, MergeRule.NEXT_IN_ORDER, 5, 3, 0, 9).get();
        assertEquals("B（3）＋C（0）", merging.toString());
        assertEquals(3, merging.strata());
        assertEquals("B+C", merging.merges().get(0).target().id());
        assertEquals("C（0件 < 2件）をB（3件）に", merging.merges().get(0).reason().ja());
        assertEquals("C (0 < 2) into B (3)", merging.merges().get(0).reason().en());
    }

    // By hand: of all others E (1 < 2) has the fewest; together 1, still fewer than 2, so that they go to B (3).
    @Test
    void theFewestAnswersAgainAndAgain() {
        StratumMerging merging =
                merging(2, MergeRule.FEWEST_ANSWERS, 5, 3, 0, 9, 1).get();
        assertEquals("B（3）＋C（0）＋E（1）", merging.toString());
        assertEquals(
                "C (0 < 2) into E (1), C + E (1 < 2) into B (3)",
                merging.merges().get(0).reason().en());
        assertEquals(3, merging.strata());
    }

    @Test
    void nothingToMerge() {
        StratumMerging merging = merging(2, MergeRule.NEXT_IN_ORDER, 5, 2).get();
        assertEquals("統合なし", merging.toString());
        assertEquals(List.of(), merging.merges());
    }

    @Test
    void tooFewInAll() {
        Answer<StratumMerging> none = merging(9, MergeRule.NEXT_IN_ORDER, 5, 3);
        assertEquals("All strata together have 8 answers, fewer than 9", en(none));
        assertEquals("すべての層を統合しても回答は8件で、9件に満たない", ja(none));
        assertEquals(
                "The least number of answers must be 1 or more, but was 0",
                assertThrows(IllegalArgumentException.class, () -> merging(0, MergeRule.NEXT_IN_ORDER, 5))
                        .getMessage());
    }

    @Test
    void appliedToAnswersAndTotals() {
        SurveyData data = Schools.data("p p q r r", "u u u u u", new double[5], new double[5]);
        StratumMerging merging = StratumMerging.of(data.categories("a"), 2, MergeRule.NEXT_IN_ORDER, Source.UNSTATED)
                .get();
        CategoryColumn merged = merging.applied(data, "a").categories("a");
        assertEquals(
                List.of("p+q", "r"),
                merged.categories().stream().map(Category::id).toList());
        KnownTotals known = merging.applied(Known.numbers("a", "p", 10, "q", 4, "r", 6), "a");
        assertEquals(Known.numbers("a", "p+q", 14, "r", 6), known);
    }

    @Test
    void explained() {
        StratumMerging merging = merging(2, MergeRule.NEXT_IN_ORDER, 5, 3, 0, 9).get();
        String text = merging.explanation().text(Locale.ENGLISH);
        assertTrue(text.contains("strata with fewer than 2 answers are merged, fewest first"), text);
        assertTrue(text.contains("C (0 < 2) into B (3)"), text);
        assertEquals(
                "the stratum with the fewest answers",
                MergeRule.FEWEST_ANSWERS.label().en());
    }
}
