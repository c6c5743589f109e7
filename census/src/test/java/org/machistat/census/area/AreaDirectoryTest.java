package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.area.Area;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/** History by code; the events are those of 総務省 廃置分合等情報, dates of mergers also in each city's own chronicle. */
class AreaDirectoryTest {

    private static final AreaDirectory DIRECTORY = AreaDirectory.official();
    private static final LocalDate DAY = LocalDate.of(2014, 7, 1);

    private static AreaCode code(String text) {
        return AreaCode.parse(text);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static List<String> codes(List<AreaUnit> units) {
        return units.stream().map(unit -> unit.code().toString()).toList();
    }

    @Test
    void whatACodeIsOnADay() {
        AreaUnit kawasaki = DIRECTORY.at(code("14130"), DAY).get();
        assertEquals("川崎市", kawasaki.name().ja());
        assertEquals("かわさきし", kawasaki.kana());
        assertEquals(AreaKind.DESIGNATED_CITY, kawasaki.kind());
        assertEquals(Validity.from(date("1972-04-01")), kawasaki.validity());
        assertEquals(new Area(code("14130"), Label.same("川崎市")), kawasaki.area());
        assertEquals(
                "Kanagawa",
                DIRECTORY.on(DAY).prefecture(code("14130")).orElseThrow().name().en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14130|1972-03-31|Code 14130 was not in use on 1972-03-31 (川崎市 from 1972-04-01; before that 14202 川崎市)",
                "04423|2016-10-10|Code 04423 was not in use on 2016-10-10 (富谷町 to 2016-10-09; then 04216 富谷市)",
                "22135|2024-01-01|Code 22135 was not in use on 2024-01-01 (北区 2007-04-01 to 2023-12-31; then 22138 中央区, 22139 浜名区)",
                "47201|1972-05-14|Code 47201 was not in use on 1972-05-14 (那覇市 from 1972-05-15)",
                "14999|2014-07-01|Code 14999 is not in the directory",
                "14130|1970-03-31|The directory begins on 1970-04-01 and knows nothing of 1970-03-31"
            })
    void whyACodeIsNothingOnADay(String code, LocalDate date, String sentence) {
        assertEquals(
                sentence,
                DIRECTORY
                        .at(code(code), date)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void reasonsTellTimeFromIgnorance() {
        assertEquals(
                Reason.NOT_APPLICABLE,
                DIRECTORY
                        .at(code("04423"), DAY.plusYears(5))
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                DIRECTORY.at(code("14999"), DAY).refusal().orElseThrow().reason());
        assertEquals(
                "地域コード04423は2019-07-01には使われていない（富谷町 ～2016-10-09、その後は04216 富谷市）",
                DIRECTORY
                        .at(code("04423"), DAY.plusYears(5))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
    }

    /** Designated in 1972 with five wards; 宮前区 and 麻生区 on 1 July 1982. */
    @Test
    void kawasaki() {
        assertEquals(
                List.of("14202"), codes(DIRECTORY.predecessors(DIRECTORY.on(DAY).get("14130"))));
        assertEquals(
                "1972-04-01 政令指定都市への移行：14202 川崎市 → 14130 川崎市",
                DIRECTORY.changes(code("14202")).get(0).toString());
        assertEquals(List.of(), DIRECTORY.on(date("1972-03-31")).parts(code("14130")));
        assertEquals(
                List.of("川崎区", "幸区", "中原区", "高津区", "多摩区"),
                DIRECTORY.on(date("1982-06-30")).parts(code("14130")).stream()
                        .map(unit -> unit.name().ja())
                        .toList());
        assertEquals(
                List.of("14131", "14132", "14133", "14134", "14135", "14136", "14137"),
                codes(DIRECTORY.on(date("1982-07-01")).parts(code("14130"))));
        assertEquals(
                "1982-07-01 separation: 14134 高津区 → 14136 宮前区",
                DIRECTORY.changes(code("14136")).get(0).sentence().en());
        assertEquals(
                List.of("14136"), codes(DIRECTORY.successors(DIRECTORY.on(DAY).get("14134"))));
        assertEquals(
                List.of("14134"),
                codes(DIRECTORY.trace(code("14136"), DAY, date("1975-10-01")).get()));
        assertEquals(
                List.of(),
                DIRECTORY.trace(code("14136"), DAY, date("1970-10-01")).get());
    }

    /** Twelve municipalities on 1 July 2005, designated on 1 April 2007, wards reformed on 1 January 2024. */
    @Test
    void hamamatsu() {
        assertEquals(
                List.of(
                        "22202", "22217", "22218", "22462", "22486", "22487", "22488", "22501", "22502", "22505",
                        "22521", "22522", "22523"),
                codes(DIRECTORY
                        .trace(code("22130"), date("2024-01-01"), date("1970-04-01"))
                        .get()));
        assertEquals(
                List.of("22131", "22132", "22133", "22134", "22135", "22136", "22137"),
                codes(DIRECTORY.on(date("2023-12-31")).parts(code("22130"))));
        assertEquals(
                List.of("22138", "22139", "22140"),
                codes(DIRECTORY.on(date("2024-01-01")).parts(code("22130"))));
        assertEquals(
                List.of("22138", "22139"),
                codes(DIRECTORY.trace(code("22135"), DAY, date("2024-01-01")).get()));
        assertEquals(
                List.of("22135", "22136"),
                codes(DIRECTORY.trace(code("22139"), date("2024-06-01"), DAY).get()));
        assertEquals(
                List.of("22140"),
                codes(DIRECTORY.trace(code("22137"), DAY, date("2026-06-01")).get()));
        assertEquals(
                List.of("北区は三方原地区（初生町、三方原町、東三方町、豊岡町、三幸町、大原町、根洗町）のみ", "北区は三方原地区以外"),
                DIRECTORY.changes(code("22135")).stream()
                        .skip(1)
                        .map(change -> change.note().ja())
                        .toList());
    }

    /** City status on 10 October 2016. */
    @Test
    void tomiya() {
        AreaUnit city = DIRECTORY.on(date("2016-10-10")).get("04216");
        assertEquals("富谷市", city.name().ja());
        assertEquals(List.of("04423"), codes(DIRECTORY.predecessors(city)));
        assertEquals(
                List.of("04423"),
                codes(DIRECTORY.trace(code("04216"), date("2020-10-01"), DAY).get()));
        assertEquals(
                List.of("04216"),
                codes(DIRECTORY
                        .trace(code("R04423"), date("1970-04-01"), date("2026-01-01"))
                        .get()));
        assertEquals(
                ChangeKind.CITY_STATUS, DIRECTORY.changes(code("042161")).get(0).kind());
    }

    /** 浦和, 大宮, 与野 on 1 May 2001; designated on 1 April 2003; 岩槻 joined on 1 April 2005. */
    @Test
    void saitama() {
        assertEquals(
                List.of("11204", "11205", "11213", "11220"),
                codes(DIRECTORY.trace(code("11100"), DAY, date("2000-10-01")).get()));
        assertEquals(
                List.of("11204", "11205", "11220"),
                codes(DIRECTORY
                        .trace(code("11244"), date("2001-05-01"), date("2001-04-30"))
                        .get()));
        assertEquals(
                List.of("11100", "11213"),
                codes(DIRECTORY.on(date("2004-10-01")).municipalities(code("11")).stream()
                        .filter(unit -> unit.name().ja().matches("さいたま市|岩槻市"))
                        .toList()));
        assertEquals(10, DIRECTORY.on(DAY).parts(code("11100")).size());
    }

    /** Mergers of the Heisei years, as in 総務省「平成11年度以降の市町村合併の実績」. */
    @ParameterizedTest
    @CsvSource({
        "西東京市, 2001-01-21, 田無市 保谷市",
        "白山市, 2005-02-01, 松任市 美川町 鶴来町 河内村 吉野谷村 鳥越村 尾口村 白峰村",
        "対馬市, 2004-03-01, 厳原町 美津島町 豊玉町 峰町 上県町 上対馬町",
        "中津川市, 2005-02-13, 山口村 中津川市 坂下町 川上村 加子母村 付知町 福岡町 蛭川村",
        "妙高市, 2005-04-01, 新井市 妙高高原町 妙高村",
        "鹿嶋市, 1995-09-01, 大野村 鹿島町",
        "みよし市, 2010-01-04, 三好町"
    })
    void mergersAndWhatHappenedOnTheSameDay(String name, LocalDate date, String before) {
        AreaUnit now = DIRECTORY.on(date).getNamed(name);
        List<AreaUnit> old =
                DIRECTORY.trace(now.code(), date, date.minusDays(1)).get();
        assertEquals(
                List.of(before.split(" ", -1)).stream().sorted().toList(),
                old.stream().map(unit -> unit.name().ja()).sorted().toList());
        for (AreaUnit unit : old) {
            assertEquals(
                    List.of(now),
                    DIRECTORY.trace(unit.code(), date.minusDays(1), date).get());
        }
    }

    /** 上九一色村 was parted between 甲府市 and 富士河口湖町 on 1 March 2006. */
    @Test
    void oneVillageParted() {
        AreaUnit village = DIRECTORY.at(code("19341"), date("2006-02-28")).get();
        assertEquals(List.of("19201", "19430"), codes(DIRECTORY.successors(village)));
        assertEquals(
                "2006-03-01 編入合併：19326 中道町、19341 上九一色村 → 19201 甲府市（上九一色村は大字梯及び古関のみ）",
                DIRECTORY.changes(code("19326")).get(0).toString());
    }

    /** A town that a ward absorbed is a part of the ward and of the city. */
    @Test
    void townInAWard() {
        assertEquals(
                List.of("26100", "26108"),
                codes(DIRECTORY.trace(code("26381"), date("2005-03-31"), DAY).get()));
        assertEquals(
                List.of("26100", "26381"),
                codes(DIRECTORY.trace(code("26100"), DAY, date("2005-03-31")).get()));
    }

    @Test
    void historyOfACode() {
        assertEquals(
                "[21486 奥明方村 ../1970-04-20, 21486 明方村 1970-04-20/1992-04-01, 21486 明宝村 1992-04-01/2004-03-01]",
                DIRECTORY.history(code("21486")).stream()
                        .map(unit -> unit + " " + unit.validity())
                        .toList()
                        .toString());
        assertEquals(List.of(), DIRECTORY.history(code("14999")));
        assertEquals(
                List.of("28221 篠山市", "28221 丹波篠山市"),
                DIRECTORY.history(code("28221")).stream()
                        .map(AreaUnit::toString)
                        .skip(0)
                        .toList());
        assertEquals(
                List.of("石狩支庁", "石狩振興局"),
                DIRECTORY.history(code("01300")).stream()
                        .map(unit -> unit.name().ja())
                        .toList());
    }

    @Test
    void daysBeforeTheDirectoryAreRefused() {
        assertEquals(
                "The directory begins on 1970-04-01, expected a day from then on, but was 1965-10-01",
                assertThrows(IllegalArgumentException.class, () -> DIRECTORY.on(date("1965-10-01")))
                        .getMessage());
        for (Answer<List<AreaUnit>> refused : List.of(
                DIRECTORY.trace(code("14130"), DAY, date("1965-10-01")),
                DIRECTORY.trace(code("14130"), date("1965-10-01"), DAY))) {
            assertEquals(
                    "The directory begins on 1970-04-01 and knows nothing of 1965-10-01",
                    refused.refusal().orElseThrow().sentence().en());
        }
        assertEquals(
                "date",
                assertThrows(NullPointerException.class, () -> DIRECTORY.at(code("14130"), null))
                        .getMessage());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                DIRECTORY
                        .trace(code("14130"), date("1965-10-01"), DAY)
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertTrue(DIRECTORY.trace(code("14130"), LocalDate.MAX, DAY).isGiven());
    }

    @Test
    void anUnusedCodeThrowsItsReason() {
        assertEquals(
                "NOT_APPLICABLE（地域コード04216は2014-07-01には使われていない（富谷市 2016-10-10～、その前は04423 富谷町） / "
                        + "Code 04216 was not in use on 2014-07-01 (富谷市 from 2016-10-10; before that 04423 富谷町)）",
                assertThrows(
                                NoSuchElementException.class,
                                () -> DIRECTORY.on(DAY).get("04216"))
                        .getMessage());
        assertEquals(Optional.empty(), DIRECTORY.on(DAY).find(code("04216")));
    }

    @Test
    void officialIsReadOnce() {
        assertSame(AreaDirectory.official(), AreaDirectory.official());
        assertEquals("AreaDirectory（4910 units, 1294 changes, 1970-04-01 to 2024-01-01）", DIRECTORY.toString());
        assertEquals("総務省統計局（e-Stat）、統計に用いる標準地域コード・廃置分合等情報", DIRECTORY.source().toString());
    }

    private static AreaUnit unit(String code, String name, AreaKind kind, String validity) {
        return AreaUnit.of(code(code), Label.same(name), kind, Validity.parse(validity));
    }

    @Test
    void aDirectoryOfOnesOwn() {
        AreaUnit one = unit("14301", "一町", AreaKind.TOWN, "../2030-04-01");
        AreaUnit two = unit("14302", "二町", AreaKind.TOWN, "../2030-04-01");
        AreaUnit city = unit("14299", "三市", AreaKind.CITY, "2030-04-01/..");
        AreaDirectory own = AreaDirectory.of(
                Source.of("計画"),
                date("2025-01-01"),
                List.of(city, two, one),
                List.of(new AreaChange(
                        date("2030-04-01"), ChangeKind.MERGER, List.of(one, two), List.of(city), Label.EMPTY)));
        assertEquals(List.of(city, one, two), own.list());
        assertEquals(date("2030-04-01"), own.last());
        assertEquals(date("2031-01-01"), own.withLast(date("2031-01-01")).last());
        assertEquals(
                List.of(city),
                own.trace(code("14302"), date("2026-01-01"), date("2031-01-01")).get());
        assertEquals(List.of(), own.peerGroups());
        assertEquals("一町", own.fullName(one));
        assertEquals(
                "The last day must not be before 2030-04-01, but was 2029-01-01",
                assertThrows(IllegalArgumentException.class, () -> own.withLast(date("2029-01-01")))
                        .getMessage());
    }

    @Test
    void listsThatDoNotFitAreRefused() {
        AreaUnit one = unit("14301", "一町", AreaKind.TOWN, "../2030-04-01");
        AreaUnit again = unit("14301", "一市", AreaKind.CITY, "2030-03-31/..");
        AreaUnit ward = unit("14131", "川崎区", AreaKind.WARD, "../..");
        LocalDate first = date("2025-01-01");
        assertEquals(
                "Units of one code must not overlap, but 14301 一町 held ../2030-04-01 and 14301 一市 2030-03-31/..",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> AreaDirectory.of(Source.UNSTATED, first, List.of(one, again), List.of()))
                        .getMessage());
        assertEquals(
                "Parent of 14131 川崎区 must be a designated city of this directory, but was none",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> AreaDirectory.of(Source.UNSTATED, first, List.of(ward), List.of()))
                        .getMessage());
        assertEquals(
                "Parent of 14301 一町 must be a district of this directory, but was 14300",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> AreaDirectory.of(
                                        Source.UNSTATED, first, List.of(one.withParent(code("14300"))), List.of()))
                        .getMessage());
        AreaChange end = new AreaChange(date("2030-04-01"), ChangeKind.ABOLITION, List.of(one), List.of(), Label.EMPTY);
        assertEquals(
                "Units of changes must be in the directory, but 14301 一町 (../2030-04-01) of 2030-04-01 is not",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> AreaDirectory.of(Source.UNSTATED, first, List.of(), List.of(end)))
                        .getMessage());
    }
}
