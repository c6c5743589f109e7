package org.machistat.examples.kawasaki;

import java.util.List;

/** What follows from the printed figures and is not printed. */
final class Analyses {

    private Analyses() {}

    /** Annual rates, contributions and composition of the two industry tables. */
    static List<Report.Analysis> of(Paper paper) {
        return List.of();
    }
}
