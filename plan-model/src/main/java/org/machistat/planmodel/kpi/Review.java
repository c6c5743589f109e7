package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.planmodel.kpi.GradingScheme.Grading;

/**
 * One entry in the review of a policy, initiative or indicator (点検・評価の記録).
 *
 * @param subject the id of what is reviewed
 * @param year the fiscal year it is about
 * @param stage the stage of the cycle
 * @param gradings the grades given, perhaps none or by several schemes
 * @param finding what was found; empty if not stated
 * @param action what is to be done; empty if not stated
 * @param source where it is recorded
 * @serial exclude
 */
public record Review(
        String subject,
        FiscalYear year,
        Stage stage,
        List<Grading> gradings,
        Label finding,
        Label action,
        Source source)
        implements Serializable {

    /** The stages of a review cycle. */
    public enum Stage {
        /** Setting targets and measures (計画). */
        PLAN(Label.of("計画", "plan")),
        /** Carrying them out (実施). */
        DO(Label.of("実施", "do")),
        /** Checking results against targets (評価). */
        CHECK(Label.of("評価", "check")),
        /** Changing what has to be changed (改善). */
        ACT(Label.of("改善", "act"));

        private final Label label;

        Stage(Label label) {
            this.label = label;
        }

        /**
         * The stage in words.
         *
         * @return the word in Japanese and English
         */
        public Label label() {
            return label;
        }

        /**
         * The stage that follows.
         *
         * @return the next one; PLAN after ACT
         */
        public Stage next() {
            return switch (this) {
                case PLAN -> DO;
                case DO -> CHECK;
                case CHECK -> ACT;
                case ACT -> PLAN;
            };
        }
    }

    /**
     * Makes an entry.
     *
     * @param subject the id of what is reviewed
     * @param year the fiscal year it is about
     * @param stage the stage of the cycle
     * @param gradings the grades given
     * @param finding what was found; empty if not stated
     * @param action what is to be done; empty if not stated
     * @param source where it is recorded
     * @throws IllegalArgumentException if the subject is blank
     */
    public Review {
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(stage, "stage");
        gradings = List.copyOf(gradings);
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(source, "source");
        if (subject.isBlank()) {
            throw new IllegalArgumentException("Subject of a review must not be blank, but was '" + subject + "'");
        }
    }

    /** Subject, fiscal year, stage and grades. */
    @Override
    public String toString() {
        return subject + " " + year.label().ja() + " " + stage.label().ja() + " " + gradings;
    }
}
