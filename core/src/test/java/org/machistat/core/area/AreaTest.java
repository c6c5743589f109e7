package org.machistat.core.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class AreaTest {

    @Test
    void codeAndName() {
        Area kawasaki = Area.of("141305", Label.of("川崎市", "Kawasaki"));
        assertEquals(new Area(AreaCode.parse("14130"), Label.of("川崎市", "Kawasaki")), kawasaki);
        assertEquals("14130 川崎市", kawasaki.toString());
    }

    @Test
    void nothingIsNull() {
        assertThrows(NullPointerException.class, () -> new Area(null, Label.EMPTY));
        assertThrows(NullPointerException.class, () -> new Area(AreaCode.NATIONWIDE, null));
    }
}
