package org.machistat.planmodel.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.planmodel.kpi.RollUp.Node;
import org.machistat.planmodel.kpi.RollUp.Rule;

class RollUpTest {

    private static final Map<String, List<String>> TREE = new LinkedHashMap<>();
    private static final Map<String, Answer<Rational>> VALUES = new LinkedHashMap<>();

    static {
        TREE.put("1", List.of("1-1", "1-2", "1-3"));
        TREE.put("1-1", List.of("a", "b"));
        TREE.put("1-2", List.of("c"));
        TREE.put("1-3", List.of("d"));
        VALUES.put("a", Answer.of(Rational.of(1)));
        VALUES.put("b", Answer.of(Rational.of(1, 2)));
        VALUES.put("c", Answer.of(Rational.of(5, 4)));
        VALUES.put("d", Answer.refuse(Reason.NOT_APPLICABLE, "文章の目標", "a target in words"));
    }

    /** By hand: 1-1 mean 3/4, 1-2 5/4, 1-3 nothing; so 1 has mean 1, worst 1/2 and 2 of 3 reached. */
    @ParameterizedTest
    @CsvSource({
        "WORST, 1, 1/2",
        "WORST, 1-1, 1/2",
        "WORST, 1-2, 5/4",
        "SHARE_REACHED, 1, 2/3",
        "SHARE_REACHED, 1-1, 1/2",
        "WEIGHTED_MEAN, 1, 1",
        "WEIGHTED_MEAN, 1-1, 3/4"
    })
    void rules(Rule rule, String id, String expected) {
        assertEquals(
                Rational.parse(expected),
                RollUp.of(rule, TREE, VALUES).get(id).value().get());
    }

    /** (3 · 3/4 + 1 · 5/4) ÷ 4 = 7/8. */
    @Test
    void weights() {
        RollUp sums = RollUp.of(Rule.WEIGHTED_MEAN, TREE, VALUES, Map.of("1-1", Rational.of(3)));
        assertEquals(Rational.of(7, 8), sums.get("1").value().get());
        assertEquals(3, sums.get("1").assessed());
        assertEquals(4, sums.get("1").leaves());
        assertEquals(
                List.of("1", "1-1", "a", "b", "1-2", "c", "1-3", "d"),
                sums.list().stream().map(Node::id).toList());
        assertEquals(
                Optional.of(Reason.NOT_ENOUGH_DATA),
                sums.get("1-3").value().refusal().map(refusal -> refusal.reason()));
        assertEquals(
                Optional.of(Reason.NOT_APPLICABLE),
                sums.get("d").value().refusal().map(refusal -> refusal.reason()));
        assertEquals(
                Optional.of(Reason.NOT_ENOUGH_DATA),
                RollUp.of(Rule.WORST, Map.of("x", List.of("y")), Map.of())
                        .get("y")
                        .value()
                        .refusal()
                        .map(refusal -> refusal.reason()));
    }

    /** Deep trees take no deep recursion. */
    @Test
    void aChainOfOneHundredThousand() {
        Map<String, List<String>> chain = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            chain.put("n" + i, List.of("n" + (i + 1)));
        }
        RollUp sums = RollUp.of(Rule.WORST, chain, Map.of("n100000", Answer.of(Rational.of(2))));
        assertEquals(Rational.of(2), sums.get("n0").value().get());
    }

    @Test
    void misuse() {
        assertEquals(
                "Node 'c' must have one parent, but had 'a' and 'b'",
                assertThrows(IllegalArgumentException.class, () -> {
                            Map<String, List<String>> twice = new LinkedHashMap<>();
                            twice.put("a", List.of("c"));
                            twice.put("b", List.of("c"));
                            RollUp.of(Rule.WORST, twice, Map.of());
                        })
                        .getMessage());
        assertEquals(
                "Node 'a' must not be below itself, but it is in a circle",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RollUp.of(Rule.WORST, Map.of("a", List.of("a")), Map.of()))
                        .getMessage());
        assertEquals(
                "Weight of 'a' must be above 0, but was 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RollUp.of(Rule.WORST, TREE, VALUES, Map.of("a", Rational.ZERO)))
                        .getMessage());
        assertEquals(
                "No node 'q', expected one of [1, 1-1, a, b, 1-2, c, 1-3, d]",
                assertThrows(
                                NoSuchElementException.class,
                                () -> RollUp.of(Rule.WORST, TREE, VALUES).get("q"))
                        .getMessage());
    }
}
