package org.machistat.core.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.machistat.core.text.Label;

/** A whole and its parts: a sum of them, or what they are adjusted to (a region of its own, or given numbers). */
final class ProjectionWhole implements Serializable {

    static final int NO_REGION = -1;

    private static final long serialVersionUID = 1L;

    private final Label name;
    private final int[] parts;
    private final int region;
    /** By step, then block; empty if nothing is given. */
    private final double[][] given;
    /** The cells that a given number is the total of; empty if nothing is given. */
    private final int[][] blocks;

    ProjectionWhole(Label name, int[] parts, int region, double[][] given, int[][] blocks) {
        this.name = name;
        this.parts = parts;
        this.region = region;
        this.given = given;
        this.blocks = blocks;
    }

    Label name() {
        return name;
    }

    /** The places of the parts among the regions; not a copy. */
    int[] parts() {
        return parts;
    }

    int region() {
        return region;
    }

    boolean holds(int part) {
        return Arrays.stream(parts).anyMatch(one -> one == part);
    }

    boolean isGiven() {
        return given.length > 0;
    }

    boolean isControl() {
        return region != NO_REGION || given.length > 0;
    }

    /** The number of totals to adjust to in a step. */
    int targets(int cells) {
        return given.length > 0 ? blocks.length : cells;
    }

    /** The cells that a total is of. */
    int[] block(int target) {
        return given.length > 0 ? blocks[target] : new int[] {target};
    }

    double target(double[] state, int step, int target, int cells) {
        return given.length > 0 ? given[step][target] : state[region * cells + target];
    }

    /** The cells of each number of a population in groups that are made up of those of the projection. */
    static int[][] blocks(AgeGroups ages, Population total) {
        int n = ages.size();
        int sexes = total.isBySex() ? 2 : 1;
        int wide = total.ages().size();
        int[][] blocks = new int[sexes * wide][];
        for (int i = 0; i < wide; i++) {
            int[] range = ages.rangeOf(total.ages().get(i)).orElseThrow();
            int[] males = IntStream.range(range[0], range[1]).toArray();
            int[] females = IntStream.range(n + range[0], n + range[1]).toArray();
            if (sexes == 2) {
                blocks[i] = males;
                blocks[wide + i] = females;
            } else {
                blocks[i] = IntStream.concat(Arrays.stream(males), Arrays.stream(females))
                        .toArray();
            }
        }
        return blocks;
    }

    /** The numbers of a population in the order of its blocks. */
    static double[] numbers(Population total) {
        long[] counts = total.counts();
        if (total.isBySex()) {
            counts = LongStream.concat(Arrays.stream(total.counts(Sex.MALE)), Arrays.stream(total.counts(Sex.FEMALE)))
                    .toArray();
        }
        return Arrays.stream(counts).mapToDouble(one -> one).toArray();
    }
}
