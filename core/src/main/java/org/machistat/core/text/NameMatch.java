package org.machistat.core.text;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link NameMatcher} made of one printed name: the candidate and how it was found, or why none was chosen (名称照合の結果).
 *
 * @param <T> the type of the candidates
 */
public final class NameMatch<T> {

    /** How a name was matched, or why it was not. */
    public enum Outcome {
        /** The name is the candidate's, letter by letter (完全一致). */
        EXACT(true),
        /** The text is the candidate's id, without a name (コードのみ). */
        ID(true),
        /** Equal but for width, case, spaces, separators, brackets or a leading id (表記の違い). */
        NORMALISED(true),
        /** Equal but for look-alike characters or old forms: 物品賃貸業 with ー for 一, 髙 for 高 (字形の違い). */
        VARIANT(true),
        /** The candidate's name without the brackets at its end (括弧書きの省略). */
        ABBREVIATED(true),
        /** Closest by relative distance, within the limit and ahead of all others by the margin (近似一致). */
        CLOSEST(true),
        /** A word such as 合計 or 不明, which is no candidate (予約語). */
        RESERVED(false),
        /** Several candidates fit, and none is ahead by the margin (同順位). */
        TIED(false),
        /** The leading id belongs to one candidate and the name to another (コードと名称の不一致). */
        CONTRADICTORY(false),
        /** The closest name differs by a word that changes the meaning: 非, 以外, 計, a numeral (意味の異なる語). */
        OTHER_MEANING(false),
        /** No candidate is within the limit (該当なし). */
        TOO_FAR(false),
        /** The text is too long to be any candidate's name (長すぎる). */
        TOO_LONG(false),
        /** There is nothing but spaces and signs (空欄). */
        EMPTY(false);

        private final boolean match;

        Outcome(boolean match) {
            this.match = match;
        }

        /**
         * Whether a candidate was chosen.
         *
         * @return true if there is one
         */
        public boolean isMatch() {
            return match;
        }
    }

    /**
     * A candidate and its distance from the printed name.
     *
     * @param candidate the candidate
     * @param id the candidate's id
     * @param name the candidate's name that was compared
     * @param edits the characters to insert, delete, replace or swap
     * @param length the length of the longer of the two names as compared, at least 1
     * @param <T> the type of the candidates
     */
    public record Near<T>(T candidate, String id, String name, int edits, int length) {

        /**
         * Makes a candidate with its distance.
         *
         * @param candidate the candidate
         * @param id the candidate's id
         * @param name the candidate's name that was compared
         * @param edits the characters to change
         * @param length the length of the longer name
         * @throws IllegalArgumentException if the edits are not from 0 to the length, or the length is below 1
         */
        public Near {
            Objects.requireNonNull(candidate, "candidate");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            if (length < 1 || edits < 0 || edits > length) {
                throw new IllegalArgumentException(
                        "Edits must be from 0 to the length, which must be at least 1, but were " + edits + " of "
                                + length);
            }
        }

        /** The name with its id and the distance as edits out of length. */
        @Override
        public String toString() {
            return "「" + NameSentences.cut(name) + "」（" + NameSentences.cut(id) + "）" + edits + "/" + length;
        }
    }

    private final String asked;
    private final Outcome outcome;
    private final Optional<ReservedWord> reserved;
    private final String qualifier;
    private final List<Near<T>> nearest;
    private final List<T> tied;
    private final Label sentence;

    NameMatch(
            String asked,
            Outcome outcome,
            Optional<ReservedWord> reserved,
            String qualifier,
            List<Near<T>> nearest,
            List<T> tied,
            Label sentence) {
        this.asked = asked;
        this.outcome = outcome;
        this.reserved = reserved;
        this.qualifier = qualifier;
        this.nearest = List.copyOf(nearest);
        this.tied = List.copyOf(tied);
        this.sentence = sentence;
    }

    /**
     * The printed name as it was given.
     *
     * @return the text
     */
    public String asked() {
        return asked;
    }

    /**
     * How the name was matched, or why it was not.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Whether a candidate was chosen.
     *
     * @return true if there is one
     */
    public boolean isMatch() {
        return outcome.isMatch();
    }

    /**
     * The candidate chosen.
     *
     * @return the candidate
     * @throws NoSuchElementException with the sentence, if there is none
     */
    public T get() {
        return find().orElseThrow(() -> new NoSuchElementException(sentence.ja() + " / " + sentence.en()));
    }

    /**
     * The candidate chosen, if one was.
     *
     * @return the candidate, or empty
     */
    public Optional<T> find() {
        return isMatch() ? Optional.of(nearest.get(0).candidate()) : Optional.empty();
    }

    /**
     * The candidate chosen, with the name that matched and the distance (0 edits unless {@link Outcome#CLOSEST}).
     *
     * @return the candidate with its distance, or empty if none was chosen
     */
    public Optional<Near<T>> best() {
        return isMatch() ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    /**
     * The candidate that came second.
     *
     * @return the second candidate with its distance; empty unless the outcome is {@link Outcome#CLOSEST} and there was another
     */
    public Optional<Near<T>> runnerUp() {
        return outcome == Outcome.CLOSEST && nearest.size() > 1 ? Optional.of(nearest.get(1)) : Optional.empty();
    }

    /**
     * The candidates that were looked at in the end, nearest first.
     *
     * @return at most five; empty for a reserved word and a text that is empty or too long
     */
    public List<Near<T>> nearest() {
        return nearest;
    }

    /**
     * All candidates between which no choice was made.
     *
     * @return the candidates in their order; empty unless the outcome is {@link Outcome#TIED}
     */
    public List<T> tied() {
        return tied;
    }

    /**
     * The word that is no candidate.
     *
     * @return the word; empty unless the outcome is {@link Outcome#RESERVED}
     */
    public Optional<ReservedWord> reserved() {
        return reserved;
    }

    /**
     * What limits the word that is no candidate: A～R 全産業（S公務を除く） is a total of less than all.
     *
     * @return the code or range before the word (A-R) and what stands in brackets behind it (S公務を除く), joined by 、, in compatible
     *     form (NFKC); empty if there is neither, the brackets only repeat the word, or the outcome is not {@link Outcome#RESERVED}
     */
    public Optional<String> qualifier() {
        return qualifier.isEmpty() ? Optional.empty() : Optional.of(qualifier);
    }

    /**
     * What was found or why nothing was chosen, in words.
     *
     * @return the sentence in Japanese and English
     */
    public Label sentence() {
        return sentence;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameMatch<?> that
                && asked.equals(that.asked)
                && outcome == that.outcome
                && reserved.equals(that.reserved)
                && qualifier.equals(that.qualifier)
                && nearest.equals(that.nearest)
                && tied.equals(that.tied);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asked, outcome, reserved, qualifier, nearest, tied);
    }

    /** The outcome and the sentence in Japanese. */
    @Override
    public String toString() {
        return outcome + "（" + sentence.ja() + "）";
    }
}
