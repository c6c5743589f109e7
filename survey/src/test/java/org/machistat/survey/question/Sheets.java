package org.machistat.survey.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.machistat.core.source.Source;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

/** Small data sets written as words: "a b - a" is a column of categories, "#1 0 - 1" one of numbers, "-" a gap. */
public final class Sheets {

    private Sheets() {}

    /** Columns by turns of name and cells. */
    public static SurveyData of(String... namesAndCells) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < namesAndCells.length; i += 2) {
            columns.add(column(namesAndCells[i], namesAndCells[i + 1]));
        }
        return SurveyData.of(columns, Source.UNSTATED);
    }

    private static Column column(String name, String cells) {
        String[] words = cells.replace("#", "").split(" ");
        if (!cells.startsWith("#")) {
            return CategoryColumn.of(
                    name,
                    List.of(words).stream()
                            .map(word -> word.equals("-") ? "" : word)
                            .toList());
        }
        double[] values = new double[words.length];
        BitSet gaps = new BitSet();
        for (int row = 0; row < words.length; row++) {
            gaps.set(row, words[row].equals("-"));
            values[row] = words[row].equals("-") ? 0 : Double.parseDouble(words[row]);
        }
        return NumberColumn.of(name, values, gaps);
    }
}
