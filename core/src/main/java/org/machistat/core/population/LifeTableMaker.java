package org.machistat.core.population;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

/** Completes the columns m, q and a of a life table from one of them and the rules. */
final class LifeTableMaker {

    private static final int ADULT = 15;

    private final AgeGroups ages;
    private final double[] known;
    private final LifeTableRules rules;
    private final boolean rates;
    private final double[] m;
    private final double[] q;
    private final double[] a;
    private Refusal refusal;

    private LifeTableMaker(AgeGroups ages, double[] known, LifeTableRules rules, boolean rates) {
        this.ages = ages;
        this.known = known.clone();
        this.rules = rules;
        this.rates = rates;
        this.m = new double[ages.size()];
        this.q = new double[ages.size()];
        this.a = new double[ages.size()];
    }

    static Answer<LifeTable> make(AgeGroups ages, double[] known, LifeTableRules rules, boolean rates) {
        LifeTableMaker maker = new LifeTableMaker(ages, known, rules, rates);
        if (!maker.fits() || !maker.separations() || !maker.groups() || !maker.close()) {
            return Answer.refuse(maker.refusal);
        }
        LifeTable table = new LifeTable(ages, rules, maker.m, maker.q, maker.a);
        return maker.holds(table) ? Answer.of(table) : Answer.refuse(maker.refusal);
    }

    /** Whether every figure is finite; from the last age back, so that the refusal names the cause and not its sums. */
    private boolean holds(LifeTable table) {
        double[] l = table.survivors();
        double[] total = table.yearsToCome();
        for (int i = l.length - 1; i >= 0; i--) {
            if (!DoubleStream.of(m[i], a[i], l[i], total[i]).allMatch(Double::isFinite)) {
                return fail(
                        Reason.NOT_READABLE,
                        ages.get(i).label().ja() + "の死亡率 " + m[i] + "、nax " + a[i] + "、生存数 " + l[i] + " では倍精度の範囲を超える",
                        "rate " + m[i] + ", nax " + a[i] + " and " + l[i] + " survivors at age "
                                + ages.get(i).id() + " give figures beyond the range of double precision");
            }
        }
        return true;
    }

    static Answer<double[]> probabilities(AgeGroups ages, double[] survivors) {
        if (survivors.length != ages.size()) {
            return Answer.refuse(count(ages, survivors.length));
        }
        if (survivors[0] == 0) {
            return Answer.refuse(Reason.ZERO_BASE, "0歳の生存数が0である", "nobody is there at the first age");
        }
        double[] q = new double[survivors.length];
        for (int i = 0; i < q.length; i++) {
            double next = i + 1 < q.length ? survivors[i + 1] : 0;
            if (!(survivors[i] >= next && next >= 0 && Double.isFinite(survivors[i]))) {
                return Answer.refuse(
                        Reason.NOT_READABLE,
                        ages.get(i).label().ja() + "の次の生存数 " + next + " が 0 から " + survivors[i] + " までの範囲にない",
                        "survivors must not grow or fall below 0, but were " + next + " after " + survivors[i]
                                + " at age " + ages.get(i).id());
            }
            q[i] = survivors[i] == 0 ? 1 : 1 - next / survivors[i];
        }
        return Answer.of(q);
    }

    private boolean fail(Reason reason, String ja, String en) {
        refusal = Refusal.of(reason, ja, en);
        return false;
    }

    private static Refusal count(AgeGroups ages, int met) {
        return Refusal.of(
                Reason.NOT_ENOUGH_DATA,
                "値が" + met + "個あるが、年齢階級は" + ages.size() + "個（" + ages + "）",
                met + " values were given for the " + ages.size() + " age groups " + ages);
    }

    private boolean fits() {
        if (known.length != ages.size()) {
            refusal = count(ages, known.length);
            return false;
        }
        if (!ages.startsAtBirth()) {
            return fail(
                    Reason.NOT_ENOUGH_DATA,
                    "生命表は0歳から始まる必要があるが、年齢階級は " + ages,
                    "a life table needs ages from 0 on, but the groups are " + ages);
        }
        for (int i = 0; i < known.length; i++) {
            if (!(known[i] >= 0 && Double.isFinite(known[i]) && (rates || known[i] <= 1))) {
                return fail(
                        Reason.NOT_READABLE,
                        ages.get(i).label().ja() + "の" + (rates ? "死亡率 " : "死亡確率 ") + known[i] + " は"
                                + (rates ? "0以上の有限の数" : "0以上1以下の数") + "でない",
                        (rates ? "death rate " : "probability of dying ") + known[i] + " at age "
                                + ages.get(i).id() + " is not "
                                + (rates ? "a finite number from 0 on" : "a number from 0 to 1"));
            }
        }
        return true;
    }

