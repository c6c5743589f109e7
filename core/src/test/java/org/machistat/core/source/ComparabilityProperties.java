package org.machistat.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparability.Reason;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.text.Label;

/** The laws of joining judgements. */
class ComparabilityProperties {

    @Provide
    Arbitrary<Comparability> judgements() {
        Arbitrary<Reason> reasons = Combinators.combine(
                        Arbitraries.of(Aspect.SCOPE, Aspect.TIME),
                        Arbitraries.of(Verdict.COMPARABLE_WITH_NOTES, Verdict.NOT_COMPARABLE),
                        Arbitraries.of("a", "b"))
                .as((aspect, verdict, text) -> new Reason(aspect, verdict, Label.same(text)));
        return Combinators.combine(reasons.list().ofMaxSize(3), Arbitraries.of(true, false))
                .as((list, accepted) -> accepted ? Comparability.of(list).accepted() : Comparability.of(list));
    }

    @Property
    void joiningIsAssociativeAndIdempotent(
            @ForAll("judgements") Comparability a,
            @ForAll("judgements") Comparability b,
            @ForAll("judgements") Comparability c) {
        assertEquals(a.and(b).and(c), a.and(b.and(c)));
        assertEquals(a, a.and(a));
        assertEquals(a, a.and(Comparability.COMPARABLE));
        assertEquals(a, Comparability.COMPARABLE.and(a));
    }

    @Property
    void theWorstWinsWhicheverComesFirst(@ForAll("judgements") Comparability a, @ForAll("judgements") Comparability b) {
        Verdict worse = a.verdict().compareTo(b.verdict()) > 0 ? a.verdict() : b.verdict();
        assertEquals(worse, a.and(b).verdict());
        assertEquals(worse, b.and(a).verdict());
        assertEquals(a.isPermitted() && b.isPermitted(), a.and(b).isPermitted());
        assertEquals(
                List.of(true, true),
                List.of(a.accepted().isPermitted(), a.and(b).accepted().isPermitted()));
    }
}
