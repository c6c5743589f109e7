package org.machistat.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparability.Reason;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

class ComparabilityTest {

    static final Comparability FAR = Comparability.note(Aspect.TIME, "間隔は60か月", "60 months apart");
    static final Comparability FRAME = Comparability.note(Aspect.FRAME, "名簿が異なる", "frames differ");
    static final Comparability SCOPE = Comparability.bar(Aspect.SCOPE, "対象範囲が異なる", "scopes differ");

    @Test
    void nothingStandsAgainstComparing() {
        assertEquals(Verdict.COMPARABLE, Comparability.COMPARABLE.verdict());
        assertSame(Comparability.COMPARABLE, Comparability.of(List.of()));
        assertSame(Comparability.COMPARABLE, Comparability.COMPARABLE.accepted());
        assertTrue(Comparability.COMPARABLE.isPermitted());
        assertEquals(List.of(), Comparability.COMPARABLE.notes());
        assertEquals("比較可能", Comparability.COMPARABLE.toString());
    }

    @Test
    void theWorstVerdictWinsAndReasonsKeepTheirOrderOnce() {
        Comparability all = FAR.and(SCOPE).and(FRAME).and(FAR);
        assertEquals(Verdict.NOT_COMPARABLE, all.verdict());
        assertEquals(
                List.of("間隔は60か月", "対象範囲が異なる", "名簿が異なる"),
                all.reasons().stream().map(reason -> reason.sentence().ja()).toList());
        assertEquals(Verdict.COMPARABLE_WITH_NOTES, FAR.and(FRAME).verdict());
        assertEquals(FAR, FAR.and(Comparability.COMPARABLE));
        assertEquals(FAR, Comparability.COMPARABLE.and(FAR));
    }

    @Test
    void aBarredAnswerIsRefusedWithTheBarringReasonsOnly() {
        Comparability both = FAR.and(SCOPE).and(Comparability.bar(Aspect.DEFINITION, "定義が異なる", "definitions differ"));
        Answer<Integer> answer = both.guard(Answer.of(1));
        assertEquals(
                Refusal.of(
                        Refusal.Reason.NOT_COMPARABLE,
                        "比較できない：対象範囲が異なる、また定義が異なる",
                        "not comparable: scopes differ; also definitions differ"),
                answer.refusal().orElseThrow());
        assertEquals(Answer.of(1), FAR.guard(Answer.of(1)));
        assertEquals(Optional.empty(), FAR.refusal());
    }

    @Test
    void acceptedIsStillNotComparableButPermitsAResultAndSaysSo() {
        Comparability accepted = SCOPE.and(FAR).accepted();
        assertEquals(Verdict.NOT_COMPARABLE, accepted.verdict());
        assertTrue(accepted.isAccepted());
        assertTrue(accepted.isPermitted());
        assertEquals(Answer.of(1), accepted.guard(Answer.of(1)));
        assertEquals(
                List.of(
                        Label.of("比較できないことを承知のうえで比較した", "compared although not comparable, as the caller accepted"),
                        Label.of("比較不能：対象範囲が異なる", "not comparable: scopes differ"),
                        Label.of("比較に注意：間隔は60か月", "compare with care: 60 months apart")),
                accepted.notes());
        assertEquals("比較不能（承知）：対象範囲が異なる、間隔は60か月", accepted.toString());
        assertSame(FAR, FAR.accepted());
    }

    /** Accepting one pair does not accept another. */
    @Test
    void acceptedIsLostBesideWhatNobodyAccepted() {
        Comparability other = Comparability.bar(Aspect.BOUNDARY, "境域が異なる", "boundaries differ");
        assertFalse(SCOPE.accepted().and(other).isPermitted());
        assertFalse(SCOPE.accepted().and(SCOPE).isPermitted());
        assertFalse(SCOPE.and(SCOPE.accepted()).isPermitted());
        assertTrue(SCOPE.accepted().and(other.accepted()).isPermitted());
        assertTrue(SCOPE.accepted().and(FAR).isPermitted());
        assertTrue(FAR.and(SCOPE.accepted()).isAccepted());
    }

    @Test
    void aReasonMustWeighSomethingAndSayIt() {
        assertEquals(
                "A reason must be COMPARABLE_WITH_NOTES or NOT_COMPARABLE, but was COMPARABLE",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Reason(Aspect.TIME, Verdict.COMPARABLE, Label.same("x")))
                        .getMessage());
        assertEquals(
                "A reason must have a sentence in Japanese and English, but had '注' and ' '",
                assertThrows(IllegalArgumentException.class, () -> Comparability.note(Aspect.TIME, "注", " "))
                        .getMessage());
    }
}
