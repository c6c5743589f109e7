package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.regional.LocationQuotient;
import org.machistat.core.regional.LocationQuotients;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.RegionalTable;
import org.machistat.core.regional.Specialization;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quotient}: how strong each industry is in a place, or in which places an industry is strong. */
@Command(
        name = "quotient",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "特化係数：地域の産業が比較対象よりどれだけ多いか、地域の特化度",
            "Location quotients of a place against a reference, and how far the place is specialised.",
            "From a table of places by industries, from a CSV with one figure a line (--long), or from the national table (--city)."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {Computation.WHOLE, Computation.PARTIAL, Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar quotient --city 14130 --year 2021",
            "  java -jar machistat.jar quotient sample:cities --long 市,産業,年,従業者数 --where 年=2021年 --place 川崎市 --reference others --lang en"
        })
final class QuotientCommand extends Computation {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "地域×産業の表。- は標準入力 / a table of places by industries; - is standard input; sample:NAME")
    private String file;

    @Mixin
    private RegionInput region;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            defaultValue = "2021",
            description = "--city の調査年 / wave with --city (default: ${DEFAULT-VALUE})")
    private String year;

    @Option(
            names = "--industry",
            paramLabel = "NAME",
            description = "この産業について地域を比べる / ranks the places by this industry instead")
    private String industry;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "--industry で示す地域の数 / places shown with --industry (default: ${DEFAULT-VALUE})")
    private int top;

    QuotientCommand(Streams streams) {
        super(streams);
    }

    @Override
    Sheet compute() throws Unusable {
        if ((file == null) != region.isNational()) {
            throw misuse("ファイルか --city のどちらか一つ", "either a file or --city is needed");
        }
        if (top <= 0) {
            throw misuse("--top は1以上（" + top + "）", "--top must be 1 or more, but was " + top);
        }
        if (region.isNational()) {
            Category city = region.city();
            year = RegionInput.wave(year);
            RegionalTable table = region.national(year, year).summingKnown();
            Sheet sheet = sheet(table, table.table().axis(EstablishmentTable.AREA), city);
            RegionInput.leftOut(sheet, region.outside(year));
            return sheet;
        }
        Loaded<StatTable> loaded = region.read(file, streams());
        try {
            RegionalTable table = region.regional(loaded.value());
            Axis places = axisOfPlaces(table);
            Category place = industry != null && region.place().isEmpty() ? null : region.placeOf(table, places);
            Sheet sheet = sheet(table, places, place);
            sheet.take(file, loaded);
            return sheet;
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    static Axis axisOfPlaces(RegionalTable table) {
        return table.table().axes().stream()
                .filter(axis -> axis.find(table.places().get(0).id()).isPresent()
                        && axis.size() >= table.places().size())
                .findFirst()
                .orElseThrow();
    }

    private Sheet sheet(RegionalTable table, Axis places, Category place) throws Unusable {
        Reference reference = region.reference(places);
        return industry == null ? ofPlace(table, place, reference) : ofIndustry(table, place, reference);
    }

    private static Label named(RegionalTable table, Reference reference) {
        return reference.kind() == Reference.Kind.PLACE
                ? table.places().stream()
                        .filter(one -> one.id().equals(reference.place()))
                        .findFirst()
                        .map(Category::name)
                        .orElse(reference.label())
                : reference.label();
    }

    private Sheet ofPlace(RegionalTable table, Category place, Reference reference) throws Unusable {
        Sheet sheet = new Sheet(
                "quotient",
                place.name()
                        .plus(Label.of("：特化係数（比較対象 ", ": location quotients (against "))
                        .plus(named(table, reference))
                        .plus(Label.of("）", ")")));
        sheet.from(table.table().source());
        sheet.value("place", Sheet.Kind.CODE, "地域", "place", Cell.name(place.id()));
        Answer<Specialization> specialization = Specialization.of(table, place.id(), reference);
        measure(
                sheet,
                "krugman",
                "クルーグマン特化指数（Σ|s−S|、0～2）",
                "Krugman index (Σ|s−S|, 0 to 2)",
                specialization,
                one -> Answer.of(one.krugman()));
        measure(
                sheet,
                "dissimilarity",
                "非類似度（½Σ|s−S|、0～1）",
                "dissimilarity (½Σ|s−S|, 0 to 1)",
                specialization,
                one -> Answer.of(one.dissimilarity()));
        measure(sheet, "hachman", "ハックマン指数", "Hachman index", specialization, Specialization::hachman);
        measure(
                sheet,
                "quotientGini",
                "特化係数のジニ係数",
                "Gini coefficient of the quotients",
                specialization,
                Specialization::gini);
        measure(
                sheet,
                "herfindahl",
                "ハーフィンダール指数",
                "Herfindahl index",
                specialization,
                one -> Answer.of(one.herfindahl()));
        Sheet.Grid grid = columns(sheet.grid("industries", "産業", "Industries"), "産業", "industry");
        for (Category one : table.industries()) {
            row(grid, table, place, one, one, reference);
        }
        sheet.notes(
                region.isNational()
                        ? RegionInput.notes(table.table(), year)
                        : table.table().notes());
        return sheet;
    }

    private static void measure(
            Sheet sheet,
            String field,
            String ja,
            String en,
            Answer<Specialization> specialization,
            Function<Specialization, Answer<Coefficient>> which) {
        sheet.value(
                field,
                Sheet.Kind.EXACT,
                ja,
                en,
                Cell.answer(
                        specialization.flatMap(which),
                        one -> one.exact()
                                .map(exact -> Cell.exact(exact, 4))
                                .orElseGet(() -> Cell.printed(one.rounded(4)))
                                .explained(one)));
    }

    private static Sheet.Grid columns(Sheet.Grid grid, String ja, String en) {
        return grid.column("id", Sheet.Kind.CODE, "コード", "code")
                .column("name", Sheet.Kind.NAME, ja, en)
                .column("figure", Sheet.Kind.NUMBER, "値", "figure")
                .column("sharePercent", Sheet.Kind.EXACT, "構成比（%）", "share (%)")
                .column("referencePercent", Sheet.Kind.EXACT, "比較対象（%）", "reference (%)")
                .column("quotient", Sheet.Kind.EXACT, "特化係数", "quotient")
                .column("symmetric", Sheet.Kind.EXACT, "対称特化係数", "symmetric");
    }

    private static void row(
            Sheet.Grid grid,
            RegionalTable table,
            Category place,
            Category industry,
            Category shown,
            Reference reference) {
        Answer<LocationQuotient> quotient = LocationQuotient.of(table, place.id(), industry.id(), reference);
        grid.row(
                Cell.name(shown.id()),
                Cell.name(shown.name()),
                Cell.figure(table.input(place.id(), industry.id()).figure()),
                Cell.answer(quotient, one -> percent(one.share())),
                Cell.answer(quotient, one -> percent(one.referenceShare())),
                Cell.answer(quotient, one -> Cell.exact(one.value(), 2).explained(one)),
                Cell.answer(quotient, one -> Cell.exact(one.symmetric(), 3).signed()));
    }

    private static Cell percent(org.machistat.core.value.Rational fraction) {
        return Cell.exact(fraction.times(100), 1);
    }

    private record Placed(Category place, double quotient) {}

    private Sheet ofIndustry(RegionalTable table, Category asked, Reference reference) throws Unusable {
        Axis industries = table.table().axes().stream()
                .filter(axis -> axis.find(table.industries().get(0).id()).isPresent())
                .findFirst()
                .orElseThrow();
        Category chosen = Names.category(industries, industry);
        int at = table.industries().indexOf(chosen);
        if (at < 0) {
            throw Unusable.of(
                    "「" + chosen.name().ja() + "」は合計なので特化係数がない",
                    "'" + chosen.name().en() + "' is a total and has no quotient");
        }
        LocationQuotients all = LocationQuotients.of(table, reference);
        List<Placed> placed = new ArrayList<>();
        int without = 0;
        for (int i = 0; i < table.places().size(); i++) {
            Category place = table.places().get(i);
            if (reference.kind() == Reference.Kind.PLACE && place.id().equals(reference.place())) {
                continue;
            }
            OptionalDouble value = all.value(i, at);
            if (value.isPresent()) {
                placed.add(new Placed(place, value.getAsDouble()));
            } else {
                without++;
            }
        }
        placed.sort(Comparator.comparingDouble(Placed::quotient).reversed());
        Sheet sheet = new Sheet(
                "quotient",
                chosen.name()
                        .plus(Label.of("：地域の特化係数（比較対象 ", ": places by quotient (against "))
                        .plus(named(table, reference))
                        .plus(Label.of("）", ")")));
        sheet.from(table.table().source());
        sheet.value("industry", Sheet.Kind.CODE, "産業", "industry", Cell.name(chosen.id()));
        sheet.value("ranked", Sheet.Kind.NUMBER, "順位のついた地域", "places ranked", Cell.count(placed.size()));
        sheet.value("unranked", Sheet.Kind.NUMBER, "特化係数のない地域", "places without a quotient", Cell.count(without));
        Sheet.Grid grid = columns(sheet.grid("places", "地域", "Places"), "地域", "place");
        for (Placed one : placed.subList(0, Math.min(top, placed.size()))) {
            row(grid, table, one.place(), chosen, one.place(), reference);
        }
        for (int i = top; asked != null && i < placed.size(); i++) {
            if (placed.get(i).place().id().equals(asked.id())) {
                row(grid, table, asked, chosen, placed.get(i).place(), reference);
                int rank = i + 1;
                sheet.note(asked.name().plus(Label.of("は" + rank + "番目", " comes at place " + rank)));
            }
        }
        sheet.notes(
                region.isNational()
                        ? RegionInput.notes(table.table(), year)
                        : table.table().notes());
        return sheet;
    }
}
