package org.machistat.examples.kawasaki;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.TargetPath;
import org.machistat.core.text.Label;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.Fact;
import org.machistat.planmodel.initiative.Funnel;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.kpi.GovernmentTarget;

/** What follows from the targets and facts that the plan states. */
final class PlanAnalyses {

    private static final Unit YEN = Unit.parse("円");
    private static final Label TIMES = Label.of("倍", "times");
    private static final Rounding ONE_DECIMAL = Rounding.decimals(1);
    private static final Rounding TWO_DECIMALS = Rounding.decimals(2);
    private static final Rounding THREE_DECIMALS = Rounding.decimals(3);

    private PlanAnalyses() {}

    /** Bases, consistency, growth and amounts per head of the government's targets; the funnels of the initiatives. */
    static List<Report.Analysis> of(PlanModel plan) {
        return List.of(
                new Report.Analysis(
                        "government-targets",
                        Label.of("政府目標から分かること", "What follows from the government's targets"),
                        List.of(),
                        targets(plan.governmentTargets())),
                new Report.Analysis(
                        "funnels",
                        Label.of("成果の流れ（件数の比）", "Results, each against the one before"),
                        List.of(),
                        funnels(plan.initiatives().distinct().list())));
    }

    private static List<Report.Result> targets(List<GovernmentTarget> targets) {
        Map<Label, List<GovernmentTarget>> byIndicator = targets.stream()
                .collect(Collectors.groupingBy(GovernmentTarget::indicator, LinkedHashMap::new, Collectors.toList()));
        List<Report.Result> results = new ArrayList<>();
        byIndicator.values().forEach(list -> bases(list, results));
        byIndicator.values().forEach(list -> growth(list, results));
        for (GovernmentTarget amount : targets) {
            for (GovernmentTarget heads : targets) {
                if (amount.figure().unit().isConvertibleTo(YEN)
                        && heads.figure().unit().isConvertibleTo(Unit.PERSONS)
                        && amount.date().equals(heads.date())) {
                    results.add(perHead(amount, heads));
                }
            }
        }
        return results;
    }

    private static Input input(GovernmentTarget target) {
        return new Input(about(target), target.figure(), target.source());
    }

    private static Label about(GovernmentTarget target) {
        return Label.of(
                target.indicator().ja() + " " + target.date().label().ja(),
                target.indicator().en() + ", " + target.date().label().en());
    }

    /** What each target implies of the year it is compared with, and what all of them allow. */
    private static void bases(List<GovernmentTarget> targets, List<Report.Result> results) {
        for (GovernmentTarget target : targets) {
            GovernmentTarget.Relation relation = target.relation().orElseThrow();
            Interval base = target.impliedBase().get();
            results.add(new Report.Result(
                    about(target),
                    Explanation.of(baseOf(target), Label.of("目標値 ÷ 倍率の範囲", "target ÷ the range of the multiple"))
                            .withInputs(List.of(input(target)))
                            .withWorking(target.figure() + " ÷ "
                                    + relation.multiple().text())
                            .withNote(words(base, target.figure().unit().label()))
                            .withNote(Label.of(
                                            relation.multiple().text() + "の読み：",
                                            relation.multiple().text() + " is read as ")
                                    .plus(words(relation.multiple().interval(), TIMES)))));
        }
        GovernmentTarget first = targets.get(0);
        GovernmentTarget.Consistency consistency =
                GovernmentTarget.consistency(targets).get();
        Label verdict = consistency
                .findCommon()
                .map(common -> Label.of("両立する：", "consistent: ")
                        .plus(words(common, consistency.unit().label())))
                .orElse(Label.of("両立しない：すべてを満たす値がない", "not consistent: no figure fits all of them"));
        results.add(new Report.Result(
                first.indicator(),
                Explanation.of(
                                Label.of("目標どうしの整合", "consistency of the targets"),
                                Label.of("逆算した範囲の共通部分", "what the implied ranges have in common"))
                        .withInputs(targets.stream().map(PlanAnalyses::input).toList())
                        .withNote(verdict)));
    }

    private static Label baseOf(GovernmentTarget target) {
        Label date = target.relation().orElseThrow().baseDate().label();
        return Label.of(date.ja() + "の値（逆算）", "implied figure of " + date.en());
    }

