/**
 * Words and widths: what a city officer reads, in Japanese and in English.
 * <p>A sentence in both languages is a {@link org.machistat.core.text.Label}.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.text;
