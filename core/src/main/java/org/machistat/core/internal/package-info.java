/**
 * Numeric work for the library's own modules; exported to them only, and the only place that knows commons-math3.
 * <p>To round a root or a power exactly use {@link org.machistat.core.internal.Power}, a logarithm
 * {@link org.machistat.core.internal.Logarithm}. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.internal;
