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
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
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

    /** Months by hand: 3 + 2 + 2 + 1 + 2 + 1 + 2 + 1 = 14; from the parent's basic approach only 1 + 2 + 1 + 2 + 1 + 2 + 1 = 10. */
    @Test
    void criticalPath() {
        Schedule.Chain chain = PAPER.criticalPath().get();
        assertEquals(14, chain.months());
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
                        "CYCLE dependencies tasks wait for one another (y → x)"),
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
