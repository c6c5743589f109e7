/**
 * When a plan is made: tasks over the months of a fiscal year, council sessions and what is reported to them.
 * <p>To hold and ask a schedule (what must be ready, what runs at once, what comes late, the longest chain), use
 * {@link org.machistat.planmodel.schedule.Schedule}; it prints itself as text and exports iCalendar and Mermaid.
 * <p>Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.planmodel.schedule;
