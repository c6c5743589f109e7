package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.census.establishment.EstablishmentTable.EMPLOYEES;
import static org.machistat.census.establishment.EstablishmentTable.ESTABLISHMENTS;
import static org.machistat.census.establishment.ThreeCities.TABLE;
import static org.machistat.census.establishment.ThreeCities.WAVES;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.census.wave.CensusWave;
import org.machistat.core.growth.GrowthRanking;
import org.machistat.core.growth.IndexComparison;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;

class EstablishmentTableTest {

    private static final String COVERAGE = "法人番号";

    @Test
    void whatWasNotPublishedIsUnknownAndPrivateGovernmentIsNil() {
        StatTable table = TABLE.table();
        assertEquals(
                Mark.UNKNOWN,
                table.figure("B", "establishments", "2014", "14130").findMark().orElseThrow());
        assertEquals(
                Mark.NIL,
                table.figure("S", "employees", "2016", "14130").findMark().orElseThrow());
        assertEquals(
                "126事業所", table.figure("S", "establishments", "2014", "14130").toString());
        assertEquals(
                "584,131人", table.figure("total", "employees", "2014", "14130").toString());
    }

    @Test
    void axesHaveTheirRoles() {
        StatTable table = TABLE.table();
        assertEquals(Optional.of(Axis.Role.METRIC), table.axis("measure").role());
        assertEquals(Optional.of(Axis.Role.TIME), table.axis("wave").role());
        assertEquals(Optional.of(Axis.Role.GEO), table.axis("area").role());
        assertEquals(Optional.empty(), table.axis("industry").role());
        assertEquals(
                Optional.of(Axis.Role.TIME),
                table.select("wave", "2016").axis("wave").role());
    }

    @Test
    void wavesOfTheTable() {
        assertEquals(WAVES, TABLE.waves());
        assertEquals(CensusWave.ACTIVITY_2016, TABLE.wave("2016"));
        assertEquals(
                "Axis 'wave': no category '2015', nearest are '2014', '2016', '2021'",
                assertThrows(NoSuchElementException.class, () -> TABLE.wave("2015"))
                        .getMessage());
        assertEquals(Verdict.NOT_COMPARABLE, TABLE.comparability("2014", "2016").verdict());
        assertTrue(TABLE.accepting().comparability("2014", "2016").isAccepted());
    }

    /** By hand: 116,479 ÷ 114,930 − 1 = 1.3478%, 41,223 ÷ 40,934 − 1 = 0.7060%, 21,586 ÷ 22,480 − 1 = −3.9769%. */
    @Test
    void citiesByGrowth() {
        GrowthRanking ranking = TABLE.rankGrowth("total", ESTABLISHMENTS, "2016", "2021");
        assertEquals(
                List.of("1位 横浜市 +1.3%", "2位 川崎市 +0.7%", "3位 相模原市 -4.0%"),
                ranking.standings().stream()
                        .map(GrowthRanking.Standing::toString)
                        .toList());
        assertEquals(Verdict.COMPARABLE_WITH_NOTES, ranking.comparability().verdict());
        assertEquals(
                ThreeCities.KAWASAKI.comparability("total", ESTABLISHMENTS, "2016", "2021"), ranking.comparability());
        assertTrue(ranking.toString().contains(COVERAGE), ranking::toString);
        assertTrue(ranking.explanation().notes().get(0).ja().contains(COVERAGE));
    }

    @Test
    void noRankByGrowthOverWavesThatAreNotComparable() {
        GrowthRanking ranking = TABLE.rankGrowth("total", ESTABLISHMENTS, "2014", "2016");
        assertEquals(List.of(), ranking.standings());
        assertEquals(3, ranking.unranked().size());
        assertTrue(ranking.unranked().values().stream()
                .allMatch(refusal -> refusal.reason() == Refusal.Reason.NOT_COMPARABLE));
        GrowthRanking accepted = TABLE.accepting().rankGrowth("total", ESTABLISHMENTS, "2014", "2016");
        assertEquals(3, accepted.standings().size());
        assertEquals(
                "比較できないことを承知のうえで比較した", accepted.explanation().notes().get(0).ja());
    }

