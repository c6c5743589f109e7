package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.TableAudit;

/** Audits in words where the paper has no case of it; each table is followed by hand. */
class AuditLinesTest {

    private static List<String> lines(String table) {
        AuditReport report = TableAudit.withDefaults().audit(table).get();
        PaperAudit audit = new PaperAudit("t", report, Optional.empty());
        List<String> lines = AuditLines.write(List.of(audit), Locale.ENGLISH);
        return lines.subList(3, lines.size());
    }

    @Test
    void severalRepairs() {
        assertEquals(
                List.of(
                        "3 rules checked, 0 figures in no rule. 1 finding, 3 smallest repairs.",
                        "1. 'b\\u202e', '2014': 3 does not agree with the other figures; 4 would; 2 other changes would do as well (the"
                                + " easiest misreading is listed first, which is no proof)",
                        "   proof: b\\u202e Change: 4 − 3 = 1 ≠ 0",
                        "   alternative: b\\u202e, 2016: 4 → 3",
                        "   alternative: b\\u202e, Change: 0 → 1",
                        "- repair: b\\u202e, 2014: 3 → 4",
                        "- repair: b\\u202e, 2016: 4 → 3",
                        "- repair: b\\u202e, Change: 0 → 1"),
                lines("x,2014,2016,Change\na,1,2,1\nb\u202e,3,4,0\nc,5,5,0\n"));
    }

    @Test
    void nothingFound() {
        assertEquals(List.of("1 rules checked, 0 figures in no rule. No findings."), lines("x,n\na,1\nb,2\nTotal,3\n"));
    }
}
