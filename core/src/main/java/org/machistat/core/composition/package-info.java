/**
 * What something is made of.
 * <p>The parts of a whole make a {@link org.machistat.core.composition.Composition}; its shares are exact, and it says what
 * its parts leave over. Two of them make a {@link org.machistat.core.composition.CompositionChange}. To print percentages that
 * add to 100, ask {@link org.machistat.core.composition.Composition#largestRemainder}: they are marked as adjusted. To split
 * units among weights, use {@link org.machistat.core.composition.Apportionment}.
 * To round a table so that it still adds up, use {@link org.machistat.core.composition.ControlledRounding}.
 * <p>Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.composition;
