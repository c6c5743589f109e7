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

class WaterfallProperties {

    @Property(tries = 300)
    void theStepsAddToTheChange(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = -1_000, max = 1_000) Long> before,
            @ForAll @Size(6) List<@LongRange(min = -1_000, max = 1_000) Long> after,
            @ForAll @LongRange(min = 1, max = 1_000) long start,
            @ForAll @LongRange(min = 1, max = 1_000) long end,
            @ForAll Waterfall.Order order) {
        Map<Category, Change> parts = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            parts.put(Category.of("c" + i), Change.of(before.get(i), after.get(i)));
        }
        Waterfall waterfall = Waterfall.of(Contributions.of(parts, Change.of(start, end)), order)
                .get();
        Rational sum = Rational.ZERO;
        Rational points = Rational.ZERO;
        Rational running = Rational.of(start);
        for (Waterfall.Step step : waterfall.steps()) {
            assertEquals(running, step.before().amount());
            running = step.after().amount();
            sum = sum.plus(step.change().amount());
            points = points.plus(waterfall.points(step).get().points());
        }
        assertEquals(Rational.of(end), running);
        assertEquals(Rational.of(end - start), sum);
        assertEquals(Change.of(start, end).rate().get().percent(), points);
    }
}
