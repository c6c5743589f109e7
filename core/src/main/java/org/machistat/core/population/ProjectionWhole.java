package org.machistat.core.population;

import java.io.Serializable;
import java.util.Arrays;
import org.machistat.core.text.Label;

/** A whole and its parts: a sum of them, or what they are adjusted to (a region of its own, or given numbers). */
final class ProjectionWhole implements Serializable {

    static final int NO_REGION = -1;

    private static final long serialVersionUID = 1L;

    private final Label name;
    private final int[] parts;
    private final int region;
    /** By step, then cell; empty if nothing is given. */
    private final double[][] given;

    ProjectionWhole(Label name, int[] parts, int region, double[][] given) {
        this.name = name;
        this.parts = parts;
        this.region = region;
        this.given = given;
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

    boolean isControl() {
        return region != NO_REGION || given.length > 0;
    }

    double target(double[] state, int step, int cell, int cells) {
        return given.length > 0 ? given[step][cell] : state[region * cells + cell];
    }
}
