package org.machistat.survey.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;

/** What is said of a diffusion index: its working and its notes. */
final class IndexWords {

    private static final Rational HUNDRED = Rational.of(100);

    private IndexWords() {}

    /** What a reader must know of an index. */
    static List<Label> notes(DiffusionIndex index) {
        DiffusionScheme scheme = index.scheme();
        long unanswered = index.unanswered();
        List<Label> notes = new ArrayList<>();
        if (unanswered > 0) {
            notes.add(Label.of(
                    "無回答・不明の" + Figure.of(unanswered).printed() + "件は分母に含まない",
                    Figure.of(unanswered).printed() + " without an answer are not in the base"));
        }
        if (!index.isFromCounts()) {
            notes.add(Label.of(
                    "印刷された構成比から計算した。取り得る範囲は " + index.interval(),
                    "from printed shares; it may be " + index.interval()));
            Rational sum = index.percentages().stream().reduce(Rational.ZERO, Rational::plus);
            if (!sum.equals(HUNDRED)) {
                String shown = DiffusionScheme.shown(sum);
                notes.add(Label.of(
                        "構成比の合計は端数処理のため" + shown + "%", "the shares add to " + shown + "% because they are rounded"));
            }
        }
        scheme.roundedShares()
                .ifPresent(rounding -> notes.add(Label.of("構成比を", "shares are rounded ")
                        .plus(rounding.label())
                        .plus(Label.of("してから計算した", " before they are weighted"))));
        return notes;
    }

    /** How an index came about. */
    static Explanation explanation(DiffusionIndex index) {
        DiffusionScheme scheme = index.scheme();
        List<Input> inputs = index.inputs();
        long base = index.base().orElse(0);
        boolean whole = index.isFromCounts() && scheme.roundedShares().isEmpty();
        List<Rational> shares = index.counted();
        List<Rational> shown =
                whole ? inputs.stream().map(input -> input.amount().get()).toList() : shares;
        String terms = terms(scheme, shown);
        Explanation explanation = Explanation.of(scheme.name(), scheme.formula())
                .withInputs(inputs)
                .withWorking(whole ? "(" + terms + ") ÷ " + Figure.of(base).printed() + " × 100" : terms)
                .withValue(DiffusionIndex.weighted(scheme, shares), scheme.unit())
                .rounded(scheme.rounding());
        if (base > 0) {
            explanation = explanation.withNote(Label.of(
                    "分母は回答のあった" + Figure.of(base).printed() + "件",
                    "the base is the " + Figure.of(base).printed() + " who answered"));
        }
        for (Label note : notes(index)) {
            explanation = explanation.withNote(note);
        }
        return explanation;
    }

    /** Weight times number, options that count nothing left out. */
    private static String terms(DiffusionScheme scheme, List<Rational> numbers) {
        StringBuilder text = new StringBuilder();
        for (int option = 0; option < numbers.size(); option++) {
            Rational weight = scheme.weights().get(option);
            if (weight.signum() == 0) {
                continue;
            }
            String sign = weight.signum() < 0 ? "−" : "+";
            text.append(text.isEmpty() ? sign.replace("+", "") : " " + sign + " ");
            text.append(weight.abs().equals(Rational.ONE) ? "" : DiffusionScheme.shown(weight.abs()) + " × ");
            text.append(DiffusionScheme.shown(numbers.get(option)));
        }
        return text.toString();
    }
}
