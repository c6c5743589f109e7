package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.explain.Input;
import org.machistat.core.series.Extreme;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/** What series, tables and results make of points that must not be compared, or only with notes. */
class ComparedResultsTest {

    private static final Comparability BAR = Comparability.bar(Aspect.SCOPE, "範囲が異なる", "scopes differ");
    private static final Comparability NOTE = Comparability.note(Aspect.FRAME, "名簿が異なる", "frames differ");
    private static final String REFUSED = "比較できない：範囲が異なる";
    private static final String NOTED = "比較に注意：名簿が異なる";
    private static final String ACCEPTED = "比較できないことを承知のうえで比較した";

    private static final ReferenceDate Y2014 = ReferenceDate.parse("2014年");
    private static final ReferenceDate Y2016 = ReferenceDate.parse("2016年");
    private static final ReferenceDate Y2021 = ReferenceDate.parse("2021年");

    /** 2014 counts more than the other two; 2021 found more than 2016. */
    private static final Comparisons<ReferenceDate> DATES = Comparisons.<ReferenceDate>none()
            .with(Y2014, Y2016, BAR)
            .with(Y2014, Y2021, BAR)
            .with(Y2016, Y2021, NOTE);

    private static final TimeSeries SERIES = TimeSeries.builder("川崎市")
            .put("2014年", "120")
            .put("2016年", "100")
            .put("2021年", "110")
            .comparisons(DATES)
            .build();

    private static final Change BARRED = Change.of(SERIES, Y2014, Y2016);
    private static final Change NOTED_CHANGE = Change.of(SERIES, Y2016, Y2021);

    private static void assertBarred(Answer<?> answer) {
        assertEquals(Reason.NOT_COMPARABLE, answer.refusal().orElseThrow().reason());
        assertEquals(REFUSED, answer.refusal().orElseThrow().sentence().ja());
    }

    private static List<String> ja(List<Label> notes) {
        return notes.stream().map(Label::ja).toList();
    }

    @Test
    void aChangeThatIsNotComparableRefusesEverything() {
        assertBarred(BARRED.difference());
        assertBarred(BARRED.rate());
        assertBarred(BARRED.direction());
        assertBarred(BARRED.differenceInterval());
        assertBarred(BARRED.rateInterval());
        assertBarred(AnnualRate.overMonths(BARRED, 23));
        assertEquals(REFUSED, BARRED.words().ja());
        assertEquals(List.of(REFUSED), ja(BARRED.explanation().notes()));
    }

    @Test
    void anAcceptedOneSaysSo() {
        GrowthRate rate = BARRED.accepting().rate().get();
        assertEquals(new BigDecimal("-16.7"), rate.percent(1));
        assertTrue(rate.comparability().isAccepted());
        assertEquals(List.of(ACCEPTED, "比較不能：範囲が異なる"), ja(rate.explanation().notes()));
        assertEquals(
                List.of(ACCEPTED, "比較不能：範囲が異なる"),
                ja(BARRED.accepting().explanation().notes()));
        assertEquals(BARRED.accepting(), BARRED.accepting().accepting());
    }

