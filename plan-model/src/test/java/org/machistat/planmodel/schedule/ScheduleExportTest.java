package org.machistat.planmodel.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.planmodel.schedule.PaperSchedule.FY2017;
import static org.machistat.planmodel.schedule.PaperSchedule.session;
import static org.machistat.planmodel.schedule.PaperSchedule.task;
import static org.machistat.planmodel.schedule.PaperSchedule.track;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.DisplayWidth;
import org.machistat.core.text.DisplayWidth.Ambiguous;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;

class ScheduleExportTest {

    private static final Instant STAMP = Instant.parse("2017-08-30T01:02:03.456Z");

    private static final Schedule SMALL = Schedule.builder(Label.of("策定: 日程", "Making; plan"), FY2017)
            .id("small")
            .track(track(
                    "plan",
                    "計画",
                    new Task(
                            "draft",
                            Label.of("素案, 公表\nまで", "Draft"),
                            MonthSpan.of(FY2017, 9, 11),
                            Task.Evidence.PRINTED,
                            ""),
                    task("adopt", "section 策定", 3, 3, "")))
            .session(session(3, 8))
            .report(Report.of("r3", "2017-3", Label.same("考え方")).on(Report.day("8/30", FY2017)))
            .build();

    /** By hand: the widest label, of the session, takes 19 columns, two more part it from the months of 5 columns each. */
    @Test
    void textGantt() {
        assertEquals(
                String.join(
                        "\n",
                        "策定: 日程（平成29年度）",
                        " ".repeat(21) + "4月  5月  6月  7月  8月  9月  10月 11月 12月 1月  2月  3月",
                        "計画",
                        "  素案, 公表 まで" + " ".repeat(21 - 17) + " ".repeat(25) + "=".repeat(15),
                        "  section 策定" + " ".repeat(21 - 14) + " ".repeat(55) + "~".repeat(5),
                        "議会",
                        "  2017年第3回定例会" + " ".repeat(21 - 19) + " ".repeat(20) + "#####",
                        "    8/30 考え方" + " ".repeat(21 - 15) + " ".repeat(20) + "*",
                        "= 明記　~ 推定　# 会期　* 報告日",
                        ""),
                SMALL.toText());
    }

    /** Every bar of the paper's chart begins in a column that is a month's, as a terminal counts. */
    @Test
    void barsAreAlignedAsDisplayed() {
        for (Ambiguous ambiguous : Ambiguous.values()) {
            List<String> lines = PaperSchedule.make()
                    .toText(Locale.JAPANESE, ambiguous)
                    .lines()
                    .toList();
            int april = DisplayWidth.of(lines.get(1).substring(0, lines.get(1).indexOf("4月")), ambiguous);
            for (String line : lines.subList(2, lines.size() - 1)) {
                int bar = line.replaceAll("[~#]+$", "").length();
                if (bar < line.length()) {
                    int column = DisplayWidth.of(line.substring(0, bar), ambiguous);
                    assertTrue(column >= april && (column - april) % 5 == 0, line);
                }
            }
        }
    }

    @Test
    void englishText() {
        String text = SMALL.toText(Locale.ENGLISH, Ambiguous.NARROW);
        assertTrue(text.startsWith("Making; plan (FY2017)\n"), text);
        assertTrue(text.contains("Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb  Mar\n"), text);
        assertTrue(text.endsWith("= printed  ~ inferred  # session  * day of report\n"), text);
    }

    /** Ends are exclusive in Mermaid; a label that begins like a keyword must not be read as one. */
    @Test
    void mermaid() {
        assertEquals("""
                gantt
                    title 策定： 日程
                    dateFormat YYYY-MM-DD
                    axisFormat %m
                    section 計画
                    素案, 公表 まで :t1, 2017-09-01, 2017-12-01
                    ・section 策定（推定） :t2, 2018-03-01, 2018-04-01
                    section 議会
                    2017年第3回定例会 :t3, 2017-08-01, 2017-09-01
                    考え方 :milestone, t4, 2017-08-30, 0d
                """, SMALL.toMermaid(Locale.JAPANESE));
        assertEquals("a： b； ＃1 ％％ c", GanttMermaid.escape("a: b; #1 %% \n c"));
        assertEquals("・", GanttMermaid.escape(" \n"));
    }

