package org.machistat.planmodel.json;

import static org.machistat.planmodel.json.CoreForms.APPROXIMATE_DATE;
import static org.machistat.planmodel.json.CoreForms.INTERVAL;
import static org.machistat.planmodel.json.CoreForms.KNOWN_FIGURE;
import static org.machistat.planmodel.json.CoreForms.LABEL;
import static org.machistat.planmodel.json.CoreForms.LONG_COUNT;
import static org.machistat.planmodel.json.CoreForms.ORDINAL;
import static org.machistat.planmodel.json.CoreForms.PLACE;
import static org.machistat.planmodel.json.CoreForms.REFERENCE_DATE;
import static org.machistat.planmodel.json.CoreForms.SOURCE;
import static org.machistat.planmodel.json.CoreForms.UNIT;
import static org.machistat.planmodel.json.Field.list;
import static org.machistat.planmodel.json.Field.optional;
import static org.machistat.planmodel.json.Field.required;
import static org.machistat.planmodel.json.Field.usual;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.initiative.Actor;
import org.machistat.planmodel.initiative.DetachedTag;
import org.machistat.planmodel.initiative.Facility;
import org.machistat.planmodel.initiative.Fact;
import org.machistat.planmodel.initiative.FigureStub;
import org.machistat.planmodel.initiative.ImpactStatement;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Milestone;
import org.machistat.planmodel.initiative.NationalMilestone;
import org.machistat.planmodel.initiative.SeriesStub;
import org.machistat.planmodel.initiative.StatedAmount;
import org.machistat.planmodel.initiative.Tag;
import org.machistat.planmodel.initiative.Viewpoint;

/** The forms of initiatives and of what stands beside them in a plan. */
final class InitiativeForms {

    private static final int MOST_NAMED = 10;

    private InitiativeForms() {}

    private static final Label TAG_WORD = Label.of("タグ", "a tag");
    private static final Field<Tag, String> TAG_NAME = required("ja", Words.TEXT, Tag::name);
    private static final Field<Tag, String> TAG_ENGLISH = required("en", Words.TEXT, Tag::english);

    private static final Form<Tag> TAG = new ShortForm<>(
            "tag",
            new TextForm<>(
                    "text",
                    TAG_WORD,
                    Label.of(
                            "「ICT」のような【】のない語または{\"ja\": …, \"en\": …}",
                            "a word without 【】 such as 'ICT', or an object with 'ja' and 'en'"),
                    Tag::new,
                    Tag::name),
            ObjectForm.of(
                    "tagInTwoLanguages",
                    TAG_WORD,
                    read -> new Tag(read.get(TAG_NAME), read.get(TAG_ENGLISH)),
                    TAG_NAME,
                    TAG_ENGLISH),
            tag -> tag.english().equals(tag.name()));

    private static final Label AMOUNT_WORD = Label.of("数量", "an amount");
    private static final Field<StatedAmount, String> AMOUNT_TEXT =
            optional("text", Words.TEXT, amount -> Optional.of(amount.text()));
    private static final Field<StatedAmount, Figure.Known> AMOUNT_FIGURE =
            required("figure", KNOWN_FIGURE, StatedAmount::figure);
    private static final Field<StatedAmount, Interval> AMOUNT_INTERVAL =
            optional("interval", INTERVAL, amount -> Optional.of(amount.interval()));

    private static final Form<StatedAmount> AMOUNT = new ShortForm<>(
            "amount",
            new TextForm<>(
                            "text",
                            AMOUNT_WORD,
                            Label.of(
                                    "「26社」「約1,000㎡」のような数量（ほかの単位は{\"figure\": {\"value\": …, \"unit\": …}}）",
                                    "a form such as '26社' or '約1,000㎡', or an object with 'figure' of 'value' and 'unit'"),
                            StatedAmount::parse,
                            StatedAmount::text)
                    .orNumber(),
            ObjectForm.of(
                    "amountInParts",
                    AMOUNT_WORD,
                    InitiativeForms::amount,
                    AMOUNT_TEXT,
                    AMOUNT_FIGURE,
                    AMOUNT_INTERVAL));

