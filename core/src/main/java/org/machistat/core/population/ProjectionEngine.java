package org.machistat.core.population;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.machistat.core.population.StepCauses.Shock;
import org.machistat.core.text.Label;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

/** Moves the cells of all regions from step to step: region by region males, then females, each by age. */
final class ProjectionEngine implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Below nobody by more than the noise of double arithmetic. */
    private static final double NOISE = -1e-6;

    /** More people than this are not told to the person in double precision, nor rounded together. */
    private static final double MOST = 1e12;

    private final List<Label> names;
    private final AgeGroups ages;
    private final ProjectionRates[][] rates;
    private final List<ProjectionWhole> wholes;
    private final int n;
    private final boolean[] linear;
    /** Made when first needed and again after serialization; steps with the same assumptions share one. */
    private transient volatile StepRates[] flat;

    /** Takes the rates by step, then region. */
    ProjectionEngine(List<Label> names, AgeGroups ages, ProjectionRates[][] rates, List<ProjectionWhole> wholes) {
        this.names = names;
        this.ages = ages;
        this.rates = rates;
        this.wholes = wholes;
        this.n = ages.size();
        this.linear = new boolean[rates.length];
        for (int t = 0; t < rates.length; t++) {
            linear[t] = true;
            for (ProjectionRates one : rates[t]) {
                linear[t] &= one.isLinear();
            }
        }
    }

    int steps() {
        return rates.length;
    }

    ProjectionRates rates(int step, int region) {
        return rates[step][region];
    }

    /** Whether each region can be projected by itself, in any order. */
    boolean isSeparate() {
        boolean all = wholes.stream().noneMatch(ProjectionWhole::isControl);
        for (boolean one : linear) {
            all &= one;
        }
        return all;
    }

    /** Whether no step can be refused: nobody is taken away who is not there, and nothing is adjusted. */
    boolean isSure() {
        boolean all = isSeparate();
        for (int t = 0; t < rates.length && all; t++) {
            if (t == 0 || !isRepeated(t)) {
                for (ProjectionRates one : rates[t]) {
                    all &= one.staysAboveZero();
                }
            }
        }
        return all;
    }

    private boolean isRepeated(int step) {
        boolean all = true;
        for (int r = 0; r < rates[step].length && all; r++) {
            all = rates[step][r].equals(rates[step - 1][r]);
        }
        return all;
    }

    private StepRates[] flat() {
        StepRates[] made = flat;
        if (made == null) {
            made = new StepRates[rates.length];
            for (int t = 0; t < made.length; t++) {
                if (linear[t]) {
                    made[t] = t > 0 && isRepeated(t) ? made[t - 1] : new StepRates(rates[t], n);
                }
            }
            flat = made;
        }
        return made;
    }

    /** One step before any adjustment. */
    private void move(int step, Shock shock, double[] start, double[] end) {
        boolean plain = shock.equals(Shock.NONE);
        if (!linear[step]) {
            StepCauses moved = StepCauses.of(rates[step], start, shock, n);
            for (int i = 0; i < end.length; i++) {
                end[i] = plain ? moved.end[i] : Math.max(0, moved.end[i]);
            }
            if (plain && moved.least < NOISE) {
                // others who come at the end do not make up for people who leave before and are not there
                end[moved.leastAt] = Math.min(moved.least, moved.end[moved.leastAt]);
            }
        } else if (plain) {
            flat()[step].run(start, end);
        } else {
            for (int r = 0; r < rates[step].length; r++) {
                LinearStep.run(rates[step][r], shock, start, end, 2 * n * r, n);
            }
        }
    }

    StepCauses causes(int step, double[] start) {
        return StepCauses.of(rates[step], start, Shock.NONE, n);
    }

    /** One step with adjustment; why there is none, if there is none. */
    Optional<Refusal> step(int step, Shock shock, double[] start, double[] end) {
        move(step, shock, start, end);
        if (shock.equals(Shock.NONE) && Double.isFinite(growth(step))) {
            return Optional.empty();
        }
        Optional<Refusal> fault = negative(step, end);
        for (int i = 0; i < wholes.size() && fault.isEmpty(); i++) {
            if (wholes.get(i).isControl()) {
                fault = adjust(wholes.get(i), step, end);
            }
        }
        return fault.isPresent() ? fault : beyond(step + 1, end);
    }

    /** What a step makes of all people at most, if it needs no other check; infinite if it needs them. */
    double growth(int step) {
        boolean sure =
                linear[step] && flat()[step].staysAboveZero() && wholes.stream().noneMatch(ProjectionWhole::isControl);
        return sure ? flat()[step].growth() : Double.POSITIVE_INFINITY;
    }

    /** Whether people can be reckoned to the person; not if there is no number. */
    static boolean isWithin(double people) {
        return people <= MOST;
    }

    static double total(double[] cells) {
        double sum = 0;
        for (double cell : cells) {
            sum += cell;
        }
        return sum;
    }

    /** Why a population cannot be reckoned to the person, if it cannot; of the base before the first step. */
    static Optional<Refusal> beyond(int steps, double[] cells) {
        if (isWithin(total(cells))) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                Reason.NOT_READABLE,
                (steps == 0 ? "基準人口" : steps + "期末の人口") + "が全地域で1兆人を超え、1人の単位まで計算できない",
                (steps == 0 ? "the base population" : "the population at the end of step " + steps)
                        + " of all regions is above 1,000,000,000,000, more than can be computed to the person"));
    }

    private Optional<Refusal> negative(int step, double[] end) {
        for (int i = 0; i < end.length; i++) {
            if (end[i] < 0) {
                if (end[i] < NOISE) {
                    return Optional.of(Refusal.of(
                            Reason.NOT_POSITIVE,
                            where(step, i).ja() + "の人口が負（" + (long) Math.floor(end[i]) + "人）になる",
                            "the population of " + where(step, i).en() + " falls below 0 (to "
                                    + (long) Math.floor(end[i]) + ")"));
                }
                end[i] = 0;
            }
        }
        return Optional.empty();
    }

    private Label where(int step, int cell) {
        return where(names.get(cell / (2 * n)), step, new int[] {cell % (2 * n)});
    }

    /** The place of some cells of a region, which are of neighbouring ages and of one or both sexes. */
    private Label where(Label name, int step, int[] cells) {
        int first = cells[0];
        int last = cells[cells.length - 1];
        Label sex =
                first < n && last >= n ? Label.of("男女計", "both sexes") : (first < n ? Sex.MALE : Sex.FEMALE).label();
        AgeGroup youngest = ages.get(first % n);
        AgeGroup oldest = ages.get(last % n);
        Label group = (oldest.isOpen()
                        ? AgeGroup.open(youngest.from())
                        : AgeGroup.of(youngest.from(), oldest.end() - 1))
                .label();
        return Label.of(
                name.ja() + "の" + sex.ja() + group.ja() + "（" + (step + 1) + "期末）",
                name.en() + ", " + sex.en() + " " + group.en() + ", at the end of step " + (step + 1));
    }

    private Optional<Refusal> adjust(ProjectionWhole whole, int step, double[] end) {
        int cells = 2 * n;
        for (int t = 0; t < whole.targets(cells); t++) {
            int[] block = whole.block(t);
            double sum = 0;
            for (int part : whole.parts()) {
                for (int cell : block) {
                    sum += end[part * cells + cell];
                }
            }
            double target = whole.target(end, step, t, cells);
            if (sum > 0) {
                double factor = target / sum;
                for (int part : whole.parts()) {
                    for (int cell : block) {
                        end[part * cells + cell] *= factor;
                    }
                }
            } else if (target > 0) {
                Label where = where(whole.name(), step, block);
                return Optional.of(Refusal.of(
                        Reason.ZERO_BASE,
                        where.ja() + "の内訳がすべて0のため総数に合わせられない",
                        "the parts of " + where.en() + " are all 0 and cannot be adjusted to the total"));
            }
        }
        return Optional.empty();
    }
}
