package org.machistat.survey.question;

import java.util.BitSet;

/**
 * The answers to one question as sets of rows.
 *
 * @param question the question
 * @param asked the rows that were asked
 * @param answered those of them with an answer
 * @param chosen for each choice the rows that gave it
 * @param places for each place and choice the rows that put it there; empty unless ranked
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Answered(Question question, BitSet asked, BitSet answered, BitSet[] chosen, BitSet[][] places) {

    BitSet chose(String code) {
        return chosen[question.choices().indexOf(question.choice(code))];
    }

    /** Those who gave one of the choices, or one that is none of them. */
    BitSet members(Combination combination) {
        BitSet rows = new BitSet();
        for (String code : combination.codes()) {
            rows.or(chose(code));
        }
        if (!combination.complement()) {
            return rows;
        }
        BitSet rest = (BitSet) answered.clone();
        rest.andNot(rows);
        return rest;
    }
}
