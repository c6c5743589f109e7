package org.machistat.planmodel.json;

import static org.machistat.planmodel.json.CoreForms.LABEL;
import static org.machistat.planmodel.json.CoreForms.ORDINAL;
import static org.machistat.planmodel.json.Field.list;
import static org.machistat.planmodel.json.Field.required;
import static org.machistat.planmodel.json.Field.usual;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Shown;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Crosswalk.Certainty;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;

/**
 * A crosswalk whose trees are still named by their schemes.
 *
 * @param from the scheme of the one tree
 * @param to the scheme of the other
 * @param layers which layer stands for which
 * @param links the links, each with its place
 * @param place where the crosswalk stands
 */
record CrosswalkDraft(String from, String to, List<LayerPair> layers, List<PlacedLink> links, Place place) {

    /** Two layers that stand for one another. */
    record LayerPair(int from, int to) {}

    /** A link and where it stands. */
    record PlacedLink(Link link, Place place) {}

    static CrosswalkDraft of(Crosswalk crosswalk) {
        return new CrosswalkDraft(
                crosswalk.from().scheme().id(),
                crosswalk.to().scheme().id(),
                crosswalk.layers().entrySet().stream()
                        .map(pair -> new LayerPair(pair.getKey(), pair.getValue()))
                        .toList(),
                crosswalk.links().stream()
                        .map(link -> new PlacedLink(link, Place.WHOLE))
                        .toList(),
                Place.WHOLE);
    }

    /** The crosswalk between trees that exist, without links to nodes that do not. */
    Optional<Crosswalk> resolve(Function<String, Optional<PolicyTree>> trees, String schemes, Input in) {
        Optional<PolicyTree> one = trees.apply(from);
        Optional<PolicyTree> other = trees.apply(to);
        if (one.isEmpty() || other.isEmpty()) {
            String missing = one.isEmpty() ? from : to;
            in.error(
                    place,
                    missing,
                    Label.of(
                            "体系「" + Input.shorten(missing) + "」はありません。使えるschemeは" + schemes + "です",
                            "Unknown tree '" + Input.shorten(missing)
                                    + "' of a crosswalk, expected one of the schemes [" + schemes + "]"));
            return Optional.empty();
        }
        List<Link> known = new ArrayList<>();
        for (PlacedLink placed : links) {
            if (isKnown(placed, one.get(), other.get(), in)) {
                known.add(placed.link());
            }
        }
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        layers.forEach(pair -> pairs.put(pair.from(), pair.to()));
        Crosswalk crosswalk = Crosswalk.of(one.get(), other.get(), known);
        try {
            return Optional.of(crosswalk.withLayers(pairs));
        } catch (IllegalArgumentException e) {
            in.error(
                    place,
                    pairs.toString(),
                    Label.of(
                            "階層の対応が成り立ちません（" + e.getMessage() + "）",
                            "Unable to read layers of a crosswalk: " + e.getMessage()));
            return Optional.of(crosswalk);
        }
    }

    private static boolean isKnown(PlacedLink placed, PolicyTree from, PolicyTree to, Input in) {
        Link link = placed.link();
        List<String> unknown = Stream.concat(
                        Stream.of(link.from())
                                .filter(path -> from.find(path).isEmpty())
                                .map(path -> "'" + path + "' in "
                                        + Input.shorten(from.scheme().id())),
                        link.to().stream()
                                .filter(path -> to.find(path).isEmpty())
                                .map(path -> "'" + path + "' in "
                                        + Input.shorten(to.scheme().id())))
                .toList();
        if (!unknown.isEmpty()) {
            String names = Shown.list(unknown);
            in.error(
                    placed.place(),
                    names,
                    Label.of(
                            "対応づけの項目がありません（" + names + "）。体系にある項目の番号を指定してください",
                            "Unknown nodes of a link: " + names + ", expected paths of nodes that exist"));
        }
        return unknown.isEmpty();
    }

