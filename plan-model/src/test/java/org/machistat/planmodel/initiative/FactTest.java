package org.machistat.planmodel.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

class FactTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26社 | [26, 26]", // the paper, line 303
                "約300 | [250, 350)", // line 309
                "約1,000m<sup>2</sup> | [500, 1500)", // line 364
                "約1,000㎡ | [500, 1500)",
                "約４２，０００事業所 | [41500, 42500)",
                "約1,050人 | [1045, 1055)",
                "約1.5倍 | [29/20, 31/20)",
                "300程度 | [250, 350)",
                "300以上 | [300, ∞)",
                "300人超 | (300, ∞)",
                "300以下 | [0, 300]",
                "300未満 | [0, 300)",
                "約0人 | [0, 0]"
            })
    void amounts(String text, String interval) {
        assertEquals(interval, StatedAmount.parse(text).interval().toString());
        assertEquals(
                StatedAmount.parse(text),
                StatedAmount.parse(StatedAmount.parse(text).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"約1,000m<sup>2</sup>", "約1,000㎡", "約1,000 m2", "約1,000平方メートル", "１，０００ｍ２"})
    void squareMetres(String text) {
        assertEquals(Unit.parse("㎡"), StatedAmount.parse(text).figure().unit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "約", "多数", "x", "約約3"})
    void amountsThatAreNone(String text) {
        assertEquals(
                "Unable to parse amount from '" + text + "', expected a form such as '26社', '約300' or '約1,000㎡'",
                assertThrows(IllegalArgumentException.class, () -> StatedAmount.parse(text))
                        .getMessage());
    }

    /** The paper, line 303: 26 companies, 27 matches, 18 of them products. */
    @Test
    void theFunnelOfThePaper() {
        Funnel funnel = new Funnel(PaperInitiatives.make().get("6").facts());
        assertEquals("知財交流に参加した大企業 26社 → 知財マッチング成立件数 27件 ⊃ 製品化 18件", funnel.toString());
        Funnel.Conversion matches = funnel.conversions().get(0);
        Funnel.Conversion products = funnel.conversions().get(1);
        assertEquals(Share.of(18, 27), products.share().get());
        assertEquals("66.7", products.share().get().percent(1).toPlainString());
        assertEquals(
                "'知財マッチング成立件数 27件' is not stated to be a part of '知財交流に参加した大企業 26社'",
                matches.share().refusal().orElseThrow().sentence().en());
        assertEquals(Rational.of(27, 26), matches.perOne().get());
        assertEquals(
                "Funnel must have at least one step, but had none",
                assertThrows(IllegalArgumentException.class, () -> new Funnel(List.of()))
                        .getMessage());
    }

    @Test
    void funnelsWithoutARate() {
        Fact about = PaperInitiatives.fact("a", "会員", "約300");
        Fact part = PaperInitiatives.fact("b", "活動中", "30").withPartOf("a");
        assertEquals(
                Optional.of(Reason.NOT_ENOUGH_DATA),
                new Funnel.Conversion(about, part).share().refusal().map(refusal -> refusal.reason()));
        Fact nil = PaperInitiatives.fact("z", "なし", "0");
        assertEquals(
                Optional.of(Reason.ZERO_BASE),
                new Funnel.Conversion(nil, part).perOne().refusal().map(refusal -> refusal.reason()));
        Fact less = PaperInitiatives.fact("c", "少", "10");
        assertEquals(
                Optional.of(Reason.PARTS_DO_NOT_ADD),
                new Funnel.Conversion(less, part.withPartOf("c"))
                        .share()
                        .refusal()
                        .map(refusal -> refusal.reason()));
    }

    /** うち: the 18 are among the 27 and not added. */
    @Test
    void totals() {
        Fact matches = PaperInitiatives.fact("matches", "成立", "27件");
        Fact products = PaperInitiatives.fact("products", "製品化", "18件").withPartOf("matches");
        assertEquals("[27, 27]", Fact.total(List.of(matches, products)).get().toString());
        assertEquals("[18, 18]", Fact.total(List.of(products)).get().toString());
        assertEquals(
                "[277, 377)",
                Fact.total(List.of(matches, PaperInitiatives.fact("x", "x", "約300件")))
                        .get()
                        .toString());
        assertEquals(
                Optional.of(Reason.NOT_COMPARABLE),
                Fact.total(List.of(matches, PaperInitiatives.fact("x", "x", "3人")))
                        .refusal()
                        .map(refusal -> refusal.reason()));
        assertEquals(
                Optional.of(Reason.NOT_ENOUGH_DATA),
                Fact.total(List.of()).refusal().map(refusal -> refusal.reason()));
        assertEquals(
                "Fact must have an id and be no part of itself, but was 'a' as part of 'a'",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PaperInitiatives.fact("a", "a", "1").withPartOf("a"))
                        .getMessage());
        assertEquals(Optional.of("matches"), products.findPartOf());
        assertEquals(Optional.empty(), matches.findPartOf());
    }

    /** The paper, lines 355 and 363-364. */
    @Test
    void facilities() {
        Facility airbic = Facility.of("airbic", Label.same("AIRBIC"), ApproximateDate.parse("平成31年1月にオープン予定"));
        Facility hall = Facility.of("hall", Label.same("川崎市コンベンションホール"), ApproximateDate.parse("H30年4月供用開始予定"))
                .withFloorArea(StatedAmount.parse("約1,000m<sup>2</sup>"));
        List<Facility> both = List.of(airbic, hall);
        assertEquals(both, Facility.listOpening(both, FiscalYearRange.of(2018, 2018), PeriodFit.CERTAIN));
        assertEquals(both, Facility.listOpening(both, FiscalYearRange.of(2016, 2017), PeriodFit.OUTSIDE));
        assertEquals("[500, 1500)", Facility.totalFloorArea(both).get().toString());
        assertEquals(Source.UNSTATED, hall.source());
        assertEquals(Source.of("参考"), hall.withSource(Source.of("参考")).source());
        assertEquals(
                Optional.of(Reason.NOT_ENOUGH_DATA),
                Facility.totalFloorArea(List.of(airbic)).refusal().map(refusal -> refusal.reason()));
        assertEquals("川崎市コンベンションホール（H30年4月供用開始予定、約1,000m<sup>2</sup>）", hall.toString());
        assertEquals(
                "Id of a facility must not be blank, but was ''",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Facility.of("", Label.EMPTY, ApproximateDate.parse("未定")))
                        .getMessage());
    }

    /** The paper, lines 193-194 (n=406, several answers), 434, 393 and 406. */
    @Test
    void whatIsAnnouncedWithoutData() {
        FigureStub effects = FigureStub.of(Label.same("ICT機器導入の効果"), FigureStub.Status.IMAGE_ONLY)
                .withBase(406)
                .withMultipleAnswers()
                .withUnit(Unit.PERCENT);
        assertEquals(Optional.of(406L), effects.base());
        assertEquals("ICT機器導入の効果（n=406、複数回答、画像のみ）", effects.toString());
        assertEquals(
                "Number of respondents must not be negative, but was -1",
                assertThrows(IllegalArgumentException.class, () -> effects.withBase(-1))
                        .getMessage());
        SeriesStub devices = SeriesStub.of(Label.same("世界のIoTデバイス数の推移及び予測"), Unit.parse("百万個"));
        assertEquals(Optional.empty(), devices.actualUntil());
        assertEquals(Source.of("参考"), devices.withSource(Source.of("参考")).source());
        SeriesStub dated =
                devices.withActualUntil(ReferenceDate.parse("2015年")).withForecastFrom(ReferenceDate.parse("2016年"));
        assertEquals(Optional.of(ReferenceDate.parse("2016年")), dated.forecastFrom());
        assertEquals(
                "Forecast must begin after the last actual figure at 2015年, but began at 2015年",
                assertThrows(IllegalArgumentException.class, () -> dated.withForecastFrom(ReferenceDate.parse("2015年")))
                        .getMessage());
        ImpactStatement jobs = new ImpactStatement(
                Label.same("AI・ビッグデータ"), Label.same("付加価値の低い営業販売"), ImpactStatement.Direction.SHRINKS, Source.UNSTATED);
        assertEquals("AI・ビッグデータ：付加価値の低い営業販売の減少", jobs.toString());
        NationalMilestone drones = new NationalMilestone(
                Label.same("都市部でのドローン配送"), ApproximateDate.parse("2020年代"), Label.same("国"), Source.of("首相官邸資料"));
        assertEquals("2020年代 国：都市部でのドローン配送", drones.toString());
    }
}
