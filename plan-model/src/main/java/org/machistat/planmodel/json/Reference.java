package org.machistat.planmodel.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.Facility;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.kpi.GradingScheme;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.plan.Programme;
import org.machistat.planmodel.tree.PolicyTree;

/**
 * A name that something was called by, and where.
 *
 * @param space among what the name stands
 * @param name the name
 * @param place where it is called so
 */
record Reference(Space space, String name, Place place) {

    private static final int MOST_NAMED = 10;

    /** Among what a name stands. */
    enum Space {
        /** The programmes of the plan, by ordinal. */
        PROGRAMMES("実施計画", "programme"),
        /** The viewpoints, by ordinal. */
        VIEWPOINTS("視点", "viewpoint"),
        /** The nodes of the plan's own tree, by path. */
        POLICIES("体系の項目", "node of the tree"),
        /** What a review is about: a KPI, initiative or facility by id, or a node by path. */
        SUBJECTS("点検の対象", "KPI, initiative, facility or node of the tree"),
        /** The grading schemes, by id and version. */
        GRADING_SCHEMES("評価基準", "grading scheme");

        private final Label label;

        Space(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        Set<String> names(PlanModel model) {
            Stream<String> names = switch (this) {
                case PROGRAMMES ->
                    model.plan().programmes().stream().map(Programme::ordinal).map(String::valueOf);
                case VIEWPOINTS ->
                    model.viewpoints().stream().map(Viewpoint::ordinal).map(String::valueOf);
                case POLICIES ->
                    model.tree().stream()
                            .flatMap(PolicyTree::walk)
                            .map(node -> node.path().toString());
                case SUBJECTS ->
                    Stream.of(
                                    model.kpis().stream().map(Kpi::id),
                                    model.initiatives().list().stream().map(Initiative::id),
                                    model.facilities().stream().map(Facility::id),
                                    POLICIES.names(model).stream())
                            .flatMap(ids -> ids);
                case GRADING_SCHEMES -> model.gradingSchemes().stream().map(Space::name);
            };
            return names.collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private static String name(GradingScheme scheme) {
            return name(scheme.id(), scheme.version());
        }

        /** How a grading scheme is called: its id, and its version if it has one. */
        static String name(String id, String version) {
            return version.isEmpty() ? id : id + " " + version;
        }
    }

    /** The problem, if the name is none of those known. */
    void check(Set<String> known, Input in) {
        if (!known.contains(name)) {
            List<String> some =
                    known.stream().limit(MOST_NAMED).map(Input::shorten).toList();
            String more = known.size() > MOST_NAMED ? "…" : "";
            in.error(
                    place,
                    name,
                    Label.of(
                            space.label.ja() + "「" + Input.shorten(name) + "」はありません。候補は" + some + more + "です",
                            "Unknown " + space.label.en() + " '" + Input.shorten(name) + "', expected one of " + some
                                    + more));
        }
    }
}
