package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

class CompositionChangeTest {

    @Test
    void thePaper() {
        CompositionChange establishments =
                CompositionChange.between(PaperTables.establishments(2014), PaperTables.establishments(2016));
        // Python, fractions.Fraction over the 17 rows: 50*sum(abs(b/B-a/A)) = 1.458157...
        assertEquals(
                new BigDecimal("1.46"), establishments.structuralChange().get().points(2));
        assertEquals(
                "構成変化 = ½ × (|−0.0152…| + |0.0001…| + |−0.1805…| + |−0.3926…| + |0.0023…| + |−0.0084…| + |0.0833…|"
                        + " + |0.1672…| + |−0.0039…| + |−0.8398…| + |−0.0179…| + |0.0553…| + |0.1522…| + |0.0848…|"
                        + " + |0.8675…| + |0.0135…| + |0.0318…|) = 1.4582…ポイント → 1.46ポイント（四捨五入）",
                establishments.explanation().toString());
        CompositionChange employees =
                CompositionChange.between(PaperTables.employees(2014), PaperTables.employees(2016));
        // 83,541/554,757 = 15.0590%, 77,525/544,782 = 14.2304%
        assertEquals(
                new BigDecimal("-0.8"), employees.pointDifference("E").get().points(1));
        assertEquals(17, employees.pointDifferences().size());
        // 14.230462… − 15.059025… = −0.828563…
        Explanation manufacturing = employees.explanation("E", Rounding.decimals(1));
        assertEquals(
                "構成比の差 = (77,525 ÷ 544,782 − 83,541 ÷ 554,757) × 100 = −0.8286…ポイント → −0.8ポイント（四捨五入）",
                manufacturing.toString());
        assertEquals(
                List.of("83,541", "554,757", "77,525", "544,782"),
                manufacturing.inputs().stream()
                        .map(input -> input.figure().printed())
                        .toList());
    }

    private static Composition of(long a, String other, long b) {
        return Composition.of(List.of(Part.of("a", a), Part.of(other, b)));
    }

    @Test
    void categoriesOfOneSideAreNamed() {
        CompositionChange change = CompositionChange.between(of(1, "b", 1), of(1, "c", 3));
        assertEquals("[c]", change.appeared().toString());
        assertEquals("[b]", change.vanished().toString());
        assertEquals("[a, b, c]", change.categories().toString());
        assertEquals("a -25.0ポイント, b -50.0ポイント, c +75.0ポイント", change.toString());
        assertEquals(new BigDecimal("75"), change.structuralChange().get().points(0));
        assertEquals(
                "構成変化 = ½ × (|−25| + |−50| + |75|) = 75.00ポイント",
                change.explanation().toString());
        assertEquals(
                "構成比の差 = (3 ÷ 4 − 0) × 100 = 75.0ポイント",
                change.explanation("c", Rounding.decimals(1)).toString());
        assertEquals(
                "only later: [c]; only earlier: [b]",
                change.explanation().notes().get(0).en());
    }

    @Test
    void aMissingCategoryOfAnIncompleteSideIsNotZero() {
        Composition open = Composition.of(List.of(Part.of("a", 1)), Input.of(2));
        CompositionChange change = CompositionChange.between(open, of(1, "b", 1));
        CompositionTest.assertRefused(Reason.NOT_ENOUGH_DATA, change.pointDifference("b"));
        CompositionTest.assertRefused(Reason.NOT_ENOUGH_DATA, change.structuralChange());
        assertEquals("0.0ポイント", change.pointDifference("a").get().toString());
    }

    @Test
    void refusalsPass() {
        Composition hidden = Composition.of(
                List.of(Part.of("a", Figure.of(Mark.SUPPRESSED, Unit.NONE)), Part.of("b", 1)), Input.of(2));
        CompositionChange change = CompositionChange.between(of(1, "b", 1), hidden);
        CompositionTest.assertRefused(Reason.SUPPRESSED, change.pointDifference("a"));
        CompositionTest.assertRefused(Reason.SUPPRESSED, change.structuralChange());
        assertEquals("a：値がない（秘匿）", change.explanation().notes().get(0).ja());
        assertEquals(
                "a：値がない（秘匿）",
                change.explanation("a", Rounding.decimals(1)).notes().get(0).ja());
    }

    @Test
    void printsATable() {
        assertEquals(
                """
                区分  前 (%)  後 (%)  差 (ポイント)
                ----  ------  ------  -------------
                a       50.0    25.0          -25.0
                b       50.0     0.0          -50.0
                c        0.0    75.0          +75.0
                3行×4列
                出典の明示なし""",
                CompositionChange.between(of(1, "b", 1), of(1, "c", 3)).toText().all());
        Composition hidden = Composition.of(
                List.of(Part.of("a", Figure.of(Mark.SUPPRESSED, Unit.NONE)), Part.of("b", 1)), Input.of(2));
        assertEquals(
                """
                Category  Before (%)  After (%)  Difference (points)
                --------  ----------  ---------  -------------------
                a               50.0          x                    x
                b               50.0       50.0                  0.0
                """.lines().toList(),
                CompositionChange.between(of(1, "b", 1), hidden)
                        .toText(Locale.ENGLISH)
                        .all()
                        .lines()
                        .limit(4)
                        .toList());
        Composition open = Composition.of(List.of(Part.of("a", 1)), Input.of(2));
        assertEquals(
                "b     計算不能    50.0       計算不能",
                CompositionChange.between(open, of(1, "b", 1))
                        .toText()
                        .all()
                        .lines()
                        .skip(3)
                        .findFirst()
                        .orElseThrow());
    }

    // By hand: 75% to 25% and 25% to 75% make 100 points together.
    @Test
    void manyDifferencesAreSummedUpInTheWorking() {
        assertEquals(
                "構成変化 = ½ × 100 = 50.00ポイント",
                CompositionChange.between(twentyOne(3, 1), twentyOne(1, 3))
                        .explanation()
                        .toString());
    }

    private static Composition twentyOne(long first, long second) {
        return Composition.of(IntStream.range(0, 21)
                .mapToObj(i -> Part.of("c" + i, i == 0 ? first : i == 1 ? second : 0))
                .toList());
    }

    @Test
    void isInstantForManyCategories() {
        CompositionChange change = CompositionChange.between(many(0), many(10_000));
        assertTimeout(Duration.ofSeconds(30), () -> {
            assertEquals(30_000, change.pointDifferences().size());
            // 10,000 of the 20,000 equal categories are replaced by others.
            assertEquals(Rational.of(50), change.structuralChange().get().points());
        });
    }

    private static Composition many(int first) {
        return Composition.of(IntStream.range(first, first + 20_000)
                .mapToObj(i -> Part.of("c" + i, 1))
                .toList());
    }

    @Test
    void namesTheCategories() {
        CompositionChange change = CompositionChange.between(of(1, "b", 1), of(1, "c", 3));
        NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> change.pointDifference("z"));
        assertEquals("No category 'z' in either composition, there are [a, b, c]", e.getMessage());
    }
}
