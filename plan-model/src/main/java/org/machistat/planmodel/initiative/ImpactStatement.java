package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/**
 * What a plan expects of a technology for a field of work: it grows or shrinks (技術の影響).
 *
 * @param technology the technology, such as AI・ビッグデータ
 * @param field the field of work
 * @param direction whether it grows or shrinks
 * @param source where it is said
 * @serial exclude
 */
public record ImpactStatement(Label technology, Label field, Direction direction, Source source)
        implements Serializable {

    /** Which way a field of work moves. */
    public enum Direction {
        /** It grows (増加). */
        GROWS(Label.of("増加", "grows")),
        /** It shrinks (減少). */
        SHRINKS(Label.of("減少", "shrinks"));

        private final Label label;

        Direction(Label label) {
            this.label = label;
        }

        /**
         * The direction in words.
         *
         * @return the word in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /**
     * Makes a statement.
     *
     * @param technology the technology
     * @param field the field of work
     * @param direction whether it grows or shrinks
     * @param source where it is said
     */
    public ImpactStatement {
        Objects.requireNonNull(technology, "technology");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(source, "source");
    }

    /** Technology, field and direction. */
    @Override
    public String toString() {
        return technology.ja() + "：" + field.ja() + "の" + direction.label().ja();
    }
}
