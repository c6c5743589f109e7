package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.planmodel.tree.TreeDifference.Change;

class TreeDifferenceTest {

    private static final LayerScheme SCHEME =
            LayerScheme.of("計画", Label.same("政策"), Label.same("施策"), Label.same("事業"));

    private static PolicyTree tree(String outline) {
        return Outline.read(outline, SCHEME).getComplete();
    }

    private static TreeDifference between(String before, String after) {
        PolicyTree first = tree(before);
        PolicyTree second = tree(after);
        TreeDifference difference = TreeDifference.between(first, second);
        assertEquals(second, difference.apply(first));
        return difference;
    }

    private static List<String> list(TreeDifference difference, Change change) {
        return difference.list(change).stream()
                .map(match -> match.before().path() + ">" + match.after().path())
                .toList();
    }

    @Test
    void everyKindOfChange() {
        TreeDifference difference = between("""
                - 産業の振興
                  - 商業の振興
                    - 商店街の支援
                  - 観光の振興
                  - 雇用の確保
                - 福祉
                  - 保育の充実
                  - 消費者保護
                """, """
                - 産業の振興
                  - 雇用の確保
                  - 商業の活性化
                    - 商店街の支援
                    - 空き店舗対策
                - 福祉
                  - 保育の充実
                    > 待機児童の解消
                  - 観光の振興
                """);
        assertEquals(List.of("1-1>1-2"), list(difference, Change.RENAMED));
        assertEquals(Rational.of(1, 2), difference.list(Change.RENAMED).get(0).similarity());
        assertEquals(List.of("1-2>2-2"), list(difference, Change.MOVED));
        assertEquals(List.of("1-3>1-1"), list(difference, Change.REORDERED));
        assertEquals(List.of("1-3>1-1", "1-1>1-2"), list(difference, Change.RENUMBERED));
        assertEquals(List.of("2-1>2-1"), list(difference, Change.EDITED));
        assertEquals(
                List.of("1-2-2 空き店舗対策"),
                difference.added().stream().map(PolicyNode::toString).toList());
        assertEquals(
                List.of("2-2 消費者保護"),
                difference.removed().stream().map(PolicyNode::toString).toList());
        assertEquals(7, difference.matches().size());
        assertFalse(difference.isEmpty());
        assertEquals("""

                - 2-2 消費者保護
                + 1-2-2 空き店舗対策
                * 1-3 雇用の確保 → 1-1 雇用の確保 [REORDERED, RENUMBERED]
                * 1-1 商業の振興 → 1-2 商業の活性化 [RENAMED, RENUMBERED]
                * 2-1 保育の充実 → 2-1 保育の充実 [EDITED]
                * 1-2 観光の振興 → 2-2 観光の振興 [MOVED]""", difference.toString());
    }

    /** A node that changes its layer keeps its identity only if its name is unique. */
    @Test
    void movedToAnotherLayer() {
        TreeDifference difference = between("- 産業\n  - 観光\n", "- 産業\n- 観光\n");
        assertEquals(List.of("1-1>2"), list(difference, Change.MOVED));
        TreeDifference ambiguous = between("- 産業\n  - その他\n- 福祉\n  - その他\n", "- その他\n- 産業\n- 福祉\n");
        assertEquals(2, ambiguous.removed().size());
        assertEquals(1, ambiguous.added().size());
    }

    @Test
    void namesakesFollowTheirParents() {
        TreeDifference difference = between("- 産業\n  - その他\n- 福祉\n  - その他\n", "- 福祉\n  - その他\n- 産業\n  - その他\n");
        assertEquals(List.of(), list(difference, Change.MOVED));
        assertEquals(1, difference.list(Change.REORDERED).size());
        assertEquals(4, difference.matches().size());
        assertEquals(Set.of(), difference.matches().get(1).changes());
    }

    @Test
    void namesakesUnderOneParentKeepTheirNumber() {
        TreeDifference difference = between("1. その他\n2. その他\n", "2. その他\n");
        assertEquals(List.of(), list(difference, Change.RENUMBERED));
        assertEquals("[1 1. その他]", difference.removed().toString());
    }

    @Test
    void thresholdDecidesWhatIsRenamed() {
        PolicyTree before = tree("- 産業の振興\n");
        PolicyTree after = tree("- 福祉の向上\n");
        assertEquals(1, TreeDifference.between(before, after).removed().size());
        assertEquals(
                1,
                TreeDifference.between(before, after, Rational.of(1, 5))
                        .list(Change.RENAMED)
                        .size());
        assertEquals(
                "Threshold of similarity must be from 0 to 1, but was 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TreeDifference.between(before, after, Rational.of(2)))
                        .getMessage());
    }

    /** 600 times 600 pairs are too many: only nodes with the same number are compared. */
    @Test
    void manyRenamedSiblings() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 1; i <= 600; i++) {
            before.append("- 地域の取組").append(i).append('\n');
            after.append("- 地域での取組").append(i).append('\n');
        }
        TreeDifference difference = between(before.toString(), after.toString());
        assertEquals(600, difference.list(Change.RENAMED).size());
        assertEquals(List.of(), difference.list(Change.RENUMBERED));
    }

    @Test
    void appliesOnlyWhereItFits() {
        PolicyTree before = tree("- 産業\n- 福祉\n");
        TreeDifference difference = TreeDifference.between(before, tree("- 産業\n"));
        assertEquals(
                "Unable to apply difference: expected '2 福祉', but met '2 観光'",
                assertThrows(IllegalArgumentException.class, () -> difference.apply(tree("- 産業\n- 観光\n")))
                        .getMessage());
        assertEquals(
                "Unable to apply difference: expected '2 福祉', but met nothing at its path",
                assertThrows(IllegalArgumentException.class, () -> difference.apply(tree("- 産業\n")))
                        .getMessage());
        assertEquals(
                "Unable to apply difference: expected 2 nodes, but met 3",
                assertThrows(IllegalArgumentException.class, () -> difference.apply(tree("- 産業\n- 福祉\n- 観光\n")))
                        .getMessage());
        assertEquals("no change", TreeDifference.between(before, before).toString());
        assertTrue(TreeDifference.between(before, before).isEmpty());
    }

    /** Distances by hand after dropping separators; the pairs are those of the paper's names (paper.md, A7 and A8). */
    @ParameterizedTest
    @CsvSource({
        "複合サービス事業, 混合サービス事業, 7/8",
        "'鉱業、採石業', '鉱業・探石業', 4/5",
        "「農」とのふれあい, 農とのふれあい, 1",
        "ＩＣＴ, ICT, 1",
        "産業, 福祉, 0",
        "商業の振興, 商業の活性化, 1/2",
    })
    void similarity(String one, String other, String ratio) {
        Rational expected = Rational.parse(ratio);
        assertEquals(expected, Similarity.of(one, other));
        assertEquals(expected, Similarity.of(other, one));
    }
}
