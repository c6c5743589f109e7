package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.source.Comparability;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class RankChangeTest {

    private static Composition of(long a, long b, long c, long d) {
        return Composition.of(List.of(Part.of("a", a), Part.of("b", b), Part.of("c", c), Part.of("d", d)));
    }

    private static final CompositionChange CHANGE = CompositionChange.between(of(40, 20, 20, 10), of(10, 50, 20, 20));

    @ParameterizedTest
    @CsvSource({"COMPETITION, 1 2 2 4, 4 1 2 2", "DENSE, 1 2 2 3, 3 1 2 2", "FRACTIONAL, 1 5/2 5/2 4, 4 1 5/2 5/2"})
    void ties(RankMethod method, String before, String after) {
        RankChange ranks = CHANGE.rankChange(method).get();
        assertEquals(
                before,
                String.join(
                        " ",
                        ranks.entries().stream()
                                .map(one -> one.before().toString())
                                .toList()));
        assertEquals(
                after,
                String.join(
                        " ",
                        ranks.entries().stream()
                                .map(one -> one.after().toString())
                                .toList()));
        assertEquals(method, ranks.ties());
        assertTrue(ranks.get("c").tiedBefore() && ranks.get("c").tiedAfter());
        assertTrue(ranks.get("b").tiedBefore() && !ranks.get("b").tiedAfter());
    }

    @Test
    void explained() {
        RankChange ranks = CHANGE.rankChange(RankMethod.COMPETITION).get();
        assertEquals(Rational.of(-3), ranks.get("a").rise());
        assertEquals(
                "a 1 → 4, b 2 → 1, d 4 → 2", ranks.explanation().notes().get(0).ja());
        List<String> lines = ranks.toText(Locale.ENGLISH)
                .toString()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertEquals("a                   1           4        -3", lines.get(2));
        assertEquals("c                  2=          2=         0", lines.get(4));
        NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> ranks.get("z"));
        assertEquals("No category 'z', there are [a, b, c, d]", e.getMessage());
        CompositionChange barred =
                CHANGE.withComparability(Comparability.bar(Comparability.Aspect.SCOPE, "範囲が違う", "another scope"));
        assertEquals(
                Reason.NOT_COMPARABLE,
                barred.rankChange(RankMethod.DENSE).refusal().orElseThrow().reason());
    }

    private static List<Rational> list(long... values) {
        return Arrays.stream(values).mapToObj(Rational::of).toList();
    }

    /**
     * Wikipedia, Spearman's rank correlation coefficient: IQ and hours of television of ten persons, ρ = −29/165; R 4.2: cor(x, y, method =
     * "spearman") −0.1757576, "kendall" −0.1111111. With ties R: c(1,2,2,3,4), c(1,3,2,2,5): 0.7631578947368423 and 0.6666666666666669.
     */
    @Test
    void correlations() {
        List<Rational> iq = list(106, 86, 100, 101, 99, 103, 97, 113, 112, 110);
        List<Rational> hours = list(7, 0, 27, 50, 28, 29, 20, 12, 6, 17);
        assertEquals(
                Rational.of(-29, 165),
                RankCorrelation.spearman(iq, hours).get().exact().orElseThrow());
        assertEquals(
                Rational.of(-1, 9),
                RankCorrelation.kendall(iq, hours).get().exact().orElseThrow());
        List<Rational> one = list(1, 2, 2, 3, 4);
        List<Rational> other = list(1, 3, 2, 2, 5);
        assertEquals(
                0.7631578947368423, RankCorrelation.spearman(one, other).get().doubleValue(), 1e-15);
        assertEquals(
                0.6666666666666669, RankCorrelation.kendall(one, other).get().doubleValue(), 1e-15);
        // One pair tied on one side only: 2 of √(3 · 2).
        assertEquals(
                2 / Math.sqrt(6),
                RankCorrelation.kendall(list(1, 2, 3), list(1, 1, 2)).get().doubleValue(),
                1e-15);
        assertEquals(
                1,
                RankCorrelation.spearman(one, one).get().exact().orElseThrow().doubleValue());
    }

    @Test
    void correlationOfTheChange() {
        RankChange ranks = CHANGE.rankChange(RankMethod.COMPETITION).get();
        // Doubled mean ranks 2 5 5 8 and 8 2 5 5 about 5: (−3)(3) + 0 + 0 + 0 = −9 of 18
        assertEquals(Rational.of(-1, 2), ranks.spearman().get().exact().orElseThrow());
        // Pairs: ab, ac, ad reversed, bd the same, bc and cd tied on one side: −2 ÷ √(5 · 5)
        assertEquals(Rational.of(-2, 5), ranks.kendall().get().exact().orElseThrow());
        assertEquals(10, ranks.spearman().get().explanation().inputs().size());
    }

    @Test
    void noCorrelation() {
        assertEquals(
                "there is no correlation of 1 pairs",
                RankCorrelation.kendall(list(1), list(2))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                Reason.ZERO_BASE,
                RankCorrelation.spearman(list(1, 1), list(1, 2))
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                "Values to correlate must be as many on both sides, but were 1 and 2",
                assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearman(list(1), list(1, 2)))
                        .getMessage());
    }

    // Every pair looked at, as the definition has it.
    @Test
    void kendallIsThatOfAllPairs() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            int size = 2 + random.nextInt(30);
            int most = 2 + random.nextInt(20);
            int[] one = random.ints(size, 0, most).toArray();
            int[] other = random.ints(size, 0, most).toArray();
            long agreement = 0;
            long untiedLeft = 0;
            long untiedRight = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    int first = Integer.compare(one[i], one[j]);
                    int second = Integer.compare(other[i], other[j]);
                    agreement += (long) first * second;
                    untiedLeft += Math.abs(first);
                    untiedRight += Math.abs(second);
                }
            }
            Answer<Coefficient> tau = RankCorrelation.kendall(
                    Arrays.stream(one).mapToObj(Rational::of).toList(),
                    Arrays.stream(other).mapToObj(Rational::of).toList());
            assertEquals(untiedLeft > 0 && untiedRight > 0, tau.isGiven());
            if (tau.isGiven()) {
                assertEquals(
                        agreement / Math.sqrt((double) untiedLeft * untiedRight),
                        tau.get().doubleValue(),
                        1e-14);
            }
        }
    }
}
