package org.machistat.core.audit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * What the audit of a table found (検算結果).
 *
 * @param table the table as printed
 * @param interpretation how it was understood
 * @param findings what cannot be as printed; empty if everything agrees within its rounding
 * @param repairs every smallest repair, the likeliest misprints first; none if nothing is wrong or the search was given up
 * @param rulesChecked how many rules were checked
 * @param uncovered the cells with a number that no rule covers, as "row / column": of these silence proves nothing
 * @param isComplete whether the repairs are proven to be all the smallest ones, and all are listed
 * @serial exclude
 */
public record AuditReport(
        StatTable table,
        Interpretation interpretation,
        List<Finding> findings,
        List<Repair> repairs,
        int rulesChecked,
        List<Label> uncovered,
        boolean isComplete)
        implements Serializable {

    /**
     * Makes a report.
     *
     * @param table the table as printed
     * @param interpretation how it was understood
     * @param findings what cannot be as printed
     * @param repairs every smallest repair
     * @param rulesChecked how many rules were checked
     * @param uncovered the cells that no rule covers
     * @param isComplete whether the repairs are all
     */
    public AuditReport {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(interpretation, "interpretation");
        findings = List.copyOf(findings);
        repairs = List.copyOf(repairs);
        uncovered = List.copyOf(uncovered);
    }

    /**
     * Whether nothing was found.
     *
     * @return true if there are no findings; see {@link #rulesChecked} and {@link #uncovered} for what that is worth
     */
    public boolean isClean() {
        return findings.isEmpty();
    }

    /**
     * The corrected table: every changed figure is marked as imputed.
     *
     * @return the table itself if nothing is wrong; a refusal if there are several smallest repairs, or a value is open
     */
    public Answer<StatTable> repaired() {
        if (isClean()) {
            return Answer.of(table);
        }
        if (repairs.size() != 1 || !isComplete) {
            return Answer.refuse(
                    Refusal.Reason.AMBIGUOUS,
                    repairs.isEmpty() ? "訂正案が見つかっていない" : "最小の訂正が" + repairs.size() + "通りあり、どれとも決められない",
                    repairs.isEmpty()
                            ? "no repair was found"
                            : "there are " + repairs.size() + " smallest repairs, and nothing decides between them");
        }
        return repaired(repairs.get(0));
    }

    /**
     * The table corrected by one repair: every changed figure is marked as imputed.
     *
     * @param repair the repair, usually one of {@link #repairs}
     * @return the table; a refusal if a value of the repair is open
     */
    public Answer<StatTable> repaired(Repair repair) {
        return repair.isUnique()
                ? Answer.of(RepairedTable.of(table, interpretation, repair))
                : Answer.refuse(
                        Refusal.Reason.AMBIGUOUS,
                        "訂正後の値が一つに決まらない",
                        "a corrected value is not determined by the others");
    }

    /**
     * The finding that proves why a cell of {@link #repaired()} differs from print.
     *
     * @param cell the ids of the cell in the corrected table, one of each axis
     * @return the finding; empty if the cell stands as printed
     */
    public Optional<Finding> proofOf(String... cell) {
        List<String> ids = List.of(cell);
        return findings.stream()
                .filter(finding ->
                        finding.change().filter(change -> changes(change, ids)).isPresent())
                .findFirst();
    }

    private static boolean changes(Change change, List<String> cell) {
        if (change instanceof Change.Correction one) {
            return one.cell().equals(cell);
        }
        if (change instanceof Change.Rearranged one) {
            return one.cells().stream().anyMatch(moved -> moved.cell().equals(cell));
        }
        return cell.contains(change.row().ja());
    }

    /** The findings in Japanese, or that nothing was found. */
    @Override
    public String toString() {
        return isClean()
                ? "指摘なし（検算" + rulesChecked + "件、検算できない数値" + uncovered.size() + "件）"
                : findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
