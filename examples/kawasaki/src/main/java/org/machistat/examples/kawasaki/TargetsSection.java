package org.machistat.examples.kawasaki;

import java.util.List;
import java.util.Set;
import org.machistat.core.text.Label;
import org.machistat.examples.report.Section;

/** What follows from the government's targets and from the results that the paper states. */
final class TargetsSection {

    private static final Set<String> ANALYSES = Set.of("government-targets", "funnels");

    private TargetsSection() {}

    static PagePart of(Report report) {
        Section.Builder section = Section.builder("targets", Label.of("政府目標と成果", "Government targets and results"));
        report.analyses().stream()
                .filter(analysis -> ANALYSES.contains(analysis.id()))
                .forEach(analysis -> section.section(one(analysis)));
        return PagePart.of(section.build());
    }

    private static Section one(Report.Analysis analysis) {
        Section.Builder section =
                Section.builder(analysis.id(), analysis.title()).list(lines(analysis));
        new Workings().add(analysis).into(section, Label.of("根拠と出典", "Working and sources"));
        return section.build();
    }

    /** Each result with its working on one line. */
    static List<Label> lines(Report.Analysis analysis) {
        return analysis.results().stream()
                .map(result -> result.about()
                        .plus(Label.of("：", ": "))
                        .plus(result.explanation().line()))
                .toList();
    }
}
