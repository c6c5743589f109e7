/**
 * Surveys: planning them, who answered, and what the answers say and how far they can be trusted (標本調査).
 *
 * <h2>Where to start</h2>
 * <dl>
 *   <dt>How many to ask, and whom (標本数、配分、抽出)</dt>
 *   <dd>{@link org.machistat.survey.design.SamplingFrame}, {@link org.machistat.survey.design.SamplingError},
 *       {@link org.machistat.survey.design.AllocationRule}, {@link org.machistat.survey.design.SampleSelection}.
 *   <dt>Who answered (回収率)</dt>
 *   <dd>{@link org.machistat.survey.response.ResponseTable}: rates by five definitions, intervals, weights.
 *   <dt>A file of answers (個票)</dt>
 *   <dd>{@link org.machistat.survey.reader.AnswerReader} with an {@link org.machistat.survey.reader.AnswerLayout}; what was asked of whom:
 *       {@link org.machistat.survey.question.Questionnaire}.
 *   <dt>Tables of answers (単純集計、クロス集計、複数回答)</dt>
 *   <dd>{@link org.machistat.survey.tabulation.Tabulation}.
 *   <dt>Totals, means and shares with their errors (標準誤差、デザイン効果)</dt>
 *   <dd>{@link org.machistat.survey.design.SampleDesign}, then {@link org.machistat.survey.estimate.SurveyEstimator}; by resampling
 *       {@link org.machistat.survey.estimate.ReplicateEstimator}; over chunks {@link org.machistat.survey.estimate.ChunkTotals}.
 *   <dt>Weights that agree with the population (ウェイトバック)</dt>
 *   <dd>{@link org.machistat.survey.weighting.KnownTotals} with {@link org.machistat.survey.weighting.Raking} and its neighbours.
 *   <dt>Only the printed percentages are at hand (公表値のみ)</dt>
 *   <dd>{@link org.machistat.survey.published.PrintedShare}, {@link org.machistat.survey.published.GroupDifference}.
 *   <dt>Business conditions in one number (業況判断DI)</dt>
 *   <dd>{@link org.machistat.survey.diffusion.DiffusionIndex}.
 * </dl>
 *
 * <h2>Where its numbers come from</h2>
 * <p>Estimates, variances, weights and replicates agree with R's package survey to 1e-9; the tables are in the tests, and the profile
 * {@code e2e} makes them afresh.
 */
module org.machistat.survey {
    requires transitive org.machistat.core;

    exports org.machistat.survey.data;
    exports org.machistat.survey.design;
    exports org.machistat.survey.diffusion;
    exports org.machistat.survey.estimate;
    exports org.machistat.survey.json;
    exports org.machistat.survey.published;
    exports org.machistat.survey.question;
    exports org.machistat.survey.reader;
    exports org.machistat.survey.response;
    exports org.machistat.survey.tabulation;
    exports org.machistat.survey.weighting;
}
