/**
 * How a survey is planned: what it is drawn from.
 * <p>Start with {@link org.machistat.survey.design.SamplingFrame}, the strata and their sizes.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.design;
