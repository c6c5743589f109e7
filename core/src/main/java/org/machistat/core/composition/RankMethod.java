package org.machistat.core.composition;

import org.machistat.core.internal.Ranks;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

/** How equal values are ranked (同順位の扱い). */
public enum RankMethod {
    /** 1, 2, 2, 4: as many ranks are left out as are shared (競技順位). */
    COMPETITION(Label.of("同順位は次を飛ばす（1, 2, 2, 4）", "ties skip the next rank (1, 2, 2, 4)")) {
        @Override
        <T extends Comparable<T>> Rational rank(Ranks<T> ranks, T value) {
            return Rational.of(ranks.of(value));
        }
    },
    /** 1, 2, 2, 3: no rank is left out (密な順位). */
    DENSE(Label.of("同順位は次を飛ばさない（1, 2, 2, 3）", "ties skip nothing (1, 2, 2, 3)")) {
        @Override
        <T extends Comparable<T>> Rational rank(Ranks<T> ranks, T value) {
            return Rational.of(ranks.dense(value));
        }
    },
    /** 1, 2.5, 2.5, 4: the mean of the places taken up, as rank correlation uses it (平均順位). */
    FRACTIONAL(Label.of("同順位は平均（1, 2.5, 2.5, 4）", "ties get the mean rank (1, 2.5, 2.5, 4)")) {
        @Override
        <T extends Comparable<T>> Rational rank(Ranks<T> ranks, T value) {
            return Rational.of(ranks.twiceMean(value), 2);
        }
    };

    private final Label label;

    RankMethod(Label label) {
        this.label = label;
    }

    /**
     * The rule in words.
     *
     * @return the rule
     */
    public Label label() {
        return label;
    }

    abstract <T extends Comparable<T>> Rational rank(Ranks<T> ranks, T value);
}
