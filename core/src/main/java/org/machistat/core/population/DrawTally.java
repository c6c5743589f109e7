package org.machistat.core.population;

import java.util.Arrays;
import java.util.List;
import org.machistat.core.text.Label;

/** Adds up the people of some draws by name, span of ages and date, and counts them when the draws are complete. */
final class DrawTally {

    /** The sums that are held at a time: 32 MiB. */
    private static final int MOST_SUMS = 1 << 22;

    private static final int MOST_DRAWS = 128;

    private final List<Label> labels;
    private final List<AgeGroup> spans;
    /** The regions of each name, and the range of places of each span. */
    private final int[][] regions;

    private final int[][] ranges;
    private final int ages;
    private final int dates;
    private final CountHistogram[] histograms;
    private final long[] peaks;
    /** By name, span and date, then draw. */
    private final double[][] sums;

    DrawTally(CohortProjection plan, List<String> names, List<AgeGroup> spans, long draws) {
        List<Label> all = ProjectionCells.names(plan.bases(), plan.wholes());
        this.labels = names.stream()
                .map(name -> all.stream()
                        .filter(one -> one.ja().equals(name))
                        .findFirst()
                        .orElse(Label.same(name)))
                .toList();
        this.spans = spans;
        this.regions = names.stream().map(plan::regions).toArray(int[][]::new);
        this.ranges = spans.stream()
                .map(span -> plan.ages().rangeOf(span).orElseThrow())
                .toArray(int[][]::new);
        this.ages = plan.ages().size();
        this.dates = plan.dates().size();
        int series = names.size() * spans.size() * dates;
        this.histograms = new CountHistogram[series];
        Arrays.setAll(histograms, i -> new CountHistogram());
        this.peaks = new long[series];
        int most = Math.max(1, Math.min(MOST_DRAWS, MOST_SUMS / series));
        this.sums = new double[series][(int) Math.min(most, draws)];
    }

    /** The draws that are added up at a time. */
    int room() {
        return sums[0].length;
    }

    /** The regions that are asked for, in their order. */
    int[] regions() {
        return Arrays.stream(regions)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Adds a region at a date: each row holds a cell, males by age, then females, of some draws. */
    void add(int region, int date, double[][] rows, int draws) {
        for (int name = 0; name < regions.length; name++) {
            for (int one : regions[name]) {
                for (int span = 0; span < ranges.length && one == region; span++) {
                    double[] sum = sums[(name * ranges.length + span) * dates + date];
                    for (int i = ranges[span][0]; i < ranges[span][1]; i++) {
                        add(sum, rows[i], rows[ages + i], draws);
                    }
                }
            }
        }
    }

    private static void add(double[] sum, double[] males, double[] females, int draws) {
        for (int d = 0; d < draws; d++) {
            sum[d] += males[d] + females[d];
        }
    }

    /** Adds all regions at a date of one draw. */
    void add(int date, double[] state) {
        for (int series = 0; series < regions.length * ranges.length; series++) {
            int[] range = ranges[series % ranges.length];
            for (int region : regions[series / ranges.length]) {
                int males = 2 * ages * region;
                for (int i = range[0]; i < range[1]; i++) {
                    sums[series * dates + date][0] += state[males + i] + state[males + ages + i];
                }
            }
        }
    }

    /** Counts the draws that were added up, and makes room for the next; false if one has more people than are counted. */
    boolean count(int draws) {
        for (double[] row : sums) {
            for (int d = 0; d < draws; d++) {
                if (!ProjectionEngine.isWithin(row[d])) {
                    return false;
                }
            }
        }
        for (int first = 0; first < sums.length; first += dates) {
            for (int d = 0; d < draws; d++) {
                long largest = -1;
                int peak = 0;
                for (int t = 0; t < dates; t++) {
                    long number = (long) Math.floor(sums[first + t][d] + 0.5);
                    histograms[first + t].add(number);
                    if (number > largest) {
                        largest = number;
                        peak = t;
                    }
                }
                peaks[first + peak]++;
            }
        }
        clear();
        return true;
    }

    void clear() {
        for (double[] row : sums) {
            Arrays.fill(row, 0);
        }
    }

    ProjectionDistribution distribution(CohortProjection plan, long from, long end) {
        return new ProjectionDistribution(labels, spans, plan.dates(), from, end, histograms, peaks);
    }
}
