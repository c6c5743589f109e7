package org.machistat.examples.kawasaki;

import java.util.List;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable.Align;
import org.machistat.examples.report.Section;

/** How many figures agree, and which do not. */
final class SummarySection {

    private SummarySection() {}

    static PagePart of(Report report) {
        Section.Builder section = Section.builder("summary", Label.of("要点", "In short"));
        section.notice(report.count());
        section.text(
                Label.of(
                        "「合わない」は、印刷された他の数値から計算した値と、印刷の丸めを考えても一致しないことをいう。"
                                + "合計と内訳のように、誤りが一つでも合わない数値は複数になる。どれが誤りかは次の節で決める。",
                        "A figure does not agree if it is not what the other printed figures give, even with their rounding in mind. One error makes"
                                + " several figures disagree, as a total and its parts; the next section decides which one is wrong."));
        if (!report.faults().isEmpty()) {
            PageTables.add(
                    section,
                    ReportText.FAULTS,
                    List.of(
                            Label.of("表", "table"),
                            Label.of("行", "row"),
                            Label.of("欄", "column"),
                            Label.of("印刷値", "printed"),
                            Label.of("再計算値", "recomputed")),
                    List.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT),
                    report.faults().stream().map(SummarySection::row).toList(),
                    List.of(PageTables.source(Paper.SOURCE)));
            section.explain(
                    Label.of("この表の再計算の根拠", "How the figures of this table were recomputed"),
                    report.faults().stream()
                            .map(fault ->
                                    fault.cell().recomputed().orElseThrow().explanation())
                            .toList());
        }
        return PagePart.of(section.build());
    }

    private static List<Label> row(CheckedTable.Fault fault) {
        return List.of(
                fault.table().title(),
                fault.category(),
                fault.cell().column(),
                Label.same(fault.cell().printed()),
                Label.same(fault.cell().recomputedText().orElseThrow()));
    }
}
