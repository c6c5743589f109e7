package org.machistat.survey.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.table.Category;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.NumberColumn;

/** Several answers of one question, in columns of 1 and 0 or as a list in one cell. */
final class ChoiceSink extends FieldSink {

    private final List<Category> choices;
    private final Map<String, Integer> positions = new HashMap<>();
    private final boolean list;
    private final Pattern separator;
    private final List<BitSet> chosen = new ArrayList<>();
    private final BitSet gaps = new BitSet();
    private int size;

    ChoiceSink(AnswerField field, int[] columns, Problems problems) {
        super(field, columns, problems);
        choices = field.categories();
        field.codes().forEach((code, choice) -> positions.put(code, choices.indexOf(choice)));
        list = field.kind() == AnswerField.Kind.LIST;
        separator = Pattern.compile(list ? Pattern.quote(AnswerField.folded(field.separator())) : ";");
        choices.forEach(choice -> chosen.add(new BitSet()));
    }

    @Override
    void add(int line, List<String> cells) {
        boolean answered = list ? fromList(line, cells.get(columns[0])) : fromMarks(line, cells);
        if (!answered) {
            gaps.set(size);
            for (BitSet one : chosen) {
                one.clear(size);
            }
        }
        size++;
    }

    private boolean fromList(int line, String cell) {
        String text = AnswerField.folded(cell);
        if (field.isMissing(text)) {
            gap(line, 0, cell);
            return false;
        }
        for (String code : separator.split(text, -1)) {
            Integer position = positions.get(code.strip());
            if (position == null) {
                unknown(line, 0, code.strip());
                return false;
            }
            if (chosen.get(position).get(size)) {
                problems.note(
                        place(line, 0),
                        cell,
                        "「" + Excerpt.of(code.strip()) + "」が2度ある。1度として読んだ",
                        "'" + Excerpt.of(code.strip()) + "' is there twice and was read once");
            }
            chosen.get(position).set(size);
        }
        return true;
    }

    private boolean fromMarks(int line, List<String> cells) {
        int marks = 0;
        int none = 0;
        for (int at = 0; at < columns.length; at++) {
            String cell = cells.get(columns[at]);
            String text = AnswerField.folded(cell);
            if (text.equals("1")) {
                chosen.get(at).set(size);
                marks++;
            } else if (text.equals("0")) {
                marks++;
            } else if (!text.isEmpty() && field.isMissing(text)) {
                none++;
            } else if (!text.isEmpty()) {
                problems.error(
                        place(line, at),
                        cell,
                        "「" + Excerpt.of(cell) + "」は選択の印として読めない。1、0 か空欄が必要。この設問は無回答とした",
                        "'" + Excerpt.of(cell)
                                + "' is no mark, expected 1, 0 or an empty cell; the question counts as not answered");
                return false;
            }
        }
        if (marks > 0 && none > 0) {
            problems.error(
                    place(line, 0),
                    "",
                    "欠測のコードと 1、0 が混じる。この設問は無回答とした",
                    "a code for no value stands beside 1 or 0; the question counts as not answered");
            return false;
        }
        if (marks == 0) {
            gap(line, 0, "");
        }
        return marks > 0;
    }

    @Override
    List<Column> build() {
        List<Column> made = new ArrayList<>();
        List<String> names = field.columns();
        for (int at = 0; at < names.size(); at++) {
            double[] values = new double[size];
            BitSet own = chosen.get(at);
            for (int row = own.nextSetBit(0); row >= 0; row = own.nextSetBit(row + 1)) {
                values[row] = 1;
            }
            made.add(NumberColumn.of(names.get(at), values, gaps));
        }
        return made;
    }
}
