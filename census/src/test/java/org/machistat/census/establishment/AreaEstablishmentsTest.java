package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.census.establishment.EstablishmentTable.EMPLOYEES;
import static org.machistat.census.establishment.EstablishmentTable.ESTABLISHMENTS;
import static org.machistat.census.establishment.ThreeCities.KAWASAKI;
import static org.machistat.census.establishment.ThreeCities.TABLE;
import static org.machistat.census.wave.CensusWave.ACTIVITY_2012;
import static org.machistat.census.wave.CensusWave.BASIC_2009;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.industry.JsicDivision;
import org.machistat.census.industry.Sector;
import org.machistat.census.industry.SectorDefinition;
import org.machistat.census.wave.CensusWave;
import org.machistat.census.wave.Coverage.Ownership;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.growth.AnnualMethod;
import org.machistat.core.growth.AnnualRate;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contributions;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;

class AreaEstablishmentsTest {

    private static final String ALL_AGAINST_PRIVATE = "比較できない：2014年は全事業所（国・地方公共団体を含む）、2016年は民営のみ";

    /** SSDSE-A 2018, 2021, 2026 editions: 事業所総数, 事業所数（民営）. */
    @ParameterizedTest
    @CsvSource({"2014, 43149, 584131", "2016, 40934, 543812", "2021, 41223, 547471"})
    void totals(String wave, long establishments, long employees) {
        assertEquals(
                Figure.of(establishments, ESTABLISHMENTS.unit()),
                KAWASAKI.input("total", ESTABLISHMENTS, wave).figure());
        assertEquals(
                Figure.of(employees, EMPLOYEES.unit()),
                KAWASAKI.input("total", EMPLOYEES, wave).figure());
    }

    @Test
    void growthFrom2014IsRefusedWithTheReason() {
        Change change = KAWASAKI.change("total", ESTABLISHMENTS, "2014", "2016");
        assertEquals(
                Reason.NOT_COMPARABLE, change.rate().refusal().orElseThrow().reason());
        assertEquals(
                ALL_AGAINST_PRIVATE,
                change.rate().refusal().orElseThrow().sentence().ja());
        assertEquals(ALL_AGAINST_PRIVATE, change.toString());
        assertEquals(
                List.of(ALL_AGAINST_PRIVATE),
                change.explanation().notes().stream().map(Label::ja).toList());
        // 40,934 ÷ 43,149 − 1 = −5.1334%, of which public establishments are a part
        Change accepted = change.accepting();
        assertEquals(new BigDecimal("-5.1"), accepted.rate().get().percent(1));
        assertEquals(
                List.of("比較できないことを承知のうえで比較した", "比較不能：2014年は全事業所（国・地方公共団体を含む）、2016年は民営のみ"),
                accepted.rate().get().explanation().notes().stream()
                        .map(Label::ja)
                        .limit(2)
                        .toList());
    }

    /** By hand: 289 ÷ 40,934 = 0.7060%; 252 ÷ 678 = 37.168%; 443 ÷ 1,716 = 25.816%. */
    @ParameterizedTest
    @CsvSource({"total, 0.7", "G, 37.2", "L, 25.8"})
    void growthFrom2016CarriesTheNotes(String industry, BigDecimal percent) {
        var rate =
                KAWASAKI.change(industry, ESTABLISHMENTS, "2016", "2021").rate().get();
        assertEquals(percent, rate.percent(1));
        assertEquals(Verdict.COMPARABLE_WITH_NOTES, rate.comparability().verdict());
        String text = rate.explanation().text(Locale.JAPANESE);
        assertTrue(text.contains("特に情報通信業と学術研究，専門・技術サービス業の増加は一部が把握範囲の拡大による"), text);
        assertTrue(text.contains("調査期日の間隔は60か月"), text);
        assertTrue(text.contains("経済産業省、令和3年経済センサス‐活動調査、確報"), text);
    }

