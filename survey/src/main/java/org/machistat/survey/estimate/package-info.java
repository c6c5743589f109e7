/**
 * Estimates from a sample with their errors.
 * <p>Start with {@link org.machistat.survey.estimate.SurveyEstimator}: it answers a {@link org.machistat.survey.estimate.Statistic} with an
 * {@link org.machistat.survey.estimate.Estimate}, several with an {@link org.machistat.survey.estimate.EstimateSet} that knows how they move
 * together, and a statistic by every category of a variable with one call.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.estimate;
