package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
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

    @Property
    void neighboursAreAGapApart(@ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 100) Double> values) {
        double[] wanted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] places = Places.apart(wanted, 4, 0, 100);
        for (int i = 0; i < places.length; i++) {
            assertTrue(places[i] > -1e-9 && places[i] < 100 + 1e-9, Arrays.toString(places));
            assertTrue(i == 0 || places[i] - places[i - 1] > 4 - 1e-9, Arrays.toString(places));
        }
    }
}
