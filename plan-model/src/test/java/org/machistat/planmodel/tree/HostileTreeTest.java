package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;

class HostileTreeTest {

    private static final LayerScheme SCHEME = LayerScheme.of("計画", Label.same("政策"));

    private static PolicyTree tree(int nodes, String name) {
        PolicyTreeBuilder builder = PolicyTree.builder(SCHEME);
        for (int i = 1; i <= nodes; i++) {
            builder.addChild(PolicyPath.ROOT, i, Label.same(name + i));
        }
        return builder.build();
    }

    /** In full, 250,000 pairs of 1,000 by 1,000 characters would be compared: 250,000,000,000 steps. */
    @Test
    void longNamesAreComparedByTheirBeginning() {
        TreeDifference difference =
                TreeDifference.between(tree(500, "あ".repeat(1_000)), tree(500, "い" + "あ".repeat(999)));
        assertEquals(500, difference.list(TreeDifference.Change.RENAMED).size());
        assertEquals(List.of(), difference.list(TreeDifference.Change.RENUMBERED));
        assertEquals(Rational.of(199, 200), difference.matches().get(0).similarity());
        assertEquals(Rational.ZERO, Similarity.of("あ".repeat(1_000_000), "い".repeat(1_000_000)));
        assertEquals(
                difference, TreeDifference.between(tree(500, "あ".repeat(1_000)), tree(500, "い" + "あ".repeat(999))));
    }

    /** Copied at each line, 100,000 attributes would be 5,000,000,000 entries. */
    @Test
    void attributesAndNotesOfAnOutlineAreCollected() {
        StringBuilder text = new StringBuilder("- a\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("  @k").append(i).append(": v\n  > n\n");
        }
        PolicyNode node =
                Outline.read(text.toString(), SCHEME).getComplete().nodes().get(0);
        assertEquals(100_000, node.attributes().size());
        assertEquals(100_000, node.notes().size());
    }

    @Test
    void problemsOfAnOutlineShowTheBeginningOfALine() {
        assertEquals(
                "line 1: Unable to read '" + "あ".repeat(60)
                        + "…', expected a heading (#), a list line (- or a number), a note (>) or an attribute (@)",
                Outline.read("あ".repeat(100_000), SCHEME).problems().get(0).toString());
    }

    @Test
    void pathsHaveFiveHundredNumbersAtMost() {
        assertEquals(
                "A path must have at most 500 numbers, but had 5100",
                assertThrows(IllegalArgumentException.class, () -> PolicyPath.parse("1-".repeat(5_099) + "1"))
                        .getMessage());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 502; i++) {
            text.append(" ".repeat(i)).append("- a\n");
        }
        assertEquals(
                List.of(
                        "line 501: Left out '- a', expected at most 500 layers",
                        "line 502: Left out '- a', because line 501 above it could not be read"),
                Outline.read(text.toString(), SCHEME).problems().stream()
                        .filter(problem -> problem.place().line() > 500)
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void nullsAreNamed() {
        assertEquals(
                "layer",
                assertThrows(NullPointerException.class, () -> new LayerScheme("s", Arrays.asList((Layer) null)))
                        .getMessage());
        assertEquals(
                "certainty",
                assertThrows(
                                NullPointerException.class,
                                () -> new Link(
                                        PolicyPath.of(1),
                                        List.of(PolicyPath.of(1)),
                                        Relation.EQUIVALENT,
                                        null,
                                        Label.same("根拠")))
                        .getMessage());
    }

    @Test
    void repeatedLinksGiveATargetOnce() {
        PolicyTree tree = tree(2, "政策");
        Link link = Link.printed(PolicyPath.of(1), PolicyPath.of(1), Relation.EQUIVALENT);
        Crosswalk crosswalk = Crosswalk.of(
                tree, tree, List.of(link, link, Link.printed(PolicyPath.of(1), PolicyPath.of(2), Relation.EQUIVALENT)));
        assertEquals(List.of(tree.nodes().get(0), tree.nodes().get(1)), crosswalk.targets(PolicyPath.of(1)));
        assertEquals(List.of(tree.nodes().get(0)), crosswalk.sources(PolicyPath.of(1)));
    }
}
