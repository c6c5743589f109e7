package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.ApiData;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;
import org.machistat.survey.question.Choice;
import org.machistat.survey.question.Question;
import org.machistat.survey.question.Questionnaire;
import org.machistat.survey.question.Responses;

/** Every line of tabulation/reference.tsv: results of R 4.2.2 with survey 4.1-1, each with its call. */
class TabulationReferenceTest {

    private static final String RESOURCE = "/org/machistat/survey/tabulation/reference.tsv";

    static Stream<List<String>> lines() {
        return ApiData.lines(RESOURCE).stream().map(List::of);
    }

    /** The schools' types and two yes-or-no questions, the latter also as two answers of one question "both". */
    static Tabulation tabulation(SampleDesign design) {
        SurveyData data = design.data();
        List<Column> columns = new ArrayList<>(data.columns());
        for (String name : new String[] {"sch.wide", "comp.imp"}) {
            CategoryColumn words = data.categories(name);
            double[] marks = new double[words.rows()];
            for (int row = 0; row < marks.length; row++) {
                marks[row] = words.categories().get(words.position(row)).id().equals("Yes") ? 1 : 0;
            }
            columns.add(NumberColumn.of("both_" + name, marks));
        }
        NumberColumn wide = (NumberColumn) columns.get(columns.size() - 2);
        NumberColumn improved = (NumberColumn) columns.get(columns.size() - 1);
        double[] none = new double[data.rows()];
        for (int row = 0; row < none.length; row++) {
            none[row] = wide.value(row) + improved.value(row) == 0 ? 1 : 0;
        }
        columns.add(NumberColumn.of("both_none", none));
        SurveyData more = SurveyData.of(columns, Source.UNSTATED);
        Question both = Question.multiple(
                "both",
                Label.same("both"),
                Choice.of("sch.wide"),
                Choice.of("comp.imp"),
                Choice.of("none").exclusive());
        Questionnaire questionnaire = Questionnaire.of(
                Question.single("sch.wide", Label.same("sch.wide"), Choice.of("No"), Choice.of("Yes")),
                Question.single("comp.imp", Label.same("comp.imp"), Choice.of("No"), Choice.of("Yes")),
                Question.single("stype", Label.same("stype"), Choice.of("E"), Choice.of("H"), Choice.of("M")),
                both);
        return Tabulation.of(Responses.of(questionnaire, more).getComplete(), design.withData(more));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void agreesWithR(List<String> line) {
        SampleDesign design = ApiData.design(line.get(0));
        Tabulation tabulation = tabulation(design);
        String[] asked = line.get(1).split(" ");
        double first = Double.parseDouble(line.get(2));
        double second = Double.parseDouble(line.get(3));
        switch (asked[0]) {
            case "F" -> check(test(tabulation, asked, IndependenceMethod.RAO_SCOTT_SECOND), first, second);
            case "Chisq" -> check(test(tabulation, asked, IndependenceMethod.RAO_SCOTT_FIRST), first, second);
            case "Wald" -> check(test(tabulation, asked, IndependenceMethod.WALD), first, second);
            case "adjWald" -> check(test(tabulation, asked, IndependenceMethod.ADJUSTED_WALD), first, second);
            case "degrees-F" -> degrees(test(tabulation, asked, IndependenceMethod.RAO_SCOTT_SECOND), first, second);
            case "degrees-adjWald" -> degrees(test(tabulation, asked, IndependenceMethod.ADJUSTED_WALD), first, second);
            case "row" -> check(cross(tabulation, Base.ROW, asked), first, second);
            case "column" -> check(cross(tabulation, Base.COLUMN, asked), first, second);
            case "simple" ->
                check(tabulation.simple("sch.wide").estimate(asked[2]).get(), first, second);
            case "table" -> {
                CrossTable table = tabulation.cross("sch.wide", "stype");
                near(first, table.count(asked[1], "No").weighted().doubleValue());
                near(second, table.count(asked[1], "Yes").weighted().doubleValue());
            }
            case "mean-difference" -> {
                SignificanceTest test = DomainDifference.test(
                                SurveyEstimator.of(design),
                                Statistic.mean(asked[1]).within(asked[2], "No"),
                                Statistic.mean(asked[1]).within(asked[2], "Yes"))
                        .get();
                near(first / second, test.statistic());
            }
            case "paired" ->
                near(
                        first / second,
                        tabulation
                                .pairedByDesign("both", asked[1], asked[2])
                                .get()
                                .statistic());
            case "multiple-first" -> check(multiple(tabulation, IndependenceMethod.RAO_SCOTT_FIRST), first, second);
            case "multiple-second" -> check(multiple(tabulation, IndependenceMethod.RAO_SCOTT_SECOND), first, second);
            case "multiple-degrees" ->
                degrees(multiple(tabulation, IndependenceMethod.RAO_SCOTT_SECOND), first, second);
            default -> throw new IllegalArgumentException(asked[0]);
        }
    }

    private static SignificanceTest test(Tabulation tabulation, String[] asked, IndependenceMethod method) {
        return tabulation.independence(asked[1], asked[2], method).get();
    }

    private static Estimate cross(Tabulation tabulation, Base base, String[] asked) {
        return tabulation
                .cross("sch.wide", "stype")
                .estimate(base, asked[1], asked[2])
                .get();
    }

    private static SignificanceTest multiple(Tabulation tabulation, IndependenceMethod method) {
        return tabulation.multipleIndependence("both", "stype", method).get().overall();
    }

    private static void check(SignificanceTest test, double statistic, double probability) {
        near(statistic, test.statistic());
        near(probability, test.probability());
    }

    private static void check(Estimate estimate, double value, double error) {
        near(value, estimate.value());
        near(error, estimate.standardError());
    }

    private static void degrees(SignificanceTest test, double above, double below) {
        near(above, test.degrees());
        near(below, test.denominatorDegrees());
    }

    private static void near(double expected, double met) {
        assertEquals(expected, met, Math.abs(expected) * 1e-9);
    }
}
