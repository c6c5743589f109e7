package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.area.AreaCode;

/** The official directory against lists and counts that the ministry published elsewhere. */
class OfficialCodesTest {

    private static final AreaDirectory DIRECTORY = AreaDirectory.official();
    private static final LocalDate BEFORE_HAMAMATSU = LocalDate.of(2023, 12, 31);

    /** Each published code with six digits, and for wards that of the city. */
    private static Map<String, String> published() throws IOException {
        Map<String, String> codes = new TreeMap<>();
        Pattern city = Pattern.compile("(\\d{6})(?:\\(([\\d,]+)\\))?");
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            codes.put(cells[0], "");
            Matcher m = city.matcher(cells[1]);
            while (m.find()) {
                codes.put(m.group(1), "");
                for (String ward :
                        m.group(2) == null ? new String[0] : m.group(2).split(",", -1)) {
                    codes.put(ward, m.group(1));
                }
            }
        }
        return codes;
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                OfficialCodesTest.class.getResourceAsStream("official-codes.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Test
    void eachPublishedCheckDigitIsComputed() throws IOException {
        Map<String, String> codes = published();
        assertEquals(1969, codes.size());
        for (String code : codes.keySet()) {
            assertEquals(code, AreaCode.parse(code.substring(0, 5)).sixDigits());
        }
    }

    @Test
    void theCodesOfADayAreThosePublishedAndNoOthers() throws IOException {
        Map<String, String> codes = published();
        AreaSnapshot day = DIRECTORY.on(BEFORE_HAMAMATSU);
        List<String> ours = new ArrayList<>();
        for (AreaUnit unit : day.list()) {
            if (unit.kind() != AreaKind.DISTRICT && unit.kind() != AreaKind.SPECIAL_WARD_AREA) {
                ours.add(unit.code().sixDigits());
                String city = unit.kind() == AreaKind.WARD
                        ? unit.parent().orElseThrow().sixDigits()
                        : "";
                assertEquals(codes.get(unit.code().sixDigits()), city, unit.toString());
            }
        }
        assertEquals(new TreeSet<>(codes.keySet()), new TreeSet<>(ours));
        assertEquals(codes.size(), ours.size());
    }

    /**
     * 総務省「市町村数の変遷と明治・昭和の大合併の特徴」 and its tables for 31 March 1999 and 2006: cities, towns, villages, without
     * special wards and without the six villages of the Northern Territories.
     */
    @ParameterizedTest
    @CsvSource({
        "1975-04-01, 643, 1974, 640",
        "1985-04-01, 651, 2001, 601",
        "1999-03-31, 670, 1994, 568",
        "1999-04-01, 671, 1990, 568",
        "2002-04-01, 675, 1981, 562",
        "2004-05-01, 695, 1872, 533",
        "2005-04-01, 739, 1317, 339",
        "2006-03-31, 777, 846, 198",
        "2010-04-01, 786, 757, 184",
        "2014-04-05, 790, 745, 183",
        "2024-01-01, 792, 743, 183"
    })
    void municipalitiesAreAsManyAsTheMinistryCounted(LocalDate date, int cities, int towns, int villages) {
        AreaSnapshot day = DIRECTORY.on(date);
        int northern = date.isBefore(LocalDate.of(1983, 4, 1)) ? 0 : 6;
        assertAll(
                () -> assertEquals(
                        cities,
                        day.list(AreaKind.CITY).size()
                                + day.list(AreaKind.DESIGNATED_CITY).size()),
                () -> assertEquals(towns, day.list(AreaKind.TOWN).size()),
                () -> assertEquals(villages, day.list(AreaKind.VILLAGE).size() - northern),
                () -> assertEquals(23, day.list(AreaKind.SPECIAL_WARD).size()),
                () -> assertEquals(
                        cities + towns + villages + 23, day.municipalities().size()),
                () -> assertEquals(
                        cities + towns + villages + 23 + northern,
                        day.municipalitiesWithNorthernTerritories().size()));
    }

    /** 総務省「指定都市一覧」: dates of designation; six before 1970. */
    @ParameterizedTest
    @CsvSource({
        "01100, 札幌市, 1972-04-01/..",
        "04100, 仙台市, 1989-04-01/..",
        "11100, さいたま市, 2003-04-01/..",
        "12100, 千葉市, 1992-04-01/..",
        "14100, 横浜市, ../..",
        "14130, 川崎市, 1972-04-01/..",
        "14150, 相模原市, 2010-04-01/..",
        "15100, 新潟市, 2007-04-01/..",
        "22100, 静岡市, 2005-04-01/..",
        "22130, 浜松市, 2007-04-01/..",
        "23100, 名古屋市, ../..",
        "26100, 京都市, ../..",
        "27100, 大阪市, ../..",
        "27140, 堺市, 2006-04-01/..",
        "28100, 神戸市, ../..",
        "33100, 岡山市, 2009-04-01/..",
        "34100, 広島市, 1980-04-01/..",
        "40100, 北九州市, ../..",
        "40130, 福岡市, 1972-04-01/..",
        "43100, 熊本市, 2012-04-01/.."
    })
    void designatedCitiesHaveTheirDates(String code, String name, String validity) {
        List<AreaUnit> cities = DIRECTORY.list(AreaKind.DESIGNATED_CITY);
        assertEquals(20, cities.size());
        AreaUnit city = cities.stream()
                .filter(unit -> unit.code().equals(AreaCode.parse(code)))
                .findFirst()
                .orElseThrow();
        assertEquals(name, city.name().ja());
        assertEquals(Validity.parse(validity), city.validity());
    }

    @Test
    void whatHoldsTodayHasNoEndAndWhatEndedHasASuccessor() {
        for (AreaUnit unit : DIRECTORY.list()) {
            boolean today = unit.validity().contains(LocalDate.of(2026, 1, 1));
            assertEquals(unit.validity().isOpen(), today, unit.toString());
            if (!today && unit.kind() != AreaKind.DISTRICT) {
                assertTrue(!DIRECTORY.successors(unit).isEmpty(), unit.toString());
            }
        }
    }

    @Test
    void whatBeganHasAChangeOfThatDay() {
        for (AreaUnit unit : DIRECTORY.list()) {
            if (unit.validity().from().isPresent() && unit.kind() != AreaKind.PREFECTURE) {
                LocalDate start = unit.validity().from().get();
                assertTrue(
                        DIRECTORY.changes(unit.code()).stream()
                                .anyMatch(change -> change.date().equals(start)
                                        && change.after().contains(unit)),
                        unit.toString());
            }
        }
    }

    /** Each town or village lies in a district, each ward in a designated city, on every day on which it holds. */
    @Test
    void parentsHoldAsLongAsTheirParts() {
        for (AreaUnit unit : DIRECTORY.list()) {
            unit.parent().ifPresent(parent -> {
                LocalDate begin = unit.validity().from().orElse(DIRECTORY.first());
                LocalDate end =
                        unit.validity().until().map(day -> day.minusDays(1)).orElse(DIRECTORY.last());
                assertTrue(DIRECTORY.at(parent, begin).isGiven(), unit + " " + begin);
                assertTrue(DIRECTORY.at(parent, end).isGiven(), unit + " " + end);
            });
            boolean wanted =
                    unit.kind() == AreaKind.TOWN || unit.kind() == AreaKind.VILLAGE || unit.kind() == AreaKind.WARD;
            assertEquals(wanted, unit.parent().isPresent(), unit.toString());
        }
    }

    @Test
    void everyNameHasItsKana() {
        Pattern hiragana = Pattern.compile("[ぁ-ゖー]+");
        for (AreaUnit unit : DIRECTORY.list()) {
            assertTrue(hiragana.matcher(unit.kana()).matches(), unit + " " + unit.kana());
        }
    }

    /** 統計センター: 20 designated cities, 62 core cities, 23 former special cities, 23 special wards, 1,741 in all. */
    @Test
    void peerGroupsHoldEachMunicipalityOnce() {
        assertEquals(
                List.of(
                        "政令指定都市（2021-04-01現在の20団体）",
                        "中核市（2021-04-01現在の62団体）",
                        "施行時特例市（2021-04-01現在の23団体）",
                        "特別区（2021-04-01現在の23団体）"),
                DIRECTORY.peerGroups().stream()
                        .limit(4)
                        .map(PeerGroup::toString)
                        .toList());
        List<AreaCode> members = DIRECTORY.peerGroups().stream()
                .flatMap(group -> group.members().stream())
                .toList();
        assertEquals(1741, members.size());
        List<AreaCode> municipalities = DIRECTORY.on(BEFORE_HAMAMATSU).municipalities().stream()
                .map(AreaUnit::code)
                .toList();
        assertEquals(municipalities, members.stream().sorted().toList());
        assertEquals(
                "中核市",
                DIRECTORY
                        .peerGroup(AreaCode.parse("14201"))
                        .orElseThrow()
                        .name()
                        .ja());
        assertEquals(
                "cities II-3",
                DIRECTORY
                        .peerGroup(AreaCode.parse("40231"))
                        .orElseThrow()
                        .name()
                        .en());
        assertTrue(DIRECTORY.peerGroup(AreaCode.parse("14131")).isEmpty());
    }
}
