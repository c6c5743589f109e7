package org.machistat.planmodel.check;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;

/**
 * What a check of a plan found, and on how much each rule was tried (点検報告).
 *
 * @param findings the findings in the order of the rules, those of one rule in printed order
 * @param examined on how many things each rule was tried, in the order of the rules; a rule that was switched off is not there
 * @serial exclude
 */
public record CheckReport(List<Finding> findings, Map<Rule, Integer> examined) implements Serializable {

    /**
     * Makes a report.
     *
     * @param findings the findings
     * @param examined on how many things each rule was tried
     */
    public CheckReport {
        findings = List.copyOf(findings);
        EnumMap<Rule, Integer> ordered = new EnumMap<>(Rule.class);
        ordered.putAll(examined);
        examined = Collections.unmodifiableMap(ordered);
    }

    /**
     * Whether nothing was found that matters more than an {@code INFO}; it says nothing of rules that were tried on nothing, see
     * {@link #listIdle}.
     *
     * @return true if there is neither a warning nor an error
     */
    public boolean isClean() {
        return findings.stream().allMatch(finding -> finding.severity() == Severity.INFO);
    }

    /**
     * The findings of a rule.
     *
     * @param rule the rule
     * @return its findings in printed order
     */
    public List<Finding> list(Rule rule) {
        return findings.stream().filter(finding -> finding.rule() == rule).toList();
    }

    /**
     * The findings that matter so much or more.
     *
     * @param least the least severity
     * @return the findings in their order
     */
    public List<Finding> list(Severity least) {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(least) >= 0)
                .toList();
    }

    /**
     * How many findings each rule that ran has.
     *
     * @return the numbers in the order of the rules, 0 included
     */
    public Map<Rule, Integer> counts() {
        EnumMap<Rule, Integer> counts = new EnumMap<>(Rule.class);
        examined.keySet().forEach(rule -> counts.put(rule, 0));
        findings.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * The rules that ran without anything to try them on: that they found nothing proves nothing.
     *
     * @return the rules in their order
     */
    public List<Rule> listIdle() {
        return examined.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * How many findings there are of each severity.
     *
     * @return such as 誤り0件・注意19件・情報38件 and "0 errors, 19 warnings, 38 infos"
     */
    public Label label() {
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            ja.add(severity.label().ja() + count + "件");
            en.add(count + " " + severity.label().en() + (count == 1 ? "" : "s"));
        }
        return Label.of(String.join("・", ja), String.join(", ", en));
    }

    /** The findings in Japanese, one a line. */
    @Override
    public String toString() {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
