/**
 * How a number came about.
 * <p>A calculator takes {@link org.machistat.core.explain.Input}s: figures with their names and sources. Its result is
 * {@link org.machistat.core.explain.Explained} and says, in Japanese and in English, by which formula and from which inputs
 * it came, and how it was rounded: an {@link org.machistat.core.explain.Explanation}.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.explain;