    /** 120 to 100: −20, −16.666…%; over 24 months and geometrically (100/120)^(1/2) − 1 = −8.71…%. */
    @Test
    void anAcceptedOneSaysSoWhereverItIsPrintedAlone() {
        String ja = "（比較不能と承知の上の計算）";
        String en = " (accepted although not comparable)";
        Change accepted = BARRED.accepting();
        GrowthRate rate = accepted.rate().get();
        assertEquals(Label.of("20の減少（−16.7%）" + ja, "decrease of 20 (−16.7%)" + en), accepted.words());
        assertEquals("20の減少（−16.7%）" + ja, accepted.toString());
        assertEquals("増減 = 100 − 120 = −20" + ja, accepted.explanation().line().ja());
        assertEquals(
                "Change = 100 − 120 = −20" + en, accepted.explanation().line().en());
        assertEquals(
                "増減率 = (100 − 120) ÷ 120 = −16.6667…% → −16.7%（四捨五入）" + ja,
                rate.explanation().line().ja());
        assertTrue(rate.explanation().line().en().endsWith("−16.7% (half up)" + en));
        assertTrue(rate.explanation()
                .text(Locale.ENGLISH)
                .startsWith(rate.explanation().line().en()));
        assertEquals("-16.7%" + ja, rate.toString());
        AnnualRate annual = AnnualRate.overMonths(accepted, 24).get();
        assertTrue(annual.toString().endsWith("%/年" + ja), annual.toString());
        assertTrue(annual.explanation().line().ja().endsWith(ja));
        Contribution contribution = Contribution.of(accepted, Change.of(200, 180));
        assertEquals("-10.0ポイント" + ja, contribution.toString());
        assertTrue(contribution.explanation().line().ja().endsWith(ja));
        assertEquals("+100.0%" + ja, contribution.rate().get().toString());
        assertTrue(contribution.rate().get().explanation().line().ja().endsWith(ja));
        IndexSeries index = IndexSeries.of(SERIES, Y2016).get().accepting();
        assertTrue(index.explanation(Y2014, Rounding.decimals(1)).line().ja().endsWith(ja));
        // what is comparable, or only noted, or refused, does not
        assertEquals("+10.0%", NOTED_CHANGE.rate().get().toString());
        assertEquals("増減 = 110 − 100 = 10", NOTED_CHANGE.explanation().line().ja());
        assertEquals("増減 = 100 − 120", BARRED.explanation().line().ja());
        assertEquals(
                "増減 = 110 − 100 = 10",
                NOTED_CHANGE.accepting().explanation().line().ja());
    }

    private static final Source CENSUS = Source.of(Label.of("平成28年調査", "survey 2016"));
    private static final Source LATER = Source.of(Label.of("令和3年調査", "survey 2021"));

