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

    private static Contributions of(List<Long> before, List<Long> after, long missingBefore, long missingAfter) {
        Map<Category, Change> parts = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            parts.put(Category.of("c" + i), Change.of(before.get(i), after.get(i)));
        }
        return Contributions.of(parts, Change.of(sum(before) + missingBefore, sum(after) + missingAfter));
    }

    private static long sum(List<Long> figures) {
        return figures.stream().mapToLong(Long::longValue).sum();
    }

    private static Rational sumOfPoints(Contributions contributions) {
        return contributions.points().values().stream()
                .map(points -> points.get().points())
                .reduce(Rational.ZERO, Rational::plus);
    }

    @Property(tries = 300)
    void contributionsOfPartsThatAddUpAddToTheRateOfTheTotal(
            @ForAll @Size(4) List<@LongRange(min = 1, max = 1_000_000) Long> before,
            @ForAll @Size(4) List<@LongRange(min = 0, max = 1_000_000) Long> after) {
        Contributions contributions = of(before, after, 0, 0);
        assertEquals(Rational.ZERO, contributions.residualPoints().get().points());
        assertEquals(Rational.ZERO, contributions.residual().get().amount());
        assertEquals(Rational.of((sum(after) - sum(before)) * 100, sum(before)), sumOfPoints(contributions));
        assertEquals(contributions.whole().rate().get().percent(), sumOfPoints(contributions));
    }

    @Property(tries = 300)
    void theResidualIsTheContributionOfThePartThatIsMissing(
            @ForAll @Size(4) List<@LongRange(min = 1, max = 1_000_000) Long> before,
            @ForAll @Size(4) List<@LongRange(min = 0, max = 1_000_000) Long> after,
            @ForAll @LongRange(min = 0, max = 1_000_000) long missingBefore,
            @ForAll @LongRange(min = 0, max = 1_000_000) long missingAfter) {
        Contributions contributions = of(before, after, missingBefore, missingAfter);
        long total = sum(before) + missingBefore;
        assertEquals(
                Rational.of((missingAfter - missingBefore) * 100, total),
                contributions.residualPoints().get().points());
        assertEquals(Rational.of((sum(after) - sum(before)) * 100, total), sumOfPoints(contributions));
    }
}
