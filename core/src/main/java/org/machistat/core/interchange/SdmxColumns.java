package org.machistat.core.interchange;

import java.util.Set;

/** The names of the columns of SDMX-CSV, and of those that are ours. */
final class SdmxColumns {

    static final String STRUCTURE = "STRUCTURE";

    /** The first column where others have several texts with a semicolon between. */
    static final String STRUCTURE_SEPARATED = "STRUCTURE[;]";

    static final String STRUCTURE_ID = "STRUCTURE_ID";
    static final String STRUCTURE_NAME = "STRUCTURE_NAME";
    static final String ACTION = "ACTION";
    static final String VALUE = "OBS_VALUE";
    static final String STATUS = "OBS_STATUS";
    static final String CONFIDENTIAL = "CONF_STATUS";
    static final String MARK = "MARK";
    static final String SYMBOL = "MARK_SYMBOL";
    static final String UNIT = "UNIT_MEASURE";
    static final String UNIT_EN = "UNIT_MEASURE_EN";
    static final String MULTIPLIER = "UNIT_MULT";
    static final String DECIMALS = "DECIMALS";
    static final String TITLE = "TITLE";
    static final String SOURCE = "SOURCE";
    static final String SOURCE_TABLE = "SOURCE_TABLE";
    static final String SOURCE_PLACE = "SOURCE_PLACE";
    static final String SOURCE_PUBLISHER = "SOURCE_PUBLISHER";
    static final String SOURCE_DATE = "SOURCE_DATE";
    static final String SOURCE_RELEASE = "SOURCE_RELEASE";
    static final String NOTE = "NOTE_";
    static final String COMPARISONS = "COMPARISONS";

    /** Behind the name of a column with a text in both languages. */
    static final String LANGUAGES = "[ja;en]";

    /** An axis that a row says nothing about. */
    static final String OFF = "~";

    /** Between an id and a name. */
    static final String COLON = ": ";

    /** What may stand between the first column and those of the dimensions. */
    static final Set<String> BEFORE_AXES = Set.of(STRUCTURE_ID, STRUCTURE_NAME, ACTION, "SERIES_KEY", "OBS_KEY");

    private static final Set<String> TAKEN = Set.of(
            STRUCTURE,
            STRUCTURE_SEPARATED,
            STRUCTURE_ID,
            STRUCTURE_NAME,
            ACTION,
            "SERIES_KEY",
            "OBS_KEY",
            VALUE,
            STATUS,
            CONFIDENTIAL,
            MARK,
            SYMBOL,
            UNIT,
            UNIT_EN,
            MULTIPLIER,
            DECIMALS);

    private SdmxColumns() {}

    static boolean isTaken(String name) {
        return TAKEN.contains(name);
    }

    /** A text in both languages, quoted where it has a semicolon or a quote. */
    static String join(String ja, String en) {
        return "ja:" + quote(ja) + ";en:" + quote(en);
    }

    private static String quote(String text) {
        return text.contains(";") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
