package org.machistat.examples.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.AgeGroups;
import org.machistat.core.population.CohortProjection;
import org.machistat.core.population.Fertility;
import org.machistat.core.population.Population;
import org.machistat.core.population.ProjectionRates;
import org.machistat.core.population.Sex;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.examples.data.Nationwide;

/**
 * Projections of all municipalities to try an engine with: their people of 2020 by sex and three age groups, spread evenly over five-year groups,
 * with made-up rates (試験用の全市区町村推計). They say nothing about the future of any place.
 */
final class SyntheticProjection {

    /** The name of the sum of all municipalities. */
    static final Label NATION = Label.of("全市区町村", "All municipalities");

    private static final AgeGroups AGES = AgeGroups.fiveYears(100);
    private static final int[] FIRST = {0, 3, 13};
    private static final int STEPS = 10;

    private SyntheticProjection() {}

    /** The first of all municipalities, each a projection of its own. */
    static List<ProjectionDraws.Municipality> municipalities(int count) {
        List<ProjectionDraws.Municipality> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Population base = base(i);
            made.add(new ProjectionDraws.Municipality(base.name().ja(), CohortProjection.of(base, rates(i))));
        }
        return made;
    }

    /** The same as one projection, with their sum. */
    static CohortProjection nation(int count) {
        List<Population> bases = new ArrayList<>();
        List<List<ProjectionRates>> rates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bases.add(base(i));
            rates.add(rates(i));
        }
        return CohortProjection.ofRegions(bases, rates)
                .withWhole(NATION, bases.stream().map(base -> base.name().ja()).toList());
    }

    private static Population base(int municipality) {
        Category area = Nationwide.areas().get(municipality);
        Population real = Nationwide.population(area.id(), 2020);
        return Population.of(
                        ReferenceDate.parse("2020年"),
                        AGES,
                        spread(real.counts(Sex.MALE)),
                        spread(real.counts(Sex.FEMALE)))
                .withName(Label.same(area.id()));
    }

    private static long[] spread(long[] three) {
        long[] counts = new long[AGES.size()];
        for (int group = 0; group < three.length; group++) {
            int end = group + 1 < FIRST.length ? FIRST[group + 1] : AGES.size();
            int width = end - FIRST[group];
            for (int i = 0; i < width; i++) {
                counts[FIRST[group] + i] = three[group] * (i + 1) / width - three[group] * i / width;
            }
        }
        return counts;
    }

    private static List<ProjectionRates> rates(int municipality) {
        SplittableRandom random = new SplittableRandom(0x5DEECE66DL * (municipality + 1));
        double moves = .06 * random.nextDouble() - .04;
        List<ProjectionRates> made = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            made.add(ProjectionRates.ofChange(
                    AGES,
                    ratios(.00004, moves),
                    ratios(.00002, moves),
                    Fertility.childWoman(AgeGroup.of(15, 49), .2, 105)));
        }
        return made;
    }

    /** Gompertz's law of mortality over five years, and moves of the young. */
    private static double[] ratios(double level, double moves) {
        double[] ratios = new double[AGES.size() + 1];
        for (int i = 0; i < ratios.length; i++) {
            double age = 5.0 * i;
            ratios[i] = Math.exp(-5 * level * Math.exp(.095 * age)) + (i >= 3 && i <= 6 ? moves : 0);
        }
        return ratios;
    }
}