    private static StatedAmount amount(Fields read) {
        StatedAmount plain = StatedAmount.of(read.get(AMOUNT_FIGURE));
        return new StatedAmount(
                read.get(AMOUNT_TEXT, plain.text()), plain.figure(), read.get(AMOUNT_INTERVAL, plain.interval()));
    }

    private static final Label ACTOR_WORD = Label.of("主体", "an actor");
    private static final Field<Actor, Label> ACTOR_NAME = required("name", LABEL, Actor::name);
    private static final Field<Actor, Label> ROLE = usual("role", LABEL, Label.EMPTY, Actor::role);

    private static final Form<Actor> ACTOR = new ShortForm<>(
            "actor",
            new TextForm<>(
                    "text",
                    ACTOR_WORD,
                    Label.of("名称または項目nameとroleを持つオブジェクト", "a name, or an object with 'name' and 'role'"),
                    name -> new Actor(Label.same(name), Label.EMPTY),
                    actor -> actor.name().ja()),
            ObjectForm.of(
                    "actorInParts",
                    ACTOR_WORD,
                    read -> new Actor(read.get(ACTOR_NAME), read.get(ROLE, Label.EMPTY)),
                    ACTOR_NAME,
                    ROLE));

    private static final Field<Milestone, Label> MILESTONE_LABEL = required("label", LABEL, Milestone::label);
    private static final Field<Milestone, ApproximateDate> MILESTONE_DATE =
            required("date", APPROXIMATE_DATE, Milestone::date);
    private static final Field<Milestone, Milestone.Status> MILESTONE_STATUS = usual(
            "status",
            new Choice<>(
                    "milestoneStatus", Label.of("進捗", "a status"), Milestone.Status.class, Milestone.Status::label),
            Milestone.Status.PLANNED,
            Milestone::status);

    private static final Field<Milestone, Map<String, String>> MILESTONE_ATTRIBUTES =
            usual("attributes", Attributes.FORM, Map.of(), Milestone::attributes);

    private static final Form<Milestone> MILESTONE = ObjectForm.of(
                    "milestone",
                    Label.of("節目", "a milestone"),
                    read -> new Milestone(
                            read.get(MILESTONE_LABEL),
                            read.get(MILESTONE_DATE),
                            read.get(MILESTONE_STATUS, Milestone.Status.PLANNED),
                            Attributes.of(read, MILESTONE_ATTRIBUTES)),
                    MILESTONE_LABEL,
                    MILESTONE_DATE,
                    MILESTONE_STATUS,
                    MILESTONE_ATTRIBUTES)
            .open();

    private static final Field<Fact, String> FACT_ID = required("id", Words.TEXT, Fact::id);
    private static final Field<Fact, Label> FACT_LABEL = required("label", LABEL, Fact::label);
    private static final Field<Fact, StatedAmount> FACT_AMOUNT = required("amount", AMOUNT, Fact::amount);
    private static final Field<Fact, String> PART_OF = usual("partOf", Words.TEXT, "", Fact::partOf);
    private static final Field<Fact, Source> FACT_SOURCE = usual("source", SOURCE, Source.UNSTATED, Fact::source);

    private static final Form<Fact> FACT = ObjectForm.of(
            "fact",
            Label.of("実績・数値", "a fact"),
            read -> new Fact(
                    read.get(FACT_ID),
                    read.get(FACT_LABEL),
                    read.get(FACT_AMOUNT),
                    read.get(PART_OF, ""),
                    read.get(FACT_SOURCE, Source.UNSTATED)),
            FACT_ID,
            FACT_LABEL,
            FACT_AMOUNT,
            PART_OF,
            FACT_SOURCE);

