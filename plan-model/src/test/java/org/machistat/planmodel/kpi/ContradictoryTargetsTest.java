package org.machistat.planmodel.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.TargetPath;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.kpi.GradingScheme.Step;

class ContradictoryTargetsTest {

    private static final FiscalYear YEAR = FiscalYear.of(2018);
    private static final Unit CASES = Unit.parse("件");

    private static Kpi kpi(String baseline, Target target, String actual) {
        return KpiTest.kpi(Direction.RAISE)
                .baseline(Observation.of(ReferenceDate.parse("FY2016"), Figure.parse(baseline)))
                .target(target)
                .actual(Observation.of(ReferenceDate.of(YEAR), Figure.parse(actual)))
                .build();
    }

    private static String why(Answer<?> answer) {
        return answer.refusal()
                .map(refusal -> refusal.reason() + ": " + refusal.sentence().en())
                .orElse("given");
    }

    private static String grade(GradingScheme scheme, Kpi kpi) {
        return scheme.grade(kpi, YEAR).get().grade().code();
    }

    @Test
    void aFigureAtTheOpenBoundOfARangeIsNotAtTheTarget() {
        Kpi kpi = kpi("50", Target.of(YEAR, Interval.above(Rational.of(90), false), CASES), "90");
        assertEquals(false, kpi.isReached(YEAR).get());
        assertEquals(
                "NOT_APPLICABLE: the actual figure 90件 has reached a bound of the target range (90, ∞)件, but is not in it",
                why(kpi.achievement(YEAR))
                        .replaceAll("range \\S+,", "range (90, ∞)件,")
                        .replaceAll("range \\(90, .*?件, ∞\\)件", "range (90, ∞)件"));
        assertEquals("not_available", grade(GradingSchemes.OPEN_SDG_TARGET, kpi));
    }

    @Test
    void aFigureBeyondARangeIsNotAtTheTarget() {
        Interval range = Interval.closed(Rational.of(90), Rational.of(100));
        Kpi beyond = kpi("50", Target.of(YEAR, range, CASES), "150");
        assertEquals(false, beyond.isReached(YEAR).get());
        assertEquals(
                Reason.NOT_APPLICABLE,
                beyond.achievement(YEAR).refusal().orElseThrow().reason());
        assertEquals("−", grade(GradingSchemes.NAGAYO, beyond));
        Kpi within = kpi("50", Target.of(YEAR, range, CASES), "95");
        assertEquals(true, within.isReached(YEAR).get());
        assertEquals(Rational.of(9, 8), within.achievement(YEAR).get().fraction());
        assertEquals("S", grade(GradingSchemes.NAGAYO, within));
        assertEquals(
                true,
                kpi("95", Target.of(YEAR, range, CASES), "92").isReached(YEAR).get());
    }

    @Test
    void aTargetOnTheWrongSideIsNeitherReachedNorMissed() {
        Kpi kpi = kpi("10", Target.of(YEAR, Figure.of(5)), "7");
        String wrong = "NOT_APPLICABLE: the target lies on the wrong side of the baseline for the direction '"
                + Direction.RAISE.label().en() + "'";
        assertEquals(wrong, why(kpi.isReached(YEAR)));
        assertEquals(wrong, why(kpi.achievement(YEAR)));
        for (Measure measure : List.of(Measure.OVER_TARGET, Measure.ATTAINMENT, Measure.GROWTH_RATIO)) {
            assertEquals(wrong, why(measure.of(kpi, YEAR, YEAR)));
        }
        assertEquals("not_available", grade(GradingSchemes.OPEN_SDG_TARGET, kpi));
        assertEquals("−", grade(GradingSchemes.NAGAYO, kpi));
    }

    @Test
    void figuresInOtherUnitsThanTheIndicatorAreNotCompared() {
        String units = "NOT_COMPARABLE: figures in '人' and '件' cannot be compared";
        Kpi kpi = kpi("1人", Target.of(YEAR, (Figure.Known) Figure.parse("2人")), "2人");
        assertEquals(units, why(kpi.isReached(YEAR)));
        assertEquals(units, why(kpi.achievement(YEAR)));
    }

    @Test
    void aTargetDueAfterTheLastYearOfADate() {
        FiscalYear last = FiscalYear.of(9999);
        Kpi kpi = KpiTest.kpi(Direction.RAISE)
                .baseline(Observation.of(ReferenceDate.parse("2016-03-31"), Figure.of(1)))
                .target(Target.of(last, Figure.of(2)))
                .build();
        assertEquals("NOT_APPLICABLE: FY9999 ends after 9999, the last year of a date", why(kpi.path(last)));
    }