    /** By hand: 100 × 41,223 ÷ 40,934 = 100.706, 100 × 21,586 ÷ 22,480 = 96.023, 100 × 116,479 ÷ 114,930 = 101.348. */
    @Test
    void citiesByIndex() {
        IndexComparison comparison =
                TABLE.compareIndices("total", ESTABLISHMENTS, "2016").get();
        ReferenceDate day = CensusWave.ACTIVITY_2021.referenceDate();
        assertEquals(
                List.of("1位 横浜市 101.3", "2位 川崎市 100.7", "3位 相模原市 96.0"),
                comparison.ranking(day).stream()
                        .map(IndexComparison.Standing::toString)
                        .toList());
        assertEquals(
                ThreeCities.KAWASAKI.comparability("total", ESTABLISHMENTS, "2016", "2021"),
                comparison.ranking(day).get(0).comparability());
        ReferenceDate barred = CensusWave.BASIC_2014.referenceDate();
        assertEquals(List.of(), comparison.ranking(barred));
        assertEquals(3, comparison.unranked(barred).size());
    }

    @Test
    void aRefusedIndexNamesItsArea() {
        assertEquals(
                "「南浜市」の2016年6月1日の値が0のため、それを基準とする指数を計算できない",
                compare(Category.of("14999", Label.of("南浜市", "Minamihama")), 0).ja());
        assertEquals(
                "'Minamihama' is 0 at 1 June 2016, so no index can be based on it",
                compare(Category.of("14999", Label.of("南浜市", "Minamihama")), 0).en());
    }

    @Test
    void areasOfOneNameCannotBeToldApartByIndex() {
        assertEquals(
                "13206と14999が同じ名称「府中市」のため並べられない。別の名称を付ける",
                compare(Category.of("14999", Label.of("府中市", "Fuchu")), 5).ja());
        assertEquals(
                "13206 and 14999 have one name, '府中市', and cannot be told apart; name them differently",
                compare(Category.of("14999", Label.of("府中市", "Fuchu")), 5).en());
    }

    private static Label compare(Category other, long base) {
        List<CensusWave> waves = List.of(CensusWave.ACTIVITY_2016, CensusWave.ACTIVITY_2021);
        return EstablishmentTable.builder(waves, List.of(Category.of("13206", Label.of("府中市", "Fuchu")), other))
                .put("total", ESTABLISHMENTS, "2016", "13206", Figure.of(10))
                .put("total", ESTABLISHMENTS, "2021", "13206", Figure.of(20))
                .put("total", ESTABLISHMENTS, "2016", other.id(), Figure.of(base))
                .put("total", ESTABLISHMENTS, "2021", other.id(), Figure.of(30))
                .build()
                .compareIndices("total", ESTABLISHMENTS, "2016")
                .refusal()
                .orElseThrow()
                .sentence();
    }

