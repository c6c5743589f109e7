package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.table.Category;
import org.machistat.core.value.Rational;

class ContributionsProperties {

    @Property(tries = 300)
    void contributionsAndResidualAddToTheRateOfChange(
            @ForAll @Size(4) List<@LongRange(min = 0, max = 1_000_000) Long> before,
            @ForAll @Size(4) List<@LongRange(min = 0, max = 1_000_000) Long> after,
            @ForAll @LongRange(min = 1, max = 10_000_000) long totalBefore,
            @ForAll @LongRange(min = 0, max = 10_000_000) long totalAfter) {
        Map<Category, Change> parts = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            parts.put(Category.of("c" + i), Change.of(before.get(i), after.get(i)));
        }
        Change whole = Change.of(totalBefore, totalAfter);
        Contributions contributions = Contributions.of(parts, whole);
        Rational sum = contributions.points().values().stream()
                .map(points -> points.get().points())
                .reduce(contributions.residualPoints().get().points(), Rational::plus);
        assertEquals(whole.rate().get().percent(), sum);
    }
}
