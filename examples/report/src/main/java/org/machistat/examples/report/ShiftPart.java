package org.machistat.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.regional.HomotheticSplit;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.ShiftEffects;
import org.machistat.core.regional.ShiftShare;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Unit;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.report.CityFigures.Employees;
import org.machistat.examples.report.Grid.Cell;
import org.machistat.examples.report.Grid.Column;
import org.machistat.examples.report.Grid.Row;

/** Why employment grew otherwise than in the nation and in the prefecture: Dunn's parts, and the split of Esteban-Marquillas. */
final class ShiftPart {

    private static final Label NATIONAL = Label.of("全国成長要因", "National growth");
    private static final Label MIX = Label.of("産業構造要因", "Industry mix");
    private static final Label REGIONAL = Label.of("地域特殊要因", "Regional");
    private static final Label RESIDUAL = Label.of("残差（不詳の産業）", "Residual (industries not known)");

    private final Municipality place;
    private final List<Category> industries;
    private final Answer<ShiftShare> nation;

    ShiftPart(Municipality place) {
        this.place = place;
        this.industries = IndustryPart.industries(place.here(), EstablishmentTable.EMPLOYEES);
        this.nation = analysis(CityFigures.nation(), place);
    }

    /** The analysis against the nation. */
    Answer<ShiftShare> national() {
        return nation;
    }

    private static Answer<ShiftShare> analysis(Employees employees, Municipality place) {
        return ShiftShare.of(employees.before(), employees.after(), place.id(), Reference.all());
    }

    Part part() {
        Part.Builder part = new Part.Builder(
                "shift-share",
                Label.of("シフト・シェア分析（従業者、2016→2021年）", "Shift-share analysis (persons engaged, 2016–2021)"));
        part.says(Label.of(
                "従業者の増減を、全国と同じ率で動いた分（全国成長要因）、産業の構成による分（産業構造要因）、残りのその地域自身の分（地域特殊要因）に分ける。"
                        + "地域特殊要因は、全国と同じ構成であったとした競争力要因と、構成の偏りによる配分要因に分けられる。",
                "The change is divided into what growth as in the nation would have made, what the mix of industries made, and the rest, which is"
                        + " the place's own. That own part is split into competition, had the mix been the nation's, and allocation, by the"
                        + " mix being another."));
        if (!nation.isGiven()) {
            return part.warns(nation.refusal().orElseThrow()).build();
        }
        ShiftShare analysis = nation.get();
        part.results(totals(analysis)).results(byIndustry(analysis));
        List<Chart.Step> dunn = steps(analysis, false);
        if (dunn.stream().anyMatch(step -> step.value().signum() != 0)) {
            part.picture(chart(Label.of("増減の要因（ダン）", "Parts of the change (Dunn)"), dunn));
            part.picture(chart(
                    Label.of("増減の要因（エステバン・マルキラス）", "Parts of the change (Esteban-Marquillas)"), steps(analysis, true)));
        } else {
            part.warns(Label.of("要因がすべて0のため、図はない", "All parts are 0, so there is no chart"));
        }
        return part.build();
    }

    private static Chart chart(Label title, List<Chart.Step> steps) {
        return new Chart.Waterfall(
                title,
                new Measure(Label.of("従業者数", "Persons engaged"), Unit.PERSONS, 0),
                steps,
                Label.of("従業者の増減", "Change"),
                Nationwide.source());
    }

    private static List<Chart.Step> steps(ShiftShare analysis, boolean split) {
        List<Chart.Step> steps = new ArrayList<>();
        steps.add(new Chart.Step(NATIONAL, analysis.effects().national()));
        steps.add(new Chart.Step(MIX, analysis.effects().mix()));
        if (split) {
            HomotheticSplit parts = analysis.homothetic();
            steps.add(new Chart.Step(Label.of("競争力要因", "Competition"), parts.competitive()));
            steps.add(new Chart.Step(Label.of("配分要因", "Allocation"), parts.allocation()));
            if (parts.undivided().signum() != 0) {
                steps.add(new Chart.Step(Label.of("分けられない分", "Undivided"), parts.undivided()));
            }
        } else {
            steps.add(new Chart.Step(REGIONAL, analysis.effects().regional()));
        }
        analysis.residual()
                .find()
                .filter(rest -> rest.signum() != 0)
                .ifPresent(rest -> steps.add(new Chart.Step(RESIDUAL, rest)));
        return steps;
    }

    private static Column column(String id, Label name, String ja, String en) {
        return new Column(id, new Measure(name, Unit.PERSONS, 1), true, ja.isEmpty() ? Label.EMPTY : Label.of(ja, en));
    }

