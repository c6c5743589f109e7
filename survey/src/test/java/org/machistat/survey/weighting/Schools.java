package org.machistat.survey.weighting;

import java.util.Arrays;
import java.util.List;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;

/** Small samples that can be worked by hand. */
final class Schools {

    private Schools() {}

    /** Words of columns "a" and "b", numbers of "x" and weights of "w", one per row; an empty word is a gap. */
    static SampleDesign design(String a, String b, double[] x, double[] w) {
        return SampleDesign.of(data(a, b, x, w)).withWeights("w").build().get();
    }

    static SurveyData data(String a, String b, double[] x, double[] w) {
        return SurveyData.of(
                List.of(
                        CategoryColumn.of("a", Arrays.asList(a.split(" ", -1))),
                        CategoryColumn.of("b", Arrays.asList(b.split(" ", -1))),
                        NumberColumn.of("x", x),
                        NumberColumn.of("w", w)),
                Source.UNSTATED);
    }

    static String en(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    static String ja(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().ja();
    }
}
