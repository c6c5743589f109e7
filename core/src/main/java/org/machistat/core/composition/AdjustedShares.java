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
 *   <li>By largest remainders each is less than one unit of its last decimal away from the exact share. By the divisor methods it may be
 *       more, and {@link #isWithinOneUnit} and the explanation say so.
 *   <li>They come from {@link Composition#largestRemainder} and {@link Composition#adjusted}, which refuse parts that do not make up
 *       their whole.
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
    private final ApportionmentMethod method;

    private AdjustedShares(List<Entry> entries, List<Input> inputs, int decimals, ApportionmentMethod method) {
        this.entries = entries;
        this.inputs = inputs;
        this.decimals = decimals;
        this.method = method;
    }

    static AdjustedShares of(
            List<Category> categories,
            List<Share> shares,
            List<Input> inputs,
            int decimals,
            ApportionmentMethod method) {
        if (decimals < 0) {
            throw new IllegalArgumentException("Number of decimals must not be negative, but was " + decimals);
        }
        List<Rational> weights = shares.stream().map(Share::part).toList();
        List<BigInteger> units = Apportionment.of(weights, BigInteger.TEN.pow(decimals + 2), method)
                .given();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            entries.add(new Entry(
                    categories.get(i), share, share.percent(decimals), new BigDecimal(units.get(i), decimals)));
        }
        return new AdjustedShares(List.copyOf(entries), List.copyOf(inputs), decimals, method);
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

    /**
     * By which method they were made to add up.
     *
     * @return the method
     */
    public ApportionmentMethod method() {
        return method;
    }

    /**
     * Whether every percentage is less than one unit of its last decimal away from the exact share.
     *
     * @return true always by largest remainders, nearly always by the other methods
     */
    public boolean isWithinOneUnit() {
        Rational unit = Rational.of(10).pow(-decimals);
        return entries.stream()
                .allMatch(entry -> entry.share()
                                .percent()
                                .minus(Rational.of(entry.adjusted()))
                                .abs()
                                .compareTo(unit)
                        < 0);
    }

    @Override
    public Explanation explanation() {
        String changed = entries.stream()
                .filter(Entry::isAdjusted)
                .map(entry -> entry.category() + " " + entry.rounded().toPlainString() + " → "
                        + entry.adjusted().toPlainString())
                .collect(Collectors.joining(", "));
        Explanation explanation = Explanation.of(Label.of("調整済み構成比", "Adjusted shares"), method.formula())
                .withInputs(inputs)
                .withNote(
                        changed.isEmpty()
                                ? Label.of("調整は不要だった", "no share needed an adjustment")
                                : Label.of(
                                        "合計が100になるように調整した：" + changed, "adjusted so that they add to 100: " + changed));
        return isWithinOneUnit()
                ? explanation
                : explanation.withNote(
                        Label.of(
                                "最後の桁で1単位以上離れた構成比がある（この方式は取り分の切り捨て・切り上げにとどまらない）",
                                "some are a unit of the last decimal or more away from the exact share, as this method may be"));
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
