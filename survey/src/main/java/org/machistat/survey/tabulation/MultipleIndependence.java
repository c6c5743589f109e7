package org.machistat.survey.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.internal.Matrices;
import org.machistat.core.internal.Tails;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.internal.Numbers;

/** Tests of answers that overlap against groups that do not. */
final class MultipleIndependence {

    private final SampleDesign design;
    private final Label title;
    private final List<BitSet> groups;
    private final Map<String, BitSet> answers;
    private final BitSet used;

    /** Everybody used is in exactly one group. */
    MultipleIndependence(SampleDesign design, Label title, List<BitSet> groups, Map<String, BitSet> answers) {
        this.design = design;
        this.title = title;
        this.groups = groups.stream().filter(group -> !group.isEmpty()).toList();
        this.used = new BitSet();
        this.groups.forEach(used::or);
        this.answers = answers;
    }

    Answer<MultipleResponseTest> test(IndependenceMethod method) {
        Map<String, Answer<SignificanceTest>> each = new LinkedHashMap<>();
        List<BitSet> varying = new ArrayList<>();
        answers.forEach((code, rows) -> {
            BitSet gave = (BitSet) rows.clone();
            gave.and(used);
            BitSet rest = (BitSet) used.clone();
            rest.andNot(gave);
            Label own = title.plus(Label.same(" " + code));
            each.put(code, new Independence(design, own, groups, List.of(gave, rest)).test(method));
            if (!gave.isEmpty() && !rest.isEmpty()) {
                varying.add(gave);
            }
        });
        if (groups.size() < 2 || varying.isEmpty()) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    title.ja() + "：比べる群が2つ以上、回答に違いのある選択肢が1つ以上必要",
                    title.en() + ": two groups and an answer that some gave and some did not are needed");
        }
        return overall(varying, method).map(result -> new MultipleResponseTest(result, each));
    }

    private Answer<SignificanceTest> overall(List<BitSet> varying, IndependenceMethod method) {
        double[] weights = design.weights();
        double total = sum(used, weights);
        int r = groups.size();
        double[][] scores = new double[varying.size() * r][weights.length];
        double[] factors = new double[scores.length];
        double statistic = 0;
        double n = used.cardinality();
        for (int j = 0; j < varying.size(); j++) {
            BitSet gave = varying.get(j);
            double p = sum(gave, weights) / total;
            for (int i = 0; i < r; i++) {
                BitSet both = (BitSet) gave.clone();
                both.and(groups.get(i));
                double size = sum(groups.get(i), weights);
                if (!(size > 0 && p > 0 && p < 1)) {
                    return Answer.refuse(
                            Refusal.Reason.NOT_ENOUGH_DATA,
                            title.ja() + "：ウェイトの和が0以下の群または選択肢がある",
                            title.en() + ": a group or answer has no weight above 0");
                }
                double share = size / total;
                double cell = sum(both, weights) / total;
                int at = j * r + i;
                factors[at] = n / (share * p * (1 - p));
                statistic += factors[at] * (cell - share * p) * (cell - share * p);
                for (int row = used.nextSetBit(0); row >= 0; row = used.nextSetBit(row + 1)) {
                    double y = gave.get(row) ? 1 : 0;
                    double own = groups.get(i).get(row) ? 1 : 0;
                    double score = (own * y - cell) - p * (own - share) - share * (y - p);
                    scores[at][row] = weights[row] * score / total;
                }
            }
        }
        int df = varying.size() * (r - 1);
        double found = statistic;
        return design.covariance(scores).flatMap(v -> corrected(method, found, df, effects(factors, v)));
    }

    private static double sum(BitSet rows, double[] weights) {
        double sum = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            sum += weights[row];
        }
        return sum;
    }

    private static double[][] effects(double[] factors, double[][] covariance) {
        double[][] effects = new double[factors.length][factors.length];
        for (int i = 0; i < factors.length; i++) {
            for (int j = 0; j < factors.length; j++) {
                effects[i][j] = factors[i] * covariance[i][j];
            }
        }
        return effects;
    }

    private Answer<SignificanceTest> corrected(
            IndependenceMethod method, double statistic, int df, double[][] effects) {
        double trace = Independence.trace(effects);
        int units = design.degreesOfFreedom(used);
        boolean first = method == IndependenceMethod.RAO_SCOTT_FIRST;
        if (!(trace > 0) || (!first && units < 1)) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    title.ja() + "：分散または自由度（" + units + "）が0のため検定できない",
                    title.en() + ": without variance or degrees of freedom (" + units + ") there is no test");
        }
        double mean = trace / df;
        List<Label> notes = List.of(
                Label.of(
                        "補正前 ΣX² = " + Numbers.shown(statistic) + "、デザイン効果の平均 " + Numbers.shown(mean),
                        "ΣX² before correction " + Numbers.shown(statistic) + ", mean design effect "
                                + Numbers.shown(mean)),
                Label.of("回答者 n = " + used.cardinality(), "n = " + used.cardinality() + " respondents"));
        if (first) {
            double x = statistic / mean;
            return Answer.of(new SignificanceTest(
                    title,
                    method.label(),
                    Label.of("ΣX² ÷ デザイン効果の平均", "ΣX² ÷ mean design effect"),
                    "X²",
                    x,
                    df,
                    0,
                    Tails.chiSquare(x, df),
                    notes));
        }
        double f = statistic / trace;
        double above = trace * trace / Matrices.traceOfProduct(effects, effects);
        return Answer.of(new SignificanceTest(
                title,
                method.label(),
                Label.of("ΣX² ÷ デザイン効果の和", "ΣX² ÷ sum of design effects"),
                "F",
                f,
                above,
                above * units,
                Tails.f(f, above, above * units),
                notes));
    }
}
