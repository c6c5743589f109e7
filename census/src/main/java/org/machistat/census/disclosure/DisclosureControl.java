package org.machistat.census.disclosure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;

/**
 * Withholds figures so that nobody can be recognised, nor worked out from sums, and proves it (秘匿処理).
 *
 * <pre>
 * primary: cells that a rule calls sensitive
 * complementary: min Σ cost so that for every sensitive cell x some table that agrees with all published figures
 *                has x + needed(x) there, and another max(0, x − needed(x))
 * </pre>
 *
 * <ul>
 *   <li>Of whole numbers from 0; all figures known, sums declared by the axes and true. Anything else is refused.
 *   <li>An attacker knows all published figures, that nothing is below 0, and, being the only contributor of a cell in a sum with it, that one.
 *   <li>A cell with nobody in it is published as it is and hides nobody.
 *   <li>Up to 400 cells the cheapest choice is searched for; it is said whether it was found ({@link ProtectedTable#isOptimal}). Tables with
 *       two axes, of which one has totals of totals, may be large; others are refused where more than 600 cells must be withheld.
 * </ul>
 *
 * <p>Source: Cox, JASA 75 (1980); Fischetti and Salazar, Management Science 47(7), 2001; Hundepool et al., Statistical Disclosure Control,
 * 2012, chapter 4.
 *
 * @serial exclude
 */
