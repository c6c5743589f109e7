package org.machistat.census.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.industry.JsicDivision;
import org.machistat.census.industry.Sector;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.reader.SsdseHeading.Column;
import org.machistat.census.wave.Coverage.Ownership;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/**
 * What the divisions of one municipality leave of their total: works out divisions without a column, and marks zeros that may be none.
 */
final class SsdseDivisions {

    private static final String TOTAL = EstablishmentTable.ALL_INDUSTRIES.id();
    private static final Figure UNKNOWN = Figure.of(Mark.UNKNOWN, Unit.NONE);

    private final List<String> letters;
    private final ProblemList problems;
    private final Set<String> derived = new HashSet<>();
    private final Set<Integer> shortLines = new HashSet<>();
    private int zeros;

    SsdseDivisions(Ownership ownership, ProblemList problems) {
        this.letters = Arrays.stream(JsicDivision.values())
                .filter(one -> one != JsicDivision.UNCLASSIFIABLE)
                .filter(one -> one != JsicDivision.GOVERNMENT || ownership != Ownership.PRIVATE)
                .map(JsicDivision::code)
                .toList();
        this.problems = problems;
    }

    /** The figures of all industries and of the divisions, as far as they are known; those of sectors only serve. */
    Map<String, Figure> complete(SsdseRows.Municipality place, Map<String, Figure> printed, List<Column> columns) {
        Map<String, Figure> figures = new HashMap<>(printed);
        Arrays.stream(Sector.values()).map(Sector::name).forEach(figures::remove);
        OptionalLong total = count(printed.get(TOTAL));
        if (total.isEmpty()) {
            return figures;
        }
        Column at = columns.stream()
                .filter(column -> column.role() instanceof SsdseColumns.Businesses one
                        && one.industry().equals(TOTAL))
                .findFirst()
                .orElseThrow();
        if (hasSectors(place, printed, total.getAsLong(), at)) {
            for (Sector sector : Sector.values()) {
                List<String> parts = JsicDivision.list(sector).stream()
                        .map(JsicDivision::code)
                        .filter(letters::contains)
                        .toList();
                block(place, figures, parts, count(printed.get(sector.name())).getAsLong(), sector.label(), at);
            }
        } else {
            block(place, figures, letters, total.getAsLong(), EstablishmentTable.ALL_INDUSTRIES.name(), at);
        }
        return figures;
    }

    private boolean hasSectors(SsdseRows.Municipality place, Map<String, Figure> printed, long total, Column at) {
        long sum = 0;
        for (Sector sector : Sector.values()) {
            OptionalLong count = count(printed.get(sector.name()));
            if (count.isEmpty()) {
                return false;
            }
            sum += count.getAsLong();
        }
        if (sum != total) {
            problems.error(
                    1,
                    place(place, at),
                    String.valueOf(total),
                    format("産業計%,dが3部門の合計%,dと異なる。部門からは何も求めていない", total, sum),
                    format(
                            "the total %,d is not the sum of the three sectors, %,d; nothing was worked out from them",
                            total, sum));
        }
        return sum == total;
    }

    private void block(
            SsdseRows.Municipality place,
            Map<String, Figure> figures,
            List<String> parts,
            long total,
            Label whole,
            Column at) {
        boolean isSector = parts.size() < letters.size();
        long sum = 0;
        List<String> unlisted = new ArrayList<>();
        List<String> nothing = new ArrayList<>();
        for (String part : parts) {
            if (!figures.containsKey(part)) {
                unlisted.add(part);
                continue;
            }
            OptionalLong count = count(figures.get(part));
            if (count.isEmpty()) {
                return;
            }
            sum += count.getAsLong();
            if (count.getAsLong() == 0 && figures.get(part) instanceof Figure.Known) {
                nothing.add(part);
            }
        }
        long rest = total - sum;
        if (rest < 0) {
            tooMuch(place, at, whole, total, sum);
        } else if (isSector && (rest == 0 || (unlisted.size() == 1 && nothing.isEmpty()))) {
            unlisted.forEach(part -> figures.put(part, Figure.of(rest)));
            derived.addAll(unlisted);
        } else if (rest > 0) {
            nothing.forEach(part -> figures.put(part, UNKNOWN));
            zeros += nothing.size();
            shortLines.add(place.line());
            tooLittle(place, at, whole, total, sum, nothing);
        }
    }

    private void tooMuch(SsdseRows.Municipality place, Column at, Label whole, long total, long sum) {
        problems.error(
                1,
                place(place, at),
                String.valueOf(total),
                format("%sの大分類の合計%,dが計%,dを上回る", whole.ja(), sum, total),
                format("%s: the divisions sum to %,d, more than the total of %,d", whole.en(), sum, total));
    }

    private void tooLittle(
            SsdseRows.Municipality place, Column at, Label whole, long total, long sum, List<String> nothing) {
        String some = String.join("", nothing);
        problems.note(
                1,
                place(place, at),
                String.valueOf(total),
                format("%sの大分類の合計%,dが計%,dに満たない", whole.ja(), sum, total)
                        + (nothing.isEmpty() ? "" : "。0と表示された" + some + "は皆無か非表示か分からないため不詳とした"),
                format("%s: the divisions sum to %,d, less than the total of %,d", whole.en(), sum, total)
                        + (nothing.isEmpty()
                                ? ""
                                : "; the zeros of " + some + " may be nil or not shown, and are unknown"));
    }

    /** What must be known of the whole table. */
    List<Label> notes(Label wave) {
        List<Label> notes = new ArrayList<>();
        if (!derived.isEmpty()) {
            String some = String.join("", derived.stream().sorted().toList());
            notes.add(wave.plus(Label.of(
                    "：大分類" + some + "は列がなく、部門の計から他の大分類を引いて求めた",
                    ": divisions " + some + " have no column and are their sector's total less the other divisions")));
        }
        if (!shortLines.isEmpty()) {
            notes.add(wave.plus(Label.of(
                    format("：%,d市区町村で大分類の合計が計に満たず、そこで0と表示された%,d個の値は皆無か非表示か分からないため不詳とした", shortLines.size(), zeros),
                    format(
                            ": in %,d municipalities divisions sum to less than their total; %,d figures printed there as 0 may be"
                                    + " nil or not shown, and are unknown",
                            shortLines.size(), zeros))));
        }
        return notes;
    }

    private static Place place(SsdseRows.Municipality place, Column at) {
        return Place.cell(place.line(), at.index() + 1, at.code());
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    /** A count; nil is 0, what is not there or marked otherwise is none. */
    static OptionalLong count(Figure figure) {
        if (figure instanceof Figure.Known known) {
            return OptionalLong.of(known.value().longValueExact());
        }
        boolean isNil = figure instanceof Figure.Marked marked && marked.mark() == Mark.NIL;
        return isNil ? OptionalLong.of(0) : OptionalLong.empty();
    }
}
