/**
 * What is done under a plan, and what is announced without figures.
 * <p>To hold an {@link org.machistat.planmodel.initiative.Initiative} with its tags, actors, milestones and facts, use its
 * builder; to ask a list of them (tags together, viewpoints covered, written twice, overdue), use
 * {@link org.machistat.planmodel.initiative.Initiatives}. To turn 26社 → 27件 → 18件 into rates that make sense, use
 * {@link org.machistat.planmodel.initiative.Funnel}; to note a chart that has no data, use
 * {@link org.machistat.planmodel.initiative.FigureStub} or {@link org.machistat.planmodel.initiative.SeriesStub}.
 * <p>Policies and programmes are pointed to by path and ordinal. Null arguments throw {@code NullPointerException}
 * everywhere here.
 */
package org.machistat.planmodel.initiative;
