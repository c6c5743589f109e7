package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.core.audit.BaseTest;
import org.machistat.core.audit.PossibleBases;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Measure;
import org.machistat.examples.report.Section;
import org.machistat.survey.published.PrintedInterval;
import org.machistat.survey.published.PrintedShare;
import org.machistat.survey.response.IntervalMethod;

/** Which technology firms wish to use for what: the percentages that the paper prints, as a matrix. */
final class TechnologySection {

    private static final long ANSWERS = 837;
    private static final double CONFIDENCE = 0.95;
    private static final Measure SHARE = new Measure(Label.of("割合", "share"), Unit.PERCENT, 1);

    private TechnologySection() {}

    static PagePart of(Paper paper) {
        List<Statement> printed = paper.statements().stream()
                .filter(one -> one.table().equals("technology"))
                .toList();
        Chart matrix = matrix(printed);
        Section.Builder section = Section.builder("technology", Label.of("新技術の活用意向", "Intended use of new technology"))
                .chart(matrix)
                .text(
                        Label.of(
                                "回答数は印刷されていない。有効回答837件を分母としたときに12の割合すべてがあり得るかを確かめ、あり得る場合に区間を示す。",
                                "The number of answers is not printed. Whether all twelve shares can come of the 837 valid answers is tested, and intervals are given if so."));
        Answer<PossibleBases> bases = BaseTest.ofShares(inputs(printed)).between(1, ANSWERS);
        bases.find()
                .ifPresent(known -> section.explain(
                        Label.of("あり得る分母（GRIM検査）", "Which bases are possible (GRIM test)"),
                        List.of(known.explanation())));
        bases.refusal().ifPresent(section::refused);
        Workings workings = new Workings();
        List<List<Label>> rows = new ArrayList<>();
        for (Statement one : printed) {
            Answer<PrintedInterval> interval =
                    PrintedShare.of(input(one), ANSWERS).interval(IntervalMethod.WILSON, CONFIDENCE);
            interval.find().ifPresent(known -> workings.add(one.subject(), known.explanation()));
            rows.add(List.of(
                    one.subject(),
                    Label.same(one.printed()),
                    interval.fold(
                            known -> Label.same(known.toString().replaceAll("（.*", "")), refusal -> refusal.sentence()),
                    one.place()));
        }
        PageTables.add(
                section,
                Label.of("割合と95%信頼区間（n＝837とした場合、ウィルソン法）", "Shares and 95% intervals (if n = 837, Wilson)"),
                List.of(
                        Label.of("技術：意向", "technology: use"),
                        Label.of("印刷値", "printed"),
                        Label.of("95%信頼区間", "95% interval"),
                        Label.of("位置", "place")),
                List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT),
                rows,
                List.of(PageTables.source(Paper.SOURCE)));
        workings.into(section, Label.of("区間の根拠", "Working of the intervals"));
        return new PagePart(section.build(), Map.of("technology", matrix));
    }

    private static Input input(Statement statement) {
        return new Input(statement.subject(), Figure.parse(statement.printed()), statement.source());
    }

    private static List<Input> inputs(List<Statement> printed) {
        return printed.stream().map(TechnologySection::input).toList();
    }

    /** Rows are what stands before the colon of the subject, columns what stands behind it; in the paper's order. */
    private static Chart matrix(List<Statement> printed) {
        Set<Label> technologies = new LinkedHashSet<>();
        Set<Label> uses = new LinkedHashSet<>();
        for (Statement one : printed) {
            technologies.add(part(one, 0));
            uses.add(part(one, 1));
        }
        List<List<Chart.Cell>> cells = technologies.stream()
                .map(technology -> uses.stream()
                        .map(use -> printed.stream()
                                .filter(one -> part(one, 0).equals(technology)
                                        && part(one, 1).equals(use))
                                .map(one ->
                                        Chart.Cell.of(SHARE, input(one).amount().get()))
                                .findFirst()
                                .orElseThrow())
                        .toList())
                .toList();
        return new Chart.Matrix(
                Label.of("新技術の活用意向（企業の割合）", "Intended use of new technology (share of firms)"),
                SHARE,
                List.copyOf(technologies),
                List.copyOf(uses),
                cells,
                Paper.SOURCE.withPlace(Label.of("本文384～425行目", "lines 384–425 of the text")));
    }

    private static Label part(Statement statement, int index) {
        return Label.of(
                statement.subject().ja().split("：", -1)[index],
                statement.subject().en().split(": ", -1)[index]);
    }
}
