package org.machistat.examples.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.composition.AdjustedShares;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.composition.Concentration;
import org.machistat.core.composition.StructuralChange;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rounding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code composition}: what a column is made of, and how that changed to another column. */
@Command(
        name = "composition",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "構成比：合計がちょうど100になる構成比、集中度、二時点の構造変化",
            "Shares of a column, adjusted to add to exactly 100 by largest remainders; concentration; change to another column."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {Computation.WHOLE, Computation.PARTIAL, Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar composition sample:ages2020 --column 女 --decimals 2",
            "  java -jar machistat.jar composition sample:employees --column 2014年 --to 2016年 --lang en --format markdown"
        })
final class CompositionCommand extends Computation {

    @Parameters(paramLabel = "FILE", description = "表のファイル。- は標準入力 / a file; - is standard input; sample:NAME")
    private String file;

    @Mixin
    private TableInput input;

    @Option(
            names = "--column",
            paramLabel = "COL",
            description = "列（または行） / the column or row; may be left out if there is one")
    private String column;

    @Option(names = "--to", paramLabel = "COL", description = "比べる後の列 / a later column, to compare with")
    private String to;

    @Option(
            names = "--total",
            paramLabel = "ROW",
            description = "合計の行。指定がなければ探す。none はなし / the row that is the total; found if not stated; none for none")
    private String total;

    @Option(
            names = "--decimals",
            paramLabel = "N",
            defaultValue = "1",
            description = "構成比の小数の桁 / decimals of shares (default: ${DEFAULT-VALUE})")
    private int decimals;

    CompositionCommand(Streams streams) {
        super(streams);
    }

