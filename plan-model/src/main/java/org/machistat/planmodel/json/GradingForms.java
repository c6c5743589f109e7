package org.machistat.planmodel.json;

import static org.machistat.planmodel.json.CoreForms.FISCAL_YEAR;
import static org.machistat.planmodel.json.CoreForms.LABEL;
import static org.machistat.planmodel.json.CoreForms.SOURCE;
import static org.machistat.planmodel.json.Field.list;
import static org.machistat.planmodel.json.Field.required;
import static org.machistat.planmodel.json.Field.usual;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.value.Rational;
import org.machistat.planmodel.kpi.Grade;
import org.machistat.planmodel.kpi.GradingScheme;
import org.machistat.planmodel.kpi.GradingScheme.Grading;
import org.machistat.planmodel.kpi.GradingScheme.Step;
import org.machistat.planmodel.kpi.Measure;
import org.machistat.planmodel.kpi.Review;
import org.machistat.planmodel.kpi.ReviewCycle;

/** The forms of grades and of reviews. */
final class GradingForms {

    private GradingForms() {}

    private static final Field<Grade, String> CODE = required("code", Words.TEXT, Grade::code);
    private static final Field<Grade, Label> LABEL_OF_GRADE = required("label", LABEL, Grade::label);
    private static final Field<Grade, Boolean> ASSESSED =
            usual("assessed", Words.TrueOrFalse.FORM, true, Grade::assessed);

    private static final Form<Grade> GRADE = new ShortForm<>(
            "grade",
            new TextForm<>(
                            "text",
                            Label.of("評価区分", "a grade"),
                            Label.of(
                                    "「S」のような区分または項目codeとlabelを持つオブジェクト",
                                    "a code such as 'S', or an object with 'code' and 'label'"),
                            code -> new Grade(code, Label.same(code), true),
                            Grade::code)
                    .ofAnyLength(),
            ObjectForm.of(
                    "gradeInParts",
                    Label.of("評価区分", "a grade"),
                    read -> new Grade(read.get(CODE), read.get(LABEL_OF_GRADE), read.get(ASSESSED, true)),
                    CODE,
                    LABEL_OF_GRADE,
                    ASSESSED));

    private static final TextForm<Rational> BOUND_FORM = new TextForm<>(
                    "bound",
                    Label.of("しきい値", "a bound"),
                    Label.of("0.8、「80%」または「4/5」のような数", "a number such as 0.8, '80%' or '4/5'"),
                    GradingForms::parseBound,
                    Rational::toString)
            .orNumber();

    private static Rational parseBound(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return folded.endsWith("%")
                ? CoreForms.parseRatio(folded.substring(0, folded.length() - 1).strip())
                        .dividedBy(Rational.of(100))
                : CoreForms.parseRatio(text);
    }

    private static final Field<Step, Measure> MEASURE =
            required("measure", new Choice<>("measure", Label.of("評価の尺度", "a measure"), Measure.class), Step::measure);
    private static final Field<Step, Rational> BOUND = required("bound", BOUND_FORM, Step::bound);
    private static final Field<Step, Boolean> INCLUSIVE =
            usual("inclusive", Words.TrueOrFalse.FORM, true, Step::inclusive);
    private static final Field<Step, String> STEP_GRADE = required("grade", Words.TEXT, Step::grade);

    private static final Form<Step> STEP = ObjectForm.of(
            "gradingStep",
            Label.of("評価の基準", "a step of a grading scheme"),
            read -> new Step(read.get(MEASURE), read.get(BOUND), read.get(INCLUSIVE, true), read.get(STEP_GRADE)),
            MEASURE,
            BOUND,
            INCLUSIVE,
            STEP_GRADE);

    private static final Field<GradingScheme, String> ID = required("id", Words.TEXT, GradingScheme::id);
    private static final Field<GradingScheme, String> VERSION =
            usual("version", Words.TEXT, "", GradingScheme::version);
    private static final Field<GradingScheme, Label> NAME = required("name", LABEL, GradingScheme::name);
    private static final Field<GradingScheme, List<Grade>> GRADES =
            required("grades", new WholeList<>(GRADE), GradingScheme::grades);
    private static final Field<GradingScheme, Boolean> ORDERED =
            usual("ordered", Words.TrueOrFalse.FORM, true, GradingScheme::isOrdered);
    private static final Field<GradingScheme, List<Step>> STEPS =
            usual("steps", new WholeList<>(STEP), List.of(), GradingScheme::steps);
    private static final Field<GradingScheme, String> OTHERWISE =
            usual("otherwise", Words.TEXT, "", GradingScheme::otherwise);
    private static final Field<GradingScheme, Source> SCHEME_SOURCE =
            usual("source", SOURCE, Source.UNSTATED, GradingScheme::source);

