package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

/** The paper's tree: 6 printed policies, 13 items, 36 strategies (paper.md, A3). */
class PolicyTreeTest {

    private static final PolicyTree TREE = Paper.builder().build();

    private static PolicyPath path(String text) {
        return PolicyPath.parse(text);
    }

    @Test
    void countsOfThePaper() {
        assertEquals("{政策=6, 第2層=13, 基本戦略=36}", TREE.counts().toString());
        assertEquals(55, TREE.size());
        assertEquals(3, TREE.depth());
        assertEquals(9, TREE.count(path("3-3"), 3));
        assertEquals(3 + 3 + 9 + 1, TREE.count(path("3"), 3));
        assertEquals(0, TREE.count(path("3-3"), 1));
        assertEquals(13, TREE.list(2).size());
    }

    @Test
    void declaredSevenPrintedSix() {
        assertEquals(
                List.of("'/': Declared are 7 of layer 'policy', printed are 6"),
                TREE.faults().stream().map(TreeFault::toString).toList());
        assertEquals("政策は7件とされていますが、掲載は6件です", TREE.faults().get(0).sentence().ja());
    }

    @Test
    void nodesByPath() {
        assertEquals("政策3 川崎の発展を支える産業の振興", TREE.get(path("3")).heading().ja());
        assertEquals("6. 戦略的な産業立地誘導", TREE.get(path("3-3-6")).heading().ja());
        assertEquals(Optional.empty(), TREE.find(path("7")));
        assertEquals(
                "No node at '4-8', expected one of '4-5 5. ベンチャー支援、起業・創業の促進',"
                        + " '4-6 6. 地域を支える産業の育成・市内事業者等の新分野への進出支援', '4-7 7. 科学技術を活かした研究開発基盤の強化'",
                assertThrows(NoSuchElementException.class, () -> TREE.get(path("4-8")))
                        .getMessage());
        assertEquals(
                "No node at '3-4-1-1', nothing stands under '3-4-1'",
                assertThrows(NoSuchElementException.class, () -> TREE.children(path("3-4-1-1")))
                        .getMessage());
        assertTrue(assertThrows(NoSuchElementException.class, () -> TREE.get(path("9-9-9")))
                .getMessage()
                .startsWith("No node at '9-9-9', expected one of '1 政策1 "));
    }

    @Test
    void nodesByName() {
        assertEquals(path("5-8-1"), TREE.getNamed("就業の支援").path());
        assertEquals(Optional.empty(), TREE.findNamed("就業"));
        assertEquals(List.of(), TREE.listNamed("就業"));
        assertEquals(
                "No node named '就業支援', the closest are '5-8-1 1. 就業の支援', '4-5-1 1. ベンチャー支援・新産業支援', '3-3-3 3. 販路拡大・開拓の支援'",
                assertThrows(NoSuchElementException.class, () -> TREE.getNamed("就業支援"))
                        .getMessage());
        PolicyTreeBuilder twice = TREE.toBuilder();
        twice.addChild(path("6"), 12, Label.of("就業の支援", "Employment support"));
        assertEquals(
                "Name '就業の支援' is that of 2 nodes, expected one: [5-8-1, 6-12]",
                assertThrows(NoSuchElementException.class, () -> twice.build().getNamed("就業の支援"))
                        .getMessage());
        assertEquals(path("6-12"), twice.build().getNamed("Employment support").path());
    }

    @Test
    void relatives() {
        assertEquals(
                List.of("3", "3-2"),
                TREE.ancestors(path("3-2-1")).stream()
                        .map(node -> node.path().toString())
                        .toList());
        assertEquals(Optional.of(TREE.get(path("3"))), TREE.parent(path("3-2")));
        assertEquals(Optional.empty(), TREE.parent(path("3")));
        assertEquals(6, TREE.children(PolicyPath.ROOT).size());
        assertEquals(4, TREE.children(path("3")).size());
        assertEquals(20, TREE.descendants(path("3")).size());
        assertEquals(List.of(), TREE.descendants(path("3-2-1")));
        assertEquals(TREE.nodes(), TREE.descendants(PolicyPath.ROOT));
        assertEquals(TREE.nodes(), TREE.walk().toList());
    }

