package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.census.establishment.EstablishmentTally.Unplaced;
import org.machistat.census.wave.CensusWave;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;

class EstablishmentTallyTest {

    private static final Axis AREAS =
            Axis.of("area", "市", "甲", "乙").withTotal("市", "甲", "乙").withRole(Axis.Role.GEO);
    private static final Axis INDUSTRIES =
            Axis.of("industry", "計", "D", "E", "F").withTotal("計", "D", "E", "F");
    private static final TallyPlan PLAN = TallyPlan.of(AREAS, INDUSTRIES);

    /** Seven establishments: 甲 D 3, 12, 0 persons; 甲 E 7; 乙 D 3; 乙 E 400, 1. */
    private static EstablishmentTally seven(TallyPlan plan) {
        return EstablishmentTally.counter(plan)
                .add("甲", "D", 3)
                .add("甲", "D", 12)
                .add("甲", "D", 0)
                .add("甲", "E", 7)
                .add("乙", "D", 3)
                .add("乙", "E", 400)
                .add("乙", "E", 1)
                .tally();
    }

    private static String printed(StatTable table, String... ids) {
        return table.figure(ids).printed();
    }

    @Test
    void countsAndTotals() {
        StatTable table = seven(PLAN).table();
        assertEquals("3", printed(table, "D", "establishments", "甲"));
        assertEquals("15", printed(table, "D", "employees", "甲"));
        assertEquals("1", printed(table, "D", "establishments", "乙"));
        assertEquals("4", printed(table, "D", "establishments", "市"));
        assertEquals("18", printed(table, "D", "employees", "市"));
        assertEquals("408", printed(table, "E", "employees", "市"));
        assertEquals("7", printed(table, "計", "establishments", "市"));
        assertEquals("426", printed(table, "計", "employees", "市"));
        assertEquals("-", printed(table, "F", "establishments", "市"));
        assertEquals("-", printed(table, "F", "employees", "甲"));
        assertEquals(List.of(), table.notes());
        assertEquals(7, seven(PLAN).records());
    }

    @Test
    void bySize() {
        StatTable table = seven(PLAN.withSizes(SizeClasses.ECONOMIC_CENSUS)).table();
        assertEquals(
                List.of("industry", "measure", "size", "area"),
                table.axes().stream().map(Axis::id).toList());
        assertEquals("1", printed(table, "D", "establishments", "0", "甲"));
        assertEquals("0", printed(table, "D", "employees", "0", "甲"));
        assertEquals("1", printed(table, "D", "establishments", "10-19", "甲"));
        assertEquals("2", printed(table, "D", "establishments", "1-4", "市"));
        assertEquals("400", printed(table, "計", "employees", "300-", "市"));
        assertEquals("7", printed(table, "計", "establishments", "total", "市"));
        assertEquals("426", printed(table, "計", "employees", "total", "市"));
    }

    @Test
    void asTableOfAWave() {
        EstablishmentTable table =
                seven(PLAN.withSizes(SizeClasses.ECONOMIC_CENSUS)).establishments(CensusWave.ACTIVITY_2016);
        assertEquals(
                "18",
                table.table()
                        .figure("D", "employees", CensusWave.ACTIVITY_2016.id(), "市")
                        .printed());
        assertEquals(CensusWave.ACTIVITY_2016.source(), table.table().source());
        assertEquals(
                List.of("甲", "乙"),
                table.table().axis("area").partsOf("市").get(0).stream()
                        .map(area -> area.id())
                        .toList());
    }

    @Test
    void columnsAreTheSameAsRecords() {
        int[] areas = {0, 0, 0, 0, 1, 1, 1};
        int[] industries = {0, 0, 0, 1, 0, 1, 1};
        int[] employees = {3, 12, 0, 7, 3, 400, 1};
        for (TallyPlan plan : List.of(
                PLAN,
                PLAN.withSizes(SizeClasses.ECONOMIC_CENSUS),
                PLAN.withLargest(),
                PLAN.withSizes(SizeClasses.ECONOMIC_CENSUS).withLargest())) {
            assertEquals(seven(plan), EstablishmentTally.of(plan, areas, industries, employees));
        }
    }

