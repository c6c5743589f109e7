package org.machistat.core.interchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.internal.ObservationStatus;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Reads the figure of a row: value, marks, symbol, unit and decimals together. */
final class SdmxFigures {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,1300}+(?:\\.\\d{0,1300}+)?|\\.\\d{1,1300}+)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,4}");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Set<String> CONFIDENTIAL = Set.of("C", "N", "D", "S");
    private static final String WITHHELD = "Q";

    private final SdmxHeading heading;
    private final boolean hasDecimalComma;
    private final Problems problems;

    /** A comma is a decimal point where it does not stand between cells. */
    SdmxFigures(SdmxHeading heading, boolean hasDecimalComma, Problems problems) {
        this.heading = heading;
        this.hasDecimalComma = hasDecimalComma;
        this.problems = problems;
    }

    Figure read(CsvRow row) {
        Unit unit = unit(row);
        String text = heading.text(row, SdmxColumns.VALUE);
        boolean comma = hasDecimalComma && text.indexOf('.') < 0;
        Optional<BigDecimal> value = value(row, comma ? text.replace(',', '.') : text);
        if (value.isEmpty() && !text.isEmpty()) {
            return new Figure.Marked(Mark.UNEXPLAINED, text, unit, Set.of());
        }
        try {
            return heading.has(SdmxColumns.MARK) ? marked(row, value, unit) : coded(row, value, unit);
        } catch (IllegalArgumentException e) {
            lost(row, heading.has(SdmxColumns.MARK) ? SdmxColumns.MARK : SdmxColumns.STATUS, e.getMessage());
            return value.<Figure>map(number -> Figure.of(number, unit))
                    .orElseGet(() ->
                            new Figure.Marked(Mark.UNEXPLAINED, heading.text(row, SdmxColumns.MARK), unit, Set.of()));
        }
    }

    private Optional<BigDecimal> value(CsvRow row, String text) {
        if (text.isEmpty() || !NUMBER.matcher(text).matches()) {
            if (!text.isEmpty()) {
                lost(row, SdmxColumns.VALUE, "expected a number, but met '" + Excerpt.of(text) + "'");
            }
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        int decimals = number(row, SdmxColumns.DECIMALS, 0, Figure.MOST_DIGITS, value.scale());
        if (!isPrintable(value)) {
            lost(row, SdmxColumns.VALUE, "expected at most 1000 digits, but met '" + Excerpt.of(text) + "'");
            return Optional.empty();
        }
        BigDecimal printed = value.scale() < decimals ? value.setScale(decimals, RoundingMode.UNNECESSARY) : value;
        if (!isPrintable(printed)) {
            lost(
                    row,
                    SdmxColumns.DECIMALS,
                    "with " + decimals + " decimals the number would have more than 1000 digits");
            return Optional.of(value);
        }
        return Optional.of(printed);
    }

    /** Whether a number can be a figure. */
    private static boolean isPrintable(BigDecimal value) {
        if (value.precision() < Figure.MOST_DIGITS && Math.abs((long) value.scale()) < Figure.MOST_DIGITS) {
            return true;
        }
        try {
            return Figure.of(value, Unit.NONE).isKnown();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The figure of names of marks, as this library writes them. */
    private Figure marked(CsvRow row, Optional<BigDecimal> value, Unit unit) {
        String names = heading.text(row, SdmxColumns.MARK);
        EnumSet<Mark> beside = EnumSet.noneOf(Mark.class);
        Optional<Mark> first = Optional.empty();
        for (String name : names.isEmpty() ? new String[0] : SPACES.split(names)) {
            Mark mark = Arrays.stream(Mark.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "expected names of marks such as SUPPRESSED, but met '" + Excerpt.of(name) + "'"));
            boolean isAlone = first.isEmpty() && beside.isEmpty() && mark.standsAlone();
            if (isAlone && (value.isEmpty() || mark == Mark.NIL)) {
                first = Optional.of(mark);
            } else {
                beside.add(mark);
            }
        }
        if (first.isPresent()) {
            if (value.isPresent() && value.get().signum() != 0) {
                throw new IllegalArgumentException("nil must be 0, but was " + value.get());
            }
            String symbol = heading.has(SdmxColumns.SYMBOL)
                    ? Escapes.unguard(heading.text(row, SdmxColumns.SYMBOL))
                    : first.get().symbol();
            return new Figure.Marked(first.get(), symbol, unit, beside);
        }
        return value.<Figure>map(number -> new Figure.Known(number, unit, beside))
                .orElseGet(() -> Figure.of(Mark.BLANK, unit));
    }

    /** The figure of status codes, as others write them. */
    private Figure coded(CsvRow row, Optional<BigDecimal> value, Unit unit) {
        List<String> codes = heading.codes(row, SdmxColumns.STATUS).stream()
                .filter(code -> !code.equals(ObservationStatus.NORMAL))
                .toList();
        boolean confidential =
                heading.codes(row, SdmxColumns.CONFIDENTIAL).stream().anyMatch(CONFIDENTIAL::contains);
        if (value.isPresent()) {
            Figure known = Figure.of(value.get(), unit);
            for (String code : codes) {
                Mark mark = ObservationStatus.beside(code)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no mark beside a number says status '" + Excerpt.of(code) + "'"));
                known = known.withQualifier(mark);
            }
            return known;
        }
        if (confidential || codes.contains(WITHHELD)) {
            return Figure.of(Mark.SUPPRESSED, unit);
        }
        if (codes.isEmpty()) {
            return Figure.of(Mark.BLANK, unit);
        }
        Figure figure = null;
        for (String code : codes) {
            Optional<Mark> mark = figure == null ? ObservationStatus.alone(code) : ObservationStatus.beside(code);
            if (mark.isEmpty()) {
                lost(
                        row,
                        SdmxColumns.STATUS,
                        "no mark says status '" + Excerpt.of(code) + "'; it was kept as a symbol");
                return new Figure.Marked(Mark.UNEXPLAINED, String.join(" ", codes), unit, Set.of());
            }
            figure = figure == null ? Figure.of(mark.get(), unit) : figure.withQualifier(mark.get());
        }
        return figure;
    }

    private Unit unit(CsvRow row) {
        String text = heading.has(SdmxColumns.MARK)
                ? heading.text(row, SdmxColumns.UNIT)
                : heading.code(row, SdmxColumns.UNIT);
        int exponent = number(row, SdmxColumns.MULTIPLIER, -30, 30, 0);
        if (heading.hasLanguages(SdmxColumns.UNIT)) {
            return new Unit(
                    heading.subFields()
                            .label(heading.text(row, SdmxColumns.UNIT))
                            .map(Escapes::unguard),
                    exponent);
        }
        String ja = Escapes.unguard(text);
        boolean named = heading.has(SdmxColumns.UNIT_EN);
        Label base =
                named ? Label.of(ja, Escapes.unguard(heading.text(row, SdmxColumns.UNIT_EN))) : SdmxCsvWriter.base(ja);
        boolean printed = !named && !heading.has(SdmxColumns.MULTIPLIER);
        return printed ? Unit.parse(ja) : new Unit(base, exponent);
    }

    private int number(CsvRow row, String column, int least, int most, int otherwise) {
        String text = heading.code(row, column);
        if (text.isEmpty()) {
            return otherwise;
        }
        int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : Integer.MIN_VALUE;
        if (number < least || number > most) {
            lost(
                    row,
                    column,
                    "expected a whole number from " + least + " to " + most + ", but met '" + Excerpt.of(text) + "'");
            return otherwise;
        }
        return number;
    }

    private void lost(CsvRow row, String column, String sentence) {
        String message = Excerpt.sentence(sentence);
        int at = heading.has(column) ? heading.place(column) : 0;
        problems.error(
                Place.cell((int) row.line(), at, column),
                Excerpt.of(heading.text(row, column)),
                "読めない（" + message + "）",
                message);
    }
}
