/**
 * Words and widths: what a city officer reads, in Japanese and in English.
 * <p>A sentence in both languages is a {@link org.machistat.core.text.Label}.
 * Texts that have to line up are measured by {@link org.machistat.core.text.DisplayWidth} and set out in a
 * {@link org.machistat.core.text.TextTable}. The number of an item (第3, （３）, ③) is written and read by
 * {@link org.machistat.core.text.NumberingStyle}, an item with its number is a
 * {@link org.machistat.core.text.NumberedText}. Which of a set of names a printed name means is found out by a
 * {@link org.machistat.core.text.NameMatcher}. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.text;