    private boolean separations() {
        Optional<double[]> given = rules.given();
        int closed = ages.isOpenEnded() ? ages.size() - 1 : ages.size();
        if (given.isPresent()) {
            if (given.get().length != closed) {
                refusal = Refusal.of(
                        Reason.NOT_ENOUGH_DATA,
                        "nax が" + given.get().length + "個あるが、閉じた年齢階級は" + closed + "個",
                        given.get().length + " values of nax were given for " + closed + " closed age groups");
                return false;
            }
            for (int i = 0; i < closed; i++) {
                a[i] = given.get()[i];
                if (!(a[i] >= 0 && a[i] <= width(i))) {
                    return fail(
                            Reason.NOT_READABLE,
                            ages.get(i).label().ja() + "の nax " + a[i] + " が 0 から " + width(i) + " までの範囲にない",
                            "nax " + a[i] + " at age " + ages.get(i).id() + " is not between 0 and " + width(i));
                }
            }
            return true;
        }
        for (int i = 0; i < closed; i++) {
            a[i] = greville(i);
        }
        return infants();
    }

    private boolean infants() {
        InfantRule rule = rules.infant();
        if (rule == InfantRule.HALF_INTERVAL) {
            return true;
        }
        if (ages.get(0).isOpen() || width(0) != 1) {
            return fail(
                    Reason.NOT_ENOUGH_DATA,
                    rule.label().ja() + "の a0 には0歳の階級が必要だが、最初の階級は"
                            + ages.get(0).label().ja(),
                    "rule " + rule.label().en() + " for a0 needs a group of age 0, but the first is "
                            + ages.get(0).label().en());
        }
        a[0] = rates ? rule.a0FromRate(rules.sex(), known[0]) : rule.a0FromProbability(rules.sex(), known[0]);
        if (ages.size() > 1 && ages.get(1).equals(AgeGroup.of(1, 4))) {
            double q0 = rates ? known[0] / (1 + (1 - a[0]) * known[0]) : known[0];
            a[1] = rule.a1(rules.sex(), q0);
        }
        return true;
    }

    private double greville(int i) {
        double n = width(i);
        boolean inside = i > 0
                && i + 1 < ages.size()
                && !ages.get(i + 1).isOpen()
                && width(i - 1) == n
                && width(i + 1) == n
                && ages.get(i).from() >= ADULT
                && known[i - 1] > 0
                && known[i + 1] > 0;
        if (rules.separation() == LifeTableRules.Separation.HALF_INTERVAL || !inside) {
            return n / 2;
        }
        double rate = rates ? known[i] : known[i] / (n * (1 - known[i] / 2));
        double years = n / 2 - n * n / 12 * (rate - Math.log(known[i + 1] / known[i - 1]) / (2 * n));
        return Math.max(0, Math.min(n, years));
    }

    private int width(int i) {
        return ages.get(i).width().orElse(0);
    }

    private boolean groups() {
        for (int i = 0; i < ages.size(); i++) {
            if (!ages.get(i).isOpen()) {
                double n = width(i);
                m[i] = rates ? known[i] : known[i] / (n - (n - a[i]) * known[i]);
                q[i] = rates ? n * known[i] / (1 + (n - a[i]) * known[i]) : known[i];
                if (!Double.isFinite(m[i])) {
                    return fail(
                            Reason.NOT_COMPARABLE,
                            ages.get(i).label().ja() + "の死亡確率 " + known[i] + " と nax " + a[i] + " では死亡率が無限大になる",
                            "probability " + known[i] + " and nax " + a[i] + " at age "
                                    + ages.get(i).id() + " give an infinite death rate");
                }
                if (!(q[i] <= 1)) {
                    return fail(
                            Reason.NOT_COMPARABLE,
                            ages.get(i).label().ja() + "の死亡率 " + known[i] + " と nax " + a[i] + " から死亡確率が1を超える",
                            "rate " + known[i] + " and nax " + a[i] + " at age "
                                    + ages.get(i).id() + " give a probability of dying above 1");
                }
            }
        }
        return true;
    }

    private boolean close() {
        int last = ages.size() - 1;
        if (!ages.isOpenEnded()) {
            return q[last] == 1
                    || fail(
                            Reason.NOT_ENOUGH_DATA,
                            "最終の階級" + ages.get(last).label().ja() + "の死亡確率が1でなく、開いた階級もない",
                            "the last group " + ages.get(last).label().en()
                                    + " is not open and its probability of dying is not 1");
        }
        q[last] = 1;
        double[] expectancy = rules.openExpectancy().stream().toArray();
        if (expectancy.length > 0) {
            a[last] = expectancy[0];
            m[last] = 1 / a[last];
        } else if (rates && known[last] > 0) {
            a[last] = 1 / known[last];
            m[last] = known[last];
        } else {
            return fail(
                    Reason.NOT_ENOUGH_DATA,
                    ages.get(last).label().ja() + "を閉じるには死亡率（0より大）か平均余命が必要",
                    "the open group " + ages.get(last).label().en()
                            + " needs a death rate above 0 or a stated life expectancy");
        }
        return true;
    }
}
