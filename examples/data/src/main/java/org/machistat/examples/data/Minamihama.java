package org.machistat.examples.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.machistat.core.population.ProjectionTable;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.SurveyEstimator;
import org.machistat.survey.reader.AnswerField;
import org.machistat.survey.reader.AnswerLayout;
import org.machistat.survey.reader.AnswerReader;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.StratumResponse;

/**
 * An invented town: the base and assumptions of its projection, and a survey of its businesses (架空の南浜市).
 *
 * <ul>
 *   <li>No figure is of a real place: this shows what the files look like and what can be asked of them.
 *   <li>The survey was drawn in three strata by size; of 330 businesses asked, 140 answered. The file has one line for each answer, with the
 *       size of its stratum as 母集団.
 *   <li>Each file is read when first asked for.
 * </ul>
 */
public final class Minamihama {

    private static final Label NAME = Label.of("南浜市", "Minamihama");
    private static final Source SURVEY = Source.of(Label.of("南浜市事業所景況調査（架空）", "Minamihama business survey (invented)"));

    private static final class Assumptions {
        static final ProjectionTable TABLE = ProjectionTable.read(
                        NAME, ReferenceDate.parse("2020年"), text("minamihama.csv"))
                .get()
                .getComplete();
    }

    private static final class Answers {
        static final SurveyData DATA = AnswerReader.of(AnswerLayout.of(
                        AnswerField.id("番号"),
                        AnswerField.words("規模"),
                        AnswerField.words("業種"),
                        AnswerField.codes("業況", "1=良い", "2=ふつう", "3=悪い").missing("9"),
                        AnswerField.list("課題", ";", "1=費用", "2=人材", "3=販路", "4=設備", "0=特にない"),
                        AnswerField.number("従業者数").within(1, 100_000),
                        AnswerField.number("母集団")))
                .with(SURVEY)
                .read(text("minamihama-survey.csv"))
                .get()
                .getComplete();
    }

    private Minamihama() {}

    /**
     * An object to ask, for a short name in JShell; it has no state.
     *
     * @return the town
     */
    public static Minamihama town() {
        return new Minamihama();
    }

    /**
     * The base of 2020 and the assumptions, in steps of 15 years.
     *
     * @return the table
     */
    public ProjectionTable projectionTable() {
        return Assumptions.TABLE;
    }

    /**
     * The answers of 140 businesses: 規模, 業種, 業況, 課題 (several), 従業者数, 母集団.
     *
     * @return the answers
     */
    public SurveyData answers() {
        return Answers.DATA;
    }

    /**
     * The answers with their sample design: strata by 規模, drawn without replacement.
     *
     * @return an estimator that leaves missing values out
     */
    public SurveyEstimator estimator() {
        return SurveyEstimator.of(SampleDesign.of(answers())
                        .withStrata("規模")
                        .withPopulations("母集団")
                        .build()
                        .get())
                .omittingMissing();
    }

    /**
     * How many of each size were asked and answered.
     *
     * @return the response by size
     */
    public ResponseTable response() {
        return ResponseTable.of(
                List.of(
                        StratumResponse.of(size("小規模", "small"), 150, 54),
                        StratumResponse.of(size("中規模", "medium"), 120, 52),
                        StratumResponse.of(size("大規模", "large"), 60, 34)),
                SURVEY);
    }

    private static Category size(String ja, String en) {
        return Category.of(ja, Label.of(ja, en));
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Minamihama.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What there is to ask. */
    @Override
    public String toString() {
        return "南浜市（架空）：projectionTable()、answers()、estimator()、response()";
    }
}
