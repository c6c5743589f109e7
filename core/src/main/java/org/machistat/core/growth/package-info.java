/**
 * How much something moved.
 * <p>Two figures make a {@link org.machistat.core.growth.Change}: its difference and its
 * {@link org.machistat.core.growth.GrowthRate}.
 * <p>Everything is exact until it is printed. What cannot be computed is a refusal with its reason. Null arguments throw
 * {@code NullPointerException} everywhere here.
 */
package org.machistat.core.growth;
