/**
 * What a plan promises in numbers, and how far it has come.
 * <p>To hold an indicator with its baseline, targets and actual figures, use {@link org.machistat.planmodel.kpi.Kpi}; it
 * answers with its {@link org.machistat.planmodel.kpi.Achievement} and the growth still required. To grade it, use one of
 * {@link org.machistat.planmodel.kpi.GradingSchemes} or a {@link org.machistat.planmodel.kpi.GradingScheme} of your own; to sum
 * up over a hierarchy, {@link org.machistat.planmodel.kpi.RollUp}; to keep the yearly reviews,
 * {@link org.machistat.planmodel.kpi.ReviewCycle}. To test announced targets against each other, use
 * {@link org.machistat.planmodel.kpi.GovernmentTarget}.
 * <p>Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.planmodel.kpi;
