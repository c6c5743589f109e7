/**
 * How a survey is planned: what it is drawn from, and how.
 * <p>Start with {@link org.machistat.survey.design.SamplingFrame}, the strata and their sizes, and {@link
 * org.machistat.survey.design.SampleDesign}, what an estimate needs to know of chance.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.design;
