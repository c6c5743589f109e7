package org.machistat.core.internal;

import org.machistat.core.text.NameMatch;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/** Name matches as answers (名称照合の回答化). */
public final class Matches {

    private Matches() {}

    /**
     * The candidate of a match, or the refusal.
     *
     * @param match the match
     * @param <T> the type of the candidates
     * @return the candidate; refused as ambiguous if several fit, else as not readable, with the sentence of the match
     */
    public static <T> Answer<T> answer(NameMatch<T> match) {
        return match.find()
                .map(Answer::of)
                .orElseGet(() -> Answer.refuse(new Refusal(
                        match.outcome() == NameMatch.Outcome.TIED
                                ? Refusal.Reason.AMBIGUOUS
                                : Refusal.Reason.NOT_READABLE,
                        match.sentence())));
    }
}