    private static final Field<Initiative, String> ID = required("id", Words.TEXT, Initiative::id);
    private static final Field<Initiative, Label> TITLE = required("title", LABEL, Initiative::title);
    private static final Field<Initiative, List<Tag>> TAGS = list("tags", TAG, Initiative::tags);
    private static final Field<Initiative, Integer> PROGRAMME = optional(
            "programme",
            new Naming<>(ORDINAL, Reference.Space.PROGRAMMES),
            initiative -> initiative.programme().isPresent()
                    ? Optional.of(initiative.programme().getAsInt())
                    : Optional.empty());
    private static final Field<Initiative, List<String>> POLICIES =
            list("policies", new Naming<>(Words.TEXT, Reference.Space.POLICIES), Initiative::policies);
    private static final Field<Initiative, List<Integer>> VIEWPOINTS =
            list("viewpoints", new Naming<>(ORDINAL, Reference.Space.VIEWPOINTS), Initiative::viewpoints);
    private static final Field<Initiative, List<Actor>> ACTORS = list("actors", ACTOR, Initiative::actors);
    private static final Field<Initiative, List<Milestone>> MILESTONES =
            list("milestones", MILESTONE, Initiative::milestones);
    private static final Field<Initiative, List<Label>> ISSUES = list("issues", LABEL, Initiative::issues);
    private static final Field<Initiative, List<Placed<Fact>>> FACTS = usual(
            "facts",
            new Once<>(new Placed.As<>(FACT), placed -> placed.value().id(), Once.WITHIN_LIST),
            List.of(),
            initiative -> initiative.facts().stream().map(Placed::of).toList());
    private static final Field<Initiative, Source> INITIATIVE_SOURCE =
            usual("source", SOURCE, Source.UNSTATED, Initiative::source);

    private static final Field<Initiative, List<Label>> SAID = list("statements", LABEL, Initiative::statements);
    private static final Field<Initiative, List<Placed<List<Placed<String>>>>> FUNNELS = list(
            "funnels",
            new Placed.As<>(new ListForm<>(new Placed.As<>(Words.TEXT))),
            initiative -> initiative.funnels().stream()
                    .map(funnel -> Placed.of(funnel.steps().stream()
                            .map(fact -> Placed.of(fact.id()))
                            .toList()))
                    .toList());
    private static final Field<Initiative, Map<String, String>> INITIATIVE_ATTRIBUTES =
            usual("attributes", Attributes.FORM, Map.of(), Initiative::attributes);

    static final ObjectForm<Initiative> INITIATIVE = ObjectForm.of(
                    "initiative",
                    Label.of("取組", "an initiative"),
                    InitiativeForms::initiative,
                    ID,
                    TITLE,
                    TAGS,
                    PROGRAMME,
                    POLICIES,
                    VIEWPOINTS,
                    ACTORS,
                    SAID,
                    MILESTONES,
                    ISSUES,
                    FACTS,
                    FUNNELS,
                    INITIATIVE_SOURCE,
                    INITIATIVE_ATTRIBUTES)
            .open();

    private static Initiative initiative(Fields read) {
        Initiative.Builder initiative = Initiative.builder(read.get(ID), read.get(TITLE))
                .tags(read.list(TAGS))
                .source(read.get(INITIATIVE_SOURCE, Source.UNSTATED));
        read.find(PROGRAMME).ifPresent(initiative::programme);
        read.list(POLICIES).forEach(initiative::policy);
        read.list(VIEWPOINTS).forEach(initiative::viewpoint);
        read.list(ACTORS).forEach(initiative::actor);
        read.list(MILESTONES).forEach(initiative::milestone);
        read.list(ISSUES).forEach(initiative::issue);
        read.list(FACTS).forEach(fact -> initiative.fact(fact.value()));
        read.list(SAID).forEach(initiative::statement);
        addFunnels(read, initiative);
        Attributes.of(read, INITIATIVE_ATTRIBUTES).forEach(initiative::attribute);
        checkParts(read);
        return initiative.build();
    }

    /** Adds the funnels of facts that are there. */
    private static void addFunnels(Fields read, Initiative.Builder initiative) {
        Set<String> known = new LinkedHashSet<>();
        read.list(FACTS).forEach(fact -> known.add(fact.value().id()));
        for (Placed<List<Placed<String>>> funnel : read.list(FUNNELS)) {
            List<Placed<String>> unknown = funnel.value().stream()
                    .filter(fact -> !known.contains(fact.value()))
                    .toList();
            unknown.forEach(fact -> unknownFact(read, fact, known));
            if (funnel.value().isEmpty()) {
                read.in()
                        .error(
                                funnel.place(),
                                "",
                                Label.of(
                                        "成果の流れが空です。数値のidを指定してください",
                                        "Unable to read an empty funnel, expected ids of facts"));
            } else if (unknown.isEmpty()) {
                initiative.funnel(funnel.value().stream().map(Placed::value).toList());
            }
        }
    }

