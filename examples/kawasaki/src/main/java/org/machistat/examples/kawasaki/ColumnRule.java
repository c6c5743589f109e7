package org.machistat.examples.kawasaki;

/** How the figures of a column follow from the others of their row. */
sealed interface ColumnRule {

    /** A count: it follows from nothing, but for totals, which are the sum of their parts. */
    record Level() implements ColumnRule {}

    /**
     * A later count less an earlier one.
     *
     * @param from the column of the earlier count
     * @param to the column of the later count
     */
    record Difference(String from, String to) implements ColumnRule {}

    /**
     * The rate of change between two counts.
     *
     * @param from the column of the earlier count
     * @param to the column of the later count
     */
    record Rate(String from, String to) implements ColumnRule {}

    /**
     * The share of a row in the total row.
     *
     * @param level the column of the count
     * @param total the row of the total
     */
    record ShareOfTotal(String level, String total) implements ColumnRule {}

    /**
     * The share of those mailed who answered.
     *
     * @param returned the column of the answers
     * @param mailed the column of the questionnaires mailed
     */
    record Response(String returned, String mailed) implements ColumnRule {}
}
