/**
<<<<<<< HEAD
 * Numeric work for the library's own modules; exported to them only, and the only place that knows commons-math3.
=======
 * Exact kernels that the calculators share.
 * <p>Not for users of the library: only the modules of MachiStat see this package. To round a root or a power use
 * {@link org.machistat.core.internal.Power}, a logarithm {@link org.machistat.core.internal.Logarithm}.
 * Null arguments throw {@code NullPointerException} everywhere here.
>>>>>>> growth
 */
package org.machistat.core.internal;