    /** The growth each year from one target to the next. */
    private static void growth(List<GovernmentTarget> targets, List<Report.Result> results) {
        for (int i = 1; i < targets.size(); i++) {
            GovernmentTarget from = targets.get(i - 1);
            GovernmentTarget to = targets.get(i);
            TargetPath path = TargetPath.of(input(from), from.date(), input(to), to.date());
            results.add(new Report.Result(
                    Label.of(
                            from.indicator().ja() + " " + from.date().label().ja() + "から"
                                    + to.date().label().ja(),
                            from.indicator().en() + ", " + from.date().label().en() + " to "
                                    + to.date().label().en()),
                    path.requiredRate().get().explanation(THREE_DECIMALS)));
        }
    }

    private static Report.Result perHead(GovernmentTarget amount, GovernmentTarget heads) {
        Quantity perHead = amount.per(heads).get();
        return new Report.Result(
                amount.date().label(),
                Explanation.of(
                                Label.of("1人当たり消費額", "spending per visitor"),
                                Label.of("消費額 ÷ 人数", "spending ÷ visitors"))
                        .withInputs(List.of(input(amount), input(heads)))
                        .withWorking(amount.figure() + " ÷ " + heads.figure())
                        .withValue(perHead.amount(), perHead.unit()));
    }

    private static Label words(Interval interval, Label unit) {
        String ja = lower(interval)
                        .map(lower -> shown(lower) + unit.ja() + (interval.isLowerIn() ? "以上" : "超"))
                        .orElse("")
                + interval.upper()
                        .map(upper -> shown(upper) + unit.ja() + (interval.isUpperIn() ? "以下" : "未満"))
                        .orElse("");
        String en = lower(interval)
                        .map(lower -> (interval.isLowerIn() ? "from " : "more than ") + shown(lower) + english(unit))
                        .orElse("")
                + (lower(interval).isPresent() && interval.upper().isPresent() ? ", " : "")
                + interval.upper()
                        .map(upper -> (interval.isUpperIn() ? "up to " : "less than ") + shown(upper) + english(unit))
                        .orElse("");
        return Label.of(ja, en);
    }

    /** A lower end of 0 says nothing of a count or an amount. */
    private static Optional<Rational> lower(Interval interval) {
        return interval.lower().filter(lower -> lower.signum() > 0);
    }

    private static String english(Label unit) {
        return unit.en().isEmpty() ? "" : " " + unit.en();
    }

    /** To two decimals, "…" where more would follow. */
    private static String shown(Rational value) {
        Rounding cut = TWO_DECIMALS.with(RoundingMode.DOWN);
        boolean all = Rational.of(cut.round(value)).equals(value);
        String digits = new Quantity(value, Unit.NONE).toFigure(cut).printed();
        return all ? digits.replaceAll("\\.?0+$", "") : digits + "…";
    }

    private static List<Report.Result> funnels(List<Initiative> initiatives) {
        List<Report.Result> results = new ArrayList<>();
        for (Initiative initiative : initiatives) {
            for (Funnel funnel : initiative.funnels()) {
                funnel.conversions().forEach(step -> results.add(conversion(initiative, step)));
            }
        }
        return results;
    }

    /** The share where one is a part of the other, else how many fall on each. */
    private static Report.Result conversion(Initiative initiative, Funnel.Conversion step) {
        Label ratio = Label.of(
                step.to().label().ja() + " ÷ " + step.from().label().ja(),
                step.to().label().en() + " ÷ " + step.from().label().en());
        Explanation explanation = Explanation.of(ratio, Label.of("後の件数 ÷ 前の件数", "the later ÷ the earlier"))
                .withInputs(List.of(input(step.from()), input(step.to())))
                .withWorking(step.to().amount() + " ÷ " + step.from().amount());
        return new Report.Result(
                initiative.title(),
                step.share()
                        .fold(
                                share -> explanation
                                        .withValue(share.percent(), Unit.PERCENT)
                                        .rounded(ONE_DECIMAL),
                                refusal -> explanation
                                        .withValue(step.perOne().get(), Unit.NONE)
                                        .rounded(TWO_DECIMALS)
                                        .withNote(Label.of(
                                                "内数ではないため割合ではない", "not a share: the one is no part of the other"))));
    }

    private static Input input(Fact fact) {
        return new Input(fact.label(), fact.amount().figure(), fact.source());
    }
}
