package org.machistat.planmodel.json;

import static org.machistat.planmodel.json.Field.list;
import static org.machistat.planmodel.json.Field.optional;
import static org.machistat.planmodel.json.Field.readOnly;
import static org.machistat.planmodel.json.Field.required;
import static org.machistat.planmodel.json.Field.usual;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.PlanModel.Part;
import org.machistat.planmodel.initiative.DetachedTag;
import org.machistat.planmodel.initiative.Facility;
import org.machistat.planmodel.initiative.FigureStub;
import org.machistat.planmodel.initiative.ImpactStatement;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.NationalMilestone;
import org.machistat.planmodel.initiative.SeriesStub;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.internal.Shown;
import org.machistat.planmodel.kpi.GovernmentTarget;
import org.machistat.planmodel.kpi.GradingScheme;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.ReviewCycle;
import org.machistat.planmodel.plan.Heading;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.TreeFault;

/** The form of a whole plan with everything that belongs to it. */
final class ModelForm {

    private ModelForm() {}

    private static final Form<Map<Part, Integer>> DECLARED_FORM = declaredForm();

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of generic fields
    private static Form<Map<Part, Integer>> declaredForm() {
        Map<Part, Field<Map<Part, Integer>, Integer>> fields = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            fields.put(
                    part,
                    optional(
                            part.name().toLowerCase(Locale.ROOT),
                            CoreForms.COUNT,
                            counts -> Optional.ofNullable(counts.get(part))));
        }
        return ObjectForm.of(
                "declared",
                Label.of("記載件数", "declared counts"),
                read -> {
                    Map<Part, Integer> counts = new EnumMap<>(Part.class);
                    fields.forEach((part, field) -> read.find(field).ifPresent(count -> counts.put(part, count)));
                    return counts;
                },
                fields.values().toArray(new Field[0]));
    }

    /** Initiatives, indicators and facilities are called by their ids alone. */
    private static final String IDS = "ids";

    /** What a grading scheme is called: there may be several versions of one id. */
    private record Version(String id, String version) {

        @Override
        public String toString() {
            return version.isEmpty() ? id : id + " " + version;
        }
    }

    private static final Field<PlanModel, String> SCHEMA = readOnly("$schema", Words.TEXT);
    private static final Field<PlanModel, Plan> PLAN = required("plan", PlanForms.PLAN, PlanModel::plan);
    private static final Field<PlanModel, Map<Part, Integer>> DECLARED =
            usual("declared", DECLARED_FORM, Map.of(), PlanModel::declared);
    private static final Field<PlanModel, TreeDraft> TREE =
            optional("tree", TreeForms.TREE, model -> model.tree().map(TreeDraft::of));
    private static final Field<PlanModel, List<TreeDraft>> OTHER_TREES = usual(
            "otherTrees",
            new Once<>(TreeForms.TREE, draft -> draft.tree().scheme().id(), "trees"),
            List.of(),
            model -> model.otherTrees().stream().map(TreeDraft::of).toList());
    private static final Field<PlanModel, List<TreeFault>> LEFT_OUT =
            list("leftOut", TreeForms.FAULT, PlanModel::leftOut);
    private static final Field<PlanModel, List<CrosswalkDraft>> CROSSWALKS = list(
            "crosswalks",
            CrosswalkDraft.FORM,
            model -> model.crosswalks().stream().map(CrosswalkDraft::of).toList());
    private static final Field<PlanModel, List<Viewpoint>> VIEWPOINTS = usual(
            "viewpoints",
            new Once<>(InitiativeForms.VIEWPOINT, one -> String.valueOf(one.ordinal()), Once.WITHIN_LIST),
            List.of(),
            PlanModel::viewpoints);
    private static final Field<PlanModel, List<Initiative>> INITIATIVES = usual(
            "initiatives",
            new Once<>(InitiativeForms.INITIATIVE, Initiative::id, IDS),
            List.of(),
            model -> model.initiatives().list());
    private static final Field<PlanModel, List<Kpi>> KPIS =
            usual("kpis", new Once<>(KpiForms.KPI, Kpi::id, IDS), List.of(), PlanModel::kpis);
    private static final Field<PlanModel, List<GradingScheme>> GRADING_SCHEMES = usual(
            "gradingSchemes",
            new Once<>(GradingForms.SCHEME, one -> new Version(one.id(), one.version()), Once.WITHIN_LIST),
            List.of(),
            PlanModel::gradingSchemes);
    private static final Field<PlanModel, ReviewCycle> REVIEWS =
            optional("reviews", GradingForms.CYCLE, PlanModel::reviews);
    private static final Field<PlanModel, List<GovernmentTarget>> GOVERNMENT_TARGETS =
            list("governmentTargets", KpiForms.GOVERNMENT_TARGET, PlanModel::governmentTargets);
    private static final Field<PlanModel, List<NationalMilestone>> NATIONAL_MILESTONES =
            list("nationalMilestones", InitiativeForms.NATIONAL_MILESTONE, PlanModel::nationalMilestones);
    private static final Field<PlanModel, List<Facility>> FACILITIES = usual(
            "facilities", new Once<>(InitiativeForms.FACILITY, Facility::id, IDS), List.of(), PlanModel::facilities);
    private static final Field<PlanModel, List<ImpactStatement>> IMPACT_STATEMENTS =
            list("impactStatements", InitiativeForms.IMPACT_STATEMENT, PlanModel::impactStatements);
    private static final Field<PlanModel, List<FigureStub>> FIGURES =
            list("figures", InitiativeForms.FIGURE_STUB, PlanModel::figures);
    private static final Field<PlanModel, List<SeriesStub>> SERIES =
            list("series", InitiativeForms.SERIES_STUB, PlanModel::series);
    private static final Field<PlanModel, List<Heading>> HEADINGS =
            list("headings", PlanForms.HEADING, PlanModel::headings);
    private static final Field<PlanModel, List<DetachedTag>> DETACHED_TAGS =
            list("detachedTags", InitiativeForms.DETACHED_TAG, PlanModel::detachedTags);
    private static final Field<PlanModel, List<Schedule>> SCHEDULES =
            list("schedules", ScheduleForms.SCHEDULE, PlanModel::schedules);
    private static final Field<PlanModel, Map<String, String>> ATTRIBUTES =
            usual("attributes", Attributes.FORM, Map.of(), PlanModel::attributes);

    static final ObjectForm<PlanModel> MODEL = ObjectForm.of(
                    "planModel",
                    Label.of("計画のファイル", "a plan file"),
                    ModelForm::model,
                    SCHEMA,
                    PLAN,
                    DECLARED,
                    TREE,
                    OTHER_TREES,
                    LEFT_OUT,
                    CROSSWALKS,
                    VIEWPOINTS,
                    INITIATIVES,
                    KPIS,
                    GRADING_SCHEMES,
                    REVIEWS,
                    GOVERNMENT_TARGETS,
                    NATIONAL_MILESTONES,
                    FACILITIES,
                    IMPACT_STATEMENTS,
                    FIGURES,
                    SERIES,
                    HEADINGS,
                    DETACHED_TAGS,
                    SCHEDULES,
                    ATTRIBUTES)
            .open();

    private static PlanModel model(Fields read) {
        PlanModel.Builder builder = PlanModel.builder(read.get(PLAN));
        addTrees(read, builder);
        read.get(DECLARED, Map.of()).forEach(builder::declare);
        builder.viewpoints(read.list(VIEWPOINTS))
                .initiatives(read.list(INITIATIVES))
                .kpis(read.list(KPIS))
                .gradingSchemes(read.list(GRADING_SCHEMES))
                .governmentTargets(read.list(GOVERNMENT_TARGETS))
                .nationalMilestones(read.list(NATIONAL_MILESTONES))
                .facilities(read.list(FACILITIES))
                .impactStatements(read.list(IMPACT_STATEMENTS))
                .figures(read.list(FIGURES))
                .series(read.list(SERIES))
                .headings(read.list(HEADINGS))
                .detachedTags(read.list(DETACHED_TAGS))
                .schedules(read.list(SCHEDULES));
        read.find(REVIEWS).ifPresent(builder::reviews);
        Attributes.of(read, ATTRIBUTES).forEach(builder::attribute);
        PlanModel model = builder.build();
        checkReferences(read, model);
        return model;
    }

    private static void checkReferences(Fields read, PlanModel model) {
        Map<Reference.Space, Set<String>> known = new EnumMap<>(Reference.Space.class);
        for (Reference reference : read.in().references()) {
            // Where the whole tree was refused, that its nodes are not there says nothing new.
            if (!read.isUnreadable(TREE) || !isOfTree(reference.space())) {
                reference.check(known.computeIfAbsent(reference.space(), space -> space.names(model)), read.in());
            }
        }
    }

    private static boolean isOfTree(Reference.Space space) {
        return space == Reference.Space.POLICIES || space == Reference.Space.SUBJECTS;
    }

    private static void addTrees(Fields read, PlanModel.Builder builder) {
        Optional<TreeDraft> main = read.find(TREE);
        Map<String, PolicyTree> all = new LinkedHashMap<>();
        List<TreeFault> leftOut = new ArrayList<>(read.list(LEFT_OUT));
        main.ifPresent(draft -> {
            builder.tree(draft.tree());
            leftOut.addAll(draft.leftOut());
            all.put(draft.scheme(), draft.tree());
        });
        List<PolicyTree> others = new ArrayList<>();
        for (TreeDraft draft : read.list(OTHER_TREES)) {
            String scheme = draft.scheme();
            if (all.putIfAbsent(scheme, draft.tree()) == null) {
                others.add(draft.tree());
                draft.leftOut().forEach(fault -> leftOut.add(ofOtherTree(fault, scheme)));
            } else {
                Place place = read.place();
                String shown = Input.shorten(scheme);
                read.in()
                        .error(
                                Input.named(place, place.name() + "/otherTrees"),
                                scheme,
                                Label.of(
                                        "scheme「" + shown + "」は既にtreeにあります。別の名前を指定してください",
                                        "Scheme '" + shown + "' is that of 'tree', expected another"));
            }
        }
        String schemes = Shown.list(all.keySet());
        List<Crosswalk> crosswalks = read.list(CROSSWALKS).stream()
                .flatMap(draft -> draft.resolve(id -> Optional.ofNullable(all.get(id)), schemes, read.in()).stream())
                .toList();
        builder.otherTrees(others).leftOut(leftOut).crosswalks(crosswalks);
    }

    /** A path alone would be taken for one of the plan's own tree. */
    private static TreeFault ofOtherTree(TreeFault fault, String scheme) {
        String shown = Input.shorten(scheme);
        Label of = Label.of("体系「" + shown + "」：", "Tree '" + shown + "': ");
        return new TreeFault(fault.kind(), fault.path(), fault.place(), of.plus(fault.sentence()));
    }
}
