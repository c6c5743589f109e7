/**
 * The plan and its programmes.
 * <p>A plan is carried out in {@link org.machistat.planmodel.plan.Programme}s of a few fiscal years each.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.planmodel.plan;
