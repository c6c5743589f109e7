/**
 * Where a number comes from, and what went wrong in reading it.
 * <p>Every table, series and input names its {@link org.machistat.core.source.Source}. A reader returns
 * {@link org.machistat.core.source.Loaded}: what could be read, and a located {@link org.machistat.core.source.Problem}
 * for each thing that could not. Whether figures of two points may be compared is a
 * {@link org.machistat.core.source.Comparability}; an axis or a series keeps one for each pair of points in its
 * {@link org.machistat.core.source.Comparisons}. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.source;
