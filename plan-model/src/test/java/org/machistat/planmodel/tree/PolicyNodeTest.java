package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class PolicyNodeTest {

    private static final PolicyNode NODE = PolicyNode.of("3", "川崎の発展を支える産業の振興").withPrinted("政策3");

    private static String fault(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }

    @Test
    void holdsWhatIsPrinted() {
        assertEquals("政策3 川崎の発展を支える産業の振興", NODE.heading().ja());
        assertEquals("3 政策3 川崎の発展を支える産業の振興", NODE.toString());
        PolicyNode full = NODE.withAttribute("b", "1")
                .withAttribute("a", "2")
                .withAttribute("b", "3")
                .withNote(Label.same("注1"))
                .withNote(Label.same("注2"));
        assertEquals("{b=3, a=2}", full.attributes().toString());
        assertEquals(List.of(Label.same("注1"), Label.same("注2")), full.notes());
        assertEquals(4, full.withPath(PolicyPath.of(4)).ordinal());
        assertEquals("x", full.withName(Label.same("x")).name().ja());
    }

    @Test
    void refusesWhatIsNoNode() {
        assertEquals(
                "Path of a node must have a number, but was '/', the whole plan",
                fault(() -> NODE.withPath(PolicyPath.ROOT)));
        assertEquals("Name of node '3' must not be blank, but was ''", fault(() -> NODE.withName(Label.EMPTY)));
        assertEquals(
                "Name of node '3' must be one line without spaces at its ends, but was 'a '",
                fault(() -> NODE.withName(Label.of("ア", "a "))));
        assertEquals(
                "Printed number of node '3' must be one line without spaces at its ends, but was '1\n2'",
                fault(() -> NODE.withPrinted("1\n2")));
        assertEquals(
                "Key of an attribute of node '3' must not be blank, but was ''",
                fault(() -> NODE.withAttribute("", "x")));
        assertEquals(
                "Layer counted under '3' must be 2 or more, but was 1",
                fault(() -> new DeclaredCount(PolicyPath.of(3), 1, 2)));
        assertEquals(
                "Declared count must not be negative, but was -1",
                fault(() -> new DeclaredCount(PolicyPath.of(3), 2, -1)));
    }
}
