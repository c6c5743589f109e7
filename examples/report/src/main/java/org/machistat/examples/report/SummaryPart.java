package org.machistat.examples.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contributions;
import org.machistat.core.population.AgeIndex;
import org.machistat.core.regional.LocationQuotient;
import org.machistat.core.regional.ShiftShare;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;
import org.machistat.examples.data.Nationwide;

/** The main results in sentences. */
final class SummaryPart {

    private static final int TOP = 3;
    private static final Measure PERCENT = new Measure(Label.EMPTY, Unit.PERCENT, 1);
    private static final Measure POINTS = new Measure(Label.EMPTY, Unit.POINTS, 2);
    private static final Measure WHOLE = new Measure(Label.EMPTY, Unit.NONE, 0);
    private static final Measure QUOTIENT = new Measure(Label.EMPTY, Unit.NONE, 2);

    private final Municipality place;

    private final QuotientPart quotients;
    private final ShiftPart shift;

    SummaryPart(Municipality place, QuotientPart quotients, ShiftPart shift) {
        this.place = place;
        this.quotients = quotients;
        this.shift = shift;
    }

    Part part() {
        return new Part.Builder("summary", Label.of("概要", "Summary"))
                .says(moved(Label.of("人口", "Population"), "2015", "2020", Unit.PERSONS, PeoplePart.total(place)))
                .says(ageing())
                .says(moved(EstablishmentTable.ESTABLISHMENTS))
                .says(moved(EstablishmentTable.EMPLOYEES))
                .says(contributions())
                .says(quotients())
                .says(shiftShare())
                .build();
    }

    private Label moved(Category measure) {
        Change change =
                place.here().change(EstablishmentTable.ALL_INDUSTRIES.id(), measure, CityFigures.FROM, CityFigures.TO);
        return moved(
                Label.of("民営の" + measure.name().ja(), measure.name().en() + " (private)"),
                CityFigures.FROM,
                CityFigures.TO,
                measure.unit(),
                change);
    }

    private static Label moved(Label name, String from, String to, Unit unit, Change change) {
        Label before = count(change.from().amount(), unit);
        Label after = count(change.to().amount(), unit);
        Label rate = change.rate().fold(given -> Label.same(PERCENT.signed(given.percent())), Refusal::sentence);
        return Label.of(
                name.ja() + "は、" + from + "年の" + before.ja() + "から" + to + "年の" + after.ja() + "になった（増減率：" + rate.ja()
                        + "）。",
                name.en() + ": " + before.en() + " in " + from + ", " + after.en() + " in " + to + " (growth: "
                        + rate.en() + ").");
    }

    private static Label count(Answer<Rational> amount, Unit unit) {
        return amount.fold(
                value -> Label.of(WHOLE.text(value) + unit.label().ja(), WHOLE.text(value)),
                refusal -> Label.of("不詳", "unknown"));
    }

    private Label ageing() {
        Label before = percent(rate(CityFigures.PEOPLE_FROM));
        Label after = percent(rate(CityFigures.PEOPLE_TO));
        return Label.of(
                "高齢化率（65歳以上の割合）は、2015年：" + before.ja() + "、2020年：" + after.ja() + "。",
                "The share of those aged 65 and over was " + before.en() + " in 2015 and " + after.en() + " in 2020.");
    }

    private Answer<Rational> rate(int year) {
        return Nationwide.population(place.id(), year)
                .index(AgeIndex.AGEING_RATE)
                .map(index -> index.value());
    }

    private static Label percent(Answer<Rational> value) {
        return value.fold(given -> Label.same(PERCENT.text(given)), Refusal::sentence);
    }

    private Label contributions() {
        Contributions all = place.here().contributions(EstablishmentTable.EMPLOYEES, CityFigures.FROM, CityFigures.TO);
        Optional<Refusal> noRate = all.whole().rate().refusal();
        if (noRate.isPresent()) {
            return Label.of("従業者の増減率への寄与：", "Contributions to the growth of persons engaged: ")
                    .plus(noRate.get().sentence())
                    .plus(Label.of("。", "."));
        }
        Label up = parts(all.increases(TOP));
        Label down = parts(all.decreases(TOP));
        return Label.of(
                "従業者の増減率に最も寄与した産業（ポイント）は、増加：" + up.ja() + "、減少：" + down.ja() + "。",
                "What contributed most to the growth of persons engaged (points): up " + up.en() + "; down " + down.en()
                        + ".");
    }

    private static Label parts(List<Contributions.Part> parts) {
        List<Label> named = parts.stream()
                .flatMap(part -> part
                        .contribution()
                        .points()
                        .find()
                        .map(points -> part.category().name().plus(Label.same(" " + POINTS.signed(points.points()))))
                        .stream())
                .toList();
        return list(named);
    }

    private static Label list(List<Label> named) {
        return named.isEmpty()
                ? Label.of("なし", "none")
                : Label.of(
                        named.stream().map(Label::ja).collect(Collectors.joining("、")),
                        named.stream().map(Label::en).collect(Collectors.joining(", ")));
    }

    private Label quotients() {
        record Named(Category industry, LocationQuotient quotient) {}
        List<Label> highest = quotients.industries().stream()
                .flatMap(industry ->
                        quotients
                                .national(industry.id())
                                .find()
                                .map(quotient -> new Named(industry, quotient))
                                .stream())
                .sorted(Comparator.comparing((Named named) -> named.quotient().value())
                        .reversed())
                .filter(named -> named.quotient().value().compareTo(Rational.ONE) > 0)
                .limit(TOP)
                .map(named -> named.industry()
                        .name()
                        .plus(Label.same(" " + QUOTIENT.text(named.quotient().value()))))
                .toList();
        Label names = list(highest);
        return Label.of(
                "全国に比べて従業者の割合が高い産業（特化係数、2021年）は、" + names.ja() + "。",
                "Industries with a greater share of persons engaged than in Japan (location quotient, 2021): "
                        + names.en() + ".");
    }

    private Label shiftShare() {
        Answer<ShiftShare> answer = shift.national();
        Optional<Refusal> refusal = answer.refusal();
        if (refusal.isPresent()) {
            return Label.of("シフト・シェア分析：", "Shift-share analysis: ")
                    .plus(refusal.get().sentence());
        }
        ShiftShare analysis = answer.get();
        String national = WHOLE.signed(analysis.effects().national());
        String mix = WHOLE.signed(analysis.effects().mix());
        String regional = WHOLE.signed(analysis.effects().regional());
        return Label.of(
                "従業者の増減を分けると、全国成長要因" + national + "人、産業構造要因" + mix + "人、地域特殊要因" + regional + "人となる。",
                "The change of persons engaged is " + national + " by national growth, " + mix
                        + " by the mix of industries and " + regional + " by the place itself.");
    }
}
