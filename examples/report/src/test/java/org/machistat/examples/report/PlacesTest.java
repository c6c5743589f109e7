package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void whatIsFarApartStays() {
        assertArrayEquals(new double[] {1, 5, 9}, Places.apart(new double[] {1, 5, 9}, 2, 0, 10), 1e-12);
    }

    @Test
    void whatIsCloseIsSpreadEvenlyAroundItsMiddle() {
        assertArrayEquals(new double[] {4, 6}, Places.apart(new double[] {5, 5}, 2, 0, 10), 1e-12);
        assertArrayEquals(new double[] {3, 5, 7}, Places.apart(new double[] {5, 5, 5}, 2, 0, 10), 1e-12);
    }

    @Test
    void theEdgesAreKept() {
        assertArrayEquals(new double[] {0, 2, 4}, Places.apart(new double[] {0, 0, 0}, 2, 0, 10), 1e-12);
        assertArrayEquals(new double[] {6, 8, 10}, Places.apart(new double[] {10, 10, 10}, 2, 0, 10), 1e-12);
    }

    @Test
    void withoutRoomTheyStartAtTheBottom() {
        assertArrayEquals(new double[] {0, 2, 4}, Places.apart(new double[] {1, 1, 1}, 2, 0, 2), 1e-12);
    }
}
