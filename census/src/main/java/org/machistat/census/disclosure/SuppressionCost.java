package org.machistat.census.disclosure;

import org.machistat.core.text.Label;

/** What withholding further cells is to lose least of (二次秘匿で最小にする損失). */
public enum SuppressionCost {
    /** Cells, whatever stands in them (秘匿するセルの数). */
    CELLS("セルの数", "the number of cells"),
    /** The sum of what stands in them (秘匿する値の合計). */
    VALUES("値の合計", "the sum of the figures");

    private final Label label;

    SuppressionCost(String ja, String en) {
        label = Label.of(ja, en);
    }

    /**
     * The loss in words.
     *
     * @return the words
     */
    public Label label() {
        return label;
    }

    /** What withholding each cell costs, the other loss deciding between equal ones where the numbers are not too large. */
    long[] prices(CellSystem system) {
        long sum = 0;
        for (int cell = 0; cell < system.size(); cell++) {
            sum += system.value(cell) >> 1;
        }
        boolean both = sum < (1L << 60) / system.size();
        long[] prices = new long[system.size()];
        for (int cell = 0; cell < prices.length; cell++) {
            long value = system.value(cell);
            if (this == CELLS) {
                prices[cell] = both ? 2 * sum + system.size() + 1 + value : 1;
            } else {
                prices[cell] = both ? value * (system.size() + 1) + 1 : Math.max(1, value / system.size());
            }
        }
        return prices;
    }
}
