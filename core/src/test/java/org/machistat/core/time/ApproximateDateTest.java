package org.machistat.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.time.ApproximateDate.AboutReading;
import org.machistat.core.time.ApproximateDate.Found;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

class ApproximateDateTest {

    private static final FiscalYearRange PROGRAMME_1 = FiscalYearRange.of(2016, 2017);
    private static final FiscalYearRange PROGRAMME_2 = FiscalYearRange.of(2018, 2021);

    /** Days follow from the calendar and the conventions in the Javadoc; lines are those of the paper. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "平成30年3月頃 | MONTH | [ABOUT] | 2018-03-01 | 2018-03-31 | about March 2018", // line 274
                "平成31年1月にオープン予定 | MONTH | [PLANNED] | 2019-01-01 | 2019-01-31 | January 2019 (planned)", // line 290
                "平成32年を目指し | YEAR | [AIMED] | 2020-01-01 | 2020-12-31 | 2020 (aimed at)", // line 295
                "平成32年の開通を目指し | YEAR | [AIMED] | 2020-01-01 | 2020-12-31 | 2020 (aimed at)", // line 295
                "30年後 | YEAR | [] | - | - | 30 years later", // line 330
                "直近10年程度 | SPAN | [ROUGHLY] | - | - | roughly the nearest 10 years", // line 330
                "直近10年程度を目途に | SPAN | [ROUGHLY, AIMED] | - | - | roughly the next 10 years (aimed at)", // line 330
                "H30年4月予定 | MONTH | [PLANNED] | 2018-04-01 | 2018-04-30 | April 2018 (planned)", // line 363
                "H30年4月供用開始予定 | MONTH | [PLANNED] | 2018-04-01 | 2018-04-30 | April 2018 (planned)", // line 363
                "2020年代 | DECADE | [] | 2020-01-01 | 2029-12-31 | the 2020s", // line 406
                "2022年 | YEAR | [] | 2022-01-01 | 2022-12-31 | 2022", // line 419
                "平成30年4月（予定） | MONTH | [PLANNED] | 2018-04-01 | 2018-04-30 | April 2018 (planned)",
                "2018-04-01予定 | DAY | [PLANNED] | 2018-04-01 | 2018-04-01 | 1 April 2018 (planned)",
                "2020年代初頭 | PART_OF_DECADE | [] | 2020-01-01 | 2022-12-31 | the start of the 2020s",
                "2020年代前半 | PART_OF_DECADE | [] | 2020-01-01 | 2024-12-31 | the first half of the 2020s",
                "2020年代半ば | PART_OF_DECADE | [] | 2023-01-01 | 2026-12-31 | the middle of the 2020s",
                "2020年代の後半頃 | PART_OF_DECADE | [ABOUT] | 2025-01-01 | 2029-12-31 | about the second half of the 2020s",
                "2020年代末 | PART_OF_DECADE | [] | 2027-01-01 | 2029-12-31 | the end of the 2020s",
                "平成30年代 | DECADE | [] | 2018-01-01 | 2027-12-31 | the Heisei 30s",
                "平成32年度 | FISCAL_YEAR | [] | 2020-04-01 | 2021-03-31 | FY2020",
                "平成32年度中 | FISCAL_YEAR | [] | 2020-04-01 | 2021-03-31 | FY2020",
                "平成30年度末 | PART_OF_YEAR | [] | 2019-03-01 | 2019-03-31 | the end of FY2018",
                "平成30年度当初 | PART_OF_YEAR | [] | 2018-04-01 | 2018-04-30 | the start of FY2018",
                "平成30年度前半 | PART_OF_YEAR | [] | 2018-04-01 | 2018-09-30 | the first half of FY2018",
                "平成30年度下半期 | PART_OF_YEAR | [] | 2018-10-01 | 2019-03-31 | the second half of FY2018",
                "平成30年度半ば | PART_OF_YEAR | [] | 2018-08-01 | 2018-11-30 | the middle of FY2018",
                "2020年前半 | PART_OF_YEAR | [] | 2020-01-01 | 2020-06-30 | the first half of 2020",
                "2020年後半 | PART_OF_YEAR | [] | 2020-07-01 | 2020-12-31 | the second half of 2020",
                "2020年末 | PART_OF_YEAR | [] | 2020-12-01 | 2020-12-31 | the end of 2020",
                "2020年春 | SEASON | [] | 2020-03-01 | 2020-05-31 | spring 2020",
                "2020年夏頃 | SEASON | [ABOUT] | 2020-06-01 | 2020-08-31 | about summer 2020",
                "2020年の秋 | SEASON | [] | 2020-09-01 | 2020-11-30 | autumn 2020",
                "2019年冬 | SEASON | [] | 2019-12-01 | 2020-02-29 | winter 2019",
                "平成30年度春 | SEASON | [] | 2018-04-01 | 2018-05-31 | spring FY2018",
                "平成30年3月上旬 | PART_OF_MONTH | [] | 2018-03-01 | 2018-03-10 | early March 2018",
                "平成30年3月中旬 | PART_OF_MONTH | [] | 2018-03-11 | 2018-03-20 | mid-March 2018",
                "平成30年2月下旬 | PART_OF_MONTH | [] | 2018-02-21 | 2018-02-28 | late February 2018",
                "2020年以降 | YEAR | [FROM_ON] | 2020-01-01 | - | from 2020 on",
                "2020年3月までに | MONTH | [BY] | - | 2020-03-31 | by March 2020",
                "2020年頃まで | YEAR | [ABOUT, BY] | - | 2020-12-31 | by about 2020",
                "約5年後 | YEAR | [ROUGHLY] | - | - | roughly 5 years later",
                "2年前 | YEAR | [] | - | - | 2 years earlier",
                "未定 | UNDECIDED | [] | - | - | undecided"
            })
    void parse(
            String text, DatePrecision precision, String modifiers, LocalDate first, LocalDate last, String english) {
        ApproximateDate date = ApproximateDate.parse(text);
        assertEquals(text, date.text());
        assertEquals(precision, date.precision());
        assertEquals(modifiers, date.modifiers().toString());
        assertEquals(Optional.ofNullable(first), date.earliest());
        assertEquals(Optional.ofNullable(last), date.latest());
        assertEquals(english, date.label().en());
        assertEquals(text, date.label().ja());
        assertEquals(date, ApproximateDate.parse(date.toString()));
    }

    /** The paper, section A13: which of its events fall in the second programme. */
    @Test
    void eventsAndProgrammes() {
        ApproximateDate walkway = ApproximateDate.parse("平成30年3月頃");
        assertTrue(walkway.isCertainlyWithin(PROGRAMME_1));
        assertFalse(walkway.isPossiblyWithin(PROGRAMME_2));
        assertEquals(Answer.of(FiscalYearRange.of(2017, 2017)), walkway.fiscalYears());
        assertTrue(ApproximateDate.parse("平成31年1月").isCertainlyWithin(PROGRAMME_2));
        assertTrue(ApproximateDate.parse("H30年4月予定").isCertainlyWithin(PROGRAMME_2));
        ApproximateDate road = ApproximateDate.parse("平成32年を目指し");
        assertEquals(Answer.of(FiscalYearRange.of(2019, 2020)), road.fiscalYears());
        assertTrue(road.isCertainlyWithin(PROGRAMME_2));
        assertFalse(road.isCertainlyWithin(FiscalYearRange.of(2020, 2020)));
        assertTrue(road.isPossiblyWithin(FiscalYearRange.of(2020, 2020)));
    }

