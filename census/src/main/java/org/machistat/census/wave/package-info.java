/**
 * Waves of the census and whether their figures may be compared.
 * <p>Start with a constant of {@link org.machistat.census.wave.CensusWave}, such as
 * {@link org.machistat.census.wave.CensusWave#ACTIVITY_2016}, change what a table at hand does otherwise with its {@code with}
 * methods, and ask {@link org.machistat.census.wave.CensusWave#comparabilityWith}. Null arguments throw
 * {@code NullPointerException} everywhere here.
 */
package org.machistat.census.wave;