    @Test
    void anIndexWithoutBaseRefusesTheComparison() {
        assertEquals(
                Refusal.Reason.UNKNOWN,
                TABLE.compareIndices("B", ESTABLISHMENTS, "2014")
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    /** Levels as printed; 35,867 ÷ 547,471 = 6.55%, 73,329 ÷ 1,527,783 = 4.80%, 1,677 ÷ 244,288 = 0.69%. */
    @Test
    void citiesByLevelShareAndSize() {
        assertEquals(
                List.of("1位 横浜市 116,479", "2位 川崎市 41,223", "3位 相模原市 21,586"),
                TABLE.rank("total", ESTABLISHMENTS, "2021").standings().stream()
                        .map(AreaRanking.Standing::toString)
                        .toList());
        AreaRanking shares = TABLE.rankShares("G", EMPLOYEES, "2021");
        assertEquals(
                List.of("1位 川崎市 6.6", "2位 横浜市 4.8", "3位 相模原市 0.7"),
                shares.standings().stream().map(AreaRanking.Standing::toString).toList());
        assertEquals("情報通信業の構成比（従業者数）（2021年）", shares.what().ja());
        // 547,471 ÷ 41,223 = 13.28, 1,527,783 ÷ 116,479 = 13.12, 244,288 ÷ 21,586 = 11.32
        assertEquals(
                List.of("1位 川崎市 13.3", "2位 横浜市 13.1", "3位 相模原市 11.3"),
                TABLE.rankSizes("total", "2021").standings().stream()
                        .map(AreaRanking.Standing::toString)
                        .toList());
    }

    @Test
    void citiesSideBySide() {
        StatTable comparison = TABLE.comparison(EMPLOYEES, "2021");
        assertEquals(
                List.of("industry", "area"),
                comparison.axes().stream().map(Axis::id).toList());
        assertEquals("35,867人", comparison.figure("G", "14130").toString());
    }

    @Test
    void theTableItselfSaysWhatMayBeCompared() {
        String text = TABLE.table().toText().all();
        assertTrue(text.contains("注：2014年と2016年：比較不能：2014年は全事業所（国・地方公共団体を含む）、2016年は民営のみ"), text);
        assertTrue(text.contains("注：2021年：令和3年経済センサス‐活動調査（2021年6月1日現在、民営のみ"), text);
    }

    @Test
    void ofATableThatIsThereAlready() {
        assertEquals(TABLE, EstablishmentTable.of(TABLE.table(), WAVES));
        StatTable turned = StatTable.builder("t")
                .axis(Axis.of("wave", "2014"))
                .row(List.of(Figure.of(1)))
                .build();
        assertEquals(
                "Axes must be [industry, measure, wave, area], but were [wave]",
                assertThrows(IllegalArgumentException.class, () -> EstablishmentTable.of(turned, WAVES))
                        .getMessage());
        assertEquals(
                "Waves must be [2014, 2016, 2021] as on the axis, but were [2016, 2021]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> EstablishmentTable.of(TABLE.table(), WAVES.subList(1, 3)))
                        .getMessage());
    }

    @Test
    void otherIndustries() {
        Axis industries = Axis.of("industry", "全産業", "農林漁業", "その他").withTotal("全産業", "農林漁業", "その他");
        EstablishmentTable table = EstablishmentTable.builder(
                        industries, WAVES.subList(1, 2), List.of(Category.of("14130")))
                .put("全産業", ESTABLISHMENTS, "2016", "14130", Figure.of(40_934))
                .put("農林漁業", ESTABLISHMENTS, "2016", "14130", Figure.of(64))
                .put("その他", ESTABLISHMENTS, "2016", "14130", Figure.parse("x"))
                .build();
        assertEquals(
                Refusal.Reason.SUPPRESSED,
                table.area("14130")
                        .input("その他", ESTABLISHMENTS, "2016")
                        .amount()
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                "40870事業所",
                table.area("14130")
                        .composition(ESTABLISHMENTS, "2016")
                        .residual()
                        .get()
                        .toString()
                        .replace(",", ""));
        assertFalse(table.area("14130").composition(ESTABLISHMENTS, "2016").isComplete());
        assertEquals(
                "Axis of industries must have id 'industry', but had '業種'",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> EstablishmentTable.builder(Axis.of("業種", "全産業"), WAVES, List.of()))
                        .getMessage());
    }

    /** A tie is one place for both; an area whose figure is withheld has none. */
    @Test
    void tiesAndHiddenAreas() {
        EstablishmentTable table = EstablishmentTable.builder(
                        Axis.of("industry", "全産業"),
                        WAVES.subList(2, 3),
                        List.of(Category.of("a"), Category.of("b"), Category.of("c"), Category.of("d")))
                .put("全産業", ESTABLISHMENTS, "2021", "a", Figure.of(5))
                .put("全産業", ESTABLISHMENTS, "2021", "b", Figure.parse("x"))
                .put("全産業", ESTABLISHMENTS, "2021", "c", Figure.of(7))
                .put("全産業", ESTABLISHMENTS, "2021", "d", Figure.of(5))
                .build();
        AreaRanking ranking = table.rank("全産業", ESTABLISHMENTS, "2021");
        assertEquals(
                List.of("1位 c 7", "2位（同順位） a 5", "2位（同順位） d 5"),
                ranking.standings().stream().map(AreaRanking.Standing::toString).toList());
        assertEquals(
                Refusal.Reason.SUPPRESSED,
                ranking.unranked().get(Category.of("b")).reason());
        assertEquals(
                "順位なし：b（全産業 事業所数 2021年 b：値がない（秘匿））",
                ranking.explanation().notes().get(0).ja());
        assertTrue(ranking.toText().all().contains("計算不能"));
        assertTrue(ranking.find("b").isEmpty());
    }
}
