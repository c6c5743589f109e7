/**
 * How much something moved.
 * <p>Two figures make a {@link org.machistat.core.growth.Change}: its difference and its
 * {@link org.machistat.core.growth.GrowthRate}. To bring a change over some months to a year, use
 * {@link org.machistat.core.growth.AnnualRate} and choose an {@link org.machistat.core.growth.AnnualMethod}. To see what the
 * parts of a total did to it, use {@link org.machistat.core.growth.Contributions}. To follow and compare series on a base of
 * 100, use {@link org.machistat.core.growth.IndexSeries} and {@link org.machistat.core.growth.IndexComparison}. To see who
 * grew most, use {@link org.machistat.core.growth.GrowthRanking}.
 * <p>To go from one total to the next part by part, use {@link org.machistat.core.growth.Waterfall}; to compare sums of which
 * parts are missing on one side, {@link org.machistat.core.growth.MatchedGrowth}. What rounded figures leave open is in
 * {@link org.machistat.core.growth.Bounds}. For months, quarters and fiscal years, use
 * {@link org.machistat.core.growth.MovingAverage} and {@link org.machistat.core.growth.YearOnYear}; to bring them to yearly
 * figures, {@link org.machistat.core.growth.Benchmarking}.
 * <p>For a value between two dates, use {@link org.machistat.core.growth.Interpolation}; for the growth that a target
 * requires, {@link org.machistat.core.growth.TargetPath}, over several milestones
 * {@link org.machistat.core.growth.TargetRoute}; for how growth so far stands against it,
 * {@link org.machistat.core.growth.TargetPace}.
 * <p>Everything is exact until it is printed. What cannot be computed is a refusal with its reason. Null arguments throw
 * {@code NullPointerException} everywhere here.
 */
package org.machistat.core.growth;
