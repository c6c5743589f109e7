package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.table.Axis;

class BlockOrderTest {

    private static final int RECORDS = 100_000;

    private static Axis axis(String id, int size) {
        return Axis.of(id, IntStream.range(0, size).mapToObj(i -> id + i).toArray(String[]::new));
    }

    private static TallyPlan plan(int areas, int industries, boolean sizes, boolean largest) {
        TallyPlan plan = TallyPlan.of(axis("a", areas), axis("i", industries));
        plan = sizes ? plan.withSizes(SizeClasses.ECONOMIC_CENSUS) : plan;
        return largest ? plan.withLargest() : plan;
    }

    /** Far more cells than a cache holds and many records: all the same as counted one by one; some have no place. */
    @ParameterizedTest
    @CsvSource({"300, 40, true, false", "300, 40, true, true", "3000, 40, false, true", "7, 3000, true, false"})
    void theSameAsOneByOne(int areas, int industries, boolean sizes, boolean largest) {
        TallyPlan plan = plan(areas, industries, sizes, largest);
        assertTrue(BlockOrder.isWorthIt(plan, RECORDS));
        Random random = new Random(areas);
        int[] area = new int[RECORDS];
        int[] industry = new int[RECORDS];
        int[] persons = new int[RECORDS];
        EstablishmentTally.Counter counter = EstablishmentTally.counter(plan);
        for (int i = 0; i < RECORDS; i++) {
            area[i] = random.nextInt(areas + 1) - 1;
            industry[i] = random.nextInt(industries + 1) - 1;
            persons[i] = random.nextInt(50) == 0 ? Integer.MAX_VALUE - random.nextInt(9) : random.nextInt(400);
            counter.add("a" + area[i], "i" + industry[i], persons[i]);
        }
        EstablishmentTally columns = EstablishmentTally.of(plan, area, industry, persons);
        EstablishmentTally oneByOne = counter.tally();
        assertEquals(RECORDS, columns.records());
        assertEquals(oneByOne.unplaced().establishments(), columns.unplaced().establishments());
        assertEquals(oneByOne.unplaced().employees(), columns.unplaced().employees());
        assertTrue(columns.unplaced().establishments() > 0);
        assertEquals(oneByOne.table(), columns.table());
        if (largest) {
            assertEquals(oneByOne.largest("i1", "a1"), columns.largest("i1", "a1"));
        }
    }

    @Test
    void aBadRecordIsNamed() {
        TallyPlan plan = plan(300, 40, true, false);
        int[] area = new int[RECORDS];
        int[] industry = new int[RECORDS];
        int[] persons = new int[RECORDS];
        area[90_000] = 300;
        assertEquals(
                "Area of a record must be from -1 to 299, but record 90000 had 300",
                assertThrows(IllegalArgumentException.class, () -> EstablishmentTally.of(plan, area, industry, persons))
                        .getMessage());
        area[90_000] = 0;
        persons[90_001] = -1;
        assertEquals(
                "Persons engaged must be 0 or more, but record 90001 had -1",
                assertThrows(IllegalArgumentException.class, () -> EstablishmentTally.of(plan, area, industry, persons))
                        .getMessage());
    }

    /** By hand: blocks of 2^18 bytes / (300 × 10 × 16 bytes for an area) = 5, so 4 areas; areas 9 and 8 are in the third block, 3 and 1 in the first. */
    @Test
    void blocksInOrderAndRecordsInTheirs() {
        TallyPlan plan = plan(40, 300, true, false);
        int[] area = {9, 3, -1, 8, 1, 2};
        int[] industry = {0, 1, 5, 2, 299, -1};
        int[] persons = {1, 7, 1, 300, 0, 5};
        BlockOrder order = new BlockOrder(plan);
        for (int expected : new int[] {9, 3, 8, 1}) {
            order.expect(expected);
        }
        long[] sorted = order.sort(area, industry, persons, 0, 6);
        assertArrayEquals(
                new long[] {
                    ((long) (3 * 300 + 1) * 10 + 2) << 32 | 7,
                    ((long) (300 + 299) * 10) << 32,
                    ((long) (9 * 300) * 10 + 1) << 32 | 1,
                    ((long) (8 * 300 + 2) * 10 + 9) << 32 | 300
                },
                sorted);
    }

    @Test
    void fewRecordsOrCellsNeedNoOrder() {
        assertFalse(BlockOrder.isWorthIt(plan(300, 40, true, false), 1_000));
        assertFalse(BlockOrder.isWorthIt(plan(10, 40, true, false), RECORDS));
        assertEquals(5, BlockOrder.end(2, 5));
        assertEquals(1 << 22, BlockOrder.end(0, Integer.MAX_VALUE));
        assertEquals(Integer.MAX_VALUE, BlockOrder.end(Integer.MAX_VALUE - 3, Integer.MAX_VALUE));
    }
}
