package org.machistat.survey.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.ScoreAdjustment;

/**
 * The columns that known totals are about, laid out over rows: one per cell of categories, one per variable.
 *
 * <p>A row has a value of 1 in one column of each set of cells, so that products cost as much as there are sets, not columns.
 */
final class Regression {

    /** The most columns, whose products are a matrix. */
    private static final int MOST_COLUMNS = 4_000;

    private final List<CellCodes> codes = new ArrayList<>();
    private final List<double[]> variables = new ArrayList<>();
    private final double[] totals;
    private final String[] names;
    private final int rows;

    private Regression(SurveyData data, List<KnownTotals> known, List<Cells> cells) {
        rows = data.rows();
        int columns = 0;
        for (Cells one : cells) {
            codes.add(one.codes());
            columns += one.codes().count();
        }
        List<KnownTotals> numeric =
                known.stream().filter(KnownTotals::isVariable).toList();
        totals = new double[columns + numeric.size()];
        names = new String[totals.length];
        int at = 0;
        for (Cells one : cells) {
            for (int cell = 0; cell < one.numbers().length; cell++) {
                names[at] = one.codes().name()
                        + (one.codes().ids().get(cell).isEmpty()
                                ? ""
                                : "=" + one.codes().cell(cell));
                totals[at++] = one.numbers()[cell];
            }
        }
        for (KnownTotals one : numeric) {
            NumberColumn column = data.numbers(one.variables().get(0));
            double[] values = new double[rows];
            for (int row = 0; row < rows; row++) {
                values[row] = column.value(row);
            }
            variables.add(values);
            names[at] = column.name();
            totals[at++] = one.total();
        }
    }

    static Answer<Regression> of(SurveyData data, List<KnownTotals> known) {
        List<Cells> cells = new ArrayList<>();
        long columns = known.stream().mapToLong(one -> one.cells().size()).sum();
        Optional<Refusal> many = tooMany(columns);
        if (many.isPresent()) {
            return Answer.refuse(many.get());
        }
        for (KnownTotals one : known) {
            if (!one.isVariable()) {
                Answer<Cells> laidOut = Cells.of(data, one);
                if (!laidOut.isGiven()) {
                    return Answer.refuse(laidOut.refusal().orElseThrow());
                }
                cells.add(laidOut.get());
                continue;
            }
            NumberColumn column = data.numbers(one.variables().get(0));
            if (column.missing() > 0) {
                boolean all = column.missing() == column.rows();
                int row = 0;
                while (!column.isMissing(row)) {
                    row++;
                }
                return Answer.refuse(
                        Refusal.Reason.UNKNOWN,
                        "「" + column.name() + "」の値が"
                                + (all ? "すべての行にない" : (row + 1) + "行目にない（欠測" + column.missing() + "件）"),
                        "'" + column.name() + "' has no value in "
                                + (all ? "any row" : "row " + (row + 1) + " (" + column.missing() + " missing)")
                                + "; weights need one in every row");
            }
        }
        return Answer.of(new Regression(data, known, cells));
    }

