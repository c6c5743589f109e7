package org.machistat.core.population;

import java.io.Serializable;
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
 *   <li>Memory is that of the distribution asked for and of some draws of one region, whatever the number of draws; where regions are
 *       adjusted to or move to each other, of one projected step of all regions.
 * </ul>
 *
 * <p>Source: Lee and Tuljapurkar, Stochastic population forecasts for the United States, Journal of the American Statistical
 * Association 89 (1994), for the idea; the draws here are what the caller says ({@link RateDraws}).
 *
 * @serial exclude
 */
public final class StochasticProjection implements Serializable {

    private static final long serialVersionUID = 1L;

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
        return plan.start()
                .flatMap(start -> plan.fault(start)
                        .<Answer<ProjectionDistribution>>map(Answer::refuse)
                        .orElseGet(() -> run(from, end, start)));
    }

    private Answer<ProjectionDistribution> run(long from, long end, double[] base) {
        ProjectionEngine engine = plan.engine();
        DrawTally tally = new DrawTally(plan, names, spans, end - from);
        DrawBlock block = new DrawBlock(engine.steps(), plan.ages().size(), tally.room());
        for (long next = from; next < end; next += tally.room()) {
            int many = (int) Math.min(tally.room(), end - next);
            Optional<Refusal> fault = draw(next, many, block);
            if (fault.isEmpty() && !(engine.isSeparate() && together(engine, block, many, base, tally))) {
                tally.clear();
                fault = oneByOne(engine, block, many, base, tally);
            }
            if (fault.isPresent()) {
                return Answer.refuse(fault.get());
            }
        }
        return Answer.of(tally.distribution(plan, from, end));
    }

    private Optional<Refusal> draw(long from, int many, DrawBlock block) {
        int steps = block.fertility.length;
        double[] fertility = new double[steps];
        double[] mortality = new double[steps];
        double[] migration = new double[steps];
        for (int d = 0; d < many; d++) {
            long draw = from + d;
            draws.draw(draw, new SplittableRandom(mix(seed, draw)), fertility, mortality, migration);
            for (int t = 0; t < steps; t++) {
                if (!new Shock(fertility[t], mortality[t], migration[t]).isPossible()) {
                    String shown = fertility[t] + ", " + mortality[t] + ", " + migration[t];
                    return Optional.of(Refusal.of(
                            Reason.NOT_ENOUGH_DATA,
                            draw + "回目の抽出の" + (t + 1) + "期目が数でないか負である（" + shown + "）",
                            "draw " + draw + " has no number or one below 0 in step " + (t + 1) + " (" + shown + ")"));
                }
                block.fertility[t][d] = fertility[t];
                block.mortality[t][d] = mortality[t];
                block.migration[t][d] = migration[t];
            }
        }
        return Optional.empty();
    }

    /** Region after region, all draws beside each other; false if numbers grow beyond bounds, which it leaves to the other way to tell. */
    private static boolean together(
            ProjectionEngine engine, DrawBlock block, int many, double[] base, DrawTally tally) {
        for (int region : tally.regions()) {
            block.begin(base, block.rows().length * region);
            tally.add(region, 0, block.rows(), many);
            for (int t = 0; t < engine.steps(); t++) {
                if (!block.step(engine.rates(t, region), t, many)) {
                    return false;
                }
                tally.add(region, t + 1, block.rows(), many);
            }
        }
        return tally.count(many);
    }

    /** Draw after draw, all regions together. */
    private static Optional<Refusal> oneByOne(
            ProjectionEngine engine, DrawBlock block, int many, double[] base, DrawTally tally) {
        double[] start = new double[base.length];
        double[] next = new double[base.length];
        for (int d = 0; d < many; d++) {
            System.arraycopy(base, 0, start, 0, base.length);
            tally.add(0, start);
            for (int t = 0; t < engine.steps(); t++) {
                Shock shock = new Shock(block.fertility[t][d], block.mortality[t][d], block.migration[t][d]);
                Optional<Refusal> fault = engine.step(t, shock, start, next);
                if (fault.isPresent()) {
                    return fault;
                }
                double[] swap = start;
                start = next;
                next = swap;
                tally.add(t + 1, start);
            }
            if (!tally.count(1)) {
                throw new IllegalStateException("More people than each step lets through");
            }
        }
        return Optional.empty();
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
