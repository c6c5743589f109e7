package org.machistat.core.value;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * Why a question has no answer (計算不能の理由).
 *
 * @param reason the kind of reason, for programs
 * @param sentence the reason in words, for people, naming what was met
 * @serial exclude
 */
public record Refusal(Reason reason, Label sentence) implements Serializable {

    /** The kinds of reason for which a calculation has no answer. */
    public enum Reason {
        /** The base of a rate or share is zero (基準値がゼロ). */
        ZERO_BASE,
        /** A logarithm or a root of a value that is not above zero was asked for (正の値でない). */
        NOT_POSITIVE,
        /** A figure is withheld to protect respondents (秘匿). */
        SUPPRESSED,
        /** A figure is unknown or was not surveyed (不詳・未調査). */
        UNKNOWN,
        /** A figure cannot exist, or the cell is blank (該当なし・空欄). */
        NOT_APPLICABLE,
        /** The total hardly moves, so that shares of its change mean nothing (総数の変化がほぼゼロ). */
        TOTAL_HARDLY_CHANGED,
        /** The parts do not add up to the whole (内訳と総数の不一致). */
        PARTS_DO_NOT_ADD,
        /** Two figures rest on different definitions or scopes (比較不能). */
        NOT_COMPARABLE,
        /** The dates, categories or values needed are not there (データ不足). */
        NOT_ENOUGH_DATA,
        /** The text met cannot be read as what was asked for (読み取り不能). */
        NOT_READABLE,
        /** Several answers fit, and nothing decides between them (複数該当). */
        AMBIGUOUS,
        /** A service that has the answer could not be reached, or failed (通信不能・応答なし). */
        NOT_REACHED
    }

    /**
     * Makes a refusal.
     *
     * @param reason the kind of reason
     * @param sentence the reason in words
     */
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(sentence, "sentence");
    }

    /**
     * A refusal of its kind and its two sentences.
     *
     * @param reason the kind of reason
     * @param ja the sentence in Japanese
     * @param en the sentence in English
     * @return the refusal
     */
    public static Refusal of(Reason reason, String ja, String en) {
        return new Refusal(reason, Label.of(ja, en));
    }

    /** The kind of reason and both sentences. */
    @Override
    public String toString() {
        return reason + "（" + sentence.ja() + " / " + sentence.en() + "）";
    }
}
