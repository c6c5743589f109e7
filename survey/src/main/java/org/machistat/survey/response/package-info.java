/**
 * Who answered a survey.
 * <p>Start with {@link org.machistat.survey.response.ResponseTable}: mailed, undelivered, returned and valid by stratum. From it come
 * {@link org.machistat.survey.response.ResponseRate} by one of several {@linkplain org.machistat.survey.response.RateDefinition
 * definitions} with a {@linkplain org.machistat.survey.response.RateInterval confidence interval}, tests of {@linkplain
 * org.machistat.survey.response.RandomDraw a random draw} and of {@linkplain org.machistat.survey.response.EqualResponse equal response}, and {@linkplain
 * org.machistat.survey.response.ResponseWeights weights} with their effective sample size.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.response;
