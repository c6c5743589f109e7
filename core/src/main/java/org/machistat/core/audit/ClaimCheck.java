package org.machistat.core.audit;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.FuzzyShare;

/**
 * Whether figures support what a text says of them: supported, refuted, or not decidable from these figures (記述の確認).
 *
 * <p>Every printed figure stands for the values that round to it; a claim is supported if it holds for all of them, refuted if
 * it holds for none, and not decidable otherwise.
 *
 * <ul>
 *   <li>Numbers without decimals, unit prefix or % are exact counts unless {@link #withRoundedLevels}.
 *   <li>A suppressed, unknown or blank figure may be any number from 0 to what the total leaves for it; nil is 0.
 *   <li>An order (最も多い) is one among the items that are no totals; a total is compared with the totals beside it. Words such
 *       as 不明, 無回答 and うち are left out, and the explanation says so. Equal items share a place.
 *   <li>Totals are those that the axis declares, else those found by words and arithmetic, else by words alone.
 *   <li>A share in words is read by its {@link FuzzyShare#convention}, which the explanation names.
 *   <li>A figure in % of a table of counts is the share of the total.
 *   <li>A peak is one among the dates that are there, not between them. Equal dates share it.
 *   <li>Names may differ in notation; a name that fits two items or none is not decidable.
 * </ul>
 */
public final class ClaimCheck {

    private static final ClaimCheck DEFAULTS = new ClaimCheck(RoundingMode.HALF_UP, false);

    private final RoundingMode rounding;
    private final boolean roundedLevels;

    private ClaimCheck(RoundingMode rounding, boolean roundedLevels) {
        this.rounding = rounding;
        this.roundedLevels = roundedLevels;
    }

    /**
     * A check for figures rounded half up, and exact counts.
     *
     * @return the check
     */
    public static ClaimCheck withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same check for figures rounded in another direction.
     *
     * @param mode the direction
     * @return the check
     */
    public ClaimCheck withRounding(RoundingMode mode) {
        return new ClaimCheck(Objects.requireNonNull(mode, "mode"), roundedLevels);
    }

    /**
     * The same check for levels that were each rounded to their last digit.
     *
     * @return the check
     */
    public ClaimCheck withRoundedLevels() {
        return new ClaimCheck(rounding, true);
    }

    /**
     * Checks a claim about the items of a table with one axis; take a column with {@link StatTable#column} first.
     *
     * @param claim the claim
     * @param table the table
     * @return the verdict
     * @throws IllegalArgumentException if the table has several axes
     */
    public ClaimResult check(Claim claim, StatTable table) {
        if (table.axes().size() != 1) {
            throw new IllegalArgumentException(
                    "Table must have one axis, but had " + table.axes().size() + ": take a column or slice first");
        }
        Axis axis = table.axes().get(0);
        List<Label> notes = new ArrayList<>();
        List<Axis.Total> totals = TotalReader.read(new Grid(table, 0), 0, cell -> true, notes);
        List<ClaimItems.Item> items = new ArrayList<>();
        axis.categories()
                .forEach(category -> items.add(item(category.id(), category.name(), table.input(category.id()))));
        return new ClaimJudge(claim, new ClaimItems(items, totals), rounding, roundedLevels, notes).judge();
    }

    /**
     * Checks a claim about the dates of a series, such as its peak.
     *
     * @param claim the claim
     * @param series the series
     * @return the verdict
     */
    public ClaimResult check(Claim claim, TimeSeries series) {
        List<ClaimItems.Item> items = series.points().stream()
                .map(point ->
                        item(point.date().toString(), Label.same(point.date().toString()), series.input(point.date())))
                .toList();
        return new ClaimJudge(claim, new ClaimItems(items, List.of()), rounding, roundedLevels, List.of()).judge();
    }

    /**
     * Checks what words say of two figures from anywhere: 4,918 of 42,616 are 約1割.
     *
     * @param words the share or multiple in words
     * @param part the figure
     * @param whole what it is a share or multiple of
     * @return the verdict
     */
    public ClaimResult check(FuzzyShare words, Input part, Input whole) {
        Claim claim = new Claim.Portion(
                part.name().ja(), java.util.Optional.of(whole.name().ja()), words);
        ClaimItems.Item first = item("part", part.name(), part);
        ClaimItems.Item second = item("whole", whole.name(), whole);
        return new ClaimJudge(
                        claim, new ClaimItems(List.of(first, second), List.of()), rounding, roundedLevels, List.of())
                .portion(words, first, second);
    }

    private ClaimItems.Item item(String id, Label name, Input input) {
        return new ClaimItems.Item(id, name, input, ClaimItems.range(input, rounding, roundedLevels));
    }

    /** The explanation that every result begins with. */
    static Explanation explanation(Claim claim) {
        return Explanation.of(Label.of("記述の確認", "claim check"), claim.statement());
    }
}
