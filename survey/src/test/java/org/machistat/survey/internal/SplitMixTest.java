package org.machistat.survey.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SplitMixTest {

    /** The first five numbers of SplitMix64 for seed 1234567 as published with other implementations (Rosetta Code, Splitmix64). */
    @Test
    void publishedNumbers() {
        SplitMix random = SplitMix.of(1234567);
        for (String expected : new String[] {
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821"
        }) {
            assertEquals(expected, Long.toUnsignedString(random.next()));
        }
    }

    // 70,000 numbers below 7: 10,000 each with standard deviation √(70000 · 1/7 · 6/7) = 92.6; 4.5 of them are 417.
    @Test
    void numbersBelowABoundAreEquallyLikely() {
        SplitMix random = SplitMix.of(1);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[(int) random.below(7)]++;
        }
        for (int count : counts) {
            assertEquals(10_000, count, 417);
        }
        assertEquals(0, random.below(1));
        long large = random.below(Long.MAX_VALUE);
        assertTrue(large >= 0);
    }

    @Test
    void unitsLieBelowOne() {
        SplitMix random = SplitMix.of(2);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double unit = random.unit();
            assertTrue(unit >= 0 && unit < 1);
            sum += unit;
        }
        // standard deviation 1 ÷ √(12 · 10000) = 0.0029
        assertEquals(0.5, sum / 10_000, 0.013);
    }

    @Test
    void streamsDiffer() {
        assertNotEquals(SplitMix.of(1, 0).next(), SplitMix.of(1, 1).next());
        assertNotEquals(SplitMix.of(0, 1).next(), SplitMix.of(1, 0).next());
        assertEquals(SplitMix.of(5, 3).next(), SplitMix.of(5, 3).next());
    }
}
