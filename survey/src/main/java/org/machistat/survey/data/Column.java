package org.machistat.survey.data;

/** One variable of a survey, a value or a gap for each row (変数). */
public sealed interface Column permits NumberColumn, CategoryColumn {

    /**
     * The name of the variable.
     *
     * @return the name
     */
    String name();

    /**
     * The number of rows.
     *
     * @return the number, 0 or more
     */
    int rows();

    /**
     * Whether the value of a row is missing (欠測).
     *
     * @param row the row, from 0
     * @return true if there is no value
     * @throws IndexOutOfBoundsException if there is no such row
     */
    boolean isMissing(int row);

    /**
     * The number of rows without a value.
     *
     * @return the number, 0 or more
     */
    int missing();

    /**
     * The column of some rows.
     *
     * @param kept the rows, from 0, in the order wanted
     * @return the column
     * @throws IndexOutOfBoundsException if there is no such row
     */
    Column keeping(int... kept);
}
