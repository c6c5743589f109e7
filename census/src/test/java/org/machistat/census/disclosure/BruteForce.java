package org.machistat.census.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/** An oracle for small tables: all tables of whole numbers, and all choices of cells, are gone through one by one. */
final class BruteForce {

    private final long[] values;
    private final List<int[]> sums;
    private final BitSet hidden;
    private final long[] now;
    private final long[] least;
    private final long[] most;

    private BruteForce(long[] values, List<int[]> sums, BitSet hidden) {
        this.values = values;
        this.sums = sums;
        this.hidden = hidden;
        now = values.clone();
        least = values.clone();
        most = values.clone();
    }

    /** All sums of a table, also those that follow from others: total first. */
    static List<int[]> sums(StatTable table) {
        List<int[]> sums = new ArrayList<>();
        List<List<Category>> places = IntStream.range(0, table.size())
                .mapToObj(cell -> CellSystem.categories(table, cell))
                .toList();
        for (int k = 0; k < table.axes().size(); k++) {
            Axis axis = table.axes().get(k);
            for (Axis.Total total : axis.totals()) {
                for (int cell = 0; cell < places.size(); cell++) {
                    if (places.get(cell).get(k).id().equals(total.id())) {
                        List<Integer> members = new ArrayList<>(List.of(cell));
                        for (String part : total.parts()) {
                            List<Category> place = new ArrayList<>(places.get(cell));
                            place.set(k, axis.get(part));
                            members.add(places.indexOf(place));
                        }
                        sums.add(members.stream().mapToInt(Integer::intValue).toArray());
                    }
                }
            }
        }
        return sums;
    }

    /** The least and greatest value of each hidden cell, up to a limit that no value may pass. */
    static Optional<long[][]> ranges(long[] values, List<int[]> sums, BitSet hidden, long limit) {
        BruteForce force = new BruteForce(values, sums, hidden);
        boolean within = hidden.stream().allMatch(cell -> values[cell] < limit);
        return within && force.go(hidden.nextSetBit(0), limit)
                ? Optional.of(new long[][] {force.least, force.most})
                : Optional.empty();
    }

    /** False if a value at the limit was possible, so that the limit was too low. */
    private boolean go(int cell, long limit) {
        if (cell < 0) {
            if (sums.stream().allMatch(this::holds)) {
                for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i + 1)) {
                    least[i] = Math.min(least[i], now[i]);
                    most[i] = Math.max(most[i], now[i]);
                    if (now[i] == limit) {
                        return false;
                    }
                }
            }
            return true;
        }
        for (long value = 0; value <= limit; value++) {
            now[cell] = value;
            if (fits(cell) && !go(hidden.nextSetBit(cell + 1), limit)) {
                return false;
            }
        }
        now[cell] = values[cell];
        return true;
    }

    /** Whether no sum whose cells are all decided up to here is broken. */
    private boolean fits(int cell) {
        for (int[] sum : sums) {
            if (IntStream.of(sum).allMatch(member -> !hidden.get(member) || member <= cell)
                    && IntStream.of(sum).anyMatch(member -> member == cell)
                    && !holds(sum)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int[] sum) {
        long parts = 0;
        for (int i = 1; i < sum.length; i++) {
            parts += now[sum[i]];
        }
        return parts == now[sum[0]];
    }

    /** A table with margins from its inner cells. */
    static StatTable withMargins(long[][] inner) {
        int rows = inner.length;
        int columns = inner[0].length;
        String[] rowIds = IntStream.range(0, rows).mapToObj(i -> "r" + i).toArray(String[]::new);
        String[] columnIds = IntStream.range(0, columns).mapToObj(i -> "c" + i).toArray(String[]::new);
        StatTable.Builder table = StatTable.builder("表")
                .unit(Unit.ESTABLISHMENTS)
                .axis(total("row", rowIds))
                .axis(total("column", columnIds));
        long[][] all = new long[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                all[i + 1][j + 1] = inner[i][j];
                all[0][j + 1] += inner[i][j];
                all[i + 1][0] += inner[i][j];
                all[0][0] += inner[i][j];
            }
        }
        for (int cell = 0; cell < (rows + 1) * (columns + 1); cell++) {
            table.put(cell, all[cell / (columns + 1)][cell % (columns + 1)], 0, Unit.NONE);
        }
        return table.build();
    }

    static Axis total(String id, String... parts) {
        List<Category> categories = new ArrayList<>(List.of(Category.of("計")));
        for (String part : parts) {
            categories.add(Category.of(part));
        }
        return Axis.of(id, Label.same(id), categories).withTotal("計", parts);
    }
}
