package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/** Whether figures were truncated, not rounded half up, where nobody said so (切捨ての推定). */
final class Truncation {

    /** How many corrections fewer are needed before truncation is believed: one may be chance. */
    private static final int FEWER = 2;

    /** As many corrections as it takes. */
    static final long UNLIMITED = 1_000_000_000;

    private static final Set<Rule.Kind> RATIOS = Set.of(Rule.Kind.RATE, Rule.Kind.SHARE, Rule.Kind.RATIO);

    private Truncation() {}

    /**
     * Whether rounding can be what is wrong: several corrections with a rounded figure among them, or
     * columns that were found to follow from nothing.
     */
    static boolean isThinkable(AuditReport usual) {
        return !isSolved(usual) || unaudited(usual) > 0 || (corrections(usual) >= FEWER && touchesRounded(usual));
    }

    /** Whether a rounded figure is corrected, or is what proves a correction. */
    private static boolean touchesRounded(AuditReport report) {
        return report.findings().stream()
                .anyMatch(finding ->
                        finding.change().filter(Truncation::isRounded).isPresent()
                                || finding.rules().stream().anyMatch(rule -> RATIOS.contains(rule.kind())));
    }

    private static boolean isRounded(Change change) {
        return change instanceof Change.Correction one
                && one.printed() instanceof Figure.Known known
                && (known.decimals() > 0
                        || known.unit().exponent() > 0
                        || known.unit().equals(Unit.PERCENT));
    }

    private static long unaudited(AuditReport report) {
        return report.interpretation().roles().values().stream()
                .filter(Role.Unaudited.class::isInstance)
                .count();
    }

    private static boolean isSolved(AuditReport report) {
        return report.isClean() || !report.repairs().isEmpty();
    }

    private static long corrections(AuditReport report) {
        return report.isClean() ? 0 : report.repairs().get(0).changes().size();
    }

    /** How many corrections truncation may need at most to be better; what needs more is not worth a search. */
    static long mostCorrections(AuditReport usual) {
        return isSolved(usual) ? Math.max(0, corrections(usual) - (unaudited(usual) > 0 ? 0 : FEWER)) : UNLIMITED;
    }

    /** The report that truncation gives, if it explains more columns or needs fewer corrections; else the usual one. */
    static AuditReport better(AuditReport usual, AuditReport truncated) {
        // of two searches that were both given up neither proves anything
        if (!isSolved(truncated) || (!isSolved(usual) && !truncated.isComplete())) {
            return usual;
        }
        long gained = unaudited(usual) - unaudited(truncated);
        long fewer = isSolved(usual) ? corrections(usual) - corrections(truncated) : FEWER;
        boolean better = gained >= 0 && (fewer >= FEWER || (gained > 0 && fewer >= 0));
        if (!better) {
            return usual;
        }
        Interpretation read = truncated.interpretation();
        List<Label> notes = new ArrayList<>(read.notes());
        notes.add(
                Label.of(
                        "端数処理は切捨てとみなした（四捨五入より訂正が少なく、または多くの列が説明できるため）",
                        "figures were taken as truncated, since that needs fewer corrections than rounding half up or explains more columns"));
        return new AuditReport(
                truncated.table(),
                read.withNotes(notes),
                truncated.findings(),
                truncated.repairs(),
                truncated.rulesChecked(),
                truncated.uncovered(),
                truncated.isComplete());
    }
}
