package org.machistat.core.audit;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * What the figures of a column say, and of which other columns (列の役割).
 *
 * @serial exclude
 */
public sealed interface Role extends Serializable {

    /**
     * The role in words.
     *
     * @return for example 増減数（2014年から2016年） and "difference (2014年 to 2016年)"
     */
    Label label();

    /**
     * A count or an amount, of which totals are sums (実数).
     *
     * @serial exclude
     */
    record Level() implements Role {
        @Override
        public Label label() {
            return Label.of("実数", "level");
        }
    }

    /**
     * A later level less an earlier one (増減数).
     *
     * @param from the column of the earlier level
     * @param to the column of the later level
     * @serial exclude
     */
    record Difference(String from, String to) implements Role {
        /**
         * Makes the role.
         *
         * @param from the column of the earlier level
         * @param to the column of the later level
         */
        public Difference {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public Label label() {
            return Label.of("増減数（" + from + " から " + to + "）", "difference (" + from + " to " + to + ")");
        }
    }

    /**
     * The difference in per cent of the earlier level (増減率).
     *
     * @param from the column of the earlier level
     * @param to the column of the later level
     * @serial exclude
     */
    record Rate(String from, String to) implements Role {
        /**
         * Makes the role.
         *
         * @param from the column of the earlier level
         * @param to the column of the later level
         */
        public Rate {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public Label label() {
            return Label.of("増減率（" + from + " から " + to + "）", "rate of change (" + from + " to " + to + ")");
        }
    }

    /**
     * A level in per cent of that of the row that is the total of all (構成比).
     *
     * @param level the column of the level
     * @serial exclude
     */
    record Share(String level) implements Role {
        /**
         * Makes the role.
         *
         * @param level the column of the level
         */
        public Share {
            Objects.requireNonNull(level, "level");
        }

        @Override
        public Label label() {
            return Label.of("構成比（" + level + "）", "share (" + level + ")");
        }
    }

    /**
     * One level of the row in per cent of another, such as a response rate (回答率など).
     *
     * @param part the column of the part
     * @param whole the column of the whole
     * @serial exclude
     */
    record Ratio(String part, String whole) implements Role {
        /**
         * Makes the role.
         *
         * @param part the column of the part
         * @param whole the column of the whole
         */
        public Ratio {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(whole, "whole");
        }

        @Override
        public Label label() {
            return Label.of("割合（" + part + " ÷ " + whole + "）", "ratio (" + part + " ÷ " + whole + ")");
        }
    }

    /**
     * A column that is not audited (対象外).
     *
     * @serial exclude
     */
    record Unaudited() implements Role {
        @Override
        public Label label() {
            return Label.of("対象外", "not audited");
        }
    }
}
