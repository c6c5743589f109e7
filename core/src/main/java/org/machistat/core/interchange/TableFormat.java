package org.machistat.core.interchange;

/** How the rows and cells of a table are told apart in a text (表の書式). */
public enum TableFormat {
    /** Cells separated by commas, quoted where needed, as in RFC 4180 (CSV). */
    CSV,
    /**
     * Cells separated by tabs (TSV).
     *
     * <p>Quoted cells, as a spreadsheet puts on the clipboard, are understood; {@code \t}, {@code \n}, {@code \r} and
     * {@code \\} in a cell stand for tab, line feed, carriage return and backslash.
     */
    TSV,
    /** Cells separated by {@code |}, with a line of dashes below the heading (Markdown). */
    MARKDOWN,
    /** Cells separated by two or more spaces, the same number in every row; can be read, not written (空白区切り). Where no format is stated, single spaces do too. */
    TEXT
}
