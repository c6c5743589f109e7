package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;

/** Every table and every group of statements of the paper, checked. */
final class PrintedTables {

    private static final String TOTAL = "合計";

    private static final Map<String, Label> GROUPS = groups();

    private PrintedTables() {}

    private static Map<String, Label> groups() {
        Map<String, Label> groups = new LinkedHashMap<>();
        groups.put("population", Label.of("将来人口推計", "Population projection"));
        groups.put("census-change", Label.of("事業所数・従業者数の推移", "Change in establishments and persons employed"));
        groups.put("industry-shares", Label.of("本文中の事業所数構成比", "Shares of establishments in the text"));
        groups.put("survey-design", Label.of("アンケート調査の設計", "Design of the survey"));
        groups.put("survey-shares", Label.of("アンケート調査の概数表現", "Shares in words from the survey"));
        groups.put("results", Label.of("第1期実行プログラムの成果", "Results of programme 1"));
        groups.put("technology", Label.of("新技術の活用意向", "Intended use of new technology"));
        groups.put("targets", Label.of("政府目標", "Government targets"));
        return groups;
    }

    /** The tables first, then the statements. */
    static List<CheckedTable> check(Paper paper) {
        List<CheckedTable> checked = new ArrayList<>();
        checked.add(Recomputation.of("establishments", paper.establishments(), industryRules(paper.establishments())));
        checked.add(Recomputation.of("employees", paper.employees(), industryRules(paper.employees())));
        checked.add(Recomputation.of("response", paper.response(), responseRules()));
        GROUPS.forEach((id, title) -> checked.add(statements(id, title, paper)));
        return checked;
    }

    /** The columns of an industry table stand in the order level, level, difference, rate, share, share. */
    private static Map<String, ColumnRule> industryRules(StatTable table) {
        List<String> columns =
                table.axes().get(1).categories().stream().map(Category::id).toList();
        String from = columns.get(0);
        String to = columns.get(1);
        return Map.of(
                from,
                new ColumnRule.Level(),
                to,
                new ColumnRule.Level(),
                columns.get(2),
                new ColumnRule.Difference(from, to),
                columns.get(3),
                new ColumnRule.Rate(from, to),
                columns.get(4),
                new ColumnRule.ShareOfTotal(from, TOTAL),
                columns.get(5),
                new ColumnRule.ShareOfTotal(to, TOTAL));
    }

    private static Map<String, ColumnRule> responseRules() {
        return Map.of(
                "回答件数", new ColumnRule.Level(),
                "発送件数", new ColumnRule.Level(),
                "回答率", new ColumnRule.Response("回答件数", "発送件数"));
    }

    private static CheckedTable statements(String group, Label title, Paper paper) {
        StatementChecks checks = new StatementChecks(paper);
        List<CheckedTable.Row> rows = paper.statements().stream()
                .filter(statement -> statement.table().equals(group))
                .map(statement ->
                        new CheckedTable.Row(statement.subject(), statement.place(), List.of(cell(statement, checks))))
                .toList();
        return new CheckedTable(
                group, title, Label.of("事項", "subject"), Label.EMPTY, Paper.SOURCE.withTable(title), rows);
    }

    private static CheckedCell cell(Statement statement, StatementChecks checks) {
        Optional<Figure> figure =
                FigureParser.withDefaults().parse(statement.printed()).find();
        return new CheckedCell(
                Label.of("印刷値", "printed"), statement.printed(), figure, checks.recompute(statement, figure));
    }
}
