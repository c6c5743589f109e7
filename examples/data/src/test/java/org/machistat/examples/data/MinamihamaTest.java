package org.machistat.examples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.Projection;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.response.RateDefinition;

/** Expected values of the survey by a few lines of Python: N² (1 − n/N) s²/n summed over the strata, ratios linearised. */
class MinamihamaTest {

    private static final Minamihama TOWN = Minamihama.town();

    @Test
    void projectionHasItsPeak() {
        Projection projection = TOWN.projectionTable().project(4).get();
        assertEquals(
                "2050年 116,688人", projection.peak("南浜市", AgeGroup.open(0)).get().toString());
    }

    @Test
    void answersAreAsManyAsTheResponseTableSays() {
        assertEquals(140, TOWN.answers().rows());
        assertEquals(
                "42.4% (140 / 330)",
                TOWN.response().rate(RateDefinition.VALID_OF_MAILED).get().toString());
        assertEquals(
                1840 + 520 + 90,
                TOWN.estimator().estimate(Statistic.count()).get().value(),
                1e-9);
    }

    @Test
    void estimatesByHand() {
        Estimate people = TOWN.estimator().estimate(Statistic.total("従業者数")).get();
        assertEquals(33850.98039215686, people.value(), 1e-6);
        assertEquals(1552.5727730784538, people.standardError(), 1e-6);
        Estimate staff = TOWN.estimator().estimate(Statistic.total("課題_人材")).get();
        assertEquals(1238.8671023965142, staff.value(), 1e-6);
        assertEquals(129.15714137122268, staff.standardError(), 1e-6);
        Estimate good =
                TOWN.estimator().estimate(Statistic.proportion("業況", "良い")).get();
        assertEquals(0.17524975769775603, good.value(), 1e-9);
        assertEquals(0.03811476349028574, good.standardError(), 1e-9);
    }

    @Test
    void saysWhatThereIs() {
        assertEquals("南浜市（架空）：projectionTable()、answers()、estimator()、response()", TOWN.toString());
    }
}
