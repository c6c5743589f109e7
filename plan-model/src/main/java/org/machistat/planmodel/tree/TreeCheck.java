package org.machistat.planmodel.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Shown;
import org.machistat.planmodel.tree.TreeFault.Kind;

/** The warnings about a tree: numbers, names and declared counts. */
final class TreeCheck {

    private final PolicyTree tree;
    private final Function<PolicyPath, Place> places;
    private final List<TreeFault> faults = new ArrayList<>();

    /** The number printed last on each layer. */
    private final int[] lastOnLayer;

    private TreeCheck(PolicyTree tree, Function<PolicyPath, Place> places) {
        this.tree = tree;
        this.places = places;
        this.lastOnLayer = new int[tree.scheme().depth() + 1];
    }

    static List<TreeFault> faults(PolicyTree tree, Function<PolicyPath, Place> places) {
        TreeCheck check = new TreeCheck(tree, places);
        check.checkSiblings(tree.children(PolicyPath.ROOT), true);
        tree.walk().forEach(node -> check.checkSiblings(tree.children(node.path()), !node.placeholder()));
        tree.declaredCounts().forEach(check::checkCount);
        return check.faults;
    }

    private void checkSiblings(List<PolicyNode> siblings, boolean isNumbered) {
        Map<Integer, PolicyPath> numbers = new HashMap<>();
        Map<String, PolicyPath> names = new HashMap<>();
        for (int i = 0; i < siblings.size(); i++) {
            PolicyNode node = siblings.get(i);
            if (node.placeholder()) {
                lastOnLayer[node.layer()] = node.ordinal();
                continue;
            }
            PolicyPath same = isNumbered ? numbers.putIfAbsent(node.ordinal(), node.path()) : null;
            if (same != null) {
                add(
                        Kind.DUPLICATE_ORDINAL,
                        node,
                        "番号" + node.ordinal() + "は" + same + "と重複しています",
                        "Number " + node.ordinal() + " is also that of '" + same + "'");
            } else if (isNumbered) {
                checkNumber(node, i == 0 ? 0 : siblings.get(i - 1).ordinal());
            }
            lastOnLayer[node.layer()] = node.ordinal();
            PolicyPath namesake = names.putIfAbsent(node.name().ja(), node.path());
            if (namesake != null) {
                add(
                        Kind.DUPLICATE_NAME,
                        node,
                        "名称「" + Shown.text(node.name().ja()) + "」は" + namesake + "と同じです",
                        "Name '" + Shown.text(node.name().ja()) + "' is also that of '" + namesake + "'");
            }
        }
    }

    private void checkNumber(PolicyNode node, int before) {
        boolean runsOn = tree.scheme().get(node.layer()).counting() == Layer.Counting.THROUGHOUT;
        boolean restarts = before == 0 && node.ordinal() == 1;
        int last = runsOn && !restarts ? lastOnLayer[node.layer()] : before;
        int expected = last + 1;
        if (node.ordinal() > expected) {
            add(
                    Kind.ORDINAL_GAP,
                    node,
                    "番号" + node.ordinal() + "の前に" + expected + "がありません",
                    "Number " + node.ordinal() + " was met where " + expected + " was expected");
        } else if (node.ordinal() < expected) {
            add(
                    Kind.ORDINALS_OUT_OF_ORDER,
                    node,
                    "番号" + node.ordinal() + "が" + last + "の後にあります",
                    "Number " + node.ordinal() + " stands after " + last);
        }
    }

    private void checkCount(DeclaredCount declared) {
        int printed = tree.count(declared.under(), declared.layer());
        if (printed != declared.count()) {
            Label layer = tree.scheme().get(declared.layer()).name();
            faults.add(new TreeFault(
                    Kind.DECLARED_COUNT,
                    declared.under(),
                    places.apply(declared.under()),
                    Label.of(
                            Shown.text(layer.ja()) + "は" + declared.count() + "件とされていますが、掲載は" + printed + "件です",
                            "Declared are " + declared.count() + " of layer '" + Shown.text(layer.en())
                                    + "', printed are " + printed)));
        }
    }

    private void add(Kind kind, PolicyNode node, String ja, String en) {
        faults.add(new TreeFault(kind, node.path(), places.apply(node.path()), Label.of(ja, en)));
    }
}
