package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.Role;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;

class OverridesTest {

    private static final StatTable TABLE = TableReader.withDefaults()
            .read("区分,a,b,c\n甲,10,12,2\n乙,20,30,10\n丙,30,42,13\n")
            .get()
            .getComplete();

    private static AuditReport audit(String... overrides) throws Overrides.Unusable {
        return Overrides.apply(TableAudit.withDefaults(), TABLE, List.of(overrides))
                .audit(TABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "level; 実数",
                "none; 対象外",
                "difference(a,b); 増減数（a から b）",
                "difference( a , b ); 増減数（a から b）",
                "rate(a,b); 増減率（a から b）",
                "share(a); 構成比（a）",
                "ratio(a,b); 割合（a ÷ b）"
            })
    void roles(String role, String expected) throws Overrides.Unusable {
        Map<String, Role> roles =
                audit("role:c=" + role, "role:b=level").interpretation().roles();
        assertEquals(expected, roles.get("c").label().ja());
    }

    /** By hand: 12 − 10 = 2, 30 − 20 = 10, but 42 − 30 = 12. */
    @Test
    void statedRoleIsAudited() throws Overrides.Unusable {
        AuditReport report = audit("role:c=difference(a,b)", "total:丙=甲,乙");
        assertEquals("[丙 c：13 → 12]", report.repairs().get(0).changes().toString());
    }

    @Test
    void totalsOfEitherAxis() throws Overrides.Unusable {
        assertEquals(
                List.of(new Axis.Total("丙", List.of("甲", "乙"))),
                audit("total:丙=甲, 乙").interpretation().totals().get("区分"));
        assertEquals(
                List.of(new Axis.Total("b", List.of("a", "c"))),
                audit("total:b=a,c").interpretation().totals().get("項目"));
    }

    /** 42 ≠ 12 + 31 could be any of the three; a cell that costs less is the one to change. */
    @Test
    void weightDecides() throws Overrides.Unusable {
        StatTable table = TableReader.withDefaults()
                .read("区分,b\n甲,12\n乙,31\n合計,42\n")
                .get()
                .getComplete();
        TableAudit audit = Overrides.apply(TableAudit.withDefaults(), table, List.of("weight:乙,b=10"));
        assertEquals(
                "[[乙 b：31 → 30]]",
                audit.audit(table).repairs().stream()
                        .map(repair -> repair.changes().toString())
                        .toList()
                        .toString());
    }

    @Test
    void roundedLevels() throws Overrides.Unusable {
        assertEquals(true, audit("rounded-levels").interpretation().roundedLevels());
        assertEquals(false, audit().interpretation().roundedLevels());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nonsense",
                "''",
                "role:c",
                "role:=level",
                "role:c=share",
                "role:c=difference(a)",
                "role:c=level(a)",
                "role:c=rate(a,b,c)",
                "role:c=median(a)"
            })
    void formsThatAreNone(String override) {
        assertMessage(
                override,
                "expected role:COLUMN=level|none|difference(FROM,TO)|rate(FROM,TO)|share(LEVEL)|ratio(PART,WHOLE),"
                        + " total:TOTAL=PART,PART…, weight:ROW,COLUMN=1…1000000, rounded-levels");
    }

    @Test
    void numbersThatAreNone() {
        assertMessage("weight:甲,a=much", "weight must be a whole number, but was 'much'");
        assertMessage("weight:甲,a=0", "Weight must be from 1 to 1,000,000, but was 0");
    }

    /** The message names what there is; of both axes where it could be either. */
    @Test
    void namesThatAreNone() {
        String columns = "Axis '項目': no category '%s', nearest are 'a', 'b', 'c'";
        String rows = "Axis '区分': no category '%s', nearest are '甲', '乙', '丙'";
        assertMessage("role:d=level", String.format(rows + "; " + columns, "d", "d"));
        assertMessage("role:c=share(z)", String.format(rows + "; " + columns, "z", "z"));
        assertMessage("total:丁=甲,乙", String.format(rows + "; " + columns, "丁", "丁"));
        assertMessage("total:丙=甲,z", String.format(rows, "z"));
        assertMessage("weight:甲,z=5", String.format(columns, "z"));
    }

    private static void assertMessage(String override, String why) {
        assertEquals(
                "--override " + override + ": " + why,
                assertThrows(Overrides.Unusable.class, () -> audit(override)).getMessage());
    }
}