public final class DisclosureControl implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FOR_OPTIMUM = 400;

    private final List<SensitivityRule> rules;
    private final Protection protection;
    private final SuppressionCost cost;
    private final boolean againstContributors;
    private final int mostForOptimum;

    private DisclosureControl(
            List<SensitivityRule> rules,
            Protection protection,
            SuppressionCost cost,
            boolean againstContributors,
            int mostForOptimum) {
        this.rules = List.copyOf(rules);
        this.protection = Objects.requireNonNull(protection, "protection");
        this.cost = Objects.requireNonNull(cost, "cost");
        this.againstContributors = againstContributors;
        this.mostForOptimum = mostForOptimum;
    }

    /**
     * Fewer than three contributors, the default protection, as few cells as possible, also against contributors.
     *
     * @return the control
     */
    public static DisclosureControl withDefaults() {
        return new DisclosureControl(
                List.of(SensitivityRule.frequency(3)),
                Protection.DEFAULT,
                SuppressionCost.CELLS,
                true,
                MOST_FOR_OPTIMUM);
    }

    /**
     * The same control with other rules; a cell is sensitive if any of them says so.
     *
     * @param newRules the rules
     * @return the control
     * @throws IllegalArgumentException if there is none
     */
    public DisclosureControl withRules(SensitivityRule... newRules) {
        if (newRules.length == 0) {
            throw new IllegalArgumentException("There must be at least one rule, but there was none");
        }
        return new DisclosureControl(List.of(newRules), protection, cost, againstContributors, mostForOptimum);
    }

    /**
     * The same control with another protection.
     *
     * @param newProtection how far an attacker must be left from the truth
     * @return the control
     */
    public DisclosureControl withProtection(Protection newProtection) {
        return new DisclosureControl(rules, newProtection, cost, againstContributors, mostForOptimum);
    }

    /**
     * The same control that saves something else.
     *
     * @param newCost what to lose least of
     * @return the control
     */
    public DisclosureControl withCost(SuppressionCost newCost) {
        return new DisclosureControl(rules, protection, newCost, againstContributors, mostForOptimum);
    }

    /**
     * Whether the only contributor of a sensitive cell must not be able to work out another one by what he knows.
     *
     * @param against true to protect against that, too
     * @return the control
     */
    public DisclosureControl withContributorsKnowing(boolean against) {
        return new DisclosureControl(rules, protection, cost, against, mostForOptimum);
    }

    /** The same control that searches for the cheapest choice in tables of no more cells than these. */
    DisclosureControl withMostForOptimum(int most) {
        return new DisclosureControl(rules, protection, cost, againstContributors, most);
    }

    /**
     * Protects a table of numbers of establishments or persons.
     *
     * @param counts the table with all its figures
     * @return the protected table, or why there is none
     * @throws IllegalArgumentException if a rule needs the largest contributions
     */
    public Answer<ProtectedTable> protect(StatTable counts) {
        requireNoLargest();
        return CellSystem.of(counts, false)
                .fold(
                        system -> protect(system, cell -> Contributions.of(system.value(cell), system.value(cell))),
                        Answer::refuse);
    }

    /**
     * Protects a table of amounts by the numbers of those who contribute to them.
     *
     * @param values the table of amounts, such as persons engaged
     * @param counts the table of numbers, such as establishments, with the same axes; it is not protected itself
     * @return the protected table of amounts, or why there is none
     * @throws IllegalArgumentException if the tables have other categories, or a rule needs the largest contributions
     */
    public Answer<ProtectedTable> protect(StatTable values, StatTable counts) {
        requireNoLargest();
        if (!ids(values).equals(ids(counts))) {
            throw new IllegalArgumentException("Both tables must have the same categories in the same order, but had "
                    + ids(values) + " and " + ids(counts));
        }
        return CellSystem.of(values, false)
                .flatMap(system -> CellSystem.of(counts, false)
                        .flatMap(units ->
                                protect(system, cell -> Contributions.of(units.value(cell), system.value(cell)))));
    }

    private void requireNoLargest() {
        rules.stream().filter(SensitivityRule::needsLargest).findFirst().ifPresent(rule -> {
            throw new IllegalArgumentException("Rule '" + rule.label().en()
                    + "' needs the largest contributions, which only a tally by a plan withLargest() has");
        });
    }

    private static List<List<String>> ids(StatTable table) {
        return table.axes().stream()
                .map(axis -> axis.categories().stream().map(Category::id).toList())
                .toList();
    }

    /**
     * Protects the persons engaged of a tally, all sizes together; with {@link org.machistat.census.establishment.TallyPlan#withLargest} also
     * by rules that need the largest contributions.
     *
     * @param tally the tally
     * @return the protected table of persons by industry and area, or why there is none
     * @throws IllegalArgumentException if a rule needs the largest contributions and the tally has not kept them
     */
    public Answer<ProtectedTable> protect(EstablishmentTally tally) {
        StatTable whole = tally.plan().sizes().isPresent()
                ? tally.table().slice(EstablishmentTally.SIZE, "total")
                : tally.table();
        StatTable persons = whole.slice(EstablishmentTable.MEASURE, EstablishmentTable.EMPLOYEES.id());
        StatTable counts = whole.slice(EstablishmentTable.MEASURE, EstablishmentTable.ESTABLISHMENTS.id());
        if (!tally.plan().keepsLargest()) {
            return protect(persons, counts);
        }
        return CellSystem.of(persons, false)
                .flatMap(system -> CellSystem.of(counts, false)
                        .flatMap(units -> protect(system, cell -> withLargest(tally, system, units, cell))));
    }

    private static Contributions withLargest(EstablishmentTally tally, CellSystem system, CellSystem units, int cell) {
        List<Category> place = CellSystem.categories(system.table(), cell);
        List<Long> top = tally.largest(place.get(0).id(), place.get(1).id());
        return Contributions.of(units.value(cell), system.value(cell), top.get(0), top.get(1));
    }

    private Answer<ProtectedTable> protect(CellSystem system, IntFunction<Contributions> contributions) {
        BitSet primary = new BitSet();
        BitSet single = new BitSet();
        for (int cell = 0; cell < system.size(); cell++) {
            Contributions own = contributions.apply(cell);
            if (system.value(cell) > 0 && rules.stream().anyMatch(rule -> rule.isSensitive(own))) {
                primary.set(cell);
                single.set(cell, own.units() == 1);
            }
        }
        Optional<FlowAttack> flow = FlowAttack.of(system);
        if (flow.isEmpty() && primary.cardinality() > LinearAttack.MOST_HIDDEN) {
            return Answer.refuse(tooMany());
        }
        Attack attack = flow.isPresent() ? flow.get() : new LinearAttack(system);
        List<Requirement> requirements = requirements(system, primary, single);
        long[] prices = cost.prices(system);
        BitSet hidden = (BitSet) primary.clone();
        Witnesses witnesses = new Witnesses(requirements.size());
        for (int i = 0; i < requirements.size(); i++) {
            BitSet used = new BitSet();
            if (!requirements.get(i).cover(attack, hidden, prices, used)) {
                return Answer.refuse(unprotectable(system, requirements.get(i).cell()));
            }
            witnesses.put(i, used);
            if (flow.isEmpty() && hidden.cardinality() > LinearAttack.MOST_HIDDEN) {
                return Answer.refuse(tooMany());
            }
        }
        spare(attack, hidden, primary, requirements, witnesses, prices);
        boolean optimal = hidden.equals(primary);
        if (!optimal && system.size() <= mostForOptimum) {
            Optional<BitSet> best = new CoverSearch(attack, requirements, prices, primary).below(hidden);
            optimal = best.isPresent();
            hidden = best.orElse(hidden);
        }
        return Answer.of(result(system, attack, requirements, primary, hidden, optimal));
    }

    /**
     * The sensitive cells must be uncertain to both sides, and to those who know the only figure of another one beside them; the only
     * contributor of a total and of its part is the same.
     */
    private List<Requirement> requirements(CellSystem system, BitSet primary, BitSet single) {
        List<Requirement> requirements = new ArrayList<>();
        primary.stream().forEach(cell -> {
            long value = system.value(cell);
            long need = protection.needed(value);
            BitSet insiders = againstContributors ? insiders(system, cell, single) : new BitSet();
            requirements.add(new Requirement(cell, true, need, insiders));
            requirements.add(new Requirement(cell, false, Math.min(need, value), new BitSet()));
        });
        requirements.sort(Comparator.comparingLong(Requirement::need).reversed());
        return requirements;
    }

    private static BitSet insiders(CellSystem system, int cell, BitSet single) {
        BitSet insiders = new BitSet();
        for (int[] sum : system.sumsWith(cell)) {
            for (int own : sum) {
                boolean same = single.get(cell) && (own == sum[0] || cell == sum[0]);
                if (single.get(own) && own != cell && !same) {
                    insiders.set(own);
                }
            }
        }
        return insiders;
    }

    private static Refusal unprotectable(CellSystem system, int cell) {
        Label place = CellSystem.place(system.table(), cell);
        return Refusal.of(
                Refusal.Reason.NOT_ENOUGH_DATA,
                place.ja() + "は、ほかのどのセルを秘匿しても公表値から推定できる",
                place.en() + " can be worked out whatever other cells are withheld");
    }

    private static Refusal tooMany() {
        return Refusal.of(
                Refusal.Reason.NOT_APPLICABLE,
                "この形の表で秘匿するセルが" + LinearAttack.MOST_HIDDEN + "を超えるため計算しない。地域などで表を分けるか、二つの軸の一方だけに小計を置く",
                "more than " + LinearAttack.MOST_HIDDEN + " cells of a table of this shape would have to be withheld; "
                        + "split it, by area for example, or leave subtotals on one of two axes only");
    }

    /** Publishes what is not needed after all, the dearest first. */
    private static void spare(
            Attack attack,
            BitSet hidden,
            BitSet primary,
            List<Requirement> requirements,
            Witnesses witnesses,
            long[] prices) {
        List<Integer> further = hidden.stream()
                .filter(cell -> !primary.get(cell))
                .boxed()
                .sorted(Comparator.comparingLong((Integer cell) -> prices[cell]).reversed())
                .toList();
        for (int cell : further) {
            hidden.clear(cell);
            Map<Integer, BitSet> now = new HashMap<>();
            boolean safe = true;
            BitSet resting = witnesses.restingOn(cell);
            for (int i = resting.nextSetBit(0); safe && i >= 0; i = resting.nextSetBit(i + 1)) {
                BitSet used = new BitSet();
                safe = requirements.get(i).check(attack, hidden, used).isEmpty();
                now.put(i, used);
            }
            if (safe) {
                now.forEach(witnesses::put);
            } else {
                hidden.set(cell);
            }
        }
    }

    private ProtectedTable result(
            CellSystem system,
            Attack attack,
            List<Requirement> requirements,
            BitSet primary,
            BitSet hidden,
            boolean optimal) {
        for (Requirement requirement : requirements) {
            if (requirement.check(attack, hidden, new BitSet()).isPresent()) {
                throw new IllegalStateException("A choice must be safe, but was not: " + requirement);
            }
        }
        List<WithheldCell> cells = hidden.stream()
                .mapToObj(cell -> new WithheldCell(
                        CellSystem.categories(system.table(), cell),
                        primary.get(cell),
                        system.value(cell),
                        attack.interval(hidden, cell),
                        primary.get(cell) ? protection.needed(system.value(cell)) : 0))
                .toList();
        return new ProtectedTable(published(system.table(), hidden), cells, optimal, words(), cost);
    }

    private static StatTable published(StatTable table, BitSet hidden) {
        StatTable.Builder builder =
                StatTable.builder(table.title()).unit(table.unit()).source(table.source());
        table.axes().forEach(builder::axis);
        table.points().forEach(builder::point);
        table.notes().forEach(builder::note);
        for (int cell = 0; cell < table.size(); cell++) {
            builder.put(cell, hidden.get(cell) ? Figure.of(Mark.SUPPRESSED, table.unitAt(cell)) : table.figureAt(cell));
        }
        if (!hidden.isEmpty()) {
            builder.note(Label.of(
                    "「x」は、個々の客体が特定されるおそれがあるため、又はその値が計算されることを防ぐために秘匿した数値",
                    "x: withheld so that no respondent can be recognised, nor worked out from other figures"));
        }
        return builder.build();
    }

    private Label words() {
        Label words = Label.of("", "");
        for (SensitivityRule rule : rules) {
            words = words.ja().isEmpty()
                    ? rule.label()
                    : words.plus(Label.of("、又は", ", or ")).plus(rule.label());
        }
        return words.plus(Label.of("。", "; ")).plus(protection.label());
    }

    /** What it goes by, such as {@code [Frequency[least=3]], Protection[least=1, part=0], CELLS}. */
    @Override
    public String toString() {
        return rules + ", " + protection + ", " + cost;
    }
}