    @Override
    Sheet compute() throws Unusable {
        if (decimals < 0 || decimals > 10) {
            throw misuse("--decimals は0から10（" + decimals + "）", "--decimals must be 0 to 10, but was " + decimals);
        }
        Loaded<StatTable> loaded = input.read(file, streams());
        try {
            return compute(loaded);
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    private Sheet compute(Loaded<StatTable> loaded) throws Unusable {
        StatTable read = loaded.value();
        if (read.axes().size() > 2) {
            TableInput.requireMatrix(read);
        }
        if (read.axes().size() == 1 && column != null) {
            throw Unusable.of("軸が一つなので --column は要らない", "there is one axis only, so --column has no meaning");
        }
        Axis across = read.axes().size() == 1 ? null : across(read);
        Axis parts = read.axes().get(across != null && read.axes().get(0).id().equals(across.id()) ? 1 : 0);
        StatTable table = Totals.declared(read, parts.id(), total);
        Optional<Category> whole = Totals.chosen(table.axis(parts.id()), total);
        Category first = across == null ? null : chosen(across);
        Composition before = composition(table, across, first, whole);
        Label what = first == null ? table.title() : first.name();
        if (to != null && across != null) {
            what = what.plus(Label.same(" → ")).plus(Names.category(across, to).name());
        }
        Sheet sheet = new Sheet("composition", Label.of("構成比：", "Composition: ").plus(what));
        sheet.take(file, loaded);
        sheet.from(table.source());
        sheet.notes(table.notes());
        sheet.notes(before.notes());
        if (to == null) {
            shares(sheet, before);
        } else {
            if (across == null) {
                throw Unusable.of("比べる列がない", "there is no other column to compare with");
            }
            Category second = Names.category(across, to);
            Order.note(sheet, first.name().ja(), second.name().ja());
            change(sheet, CompositionChange.between(before, composition(table, across, second, whole)), first, second);
        }
        return sheet;
    }

    private Axis across(StatTable table) throws Unusable {
        if (column == null) {
            return table.axes().get(1);
        }
        return to == null ? Names.axisWith(table, column) : Names.axisWith(table, column, to);
    }

    private Category chosen(Axis across) throws Unusable {
        if (column == null && across.size() > 1) {
            throw Unusable.of(
                    "--column で列を選ぶ。あるのは " + Unusable.some(Names.ids(across)),
                    "choose a column by --column, there are " + Unusable.some(Names.ids(across)));
        }
        return column == null ? across.categories().get(0) : Names.category(across, column);
    }

    private static Composition composition(StatTable table, Axis across, Category column, Optional<Category> whole)
            throws Unusable {
        StatTable slice = across == null ? table : table.slice(across.id(), column.id());
        Axis axis = slice.axes().get(0);
        if (whole.isPresent() && axis.size() > 1) {
            return Composition.of(slice, whole.get().id());
        }
        List<Composition.Part> parts = new ArrayList<>();
        for (Category category : axis.leaves()) {
            parts.add(new Composition.Part(category, slice.input(category.id())));
        }
        return Composition.of(parts);
    }

    private void shares(Sheet sheet, Composition composition) {
        // Kept as bare numbers: a table of all quarters of the country has 200,000 rows.
        Answer<List<BigDecimal>> adjusted = composition
                .largestRemainder(decimals)
                .map(all -> all.entries().stream()
                        .map(AdjustedShares.Entry::adjusted)
                        .toList());
        sheet.value(
                "total",
                Sheet.Kind.NUMBER,
                "合計",
                "total",
                Cell.answer(composition.whole(), whole -> Cell.figure(whole.figure())));
        sheet.value(
                "residual",
                Sheet.Kind.EXACT,
                "内訳に入らない残差",
                "residual of the parts",
                Cell.answer(composition.residual(), rest -> Cell.exact(rest.amount(), 0)));
        sheet.value(
                "printedSumPercent",
                Sheet.Kind.NUMBER,
                "四捨五入した構成比の合計（%）",
                "sum of the rounded shares (%)",
                Cell.answer(composition.printedSum(decimals), Cell::printed));
        Answer<Concentration> concentration = Concentration.of(composition);
        measure(sheet, "herfindahl", concentration.map(Concentration::herfindahl));
        measure(sheet, "normalisedHerfindahl", concentration.flatMap(Concentration::normalisedHerfindahl));
        measure(sheet, "equivalentNumber", concentration.map(Concentration::equivalentNumber));
        measure(sheet, "entropy", concentration.map(Concentration::entropy));
        measure(sheet, "evenness", concentration.flatMap(Concentration::evenness));
        measure(sheet, "gini", concentration.map(one -> one.inequality().gini()));
        Sheet.Grid grid = sheet.grid("parts", "内訳", "Parts")
                .column("name", Sheet.Kind.NAME, "項目", "item")
                .column("figure", Sheet.Kind.NUMBER, "値", "figure")
                .column("sharePercent", Sheet.Kind.EXACT, "構成比（%）", "share (%)")
                .column("adjustedPercent", Sheet.Kind.NUMBER, "合計100に調整（%）", "adjusted to add to 100 (%)");
        int row = 0;
        for (Composition.Part part : composition.parts()) {
            String id = part.category().id();
            int place = row++;
            grid.row(
                    Cell.name(part.category().name()),
                    Cell.figure(part.input().figure()),
                    Cell.answer(composition.share(id), share -> {
                        Cell cell = Cell.exact(share.percent(), decimals);
                        return explains()
                                ? cell.explained(() -> composition.explanation(id, Rounding.decimals(decimals)))
                                : cell;
                    }),
                    Cell.answer(adjusted, all -> Cell.printed(all.get(place))));
        }
    }

    private static final Map<String, Label> MEASURES = Map.of(
            "herfindahl", Label.of("ハーフィンダール・ハーシュマン指数", "Herfindahl–Hirschman index"),
            "normalisedHerfindahl", Label.of("標準化ハーフィンダール指数", "normalised Herfindahl index"),
            "equivalentNumber", Label.of("等価項目数", "equivalent number"),
            "entropy", Label.of("シャノンのエントロピー", "Shannon's entropy"),
            "evenness", Label.of("均等度", "evenness"),
            "gini", Label.of("ジニ係数", "Gini coefficient"),
            "halfSum", Label.of("構造変化（½Σ|Δs|、0～1）", "structural change (½Σ|Δs|, 0 to 1)"),
            "euclidean", Label.of("ユークリッド距離", "Euclidean distance"),
            "mooreDegrees", Label.of("ムーアの構造変化角（度）", "Moore's angle (degrees)"),
            "lilien", Label.of("リリエン指数", "Lilien's sigma"));

    private static void measure(Sheet sheet, String field, Answer<Coefficient> answer) {
        Label name = MEASURES.get(field);
        sheet.value(
                field,
                Sheet.Kind.EXACT,
                name.ja(),
                name.en(),
                Cell.answer(
                        answer,
                        one -> one.exact()
                                .map(exact -> Cell.exact(exact, 4))
                                .orElseGet(() -> Cell.printed(one.rounded(4)))
                                .explained(one)));
    }

    private void change(Sheet sheet, CompositionChange change, Category first, Category second) {
        Answer<StructuralChange> measures = change.measures();
        measure(sheet, "halfSum", measures.map(StructuralChange::michaely));
        measure(sheet, "euclidean", measures.map(StructuralChange::euclidean));
        measure(sheet, "mooreDegrees", measures.map(StructuralChange::moore));
        measure(sheet, "lilien", measures.flatMap(StructuralChange::lilien));
        Sheet.Grid grid = sheet.grid("parts", "構成比の変化", "Change of shares")
                .column("name", Sheet.Kind.NAME, "項目", "item")
                .column(
                        "fromPercent",
                        Sheet.Kind.EXACT,
                        first.name().ja() + "（%）",
                        first.name().en() + " (%)")
                .column(
                        "toPercent",
                        Sheet.Kind.EXACT,
                        second.name().ja() + "（%）",
                        second.name().en() + " (%)")
                .column("differencePoints", Sheet.Kind.EXACT, "差（ポイント）", "difference (points)");
        for (Category category : change.categories()) {
            String id = category.id();
            grid.row(
                    Cell.name(category.name()),
                    share(change.before(), id),
                    share(change.after(), id),
                    Cell.answer(
                            change.pointDifference(id),
                            points -> Cell.exact(points.points(), decimals)
                                    .signed()
                                    .explained(() -> change.explanation(id, Rounding.decimals(decimals)))));
        }
        sheet.notes(change.comparability().notes());
        for (Category category : change.appeared()) {
            sheet.note(Label.of("後だけにある：", "only later: ").plus(category.name()));
        }
        for (Category category : change.vanished()) {
            sheet.note(Label.of("前だけにある：", "only earlier: ").plus(category.name()));
        }
    }

    private Cell share(Composition composition, String id) {
        return composition.find(id).isEmpty()
                ? Cell.empty()
                : Cell.answer(composition.share(id), share -> Cell.exact(share.percent(), decimals));
    }
}
