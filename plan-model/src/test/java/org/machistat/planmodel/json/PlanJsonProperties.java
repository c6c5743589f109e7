package org.machistat.planmodel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.Actor;
import org.machistat.planmodel.initiative.Fact;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Milestone;
import org.machistat.planmodel.initiative.StatedAmount;
import org.machistat.planmodel.initiative.Tag;
import org.machistat.planmodel.kpi.Direction;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.Observation;
import org.machistat.planmodel.kpi.Target;
import org.machistat.planmodel.plan.Chapter;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.plan.Programme;
import org.machistat.planmodel.plan.Status;
import org.machistat.planmodel.schedule.MonthSpan;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.schedule.Task;
import org.machistat.planmodel.schedule.Track;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.PolicyTreeBuilder;

class PlanJsonProperties {

    private static final Plan PLAN = Plan.of(Label.same("計画"), FiscalYearRange.parse("FY2016-FY2025"));

    private static void comesBack(PlanModel model) {
        assertEquals(model, PlanJson.read(PlanJson.write(model)).get().value());
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of("商業", "a", "ＩＣＴ", "\"引用\"", "{}", "x-y", "3", "約3", "𠮷野", "a\\b", "1/2");
    }

    private static Arbitrary<Label> labels() {
        return Combinators.combine(words(), words()).as(Label::of);
    }

