package org.machistat.census.internal;

import java.util.Locale;

/** Values of one and the same cell: the first stays. */
final class Duplicates {

    private static final int SHOWN = 100;

    private final ValueColumns values;
    private final ProblemList problems;
    private int equal;
    private int firstEqual;
    private int different;
    private int lastDifferent;

    Duplicates(ValueColumns values, ProblemList problems) {
        this.values = values;
        this.problems = problems;
    }

    void add(int first, int second) {
        String one = values.met(first);
        String other = values.met(second);
        if (one.equals(other) && values.unit(first).equals(values.unit(second))) {
            firstEqual = equal == 0 ? second : firstEqual;
            equal++;
            return;
        }
        different++;
        lastDifferent = second;
        if (different <= SHOWN) {
            String kept = ProblemList.shorten(one) + values.unit(first);
            String met = ProblemList.shorten(other) + values.unit(second);
            problems.error(
                    values.page(second),
                    values.place(second),
                    other,
                    "同じセルに別の値がある。先の「" + kept + "」を採り、「" + met + "」は読んでいない",
                    "there is another value of the same cell: the first, '" + kept + "', was kept, '" + met
                            + "' was not read");
        }
    }

    void report() {
        if (equal > 0) {
            problems.note(
                    values.page(firstEqual),
                    values.place(firstEqual),
                    values.met(firstEqual),
                    String.format(Locale.ROOT, "同じセルの同じ値が重複している（%,d件）", equal),
                    String.format(Locale.ROOT, "the same value of the same cell is there again (%,d values)", equal));
        }
        if (different > SHOWN) {
            problems.error(
                    values.page(lastDifferent),
                    values.place(lastDifferent),
                    values.met(lastDifferent),
                    String.format(Locale.ROOT, "同じセルの別の値はほかにもあり、全部で%,d件", different),
                    String.format(Locale.ROOT, "there are %,d such other values in all", different));
        }
    }
}
