package org.machistat.survey.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.value.Share;
import org.machistat.survey.response.IntervalMethod;
import org.machistat.survey.response.RateInterval;

class PublishedProperties {

    private static PrintedShare printed(long k, long n, int decimals) {
        return PrintedShare.of(Share.of(k, n).percent(decimals).toPlainString(), n);
    }

    /** Whatever count was printed is among those recovered, and its own interval lies within that of the printed share. */
    @Property
    void theTrueCountIsNeverLost(
            @ForAll @IntRange(min = 1, max = 3000) int n,
            @ForAll @DoubleRange(max = 1) double part,
            @ForAll @IntRange(max = 2) int decimals,
            @ForAll boolean finite) {
        long k = Math.round(part * n);
        PrintedShare share = finite ? printed(k, n, decimals).withPopulation(2L * n) : printed(k, n, decimals);
        var count = share.count().get();
        assertTrue(count.least() <= k && k <= count.most());
        for (IntervalMethod method : new IntervalMethod[] {IntervalMethod.WILSON, IntervalMethod.HYPERGEOMETRIC}) {
            PrintedInterval interval = share.interval(method, 0.9).get();
            RateInterval own = finite
                    ? RateInterval.of(Share.of(k, n), method, 0.9, 2L * n).get()
                    : RateInterval.of(Share.of(k, n), method, 0.9).get();
            assertTrue(interval.lower() <= own.lower() + 1e-12 && own.upper() <= interval.upper() + 1e-12);
            assertTrue(own.lower() <= (double) k / n + 1e-12 && (double) k / n <= own.upper() + 1e-12);
            PrintedInterval surer = share.interval(method, 0.99).get();
            assertTrue(surer.lower() <= interval.lower() && interval.upper() <= surer.upper());
        }
    }

    /** The probability of the true counts lies in the range, which is the same both ways round. */
    @Property(tries = 300)
    void theTrueProbabilityIsInTheRange(
            @ForAll @IntRange(min = 1, max = 400) int n1,
            @ForAll @IntRange(min = 1, max = 400) int n2,
            @ForAll @DoubleRange(max = 1) double part1,
            @ForAll @DoubleRange(max = 1) double part2) {
        long k1 = Math.round(part1 * n1);
        long k2 = Math.round(part2 * n2);
        for (DifferenceTest test : DifferenceTest.values()) {
            // with enough decimals the counts are the true ones
            Significance exact = GroupDifference.of(printed(k1, n1, 4), printed(k2, n2, 4))
                    .get()
                    .significance(test)
                    .get();
            Significance rough = GroupDifference.of(printed(k1, n1, 0), printed(k2, n2, 0))
                    .get()
                    .significance(test)
                    .get();
            Significance back = GroupDifference.of(printed(k2, n2, 0), printed(k1, n1, 0))
                    .get()
                    .significance(test)
                    .get();
            assertEquals(exact.least(), exact.most(), 1e-12);
            assertTrue(rough.least() <= exact.least() + 1e-9 && exact.most() <= rough.most() + 1e-9);
            assertEquals(rough.least(), back.least(), 1e-9);
            assertEquals(rough.most(), back.most(), 1e-9);
        }
    }
}
