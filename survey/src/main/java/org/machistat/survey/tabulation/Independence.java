package org.machistat.survey.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.machistat.core.internal.Matrices;
import org.machistat.core.internal.Tails;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.internal.Numbers;

/**
 * Tests of a table of groups and answers that do not overlap, by the covariances of its cells under the design.
 *
 * <pre>X² = n Σ (p − p_g p_a)² ÷ (p_g p_a); Δ = (C' D⁻¹ C ÷ n)⁻¹ (C' D⁻¹ V D⁻¹ C), D = diag(p), V the covariances of p by design,
 * C the interactions; first order X² ÷ (tr Δ ÷ df); second order F = X² ÷ tr Δ with d = (tr Δ)² ÷ tr Δ² and d × (units − strata)</pre>
 *
 * <p>Source: Rao, J. N. K. and Scott, A. J. (1984), Annals of Statistics 12, 46–60; as R's survey computes it (svychisq, Lumley 2010, section 6.3),
 * with the observed cells in D; Koch, Freeman and Freeman (1975), International Statistical Review 43, 59–78, for Wald's test.
 */
final class Independence {

    private final SampleDesign design;
    private final Label title;
    private final List<BitSet> groups;
    private final List<BitSet> answers;
    private final BitSet used = new BitSet();
    private final double[] weights;
    private final double total;
    private final double[] cells;
    private final double[] groupShares;
    private final double[] answerShares;
    private final long[] numbers;

