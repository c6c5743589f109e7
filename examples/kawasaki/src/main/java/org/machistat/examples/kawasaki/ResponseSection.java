package org.machistat.examples.kawasaki;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Measure;
import org.machistat.examples.report.Section;
import org.machistat.survey.response.EqualResponse;
import org.machistat.survey.response.IntervalMethod;
import org.machistat.survey.response.RateInterval;
import org.machistat.survey.response.ResponseRate;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.StratumResponse;

/** Response rates from the printed counts, with their intervals. */
final class ResponseSection {

    private static final String RETURNED = "回答件数";
    private static final String MAILED = "発送件数";
    private static final double CONFIDENCE = 0.95;
    private static final double SMALL = 0.001;
    private static final Rounding ONE_DECIMAL = Rounding.decimals(1);
    private static final Measure RATE = new Measure(Label.of("回答率", "response rate"), Unit.PERCENT, 1);

    private ResponseSection() {}

    static PagePart of(Paper paper) {
        StatTable table = paper.response();
        List<Chart.Estimated> estimates = new ArrayList<>();
        List<List<Label>> rows = new ArrayList<>();
        Workings workings = new Workings();
        List<StratumResponse> strata = new ArrayList<>();
        for (Category row : table.axes().get(0).categories()) {
            Answer<ResponseRate> rate = ResponseRate.of(table.input(row.id(), RETURNED), table.input(row.id(), MAILED));
            Answer<RateInterval> interval = rate.flatMap(known -> known.interval(IntervalMethod.WILSON, CONFIDENCE));
            interval.find().ifPresent(known -> {
                estimates.add(estimated(row, known));
                workings.add(row.name(), rate.get().explanation().rounded(ONE_DECIMAL));
                workings.add(row.name(), known.explanation());
                if (!row.id().equals(Analyses.TOTAL)) {
                    strata.add(StratumResponse.of(row, count(table, row, MAILED), count(table, row, RETURNED)));
                }
            });
            rows.add(row(table, row, rate, interval));
        }
        Chart chart = new Chart.Intervals(
                Label.of("回答率と95%信頼区間（ウィルソン法）", "Response rates and 95% intervals (Wilson)"),
                RATE,
                estimates,
                table.source());
        Section.Builder section = Section.builder(
                        "response", Label.of("アンケートの回答率と信頼区間", "Response rates of the survey and their intervals"))
                .text(Label.of(
                        "回答率は印刷された件数から計算した。信頼区間は、同じ条件で調べ直したときの揺れの目安であり、回答しなかった事業所の偏りは含まない。",
                        "Rates are computed from the printed counts. The intervals show how much chance alone would move them, not how those who did not"
                                + " answer differ."))
                .chart(chart);
        PageTables.add(section, table.title(), header(), aligns(), rows, List.of(PageTables.source(table.source())));
        equal(section, ResponseTable.of(strata, table.source()).equalResponse());
        workings.into(section, Label.of("回答率と区間の根拠", "Working of rates and intervals"));
        return new PagePart(section.build(), Map.of("response-rates", chart));
    }

    private static long count(StatTable table, Category row, String column) {
        return ((Figure.Known) table.figure(row.id(), column)).value().longValueExact();
    }

    private static Chart.Estimated estimated(Category row, RateInterval interval) {
        return new Chart.Estimated(
                row.name(), interval.share().percent(), percent(interval.lower()), percent(interval.upper()));
    }

    private static Rational percent(double fraction) {
        return Rational.of(BigDecimal.valueOf(fraction)).times(100);
    }

    private static List<Label> header() {
        return List.of(
                Label.of("産業大分類", "division"),
                Label.of("発送", "mailed"),
                Label.of("回答", "answered"),
                Label.of("印刷された回答率", "rate as printed"),
                Label.of("回答率", "rate"),
                Label.of("95%信頼区間", "95% interval"));
    }

    private static List<Align> aligns() {
        return List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    }

    private static List<Label> row(
            StatTable table, Category row, Answer<ResponseRate> rate, Answer<RateInterval> interval) {
        return List.of(
                row.name(),
                Label.same(table.figure(row.id(), MAILED).printed()),
                Label.same(table.figure(row.id(), RETURNED).printed()),
                Label.same(table.figure(row.id(), "回答率").printed()),
                rate.fold(
                        known -> Label.same(known.share().percent(1).toPlainString() + "%"),
                        refusal -> refusal.sentence()),
                interval.fold(
                        known ->
                                Label.same(RATE.text(percent(known.lower())) + "–" + RATE.text(percent(known.upper()))),
                        refusal -> Label.same("－")));
    }

    private static Label words(EqualResponse test) {
        String statistic =
                "X² = " + Rounding.decimals(2).round(test.statistic()).toPlainString();
        String p = test.probability() < SMALL
                ? "p < 0.001"
                : "p = "
                        + new BigDecimal(test.probability())
                                .round(new MathContext(2))
                                .toPlainString();
        return Label.of(
                statistic + "（自由度" + test.degrees() + "、" + p + "）",
                statistic + " (" + test.degrees() + " degrees of freedom, " + p + ")");
    }

    private static void equal(Section.Builder section, Answer<EqualResponse> test) {
        test.find().ifPresent(known -> {
            section.text(Label.of("業種によって回答率が違うかの検定：", "Do rates differ by industry? ")
                    .plus(words(known)));
            section.explain(Label.of("検定の根拠", "Working of the test"), List.of(known.explanation()));
        });
        test.refusal().ifPresent(section::refused);
    }
}