    private static Arbitrary<Figure> figures() {
        Arbitrary<Unit> units = Arbitraries.of("", "件", "万人", "t", "%", "隻").map(Unit::parse);
        Arbitrary<Figure> known = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
                                .ofScale(3),
                        units,
                        Arbitraries.of(Mark.PROVISIONAL, Mark.REVISED).set().ofMaxSize(2))
                .as(Figure.Known::new);
        Arbitrary<Figure> marked = Combinators.combine(
                        Arbitraries.of(Mark.NIL, Mark.SUPPRESSED, Mark.UNKNOWN, Mark.BLANK), units)
                .as(Figure::of);
        return Arbitraries.oneOf(List.of(known, marked));
    }

    @Provide
    Arbitrary<Plan> plans() {
        Arbitrary<Chapter> chapters = Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        labels(),
                        Arbitraries.integers().between(1, 200))
                .as(Chapter::of);
        Arbitrary<Programme> programmes = Combinators.combine(
                        Arbitraries.integers().between(1, 9), labels(), Arbitraries.of(Status.class))
                .as((ordinal, name, status) ->
                        new Programme(ordinal, name, FiscalYearRange.parse("FY2016-FY2017"), status));
        Arbitrary<Optional<ApproximateDate>> dates = Arbitraries.of("平成30年3月頃", "2020年代", "2018年度")
                .map(ApproximateDate::parse)
                .optional();
        return Combinators.combine(
                        labels(),
                        labels(),
                        dates,
                        Arbitraries.of(Status.class),
                        chapters.list().ofMaxSize(3),
                        programmes.list().ofMaxSize(3))
                .as((title, issuer, date, status, allChapters, allProgrammes) -> {
                    Plan plan = Plan.of(title, FiscalYearRange.parse("FY2016-FY2025"))
                            .withIssuer(issuer);
                    return date.map(plan::withAdopted)
                            .orElse(plan)
                            .withStatus(status)
                            .withChapters(allChapters)
                            .withProgrammes(allProgrammes);
                });
    }

    @Property(tries = 200)
    void plansComeBack(@ForAll("plans") Plan plan) {
        comesBack(PlanModel.builder(plan).build());
    }

    @Provide
    Arbitrary<PolicyTree> trees() {
        Arbitrary<PolicyNode> details = Combinators.combine(
                        labels(),
                        words(),
                        labels().list().ofMaxSize(2),
                        Arbitraries.maps(words(), words()).ofMaxSize(2))
                .as((name, printed, notes, attributes) ->
                        new PolicyNode(PolicyPath.of(1), printed, name, notes, attributes));
        Arbitrary<int[]> steps = Arbitraries.integers()
                .between(0, 9)
                .array(int[].class)
                .ofMinSize(2)
                .ofMaxSize(2);
        return Combinators.combine(details.list().ofMaxSize(12), steps.list().ofSize(12))
                .as((nodes, choices) -> {
                    PolicyTreeBuilder builder = PolicyTree.builder(
                            LayerScheme.of("s", Label.same("一"), Label.of("二", "two"), Label.same("三")));
                    PolicyPath last = PolicyPath.ROOT;
                    for (int i = 0; i < nodes.size(); i++) {
                        PolicyPath parent = last.upTo(Math.min(Math.min(last.depth(), choices.get(i)[0] % 4), 2));
                        last = builder.freePath(parent, choices.get(i)[1] + 1);
                        builder.add(nodes.get(i).withPath(last));
                    }
                    return builder.load().value();
                });
    }

    @Property(tries = 300)
    void treesComeBack(@ForAll("trees") PolicyTree tree) {
        comesBack(PlanModel.builder(PLAN).tree(tree).attribute("x-a", "b").build());
    }

    @Provide
    Arbitrary<Kpi> kpis() {
        Arbitrary<Observation> observations = Combinators.combine(
                        Arbitraries.of("2014-07-01", "2016-06", "2015年", "FY2016")
                                .map(ReferenceDate::parse),
                        figures(),
                        labels())
                .as((date, figure, source) -> new Observation(date, figure, Source.of(source)));
        return Combinators.combine(
                        labels(),
                        Arbitraries.of("", "件", "t").map(Unit::parse),
                        Arbitraries.of(Direction.class),
                        observations.list().ofMaxSize(3),
                        figures(),
                        labels())
                .as((name, unit, direction, actuals, amount, text) -> {
                    Kpi.Builder kpi = Kpi.builder("k", name, unit, direction).policy("3-2-1");
                    actuals.forEach(kpi::actual);
                    actuals.stream().limit(1).forEach(kpi::baseline);
                    kpi.target(Target.of(FiscalYear.of(2017), text));
                    if (amount instanceof Figure.Known known) {
                        kpi.target(Target.of(FiscalYear.of(2018), known))
                                .target(Target.of(FiscalYear.of(2019), known.interval(), known.unit()));
                    }
                    return kpi.build();
                });
    }

    @Property(tries = 300)
    void indicatorsComeBack(@ForAll("kpis") Kpi kpi) {
        comesBack(PlanModel.builder(PLAN).kpis(List.of(kpi)).build());
    }

    @Provide
    Arbitrary<Initiative> initiatives() {
        Arbitrary<Fact> facts = Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        labels(),
                        Arbitraries.of("26社", "約300", "約1,000㎡", "30件以上").map(StatedAmount::parse))
                .as(Fact::of);
        return Combinators.combine(
                        labels(),
                        words().map(Tag::new).list().ofMaxSize(3),
                        Combinators.combine(labels(), labels())
                                .as(Actor::new)
                                .list()
                                .ofMaxSize(2),
                        Combinators.combine(
                                        labels(),
                                        Arbitraries.of("平成30年3月頃", "2018年度").map(ApproximateDate::parse),
                                        Arbitraries.of(Milestone.Status.class))
                                .as(Milestone::new)
                                .list()
                                .ofMaxSize(2),
                        facts.list().uniqueElements(Fact::id).ofMaxSize(3))
                .as((title, tags, actors, milestones, all) -> {
                    Initiative.Builder initiative = Initiative.builder("i", title)
                            .tags(tags)
                            .programme(1)
                            .viewpoint(2)
                            .issue(title);
                    actors.forEach(initiative::actor);
                    milestones.forEach(initiative::milestone);
                    all.forEach(initiative::fact);
                    return initiative.build();
                });
    }

    @Property(tries = 200)
    void initiativesComeBack(@ForAll("initiatives") Initiative initiative) {
        comesBack(PlanModel.builder(PLAN).initiatives(List.of(initiative)).build());
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        FiscalYear year = FiscalYear.of(2017);
        Arbitrary<MonthSpan> spans = Combinators.combine(
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 5))
                .as((first, length) -> new MonthSpan(
                        YearMonth.of(2017, 3).plusMonths(first),
                        YearMonth.of(2017, 3).plusMonths(first + length)));
        Arbitrary<Task> tasks = Combinators.combine(
                        Arbitraries.of("a", "b", "c"), labels(), spans, Arbitraries.of(Task.Evidence.class), words())
                .as(Task::new);
        return Combinators.combine(labels(), tasks.list().ofMaxSize(4))
                .as((title, all) -> Schedule.builder(title, year)
                        .track(new Track("t", title, all))
                        .chain("a", "b", "a")
                        .build());
    }

    @Property(tries = 200)
    void schedulesComeBackWithTheirFaults(@ForAll("schedules") Schedule schedule) {
        comesBack(PlanModel.builder(PLAN).schedules(List.of(schedule)).build());
    }

    @Property(tries = 100)
    void attributesComeBack(@ForAll("extras") Map<String, String> extras) {
        PlanModel.Builder model = PlanModel.builder(PLAN);
        extras.forEach(model::attribute);
        comesBack(model.build());
    }

    @Provide
    Arbitrary<Map<String, String>> extras() {
        return Arbitraries.maps(words(), words()).ofMaxSize(4);
    }
}
