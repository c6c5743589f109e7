package org.machistat.survey.reader;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.machistat.core.internal.Excerpt;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.internal.Numbers;

/** Numbers, one a row. */
final class NumberSink extends FieldSink {

    private static final int LONGEST = 40;
    private static final Pattern NUMBER =
            Pattern.compile("[-+−△▲]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?([eE][-+]?\\d{1,3})?");

    private final BitSet gaps = new BitSet();
    private double[] rows = new double[64];
    private int size;

    NumberSink(AnswerField field, int[] columns, Problems problems) {
        super(field, columns, problems);
    }

    @Override
    void add(int line, List<String> cells) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        String cell = cells.get(columns[0]);
        String text = AnswerField.folded(cell);
        double value = 0;
        boolean known = false;
        if (field.isMissing(text)) {
            gap(line, 0, cell);
        } else if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            problems.error(
                    place(line, 0),
                    cell,
                    "「" + Excerpt.of(cell) + "」は数値として読めない。1234、1,234、△1.5 のような数値か空欄が必要",
                    "'" + Excerpt.of(cell)
                            + "' is no number, expected one such as 1234, 1,234 or △1.5, or an empty cell");
        } else {
            String plain =
                    text.replace(",", "").replace('−', '-').replace('△', '-').replace('▲', '-');
            value = Double.parseDouble(plain);
            known = value >= field.least() && value <= field.most() && Double.isFinite(value);
            if (!known) {
                problems.error(
                        place(line, 0),
                        cell,
                        "「" + Excerpt.of(cell) + "」は範囲外。" + bounds("以上", "以下", "、") + "でなければならない",
                        "'" + Excerpt.of(cell) + "' is out of bounds, it must be "
                                + bounds(" or more", " or less", " and "));
            }
        }
        gaps.set(size, !known);
        rows[size++] = known ? value : 0;
    }

    private String bounds(String more, String less, String between) {
        boolean low = Double.isFinite(field.least());
        boolean high = Double.isFinite(field.most());
        String text = (low ? Numbers.shown(field.least()) + more : "")
                + (low && high ? between : "")
                + (high ? Numbers.shown(field.most()) + less : "");
        return text.isEmpty() ? "10^308" + less : text;
    }

    @Override
    List<Column> build() {
        return List.of(NumberColumn.of(field.name(), Arrays.copyOf(rows, size), gaps));
    }
}
