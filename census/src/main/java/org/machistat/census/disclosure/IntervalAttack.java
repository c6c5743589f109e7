package org.machistat.census.disclosure;

import java.io.Serializable;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Refusal;

/**
 * What anyone can work out of the suppressed cells of a published table (秘匿値の推定).
 *
 * <pre>the least and the greatest value of each suppressed cell, over all tables that agree with what is published and have nothing below 0</pre>
 *
 * <ul>
 *   <li>Published figures count as exact; of rounded ones the intervals are too narrow.
 *   <li>In tables of three and more axes not every number of an interval need be possible in whole numbers; none outside is.
 *   <li>At most 600 suppressed cells, else refused.
 * </ul>
 *
 * <p>Source: Hundepool et al., Statistical Disclosure Control, Wiley 2012, section 4.3.
 *
 * @serial exclude
 */
public final class IntervalAttack implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<List<String>, Interval> intervals;
    private final LinkedHashMap<List<String>, Label> names;

    private IntervalAttack(Map<List<String>, Interval> intervals, Map<List<String>, Label> names) {
        this.intervals = new LinkedHashMap<>(intervals);
        this.names = new LinkedHashMap<>(names);
    }

    /**
     * Attacks a table.
     *
     * @param published the table with its suppressed cells and declared totals
     * @return what can be worked out, or why the table cannot be used: other figures than whole numbers from 0, no totals, sums that do not
     *     hold
     */
    public static Answer<IntervalAttack> on(StatTable published) {
        Answer<CellSystem> read = CellSystem.of(published, true);
        if (!read.isGiven()) {
            return Answer.refuse(read.refusal().orElseThrow());
        }
        CellSystem system = read.get();
        BitSet hidden = system.unknown();
        if (hidden.cardinality() > LinearAttack.MOST_HIDDEN) {
            return Answer.refuse(
                    Refusal.Reason.NOT_APPLICABLE,
                    "秘匿されたセルが" + LinearAttack.MOST_HIDDEN + "を超える：" + hidden.cardinality(),
                    "more than " + LinearAttack.MOST_HIDDEN + " cells are suppressed: " + hidden.cardinality());
        }
        Map<List<String>, Interval> intervals = new LinkedHashMap<>();
        Map<List<String>, Label> names = new LinkedHashMap<>();
        LinearAttack attack = new LinearAttack(system);
        for (int cell : hidden.stream().toArray()) {
            Optional<Interval> interval = attack.find(hidden, cell);
            if (interval.isEmpty()) {
                Label place = CellSystem.place(published, cell);
                return Answer.refuse(
                        Refusal.Reason.PARTS_DO_NOT_ADD,
                        place.ja() + "の周りの公表値は、どんな0以上の値でも合計に合わない",
                        "the figures published around " + place.en() + " fit no values from 0");
            }
            List<String> ids = CellSystem.categories(published, cell).stream()
                    .map(Category::id)
                    .toList();
            intervals.put(ids, interval.get());
            names.put(ids, CellSystem.place(published, cell));
        }
        return Answer.of(new IntervalAttack(intervals, names));
    }

    /**
     * Where a suppressed cell can lie.
     *
     * @param categoryIds one category of each axis
     * @return the interval
     * @throws NoSuchElementException if the cell is not suppressed
     */
    public Interval get(String... categoryIds) {
        Interval interval = intervals.get(List.of(categoryIds));
        if (interval == null) {
            throw new NoSuchElementException("Cell " + List.of(categoryIds) + " is not suppressed; suppressed are "
                    + intervals.keySet().stream().limit(5).toList() + (intervals.size() > 5 ? " and others" : ""));
        }
        return interval;
    }

    /**
     * The suppressed cells whose value is no secret.
     *
     * @return one category of each axis for each cell that can only have one value, in printed order
     */
    public List<List<String>> disclosed() {
        return intervals.entrySet().stream()
                .filter(entry -> entry.getValue().isPoint())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * All suppressed cells.
     *
     * @return one category of each axis for each, in printed order
     */
    public List<List<String>> list() {
        return List.copyOf(intervals.keySet());
    }

    /**
     * The cells with their intervals as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        List<List<String>> rows = intervals.entrySet().stream()
                .map(entry ->
                        List.of(names.get(entry.getKey()).ja(), entry.getValue().toString()))
                .toList();
        return TextTable.of(List.of(List.of("秘匿セル", "推定できる範囲")), rows, List.of(Align.LEFT, Align.LEFT));
    }

    @Override
    public String toString() {
        return toText().toString();
    }
}