    /** Escapes by RFC 5545, 3.3.11; dates by 3.3.4, the end exclusive by 3.6.1. */
    @Test
    void iCalendar() {
        String file = SMALL.toICalendar(STAMP, "city.example.jp", Locale.JAPANESE);
        assertEquals(
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//MachiStat//Plan Model//EN",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:策定: 日程",
                        "BEGIN:VEVENT",
                        "UID:2017-small-task-draft@city.example.jp",
                        "DTSTAMP:20170830T010203Z",
                        "DTSTART;VALUE=DATE:20170901",
                        "DTEND;VALUE=DATE:20171201",
                        "SUMMARY:素案\\, 公表\\nまで",
                        "CATEGORIES:計画",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:2017-small-task-adopt@city.example.jp",
                        "DTSTAMP:20170830T010203Z",
                        "DTSTART;VALUE=DATE:20180301",
                        "DTEND;VALUE=DATE:20180401",
                        "SUMMARY:section 策定",
                        "DESCRIPTION:推定",
                        "CATEGORIES:計画",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:2017-small-session-2017-3@city.example.jp",
                        "DTSTAMP:20170830T010203Z",
                        "DTSTART;VALUE=DATE:20170801",
                        "DTEND;VALUE=DATE:20170901",
                        "SUMMARY:2017年第3回定例会",
                        "CATEGORIES:議会",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:2017-small-report-r3@city.example.jp",
                        "DTSTAMP:20170830T010203Z",
                        "DTSTART;VALUE=DATE:20170830",
                        "DTEND;VALUE=DATE:20170831",
                        "SUMMARY:考え方",
                        "CATEGORIES:議会",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""),
                file);
        assertEquals(file, SMALL.toICalendar(STAMP, "city.example.jp", Locale.JAPANESE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a;b | a\\;b", "a,b | a\\,b", "a\\b | a\\\\b", "a:b | a:b"})
    void escapes(String value, String expected) {
        assertEquals(expected, ICalendar.escape(value));
    }

    @Test
    void lineBreaksAndControlCharacters() {
        assertEquals("a\\nb\\nc\\nd\te", ICalendar.escape("a\r\nb\nc\rd\te\u0000\u0007"));
    }

    /** 8 octets of the name, then 22 kanji of 3 octets make 74; the next begins a new line. */
    @Test
    void foldedByOctets() {
        StringBuilder out = new StringBuilder();
        ICalendar.fold("SUMMARY:" + "漢".repeat(30), out);
        assertEquals("SUMMARY:" + "漢".repeat(22) + "\r\n " + "漢".repeat(8) + "\r\n", out.toString());
        StringBuilder exact = new StringBuilder();
        ICalendar.fold("a".repeat(75), exact);
        assertEquals("a".repeat(75) + "\r\n", exact.toString());
        StringBuilder more = new StringBuilder();
        ICalendar.fold("a".repeat(150), more);
        assertEquals("a".repeat(75) + "\r\n " + "a".repeat(74) + "\r\n a\r\n", more.toString());
    }

    @Test
    void thePaperFolds() {
        String file = PaperSchedule.make().toICalendar(STAMP, "example.jp", Locale.JAPANESE);
        List<String> lines = Arrays.asList(file.split("\r\n", -1));
        assertTrue(lines.stream().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(" ")));
        assertFalse(file.replace("\r\n", "").contains("\n"));
    }

    @Test
    void anIdThatStandsTwiceStillHasItsOwnUid() {
        String file = Schedule.builder(Label.EMPTY, FiscalYear.of(2017))
                .track(track("t", "T", task("a", "A", 4, 4, ""), task("a", "B", 5, 5, "")))
                .id("s")
                .build()
                .toICalendar(STAMP, "x.jp", Locale.ENGLISH);
        assertTrue(file.contains("UID:2017-s-task-a@x.jp\r\n") && file.contains("UID:2017-s-task-a.2@x.jp\r\n"), file);
        assertTrue(file.contains("DESCRIPTION:inferred\r\n"), file);
    }

    @Test
    void theDomainIsChecked() {
        assertEquals(
                "Domain must be of letters, digits, dots and hyphens, but was 'a b'",
                assertThrows(IllegalArgumentException.class, () -> SMALL.toICalendar(STAMP, "a b", Locale.ENGLISH))
                        .getMessage());
    }

    private static List<String> uids(Schedule schedule) {
        return schedule.toICalendar(STAMP, "x.jp", Locale.JAPANESE)
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .toList();
    }

    /** An id that looks like the number of another one, and another schedule of the same tasks. */
    @Test
    void noUidStandsTwice() {
        Track track = track("t", "T", task("a.2", "A", 4, 4, ""), task("a", "B", 5, 5, ""), task("a", "C", 6, 6, ""));
        Schedule one = Schedule.builder(Label.same("計画"), FY2017).track(track).build();
        assertEquals(3, Set.copyOf(uids(one)).size());
        Schedule next = Schedule.builder(Label.same("計画"), FiscalYear.of(2018))
                .track(track)
                .build();
        Schedule other = Schedule.builder(Label.same("戦略"), FY2017).track(track).build();
        assertTrue(Collections.disjoint(uids(one), uids(next)));
        assertTrue(Collections.disjoint(uids(one), uids(other)));
        assertEquals(
                uids(one),
                uids(Schedule.builder(Label.same("計画"), FY2017).track(track).build()));
    }

    /** A report of which only the session is stated lasts as long as it, in every export. */
    @Test
    void aReportWithoutADay() {
        Schedule schedule = Schedule.builder(Label.same("日程"), FY2017)
                .session(session(4, 11))
                .report(Report.of("r", "2017-4", Label.same("素案")))
                .report(Report.of("lost", "2017-9", Label.same("不明")).on(LocalDate.of(2017, 4, 2)))
                .build();
        assertTrue(schedule.toText().contains("    素案" + " ".repeat(13) + " ".repeat(35) + "?\n"), schedule.toText());
        assertTrue(schedule.toText().contains("    4/2 不明"), schedule.toText());
        assertTrue(schedule.toText().endsWith("? 報告（日の記載なし）\n"));
        assertTrue(
                schedule.toMermaid(Locale.JAPANESE).contains("    素案（日の記載なし） :t2, 2017-11-01, 2017-12-01\n"),
                schedule.toMermaid(Locale.JAPANESE));
        String file = schedule.toICalendar(STAMP, "x.jp", Locale.ENGLISH);
        assertTrue(file.contains("SUMMARY:素案\r\nDESCRIPTION:day not stated\r\n"), file);
        assertTrue(file.contains("DTSTART;VALUE=DATE:20171101\r\nDTEND;VALUE=DATE:20171201\r\nSUMMARY:素案"), file);
    }

    @Test
    void notesAreInTheDescription() {
        Task task = task("a", "A", 4, 4, "").withNote(Label.same("10月の列"));
        String file = Schedule.builder(Label.same("日程"), FY2017)
                .track(track("t", "T", task))
                .build()
                .toICalendar(STAMP, "x.jp", Locale.JAPANESE);
        assertTrue(file.contains("DESCRIPTION:推定\\n10月の列\r\n"), file);
    }

    @Test
    void stampsThatCannotBeWritten() {
        assertEquals(
                "Stamp must be of the years 0 to 9999, but was +1000000000-12-31T23:59:59.999999999Z",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SMALL.toICalendar(Instant.MAX, "x.jp", Locale.ENGLISH))
                        .getMessage());
    }

    /** Dates and keywords at the beginning of a label, also where Japanese follows at once, would be read as such. */
    @ParameterizedTest
    @CsvSource({
        "2017-04-01 公表, ・2017-04-01 公表",
        "ganttチャート作成, ・ganttチャート作成",
        "topAxisの検討, ・topAxisの検討",
        "sections, sections",
        "2017年度, 2017年度"
    })
    void mermaidLabels(String label, String expected) {
        assertEquals(expected, GanttMermaid.escape(label));
    }

    @Test
    void controlCharactersDoNotReachATerminal() {
        String text = Schedule.builder(Label.same("a\u001B[2Jb\u202Ec"), FY2017)
                .build()
                .toText();
        assertTrue(text.startsWith("a [2Jb c（"), text);
    }
}
