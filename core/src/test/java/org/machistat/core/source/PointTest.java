package org.machistat.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.machistat.core.source.ComparabilityTest.FRAME;
import static org.machistat.core.source.ComparabilityTest.SCOPE;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointTest {

    private static final Comparisons<String> WAVES =
            Comparisons.<String>none().with("2014", "2016", SCOPE).with("2016", "2021", FRAME);
    private static final Point EARLY = new Point("wave", "2014", WAVES);
    private static final Point LATE = new Point("wave", "2016", WAVES);

    @Test
    void onlyWhatConcernsThePointIsKept() {
        assertEquals(
                List.of(new Comparisons.Pair<>("2014", "2016", SCOPE)),
                EARLY.comparisons().pairs());
        assertEquals(2, LATE.comparisons().pairs().size());
        assertEquals("wave 2014", EARLY.toString());
    }

    @Test
    void eitherSideMayBarThePair() {
        Point silent = new Point("wave", "2016", Comparisons.none());
        assertEquals(SCOPE, Point.between(List.of(EARLY), List.of(silent)));
        assertEquals(SCOPE, Point.between(List.of(silent), List.of(EARLY)));
        assertEquals(Comparability.COMPARABLE, Point.between(List.of(EARLY), List.of(EARLY)));
        assertEquals(Comparability.COMPARABLE, Point.between(List.of(), List.of(EARLY)));
    }

    @Test
    void onlyPointsOfOneAxisMeet() {
        Point elsewhere = new Point("year", "2016", WAVES);
        assertEquals(Comparability.COMPARABLE, Point.between(List.of(EARLY), List.of(elsewhere)));
        assertEquals(SCOPE, Point.between(List.of(EARLY, elsewhere), List.of(LATE)));
    }

    @Test
    void nullsAreNamed() {
        assertEquals(
                "axisId",
                assertThrows(NullPointerException.class, () -> new Point(null, "2014", WAVES))
                        .getMessage());
        assertEquals(
                "id",
                assertThrows(NullPointerException.class, () -> new Point("wave", null, WAVES))
                        .getMessage());
    }
}
