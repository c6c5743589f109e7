package org.machistat.planmodel.json;

import static org.machistat.planmodel.json.CoreForms.COUNT;
import static org.machistat.planmodel.json.CoreForms.LABEL;
import static org.machistat.planmodel.json.CoreForms.ORDINAL;
import static org.machistat.planmodel.json.CoreForms.PLACE;
import static org.machistat.planmodel.json.Field.list;
import static org.machistat.planmodel.json.Field.optional;
import static org.machistat.planmodel.json.Field.readOnly;
import static org.machistat.planmodel.json.Field.required;
import static org.machistat.planmodel.json.Field.usual;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.text.NumberingStyle;
import org.machistat.planmodel.json.Branch.Item;
import org.machistat.planmodel.json.TreeDraft.Declared;
import org.machistat.planmodel.tree.Layer;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.TreeFault;

/** The forms of trees: nodes in a nest, or one below the other with their paths. */
final class TreeForms {

    private TreeForms() {}

    static final TextForm<PolicyPath> PATH = new TextForm<>(
            "path",
            Label.of("項目の番号", "a path"),
            Label.of("「3-2-1」のような番号", "numbers from 1 such as '3-2-1', or '/' for the whole plan"),
            PolicyPath::parse,
            PolicyPath::toString);

    private static final TextForm<String> LAYER_REFERENCE = new TextForm<>(
                    "layerReference",
                    Label.of("階層", "a layer"),
                    Label.of("階層の名称または上からの番号", "the name of a layer, or its number from the top"),
                    text -> text,
                    text -> text)
            .ofAnyLength()
            .orNumber();

    private static final Field<Layer, Label> LAYER_NAME = required("name", LABEL, Layer::name);
    private static final Field<Layer, String> WORD = usual("word", Words.TEXT, "", Layer::word);
    private static final Field<Layer, NumberingStyle> STYLE = usual(
            "style",
            new Choice<>("numberingStyle", Label.of("番号の書き方", "a style of numbers"), NumberingStyle.class),
            NumberingStyle.DOT,
            Layer::style);
    private static final Field<Layer, Layer.Counting> COUNTING = usual(
            "counting",
            new Choice<>("counting", Label.of("番号の数え方", "a way of counting"), Layer.Counting.class),
            Layer.Counting.WITHIN_PARENT,
            Layer::counting);

    private static final Form<Layer> LAYER = new ShortForm<>(
            "layer",
            new TextForm<>(
                            "text",
                            Label.of("階層", "a layer"),
                            Label.of(
                                    "「施策」のような名称または項目nameを持つオブジェクト",
                                    "a name such as '施策', or an object with field 'name'"),
                            name -> Layer.of(Label.same(name)),
                            layer -> layer.name().ja())
                    .ofAnyLength(),
            ObjectForm.of(
                    "layerInParts",
                    Label.of("階層", "a layer"),
                    read -> new Layer(
                            read.get(LAYER_NAME),
                            read.get(WORD, ""),
                            read.get(STYLE, NumberingStyle.DOT),
                            read.get(COUNTING, Layer.Counting.WITHIN_PARENT)),
                    LAYER_NAME,
                    WORD,
                    STYLE,
                    COUNTING));

    private static final Label NODE_WORD = Label.of("体系の項目", "a node");
    private static final Field<Branch, Integer> NODE_ORDINAL =
            optional("ordinal", ORDINAL, node -> Optional.of(node.ordinal()));
    private static final Field<Branch, PolicyPath> NODE_PATH = new Field<>("path", PATH, true, Branch::path);
    private static final Field<Branch, String> NODE_LAYER = readOnly("layer", LAYER_REFERENCE);
    private static final Field<Branch, String> PRINTED = usual("printed", Words.TEXT, "", Branch::printed);
    private static final Field<Branch, Label> NODE_NAME = required("name", LABEL, Branch::name);
    private static final Field<Branch, List<Label>> NOTES = list("notes", LABEL, Branch::notes);
    private static final Field<Branch, Map<String, String>> NODE_ATTRIBUTES =
            usual("attributes", Attributes.FORM, Map.of(), Branch::attributes);
    private static final Field<Branch, Boolean> PLACEHOLDER =
            usual("placeholder", Words.TrueOrFalse.FORM, false, Branch::placeholder);
    private static final Field<Branch, List<Item>> CHILDREN =
            usual("children", new Items(NodeForm.FORM), List.of(), Branch::children);