    private static Change sourced(int from, int to) {
        return Change.of(Input.of(from).withSource(CENSUS), Input.of(to).withSource(LATER));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void resultsOverTwoSourcesNameBothOnce() {
        Map<Category, Change> changes = new LinkedHashMap<>();
        changes.put(Category.of("A市"), sourced(100, 110));
        changes.put(Category.of("B市"), sourced(0, 110));
        String ranking = GrowthRanking.of(changes).toText().all();
        Map<Category, Change> parts = new LinkedHashMap<>();
        parts.put(Category.of("建設業"), sourced(60, 75));
        parts.put(Category.of("製造業"), sourced(40, 35));
        String contributions =
                Contributions.of(parts, sourced(100, 110)).toText().all();
        TimeSeries old = TimeSeries.builder("川崎市")
                .put("2014年", "95")
                .put("2016年", "100")
                .source(CENSUS)
                .build();
        TimeSeries later = TimeSeries.builder("川崎市")
                .put("2016年", "101")
                .put("2021年", "110")
                .source(LATER)
                .build();
        IndexSeries linked = IndexSeries.of(old, Y2016)
                .get()
                .link(IndexSeries.of(later, Y2016).get(), Y2016)
                .get();
        String index = linked.toText().all();
        String comparison =
                IndexComparison.of(List.of(linked)).toText(Locale.ENGLISH).all();
        for (String text : List.of(ranking, contributions, index)) {
            assertEquals(1, count(text, "平成28年調査"), text);
            assertEquals(1, count(text, "令和3年調査"), text);
        }
        assertEquals(1, count(comparison, "survey 2016"), comparison);
        assertEquals(1, count(comparison, "survey 2021"), comparison);
    }

    @Test
    void notesTravelIntoEveryExplanation() {
        assertEquals(List.of(NOTED), ja(NOTED_CHANGE.explanation().notes()));
        assertEquals(List.of(NOTED), ja(NOTED_CHANGE.rate().get().explanation().notes()));
        AnnualRate annual = AnnualRate.of(SERIES, Y2016, Y2021, AnnualMethod.GEOMETRIC_YEARS)
                .get();
        assertEquals(NOTE, annual.comparability());
        assertTrue(ja(annual.explanation().notes()).contains(NOTED));
        Contribution contribution = Contribution.of(Change.of(10, 15), NOTED_CHANGE);
        assertEquals(NOTE, contribution.comparability());
        assertEquals(List.of(NOTED), ja(contribution.explanation().notes()));
        assertEquals(NOTE, contribution.rate().get().comparability());
        assertTrue(ja(contribution.rate().get().explanation().notes()).contains(NOTED));
        assertTrue(NOTED_CHANGE
                .rate()
                .get()
                .explanation()
                .text(Locale.ENGLISH)
                .contains("compare with care: frames differ"));
    }

    @Test
    void aContributionNeedsBothChangesComparable() {
        assertBarred(Contribution.of(Change.of(10, 15), BARRED).points());
        assertBarred(Contribution.of(BARRED, Change.of(200, 210)).points());
        assertBarred(Contribution.of(Change.of(10, 15), BARRED).rate());
    }

    @Test
    void changesOfASeriesOneAfterAnother() {
        assertEquals(List.of(BARRED, NOTED_CHANGE), Change.list(SERIES));
        assertEquals(List.of(NOTED_CHANGE), Change.list(SERIES.between(Y2016, Y2021)));
        assertEquals(
                Change.of(Input.of(1), Input.of(2)),
                Change.of(Input.of(1), Input.of(2)).withComparability(Comparability.COMPARABLE));
    }

    @Test
    void anIndexRefusesDatesNotComparableWithItsBase() {
        IndexSeries index = IndexSeries.of(SERIES, Y2016).get();
        assertBarred(index.index(Y2014));
        assertBarred(index.interval(Y2014));
        assertEquals(new BigDecimal("110.0"), index.index(Y2021, 1).get());
        assertEquals(NOTE, index.comparability(Y2021));
        assertEquals(
                List.of("2016年＝100", "2016年と2014年：比較不能：範囲が異なる", "2016年と2021年：" + NOTED),
                ja(index.explanation().notes()));
        assertEquals(new BigDecimal("120.0"), index.accepting().index(Y2014, 1).get());
        IndexSeries other = index.rebase(Y2014).get();
        assertBarred(other.index(Y2016));
        assertBarred(other.index(Y2021));
        assertEquals("""

                時点    川崎市（2016年＝100）
                2014年               計算不能
                2016年                  100.0
                2021年                  110.0
                3行×2列
                出典の明示なし
                注：2016年と2014年：比較不能：範囲が異なる
                注：2016年と2021年：比較に注意：名簿が異なる
                """.strip(), index.toText().all().strip().replaceAll("(?m)^[─-]+.*\n", ""));
    }

    /** An overlap at which both series have a figure is the way past a break. */
    @Test
    void linkedDatesAreComparedThroughTheOverlap() {
        TimeSeries old =
                TimeSeries.builder("旧").put("2009年", "50").put("2014年", "60").build();
        ReferenceDate y2009 = ReferenceDate.parse("2009年");
        TimeSeries later =
                SERIES.withComparisons(Comparisons.<ReferenceDate>none().with(Y2014, Y2016, NOTE));
        IndexSeries linked = IndexSeries.of(old, y2009)
                .get()
                .link(IndexSeries.of(later, Y2014).get(), Y2014)
                .get();
        assertEquals(Comparability.COMPARABLE, linked.comparability(Y2014));
        assertEquals(NOTE, linked.comparability(Y2016));
        assertEquals(Comparability.COMPARABLE, linked.comparability(Y2021));
        // 100 × 60 ÷ 50 × 100 ÷ 120 = 100
        assertEquals(new BigDecimal("100.0"), linked.index(Y2016, 1).get());
        IndexSeries barred = IndexSeries.of(old, y2009)
                .get()
                .link(IndexSeries.of(SERIES, Y2014).get(), Y2014)
                .get();
        assertBarred(barred.index(Y2016));
        assertEquals(NOTE, barred.rebase(Y2016).get().comparability(Y2021));
    }

    @Test
    void theStandingsOfIndicesCarryIt() {
        IndexSeries index = IndexSeries.of(SERIES, Y2016).get();
        IndexComparison comparison = IndexComparison.of(List.of(index));
        assertEquals(NOTE, comparison.ranking(Y2021).get(0).comparability());
        assertEquals(List.of(), comparison.ranking(Y2014));
        assertEquals(List.of(Label.same("川崎市")), comparison.unranked(Y2014));
    }

    @Test
    void theExtremeOfASeries() {
        assertBarred(SERIES.max());
        Extreme known = SERIES.between(Y2016, Y2021).max().get();
        assertEquals(NOTE, known.comparability());
        assertEquals("110（2021年）", known.toString());
        Extreme accepted = SERIES.withComparisons(DATES.accepted()).max().get();
        assertTrue(accepted.comparability().isAccepted());
        assertEquals("120（2014年）", accepted.toString());
    }

    @Test
    void aSeriesPrintsWhatMustBeKnown() {
        assertTrue(SERIES.toText().all().contains("注：2014年と2016年、2014年と2021年：比較不能：範囲が異なる"));
        assertTrue(
                SERIES.toText(Locale.ENGLISH).all().contains("note: 2016 and 2021: compare with care: frames differ"));
    }

    private static final Axis YEARS = Axis.of("年", "2014", "2016", "2021")
            .withComparisons(
                    Comparisons.<String>none().with("2014", "2016", BAR).with("2016", "2021", NOTE));
    private static final StatTable TABLE = StatTable.builder("事業所数")
            .axis(Axis.of("業種", "合計", "建設業", "製造業").withTotal("合計", "建設業", "製造業"))
            .axis(YEARS)
            .row("合計", "120", "100", "110")
            .row("建設業", "70", "60", "75")
            .row("製造業", "50", "40", "35")
            .build();

    @Test
    void anAxisKeepsItsComparisons() {
        assertEquals(BAR, YEARS.comparability("2016", "2014"));
        assertEquals(Comparability.COMPARABLE, YEARS.comparability("2014", "2021"));
        assertEquals(YEARS.comparisons(), YEARS.withLabel(Label.same("年次")).comparisons());
        assertEquals(NOTE, TABLE.select("年", "2016", "2021").axis("年").comparability("2016", "2021"));
        assertEquals(
                List.of(new Comparisons.Pair<>("2016", "2021", NOTE)),
                TABLE.select("年", "2016", "2021").axis("年").comparisons().pairs());
        assertEquals(
                "Axis '年': no category '2015', nearest are '2014', '2016', '2021'",
                assertThrows(
                                NoSuchElementException.class,
                                () -> YEARS.withComparisons(
                                        Comparisons.<String>none().with("2014", "2015", BAR)))
                        .getMessage());
        assertTrue(TABLE.toText().all().contains("注：2014と2016：比較不能：範囲が異なる"));
        assertTrue(
                TABLE.withAxis(YEARS.withComparisons(Comparisons.<String>none().with("2016", "2014", BAR)))
                        .toText()
                        .all()
                        .contains("注：2014と2016：比較不能：範囲が異なる"));
    }

    @Test
    void aChangeOfTwoInputsReadFromATableConsultsItsAxis() {
        Change barred = Change.of(TABLE.input("合計", "2014"), TABLE.input("合計", "2016"));
        assertBarred(barred.rate());
        assertBarred(barred.difference());
        assertEquals(REFUSED, barred.words().ja());
        assertEquals("20の減少（−16.7%）（比較不能と承知の上の計算）", barred.accepting().words().ja());
        assertEquals(List.of(REFUSED), ja(barred.explanation().notes()));
        assertEquals(
                NOTE,
                Change.of(TABLE.input("建設業", "2016"), TABLE.input("建設業", "2021"))
                        .comparability());
        assertEquals(
                Comparability.COMPARABLE,
                Change.of(TABLE.input("建設業", "2014"), TABLE.input("製造業", "2014"))
                        .comparability());
        assertEquals(Comparability.COMPARABLE, new Change(TABLE.input("建設業", "2016"), Input.of(70)).comparability());
        assertEquals(
                "70事業所の減少（−41.2%）", // by hand: 170 − 100 = 70, 70 ÷ 170 = 41.17…%
                Change.of(
                                TABLE.withUnit(Unit.ESTABLISHMENTS)
                                        .withFigure(Figure.of(170), "合計", "2014")
                                        .input("合計", "2014"),
                                TABLE.withUnit(Unit.ESTABLISHMENTS).input("合計", "2016"))
                        .withComparability(Comparability.COMPARABLE)
                        .words()
                        .ja());
    }

    @Test
    void aSliceKeepsWhereItStands() {
        Input from = TABLE.column("2014").input("建設業");
        Input to = TABLE.row("建設業").input("2016");
        assertBarred(Change.of(from, to).rate());
        assertBarred(Change.of(from.withName(Label.same("a")).withSource(Source.of("b")), to.withFigure(Figure.of(3)))
                .rate());
        assertBarred(CompositionChange.between(
                        Composition.of(TABLE.column("2014"), "合計"), Composition.of(TABLE.column("2016"), "合計"))
                .structuralChange());
        assertEquals("年 2014", from.points().get(0).toString());
        assertEquals(
                List.of(),
                StatTable.builder("t")
                        .axis(Axis.of("a", "b"))
                        .row(List.of(Figure.of(1)))
                        .build()
                        .input("b")
                        .points());
    }

    @Test
    void compositionsAndContributionsOfATableConsultItsAxis() {
        CompositionChange barred = CompositionChange.of(TABLE, "年", "2014", "2016", "合計");
        assertBarred(barred.pointDifference("建設業"));
        assertBarred(barred.structuralChange());
        assertEquals(List.of(REFUSED), ja(barred.explanation().notes()));
        assertTrue(barred.accepting().structuralChange().isGiven());
        assertTrue(ja(barred.accepting().explanation().notes()).contains(ACCEPTED));
        assertTrue(barred.toText().all().contains("注：比較不能：範囲が異なる"));

        Contributions refused = Contributions.of(TABLE, "年", "2014", "2016", "合計");
        assertBarred(refused.get("建設業").points());
        assertBarred(refused.residual());
        assertEquals(List.of(), refused.decreases(1));
        assertEquals(List.of(REFUSED), ja(refused.explanation().notes()));

        Contributions noted = Contributions.of(TABLE, "年", "2016", "2021", "合計");
        assertEquals(NOTE, noted.comparability());
        assertEquals(new BigDecimal("15.0"), noted.get("建設業").points().get().points(1));
        assertTrue(ja(noted.explanation().notes()).contains(NOTED));
        assertTrue(noted.toText().all().contains("注：" + NOTED));
        assertEquals(
                Comparability.COMPARABLE,
                Contributions.of(TABLE, "年", "2014", "2021", "合計").comparability());
    }

    @Test
    void aRankingOverGrowthCarriesAllNotes() {
        Map<Category, Change> changes = new LinkedHashMap<>();
        changes.put(Category.of("A市"), NOTED_CHANGE);
        changes.put(Category.of("B市"), Change.of(100, 110));
        changes.put(Category.of("C市"), BARRED);
        changes.put(Category.of("D市"), Change.of(0, 110));
        changes.put(Category.of("E市"), Change.of(100, 120));
        GrowthRanking ranking = GrowthRanking.of(changes);
        assertEquals(
                List.of("1位 E市 +20.0%", "2位（同順位） A市 +10.0%", "2位（同順位） B市 +10.0%"),
                ranking.standings().stream()
                        .map(GrowthRanking.Standing::toString)
                        .toList());
        assertEquals(NOTE, ranking.comparability());
        assertEquals(
                List.of(Reason.NOT_COMPARABLE, Reason.ZERO_BASE),
                ranking.unranked().values().stream()
                        .map(refusal -> refusal.reason())
                        .toList());
        assertEquals(
                List.of("順位なし：C市（" + REFUSED + "）", "順位なし：D市（基準値が0のため増減率を計算できない）", NOTED),
                ja(ranking.explanation().notes()));
        String text = ranking.toText().all();
        assertTrue(text.contains("注：" + NOTED) && text.contains("注：" + REFUSED), text);
        assertEquals(2, ranking.find("A市").orElseThrow().rank());
        assertTrue(ranking.find("C市").isEmpty());
        assertEquals(
                "Rank must be 1 or more, but was 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new GrowthRanking.Standing(
                                        0,
                                        false,
                                        Category.of("A"),
                                        NOTED_CHANGE.rate().get()))
                        .getMessage());
    }
}