    private static List<Column> columns() {
        return List.of(
                column(
                        "national",
                        NATIONAL,
                        "前の従業者 × 全国の全産業の増減率",
                        "earlier persons × growth of all industries in Japan"),
                column(
                        "mix",
                        MIX,
                        "前の従業者 ×（全国のその産業の増減率 − 全国の全産業の増減率）",
                        "earlier persons × (growth of the industry − growth of all industries in Japan)"),
                column(
                        "regional",
                        REGIONAL,
                        "後の従業者 − 前の従業者 ×（1 + 全国のその産業の増減率）",
                        "later persons − earlier persons × (1 + growth of the industry in Japan)"),
                column(
                        "competitive",
                        Label.of("うち競争力要因", "of it competition"),
                        "全国と同じ構成とした前の従業者 ×（地域の増減率 − 全国の増減率）",
                        "earlier persons had the mix been the nation's × (growth here − growth in Japan)"),
                column(
                        "allocation",
                        Label.of("うち配分要因", "of it allocation"),
                        "地域特殊要因 − 競争力要因",
                        "regional − competition"));
    }

    private Grid byIndustry(ShiftShare analysis) {
        List<Column> columns = new ArrayList<>(columns());
        columns.add(column("change", Label.of("増減", "Change"), "", ""));
        List<Row> rows = new ArrayList<>();
        for (Category industry : industries) {
            ShiftShare.Part part = analysis.part(industry.id());
            Answer<ShiftEffects> effects = part.effects();
            List<Cell> cells = new ArrayList<>(effects(effects, part.homothetic()));
            cells.add(Cell.of(effects.map(ShiftEffects::change)));
            rows.add(new Row(industry.id(), industry.name(), cells));
        }
        Label above =
                Label.of("比較の注意は「要因の合計」の表と同じ", "what is noted of comparing at the sums of the parts holds here too");
        return grid(
                "shiftShareByIndustry",
                Label.of("産業別の要因（対全国）", "Parts by industry, against Japan"),
                columns,
                rows,
                List.of(above));
    }

    private static List<Cell> effects(Answer<ShiftEffects> effects, Answer<HomotheticSplit> split) {
        return List.of(
                Cell.of(effects.map(ShiftEffects::national)),
                Cell.of(effects.map(ShiftEffects::mix)),
                Cell.of(effects.map(ShiftEffects::regional)),
                Cell.of(split.map(HomotheticSplit::competitive)),
                Cell.of(split.map(HomotheticSplit::allocation)));
    }

    private Grid totals(ShiftShare analysis) {
        List<Column> columns = new ArrayList<>(columns().stream()
                .map(column -> new Column(column.id(), column.measure(), true, Label.EMPTY))
                .toList());
        columns.add(column(
                "undivided",
                Label.of("分けられない分", "Undivided"),
                "地域か比較対象に前の従業者がない産業の地域特殊要因",
                "regional part of industries that the place or the reference had none of"));
        columns.add(column(
                "residual", Label.of("残差", "Residual"), "不詳の産業による増減", "change by industries that are not known"));
        columns.add(column("change", Label.of("増減", "Change"), "", ""));
        List<Row> rows = new ArrayList<>();
        rows.add(row("nation", Label.of("対全国", "Japan"), Answer.of(analysis)));
        Employees prefecture = CityFigures.prefecture(place.id().substring(0, 2));
        rows.add(row(
                "prefecture",
                Label.of("対" + place.prefecture().name().ja(), "Prefecture"),
                analysis(prefecture, place)));
        List<Label> notes = new ArrayList<>(analysis.comparability().notes());
        notes.add(QuotientPart.SUMS);
        return grid("shiftShare", Label.of("要因の合計", "Sums of the parts"), columns, rows, notes);
    }

    private static Row row(String id, Label name, Answer<ShiftShare> answer) {
        List<Cell> cells =
                new ArrayList<>(effects(answer.map(ShiftShare::effects), answer.map(ShiftShare::homothetic)));
        cells.add(Cell.of(answer.map(analysis -> analysis.homothetic().undivided())));
        cells.add(Cell.of(answer.flatMap(ShiftShare::residual)));
        cells.add(Cell.of(
                answer.flatMap(analysis -> analysis.change().map(change -> analysis)),
                analysis -> analysis.change().get(),
                ShiftShare::explanation));
        return new Row(id, name, cells);
    }

    private static Grid grid(String id, Label caption, List<Column> columns, List<Row> rows, List<Label> about) {
        List<Label> notes = new ArrayList<>(about);
        notes.add(Label.of(
                "要因は小数第1位に丸めて示し、丸める前の値は過不足なく増減に一致する",
                "parts are shown to one decimal; before rounding they add exactly to the change"));
        return new Grid(id, caption, Label.of("区分", "Part"), columns, rows, notes, Nationwide.source());
    }
}