    @Test
    void anOpenDateIsPossiblyAnywhere() {
        for (String text : new String[] {"未定", "30年後"}) {
            ApproximateDate date = ApproximateDate.parse(text);
            assertFalse(date.isCertainlyWithin(PROGRAMME_1));
            assertTrue(date.isPossiblyWithin(PROGRAMME_1));
            assertEquals(
                    Answer.refuse(
                            Reason.NOT_ENOUGH_DATA,
                            "「" + text + "」には始まりと終わりの日がないため、年度を決められない",
                            "'" + text + "' has no first and last day, so that its fiscal years are open"),
                    date.fiscalYears());
        }
        ApproximateDate fromOn = ApproximateDate.parse("平成30年度以降");
        assertFalse(fromOn.isPossiblyWithin(PROGRAMME_1));
        assertTrue(fromOn.isPossiblyWithin(PROGRAMME_2));
    }

    @Test
    void aboutWidensOnlyIfAsked() {
        ApproximateDate march = ApproximateDate.parse("平成30年3月頃");
        assertTrue(march.has(ApproximateDate.Modifier.ABOUT));
        assertEquals(AboutReading.AS_PRINTED, march.aboutReading());
        ApproximateDate wider = march.with(AboutReading.ONE_LENGTH_WIDER);
        assertEquals(Optional.of(LocalDate.of(2018, 2, 1)), wider.earliest());
        assertEquals(Optional.of(LocalDate.of(2018, 4, 30)), wider.latest());
        assertTrue(wider.isPossiblyWithin(PROGRAMME_2));
        assertEquals("平成30年3月頃［頃は前後に同じ長さ］", wider.toString());
        assertEquals(wider, ApproximateDate.parse(wider.toString()));
        assertEquals(march, wider.with(AboutReading.AS_PRINTED));
        ApproximateDate exact = ApproximateDate.parse("平成30年3月").with(AboutReading.ONE_LENGTH_WIDER);
        assertEquals(Optional.of(LocalDate.of(2018, 3, 1)), exact.earliest());
    }

