package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.planmodel.initiative.StatedAmount;
import org.machistat.planmodel.kpi.Goal;

/** A target as a number, or a number with 以上, 以下, 未満 or 超 behind it, which is a range. */
enum GoalForm implements Form<Goal> {
    FORM;

    private static final Pattern ONE_SIDED = Pattern.compile("[^約].*(?:以上|以下|未満|超|を超える)");

    private static final TextForm<Goal> TEXT = new TextForm<>(
                    "text",
                    Label.of("目標値", "a target by number"),
                    Label.of(
                            "「27件」「20万人以上」または27のような数値（範囲はrange、文言はwords、ほかの単位は{\"value\": …, \"unit\": …}）",
                            "a number such as '27件', '20万人以上' or 27, or an object with 'value' and 'unit'; ranges stand in"
                                    + " 'range' and words in 'words'"),
                    GoalForm::parse,
                    Goal::toString)
            .orNumber();

    private static Goal parse(String text) {
        String stripped = text.strip();
        if (ONE_SIDED.matcher(stripped).matches()) {
            StatedAmount amount = StatedAmount.parse(stripped);
            return new Goal.Range(amount.interval(), amount.figure().unit());
        }
        if (Figure.parse(text) instanceof Figure.Known known) {
            return new Goal.Amount(known);
        }
        throw new IllegalArgumentException("no number");
    }

    @Override
    public String id() {
        return "targetAmount";
    }

    @Override
    public Label what() {
        return TEXT.what();
    }

    @Override
    public Optional<Goal> read(Input in) throws IOException {
        return in.isObject() ? CoreForms.KNOWN_FIGURE.read(in).map(Goal.Amount::new) : TEXT.read(in);
    }

    @Override
    public void write(Goal goal, JsonGenerator out) throws IOException {
        if (goal instanceof Goal.Amount amount) {
            CoreForms.KNOWN_FIGURE.write(amount.figure(), out);
        } else {
            TEXT.write(goal, out);
        }
    }
}
