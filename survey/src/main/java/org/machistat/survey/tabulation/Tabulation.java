package org.machistat.survey.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;
import org.machistat.survey.question.Choice;
import org.machistat.survey.question.Combination;
import org.machistat.survey.question.NoAnswer;
import org.machistat.survey.question.Question;
import org.machistat.survey.question.Responses;

/**
 * Tables and tests of the answers of a sample (集計).
 *
 * <pre>Tabulation tabulation = Tabulation.of(responses, design);
 * tabulation.simple("Q1"); tabulation.cross("Q1", "業種"); tabulation.independence("Q1", "業種", IndependenceMethod.RAO_SCOTT_SECOND)</pre>
 *
 * <ul>
 *   <li>Groups come from a column of categories, or from a question by its id, then its answers are the groups.
 *   <li>A gap in the column, a category called 不明, 不詳 or 無回答, and 無回答 and 不明 of a question belong to no group.
 *   <li>Tests leave out those who gave no answer, whatever the rule of the table.
 * </ul>
 */
public final class Tabulation {

    private static final Set<String> NOT_KNOWN = Set.of("不明", "不詳", "無回答");

    private final Responses responses;
    private final SampleDesign design;
    private final WeightSums weights;

    private Tabulation(Responses responses, SampleDesign design) {
        this.responses = responses;
        this.design = design;
        this.weights = WeightSums.of(design);
    }

    /**
     * Tables of a sample with its weights and its design.
     *
     * @param responses the answers
     * @param design the sample, its rows in the same order
     * @return the tables
     * @throws IllegalArgumentException if the rows are not as many
     */
    public static Tabulation of(Responses responses, SampleDesign design) {
        if (responses.data().rows() != design.rows()) {
            throw new IllegalArgumentException("Answers and design must have the same rows, but had "
                    + responses.data().rows() + " and " + design.rows());
        }
        return new Tabulation(responses, design);
    }

    /**
     * Tables in which everybody stands for one, drawn with equal chance from a large population.
     *
     * @param responses the answers
     * @return the tables, or why there are none: no row
     */
    public static Answer<Tabulation> unweighted(Responses responses) {
        double[] ones = new double[responses.data().rows()];
        Arrays.fill(ones, 1);
        SurveyData alone = SurveyData.of(List.of(NumberColumn.of("1", ones)), Source.UNSTATED);
        return SampleDesign.of(alone)
                .withWeights("1")
                .build()
                .map(design -> of(responses, design.withData(responses.data())));
    }

    private Question choosing(String id) {
        Question question = responses.questionnaire().get(id);
        if (question.kind() == Question.Kind.NUMERIC) {
            throw new IllegalArgumentException(
                    "A table needs choices, but '" + id + "' asks for a number; mean(\"" + id + "\") is for that");
        }
        return question;
    }

    private Profile.Subject subject() {
        return new Profile.Subject(
                responses.questionnaire().unit(), responses.questionnaire().source());
    }

    /**
     * The answers to a question.
     *
     * @param question the question's id
     * @return the table
     * @throws IllegalArgumentException if there is no such question, or it asks for a number
     */
    public SimpleTable simple(String question) {
        Question asked = choosing(question);
        return new SimpleTable(profile(asked, lineRows(asked), NO_GROUPS));
    }

    /**
     * The answers to a ranked question at one place (1位, 2位, …).
     *
     * @param question the id of a ranked question
     * @param place the place, from 1
     * @return the table; those without a choice at the place are its 無回答
     * @throws IllegalArgumentException if there is no such question or place
     */
    public SimpleTable simple(String question, int place) {
        Question asked = choosing(question);
        Question one = Question.single(
                        asked.id(),
                        asked.text().plus(Label.of("（" + place + "位）", " (place " + place + ")")),
                        asked.choices().toArray(Choice[]::new))
                .askedIf(asked.condition())
                .with(asked.noAnswer());
        for (Combination combination : asked.combinations()) {
            one = one.with(combination);
        }
        Map<String, BitSet> chosen = new LinkedHashMap<>();
        BitSet answered = new BitSet();
        BitSet without = responses.asked(question);
        for (Choice choice : asked.choices()) {
            BitSet rows = responses.choseAt(question, place, choice.code());
            chosen.put(choice.code(), rows);
            if (choice.kind() != Choice.Kind.NO_ANSWER) {
                without.andNot(rows);
            }
            if (choice.kind().isAnswer()) {
                answered.or(rows);
            }
        }
        List<BitSet> lines = new ArrayList<>();
        for (Line line : Line.of(one)) {
            BitSet rows = new BitSet();
            if (line.combination().isPresent()) {
                line.parts(asked).forEach(code -> rows.or(chosen.get(code)));
            } else {
                boolean none = line.choice().orElseThrow().kind() == Choice.Kind.NO_ANSWER;
                rows.or(none ? without : chosen.get(line.category().id()));
            }
            lines.add(rows);
        }
        BitSet all = responses.asked(question);
        long unanswered = all.cardinality() - (long) answered.cardinality();
        BitSet base = asked.noAnswer() == NoAnswer.IN_BASE ? all : answered;
        return new SimpleTable(profile(one, base, unanswered, lines.toArray(BitSet[]::new), NO_GROUPS));
    }

