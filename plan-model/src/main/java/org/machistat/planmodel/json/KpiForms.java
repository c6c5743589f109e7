package org.machistat.planmodel.json;

import static org.machistat.planmodel.json.CoreForms.FIGURE;
import static org.machistat.planmodel.json.CoreForms.FISCAL_YEAR;
import static org.machistat.planmodel.json.CoreForms.FUZZY_SHARE;
import static org.machistat.planmodel.json.CoreForms.KNOWN_FIGURE;
import static org.machistat.planmodel.json.CoreForms.LABEL;
import static org.machistat.planmodel.json.CoreForms.RATIO;
import static org.machistat.planmodel.json.CoreForms.REFERENCE_DATE;
import static org.machistat.planmodel.json.CoreForms.SOURCE;
import static org.machistat.planmodel.json.CoreForms.UNIT;
import static org.machistat.planmodel.json.Field.list;
import static org.machistat.planmodel.json.Field.optional;
import static org.machistat.planmodel.json.Field.required;
import static org.machistat.planmodel.json.Field.usual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.kpi.Direction;
import org.machistat.planmodel.kpi.Goal;
import org.machistat.planmodel.kpi.GovernmentTarget;
import org.machistat.planmodel.kpi.GovernmentTarget.Relation;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.Observation;
import org.machistat.planmodel.kpi.Target;

/** The forms of indicators and of the targets of others. */
final class KpiForms {

    private KpiForms() {}

    private static final Field<Observation, ReferenceDate> DATE = required("date", REFERENCE_DATE, Observation::date);
    private static final Field<Observation, Figure> OBSERVED = required("figure", FIGURE, Observation::figure);
    private static final Field<Observation, Source> OBSERVATION_SOURCE =
            usual("source", SOURCE, Source.UNSTATED, Observation::source);

    private static final Form<Observation> OBSERVATION = ObjectForm.of(
            "observation",
            Label.of("実績値", "an observation"),
            read -> new Observation(read.get(DATE), read.get(OBSERVED), read.get(OBSERVATION_SOURCE, Source.UNSTATED)),
            DATE,
            OBSERVED,
            OBSERVATION_SOURCE);

    private static final Field<Goal.Range, Rational> LOWER =
            optional("lower", RATIO, range -> range.interval().lower());
    private static final Field<Goal.Range, Boolean> LOWER_IN = optional(
            "lowerIn",
            Words.TrueOrFalse.FORM,
            range -> range.interval().lower().map(bound -> range.interval().isLowerIn()));
    private static final Field<Goal.Range, Rational> UPPER =
            optional("upper", RATIO, range -> range.interval().upper());
    private static final Field<Goal.Range, Boolean> UPPER_IN = optional(
            "upperIn",
            Words.TrueOrFalse.FORM,
            range -> range.interval().upper().map(bound -> range.interval().isUpperIn()));
    private static final Field<Goal.Range, Unit> RANGE_UNIT = required("unit", UNIT, Goal.Range::unit);

    private static final Form<Goal.Range> RANGE = ObjectForm.of(
            "targetRange",
            Label.of("目標の範囲", "a target range"),
            read -> new Goal.Range(
                    CoreForms.interval(
                            read.find(LOWER), read.get(LOWER_IN, true), read.find(UPPER), read.get(UPPER_IN, true)),
                    read.get(RANGE_UNIT)),
            LOWER,
            LOWER_IN,
            UPPER,
            UPPER_IN,
            RANGE_UNIT);

    private static final Field<Target, FiscalYear> TARGET_YEAR = required("year", FISCAL_YEAR, Target::year);
    private static final Field<Target, Goal> TARGET_AMOUNT = optional(
            "amount", GoalForm.FORM, target -> Optional.of(target.goal()).filter(Goal.Amount.class::isInstance));
    private static final Field<Target, Goal.Range> TARGET_RANGE = optional(
            "range",
            RANGE,
            target -> target.goal() instanceof Goal.Range range ? Optional.of(range) : Optional.empty());
    private static final Field<Target, Label> TARGET_WORDS = optional(
            "words",
            LABEL,
            target -> target.goal() instanceof Goal.Words words ? Optional.of(words.text()) : Optional.empty());

    private static final Form<Target> TARGET = ObjectForm.checked(
            "target",
            Label.of("目標", "a target"),
            KpiForms::target,
            TARGET_YEAR,
            TARGET_AMOUNT,
            TARGET_RANGE,
            TARGET_WORDS);

    private static Optional<Target> target(Fields read) {
        List<Goal> goals = Stream.<Optional<? extends Goal>>of(
                        read.find(TARGET_AMOUNT),
                        read.find(TARGET_RANGE),
                        read.find(TARGET_WORDS).map(Goal.Words::new))
                .<Goal>flatMap(Optional::stream)
                .toList();
        if (goals.isEmpty()
                && (read.isUnreadable(TARGET_AMOUNT)
                        || read.isUnreadable(TARGET_RANGE)
                        || read.isUnreadable(TARGET_WORDS))) {
            return Optional.empty();
        }
        if (goals.size() != 1) {
            throw new IllegalArgumentException("expected one of 'amount' (a number), 'range' and 'words', but met "
                    + (goals.isEmpty() ? "none" : goals.size()));
        }
        return Optional.of(new Target(read.get(TARGET_YEAR), goals.get(0)));
    }

