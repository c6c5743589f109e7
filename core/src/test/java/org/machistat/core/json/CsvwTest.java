package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.net.URI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.interchange.TableFormat;
import org.machistat.core.interchange.TableWriter;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** The metadata is read back and held against the CSV, as a validator of CSV on the Web would. */
class CsvwTest {

    /** Terms of the context http://www.w3.org/ns/csvw that may stand in the metadata of one table. */
    private static final Set<String> TERMS = Set.of(
            "@context",
            "@type",
            "url",
            "lang",
            "dialect",
            "tableSchema",
            "notes",
            "encoding",
            "lineTerminators",
            "quoteChar",
            "doubleQuote",
            "delimiter",
            "header",
            "headerRowCount",
            "commentPrefix",
            "trim",
            "columns",
            "primaryKey",
            "name",
            "titles",
            "datatype",
            "null",
            "base",
            "format",
            "pattern",
            "decimalChar",
            "groupChar");

    private static final Pattern COMMON = Pattern.compile("(?:dc|schema|rdfs):[A-Za-z]+");

    /** A variable of RFC 6570 without dots, which does not begin with a line. */
    private static final Pattern NAME = Pattern.compile("(?!_)(?:[A-Za-z0-9_]|%[0-9A-F]{2})+");

    private static final StatTable TABLE = StatTable.builder(Label.of("産業別の従業者数", "Persons engaged by industry"))
            .axis(Axis.of(
                    "industry",
                    Label.of("産業", "Industry"),
                    List.of(
                            Category.of("C", Label.of("#鉱業", "Mining")),
                            Category.of("E", Label.of("製造業, 等", "Manufacturing")),
                            Category.of("I", Label.of("-卸売業", "Wholesale")))))
            .axis(Axis.of(
                    "item",
                    Label.of("項目", "Item"),
                    List.of(
                            Category.of("2021", Label.of("従業者数", "Persons engaged"))
                                    .withUnit(Unit.PERSONS),
                            Category.of("増減率", Label.of("増減率", "Growth")),
                            Category.of("_x", Label.of("平均規模", "Average size")),
                            Category.of("industry", Label.of("速報", "Preliminary")))))
            .source(Source.of(Label.of("経済センサス", "Economic Census"))
                    .withPublisher(Label.of("総務省", "MIC"))
                    .withDate(LocalDate.of(2023, 6, 27)))
            .note(Label.of("民営のみ", "Private only"))
            .put(0, Figure.parse("x"))
            .put(1, Figure.parse("…"))
            .put(2, Figure.parse("-"))
            .put(3, Figure.of(3))
            .put(4, 47_000, 0, Unit.PERSONS)
            .put(5, Figure.of(new BigDecimal("-3.7"), Unit.PERCENT))
            .put(6, Figure.of(new BigDecimal("12.50"), Unit.NONE))
            .put(7, Figure.of(9).withQualifier(Mark.PROVISIONAL))
            .put(8, 1_234_567, 0, Unit.PERSONS)
            .put(9, Figure.of(new BigDecimal("10"), Unit.PERCENT))
            .put(10, Figure.of(new BigDecimal("7.1"), Unit.NONE))
            .put(11, Figure.parse("X"))
            .build();

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }

    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(csv).forEach(row -> rows.add(row.getFields()));
        return rows;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static void assertTerms(JsonNode node) {
        node.fieldNames().forEachRemaining(name -> {
            if (!name.startsWith("@") && !COMMON.matcher(name).matches()) {
                assertTrue(TERMS.contains(name), name);
                if (!name.equals("titles")) {
                    assertTerms(node.get(name));
                }
            }
        });
        if (node.isArray()) {
            node.forEach(CsvwTest::assertTerms);
        }
    }

    /** Whether a cell is what the datatype says: W3C's model, section 6.4. */
    private static boolean fits(JsonNode datatype, String cell) {
        String base =
                datatype.isTextual() ? datatype.asText() : datatype.get("base").asText();
        if (base.equals("string")) {
            return true;
        }
        if (datatype.isTextual()) {
            return cell.matches(base.equals("integer") ? "-?\\d+" : "-?\\d+(\\.\\d+)?");
        }
        JsonNode format = datatype.get("format");
        DecimalFormat pattern =
                new DecimalFormat(format.get("pattern").asText(), DecimalFormatSymbols.getInstance(Locale.ROOT));
        pattern.setParseBigDecimal(true);
        ParsePosition end = new ParsePosition(0);
        Object read = pattern.parse(cell, end);
        return end.getIndex() == cell.length() && pattern.format(read).equals(cell);
    }

    /** Holds a description against the CSV, column by column and cell by cell. */
    private static void assertDescribes(JsonNode metadata, String csv, String language) {
        assertTerms(metadata);
        List<List<String>> rows = rows(csv);
        JsonNode columns = metadata.at("/tableSchema/columns");
        assertEquals(rows.get(0).size(), columns.size());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            JsonNode column = columns.get(i);
            String name = column.get("name").asText();
            assertTrue(names.add(name) && NAME.matcher(name).matches(), name);
            assertEquals(rows.get(0).get(i), column.at("/titles/" + language).asText());
            List<String> nulls = column.has("null") ? texts(column.get("null")) : List.of("");
            for (List<String> row : rows.subList(1, rows.size())) {
                String cell = row.get(i);
                assertTrue(nulls.contains(cell) || fits(column.get("datatype"), cell), name + ": " + cell);
            }
        }
        List<Integer> key = new ArrayList<>();
        texts(metadata.at("/tableSchema/primaryKey"))
                .forEach(one -> key.add(new ArrayList<>(texts(names(columns))).indexOf(one)));
        Set<List<String>> keys = new HashSet<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            assertTrue(key.isEmpty() || keys.add(key.stream().map(row::get).toList()), row.toString());
        }
    }

    private static JsonNode names(JsonNode columns) {
        return new ObjectMapper().valueToTree(columns.findValuesAsText("name"));
    }

    @Test
    void eachColumnIsDescribed() throws JsonProcessingException {
        String csv = TableWriter.withDefaults().write(TABLE);
        JsonNode metadata = read(Csvw.withDefaults().write(TABLE, "table.csv"));
        assertDescribes(metadata, csv, "ja");
        assertEquals(
                "[\"http://www.w3.org/ns/csvw\",{\"@language\":\"ja\"}]",
                metadata.get("@context").toString());
        assertEquals("table.csv", metadata.get("url").asText());
        JsonNode schema = metadata.get("tableSchema");
        assertEquals(
                List.of("industry", "2021", "%E5%A2%97%E6%B8%9B%E7%8E%87", "x_x", "industry_2"),
                schema.get("columns").findValuesAsText("name"));
        assertEquals(
                List.of(
                        "\"string\"",
                        "\"integer\"",
                        "{\"base\":\"decimal\",\"format\":{\"pattern\":\"#0.#%\",\"decimalChar\":\".\"}}",
                        "\"decimal\"",
                        "\"string\""),
                schema.get("columns").findValues("datatype").stream()
                        .map(JsonNode::toString)
                        .toList());
        assertEquals("[\"industry\"]", schema.get("primaryKey").toString());
        assertEquals("[\"\",\"x\"]", schema.at("/columns/1/null").toString());
        assertEquals(
                "{\"ja\":\"従業者数（人）\",\"en\":\"Persons engaged（人）\"}",
                schema.at("/columns/1/titles").toString());
        assertEquals("増減率", schema.at("/columns/2/dc:identifier").asText());
        assertEquals(
                "[{\"@value\":\"産業別の従業者数\",\"@language\":\"ja\"},{\"@value\":\"Persons engaged by industry\",\"@language\":\"en\"}]",
                metadata.get("dc:title").toString());
        assertTrue(
                metadata.at("/dc:source/0/@value").asText().startsWith("総務省、経済センサス"),
                metadata.get("dc:source").toString());
        assertEquals(
                "{\"@value\":\"2023-06-27\",\"@type\":\"date\"}",
                metadata.get("dc:issued").toString());
        assertEquals(
                "[\"\\\"民営のみ\\\"\",\"\\\"秘匿\\\"\",\"\\\"不詳または未調査\\\"\",\"\\\"皆無\\\"\",\"\\\"秘匿\\\"\"]",
                new ObjectMapper()
                        .valueToTree(metadata.get("notes").findValues("rdfs:comment").stream()
                                .map(one -> one.get(0).get("@value").toString())
                                .toList())
                        .toString());
        assertEquals("[\"x\",\"…\",\"-\",\"X\"]", names(metadata.get("notes"), "rdfs:label"));
    }

    private static String names(JsonNode list, String field) {
        return new ObjectMapper().valueToTree(list.findValuesAsText(field)).toString();
    }

    /** Units in headings, groups of thousands, English, a mark of the byte order. */
    @Test
    void otherWritersOfCsv() throws JsonProcessingException {
        StatTable table = TABLE.select("item", "2021", "増減率")
                .withFigure(Figure.of(new BigDecimal("5"), Unit.PERSONS), "C", "2021");
        TableWriter writer = TableWriter.withDefaults().withGrouping(true).in(Locale.ENGLISH);
        JsonNode metadata = read(Csvw.withDefaults()
                .with(writer)
                .withRights(Label.of("出典を示せば自由", "Free with attribution"))
                .withLicense(URI.create("https://creativecommons.org/licenses/by/4.0/"))
                .write(table, "a/表.csv"));
        assertDescribes(metadata, writer.write(table), "en");
        assertEquals("en", metadata.get("lang").asText());
        assertEquals("a/%E8%A1%A8.csv", metadata.get("url").asText());
        assertEquals(
                "Persons engaged（人）",
                metadata.at("/tableSchema/columns/1/titles/en").asText());
        assertEquals(
                "人",
                metadata.at("/tableSchema/columns/1/schema:unitText/0/@value").asText());
        assertEquals(
                "#,##0",
                metadata.at("/tableSchema/columns/1/datatype/format/pattern").asText());
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                metadata.at("/dc:license/@id").asText());
        assertEquals("Free with attribution", metadata.at("/dc:rights/1/@value").asText());
    }

    @Test
    void labelsThatStandTwiceAreNoKey() throws JsonProcessingException {
        StatTable twice = StatTable.builder("")
                .axis(Axis.of(
                        "a",
                        Label.EMPTY,
                        List.of(Category.of("1", Label.same("計")), Category.of("2", Label.same("計")))))
                .put(0, 1, 0, Unit.NONE)
                .put(1, 2, 0, Unit.NONE)
                .build();
        JsonNode metadata = read(Csvw.withDefaults().write(twice, "t.csv"));
        assertFalse(metadata.get("tableSchema").has("primaryKey"));
        assertFalse(metadata.at("/tableSchema/columns/0").has("titles"));
        assertFalse(metadata.has("notes"));
        assertFalse(metadata.has("dc:source"));
        assertDescribes(metadata, TableWriter.withDefaults().write(twice), "ja");
    }

    @Test
    void threeAxesHaveAKeyOfTwo() throws JsonProcessingException {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("a", "x", "y"))
                .axis(Axis.of("b", "x", "y"))
                .axis(Axis.of("c", "x"))
                .fill(Figure.of(1))
                .build();
        JsonNode metadata = read(Csvw.withDefaults().write(table, "t.csv"));
        assertEquals("[\"a\",\"b\"]", metadata.at("/tableSchema/primaryKey").toString());
        assertDescribes(metadata, TableWriter.withDefaults().write(table), "ja");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.csv", "%", "", "http://[x"})
    void urlsMustBeUrls(String url) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Csvw.withDefaults().write(TABLE, url))
                .getMessage();
        assertTrue(message.startsWith("Url of a CSV must be a URL such as 'table.csv', but was "), message);
    }

    @Test
    void otherFormatsAreRefused() {
        assertEquals(
                "CSV on the Web describes CSV, but the writer writes TSV",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Csvw.withDefaults()
                                        .with(TableWriter.withDefaults().with(TableFormat.TSV)))
                        .getMessage());
        assertEquals(
                "Address of a licence must be absolute, but was 'by'",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Csvw.withDefaults().withLicense(URI.create("by")))
                        .getMessage());
    }
}