    /**
     * The answers to a question by groups.
     *
     * @param question the question's id
     * @param by a column of categories, or the id of another question
     * @return the table
     * @throws IllegalArgumentException if there is no such question or column, or it holds numbers
     */
    public CrossTable cross(String question, String by) {
        Question asked = choosing(question);
        Groups groups = groups(by, responses.base(question));
        return new CrossTable(profile(asked, lineRows(asked), groups), by, name(by));
    }

    /**
     * The mean of a number asked for, with its error by the sample design.
     *
     * @param question the id of a question for a number
     * @return the estimate of those who answered, or why there is none
     * @throws IllegalArgumentException if there is no such question, or it does not ask for a number
     */
    public Answer<Estimate> mean(String question) {
        Question asked = responses.questionnaire().get(question);
        if (asked.kind() != Question.Kind.NUMERIC) {
            throw new IllegalArgumentException("A mean needs a number, but '" + asked + "' has choices");
        }
        CategoryColumn base =
                CellRows.marked("base", responses.answered(question), responses.answered(question), design.rows());
        SurveyEstimator estimator = CellRows.estimator(design, responses.data().numbers(question), base);
        return estimator
                .estimate(Statistic.mean(question).within("base", CellRows.YES))
                .map(found -> CellRows.titled(found, asked.text()));
    }

    /**
     * Whether the answers to a question depend on the group.
     *
     * @param question the id of a question with one answer
     * @param by a column of categories, or the id of another question with one answer
     * @param method the test
     * @return the test, or why there is none: fewer than two rows or columns with answers, no degrees of freedom
     * @throws IllegalArgumentException if there is no such question or column, or several answers are allowed
     */
    public Answer<SignificanceTest> independence(String question, String by, IndependenceMethod method) {
        Objects.requireNonNull(method, "method");
        Question asked = choosing(question);
        if (asked.allowsSeveral()) {
            throw new IllegalArgumentException("Answers must exclude each other, but '" + asked
                    + "' allows several; multipleIndependence is for that");
        }
        return new Independence(
                        design,
                        title(asked, by),
                        apart(by, responses.answered(question)).sets(),
                        answerRows(asked).values().stream().toList())
                .test(method);
    }

    /**
     * Whether several answers depend on the group: all together and each by itself.
     *
     * @param question the id of a question with several answers
     * @param by a column of categories, or the id of a question with one answer
     * @param method the Rao–Scott correction, first or second order
     * @return the tests, or why there are none
     * @throws IllegalArgumentException if there is no such question or column, one answer is allowed only, or it is another method
     */
    public Answer<MultipleResponseTest> multipleIndependence(String question, String by, IndependenceMethod method) {
        Question asked = choosing(question);
        if (!asked.allowsSeveral()) {
            throw new IllegalArgumentException(
                    "Several answers must be allowed, but '" + asked + "' takes one; independence is for that");
        }
        if (method != IndependenceMethod.RAO_SCOTT_FIRST && method != IndependenceMethod.RAO_SCOTT_SECOND) {
            throw new IllegalArgumentException(
                    "Several answers are tested by RAO_SCOTT_FIRST or RAO_SCOTT_SECOND, but the method was " + method);
        }
        return new MultipleIndependence(
                        design,
                        title(asked, by),
                        apart(by, responses.answered(question)).sets(),
                        answerRows(asked))
                .test(method);
    }

    /**
     * Two answers to one question that the same respondents could give, by numbers of respondents.
     *
     * @param question the id of a question with several answers
     * @param first the code of one answer
     * @param second the code of the other
     * @return the pair with the number who gave both, out of the base
     * @throws IllegalArgumentException if there is no such question or answer, or nobody is in its base
     */
    public PairedOptions paired(String question, String first, String second) {
        Question asked = choosing(question);
        BitSet base = responses.base(question);
        BitSet one = responses.chose(question, first);
        BitSet other = responses.chose(question, second);
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return PairedOptions.ofJoint(
                        asked.choice(first).category().name(),
                        one.cardinality(),
                        asked.choice(second).category().name(),
                        other.cardinality(),
                        both.cardinality(),
                        base.cardinality())
                .with(responses.questionnaire().source());
    }

    /**
     * The same pair, weighted and with the sample design: Student's t of the difference of the two shares.
     *
     * @param question the id of a question with several answers
     * @param first the code of one answer
     * @param second the code of the other
     * @return the test, or why there is none
     * @throws IllegalArgumentException if there is no such question or answer
     */
    public Answer<SignificanceTest> pairedByDesign(String question, String first, String second) {
        Question asked = choosing(question);
        BitSet base = responses.base(question);
        SurveyEstimator estimator = CellRows.estimator(
                design,
                CellRows.marked("first", responses.chose(question, first), base, design.rows()),
                CellRows.marked("second", responses.chose(question, second), base, design.rows()));
        Label title = asked.choice(first)
                .category()
                .name()
                .plus(Label.of("と", " and "))
                .plus(asked.choice(second).category().name());
        return DomainDifference.test(
                estimator,
                Statistic.proportion("first", CellRows.YES),
                Statistic.proportion("second", CellRows.YES),
                title);
    }

