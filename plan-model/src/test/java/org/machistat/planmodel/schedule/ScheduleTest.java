package org.machistat.planmodel.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.planmodel.schedule.PaperSchedule.COMMENT;
import static org.machistat.planmodel.schedule.PaperSchedule.FY2017;
import static org.machistat.planmodel.schedule.PaperSchedule.session;
import static org.machistat.planmodel.schedule.PaperSchedule.task;
import static org.machistat.planmodel.schedule.PaperSchedule.track;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class ScheduleTest {

    private static final Schedule PAPER = PaperSchedule.make();

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }

    /** The paper, line 538: printed 第2回, 第3回, 第4回, 第1回 from June to February. */
    @Test
    void sessionsRestartInJanuary() {
        assertEquals(
                List.of(2, 3, 4, 1),
                PAPER.sessions().stream().map(CouncilSession::number).toList());
        assertEquals(
                List.of("2017-2", "2017-3", "2017-4", "2018-1"),
                PAPER.sessions().stream().map(CouncilSession::id).toList());
        assertEquals(
                Label.of("2018年第1回定例会", "regular session 1 of 2018"),
                session(1, 2).label());
    }

    @Test
    void thePaperHasNoFault() {
        assertEquals(List.of(), PAPER.faults());
    }

    /** By hand from the chains: the draft also waits for the parent plan's basic approach. */
    @Test
    void whatMustBeReadyBeforeEachSession() {
        assertEquals(List.of(), PAPER.listNeededBefore(session(2, 6)));
        assertEquals(List.of("survey", "basic"), ids(PAPER.listNeededBefore(session(3, 8))));
        assertEquals(
                List.of("survey", "basic", "draft", "publish", "m-basic"), ids(PAPER.listNeededBefore(session(4, 11))));
    }

    @Test
    void threeCommentsAtOnce() {
        assertEquals(
                Set.of(YearMonth.of(2017, 11), YearMonth.of(2017, 12)),
                PAPER.concurrent(COMMENT).keySet());
        assertEquals(
                List.of("comment", "m-comment", "i-comment"),
                ids(PAPER.concurrent(COMMENT).get(YearMonth.of(2017, 12)).stream()
                        .map(Schedule.Running::task)
                        .toList()));
        assertEquals(0, PAPER.concurrent("結果集約").size());
    }

    @Test
    void lagBetweenParentAndChild() {
        assertEquals(1, PAPER.lag("master", "industry", "素案作成").get());
        assertEquals(-1, PAPER.lag("industry", "master", "素案作成").get());
        assertEquals(0, PAPER.lag("master", "industry", COMMENT).get());
        assertEquals(
                "there is no step '結果集約' on track 'master'",
                PAPER.lag("master", "industry", "結果集約")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    /**
     * By hand: from May to March are 11 months, each worked in: May to July, July and August, September and October, November,
     * November and December, January, January and February, March. From the parent's basic approach in August only 8.
     */
    @Test
    void criticalPath() {
        Schedule.Chain chain = PAPER.criticalPath().get();
        assertEquals(11, chain.months());
        assertEquals(11, chain.working());
        assertEquals(0, chain.waiting());
        assertEquals(
                List.of("survey", "basic", "draft", "publish", "comment", "collate", "adjust", "adopt"),
                ids(chain.tasks()));
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                Schedule.builder(Label.EMPTY, FY2017)
                        .build()
                        .criticalPath()
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    /** By hand: April, two idle months, July and August, August and September: 6 months, 4 of them worked in. */
    @Test
    void waitingCountsAndSharedMonthsCountOnce() {
        Schedule.Chain chain = Schedule.builder(Label.EMPTY, FY2017)
                .track(track(
                        "t",
                        "T",
                        task("alone", "単独", 9, 12, ""),
                        task("a", "A", 4, 4, ""),
                        task("b", "B", 7, 8, ""),
                        task("c", "C", 8, 9, "")))
                .chain("a", "b", "c")
                .build()
                .criticalPath()
                .get();
        assertEquals(List.of("a", "b", "c"), ids(chain.tasks()));
        assertEquals(6, chain.months());
        assertEquals(4, chain.working());
        assertEquals(2, chain.waiting());
    }

    /** By hand: 素案 ends in October, 公表 is in November; the report needs 公表 by November; nothing waits for the last one. */
    @Test
    void slack() {
        assertEquals(OptionalInt.of(1), PAPER.slack("draft"));
        assertEquals(OptionalInt.of(0), PAPER.slack("publish"));
        assertEquals(OptionalInt.of(0), PAPER.slack("m-basic"));
        assertEquals(OptionalInt.empty(), PAPER.slack("adopt"));
        assertThrows(NoSuchElementException.class, () -> PAPER.slack("nowhere"));
    }

    @Test
    void noCriticalPathOfWhatContradictsItself() {
        Schedule.Builder twice = Schedule.builder(Label.EMPTY, FY2017)
                .track(track("t", "T", task("a", "A", 4, 4, ""), task("a", "B", 5, 9, "")));
        assertEquals(
                "NOT_APPLICABLE the id 'a' stands twice",
                twice.build().criticalPath().refusal().map(ScheduleTest::text).orElseThrow());
        Schedule.Builder early = Schedule.builder(Label.EMPTY, FY2017)
                .track(track("t", "T", task("a", "A", 4, 6, ""), task("b", "B", 5, 9, "")))
                .chain("a", "b");
        assertEquals(
                "NOT_APPLICABLE 'B' (2017-05/2017-09) begins before 'A' (2017-04/2017-06) is done",
                early.build().criticalPath().refusal().map(ScheduleTest::text).orElseThrow());
    }

    private static String text(Refusal refusal) {
        return refusal.reason() + " " + refusal.sentence().en();
    }

    /** A fourth row beside three tracks: the council's, by its own name. */
    @Test
    void rowsAndTheirNames() {
        assertEquals(4, PAPER.rows().size());
        assertEquals(Schedule.COUNCIL, PAPER.rows().get(3));
        Schedule named = Schedule.builder(Label.EMPTY, FY2017)
                .council(Label.of("市議会", "City council"))
                .session(session(1, 2))
                .build();
        assertEquals(List.of(Label.of("市議会", "City council")), named.rows());
        assertTrue(named.toText().contains("\n市議会\n"));
        assertTrue(named.toMermaid(Locale.ENGLISH).contains("section City council\n"));
        assertEquals(List.of(), Schedule.builder(Label.EMPTY, FY2017).build().rows());
    }

    /** An extraordinary session beside a regular one of the same number. */
    @Test
    void kindsOfSessions() {
        MonthSpan may = MonthSpan.of(FY2017, 5, 5);
        CouncilSession extra = new CouncilSession(
                1, may, CouncilSession.Kind.EXTRAORDINARY, Task.Evidence.INFERRED, Label.same("日程表の列"));
        assertEquals("2017-x1", extra.id());
        assertEquals(Label.of("2017年第1回臨時会", "extraordinary session 1 of 2017"), extra.label());
        Schedule both = Schedule.builder(Label.EMPTY, FY2017)
                .session(extra)
                .session(new CouncilSession(1, may))
                .build();
        assertEquals(List.of(), both.faults());
        assertEquals(
                List.of("2017-1", "2017-x1"),
                both.sessions().stream().map(CouncilSession::id).toList());
        assertTrue(both.toText().contains("+++++"));
        assertTrue(both.toText().endsWith("+ 会期（推定）\n"));
    }

    @Test
    void monthsAndDaysThatCalendarsCannotHold() {
        assertEquals(
                "Months must be of the years 1868 to 9998, but were from 9999-01 to 9999-12",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new MonthSpan(YearMonth.of(9999, 1), YearMonth.of(9999, 12)))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new MonthSpan(YearMonth.of(-999999999, 1), YearMonth.of(2017, 1)));
        assertEquals(
                "Day of a report must be of the years 1868 to 9998, but was +12000-01-01",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Report.of("r", "2017-1", Label.EMPTY).on(LocalDate.of(12000, 1, 1)))
                        .getMessage());
    }

    @Test
    void everyFaultWithItsPlace() {
        FiscalYear other = FiscalYear.of(2018);
        Schedule bad = Schedule.builder(Label.same("悪い例"), FY2017)
                .track(track(
                        "a",
                        "A",
                        task("x", "素案", 9, 10, ""),
                        task("y", "公表", 8, 8, ""),
                        task("x", "再掲", 4, 4, ""),
                        new Task("z", Label.same("翌年度"), MonthSpan.of(other, 4, 5), Task.Evidence.PRINTED, "")))
                .session(session(3, 8))
                .report(Report.of("r", "2017-3", Label.same("報告"))
                        .on(LocalDate.of(2017, 10, 1))
                        .needing("nowhere"))
                .report(Report.of("s", "2017-9", Label.same("報告")))
                .report(Report.of("t", "2017-3", Label.same("報告")).needing("x"))
                .chain("x", "y", "q")
                .chain("y", "x")
                .build();
        assertEquals(
                List.of(
                        "DUPLICATE_ID tracks/a/tasks/x the id 'x' stands twice",
                        "OUTSIDE_YEAR tracks/a/tasks/z 2018-04/2018-05 does not lie in FY2017",
                        "OUTSIDE_SESSION reports/r/day 2017-10-01 does not lie in the months of regular session 3 of 2017"
                                + " (2017-08)",
                        "UNKNOWN_ID reports/r/needs/nowhere there is no 'nowhere', expected one of [x, y, z]",
                        "UNKNOWN_ID reports/s/session there is no '2017-9', expected one of [2017-3]",
                        "OUT_OF_ORDER reports/t/needs/x '素案' (2017-09/2017-10) is not ready for the report in 2017-08",
                        "OUT_OF_ORDER dependencies/x>y '公表' (2017-08) begins before '素案' (2017-09/2017-10) is done",
                        "UNKNOWN_ID dependencies/y>q there is no 'q', expected one of [x, y, z]",
                        "CYCLE dependencies/x>y tasks wait for one another (y → x)"),
                bad.faults().stream()
                        .map(fault -> fault.kind() + " " + fault.path() + " "
                                + fault.sentence().en())
                        .toList());
        assertTrue(bad.faults().get(0).toString().contains("識別子「x」が重複している"));
        assertEquals(
                "tasks wait for one another (y → x)",
                bad.criticalPath().refusal().orElseThrow().sentence().en());
    }

    @ParameterizedTest
    @CsvSource({
        "8/30, 2017-08-30", // the paper, line 538
        "8月30日, 2017-08-30",
        "4/1, 2017-04-01",
        "3/31, 2018-03-31",
        "１/５, 2018-01-05"
    })
    void aDayWithoutYearByTheFiscalYear(String text, LocalDate expected) {
        assertEquals(expected, Report.day(text, FY2017));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/29", "13/1", "0/1", "8-30", "", "8/30/2017"})
    void daysThatAreNone(String text) {
        assertEquals(
                "Unable to parse day from '" + text + "', expected a day of FY2017 such as '8/30' or '8月30日'",
                assertThrows(IllegalArgumentException.class, () -> Report.day(text, FY2017))
                        .getMessage());
        assertEquals(LocalDate.of(2020, 2, 29), Report.day("2/29", FiscalYear.of(2019)));
    }

    @Test
    void lookingUp() {
        assertEquals("素案作成", PAPER.get("draft").label().ja());
        assertEquals(
                "No task 'q', expected one of [a]",
                assertThrows(
                                NoSuchElementException.class,
                                () -> Schedule.builder(Label.EMPTY, FY2017)
                                        .track(track("t", "T", task("a", "A", 4, 4, "")))
                                        .build()
                                        .get("q"))
                        .getMessage());
        assertEquals(PAPER, PaperSchedule.make());
    }

    @Test
    void spans() {
        MonthSpan span = MonthSpan.of(FY2017, 11, 1);
        assertEquals(3, span.months());
        assertEquals(LocalDate.of(2018, 1, 31), span.lastDay());
        assertEquals("2017-11/2018-01", span.toString());
        assertEquals(
                "Span must not end before it begins, but was from 2018-01 to 2017-11",
                assertThrows(IllegalArgumentException.class, () -> MonthSpan.of(FY2017, 1, 11))
                        .getMessage());
        assertEquals(
                "Month must be from 1 to 12, but was 13",
                assertThrows(IllegalArgumentException.class, () -> MonthSpan.of(FY2017, 4, 13))
                        .getMessage());
    }
}
