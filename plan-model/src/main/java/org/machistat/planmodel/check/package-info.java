/**
 * What does not fit together in a plan.
 * <p>To check a {@link org.machistat.planmodel.PlanModel}, use {@link org.machistat.planmodel.check.PlanCheck}: its
 * {@link org.machistat.planmodel.check.CheckReport} lists every {@link org.machistat.planmodel.check.Finding} with where it is,
 * and on how many things each {@link org.machistat.planmodel.check.Rule} was tried. To say how many of the charts that a
 * document announces have data, use {@link org.machistat.planmodel.check.Completeness}. Null arguments throw
 * {@code NullPointerException} everywhere here.
 */
package org.machistat.planmodel.check;
