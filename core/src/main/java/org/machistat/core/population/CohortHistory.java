package org.machistat.core.population;

import java.util.List;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/** What past populations say of cohorts, children and women. */
final class CohortHistory {

    private static final int MONTHS = 12;

    private CohortHistory() {}

    static Answer<List<Population>> check(List<Population> history, AgeGroup women, int periods) {
        int size = history.size();
        if (size < 2 || size > periods + 1) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "コーホート変化率には2～" + (periods + 1) + "時点の人口が必要だが、" + size + "時点である",
                    "cohort change ratios need populations of 2 to " + (periods + 1) + " dates, but there were "
                            + size);
        }
        AgeGroups ages = history.get(0).ages();
        if (!SurvivalRatios.fits(ages) || !ages.canSum(women) || women.from() == 0) {
            return Answer.refuse(
                    Reason.NOT_COMPARABLE,
                    "年齢階級は0歳から同じ幅で開いた階級までで、女性の" + women.label().ja() + "を合計できる必要があるが、" + ages + " である",
                    "age groups must be from 0 in one width to an open group and add up to women of " + women.id()
                            + ", but are " + ages);
        }
        for (int i = 0; i < size; i++) {
            Population one = history.get(i);
            String when = one.date().label().ja();
            String whenEn = one.date().label().en();
            if (!one.ages().equals(ages)) {
                return Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        when + "の年齢階級 " + one.ages() + " が " + ages + " と異なる",
                        "the age groups " + one.ages() + " of " + whenEn + " differ from " + ages);
            }
            if (!one.isBySex() || one.unknown() > 0) {
                return Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        when + "の人口が男女別でないか、年齢不詳を含む",
                        "the population of " + whenEn + " is not by sex or has people of unknown age");
            }
            Population last = history.get(size - 1);
            if (one.base() != history.get(0).base()
                    && one.base() != PopulationBase.PROJECTION
                    && last.base() != PopulationBase.PROJECTION) {
                return Answer.refuse(
                        Reason.NOT_COMPARABLE, "人口の基準が異なる時点がある", "the populations are counted on different bases");
            }
            int width = ages.get(0).width().getAsInt() * MONTHS;
            if (i > 0
                    && !history.get(i - 1)
                            .date()
                            .monthsTo(one.date())
                            .find()
                            .filter(months -> months == width)
                            .isPresent()) {
                return Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        history.get(i - 1).date().label().ja() + "と" + when + "の間隔が年齢階級の幅（" + width / MONTHS + "年）でない",
                        history.get(i - 1).date().label().en() + " and " + whenEn + " are not one width of age group ("
                                + width / MONTHS + " years) apart");
            }
        }
        return Answer.of(history);
    }

    /** Those who make up a cohort at the start; the last two groups are one. */
    static long base(Population population, Sex sex, int k) {
        long[] counts = population.counts(sex);
        int last = counts.length - 1;
        return k >= last - 1 ? counts[last - 1] + counts[last] : counts[k];
    }

    /** The mean ratio of a cohort from its place at the start. */
    static Answer<Rational> ratio(List<Population> history, Sex sex, int k) {
        AgeGroups ages = history.get(0).ages();
        Rational sum = Rational.ZERO;
        for (int i = 1; i < history.size(); i++) {
            long base = base(history.get(i - 1), sex, k);
            if (base == 0) {
                Label date = history.get(i - 1).date().label();
                Label group = ages.get(k).label();
                return Answer.refuse(
                        Reason.ZERO_BASE,
                        date.ja() + "の" + sex.label().ja() + group.ja() + "が0人のため変化率を計算できない（より大きな地域の率で補える）",
                        "there is nobody " + sex.label().en() + " " + group.en() + " in " + date.en()
                                + ", so there is no ratio (that of a larger region may stand in)");
            }
            long end = history.get(i).counts(sex)[Math.min(k + 1, ages.size() - 1)];
            sum = sum.plus(Rational.of(end, base));
        }
        return Answer.of(sum.dividedBy(Rational.of(history.size() - 1)));
    }

    static Answer<Rational> childWoman(List<Population> history, AgeGroup women) {
        AgeGroup first = history.get(0).ages().get(0);
        return mean(history, first, 1, one -> one.count(first), one -> one.count(Sex.FEMALE, women));
    }

    static Answer<Rational> sexRatio(List<Population> history) {
        AgeGroup first = history.get(0).ages().get(0);
        return mean(history, first, 100, one -> one.count(Sex.MALE, first), one -> one.count(Sex.FEMALE, first));
    }

    private static Answer<Rational> mean(
            List<Population> history,
            AgeGroup first,
            int times,
            java.util.function.ToLongFunction<Population> upper,
            java.util.function.ToLongFunction<Population> lower) {
        Rational sum = Rational.ZERO;
        for (Population one : history.subList(1, history.size())) {
            long base = lower.applyAsLong(one);
            if (base == 0) {
                return Answer.refuse(
                        Reason.ZERO_BASE,
                        one.date().label().ja() + "の" + first.label().ja() + "の比の基準となる女性が0人である",
                        "there are no women to relate ages " + first.id() + " to in "
                                + one.date().label().en());
            }
            sum = sum.plus(Rational.of(upper.applyAsLong(one), base).times(Rational.of(times)));
        }
        return Answer.of(sum.dividedBy(Rational.of(history.size() - 1)));
    }
}