    private static final Field<Kpi, String> ID = required("id", Words.TEXT, Kpi::id);
    private static final Field<Kpi, Label> NAME = required("name", LABEL, Kpi::name);
    private static final Field<Kpi, String> INDICATOR = usual("indicator", Words.TEXT, "", Kpi::indicator);
    private static final Field<Kpi, Unit> KPI_UNIT = usual("unit", UNIT, Unit.NONE, Kpi::unit);
    private static final Field<Kpi, Direction> DIRECTION = required(
            "direction",
            new Choice<>("direction", Label.of("目指す方向", "a direction"), Direction.class, Direction::label),
            Kpi::direction);
    private static final Field<Kpi, Observation> BASELINE = optional("baseline", OBSERVATION, Kpi::baseline);
    private static final Field<Kpi, List<Target>> TARGETS = usual(
            "targets",
            new Once<>(TARGET, target -> target.year().label().en(), Once.WITHIN_LIST),
            List.of(),
            Kpi::targets);
    private static final Field<Kpi, List<Observation>> ACTUALS = list("actuals", OBSERVATION, Kpi::actuals);
    private static final Field<Kpi, List<String>> POLICIES =
            list("policies", new Naming<>(Words.TEXT, Reference.Space.POLICIES), Kpi::policies);
    private static final Field<Kpi, Source> KPI_SOURCE = usual("source", SOURCE, Source.UNSTATED, Kpi::source);

    private static final Field<Kpi, Map<String, String>> KPI_ATTRIBUTES =
            usual("attributes", Attributes.FORM, Map.of(), Kpi::attributes);

    static final Form<Kpi> KPI = ObjectForm.of(
                    "kpi",
                    Label.of("指標", "a KPI"),
                    KpiForms::kpi,
                    ID,
                    NAME,
                    INDICATOR,
                    KPI_UNIT,
                    DIRECTION,
                    BASELINE,
                    TARGETS,
                    ACTUALS,
                    POLICIES,
                    KPI_SOURCE,
                    KPI_ATTRIBUTES)
            .open();

    private static Kpi kpi(Fields read) {
        Kpi.Builder kpi = Kpi.builder(read.get(ID), read.get(NAME), read.get(KPI_UNIT, Unit.NONE), read.get(DIRECTION))
                .indicator(read.get(INDICATOR, ""))
                .source(read.get(KPI_SOURCE, Source.UNSTATED));
        read.find(BASELINE).ifPresent(kpi::baseline);
        read.list(TARGETS).forEach(kpi::target);
        read.list(ACTUALS).forEach(kpi::actual);
        read.list(POLICIES).forEach(kpi::policy);
        Attributes.of(read, KPI_ATTRIBUTES).forEach(kpi::attribute);
        return kpi.build();
    }

    private static final Field<Relation, ReferenceDate> BASE_DATE =
            required("baseDate", REFERENCE_DATE, Relation::baseDate);
    private static final Field<Relation, FuzzyShare> MULTIPLE = required("multiple", FUZZY_SHARE, Relation::multiple);

    private static final Form<Relation> RELATION = ObjectForm.of(
            "targetRelation",
            Label.of("過去の値との関係", "a relation to an earlier figure"),
            read -> new Relation(read.get(BASE_DATE), read.get(MULTIPLE)),
            BASE_DATE,
            MULTIPLE);

    private static final Field<GovernmentTarget, Label> TARGET_OF =
            required("indicator", LABEL, GovernmentTarget::indicator);
    private static final Field<GovernmentTarget, ReferenceDate> TARGET_DATE =
            required("date", REFERENCE_DATE, GovernmentTarget::date);
    private static final Field<GovernmentTarget, Figure.Known> TARGET_FIGURE =
            required("figure", KNOWN_FIGURE, GovernmentTarget::figure);
    private static final Field<GovernmentTarget, Relation> TARGET_RELATION =
            optional("relation", RELATION, GovernmentTarget::relation);
    private static final Field<GovernmentTarget, Source> TARGET_SOURCE =
            usual("source", SOURCE, Source.UNSTATED, GovernmentTarget::source);

    static final Form<GovernmentTarget> GOVERNMENT_TARGET = ObjectForm.of(
            "governmentTarget",
            Label.of("国の目標", "a government target"),
            KpiForms::governmentTarget,
            TARGET_OF,
            TARGET_DATE,
            TARGET_FIGURE,
            TARGET_RELATION,
            TARGET_SOURCE);

    private static GovernmentTarget governmentTarget(Fields read) {
        GovernmentTarget target = GovernmentTarget.of(
                        read.get(TARGET_OF), read.get(TARGET_DATE), read.get(TARGET_FIGURE))
                .withSource(read.get(TARGET_SOURCE, Source.UNSTATED));
        return read.find(TARGET_RELATION).map(target::withRelation).orElse(target);
    }
}
