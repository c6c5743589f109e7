/**
 * A whole plan as one value.
 * <p>A {@link org.machistat.planmodel.PlanModel} puts together the plan and its programmes ({@code plan}), its policies
 * ({@code tree}), what is done under it ({@code initiative}), how it is measured ({@code kpi}) and when it is made
 * ({@code schedule}). To find what does not fit together, give it to {@code check.PlanCheck}. Null arguments throw
 * {@code NullPointerException} everywhere here.
 */
package org.machistat.planmodel;
