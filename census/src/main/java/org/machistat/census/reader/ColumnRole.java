package org.machistat.census.reader;

import java.util.Objects;

/** What a column of a download from e-Stat's pages holds (列の役割). */
public sealed interface ColumnRole {

    /**
     * The code of a classification (コード).
     *
     * @param axis the id of the axis, such as area
     */
    record Code(String axis) implements ColumnRole {
        /**
         * Makes the role.
         *
         * @param axis the id of the axis
         */
        public Code {
            checkAxis(axis);
        }
    }

    /**
     * The name of a code, or where an axis has no codes the name alone (名称).
     *
     * @param axis the id of the axis
     */
    record Name(String axis) implements ColumnRole {
        /**
         * Makes the role.
         *
         * @param axis the id of the axis
         */
        public Name {
            checkAxis(axis);
        }
    }

    /**
     * The level of a code in its hierarchy, a whole number (階層レベル).
     *
     * @param axis the id of the axis
     */
    record Level(String axis) implements ColumnRole {
        /**
         * Makes the role.
         *
         * @param axis the id of the axis
         */
        public Level {
            checkAxis(axis);
        }
    }

    /** Figures; the heading lines say which (値). */
    record Value() implements ColumnRole {}

    /** The annotation of the figure in the value column before it (注釈). */
    record Annotation() implements ColumnRole {}

    /** The unit of the figures in the row (単位). */
    record UnitName() implements ColumnRole {}

    /** Something that is not read, such as a line number (読まない列). */
    record Ignored() implements ColumnRole {}

    private static void checkAxis(String axis) {
        Objects.requireNonNull(axis, "axis");
        if (axis.isBlank()) {
            throw new IllegalArgumentException("Id of an axis must not be blank, but was '" + axis + "'");
        }
    }
}
