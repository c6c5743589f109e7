/**
 * Weights brought to what is known of the population (ウェイトバック).
 * <p>Start with {@link org.machistat.survey.weighting.KnownTotals}, what is known, and one of the ways to use it: {@link
 * org.machistat.survey.weighting.PostStratification}, {@link org.machistat.survey.weighting.Raking}, {@link
 * org.machistat.survey.weighting.Calibration}. {@link org.machistat.survey.weighting.NonResponse} lets those who answered stand for those who
 * did not, {@link org.machistat.survey.weighting.Trimming} bounds weights, {@link org.machistat.survey.weighting.StratumMerging} proposes which strata to
 * merge. Each is a {@link org.machistat.survey.weighting.Reweighting} that turns a design into a {@link
 * org.machistat.survey.weighting.Weighting}: the new design and how it came about. Estimates from that design have the variance that the weights
 * deserve, without another word.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.weighting;
