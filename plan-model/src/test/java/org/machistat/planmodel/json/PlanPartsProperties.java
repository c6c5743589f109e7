package org.machistat.planmodel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.DetachedTag;
import org.machistat.planmodel.initiative.Facility;
import org.machistat.planmodel.initiative.FigureStub;
import org.machistat.planmodel.initiative.ImpactStatement;
import org.machistat.planmodel.initiative.NationalMilestone;
import org.machistat.planmodel.initiative.SeriesStub;
import org.machistat.planmodel.initiative.StatedAmount;
import org.machistat.planmodel.initiative.Tag;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.kpi.GovernmentTarget;
import org.machistat.planmodel.kpi.Grade;
import org.machistat.planmodel.kpi.GradingScheme;
import org.machistat.planmodel.kpi.Measure;
import org.machistat.planmodel.kpi.Review;
import org.machistat.planmodel.kpi.ReviewCycle;
import org.machistat.planmodel.plan.Heading;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.PolicyTreeBuilder;

/** The parts of a plan beside its tree, indicators, initiatives and schedules come back from JSON as they were. */
class PlanPartsProperties {

    private static final int TRIES = 150;

    private static final Plan PLAN = Plan.of(Label.same("計画"), FiscalYearRange.parse("FY2016-FY2025"));

    private static void comesBack(PlanModel.Builder builder) {
        PlanModel model = builder.build();
        assertEquals(model, PlanJson.read(PlanJson.write(model)).get().value());
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of("観光", "b", "ＩＣＴ", "\"引用\"", "[]", "1-2", "7", "約4割", "𠮷野", "a\\b\tc", "2/3");
    }

    private static Arbitrary<Label> labels() {
        return Combinators.combine(words(), words()).as(Label::of);
    }

    private static Arbitrary<Source> sources() {
        return labels().map(Source::of).injectDuplicates(0.1).optional().map(s -> s.orElse(Source.UNSTATED));
    }

    private static Arbitrary<ReferenceDate> dates() {
        return Arbitraries.of("2014-07-01", "2016-06", "2015年", "FY2016", "平成37年")
                .map(ReferenceDate::parse);
    }

    private static Arbitrary<ApproximateDate> approximateDates() {
        return Arbitraries.of("平成30年3月頃", "2020年代", "2018年度", "2020年7月予定").map(ApproximateDate::parse);
    }

    private static Arbitrary<Unit> units() {
        return Arbitraries.of("", "件", "万人", "兆円").map(Unit::parse);
    }

    private static PolicyTree tree(String id, int width) {
        PolicyTreeBuilder builder = PolicyTree.builder(LayerScheme.of(id, Label.same("政策"), Label.same("項目")));
        for (int i = 1; i <= width; i++) {
            PolicyPath parent = builder.addChild(PolicyPath.ROOT, i, Label.same("政策" + i));
            builder.addChild(parent, 1, Label.same("項目" + i));
        }
        return builder.build();
    }

    @Provide
    Arbitrary<Crosswalk> crosswalks() {
        PolicyTree from = tree("old", 4);
        PolicyTree to = tree("new", 4);
        Arbitrary<PolicyPath> paths = Arbitraries.integers()
                .between(1, 4)
                .flatMap(i -> Arbitraries.of(PolicyPath.of(i), PolicyPath.of(i).child(1)));
        Arbitrary<Relation> relations = Arbitraries.of(Relation.class);
        Arbitrary<Link> links = Arbitraries.oneOf(
                Combinators.combine(paths, paths, relations).as(Link::printed),
                Combinators.combine(paths, paths, relations, labels()).as(Link::inferred),
                Combinators.combine(
                                paths,
                                paths.list().uniqueElements().ofMinSize(1).ofMaxSize(4),
                                relations,
                                labels())
                        .as(Link::undecided));
        return Combinators.combine(
                        links.list().ofMaxSize(6),
                        Arbitraries.of(List.of(Map.<Integer, Integer>of(), Map.of(1, 1), Map.of(2, 1))))
                .as((all, layers) -> Crosswalk.of(from, to, all).withLayers(layers));
    }

    @Property(tries = TRIES)
    void crosswalks(@ForAll("crosswalks") Crosswalk crosswalk) {
        comesBack(PlanModel.builder(PLAN)
                .tree(crosswalk.from())
                .otherTrees(List.of(crosswalk.to()))
                .crosswalks(List.of(crosswalk)));
    }