    /** Why so many totals are not solved for, if they are too many. */
    static Optional<Refusal> tooMany(long columns) {
        return columns <= MOST_COLUMNS
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Refusal.Reason.NOT_APPLICABLE,
                        String.format(Locale.ROOT, "既知の総数が%,d個あり、上限の%,d個を超える", columns, MOST_COLUMNS),
                        String.format(
                                Locale.ROOT,
                                "%,d known totals are more than the limit of %,d",
                                columns,
                                MOST_COLUMNS)));
    }

    /** The columns of cells that were laid out before. */
    static Regression ofCells(SurveyData data, List<Cells> cells) {
        return new Regression(data, List.of(), cells);
    }

    int columns() {
        return totals.length;
    }

    int rows() {
        return rows;
    }

    double[] totals() {
        return totals;
    }

    String name(int column) {
        return names[column];
    }

    /** Σ x v of each column. */
    double[] sums(double[] v) {
        double[] sums = new double[totals.length];
        int at = 0;
        for (CellCodes code : codes) {
            int[] of = code.of();
            for (int row = 0; row < rows; row++) {
                sums[at + of[row]] += v[row];
            }
            at += code.count();
        }
        for (double[] values : variables) {
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += values[row] * v[row];
            }
            sums[at++] = sum;
        }
        return sums;
    }

    /** Σ x coefficient of each row. */
    double[] fitted(double[] coefficients) {
        double[] fitted = new double[rows];
        int at = 0;
        for (CellCodes code : codes) {
            int[] of = code.of();
            for (int row = 0; row < rows; row++) {
                fitted[row] += coefficients[at + of[row]];
            }
            at += code.count();
        }
        for (double[] values : variables) {
            double coefficient = coefficients[at++];
            for (int row = 0; row < rows; row++) {
                fitted[row] += coefficient * values[row];
            }
        }
        return fitted;
    }

    /** Σ x x' v, factored. */
    Factored gram(double[] v) {
        int sets = codes.size();
        int[] offsets = new int[sets];
        int cells = 0;
        for (int set = 0; set < sets; set++) {
            offsets[set] = cells;
            cells += codes.get(set).count();
        }
        double[][] gram = new double[totals.length][totals.length];
        int[] at = new int[sets];
        for (int row = 0; row < rows; row++) {
            double weight = v[row];
            for (int set = 0; set < sets; set++) {
                at[set] = offsets[set] + codes.get(set).of()[row];
                for (int other = 0; other <= set; other++) {
                    gram[at[set]][at[other]] += weight;
                }
            }
            for (int i = 0; i < variables.size(); i++) {
                double[] line = gram[cells + i];
                double value = weight * variables.get(i)[row];
                for (int set = 0; set < sets; set++) {
                    line[at[set]] += value;
                }
                for (int j = 0; j <= i; j++) {
                    line[cells + j] += value * variables.get(j)[row];
                }
            }
        }
        for (int i = 0; i < gram.length; i++) {
            for (int j = 0; j < i; j++) {
                gram[j][i] = gram[i][j];
            }
        }
        return new Factored(gram);
    }

    /** Σ x x' v, factored, from the sums of v over the cells that margins make together. */
    Factored gram(JointCells joint, double[] sums) {
        double[][] gram = new double[totals.length][totals.length];
        int from = 0;
        for (int set = 0; set < codes.size(); set++) {
            int to = 0;
            for (int other = 0; other < codes.size(); other++) {
                for (int cell = 0; cell < sums.length; cell++) {
                    gram[from + joint.of(set)[cell]][to + joint.of(other)[cell]] += sums[cell];
                }
                to += codes.get(other).count();
            }
            from += codes.get(set).count();
        }
        return new Factored(gram);
    }

    /** Takes from scores what a regression with given weights explains of them; scores are new weight × value. */
    ScoreAdjustment residuals(double[] old, double[] made) {
        return residuals(old, made, gram(old));
    }

    ScoreAdjustment residuals(double[] old, double[] made, Factored gram) {
        return scores -> {
            double[] values = new double[rows];
            for (int row = 0; row < rows; row++) {
                values[row] = made[row] == 0 ? 0 : scores[row] / made[row];
            }
            // a second pass over what the first left brings the accuracy of an orthogonal decomposition
            for (int pass = 0; pass < 2; pass++) {
                double[] weighted = new double[rows];
                for (int row = 0; row < rows; row++) {
                    weighted[row] = old[row] * values[row];
                }
                double[] fitted = fitted(gram.solve(sums(weighted)));
                for (int row = 0; row < rows; row++) {
                    values[row] -= fitted[row];
                }
            }
            for (int row = 0; row < rows; row++) {
                scores[row] = made[row] * values[row];
            }
        };
    }
}