    /** The base is the paper's own date, line 15. */
    @ParameterizedTest
    @CsvSource({
        "30年後, 2017-08-30, YEAR, 2047-01-01, 2047-12-31",
        "30年後, FY2017, FISCAL_YEAR, 2047-04-01, 2048-03-31",
        "2年前, 2016-06-01, YEAR, 2014-01-01, 2014-12-31",
        "直近10年程度を目途, 2017-08-30, SPAN, 2017-08-30, 2027-08-29",
        "直近2年, 2016年, SPAN, 2015-01-01, 2017-12-31",
        "今後10年, FY2016, SPAN, 2016-04-01, 2026-03-31",
        "過去3年間, FY2016, SPAN, 2014-04-01, 2017-03-31"
    })
    void relativeTo(String text, String base, DatePrecision precision, LocalDate first, LocalDate last) {
        ApproximateDate open = ApproximateDate.parse(text);
        assertTrue(open.isRelative());
        assertEquals(Optional.empty(), open.base());
        ApproximateDate date = open.relativeTo(ReferenceDate.parse(base));
        assertEquals(Optional.of(ReferenceDate.parse(base)), date.base());
        assertEquals(precision, date.precision());
        assertEquals(Optional.of(first), date.earliest());
        assertEquals(Optional.of(last), date.latest());
        assertEquals(date, ApproximateDate.parse(date.toString()));
        assertEquals(date, date.relativeTo(ReferenceDate.parse("1999年")).relativeTo(ReferenceDate.parse(base)));
    }

    @Test
    void printsItsBase() {
        ApproximateDate date = ApproximateDate.parse("30年後").relativeTo(ReferenceDate.parse("平成29年8月30日"));
        assertEquals("30年後［基準 2017-08-30］", date.toString());
        assertEquals("30 years later (base 30 August 2017)", date.label().en());
        ApproximateDate fixed = ApproximateDate.parse("2020年");
        assertEquals(fixed, fixed.relativeTo(ReferenceDate.parse("2017年")));
        assertEquals(
                Reason.NOT_APPLICABLE,
                ApproximateDate.parse("999年前")
                        .relativeTo(ReferenceDate.parse("2017年"))
                        .fiscalYears()
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "計画期間を10年間（平成28～37年度）として平成28年2月に策定 | 平成28年2月 | []", // line 22
                "「平成28年（2016年）経済センサス活動調査」速報結果 | 平成28年（2016年） | []", // line 73
                "本市の人口は2030年に158.7万人となりピークを迎える想定 | 2030年 | []", // line 66
                "JR川崎駅北口自由通路の供用開始（平成30年3月頃）に合わせて | 平成30年3月頃 | [ABOUT]", // line 274
                "AIRBIC（エアビック）」が平成31年1月にオープン予定 | 平成31年1月にオープン予定 | [PLANNED]", // line 290
                "「羽田連絡道路」が平成32年の開通を目指し、整備を推進 | 平成32年の開通を目指し | [AIMED]", // line 295
                "- ・30年後を見据えた目指す臨海部像と、 | 30年後 | []", // line 330
                "直近10年程度を目途に実施するプロジェクト | 直近10年程度を目途に | [ROUGHLY, AIMED]", // line 330
                "がオープン予定（H30年4月供用開始予定） | H30年4月供用開始予定 | [PLANNED]", // line 363
                "国の成長戦略では、2020年代には都市部での | 2020年代 | []", // line 406
                "開始は Ｈ ３０ 年 ４ 月 頃です | Ｈ ３０ 年 ４ 月 頃 | [ABOUT]",
                "平成三十年三月頃 | 平成三十年三月頃 | [ABOUT]",
                "平成40年13月ではなく2028年 | 2028年 | []"
            })
    void find(String sentence, String printed, String modifiers) {
        Found found = ApproximateDate.find(sentence).orElseThrow();
        assertEquals(printed, found.date().text());
        assertEquals(printed, sentence.substring(found.start(), found.end()));
        assertEquals(modifiers, found.date().modifiers().toString());
        assertEquals(found.date(), ApproximateDate.parse(printed));
    }

