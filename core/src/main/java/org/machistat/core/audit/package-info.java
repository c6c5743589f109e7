/**
 * Which printed figure of a table is wrong, what it must be, and the proof.
 * <p>Start with {@link org.machistat.core.audit.TableAudit}: it reads the roles of the columns and the totals, and answers with an
 * {@link org.machistat.core.audit.AuditReport}. A {@link org.machistat.core.audit.Finding} is one figure or row that cannot stand,
 * with the {@link org.machistat.core.audit.Rule}s that prove it; a {@link org.machistat.core.audit.Repair} is one smallest set of
 * changes after which everything agrees.
 * <p>Every printed figure is a claim: an exact count, or an interval that its rounding leaves. The search for the claims to drop is
 * exact (Fellegi and Holt 1976, by implicit hitting sets over proofs of contradiction): it never guesses, and says so where it stops.
 *
 * <p>A study of planted errors (tests, class PlantedErrors; establishments of 40 municipalities by division and sector in 2014 and
 * 2016; digits, signs, decimals, groups and units mistaken, rows missing, doubled or exchanged), 8 tables for each of 1 to 5 errors, with and without
 * differences, rates and shares: what was planted is always among the smallest repairs, unless a smaller one exists, after which the
 * table is clean; a search that ends at its bound says so. Of 10,000 true tables rounded in seven directions none raises an alarm.
 */
package org.machistat.core.audit;
