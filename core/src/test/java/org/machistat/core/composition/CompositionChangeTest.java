package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal.Reason;
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
                "構成変化 = 1.4582…ポイント → 1.46ポイント（四捨五入）",
                establishments.explanation().toString());
        CompositionChange employees =
                CompositionChange.between(PaperTables.employees(2014), PaperTables.employees(2016));
        // 83,541/554,757 = 15.0590%, 77,525/544,782 = 14.2304%
        assertEquals(
                new BigDecimal("-0.8"), employees.pointDifference("E").get().points(1));
        assertEquals(17, employees.pointDifferences().size());
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
    }

    @Test
    void namesTheCategories() {
        CompositionChange change = CompositionChange.between(of(1, "b", 1), of(1, "c", 3));
        NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> change.pointDifference("z"));
        assertEquals("No category 'z' in either composition, there are [a, b, c]", e.getMessage());
    }
}
