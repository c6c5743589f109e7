package org.machistat.survey.reader;

import java.util.List;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Place;
import org.machistat.survey.data.Column;

/** Takes the cells of one field row by row, into arrays that grow. */
abstract class FieldSink {

    private static final int SHOWN_CODES = 12;

    final AnswerField field;
    final int[] columns;
    final Problems problems;

    /**
     * A sink.
     *
     * @param columns the position of each heading among the cells
     */
    FieldSink(AnswerField field, int[] columns, Problems problems) {
        this.field = field;
        this.columns = columns;
        this.problems = problems;
    }

    /** Takes the cells of a row; what cannot be read is a gap and an error. */
    abstract void add(int line, List<String> cells);

    /** The columns of the data. */
    abstract List<Column> build();

    final Place place(int line, int at) {
        return Place.cell(line, columns[at] + 1, field.headings().get(at));
    }

    /** Says that a gap stands where a value must be. */
    final void gap(int line, int at, String met) {
        if (field.isRequired()) {
            problems.error(
                    place(line, at),
                    met,
                    "値がない。どの行にも必要" + (met.isBlank() ? "" : "（「" + Excerpt.of(met) + "」は欠測のコード）"),
                    "there is no value, and every row needs one"
                            + (met.isBlank() ? "" : " ('" + Excerpt.of(met) + "' is a code for none)"));
        }
    }

    /** Says that a cell is no code of the field. */
    final void unknown(int line, int at, String met) {
        String known = String.join(
                        ", ", field.codes().keySet().stream().limit(SHOWN_CODES).toList())
                + (field.codes().size() > SHOWN_CODES ? ", …" : "");
        String none = field.missingCodes().isEmpty() ? "" : String.join(", ", field.missingCodes());
        problems.error(
                place(line, at),
                met,
                "「" + Excerpt.of(met) + "」というコードはない。" + known + (none.isEmpty() ? "" : "、欠測の " + none) + " か空欄が必要",
                "no code '" + Excerpt.of(met) + "', expected " + known
                        + (none.isEmpty() ? "" : ", for no value " + none) + " or an empty cell");
    }
}
