package org.machistat.examples.kawasaki;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.planmodel.PlanModel;

/**
 * What the main job has to say.
 *
 * @param tables every printed figure beside what it should be
 * @param audits what is misprinted, with the proof
 * @param analyses what follows from the printed figures and is not printed
 * @param plan the plan that the paper is about
 */
record Report(List<CheckedTable> tables, List<PaperAudit> audits, List<Analysis> analyses, PlanModel plan) {

    /**
     * A group of results with their explanations.
     *
     * @param id what it is called in the report
     * @param title what it is called in print
     * @param tables the results at a glance, in the reader's language
     * @param results the results, in the order of the tables
     */
    record Analysis(String id, Label title, List<Function<Locale, TextTable>> tables, List<Result> results) {}

    /**
     * A result.
     *
     * @param about what it is about
     * @param explanation how it came about
     */
    record Result(Label about, Explanation explanation) {}

    /** The report on the paper. */
    static Report onThePaper() {
        Paper paper = Paper.read();
        PlanModel plan = PaperPlan.read();
        List<Analysis> analyses = Stream.concat(Analyses.of(paper).stream(), PlanAnalyses.of(plan).stream())
                .toList();
        return new Report(PrintedTables.check(paper), PaperAudit.of(paper), analyses, plan);
    }

    /** The cells that are not what the others say, in the order of the paper. */
    List<CheckedTable.Fault> faults() {
        return tables.stream().flatMap(CheckedTable::faults).toList();
    }

    /** How many figures can be recomputed, and how many of them do not agree. */
    Label count() {
        long derived = tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.recomputed().isPresent())
                .count();
        int faults = faults().size();
        return Label.of(
                "再計算できる印刷値" + derived + "個のうち" + faults + "個が合わない。",
                faults + " of " + derived + " figures that can be recomputed do not agree.");
    }
}
