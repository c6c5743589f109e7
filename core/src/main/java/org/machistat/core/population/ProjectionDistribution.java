package org.machistat.core.population;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/**
 * What many draws of a projection gave: quantiles by date, and how likely the peak falls on each (推計の分布).
 *
 * <ul>
 *   <li>Numbers are whole persons, half up. Below 2,048 people quantiles are exact; above, {@link #quantile} says between which
 *       two numbers, less than 1/1,024 apart, the exact quantile of the draws lies.
 *   <li>Of several dates with the same largest number the first is the peak.
 * </ul>
 *
 * @serial exclude
 */
public final class ProjectionDistribution implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * The two numbers between which a quantile lies; the same if it is exact.
     *
     * @param lowest the least it can be
     * @param highest the most it can be
     */
    public record Bounds(long lowest, long highest) {}

    private final List<String> names;
    private final List<Label> labels;
    private final List<AgeGroup> spans;
    private final List<ReferenceDate> dates;
    private final long from;
    private final long end;
    /** By name, span and date. */
    private final CountHistogram[] histograms;

    private final long[] peaks;

    ProjectionDistribution(
            List<Label> labels,
            List<AgeGroup> spans,
            List<ReferenceDate> dates,
            long from,
            long end,
            CountHistogram[] histograms,
            long[] peaks) {
        this.names = labels.stream().map(Label::ja).toList();
        this.labels = labels;
        this.spans = spans;
        this.dates = dates;
        this.from = from;
        this.end = end;
        this.histograms = histograms;
        this.peaks = peaks;
    }

    /**
     * These draws and the next, run from the same projection with the same seed.
     *
     * @param next the distribution of the draws that follow these, or of those before them
     * @return the distribution of all
     * @throws IllegalArgumentException if the draws are no neighbours, or names, ages or dates differ
     */
    public ProjectionDistribution plus(ProjectionDistribution next) {
        if (next.end == from) {
            return next.plus(this);
        }
        if (next.from != end || !names.equals(next.names) || !spans.equals(next.spans) || !dates.equals(next.dates)) {
            throw new IllegalArgumentException(
                    "Draws must be neighbours of one projection, but were " + this + " and " + next);
        }
        CountHistogram[] all = new CountHistogram[histograms.length];
        long[] sums = new long[peaks.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new CountHistogram();
            all[i].add(histograms[i]);
            all[i].add(next.histograms[i]);
            sums[i] = peaks[i] + next.peaks[i];
        }
        return new ProjectionDistribution(labels, spans, dates, from, next.end, all, sums);
    }

    /**
     * The number of draws.
     *
     * @return the number
     */
    public long draws() {
        return end - from;
    }

    /**
     * The dates, that of the base first.
     *
     * @return the dates
     */
    public List<ReferenceDate> dates() {
        return dates;
    }

    private int at(String name, AgeGroup span, ReferenceDate date) {
        int n = names.indexOf(name);
        int s = spans.indexOf(span);
        int d = dates.indexOf(date);
        if (n < 0 || s < 0 || d < 0) {
            throw new NoSuchElementException("No distribution of '" + name + "', ages " + span.id() + ", at "
                    + date.label().en() + ", there are " + names + ", "
                    + spans.stream().map(AgeGroup::id).toList() + ", "
                    + dates.get(0).label().en() + " to "
                    + dates.get(dates.size() - 1).label().en());
        }
        return (n * spans.size() + s) * dates.size() + d;
    }

    /**
     * The least number of people that is not exceeded in a part of the draws.
     *
     * @param name the Japanese name of the region or whole
     * @param span the ages
     * @param date the date
     * @param part the part, above 0 and at most 1, such as 0.5 for the median
     * @return the two numbers between which it lies
     * @throws NoSuchElementException naming what there is
     * @throws IllegalArgumentException if the part is not in its range
     */
    public Bounds quantile(String name, AgeGroup span, ReferenceDate date, double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("Part must be above 0 and at most 1, but was " + part);
        }
        // the part as it is written: 0.07 of 100 draws are 7, though 0.07 · 100 is above 7 in binary
        long rank = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(draws()))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        int found = histograms[at(name, span, date)].rank(rank);
        return new Bounds(CountHistogram.lowest(found), CountHistogram.lowest(found + 1) - 1);
    }

    /**
     * The part of the draws in which the peak falls on a date (ピークとなる確率).
     *
     * @param name the Japanese name of the region or whole
     * @param span the ages
     * @param date the date
     * @return the part in per cent, exact; all dates together make 100
     * @throws NoSuchElementException naming what there is
     */
    public PopulationIndicator peakProbability(String name, AgeGroup span, ReferenceDate date) {
        long found = peaks[at(name, span, date)];
        Label title = labels.get(names.indexOf(name));
        return PopulationIndicator.exact(
                Rational.of(100 * found, draws()),
                Unit.PERCENT,
                1,
                Explanation.of(
                                Label.of(
                                        title.ja() + " " + span.label().ja() + "のピークが"
                                                + date.label().ja() + "となる確率",
                                        "probability that the peak of " + title.en() + " "
                                                + span.label().en() + " falls on "
                                                + date.label().en()),
                                Label.of("最大となった抽出の数 ÷ 抽出の数", "draws with the peak then ÷ draws"))
                        .withNote(Label.of("抽出の数：" + draws(), "draws: " + draws())));
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ProjectionDistribution that)
                || from != that.from
                || end != that.end
                || !names.equals(that.names)
                || !spans.equals(that.spans)
                || !dates.equals(that.dates)
                || !Arrays.equals(peaks, that.peaks)) {
            return false;
        }
        for (int i = 0; i < histograms.length; i++) {
            if (!histograms[i].sameAs(that.histograms[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {names, spans, dates, from, end, Arrays.hashCode(peaks)});
    }

    /** The draws and what is kept of them. */
    @Override
    public String toString() {
        return "draws " + from + " to " + (end - 1) + " of " + names + " × "
                + spans.stream().map(AgeGroup::id).toList();
    }
}
