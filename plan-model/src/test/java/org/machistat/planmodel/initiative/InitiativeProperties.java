package org.machistat.planmodel.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;

class InitiativeProperties {

    private static final List<Tag> TAGS = Tag.parse("【成長分野・ICT・連携・オリパラ】");

    /** Two tags together are never more than either alone, and the matrix is the same both ways. */
    @Property(tries = 100)
    void coOccurrenceIsSymmetricBelowItsDiagonal(
            @ForAll @Size(min = 1, max = 8) List<Set<@IntRange(min = 0, max = 3) Integer>> chosen) {
        List<Initiative> all = new ArrayList<>();
        for (Set<Integer> set : chosen) {
            all.add(Initiative.builder("i" + all.size(), Label.EMPTY)
                    .tags(set.stream().map(TAGS::get).toList())
                    .build());
        }
        Initiatives initiatives = Initiatives.of(all);
        assertEquals(initiatives.tags().isEmpty(), !initiatives.coOccurrence().isGiven());
        initiatives.coOccurrence().find().ifPresent(table -> {
            for (Tag one : initiatives.tags()) {
                for (Tag other : initiatives.tags()) {
                    Figure both = table.figure(one.name(), other.name());
                    assertEquals(both, table.figure(other.name(), one.name()));
                    assertTrue(count(both) <= count(diagonal(table, one)));
                }
                assertEquals(initiatives.list(one).size(), count(diagonal(table, one)));
            }
        });
    }

    private static Figure diagonal(StatTable table, Tag tag) {
        return table.figure(tag.name(), tag.name());
    }

    private static int count(Figure figure) {
        return figure.amount().get().numerator().intValueExact();
    }

    /** A number said with 約 stays within half a step of its last digit that is not 0, and its own number is in it. */
    @Property(tries = 200)
    void approximateAmountsHoldTheirNumber(
            @ForAll @LongRange(min = 1, max = 999) long digits, @ForAll @IntRange(min = 0, max = 6) int zeros) {
        Rational value = Rational.of(digits).times(Rational.of(10).pow(zeros));
        StatedAmount amount = StatedAmount.parse("約" + value + "人");
        assertTrue(amount.interval().contains(value));
        assertTrue(amount.isApproximate());
        Rational width = amount.interval().width().orElseThrow();
        assertEquals(0, value.dividedBy(width).denominator().intValueExact() - 1, amount::toString);
    }

    /** A date of one month lies in exactly one fiscal year, and a calendar year in two possible ones. */
    @Property(tries = 100)
    void aMonthLiesInOneFiscalYear(
            @ForAll @IntRange(min = 2000, max = 2030) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        int certain = 0;
        int possible = 0;
        for (int fiscal = 1998; fiscal <= 2032; fiscal++) {
            FiscalYearRange range = FiscalYearRange.of(fiscal, fiscal);
            certain +=
                    PeriodFit.of(ApproximateDate.parse(year + "年" + month + "月頃"), range) == PeriodFit.CERTAIN ? 1 : 0;
            possible += PeriodFit.of(ApproximateDate.parse(year + "年"), range) == PeriodFit.POSSIBLE ? 1 : 0;
        }
        assertEquals(1, certain);
        assertEquals(2, possible);
    }
}
