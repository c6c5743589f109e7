package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnusableTest {

    @Test
    void namesItsFileOnce() {
        Unusable why = Unusable.of("ない", "none").in("a.csv");
        assertEquals("a.csv: ない", why.line().ja());
        assertSame(why, why.in("b.csv"));
        assertEquals("none", Unusable.of("ない", "none").line().en());
    }

    @Test
    void whatWasMetStaysOneLine() {
        assertEquals("短い", Unusable.met("短い"));
        // No character is cut into halves.
        assertEquals("𠮷".repeat(60) + "…", Unusable.met("𠮷".repeat(61)));
        List<String> many = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        assertEquals("0, 1, 2, 3, 4, 5, 6, 7, … (10)", Unusable.some(many));
        assertEquals("0, 1", Unusable.some(many.subList(0, 2)));
    }
}
