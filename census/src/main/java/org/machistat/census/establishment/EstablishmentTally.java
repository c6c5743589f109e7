package org.machistat.census.establishment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.machistat.census.wave.CensusWave;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/**
 * Establishments and persons engaged counted from single records, over a part of them or over all (個票の集計).
 *
 * <pre>plus is associative and commutative, zero is its neutral element: chunks may be counted anywhere and added in any order</pre>
 *
 * <ul>
 *   <li>A record whose area or industry the plan does not have is counted in {@link #unplaced} and never lost silently.
 *   <li>Counts and sums are {@code long}; a sum beyond that throws instead of running over.
 *   <li>A cell without an establishment is nil (−), not 0.
 * </ul>
 *
 * @serial exclude
 */
public final class EstablishmentTally implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The id of the axis of size classes (従業者規模). */
    public static final String SIZE = "size";

    /**
     * Records that fell into no cell (集計表に入らない個票).
     *
     * @param establishments how many there are
     * @param employees the persons engaged there
     * @param exampleArea of the area codes that the plan does not have the first by order of characters; only codes that were given
     *     as text are known
     * @param exampleIndustry the same of industries
     * @serial exclude
     */
    public record Unplaced(
            long establishments, long employees, Optional<String> exampleArea, Optional<String> exampleIndustry)
            implements Serializable {}

    private final TallyPlan plan;
    private final int stride;
    private final long[] cells;
    private long unplaced;
    private long unplacedEmployees;
    private String exampleArea;
    private String exampleIndustry;

    private EstablishmentTally(TallyPlan plan) {
        this.plan = Objects.requireNonNull(plan, "plan");
        stride = plan.numbersOfCell();
        cells = new long[Math.multiplyExact(plan.cells(), stride)];
    }

    private EstablishmentTally(EstablishmentTally other) {
        plan = other.plan;
        stride = other.stride;
        cells = other.cells.clone();
        unplaced = other.unplaced;
        unplacedEmployees = other.unplacedEmployees;
        exampleArea = other.exampleArea;
        exampleIndustry = other.exampleIndustry;
    }

    /**
     * A tally of no records.
     *
     * @param plan the cells
     * @return the tally
     */
    public static EstablishmentTally zero(TallyPlan plan) {
        return new EstablishmentTally(plan);
    }

    /**
     * A tally of records in columns, one record at each place of the three: the fast way.
     *
     * @param plan the cells
     * @param areas the place of each record's area ({@link TallyPlan#areaPlace}), or -1
     * @param industries the place of each record's industry ({@link TallyPlan#industryPlace}), or -1
     * @param employees the persons engaged at each
     * @return the tally
     * @throws IllegalArgumentException if the columns are not of one length, a place is beyond the plan, or a number of persons is
     *     below 0; the message names the first such record
     */
    public static EstablishmentTally of(TallyPlan plan, int[] areas, int[] industries, int[] employees) {
        if (areas.length != industries.length || areas.length != employees.length) {
            throw new IllegalArgumentException("Columns must be of one length, but had " + areas.length + " areas, "
                    + industries.length + " industries and " + employees.length + " numbers of persons");
        }
        EstablishmentTally tally = new EstablishmentTally(plan);
        if (plan.sizeCount() == 1 && !plan.keepsLargest()) {
            tally.countPlain(areas, industries, employees);
        } else if (BlockOrder.isWorthIt(plan, areas.length)) {
            tally.countInBlocks(areas, industries, employees);
        } else {
            for (int i = 0; i < areas.length; i++) {
                tally.check(areas, industries, employees, i);
                tally.count(areas[i], industries[i], employees[i]);
            }
        }
        return tally;
    }

    /** One pass; the count and the sum of a cell lie beside each other, so that a record touches one cache line. */
    private void countPlain(int[] areas, int[] industries, int[] employees) {
        int areaCount = plan.areaCount();
        int width = plan.industryCount();
        for (int i = 0; i < areas.length; i++) {
            int area = areas[i];
            int industry = industries[i];
            int persons = employees[i];
            if (area < 0 || area >= areaCount || industry < 0 || industry >= width || persons < 0) {
                check(areas, industries, employees, i);
                unplaced++;
                unplacedEmployees += persons;
            } else {
                int at = (area * width + industry) << 1;
                cells[at]++;
                cells[at + 1] += persons;
            }
        }
    }

    private void countInBlocks(int[] areas, int[] industries, int[] employees) {
        BlockOrder order = new BlockOrder(plan);
        int to = 0;
        for (int from = 0; from < areas.length; from = to) {
            to = BlockOrder.end(from, areas.length);
            expect(order, areas, industries, employees, from, to);
            addAll(order.sort(areas, industries, employees, from, to));
        }
    }

    private void expect(BlockOrder order, int[] areas, int[] industries, int[] employees, int from, int to) {
        int areaCount = plan.areaCount();
        int width = plan.industryCount();
        for (int i = from; i < to; i++) {
            int area = areas[i];
            int industry = industries[i];
            int persons = employees[i];
            if (area < 0 || area >= areaCount || industry < 0 || industry >= width || persons < 0) {
                check(areas, industries, employees, i);
                unplaced++;
                unplacedEmployees += persons;
            } else {
                order.expect(area);
            }
        }
    }

    private void addAll(long[] sorted) {
        if (stride == 2) {
            for (long one : sorted) {
                int at = (int) (one >>> Integer.SIZE) << 1;
                cells[at]++;
                cells[at + 1] += (int) one;
            }
        } else {
            for (long one : sorted) {
                add((int) (one >>> Integer.SIZE), (int) one);
            }
        }
    }

    private void check(int[] areas, int[] industries, int[] employees, int row) {
        if (areas[row] < -1 || areas[row] >= plan.areaCount()) {
            throw outside("Area", plan.areaCount(), row, areas[row]);
        }
        if (industries[row] < -1 || industries[row] >= plan.industryCount()) {
            throw outside("Industry", plan.industryCount(), row, industries[row]);
        }
        if (employees[row] < 0) {
            throw new IllegalArgumentException(
                    "Persons engaged must be 0 or more, but record " + row + " had " + employees[row]);
        }
    }

    private static IllegalArgumentException outside(String what, int count, int row, int place) {
        return new IllegalArgumentException(
                what + " of a record must be from -1 to " + (count - 1) + ", but record " + row + " had " + place);
    }

    private void count(int area, int industry, int persons) {
        if (area < 0 || industry < 0) {
            unplaced++;
            unplacedEmployees += persons;
            return;
        }
        int cell = area * plan.industryCount() + industry;
        if (plan.sizeCount() > 1) {
            cell = cell * plan.sizeCount() + plan.sizes().orElseThrow().indexOf(persons);
        }
        add(cell, persons);
    }

    private void add(int cell, int persons) {
        int at = cell * stride;
        cells[at]++;
        cells[at + 1] += persons;
        if (stride == 4) {
            offer(at, persons);
        }
    }

    /** Keeps the two largest. */
    private void offer(int at, long persons) {
        if (persons > cells[at + 2]) {
            cells[at + 3] = cells[at + 2];
            cells[at + 2] = persons;
        } else if (persons > cells[at + 3]) {
            cells[at + 3] = persons;
        }
    }

    /**
     * Starts a tally of records that come one by one, with their codes.
     *
     * @param plan the cells
     * @return a counter without records
     */
    public static Counter counter(TallyPlan plan) {
        return new Counter(plan);
    }

    /** Counts records that come one by one; not thread-safe: each thread or partition has its own, and their tallies are added. */
    public static final class Counter {

        private EstablishmentTally tally;

        private Counter(TallyPlan plan) {
            tally = new EstablishmentTally(plan);
        }

        /**
         * Counts one record.
         *
         * @param area the code of its area
         * @param industry the code of its industry
         * @param employees the persons engaged
         * @return this counter
         * @throws IllegalArgumentException if the number is below 0
         */
        public Counter add(String area, String industry, int employees) {
            if (employees < 0) {
                throw new IllegalArgumentException(
                        "Persons engaged must be 0 or more, but " + area + " " + industry + " had " + employees);
            }
            int areaPlace = tally.plan.areaPlace(area);
            int industryPlace = tally.plan.industryPlace(industry);
            if (areaPlace < 0) {
                tally.exampleArea = first(tally.exampleArea, area);
            }
            if (industryPlace < 0) {
                tally.exampleIndustry = first(tally.exampleIndustry, industry);
            }
            tally.count(areaPlace, industryPlace, employees);
            return this;
        }

        /**
         * What was counted so far; the counter may go on.
         *
         * @return the tally
         */
        public EstablishmentTally tally() {
            return new EstablishmentTally(tally);
        }
    }

    /** The first by order of characters, which does not depend on the order of records. */
    private static String first(String one, String other) {
        return one == null || (other != null && other.compareTo(one) < 0) ? other : one;
    }

    /**
     * The tally of the records of both.
     *
     * @param other a tally of other records by the same plan
     * @return the sum
     * @throws IllegalArgumentException if the plans differ
     * @throws ArithmeticException if a sum of persons is beyond {@code long}
     */
    public EstablishmentTally plus(EstablishmentTally other) {
        if (!plan.equals(other.plan)) {
            throw new IllegalArgumentException(
                    "Tallies must have the same plan, but one had " + plan + " and the other " + other.plan);
        }
        EstablishmentTally sum = new EstablishmentTally(this);
        for (int at = 0; at < cells.length; at += stride) {
            sum.cells[at] = Math.addExact(cells[at], other.cells[at]);
            sum.cells[at + 1] = Math.addExact(cells[at + 1], other.cells[at + 1]);
            if (stride == 4) {
                sum.offer(at, other.cells[at + 2]);
                sum.offer(at, other.cells[at + 3]);
            }
        }
        sum.unplaced = Math.addExact(unplaced, other.unplaced);
        sum.unplacedEmployees = Math.addExact(unplacedEmployees, other.unplacedEmployees);
        sum.exampleArea = first(exampleArea, other.exampleArea);
        sum.exampleIndustry = first(exampleIndustry, other.exampleIndustry);
        return sum;
    }

    /**
     * The plan.
     *
     * @return the cells
     */
    public TallyPlan plan() {
        return plan;
    }

    /**
     * The records that fell into no cell.
     *
     * @return how many, and examples of their codes
     */
    public Unplaced unplaced() {
        return new Unplaced(
                unplaced, unplacedEmployees, Optional.ofNullable(exampleArea), Optional.ofNullable(exampleIndustry));
    }

    /**
     * The number of records, those that fell into no cell included.
     *
     * @return the number
     */
    public long records() {
        long sum = unplaced;
        for (int at = 0; at < cells.length; at += stride) {
            sum += cells[at];
        }
        return sum;
    }

    /**
     * The counts as a table, totals added up.
     *
     * @return a table with the axes of industries, {@link EstablishmentTable#MEASURE}, {@link #SIZE} if there are classes, and of areas; a cell
     *     without an establishment is nil in both measures
     * @throws ArithmeticException if a total is beyond {@code long}
     */
    public StatTable table() {
        Optional<Axis> size = plan.sizes().map(classes -> classes.axis(SIZE));
        StatTable.Builder table = builder();
        size.ifPresent(table::axis);
        table.axis(plan.areas());
        put(table, size.map(TallyPlan::parts).orElse(new int[][] {{0}}));
        return table.build();
    }

    private StatTable.Builder builder() {
        StatTable.Builder table = StatTable.builder(Label.of("事業所数と従業者数", "Establishments and persons engaged"))
                .axis(plan.industries())
                .axis(Axis.of(
                                EstablishmentTable.MEASURE,
                                Label.of("項目", "Measure"),
                                List.of(EstablishmentTable.ESTABLISHMENTS, EstablishmentTable.EMPLOYEES))
                        .withRole(Axis.Role.METRIC));
        return unplaced > 0 ? table.note(unplacedNote()) : table;
    }

    private Label unplacedNote() {
        return Label.of(
                String.format(Locale.ROOT, "表の地域・産業に当たらない事業所 %,d（従業者 %,d人）を含まない", unplaced, unplacedEmployees),
                String.format(
                        Locale.ROOT,
                        "without %,d establishments (%,d persons) whose area or industry the table does not have",
                        unplaced,
                        unplacedEmployees));
    }

    private void put(StatTable.Builder table, int[][] sizeParts) {
        int[][] industryParts = plan.industryParts();
        int[][] areaParts = plan.areaParts();
        long[] sums = new long[2];
        for (int i = 0; i < industryParts.length; i++) {
            for (int s = 0; s < sizeParts.length; s++) {
                for (int a = 0; a < areaParts.length; a++) {
                    sum(industryParts[i], sizeParts[s], areaParts[a], sums);
                    for (int m = 0; m < 2; m++) {
                        int cell = ((i * 2 + m) * sizeParts.length + s) * areaParts.length + a;
                        if (sums[0] == 0) {
                            table.put(cell, Figure.of(Mark.NIL, Unit.NONE));
                        } else {
                            table.put(cell, sums[m], 0, Unit.NONE);
                        }
                    }
                }
            }
        }
    }

    private void sum(int[] industries, int[] sizes, int[] areas, long[] sums) {
        long count = 0;
        long persons = 0;
        for (int area : areas) {
            for (int industry : industries) {
                for (int size : sizes) {
                    int at = ((area * plan.industryCount() + industry) * plan.sizeCount() + size) * stride;
                    count = Math.addExact(count, cells[at]);
                    persons = Math.addExact(persons, cells[at + 1]);
                }
            }
        }
        sums[0] = count;
        sums[1] = persons;
    }

    /**
     * The counts as a table of one wave, all sizes together.
     *
     * @param wave the wave that the records belong to
     * @return the table, with which other waves can be compared
     * @throws IllegalArgumentException if the axes of the plan are not called {@link EstablishmentTable#INDUSTRY} and
     *     {@link EstablishmentTable#AREA}
     */
    public EstablishmentTable establishments(CensusWave wave) {
        StatTable.Builder table = builder()
                .axis(CensusWave.axis(EstablishmentTable.WAVE, List.of(wave)))
                .axis(plan.areas())
                .source(wave.source());
        int[] all = IntStream.range(0, plan.sizeCount()).toArray();
        put(table, new int[][] {all});
        return EstablishmentTable.of(table.build(), List.of(wave));
    }

    /**
     * The largest establishments of a cell, all sizes together.
     *
     * @param industry an industry, or a total of them
     * @param area an area, or a total of them
     * @return the persons engaged at the largest and at the second largest; 0 where there is none
     * @throws IllegalStateException if the plan does not keep them
     * @throws java.util.NoSuchElementException naming the nearest ids, if there is no such category
     */
    public List<Long> largest(String industry, String area) {
        if (stride != 4) {
            throw new IllegalStateException("The largest establishments must be kept by TallyPlan.withLargest()");
        }
        int[] industries = plan.industryParts()[plan.industries().indexOf(industry)];
        int[] areas = plan.areaParts()[plan.areas().indexOf(area)];
        long most = 0;
        long next = 0;
        for (int a : areas) {
            for (int i : industries) {
                int first = (a * plan.industryCount() + i) * plan.sizeCount();
                for (int at = first * stride; at < (first + plan.sizeCount()) * stride; at += stride) {
                    next = Math.max(next, Math.min(most, cells[at + 2]));
                    most = Math.max(most, cells[at + 2]);
                    next = Math.max(next, cells[at + 3]);
                }
            }
        }
        return List.of(most, next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EstablishmentTally that
                && plan.equals(that.plan)
                && Arrays.equals(cells, that.cells)
                && unplaced().equals(that.unplaced());
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, Arrays.hashCode(cells), unplaced);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "EstablishmentTally of %,d records in %s", records(), plan.shape());
    }
}