    static final Form<GradingScheme> SCHEME = ObjectForm.checked(
            "gradingScheme",
            Label.of("評価基準", "a grading scheme"),
            GradingForms::scheme,
            ID,
            VERSION,
            NAME,
            GRADES,
            ORDERED,
            STEPS,
            OTHERWISE,
            SCHEME_SOURCE);

    private static Optional<GradingScheme> scheme(Fields read) {
        String id = read.get(ID);
        String version = read.get(VERSION, "");
        List<Step> steps = read.list(STEPS);
        if (!read.has(STEPS) && !read.isUnreadable(STEPS) && read.has(OTHERWISE)) {
            throw new IllegalArgumentException("expected 'otherwise' only beside 'steps'");
        }
        if (read.isUnreadable(STEPS)) {
            return Optional.empty();
        }
        GradingScheme judged = GradingScheme.judged(id, version, read.get(NAME), read.get(GRADES))
                .withSource(read.get(SCHEME_SOURCE, Source.UNSTATED));
        GradingScheme scheme = read.get(ORDERED, true) ? judged : judged.unordered();
        return Optional.of(steps.isEmpty() ? scheme : scheme.withSteps(steps, read.get(OTHERWISE, "")));
    }

    private static final Field<Grading, String> GRADING_SCHEME = required("scheme", Words.TEXT, Grading::scheme);
    private static final Field<Grading, String> GRADING_VERSION = usual("version", Words.TEXT, "", Grading::version);
    private static final Field<Grading, Grade> GIVEN_GRADE = required("grade", GRADE, Grading::grade);
    private static final Field<Grading, Label> REASON = usual("reason", LABEL, Label.EMPTY, Grading::reason);

    private static final Form<Grading> GRADING = ObjectForm.of(
            "grading",
            Label.of("評価結果", "a grade given"),
            GradingForms::grading,
            GRADING_SCHEME,
            GRADING_VERSION,
            GIVEN_GRADE,
            REASON);

    private static Grading grading(Fields read) {
        String scheme = read.get(GRADING_SCHEME);
        String version = read.get(GRADING_VERSION, "");
        read.in()
                .refer(new Reference(
                        Reference.Space.GRADING_SCHEMES, Reference.Space.name(scheme, version), read.place()));
        return new Grading(scheme, version, read.get(GIVEN_GRADE), read.get(REASON, Label.EMPTY));
    }

    private static final Field<Review, String> SUBJECT =
            required("subject", new Naming<>(Words.TEXT, Reference.Space.SUBJECTS), Review::subject);
    private static final Field<Review, FiscalYear> YEAR = required("year", FISCAL_YEAR, Review::year);
    private static final Field<Review, Review.Stage> STAGE = required(
            "stage",
            new Choice<>("reviewStage", Label.of("点検の段階", "a stage"), Review.Stage.class, Review.Stage::label),
            Review::stage);
    private static final Field<Review, List<Grading>> GRADINGS = list("gradings", GRADING, Review::gradings);
    private static final Field<Review, Label> FINDING = usual("finding", LABEL, Label.EMPTY, Review::finding);
    private static final Field<Review, Label> ACTION = usual("action", LABEL, Label.EMPTY, Review::action);
    private static final Field<Review, Source> REVIEW_SOURCE = usual("source", SOURCE, Source.UNSTATED, Review::source);

    private static final Form<Review> REVIEW = ObjectForm.of(
            "review",
            Label.of("点検・評価の記録", "a review"),
            read -> new Review(
                    read.get(SUBJECT),
                    read.get(YEAR),
                    read.get(STAGE),
                    read.list(GRADINGS),
                    read.get(FINDING, Label.EMPTY),
                    read.get(ACTION, Label.EMPTY),
                    read.get(REVIEW_SOURCE, Source.UNSTATED)),
            SUBJECT,
            YEAR,
            STAGE,
            GRADINGS,
            FINDING,
            ACTION,
            REVIEW_SOURCE);

    private static final Field<ReviewCycle, Integer> EVERY_YEARS = required(
            "everyYears",
            new IntegerForm("years", Label.of("年数", "a number of years"), 1, 1_000),
            ReviewCycle::everyYears);
    private static final Field<ReviewCycle, List<Review>> ENTRIES = list("entries", REVIEW, ReviewCycle::list);

    static final Form<ReviewCycle> CYCLE = ObjectForm.of(
            "reviewCycle",
            Label.of("進行管理", "a review cycle"),
            read -> ReviewCycle.of(read.get(EVERY_YEARS), read.list(ENTRIES)),
            EVERY_YEARS,
            ENTRIES);
}