    @Test
    void recordsWithoutACellAreCountedAndNoted() {
        EstablishmentTally tally = EstablishmentTally.counter(PLAN)
                .add("甲", "D", 1)
                .add("丙", "D", 2)
                .add("丁", "Z", 3)
                .add("甲", "Y", 4)
                .tally();
        assertEquals(new Unplaced(3, 9, Optional.of("丁"), Optional.of("Y")), tally.unplaced());
        assertEquals(4, tally.records());
        assertEquals("1", printed(tally.table(), "計", "establishments", "市"));
        assertEquals(
                "表の地域・産業に当たらない事業所 3（従業者 9人）を含まない", tally.table().notes().get(0).ja());
        assertEquals(
                "without 3 establishments (9 persons) whose area or industry the table does not have",
                tally.table().notes().get(0).en());
        EstablishmentTally columns = EstablishmentTally.of(PLAN, new int[] {0, -1}, new int[] {0, 0}, new int[] {1, 8});
        assertEquals(new Unplaced(1, 8, Optional.empty(), Optional.empty()), columns.unplaced());
    }

    @Test
    void largest() {
        EstablishmentTally tally = seven(PLAN.withSizes(SizeClasses.of(0, 5)).withLargest());
        assertEquals(List.of(12L, 3L), tally.largest("D", "甲"));
        assertEquals(List.of(12L, 3L), tally.largest("D", "市"));
        assertEquals(List.of(400L, 12L), tally.largest("計", "市"));
        assertEquals(List.of(7L, 0L), tally.largest("E", "甲"));
        assertEquals(List.of(0L, 0L), tally.largest("F", "市"));
        EstablishmentTally more = EstablishmentTally.counter(tally.plan())
                .add("甲", "D", 5)
                .add("乙", "D", 12)
                .tally();
        assertEquals(List.of(12L, 12L), tally.plus(more).largest("D", "市"));
        assertEquals(List.of(12L, 5L), more.plus(tally).largest("D", "甲"));
        assertEquals(
                "The largest establishments must be kept by TallyPlan.withLargest()",
                assertThrows(IllegalStateException.class, () -> seven(PLAN).largest("D", "甲"))
                        .getMessage());
    }

    @Test
    void aCounterGoesOn() {
        EstablishmentTally.Counter counter = EstablishmentTally.counter(PLAN).add("甲", "D", 1);
        EstablishmentTally before = counter.tally();
        counter.add("甲", "D", 1);
        assertEquals(1, before.records());
        assertEquals(2, counter.tally().records());
        assertNotEquals(before, counter.tally());
        assertEquals("EstablishmentTally of 1 records in [area 2, industry 3]", before.toString());
    }

    @Test
    void survivesSerialisation() throws IOException, ClassNotFoundException {
        EstablishmentTally tally =
                seven(PLAN.withSizes(SizeClasses.ECONOMIC_CENSUS).withLargest());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Object back = in.readObject();
            assertEquals(tally, back);
            assertEquals(tally.hashCode(), back.hashCode());
        }
    }

    private static String messageOf(Class<? extends Exception> type, Runnable misuse) {
        return assertThrows(type, misuse::run).getMessage();
    }

    @Test
    void misuse() {
        Class<IllegalArgumentException> type = IllegalArgumentException.class;
        assertEquals(
                "Columns must be of one length, but had 1 areas, 2 industries and 1 numbers of persons",
                messageOf(type, () -> EstablishmentTally.of(PLAN, new int[1], new int[2], new int[1])));
        assertEquals(
                "Area of a record must be from -1 to 1, but record 1 had 2",
                messageOf(type, () -> EstablishmentTally.of(PLAN, new int[] {0, 2}, new int[2], new int[2])));
        assertEquals(
                "Industry of a record must be from -1 to 2, but record 0 had -2",
                messageOf(type, () -> EstablishmentTally.of(PLAN, new int[1], new int[] {-2}, new int[1])));
        assertEquals(
                "Persons engaged must be 0 or more, but record 0 had -5",
                messageOf(type, () -> EstablishmentTally.of(PLAN, new int[1], new int[1], new int[] {-5})));
        assertEquals(
                "Persons engaged must be 0 or more, but record 0 had -5",
                messageOf(
                        type,
                        () -> EstablishmentTally.of(PLAN.withLargest(), new int[] {-1}, new int[1], new int[] {-5})));
        assertEquals(
                "Persons engaged must be 0 or more, but 甲 D had -1",
                messageOf(type, () -> EstablishmentTally.counter(PLAN).add("甲", "D", -1)));
        assertEquals(
                "Tallies must have the same plan, but one had TallyPlan[area 2, industry 3] and the other "
                        + "TallyPlan[area 2, industry 3, size 2]",
                messageOf(
                        type,
                        () -> EstablishmentTally.zero(PLAN)
                                .plus(EstablishmentTally.zero(PLAN.withSizes(SizeClasses.of(0, 5))))));
    }
}
