package org.machistat.census.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.machistat.census.estat.EStatInfo;
import org.machistat.census.estat.EStatList;
import org.machistat.census.internal.ProblemList;
import org.machistat.core.source.Place;

/** Reads a getStatsList answer. */
final class ListReader {

    private static final long NOT_GIVEN = -1;

    private final List<EStatInfo> tables = new ArrayList<>();
    private final Map<String, String> extras = new LinkedHashMap<>();
    private long found = NOT_GIVEN;
    private long from = NOT_GIVEN;
    private long to = NOT_GIVEN;
    private String nextKey = "";

    void read(Cursor in) throws IOException {
        Result result = new Result();
        Roots.read(in, "GET_STATS_LIST", extras, name -> {
            switch (name) {
                case "RESULT" -> result.read(in);
                case "DATALIST_INF" -> in.object(part -> readPart(in, part));
                default -> in.parser.skipChildren();
            }
        });
        result.refusal().ifPresent(refusal -> {
            if (result.isFault() || tables.isEmpty()) {
                throw new RefusedException(refusal);
            }
        });
    }

    private void readPart(Cursor in, String part) throws IOException {
        switch (part) {
            case "NUMBER" -> found = in.number(NOT_GIVEN);
            case "RESULT_INF" -> in.object(name -> readNumber(in, name));
            case "TABLE_INF" -> in.oneOrMany(() -> readTable(in));
            case "LIST_INF" -> in.oneOrMany(() -> readEntry(in));
            default -> in.flatten(in.pointer(), extras);
        }
    }

    private void readNumber(Cursor in, String name) throws IOException {
        switch (name) {
            case "FROM_NUMBER" -> from = in.number(NOT_GIVEN);
            case "TO_NUMBER" -> to = in.number(NOT_GIVEN);
            case "NEXT_KEY" -> nextKey = in.text().strip();
            default -> in.flatten(in.pointer(), extras);
        }
    }

    private void readTable(Cursor in) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        in.flatten("", properties);
        add(properties);
    }

    /** A survey, or in some answers a table one level deeper. */
    private void readEntry(Cursor in) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        in.object(name -> {
            if (name.equals("TABLE_INF")) {
                in.oneOrMany(() -> readTable(in));
            } else {
                in.flatten(name, properties);
            }
        });
        if (!properties.isEmpty()) {
            add(properties);
        }
    }

    private void add(Map<String, String> properties) {
        tables.add(Roots.info(properties));
    }

    EStatList list(ProblemList problems) {
        if (from > 0 && to >= from && to - from + 1 != tables.size()) {
            problems.error(
                    1,
                    Place.WHOLE,
                    String.valueOf(tables.size()),
                    String.format(Locale.ROOT, "%,d～%,d番目の表とされるが、%,d表がある", from, to, tables.size()),
                    String.format(
                            Locale.ROOT,
                            "the answer says it has the tables %,d to %,d, but has %,d",
                            from,
                            to,
                            tables.size()));
        }
        return new EStatList(
                tables,
                found == NOT_GIVEN ? tables.size() : found,
                nextKey.isEmpty() ? Optional.empty() : Optional.of(nextKey));
    }
}
