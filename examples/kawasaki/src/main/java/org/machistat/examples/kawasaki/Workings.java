package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.examples.report.Section;

/** How many results came about, in short: each formula and each source once, then every result with its working. */
final class Workings {

    private final Set<Label> formulas = new LinkedHashSet<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    private final List<Label> lines = new ArrayList<>();

    /**
     * Adds a result.
     *
     * @param about what it is about
     * @param explanation how it came about
     */
    Workings add(Label about, Explanation explanation) {
        if (!explanation.formula().equals(Label.EMPTY)) {
            formulas.add(explanation.title().plus(Label.of("：", ": ")).plus(explanation.formula()));
        }
        explanation.inputs().stream()
                .map(Input::source)
                .filter(source -> !source.equals(Source.UNSTATED))
                .forEach(sources::add);
        Label line = about.plus(Label.of("：", ": ")).plus(explanation.line());
        for (Label note : explanation.notes()) {
            line = line.plus(Label.of("（", " (")).plus(note).plus(Label.of("）", ")"));
        }
        lines.add(line);
        return this;
    }

    Workings add(Report.Analysis analysis) {
        analysis.results().forEach(result -> add(result.about(), result.explanation()));
        return this;
    }

    /** Puts all of it into a section, shown on demand and in print; nothing where nothing was added. */
    void into(Section.Builder section, Label summary) {
        if (lines.isEmpty()) {
            return;
        }
        section.details(summary, inner -> {
            formulas.forEach(formula -> inner.text(Label.of("算式　", "Formula: ").plus(formula)));
            inner.list(lines);
            sources.forEach(source -> inner.text(PageTables.source(source)));
        });
    }
}
