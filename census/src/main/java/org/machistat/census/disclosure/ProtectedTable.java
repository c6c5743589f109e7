package org.machistat.census.disclosure;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;

/**
 * A table in which nobody can be recognised, with what was withheld for it (秘匿処理済みの表).
 *
 * <p>Only {@link #table} is made to be published; {@link #cells} holds the withheld figures.
 *
 * @serial exclude
 */
public final class ProtectedTable implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final StatTable table;
    private final List<WithheldCell> cells;
    private final boolean optimal;
    private final Label rules;
    private final SuppressionCost cost;

    ProtectedTable(StatTable table, List<WithheldCell> cells, boolean optimal, Label rules, SuppressionCost cost) {
        this.table = Objects.requireNonNull(table, "table");
        this.cells = List.copyOf(cells);
        this.optimal = optimal;
        this.rules = Objects.requireNonNull(rules, "rules");
        this.cost = Objects.requireNonNull(cost, "cost");
    }

    /**
     * The table to be published.
     *
     * @return the table, withheld figures marked as suppressed (x), with a note if there are any
     */
    public StatTable table() {
        return table;
    }

    /**
     * The withheld cells with their figures: not to be published.
     *
     * @return the cells in printed order
     */
    public List<WithheldCell> cells() {
        return cells;
    }

    /**
     * The cells that are sensitive themselves.
     *
     * @return the cells in printed order
     */
    public List<WithheldCell> primary() {
        return cells.stream().filter(WithheldCell::primary).toList();
    }

    /**
     * The cells that protect others.
     *
     * @return the cells in printed order
     */
    public List<WithheldCell> complementary() {
        return cells.stream().filter(cell -> !cell.primary()).toList();
    }

    /**
     * Whether less could not have been withheld.
     *
     * @return true if the complementary cells are proven to cost least of all that could be shown to be safe; false if they are good but
     *     perhaps not the best
     */
    public boolean isOptimal() {
        return optimal;
    }

    /**
     * What the complementary cells cost.
     *
     * @param by the loss to count
     * @return their number, or the sum of their figures
     */
    public long lost(SuppressionCost by) {
        return by == SuppressionCost.CELLS
                ? complementary().size()
                : complementary().stream().mapToLong(WithheldCell::value).sum();
    }

    /** Which rules were used and how much was withheld; no figure that was withheld. */
    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(Label.of("秘匿処理", "Disclosure control"), rules)
                .withNote(Label.of(
                        "一次秘匿 " + primary().size() + "、二次秘匿 " + complementary().size(),
                        "primary suppressions " + primary().size() + ", complementary suppressions "
                                + complementary().size()))
                .withNote(Label.of(
                        "秘匿したセルごとに、公表値から推定できる範囲を計算して確かめた",
                        "for each sensitive cell what can be worked out of the published figures was computed"));
        Label how = cost.label();
        return explanation.withNote(
                optimal
                        ? Label.of(how.ja() + "は最小であることを確かめた", how.en() + " is proven least")
                        : Label.of(
                                how.ja() + "を少なくしたが、最小とは限らない（近似解）",
                                how.en() + " is small, but perhaps not least (heuristic)"));
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
