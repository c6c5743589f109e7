/**
 * Numeric work for the library's own modules, exported to them only and the only place that knows commons-math3.
 * <p>Roots and logarithms that round exactly: {@link org.machistat.core.internal.Irrational}. Quantiles of distributions:
 * {@link org.machistat.core.internal.Quantiles}. Texts in messages: {@link org.machistat.core.internal.Excerpt}.
 * Files of which nothing is known: {@link org.machistat.core.internal.SourceFile}; texts without end: {@link org.machistat.core.internal.BoundedReader}.
 */
package org.machistat.core.internal;
