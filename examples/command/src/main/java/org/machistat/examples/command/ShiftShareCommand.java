package org.machistat.examples.command;

import java.util.List;
import java.util.Locale;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.regional.HomotheticSplit;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.RegionalTable;
import org.machistat.core.regional.ShiftEffects;
import org.machistat.core.regional.ShiftFactors;
import org.machistat.core.regional.ShiftShare;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shift-share}: why a place grew otherwise than others. */
@Command(
        name = "shift-share",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "シフト・シェア分析：増減を全体・産業構成・地域固有の要因に分ける",
            "Why a place grew otherwise than others: the whole, the mix of its industries, the place itself.",
            "From two tables of places by industries, one table with dates (--from, --to), or the national table (--city)."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {Computation.WHOLE, Computation.PARTIAL, Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar shift-share --city 川崎市 --variant homothetic",
            "  java -jar machistat.jar shift-share sample:cities --long 市,産業,年,従業者数 --place 川崎市 --from 2016年 --to 2021年 --format json"
        })
final class ShiftShareCommand extends Computation {

    /** Which parts are told. */
    enum Variant {
        CLASSIC,
        HOMOTHETIC,
        FACTORS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "0..2",
            description = "前と後の表、または時点のある表 / the earlier and the later table, or one with dates")
    private List<String> files = List.of();

