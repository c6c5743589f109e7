package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.audit.ClaimResult.Verdict;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/** Against true values: a verdict other than not decidable is that of the values that were rounded. */
class ClaimCheckProperties {

    private static StatTable table(List<BigDecimal> values, Unit unit) {
        String[] names = new String[values.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = "項目" + (char) ('A' + i);
        }
        StatTable.Builder builder =
                StatTable.builder("t").axis(Axis.of("区分", names)).unit(unit);
        for (int i = 0; i < names.length; i++) {
            builder.put(Figure.of(values.get(i), unit), names[i]);
        }
        return builder.build();
    }

    private static boolean holds(List<Integer> values, int item, int rank, boolean fromTop) {
        long ahead = values.stream()
                .filter(one -> fromTop ? one > values.get(item) : one < values.get(item))
                .count();
        long equal = values.stream().filter(one -> one.equals(values.get(item))).count() - 1;
        return ahead <= rank - 1 && rank - 1 <= ahead + equal;
    }

    @Property
    void ordersOfCountsAreDecided(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 0, max = 9) Integer> values,
            @ForAll @IntRange(min = 0, max = 5) int item,
            @ForAll @IntRange(min = 1, max = 7) int rank,
            @ForAll boolean fromTop) {
        int at = item % values.size();
        StatTable table = table(values.stream().map(BigDecimal::valueOf).toList(), Unit.PERSONS);
        Claim claim = new Claim.Ranked("項目" + (char) ('A' + at), rank, fromTop, Optional.empty());
        assertEquals(
                holds(values, at, rank, fromTop) ? Verdict.SUPPORTED : Verdict.REFUTED,
                ClaimCheck.withDefaults().check(claim, table).verdict());
    }

    @Property
    void roundedFiguresNeverContradictTheTruth(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 0, max = 3_000) Integer> values,
            @ForAll @IntRange(min = 0, max = 4) int item,
            @ForAll @IntRange(min = 1, max = 3) int rank,
            @ForAll boolean fromTop) {
        int at = item % values.size();
        List<BigDecimal> printed = new ArrayList<>();
        values.forEach(one -> printed.add(BigDecimal.valueOf(one, 2).setScale(1, RoundingMode.HALF_UP)));
        Claim claim = new Claim.Ranked("項目" + (char) ('A' + at), rank, fromTop, Optional.empty());
        Verdict verdict = ClaimCheck.withDefaults()
                .check(claim, table(printed, Unit.PERCENT))
                .verdict();
        Verdict truth = holds(values, at, rank, fromTop) ? Verdict.SUPPORTED : Verdict.REFUTED;
        assertEquals(verdict == Verdict.NOT_DECIDABLE ? Verdict.NOT_DECIDABLE : truth, verdict);
    }

    @Property
    void comparisonsAndSharesNeverContradictTheTruth(
            @ForAll @IntRange(min = 0, max = 2_000) int one, @ForAll @IntRange(min = 1, max = 2_000) int other) {
        List<BigDecimal> printed = List.of(
                BigDecimal.valueOf(one, 2).setScale(1, RoundingMode.HALF_UP),
                BigDecimal.valueOf(other, 2).setScale(1, RoundingMode.HALF_UP));
        StatTable table = table(printed, Unit.YEN.withExponent(6));
        Verdict more =
                ClaimCheck.withDefaults().check(Claim.more("項目A", "項目B"), table).verdict();
        assertEquals(more == Verdict.NOT_DECIDABLE ? more : one > other ? Verdict.SUPPORTED : Verdict.REFUTED, more);
        Verdict twice = ClaimCheck.withDefaults()
                .check(Claim.portion("項目A", "項目B", "約2倍"), table)
                .verdict();
        boolean isTwice = 2 * one >= 3 * other && 2 * one < 5 * other;
        assertEquals(twice == Verdict.NOT_DECIDABLE ? twice : isTwice ? Verdict.SUPPORTED : Verdict.REFUTED, twice);
    }
}
