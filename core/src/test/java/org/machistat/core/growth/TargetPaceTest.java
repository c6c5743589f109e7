package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.TargetPace.Aim;
import org.machistat.core.growth.TargetPace.Status;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;

class TargetPaceTest {

    private static final ReferenceDate FROM = ReferenceDate.parse("2015年度");
    private static final ReferenceDate TO = ReferenceDate.parse("2025年度");

    private static TargetPath path(String base, String target) {
        return TargetPath.of(Figure.parse(base), FROM, Figure.parse(target), TO);
    }

    private static Answer<TargetPace> pace(String base, String target, String observed, String at) {
        return TargetPace.of(path(base, target), Input.of(Figure.parse(observed)), ReferenceDate.parse(at));
    }

    // By hand with a pocket calculator: 100 to 200 in 10 years is 7.1773% a year; 140 after 5 years is 6.9610%, 0.9699
    // of it;
    // 139 is 6.8078%, 0.9485; 122 is 4.0569%, 0.5652. From 200 to 100 it is −6.6967%; 145 after 5 years is −6.2288%,
    // 0.9301.
    @ParameterizedTest
    @CsvSource({
        "100, 200, 140, SUBSTANTIAL, 0.970",
        "100, 200, 139, MODERATE, 0.949",
        "100, 200, 122, LIMITED, 0.565",
        "100, 200, 100, LIMITED, 0.000",
        "100, 200, 99, DETERIORATION, -0.028",
        "100, 200, 200, ACHIEVED, 2.072",
        "200, 100, 145, MODERATE, 0.930",
        "200, 100, 201, DETERIORATION, -0.015",
        "200, 100, 90, ACHIEVED, 2.204"
    })
    void judgesTheRatioOfTheRates(String base, String target, String observed, Status status, BigDecimal ratio) {
        TargetPace pace = pace(base, target, observed, "2020年度").get();
        assertEquals(status, pace.status());
        assertEquals(ratio, pace.ratio(3).get());
    }

    // By hand: 1 to 1.21 in 2 years is exactly 10% a year; after one year, 1.095 is 9.5% and 1.06 is 6%, on the
    // thresholds.
    @Test
    void thresholdsBelongToTheBetterStatus() {
        TargetPath path = TargetPath.of(
                Figure.parse("100"), ReferenceDate.parse("2015年"), Figure.parse("121"), ReferenceDate.parse("2017年"));
        ReferenceDate at = ReferenceDate.parse("2016年");
        assertEquals(
                Status.SUBSTANTIAL,
                TargetPace.of(path, Input.of(Figure.parse("109.5")), at).get().status());
        assertEquals(
                Status.MODERATE,
                TargetPace.of(path, Input.of(Figure.parse("109.4")), at).get().status());
        assertEquals(
                Status.MODERATE,
                TargetPace.of(path, Input.of(Figure.parse("106")), at).get().status());
        assertEquals(
                new BigDecimal("0.95"),
                TargetPace.of(path, Input.of(Figure.parse("109.5")), at)
                        .get()
                        .ratio(2)
                        .get());
    }

    @Test
    void aBaseBeyondTheTargetOnlyKeepsOrLosesIt() {
        TargetPath path = path("100", "120");
        ReferenceDate at = ReferenceDate.parse("2020年度");
        TargetPace kept = TargetPace.of(path, Input.of(110), at, Aim.LOWER).get();
        assertEquals(Status.ACHIEVED, kept.status());
        ChangeTest.assertRefused(Reason.NOT_APPLICABLE, kept.ratio(2));
        assertEquals(
                Status.DETERIORATION,
                TargetPace.of(path, Input.of(130), at, Aim.LOWER).get().status());
        assertEquals(
                Status.ACHIEVED,
                TargetPace.of(path("100", "100"), Input.of(100), at, Aim.HIGHER)
                        .get()
                        .status());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 50, 2020年度, ZERO_BASE",
        "-10, 100, 50, 2020年度, NOT_POSITIVE",
        "10, -100, 5, 2020年度, NOT_POSITIVE",
        "10, 100, -5, 2020年度, NOT_POSITIVE",
        "10, 10, 5, 2020年度, NOT_APPLICABLE",
        "10, 20, 15, 2026年度, NOT_APPLICABLE",
        "10, 20, 15, 2015年度, NOT_ENOUGH_DATA",
        "10, 20, x, 2020年度, SUPPRESSED",
        "10, 20, 15, 2020年, NOT_COMPARABLE"
    })
    void refuses(String base, String target, String observed, String at, Reason reason) {
        ChangeTest.assertRefused(reason, pace(base, target, observed, at));
    }

    // Both rates over days, as 2015-04-01 to 2017-03-31 is no whole number of
    // months.
    @Test
    void countsDaysWhereThereAreNoMonths() {
        TargetPath path = TargetPath.of(
                Figure.parse("100"),
                ReferenceDate.parse("2015-04-01"),
                Figure.parse("200"),
                ReferenceDate.parse("2025-03-31"));
        TargetPace pace = TargetPace.of(path, Input.of(150), ReferenceDate.parse("2017-04-01"))
                .get();
        assertEquals(AnnualMethod.EXACT_DAYS, pace.actual().method());
        assertEquals(AnnualMethod.EXACT_DAYS, pace.required().method());
        assertEquals(Status.SUBSTANTIAL, pace.status());
    }

    @Test
    void explains() {
        TargetPace pace = pace("100", "200", "140", "2020年度").get();
        assertEquals("順調（年率+6.96%、必要+7.18%）", pace.toString());
        assertTrue(pace.explanation().notes().stream()
                .anyMatch(note -> note.en().equals("annual rate so far (FY2020): +6.96%")));
        assertEquals("目標に対する伸びの速さ = 6.96% ÷ 7.18% → 0.97", pace.explanation().toString());
    }
}
