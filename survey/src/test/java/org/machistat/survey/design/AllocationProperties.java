package org.machistat.survey.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.value.Rational;

class AllocationProperties {

    /** Whole numbers that add up, within bounds, less than one from the quota; open quotas stand in the proportion of the weights. */
    @Property
    void addsUpWithinBounds(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 400) Long> units,
            @ForAll @IntRange(max = 3) int minimum,
            @ForAll @IntRange(min = 1, max = 100) int part) {
        long[] sizes = units.stream().mapToLong(Long::longValue).toArray();
        SamplingFrame frame = AllocationTest.frame(sizes);
        long n = Math.max(1, frame.total() * part / 100);
        Map<String, Rational> deviations = new TreeMap<>();
        for (int h = 0; h < sizes.length; h++) {
            deviations.put(frame.strata().get(h).category().id(), Rational.of(h + 1));
        }
        long needed = units.stream().mapToLong(one -> Math.min(one, minimum)).sum();
        for (AllocationRule rule : List.of(
                AllocationRule.proportional(),
                AllocationRule.equal(),
                AllocationRule.squareRoot(),
                AllocationRule.neyman(deviations))) {
            var answer = rule.withMinimum(minimum).allocate(frame, n);
            assertEquals(needed <= n, answer.isGiven());
            if (!answer.isGiven()) {
                continue;
            }
            Allocation allocation = answer.get();
            assertEquals(n, allocation.total());
            for (FrameStratum stratum : frame.strata()) {
                String id = stratum.category().id();
                long size = allocation.size(id);
                assertTrue(size <= stratum.units() && size >= Math.min(minimum, stratum.units()), id);
                Rational distance =
                        Rational.of(size).minus(allocation.quota(id)).abs();
                assertTrue(distance.compareTo(Rational.ONE) < 0, id);
            }
        }
    }

    /** The size is the least one whose margin is not above the one wanted. */
    @Property
    void theSizeIsTheLeastThatDoes(
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll @IntRange(min = 1, max = 20) int points,
            @ForAll @LongRange(min = 1, max = 100_000) long population) {
        SamplingError error = SamplingError.withDefaults().withPopulation(population);
        long n = error.sizeForShare(Rational.of(percent), Rational.of(points))
                .get()
                .answers();
        Rational wanted = Rational.of((long) points * points);
        assertTrue(n <= population);
        assertTrue(error.marginOfShare(Rational.of(percent), n).get().squared().compareTo(wanted) <= 0);
        if (n > 1) {
            assertTrue(error.marginOfShare(Rational.of(percent), n - 1)
                            .get()
                            .squared()
                            .compareTo(wanted)
                    > 0);
        }
    }
}
