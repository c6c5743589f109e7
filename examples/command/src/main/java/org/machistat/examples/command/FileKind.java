package org.machistat.examples.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.machistat.census.estat.EStatTable;
import org.machistat.census.json.EStatJson;
import org.machistat.census.reader.EStatCsv;
import org.machistat.core.interchange.SdmxCsv;
import org.machistat.core.interchange.TableFormat;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.json.JsonStat;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;

/** The forms in which a file can hold a table. */
enum FileKind {
    /** Found out from the first characters. */
    AUTO,
    /** A table as it is printed, saved or pasted: CSV, TSV, Markdown, columns by spaces. */
    TABLE,
    CSV,
    TSV,
    MARKDOWN,
    /** The JSON of e-Stat's interface. */
    ESTAT_JSON,
    /** The CSV of e-Stat's interface. */
    ESTAT_CSV,
    /** JSON-stat 2.0. */
    JSON_STAT,
    /** SDMX-CSV 2.1. */
    SDMX_CSV,
    /** SSDSE-A, its establishments and employees. */
    SSDSE,
    /** SSDSE-A, its population. */
    SSDSE_POPULATION;

    private static final int HEAD = 8_192;
    private static final Pattern SDMX = Pattern.compile("\"?(STRUCTURE(\\[;])?|DATAFLOW)\"?[,;\t].*");
    private static final Pattern ESTAT = Pattern.compile("\"?RESULT\"?|(.*,)?\"?[a-z0-9]+_code\"?,.*\"?value\"?(,.*)?");
    private static final Pattern SSDSE_HEAD = Pattern.compile(
            "\"?(SSDSE-A-\\d{4}|Code)\"?,\"?prefecture\"?,\"?municipality\"?,.*", Pattern.CASE_INSENSITIVE);

    /** As a user writes it, such as json-stat. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a file is by its first characters; a table if nothing speaks for anything else. */
    static FileKind of(byte[] bytes) {
        String head = head(bytes).stripLeading();
        if (head.startsWith("{") || head.startsWith("[")) {
            return head.contains("\"GET_STATS_DATA\"") ? ESTAT_JSON : JSON_STAT;
        }
        String line = head.lines().findFirst().orElse("").strip();
        if (SDMX.matcher(line).matches()) {
            return SDMX_CSV;
        }
        if (SSDSE_HEAD.matcher(line).matches()) {
            return SSDSE;
        }
        return ESTAT.matcher(line).matches() ? ESTAT_CSV : TABLE;
    }

    private static String head(byte[] bytes) {
        byte[] first = Arrays.copyOf(bytes, Math.min(HEAD, bytes.length));
        String text = new String(first, Texts.charset(first));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Reads the table of a file of this kind; the reader is for tables as they are printed. */
    Answer<Loaded<StatTable>> read(byte[] bytes, TableReader reader) {
        return switch (this) {
            case AUTO -> of(bytes).read(bytes, reader);
            case TABLE -> reader.read(bytes);
            case CSV -> reader.with(TableFormat.CSV).read(bytes);
            case TSV -> reader.with(TableFormat.TSV).read(bytes);
            case MARKDOWN -> reader.with(TableFormat.MARKDOWN).read(bytes);
            case JSON_STAT -> JsonStat.withDefaults().read(bytes);
            case SDMX_CSV -> Texts.decode(bytes).flatMap(SdmxCsv.withDefaults()::read);
            case ESTAT_JSON -> EStatJson.withDefaults().read(bytes).map(loaded -> loaded.map(EStatTable::table));
            case ESTAT_CSV -> EStatCsv.withDefaults().read(bytes).map(loaded -> loaded.map(EStatTable::table));
            case SSDSE -> SsdseFile.establishments(bytes);
            case SSDSE_POPULATION -> SsdseFile.population(bytes);
        };
    }
}
