package org.machistat.core.audit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;

/**
 * A statement that a text makes about figures, to be checked by {@link ClaimCheck} (本文の記述).
 *
 * @serial exclude
 */
public sealed interface Claim extends Serializable {

    /**
     * The statement in words, as it is understood.
     *
     * @return for example 「卸売業、小売業」が1番目に多い
     */
    Label statement();

    /**
     * One item has a place in the order of all: 最も多い, 次いで, 最も少ない.
     *
     * @param item the item
     * @param rank its place, 1 for the first
     * @param fromTop whether counted from the largest; if not, from the smallest
     * @param said the figure that the text gives for it, if any
     * @serial exclude
     */
    record Ranked(String item, int rank, boolean fromTop, Optional<Figure> said) implements Claim {
        /**
         * Makes the claim.
         *
         * @param item the item
         * @param rank its place
         * @param fromTop whether counted from the largest
         * @param said the figure that the text gives for it
         * @throws IllegalArgumentException if the rank is not positive
         */
        public Ranked {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(said, "said");
            if (rank < 1) {
                throw new IllegalArgumentException("Rank must be at least 1, but was " + rank);
            }
        }

        @Override
        public Label statement() {
            Label figure = said.map(one -> Label.of("（" + one.printed() + "）", " (" + one.printed() + ")"))
                    .orElse(Label.EMPTY);
            return Label.of(
                            "「" + item + "」が" + rank + "番目に" + (fromTop ? "多い" : "少ない"),
                            "'" + item + "' is number " + rank + " from the " + (fromTop ? "largest" : "smallest"))
                    .plus(figure);
        }
    }

    /**
     * A series is highest in one period: ピークは2030年.
     *
     * @param period the year or date, such as 2030年
     * @param said the figure that the text gives for it, if any
     * @serial exclude
     */
    record Peak(String period, Optional<Figure> said) implements Claim {
        /**
         * Makes the claim.
         *
         * @param period the year or date
         * @param said the figure that the text gives for it
         */
        public Peak {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(said, "said");
        }

        @Override
        public Label statement() {
            Label figure = said.map(one -> Label.of("（" + one.printed() + "）", " (" + one.printed() + ")"))
                    .orElse(Label.EMPTY);
            return Label.of("ピークは" + period, "the peak is in " + period).plus(figure);
        }
    }

    /**
     * One item is more, or less, than another: A は B より多い, A が B を下回る.
     *
     * @param item the item
     * @param more whether it is said to be more; if not, less
     * @param other the other item
     * @serial exclude
     */
    record Compared(String item, boolean more, String other) implements Claim {
        /**
         * Makes the claim.
         *
         * @param item the item
         * @param more whether it is said to be more
         * @param other the other item
         */
        public Compared {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(other, "other");
        }

        @Override
        public Label statement() {
            return Label.of(
                    "「" + item + "」は「" + other + "」より" + (more ? "多い" : "少ない"),
                    "'" + item + "' is " + (more ? "more" : "less") + " than '" + other + "'");
        }
    }

    /**
     * One item is a share or a multiple of another, in words: 約1割, 8割超, 半数未満, 約2倍.
     *
     * @param part the item
     * @param whole what it is a share or multiple of; empty for the total of all
     * @param words the share or multiple, with the convention by which it is read
     * @serial exclude
     */
    record Portion(String part, Optional<String> whole, FuzzyShare words) implements Claim {
        /**
         * Makes the claim.
         *
         * @param part the item
         * @param whole what it is a share or multiple of
         * @param words the share or multiple
         * @throws IllegalArgumentException if a multiple has nothing it is a multiple of
         */
        public Portion {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(words, "words");
            if (whole.isEmpty() && words.kind() == FuzzyShare.Kind.MULTIPLE) {
                throw new IllegalArgumentException("A multiple must say of what, but was " + words.text());
            }
        }

        @Override
        public Label statement() {
            return Label.of(
                    "「" + part + "」は" + whole.map(one -> "「" + one + "」").orElse("全体") + "の" + words.text(),
                    "'" + part + "' is " + words.text() + " of "
                            + whole.map(one -> "'" + one + "'").orElse("the total"));
        }
    }

    /**
     * One item has a figure: 「卸売業、小売業」は21.6%.
     *
     * @param item the item
     * @param said the figure that the text gives for it
     * @serial exclude
     */
    record Amount(String item, Figure said) implements Claim {
        /**
         * Makes the claim.
         *
         * @param item the item
         * @param said the figure that the text gives for it
         */
        public Amount {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(said, "said");
        }

        @Override
        public Label statement() {
            return Label.of("「" + item + "」は" + said.printed(), "'" + item + "' is " + said.printed());
        }
    }

    /**
     * The claim that an item is the largest of all.
     *
     * @param item the item
     * @return the claim
     */
    static Claim largest(String item) {
        return new Ranked(item, 1, true, Optional.empty());
    }

    /**
     * The claim that an item is the smallest of all.
     *
     * @param item the item
     * @return the claim
     */
    static Claim smallest(String item) {
        return new Ranked(item, 1, false, Optional.empty());
    }

    /**
     * The claim that a series is highest in one period.
     *
     * @param period the year or date
     * @return the claim
     */
    static Claim peak(String period) {
        return new Peak(period, Optional.empty());
    }

    /**
     * The claim that an item is more than another.
     *
     * @param item the item
     * @param other the other
     * @return the claim
     */
    static Claim more(String item, String other) {
        return new Compared(item, true, other);
    }

    /**
     * The claim that an item is a share of the total.
     *
     * @param part the item
     * @param words the share in words, such as 約1割
     * @return the claim
     * @throws IllegalArgumentException if the words are none of {@link FuzzyShare}
     */
    static Claim share(String part, String words) {
        return new Portion(part, Optional.empty(), FuzzyShare.parse(words));
    }

    /**
     * The claim that an item is a share or a multiple of another.
     *
     * @param part the item
     * @param whole what it is a share or multiple of
     * @param words the share or multiple in words, such as 約2倍
     * @return the claim
     * @throws IllegalArgumentException if the words are none of {@link FuzzyShare}
     */
    static Claim portion(String part, String whole, String words) {
        return new Portion(part, Optional.of(whole), FuzzyShare.parse(words));
    }

    /**
     * Reads the common printed forms; every other sentence is refused, never guessed.
     *
     * <ul>
     *   <li>「A」が21.6%で最も（2番目に）多い（少ない・高い・低い）, with or without the figure; 、次いで「B」が14.3% behind it is a second claim.
     *   <li>ピークは2030年, 2030年にピーク, with （158.7万人） or で158.7万人 behind; 2030年に158.7万人となりピークを迎える.
     *   <li>「A」は「B」より多い（少ない…）, 「A」が「B」を上回る（下回る）.
     *   <li>「A」は約1割, 「A」は全体の半数を超える, 「A」は「B」の約2倍; 「A」は21.6%.
     *   <li>Names without 「」 must not hold は, が or 。. Before a name in 「」 may stand what it is about: 構成比は、.
     * </ul>
     *
     * @param sentence the sentence, with or without 。
     * @return its claims in order; or a refusal if it has another form, or a figure in it cannot be read (00.6%)
     */
    static Answer<List<Claim>> parse(String sentence) {
        return ClaimReader.read(sentence);
    }
}
