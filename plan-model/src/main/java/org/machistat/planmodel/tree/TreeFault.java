package org.machistat.planmodel.tree;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;

/**
 * One thing that is wrong with a tree, with where it shows (体系の不備).
 *
 * @param kind what is wrong
 * @param path the node concerned
 * @param place where it stands in the text; a place named by the path if the text is not known
 * @param sentence what was met and what was expected
 * @serial exclude
 */
public record TreeFault(Kind kind, PolicyPath path, Place place, Label sentence) implements Serializable {

    /** What can be wrong with a tree. */
    public enum Kind {
        /** The parent of a node is not there (親のない項目); the node is left out. */
        ORPHAN(true),
        /** A path is given twice (同じ体系番号); the second node is left out. */
        DUPLICATE_PATH(true),
        /** A node is deeper than the scheme (階層が深すぎる); it is left out. */
        TOO_DEEP(true),
        /** A node says it repeats a number that is not printed that often before it (繰り返し番号の誤り); it is left out. */
        WRONG_OCCURRENCE(true),
        /** A number is printed twice under one parent (番号の重複). */
        DUPLICATE_ORDINAL(false),
        /** Numbers are left out (欠番). */
        ORDINAL_GAP(false),
        /** A number stands after a greater one (番号の逆転). */
        ORDINALS_OUT_OF_ORDER(false),
        /** Two nodes under one parent have the same name (名称の重複). */
        DUPLICATE_NAME(false),
        /** As many as declared are not printed (記載件数との不一致). */
        DECLARED_COUNT(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        /**
         * Whether the node cannot be part of a tree.
         *
         * @return true for an error, false for a warning
         */
        public boolean isError() {
            return error;
        }
    }

    /**
     * Makes a fault.
     *
     * @param kind what is wrong
     * @param path the node concerned
     * @param place where it stands in the text
     * @param sentence what was met and what was expected
     */
    public TreeFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(sentence, "sentence");
    }

    /**
     * The fault as a problem of reading.
     *
     * @return an error if the node was left out, a note if not
     */
    public Problem toProblem() {
        return kind.isError()
                ? Problem.error(place, path.toString(), sentence)
                : Problem.note(place, path.toString(), sentence);
    }

    /** Place and sentence in English. */
    @Override
    public String toString() {
        return toProblem().toString();
    }
}
