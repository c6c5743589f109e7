package org.machistat.examples.command;

import java.util.List;
import java.util.Locale;
import org.machistat.census.industry.Industry;
import org.machistat.census.industry.IndustryLevel;
import org.machistat.census.industry.IndustryNameMatcher;
import org.machistat.census.industry.JsicClassification;
import org.machistat.core.audit.RowNames;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;

/** The names that rows can have. */
enum Classification {
    /** The divisions of the 13th revision of the Japan Standard Industrial Classification. */
    JSIC13(Label.of("日本標準産業分類（第13回改定）の大分類", "divisions of the Japan Standard Industrial Classification, rev. 13")),
    /** The divisions of the 14th revision. */
    JSIC14(Label.of("日本標準産業分類（第14回改定）の大分類", "divisions of the Japan Standard Industrial Classification, rev. 14")),
    /** No classification. */
    NONE(Label.of("分類なし", "no classification"));

    private final Label label;

    Classification(Label label) {
        this.label = label;
    }

    Label label() {
        return label;
    }

    /** As a user writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private JsicClassification jsic() {
        return this == JSIC14 ? JsicClassification.rev14() : JsicClassification.rev13();
    }

    /** The names in official order. */
    List<String> names() {
        return this == NONE
                ? List.of()
                : jsic().list(IndustryLevel.DIVISION).stream().map(Industry::ja).toList();
    }

    /** What the row labels mean, totals left out. */
    RowNames<Industry> match(StatTable table, List<String> totals) {
        return this == NONE
                ? new RowNames<>(List.of())
                : RowNames.of(
                        table.axes().get(0),
                        totals,
                        IndustryNameMatcher.of(jsic(), IndustryLevel.DIVISION).matcher());
    }
}
