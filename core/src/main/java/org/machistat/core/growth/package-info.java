/**
 * How much something moved.
 * <p>Two figures make a {@link org.machistat.core.growth.Change}: its difference and its
 * {@link org.machistat.core.growth.GrowthRate}. To bring a change over some months to a year, use
 * {@link org.machistat.core.growth.AnnualRate} and choose an {@link org.machistat.core.growth.AnnualMethod}. To see what the
 * parts of a total did to it, use {@link org.machistat.core.growth.Contributions}. To follow and compare series on a base of
 * 100, use {@link org.machistat.core.growth.IndexSeries} and {@link org.machistat.core.growth.IndexComparison}. To see who
 * grew most, use {@link org.machistat.core.growth.GrowthRanking}.
 * <p>For a value between two dates, use {@link org.machistat.core.growth.Interpolation}; for the growth that a target
 * requires, {@link org.machistat.core.growth.TargetPath}.
 * <p>Everything is exact until it is printed. What cannot be computed is a refusal with its reason. Null arguments throw
 * {@code NullPointerException} everywhere here.
 */
package org.machistat.core.growth;
