package org.machistat.planmodel.tree;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.machistat.core.text.Label;
import org.machistat.core.text.NumberingStyle;

/** Trees for the laws: three layers, names that repeat, numbers with gaps and repeats, awkward texts. */
final class Trees {

    static final LayerScheme SCHEME = new LayerScheme(
            "法則",
            List.of(
                    Layer.of(Label.of("政策", "policy")).withNumbers("政策", NumberingStyle.PLAIN),
                    Layer.of(Label.of("施策", "measure")).withNumbers("", NumberingStyle.CIRCLED),
                    Layer.of(Label.of("事業", "project"))));

    private record Draft(int depth, int ordinal, String printed, Label name, List<Label> notes, List<String> values) {}

    private Trees() {}

    static Arbitrary<PolicyTree> trees() {
        Arbitrary<Draft> drafts = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 4),
                        lines(),
                        names(),
                        texts().list().ofMaxSize(2),
                        texts().list().ofMaxSize(2))
                .as((depth, step, printed, name, notes, values) -> new Draft(
                        depth,
                        step,
                        printed,
                        name,
                        notes.stream().map(Label::same).toList(),
                        values));
        return drafts.withoutEdgeCases().list().ofMaxSize(12).map(Trees::build).withoutEdgeCases();
    }

    private static Arbitrary<String> lines() {
        Arbitrary<String> usual =
                Arbitraries.of("", "", "1.", "2.", "政策1", "①", "(2)", "第3", "a]b", "[1:", "1", "- ", "\\");
        return Arbitraries.oneOf(usual, texts())
                .map(text -> text.replace("\n", "").replace("\r", "").strip());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "農業の振興",
                        "a|b",
                        "1. 農業",
                        "[2:x] 商業",
                        "> x",
                        "@a: b",
                        "# 観光",
                        "\\n",
                        "a\nb",
                        " x ",
                        "| y",
                        "①",
                        "- z",
                        ""),
                Arbitraries.strings().ofMaxLength(6));
    }

    private static Arbitrary<Label> names() {
        Arbitrary<String> ja = Arbitraries.oneOf(
                        Arbitraries.of("農業の振興", "農業振興", "商業の振興", "観光", "観光の振興", "人材育成", "その他"), lines())
                .filter(name -> !name.isBlank());
        return Combinators.combine(ja, Arbitraries.oneOf(Arbitraries.just("="), lines()))
                .as((japanese, english) -> english.equals("=") ? Label.same(japanese) : Label.of(japanese, english));
    }

    private static PolicyTree build(List<Draft> drafts) {
        PolicyTreeBuilder builder = PolicyTree.builder(SCHEME);
        PolicyPath last = PolicyPath.ROOT;
        for (Draft draft : drafts) {
            int depth = Math.min(draft.depth, last.depth() + 1);
            int before = last.depth() >= depth ? last.upTo(depth).ordinal() : 0;
            PolicyPath path = builder.freePath(
                    last.upTo(depth - 1), draft.ordinal == 4 ? 1 : before + Math.max(draft.ordinal, 1));
            PolicyNode node = new PolicyNode(path, draft.printed, draft.name, draft.notes, Map.of());
            for (int i = 0; i < draft.values.size(); i++) {
                node = node.withAttribute(i == 0 ? "所管:a" : "予算", draft.values.get(i));
            }
            builder.add(node);
            last = path;
        }
        return builder.build();
    }
}
