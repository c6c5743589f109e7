/**
 * Numeric work for the library's own modules; exported to them only, and the only place that knows commons-math3.
 */
package org.machistat.core.internal;