    private static final Field<LayerPair, Integer> LAYER_FROM = required("from", ORDINAL, LayerPair::from);
    private static final Field<LayerPair, Integer> LAYER_TO = required("to", ORDINAL, LayerPair::to);

    private static final Form<LayerPair> LAYERS_FORM = ObjectForm.of(
            "layerPair",
            Label.of("階層の対応", "a pair of layers"),
            read -> new LayerPair(read.get(LAYER_FROM), read.get(LAYER_TO)),
            LAYER_FROM,
            LAYER_TO);

    private static final Field<PlacedLink, PolicyPath> LINK_FROM =
            required("from", TreeForms.PATH, placed -> placed.link().from());
    private static final Field<PlacedLink, List<PolicyPath>> LINK_TO =
            required("to", OneOrMore.FORM, placed -> placed.link().to());
    private static final Field<PlacedLink, Relation> RELATION = usual(
            "relation",
            new Choice<>("relation", Label.of("対応の種類", "a relation"), Relation.class),
            Relation.EQUIVALENT,
            placed -> placed.link().relation());
    private static final Field<PlacedLink, Certainty> CERTAINTY = usual(
            "certainty",
            new Choice<>("certainty", Label.of("確かさ", "a certainty"), Certainty.class),
            Certainty.PRINTED,
            placed -> placed.link().certainty());
    private static final Field<PlacedLink, Label> EVIDENCE =
            usual("evidence", LABEL, Label.EMPTY, placed -> placed.link().evidence());

    private static final Field<PlacedLink, Boolean> OR_UNPRINTED = usual(
            "orUnprinted",
            Words.TrueOrFalse.FORM,
            false,
            placed -> placed.link().orUnprinted());

    private static final Form<PlacedLink> LINK = ObjectForm.of(
            "link",
            Label.of("対応づけ", "a link"),
            read -> new PlacedLink(
                    new Link(
                            read.get(LINK_FROM),
                            read.get(LINK_TO),
                            read.get(RELATION, Relation.EQUIVALENT),
                            read.get(CERTAINTY, Certainty.PRINTED),
                            read.get(EVIDENCE, Label.EMPTY),
                            read.get(OR_UNPRINTED, false)),
                    read.place()),
            LINK_FROM,
            LINK_TO,
            OR_UNPRINTED,
            RELATION,
            CERTAINTY,
            EVIDENCE);

    private static final Field<CrosswalkDraft, String> FROM = required("from", Words.TEXT, CrosswalkDraft::from);
    private static final Field<CrosswalkDraft, String> TO = required("to", Words.TEXT, CrosswalkDraft::to);
    private static final Field<CrosswalkDraft, List<LayerPair>> LAYERS =
            list("layers", LAYERS_FORM, CrosswalkDraft::layers);
    private static final Field<CrosswalkDraft, List<PlacedLink>> LINKS = list("links", LINK, CrosswalkDraft::links);

    static final Form<CrosswalkDraft> FORM = ObjectForm.of(
            "crosswalk",
            Label.of("体系間の対応表", "a crosswalk"),
            read -> new CrosswalkDraft(read.get(FROM), read.get(TO), read.list(LAYERS), read.list(LINKS), read.place()),
            FROM,
            TO,
            LAYERS,
            LINKS);

    /** One path, or a list of candidates. */
    enum OneOrMore implements Form<List<PolicyPath>> {
        FORM;

        private static final ListForm<PolicyPath> MORE = new ListForm<>(TreeForms.PATH);

        @Override
        public String id() {
            return "oneOrMorePaths";
        }

        @Override
        public Label what() {
            return Label.of("項目の番号", "a path or a list of paths");
        }

        @Override
        public Optional<List<PolicyPath>> read(Input in) throws IOException {
            return in.isText() ? TreeForms.PATH.read(in).map(List::of) : MORE.read(in);
        }

        @Override
        public void write(List<PolicyPath> paths, JsonGenerator out) throws IOException {
            if (paths.size() == 1) {
                TreeForms.PATH.write(paths.get(0), out);
            } else {
                MORE.write(paths, out);
            }
        }
    }
}
