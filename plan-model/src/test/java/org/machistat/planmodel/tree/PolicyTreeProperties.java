package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.source.Loaded;
import org.machistat.planmodel.tree.TreeDifference.Change;

class PolicyTreeProperties {

    @Provide
    Arbitrary<PolicyTree> trees() {
        return Trees.trees();
    }

    @Provide
    Arbitrary<PolicyPath> paths() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, PolicyPath.LAST),
                        Arbitraries.integers().between(1, 3))
                .as((ordinal, occurrence) -> List.of(ordinal, occurrence))
                .list()
                .ofMaxSize(6)
                .map(steps -> {
                    PolicyPath path = PolicyPath.ROOT;
                    for (List<Integer> step : steps) {
                        path = path.child(step.get(0), step.get(1));
                    }
                    return path;
                });
    }

    @Property
    void parseUndoesPrint(@ForAll("paths") PolicyPath path) {
        assertEquals(path, PolicyPath.parse(path.toString()));
        assertEquals(path.hashCode(), PolicyPath.parse(path.toString()).hashCode());
        if (path.depth() <= Trees.SCHEME.depth() && path.ordinals().stream().allMatch(n -> n <= 50)) {
            assertEquals(path, Trees.SCHEME.parsePath(Trees.SCHEME.format(path)));
        }
    }

    @Property
    void orderAgreesWithAncestry(@ForAll("paths") PolicyPath one, @ForAll("paths") PolicyPath other) {
        assertEquals(one.equals(other), one.compareTo(other) == 0);
        assertEquals(Integer.signum(one.compareTo(other)), -Integer.signum(other.compareTo(one)));
        for (int layer = 0; layer < one.depth(); layer++) {
            assertTrue(one.upTo(layer).compareTo(one) < 0);
            assertTrue(one.upTo(layer).contains(one));
        }
    }

    @Property
    void differenceThenApplyIsTheOther(@ForAll("trees") PolicyTree first, @ForAll("trees") PolicyTree second) {
        TreeDifference difference = TreeDifference.between(first, second);
        assertEquals(second, difference.apply(first));
        assertEquals(
                first.size(), difference.matches().size() + difference.removed().size());
        assertEquals(
                second.size(), difference.matches().size() + difference.added().size());
        assertEquals(
                difference.isEmpty(),
                difference.added().isEmpty()
                        && difference.removed().isEmpty()
                        && difference.matches().stream()
                                .allMatch(match -> match.changes().isEmpty()));
    }

    @Property
    void aTreeDoesNotDifferFromItself(@ForAll("trees") PolicyTree tree) {
        TreeDifference difference = TreeDifference.between(tree, tree);
        assertTrue(difference.isEmpty());
        for (Change change : Change.values()) {
            assertEquals(List.of(), difference.list(change));
        }
    }

    @Property
    void outlineIsReadBack(@ForAll("trees") PolicyTree tree) {
        String outline = Outline.write(tree);
        Loaded<PolicyTree> read = Outline.read(outline, tree.scheme());
        assertEquals(List.of(), read.errors(), outline);
        assertEquals(tree, read.value(), outline);
        assertEquals(outline, Outline.write(read.value()));
    }

    @Property
    void anyTextIsReadWithoutFailing(@ForAll List<String> lines, @ForAll @IntRange(max = 6) int indent) {
        String text = String.join("\n" + " ".repeat(indent), lines);
        Loaded<PolicyTree> read = Outline.read(text, Trees.SCHEME);
        assertEquals(
                read.value(),
                Outline.read(Outline.write(read.value()), Trees.SCHEME).getComplete());
    }

    @Provide
    Arbitrary<String> outlines() {
        Arbitrary<String> indents = Arbitraries.of("", "", "  ", "    ", "\t", "　", "   ");
        Arbitrary<String> marks = Arbitraries.of(
                "- ", "* ", "# ", "## ", "### ", "#### ", "1. ", "(2) ", "③", "政策4 ", "[3:x] ", "> ", "@", "", "・");
        Arbitrary<String> texts = Arbitraries.of("農業", "商業 | trade", "", "a: b", "\\n", "x\\", "[", "|", "1.5倍", "①");
        return Combinators.combine(indents, marks, texts)
                .as((indent, mark, text) -> indent + mark + text)
                .list()
                .ofMaxSize(12)
                .map(lines -> String.join("\n", lines))
                .withoutEdgeCases();
    }

    @Property
    void whatIsReadIsWrittenAndReadAgain(@ForAll("outlines") String text) {
        PolicyTree tree = Outline.read(text, Trees.SCHEME).value();
        assertEquals(tree, Outline.read(Outline.write(tree), Trees.SCHEME).getComplete(), text);
    }

    @Property
    void subtreesAreConsistent(@ForAll("trees") PolicyTree tree) {
        tree.walk().forEach(node -> {
            assertEquals(node, tree.get(node.path()));
            assertTrue(tree.listNamed(node.name().ja()).contains(node));
            assertEquals(node.layer() - 1, tree.ancestors(node.path()).size());
            assertEquals(
                    tree.walk()
                            .filter(other -> node.path().contains(other.path()) && !other.equals(node))
                            .toList(),
                    tree.descendants(node.path()));
            assertEquals(
                    tree.walk()
                            .filter(other -> other.path().parent().equals(node.path()))
                            .toList(),
                    tree.children(node.path()));
        });
        assertEquals(tree, tree.toBuilder().build());
    }
}
