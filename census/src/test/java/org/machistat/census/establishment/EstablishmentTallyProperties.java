package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;

/** Laws of tallies: chunks in any order, parallel as sequential, totals. */
class EstablishmentTallyProperties {

    private static final TallyPlan PLAN = TallyPlan.of(
                    Axis.of("area", "県", "甲", "乙", "丙").withTotal("県", "甲", "乙", "丙"),
                    Axis.of("industry", "計", "D", "E").withTotal("計", "D", "E"))
            .withSizes(SizeClasses.of(0, 1, 5, 20))
            .withLargest();

    /** A record from one number: area (3 for unknown), industry, persons. */
    private static EstablishmentTally tally(List<Integer> records) {
        EstablishmentTally.Counter counter = EstablishmentTally.counter(PLAN);
        for (int record : records) {
            counter.add(
                    List.of("甲", "乙", "丙", "丁").get(record % 4),
                    List.of("D", "E", "F").get(record / 4 % 3),
                    record / 12);
        }
        return counter.tally();
    }

    @Property(tries = 200)
    void anyChunksInAnyOrder(
            @ForAll @Size(max = 60) List<@IntRange(max = 600) Integer> records,
            @ForAll @IntRange(min = 1, max = 7) int chunks,
            @ForAll long seed) {
        List<EstablishmentTally> parts = new ArrayList<>();
        for (int chunk = 0; chunk < chunks; chunk++) {
            int own = chunk;
            parts.add(tally(IntStream.range(0, records.size())
                    .filter(i -> i % chunks == own)
                    .mapToObj(records::get)
                    .toList()));
        }
        Collections.shuffle(parts, new Random(seed));
        EstablishmentTally left = parts.stream().reduce(EstablishmentTally.zero(PLAN), EstablishmentTally::plus);
        EstablishmentTally right = EstablishmentTally.zero(PLAN);
        for (EstablishmentTally part : parts) {
            right = part.plus(right);
        }
        EstablishmentTally parallel =
                parts.parallelStream().reduce(EstablishmentTally.zero(PLAN), EstablishmentTally::plus);
        EstablishmentTally whole = tally(records);
        assertEquals(whole, left);
        assertEquals(whole, right);
        assertEquals(whole, parallel);
        assertEquals(whole.table(), left.table());
    }

    @Property(tries = 100)
    void columnsCountEveryRecordOnce(@ForAll @Size(max = 200) List<@IntRange(max = 6_000) Integer> records) {
        int[] areas = records.stream()
                .mapToInt(record -> record % 4 == 3 ? -1 : record % 4)
                .toArray();
        int[] industries = records.stream()
                .mapToInt(record -> record / 4 % 3 == 2 ? -1 : record / 4 % 3)
                .toArray();
        int[] employees = records.stream().mapToInt(record -> record / 12).toArray();
        TallyPlan plain = TallyPlan.of(PLAN.areas(), PLAN.industries());
        EstablishmentTally tally = EstablishmentTally.of(plain, areas, industries, employees);
        StatTable table = tally.table();
        long counted = table.input("計", "establishments", "県")
                .amount()
                .get()
                .numerator()
                .longValueExact();
        long persons =
                table.input("計", "employees", "県").amount().get().numerator().longValueExact();
        assertEquals(records.size(), counted + tally.unplaced().establishments());
        assertEquals(Arrays.stream(employees).sum(), persons + tally.unplaced().employees());
        assertEquals(
                tally(records).table().slice("size", "total").figures().toList(),
                table.figures().toList());
    }
}
