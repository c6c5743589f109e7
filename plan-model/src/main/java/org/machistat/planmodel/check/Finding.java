package org.machistat.planmodel.check;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * One thing that does not fit together in a plan, with where it is (点検結果).
 *
 * <p>The path is the part of the model and the id, number or path of the member: {@code initiatives/9}, {@code tree/2-2},
 * {@code programmes/1}, {@code kpis/companies/targets/2018}. What has neither is counted from 1: {@code headings/2},
 * {@code initiatives/4/milestones/1}, {@code schedules/1/reports/r3/needs/draft}.
 *
 * @param rule the rule that is not kept
 * @param path where
 * @param severity how much it matters
 * @param sentence what was met and what was expected
 * @serial exclude
 */
public record Finding(Rule rule, String path, Severity severity, Label sentence) implements Serializable {

    /**
     * Makes a finding.
     *
     * @param rule the rule that is not kept
     * @param path where
     * @param severity how much it matters
     * @param sentence what was met and what was expected
     */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Severity, path and sentence in Japanese. */
    @Override
    public String toString() {
        return severity.label().ja() + " " + path + "：" + sentence.ja();
    }
}
