package org.machistat.census.wave;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.machistat.census.industry.ConcordanceLink;
import org.machistat.census.industry.ConcordanceLink.Quality;
import org.machistat.census.industry.JsicConcordance;
import org.machistat.census.industry.JsicRevision;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparability.Reason;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.text.Label;

/** What a change of revision does to one code that a table has under both (改定の影響). */
final class RevisionChange {

    private static final Set<Quality> UNAFFECTED = Set.of(Quality.SAME, Quality.RENAMED);

    private final JsicConcordance concordance;

    private RevisionChange(JsicConcordance concordance) {
        this.concordance = concordance;
    }

    /** The change between two revisions, if both lists are there. */
    static Optional<RevisionChange> between(JsicRevision before, JsicRevision after) {
        if (before == JsicRevision.REV13 && after == JsicRevision.REV14) {
            return Optional.of(new RevisionChange(JsicConcordance.rev13ToRev14()));
        }
        return before == JsicRevision.REV14 && after == JsicRevision.REV13
                ? Optional.of(new RevisionChange(JsicConcordance.rev14ToRev13()))
                : Optional.empty();
    }

    /** Whether both revisions have a code. */
    boolean knows(String code) {
        return concordance.from().find(code).isPresent()
                && concordance.to().find(code).isPresent();
    }

    /**
     * Nothing if the code means the same in both; a note if its content changed or may have; a bar if it is joined to another code or to none, so
     * that one code stands for two industries.
     */
    Optional<Reason> judge(String code, Label revisions) {
        List<ConcordanceLink> links = concordance.list(code);
        Optional<ConcordanceLink> own =
                links.stream().filter(link -> link.to().equals(code)).findFirst();
        if (own.isPresent()
                && links.size() == 1
                && UNAFFECTED.contains(own.get().quality())) {
            return Optional.empty();
        }
        String industry = concordance.from().get(code).toString();
        if (own.isEmpty()) {
            return Optional.of(new Reason(
                    Aspect.CLASSIFICATION,
                    Verdict.NOT_COMPARABLE,
                    revisions.plus(Label.of(
                            "であり、" + industry + "は両者で対応しない（後者では"
                                    + concordance.to().get(code) + "）",
                            "; " + industry + " of the one is not joined to "
                                    + concordance.to().get(code) + " of the other"))));
        }
        Label why = own.get().reason();
        return Optional.of(new Reason(
                Aspect.CLASSIFICATION,
                Verdict.COMPARABLE_WITH_NOTES,
                revisions.plus(Label.of(
                        "であり、" + industry + "の増減には分類の変更が含まれ得る（" + why.ja() + "）",
                        "; change of " + industry + " may be a change of classification (" + why.en() + ")"))));
    }
}
