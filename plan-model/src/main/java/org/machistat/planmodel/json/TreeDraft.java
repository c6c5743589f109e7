package org.machistat.planmodel.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Shown;
import org.machistat.planmodel.json.Branch.Item;
import org.machistat.planmodel.tree.DeclaredCount;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.PolicyTreeBuilder;
import org.machistat.planmodel.tree.TreeFault;

/**
 * A tree, and what had to be left out of it.
 *
 * @param tree the tree
 * @param leftOut why nodes that were written are not in it
 */
record TreeDraft(PolicyTree tree, List<TreeFault> leftOut) {

    /** Beyond it, nodes are written with their paths, one below the other. */
    static final int DEEPEST_NEST = 20;

    String scheme() {
        return tree.scheme().id();
    }

    static TreeDraft of(PolicyTree tree) {
        return new TreeDraft(tree, List.of());
    }

    /** A declared count whose layer is still a name or a number in a text. */
    record Declared(PolicyPath under, String layer, int count, Place place) {

        static Declared of(DeclaredCount declared) {
            return new Declared(declared.under(), String.valueOf(declared.layer()), declared.count(), Place.WHOLE);
        }
    }

    /** Puts the nodes that were read into one tree. */
    static final class Assembler {

        private final LayerScheme scheme;
        private final String names;
        private final Input in;
        private final PolicyTreeBuilder builder;
        private final List<TreeFault> leftOut = new ArrayList<>();

        Assembler(LayerScheme scheme, Input in) {
            this.scheme = scheme;
            this.names = Shown.list(scheme.layers());
            this.in = in;
            this.builder = PolicyTree.builder(scheme);
        }

        /** Puts a nest into the tree and takes each item out of its list, so that not both are in memory. */
        void nest(PolicyPath parent, List<Item> items, String pointer) {
            int last = 0;
            for (int i = 0; i < items.size(); i++) {
                Item item = items.set(i, null);
                Branch node = item.node();
                last = node.ordinal() > 0 ? node.ordinal() : last + 1;
                Place place = node.place(pointer + "/" + item.index());
                int layer = parent.depth() + 1;
                if (layer > Math.min(scheme.depth(), DEEPEST_NEST)) {
                    tooDeep(parent, last, layer, place);
                } else if (isOnLayer(node, layer, place)) {
                    PolicyPath path = builder.freePath(parent, last);
                    if (add(node, path, place)) {
                        nest(path, node.children(), place.name() + "/children");
                    }
                }
            }
        }

        private void tooDeep(PolicyPath parent, int ordinal, int layer, Place place) {
            Label sentence = layer > scheme.depth()
                    ? Label.of(
                            "第" + layer + "層の項目ですが、階層は" + scheme.depth() + "層（" + names + "）までです",
                            "Node on layer " + layer + ", expected at most " + scheme.depth() + ": " + names)
                    : Label.of(
                            "入れ子は" + DEEPEST_NEST + "層までです。それより深い項目はnodesにpathを付けて書いてください",
                            "Node on layer " + layer + ", expected at most " + DEEPEST_NEST
                                    + " in a nest; write deeper trees as 'nodes' with paths");
            report(new TreeFault(TreeFault.Kind.TOO_DEEP, parent.child(ordinal), place, sentence));
        }

        private void report(TreeFault fault) {
            leftOut.add(fault);
            in.error(fault.place(), fault.path().toString(), fault.sentence());
        }

        private boolean isOnLayer(Branch node, int layer, Place place) {
            if (node.layer().isEmpty()) {
                return true;
            }
            OptionalInt stated = findLayer(node.layer());
            if (stated.isEmpty()) {
                unknownLayer(node.layer(), place);
            } else if (stated.getAsInt() != layer) {
                String word = Input.shorten(scheme.get(layer).name().ja());
                String met = Input.shorten(node.layer());
                in.error(
                        place,
                        node.layer(),
                        Label.of(
                                "「" + met + "」は第" + stated.getAsInt() + "層ですが、この項目は第" + layer + "層（" + word + "）にあります",
                                "Layer '" + met + "' is layer " + stated.getAsInt() + ", but the node stands on layer "
                                        + layer + ", expected '" + word + "'"));
            }
            return stated.isPresent() && stated.getAsInt() == layer;
        }

        private void unknownLayer(String name, Place place) {
            in.error(
                    place,
                    name,
                    Label.of(
                            "階層「" + Input.shorten(name) + "」はありません。使える階層は" + names + "です",
                            "Unknown layer '" + Input.shorten(name) + "', expected one of " + names));
        }

        private OptionalInt findLayer(String text) {
            boolean isNumber = text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return isNumber && !text.isEmpty() ? OptionalInt.of(Integer.parseInt(text)) : scheme.findNumber(text);
        }

        private boolean add(Branch node, PolicyPath path, Place place) {
            try {
                builder.add(node.at(path), place);
                return true;
            } catch (IllegalArgumentException e) {
                in.error(
                        place,
                        node.name().ja(),
                        Label.of("項目として成り立ちません（" + e.getMessage() + "）", "Unable to read a node: " + e.getMessage()));
                return false;
            }
        }

        /** Puts nodes with paths into the tree and takes each out of the list. */
        void line(List<Item> items, String pointer) {
            for (int i = 0; i < items.size(); i++) {
                Item item = items.set(i, null);
                Branch node = item.node();
                Place place = node.place(pointer + "/" + item.index());
                PolicyPath path = node.path().orElseThrow();
                if (path.isRoot() || path.depth() > scheme.depth() || isOnLayer(node, path.depth(), place)) {
                    add(node, path, place);
                }
            }
        }

        void declare(Declared declared) {
            OptionalInt layer = findLayer(declared.layer());
            if (layer.isEmpty()) {
                unknownLayer(declared.layer(), declared.place());
                return;
            }
            try {
                builder.declare(new DeclaredCount(declared.under(), layer.getAsInt(), declared.count()));
            } catch (IllegalArgumentException e) {
                in.error(
                        declared.place(),
                        declared.layer(),
                        Label.of(
                                "記載件数として成り立ちません（" + e.getMessage() + "）",
                                "Unable to read a declared count: " + e.getMessage()));
            }
        }

        Optional<TreeDraft> finish(Place whole) {
            PolicyTreeBuilder.Result result = builder.assemble();
            for (TreeFault fault : result.faults()) {
                if (fault.kind().isError()) {
                    Place place = fault.place().line() > 0 ? fault.place() : whole;
                    report(new TreeFault(fault.kind(), fault.path(), place, fault.sentence()));
                }
            }
            return Optional.of(new TreeDraft(result.tree(), leftOut));
        }
    }
}
