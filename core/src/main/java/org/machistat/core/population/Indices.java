package org.machistat.core.population;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/** Indices of a population, exact. */
final class Indices {

    static final Unit YEARS_OF_AGE = new Unit(Label.of("歳", "years of age"), 0);

    private static final Label SEX_RATIO = Label.of("人口性比", "sex ratio");

    private Indices() {}

    static Answer<PopulationIndicator> of(Population population, AgeIndex index) {
        List<Input> inputs = new ArrayList<>();
        List<Long> sums = new ArrayList<>();
        for (AgeIndex.Part part : List.of(index.upper(), index.lower())) {
            long sum = 0;
            switch (part) {
                case KNOWN -> sum = population.totalKnown();
                case ALL -> sum = population.total();
                default -> {
                    for (AgeGroup span : part.spans()) {
                        if (!population.ages().canSum(span)) {
                            return Answer.refuse(
                                    Reason.NOT_ENOUGH_DATA,
                                    span.label().ja() + "は人口の年齢階級 " + population.ages() + " から合計できない",
                                    span.label().en() + " cannot be added up from the population's age groups "
                                            + population.ages());
                        }
                        sum += population.count(span);
                    }
                }
            }
            sums.add(sum);
            inputs.add(population.input(part.label(), sum));
        }
        if ((index.lower() == AgeIndex.Part.KNOWN || index.lower() == AgeIndex.Part.ALL)
                && !population.ages().startsAtBirth()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "年齢階級 " + population.ages() + " が0歳から始まらないため総数に対する割合を計算できない",
                    "the age groups " + population.ages() + " do not begin at birth, so there is no share of all ages");
        }
        Explanation reason = reason(index.label(), index.formula(), inputs);
        return ratio(population, sums.get(0), sums.get(1), index.unit(), reason);
    }

    private static Explanation reason(Label title, Label formula, List<Input> inputs) {
        return Explanation.of(title, formula)
                .withInputs(inputs)
                .withWorking(inputs.get(0).figure().withUnit(Unit.NONE).printed() + " ÷ "
                        + inputs.get(1).figure().withUnit(Unit.NONE).printed() + " × 100");
    }

    private static Answer<PopulationIndicator> ratio(
            Population population, long upper, long lower, Unit unit, Explanation reason) {
        if (lower == 0) {
            return Answer.refuse(
                    Reason.ZERO_BASE,
                    reason.inputs().get(1).name().ja() + "が0人のため"
                            + reason.title().ja() + "を計算できない",
                    "no " + reason.title().en() + " can be computed, for "
                            + reason.inputs().get(1).name().en() + " is 0 persons");
        }
        return Answer.of(PopulationIndicator.exact(
                Rational.of(upper, lower).times(100), unit, 1, withUnknownNote(population, reason)));
    }

    private static Explanation withUnknownNote(Population population, Explanation reason) {
        return population.unknown() == 0
                ? reason
                : reason.withNote(Label.of(
                        "年齢不詳：" + Figure.of(population.unknown(), Unit.PERSONS),
                        "of unknown age: "
                                + Figure.of(population.unknown(), Unit.PERSONS)
                                        .label()
                                        .en()));
    }

    static Answer<PopulationIndicator> sexRatio(
            Population population, Label whom, ToLongFunction<Population> males, ToLongFunction<Population> females) {
        if (!population.isBySex()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "男女別の人口がないため人口性比を計算できない",
                    "no sex ratio can be computed, for the population is not by sex");
        }
        List<Input> inputs = List.of(
                population.input(whom.plus(Label.of(" 男", " males")), males.applyAsLong(population)),
                population.input(whom.plus(Label.of(" 女", " females")), females.applyAsLong(population)));
        return ratio(
                population,
                males.applyAsLong(population),
                females.applyAsLong(population),
                Unit.NONE,
                reason(SEX_RATIO, Label.of("男 ÷ 女 × 100", "males ÷ females × 100"), inputs));
    }

    static Answer<PopulationIndicator> median(Population population) {
        long people = population.totalKnown();
        AgeGroups ages = population.ages();
        if (people == 0) {
            return Answer.refuse(
                    Reason.ZERO_BASE,
                    "年齢のわかる人が0人のため中位数年齢を計算できない",
                    "no median age can be computed, for there is nobody of known age");
        }
        if (!ages.startsAtBirth()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "年齢階級 " + ages + " が0歳から始まらないため中位数年齢を計算できない",
                    "no median age can be computed, for the age groups " + ages + " do not begin at birth");
        }
        Rational half = Rational.of(people, 2);
        long[] counts = population.counts();
        long below = 0;
        int at = 0;
        while (Rational.of(below + counts[at]).compareTo(half) < 0) {
            below += counts[at++];
        }
        AgeGroup group = ages.get(at);
        if (group.isOpen()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "中位数年齢は" + group.label().ja() + "の中にあり求められない",
                    "the median age lies in the open group " + group.label().en() + " and cannot be found");
        }
        Rational value = Rational.of(group.from())
                .plus(half.minus(Rational.of(below))
                        .dividedBy(Rational.of(counts[at]))
                        .times(group.width().getAsInt()));
        Explanation reason = Explanation.of(
                        Label.of("中位数年齢", "median age"),
                        Label.of(
                                "階級の始まりの年齢 + (総数の半分 − それより若い人口) ÷ 階級の人口 × 階級の幅",
                                "first age of the group + (half the people − people below it) ÷ people of the group × width"))
                .withInputs(List.of(
                        population.input(AgeIndex.Part.KNOWN.label(), people),
                        population.input(Label.of(group.from() + "歳未満", "below age " + group.from()), below),
                        population.input(group.label(), counts[at])))
                .withWorking(group.from() + " + (" + half + " − " + below + ") ÷ " + counts[at] + " × "
                        + group.width().getAsInt());
        return Answer.of(PopulationIndicator.exact(value, YEARS_OF_AGE, 1, withUnknownNote(population, reason)));
    }

    static Answer<PopulationIndicator> mean(Population population, Rational openMean) {
        long people = population.totalKnown();
        if (people == 0) {
            return Answer.refuse(
                    Reason.ZERO_BASE,
                    "年齢のわかる人が0人のため平均年齢を計算できない",
                    "no mean age can be computed, for there is nobody of known age");
        }
        AgeGroups ages = population.ages();
        long[] counts = population.counts();
        List<Input> inputs = new ArrayList<>();
        Rational years = Rational.ZERO;
        for (int i = 0; i < ages.size(); i++) {
            AgeGroup group = ages.get(i);
            if (group.isOpen() && openMean.compareTo(Rational.of(group.from())) < 0) {
                throw new IllegalArgumentException("Mean age of the open group " + group.id() + " must be "
                        + group.from() + " or more, but was " + openMean);
            }
            Rational middle = group.isOpen()
                    ? openMean
                    : Rational.of(group.from()).plus(Rational.of(group.width().getAsInt(), 2));
            years = years.plus(middle.times(counts[i]));
            inputs.add(population.input(group.label(), counts[i]));
        }
        Explanation reason = Explanation.of(
                        Label.of("平均年齢", "mean age"),
                        Label.of("Σ(階級の中央の年齢 × 人口) ÷ 人口", "Σ (middle age of the group × people) ÷ people"))
                .withInputs(inputs)
                .withWorking(years + " ÷ " + people);
        if (ages.isOpenEnded()) {
            reason = reason.withNote(Label.of(
                    ages.get(ages.size() - 1).label().ja() + "の平均年齢：" + openMean + "歳",
                    "mean age of " + ages.get(ages.size() - 1).label().en() + ": " + openMean));
        }
        return Answer.of(PopulationIndicator.exact(
                years.dividedBy(Rational.of(people)), YEARS_OF_AGE, 1, withUnknownNote(population, reason)));
    }
}
