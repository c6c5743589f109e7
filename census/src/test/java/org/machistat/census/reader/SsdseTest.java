package org.machistat.census.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.wave.Coverage.Ownership;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.AgeGroups;
import org.machistat.core.population.Population;
import org.machistat.core.population.PopulationBase;
import org.machistat.core.population.Sex;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/** Files put together from the figures of six municipalities; the source stands at the head of each list. */
class SsdseTest {

    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final Category PLACES = EstablishmentTable.ESTABLISHMENTS;

    /** The file of an edition, a list of cells for each row. */
    private static List<List<String>> rows(int edition) {
        try (InputStream in = SsdseTest.class.getResourceAsStream("ssdse-a-" + edition + ".tsv")) {
            List<String[]> turned = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < turned.get(0).length; i++) {
                int row = i;
                rows.add(
                        new ArrayList<>(turned.stream().map(cells -> cells[row]).toList()));
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(List<List<String>> rows, Charset charset) {
        return rows.stream()
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\r\n"))
                .getBytes(charset);
    }

    private static Loaded<SsdseTables> read(List<List<String>> rows) {
        return Ssdse.withDefaults().read(bytes(rows, StandardCharsets.UTF_8)).get();
    }

    private static String refusal(List<List<String>> rows) {
        return Ssdse.withDefaults()
                .read(bytes(rows, StandardCharsets.UTF_8))
                .refusal()
                .orElseThrow()
                .sentence()
                .en();
    }

    private static EstablishmentTable establishments(int edition) {
        return read(rows(edition)).value().establishments().get();
    }

    private static String errors(Loaded<?> loaded) {
        return loaded.errors().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    private static int column(List<List<String>> rows, String code) {
        return rows.get(0).indexOf(code);
    }

    private static List<List<String>> with(int edition, int row, String code, String text) {
        List<List<String>> rows = rows(edition);
        rows.get(row).set(column(rows, code), text);
        return rows;
    }

    /** The directory has 1,741 municipalities on its last day. */
    @Test
    void fewerMunicipalitiesThanThereAreAreANote() {
        Loaded<SsdseTables> loaded = read(rows(2026));
        assertTrue(loaded.isComplete());
        Problem note = loaded.problems().get(0);
        assertEquals(
                "whole text: there are 6 municipalities, fewer than the 1,741 of the directory on 2024-01-01:"
                        + " this is no table of all",
                note.toString());
        assertEquals(
                "市区町村が6で、名簿の1,741（2024-01-01現在）より少ない。全国の表ではない", note.message().ja());
    }

    /** Kawasaki as printed in the editions 2018, 2021 and 2026. */
    @ParameterizedTest
    @CsvSource({
        "2018, 2014, ALL, 43149, 584131",
        "2021, 2016, PRIVATE, 40934, 543812",
        "2026, 2021, PRIVATE, 41223, 547471"
    })
    void totalsAndScopeOfEachEdition(int edition, String wave, Ownership ownership, long places, long people) {
        EstablishmentTable table = establishments(edition);
        assertEquals(List.of(wave), table.waves().stream().map(one -> one.id()).toList());
        assertEquals(ownership, table.wave(wave).ownership());
        assertEquals(
                Figure.of(places, Unit.ESTABLISHMENTS), table.table().figure("total", "establishments", wave, "14130"));
        assertEquals(Figure.of(people, Unit.PERSONS), table.table().figure("total", "employees", wave, "14130"));
    }

    @Test
    void wavesOfTwoEditionsSayWhetherTheyCompare() {
        assertEquals(
                Verdict.NOT_COMPARABLE,
                establishments(2018)
                        .wave("2014")
                        .comparabilityWith(establishments(2021).wave("2016"))
                        .verdict());
        assertEquals(
                Verdict.COMPARABLE_WITH_NOTES,
                establishments(2021)
                        .wave("2016")
                        .comparabilityWith(establishments(2026).wave("2021"))
                        .verdict());
    }

    @Test
    void everyFileIsReadInItsEncodingWithoutError() {
        for (int edition : List.of(2018, 2021, 2026)) {
            Loaded<SsdseTables> loaded =
                    Ssdse.withDefaults().read(bytes(rows(edition), WINDOWS)).get();
            assertTrue(loaded.isComplete(), errors(loaded));
            assertEquals(6, loaded.value().areas().size());
            assertEquals(
                    "whole text: read in the encoding windows-31j",
                    loaded.problems().get(0).toString());
            assertEquals(
                    loaded.value().establishments().get(),
                    Ssdse.withDefaults()
                            .with(WINDOWS)
                            .read(bytes(rows(edition), WINDOWS))
                            .get()
                            .value()
                            .establishments()
                            .get());
        }
        assertEquals(
                "統計センター、SSDSE-市区町村（SSDSE-A）、SSDSE-A-2021",
                read(rows(2021)).value().source().cite().ja());
        assertEquals(
                "統計センター、SSDSE-市区町村（SSDSE-A）（6市区町村）", read(rows(2018)).value().toString());
    }

    /** By hand from the edition 2018: 延岡市 has 94 in 第1次産業 and 42 in A, so 52 in B. */
    @Test
    void divisionsWithoutColumnComeFromTheSectors() {
        EstablishmentTable table = establishments(2018);
        List<List<String>> rows = rows(2018);
        List<String> nobeoka = rows.get(7);
        long fisheries = Long.parseLong(nobeoka.get(column(rows, "C2110")))
                - Long.parseLong(nobeoka.get(column(rows, "C210703")));
        assertEquals(52, fisheries);
        assertEquals(
                "52事業所",
                table.table().figure("B", "establishments", "2014", "45203").toString());
        assertEquals(
                "0事業所",
                table.table().figure("B", "establishments", "2014", "14130").toString());
        assertTrue(table.table().notes().stream()
                .anyMatch(note -> note.ja().equals("2014年：大分類BCは列がなく、部門の計から他の大分類を引いて求めた")));
    }

    /** 寿都町 has 第1次産業 8 establishments and A 0: whether the 8 are all of B the file does not say. */
    @Test
    void zeroOfAgricultureWhereTheSectorHasMoreIsUnknown() {
        EstablishmentTable table = establishments(2018);
        for (String division : List.of("A", "B")) {
            assertEquals(
                    Mark.UNKNOWN,
                    table.table()
                            .figure(division, "establishments", "2014", "01392")
                            .findMark()
                            .orElseThrow());
        }
        assertEquals(
                "0事業所",
                table.table().figure("C", "establishments", "2014", "01392").toString());
    }

    /** 蔵王町 2016: divisions sum to 2 less than the total, F and G are printed as 0. */
    @Test
    void zerosWhereTheDivisionsFallShortAreUnknown() {
        Loaded<SsdseTables> loaded = read(rows(2021));
        EstablishmentTable table = loaded.value().establishments().get();
        for (String division : List.of("F", "G")) {
            assertEquals(
                    Mark.UNKNOWN,
                    table.table()
                            .figure(division, "establishments", "2016", "04301")
                            .findMark()
                            .orElseThrow());
        }
        assertEquals(
                "0事業所",
                table.table().figure("B", "establishments", "2016", "14130").toString());
        assertEquals(
                Mark.NIL,
                table.table()
                        .figure("S", "establishments", "2016", "14130")
                        .findMark()
                        .orElseThrow());
        assertTrue(
                loaded.problems().stream()
                        .map(Problem::toString)
                        .anyMatch(one -> one.equals(
                                "line 6, column 20 'C2108': All industries: the divisions sum to 589, less than the total of 591; the"
                                        + " zeros of FG may be nil or not shown, and are unknown")),
                loaded.problems().toString());
    }

    /** Where no division is 0, as in 札幌市 2016 (one establishment short), all stay as printed and the rest is a residual. */
    @Test
    void shortfallWithoutZerosStaysAResidual() {
        EstablishmentTable table = establishments(2021);
        assertEquals(
                "93事業所",
                table.table().figure("A", "establishments", "2016", "01100").toString());
        assertEquals(
                "72,451事業所",
                table.table().figure("total", "establishments", "2016", "01100").toString());
    }

    /** Census of 2015, printed: Kawasaki 1,475,213, of whom 184,135, 972,976 and 279,482; the rest, 38,620, is of unknown age. */
    @Test
    void population() {
        SsdseTables tables = read(rows(2018)).value();
        Population kawasaki = tables.population("14130").get();
        assertEquals(1_475_213, kawasaki.total());
        assertEquals(38_620, kawasaki.unknown());
        assertEquals(508_959, kawasaki.count(Sex.MALE, AgeGroup.of(15, 64)));
        assertEquals(AgeGroups.THREE, kawasaki.ages());
        assertEquals(PopulationBase.CENSUS, kawasaki.base());
        assertEquals("川崎市", kawasaki.name().ja());
        assertEquals("2015年10月1日", tables.populationDate().get().label().ja());
        assertEquals(
                "2020年10月1日",
                read(rows(2026)).value().populationDate().get().label().ja());
        assertEquals(0, read(rows(2026)).value().population("07546").get().total(), "双葉町 was evacuated in 2020");
        assertEquals(
                "38,620人",
                tables.population().get().figure("14130", "total", "unknown").toString());
    }

    @Test
    void divisionsAboveTheirTotalAreAnError() {
        Loaded<SsdseTables> loaded = read(with(2021, 6, "C2108", "40000"));
        assertEquals(
                "line 7, column 20 'C2108': All industries: the divisions sum to 40,934, more than the total of 40,000",
                errors(loaded));
        assertEquals(
                "40,000事業所",
                loaded.value()
                        .establishments()
                        .get()
                        .table()
                        .figure("total", "establishments", "2016", "14130")
                        .toString());
    }

    @Test
    void sectorsThatDoNotSumAreAnErrorAndGiveNothing() {
        Loaded<SsdseTables> loaded = read(with(2018, 7, "C2112", "1"));
        assertTrue(errors(loaded).contains("is not the sum of the three sectors"), errors(loaded));
        assertEquals(
                Mark.UNKNOWN,
                loaded.value()
                        .establishments()
                        .get()
                        .table()
                        .figure("B", "establishments", "2014", "45203")
                        .findMark()
                        .orElseThrow());
    }

    @Test
    void peopleThatDoNotSumAreErrors() {
        Loaded<SsdseTables> loaded = read(with(2021, 6, "A1301", "1184135"));
        assertEquals(
                "line 7: the three age groups sum to 961,380 more than the total\n"
                        + "line 7: the population (0-14) is not the sum of both sexes; it differs by 1,000,000",
                errors(loaded));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5 | '-5'",
                "1.5 | '1.5'",
                "abc | 'abc'",
                "99999999999999999999 | '99999999999999999999'",
                "5% | '5%'"
            })
    void cellsThatAreNoCountsAreUnexplained(String text, String ignored) {
        Loaded<SsdseTables> loaded = read(with(2021, 6, "C210836", text));
        assertEquals(
                "line 7, column 24 'C210836': '" + text
                        + "' is neither a count nor a known symbol; it was kept as unexplained",
                errors(loaded));
        assertEquals(
                Mark.UNEXPLAINED,
                loaded.value()
                        .establishments()
                        .get()
                        .table()
                        .figure("D", "establishments", "2016", "14130")
                        .findMark()
                        .orElseThrow());
    }

    @Test
    void symbolsKeepTheirMeaning() {
        Loaded<SsdseTables> loaded = read(with(2021, 5, "C210838", "X"));
        assertTrue(loaded.isComplete(), errors(loaded));
        EstablishmentTable table = loaded.value().establishments().get();
        assertEquals(
                Mark.SUPPRESSED,
                table.table()
                        .figure("F", "establishments", "2016", "04301")
                        .findMark()
                        .orElseThrow());
        assertEquals(
                "0事業所",
                table.table().figure("G", "establishments", "2016", "04301").toString(),
                "X explains the rest");
    }

    @Test
    void rowsThatAreNotReadSayWhy() {
        List<List<String>> rows = rows(2021);
        rows.get(3).set(0, "01100X");
        rows.get(4).set(0, "R14130");
        rows.get(5).remove(10);
        rows.get(7).set(0, "R45000");
        Loaded<SsdseTables> loaded = read(rows);
        List<String> lines = loaded.errors().stream().map(Problem::toString).toList();
        assertEquals(
                List.of(
                        "line 4, column 1: '01100X' is no area code; the row was not read",
                        "line 5, column 1: in the directory, 14130 was never called '宮城県富谷市'; the name is that of this file",
                        "line 6: the row has " + (rows.get(0).size() - 1) + " cells, the heading "
                                + rows.get(0).size() + "; it was not read",
                        "line 7, column 1: 14130 is in line 5 too; the row was not read",
                        "line 8, column 1: 45000 is not the code of a municipality; the row was not read"),
                lines);
        assertEquals(2, loaded.value().areas().size());
    }

    @Test
    void placesOfOneNameHaveTheirPrefecture() {
        List<List<String>> rows = rows(2021);
        rows.get(3).set(0, "R13206");
        rows.get(3).set(1, "東京都");
        rows.get(3).set(2, "府中市");
        rows.get(4).set(0, "R34208");
        rows.get(4).set(1, "広島県");
        rows.get(4).set(2, "府中市");
        assertEquals(
                List.of("府中市（東京都）", "府中市（広島県）"),
                read(rows).value().areas().stream()
                        .map(one -> one.name().ja())
                        .limit(2)
                        .toList());
    }

    @Test
    void unknownCodesAndContradictoryLabelsAreRefused() {
        List<List<String>> rows = rows(2021);
        int column = column(rows, "C210832");
        rows.get(0).set(column, "C210931");
        assertEquals(
                "1 column codes of population, establishments or employees are not known: C210931; say what they stand for by"
                        + " SsdseColumns",
                refusal(rows));
        SsdseColumns more = SsdseColumns.standard().with("C210931", Ownership.PRIVATE, PLACES, "A");
        assertEquals(
                "93事業所",
                Ssdse.withDefaults()
                        .with(more)
                        .read(bytes(rows, StandardCharsets.UTF_8))
                        .get()
                        .value()
                        .establishments()
                        .get()
                        .table()
                        .figure("A", "establishments", "2016", "01100")
                        .toString());
        assertEquals(
                "Column code C210832 should be '事業所数(民営)(農業林業)', but is labelled '事業所数（民営）（漁業）'",
                refusal(with(2021, 2, "C210832", "事業所数（民営）（漁業）")));
        assertEquals(
                "The year of column code C210832 should have four digits, but was '平成28'",
                refusal(with(2021, 1, "C210832", "平成28")));
        assertEquals("Column code C210832 is there twice", refusal(with(2021, 0, "C210833", "C210832")));
    }

    @Test
    void otherFilesAreRefused() {
        assertEquals(
                "This is no SSDSE-A file: its third row should begin with 地域コード, 都道府県, 市区町村, but began with 'g、h、i'",
                refusal(List.of(List.of("a", "b", "c"), List.of("d", "e", "f"), List.of("g", "h", "i"))));
        assertEquals(
                "There must be three heading rows (code, year, label), but there were 0 rows",
                refusal(List.of(List.of(""))));
        assertEquals(
                "There is no column of population, establishments or employees",
                refusal(rows(2021).stream().map(row -> row.subList(0, 3)).toList()));
        List<List<String>> uneven = rows(2021);
        uneven.get(0).remove(50);
        assertTrue(refusal(uneven).startsWith("The three heading rows must have as many cells each, but had "));
    }

    @Test
    void tablesThatAFileDoesNotHaveAreRefused() {
        List<List<String>> rows = rows(2021).stream().limit(3).collect(Collectors.toCollection(ArrayList::new));
        assertEquals(
                "There is no row of a municipality",
                read(rows)
                        .value()
                        .establishments()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        List<List<String>> years = rows(2021);
        for (int i = 3; i < years.get(1).size(); i++) {
            years.get(1).set(i, "2017");
        }
        List<List<String>> early = rows(2021);
        for (int i = 3; i < early.get(1).size(); i++) {
            early.get(1).set(i, "1190");
        }
        assertEquals(
                "There was no population census in 1190, so the date of the population is not known",
                read(early)
                        .value()
                        .population()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        SsdseTables tables = read(years).value();
        assertEquals(
                "There was no economic census in 2017",
                tables.establishments().refusal().orElseThrow().sentence().en());
        assertEquals(
                "There was no population census in 2017, so the date of the population is not known",
                tables.population().refusal().orElseThrow().sentence().en());
        assertEquals(
                Refusal.Reason.NOT_ENOUGH_DATA,
                tables.population("14130").refusal().orElseThrow().reason());
        assertEquals(
                "The columns of population are of several years: [2016, 2015]",
                read(with(2021, 1, "A1101", "2016"))
                        .value()
                        .population()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void columnsAreChecked() {
        assertEquals(
                "Industry must be a letter from A to S, the name of a sector or 'total', but was 'T'",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SsdseColumns.standard().with("C2199", Ownership.ALL, PLACES, "T"))
                        .getMessage());
        assertEquals(
                "Measure must be establishments or employees, but was 'x'",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SsdseColumns.standard().with("C2199", Ownership.ALL, Category.of("x"), "A"))
                        .getMessage());
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> SsdseColumns.standard().with("A1399", AgeGroup.of(0, 4)))
                .getMessage()
                .startsWith("Ages must be one of "));
        assertTrue(Ssdse.withDefaults()
                .with(SsdseColumns.standard().without("A1399"))
                .read(bytes(with(2021, 0, "A1301", "A1399"), StandardCharsets.UTF_8))
                .isGiven());
    }

    /** Damaged files: never an exception, and either a refusal or tables. */
    @Test
    void damagedFilesNeverThrow() {
        Random random = new Random(20261123);
        byte[] good = bytes(rows(2021), WINDOWS);
        int given = 0;
        for (int round = 0; round < 300; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(10) == 0 ? random.nextInt(good.length) : good.length);
            for (int i = random.nextInt(6); i > 0 && bad.length > 0; i--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Answer<Loaded<SsdseTables>> answer = Ssdse.withDefaults().read(bad);
            given += answer.isGiven() ? 1 : 0;
            answer.refusal().ifPresent(why -> assertTrue(why.sentence().en().length() < 500, why.toString()));
            answer.find().ifPresent(one -> assertTrue(one.value().areas().size() <= 7));
        }
        assertTrue(given > 50, "some survive: " + given);
    }

    @Test
    void moreBytesThanAnyEditionHasAreRefused() {
        Refusal refusal =
                Ssdse.withDefaults().read(new byte[50_000_001]).refusal().orElseThrow();
        assertEquals(
                Label.of("上限の50,000,000バイトを超えるため読み取っていない", "Nothing was read: more than the limit of 50,000,000 bytes"),
                refusal.sentence());
    }
}
