package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

/**
 * The figures of {@link LinearStepTest} with moves at the end, of each sex: births 14, of whom .1 die and as many move in;
 * of 100 aged 0–4, 20 die and 20 move in; of 200 and 300, 250 die and 30 move out.
 */
class ProjectionStepTest {

    private static final AgeGroups AGES = LinearStepTest.AGES;

    private static Population base() {
        long[] counts = {100, 200, 300};
        return Population.of(CohortProjectionTest.DATE, AGES, counts, counts).withName(Label.of("町", "Town"));
    }

    private static ProjectionStep step(ProjectionRates rates) {
        return CohortProjection.of(base(), List.of(rates)).project().get().step("町", CohortProjectionTest.NEXT);
    }

    private static ProjectionRates joint(Fertility fertility) {
        double[] ratios = {1, 1, .5, .4};
        return ProjectionRates.ofChange(AGES, ratios, ratios, fertility);
    }

    /** Exact deaths are 271.4 and moves −8.6 of each sex; running sums of all cohorts give 543 and −17 of 542.8 and −17.2. */
    @Test
    void tellsEachCause() {
        ProjectionStep step = step(LinearStepTest.rates(MigrationTiming.END));
        assertEquals(1200, step.start());
        assertEquals(668, step.end());
        assertEquals(28, step.births().get());
        assertEquals(543, step.deaths().get());
        assertEquals(-17, step.netMoves().get());
        assertEquals(28 - 543, step.naturalIncrease().get());
        assertEquals(0, step.adjustment());
        assertEquals(0, step.rounding());
        assertEquals(0, step.sum(ChangeCause.CHILDREN));
        assertEquals(CohortProjectionTest.DATE, step.from());
        assertEquals(CohortProjectionTest.NEXT, step.to());
        assertEquals("町 1993年→1998年 1200 出生+28 死亡-543 純移動-17 丸め+0 = 668", step.toString());
        assertEquals(6, step.cohorts().size());
        assertEquals(500, step.cohorts().get(2).start());
        assertEquals(
                List.of(Sex.MALE, Sex.MALE, Sex.MALE, Sex.FEMALE, Sex.FEMALE, Sex.FEMALE),
                step.cohorts().stream().map(CohortChange::sex).toList());
    }

    @Test
    void refusesWhatIsNotTold() {
        ProjectionStep joint = step(joint(Fertility.ofRates(AGES, new double[] {0, .04, 0}, 100)));
        // by hand: 5·.04·(200 + 100)/2
        assertEquals(30, joint.births().get());
        assertEquals(
                "NOT_ENOUGH_DATA（コーホート変化率は死亡と移動を合わせたもので、死亡の数は定まらない / cohort change ratios hold deaths and moves together"
                        + " and do not tell the number of deaths）",
                joint.deaths().toString());
        assertEquals(joint.deaths(), joint.naturalIncrease());
        // 100·0 + 200·.5 + 300·.6 gone, of each sex
        assertEquals(-560, joint.sum(ChangeCause.COHORT_CHANGE));
        ProjectionStep ratio = step(joint(Fertility.childWoman(AgeGroup.open(5), .25, 100)));
        assertEquals(80, ratio.sum(ChangeCause.CHILDREN));
        assertEquals(
                "NOT_ENOUGH_DATA（子ども女性比による推計では出生の数は定まらない / a projection by child–woman ratio does not tell the number of"
                        + " births）",
                ratio.births().toString());
        assertEquals(
                "NOT_ENOUGH_DATA（子ども女性比による推計では純移動の数は定まらない / a projection by child–woman ratio does not tell the number of net"
                        + " moves）",
                ratio.netMoves().toString());
        assertEquals(
                "cause",
                assertThrows(NullPointerException.class, () -> ratio.sum(null)).getMessage());
    }

    @Test
    void isEqualByWhatItHolds() {
        ProjectionStep step = step(LinearStepTest.rates(MigrationTiming.END));
        assertEquals(step, step(LinearStepTest.rates(MigrationTiming.END)));
        assertEquals(
                step.hashCode(), step(LinearStepTest.rates(MigrationTiming.END)).hashCode());
        assertNotEquals(step, step(LinearStepTest.rates(MigrationTiming.START)));
    }
}
