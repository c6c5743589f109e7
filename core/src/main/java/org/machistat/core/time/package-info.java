/**
 * Years, fiscal years and dates as Japanese plans and statistics print them.
 * <p>A year of an era, even one the era did not reach, such as 平成37年, is an {@link org.machistat.core.time.EraYear} of
 * an {@link org.machistat.core.time.Era}. The year from April to March is a {@link org.machistat.core.time.FiscalYear},
 * a plan's period a {@link org.machistat.core.time.FiscalYearRange}; a calendar year is a {@link java.time.Year}. The day,
 * month or year that a figure refers to is a {@link org.machistat.core.time.ReferenceDate}. For what a plan announces,
 * such as 平成30年3月頃 or 2020年代, use {@link org.machistat.core.time.ApproximateDate}, which also finds dates in sentences.
 * <p>Full-width, half-width and simple kanji digits are read alike. Everything here is immutable and thread-safe. Null
 * arguments throw {@code NullPointerException}.
 */
package org.machistat.core.time;
