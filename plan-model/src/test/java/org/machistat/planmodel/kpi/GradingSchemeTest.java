package org.machistat.planmodel.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.planmodel.kpi.GradingScheme.Grading;
import org.machistat.planmodel.kpi.GradingScheme.Step;
import org.machistat.planmodel.kpi.Review.Stage;

class GradingSchemeTest {

    private static final FiscalYear NOW = FiscalYear.of(2020);
    private static final FiscalYear DUE = FiscalYear.of(2025);

    static Kpi kpi(Direction direction, String baseline, long target, String actual) {
        return KpiTest.kpi(direction)
                .baseline(Observation.of(ReferenceDate.parse("FY2015"), Figure.parse(baseline)))
                .target(Target.of(DUE, Figure.of(target)))
                .actual(Observation.of(ReferenceDate.of(NOW), Figure.parse(actual)))
                .build();
    }

    private static String grade(GradingScheme scheme, Kpi kpi) {
        return scheme.grade(kpi, NOW, DUE).get().grade().code();
    }

    /** Words of the source: S 超えている, A 超えている, B △10%以内, C 下落 (長与町, 令和元年度施策評価の概要). */
    @ParameterizedTest
    @CsvSource({
        "RAISE, 100, 200, 201, S", "RAISE, 100, 200, 200, A", "RAISE, 100, 200, 101, A", "RAISE, 100, 200, 100, B",
        "RAISE, 100, 200, 90, B", "RAISE, 100, 200, 89, C", "LOWER, 100, 50, 49, S", "LOWER, 100, 50, 50, A",
        "LOWER, 100, 50, 110, B", "LOWER, 100, 50, 111, C", "RAISE, 100, 200, x, −", "RAISE, 0, 200, 5, A",
        "RAISE, 0, 200, 0, −"
    })
    void nagayo(Direction direction, String b, long t, String a, String expected) {
        assertEquals(expected, grade(GradingSchemes.NAGAYO, kpi(direction, b, t, a)));
    }

    /**
     * Required from 100 to 200 in ten years: 7.1773 %. Observed in five: 140 → 6.9610 % (0.970), 130 → 5.3874 % (0.751), 110 →
     * 1.9245 % (0.268), by a pocket calculator.
     */
    @ParameterizedTest
    @CsvSource({
        "RAISE, 100, 200, 200, target_achieved", "RAISE, 100, 200, 140, substantial", "RAISE, 100, 200, 130, moderate",
        "RAISE, 100, 200, 110, limited", "RAISE, 100, 200, 100, limited", "RAISE, 100, 200, 99, deterioration",
        "RAISE, 0, 200, 50, not_available", "RAISE, -5, 200, 50, not_available", "RAISE, 100, 200, 0, not_available",
        "LOWER, 200, 100, 140, substantial", "LOWER, 200, 100, 201, deterioration",
                "LOWER, 200, 100, 90, target_achieved"
    })
    void openSdgWithATarget(Direction direction, String b, long t, String a, String expected) {
        assertEquals(expected, grade(GradingSchemes.OPEN_SDG_TARGET, kpi(direction, b, t, a)));
    }

    /** 1.015^5 = 1.077284003884375 and 1.005^5 = 1.025251253128125 exactly by Python's decimal; the thresholds themselves count. */
    @ParameterizedTest
    @CsvSource({
        "1000000000000000, 1077284003884375, substantial", "1000000000000000, 1077284003884374, moderate",
        "1000000000000000, 1025251253128125, moderate", "1000000000000000, 1025251253128124, limited",
        "100, 100, limited", "100, 99, deterioration"
    })
    void openSdgWithoutATarget(String b, String a, String expected) {
        assertEquals(expected, grade(GradingSchemes.OPEN_SDG_TREND, kpi(Direction.RAISE, b, 1, a)));
    }

    @Test
    void schemesJudgedByPeople() {
        GradingScheme scheme = GradingSchemes.KAWASAKI_TERM_2007;
        assertFalse(scheme.isComputed());
        assertEquals(
                Optional.of(Reason.NOT_APPLICABLE),
                scheme.grade(kpi(Direction.RAISE, "1", 2, "2"), NOW, DUE)
                        .refusal()
                        .map(refusal -> refusal.reason()));
        assertEquals("IV", scheme.notAssessed().orElseThrow().code());
        assertEquals(
                "II 当初の目標どおり達成（kawasaki-term 2007）",
                scheme.judge("II", Label.EMPTY).toString());
        assertEquals(
                "No grade 'V' in scheme 'kawasaki-term', expected one of [I, II, III, IV]",
                assertThrows(NoSuchElementException.class, () -> scheme.judge("V", Label.EMPTY))
                        .getMessage());
        assertEquals("V", GradingSchemes.KAWASAKI_TERM_2010.get("V").code());
        assertEquals(8, GradingSchemes.KAWASAKI_REVIEW_2010.grades().size());
        assertEquals(5, GradingSchemes.KAWASAKI_YEAR_2007.grades().size());
        Set<String> versions = new HashSet<>();
        GradingSchemes.list().forEach(one -> assertTrue(versions.add(one.id() + one.version())));
    }

