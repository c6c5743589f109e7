package org.machistat.survey.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

class AllocationTest {

    static SamplingFrame frame(long... units) {
        List<FrameStratum> strata = new ArrayList<>();
        for (int h = 0; h < units.length; h++) {
            strata.add(new FrameStratum(Category.of(String.valueOf((char) ('A' + h))), units[h]));
        }
        return SamplingFrame.of(strata, Source.of("名簿"));
    }

    private static List<Long> sizes(AllocationRule rule, SamplingFrame frame, long n) {
        return List.copyOf(rule.allocate(frame, n).get().sizes().values());
    }

    private static Map<String, Rational> values(long... values) {
        Map<String, Rational> map = new java.util.LinkedHashMap<>();
        for (int h = 0; h < values.length; h++) {
            map.put(String.valueOf((char) ('A' + h)), Rational.of(values[h]));
        }
        return map;
    }

    // By hand: 100 of 394, 461, 145: 39.4, 46.1, 14.5 → 39, 46, 15. Ties 2.5, 2.5, 5: the first of equal weights.
    @Test
    void proportionalAndEqual() {
        assertEquals(List.of(39L, 46L, 15L), sizes(AllocationRule.proportional(), frame(394, 461, 145), 100));
        assertEquals(List.of(3L, 2L, 5L), sizes(AllocationRule.proportional(), frame(25, 25, 50), 10));
        assertEquals(List.of(34L, 33L, 33L), sizes(AllocationRule.equal(), frame(394, 461, 145), 100));
        assertEquals(List.of(4L, 0L, 3L), sizes(AllocationRule.equal(), frame(9, 0, 9), 7));
    }

    // By hand, N = 100, 400, 900: roots 10, 20, 30 of 60: 5, 10, 15.
    @Test
    void squareRoots() {
        Allocation allocation =
                AllocationRule.squareRoot().allocate(frame(100, 400, 900), 30).get();
        assertEquals(List.of(5L, 10L, 15L), List.copyOf(allocation.sizes().values()));
        assertEquals(Rational.of(10), allocation.quota("B"));
    }

    // Cochran (1977), section 5.5 in small: N S = 100·20, 400·5, 500·2 = 2000, 2000, 1000: of 50: 20, 20, 10. With
    // costs 4, 1, 1 the weights
    // are 1000, 2000, 1000: 12.5, 25, 12.5.
    @Test
    void neymanAndCosts() {
        SamplingFrame frame = frame(100, 400, 500);
        assertEquals(List.of(20L, 20L, 10L), sizes(AllocationRule.neyman(values(20, 5, 2)), frame, 50));
        assertEquals(
                List.of(13L, 25L, 12L), sizes(AllocationRule.optimum(values(20, 5, 2), values(4, 1, 1)), frame, 50));
    }

    // By hand: N S = 10·90, 100·3, 100·6 = 900, 300, 600 of n = 60: 30 > 10, so A is taken whole and 50 are split 1:2:
    // 16.7, 33.3.
    @Test
    void whatAStratumCannotTakeGoesToTheOthers() {
        Allocation allocation = AllocationRule.neyman(values(90, 3, 6))
                .allocate(frame(10, 100, 100), 60)
                .get();
        assertEquals(List.of(10L, 17L, 33L), List.copyOf(allocation.sizes().values()));
        assertEquals(Rational.of(50, 3), allocation.quota("B"));
        assertEquals(List.of("A"), allocation.whole().stream().map(Category::id).toList());
        assertEquals(60, allocation.total());
    }

    // By hand: n = 20 of 100, 95, 5, 0: at least 2: C 2 (quota 0.5), the rest 18 by 100:95 = 9.23, 8.77 → 9, 9. With
    // 10: C has only 5.
    @Test
    void minimum() {
        SamplingFrame frame = frame(100, 95, 5, 0);
        assertEquals(
                List.of(9L, 9L, 2L, 0L), sizes(AllocationRule.proportional().withMinimum(2), frame, 20));
        assertEquals(
                List.of(10L, 10L, 5L, 0L), sizes(AllocationRule.proportional().withMinimum(10), frame, 25));
        assertEquals(List.of(100L, 95L, 5L, 0L), sizes(AllocationRule.equal(), frame, 200));
    }

    @Test
    void explainsItself() {
        Allocation allocation = AllocationRule.proportional()
                .withMinimum(2)
                .allocate(frame(100, 95, 2), 20)
                .get();
        assertEquals("""
                allocation (proportional) = A 9.23→9, B 8.77→9, C 2.00→2
                  formula: n_h ∝ N_h
                  input: A frame 100 (名簿)
                  input: B frame 95 (名簿)
                  input: C frame 2 (名簿)
                  note: made whole by largest remainders
                  note: at least 2 in every stratum
                  note: C: taken whole""", allocation.explanation().text(Locale.ENGLISH));
        assertEquals("比例配分：3層、20", allocation.toString());
        assertEquals("""

                比例配分
                層    母集団  配分  標本  抽出率
                ----  ------  ----  ----  ------
                A        100   9.2     9    9.0%
                B         95   8.8     9    9.5%
                C          2   2.0     2  100.0%
                合計     197          20   10.2%
                4行×5列
                名簿""", allocation.toText().toString());
    }

    @Test
    void refusals() {
        check(
                AllocationRule.proportional().allocate(frame(3, 4), 8).refusal().orElseThrow(),
                "a sample of 8 is greater than the 7 units of the frame");
        check(
                AllocationRule.proportional()
                        .withMinimum(3)
                        .allocate(frame(3, 4, 1), 6)
                        .refusal()
                        .orElseThrow(),
                "a sample of 6 is not enough for 3 in every stratum (7 in all)");
        check(
                AllocationRule.neyman(values(1, 0))
                        .allocate(frame(3, 4), 5)
                        .refusal()
                        .orElseThrow(),
                "with every stratum of a weight above 0 taken whole there are 3, and the other strata have weight 0");
        // a stratum of equal values needs no one but the minimum
        assertEquals(List.of(3L, 1L), sizes(AllocationRule.neyman(values(1, 0)).withMinimum(1), frame(3, 4), 4));
    }

    private static void check(Refusal refusal, String sentence) {
        assertEquals(Refusal.Reason.NOT_ENOUGH_DATA, refusal.reason());
        assertEquals(sentence, refusal.sentence().en());
    }

    @Test
    void misuse() {
        message(
                "A sample must have 1 unit or more, but was 0",
                () -> AllocationRule.equal().allocate(frame(1), 0));
        message(
                "The least number of a stratum must be 0 or more, but was -1",
                () -> AllocationRule.equal().withMinimum(-1));
        message(
                "The standard deviation of stratum 'A' must be 0 or more, but was -1",
                () -> AllocationRule.neyman(values(-1)));
        message(
                "The cost of stratum 'A' must be above 0, but was 0",
                () -> AllocationRule.optimum(values(1), values(0)));
        message(
                "No standard deviation of stratum 'B', those given are of [A]",
                () -> AllocationRule.neyman(values(1)).allocate(frame(1, 1), 1));
        message(
                "No stratum 'Z' in the sampling frame, the strata are [A]",
                () -> AllocationRule.equal().allocate(frame(1), 1).get().size("Z"));
    }

    private static void message(String expected, Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