    /** Groups and answers are sets of rows that do not overlap; empty ones are left out. */
    Independence(SampleDesign design, Label title, List<BitSet> groups, List<BitSet> answers) {
        this.design = design;
        this.title = title;
        this.weights = design.weights();
        BitSet inGroups = union(groups);
        used.or(union(answers));
        used.and(inGroups);
        this.groups = withRows(groups);
        this.answers = withRows(answers);
        int r = this.groups.size();
        int c = this.answers.size();
        cells = new double[r * c];
        numbers = new long[r * c];
        groupShares = new double[r];
        answerShares = new double[c];
        double sum = 0;
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                BitSet cell = and(this.groups.get(i), this.answers.get(j));
                numbers[i * c + j] = cell.cardinality();
                for (int row = cell.nextSetBit(0); row >= 0; row = cell.nextSetBit(row + 1)) {
                    cells[i * c + j] += weights[row];
                }
                sum += cells[i * c + j];
            }
        }
        total = sum;
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] /= total;
            groupShares[cell / c] += cells[cell];
            answerShares[cell % c] += cells[cell];
        }
    }

    private static BitSet union(List<BitSet> sets) {
        BitSet union = new BitSet();
        sets.forEach(union::or);
        return union;
    }

    private static BitSet and(BitSet left, BitSet right) {
        BitSet both = (BitSet) left.clone();
        both.and(right);
        return both;
    }

    private List<BitSet> withRows(List<BitSet> sets) {
        return sets.stream()
                .map(set -> and(set, used))
                .filter(set -> !set.isEmpty())
                .toList();
    }

    private int degrees() {
        return (groups.size() - 1) * (answers.size() - 1);
    }

    private Answer<SignificanceTest> refuse(String ja, String en) {
        return Answer.refuse(Refusal.Reason.NOT_ENOUGH_DATA, title.ja() + "：" + ja, title.en() + ": " + en);
    }

    Answer<SignificanceTest> test(IndependenceMethod method) {
        if (degrees() < 1) {
            return refuse(
                    "回答のある行と列が2つずつ必要だが " + groups.size() + "行 " + answers.size() + "列",
                    "two rows and two columns with answers are needed, but there were " + groups.size() + " and "
                            + answers.size());
        }
        if (method == IndependenceMethod.PEARSON) {
            return Answer.of(pearson());
        }
        if (!(total > 0)
                || Arrays.stream(groupShares).anyMatch(share -> !(share > 0))
                || Arrays.stream(answerShares).anyMatch(share -> !(share > 0))) {
            return refuse("ウェイトの和が0以下の行または列がある", "a row or column has no weight above 0");
        }
        int units = design.degreesOfFreedom(used);
        boolean byF = method != IndependenceMethod.RAO_SCOTT_FIRST;
        int needed = method == IndependenceMethod.ADJUSTED_WALD ? degrees() : 1;
        if (byF && units < needed) {
            return refuse(
                    "標本設計の自由度が" + units + "しかなく検定できない", units + " degrees of freedom of the design leave no test");
        }
        return method == IndependenceMethod.RAO_SCOTT_FIRST || method == IndependenceMethod.RAO_SCOTT_SECOND
                ? raoScott(method, units)
                : wald(method, units);
    }

    private SignificanceTest pearson() {
        int c = answers.size();
        double n = used.cardinality();
        double[] rows = new double[groups.size()];
        double[] columns = new double[c];
        for (int cell = 0; cell < numbers.length; cell++) {
            rows[cell / c] += numbers[cell];
            columns[cell % c] += numbers[cell];
        }
        double statistic = 0;
        for (int cell = 0; cell < numbers.length; cell++) {
            double expected = rows[cell / c] * columns[cell % c] / n;
            statistic += (numbers[cell] - expected) * (numbers[cell] - expected) / expected;
        }
        return result(
                IndependenceMethod.PEARSON, statistic, degrees(), 0, Tails.chiSquare(statistic, degrees()), List.of());
    }

    private double weightedPearson() {
        int c = answers.size();
        double statistic = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            double expected = groupShares[cell / c] * answerShares[cell % c];
            statistic += (cells[cell] - expected) * (cells[cell] - expected) / expected;
        }
        return used.cardinality() * statistic;
    }

    private Answer<SignificanceTest> raoScott(IndependenceMethod method, int units) {
        Answer<double[][]> covariance = design.covariance(cellScores());
        return covariance.flatMap(v -> {
            Optional<double[][]> effects = effects(v);
            double trace = effects.map(Independence::trace).orElse(0.0);
            if (!(trace > 0)) {
                return refuse("セルの分散が0のため検定できない", "the cells have no variance to test against");
            }
            double[][] delta = effects.get();
            double statistic = weightedPearson();
            double mean = trace / degrees();
            List<Label> notes = List.of(Label.of(
                    "補正前 X² = " + Numbers.shown(statistic) + "、デザイン効果の平均 " + Numbers.shown(mean),
                    "X² before correction " + Numbers.shown(statistic) + ", mean design effect "
                            + Numbers.shown(mean)));
            if (method == IndependenceMethod.RAO_SCOTT_FIRST) {
                double corrected = statistic / mean;
                return Answer.of(result(method, corrected, degrees(), 0, Tails.chiSquare(corrected, degrees()), notes));
            }
            double f = statistic / trace;
            double above = trace * trace / Matrices.traceOfProduct(delta, delta);
            return Answer.of(result(method, f, above, above * units, Tails.f(f, above, above * units), notes));
        });
    }

    /** Δ: how much more the cells vary than in a simple random sample, in each direction of interaction. */
    private Optional<double[][]> effects(double[][] v) {
        double[][] c = interactions();
        int k = c[0].length;
        double n = used.cardinality();
        double[][] scaled = new double[cells.length][k];
        double[][] transposed = new double[k][cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            double inverse = cells[cell] == 0 ? 0 : 1 / cells[cell];
            for (int j = 0; j < k; j++) {
                scaled[cell][j] = c[cell][j] * inverse;
                transposed[j][cell] = scaled[cell][j];
            }
        }
        double[][] simple = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int cell = 0; cell < cells.length; cell++) {
                    simple[i][j] += c[cell][i] * scaled[cell][j] / n;
                }
            }
        }
        double[][] byDesign = Matrices.product(Matrices.product(transposed, v), scaled);
        return Matrices.solve(simple, byDesign);
    }

    /** A basis of the tables whose rows and columns add to 0. */
    private double[][] interactions() {
        int r = groups.size();
        int c = answers.size();
        double[][] basis = new double[r * c][degrees()];
        for (int i = 0; i < r - 1; i++) {
            for (int j = 0; j < c - 1; j++) {
                int k = i * (c - 1) + j;
                basis[i * c + j][k] = 1;
                basis[i * c + c - 1][k] = -1;
                basis[(r - 1) * c + j][k] = -1;
                basis[r * c - 1][k] = 1;
            }
        }
        return basis;
    }

    static double trace(double[][] matrix) {
        double trace = 0;
        for (int i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        return trace;
    }

    /** What each row adds to the share of each cell: w (1 − p) ÷ Σ w in it, −w p ÷ Σ w in another. */
    private double[][] cellScores() {
        int c = answers.size();
        double[][] scores = new double[cells.length][weights.length];
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < c; j++) {
                BitSet in = and(groups.get(i), answers.get(j));
                double[] own = scores[i * c + j];
                double p = cells[i * c + j];
                for (int row = used.nextSetBit(0); row >= 0; row = used.nextSetBit(row + 1)) {
                    own[row] = weights[row] * ((in.get(row) ? 1 : 0) - p) / total;
                }
            }
        }
        return scores;
    }

    /** Observed less expected totals of all cells but those of the last row and column, and Y' V⁻¹ Y. */
    private Answer<SignificanceTest> wald(IndependenceMethod method, int units) {
        int c = answers.size();
        int k = degrees();
        double[][] scores = new double[k][weights.length];
        double[][] distance = new double[k][1];
        for (int i = 0; i < groups.size() - 1; i++) {
            for (int j = 0; j < c - 1; j++) {
                double g = groupShares[i];
                double a = answerShares[j];
                int at = i * (c - 1) + j;
                distance[at][0] = total * (cells[i * c + j] - g * a);
                for (int row = used.nextSetBit(0); row >= 0; row = used.nextSetBit(row + 1)) {
                    double inGroup = groups.get(i).get(row) ? 1 : 0;
                    double gave = answers.get(j).get(row) ? 1 : 0;
                    scores[at][row] = weights[row] * (inGroup * gave - inGroup * a - gave * g + g * a);
                }
            }
        }
        return design.covariance(scores).flatMap(v -> {
            Optional<double[][]> solved = Matrices.solve(v, distance);
            if (solved.isEmpty()) {
                return refuse("セルの共分散行列が特異で検定できない", "the covariances of the cells have no inverse");
            }
            double quadratic = 0;
            for (int i = 0; i < k; i++) {
                quadratic += distance[i][0] * solved.get()[i][0];
            }
            boolean adjusted = method == IndependenceMethod.ADJUSTED_WALD;
            double below = adjusted ? units - k + 1.0 : units;
            double f = Math.max(0, quadratic) / k * (adjusted ? below / units : 1);
            return Answer.of(result(method, f, k, below, Tails.f(f, k, below), List.of()));
        });
    }

    private SignificanceTest result(
            IndependenceMethod method,
            double statistic,
            double above,
            double below,
            double probability,
            List<Label> more) {
        List<Label> notes = new ArrayList<>(more);
        notes.add(Label.of(
                "回答者 n = " + used.cardinality() + "（無回答・不明を除く）",
                "n = " + used.cardinality() + " respondents (no answer and unknown left out)"));
        double few = Double.MAX_VALUE;
        for (int cell = 0; cell < cells.length; cell++) {
            few = Math.min(
                    few, used.cardinality() * groupShares[cell / answers.size()] * answerShares[cell % answers.size()]);
        }
        if (few < 5) {
            notes.add(Label.of(
                    "期待度数が5未満のセルがあり、p値は目安", "an expected count is below 5, so the probability is a rough one"));
        }
        Label formula = switch (method) {
            case PEARSON -> Label.of("Σ (観測 − 期待)² ÷ 期待", "Σ (observed − expected)² ÷ expected");
            case RAO_SCOTT_FIRST -> Label.of("X² ÷ デザイン効果の平均", "X² ÷ mean design effect");
            case RAO_SCOTT_SECOND -> Label.of("X² ÷ デザイン効果の和", "X² ÷ sum of design effects");
            case WALD, ADJUSTED_WALD ->
                Label.of("Y'V⁻¹Y ÷ 自由度、Y = 観測 − 期待", "Y'V⁻¹Y ÷ degrees of freedom, Y = observed − expected");
        };
        return new SignificanceTest(
                title, method.label(), formula, method.symbol(), statistic, above, below, probability, notes);
    }
}
