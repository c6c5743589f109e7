/**
 * People by sex and age.
 * <p>A {@link org.machistat.core.population.Population} counts the people of a place at a date by
 * {@link org.machistat.core.population.Sex} and {@link org.machistat.core.population.AgeGroup}; those whose age is not known
 * (年齢不詳) are kept apart until they are distributed. Its groups are {@link org.machistat.core.population.AgeGroups}, which
 * follow each other without gap or overlap. Indices such as 高齢化率 are asked for by
 * {@link org.machistat.core.population.AgeIndex}.
 * <p>A {@link org.machistat.core.population.LifeTable} comes from rates, probabilities or survivors; its
 * {@link org.machistat.core.population.StationaryPopulation}, or a printed L(x), gives
 * {@link org.machistat.core.population.SurvivalRatios}. A {@link org.machistat.core.population.Graduation} splits groups into
 * single years. A {@link org.machistat.core.population.Peak} says when a series is largest, a
 * {@link org.machistat.core.population.Trend} carries it on.
 * <p>A {@link org.machistat.core.population.CohortProjection} takes base populations and, for each step,
 * {@link org.machistat.core.population.ProjectionRates} (survival, {@link org.machistat.core.population.Fertility},
 * {@link org.machistat.core.population.Migration}) and gives a {@link org.machistat.core.population.Projection}, whose
 * {@link org.machistat.core.population.ProjectionStep} tells births, deaths and moves. A
 * {@link org.machistat.core.population.ProjectionTable} reads base and rates of one city from a CSV.
 * {@link org.machistat.core.population.CohortChangeRatio} makes the assumptions from past populations;
 * {@link org.machistat.core.population.StochasticProjection} draws them many times. A
 * {@link org.machistat.core.population.ProjectionVintage} is an edition as published, to be compared with others and, by
 * {@link org.machistat.core.population.ForecastError}, with later counts.
 * <p>Counts are whole and exact. Life tables, projections and other numeric work is in double precision, and each class says so. Null
 * arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.population;
