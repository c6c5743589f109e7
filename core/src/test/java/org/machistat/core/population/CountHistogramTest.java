package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountHistogramTest {

    // By hand: each number its own class below 2,048; then 1,024 classes of 2 up to 4,096, of 4 up to 8,192, and so on.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "2047, 2047, 2047",
        "2048, 2048, 2048",
        "2049, 2048, 2048",
        "2050, 2049, 2050",
        "4095, 3071, 4094",
        "4096, 3072, 4096",
        "4099, 3072, 4096",
        "9223372036854775807, 55295, 9218868437227405312"
    })
    void classes(long number, int index, long lowest) {
        assertEquals(index, CountHistogram.index(number));
        assertEquals(lowest, CountHistogram.lowest(index));
    }

    /** A class holds its numbers only, and is narrower than 1/1,024 of them. */
    @Property
    void classesFollowEachOther(@ForAll @LongRange(min = 0, max = 1L << 62) long number) {
        int index = CountHistogram.index(number);
        long lowest = CountHistogram.lowest(index);
        long next = CountHistogram.lowest(index + 1);
        assertTrue(lowest <= number && number < next);
        assertEquals(index + 1, CountHistogram.index(next));
        assertTrue(number < 2048 ? next - lowest == 1 : (next - lowest) <= lowest / 1024);
    }

    /** Each rank is in the class of the number that a sorted list has there. */
    @Property
    void ranksAreThoseOfTheSortedNumbers(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 3_000_000) Long> numbers) {
        CountHistogram histogram = new CountHistogram();
        numbers.forEach(histogram::add);
        List<Long> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        for (int rank = 1; rank <= sorted.size(); rank++) {
            assertEquals(CountHistogram.index(sorted.get(rank - 1)), histogram.rank(rank));
        }
        assertEquals(
                "Rank must be at most " + numbers.size() + ", but was " + (numbers.size() + 1),
                assertThrows(IllegalArgumentException.class, () -> histogram.rank(numbers.size() + 1L))
                        .getMessage());
    }

    /** In any order and in any parts: the same histogram. */
    @Property
    void orderAndPartsDoNotMatter(
            @ForAll @Size(max = 40) List<@LongRange(min = 0, max = 100_000) Long> numbers, @ForAll long seed) {
        CountHistogram whole = new CountHistogram();
        numbers.forEach(whole::add);
        List<Long> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, new Random(seed));
        CountHistogram first = new CountHistogram();
        CountHistogram second = new CountHistogram();
        for (int i = 0; i < shuffled.size(); i++) {
            (i % 2 == 0 ? first : second).add(shuffled.get(i));
        }
        first.add(second);
        assertTrue(whole.sameAs(first));
        assertTrue(first.sameAs(whole));
        first.add(7);
        assertFalse(whole.sameAs(first));
    }

    @Test
    void nothingAdded() {
        CountHistogram empty = new CountHistogram();
        assertTrue(empty.sameAs(new CountHistogram()));
        assertEquals(
                "Rank must be at most 0, but was 1",
                assertThrows(IllegalArgumentException.class, () -> empty.rank(1))
                        .getMessage());
    }
}
