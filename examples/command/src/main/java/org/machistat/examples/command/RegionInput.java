package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.RegionalTable;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.DatePrecision;
import org.machistat.core.value.Mark;
import org.machistat.examples.data.Nationwide;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Figures by place and industry: of a file, or of the national table that the jar carries. */
final class RegionInput {

    /** What is counted in the national table. */
    enum Measure {
        EMPLOYEES,
        ESTABLISHMENTS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        Category category() {
            return this == EMPLOYEES ? EstablishmentTable.EMPLOYEES : EstablishmentTable.ESTABLISHMENTS;
        }
    }

    private static final Set<String> WHOLE = Set.of("全国", "全県", "全市", "合計", "総数", "総計", "計", "total", "japan");

    @Mixin
    private TableInput input;

    @Option(
            names = "--city",
            paramLabel = "CITY",
            description = "収録の全国市区町村表から（ファイルの代わり）。コードまたは名称 / instead of a file: a municipality of the national table,"
                    + " by code or name")
    private String city;

    @Option(
            names = "--measure",
            paramLabel = "WHAT",
            defaultValue = "employees",
            description =
                    "--city で数えるもの / what is counted with --city: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Measure measure;

    @Option(names = "--place", paramLabel = "PLACE", description = "ファイルの中の地域 / the place, of a file")
    private String place;

    @Option(
            names = "--long",
            paramLabel = "COLUMNS",
            split = ",",
            description =
                    "縦持ちのCSVの列名：地域,産業[,時点],値 / columns of a CSV with one figure a line: place, industry[, date], figure")
    private List<String> columns = List.of();

    @Option(
            names = "--reference",
            paramLabel = "WHAT",
            description = "比較対象 / all (itself among them), others, mean (of the others), or the name of a place;"
                    + " if not stated, a row such as 全国, else all")
    private String reference;

    boolean isNational() {
        return city != null;
    }

    boolean isLong() {
        return !columns.isEmpty();
    }

    List<String> columns() {
        return columns;
    }

    Optional<String> place() {
        return Optional.ofNullable(place);
    }

    Category city() throws Unusable {
        return Cities.find(city);
    }

    /** The figures of a wave of the national table without industries that it does not cover, in this wave or in the other. */
    RegionalTable national(String wave, String otherWave) {
        StatTable table = figures(wave);
        Axis axis = table.axis(EstablishmentTable.INDUSTRY);
        List<String> outside =
                outside(wave, otherWave).stream().map(Category::id).toList();
        String[] inside = axis.categories().stream()
                .map(Category::id)
                .filter(id -> !outside.contains(id))
                .toArray(String[]::new);
        List<Axis.Total> totals = axis.totals().stream()
                .map(total -> new Axis.Total(
                        total.id(),
                        total.parts().stream()
                                .filter(part -> !outside.contains(part))
                                .toList()))
                .filter(total -> !total.parts().isEmpty())
                .toList();
        Axis bare = Axis.of(axis.id(), axis.label(), axis.categories());
        StatTable some = outside.isEmpty() ? table : table.withAxis(bare).select(EstablishmentTable.INDUSTRY, inside);
        StatTable whole = outside.isEmpty()
                ? some
                : some.withAxis(some.axis(EstablishmentTable.INDUSTRY).withTotals(totals));
        return RegionalTable.of(whole, EstablishmentTable.AREA, EstablishmentTable.INDUSTRY);
    }

    private StatTable figures(String wave) {
        return Nationwide.establishments().comparison(measure.category(), wave);
    }

    /** The industries that have no figure anywhere, as government in a table of private establishments. */
    List<Category> outside(String... waves) {
        List<Category> outside = new ArrayList<>();
        List<StatTable> tables =
                Arrays.stream(waves).distinct().map(this::figures).toList();
        for (Category industry : tables.get(0).axis(EstablishmentTable.INDUSTRY).leaves()) {
            boolean none = tables.stream()
                    .allMatch(table -> table.slice(EstablishmentTable.INDUSTRY, industry.id())
                            .figures()
                            .allMatch(figure ->
                                    figure.findMark().filter(Mark.NIL::equals).isPresent()));
            if (none) {
                outside.add(industry);
            }
        }
        return outside;
    }

    /** Says which industries were left out. */
    static void leftOut(Sheet sheet, List<Category> outside) {
        for (Category one : outside) {
            sheet.note(Label.same(one.id() + " ")
                    .plus(one.name())
                    .plus(Label.of(
                            "はこの表（民営事業所）の範囲外なので除いた",
                            " is outside this table of private establishments, and was left out")));
        }
    }

    Measure measure() {
        return measure;
    }

    /** Reads a file with its axes. */
    Loaded<StatTable> read(String file, Streams streams) throws Unusable {
        if (!isLong()) {
            return input.read(file, streams);
        }
        try {
            return input.sliced(LongTable.read(InputFile.read(file, streams), columns));
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    /** The axis of places and that of industries, of a table of two axes: places are where the named place is, else down. */
    RegionalTable regional(StatTable table) throws Unusable {
        List<Axis> axes = table.axes();
        if (axes.size() != 2) {
            List<String> names = axes.stream().map(Axis::id).toList();
            throw Unusable.of(
                    "地域と産業の2軸が必要だが、軸は " + Unusable.some(names) + "。--where か --from/--to で絞る",
                    "axes of places and industries are needed, but there are " + Unusable.some(names)
                            + "; choose by --where or by --from and --to");
        }
        Axis places = isLong() || place == null ? axes.get(0) : Names.axisWith(table, place);
        Axis industries = axes.get(axes.get(0).id().equals(places.id()) ? 1 : 0);
        return RegionalTable.of(Totals.declared(table, industries.id(), null), places.id(), industries.id());
    }

    Category placeOf(RegionalTable table, Axis places) throws Unusable {
        if (place == null) {
            List<String> names =
                    table.places().stream().map(one -> one.name().ja()).toList();
            throw Unusable.of(
                    "--place で地域を選ぶ。あるのは " + Unusable.some(names),
                    "choose a place by --place, there are " + Unusable.some(names));
        }
        return Names.category(places, place);
    }

    /** What is compared with: as stated; else a row that stands for all, so that it is not counted twice. */
    Reference reference(Axis places) throws Unusable {
        if (reference == null) {
            for (Category category : places.categories()) {
                if (WHOLE.contains(category.name().ja().toLowerCase(Locale.ROOT))) {
                    return Reference.place(category.id());
                }
            }
            return Reference.all();
        }
        return switch (reference) {
            case "all" -> Reference.all();
            case "others" -> Reference.others();
            case "mean" -> Reference.meanOfOthers();
            default ->
                Reference.place(
                        isNational()
                                ? Cities.find(reference).id()
                                : Names.category(places, reference).id());
        };
    }

    /** The waves of the national table by year. */
    static String wave(String year) throws Unusable {
        List<String> years = new ArrayList<>();
        Nationwide.establishments().waves().forEach(wave -> years.add(wave.id()));
        String digits = Dates.asked(year).stream()
                .filter(date -> date.precision() == DatePrecision.YEAR)
                .map(date -> Integer.toString(date.firstDay().getYear()))
                .findFirst()
                .orElse(year);
        if (!years.contains(digits)) {
            throw Unusable.of(
                    "収録の調査は " + Unusable.some(years) + "（「" + Unusable.met(year) + "」はない）",
                    "the national table has " + Unusable.some(years) + ", but not '" + Unusable.met(year) + "'");
        }
        return digits;
    }

    /** The notes of the national table without those on other waves. */
    static List<Label> notes(StatTable table, String wave) {
        return table.notes().stream()
                .filter(note -> Nationwide.establishments().waves().stream()
                        .noneMatch(
                                other -> !other.id().equals(wave) && note.ja().startsWith(other.id() + "年")))
                .toList();
    }
}
