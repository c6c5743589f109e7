/**
 * One entrance to the indicators of the library (指標の入口).
 *
 * <p>{@link org.machistat.core.Indicators} has a noun for each of them, for {@code import static}. All else is in the packages below.
 */
package org.machistat.core;