    @Provide
    Arbitrary<GovernmentTarget> targets() {
        Arbitrary<Figure.Known> figures = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ONE, new BigDecimal("1e6"))
                                .ofScale(1),
                        units())
                .as((number, unit) -> Figure.of(number, unit));
        Arbitrary<Optional<GovernmentTarget.Relation>> relations = Combinators.combine(
                        dates(), Arbitraries.of("約2倍", "2倍超", "約4割", "8割超").map(FuzzyShare::parse))
                .as(GovernmentTarget.Relation::new)
                .optional();
        return Combinators.combine(labels(), dates(), figures, relations, sources())
                .as((name, date, figure, relation, source) -> {
                    GovernmentTarget target =
                            GovernmentTarget.of(name, date, figure).withSource(source);
                    return relation.map(target::withRelation).orElse(target);
                });
    }

    @Property(tries = TRIES)
    void targets(@ForAll("targets") GovernmentTarget target) {
        comesBack(PlanModel.builder(PLAN).governmentTargets(List.of(target)));
    }

    @Provide
    Arbitrary<Facility> facilities() {
        return Combinators.combine(
                        words(),
                        labels(),
                        approximateDates(),
                        Arbitraries.of("約1,000㎡", "1,234.5㎡")
                                .map(StatedAmount::parse)
                                .optional(),
                        sources())
                .as((id, name, opening, area, source) -> {
                    Facility facility = Facility.of(id, name, opening).withSource(source);
                    return area.map(facility::withFloorArea).orElse(facility);
                });
    }

    @Property(tries = TRIES)
    void facilities(@ForAll("facilities") Facility facility) {
        comesBack(PlanModel.builder(PLAN).facilities(List.of(facility)));
    }

    @Provide
    Arbitrary<FigureStub> figures() {
        return Combinators.combine(
                        labels(),
                        Arbitraries.of(FigureStub.Status.class),
                        units(),
                        Arbitraries.longs().between(1, Long.MAX_VALUE).optional(),
                        Arbitraries.of(true, false),
                        sources())
                .as((title, status, unit, base, isMultiple, source) -> {
                    FigureStub stub =
                            FigureStub.of(title, status).withUnit(unit).withSource(source);
                    FigureStub based = base.map(stub::withBase).orElse(stub);
                    return isMultiple ? based.withMultipleAnswers() : based;
                });
    }

    @Property(tries = TRIES)
    void figures(@ForAll("figures") FigureStub figure) {
        comesBack(PlanModel.builder(PLAN).figures(List.of(figure)));
    }

    @Provide
    Arbitrary<SeriesStub> series() {
        Arbitrary<Function<SeriesStub, SeriesStub>> until = dates().optional()
                .map(date -> stub -> date.map(stub::withActualUntil).orElse(stub));
        return Combinators.combine(labels(), units(), sources(), until)
                .as((title, unit, source, limit) ->
                        limit.apply(SeriesStub.of(title, unit).withSource(source)));
    }

    @Property(tries = TRIES)
    void series(@ForAll("series") SeriesStub series) {
        comesBack(PlanModel.builder(PLAN).series(List.of(series)));
    }

    @Provide
    Arbitrary<Review> reviews() {
        GradingScheme scheme = scheme("r", List.of(Rational.of(1)));
        Arbitrary<GradingScheme.Grading> gradings =
                Combinators.combine(Arbitraries.of("A0", "Z"), labels()).as(scheme::judge);
        return Combinators.combine(
                        words(),
                        Arbitraries.integers().between(2010, 2025).map(FiscalYear::of),
                        Arbitraries.of(Review.Stage.class),
                        gradings.list().ofMaxSize(2),
                        labels(),
                        labels(),
                        sources())
                .as(Review::new);
    }

    @Property(tries = TRIES)
    void reviews(@ForAll("reviews") Review first, @ForAll("reviews") Review second) {
        comesBack(PlanModel.builder(PLAN)
                .gradingSchemes(List.of(scheme("r", List.of(Rational.of(1)))))
                .reviews(ReviewCycle.of(2, List.of(first, second))));
    }

    /** A0 from the highest bound, A1 from the next …, below all of them Z. */
    private static GradingScheme scheme(String id, List<Rational> falling) {
        List<Grade> grades = new ArrayList<>();
        List<GradingScheme.Step> steps = new ArrayList<>();
        for (int i = 0; i < falling.size(); i++) {
            grades.add(Grade.of("A" + i, "段階" + i, "step " + i));
            steps.add(new GradingScheme.Step(Measure.ACHIEVEMENT, falling.get(i), i % 2 == 0, "A" + i));
        }
        grades.add(Grade.of("Z", "未達", "not met"));
        return GradingScheme.computed(id, "2016", Label.same("区分"), grades, steps, "Z");
    }

    @Property(tries = TRIES)
    void gradingSchemes(@ForAll("bounds") List<Rational> falling, @ForAll("sources") Source source) {
        comesBack(PlanModel.builder(PLAN)
                .gradingSchemes(List.of(scheme("g", falling).withSource(source))));
    }

    @Provide
    Arbitrary<List<Rational>> bounds() {
        return Combinators.combine(
                        Arbitraries.longs().between(-100, 300),
                        Arbitraries.longs().between(1, 99))
                .as(Rational::of)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(list -> list.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Provide("sources")
    Arbitrary<Source> someSources() {
        return sources();
    }

    @Property(tries = TRIES)
    void smallParts(@ForAll("labels") Label one, @ForAll("labels") Label two, @ForAll("sources") Source source) {
        comesBack(PlanModel.builder(PLAN)
                .viewpoints(List.of(new Viewpoint(3, one, List.of(two, one))))
                .headings(List.of(new Heading(two, new Place(35, 1, ""), source.equals(Source.UNSTATED))))
                .detachedTags(List.of(new DetachedTag(List.of(new Tag(one.ja())), new Place(284, 2, ""))))
                .nationalMilestones(List.of(new NationalMilestone(one, ApproximateDate.parse("2020年代"), two, source)))
                .impactStatements(List.of(new ImpactStatement(one, two, ImpactStatement.Direction.SHRINKS, source))));
    }

    @Provide("labels")
    Arbitrary<Label> someLabels() {
        return labels();
    }
}
