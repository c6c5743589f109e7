/**
 * The plan, its chapters and its programmes.
 * <p>A {@link org.machistat.planmodel.plan.Plan} is carried out in {@link org.machistat.planmodel.plan.Programme}s of a few
 * fiscal years each. Which years have one is its {@link org.machistat.planmodel.plan.Coverage}; how they lie to the
 * programmes of a parent plan is an {@link org.machistat.planmodel.plan.Alignment}. Pages of chapters follow from the
 * {@link org.machistat.planmodel.plan.TableOfContents}. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.planmodel.plan;
