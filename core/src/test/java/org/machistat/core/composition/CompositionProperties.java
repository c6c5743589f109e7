package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.table.Category;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Share;

class CompositionProperties {

    private static Composition of(List<Long> counts) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            parts.add(Part.of("c" + i, counts.get(i)));
        }
        parts.add(Part.of("last", 1));
        return Composition.of(parts);
    }

    @Property(tries = 300)
    void sharesAddToOne(@ForAll @Size(max = 20) List<@LongRange(min = 0, max = 1_000_000_000) Long> counts) {
        Rational sum = of(counts).shares().values().stream()
                .map(share -> share.get().fraction())
                .reduce(Rational.ZERO, Rational::plus);
        assertEquals(Rational.ONE, sum);
    }

    @Property(tries = 300)
    void adjustedSharesAddTo100AndStayWithinOneUnit(
            @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 1_000) Long> counts,
            @ForAll @IntRange(min = 0, max = 4) int decimals) {
        AdjustedShares adjusted = of(counts).largestRemainder(decimals).get();
        BigDecimal sum = adjusted.entries().stream()
                .map(AdjustedShares.Entry::adjusted)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, sum.compareTo(BigDecimal.valueOf(100)));
        Rational unit = Rational.of(10).pow(-decimals);
        for (AdjustedShares.Entry entry : adjusted.entries()) {
            Rational off = Rational.of(entry.adjusted()).minus(entry.share().percent());
            assertTrue(off.abs().compareTo(unit) < 0);
        }
    }

    @Property(tries = 200)
    void everyMethodAddsTo100(
            @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 1_000) Long> counts,
            @ForAll @IntRange(min = 0, max = 4) int decimals,
            @ForAll ApportionmentMethod method) {
        BigDecimal sum = of(counts).adjusted(decimals, method).get().entries().stream()
                .map(AdjustedShares.Entry::adjusted)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, sum.compareTo(BigDecimal.valueOf(100)));
    }

    @Property(tries = 300)
    void pointDifferencesAddToZeroAndStructuralChangeIsSymmetric(
            @ForAll @Size(3) List<@LongRange(min = 0, max = 1_000_000) Long> before,
            @ForAll @Size(3) List<@LongRange(min = 0, max = 1_000_000) Long> after) {
        CompositionChange change = CompositionChange.between(of(before), of(after));
        Rational sum = change.pointDifferences().values().stream()
                .map(difference -> difference.get().points())
                .reduce(Rational.ZERO, Rational::plus);
        assertEquals(Rational.ZERO, sum);
        PointDifference back = CompositionChange.between(of(after), of(before))
                .structuralChange()
                .get();
        assertEquals(back, change.structuralChange().get());
        assertTrue(back.points().signum() >= 0 && back.points().compareTo(Rational.of(100)) <= 0);
    }

    @Property(tries = 300)
    void theShareOfAGroupIsTheSumOfItsShares(@ForAll @Size(3) List<@LongRange(min = 0, max = 1_000_000) Long> counts) {
        Composition composition = of(counts);
        Share group = composition
                .rollUp(Map.of(Category.of("g"), List.of("c0", "c2")))
                .share("g")
                .get();
        Rational sum = composition
                .share("c0")
                .get()
                .fraction()
                .plus(composition.share("c2").get().fraction());
        assertEquals(sum, group.fraction());
    }
}
