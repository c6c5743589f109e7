package org.machistat.examples.report;

/** Places of labels along a line, so that none covers another. */
final class Places {

    private Places() {}

    /**
     * Places at least a gap apart, each as near to where it is wanted as its neighbours allow (pool adjacent violators).
     *
     * @param wanted where each should be, ascending
     * @param gap the least distance
     * @param lowest the lowest place; kept to as long as there is room
     * @param highest the highest place
     */
    static double[] apart(double[] wanted, double gap, double lowest, double highest) {
        int n = wanted.length;
        double[] sums = new double[n];
        int[] sizes = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            sums[blocks] = wanted[i] - i * gap;
            sizes[blocks++] = 1;
            while (blocks > 1 && sums[blocks - 1] / sizes[blocks - 1] < sums[blocks - 2] / sizes[blocks - 2]) {
                blocks--;
                sums[blocks - 1] += sums[blocks];
                sizes[blocks - 1] += sizes[blocks];
            }
        }
        double top = Math.max(lowest, highest - (n - 1) * gap);
        double[] places = new double[n];
        int i = 0;
        for (int block = 0; block < blocks; block++) {
            double start = Math.max(lowest, Math.min(top, sums[block] / sizes[block]));
            for (int k = 0; k < sizes[block]; k++) {
                places[i] = start + i * gap;
                i++;
            }
        }
        return places;
    }
}
