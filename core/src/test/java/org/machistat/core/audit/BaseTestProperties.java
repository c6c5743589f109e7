package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Against the definition itself: every count of every base, rounded by BigDecimal. */
class BaseTestProperties {

    private static String printed(long count, long base, int decimals, RoundingMode mode) {
        return BigDecimal.valueOf(count * 100)
                .divide(BigDecimal.valueOf(base), decimals, mode)
                .toPlainString();
    }

    private static List<Long> counts(String share, long base, RoundingMode mode) {
        int decimals = new BigDecimal(share).scale();
        return LongStream.rangeClosed(0, base)
                .filter(count -> printed(count, base, decimals, mode).equals(share))
                .boxed()
                .toList();
    }

    private static RoundingMode mode(int index) {
        return List.of(
                        RoundingMode.HALF_UP,
                        RoundingMode.DOWN,
                        RoundingMode.UP,
                        RoundingMode.HALF_EVEN,
                        RoundingMode.HALF_DOWN)
                .get(index);
    }

    @Property
    void countsAreThoseThatPrintSo(
            @ForAll @IntRange(min = 0, max = 10_000) int hundredths,
            @ForAll @IntRange(min = 0, max = 2) int decimals,
            @ForAll @IntRange(min = 1, max = 400) int base,
            @ForAll @IntRange(min = 0, max = 4) int modeIndex) {
        RoundingMode mode = mode(modeIndex);
        String share = BigDecimal.valueOf(hundredths, 2)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        BaseCounts.Count found = BaseTest.ofShares(share)
                .withRounding(mode)
                .counts(base)
                .get()
                .counts()
                .get(0);
        List<Long> expected = counts(share, base, mode);
        List<Long> listed =
                LongStream.rangeClosed(found.least(), found.most()).boxed().toList();
        assertEquals(expected, listed, share + " of " + base + " " + mode);
    }

    @Property
    void theTrueBaseIsNeverExcluded(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 300) Integer> parts,
            @ForAll @IntRange(min = 0, max = 3) int decimals,
            @ForAll @IntRange(min = 0, max = 4) int modeIndex) {
        RoundingMode mode = mode(modeIndex);
        long base = Math.max(1, parts.stream().mapToLong(Integer::longValue).sum());
        String[] shares =
                parts.stream().map(part -> printed(part, base, decimals, mode)).toArray(String[]::new);
        BaseTest test = BaseTest.ofShares(shares).withRounding(mode);
        if (parts.stream().anyMatch(part -> part > 0)) {
            test = test.asParts();
        }
        assertTrue(test.between(1, 3_000).get().contains(base));
        BaseCounts counts = test.counts(base).get();
        for (int i = 0; i < parts.size(); i++) {
            BaseCounts.Count count = counts.counts().get(i);
            assertTrue(count.least() <= parts.get(i) && parts.get(i) <= count.most(), counts::toString);
        }
    }
}
