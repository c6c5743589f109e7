package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.question.Choice;
import org.machistat.survey.question.NoAnswer;
import org.machistat.survey.question.Question;
import org.machistat.survey.question.Questionnaire;
import org.machistat.survey.question.Responses;

class TabulationProperties {

    private static final List<String> CODES = List.of("a", "b", "c");

    /** Random answers to a question with one answer and one with several, two groups, weights 1 to 9, and a population. */
    private static SurveyData data(long seed, int rows) {
        Random random = new Random(seed);
        int[] single = new int[rows];
        int[] group = new int[rows];
        double[][] several = new double[3][rows];
        double[] weights = new double[rows];
        double[] population = new double[rows];
        for (int row = 0; row < rows; row++) {
            single[row] = row < 8 ? row % 3 : random.nextInt(4) - 1;
            group[row] = row < 8 ? row / 4 : random.nextInt(3) - 1;
            for (double[] one : several) {
                one[row] = random.nextInt(2);
            }
            weights[row] = 1 + random.nextInt(9);
            population[row] = 20.0 * rows;
        }
        return SurveyData.of(
                List.of(
                        CategoryColumn.of("S", CODES.stream().map(Category::of).toList(), single),
                        CategoryColumn.of("g", List.of(Category.of("北"), Category.of("南")), group),
                        NumberColumn.of("M_a", several[0]),
                        NumberColumn.of("M_b", several[1]),
                        NumberColumn.of("M_c", several[2]),
                        NumberColumn.of("w", weights),
                        NumberColumn.of("N", population)),
                Source.UNSTATED);
    }

    private static Responses responses(SurveyData data, NoAnswer rule) {
        Choice[] choices = CODES.stream().map(Choice::of).toArray(Choice[]::new);
        return Responses.of(
                        Questionnaire.of(
                                Question.single("S", Label.same("S"), choices).with(rule),
                                Question.multiple("M", Label.same("M"), choices).with(rule)),
                        data)
                .getComplete();
    }

    private static Tabulation weighted(long seed, int rows, boolean inBase) {
        SurveyData data = data(seed, rows);
        return Tabulation.of(
                responses(data, inBase ? NoAnswer.IN_BASE : NoAnswer.OUT_OF_BASE),
                SampleDesign.of(data).withWeights("w").build().get());
    }

    private static Rational sum(List<Rational> parts) {
        return parts.stream().reduce(Rational.ZERO, Rational::plus);
    }

    /** Shares of one answer add to 1 exactly, also weighted ones, of the row and of the whole; those of the column with the rest. */
    @Property(tries = 200)
    void sharesOfOneAnswerAddToOne(
            @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int rows, @ForAll boolean inBase) {
        CrossTable table = weighted(seed, rows, inBase).cross("S", "g");
        for (Category group : table.groups()) {
            assertEquals(
                    Rational.ONE,
                    sum(table.answers().stream()
                            .map(answer -> table.share(Base.ROW, group.id(), answer.id())
                                    .get())
                            .toList()));
        }
        assertEquals(
                Rational.ONE,
                sum(table.answers().stream()
                        .map(answer ->
                                table.share(Base.TOTAL, "全体", answer.id()).get())
                        .toList()));
    }

    /** Groups and those of whom the group is not known make all: respondents in number, and weights of the known ones never more. */
    @Property(tries = 200)
    void groupsAddToAll(@ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int rows, @ForAll boolean inBase) {
        for (String question : List.of("S", "M")) {
            CrossTable table = weighted(seed, rows, inBase).cross(question, "g");
            assertEquals(
                    table.base("全体").respondents(),
                    table.base("北").plus(table.base("南")).respondents() + table.dropped());
            for (Category answer : table.answers()) {
                WeightedCount both = table.count("北", answer.id()).plus(table.count("南", answer.id()));
                WeightedCount all = table.count("全体", answer.id());
                assertTrue(both.respondents() <= all.respondents());
                assertTrue(both.weighted().compareTo(all.weighted()) <= 0);
                assertTrue(table.dropped() > 0 || both.equals(all));
            }
        }
    }

    /** M.T. is at least the share of those who answered, and at most the number of answers times it. */
    @Property(tries = 200)
    void multipleTotalIsAtLeastTheShareOfRespondents(
            @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int rows, @ForAll boolean inBase) {
        Tabulation tabulation = weighted(seed, rows, inBase);
        SimpleTable table = tabulation.simple("M");
        if (table.base().respondents() == 0) {
            return;
        }
        Rational answered = inBase ? Rational.ONE.minus(table.share("無回答").get()) : Rational.ONE;
        Rational total = table.multipleTotal().get();
        assertTrue(total.compareTo(answered) >= 0);
        assertTrue(total.compareTo(answered.times(3)) <= 0);
    }

