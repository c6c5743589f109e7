package org.machistat.planmodel.tree;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.text.NumberingStyle;

/**
 * One layer of a plan: its name and how its nodes are numbered (体系の階層).
 *
 * @param name such as 政策, 施策 or 事務事業
 * @param word the word printed before the number, such as 政策 in 政策3; empty if there is none
 * @param style how the number is written
 * @param counting where the numbers begin again
 * @serial exclude
 */
public record Layer(Label name, String word, NumberingStyle style, Counting counting) implements Serializable {

    /** Where the numbers of a layer begin again. */
    public enum Counting {
        /** At 1 under every parent (親ごとの番号). */
        WITHIN_PARENT,
        /** Nowhere: they run on through the layer, though a parent's first node may begin at 1 again (通し番号). */
        THROUGHOUT
    }

    /**
     * Makes a layer.
     *
     * @param name its name
     * @param word the word printed before the number
     * @param style how the number is written
     * @param counting where the numbers begin again
     * @throws IllegalArgumentException if the Japanese name is blank
     */
    public Layer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(counting, "counting");
        if (name.ja().isBlank()) {
            throw new IllegalArgumentException("Name of a layer must not be blank, but was '" + name.ja() + "'");
        }
    }

    /**
     * A layer numbered 1., 2., 3. under every parent.
     *
     * @param name its name
     * @return the layer
     * @throws IllegalArgumentException if the Japanese name is blank
     */
    public static Layer of(Label name) {
        return new Layer(name, "", NumberingStyle.DOT, Counting.WITHIN_PARENT);
    }

    /**
     * The same layer with other numbers.
     *
     * @param newWord the word printed before the number
     * @param newStyle how the number is written
     * @return the layer
     */
    public Layer withNumbers(String newWord, NumberingStyle newStyle) {
        return new Layer(name, newWord, newStyle, counting);
    }

    /**
     * The same layer with numbers that begin again elsewhere.
     *
     * @param newCounting where they do
     * @return the layer
     */
    public Layer with(Counting newCounting) {
        return new Layer(name, word, style, newCounting);
    }

    /**
     * Prints a number as this layer does.
     *
     * @param ordinal the number, from 1
     * @return such as 政策3
     * @throws IllegalArgumentException if the style has no sign for the number
     */
    public String format(int ordinal) {
        return word + style.format(ordinal);
    }

    /**
     * Reads a number as this layer prints it.
     *
     * @param printed such as 政策3
     * @return the number, or empty if it is not printed so
     */
    public Optional<Integer> findOrdinal(String printed) {
        return printed.startsWith(word) ? style.find(printed.substring(word.length())) : Optional.empty();
    }

    /** The name in Japanese. */
    @Override
    public String toString() {
        return name.ja();
    }
}
