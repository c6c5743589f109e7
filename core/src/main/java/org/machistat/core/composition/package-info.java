/**
 * What something is made of.
 * <p>The parts of a whole make a {@link org.machistat.core.composition.Composition}; its shares are exact, and it says what
 * its parts leave over. Two of them make a {@link org.machistat.core.composition.CompositionChange}, which
 * leads to {@link org.machistat.core.composition.StructuralChange} and {@link org.machistat.core.composition.RankChange}. To print percentages that
 * add to 100, ask {@link org.machistat.core.composition.Composition#largestRemainder}: they are marked as adjusted. To split
 * units among weights, use {@link org.machistat.core.composition.Apportionment}.
 * How concentrated a whole is tells {@link org.machistat.core.composition.Concentration}, how unequally an amount is shared out
 * {@link org.machistat.core.composition.Inequality}, and what part of it lies between groups {@link org.machistat.core.composition.TheilDecomposition}; mean and standard deviation are in {@link org.machistat.core.composition.Summary}.
 * To round a table so that it still adds up, use {@link org.machistat.core.composition.ControlledRounding}.
 * <p>Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.composition;