    /** The estimator's share is the exact one to the last digits. */
    @Property(tries = 100)
    void estimatesAreTheExactShares(@ForAll long seed, @ForAll @IntRange(min = 8, max = 40) int rows) {
        CrossTable table = weighted(seed, rows, true).cross("S", "g");
        for (Base base : Base.values()) {
            Estimate estimate = table.estimate(base, "北", "a").get();
            assertEquals(table.share(base, "北", "a").get().doubleValue(), estimate.value(), 1e-14);
        }
    }

    /** In a two by two table there is one design effect: both orders have the same statistic. */
    @Property(tries = 100)
    void oneEigenvalueMakesBothOrdersOne(@ForAll long seed, @ForAll @IntRange(min = 12, max = 60) int rows) {
        Tabulation tabulation = weighted(seed, rows, true);
        MultipleResponseTest first = tabulation
                .multipleIndependence("M", "g", IndependenceMethod.RAO_SCOTT_FIRST)
                .get();
        MultipleResponseTest second = tabulation
                .multipleIndependence("M", "g", IndependenceMethod.RAO_SCOTT_SECOND)
                .get();
        for (String code : CODES) {
            if (first.perAnswer().get(code).isGiven()) {
                SignificanceTest one = first.perAnswer().get(code).get();
                SignificanceTest other = second.perAnswer().get(code).get();
                assertEquals(1, other.degrees(), 1e-9);
                assertEquals(one.statistic(), other.statistic(), 1e-9 * Math.max(1, one.statistic()));
                assertTrue(other.probability() >= one.probability() - 1e-12);
            }
        }
    }

    /** Of a simple random sample of n from N = 20 n the mean design effect is (1 − 1/20) n ÷ (n − 1): close to Pearson's by the fpc. */
    @Property(tries = 100)
    void simpleRandomSamplesDifferByTheFinitePopulation(
            @ForAll long seed, @ForAll @IntRange(min = 30, max = 120) int rows) {
        SurveyData data = data(seed, rows);
        Responses responses = responses(data, NoAnswer.IN_BASE);
        Tabulation tabulation = Tabulation.of(
                responses, SampleDesign.of(data).withPopulations("N").build().get());
        SignificanceTest pearson =
                tabulation.independence("S", "g", IndependenceMethod.PEARSON).get();
        SignificanceTest corrected = tabulation
                .independence("S", "g", IndependenceMethod.RAO_SCOTT_FIRST)
                .get();
        if (pearson.statistic() < 1e-9) {
            assertTrue(corrected.statistic() < 1e-8);
            return;
        }
        double ratio = pearson.statistic() / corrected.statistic();
        // the design effects of the observed table stray from those of independence by about the statistic over n
        double stray = 3 * (pearson.statistic() + 6) / rows;
        assertTrue(ratio > 0.95 - stray && ratio < 0.95 + stray, () -> ratio + " of " + pearson);
    }

    /** Whoever gave both, the test of the truth lies between the bounds of the margins. */
    @Property(tries = 300)
    void frechetBoundsHoldTheTruth(@ForAll long seed, @ForAll @LongRange(min = 1, max = 200) long n) {
        Random random = new Random(seed);
        long both = 0;
        long first = 0;
        long second = 0;
        int odds = 1 + random.nextInt(9);
        for (long row = 0; row < n; row++) {
            boolean one = random.nextInt(10) < odds;
            boolean other = random.nextBoolean();
            first += one ? 1 : 0;
            second += other ? 1 : 0;
            both += one && other ? 1 : 0;
        }
        PairedOptions margins = PairedOptions.ofMargins(Label.same("a"), first, Label.same("b"), second, n);
        PairedOptions truth = PairedOptions.ofJoint(Label.same("a"), first, Label.same("b"), second, both, n);
        long discordant = first + second - 2 * both;
        assertTrue(margins.leastDiscordant() <= discordant && discordant <= margins.mostDiscordant());
        // formulas.md E10
        assertEquals(Math.abs(first - second), margins.leastDiscordant());
        assertEquals(Math.min(first + second, 2 * n - first - second), margins.mostDiscordant());
        if (truth.exactTest().isGiven()) {
            double p = truth.exactTest().get().probability();
            double most = margins.leastSignificant().get().probability();
            double least = margins.mostSignificant()
                    .find()
                    .map(SignificanceTest::probability)
                    .orElse(0.0);
            assertTrue(least <= p + 1e-12 && p <= most + 1e-12, () -> least + " ≤ " + p + " ≤ " + most);
            boolean significant = truth.exactTest().get().isSignificant(0.05);
            switch (margins.verdict(0.05)) {
                case SIGNIFICANT -> assertTrue(significant);
                case NOT_SIGNIFICANT -> assertTrue(!significant);
                case UNDECIDED -> assertTrue(margins.leastDiscordant() < margins.mostDiscordant());
            }
        }
    }
}
