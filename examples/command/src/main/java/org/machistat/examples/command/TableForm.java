package org.machistat.examples.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Optional;
import org.machistat.core.interchange.SdmxCsv;
import org.machistat.core.interchange.TableFormat;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.interchange.TableWriter;
import org.machistat.core.json.CoreJson;
import org.machistat.core.json.Csvw;
import org.machistat.core.json.JsonStat;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/** The forms in which a table can be written. */
enum TableForm {
    CSV,
    TSV,
    MARKDOWN,
    /** The library's own JSON, with everything. */
    JSON,
    JSON_STAT,
    SDMX_CSV,
    /** The metadata of the CSV that {@link #CSV} writes, by W3C's CSV on the Web. */
    CSVW;

    /** Loaded only for the form that needs it: help and completion ask for the names alone. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new CoreJson());
    }

    /** As a user writes it, such as json-stat. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether title, source and notes have no place in it. */
    boolean isBare() {
        return this == CSV || this == TSV || this == MARKDOWN;
    }

    String write(StatTable table, Locale locale, String url) {
        return switch (this) {
            case CSV -> writer(TableFormat.CSV, locale).write(table);
            case TSV -> writer(TableFormat.TSV, locale).write(table);
            case MARKDOWN -> writer(TableFormat.MARKDOWN, locale).write(table);
            case JSON -> json(table) + "\n";
            case JSON_STAT -> JsonStat.withDefaults().in(locale).write(table) + "\n";
            case SDMX_CSV ->
                SdmxCsv.withDefaults().with(SdmxCsv.Labels.BOTH).in(locale).write(table);
            case CSVW ->
                Csvw.withDefaults().with(writer(TableFormat.CSV, locale)).write(table, url) + "\n";
        };
    }

    private static TableWriter writer(TableFormat format, Locale locale) {
        return TableWriter.withDefaults().with(format).in(locale);
    }

    private static String json(StatTable table) {
        try {
            return Json.MAPPER.writeValueAsString(table);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A table can always be written", e);
        }
    }

    /** Reads back what was written of a table; empty for metadata, which holds no figures. */
    Optional<Answer<StatTable>> readBack(String text, StatTable written) {
        return switch (this) {
            case CSV -> Optional.of(plain(TableFormat.CSV, text, written));
            case TSV -> Optional.of(plain(TableFormat.TSV, text, written));
            case MARKDOWN -> Optional.of(plain(TableFormat.MARKDOWN, text, written));
            case JSON_STAT -> Optional.of(JsonStat.withDefaults().read(text).map(Loaded::value));
            case SDMX_CSV -> Optional.of(SdmxCsv.withDefaults().read(text).map(Loaded::value));
            case JSON -> Optional.of(own(text));
            case CSVW -> Optional.empty();
        };
    }

    private static Answer<StatTable> plain(TableFormat format, String text, StatTable written) {
        return TableReader.withDefaults()
                .with(format)
                .withHeaderRows(1)
                .withLabelColumns(Math.max(1, written.axes().size() - 1))
                .read(text)
                .map(Loaded::value);
    }

    private static Answer<StatTable> own(String text) {
        try {
            return Answer.of(Json.MAPPER.readValue(text, StatTable.class));
        } catch (JsonProcessingException e) {
            return Answer.refuse(
                    Refusal.Reason.NOT_READABLE,
                    "読み戻せない：" + e.getOriginalMessage(),
                    "it cannot be read back: " + e.getOriginalMessage());
        }
    }
}
