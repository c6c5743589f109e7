package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void words() {
        assertEquals("全国", Reference.place("全国").toString());
        assertEquals(Reference.Kind.OTHERS, Reference.others().kind());
        assertEquals(
                "unweighted mean of the shares of the other places",
                Reference.meanOfOthers().label().en());
        assertEquals("他地域の構成比の単純平均", Reference.meanOfOthers().toString());
    }

    @Test
    void aPlaceIsNamedIfAndOnlyIfOneIsMeant() {
        assertEquals(
                "A place must be named if, and only if, one is compared with, but was 'A' for ALL",
                assertThrows(IllegalArgumentException.class, () -> new Reference(Reference.Kind.ALL, "A"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Reference.place(""));
    }
}