    private static void unknownFact(Fields read, Placed<String> met, Set<String> known) {
        List<String> some = known.stream().limit(MOST_NAMED).map(Input::shorten).toList();
        read.in()
                .error(
                        met.place(),
                        met.value(),
                        Label.of(
                                "数値「" + Input.shorten(met.value()) + "」はありません。候補は" + some + "です",
                                "Unknown fact '" + Input.shorten(met.value()) + "', expected one of " + some));
    }

    /** Reports facts that are a part of what does not exist, and one of each ring of facts that are parts of one another. */
    private static void checkParts(Fields read) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        read.list(FACTS).forEach(fact -> facts.put(fact.value().id(), fact.value()));
        Set<String> done = new HashSet<>();
        for (Placed<Fact> fact : read.list(FACTS)) {
            String whole = fact.value().partOf();
            if (!whole.isEmpty() && !facts.containsKey(whole)) {
                unknownFact(read, new Placed<>(whole, below(fact.place(), "partOf")), facts.keySet());
            }
            Set<String> walk = new LinkedHashSet<>();
            Optional<Fact> at = Optional.of(fact.value());
            while (at.isPresent()
                    && !done.contains(at.get().id())
                    && walk.add(at.get().id())) {
                at = Optional.ofNullable(facts.get(at.get().partOf()));
            }
            if (at.filter(one -> walk.contains(one.id())).isPresent()) {
                String id = fact.value().id();
                read.in()
                        .error(
                                below(fact.place(), "partOf"),
                                id,
                                Label.of(
                                        "「" + Input.shorten(id) + "」の内数の関係が循環しています。それ自身を含まない全体を指定してください",
                                        "Fact '" + Input.shorten(id)
                                                + "' is a part of itself by way of others, expected a whole that is not"));
            }
            done.addAll(walk);
        }
    }

    private static Place below(Place place, String field) {
        return Input.named(place, place.name() + "/" + field);
    }

    private static final Field<Viewpoint, Integer> VIEWPOINT_ORDINAL = required("ordinal", ORDINAL, Viewpoint::ordinal);
    private static final Field<Viewpoint, Label> VIEWPOINT_TITLE = required("title", LABEL, Viewpoint::title);
    private static final Field<Viewpoint, List<Label>> STATEMENTS = list("statements", LABEL, Viewpoint::statements);

    static final Form<Viewpoint> VIEWPOINT = ObjectForm.of(
            "viewpoint",
            Label.of("視点", "a viewpoint"),
            read -> new Viewpoint(read.get(VIEWPOINT_ORDINAL), read.get(VIEWPOINT_TITLE), read.list(STATEMENTS)),
            VIEWPOINT_ORDINAL,
            VIEWPOINT_TITLE,
            STATEMENTS);

    private static final Field<NationalMilestone, Label> NATIONAL_LABEL =
            required("label", LABEL, NationalMilestone::label);
    private static final Field<NationalMilestone, ApproximateDate> NATIONAL_DATE =
            required("date", APPROXIMATE_DATE, NationalMilestone::date);
    private static final Field<NationalMilestone, Label> NATIONAL_ACTOR =
            usual("actor", LABEL, Label.EMPTY, NationalMilestone::actor);
    private static final Field<NationalMilestone, Source> NATIONAL_SOURCE =
            usual("source", SOURCE, Source.UNSTATED, NationalMilestone::source);

    static final Form<NationalMilestone> NATIONAL_MILESTONE = ObjectForm.of(
            "nationalMilestone",
            Label.of("国等の動き", "a national milestone"),
            read -> new NationalMilestone(
                    read.get(NATIONAL_LABEL),
                    read.get(NATIONAL_DATE),
                    read.get(NATIONAL_ACTOR, Label.EMPTY),
                    read.get(NATIONAL_SOURCE, Source.UNSTATED)),
            NATIONAL_LABEL,
            NATIONAL_DATE,
            NATIONAL_ACTOR,
            NATIONAL_SOURCE);

    private static final Field<Facility, String> FACILITY_ID = required("id", Words.TEXT, Facility::id);
    private static final Field<Facility, Label> FACILITY_NAME = required("name", LABEL, Facility::name);
    private static final Field<Facility, ApproximateDate> OPENING =
            required("opening", APPROXIMATE_DATE, Facility::opening);
    private static final Field<Facility, StatedAmount> FLOOR_AREA = optional("floorArea", AMOUNT, Facility::floorArea);
    private static final Field<Facility, Label> LOCATION = usual("location", LABEL, Label.EMPTY, Facility::location);
    private static final Field<Facility, Map<String, String>> FACILITY_ATTRIBUTES =
            usual("attributes", Attributes.FORM, Map.of(), Facility::attributes);
    private static final Field<Facility, Source> FACILITY_SOURCE =
            usual("source", SOURCE, Source.UNSTATED, Facility::source);

    static final Form<Facility> FACILITY = ObjectForm.of(
                    "facility",
                    Label.of("施設", "a facility"),
                    InitiativeForms::facility,
                    FACILITY_ID,
                    FACILITY_NAME,
                    OPENING,
                    FLOOR_AREA,
                    LOCATION,
                    FACILITY_SOURCE,
                    FACILITY_ATTRIBUTES)
            .open();

    private static Facility facility(Fields read) {
        Facility facility = Facility.of(read.get(FACILITY_ID), read.get(FACILITY_NAME), read.get(OPENING))
                .withSource(read.get(FACILITY_SOURCE, Source.UNSTATED));
        return read.find(FLOOR_AREA)
                .map(facility::withFloorArea)
                .orElse(facility)
                .withLocation(read.get(LOCATION, Label.EMPTY))
                .withAttributes(Attributes.of(read, FACILITY_ATTRIBUTES));
    }

    private static final Field<ImpactStatement, Label> TECHNOLOGY =
            required("technology", LABEL, ImpactStatement::technology);
    private static final Field<ImpactStatement, Label> FIELD = required("field", LABEL, ImpactStatement::field);
    private static final Field<ImpactStatement, ImpactStatement.Direction> IMPACT = required(
            "direction",
            new Choice<>(
                    "impact",
                    Label.of("増減", "a direction"),
                    ImpactStatement.Direction.class,
                    ImpactStatement.Direction::label),
            ImpactStatement::direction);
    private static final Field<ImpactStatement, Source> IMPACT_SOURCE =
            usual("source", SOURCE, Source.UNSTATED, ImpactStatement::source);

    static final Form<ImpactStatement> IMPACT_STATEMENT = ObjectForm.of(
            "impactStatement",
            Label.of("技術の影響", "an impact statement"),
            read -> new ImpactStatement(
                    read.get(TECHNOLOGY), read.get(FIELD), read.get(IMPACT), read.get(IMPACT_SOURCE, Source.UNSTATED)),
            TECHNOLOGY,
            FIELD,
            IMPACT,
            IMPACT_SOURCE);

    private static final Field<FigureStub, Label> STUB_TITLE = required("title", LABEL, FigureStub::title);
    private static final Form<FigureStub.Status> FIGURE_STATUS = new Choice<>(
            "figureStatus", Label.of("データの有無", "a status"), FigureStub.Status.class, FigureStub.Status::label);
    private static final Field<FigureStub, FigureStub.Status> STUB_STATUS =
            required("status", FIGURE_STATUS, FigureStub::status);
    private static final Field<FigureStub, Unit> STUB_UNIT = usual("unit", UNIT, Unit.NONE, FigureStub::unit);
    private static final Field<FigureStub, Long> STUB_BASE = optional("base", LONG_COUNT, FigureStub::base);
    private static final Field<FigureStub, Label> BASE_DEFINITION =
            usual("baseDefinition", LABEL, Label.EMPTY, FigureStub::baseDefinition);
    private static final Field<FigureStub, Boolean> MULTIPLE_ANSWERS =
            usual("multipleAnswers", Words.TrueOrFalse.FORM, false, FigureStub::hasMultipleAnswers);
    private static final Field<FigureStub, Source> STUB_SOURCE =
            usual("source", SOURCE, Source.UNSTATED, FigureStub::source);

    static final Form<FigureStub> FIGURE_STUB = ObjectForm.of(
            "figureStub",
            Label.of("図表", "a figure of the plan"),
            InitiativeForms::figureStub,
            STUB_TITLE,
            STUB_STATUS,
            STUB_UNIT,
            STUB_BASE,
            BASE_DEFINITION,
            MULTIPLE_ANSWERS,
            STUB_SOURCE);

    private static FigureStub figureStub(Fields read) {
        FigureStub stub = FigureStub.of(read.get(STUB_TITLE), read.get(STUB_STATUS))
                .withUnit(read.get(STUB_UNIT, Unit.NONE))
                .withBaseDefinition(read.get(BASE_DEFINITION, Label.EMPTY))
                .withSource(read.get(STUB_SOURCE, Source.UNSTATED));
        FigureStub withBase = read.find(STUB_BASE).map(stub::withBase).orElse(stub);
        return read.get(MULTIPLE_ANSWERS, false) ? withBase.withMultipleAnswers() : withBase;
    }

    private static final Field<SeriesStub, Label> SERIES_TITLE = required("title", LABEL, SeriesStub::title);
    private static final Field<SeriesStub, Unit> SERIES_UNIT = usual("unit", UNIT, Unit.NONE, SeriesStub::unit);
    private static final Field<SeriesStub, ReferenceDate> ACTUAL_UNTIL =
            optional("actualUntil", REFERENCE_DATE, SeriesStub::actualUntil);
    private static final Field<SeriesStub, ReferenceDate> FORECAST_FROM =
            optional("forecastFrom", REFERENCE_DATE, SeriesStub::forecastFrom);
    private static final Field<SeriesStub, FigureStub.Status> SERIES_STATUS =
            usual("status", FIGURE_STATUS, FigureStub.Status.HEADING_ONLY, SeriesStub::status);
    private static final Field<SeriesStub, Boolean> HAS_FORECAST = usual(
            "hasForecast",
            Words.TrueOrFalse.FORM,
            false,
            series -> series.hasForecast() && series.forecastFrom().isEmpty());
    private static final Field<SeriesStub, Source> SERIES_SOURCE =
            usual("source", SOURCE, Source.UNSTATED, SeriesStub::source);

    static final Form<SeriesStub> SERIES_STUB = ObjectForm.of(
            "seriesStub",
            Label.of("系列", "a series of the plan"),
            InitiativeForms::seriesStub,
            SERIES_TITLE,
            SERIES_UNIT,
            ACTUAL_UNTIL,
            FORECAST_FROM,
            HAS_FORECAST,
            SERIES_STATUS,
            SERIES_SOURCE);

    private static SeriesStub seriesStub(Fields read) {
        SeriesStub stub = SeriesStub.of(read.get(SERIES_TITLE), read.get(SERIES_UNIT, Unit.NONE))
                .withStatus(read.get(SERIES_STATUS, FigureStub.Status.HEADING_ONLY))
                .withSource(read.get(SERIES_SOURCE, Source.UNSTATED));
        SeriesStub withActual =
                read.find(ACTUAL_UNTIL).map(stub::withActualUntil).orElse(stub);
        SeriesStub whole =
                read.find(FORECAST_FROM).map(withActual::withForecastFrom).orElse(withActual);
        return read.get(HAS_FORECAST, false) ? whole.withForecast() : whole;
    }

    private static final Field<DetachedTag, List<Tag>> DETACHED_TAGS =
            required("tags", new ListForm<>(TAG), DetachedTag::tags);
    private static final Field<DetachedTag, Place> TAG_PLACE = usual("place", PLACE, Place.WHOLE, DetachedTag::place);

    static final Form<DetachedTag> DETACHED_TAG = ObjectForm.of(
            "detachedTag",
            Label.of("取組のないタグ", "a tag heading without an initiative"),
            read -> new DetachedTag(read.get(DETACHED_TAGS), read.get(TAG_PLACE, Place.WHOLE)),
            DETACHED_TAGS,
            TAG_PLACE);
}
