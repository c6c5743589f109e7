/**
 * Words and widths: what a city officer reads, in Japanese and in English.
 * <p>A sentence in both languages is a {@link org.machistat.core.text.Label}.
 * Texts that have to line up are measured by {@link org.machistat.core.text.DisplayWidth} and set out in a
 * {@link org.machistat.core.text.TextTable}. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.text;
