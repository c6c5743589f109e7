package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.text.NumberedText;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;

/** The items of the paper as a flat list as printed, against the tree they belong to (lines 45 to 57; paper.md, A3 and T18 to T20). */
class CrosswalkTest {

    private static final Label ROW = Label.of("行の位置", "position of the row");
    private static final PolicyTree TREE = Paper.builder().build();
    private static final PolicyTree PRINTED = printed();
    private static final Crosswalk CROSSWALK = crosswalk();

    private static PolicyTree printed() {
        PolicyTreeBuilder builder = PolicyTree.builder(LayerScheme.of("印刷された第2層", Label.of("第2層", "item")));
        for (String item : Paper.ITEMS) {
            NumberedText text = NumberedText.find(item).orElseThrow();
            builder.addChild(PolicyPath.ROOT, text.ordinal(), Label.same(text.text()));
        }
        return builder.build();
    }

    /** Items 1 and 2 of policies 3 and 4, item 5 and item 11 have several possible parents; the others stand in their row. */
    private static Crosswalk crosswalk() {
        Crosswalk crosswalk = Crosswalk.of(PRINTED, TREE, List.of());
        Map<String, List<Integer>> open =
                Map.of("1#3", List.of(2, 3), "2", List.of(2, 3), "5", List.of(3, 4), "11", List.of(6, 5));
        int[] policies = {1, 2, 0, 0, 3, 3, 0, 4, 4, 5, 5, 6, 0};
        for (int i = 0; i < PRINTED.size(); i++) {
            PolicyPath from = PRINTED.nodes().get(i).path();
            crosswalk = crosswalk.plus(
                    policies[i] == 0
                            ? Link.undecided(
                                    from,
                                    open.get(from.toString()).stream()
                                            .map(policy -> PolicyPath.of(policy))
                                            .toList(),
                                    Relation.BROADER,
                                    ROW)
                            : i < 2
                                    ? Link.printed(from, PolicyPath.of(policies[i]), Relation.BROADER)
                                    : Link.inferred(from, PolicyPath.of(policies[i]), Relation.BROADER, ROW));
        }
        return crosswalk;
    }

    @Test
    void candidatesStayCandidates() {
        assertEquals(
                List.of("1#3", "2", "5", "11"),
                CROSSWALK.undecided().stream()
                        .map(link -> link.from().toString())
                        .toList());
        PolicyPath five = PolicyPath.of(5);
        assertEquals(List.of(), CROSSWALK.targets(five));
        assertEquals(
                "[5 BROADER one of [3, 4] (UNDECIDED)]", CROSSWALK.forward(five).toString());
        assertEquals(
                List.of("1#3", "2", "5", "11"),
                CROSSWALK.unmappedFrom().stream()
                        .map(node -> node.path().toString())
                        .toList());
    }

    @Test
    void backward() {
        assertEquals(
                List.of("3", "4"),
                CROSSWALK.sources(PolicyPath.of(3)).stream()
                        .map(node -> node.path().toString())
                        .toList());
        assertEquals(5, CROSSWALK.backward(PolicyPath.of(3)).size());
        assertEquals(List.of(), CROSSWALK.backward(PolicyPath.parse("3-1")));
        assertEquals(
                List.of(),
                CROSSWALK.unmappedTo().stream()
                        .filter(node -> node.layer() == 1)
                        .toList());
        assertEquals(13 + 36, CROSSWALK.unmappedTo().size());
    }

    /** Header rows, lines 43 and 44: layer n of the plan is layer n + 1 of the parent plan. */
    @Test
    void layersAreOffsetByOne() {
        PolicyTree parent = PolicyTree.builder(Paper.PARENT_SCHEME)
                .add(PolicyNode.of("1", "生命を守り生き生きと暮らすことができるまちづくり"))
                .add(PolicyNode.of("1-1", "安全に暮らせるまちをつくる"))
                .build();
        Crosswalk layers = Crosswalk.of(
                        parent,
                        TREE,
                        List.of(
                                Link.printed(PolicyPath.of(1, 1), PolicyPath.of(1), Relation.EQUIVALENT),
                                Link.printed(PolicyPath.of(1, 1), PolicyPath.of(1, 1), Relation.NARROWER)))
                .withLayers(Map.of(2, 1, 3, 2, 4, 3));
        assertEquals(OptionalInt.of(1), layers.findLayer(2));
        assertEquals(OptionalInt.empty(), layers.findLayer(1));
        assertEquals("[1-1 NARROWER 1-1 (PRINTED)]", layers.offLayer().toString());
        assertEquals("総合計画 → 産振プラン実行プログラム: 2 links, 0 undecided", layers.toString());
        assertEquals(layers, layers.withLayers(layers.layers()));
        assertEquals(2, layers.targets(PolicyPath.of(1, 1)).size());
    }

    @Test
    void relationsSeenFromTheOtherSide() {
        assertEquals(Relation.NARROWER, Relation.BROADER.inverse());
        assertEquals(Relation.BROADER, Relation.NARROWER.inverse());
        assertEquals(Relation.EQUIVALENT, Relation.EQUIVALENT.inverse());
        assertEquals(Relation.RELATED, Relation.RELATED.inverse());
    }

    @Test
    void misuse() {
        PolicyPath one = PolicyPath.of(1);
        PolicyPath seven = PolicyPath.of(7);
        List<Link> unknown = List.of(
                Link.printed(PolicyPath.of(99), one, Relation.RELATED), Link.printed(one, seven, Relation.RELATED));
        assertEquals(
                "Crosswalk must link nodes and layers that exist, but these do not: '99' in 印刷された第2層, '7' in 産振プラン実行プログラム",
                assertThrows(IllegalArgumentException.class, () -> Crosswalk.of(PRINTED, TREE, unknown))
                        .getMessage());
        assertEquals(
                "Crosswalk must link nodes and layers that exist, but these do not: layer 9 of 印刷された第2層[第2層],"
                        + " layer 4 of 産振プラン実行プログラム[政策, 第2層, 基本戦略]",
                assertThrows(IllegalArgumentException.class, () -> CROSSWALK.withLayers(Map.of(9, 4)))
                        .getMessage());
        assertEquals(
                "Link from '1' that is PRINTED must have one target, but had [1, 7]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Link(
                                        one,
                                        List.of(one, seven),
                                        Relation.RELATED,
                                        Crosswalk.Certainty.PRINTED,
                                        Label.EMPTY))
                        .getMessage());
        assertEquals(
                "Link from '1' that is UNDECIDED must have one or more different candidates, but had []",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Link.undecided(one, List.of(), Relation.RELATED, ROW))
                        .getMessage());
        assertEquals(
                "Link from '1' that is INFERRED must say why, but had no evidence",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Link.inferred(one, one, Relation.RELATED, Label.EMPTY))
                        .getMessage());
        assertFalse(Link.undecided(one, List.of(one), Relation.RELATED, ROW).isDecided());
    }
}
