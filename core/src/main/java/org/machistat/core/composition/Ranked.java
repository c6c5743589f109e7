package org.machistat.core.composition;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.table.Category;
import org.machistat.core.value.Share;

/**
 * A category with its place in the order of shares (順位).
 *
 * <p>Equal shares have equal ranks, and the next rank is left out: 1, 2, 2, 4.
 *
 * @param rank the place, 1 for the largest share
 * @param tied whether another category has the same place (同順位)
 * @param category the category
 * @param share its share
 * @serial exclude
 */
public record Ranked(int rank, boolean tied, Category category, Share share) implements Serializable {

    /**
     * Makes a ranked category.
     *
     * @param rank the place, 1 for the largest share
     * @param tied whether another category has the same place
     * @param category the category
     * @param share its share
     * @throws IllegalArgumentException if the rank is below 1
     */
    public Ranked {
        if (rank < 1) {
            throw new IllegalArgumentException("Rank must be 1 or more, but was " + rank);
        }
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(share, "share");
    }

    /** For example "1位 卸売業、小売業 21.6% (8,862 / 41,028)"; a tie says 同順位. */
    @Override
    public String toString() {
        return rank + "位" + (tied ? "（同順位）" : "") + " " + category + " " + share;
    }
}