    @Test
    void printsTheFirstNodesAndTheCounts() {
        String text = TREE.toString();
        assertTrue(text.startsWith("\n政策1 安全に暮らせるまちをつくる\n  1. 防犯対策の推進\n    1. 消費生活の安全を守る\n"), text);
        assertTrue(text.endsWith("\n…\n産振プラン実行プログラム {政策=6, 第2層=13, 基本戦略=36}"), text);
        assertTrue(text.length() < 1_000);
    }

    @Test
    void rebuiltTreeIsTheSame() {
        assertEquals(TREE, TREE.toBuilder().build());
        assertEquals(TREE.hashCode(), TREE.toBuilder().build().hashCode());
    }

    /** 100,000 nodes, once as one parent with all children and once in four layers; quadratic work would take minutes. */
    @Test
    void largeTrees() {
        LayerScheme scheme = LayerScheme.of("大", Label.same("1"), Label.same("2"), Label.same("3"), Label.same("4"));
        PolicyTreeBuilder wide = PolicyTree.builder(scheme);
        wide.add(PolicyNode.of("1", "全体"));
        PolicyTreeBuilder deep = PolicyTree.builder(scheme);
        for (int i = 0; i < 99_999; i++) {
            wide.add(PolicyNode.of(PolicyPath.of(1, i + 1), Label.same("事業" + i)));
        }
        for (int i = 0; i < 10; i++) {
            PolicyPath first = deep.addChild(PolicyPath.ROOT, i + 1, Label.same("政策" + i));
            for (int j = 0; j < 100; j++) {
                PolicyPath second = deep.addChild(first, j + 1, Label.same("施策" + j));
                for (int k = 0; k < 9; k++) {
                    PolicyPath third = deep.addChild(second, k + 1, Label.same("事業" + k));
                    for (int l = 0; l < 10; l++) {
                        deep.addChild(third, l + 1, Label.same("取組" + l));
                    }
                }
            }
        }
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (PolicyTree tree : List.of(wide.build(), deep.build())) {
                assertEquals(List.of(), tree.faults());
                tree.walk().forEach(node -> {
                    tree.get(node.path());
                    tree.ancestors(node.path());
                    tree.count(node.path(), 4);
                });
                assertEquals(
                        tree.size(),
                        tree.counts().values().stream().mapToInt(n -> n).sum());
                assertEquals(tree, Outline.read(Outline.write(tree), scheme).getComplete());
                assertTrue(TreeDifference.between(tree, tree).isEmpty());
            }
            assertEquals(
                    0,
                    TreeDifference.between(wide.build(), deep.build())
                            .list(TreeDifference.Change.REORDERED)
                            .size());
        });
    }

    /** One chain of 500 layers, as many as there may be: nothing may recurse by depth. */
    @Test
    void deepTrees() {
        LayerScheme scheme = new LayerScheme(
                "深",
                IntStream.rangeClosed(1, 500)
                        .mapToObj(layer -> Layer.of(Label.same("第" + layer + "層")))
                        .toList());
        PolicyTreeBuilder builder = PolicyTree.builder(scheme);
        PolicyPath path = PolicyPath.ROOT;
        for (int layer = 1; layer <= 500; layer++) {
            path = builder.addChild(path, 1, Label.same("層" + layer));
        }
        PolicyTree tree = builder.build();
        assertEquals(499, tree.ancestors(path).size());
        assertEquals(499, tree.descendants(PolicyPath.of(1)).size());
        assertEquals(path, PolicyPath.parse(path.toString()));
        assertEquals(path, scheme.parsePath(scheme.format(path)));
        assertEquals(tree, Outline.read(Outline.write(tree), scheme).getComplete());
        assertTrue(TreeDifference.between(tree, tree).isEmpty());
    }
}
