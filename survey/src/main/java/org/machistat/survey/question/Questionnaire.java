package org.machistat.survey.question;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/**
 * The questions of a survey in their order (調査票).
 *
 * <ul>
 *   <li>Whom a question is asked can depend on questions before it only, and on choices that they offer.
 *   <li>Two questions never use one column of the data.
 * </ul>
 *
 * @serial exclude
 */
public final class Questionnaire implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Label title;
    private final Unit unit;
    private final Source source;
    private final Map<String, Question> questions;

    private Questionnaire(Label title, Unit unit, Source source, Map<String, Question> questions) {
        this.title = title;
        this.unit = unit;
        this.source = source;
        this.questions = questions;
    }

    /**
     * A questionnaire.
     *
     * @param title its title
     * @param unit what a respondent is: 人, 事業所, 社
     * @param source where the survey is published
     * @param questions the questions in order, at least one
     * @return the questionnaire
     * @throws IllegalArgumentException if there is no question, one is there twice, two share a column, or a condition names a question that
     *     does not stand before it or a choice that it has not
     */
    public static Questionnaire of(Label title, Unit unit, Source source, List<Question> questions) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(source, "source");
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("A questionnaire must have at least one question, but had none");
        }
        Map<String, Question> byId = new LinkedHashMap<>();
        Map<String, String> users = new LinkedHashMap<>();
        for (Question question : questions) {
            check(question.condition(), question.id(), byId);
            if (byId.put(question.id(), question) != null) {
                throw new IllegalArgumentException(
                        "A questionnaire must have each question once, but had '" + question.id() + "' twice");
            }
            for (String column : question.columns()) {
                String other = users.put(column, question.id());
                if (other != null) {
                    throw new IllegalArgumentException("Questions must have columns of their own, but '" + other
                            + "' and '" + question.id() + "' both use '" + column + "'");
                }
            }
        }
        return new Questionnaire(title, unit, source, Collections.unmodifiableMap(byId));
    }

    /**
     * A questionnaire of which only the questions are known.
     *
     * @param questions the questions in order, at least one
     * @return the questionnaire
     * @throws IllegalArgumentException as the longer method does
     */
    public static Questionnaire of(Question... questions) {
        return of(Label.EMPTY, Unit.NONE, Source.UNSTATED, List.of(questions));
    }

    private static void check(Condition condition, String asked, Map<String, Question> before) {
        if (condition instanceof Condition.Chose chose) {
            Question question = before.get(chose.question());
            if (question == null) {
                throw new IllegalArgumentException(
                        "Who is asked '" + asked + "' must depend on a question before it, but '" + chose.question()
                                + "' is none of " + before.keySet());
            }
            chose.codes().forEach(question::choice);
        } else if (condition instanceof Condition.All all) {
            check(all.left(), asked, before);
            check(all.right(), asked, before);
        } else if (condition instanceof Condition.Any any) {
            check(any.left(), asked, before);
            check(any.right(), asked, before);
        } else if (condition instanceof Condition.Not not) {
            check(not.condition(), asked, before);
        }
    }

    /**
     * The title.
     *
     * @return the title in Japanese and English
     */
    public Label title() {
        return title;
    }

    /**
     * What a respondent is.
     *
     * @return the unit of counts
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Where the survey is published.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * All questions.
     *
     * @return the questions in order
     */
    public List<Question> list() {
        return List.copyOf(questions.values());
    }

    /**
     * A question.
     *
     * @param id its id
     * @return the question, or empty
     */
    public Optional<Question> find(String id) {
        return Optional.ofNullable(questions.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * A question.
     *
     * @param id its id
     * @return the question
     * @throws IllegalArgumentException if there is no such question; the message names the questions
     */
    public Question get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "No question '" + id + "', the questions are " + List.copyOf(questions.keySet())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Questionnaire that
                && title.equals(that.title)
                && unit.equals(that.unit)
                && source.equals(that.source)
                && list().equals(that.list());
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, unit, source, questions);
    }

    /** The questions, one per line. */
    @Override
    public String toString() {
        return String.join(
                "\n", questions.values().stream().map(Question::toString).toList());
    }
}
