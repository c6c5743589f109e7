package org.machistat.survey.question;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/**
 * One question of a questionnaire: its form, its choices, and who is asked it (設問).
 *
 * <pre>Question.multiple("Q5", Label.of("導入課題", "obstacles"), Choice.of("費用"), Choice.of("人材"), Choice.of("特にない").exclusive())
 *     .askedIf(Condition.chose("Q4", "導入予定"))</pre>
 *
 * <ul>
 *   <li>A question with choices that has none for 無回答 gets one as its last.
 *   <li>The choices of a scale stand from one end to the other; 無回答, 不明 and その他 are no part of it.
 *   <li>In the data a single answer, a step of a scale or a number stands in the column named as the question; several answers in one column
 *       per choice, {@code Q5_費用}, of 1 and 0; ranks in one column per place, {@code Q6_1}, {@code Q6_2}.
 * </ul>
 *
 * @serial exclude
 */
public final class Question implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The forms of a question (設問の形式). */
    public enum Kind {
        /** One answer (単数回答, S.A.). */
        SINGLE(Label.of("単数回答", "single answer")),
        /** Any number of answers (複数回答, M.A.). */
        MULTIPLE(Label.of("複数回答", "multiple answers")),
        /** One step of an ordered scale (尺度). */
        SCALE(Label.of("段階評価", "scale")),
        /** A number (数量). */
        NUMERIC(Label.of("数値回答", "number")),
        /** The first, second, … choice (順位回答). */
        RANKED(Label.of("順位回答", "ranked answers"));

        private final Label label;

        Kind(Label label) {
            this.label = label;
        }

        /**
         * The name of the form.
         *
         * @return the name in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    private final String id;
    private final Label text;
    private final Kind kind;
    private final List<Choice> choices;
    private final int most;
    private final Unit unit;
    private final Condition condition;
    private final NoAnswer noAnswer;
    private final List<Combination> combinations;

    private Question(
            String id,
            Label text,
            Kind kind,
            List<Choice> choices,
            int most,
            Unit unit,
            Condition condition,
            NoAnswer noAnswer,
            List<Combination> combinations) {
        this.id = id;
        this.text = text;
        this.kind = kind;
        this.choices = choices;
        this.most = most;
        this.unit = unit;
        this.condition = condition;
        this.noAnswer = noAnswer;
        this.combinations = combinations;
    }

    private static Question of(String id, Label text, Kind kind, List<Choice> given, int most, Unit unit) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(unit, "unit");
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of a question must not be blank, but was '" + id + "'");
        }
        List<Choice> choices = new ArrayList<>(given);
        if (kind != Kind.NUMERIC) {
            if (given.stream().noneMatch(choice -> choice.kind().isAnswer())) {
                throw new IllegalArgumentException(
                        "Question '" + id + "' must offer an answer, but its choices were " + given);
            }
            if (given.stream().noneMatch(choice -> choice.kind() == Choice.Kind.NO_ANSWER)) {
                choices.add(Choice.noAnswer());
            }
        }
        Set<String> seen = new HashSet<>();
        int unanswered = 0;
        for (Choice choice : choices) {
            if (!seen.add(choice.code())) {
                throw new IllegalArgumentException(
                        "Question '" + id + "' must have each choice once, but had '" + choice.code() + "' twice");
            }
            unanswered += choice.kind() == Choice.Kind.NO_ANSWER ? 1 : 0;
        }
        if (unanswered > 1) {
            throw new IllegalArgumentException(
                    "Question '" + id + "' must have one choice for no answer, but had " + unanswered);
        }
        return new Question(
                id, text, kind, List.copyOf(choices), most, unit, Condition.everybody(), NoAnswer.IN_BASE, List.of());
    }

    /**
     * A question with one answer.
     *
     * @param id its id, as in Q1
     * @param text what is asked
     * @param choices the choices in printed order
     * @return the question
     * @throws IllegalArgumentException if the id is blank, there is no answer to choose, or a code is there twice
     */
    public static Question single(String id, Label text, Choice... choices) {
        return of(id, text, Kind.SINGLE, List.of(choices), 1, Unit.NONE);
    }

    /**
     * A question with any number of answers.
     *
     * @param id its id
     * @param text what is asked
     * @param choices the choices in printed order
     * @return the question
     * @throws IllegalArgumentException as {@link #single} does
     */
    public static Question multiple(String id, Label text, Choice... choices) {
        return of(id, text, Kind.MULTIPLE, List.of(choices), Integer.MAX_VALUE, Unit.NONE);
    }

    /**
     * A question with one step of a scale.
     *
     * @param id its id
     * @param text what is asked
     * @param choices the steps from the most favourable to the least
     * @return the question
     * @throws IllegalArgumentException as {@link #single} does
     */
    public static Question scale(String id, Label text, Choice... choices) {
        return of(id, text, Kind.SCALE, List.of(choices), 1, Unit.NONE);
    }

    /**
     * A question for a number.
     *
     * @param id its id
     * @param text what is asked
     * @param unit the unit of the number
     * @return the question
     * @throws IllegalArgumentException if the id is blank
     */
    public static Question numeric(String id, Label text, Unit unit) {
        return of(id, text, Kind.NUMERIC, List.of(), 1, unit);
    }

    /**
     * A question for the first, second, … choice.
     *
     * @param id its id
     * @param text what is asked
     * @param places how many places there are, 1 or more
     * @param choices the choices in printed order
     * @return the question
     * @throws IllegalArgumentException as {@link #single} does, or if there is no place
     */
    public static Question ranked(String id, Label text, int places, Choice... choices) {
        if (places < 1) {
            throw new IllegalArgumentException("Question '" + id + "' must have at least one place, but had " + places);
        }
        return of(id, text, Kind.RANKED, List.of(choices), places, Unit.NONE);
    }

    /**
     * The same question, asked of some only.
     *
     * @param newCondition who is asked
     * @return the question
     */
    public Question askedIf(Condition newCondition) {
        Objects.requireNonNull(newCondition, "newCondition");
        return new Question(id, text, kind, choices, most, unit, newCondition, noAnswer, combinations);
    }

    /**
     * The same question with another rule for those who gave no answer.
     *
     * @param newNoAnswer the rule
     * @return the question
     */
    public Question with(NoAnswer newNoAnswer) {
        Objects.requireNonNull(newNoAnswer, "newNoAnswer");
        return new Question(id, text, kind, choices, most, unit, condition, newNoAnswer, combinations);
    }

    /**
     * The same question, allowing at most some answers (3つまで).
     *
     * @param newMost the largest number of answers, 1 or more
     * @return the question
     * @throws IllegalArgumentException if it is not a question with several answers, or the number is below 1
     */
    public Question withMost(int newMost) {
        if (kind != Kind.MULTIPLE || newMost < 1) {
            throw new IllegalArgumentException(
                    "A limit of answers must be at least 1 and belongs to multiple answers, but was " + newMost
                            + " for '" + id + "', " + kind.label().en());
        }
        return new Question(id, text, kind, choices, newMost, unit, condition, noAnswer, combinations);
    }

    /**
     * The same question with one more combined category, printed behind the choices.
     *
     * @param combination the combination
     * @return the question
     * @throws IllegalArgumentException if it names a choice that is not there or gives no answer, or its code is taken
     */
    public Question with(Combination combination) {
        for (String code : combination.codes()) {
            if (!choice(code).kind().isAnswer()) {
                throw new IllegalArgumentException(
                        "Combination '" + combination.category().id() + "' must be of answers, but '" + code + "' of '"
                                + id + "' is none");
            }
        }
        String own = combination.category().id();
        if (choices.stream().anyMatch(choice -> choice.code().equals(own))
                || combinations.stream().anyMatch(held -> held.category().id().equals(own))) {
            throw new IllegalArgumentException("Code '" + own + "' of '" + id + "' is taken already");
        }
        List<Combination> more = new ArrayList<>(combinations);
        more.add(combination);
        return new Question(id, text, kind, choices, most, unit, condition, noAnswer, List.copyOf(more));
    }

    /**
     * The same scale with its first steps together (トップ2ボックス).
     *
     * @param steps how many steps
     * @param name the name of the combination
     * @return the question
     * @throws IllegalArgumentException if it is no scale or has not so many steps
     */
    public Question withTop(int steps, String name) {
        List<String> scale = scaleSteps(steps);
        return with(Combination.of(name, scale.subList(0, steps).toArray(String[]::new)));
    }

    /**
     * The same scale with its last steps together (ボトム2ボックス).
     *
     * @param steps how many steps
     * @param name the name of the combination
     * @return the question
     * @throws IllegalArgumentException if it is no scale or has not so many steps
     */
    public Question withBottom(int steps, String name) {
        List<String> scale = scaleSteps(steps);
        return with(Combination.of(
                name, scale.subList(scale.size() - steps, scale.size()).toArray(String[]::new)));
    }

    private List<String> scaleSteps(int steps) {
        List<String> scale = choices.stream()
                .filter(choice -> choice.kind() == Choice.Kind.ANSWER)
                .map(Choice::code)
                .toList();
        if (kind != Kind.SCALE || steps < 1 || steps > scale.size()) {
            throw new IllegalArgumentException("A box must take from 1 to all steps of a scale, but '" + id + "', "
                    + kind.label().en() + ", has " + scale.size() + " and " + steps + " were asked for");
        }
        return scale;
    }

    /**
     * The id.
     *
     * @return the id, as in Q1
     */
    public String id() {
        return id;
    }

    /**
     * What is asked.
     *
     * @return the text in Japanese and English
     */
    public Label text() {
        return text;
    }

    /**
     * The form.
     *
     * @return the kind of question
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The choices, 無回答 among them.
     *
     * @return the choices in printed order; none for a number
     */
    public List<Choice> choices() {
        return choices;
    }

    /**
     * A choice.
     *
     * @param code its code
     * @return the choice
     * @throws IllegalArgumentException if there is no such choice; the message names the choices
     */
    public Choice choice(String code) {
        Objects.requireNonNull(code, "code");
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No choice '" + code + "' of '" + id + "', the choices are "
                                + choices.stream().map(Choice::code).collect(Collectors.joining(", "))));
    }

    /**
     * The largest number of answers.
     *
     * @return the number; empty if any number is allowed
     */
    public OptionalInt most() {
        return most == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(most);
    }

    /**
     * The unit of a number asked for.
     *
     * @return the unit; {@link Unit#NONE} for other kinds
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Who is asked.
     *
     * @return the condition
     */
    public Condition condition() {
        return condition;
    }

    /**
     * The rule for those who gave no answer.
     *
     * @return the rule
     */
    public NoAnswer noAnswer() {
        return noAnswer;
    }

    /**
     * The combined categories.
     *
     * @return the combinations in the order given
     */
    public List<Combination> combinations() {
        return combinations;
    }

    /**
     * Whether a respondent may give more than one answer, so that shares may add to more than 100%.
     *
     * @return true for multiple and ranked answers
     */
    public boolean allowsSeveral() {
        return kind == Kind.MULTIPLE || kind == Kind.RANKED;
    }

    /**
     * The columns that hold its answers.
     *
     * @return the names: one, or one per choice that is an answer, or one per place
     */
    public List<String> columns() {
        return switch (kind) {
            case MULTIPLE ->
                choices.stream()
                        .filter(choice -> choice.kind().isAnswer())
                        .map(choice -> id + "_" + choice.code())
                        .toList();
            case RANKED ->
                IntStream.rangeClosed(1, most)
                        .mapToObj(place -> id + "_" + place)
                        .toList();
            default -> List.of(id);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Question that
                && id.equals(that.id)
                && text.equals(that.text)
                && kind == that.kind
                && choices.equals(that.choices)
                && most == that.most
                && unit.equals(that.unit)
                && condition.equals(that.condition)
                && noAnswer == that.noAnswer
                && combinations.equals(that.combinations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, text, kind, choices, most, unit, condition, noAnswer, combinations);
    }

    /** Id, text and form, as in "Q5 導入課題（複数回答）". */
    @Override
    public String toString() {
        return id + " " + text.ja() + "（" + kind.label().ja() + "）";
    }
}
