/**
 * Which printed figure of a table is wrong, what it must be, and the proof.
 * <p>Start with {@link org.machistat.core.audit.TableAudit}: it reads the roles of the columns and the totals, and answers with an
 * {@link org.machistat.core.audit.AuditReport}. A {@link org.machistat.core.audit.Finding} is one figure or row that cannot stand,
 * with the {@link org.machistat.core.audit.Rule}s that prove it; a {@link org.machistat.core.audit.Repair} is one smallest set of
 * changes after which everything agrees.
 * <p>Every printed figure is a claim: an exact count, or an interval that its rounding leaves. The search for the claims to drop is
 * exact (Fellegi and Holt 1976, by implicit hitting sets over proofs of contradiction): it never guesses, and says so where it stops.
 */
package org.machistat.core.audit;
