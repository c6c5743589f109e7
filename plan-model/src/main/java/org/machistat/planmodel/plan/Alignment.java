package org.machistat.planmodel.plan;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYearRange;

/**
 * How the period of a programme lies to that of a programme of another plan (計画期間の整合).
 *
 * @param programme the programme asked about
 * @param other the programme of the other plan, such as the comprehensive plan (総合計画)
 * @serial exclude
 */
public record Alignment(Programme programme, Programme other) implements Serializable {

    /** How one period lies to another. */
    public enum Relation {
        /** The periods are the same (同一期間). */
        SAME("同一期間", "same period"),
        /** The programme lies in the other and is shorter (相手の期間に含まれる). */
        WITHIN("相手の期間に含まれる", "within the other"),
        /** The other lies in the programme and is shorter (相手の期間を含む). */
        CONTAINS("相手の期間を含む", "contains the other"),
        /** They share years, and each has years of its own (一部重複). */
        OVERLAPS("一部重複", "overlap in part"),
        /** They share no year (重複なし). */
        APART("重複なし", "no year in common");

        private final Label label;

        Relation(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The relation in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /**
     * Makes an alignment.
     *
     * @param programme the programme asked about
     * @param other the programme of the other plan
     */
    public Alignment {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(other, "other");
    }

    /**
     * How the two periods lie to one another.
     *
     * @return the relation
     */
    public Relation relation() {
        FiscalYearRange mine = programme.period();
        FiscalYearRange theirs = other.period();
        if (mine.equals(theirs)) {
            return Relation.SAME;
        } else if (theirs.contains(mine)) {
            return Relation.WITHIN;
        } else if (mine.contains(theirs)) {
            return Relation.CONTAINS;
        }
        return mine.overlaps(theirs) ? Relation.OVERLAPS : Relation.APART;
    }

    /**
     * The fiscal years of both.
     *
     * @return the years, or empty if they share none
     */
    public Optional<FiscalYearRange> shared() {
        return programme.period().intersect(other.period());
    }

    /**
     * How much later the programme begins.
     *
     * @return fiscal years from the other's first to the programme's first, negative if it begins earlier
     */
    public int startLag() {
        return other.period().start().yearsTo(programme.period().start());
    }

    /**
     * How much later the programme ends.
     *
     * @return fiscal years from the other's last to the programme's last, negative if it ends earlier
     */
    public int endLag() {
        return other.period().end().yearsTo(programme.period().end());
    }

    /** Both programmes and their relation in Japanese. */
    @Override
    public String toString() {
        return programme + " / " + other + "：" + relation().label().ja();
    }
}
