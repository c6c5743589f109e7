/**
 * Figures over dates.
 * <p>A {@link org.machistat.core.series.TimeSeries} holds one figure for each of its dates, at any distance, with its gaps
 * and without filling them. {@link org.machistat.core.series.Aggregation} makes quarters, years and fiscal years of its months;
 * {@link org.machistat.core.series.Periods} are its places at equal steps, and a
 * {@link org.machistat.core.series.ComputedSeries} is what was computed of it date by date. To compute changes, annual rates or indices from it, use the growth package.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.series;
