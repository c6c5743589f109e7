package org.machistat.survey.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.SurveyData;

/**
 * Which cell of some variables each row is in.
 *
 * @param name the variables, for messages
 * @param of the cell of each row
 * @param ids the ids of the categories of each cell that a row has or a total names
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record CellCodes(String name, int[] of, List<List<String>> ids) {

    private static final int FIRST = 64;
    private static final int LONGEST = 60;

    int count() {
        return ids.size();
    }

    /** The cells of the rows, known ones first in their order; a gap is refused. */
    static Answer<CellCodes> of(SurveyData data, List<String> variables, Iterable<List<String>> known) {
        List<CategoryColumn> columns = variables.stream().map(data::categories).toList();
        for (CategoryColumn column : columns) {
            if (column.missing() > 0) {
                return missing(column);
            }
        }
        Map<List<String>, Integer> found = new HashMap<>(FIRST);
        List<List<String>> ids = new ArrayList<>();
        for (List<String> cell : known) {
            if (found.putIfAbsent(cell, ids.size()) == null) {
                ids.add(cell);
            }
        }
        int[] of = new int[data.rows()];
        long width = 1;
        for (CategoryColumn column : columns) {
            width *= Math.max(1, column.categories().size());
            if (width > Integer.MAX_VALUE / 8) {
                throw new IllegalArgumentException(
                        "Variables " + variables + " together must have at most " + Integer.MAX_VALUE / 8 + " cells");
            }
        }
        CategoryColumn only = columns.size() == 1 ? columns.get(0) : null;
        int[] seen = new int[(int) width];
        Arrays.fill(seen, -1);
        for (int row = 0; row < of.length; row++) {
            int at = only == null ? joint(columns, row) : only.position(row);
            if (seen[at] < 0) {
                List<String> cell = idsOf(columns, row);
                Integer code = found.putIfAbsent(cell, ids.size());
                if (code == null) {
                    code = ids.size();
                    ids.add(cell);
                }
                seen[at] = code;
            }
            of[row] = seen[at];
        }
        String name = variables.isEmpty() ? "総数" : String.join("×", variables);
        return Answer.of(new CellCodes(name, of, List.copyOf(ids)));
    }

    private static int joint(List<CategoryColumn> columns, int row) {
        int at = 0;
        for (CategoryColumn column : columns) {
            at = at * column.categories().size() + column.position(row);
        }
        return at;
    }

    private static List<String> idsOf(List<CategoryColumn> columns, int row) {
        return columns.stream()
                .map(column -> column.categories().get(column.position(row)).id())
                .toList();
    }

    private static <T> Answer<T> missing(CategoryColumn column) {
        int row = 0;
        while (!column.isMissing(row)) {
            row++;
        }
        boolean all = column.missing() == column.rows();
        return Answer.refuse(
                Refusal.Reason.UNKNOWN,
                "「" + column.name() + "」の値が" + (all ? "すべての行にない" : (row + 1) + "行目にない（欠測" + column.missing() + "件）"),
                "'" + column.name() + "' has no value in "
                        + (all ? "any row" : "row " + (row + 1) + " (" + column.missing() + " missing)")
                        + "; weights need one in every row");
    }

    /** A cell in words, as in "製造業×川崎区". */
    String cell(int code) {
        return shown(ids.get(code));
    }

    static String shown(List<String> cell) {
        return cell.isEmpty() ? "全体" : cut(String.join("×", cell), LONGEST);
    }

    /** A text of hostile length, shortened. */
    static String cut(String text, int most) {
        return text.length() <= most ? text : Excerpt.start(text, most) + "…";
    }

    /** The sum of weights of each cell. */
    double[] sums(double[] weights) {
        double[] sums = new double[count()];
        for (int row = 0; row < of.length; row++) {
            sums[of[row]] += weights[row];
        }
        return sums;
    }
}
