/**
 * Estimates from a sample with their errors.
 * <p>Start with {@link org.machistat.survey.estimate.SurveyEstimator}: it answers a {@link org.machistat.survey.estimate.Statistic} with an
 * {@link org.machistat.survey.estimate.Estimate}, several with an {@link org.machistat.survey.estimate.EstimateSet} that knows how they move
 * together, and a statistic by every category of a variable with one call. {@link org.machistat.survey.estimate.ReplicateEstimator} does the
 * same by {@link org.machistat.survey.estimate.Replicates}: jackknife, balanced halves, bootstrap, given weights, each calibrated anew if
 * wanted. {@link org.machistat.survey.estimate.ChunkTotals} add up over parts of data that are never together.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.estimate;
