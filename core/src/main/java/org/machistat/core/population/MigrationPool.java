package org.machistat.core.population;

import java.util.List;

/** Looks whether all who move into a pool come out of it. */
final class MigrationPool {

    /** What the noise of doubles may make of 1. */
    private static final double NOISE = 1e-9;

    private MigrationPool() {}

    /** Checks the assumptions of all regions in one step. */
    static void check(List<ProjectionRates> rates, int step) {
        List<ProjectionRates> pooled = rates.stream()
                .filter(one -> one.migration().kind() == Migration.Kind.POOL)
                .toList();
        if (pooled.isEmpty()) {
            return;
        }
        int size = pooled.get(0).ages().size() + 1;
        boolean born = pooled.stream().anyMatch(one -> !one.fertility().isChildWoman());
        for (int i = 0; i < 2 * size; i++) {
            double out = 0;
            double shares = 0;
            for (ProjectionRates one : pooled) {
                out += one.migration().row(0)[i];
                shares += one.migration().row(1)[i];
            }
            if (out > 0 && Math.abs(shares - 1) > NOISE && (born || i % size > 0)) {
                throw new IllegalArgumentException("Shares of the pool must make 1 over its " + pooled.size()
                        + " regions, but those of " + where(pooled.get(0), i, size) + " made " + shares + " in step "
                        + (step + 1));
            }
        }
    }

    private static String where(ProjectionRates rates, int i, int size) {
        String sex = (i < size ? Sex.MALE : Sex.FEMALE).label().en();
        return sex + " "
                + (i % size == 0 ? "births" : rates.ages().get(i % size - 1).id());
    }
}
