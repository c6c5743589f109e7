package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.interchange.CsvColumn;
import org.machistat.core.interchange.TableWriter;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/** Writes the metadata of one table's CSV. */
final class CsvwWriter {

    private static final String CONTEXT = "http://www.w3.org/ns/csvw";

    /** Begins no row: written labels have no control characters. The default, #, would make comments of rows. */
    private static final String NO_COMMENT = "\u0001";

    private final StatTable table;
    private final TableWriter writer;
    private final JsonGenerator out;
    private final List<CsvColumn> columns;
    private final List<String> names = new ArrayList<>();

    CsvwWriter(StatTable table, TableWriter writer, JsonGenerator out) {
        this.table = table;
        this.writer = writer;
        this.out = out;
        this.columns = writer.columns(table);
        Set<String> taken = new HashSet<>();
        for (CsvColumn column : columns) {
            names.add(unique(name(column.id()), taken));
        }
    }

    /** A name of a variable of a URI template; one with a line in front is reserved. */
    private static String name(String id) {
        StringBuilder name = new StringBuilder(id.startsWith("_") ? "x" : "");
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '_';
            if (isPlain) {
                name.append((char) b);
            } else {
                name.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return name.isEmpty() ? "column" : name.toString();
    }

    private static String unique(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    void write(String url, Label rights, Optional<URI> license) throws IOException {
        String language = language();
        out.writeStartObject();
        out.writeArrayFieldStart("@context");
        out.writeString(CONTEXT);
        out.writeStartObject();
        out.writeStringField("@language", language);
        out.writeEndObject();
        out.writeEndArray();
        out.writeStringField("@type", "Table");
        out.writeStringField("url", url);
        out.writeStringField("lang", language);
        property("dc:title", table.title());
        writeSource(table.source());
        property("dc:rights", rights);
        if (license.isPresent()) {
            out.writeObjectFieldStart("dc:license");
            out.writeStringField("@id", license.get().toASCIIString());
            out.writeEndObject();
        }
        writeDialect();
        writeSchema();
        writeNotes();
        out.writeEndObject();
    }

    private String language() {
        return writer.locale().getLanguage().equals(Locale.JAPANESE.getLanguage()) ? "ja" : "en";
    }

    private void writeSource(Source source) throws IOException {
        if (source.equals(Source.UNSTATED)) {
            return;
        }
        property("dc:source", source.cite());
        property("dc:publisher", source.publisher());
        if (source.date().isPresent()) {
            out.writeObjectFieldStart("dc:issued");
            out.writeStringField("@value", source.date().get().toString());
            out.writeStringField("@type", "date");
            out.writeEndObject();
        }
    }

    private void writeDialect() throws IOException {
        out.writeObjectFieldStart("dialect");
        out.writeStringField("@type", "Dialect");
        out.writeStringField("encoding", "utf-8");
        out.writeArrayFieldStart("lineTerminators");
        out.writeString("\r\n");
        out.writeEndArray();
        out.writeStringField("quoteChar", "\"");
        out.writeBooleanField("doubleQuote", true);
        out.writeStringField("delimiter", ",");
        out.writeBooleanField("header", true);
        out.writeNumberField("headerRowCount", 1);
        out.writeStringField("commentPrefix", NO_COMMENT);
        out.writeBooleanField("trim", false);
        out.writeEndObject();
    }

    private void writeSchema() throws IOException {
        out.writeObjectFieldStart("tableSchema");
        out.writeStringField("@type", "Schema");
        out.writeArrayFieldStart("columns");
        for (int i = 0; i < columns.size(); i++) {
            writeColumn(names.get(i), columns.get(i));
        }
        out.writeEndArray();
        if (hasKey()) {
            out.writeArrayFieldStart("primaryKey");
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).isLabel()) {
                    out.writeString(names.get(i));
                }
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    /** Whether the labels of a row name it. */
    private boolean hasKey() {
        List<Axis> down = table.axes().subList(0, Math.max(1, table.axes().size() - 1));
        return down.stream().allMatch(this::hasUniqueNames);
    }

    private boolean hasUniqueNames(Axis axis) {
        Set<String> met = new HashSet<>();
        for (Category category : axis.categories()) {
            String name = category.name().in(writer.locale());
            if (name.isBlank() || !met.add(name)) {
                return false;
            }
        }
        return true;
    }

    private void writeColumn(String name, CsvColumn column) throws IOException {
        out.writeStartObject();
        out.writeStringField("@type", "Column");
        out.writeStringField("name", name);
        writeTitles(column.title());
        writeDatatype(column);
        if (!column.isLabel()) {
            Set<String> nulls = new LinkedHashSet<>();
            nulls.add("");
            column.symbols().forEach(symbol -> nulls.add(symbol.text()));
            out.writeArrayFieldStart("null");
            for (String text : nulls) {
                out.writeString(text);
            }
            out.writeEndArray();
            if (!column.unit().equals(Unit.NONE)) {
                property("schema:unitText", column.unit().label());
            }
        }
        out.writeStringField("dc:identifier", column.id());
        out.writeEndObject();
    }

    /** The headings in both languages; those that are blank are none. */
    private void writeTitles(Label title) throws IOException {
        if (title.ja().isEmpty() && title.en().isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("titles");
        if (!title.ja().isEmpty()) {
            out.writeStringField("ja", title.ja());
        }
        if (!title.en().isEmpty()) {
            out.writeStringField("en", title.en());
        }
        out.writeEndObject();
    }

    private void writeDatatype(CsvColumn column) throws IOException {
        String base = switch (column.content()) {
            case INTEGER -> "integer";
            case DECIMAL, PERCENT -> "decimal";
            case TEXT -> "string";
        };
        boolean isPercent = column.content() == CsvColumn.Content.PERCENT;
        boolean isPlain = column.content() == CsvColumn.Content.TEXT || !(writer.isGrouping() || isPercent);
        if (isPlain) {
            out.writeStringField("datatype", base);
            return;
        }
        out.writeObjectFieldStart("datatype");
        out.writeStringField("base", base);
        out.writeObjectFieldStart("format");
        out.writeStringField("pattern", pattern(column.decimals(), isPercent));
        out.writeStringField("decimalChar", ".");
        if (writer.isGrouping()) {
            out.writeStringField("groupChar", ",");
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /** The pattern of numbers by Unicode's UAX 35: 0 for a digit that must be there, # for one that may be. */
    private String pattern(CsvColumn.Decimals decimals, boolean isPercent) {
        String digits = decimals.most() == 0
                ? ""
                : "." + "0".repeat(decimals.fewest()) + "#".repeat(decimals.most() - decimals.fewest());
        return (writer.isGrouping() ? "#,##0" : "#0") + digits + (isPercent ? "%" : "");
    }

    /** The notes of the table, and what each symbol in place of a number means. */
    private void writeNotes() throws IOException {
        Set<CsvColumn.Symbol> symbols = new LinkedHashSet<>();
        columns.forEach(column -> symbols.addAll(column.symbols()));
        if (table.notes().isEmpty() && symbols.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("notes");
        for (Label note : table.notes()) {
            out.writeStartObject();
            property("rdfs:comment", note);
            out.writeEndObject();
        }
        for (CsvColumn.Symbol symbol : symbols) {
            out.writeStartObject();
            out.writeStringField("rdfs:label", symbol.text());
            property("rdfs:comment", symbol.mark().label());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** A text in both languages, or once if they are the same. */
    private void property(String name, Label label) throws IOException {
        if (label.equals(Label.EMPTY)) {
            return;
        }
        out.writeArrayFieldStart(name);
        value(label.ja(), "ja");
        if (!label.en().equals(label.ja())) {
            value(label.en(), "en");
        }
        out.writeEndArray();
    }

    private void value(String text, String language) throws IOException {
        out.writeStartObject();
        out.writeStringField("@value", text);
        out.writeStringField("@language", language);
        out.writeEndObject();
    }
}
