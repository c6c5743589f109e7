package org.machistat.survey.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.machistat.core.table.Category;
import org.machistat.survey.question.Choice;
import org.machistat.survey.question.Combination;
import org.machistat.survey.question.NoAnswer;
import org.machistat.survey.question.Question;

/**
 * One answer of a table: a choice or a combined category.
 *
 * @param category its code and name
 * @param choice the choice, unless combined
 * @param combination the combined category, unless a choice
 */
record Line(Category category, Optional<Choice> choice, Optional<Combination> combination) {

    /** The lines of a question: the choices that count in its base, then its combined categories. */
    static List<Line> of(Question question) {
        List<Line> lines = new ArrayList<>();
        for (Choice choice : question.choices()) {
            if (choice.kind().isAnswer() || question.noAnswer() == NoAnswer.IN_BASE) {
                lines.add(new Line(choice.category(), Optional.of(choice), Optional.empty()));
            }
        }
        for (Combination combination : question.combinations()) {
            lines.add(new Line(combination.category(), Optional.empty(), Optional.of(combination)));
        }
        return List.copyOf(lines);
    }

    /** Whether it counts in the M.T. */
    boolean isAnswer() {
        return choice.isPresent() && choice.get().kind().isAnswer();
    }

    /** The choices of a combined category, those it leaves out turned into those it takes in. */
    List<String> parts(Question question) {
        Combination own = combination.orElseThrow();
        return question.choices().stream()
                .filter(held -> held.kind().isAnswer())
                .map(Choice::code)
                .filter(code -> own.codes().contains(code) != own.complement())
                .toList();
    }
}
