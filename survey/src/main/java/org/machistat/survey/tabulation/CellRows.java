package org.machistat.survey.tabulation;

import java.util.BitSet;
import java.util.List;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;

/**
 * The rows of a sample behind the cells of a table.
 *
 * @param design the sample
 * @param groups for each group its rows within the base
 * @param lines for each answer its rows
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record CellRows(SampleDesign design, BitSet[] groups, BitSet[] lines) {

    private static final String NAME = "cell";
    private static final String NO = "0";
    static final String YES = "1";
    private static final List<Category> MARKS = List.of(Category.of(NO), Category.of(YES));

    Answer<Estimate> estimate(Base of, int group, int line, Label title) {
        BitSet part = (BitSet) lines[line].clone();
        part.and(groups[group]);
        BitSet whole = switch (of) {
            case ROW -> groups[group];
            case TOTAL -> groups[0];
            case COLUMN -> {
                BitSet column = (BitSet) lines[line].clone();
                column.and(groups[0]);
                yield column;
            }
        };
        return share(design, part, whole, title);
    }

    /** The share of some rows in others, as the estimator gives it. */
    static Answer<Estimate> share(SampleDesign design, BitSet part, BitSet whole, Label title) {
        return estimator(design, marked(NAME, part, whole, design.rows()))
                .estimate(Statistic.proportion(NAME, YES))
                .map(found -> titled(found, title));
    }

    static SurveyEstimator estimator(SampleDesign design, Column... columns) {
        SurveyData data = SurveyData.of(List.of(columns), Source.UNSTATED);
        return SurveyEstimator.of(design.withData(data)).omittingMissing();
    }

    /** 1 for the rows of a part, 0 for those of the whole without it, a gap for the rest. */
    static CategoryColumn marked(String name, BitSet part, BitSet whole, int rows) {
        int[] positions = new int[rows];
        for (int row = 0; row < rows; row++) {
            positions[row] = mark(row, part, whole);
        }
        return CategoryColumn.of(name, MARKS, positions);
    }

    private static int mark(int row, BitSet part, BitSet whole) {
        if (!whole.get(row)) {
            return CategoryColumn.GAP;
        }
        return part.get(row) ? 1 : 0;
    }

    static Estimate titled(Estimate found, Label title) {
        return new Estimate(
                title,
                found.formula(),
                found.value(),
                found.standardError(),
                found.size(),
                found.degreesOfFreedom(),
                found.designEffect(),
                found.share(),
                found.method(),
                found.notes());
    }
}
