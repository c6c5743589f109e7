package org.machistat.census.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.source.Place;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Unit;

/** The figures that values stand for under a legend; each different text is read once. */
final class ValueFigures {

    private static final Figure BLANK = Figure.of(Mark.BLANK, Unit.NONE);

    private record Key(int text, Unit unit) {}

    private final ValueColumns values;
    private final ProblemList problems;
    private final MarkLegend legend;
    private final FigureParser parser;
    private final Map<Key, Figure> read = new HashMap<>();

    /** For each text, why it is no figure; null where it is one or was not read yet. */
    private final Label[] faults;

    /** For each text whether it is nil: 1 if it is, -1 if not, 0 if that was not asked yet. */
    private final byte[] nils;

    private final int[] faultCounts;
    private final int[] firstFaults;

    ValueFigures(ValueColumns values, MarkLegend legend, ProblemList problems) {
        this.values = values;
        this.problems = problems;
        this.legend = legend;
        this.parser = FigureParser.withDefaults().with(legend);
        this.faults = new Label[values.textCount()];
        this.nils = new byte[values.textCount()];
        this.faultCounts = new int[values.textCount()];
        this.firstFaults = new int[values.textCount()];
    }

    /** Whether a value that is a text counts as zero, as nil does. */
    boolean isNil(int value) {
        if (values.isUnexplained(value)) {
            return false;
        }
        int text = (int) values.number(value);
        if (nils[text] == 0) {
            nils[text] =
                    (byte) (figure(value).findMark().filter(Mark.NIL::equals).isPresent() ? 1 : -1);
        }
        return nils[text] > 0;
    }

    private Figure figure(int value) {
        int text = (int) values.number(value);
        return read.computeIfAbsent(new Key(text, values.unit(value)), key -> parse(text, key.unit()));
    }

    private Figure parse(int index, Unit unit) {
        String text = values.text(index);
        Answer<Figure> answer = parser.with(unit).parse(text);
        Optional<Mark> mark = answer.find().flatMap(Figure::findMark);
        if (answer.isGiven() && mark.filter(Mark.UNEXPLAINED::equals).isEmpty()) {
            return answer.get();
        }
        boolean isSymbol = text.length() <= 20 && text.chars().noneMatch(Character::isDigit);
        faults[index] = isSymbol || answer.isGiven()
                ? Label.of(
                        "記号「" + text + "」の意味が凡例から分からない。凡例にない記号として読んだ",
                        "the legend does not explain the symbol '" + text + "', which was kept as unexplained")
                : answer.refusal().orElseThrow().sentence();
        return unexplained(text, unit);
    }

    private static Figure unexplained(String text, Unit unit) {
        return new Figure.Marked(Mark.UNEXPLAINED, text, unit, Set.of());
    }

    /** Puts each value into its cell, and a blank where there is none. */
    void putAll(StatTable.Builder builder, int[] ordinals) {
        boolean zeroIsMark = legend.isZeroLessThanHalf();
        int blank = 0;
        for (int cell = 0; cell < ordinals.length; cell++) {
            int value = ordinals[cell] - 1;
            if (value < 0) {
                blank++;
                builder.put(cell, BLANK);
            } else if (values.isText(value)) {
                putText(builder, value, cell);
            } else if (zeroIsMark && values.number(value) == 0) {
                BigDecimal zero = BigDecimal.valueOf(0, values.decimals(value));
                builder.put(cell, new Figure.Known(zero, values.unit(value), Set.of(Mark.ROUNDS_TO_ZERO)));
            } else {
                builder.put(cell, values.number(value), values.decimals(value), values.unit(value));
            }
        }
        report(blank, ordinals.length);
    }

    private void putText(StatTable.Builder builder, int value, int cell) {
        if (values.isUnexplained(value)) {
            builder.put(cell, unexplained(values.met(value), values.unit(value)));
            return;
        }
        builder.put(cell, figure(value));
        int text = (int) values.number(value);
        if (faults[text] != null) {
            firstFaults[text] = faultCounts[text] == 0 || value < firstFaults[text] ? value : firstFaults[text];
            faultCounts[text]++;
        }
    }

    private void report(int blank, int cells) {
        for (int text = 0; text < faults.length; text++) {
            if (faultCounts[text] > 0) {
                int first = firstFaults[text];
                String count = String.format(Locale.ROOT, "%,d", faultCounts[text]);
                problems.error(
                        values.page(first),
                        values.place(first),
                        values.met(first),
                        faults[text].ja() + "（" + count + "件）",
                        faults[text].en() + " (" + count + " values)");
            }
        }
        if (blank > 0) {
            problems.note(
                    1,
                    Place.WHOLE,
                    "",
                    String.format(Locale.ROOT, "分類の組合せ%,d個のうち%,d個には値がない。空欄とした", cells, blank),
                    String.format(
                            Locale.ROOT,
                            "%,d of the %,d combinations of codes have no value and are blank",
                            blank,
                            cells));
        }
    }
}
