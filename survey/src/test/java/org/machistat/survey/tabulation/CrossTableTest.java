package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.survey.estimate.ApiData;

class CrossTableTest {

    private static final CrossTable STATE = Town.equal().cross("Q1", "地区");

    // Counted by hand in Town: 北 rows 0–4, 南 rows 5–9, rows 10 (不明) and 11 (gap) in no group.
    @Test
    void unknownGroupsAreInAllOnly() {
        assertEquals(
                List.of("全体", "北", "南"),
                STATE.groups().stream().map(Category::id).toList());
        assertEquals(12, STATE.base("全体").respondents());
        assertEquals(5, STATE.base("北").respondents());
        assertEquals(2, STATE.dropped());
        assertTrue(STATE.toTable().notes().stream()
                .map(Label::ja)
                .toList()
                .contains("地区が不明の2件は行に示さないため、各行の件数を足しても全体にならない"));
    }

    // By hand: 悪い 4 in all (rows 3, 4, 7, 11), 2 of them in 北, 1 in 南.
    @Test
    void sharesOfRowColumnAndAll() {
        assertEquals(Rational.of(2, 5), STATE.share(Base.ROW, "北", "悪い").get());
        assertEquals(Rational.of(2, 4), STATE.share(Base.COLUMN, "北", "悪い").get());
        assertEquals(Rational.of(2, 12), STATE.share(Base.TOTAL, "北", "悪い").get());
        assertEquals("40.0%*", STATE.toTable().figure("北", "悪い").printed());
        assertEquals("33.3%", STATE.toTable().figure("全体", "悪い").printed());
        StatTable columns =
                STATE.percentages(Base.COLUMN, TableStyle.withDefaults().markingBelow(0));
        assertEquals("50.0%", columns.figure("北", "悪い").printed());
        assertEquals("100.0%", columns.figure("全体", "悪い").printed());
        assertEquals("4", columns.figure("基数", "悪い").printed());
        assertEquals(
                "16.7%",
                STATE.percentages(Base.TOTAL, TableStyle.withDefaults())
                        .figure("北", "悪い")
                        .printed());
    }

    // By hand: the weights of rows 3 and 4 are 2 and 1, of rows 0–4 they are 7.
    @Test
    void weighted() {
        CrossTable table = Town.weighted().cross("Q1", "地区");
        assertEquals(Rational.of(3, 7), table.share(Base.ROW, "北", "悪い").get());
        assertEquals("42.9%*", table.toTable().figure("北", "悪い").printed());
        assertEquals("5", table.toTable().figure("北", "n").printed());
        assertEquals("7.0", table.toTable().figure("北", "加重n").printed());
    }

    @Test
    void severalAnswersByGroups() {
        CrossTable table = Town.equal().cross("Q3", "地区");
        assertEquals(Rational.of(7, 5), table.multipleTotal("北").get());
        assertEquals("140.0%*", table.toTable().figure("北", "M.T.").printed());
        assertEquals("ZERO_BASE（東：基数が0のため割合はない / 東: with a base of 0 there is no share）", zeroBase());
    }

    private static String zeroBase() {
        return Town.equal()
                .cross("Q3", "Q2")
                .multipleTotal("予定なし")
                .refusal()
                .orElseThrow()
                .toString()
                .replace("予定なし", "東");
    }

    @Test
    void groupsThatOverlapDeclareNoTotal() {
        CrossTable table = Town.equal().cross("Q1", "Q3");
        assertEquals(3, table.base("費用削減").respondents());
        assertEquals(3, table.base("販売力").respondents());
        assertEquals(0, table.dropped());
        assertTrue(table.counts(TableStyle.withDefaults()).axis("Q3").totals().isEmpty());
    }

    @Test
    void printsAndPassesTheAudit() {
        for (Tabulation tabulation : List.of(Town.equal(), Town.weighted(), Town.answeredOnly())) {
            for (String question : List.of("Q1", "Q3")) {
                for (String by : List.of("地区", "Q2", "w区分")) {
                    CrossTable table = tabulation.cross(question, by);
                    StatTable counts = table.counts(TableStyle.withDefaults());
                    assertTrue(TableAudit.withDefaults().audit(counts).isClean(), counts::toString);
                }
            }
        }
    }

    // 200 schools of R's api data; a table of shares leaves out unknown groups, of which there are none here.
    @Test
    void tablesOfSharesPassTheAudit() {
        for (String design : List.of("strat", "clus1")) {
            Tabulation tabulation = TabulationReferenceTest.tabulation(ApiData.design(design));
            for (String question : List.of("sch.wide", "both")) {
                for (Base base : Base.values()) {
                    StatTable shares = tabulation.cross(question, "stype").percentages(base, TableStyle.withDefaults());
                    assertTrue(
                            TableAudit.withDefaults().audit(shares).isClean(),
                            () -> shares
                                    + TableAudit.withDefaults().audit(shares).toString());
                }
            }
        }
    }

    // By hand: without 不明 the two groups make all, so that a withheld cell of one row is got back from the column
    // unless another goes with it.
    @Test
    void withheldCellsCannotBeSubtracted() {
        CrossTable table = Town.equal().cross("Q2", "Q1");
        StatTable shown = table.counts(TableStyle.withDefaults().withholdingBelow(2));
        assertEquals("12", shown.figure("全体", "全体").printed());
        assertEquals("x", shown.figure("良い", "予定なし").printed());
        for (Category group : shown.axis("Q1").categories()) {
            assertTrue(hidden(shown.row(group.id())) != 1, () -> "one x in " + group + shown);
        }
        for (Category answer : shown.axis("Q2").categories()) {
            assertTrue(hidden(shown.column(answer.id())) != 1, () -> "one x in " + answer + shown);
        }
        StatTable percent =
                table.percentages(Base.ROW, TableStyle.withDefaults().withholdingBelow(2));
        for (Category group : table.groups()) {
            for (Category answer : table.answers()) {
                assertEquals(
                        shown.figure(group.id(), answer.id()).printed().equals("x"),
                        percent.figure(group.id(), answer.id()).printed().equals("x"));
            }
        }
    }

    private static long hidden(StatTable table) {
        return table.figures().filter(figure -> figure.printed().equals("x")).count();
    }

    @Test
    void standardErrorsStandInTheirOwnTable() {
        StatTable errors = STATE.standardErrors(Base.ROW, TableStyle.withDefaults());
        // By hand: p = 1/4 of 12 with replacement: √(p q ÷ 11) = 13.06 points
        assertEquals("13.1", errors.figure("全体", "良い").printed());
        assertEquals("12", errors.figure("全体", "n").printed());
    }

    @Test
    void numbersHaveTheUnknownGroupSoThatTheyAddUp() {
        StatTable counts = STATE.counts(TableStyle.withDefaults());
        assertEquals("2", counts.figure("不明", "全体").printed());
        assertEquals(List.of("北", "南", "不明"), counts.axis("地区").totals().get(0).parts());
        assertTrue(STATE.toTable().find("不明", "n").isEmpty());
    }

    @Test
    void messagesNameTheGroups() {
        assertEquals(
                "No group '東', the groups are [全体, 北, 南, 不明]",
                assertThrows(IllegalArgumentException.class, () -> STATE.base("東"))
                        .getMessage());
    }
}
