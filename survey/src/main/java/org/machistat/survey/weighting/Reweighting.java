package org.machistat.survey.weighting;

import org.machistat.core.value.Answer;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;

/** A way to make new weights from old ones (ウェイトの調整法). */
public interface Reweighting {

    /** A way to make weights, laid out over the rows of some data, for use again and again. */
    @FunctionalInterface
    interface Prepared {

        /**
         * New weights from old ones.
         *
         * @param weights one weight per row, not changed
         * @return new weights in a new array, or why there are none
         */
        Answer<double[]> weights(double[] weights);
    }

    /**
     * Lays this way out over data.
     *
     * @param data the answers
     * @return what makes weights for them, or why nothing can: gaps, categories nothing is known of
     * @throws IllegalArgumentException if a column is not there or of the wrong kind
     */
    Answer<Prepared> over(SurveyData data);

    /**
     * Gives a design new weights.
     *
     * @param design the sample
     * @return the new design and how it came about, or why there is none
     * @throws IllegalArgumentException if a column is not there or of the wrong kind
     */
    Answer<Weighting> apply(SampleDesign design);
}
