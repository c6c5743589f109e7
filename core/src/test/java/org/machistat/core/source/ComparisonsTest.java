package org.machistat.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.core.source.ComparabilityTest.FAR;
import static org.machistat.core.source.ComparabilityTest.FRAME;
import static org.machistat.core.source.ComparabilityTest.SCOPE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Comparisons.Pair;
import org.machistat.core.text.Label;

class ComparisonsTest {

    private static final Comparisons<String> WAVES = Comparisons.among(
            List.of("2014", "2016", "2021"), (from, to) -> from.equals("2014") ? SCOPE : FAR.and(FRAME));

    @Test
    void pairsInEitherOrder() {
        assertEquals(SCOPE, WAVES.between("2014", "2016"));
        assertEquals(SCOPE, WAVES.between("2016", "2014"));
        assertEquals(FAR.and(FRAME), WAVES.between("2021", "2016"));
        assertEquals(Comparability.COMPARABLE, WAVES.between("2016", "2016"));
        assertEquals(Comparability.COMPARABLE, WAVES.between("2016", "1999"));
        assertEquals(
                List.of(
                        new Pair<>("2014", "2016", SCOPE),
                        new Pair<>("2014", "2021", SCOPE),
                        new Pair<>("2016", "2021", FAR.and(FRAME))),
                WAVES.pairs());
        assertTrue(Comparisons.none().isEmpty());
    }

    @Test
    void equalWhateverTheOrderWithinPairs() {
        Comparisons<String> one = Comparisons.<String>none().with("a", "b", FAR);
        Comparisons<String> other = Comparisons.<String>none().with("b", "a", FAR);
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(one, one.with("a", "b", SCOPE));
        assertEquals(Comparisons.none(), one.with("b", "a", Comparability.COMPARABLE));
    }

    @Test
    void somePointsOnlyAndAllAccepted() {
        assertEquals(
                List.of(new Pair<>("2016", "2021", FAR.and(FRAME))),
                WAVES.only(List.of("2016", "2021")::contains).pairs());
        assertTrue(WAVES.accepted().between("2014", "2016").isAccepted());
        assertEquals(FAR.and(FRAME), WAVES.accepted().between("2016", "2021"));
    }

    @Test
    void eachReasonOnceWithItsPairs() {
        assertEquals(
                List.of(
                        Label.of(
                                "2014年と2016年、2014年と2021年：比較不能：対象範囲が異なる",
                                "2014 and 2016, 2014 and 2021: not comparable: scopes differ"),
                        Label.of("2016年と2021年：比較に注意：間隔は60か月", "2016 and 2021: compare with care: 60 months apart"),
                        Label.of("2016年と2021年：比較に注意：名簿が異なる", "2016 and 2021: compare with care: frames differ")),
                WAVES.notes(id -> Label.of(id + "年", id)));
    }

    /** The pair is turned into the order of the axis; points that are not on it stay as stated. */
    @Test
    void notesNameTheEarlierPointFirst() {
        Comparisons<String> turned =
                Comparisons.<String>none().with("2016", "2014", SCOPE).with("x", "2014", SCOPE);
        assertEquals(
                List.of(Label.same("2014と2016、xと2014：比較不能：対象範囲が異なる").ja()),
                turned.notes(List.of("2014", "2016"), Label::same).stream()
                        .map(Label::ja)
                        .toList());
        assertEquals(
                "2016 and 2014, x and 2014: not comparable: scopes differ",
                turned.notes(Label::same).get(0).en());
    }

    @Test
    void aPairStandsOnceEvenIfItIsComparable() {
        List<Pair<String>> twice = List.of(new Pair<>("a", "b", Comparability.COMPARABLE), new Pair<>("b", "a", SCOPE));
        assertEquals(
                "Each pair must stand once, but 'b' and 'a' stood twice",
                assertThrows(IllegalArgumentException.class, () -> Comparisons.of(twice))
                        .getMessage());
        assertTrue(Comparisons.of(List.of(new Pair<>("a", "b", Comparability.COMPARABLE)))
                .isEmpty());
    }

    @Test
    void aPointIsComparableWithItselfAndAPairStandsOnce() {
        assertEquals(
                "A point is comparable with itself, but '2014' was stated twice",
                assertThrows(IllegalArgumentException.class, () -> WAVES.with("2014", "2014", FAR))
                        .getMessage());
        List<Pair<String>> twice = List.of(new Pair<>("a", "b", FAR), new Pair<>("b", "a", SCOPE));
        assertEquals(
                "Each pair must stand once, but 'b' and 'a' stood twice",
                assertThrows(IllegalArgumentException.class, () -> Comparisons.of(twice))
                        .getMessage());
    }
}
