package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Category;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

/**
 * A stratified sample of which only a summary was published: population, size, mean and standard deviation of each stratum.
 *
 * <p>The estimators of means and totals use no more of a sample than these. So one row x₁ = m + (n − 1) d and n − 1 rows m − d, with d = s ÷ √n, stand
 * for a stratum: their mean is m, and their standard deviation by n − 1 is s.
 */
final class SummarySample {

    private static final int MOST_ROWS = 10_000_000;
    private static final int COLUMNS = 5;

    private SummarySample() {}

    /** Reads a CSV by the names of its columns: stratum, population, size, mean, standard deviation. */
    static Loaded<SurveyData> read(byte[] bytes, List<String> columns) throws Unusable {
        if (columns.size() != COLUMNS) {
            throw Unusable.of(
                    "--summary は 層,母集団数,標本数,平均,標準偏差 の5列",
                    "--summary needs five columns: stratum, population, size, mean, deviation");
        }
        AnswerColumns named = new AnswerColumns().words(columns.get(0));
        columns.subList(1, COLUMNS).forEach(named::number);
        Loaded<SurveyData> loaded = named.read(bytes);
        if (!loaded.errors().isEmpty()) {
            // Without one of its numbers a stratum would be missing from the whole.
            throw Unusable.of(loaded.errors().get(0).sentence());
        }
        SurveyData expanded = expanded(loaded.value(), columns);
        return loaded.map(all -> expanded);
    }

    private static SurveyData expanded(SurveyData summary, List<String> columns) throws Unusable {
        CategoryColumn strata = summary.categories(columns.get(0));
        int rows = 0;
        for (int row = 0; row < summary.rows(); row++) {
            rows += checkedSize(summary, columns, row);
            if (rows > MOST_ROWS) {
                throw Unusable.of("標本が大きすぎる。" + MOST_ROWS + "まで", "the sample is too large: at most " + MOST_ROWS);
            }
        }
        int[] positions = new int[rows];
        double[] populations = new double[rows];
        double[] values = new double[rows];
        int at = 0;
        for (int row = 0; row < summary.rows(); row++) {
            int size = (int) summary.numbers(columns.get(2)).value(row);
            double mean = summary.numbers(columns.get(3)).value(row);
            double step = summary.numbers(columns.get(4)).value(row) / Math.sqrt(size);
            for (int i = 0; i < size; i++) {
                positions[at] = strata.position(row);
                populations[at] = summary.numbers(columns.get(1)).value(row);
                values[at] = i == 0 ? mean + (size - 1) * step : mean - step;
                at++;
            }
        }
        List<Category> categories = new ArrayList<>(strata.categories());
        return SurveyData.of(
                List.of(
                        CategoryColumn.of(columns.get(0), categories, positions),
                        NumberColumn.of(columns.get(1), populations),
                        NumberColumn.of(columns.get(3), values)),
                summary.source());
    }

    private static int checkedSize(SurveyData summary, List<String> columns, int row) throws Unusable {
        for (String column : columns) {
            if (summary.get(column).isMissing(row)) {
                throw wrong(row, column, "値がない", "there is no value");
            }
        }
        double population = summary.numbers(columns.get(1)).value(row);
        double size = summary.numbers(columns.get(2)).value(row);
        if (!(size >= 1 && size <= MOST_ROWS && size == Math.rint(size))) {
            throw wrong(row, columns.get(2), "1以上の整数でない", "it must be a whole number from 1 on, but was " + size);
        }
        if (!(population >= size)) {
            throw wrong(row, columns.get(1), "標本数より小さい", "it must not be below the size, but was " + population);
        }
        if (!(summary.numbers(columns.get(4)).value(row) >= 0)) {
            throw wrong(row, columns.get(4), "負である", "it must not be negative");
        }
        int position = summary.categories(columns.get(0)).position(row);
        for (int before = 0; before < row; before++) {
            if (summary.categories(columns.get(0)).position(before) == position) {
                throw wrong(row, columns.get(0), "同じ層が前にある", "the stratum stood before");
            }
        }
        return (int) size;
    }

    private static Unusable wrong(int row, String column, String ja, String en) {
        return Unusable.of((row + 1) + "件目の「" + column + "」：" + ja, "row " + (row + 1) + ", '" + column + "': " + en);
    }
}