    private Label title(Question question, String by) {
        return Label.same(question.id() + "×").plus(name(by));
    }

    private Label name(String by) {
        return responses.questionnaire().find(by).map(Question::text).orElse(Label.same(by));
    }

    /**
     * Groups of respondents.
     *
     * @param categories what they are called
     * @param sets the rows of each
     * @param dropped how many rows are in none; below 0 if groups overlap
     */
    private record Groups(List<Category> categories, List<BitSet> sets, long dropped) {}

    private static final Groups NO_GROUPS = new Groups(List.of(), List.of(), 0);

    /** Groups that exclude each other. */
    private Groups apart(String by, BitSet within) {
        Groups groups = groups(by, within);
        if (groups.dropped() < 0) {
            throw new IllegalArgumentException("Groups must exclude each other, but '"
                    + responses.questionnaire().get(by) + "' allows several answers");
        }
        return groups;
    }

    private Groups groups(String by, BitSet within) {
        List<Category> categories = new ArrayList<>();
        List<BitSet> sets = new ArrayList<>();
        Optional<Question> question = responses.questionnaire().find(by);
        if (question.isPresent()) {
            Question asked = choosing(by);
            for (Choice choice : asked.choices()) {
                if (choice.kind().isAnswer()) {
                    categories.add(choice.category());
                    sets.add(responses.chose(by, choice.code()));
                }
            }
        } else {
            CategoryColumn column = responses.data().categories(by);
            for (int position = 0; position < column.categories().size(); position++) {
                Category category = column.categories().get(position);
                if (!NOT_KNOWN.contains(category.id())
                        && !NOT_KNOWN.contains(category.name().ja())) {
                    categories.add(category);
                    sets.add(rowsOf(column, position));
                }
            }
        }
        BitSet rest = (BitSet) within.clone();
        for (BitSet set : sets) {
            set.and(within);
            rest.andNot(set);
        }
        boolean overlap = question.isPresent() && question.get().allowsSeveral();
        return new Groups(categories, sets, overlap ? -1 : rest.cardinality());
    }

    private static BitSet rowsOf(CategoryColumn column, int position) {
        BitSet rows = new BitSet(column.rows());
        for (int row = 0; row < column.rows(); row++) {
            rows.set(row, column.position(row) == position);
        }
        return rows;
    }

    private Map<String, BitSet> answerRows(Question question) {
        Map<String, BitSet> rows = new LinkedHashMap<>();
        for (Choice choice : question.choices()) {
            if (choice.kind().isAnswer()) {
                rows.put(choice.code(), responses.chose(question.id(), choice.code()));
            }
        }
        return rows;
    }

    private BitSet[] lineRows(Question question) {
        return Line.of(question).stream()
                .map(line -> line.combination()
                        .map(combination -> responses.members(question.id(), combination))
                        .orElseGet(() ->
                                responses.chose(question.id(), line.category().id())))
                .toArray(BitSet[]::new);
    }

    private Profile profile(Question question, BitSet[] lines, Groups groups) {
        long unanswered = responses.asked(question.id()).cardinality()
                - (long) responses.answered(question.id()).cardinality();
        return profile(question, responses.base(question.id()), unanswered, lines, groups);
    }

    private Profile profile(Question question, BitSet all, long unanswered, BitSet[] lines, Groups groups) {
        List<Category> categories = new ArrayList<>(List.of(Profile.ALL));
        categories.addAll(groups.categories());
        List<BitSet> rows = new ArrayList<>(List.of(all));
        rows.addAll(groups.sets());
        if (groups.dropped() > 0) {
            BitSet unknown = (BitSet) all.clone();
            groups.sets().forEach(unknown::andNot);
            categories.add(Profile.UNKNOWN);
            rows.add(unknown);
        }
        BitSet[] sets = rows.toArray(BitSet[]::new);
        WeightedCount[] base = new WeightedCount[sets.length];
        WeightedCount[][] counts = new WeightedCount[sets.length][lines.length];
        for (int group = 0; group < sets.length; group++) {
            base[group] = weights.of(sets[group]);
            for (int line = 0; line < lines.length; line++) {
                BitSet cell = (BitSet) lines[line].clone();
                cell.and(sets[group]);
                counts[group][line] = weights.of(cell);
            }
        }
        return new Profile(
                question,
                subject(),
                Line.of(question),
                categories,
                base,
                counts,
                unanswered,
                groups.dropped(),
                !weights.equal(),
                Optional.of(new CellRows(design, sets, lines)));
    }

    /** The answers and the sample, as in "837行、3問：837行、837単位、17層". */
    @Override
    public String toString() {
        return responses + "：" + design;
    }
}