    /** (41,223 ÷ 40,934)^(12/60) − 1 = 0.1408% a year (Python). */
    @Test
    void theAnnualRateOfTheSeriesCarriesTheNotes() {
        TimeSeries series = KAWASAKI.series("total", ESTABLISHMENTS);
        AnnualRate rate = AnnualRate.of(
                        series,
                        CensusWave.ACTIVITY_2016.referenceDate(),
                        CensusWave.ACTIVITY_2021.referenceDate(),
                        AnnualMethod.OFFICIAL_MONTHS)
                .get();
        assertEquals(new BigDecimal("0.14"), rate.percent(2));
        assertEquals(KAWASAKI.comparability("total", ESTABLISHMENTS, "2016", "2021"), rate.comparability());
        assertEquals(
                Reason.NOT_COMPARABLE,
                AnnualRate.of(
                                series,
                                CensusWave.BASIC_2014.referenceDate(),
                                CensusWave.ACTIVITY_2016.referenceDate(),
                                AnnualMethod.OFFICIAL_MONTHS)
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals("川崎市", series.name().ja());
        assertEquals(
                "平成26年経済センサス‐基礎調査、平成28年経済センサス‐活動調査、令和3年経済センサス‐活動調査",
                series.source().document().ja());
        assertEquals(Reason.NOT_COMPARABLE, series.max().refusal().orElseThrow().reason());
    }

    /** No boundary of Kawasaki changed and nothing was evacuated there: two reasons are left of four. */
    @Test
    void reasonsAreThoseOfTheArea() {
        assertEquals(
                List.of(Aspect.FRAME, Aspect.TIME),
                KAWASAKI.comparability("total", ESTABLISHMENTS, "2016", "2021").reasons().stream()
                        .map(Comparability.Reason::aspect)
                        .toList());
        assertEquals(
                List.of(Aspect.FRAME, Aspect.TIME, Aspect.BOUNDARY, Aspect.SCOPE),
                TABLE.comparability("2016", "2021").reasons().stream()
                        .map(Comparability.Reason::aspect)
                        .toList());
        assertEquals(
                KAWASAKI.comparability("total", ESTABLISHMENTS, "2016", "2021"),
                KAWASAKI.toTable(ESTABLISHMENTS).axis("wave").comparability("2016", "2021"));
        assertThrows(NoSuchElementException.class, () -> KAWASAKI.comparability("Z", ESTABLISHMENTS, "2016", "2021"));
    }

    /** Whoever computes with the inputs meets the same judgement. */
    @Test
    void inputsCarryWhatHolds() {
        Change change = Change.of(
                KAWASAKI.input("total", ESTABLISHMENTS, "2014"), KAWASAKI.input("total", ESTABLISHMENTS, "2016"));
        assertEquals(
                ALL_AGAINST_PRIVATE,
                change.rate().refusal().orElseThrow().sentence().ja());
        assertTrue(TABLE.accepting()
                .area("14130")
                .change("total", ESTABLISHMENTS, "2014", "2016")
                .rate()
                .isGiven());
    }

    private static AreaEstablishments area(String id, CensusWave from, CensusWave to) {
        Axis industries = Axis.of("industry", "total", "D", "M", "7621", "7721", "5891")
                .withTotal("total", "D", "M", "7621", "7721", "5891");
        EstablishmentTable.Builder table =
                EstablishmentTable.builder(industries, List.of(from, to), List.of(Category.of(id)));
        for (String industry : List.of("total", "D", "M", "7621", "7721", "5891")) {
            table.put(industry, ESTABLISHMENTS, from.id(), id, Figure.of(100));
            table.put(industry, ESTABLISHMENTS, to.id(), id, Figure.of(110));
        }
        return table.build().area(id);
    }

    private static List<String> sentences(AreaEstablishments area, String industry, Aspect aspect) {
        List<CensusWave> waves = area.toTable(ESTABLISHMENTS).axis("wave").categories().stream()
                .map(wave -> CensusWave.get(Integer.parseInt(wave.id())))
                .toList();
        return area
                .comparability(
                        industry,
                        ESTABLISHMENTS,
                        waves.get(0).id(),
                        waves.get(1).id())
                .reasons()
                .stream()
                .filter(reason -> reason.aspect() == aspect)
                .map(reason -> reason.verdict() + "：" + reason.sentence().ja())
                .toList();
    }

    /** 鳩ヶ谷市 became a part of 川口市 on 11 October 2011; ids that are no codes, or two digits, keep the general note. */
    @Test
    void boundariesOfTheArea() {
        String general = "COMPARABLE_WITH_NOTES：2009年は2009年7月1日の境域、2012年は2012年2月1日の境域で、この間に境域の変わった市区町村は同じ地域ではない";
        assertEquals(
                List.of("COMPARABLE_WITH_NOTES：2009年は2009年7月1日の境域、2012年は2012年2月1日の境域で、この間に境域が変わった"
                        + "（2011-10-11 編入合併：11226 鳩ケ谷市 → 11203 川口市）"),
                sentences(area("11203", BASIC_2009, ACTIVITY_2012), "D", Aspect.BOUNDARY));
        assertEquals(List.of(), sentences(area("14130", BASIC_2009, ACTIVITY_2012), "D", Aspect.BOUNDARY));
        assertEquals(List.of(), sentences(area("R14130", BASIC_2009, ACTIVITY_2012), "D", Aspect.BOUNDARY));
        assertEquals(List.of(), sentences(area("00000", BASIC_2009, ACTIVITY_2012), "D", Aspect.BOUNDARY));
        // 富谷市 has this code since 2016-10-10
        assertEquals(
                List.of(),
                sentences(area("04216", CensusWave.ACTIVITY_2016, CensusWave.ACTIVITY_2021), "D", Aspect.BOUNDARY));
        assertEquals(List.of(general), sentences(area("川口市", BASIC_2009, ACTIVITY_2012), "D", Aspect.BOUNDARY));
        assertEquals(List.of(general), sentences(area("14", BASIC_2009, ACTIVITY_2012), "D", Aspect.BOUNDARY));
    }

    /** The directory ends with 1 January 2024, the wave is of June. */
    @Test
    void boundariesBehindTheDirectoryAreNotKnown() {
        assertEquals(
                1,
                sentences(area("14130", CensusWave.ACTIVITY_2021, CensusWave.BASIC_2024), "D", Aspect.BOUNDARY)
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"07545, 1", "07000, 1", "00000, 1", "14130, 0", "somewhere, 1"})
    void evacuatedDistrictsConcernFukushimaOnly(String area, int notes) {
        assertEquals(
                notes,
                sentences(area(area, BASIC_2009, ACTIVITY_2012), "D", Aspect.SCOPE).stream()
                        .filter(sentence -> sentence.contains("警戒区域"))
                        .count());
    }

    /** Revision 13 in 2021, 14 in 2024; 7721 stands beside the new 773, 5891 is another industry. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total | ''
            D     | ''
            7621  | ''
            7721  | COMPARABLE_WITH_NOTES：2021年は日本標準産業分類（第13回改定）、2024年は日本標準産業分類（第14回改定）であり、7721 配達飲食サービス業の増減には分類の変更が含まれ得る（コードと名称が同じ。ただし
            M     | COMPARABLE_WITH_NOTES：2021年は日本標準産業分類（第13回改定）、2024年は日本標準産業分類（第14回改定）であり、M 宿泊業，飲食サービス業の増減には分類の変更が含まれ得る（
            5891  | NOT_COMPARABLE：2021年は日本標準産業分類（第13回改定）、2024年は日本標準産業分類（第14回改定）であり、5891 コンビニエンスストア（飲食料品を中心とするものに限る）は両者で対応しない（後者では5891 牛乳小売業）
            """)
    void classificationsOfTheIndustry(String industry, String begin) {
        List<String> found = sentences(
                area("14130", CensusWave.ACTIVITY_2021, CensusWave.BASIC_2024), industry, Aspect.CLASSIFICATION);
        assertEquals(begin.isEmpty() ? 0 : 1, found.size(), found.toString());
        found.forEach(sentence -> assertTrue(sentence.startsWith(begin), sentence));
    }

    @Test
    void indexSinceABaseWave() {
        IndexSeries index = KAWASAKI.index("total", ESTABLISHMENTS, "2016").get();
        assertEquals(
                new BigDecimal("100.7"),
                index.index(CensusWave.ACTIVITY_2021.referenceDate(), 1).get());
        assertEquals(
                Reason.NOT_COMPARABLE,
                index.index(CensusWave.BASIC_2014.referenceDate())
                        .refusal()
                        .orElseThrow()
                        .reason());
        String text = index.toText().all();
        assertTrue(text.contains("計算不能"), text);
        assertTrue(text.contains("注：2016年6月1日と2014年7月1日：比較不能："), text);
        assertTrue(text.contains("注：2016年6月1日と2021年6月1日：比較に注意：調査期日の間隔は60か月"), text);
        // 100 × 43,149 ÷ 40,934 = 105.411
        assertEquals(
                new BigDecimal("105.4"),
                index.accepting()
                        .index(CensusWave.BASIC_2014.referenceDate(), 1)
                        .get());
    }

    /** 2014 has no columns for B and C: the divisions leave one establishment of 43,149, 43 employees of 584,131. */
    @Test
    void whatTheDivisionsDoNotShowIsTheResidual() {
        Composition establishments = KAWASAKI.composition(ESTABLISHMENTS, "2014");
        assertEquals(1, establishments.residual().get().amount().numerator().intValueExact());
        assertFalse(establishments.isComplete());
        assertEquals(
                Reason.UNKNOWN,
                establishments.share("C").refusal().orElseThrow().reason());
        assertEquals(
                43,
                KAWASAKI.composition(EMPLOYEES, "2014")
                        .residual()
                        .get()
                        .amount()
                        .numerator()
                        .intValueExact());
        assertTrue(KAWASAKI.composition(ESTABLISHMENTS, "2021").isComplete());
    }

    /** By hand 2021: A 74 + B 0; C 0 + D 4,108 + E 2,838 = 6,946; 41,223 − 74 − 6,946 = 34,203. */
    @Test
    void sectors() {
        Composition sectors = KAWASAKI.sectors(ESTABLISHMENTS, "2021");
        assertEquals(
                List.of("第一次産業（A～B） 74事業所", "第二次産業（C～E） 6,946事業所", "第三次産業（F～S） 34,203事業所"),
                sectors.parts().stream()
                        .map(part ->
                                part.category().name().ja() + " " + part.input().figure())
                        .toList());
        assertTrue(sectors.isComplete());
        String note = "産業部門の定義：国勢調査の産業3部門（第一次A・B、第二次C～E、第三次F～S）";
        assertEquals(List.of(note), sectors.notes().stream().map(Label::ja).toList());
        assertTrue(sectors.toText().all().contains("注：" + note));
        Composition unknown = KAWASAKI.sectors(ESTABLISHMENTS, "2014");
        assertEquals(
                Reason.UNKNOWN,
                unknown.share("SECONDARY").refusal().orElseThrow().reason());
        // F to S of 2014 add to the printed 第３次産業事業所数 of the same edition
        assertEquals("35,697事業所", unknown.get("TERTIARY").input().figure().toString());
    }

    /** 930 ÷ 41,223 − 678 ÷ 40,934 = 2.2560% − 1.6563% = 0.5997 points; 252 ÷ 40,934 = 0.6156 points. */
    @Test
    void compositionAndContributions() {
        CompositionChange change = KAWASAKI.compositionChange(ESTABLISHMENTS, "2016", "2021");
        assertEquals(new BigDecimal("0.60"), change.pointDifference("G").get().points(2));
        Contributions contributions = KAWASAKI.contributions(ESTABLISHMENTS, "2016", "2021");
        assertEquals(
                new BigDecimal("0.62"), contributions.get("G").points().get().points(2));
        assertEquals(KAWASAKI.comparability("total", ESTABLISHMENTS, "2016", "2021"), contributions.comparability());
        assertTrue(contributions.toText().all().contains("法人番号"));
        CompositionChange barred = KAWASAKI.compositionChange(ESTABLISHMENTS, "2014", "2016");
        assertEquals(
                Reason.NOT_COMPARABLE,
                barred.structuralChange().refusal().orElseThrow().reason());
        assertEquals(
                Reason.NOT_COMPARABLE,
                KAWASAKI.contributions(ESTABLISHMENTS, "2014", "2016")
                        .get("D")
                        .points()
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    /** Python: F 78.3%, G 37.2%, L 25.8%, P 15.9%, A 15.6%; B, C and S are nil on both sides or zero: no rate. */
    @Test
    void industriesByGrowth() {
        var ranking = KAWASAKI.rankIndustries(ESTABLISHMENTS, "2016", "2021");
        assertEquals(
                List.of("F +78.3%", "G +37.2%", "L +25.8%", "P +15.9%", "A +15.6%"),
                ranking.standings().stream()
                        .limit(5)
                        .map(standing -> standing.category().id() + " " + standing.rate())
                        .toList());
        assertEquals(
                List.of("B", "C", "S"),
                ranking.unranked().keySet().stream().map(Category::id).toList());
        assertTrue(ranking.unranked().values().stream().allMatch(refusal -> refusal.reason() == Reason.ZERO_BASE));
        assertEquals(Verdict.COMPARABLE_WITH_NOTES, ranking.comparability().verdict());
    }

    /** 543,812 ÷ 40,934 = 13.2851; 547,471 ÷ 41,223 = 13.2807; difference −0.0044. */
    @Test
    void personsPerEstablishment() {
        AverageSize size = KAWASAKI.averageSize("total", "2021").get();
        assertEquals("13.3人／事業所", size.toString());
        assertEquals(
                "1事業所当たり従業者数 = 547,471 ÷ 41,223 = 13.2807…人／事業所 → 13.3人／事業所（四捨五入）",
                size.explanation().line().ja());
        AverageSizeChange change =
                KAWASAKI.averageSizeChange("total", "2016", "2021").get();
        assertEquals(KAWASAKI.comparability("total", EMPLOYEES, "2016", "2021"), change.comparability());
        assertTrue(change.difference().amount().signum() < 0);
        assertTrue(
                change.explanation().notes().stream().anyMatch(note -> note.ja().contains("法人番号")));
        Answer<AverageSizeChange> barred = KAWASAKI.averageSizeChange("total", "2014", "2016");
        assertEquals(Reason.NOT_COMPARABLE, barred.refusal().orElseThrow().reason());
        assertEquals(
                Reason.ZERO_BASE,
                KAWASAKI.averageSize("C", "2021").refusal().orElseThrow().reason());
        assertEquals(
                Reason.UNKNOWN,
                KAWASAKI.averageSize("C", "2014").refusal().orElseThrow().reason());
    }

    /** One wave in two scopes: under two ids, and no series, as both have one date. */
    @Test
    void oneWaveInTwoScopes() {
        CensusWave all = CensusWave.BASIC_2014;
        CensusWave some = all.withOwnership(Ownership.PRIVATE).withId("2014民営");
        AreaEstablishments city = EstablishmentTable.builder(
                        Axis.of("industry", "全産業"), List.of(all, some), List.of(Category.of("川崎市")))
                .put("全産業", ESTABLISHMENTS, "2014", "川崎市", Figure.of(43_149))
                .put("全産業", ESTABLISHMENTS, "2014民営", "川崎市", Figure.of(42_616))
                .build()
                .area("川崎市");
        assertEquals(
                Reason.NOT_COMPARABLE,
                city.change("全産業", ESTABLISHMENTS, "2014", "2014民営")
                        .difference()
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(1, city.series("全産業", ESTABLISHMENTS, List.of("2014")).size());
        assertEquals(
                "同じ調査期日の調査回が複数ある（2014、2014民営）ため指数を計算できない。調査回を選んだ系列から計算する",
                city.index("全産業", ESTABLISHMENTS, "2014")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
        assertEquals(
                "Axis 'industry' must declare what the total of all industries is, but declares no total",
                assertThrows(IllegalStateException.class, () -> city.composition(ESTABLISHMENTS, "2014"))
                        .getMessage());
    }

    /** Employees of 2019 are those of newly found establishments only: no growth, no average. */
    @Test
    void employeesOf2019() {
        AreaEstablishments city = EstablishmentTable.builder(
                        Axis.of("industry", "全産業"),
                        List.of(CensusWave.BASIC_2019, CensusWave.ACTIVITY_2021),
                        List.of(Category.of("川崎市")))
                .put("全産業", ESTABLISHMENTS, "2019", "川崎市", Figure.of(100))
                .put("全産業", EMPLOYEES, "2019", "川崎市", Figure.of(10))
                .put("全産業", ESTABLISHMENTS, "2021", "川崎市", Figure.of(110))
                .put("全産業", EMPLOYEES, "2021", "川崎市", Figure.of(1_120))
                .build()
                .area("川崎市");
        assertTrue(city.change("全産業", ESTABLISHMENTS, "2019", "2021").rate().isGiven());
        assertEquals(
                "比較できない：2019年は既存の事業所は外観等による確認で、従業者数は新規把握事業所のみ",
                city.change("全産業", EMPLOYEES, "2019", "2021")
                        .rate()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
        assertEquals(
                Verdict.NOT_COMPARABLE,
                city.toTable(EMPLOYEES)
                        .axis("wave")
                        .comparability("2019", "2021")
                        .verdict());
        assertEquals(
                "2019年の従業者数は新規把握事業所のみのもので、全事業所の数と比べられない",
                city.averageSize("全産業", "2019")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
    }

    /** By hand 2021: D 4,108 + E 2,838 + F to secondary; the name says which divisions. */
    @Test
    void sectorsByAnotherDefinition() {
        Map<JsicDivision, Sector> own = new EnumMap<>(SectorDefinition.CENSUS.sectors());
        own.put(JsicDivision.ELECTRICITY_GAS_HEAT_WATER, Sector.SECONDARY);
        Composition sectors = KAWASAKI.sectors(
                ESTABLISHMENTS, "2021", new SectorDefinition(Label.of("電気等を第二次に", "utilities secondary"), own));
        assertEquals("第二次産業（C～F）", sectors.get("SECONDARY").category().name().ja());
        assertEquals("第三次産業（G～S）", sectors.get("TERTIARY").category().name().ja());
        assertEquals(
                List.of(Label.of("産業部門の定義：電気等を第二次に", "sectors as defined by utilities secondary")), sectors.notes());
    }

    /** Where a narrower total is declared first, the one that holds it is the total of all industries. */
    @Test
    void theWidestTotalIsThatOfAllIndustries() {
        Axis industries = Axis.of("industry", "A～B", "全産業", "A", "B", "C")
                .withTotal("A～B", "A", "B")
                .withTotal("全産業", "A", "B", "C");
        AreaEstablishments city = EstablishmentTable.builder(
                        industries, List.of(CensusWave.ACTIVITY_2021), List.of(Category.of("川崎市")))
                .put("全産業", ESTABLISHMENTS, "2021", "川崎市", Figure.of(6))
                .put("A～B", ESTABLISHMENTS, "2021", "川崎市", Figure.of(3))
                .put("A", ESTABLISHMENTS, "2021", "川崎市", Figure.of(1))
                .put("B", ESTABLISHMENTS, "2021", "川崎市", Figure.of(2))
                .put("C", ESTABLISHMENTS, "2021", "川崎市", Figure.of(3))
                .build()
                .area("川崎市");
        assertEquals(
                List.of("A", "B", "C"),
                city.composition(ESTABLISHMENTS, "2021").categories().stream()
                        .map(Category::id)
                        .toList());
    }
}
