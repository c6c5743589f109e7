package org.machistat.planmodel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.machistat.core.text.Label;
import org.machistat.planmodel.initiative.DetachedTag;
import org.machistat.planmodel.initiative.Facility;
import org.machistat.planmodel.initiative.FigureStub;
import org.machistat.planmodel.initiative.ImpactStatement;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Initiatives;
import org.machistat.planmodel.initiative.NationalMilestone;
import org.machistat.planmodel.initiative.SeriesStub;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.internal.Attributes;
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

/**
 * A plan with everything that belongs to it, as its document prints it (行政計画の全体).
 *
 * <ul>
 *   <li>Only the plan is required; what is not given is empty.
 *   <li>Nothing is checked but that ids are unique: a reference to something that is not there is held as it is, and
 *       {@code PlanCheck} finds it.
 *   <li>Initiatives, indicators and facilities share one space of ids. A grading scheme is known by id and version, a tree by the id
 *       of its layer scheme, a viewpoint by its ordinal.
 *   <li>What is doubtful in the tree stands in a crosswalk of the tree with itself. An undecided link {@code BROADER} names the
 *       possible parents of a node. A link {@code EQUIVALENT} says that two nodes may be one, printed twice.
 *   <li>Attributes are the embedder's own: the library keeps them in order and does not read them. One that belongs to a part may
 *       begin with where it stands, such as {@code initiatives/9/予算}.
 * </ul>
 *
 * @serial exclude
 */
