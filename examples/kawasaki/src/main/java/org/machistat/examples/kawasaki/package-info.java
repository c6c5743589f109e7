/**
 * Kawasaki City's paper of 30 August 2017 on its industrial promotion plan, as data, recomputed and reported.
 * <p>The paper as printed, defects included: {@link org.machistat.examples.kawasaki.Paper}. What its figures should be if
 * they followed from one another: {@link org.machistat.examples.kawasaki.Recomputation}. The plan it is about:
 * {@link org.machistat.examples.kawasaki.PaperPlan}. The report:
 * {@link org.machistat.examples.kawasaki.Main}.
 */
package org.machistat.examples.kawasaki;
