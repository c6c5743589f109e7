package org.machistat.survey.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

class SampleDesignBuilderTest {

    private static CategoryColumn words(String name, String words) {
        return CategoryColumn.of(name, Arrays.asList(words.split(" ", -1)));
    }

    private static final SurveyData DATA = SurveyData.of(
            List.of(
                    words("h", "p p p q"),
                    words("c", "1 1 2 3"),
                    NumberColumn.of("w", new double[] {1, 2, 3, 4}),
                    NumberColumn.of("N", new double[] {6, 6, 6, 5})),
            Source.UNSTATED);

    private static String en(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    // By hand: 6 ÷ 3 in p, 5 ÷ 1 in q; with clusters 6 ÷ 2.
    @Test
    void weightsFromPopulations() {
        assertArrayEquals(
                new double[] {2, 2, 2, 5},
                SampleDesign.of(DATA)
                        .withStrata("h")
                        .withPopulations("N")
                        .build()
                        .get()
                        .weights());
        SampleDesign clusters = SampleDesign.of(DATA)
                .withStrata("h")
                .withClusters("c")
                .withPopulations("N")
                .build()
                .get();
        assertArrayEquals(new double[] {3, 3, 3, 5}, clusters.weights());
        assertEquals(3, clusters.units());
    }

    @Test
    void nestedNames() {
        SurveyData data = DATA.with(words("c", "1 1 2 1"));
        assertEquals(
                "Unit '1' is in two strata (row 4 is in 'q'); a unit belongs to one, or its name must be told apart by nested()",
                en(SampleDesign.of(data)
                        .withStrata("h")
                        .withClusters("c")
                        .withWeights("w")
                        .build()));
        assertEquals(
                3,
                SampleDesign.of(data)
                        .withStrata("h")
                        .withClusters("c")
                        .nested()
                        .withWeights("w")
                        .build()
                        .get()
                        .units());
    }

    @Test
    void weightsThatAreNone() {
        assertEquals(
                "Weight 'w' must be 0 or more, but row 2 had -2.5",
                en(SampleDesign.of(DATA.with(NumberColumn.of("w", new double[] {1, -2.5, 3, 4})))
                        .withWeights("w")
                        .build()));
        BitSet gaps = new BitSet();
        gaps.set(2);
        assertEquals(
                "Weight 'w' is missing in row 3 (1 missing); every row needs one, 0 if it stands for nothing",
                en(SampleDesign.of(DATA.with(NumberColumn.of("w", new double[4], gaps)))
                        .withWeights("w")
                        .build()));
        assertEquals(
                "Weight 'w' is 0 in every row",
                en(SampleDesign.of(DATA.with(NumberColumn.of("w", new double[4])))
                        .withWeights("w")
                        .build()));
        assertEquals(
                "Neither weights nor the population sizes of every stage are given",
                en(SampleDesign.of(DATA).withStrata("h").build()));
    }

    @Test
    void populationsThatCannotBe() {
        assertEquals(
                "Population 'N' must not be below the 3 units sampled, but row 1 had 2",
                en(SampleDesign.of(DATA.with(NumberColumn.of("N", new double[] {2, 2, 2, 5})))
                        .withStrata("h")
                        .withPopulations("N")
                        .build()));
        assertEquals(
                "Population 'N' must be the same throughout a stratum, but row 2 had 7 and another 6",
                en(SampleDesign.of(DATA.with(NumberColumn.of("N", new double[] {6, 7, 6, 5})))
                        .withStrata("h")
                        .withPopulations("N")
                        .build()));
        assertEquals(
                "'h' has no value in row 2 (1 missing); a design needs it in every row",
                en(SampleDesign.of(DATA.with(words("h", "p  p q")))
                        .withStrata("h")
                        .withWeights("w")
                        .build()));
        SurveyData none = SurveyData.of(List.of(NumberColumn.of("w", new double[0])), Source.UNSTATED);
        assertEquals(
                "The data have no rows",
                en(SampleDesign.of(none).withWeights("w").build()));
    }

    @Test
    void misuse() {
        assertEquals(
                "A design of 1 stages must have at most as many columns of strata and populations, but had 2 and 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SampleDesign.of(DATA).withStrata("h", "c").build())
                        .getMessage());
    }
}
