/**
 * Numbers as statistics print and compute them.
 * <p>A printed or measured cell is a {@link org.machistat.core.value.Figure}: a known value with its decimals, or a
 * {@link org.machistat.core.value.Mark} that stands for one. What a rounded figure may have been is an
 * {@link org.machistat.core.value.Interval}. Exact results are {@link org.machistat.core.value.Rational}; they are
 * rounded once, by a {@link org.machistat.core.value.Rounding}. A calculation that may have no answer returns an
 * {@link org.machistat.core.value.Answer}. To read what municipalities print, use
 * {@link org.machistat.core.value.FigureParser}.
 * <p>Everything here is immutable and thread-safe. Null arguments throw {@code NullPointerException}.
 */
package org.machistat.core.value;
