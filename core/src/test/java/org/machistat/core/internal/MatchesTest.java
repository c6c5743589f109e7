package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.NameMatch;
import org.machistat.core.text.NameMatcher;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

class MatchesTest {

    private static final NameMatcher<String> TOWNS = NameMatcher.of(
            List.of("1 府中市", "2 府中市", "3 川崎市"), name -> name.substring(0, 1), name -> List.of(name.substring(2)));

    @Test
    void answers() {
        assertEquals(Answer.of("3 川崎市"), Matches.answer(TOWNS.match("川﨑市")));
        NameMatch<String> tied = TOWNS.match("府中市");
        assertEquals(
                new Refusal(Refusal.Reason.AMBIGUOUS, tied.sentence()),
                Matches.answer(tied).refusal().get());
        NameMatch<String> far = TOWNS.match("横浜市");
        assertEquals(
                new Refusal(Refusal.Reason.NOT_READABLE, far.sentence()),
                Matches.answer(far).refusal().get());
        assertEquals(
                Refusal.Reason.NOT_READABLE,
                Matches.answer(TOWNS.match("合計")).refusal().get().reason());
    }
}
