/**
 * How a survey is planned: what it is drawn from, and how.
 * <p>Start with {@link org.machistat.survey.design.SamplingFrame}, the strata and their sizes. How many: {@link
 * org.machistat.survey.design.SamplingError}. How many from which stratum: {@link org.machistat.survey.design.AllocationRule}. Which ones:
 * {@link org.machistat.survey.design.SampleSelection}. What an estimate needs to know of chance: {@link
 * org.machistat.survey.design.SampleDesign}.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.design;