    @Mixin
    private RegionInput region;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "前の時点（--city では 2016） / the earlier date (2016 with --city)")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "後の時点（--city では 2021） / the later date (2021 with --city)")
    private String to;

    @Option(
            names = "--variant",
            paramLabel = "VARIANT",
            defaultValue = "classic",
            description = "${COMPLETION-CANDIDATES}: 標準、地域要因を競争と配分に分ける（エステバン＝マルキージャス）、積に分ける（ガーフィン）"
                    + " / as it is, the place's own part split in two (Esteban-Marquillas), or factors (Gerfin)"
                    + " (default: ${DEFAULT-VALUE})")
    private Variant variant;

    ShiftShareCommand(Streams streams) {
        super(streams);
    }

    @Override
    Sheet compute() throws Unusable {
        if (files.isEmpty() != region.isNational()) {
            throw misuse("ファイルか --city のどちらか一つ", "either files or --city are needed");
        }
        if (region.isNational()) {
            return ofNation(region.city());
        }
        if (files.size() == 1 && (from == null || to == null)) {
            throw misuse("ファイルが一つなら --from と --to が必要", "one file needs --from and --to");
        }
        if (files.size() == 2 && (from != null || to != null)) {
            throw misuse("ファイルが二つなら --from と --to は要らない", "two files need neither --from nor --to");
        }
        if (files.size() == 2
                && files.get(0).equals(InputFile.STDIN)
                && files.get(1).equals(InputFile.STDIN)) {
            throw misuse("標準入力は一度だけ読める", "standard input (-) can be read only once");
        }
        return files.size() == 1 ? ofOne(files.get(0)) : ofTwo(files.get(0), files.get(1));
    }

    private Sheet ofNation(Category city) throws Unusable {
        String first = RegionInput.wave(from == null ? "2016" : from);
        String second = RegionInput.wave(to == null ? "2021" : to);
        RegionalTable before = region.national(first, second);
        RegionalTable after = region.national(second, first);
        Reference reference = region.reference(after.table().axis(EstablishmentTable.AREA));
        Sheet sheet = sheet(
                Unusable.answered(ShiftShare.of(
                        before.matching(after).summingKnown(),
                        after.matching(before).summingKnown(),
                        city.id(),
                        reference)),
                city.name(),
                first,
                second);
        sheet.from(after.table().source());
        RegionInput.leftOut(sheet, region.outside(first, second));
        return sheet;
    }

    private Sheet ofOne(String file) throws Unusable {
        Loaded<StatTable> loaded = region.read(file, streams());
        try {
            StatTable table = loaded.value();
            Axis dates = Names.axisWith(table, from, to);
            Category first = Names.category(dates, from);
            Category second = Names.category(dates, to);
            RegionalTable before = region.regional(table.slice(dates.id(), first.id()));
            RegionalTable after = region.regional(table.slice(dates.id(), second.id()));
            Sheet sheet = compared(
                    before,
                    after,
                    before.comparability(after).and(dates.comparability(first.id(), second.id())),
                    first.name().ja(),
                    second.name().ja());
            sheet.take(file, loaded);
            return sheet;
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    private Sheet ofTwo(String first, String second) throws Unusable {
        Loaded<StatTable> before = region.read(first, streams());
        Loaded<StatTable> after = region.read(second, streams());
        RegionalTable earlier = region.regional(before.value());
        RegionalTable later = region.regional(after.value());
        Sheet sheet = compared(earlier, later, earlier.comparability(later), first, second);
        sheet.take(first, before);
        sheet.take(second, after);
        return sheet;
    }

    private Sheet compared(
            RegionalTable before, RegionalTable after, Comparability comparability, String first, String second)
            throws Unusable {
        Axis places = QuotientCommand.axisOfPlaces(before);
        Category place = region.placeOf(before, places);
        Reference reference = region.reference(places);
        Sheet sheet = sheet(
                Unusable.answered(ShiftShare.of(before, after, place.id(), reference, comparability)),
                place.name(),
                first,
                second);
        sheet.from(after.table().source());
        return sheet;
    }

    private Sheet sheet(ShiftShare analysis, Label place, String first, String second) {
        Sheet sheet = new Sheet(
                "shift-share",
                place.plus(Label.of(
                        "：増減の要因（" + first + " → " + second + "）",
                        ": why it changed (" + first + " → " + second + ")")));
        Order.note(sheet, first, second);
        ShiftEffects effects = analysis.effects();
        sheet.value(
                "place",
                Sheet.Kind.CODE,
                "地域",
                "place",
                Cell.name(analysis.place().id()));
        sheet.value(
                "change",
                Sheet.Kind.EXACT,
                "増減",
                "change",
                Cell.answer(analysis.change(), ShiftShareCommand::amount).explained(analysis));
        sheet.value("national", Sheet.Kind.EXACT, "全体の要因", "national growth", amount(effects.national()));
        sheet.value("mix", Sheet.Kind.EXACT, "産業構成の要因", "industry mix", amount(effects.mix()));
        sheet.value("regional", Sheet.Kind.EXACT, "地域固有の要因", "regional shift", amount(effects.regional()));
        sheet.value(
                "residual",
                Sheet.Kind.EXACT,
                "残差（秘匿など）",
                "residual (suppressed and the like)",
                Cell.answer(analysis.residual(), ShiftShareCommand::amount));
        if (variant == Variant.FACTORS) {
            Answer<ShiftFactors> factors = analysis.factors();
            sheet.value(
                    "structureFactor",
                    Sheet.Kind.EXACT,
                    "構造要因（倍）",
                    "structural factor",
                    Cell.answer(factors, one -> Cell.exact(one.structure(), 4)));
            sheet.value(
                    "locationFactor",
                    Sheet.Kind.EXACT,
                    "立地要因（倍）",
                    "location factor",
                    Cell.answer(factors, one -> Cell.exact(one.location(), 4)));
        }
        industries(sheet, analysis);
        sheet.note(Label.of("比較対象：", "reference: ").plus(analysis.reference().label()));
        sheet.notes(analysis.explanation().notes());
        return sheet;
    }

    private void industries(Sheet sheet, ShiftShare analysis) {
        Sheet.Grid grid = sheet.grid("industries", "産業", "Industries")
                .column("id", Sheet.Kind.CODE, "コード", "code")
                .column("name", Sheet.Kind.NAME, "産業", "industry")
                .column("change", Sheet.Kind.EXACT, "増減", "change")
                .column("national", Sheet.Kind.EXACT, "全体", "national")
                .column("mix", Sheet.Kind.EXACT, "産業構成", "mix")
                .column("regional", Sheet.Kind.EXACT, "地域固有", "regional");
        boolean split = variant == Variant.HOMOTHETIC;
        if (split) {
            grid.column("competitive", Sheet.Kind.EXACT, "競争", "competitive")
                    .column("allocation", Sheet.Kind.EXACT, "配分", "allocation");
        }
        for (ShiftShare.Part part : analysis.parts()) {
            Answer<ShiftEffects> effects = part.effects();
            Answer<HomotheticSplit> homothetic = part.homothetic();
            Cell id = Cell.name(part.industry().id());
            Cell name = Cell.name(part.industry().name());
            Cell change = Cell.answer(effects, one -> amount(one.change()));
            Cell national = Cell.answer(effects, one -> amount(one.national()));
            Cell mix = Cell.answer(effects, one -> amount(one.mix()));
            Cell regional = Cell.answer(effects, one -> amount(one.regional()));
            if (split) {
                grid.row(
                        id,
                        name,
                        change,
                        national,
                        mix,
                        regional,
                        Cell.answer(homothetic, one -> amount(one.competitive())),
                        Cell.answer(homothetic, one -> amount(one.allocation())));
            } else {
                grid.row(id, name, change, national, mix, regional);
            }
        }
        for (Category once : analysis.onlyOnce()) {
            sheet.note(Label.of("一方の表だけにある：", "in one table only: ").plus(once.name()));
        }
    }

    private static Cell amount(Rational value) {
        return Cell.exact(value, 1).signed();
    }
}
