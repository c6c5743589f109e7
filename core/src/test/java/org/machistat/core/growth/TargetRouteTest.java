package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.TargetPath.Shape;
import org.machistat.core.growth.TargetPath.Standing;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

class TargetRouteTest {

    private static ReferenceDate year(int year) {
        return ReferenceDate.parse(year + "年");
    }

    private static Input visitors(String figure) {
        return Input.of(Figure.parse(figure));
    }

    // The paper: 4,000万人 by 2020 and 6,000万人 by 2030; the base of 2015 is the official 1,974万人.
    private static final TargetRoute ROUTE = TargetRoute.of(
            visitors("1,974万人"), year(2015), Map.of(year(2030), visitors("6,000万人"), year(2020), visitors("4,000万人")));

    @Test
    void goesFromMilestoneToMilestone() {
        assertEquals(2, ROUTE.legs().size());
        assertEquals(
                new Quantity(Rational.of(4_000), Unit.parse("万人")),
                ROUTE.at(year(2020), Shape.LINEAR).get().exact().orElseThrow());
        assertEquals(
                new Quantity(Rational.of(5_000), Unit.parse("万人")),
                ROUTE.at(year(2025), Shape.LINEAR).get().exact().orElseThrow());
        // √(4,000 × 6,000) = 4,898.97…
        assertEquals(
                Figure.parse("4,899.0万人"),
                ROUTE.at(year(2025), Shape.GEOMETRIC).get().figure(Rounding.decimals(1)));
        assertEquals(
                Standing.BEHIND,
                ROUTE.standing(Figure.parse("4,950万人"), year(2025), Shape.LINEAR)
                        .get());
        assertEquals(
                Standing.AHEAD,
                ROUTE.standing(Figure.parse("4,950万人"), year(2025), Shape.GEOMETRIC)
                        .get());
        ChangeTest.assertRefused(Reason.NOT_APPLICABLE, ROUTE.at(year(2031), Shape.LINEAR));
    }

    // (6,000 ÷ 4,000)^(1/10) − 1 = 4.138%, formulas of the paper's page.
    @Test
    void shows() {
        String all = ROUTE.toText().all();
        assertTrue(all.contains("2020年–2030年"), all);
        assertTrue(all.contains("+4.14"), all);
        assertTrue(all.contains("+200.0"), all);
    }

    @Test
    void aMilestoneWithoutNumberHidesItsLegs() {
        TargetRoute route = TargetRoute.of(
                visitors("10人"), year(2015), Map.of(year(2020), visitors("…"), year(2025), visitors("30人")));
        ChangeTest.assertRefused(Reason.UNKNOWN, route.at(year(2018), Shape.LINEAR));
        ChangeTest.assertRefused(Reason.UNKNOWN, route.at(year(2023), Shape.LINEAR));
    }

    @Test
    void refusesMisuse() {
        assertEquals(
                "A route needs one or more milestones, all after its base 2015年, but had []",
                assertThrows(IllegalArgumentException.class, () -> TargetRoute.of(visitors("1人"), year(2015), Map.of()))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> TargetRoute.of(visitors("1人"), year(2015), Map.of(year(2015), visitors("2人"))));
    }
}
