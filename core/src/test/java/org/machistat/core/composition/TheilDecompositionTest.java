package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.composition.TheilDecomposition.Index;
import org.machistat.core.table.Category;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class TheilDecompositionTest {

    private static final Composition FOUR =
            Composition.of(List.of(Part.of("a", 1), Part.of("b", 3), Part.of("c", 6), Part.of("d", 6)));

    private static Map<Category, List<String>> groups(List<String> first, List<String> second) {
        Map<Category, List<String>> groups = new LinkedHashMap<>();
        groups.put(Category.of("low"), first);
        groups.put(Category.of("high"), second);
        return groups;
    }

    /**
     * By hand: shares 1/4 and 3/4 of halves. Between ¼ ln ½ + ¾ ln 3/2; inside low ¼ ln ½ + ¾ ln 3/2 too, times ¼; inside high 0.
     */
    @Test
    void byHandT() {
        TheilDecomposition theil = TheilDecomposition.of(FOUR, groups(List.of("a", "b"), List.of("c", "d")), Index.T)
                .get();
        double inside = Math.log(0.5) / 4 + 3 * Math.log(1.5) / 4;
        assertEquals(inside, theil.between().doubleValue(), 1e-15);
        assertEquals(inside / 4, theil.within().doubleValue(), 1e-15);
        assertEquals(inside * 5 / 4, theil.total().doubleValue(), 1e-15);
        assertEquals(0.8, theil.betweenShare().get().doubleValue(), 1e-15);
        assertEquals(Rational.of(1, 4), theil.parts().get(0).amountShare());
        assertEquals(Rational.of(1, 2), theil.parts().get(0).weightShare());
        assertEquals(0, theil.parts().get(1).inside().doubleValue());
        assertEquals(Index.T, theil.index());
        assertEquals(4, theil.explanation().inputs().size());
        assertEquals(
                "within groups 0.0327, between 0.1308",
                theil.explanation().notes().get(0).en());
        assertEquals(
                "low                     50.0                 25.0        0.1308        0.0327",
                theil.toText(Locale.ENGLISH)
                        .toString()
                        .lines()
                        .filter(line -> line.startsWith("low"))
                        .findFirst()
                        .orElseThrow());
    }

    /** L: between and inside low both ½ ln 2 + ½ ln 2/3, the latter weighing ½. */
    @Test
    void byHandL() {
        TheilDecomposition theil = TheilDecomposition.of(FOUR, groups(List.of("a", "b"), List.of("c", "d")), Index.L)
                .get();
        double inside = (Math.log(2) + Math.log(2.0 / 3)) / 2;
        assertEquals(inside, theil.between().doubleValue(), 1e-15);
        assertEquals(inside / 2, theil.within().doubleValue(), 1e-15);
    }

    @Test
    void refusalsAndMisuse() {
        Composition zero = Composition.of(List.of(Part.of("a", 0), Part.of("b", 0), Part.of("c", 2)));
        Map<Category, List<String>> two = groups(List.of("a", "b"), List.of("c"));
        assertEquals(
                Reason.NOT_POSITIVE,
                TheilDecomposition.of(zero, two, Index.L)
                        .refusal()
                        .orElseThrow()
                        .reason());
        // A group without an amount has nothing inside; T is ln 3 of all, all of it between.
        TheilDecomposition theil = TheilDecomposition.of(zero, two, Index.T).get();
        assertEquals(Math.log(3), theil.between().doubleValue(), 1e-15);
        assertEquals(0, theil.within().doubleValue());
        Composition even = Composition.of(List.of(Part.of("a", 1), Part.of("b", 1), Part.of("c", 1)));
        assertEquals(
                "there is no inequality to divide",
                TheilDecomposition.of(even, two, Index.T)
                        .get()
                        .betweenShare()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                "Category 'd' must be in a group, but was in none",
                assertThrows(IllegalArgumentException.class, () -> TheilDecomposition.of(FOUR, two, Index.T))
                        .getMessage());
        assertEquals(
                "Category 'a' must be in one group only",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TheilDecomposition.of(
                                        FOUR, groups(List.of("a", "b"), List.of("a", "c")), Index.T))
                        .getMessage());
        assertEquals(
                "Group 'high' must have at least one category, but had none",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TheilDecomposition.of(FOUR, groups(List.of("a"), List.of()), Index.T))
                        .getMessage());
    }
}