    @Test
    void theWorst() {
        GradingScheme term = GradingSchemes.KAWASAKI_TERM_2007;
        assertEquals(
                "III",
                term.worst(List.of(term.get("I"), term.get("III"), term.get("IV"), term.get("II")))
                        .get()
                        .code());
        assertEquals(
                Optional.of(Reason.NOT_ENOUGH_DATA),
                term.worst(List.of(term.get("IV"))).refusal().map(refusal -> refusal.reason()));
        GradingScheme review = GradingSchemes.KAWASAKI_REVIEW_2010;
        assertEquals(
                Optional.of(Reason.NOT_APPLICABLE),
                review.worst(review.grades()).refusal().map(refusal -> refusal.reason()));
    }

    @Test
    void aSchemeOfOnesOwn() {
        GradingScheme own = GradingScheme.computed(
                "own",
                "1",
                Label.same("独自"),
                List.of(Grade.of("○", "達成", "reached"), Grade.of("×", "未達成", "not reached")),
                List.of(new Step(Measure.ATTAINMENT, Rational.of(9, 10), true, "○")),
                "×");
        assertEquals("○", grade(own, kpi(Direction.RAISE, "1", 100, "90")));
        assertEquals("×", grade(own, kpi(Direction.RAISE, "1", 100, "89")));
        assertEquals(
                Optional.of(Reason.NOT_APPLICABLE),
                own.grade(kpi(Direction.LOWER, "1", 100, "89"), NOW, DUE)
                        .refusal()
                        .map(refusal -> refusal.reason()));
        assertEquals(
                "ATTAINMENT ≥ 9/10",
                own.grade(kpi(Direction.RAISE, "1", 100, "90"), NOW, DUE)
                        .get()
                        .reason()
                        .en());
    }

    @Test
    void misuse() {
        Grade one = Grade.of("1", "一", "one");
        assertEquals(
                "Scheme 's' must have each grade once, but had '1' twice",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> GradingScheme.judged("s", "1", Label.EMPTY, List.of(one, one)))
                        .getMessage());
        assertEquals(
                "Scheme 's' must have a grade that is a judgement, but had [- なし]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> GradingScheme.judged(
                                        "s", "1", Label.EMPTY, List.of(Grade.none("-", "なし", "none"))))
                        .getMessage());
        assertEquals(
                "Computed scheme 's' must have a step, but had none",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> GradingScheme.computed("s", "1", Label.EMPTY, List.of(one), List.of(), "1"))
                        .getMessage());
        assertEquals(
                "No grade '2' in scheme 's', expected one of [1]",
                assertThrows(
                                NoSuchElementException.class,
                                () -> GradingScheme.computed(
                                        "s",
                                        "1",
                                        Label.EMPTY,
                                        List.of(one),
                                        List.of(new Step(Measure.GROWTH, Rational.ZERO, true, "1")),
                                        "2"))
                        .getMessage());
    }

    /** 中小企業活性化条例に基づく毎年度の施策検証: the paper, line 498. */
    @Test
    void reviewsOfEveryYear() {
        ReviewCycle cycle = ReviewCycle.of(
                1,
                List.of(
                        review(2018, Stage.ACT, List.of()),
                        review(2018, Stage.CHECK, List.of(GradingSchemes.KAWASAKI_YEAR_2010.judge("2", Label.EMPTY))),
                        review(2016, Stage.CHECK, List.of(GradingSchemes.KAWASAKI_YEAR_2007.judge("3", Label.EMPTY)))));
        assertEquals(
                List.of(FiscalYear.of(2017), FiscalYear.of(2019)),
                cycle.missing("3-3", FiscalYearRange.of(2016, 2019)));
        assertEquals(
                List.of("3", "2"),
                cycle.gradings("3-3", "kawasaki-year").stream()
                        .map(Grading::grade)
                        .map(Grade::code)
                        .toList());
        assertEquals(Stage.ACT, cycle.latest("3-3").orElseThrow().stage());
        assertEquals(Stage.PLAN, cycle.nextStage("3-3"));
        assertEquals(Stage.PLAN, cycle.nextStage("other"));
        assertEquals(
                List.of(FiscalYear.of(2019)),
                ReviewCycle.of(2, cycle.list()).missing("other", FiscalYearRange.of(2018, 2020)));
        assertEquals(
                "A review must come every 1 or more years, but was every 0",
                assertThrows(IllegalArgumentException.class, () -> ReviewCycle.of(0, List.of()))
                        .getMessage());
    }

    private static Review review(int year, Stage stage, List<Grading> gradings) {
        return new Review("3-3", FiscalYear.of(year), stage, gradings, Label.EMPTY, Label.EMPTY, Source.UNSTATED);
    }
}
