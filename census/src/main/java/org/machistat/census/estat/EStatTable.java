package org.machistat.census.estat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;

/**
 * A table of e-Stat: the figures, and all else that the answer says (e-Statの統計表).
 *
 * <p>Each classification is an axis of the table, with the codes as ids of its categories. The symbols and annotations are
 * also notes of the table.
 *
 * @param table the figures with their marks, units and source
 * @param meta what is said about the table, and its classifications with levels and parents
 * @param symbols the table's own legend: what each symbol in place of a figure means, as printed
 * @param annotations what each annotation symbol means, as printed
 * @param remarks the annotation of single figures, by their codes in the order of the axes
 * @param more everything else in the answer, such as the parameters of the request, by its JSON pointer or section
 */
public record EStatTable(
        StatTable table,
        EStatMeta meta,
        Map<String, String> symbols,
        Map<String, String> annotations,
        Map<List<String>, String> remarks,
        Map<String, String> more) {

    /** What a service must print that uses the interface of e-Stat (利用規約が求める表示). */
    public static final Label CREDIT = Label.of(
            "このサービスは、政府統計総合窓口(e-Stat)のAPI機能を使用していますが、サービスの内容は国によって保証されたものではありません。",
            "This service uses the API feature of e-Stat, but its content is not guaranteed by the Japanese government.");

    /**
     * Makes a table.
     *
     * @param table the figures
     * @param meta what is said about the table
     * @param symbols what each symbol means
     * @param annotations what each annotation means
     * @param remarks the annotation of single figures
     * @param more everything else
     */
    public EStatTable {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(meta, "meta");
        symbols = Collections.unmodifiableMap(new LinkedHashMap<>(symbols));
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
        Map<List<String>, String> copy = new LinkedHashMap<>();
        remarks.forEach((codes, text) -> copy.put(List.copyOf(codes), text));
        remarks = Collections.unmodifiableMap(copy);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /**
     * The annotation of one figure, in words where the answer explains it.
     *
     * @param codes one code of each axis, in the order of the axes
     * @return the text, or empty if the figure has no annotation
     */
    public Optional<String> remark(String... codes) {
        List<String> cell = new ArrayList<>(Arrays.asList(codes));
        return Optional.ofNullable(remarks.get(cell)).map(symbol -> annotations.getOrDefault(symbol, symbol));
    }

    /** The table as it prints itself. */
    @Override
    public String toString() {
        return table.toString();
    }
}
