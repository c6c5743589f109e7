package org.machistat.core.source;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/** Judgements of what may be compared, for tests of formats that must keep them. */
@SuppressWarnings("exports") // tests of other packages use it, other modules do not
public final class ComparisonsArbitraries {

    private ComparisonsArbitraries() {}

    /** Judgements with sentences of the given texts, which must not be blank. */
    public static Arbitrary<Comparability> comparabilities(Arbitrary<String> sentences) {
        Arbitrary<Comparability.Reason> reasons = Combinators.combine(
                        Arbitraries.of(Comparability.Aspect.values()),
                        Arbitraries.of(Comparability.Verdict.values())
                                .filter(verdict -> verdict != Comparability.Verdict.COMPARABLE),
                        Combinators.combine(sentences, sentences).as(Label::of))
                .as(Comparability.Reason::new);
        return Combinators.combine(reasons.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
                .as((some, accepted) -> accepted ? Comparability.of(some).accepted() : Comparability.of(some));
    }

    /** Judgements of some pairs among the points, in any order. */
    public static Arbitrary<Comparisons<String>> among(List<String> points, Arbitrary<String> sentences) {
        List<Comparisons.Pair<String>> pairs = new ArrayList<>();
        for (String from : points) {
            for (String to : points) {
                if (!from.equals(to)) {
                    pairs.add(new Comparisons.Pair<>(from, to, Comparability.COMPARABLE));
                }
            }
        }
        if (pairs.isEmpty()) {
            return Arbitraries.just(Comparisons.none());
        }
        Arbitrary<Comparisons.Pair<String>> judged = Combinators.combine(
                        Arbitraries.of(pairs), comparabilities(sentences))
                .as((pair, comparability) -> new Comparisons.Pair<>(pair.from(), pair.to(), comparability));
        return judged.list().ofMaxSize(3).map(list -> {
            Comparisons<String> all = Comparisons.none();
            for (Comparisons.Pair<String> pair : list) {
                all = all.with(pair.from(), pair.to(), pair.comparability());
            }
            return all;
        });
    }

    /** The axis with judgements of some of its categories, in one case of two. */
    public static Arbitrary<Axis> judged(Axis axis, Arbitrary<String> sentences) {
        List<String> ids = axis.categories().stream().map(Category::id).toList();
        return Arbitraries.oneOf(Arbitraries.just(axis), among(ids, sentences).map(axis::withComparisons));
    }

    /** What is left of an axis when a table is cut at one of its categories. */
    public static Arbitrary<List<Point>> points(Arbitrary<String> texts) {
        Arbitrary<Point> point = texts.list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(ids -> Combinators.combine(texts, among(ids, texts))
                        .as((axis, comparisons) -> new Point(axis, ids.get(0), comparisons)));
        return point.list().ofMaxSize(2);
    }
}