    private static final ObjectForm<Branch> NESTED = ObjectForm.of(
                    "nodeInParts",
                    NODE_WORD,
                    read -> branch(read, read.get(NODE_ORDINAL, 0), Optional.empty(), read.get(CHILDREN, List.of())),
                    NODE_ORDINAL,
                    NODE_LAYER,
                    PRINTED,
                    NODE_NAME,
                    PLACEHOLDER,
                    NOTES,
                    NODE_ATTRIBUTES,
                    CHILDREN)
            .open();

    private static final ObjectForm<Branch> LINE = ObjectForm.of(
                    "nodeWithPath",
                    NODE_WORD,
                    read -> branch(read, 0, read.find(NODE_PATH), List.of()),
                    NODE_PATH,
                    NODE_LAYER,
                    PRINTED,
                    NODE_NAME,
                    PLACEHOLDER,
                    NOTES,
                    NODE_ATTRIBUTES)
            .open();

    private static Branch branch(Fields read, int ordinal, Optional<PolicyPath> path, List<Item> children) {
        return new Branch(
                read.spot().line(),
                read.spot().column(),
                ordinal,
                path,
                read.get(NODE_LAYER, ""),
                read.get(PRINTED, ""),
                read.get(NODE_NAME),
                read.list(NOTES),
                Attributes.of(read, NODE_ATTRIBUTES),
                read.get(PLACEHOLDER, false),
                children);
    }

    /** A node in a nest: its name alone, or an object. */
    enum NodeForm implements Form<Branch> {
        FORM;

        @Override
        public String id() {
            return "node";
        }

        @Override
        public Label what() {
            return NODE_WORD;
        }

        ObjectForm<Branch> full() {
            return NESTED;
        }

        @Override
        public Optional<Branch> read(Input in) throws IOException {
            if (!in.isText()) {
                return NESTED.read(in);
            }
            Place spot = in.spot();
            return Optional.of(new Branch(
                    spot.line(),
                    spot.column(),
                    0,
                    Optional.empty(),
                    "",
                    "",
                    Label.same(in.text()),
                    List.of(),
                    Map.of(),
                    false,
                    List.of()));
        }

        @Override
        public void write(Branch value, JsonGenerator out) throws IOException {
            NESTED.write(value, out);
        }
    }

    /** A list of nodes that keeps their indexes. */
    record Items(Form<Branch> item) implements Form<List<Item>> {

        @Override
        public String id() {
            return "list of " + item.id();
        }

        @Override
        public Label what() {
            return Label.of("項目の配列", "a list of nodes");
        }

        @Override
        public Optional<List<Item>> read(Input in) throws IOException {
            if (in.token() != JsonToken.START_ARRAY) {
                return in.refuse(item.what(), what());
            }
            List<Item> items = new ArrayList<>(0);
            for (int index = 0; in.next() != JsonToken.END_ARRAY; index++) {
                in.countItem();
                Optional<Branch> node = item.read(in);
                if (node.isPresent()) {
                    items.add(new Item(index, node.get()));
                }
            }
            return Optional.of(items);
        }

        @Override
        public void write(List<Item> items, JsonGenerator out) throws IOException {
            out.writeStartArray();
            for (Item one : items) {
                item.write(one.node(), out);
            }
            out.writeEndArray();
        }
    }

    private static final Field<Declared, PolicyPath> UNDER = usual("under", PATH, PolicyPath.ROOT, Declared::under);
    private static final Field<Declared, String> DECLARED_LAYER = required("layer", LAYER_REFERENCE, Declared::layer);
    private static final Field<Declared, Integer> DECLARED_COUNT = required("count", COUNT, Declared::count);

    private static final Form<Declared> DECLARED = ObjectForm.of(
            "declaredNodes",
            Label.of("記載件数", "a declared count"),
            read -> new Declared(
                    read.get(UNDER, PolicyPath.ROOT), read.get(DECLARED_LAYER), read.get(DECLARED_COUNT), read.place()),
            UNDER,
            DECLARED_LAYER,
            DECLARED_COUNT);

