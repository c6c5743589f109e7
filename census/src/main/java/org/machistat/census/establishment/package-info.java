/**
 * Tables of establishments and of the people who work in them.
 * <p>Start with {@link org.machistat.census.establishment.EstablishmentTable}: industry × measure × wave × area. Ask it for one
 * area ({@link org.machistat.census.establishment.AreaEstablishments}) to see how it moved and what it is made of, or to
 * rank and compare areas; {@link org.machistat.census.establishment.RegionalEstablishments} for quotients and shift-share, {@link
 * org.machistat.census.establishment.CityEstablishments} for cities among their peers. What compares two waves carries their comparability. Null arguments throw
 * {@code NullPointerException} everywhere here.
 */
package org.machistat.census.establishment;
