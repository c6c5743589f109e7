package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.NameMatch.Near;
import org.machistat.core.text.NameMatch.Outcome;

class NameMatchTest {

    private static final NameMatcher<String> WORDS = NameMatcher.of(List.of("農業", "漁業"), one -> "id" + one, List::of);

    @Test
    void sixOutcomesChooseACandidate() {
        assertEquals(
                List.of(
                        Outcome.EXACT,
                        Outcome.ID,
                        Outcome.NORMALISED,
                        Outcome.VARIANT,
                        Outcome.ABBREVIATED,
                        Outcome.CLOSEST),
                Arrays.stream(Outcome.values()).filter(Outcome::isMatch).toList());
    }

    @Test
    void totalsOfDifferentScopeAreDifferentMatches() {
        NameMatch<String> all = WORDS.match("全産業");
        assertEquals(Optional.empty(), all.qualifier());
        assertEquals(Optional.of("公務を除く"), WORDS.match("全産業（公務を除く）").qualifier());
        assertNotEquals(all, WORDS.match("全産業（公務を除く）"));
        assertEquals(List.of(), all.nearest());
    }

    @Test
    void distancesAreChecked() {
        assertEquals("「農業」（id農業）0/2", WORDS.match("農業").best().get().toString());
        assertEquals(
                "Edits must be from 0 to the length, which must be at least 1, but were 0 of 0",
                assertThrows(IllegalArgumentException.class, () -> new Near<>("x", "1", "x", 0, 0))
                        .getMessage());
        assertEquals(
                "candidate",
                assertThrows(NullPointerException.class, () -> new Near<>(null, "1", "x", 0, 1))
                        .getMessage());
    }
}