    /** The paper, line 419. */
    @Test
    void asOfAddsNothing() {
        for (String text : List.of("平成29年8月10日時点", "平成29年8月10日現在")) {
            ApproximateDate date = ApproximateDate.parse(text);
            assertEquals(LocalDate.of(2017, 8, 10), date.earliest().orElseThrow());
            assertEquals(LocalDate.of(2017, 8, 10), date.latest().orElseThrow());
            assertEquals(List.of(), date.modifiers());
            assertEquals(text, date.text());
        }
        ApproximateDate.Found found = ApproximateDate.find("会員は平成30年3月末現在で12人").orElseThrow();
        assertEquals("平成30年3月末現在", found.date().text());
        assertThrows(IllegalArgumentException.class, () -> ApproximateDate.parse("平成29年現在地"));
    }

    @Test
    void fromThenOnAndByThenExcludeEachOther() {
        for (String text : List.of("平成30年以降まで", "平成30年まで以降", "30年後以降まで")) {
            assertEquals(
                    "Unable to parse approximate date from '" + text
                            + "': it says both 'from then on' and 'by then', of which only one can hold",
                    assertThrows(IllegalArgumentException.class, () -> ApproximateDate.parse(text))
                            .getMessage());
            assertEquals(Optional.empty(), ApproximateDate.find(text));
        }
    }

    @Test
    void listsAllInOrder() {
        String sentence = "国の成長戦略では、2020年に高速道路で後続無人での隊列走行を実現、2022年に商業化";
        assertEquals(
                "[2020年, 2022年]",
                ApproximateDate.list(sentence).stream()
                        .map(f -> f.date().text())
                        .toList()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26社、27件、うち18件",
                "総合計画の実施計画期間と同じ2年間の計画",
                "数十年後",
                "拡大30年",
                "平成40年13月",
                "044-200-2332",
                "HT30年",
                "3.7%"
            })
    void findsNothing(String sentence) {
        assertEquals(Optional.empty(), ApproximateDate.find(sentence));
    }

    @Test
    void datesAfterACommaAreFoundToo() {
        assertEquals(
                "[2014/7/1, 2016/6/1, 2019-06-01]",
                ApproximateDate.list("2014/7/1、2016/6/1,2019-06-01").stream()
                        .map(f -> f.date().text())
                        .toList()
                        .toString());
    }

    @Test
    void aLongTextIsReadInTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String piece : new String[] {"9", "平成", "H30", "2020年 ", "約", " ", "十", "2020年の", "平成30年1", "\n"}) {
                ApproximateDate.list(piece.repeat((1 << 18) / piece.length()));
            }
        });
        assertEquals(
                "Unable to parse approximate date from a text of 1048576 characters, expected at most 100",
                assertThrows(IllegalArgumentException.class, () -> ApproximateDate.parse("年".repeat(1 << 20)))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "平成40年13月 | : month must be from 1 to 12, but was 13",
                "平成29年2月30日頃 | : day of 2017-02 must be from 1 to 28, but was 30",
                "2020年［基準 2017年］ | : '2020年' is not relative and takes no base",
                "3月頃 | : year '3' has neither an era nor four digits",
                "近いうち | , expected a form such as '平成30年3月頃', 'H30年4月予定', '平成32年を目指し', '2020年代', '30年後', '今後10年程度' or '未定'",
                "` ` | , expected a form such as '平成30年3月頃', 'H30年4月予定', '平成32年を目指し', '2020年代', '30年後', '今後10年程度' or '未定'"
            })
    void badInput(String text, String rest) {
        assertEquals(
                "Unable to parse approximate date from '" + text + "'" + rest,
                assertThrows(IllegalArgumentException.class, () -> ApproximateDate.parse(text))
                        .getMessage());
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        ApproximateDate date = ApproximateDate.parse("30年後頃")
                .relativeTo(ReferenceDate.parse("FY2016"))
                .with(AboutReading.ONE_LENGTH_WIDER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(date);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ApproximateDate read = (ApproximateDate) in.readObject();
            assertEquals(date, read);
            assertEquals(date.earliest(), read.earliest());
        }
    }

    @Test
    void aFindingHasAPlace() {
        ApproximateDate date = ApproximateDate.parse("2020年");
        assertEquals(
                "Date must be found at 0 <= start < end, but start was 3 and end 3",
                assertThrows(IllegalArgumentException.class, () -> new Found(date, 3, 3))
                        .getMessage());
    }
}
