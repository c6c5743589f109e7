package org.machistat.core.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.machistat.core.population.StepCauses.Shock;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

/**
 * A projection drawn many times with assumptions that vary (確率的将来推計).
 *
 * <ul>
 *   <li>Each draw has random numbers of its own from the seed and its number: draws may be run in parts, in any order and in
 *       parallel, and give the same result. Nothing here starts a thread: run ranges on threads of your own and put neighbours
 *       together by {@link ProjectionDistribution#plus}.
 *   <li>One path of factors holds for all regions of a draw. A cohort that a draw would take below 0 is 0.
 *   <li>Memory is that of one projected step and of the distribution asked for, whatever the number of draws.
 * </ul>
 *
 * <p>Source: Lee and Tuljapurkar, Stochastic population forecasts for the United States, Journal of the American Statistical
 * Association 89 (1994), for the idea; the draws here are what the caller says ({@link RateDraws}).
 */
public final class StochasticProjection {

    private final CohortProjection plan;
    private final RateDraws draws;
    private final long seed;
    private final List<String> names;
    private final List<AgeGroup> spans;

    private StochasticProjection(
            CohortProjection plan, RateDraws draws, long seed, List<String> names, List<AgeGroup> spans) {
        this.plan = plan;
        this.draws = draws;
        this.seed = seed;
        this.names = names;
        this.spans = spans;
    }

    /**
     * A projection to be drawn.
     *
     * @param plan the projection with its assumptions
     * @param draws how they vary
     * @param seed the seed of all random numbers
     * @param names the Japanese names of the regions and wholes of which the distribution is kept
     * @param spans the ages of which it is kept, such as 0 and over for the total, or 15–64
     * @return the projection, to be run
     * @throws IllegalArgumentException if a span cuts an age group, or there is no name or span
     */
    public static StochasticProjection of(
            CohortProjection plan, RateDraws draws, long seed, List<String> names, List<AgeGroup> spans) {
        for (AgeGroup span : spans) {
            if (!plan.ages().canSum(span)) {
                throw new IllegalArgumentException(
                        "Ages " + span.id() + " cannot be added up from the age groups " + plan.ages());
            }
        }
        if (names.isEmpty() || spans.isEmpty()) {
            throw new IllegalArgumentException(
                    "A distribution needs at least one name and one span of ages, but had " + names + " and " + spans);
        }
        return new StochasticProjection(
                plan, Objects.requireNonNull(draws, "draws"), seed, List.copyOf(names), List.copyOf(spans));
    }

    /**
     * Runs draws one after the other.
     *
     * @param from the number of the first draw, from 0
     * @param end the number behind the last
     * @return the distribution; refused as {@link CohortProjection#project}, or NOT_ENOUGH_DATA for a draw that is no number
     * @throws IllegalArgumentException unless 0 ≤ from &lt; end
     * @throws java.util.NoSuchElementException naming what there is, if there is no region of a name
     */
    public Answer<ProjectionDistribution> run(long from, long end) {
        if (from < 0 || from >= end) {
            throw new IllegalArgumentException("Draws must be 0 ≤ from < end, but were " + from + " and " + end);
        }
        return plan.project()
                .flatMap(middle -> ProjectionCells.start(plan.bases(), plan.ages())
                        .flatMap(start -> run(from, end, middle, start)));
    }

    private Answer<ProjectionDistribution> run(long from, long end, Projection middle, double[] base) {
        ProjectionEngine engine = plan.engine();
        int steps = engine.steps();
        ProjectionDistribution.Tally tally = new ProjectionDistribution.Tally(middle, names, spans, steps + 1);
        double[] fertility = new double[steps];
        double[] mortality = new double[steps];
        double[] migration = new double[steps];
        double[] start = new double[base.length];
        double[] next = new double[base.length];
        for (long draw = from; draw < end; draw++) {
            draws.draw(draw, new SplittableRandom(mix(seed, draw)), fertility, mortality, migration);
            System.arraycopy(base, 0, start, 0, base.length);
            tally.begin(start);
            for (int t = 0; t < steps; t++) {
                Shock shock = new Shock(fertility[t], mortality[t], migration[t]);
                if (!shock.isPossible()) {
                    String shown = fertility[t] + ", " + mortality[t] + ", " + migration[t];
                    return Answer.refuse(
                            Reason.NOT_ENOUGH_DATA,
                            draw + "回目の抽出の" + (t + 1) + "期目が数でないか負である（" + shown + "）",
                            "draw " + draw + " has no number or one below 0 in step " + (t + 1) + " (" + shown + ")");
                }
                Optional<Refusal> fault = engine.step(t, shock, start, next);
                if (fault.isPresent()) {
                    return Answer.refuse(fault.get());
                }
                double[] swap = start;
                start = next;
                next = swap;
                tally.add(t + 1, start);
            }
            tally.end();
        }
        return Answer.of(tally.distribution(from, end, new ArrayList<>(middle.dates())));
    }

    /** Spreads seed and number over all bits (the finaliser of MurmurHash3), so that no two draws share their numbers. */
    private static long mix(long seed, long draw) {
        return spread(spread(seed) + draw);
    }

    private static long spread(long bits) {
        long z = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    /** The projection, the seed and what is kept. */
    @Override
    public String toString() {
        return plan + ", seed " + seed + ", " + names.size() + " names × "
                + Label.same(spans.toString()).en();
    }
}
