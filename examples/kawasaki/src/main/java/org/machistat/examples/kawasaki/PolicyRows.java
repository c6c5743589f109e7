package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.planmodel.tree.OrdinalRuns;
import org.machistat.planmodel.tree.RunAlignment;

/**
 * The rows of the table of policies as printed (lines 45 to 57 of the text), shifted and merged as they are there.
 *
 * @param rows the rows in printed order
 */
record PolicyRows(List<Row> rows) {

    private static final Pattern ENTRY = Pattern.compile("(\\d+)\\.(.*?)(?=\\s\\d+\\.|$)");
    private static final String NO_POLICY = "—";

    /** One numbered entry of a cell. */
    record Entry(int number, String name) {}

    /**
     * A row.
     *
     * @param line the line of the text
     * @param top the cell of the first column, perhaps empty
     * @param policy the cell of the second column, perhaps empty
     * @param items the entries in the cell of the third column
     * @param strategies the entries in the cell of the fourth column
     */
    record Row(int line, String top, String policy, List<Entry> items, List<Entry> strategies) {

        /** The number of the policy as printed, or empty. */
        String policyNumber() {
            return policy.isEmpty() ? "" : policy.substring(0, policy.indexOf(' '));
        }
    }

    static PolicyRows read() {
        List<Row> rows = new ArrayList<>();
        Paper.readTsv(
                "policy-rows.tsv",
                line -> rows.add(new Row(
                        Integer.parseInt(line.getField("line")),
                        line.getField("top"),
                        line.getField("policy"),
                        entries(line.getField("items")),
                        entries(line.getField("strategies")))));
        return new PolicyRows(Collections.unmodifiableList(rows));
    }

    private static List<Entry> entries(String cell) {
        return ENTRY.matcher(cell).results().map(PolicyRows::entry).toList();
    }

    private static Entry entry(MatchResult found) {
        return new Entry(Integer.parseInt(found.group(1)), found.group(2).strip());
    }

    /** The rows from the one where the items begin to count through to the last that has another number of lists than items. */
    List<Row> shifted() {
        int first = 0;
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            OrdinalRuns own = OrdinalRuns.of(numbers(rows.get(i).strategies()));
            boolean whole = own.broken().isEmpty() && own.runs().size() == 1;
            if (!whole) {
                first = first == 0 ? startOfList(i) : first;
                last = i;
            }
        }
        return rows.subList(first, last + 1);
    }

    /** The row in which the items begin again at 1, at or above a row. */
    private int startOfList(int row) {
        int start = row;
        while (rows.get(start).items().get(0).number() != 1) {
            start--;
        }
        return start;
    }

    /** Which lists of strategies belong to which items: in the shifted rows and the one below, where they are in step again. */
    RunAlignment<Entry> alignment() {
        List<Row> part = new ArrayList<>(shifted());
        part.add(rows.get(rows.indexOf(part.get(part.size() - 1)) + 1));
        List<Entry> items = part.stream().flatMap(row -> row.items().stream()).toList();
        return OrdinalRuns.ofCells(
                        part.stream().map(row -> numbers(row.strategies())).toList())
                .align(items);
    }

    private static List<Integer> numbers(List<Entry> entries) {
        return entries.stream().map(Entry::number).toList();
    }

    /** The rows with the numbers of their entries, which show where cells have shifted. */
    TextTable toText(Locale locale) {
        List<String> header = List.of(
                Label.of("本文の行", "line").in(locale),
                Label.of("政策の欄", "policy").in(locale),
                Label.of("第2層の欄", "items").in(locale),
                Label.of("基本戦略の欄", "strategies").in(locale));
        List<List<String>> cells = rows.stream()
                .map(row -> List.of(
                        Integer.toString(row.line()),
                        row.policy().isEmpty()
                                ? NO_POLICY
                                : Label.of(
                                                row.policyNumber(),
                                                row.policyNumber().replace("政策", "policy "))
                                        .in(locale),
                        numbered(row.items()),
                        numbered(row.strategies())))
                .toList();
        return TextTable.of(
                        List.of(header),
                        cells,
                        List.of(
                                TextTable.Align.RIGHT,
                                TextTable.Align.LEFT,
                                TextTable.Align.LEFT,
                                TextTable.Align.LEFT))
                .in(locale);
    }

    private static String numbered(List<Entry> entries) {
        return String.join(
                " ", entries.stream().map(entry -> entry.number() + ".").toList());
    }
}
