package org.machistat.core.growth;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Ranks;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

/**
 * Several indices on one base, to see who stands where (指数の比較).
 *
 * <ul>
 *   <li>Ranks are those of a competition: equal indices share a rank, and the next one is left out (1, 2, 2, 4).
 *   <li>A series without an index at a date is not ranked there; {@link #unranked} names it.
 * </ul>
 *
 * @param series the indices in order
 * @serial exclude
 */
public record IndexComparison(List<IndexSeries> series) implements Serializable {

    /**
     * Where one series stands at a date.
     *
     * @param rank the place, 1 for the largest index
     * @param tied whether another series has the same place
     * @param name the series
     * @param index its exact index
     * @param comparability whether the date may be compared with the base
     * @serial exclude
     */
    public record Standing(int rank, boolean tied, Label name, Rational index, Comparability comparability)
            implements Serializable {
        /**
         * Makes a standing.
         *
         * @param rank the place, 1 for the largest index
         * @param tied whether another series has the same place
         * @param name the series
         * @param index its exact index
         * @param comparability whether the date may be compared with the base
         * @throws IllegalArgumentException if the rank is below 1
         */
        public Standing {
            if (rank < 1) {
                throw new IllegalArgumentException("Rank must be 1 or more, but was " + rank);
            }
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(index, "index");
            Objects.requireNonNull(comparability, "comparability");
        }

        /** For example "2位（同順位） 横浜市 101.5". */
        @Override
        public String toString() {
            return rank + "位" + (tied ? "（同順位）" : "") + " " + name + " "
                    + Rounding.decimals(1).round(index).toPlainString();
        }
    }

    /**
     * Makes a comparison.
     *
     * @param series the indices in order
     * @throws IllegalArgumentException if there is none, two have the same name, or their base dates differ
     */
    public IndexComparison {
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("Comparison must have at least one index, but had none");
        }
        ReferenceDate base = series.get(0).base();
        Set<String> names = new HashSet<>();
        for (IndexSeries one : series) {
            if (!one.base().equals(base)) {
                throw new IllegalArgumentException(
                        "Indices must have one base date, but it was " + base + " and " + one.base() + "; use rebase");
            }
            if (!names.add(one.name().ja())) {
                throw new IllegalArgumentException(
                        "Each index must have its own name, but two were '" + one.name() + "'");
            }
        }
    }

    /**
     * A comparison of indices on one base.
     *
     * @param series the indices in order
     * @return the comparison
     * @throws IllegalArgumentException if there is none, two have the same name, or their base dates differ
     */
    public static IndexComparison of(List<IndexSeries> series) {
        return new IndexComparison(series);
    }

    /**
     * The order of the series at a date.
     *
     * @param date the date
     * @return the series that have an index there, from the largest; equal ones in their order
     */
    public List<Standing> ranking(ReferenceDate date) {
        Map<IndexSeries, Rational> indices = new LinkedHashMap<>();
        series.forEach(one -> one.index(date).find().ifPresent(index -> indices.put(one, index)));
        Ranks<Rational> ranks = Ranks.among(indices.values());
        return indices.entrySet().stream()
                .map(entry -> new Standing(
                        ranks.of(entry.getValue()),
                        ranks.isTied(entry.getValue()),
                        entry.getKey().name(),
                        entry.getValue(),
                        entry.getKey().comparability(date)))
                .sorted(Comparator.comparingInt(Standing::rank))
                .toList();
    }

    /**
     * The series that have no index at a date.
     *
     * @param date the date
     * @return their names in order
     */
    public List<Label> unranked(ReferenceDate date) {
        return series.stream()
                .filter(one -> !one.index(date).isGiven())
                .map(IndexSeries::name)
                .toList();
    }

    /**
     * By how many index points one series stands above another.
     *
     * @param name the Japanese name of the series
     * @param other the Japanese name of the series to compare it with
     * @param date the date
     * @return the difference in points, or why there is none
     * @throws NoSuchElementException naming the series, if there is none of a name
     */
    public Answer<PointDifference> gap(String name, String other, ReferenceDate date) {
        return get(name)
                .index(date)
                .flatMap(one -> get(other).index(date).map(two -> PointDifference.of(one.minus(two))));
    }

    /**
     * The indices side by side as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The indices side by side, to one decimal: a row for each date of any series, a column for each series. Where there is no index,
     * the mark that hides it; nothing where a series has not the date.
     *
     * @param locale Japanese, or any other for English
     * @return the table, with the sources and what must be known of comparing each date with the base
     */
    public TextTable toText(Locale locale) {
        Label base = series.get(0).base().label();
        List<String> header = new ArrayList<>();
        header.add(Label.of("時点（" + base.ja() + "＝100）", "Date (" + base.en() + " = 100)")
                .in(locale));
        series.forEach(one -> header.add(one.name().in(locale)));
        TreeSet<ReferenceDate> dates = new TreeSet<>();
        series.forEach(one -> dates.addAll(one.dates()));
        List<List<String>> rows = new ArrayList<>();
        for (ReferenceDate date : dates) {
            List<String> row = new ArrayList<>();
            row.add(date.label().in(locale));
            series.forEach(one -> row.add(one.printed(date, locale)));
            rows.add(row);
        }
        List<Align> columns = new ArrayList<>(Collections.nCopies(header.size(), Align.RIGHT));
        columns.set(0, Align.LEFT);
        return TextTable.of(List.of(header), rows, columns)
                .withFooter(Cells.footer(
                        locale,
                        series.stream()
                                .flatMap(one -> one.sources().stream())
                                .distinct()
                                .toList(),
                        series.stream().flatMap(one -> one.notes().stream()).toList()))
                .in(locale);
    }

    /** The indices as a table, and the sources. */
    @Override
    public String toString() {
        return toText().toString();
    }

    /**
     * The series of a name.
     *
     * @param name the Japanese name
     * @return the index
     * @throws NoSuchElementException naming the series, if there is none of the name
     */
    public IndexSeries get(String name) {
        return series.stream()
                .filter(one -> one.name().ja().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No index '" + name + "' in the comparison, there are "
                        + series.stream().map(one -> one.name().ja()).toList()));
    }
}