    private static final Field<TreeDraft, String> SCHEME =
            required("scheme", Words.TEXT, draft -> draft.tree().scheme().id());
    private static final Field<TreeDraft, List<Layer>> LAYERS = required(
            "layers", new ListForm<>(LAYER), draft -> draft.tree().scheme().layers());
    private static final Field<TreeDraft, List<Declared>> COUNTS = list(
            "declared",
            DECLARED,
            draft -> draft.tree().declaredCounts().stream().map(Declared::of).toList());
    private static final Field<TreeDraft, List<Item>> NEST =
            usual("children", new Items(NodeForm.FORM), List.of(), TreeForms::nest);
    private static final Field<TreeDraft, List<Item>> LINES =
            usual("nodes", new Items(LINE), List.of(), TreeForms::lines);

    static final ObjectForm<TreeDraft> TREE = ObjectForm.checked(
            "tree", Label.of("政策体系", "a tree"), TreeForms::tree, SCHEME, LAYERS, COUNTS, NEST, LINES);

    private static Optional<TreeDraft> tree(Fields read) {
        if (read.has(NEST) && read.has(LINES)) {
            throw new IllegalArgumentException("expected either 'children' or 'nodes', but met both");
        }
        Place place = read.place();
        TreeDraft.Assembler assembler =
                new TreeDraft.Assembler(new LayerScheme(read.get(SCHEME), read.get(LAYERS)), read.in());
        assembler.nest(PolicyPath.ROOT, read.get(NEST, List.of()), place.name() + "/children");
        assembler.line(read.get(LINES, List.of()), place.name() + "/nodes");
        read.list(COUNTS).forEach(assembler::declare);
        return assembler.finish(place);
    }

    private static boolean isNested(PolicyTree tree) {
        return tree.scheme().depth() <= TreeDraft.DEEPEST_NEST;
    }

    private static List<Item> nest(TreeDraft draft) {
        return isNested(draft.tree()) ? nest(draft.tree(), PolicyPath.ROOT) : List.of();
    }

    private static List<Item> nest(PolicyTree tree, PolicyPath parent) {
        List<PolicyNode> children = tree.children(parent);
        List<Item> items = new ArrayList<>(children.size());
        for (PolicyNode node : children) {
            items.add(new Item(items.size(), branch(node, node.ordinal(), Optional.empty(), nest(tree, node.path()))));
        }
        return items;
    }

    private static List<Item> lines(TreeDraft draft) {
        return isNested(draft.tree())
                ? List.of()
                : draft.tree()
                        .walk()
                        .map(node -> new Item(0, branch(node, 0, Optional.of(node.path()), List.of())))
                        .toList();
    }

    private static Branch branch(PolicyNode node, int ordinal, Optional<PolicyPath> path, List<Item> children) {
        return new Branch(
                0,
                0,
                ordinal,
                path,
                "",
                node.printed(),
                node.name(),
                node.notes(),
                node.attributes(),
                node.placeholder(),
                children);
    }

    private static final Field<TreeFault, TreeFault.Kind> FAULT_KIND = required(
            "kind",
            new Choice<>("treeFaultKind", Label.of("誤りの種類", "a kind of fault"), TreeFault.Kind.class),
            TreeFault::kind);
    private static final Field<TreeFault, PolicyPath> FAULT_PATH = required("path", PATH, TreeFault::path);
    private static final Field<TreeFault, Place> FAULT_PLACE = usual("place", PLACE, Place.WHOLE, TreeFault::place);
    private static final Field<TreeFault, Label> SENTENCE = required("sentence", LABEL, TreeFault::sentence);

    static final Form<TreeFault> FAULT = ObjectForm.of(
            "treeFault",
            Label.of("体系から除いた項目", "a node left out of the tree"),
            read -> new TreeFault(
                    read.get(FAULT_KIND), read.get(FAULT_PATH), read.get(FAULT_PLACE, Place.WHOLE), read.get(SENTENCE)),
            FAULT_KIND,
            FAULT_PATH,
            FAULT_PLACE,
            SENTENCE);
}
