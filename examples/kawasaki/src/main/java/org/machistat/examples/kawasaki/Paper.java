package org.machistat.examples.kawasaki;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Unit;

/**
 * The paper's tables and numeric statements, as printed.
 *
 * <p>The files beside this class hold the lines of the text as they stand in it; no figure is corrected, left out or added.
 */
public final class Paper {

    /** The paper itself. */
    public static final Source SOURCE = Source.of(Label.of(
                    "「かわさき産業振興プラン」第2期実行プログラム策定に向けた基本的考え方（案）について",
                    "Kawasaki Industrial Promotion Plan, 2nd implementation programme: basic approach (draft)"))
            .withPublisher(Label.of("川崎市経済労働局", "Kawasaki City, Economic and Labour Affairs Bureau"))
            .withDate(LocalDate.of(2017, 8, 30));

    /** The day that the 2014 counts refer to (平成26年経済センサス基礎調査). */
    static final ReferenceDate CENSUS_2014 = ReferenceDate.of(LocalDate.of(2014, 7, 1));

    /** The day that the 2016 counts refer to (平成28年経済センサス活動調査). */
    static final ReferenceDate CENSUS_2016 = ReferenceDate.of(LocalDate.of(2016, 6, 1));

    private static final String TOTAL = "合計";
    private static final List<String> SECTORS = List.of("第一次産業", "第二次産業", "第三次産業");

    private static final Map<String, String> NAMES = readNames();
    private static final Label PRELIMINARY =
            Label.of("2016年は経済センサス活動調査の速報結果（本文73行目）", "2016: preliminary results (line 73)");

    private static final class Establishments {
        static final StatTable TABLE = withSectors(table(
                        "establishments.tsv",
                        Label.of("業種別事業所数推移", "Establishments by industry"),
                        Label.of("本文89～110行目", "lines 89–110 of the text"),
                        Unit.ESTABLISHMENTS)
                .withNote(PRELIMINARY));
    }

    private static final class Employees {
        static final StatTable TABLE = withSectors(table(
                        "employees.tsv",
                        Label.of("業種別従業者数推移", "Persons employed by industry"),
                        Label.of("本文118～140行目", "lines 118–140 of the text"),
                        Unit.PERSONS)
                .withNote(PRELIMINARY));
    }

    private static final class Response {
        static final StatTable TABLE = withTotalOfAll(table(
                "response.tsv",
                Label.of("アンケート調査の回答状況", "Response to the survey of establishments"),
                Label.of("本文159～178行目", "lines 159–178 of the text"),
                Unit.parse("件")));
    }

    private static final class Sentences {
        static final List<Statement> LIST = List.copyOf(readStatements());
    }

    private Paper() {}

    /**
     * The paper; each table is read when first asked for.
     *
     * @return the paper as printed
     */
    public static Paper read() {
        return new Paper();
    }

    /**
     * Establishments by industry, 2014 and 2016.
     *
     * @return lines 89 to 110 of the text
     */
    public StatTable establishments() {
        return Establishments.TABLE;
    }

    /**
     * Persons employed by industry, 2014 and 2016.
     *
     * @return lines 118 to 140 of the text
     */
    public StatTable employees() {
        return Employees.TABLE;
    }

    /**
     * Who answered the survey of establishments.
     *
     * @return lines 159 to 178 of the text
     */
    public StatTable response() {
        return Response.TABLE;
    }

    /** What the paper holds. */
    @Override
    public String toString() {
        return SOURCE.document().ja() + "：establishments()、employees()、response() の3表と本文中の数値"
                + statements().size() + "個";
    }

    /** The figures that stand in sentences, in the order of the report. */
    List<Statement> statements() {
        return Sentences.LIST;
    }

    private static StatTable table(String file, Label title, Label place, Unit unit) {
        StatTable printed = TableReader.withDefaults()
                .withTitle(title)
                .withSource(SOURCE.withTable(title).withPlace(place))
                .withUnit(unit)
                .read(resource(file))
                .get()
                .getComplete();
        return inEnglishToo(printed);
    }

    /** Gives the printed names their English ones; the ids stay as printed. */
    private static StatTable inEnglishToo(StatTable table) {
        StatTable named = table;
        for (Axis axis : table.axes()) {
            List<Category> categories = axis.categories().stream()
                    .map(category -> new Category(category.id(), named(category.name()), category.unit()))
                    .toList();
            named = named.withAxis(Axis.of(axis.id(), named(axis.label()), categories));
        }
        return named;
    }

    private static Label named(Label printed) {
        return Label.of(printed.ja(), NAMES.getOrDefault(printed.ja(), printed.ja()));
    }

    private static Map<String, String> readNames() {
        Map<String, String> names = new HashMap<>();
        readTsv("names.tsv", line -> names.put(line.getField("printed"), line.getField("en")));
        return names;
    }

    /** The total is the sum of the sectors; a sector is the sum of the rows up to the next sector. */
    private static StatTable withSectors(StatTable table) {
        Axis rows = table.axes().get(0).withTotal(TOTAL, SECTORS.toArray(String[]::new));
        String sector = null;
        List<String> parts = new ArrayList<>();
        for (Category row : rows.categories()) {
            if (SECTORS.contains(row.id())) {
                rows = withParts(rows, sector, parts);
                sector = row.id();
                parts.clear();
            } else if (sector != null) {
                parts.add(row.id());
            }
        }
        return table.withAxis(withParts(rows, sector, parts));
    }

    private static Axis withParts(Axis rows, String sector, List<String> parts) {
        return sector == null ? rows : rows.withTotal(sector, parts.toArray(String[]::new));
    }

    private static StatTable withTotalOfAll(StatTable table) {
        Axis rows = table.axes().get(0);
        String[] parts = rows.categories().stream()
                .map(Category::id)
                .filter(id -> !id.equals(TOTAL))
                .toArray(String[]::new);
        return table.withAxis(rows.withTotal(TOTAL, parts));
    }

    private static List<Statement> readStatements() {
        List<Statement> statements = new ArrayList<>();
        readTsv(
                "statements.tsv",
                line -> statements.add(new Statement(
                        line.getField("table"),
                        Integer.parseInt(line.getField("line")),
                        line.getField("id"),
                        Label.of(line.getField("ja"), line.getField("en")),
                        line.getField("printed"))));
        return statements;
    }

    static void readTsv(String file, Consumer<NamedCsvRecord> line) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(resource(file))) {
            reader.forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String file) {
        try (InputStream stream = Paper.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