public final class PlanModel implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A part of a plan that has a number of members, which the plan may declare. */
    public enum Part {
        /** The programmes (実施計画). */
        PROGRAMMES("実施計画", "programmes"),
        /** The chapters (章). */
        CHAPTERS("章", "chapters"),
        /** The viewpoints (視点). */
        VIEWPOINTS("視点", "viewpoints"),
        /** The initiatives (取組). */
        INITIATIVES("取組", "initiatives"),
        /** The indicators (指標). */
        KPIS("指標", "KPIs"),
        /** The facilities (施設). */
        FACILITIES("施設", "facilities"),
        /** The charts and tables (図表). */
        FIGURES("図表", "figures");

        private final Label label;

        Part(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The part in words.
         *
         * @return the word in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    private final Plan plan;
    private final PolicyTree tree;
    private final List<TreeFault> leftOut;
    private final Initiatives initiatives;
    private final ReviewCycle reviews;
    private final Map<Part, Integer> declared;
    private final Map<String, String> attributes;
    private final List<PolicyTree> otherTrees;
    private final List<Crosswalk> crosswalks;
    private final List<Viewpoint> viewpoints;
    private final List<Kpi> kpis;
    private final List<GradingScheme> gradingSchemes;
    private final List<GovernmentTarget> governmentTargets;
    private final List<NationalMilestone> nationalMilestones;
    private final List<Facility> facilities;
    private final List<ImpactStatement> impactStatements;
    private final List<FigureStub> figures;
    private final List<SeriesStub> series;
    private final List<Heading> headings;
    private final List<DetachedTag> detachedTags;
    private final List<Schedule> schedules;

    private PlanModel(Builder builder) {
        this.plan = builder.plan;
        this.tree = builder.tree;
        this.leftOut = builder.leftOut;
        this.initiatives = Initiatives.of(builder.initiatives);
        this.reviews = builder.reviews;
        this.declared = Collections.unmodifiableMap(new LinkedHashMap<>(builder.declared));
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.attributes));
        this.crosswalks = builder.crosswalks;
        this.otherTrees = withTreesOf(crosswalks, tree, builder.otherTrees);
        this.viewpoints = builder.viewpoints;
        this.kpis = builder.kpis;
        this.gradingSchemes = builder.gradingSchemes;
        this.governmentTargets = builder.governmentTargets;
        this.nationalMilestones = builder.nationalMilestones;
        this.facilities = builder.facilities;
        this.impactStatements = builder.impactStatements;
        this.figures = builder.figures;
        this.series = builder.series;
        this.headings = builder.headings;
        this.detachedTags = builder.detachedTags;
        this.schedules = builder.schedules;
        List<String> twice = listTwice();
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException(
                    "Plan model must have each id once, but had twice: " + String.join(", ", twice));
        }
    }

    private static List<PolicyTree> withTreesOf(List<Crosswalk> crosswalks, PolicyTree tree, List<PolicyTree> others) {
        List<PolicyTree> all = new ArrayList<>(others);
        crosswalks.stream()
                .flatMap(crosswalk -> Stream.of(crosswalk.from(), crosswalk.to()))
                .filter(other -> !other.equals(tree) && !all.contains(other))
                .forEach(all::add);
        return Collections.unmodifiableList(all);
    }

    private List<String> listTwice() {
        List<String> names = new ArrayList<>();
        Stream.concat(Stream.ofNullable(tree), otherTrees.stream())
                .forEach(one -> names.add("tree '" + one.scheme().id() + "'"));
        viewpoints.forEach(one -> names.add("viewpoint " + one.ordinal()));
        Stream.of(
                        initiatives.list().stream().map(Initiative::id),
                        kpis.stream().map(Kpi::id),
                        facilities.stream().map(Facility::id))
                .flatMap(ids -> ids)
                .forEach(id -> names.add("initiative, KPI or facility '" + id + "'"));
        gradingSchemes.forEach(
                one -> names.add("grading scheme '" + one.id() + "' of version '" + one.version() + "'"));
        Set<String> seen = new HashSet<>();
        return names.stream().filter(name -> !seen.add(name)).distinct().toList();
    }

    /**
     * A builder of a model that has nothing but a plan yet.
     *
     * @param plan the plan
     * @return a new builder
     */
    public static Builder builder(Plan plan) {
        return new Builder(plan);
    }

    /**
     * A builder that holds everything in this model.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(plan);
        builder.tree = tree;
        builder.leftOut = leftOut;
        builder.initiatives = initiatives.list();
        builder.reviews = reviews;
        builder.declared.putAll(declared);
        builder.attributes.putAll(attributes);
        builder.otherTrees = otherTrees;
        builder.crosswalks = crosswalks;
        builder.viewpoints = viewpoints;
        builder.kpis = kpis;
        builder.gradingSchemes = gradingSchemes;
        builder.governmentTargets = governmentTargets;
        builder.nationalMilestones = nationalMilestones;
        builder.facilities = facilities;
        builder.impactStatements = impactStatements;
        builder.figures = figures;
        builder.series = series;
        builder.headings = headings;
        builder.detachedTags = detachedTags;
        builder.schedules = schedules;
        return builder;
    }

    /** Collects what belongs to a plan; a list given again replaces the one before. Not thread-safe. */
    public static final class Builder {

        private Plan plan;
        private PolicyTree tree;
        private List<TreeFault> leftOut = List.of();
        private List<Initiative> initiatives = List.of();
        private ReviewCycle reviews;
        private final Map<Part, Integer> declared = new LinkedHashMap<>();
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private List<PolicyTree> otherTrees = List.of();
        private List<Crosswalk> crosswalks = List.of();
        private List<Viewpoint> viewpoints = List.of();
        private List<Kpi> kpis = List.of();
        private List<GradingScheme> gradingSchemes = List.of();
        private List<GovernmentTarget> governmentTargets = List.of();
        private List<NationalMilestone> nationalMilestones = List.of();
        private List<Facility> facilities = List.of();
        private List<ImpactStatement> impactStatements = List.of();
        private List<FigureStub> figures = List.of();
        private List<SeriesStub> series = List.of();
        private List<Heading> headings = List.of();
        private List<DetachedTag> detachedTags = List.of();
        private List<Schedule> schedules = List.of();

        private Builder(Plan plan) {
            plan(plan);
        }

        /**
         * Replaces the plan.
         *
         * @param newPlan the plan
         * @return this builder
         */
        public final Builder plan(Plan newPlan) {
            plan = Objects.requireNonNull(newPlan, "newPlan");
            return this;
        }

        /**
         * Sets the policies of the plan.
         *
         * @param newTree the tree with its layers
         * @return this builder
         */
        public Builder tree(PolicyTree newTree) {
            tree = Objects.requireNonNull(newTree, "newTree");
            return this;
        }

        /**
         * Sets what did not get into the tree.
         *
         * @param faults the faults of {@code PolicyTreeBuilder}; warnings follow from the tree and are not kept
         * @return this builder
         */
        public Builder leftOut(Collection<TreeFault> faults) {
            leftOut = faults.stream().filter(fault -> fault.kind().isError()).toList();
            return this;
        }

        /**
         * Sets what is done under the plan.
         *
         * @param newInitiatives the initiatives in printed order
         * @return this builder
         */
        public Builder initiatives(Collection<Initiative> newInitiatives) {
            initiatives = List.copyOf(newInitiatives);
            return this;
        }

        /**
         * Sets the reviews.
         *
         * @param cycle the cycle with its history
         * @return this builder
         */
        public Builder reviews(ReviewCycle cycle) {
            reviews = Objects.requireNonNull(cycle, "cycle");
            return this;
        }

        /**
         * Sets how many members the plan says a part has.
         *
         * @param part the part
         * @param count the number declared
         * @return this builder
         * @throws IllegalArgumentException if the number is negative
         */
        public Builder declare(Part part, int count) {
            if (count < 0) {
                throw new IllegalArgumentException("Declared count must not be negative, but was " + count);
            }
            declared.put(Objects.requireNonNull(part, "part"), count);
            return this;
        }

        /**
         * Sets an attribute.
         *
         * @param key its key; a value there already is replaced
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if the key is blank or not one line without spaces at its ends
         */
        public Builder attribute(String key, String value) {
            attributes.putAll(Attributes.one(key, value, "a plan"));
            return this;
        }

        /**
         * Sets other trees.
         *
         * @param newOtherTrees other trees, such as that of the parent plan or of the plan before
         * @return this builder
         */
        public Builder otherTrees(Collection<PolicyTree> newOtherTrees) {
            otherTrees = List.copyOf(newOtherTrees);
            return this;
        }

        /**
         * Sets the crosswalks between trees.
         *
         * @param newCrosswalks the crosswalks between trees; one of the tree with itself holds what is doubtful in it
         * @return this builder
         */
        public Builder crosswalks(Collection<Crosswalk> newCrosswalks) {
            crosswalks = List.copyOf(newCrosswalks);
            return this;
        }

        /**
         * Sets the viewpoints in printed order.
         *
         * @param newViewpoints the viewpoints in printed order
         * @return this builder
         */
        public Builder viewpoints(Collection<Viewpoint> newViewpoints) {
            viewpoints = List.copyOf(newViewpoints);
            return this;
        }

        /**
         * Sets the indicators in printed order.
         *
         * @param newKpis the indicators in printed order
         * @return this builder
         */
        public Builder kpis(Collection<Kpi> newKpis) {
            kpis = List.copyOf(newKpis);
            return this;
        }

        /**
         * Sets the grading schemes.
         *
         * @param newGradingSchemes the grading schemes
         * @return this builder
         */
        public Builder gradingSchemes(Collection<GradingScheme> newGradingSchemes) {
            gradingSchemes = List.copyOf(newGradingSchemes);
            return this;
        }

        /**
         * Sets the targets of other governments that the plan cites.
         *
         * @param newGovernmentTargets the targets of other governments that the plan cites
         * @return this builder
         */
        public Builder governmentTargets(Collection<GovernmentTarget> newGovernmentTargets) {
            governmentTargets = List.copyOf(newGovernmentTargets);
            return this;
        }

        /**
         * Sets the dated aims of other governments that the plan cites.
         *
         * @param newNationalMilestones the dated aims of other governments that the plan cites
         * @return this builder
         */
        public Builder nationalMilestones(Collection<NationalMilestone> newNationalMilestones) {
            nationalMilestones = List.copyOf(newNationalMilestones);
            return this;
        }

        /**
         * Sets the buildings and places that come into use.
         *
         * @param newFacilities the buildings and places that come into use
         * @return this builder
         */
        public Builder facilities(Collection<Facility> newFacilities) {
            facilities = List.copyOf(newFacilities);
            return this;
        }

        /**
         * Sets what the plan expects of technologies.
         *
         * @param newImpactStatements what the plan expects of technologies
         * @return this builder
         */
        public Builder impactStatements(Collection<ImpactStatement> newImpactStatements) {
            impactStatements = List.copyOf(newImpactStatements);
            return this;
        }

        /**
         * Sets the charts and tables that the document announces.
         *
         * @param newFigures the charts and tables that the document announces
         * @return this builder
         */
        public Builder figures(Collection<FigureStub> newFigures) {
            figures = List.copyOf(newFigures);
            return this;
        }

        /**
         * Sets the time series that the document announces without numbers.
         *
         * @param newSeries the time series that the document announces without numbers
         * @return this builder
         */
        public Builder series(Collection<SeriesStub> newSeries) {
            series = List.copyOf(newSeries);
            return this;
        }

        /**
         * Sets the headings.
         *
         * @param newHeadings the headings, with or without content; those that do not matter may be left out
         * @return this builder
         */
        public Builder headings(Collection<Heading> newHeadings) {
            headings = List.copyOf(newHeadings);
            return this;
        }

        /**
         * Sets the tags that stand without their initiative.
         *
         * @param newDetachedTags the tags that stand without their initiative
         * @return this builder
         */
        public Builder detachedTags(Collection<DetachedTag> newDetachedTags) {
            detachedTags = List.copyOf(newDetachedTags);
            return this;
        }

        /**
         * Sets the schedules by which the plan is made.
         *
         * @param newSchedules the schedules by which the plan is made
         * @return this builder
         */
        public Builder schedules(Collection<Schedule> newSchedules) {
            schedules = List.copyOf(newSchedules);
            return this;
        }

        /**
         * Makes the model.
         *
         * @return the model
         * @throws IllegalArgumentException if an id stands twice; the message names all of them
         */
        public PlanModel build() {
            return new PlanModel(this);
        }
    }

    /**
     * The plan.
     *
     * @return the plan
     */
    public Plan plan() {
        return plan;
    }

    /**
     * The policies of the plan.
     *
     * @return the tree with its layers, or empty if it has none
     */
    public Optional<PolicyTree> tree() {
        return Optional.ofNullable(tree);
    }

    /**
     * What did not get into the tree.
     *
     * @return the faults for which nodes were left out
     */
    public List<TreeFault> leftOut() {
        return leftOut;
    }

    /**
     * A tree by the id of its layer scheme, if there is one.
     *
     * @param scheme the id
     * @return the tree of the plan or one of the others
     */
    public Optional<PolicyTree> findTree(String scheme) {
        return Stream.concat(tree().stream(), otherTrees.stream())
                .filter(one -> one.scheme().id().equals(scheme))
                .findFirst();
    }

    /**
     * What is done under the plan.
     *
     * @return the initiatives in printed order
     */
    public Initiatives initiatives() {
        return initiatives;
    }

    /**
     * An indicator by its id.
     *
     * @param id the id
     * @return the indicator
     * @throws NoSuchElementException naming the ids there are, if there is none
     */
    public Kpi getKpi(String id) {
        return findKpi(id)
                .orElseThrow(() -> new NoSuchElementException("No KPI '" + id + "', expected one of "
                        + kpis.stream().map(Kpi::id).limit(20).toList()));
    }

    /**
     * An indicator by its id, if there is one.
     *
     * @param id the id
     * @return the indicator, or empty
     */
    public Optional<Kpi> findKpi(String id) {
        return kpis.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }

    /**
     * The reviews.
     *
     * @return the cycle with its history, or empty if there is none
     */
    public Optional<ReviewCycle> reviews() {
        return Optional.ofNullable(reviews);
    }

    /**
     * How many members the plan says its parts have; for the layers of the tree see {@link PolicyTree#declaredCounts}.
     *
     * @return the declared numbers, in the order given
     */
    public Map<Part, Integer> declared() {
        return declared;
    }

    /**
     * How many members a part has.
     *
     * @param part the part
     * @return the number held
     */
    public int count(Part part) {
        return switch (part) {
            case PROGRAMMES -> plan.programmes().size();
            case CHAPTERS -> plan.contents().chapters().size();
            case VIEWPOINTS -> viewpoints.size();
            case INITIATIVES -> initiatives.list().size();
            case KPIS -> kpis.size();
            case FACILITIES -> facilities.size();
            case FIGURES -> figures.size() + series.size();
        };
    }

    /**
     * The embedder's own values.
     *
     * @return the attributes in the order given
     */
    public Map<String, String> attributes() {
        return attributes;
    }

    /**
     * The other trees.
     *
     * @return the trees, those of crosswalks that were not given among them behind the others
     */
    public List<PolicyTree> otherTrees() {
        return otherTrees;
    }

    /**
     * How trees correspond.
     *
     * @return the crosswalks in the order given
     */
    public List<Crosswalk> crosswalks() {
        return crosswalks;
    }

    /**
     * The viewpoints.
     *
     * @return the viewpoints in printed order
     */
    public List<Viewpoint> viewpoints() {
        return viewpoints;
    }

    /**
     * The indicators.
     *
     * @return the indicators in printed order
     */
    public List<Kpi> kpis() {
        return kpis;
    }

    /**
     * The grading schemes.
     *
     * @return the schemes in the order given
     */
    public List<GradingScheme> gradingSchemes() {
        return gradingSchemes;
    }

    /**
     * The targets of other governments that the plan cites.
     *
     * @return the targets in printed order
     */
    public List<GovernmentTarget> governmentTargets() {
        return governmentTargets;
    }

    /**
     * The dated aims of other governments that the plan cites.
     *
     * @return the aims in printed order
     */
    public List<NationalMilestone> nationalMilestones() {
        return nationalMilestones;
    }

    /**
     * The buildings and places that come into use.
     *
     * @return the facilities in printed order
     */
    public List<Facility> facilities() {
        return facilities;
    }

    /**
     * What the plan expects of technologies.
     *
     * @return the statements in printed order
     */
    public List<ImpactStatement> impactStatements() {
        return impactStatements;
    }

    /**
     * The charts and tables that the document announces.
     *
     * @return the figures in printed order
     */
    public List<FigureStub> figures() {
        return figures;
    }

    /**
     * The time series that the document announces without numbers.
     *
     * @return the series in printed order
     */
    public List<SeriesStub> series() {
        return series;
    }

    /**
     * The headings.
     *
     * @return the headings in printed order
     */
    public List<Heading> headings() {
        return headings;
    }

    /**
     * The tags that stand without their initiative.
     *
     * @return the tag headings in printed order
     */
    public List<DetachedTag> detachedTags() {
        return detachedTags;
    }

    /**
     * The schedules by which the plan is made.
     *
     * @return the schedules in the order given
     */
    public List<Schedule> schedules() {
        return schedules;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanModel that && fields().equals(that.fields());
    }

    private List<Object> fields() {
        return List.of(
                plan,
                tree(),
                leftOut,
                initiatives,
                reviews(),
                declared,
                attributes,
                otherTrees,
                crosswalks,
                viewpoints,
                kpis,
                gradingSchemes,
                governmentTargets,
                nationalMilestones,
                facilities,
                impactStatements,
                figures,
                series,
                headings,
                detachedTags,
                schedules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, initiatives);
    }

    /** The plan and how much there is of each part. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(plan.toString());
        for (Part part : Part.values()) {
            if (count(part) > 0) {
                text.append(' ').append(part.label().ja()).append(count(part));
            }
        }
        return text.toString();
    }
}
