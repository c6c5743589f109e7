package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.machistat.core.growth.TargetPath.Shape;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

class TargetPathProperties {

    private static ReferenceDate year(int offset) {
        return ReferenceDate.of(FiscalYear.of(2016 + offset));
    }

    /** The geometric mean is never above the arithmetic one. */
    @Property(tries = 200)
    void theGeometricPathIsNeverAboveTheLinearOne(
            @ForAll @LongRange(min = 1, max = 100_000) long base,
            @ForAll @LongRange(min = 1, max = 100_000) long target,
            @ForAll @IntRange(min = 1, max = 12) int years,
            @ForAll @IntRange(min = 0, max = 12) int after) {
        TargetPath path = TargetPath.of(Figure.of(base), year(0), Figure.of(target), year(years));
        ReferenceDate date = year(Math.min(after, years));
        Quantity linear = path.at(date, Shape.LINEAR).get().exact().orElseThrow();
        assertTrue(path.at(date, Shape.GEOMETRIC).get().compareWith(linear) >= 0);
    }

    /** expected^n = base^(n−k) · target^k, in whole numbers: the comparison agrees with the powers. */
    @Property(tries = 200)
    void theComparisonAgreesWithPowers(
            @ForAll @LongRange(min = 1, max = 1_000) long base,
            @ForAll @LongRange(min = 1, max = 1_000) long target,
            @ForAll @LongRange(min = 1, max = 1_000) long observed,
            @ForAll @IntRange(min = 1, max = 8) int years,
            @ForAll @IntRange(min = 0, max = 8) int after) {
        int k = Math.min(after, years);
        TargetPath path = TargetPath.of(Figure.of(base), year(0), Figure.of(target), year(years));
        Rational power =
                Rational.of(base).pow(years - k).times(Rational.of(target).pow(k));
        assertEquals(
                Integer.signum(Rational.of(observed).pow(years).compareTo(power)),
                path.at(year(k), Shape.GEOMETRIC).get().compareWith(Quantity.of(observed, Unit.NONE)));
    }

    /** Every base in the implied interval makes the target a multiple that the words allow, and no other base does. */
    @Property(tries = 200)
    void impliedBaseIsExactlyTheBasesThatFit(
            @ForAll @LongRange(min = 1, max = 10_000) long target,
            @ForAll @LongRange(min = 1, max = 20_000) long base) {
        for (String words : new String[] {"約2倍", "2倍超", "約1.5倍", "3倍以上", "2倍未満", "約8割"}) {
            FuzzyShare multiple = FuzzyShare.parse(words);
            Interval implied =
                    TargetPath.impliedBase(Figure.of(target), multiple).get();
            assertEquals(multiple.contains(Rational.of(target, base)), implied.contains(Rational.of(base)), words);
        }
    }
}
