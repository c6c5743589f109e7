package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class PlacesProperties {

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
