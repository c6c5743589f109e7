package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;

class PolicyTreeBuilderTest {

    private static final LayerScheme SCHEME = LayerScheme.of("計画", Label.of("政策", "policy"), Label.of("施策", "measure"));

    private static PolicyTreeBuilder nodes(String... pathsAndNames) {
        PolicyTreeBuilder builder = PolicyTree.builder(SCHEME);
        for (int i = 0; i < pathsAndNames.length; i += 2) {
            builder.add(PolicyNode.of(pathsAndNames[i], pathsAndNames[i + 1]), Place.line(i / 2 + 1));
        }
        return builder;
    }

    private static List<String> faults(PolicyTreeBuilder builder) {
        return builder.faults().stream().map(TreeFault::toString).toList();
    }

    @Test
    void everyFaultAtOnceWithItsPlace() {
        PolicyTreeBuilder builder = nodes(
                        "1", "産業", "1-1", "商業", "1-1", "農業", "1-3", "商業", "1-2", "観光", "1-3#2", "工業", "1-4#3", "漁業",
                        "3", "福祉", "5-1", "保育", "1-1-1", "祭り", "1-4#3-1", "港")
                .declare(new DeclaredCount(PolicyPath.of(1), 2, 4))
                .declare(new DeclaredCount(PolicyPath.of(5), 2, 1));
        assertEquals(
                List.of(
                        "line 3: '1-1' is already '商業'",
                        "line 7: '1-4#3' is called number 3 of those numbered 4, but before it there are 0",
                        "line 9: '5-1' has no parent '5'",
                        "line 10: '1-1-1' is on layer 3, expected at most 2 of [政策, 施策]",
                        "line 11: '1-4#3-1' is on layer 3, expected at most 2 of [政策, 施策]",
                        "'5': Count 1 of layer 2 is declared under '5', where there is no such node or layer",
                        "line 8: Number 3 was met where 2 was expected",
                        "line 4: Number 3 was met where 2 was expected",
                        "line 4: Name '商業' is also that of '1-1'",
                        "line 5: Number 2 stands after 3",
                        "line 6: Number 3 is also that of '1-3'"),
                faults(builder));
        Loaded<PolicyTree> loaded = builder.load();
        assertFalse(loaded.isComplete());
        assertEquals(6, loaded.errors().size());
        assertEquals(6, loaded.value().size());
        assertEquals(
                List.of(new DeclaredCount(PolicyPath.of(1), 2, 4)),
                loaded.value().declaredCounts());
        String message =
                assertThrows(IllegalStateException.class, builder::build).getMessage();
        assertEquals(
                "Unable to build tree: line 3: '1-1' is already '商業'; line 7: '1-4#3' is called number 3 of those numbered"
                        + " 4, but before it there are 0; line 9: '5-1' has no parent '5'; line 10: '1-1-1' is on layer 3,"
                        + " expected at most 2 of [政策, 施策]; line 11: '1-4#3-1' is on layer 3, expected at most 2 of [政策,"
                        + " 施策]; '5': Count 1 of layer 2 is declared under '5', where there is no such node or layer",
                message);
    }

    @Test
    void warningsDoNotStopATree() {
        PolicyTree tree = nodes("2", "産業", "2-1", "商業", "2-1#2", "商業").build();
        assertEquals(3, tree.size());
        assertEquals(
                List.of(TreeFault.Kind.ORDINAL_GAP, TreeFault.Kind.DUPLICATE_ORDINAL, TreeFault.Kind.DUPLICATE_NAME),
                tree.faults().stream().map(TreeFault::kind).toList());
        assertEquals(
                "'2': Number 2 was met where 1 was expected",
                tree.faults().get(0).toString());
    }

    @Test
    void childrenMayComeBeforeTheirParent() {
        PolicyTree tree = nodes("2-1", "商業", "1", "福祉", "2", "産業", "1-1", "保育").build();
        assertEquals(
                List.of("1", "1-1", "2", "2-1"),
                tree.walk().map(node -> node.path().toString()).toList());
    }

    @Test
    void freePathsGoOn() {
        PolicyTreeBuilder builder = nodes("1", "産業");
        assertEquals(
                "1-2", builder.addChild(PolicyPath.of(1), 2, Label.same("商業")).toString());
        assertEquals(
                "1-2#2", builder.addChild(PolicyPath.of(1), 2, Label.same("農業")).toString());
        assertEquals("1-2#3", builder.freePath(PolicyPath.of(1), 2).toString());
    }

    /** Numbers that run on, as in the second layer of the paper: 1, 1 and 1 to 11 over six policies. */
    @Test
    void countingThroughout() {
        LayerScheme throughout = new LayerScheme(
                "通し",
                List.of(Layer.of(Label.same("政策")), Layer.of(Label.same("施策")).with(Layer.Counting.THROUGHOUT)));
        PolicyTreeBuilder builder = PolicyTree.builder(throughout);
        for (String path : List.of("1", "1-1", "1-2", "2", "2-3", "3", "3-1", "4", "4-3", "4-2")) {
            builder.add(PolicyNode.of(path, "名称" + path));
        }
        assertEquals(
                List.of("'4-3': Number 3 was met where 2 was expected", "'4-2': Number 2 stands after 3"),
                faults(builder));
    }

    /** The cell of line 52 held as printed: two lists under one item, the numbers restarting. */
    @Test
    void holdsAMergedCellAsPrinted() {
        PolicyTreeBuilder builder = nodes("6", "地域を支える産業の育成");
        for (int number : List.of(1, 2, 1, 2, 3, 4, 5)) {
            builder.addChild(PolicyPath.of(6), number, Label.same("戦略" + builder.freePath(PolicyPath.of(6), number)));
        }
        PolicyTree tree = builder.build();
        assertEquals(
                "[6-1, 6-2, 6-1#2, 6-2#2, 6-3, 6-4, 6-5]",
                tree.children(PolicyPath.of(6)).stream()
                        .map(PolicyNode::path)
                        .toList()
                        .toString());
        assertEquals(
                2,
                tree.faults().stream()
                        .filter(fault -> fault.kind() == TreeFault.Kind.DUPLICATE_ORDINAL)
                        .count());
    }
}
