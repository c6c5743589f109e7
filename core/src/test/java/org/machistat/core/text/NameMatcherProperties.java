package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.machistat.core.text.NameMatch.Outcome;

class NameMatcherProperties {

    @Provide
    Arbitrary<Set<String>> names() {
        return Arbitraries.strings()
                .withChars("農林漁鉱業建設製造サービス12ab")
                .ofMinLength(1)
                .ofMaxLength(10)
                .set()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static NameMatcher<String> matcher(Set<String> names) {
        return NameMatcher.of(names, name -> "id-" + name, List::of);
    }

    @Property
    void everyNameMatchesItself(@ForAll("names") Set<String> names) {
        NameMatcher<String> matcher = matcher(names);
        for (String name : names) {
            assertEquals(name, matcher.match(name).get());
            assertEquals(Outcome.EXACT, matcher.match(name).outcome());
        }
    }

    /** Neither the order of the candidates nor separators in the label decide what is found. */
    @Property
    void orderAndNotationDoNotMatter(@ForAll("names") Set<String> names, @ForAll("label") String label) {
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        NameMatch<String> match = matcher(names).match(label);
        assertEquals(
                match.find(),
                matcher(new LinkedHashSet<>(reversed)).match(label).find());
        if (match.outcome() != Outcome.EXACT) {
            assertEquals(match.find(), matcher(names).match(label + "、").find());
        }
    }

    @Property
    void whatIsClosestIsWithinTheLimitAndAheadByTheMargin(
            @ForAll("names") Set<String> names, @ForAll("label") String label) {
        NameMatch<String> match = matcher(names).match(label);
        if (match.outcome() == Outcome.CLOSEST) {
            double best = share(match.best().get());
            assertTrue(best < 0.25);
            match.runnerUp().ifPresent(next -> assertTrue(share(next) - best >= 0.2 - 1e-12));
        }
    }

    @Property
    void neverThrowsAndAlwaysHasASentence(@ForAll("names") Set<String> names, @ForAll String label) {
        NameMatch<String> match = matcher(names).match(label);
        assertTrue(!match.sentence().ja().isEmpty() && !match.sentence().en().isEmpty());
        assertEquals(match.isMatch(), match.find().isPresent());
    }

    /** By construction: what is put before or behind a whole name makes another word of it. */
    @Property
    void aNameWithinALongerWordIsNeverRead(
            @ForAll("label") String name, @ForAll("label") String more, @ForAll boolean isBefore) {
        NameMatch<String> match = matcher(Set.of(name)).match(isBefore ? more + name : name + more);
        char beside = isBefore ? name.charAt(0) : name.charAt(name.length() - 1);
        boolean isLatin = more.chars().allMatch(one -> one == 'a' || one == 'b');
        boolean isDoubled = more.chars().allMatch(one -> one == beside);
        assertTrue(match.outcome() != Outcome.CLOSEST || isLatin || isDoubled);
    }

    /** The stretches hold all edits: outside them the words are the same, and within them no more than the distance is lost. */
    @Property
    void differencesExplainTheDistance(@ForAll("label") String a, @ForAll("label") String b) {
        int[] from = a.codePoints().toArray();
        int[] to = b.codePoints().toArray();
        int atA = 0;
        int atB = 0;
        int edits = 0;
        for (EditDistance.Stretch stretch : EditDistance.differences(from, to)) {
            assertEquals(a.substring(atA, stretch.fromA()), b.substring(atB, stretch.fromB()));
            edits += EditDistance.of(
                    Arrays.copyOfRange(from, stretch.fromA(), stretch.toA()),
                    Arrays.copyOfRange(to, stretch.fromB(), stretch.toB()));
            atA = stretch.toA();
            atB = stretch.toB();
        }
        assertEquals(a.substring(atA), b.substring(atB));
        assertEquals(EditDistance.of(from, to), edits);
    }

    @Property
    void distanceIsAMeasureOfDifference(@ForAll("label") String a, @ForAll("label") String b) {
        int distance = EditDistance.of(a.codePoints().toArray(), b.codePoints().toArray());
        assertEquals(a.equals(b), distance == 0);
        assertTrue(distance >= Math.abs(a.length() - b.length()));
        assertTrue(distance <= Math.max(a.length(), b.length()));
    }

    @Provide
    Arbitrary<String> label() {
        return Arbitraries.strings()
                .withChars("農林漁鉱業建設製造サービス12ab")
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    private static double share(NameMatch.Near<?> near) {
        return (double) near.edits() / near.length();
    }
}
