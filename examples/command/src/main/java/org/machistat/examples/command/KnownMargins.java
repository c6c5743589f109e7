package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.machistat.core.interchange.CsvRows;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.survey.weighting.KnownTotals;

/** Reads the margins that weights are raked to: a CSV of variable, category and number with one heading row. */
final class KnownMargins {

    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST = 40;

    /** As in answers; what else Java reads as a number, such as 5d, is none. */
    private static final Pattern NUMBER =
            Pattern.compile("\\+?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?([eE][-+]?\\d{1,2})?");

    /**
     * The known numbers of one variable.
     *
     * @param variable its column in the answers
     * @param totals the numbers by category
     */
    record Margin(String variable, KnownTotals totals) {}

    private final Map<String, Map<String, Double>> numbers = new LinkedHashMap<>();
    private boolean headed;
    private int rows;
    private Unusable failure;

    private KnownMargins() {}

    static List<Margin> read(byte[] bytes, String file) throws Unusable {
        Answer<CsvRows> decoded = CsvRows.decode(bytes);
        if (!decoded.isGiven()) {
            throw Unusable.of(decoded.refusal().orElseThrow()).in(file);
        }
        KnownMargins margins = new KnownMargins();
        var stopped = decoded.get().forEach(margins::row);
        if (margins.failure != null) {
            throw margins.failure.in(file);
        }
        if (stopped.isPresent()) {
            throw Unusable.of(stopped.get().sentence()).in(file);
        }
        if (margins.numbers.isEmpty()) {
            throw Unusable.of(
                            "見出しの下に行がない。列は 変数,区分,数",
                            "there is no row below the headings: the columns are variable, category, number")
                    .in(file);
        }
        List<Margin> all = new ArrayList<>();
        margins.numbers.forEach(
                (variable, cells) -> all.add(new Margin(variable, KnownTotals.of(variable, cells, Source.of(file)))));
        return all;
    }

    private boolean row(int line, List<String> cells) {
        if (!headed) {
            headed = true;
            return cells.size() == 3 || fail(line, String.join(",", cells));
        }
        rows++;
        if (rows > MOST_ROWS) {
            failure = Unusable.of(
                    line + "行目：周辺度数は" + MOST_ROWS + "行まで",
                    "line " + line + ": margins have at most " + MOST_ROWS + " rows");
            return false;
        }
        if (cells.size() != 3) {
            return fail(line, String.join(",", cells));
        }
        String text = cells.get(2).strip();
        boolean readable = text.length() <= LONGEST && NUMBER.matcher(text).matches();
        double number = readable ? Double.parseDouble(text.replace(",", "")) : 0;
        if (!(number > 0)) {
            return fail(line, cells.get(2));
        }
        Double before = numbers.computeIfAbsent(cells.get(0).strip(), name -> new LinkedHashMap<>())
                .putIfAbsent(cells.get(1).strip(), number);
        return before == null || fail(line, cells.get(1));
    }

    private boolean fail(int line, String met) {
        failure = Unusable.of(
                line + "行目：変数,区分,0より大きい数 の3列で、区分は一度ずつ（「" + Unusable.met(met) + "」）",
                "line " + line + ": expected variable, category and a number above 0, each category once, but was '"
                        + Unusable.met(met) + "'");
        return false;
    }
}
