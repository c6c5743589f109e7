/**
 * Figures over dates.
 * <p>A {@link org.machistat.core.series.TimeSeries} holds one figure for each of its dates, at any distance, with its gaps
 * and without filling them. To compute changes, annual rates or indices from it, use the growth package.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.series;
