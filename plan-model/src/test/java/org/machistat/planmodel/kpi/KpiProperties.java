package org.machistat.planmodel.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.planmodel.kpi.GradingScheme.Grading;

class KpiProperties {

    private static final List<GradingScheme> COMPUTED =
            GradingSchemes.list().stream().filter(GradingScheme::isComputed).toList();

    /** What is better for the indicator is never graded worse. */
    @Property(tries = 150)
    void gradingIsMonotone(
            @ForAll @LongRange(min = 1, max = 200) long baseline,
            @ForAll @LongRange(min = 1, max = 200) long way,
            @ForAll @LongRange(min = 1, max = 400) long actual,
            @ForAll @LongRange(min = 0, max = 100) long more) {
        Kpi one = GradingSchemeTest.kpi(Direction.RAISE, "" + baseline, baseline + way, "" + actual);
        Kpi better = GradingSchemeTest.kpi(Direction.RAISE, "" + baseline, baseline + way, "" + (actual + more));
        for (GradingScheme scheme : COMPUTED) {
            assertTrue(rank(scheme, better) <= rank(scheme, one), scheme.id());
        }
    }

    private static int rank(GradingScheme scheme, Kpi kpi) {
        Grading grading =
                scheme.grade(kpi, FiscalYear.of(2020), FiscalYear.of(2025)).get();
        return scheme.grades().indexOf(grading.grade());
    }

    /** Raising is lowering with every sign turned. */
    @Property(tries = 200)
    void loweringMirrorsRaising(
            @ForAll @LongRange(min = -1000, max = 1000) long b,
            @ForAll @LongRange(min = -1000, max = 1000) long t,
            @ForAll @LongRange(min = -1000, max = 1000) long a) {
        Answer<Rational> up = Achievement.of(Figure.of(b), Figure.of(t), Figure.of(a), Direction.RAISE)
                .map(Achievement::fraction);
        Answer<Rational> down = Achievement.of(Figure.of(-b), Figure.of(-t), Figure.of(-a), Direction.LOWER)
                .map(Achievement::fraction);
        assertEquals(up.find(), down.find());
        assertEquals(t > b, up.isGiven());
        up.find()
                .ifPresent(fraction ->
                        assertEquals(Rational.of(a), Rational.of(b).plus(fraction.times(Rational.of(t - b)))));
    }
}
