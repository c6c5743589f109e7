package org.machistat.planmodel.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.core.text.Label;

/** Collects findings of the rules that are on, and counts what they were tried on. */
final class Findings {

    private final Map<Rule, Integer> examined = new EnumMap<>(Rule.class);
    private final List<Finding> findings = new ArrayList<>();

    Findings(Set<Rule> rules) {
        rules.forEach(rule -> examined.put(rule, 0));
    }

    void examined(Rule rule, int count) {
        examined.computeIfPresent(rule, (key, before) -> before + count);
    }

    void add(Rule rule, String path, String ja, String en) {
        add(rule, path, rule.severity(), Label.of(ja, en));
    }

    void add(Rule rule, String path, Severity severity, Label sentence) {
        if (examined.containsKey(rule)) {
            findings.add(new Finding(rule, path, severity, sentence));
        }
    }

    CheckReport report() {
        findings.sort(Comparator.comparing(Finding::rule));
        return new CheckReport(findings, examined);
    }
}
