package org.machistat.planmodel.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class KpiTest {

    private static final FiscalYear FY2016 = FiscalYear.of(2016);
    private static final FiscalYear FY2018 = FiscalYear.of(2018);
    private static final FiscalYear FY2020 = FiscalYear.of(2020);

    private static Observation at(String date, String figure) {
        return Observation.of(ReferenceDate.parse(date), Figure.parse(figure));
    }

    static Kpi.Builder kpi(Direction direction) {
        return Kpi.builder("k", Label.of("製品化件数", "products"), Unit.parse("件"), direction);
    }

    private static void assertRefused(Reason reason, Answer<?> answer) {
        assertEquals(Optional.of(reason), answer.refusal().map(refusal -> refusal.reason()), answer::toString);
    }

    /** (a − b) ÷ (t − b) by hand. */
    @ParameterizedTest
    @CsvSource({
        "100, 200, 150, RAISE, 50.0, ON_THE_WAY",
        "100, 200, 200, RAISE, 100.0, REACHED",
        "100, 200, 210, RAISE, 110.0, BEYOND",
        "100, 200, 100, RAISE, 0.0, UNCHANGED",
        "100, 200, 90, RAISE, -10.0, BACKWARDS",
        "50, 40, 45, LOWER, 50.0, ON_THE_WAY",
        "50, 40, 35, LOWER, 150.0, BEYOND",
        "50, 40, 55, LOWER, -50.0, BACKWARDS",
        "0, 3, 1, RAISE, 33.3, ON_THE_WAY",
        "-10, 10, 0, RAISE, 50.0, ON_THE_WAY"
    })
    void achievement(long b, long t, long a, Direction direction, String percent, Achievement.Outcome outcome) {
        Achievement got = Achievement.of(Figure.of(b), Figure.of(t), Figure.of(a), direction)
                .get();
        assertEquals(percent, got.percent(1).toPlainString());
        assertEquals(outcome, got.outcome());
        assertEquals(percent + "%（" + outcome.label().ja() + "）", got.toString());
    }

    @Test
    void achievementsThatDoNotExist() {
        Figure one = Figure.of(1);
        Figure two = Figure.of(2);
        assertRefused(Reason.ZERO_BASE, Achievement.of(one, one, two, Direction.RAISE));
        assertRefused(Reason.NOT_APPLICABLE, Achievement.of(two, one, two, Direction.RAISE));
        assertRefused(Reason.NOT_APPLICABLE, Achievement.of(one, two, two, Direction.LOWER));
        assertRefused(Reason.NOT_APPLICABLE, Achievement.of(one, two, two, Direction.KEEP));
        assertRefused(Reason.SUPPRESSED, Achievement.of(one, two, Figure.parse("x"), Direction.RAISE));
        assertRefused(Reason.UNKNOWN, Achievement.of(Figure.parse("…"), two, two, Direction.RAISE));
        assertRefused(
                Reason.NOT_COMPARABLE,
                Achievement.of(Figure.parse("1人"), Figure.parse("2件"), Figure.parse("1人"), Direction.RAISE));
    }

    @Test
    void unitsAreConverted() {
        assertEquals(
                Rational.of(1, 2),
                Achievement.of(Figure.parse("0円"), Figure.parse("2億円"), Figure.parse("10,000万円"), Direction.RAISE)
                        .get()
                        .fraction());
    }

    @Test
    void explained() {
        assertEquals(
                "達成度 = (150 − 100) ÷ (250 − 100) = 33.3333…% → 33.3%（四捨五入）",
                Achievement.of(Figure.of(100), Figure.of(250), Figure.of(150), Direction.RAISE)
                        .get()
                        .explanation()
                        .line()
                        .ja());
    }

    @Test
    void aKpiAnswers() {
        Kpi kpi = kpi(Direction.RAISE)
                .indicator("matches.products")
                .baseline(at("FY2016", "18"))
                .target(Target.of(FY2020, Figure.of(38)))
                .target(Target.of(FY2018, Figure.of(28)))
                .actual(at("FY2018", "23"))
                .policy("3-3-2")
                .build();
        assertEquals(
                List.of(FY2018, FY2020),
                kpi.targets().stream().map(Target::year).toList());
        assertEquals("50.0", kpi.achievement(FY2018).get().percent(1).toPlainString());
        assertEquals("25.0", kpi.achievement(FY2018, FY2020).get().percent(1).toPlainString());
        assertEquals(false, kpi.isReached(FY2018).get());
        assertEquals(
                Quantity.of(5, Unit.parse("件")),
                kpi.path(FY2020).get().requiredPerYear().get());
        assertEquals(
                new Quantity(Rational.of(15, 2), Unit.parse("件")),
                kpi.pathFrom(FY2018, FY2020).get().requiredPerYear().get());
        assertEquals("23件", kpi.actual(FY2018).get().figure().toString());
        assertRefused(Reason.NOT_ENOUGH_DATA, kpi.achievement(FY2016));
        assertRefused(Reason.NOT_ENOUGH_DATA, kpi.achievement(FY2020));
        assertEquals(
                "「製品化件数」：令和2年度の実績値がない",
                kpi.achievement(FY2020).refusal().orElseThrow().sentence().ja());
        assertEquals(
                "'products': there is no baseline",
                kpi(Direction.RAISE)
                        .target(Target.of(FY2018, Figure.of(28)))
                        .actual(at("FY2018", "23"))
                        .build()
                        .achievement(FY2018)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    /** Kawasaki's targets are often words: 継続実施, 市内6区で開催 (evaluation sheets of 2007). */
    @Test
    void targetsInWords() {
        Kpi kpi = kpi(Direction.RAISE)
                .baseline(at("FY2016", "18"))
                .target(Target.of(FY2018, Label.of("継続実施", "to be continued")))
                .actual(at("FY2018", "23"))
                .build();
        assertRefused(Reason.NOT_APPLICABLE, kpi.achievement(FY2018));
        assertEquals(
                "目標「継続実施」は文章であり、数値で評価できない",
                kpi.isReached(FY2018).refusal().orElseThrow().sentence().ja());
    }

    @ParameterizedTest
    @CsvSource({"RAISE, 95, true", "RAISE, 90, true", "RAISE, 89, false", "KEEP, 95, true", "KEEP, 110, false"})
    void targetRanges(Direction direction, String actual, boolean reached) {
        Kpi kpi = kpi(direction)
                .baseline(at("FY2016", "80"))
                .target(Target.of(FY2018, Interval.closed(Rational.of(90), Rational.of(100)), Unit.parse("件")))
                .actual(at("FY2018", actual))
                .build();
        assertEquals(reached, kpi.isReached(FY2018).get());
        if (direction == Direction.RAISE) {
            assertEquals(
                    Rational.of(Long.parseLong(actual) - 80, 10),
                    kpi.achievement(FY2018).get().fraction());
        } else {
            assertRefused(Reason.NOT_APPLICABLE, kpi.achievement(FY2018));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RAISE, 10, 10, true",
        "RAISE, 10, 9, false",
        "LOWER, 10, 9, true",
        "LOWER, 10, 11, false",
        "KEEP, 10, 10, true",
        "KEEP, 10, 11, false"
    })
    void reachedWithoutBaseline(Direction direction, long target, String actual, boolean reached) {
        Kpi kpi = kpi(direction)
                .target(Target.of(FY2018, Figure.of(target)))
                .actual(at("FY2018", actual))
                .build();
        assertEquals(reached, kpi.isReached(FY2018).get());
    }

    @Test
    void theFinalAndLatestActualCounts() {
        Source report = Source.of("年次報告");
        ReferenceDate march = ReferenceDate.parse("2019-03-31");
        Kpi kpi = kpi(Direction.RAISE)
                .actual(new Observation(march, Figure.of(25), report.withRelease(Source.Release.FINAL)))
                .actual(new Observation(march, Figure.of(24), report.withRelease(Source.Release.PRELIMINARY)))
                .actual(at("2018-10-01", "20"))
                .actual(at("2018年", "99"))
                .build();
        assertEquals("25件", kpi.actual(FY2018).get().figure().toString());
        assertRefused(Reason.NOT_ENOUGH_DATA, kpi.actual(FiscalYear.of(2017)));
        assertEquals(4, kpi.actuals().size());
    }

    @Test
    void whenTheTargetIsDue() {
        Kpi byDay = kpi(Direction.RAISE)
                .baseline(at("2016-03-31", "10"))
                .target(Target.of(FY2018, Figure.of(20)))
                .build();
        assertEquals(ReferenceDate.parse("2019-03-31"), byDay.path(FY2018).get().to());
        assertEquals(Rational.of(3), byDay.path(FY2018).get().years().get());
        Kpi byMonth = kpi(Direction.RAISE)
                .baseline(at("2016-03", "10"))
                .target(Target.of(FY2018, Figure.of(20)))
                .build();
        assertEquals(ReferenceDate.parse("2019-03"), byMonth.path(FY2018).get().to());
    }

    @Test
    void misuse() {
        assertEquals(
                "KPI 'k' must have one target a fiscal year, but had two of FY2018",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> kpi(Direction.RAISE)
                                        .target(Target.of(FY2018, Figure.of(1)))
                                        .target(Target.of(FY2018, Figure.of(2))))
                        .getMessage());
        assertEquals(
                "Id of a KPI must not be blank, but was ''",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Kpi.builder("", Label.EMPTY, Unit.NONE, Direction.KEEP))
                        .getMessage());
    }
}
