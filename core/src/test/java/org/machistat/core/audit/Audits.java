package org.machistat.core.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;

/** Reports of tables written in one line, with / for a line break. */
final class Audits {

    private Audits() {}

    static AuditReport of(String table) {
        return TableAudit.withDefaults().audit(table.strip().replace('/', '\n')).get();
    }

    static StatTable table(String table) {
        return TableReader.withDefaults()
                .read(table.strip().replace('/', '\n'))
                .get()
                .getComplete();
    }

    static Grid grid(String table) {
        StatTable read = table(table);
        return new Grid(read, read.axes().size() - 1);
    }

    /** Kinds and changes of the findings, as "KIND change; KIND change". */
    static String shown(AuditReport report) {
        return report.findings().stream()
                .map(finding -> finding.kind() + " "
                        + finding.change().map(Object::toString).orElse("?"))
                .collect(Collectors.joining("; "));
    }

    /** The totals of an axis, as "a=b+c a2=d+e". */
    static String totals(List<Axis.Total> totals) {
        return totals.stream()
                .map(total -> total.id() + "=" + String.join("+", total.parts()))
                .collect(Collectors.joining(" "));
    }
}
