package org.machistat.survey.tabulation;

import java.io.Serializable;

/**
 * How a table of answers is printed (集計表の表示方法).
 *
 * @param decimals the decimals of percentages, rounded half up on the exact ratio
 * @param lowBase percentages of fewer respondents are marked "*" (信頼性が低い); 0 marks none
 * @param smallest cells of fewer respondents, but more than none, are withheld as "x", and as many more as keep a sum from telling them;
 *     0 withholds none
 * @serial exclude
 */
public record TableStyle(int decimals, int lowBase, int smallest) implements Serializable {

    private static final int USUAL_LOW_BASE = 10;
    private static final int MOST_DECIMALS = 15;

    /**
     * Makes a style.
     *
     * @param decimals the decimals of percentages
     * @param lowBase the base below which percentages are marked
     * @param smallest the number of respondents below which cells are withheld
     * @throws IllegalArgumentException if a number is negative, or the decimals are more than 15
     */
    public TableStyle {
        if (decimals < 0 || decimals > MOST_DECIMALS || lowBase < 0 || smallest < 0) {
            throw new IllegalArgumentException("Decimals must be from 0 to 15, and bases and cells from 0, but were "
                    + decimals + ", " + lowBase + " and " + smallest);
        }
    }

    /**
     * One decimal, bases of 1 to 9 marked, nothing withheld.
     *
     * @return the style
     */
    public static TableStyle withDefaults() {
        return new TableStyle(1, USUAL_LOW_BASE, 0);
    }

    /**
     * The same style with other decimals.
     *
     * @param newDecimals the decimals of percentages
     * @return the style
     */
    public TableStyle withDecimals(int newDecimals) {
        return new TableStyle(newDecimals, lowBase, smallest);
    }

    /**
     * The same style marking percentages of fewer respondents, such as 30 (n&lt;30).
     *
     * @param newLowBase the base below which percentages are marked
     * @return the style
     */
    public TableStyle markingBelow(int newLowBase) {
        return new TableStyle(decimals, newLowBase, smallest);
    }

    /**
     * The same style withholding cells of fewer respondents, such as 3.
     *
     * @param newSmallest the number of respondents below which cells are withheld
     * @return the style
     */
    public TableStyle withholdingBelow(int newSmallest) {
        return new TableStyle(decimals, lowBase, newSmallest);
    }

    /** Whether percentages of a base are marked. */
    boolean marks(long base) {
        return base > 0 && base < lowBase;
    }
}
