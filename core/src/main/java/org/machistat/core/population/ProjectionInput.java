package org.machistat.core.population;

/** Checks of the numbers that go into a projection. */
final class ProjectionInput {

    private ProjectionInput() {}

    static double atLeastZero(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be a number not below 0, but was " + value);
        }
        return value;
    }

    /** A copy of as many finite numbers as needed, none below the least. */
    static double[] row(String what, AgeGroups ages, double[] values, int size, double least) {
        if (values.length != size) {
            throw new IllegalArgumentException(what + " need " + size + " numbers for the age groups " + ages
                    + (size > ages.size() ? " with birth first" : "") + ", but had " + values.length);
        }
        for (int i = 0; i < size; i++) {
            if (!(values[i] >= least) || Double.isInfinite(values[i])) {
                int group = i - (size - ages.size());
                throw new IllegalArgumentException(what + " must be numbers"
                        + (least > Double.NEGATIVE_INFINITY ? " not below " + (long) least : "") + ", but were "
                        + values[i] + " at "
                        + (group < 0 ? "birth" : ages.get(group).id()));
            }
        }
        return values.clone();
    }

    /** Males, then females, in one array. */
    static double[] both(String what, AgeGroups ages, double[] males, double[] females, int size, double least) {
        double[] both = new double[2 * size];
        System.arraycopy(row(what + " of males", ages, males, size, least), 0, both, 0, size);
        System.arraycopy(row(what + " of females", ages, females, size, least), 0, both, size, size);
        return both;
    }
}