    @Test
    void aMarkWithoutUnitRefusesByItself() {
        Figure hidden = Figure.parse("x");
        Figure people = Figure.parse("20人");
        ReferenceDate start = ReferenceDate.parse("2015年度");
        ReferenceDate end = ReferenceDate.parse("2020年度");
        assertEquals("SUPPRESSED", why(Change.of(hidden, people).difference()).replaceAll(":.*", ""));
        assertEquals("SUPPRESSED", why(Change.of(people, hidden).difference()).replaceAll(":.*", ""));
        assertEquals(
                "-20 人",
                Change.of(Figure.parse("20人"), Figure.parse("-"))
                        .difference()
                        .get()
                        .toString()
                        .replace("-20人", "-20 人"));
        assertEquals(
                "SUPPRESSED",
                why(TargetPath.of(hidden, start, people, end).requiredDifference())
                        .replaceAll(":.*", ""));
        assertEquals(
                "SUPPRESSED",
                why(Achievement.of(hidden, people, people, Direction.RAISE)).replaceAll(":.*", ""));
    }

    private static String refused(boolean ordered, List<Step> steps, String otherwise) {
        List<Grade> grades = List.of(Grade.of("S", "", ""), Grade.of("A", "", ""), Grade.of("C", "", ""));
        GradingScheme judged = GradingScheme.judged("g", "1", Label.EMPTY, grades);
        GradingScheme scheme = ordered ? judged : judged.unordered();
        return assertThrows(IllegalArgumentException.class, () -> scheme.withSteps(steps, otherwise))
                .getMessage();
    }

    private static Step step(long top, long bottom, String grade) {
        return new Step(Measure.ACHIEVEMENT, Rational.of(top, bottom), true, grade);
    }

    @Test
    void betterFiguresNeverGetAWorseGrade() {
        assertEquals(
                "Steps of the ordered scheme 'g' must run from the best grade to the worst, but 'S' came after 'A'",
                refused(true, List.of(step(1, 1, "A"), step(1, 2, "S")), "C"));
        assertEquals(
                "Thresholds of ACHIEVEMENT in scheme 'g' must fall, but ACHIEVEMENT ≥ 1 came after ACHIEVEMENT ≥ 1/2",
                refused(true, List.of(step(1, 2, "S"), step(1, 1, "A")), "C"));
        assertEquals(
                "Steps of the ordered scheme 'g' must run from the best grade to the worst, but 'A' came after 'C'",
                refused(true, List.of(step(1, 1, "C")), "A"));
        assertEquals(
                2,
                GradingScheme.judged("g", "1", Label.EMPTY, List.of(Grade.of("A", "", ""), Grade.of("C", "", "")))
                        .unordered()
                        .withSteps(List.of(step(1, 1, "C"), step(1, 2, "A")), "C")
                        .steps()
                        .size());
    }

    @Test
    void whatCouldNotBeReadBackCannotBeMade() {
        Rational tiny = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(12_000));
        assertEquals(
                "Bound of an interval must have at most 2000 digits above and below, but had more",
                assertThrows(IllegalArgumentException.class, () -> new Goal.Range(Interval.above(tiny, true), CASES))
                        .getMessage());
        assertEquals(
                "Threshold must have at most 2000 digits above and below, but had more",
                assertThrows(IllegalArgumentException.class, () -> new Step(Measure.GROWTH, tiny, true, "S"))
                        .getMessage());
        assertEquals(
                "A review must come at least every 1000 years, but was every 2147483647",
                assertThrows(IllegalArgumentException.class, () -> ReviewCycle.of(Integer.MAX_VALUE, List.of()))
                        .getMessage());
        assertEquals(
                "Ordinal of a viewpoint must be at most 999999999, but was 2147483647",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Viewpoint(Integer.MAX_VALUE, Label.EMPTY, List.of()))
                        .getMessage());
    }

    @Test
    void equalResultsAreEqual() {
        Map<String, Answer<Rational>> values = Map.of("b", Answer.of(Rational.ONE));
        RollUp one = RollUp.of(RollUp.Rule.WORST, Map.of("a", List.of("b")), values);
        RollUp same = RollUp.of(RollUp.Rule.WORST, Map.of("a", List.of("b")), values);
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        TargetPath path =
                TargetPath.of(Figure.of(1), ReferenceDate.parse("FY2010"), Figure.of(3), ReferenceDate.parse("FY2020"));
        ReferenceDate between = ReferenceDate.parse("FY2015");
        assertEquals(path.at(between, TargetPath.Shape.GEOMETRIC), path.at(between, TargetPath.Shape.GEOMETRIC));
    }
}
