package org.machistat.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Rational;

class ResponseProperties {

    private static ResponseTable table(List<Integer> numbers, int factor) {
        List<StratumResponse> strata = new ArrayList<>();
        for (int h = 0; h < numbers.size(); h++) {
            int mailed = numbers.get(h);
            strata.add(StratumResponse.of(
                    Category.of("S" + h), (long) mailed * factor, (long) Math.max(1, mailed * (h + 1) / 9) * factor));
        }
        return ResponseTable.of(strata, Source.UNSTATED);
    }

    /** Weights bring the answers back to the units, and never raise the effective size above the size. */
    @Property(tries = 200)
    void weightsReproduceTheirTotals(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 500) Integer> mailed) {
        ResponseTable table = table(mailed, 1);
        ResponseWeights weights = ResponseWeights.of(table).get();
        for (StratumResponse stratum : table.strata()) {
            assertEquals(
                    stratum.mailed().amount().get(),
                    stratum.valid()
                            .amount()
                            .get()
                            .times(weights.weight(stratum.category().id())));
        }
        assertTrue(weights.designEffect().compareTo(Rational.ONE) >= 0);
    }

    /** X² grows in proportion to the counts when all rates stay as they are. */
    @Property(tries = 200)
    void theStatisticGrowsWithTheCounts(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 2, max = 500) Integer> mailed,
            @ForAll @IntRange(min = 1, max = 50) int factor) {
        EqualResponse once = table(mailed, 1).equalResponse().get();
        EqualResponse more = table(mailed, factor).equalResponse().get();
        assertEquals(once.statistic().times(factor), more.statistic());
        assertTrue(more.probability() <= once.probability() && more.probability() >= 0);
    }

    /** The interval holds the rate, and a finite population never makes it longer. */
    @Property(tries = 500)
    void aFinitePopulationNarrows(
            @ForAll @IntRange(min = 1, max = 2000) int n,
            @ForAll @IntRange(min = 0, max = 2000) int some,
            @ForAll @IntRange(min = 0, max = 5000) int rest,
            @ForAll IntervalMethod method) {
        int k = Math.min(some, n);
        ResponseRate rate = ResponseRate.of(k, n).get();
        if (method == IntervalMethod.LOGIT && (k == 0 || k == n)) {
            assertTrue(rate.interval(method, 0.95).refusal().isPresent());
            return;
        }
        RateInterval large = rate.interval(method, 0.95).get();
        RateInterval finite = rate.interval(method, 0.95, (long) n + rest).get();
        double p = (double) k / n;
        // exact bounds are whole counts of the population, so that each may lie up to one unit further in or out: 1 of
        // 79 from 80 is [1/80, 1/80]
        double unit = method == IntervalMethod.HYPERGEOMETRIC ? 1.0 / (n + rest) : 0;
        assertTrue(finite.lower() <= p + unit + 1e-12 && p <= finite.upper() + unit + 1e-12);
        assertTrue(finite.upper() - finite.lower() <= large.upper() - large.lower() + 2 * unit + 1e-9);
    }
}
