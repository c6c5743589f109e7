package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"3-2-1", "３－２－１", "3.2.1", " 3ー2ー1 ", "3–2–1"})
    void reads(String text) {
        assertEquals(PolicyPath.of(3, 2, 1), PolicyPath.parse(text));
    }

    @Test
    void partsOfAPath() {
        PolicyPath path = PolicyPath.parse("3-2#2-1");
        assertEquals("3-2#2-1", path.toString());
        assertEquals(3, path.depth());
        assertEquals(1, path.ordinal());
        assertEquals(1, path.occurrence());
        assertEquals(2, path.parent().occurrence());
        assertEquals(List.of(3, 2, 1), path.ordinals());
        assertEquals(PolicyPath.of(3), path.upTo(1));
        assertEquals(PolicyPath.ROOT, path.upTo(0));
        assertEquals(path, PolicyPath.of(3).child(2, 2).child(1));
        assertTrue(PolicyPath.of(3).contains(path));
        assertTrue(path.contains(path));
        assertFalse(PolicyPath.of(3, 2).contains(path));
        assertEquals("/", PolicyPath.ROOT.toString());
        assertEquals(PolicyPath.ROOT, PolicyPath.parse("/"));
    }

    @Test
    void ordersByNumberParentsFirst() {
        assertEquals(
                List.of("/", "2", "2-1", "2-10", "2-10#2", "10"),
                Stream.of("10", "2-10#2", "2-10", "/", "2-1", "2")
                        .map(PolicyPath::parse)
                        .sorted()
                        .map(PolicyPath::toString)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3-", "-3", "0", "3--1", "a", "3-2#0", "3#", "1234567890", "政策3"})
    void badText(String text) {
        assertEquals(
                "Unable to parse path from '" + text
                        + "', expected numbers from 1 such as '3-2-1', '3-2#2-1' or '/' for the whole plan",
                assertThrows(IllegalArgumentException.class, () -> PolicyPath.parse(text))
                        .getMessage());
    }

    @Test
    void misuse() {
        assertEquals(
                "Numbers of a path must be from 1 to 999999999, but one was 0",
                assertThrows(IllegalArgumentException.class, () -> PolicyPath.of(1, 0))
                        .getMessage());
        assertEquals(
                "The whole plan '/' has no parent",
                assertThrows(IllegalStateException.class, PolicyPath.ROOT::parent)
                        .getMessage());
        assertEquals(
                "The whole plan '/' has no number",
                assertThrows(IllegalStateException.class, PolicyPath.ROOT::ordinal)
                        .getMessage());
        assertEquals(
                "Layer of an ancestor of '1' must be from 0 to 1, but was 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PolicyPath.of(1).upTo(2))
                        .getMessage());
    }
}
