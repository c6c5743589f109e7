package org.machistat.survey.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.survey.data.SurveyData;

/**
 * The answers of a data set, read by its questionnaire: who was asked what, who answered, who chose what (回答の読み取り).
 *
 * <ul>
 *   <li>Somebody who was asked and gave no answer chose 無回答, whether it stands in the data or is a gap.
 *   <li>Not asked is not 無回答: those whom a condition leaves out belong to no choice and no base.
 *   <li>A code that is no choice is an error. Answers of somebody who was not asked, an exclusive choice beside others, and more answers than
 *       allowed are notes that say how they count.
 * </ul>
 *
 * <p>Rows are given as sets of row numbers, from 0; a set handed out is the caller's own.
 */
public final class Responses {

    private final Questionnaire questionnaire;
    private final SurveyData data;
    private final Map<String, Answered> answers;

    private Responses(Questionnaire questionnaire, SurveyData data, Map<String, Answered> answers) {
        this.questionnaire = questionnaire;
        this.data = data;
        this.answers = answers;
    }

    /**
     * Reads the answers.
     *
     * @param questionnaire the questions
     * @param data the answers, with the columns that {@link Question#columns} names
     * @return the answers, and what in them does not fit the questions
     * @throws IllegalArgumentException if a column is not there or of the wrong kind
     */
    public static Loaded<Responses> of(Questionnaire questionnaire, SurveyData data) {
        Objects.requireNonNull(data, "data");
        List<Problem> problems = new ArrayList<>();
        Map<String, Answered> answers = new LinkedHashMap<>();
        for (Question question : questionnaire.list()) {
            BitSet asked = truth(question.condition(), answers, data.rows()).holds();
            answers.put(
                    question.id(), AnswerColumns.read(question, data, problems).settle(asked));
        }
        return new Loaded<>(new Responses(questionnaire, data, answers), problems);
    }

    /** The rows of which a condition holds, and those of which it is known not to. */
    private record Truth(BitSet holds, BitSet fails) {}

    private static Truth truth(Condition condition, Map<String, Answered> answers, int rows) {
        BitSet holds = new BitSet(rows);
        BitSet fails = new BitSet(rows);
        if (condition instanceof Condition.Chose chose) {
            Answered answered = answers.get(chose.question());
            for (String code : chose.codes()) {
                holds.or(answered.chose(code));
            }
            fails.or(answered.answered());
            fails.andNot(holds);
        } else if (condition instanceof Condition.All all) {
            Truth left = truth(all.left(), answers, rows);
            Truth right = truth(all.right(), answers, rows);
            holds.or(left.holds());
            holds.and(right.holds());
            fails.or(left.fails());
            fails.or(right.fails());
        } else if (condition instanceof Condition.Any any) {
            Truth left = truth(any.left(), answers, rows);
            Truth right = truth(any.right(), answers, rows);
            holds.or(left.holds());
            holds.or(right.holds());
            fails.or(left.fails());
            fails.and(right.fails());
        } else if (condition instanceof Condition.Not not) {
            Truth other = truth(not.condition(), answers, rows);
            return new Truth(/* holds= */ other.fails(), /* fails= */ other.holds());
        } else {
            holds.set(0, rows);
        }
        return new Truth(holds, fails);
    }

    /**
     * The questions.
     *
     * @return the questionnaire
     */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /**
     * The data.
     *
     * @return the data as they were read
     */
    public SurveyData data() {
        return data;
    }

    private Answered of(String question) {
        return answers.get(questionnaire.get(question).id());
    }

    /**
     * Those who were asked (設問の対象者).
     *
     * @param question the question's id
     * @return the rows of which the question's condition holds
     * @throws IllegalArgumentException if there is no such question
     */
    public BitSet asked(String question) {
        return copy(of(question).asked());
    }

    /**
     * Those who answered: not 無回答, not 不明.
     *
     * @param question the question's id
     * @return the rows
     * @throws IllegalArgumentException if there is no such question
     */
    public BitSet answered(String question) {
        return copy(of(question).answered());
    }

    /**
     * Those whom shares are computed of (基数).
     *
     * @param question the question's id
     * @return those who were asked, without 無回答 and 不明 if the question leaves them out
     * @throws IllegalArgumentException if there is no such question
     */
    public BitSet base(String question) {
        return of(question).question().noAnswer() == NoAnswer.IN_BASE ? asked(question) : answered(question);
    }

    /**
     * Those who gave an answer, at any place if they are ranked.
     *
     * @param question the question's id
     * @param code the code of the choice, that of 無回答 among them
     * @return the rows
     * @throws IllegalArgumentException if there is no such question or choice
     */
    public BitSet chose(String question, String code) {
        return copy(of(question).chose(code));
    }

    /**
     * Those who put a choice at a place.
     *
     * @param question the id of a ranked question
     * @param place the place, from 1
     * @param code the code of the choice
     * @return the rows
     * @throws IllegalArgumentException if there is no such question, choice or place
     */
    public BitSet choseAt(String question, int place, String code) {
        Answered answered = of(question);
        int choice = answered.question().choices().indexOf(answered.question().choice(code));
        if (place < 1 || place > answered.places().length) {
            throw new IllegalArgumentException("Places of '" + question + "' are from 1 to " + answered.places().length
                    + ", but " + place + " was asked for");
        }
        return copy(answered.places()[place - 1][choice]);
    }

    /**
     * Those in a combined category, each once.
     *
     * @param question the question's id
     * @param combination the combination
     * @return the rows
     * @throws IllegalArgumentException if there is no such question or choice
     */
    public BitSet members(String question, Combination combination) {
        return copy(of(question).members(combination));
    }

    private static BitSet copy(BitSet rows) {
        return (BitSet) rows.clone();
    }

    /** Rows and questions, as in "837行、3問". */
    @Override
    public String toString() {
        return data.rows() + "行、" + answers.size() + "問";
    }
}
