package org.machistat.core.composition;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Share;

/**
 * Percentages made to add to exactly 100 (調整済み構成比).
 *
 * <p>They are not the rounded shares: some are one unit of the last decimal higher or lower, and {@link Entry#isAdjusted}
 * says which. Print them only with the note that they are adjusted.
 *
 * <ul>
 *   <li>Each is less than one unit of its last decimal away from the exact share.
 *   <li>They come from {@link Composition#largestRemainder}, which refuses parts that do not make up their whole.
 * </ul>
 *
 * <p>Source: largest remainders (Hamilton 1792), see {@link Apportionment}.
 *
 * @serial exclude
 */
public final class AdjustedShares implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * One category's percentage.
     *
     * @param category the category
     * @param share its exact share
     * @param rounded its share in per cent, rounded half up
     * @param adjusted the percentage that adds to 100 with the others
     * @serial exclude
     */
    public record Entry(Category category, Share share, BigDecimal rounded, BigDecimal adjusted)
            implements Serializable {
        /**
         * Makes an entry.
         *
         * @param category the category
         * @param share its exact share
         * @param rounded its share in per cent, rounded half up
         * @param adjusted the percentage that adds to 100 with the others
         */
        public Entry {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(rounded, "rounded");
            Objects.requireNonNull(adjusted, "adjusted");
        }

        /**
         * Whether the adjustment changed the rounded percentage.
         *
         * @return true if it did
         */
        public boolean isAdjusted() {
            return rounded.compareTo(adjusted) != 0;
        }
    }

    private final List<Entry> entries;
    private final List<Input> inputs;
    private final int decimals;

    private AdjustedShares(List<Entry> entries, List<Input> inputs, int decimals) {
        this.entries = entries;
        this.inputs = inputs;
        this.decimals = decimals;
    }

    static AdjustedShares of(List<Category> categories, List<Share> shares, List<Input> inputs, int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("Number of decimals must not be negative, but was " + decimals);
        }
        List<Rational> weights = shares.stream().map(Share::part).toList();
        List<BigInteger> units = Apportionment.largestRemainder(weights, BigInteger.TEN.pow(decimals + 2));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            entries.add(new Entry(
                    categories.get(i), share, share.percent(decimals), new BigDecimal(units.get(i), decimals)));
        }
        return new AdjustedShares(List.copyOf(entries), List.copyOf(inputs), decimals);
    }

    /**
     * The percentages.
     *
     * @return one entry for each category, in order
     */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The adjusted percentage of a category.
     *
     * @param id the id of the category
     * @return the percentage
     * @throws NoSuchElementException naming the categories, if there is none with this id
     */
    public BigDecimal get(String id) {
        return entries.stream()
                .filter(entry -> entry.category().id().equals(id))
                .findFirst()
                .map(Entry::adjusted)
                .orElseThrow(() -> new NoSuchElementException("No category '" + id + "', there are "
                        + entries.stream().map(entry -> entry.category().id()).toList()));
    }

    /**
     * The number of decimals.
     *
     * @return the decimals of every percentage
     */
    public int decimals() {
        return decimals;
    }

    @Override
    public Explanation explanation() {
        String changed = entries.stream()
                .filter(Entry::isAdjusted)
                .map(entry -> entry.category() + " " + entry.rounded().toPlainString() + " → "
                        + entry.adjusted().toPlainString())
                .collect(Collectors.joining(", "));
        return Explanation.of(
                        Label.of("調整済み構成比", "Adjusted shares"),
                        Label.of(
                                "各構成比を切り捨て、残りを端数の大きい順に配分（最大剰余法）",
                                "shares rounded down, what is left goes to the largest remainders (Hamilton)"))
                .withInputs(inputs)
                .withNote(
                        changed.isEmpty()
                                ? Label.of("調整は不要だった", "no share needed an adjustment")
                                : Label.of(
                                        "合計が100になるように調整した：" + changed, "adjusted so that they add to 100: " + changed));
    }

    /** The percentages, each changed one with a star, and the word 調整済み. */
    @Override
    public String toString() {
        return entries.stream()
                .map(entry -> entry.category() + " " + entry.adjusted().toPlainString() + "%"
                        + (entry.isAdjusted() ? "*" : ""))
                .collect(Collectors.joining(", ", "調整済み構成比（合計100%）: ", ""));
    }
}
