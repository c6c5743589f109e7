package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What columns are taken for, by their words and by arithmetic. */
class RoleReaderTest {

    private static AuditReport audit(String text) {
        return TableAudit.withDefaults().audit(text.replace('/', '\n')).get();
    }

    private static Role role(String text, String column) {
        return audit(text).interpretation().roles().get(column);
    }

    /** 33 − 30 = 3 and 3 ÷ 30 = 10%; 30 ÷ 70 = 42.9%. */
    @Test
    void wordsAndArithmetic() {
        String table =
                "区分,2014年,2016年,増減数,増減率,構成比2014年/男,30,33,3,10.0%,42.9%/女,40,41,1,2.5%,57.1%/合計,70,74,4,5.7%,100.0%/";
        assertEquals(new Role.Level(), role(table, "2014年"));
        assertEquals(new Role.Difference("2014年", "2016年"), role(table, "増減数"));
        assertEquals(new Role.Rate("2014年", "2016年"), role(table, "増減率"));
        assertEquals(new Role.Share("2014年"), role(table, "構成比2014年"));
        assertTrue(audit(table).isClean());
    }

    /** The later column first: 30 − 33 would be −3, so it is 33 − 30 of the second and the first column. */
    @Test
    void theLaterColumnFirst() {
        assertEquals(new Role.Difference("b", "a"), role("区分,a,b,増減数/男,33,30,3/女,41,40,1/", "増減数"));
    }

    /** One row that contradicts its heading is still a contradiction: of two dates there is but one change. */
    @Test
    void oneWrongRowOfTwoDates() {
        AuditReport report = audit("区分,2014年,2016年,増減数/男,30,33,4/");
        assertEquals(
                new Role.Difference("2014年", "2016年"),
                report.interpretation().roles().get("増減数"));
        assertEquals(1, report.findings().size());
        assertEquals(3, report.repairs().size());
        assertTrue(
                report.interpretation().notes().get(0).en().startsWith("column '増減数' (by its heading): "),
                report.interpretation().notes().get(0).en());
    }

    /** A change against a year that is not printed, or of one of two measures, follows from nothing here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区分,事業所数,従業者数,増減率/男,30,330,4.0%/",
                "区分,2014年,2016年,増減数2012年/男,30,33,9/",
                "区分,事業所数2014年,従業者数2016年,増減数/男,30,33,9/",
                "区分,2014年,2016年,2018年,増減数/男,30,33,37,9/",
            })
    void whatFollowsFromNothingIsNotAudited(String table) {
        AuditReport report = audit(table);
        assertTrue(report.isClean());
        assertEquals(0, report.rulesChecked());
        assertEquals(
                1,
                report.interpretation().roles().values().stream()
                        .filter(Role.Unaudited.class::isInstance)
                        .count());
        assertEquals(
                List.of(),
                report.interpretation().notes().stream()
                        .filter(note -> !note.en().contains("is not audited"))
                        .toList());
    }
}
