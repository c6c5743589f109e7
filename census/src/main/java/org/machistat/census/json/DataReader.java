package org.machistat.census.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.machistat.census.estat.EStatClass;
import org.machistat.census.estat.EStatInfo;
import org.machistat.census.estat.EStatMeta;
import org.machistat.census.estat.EStatTable;
import org.machistat.census.internal.PageCheck;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.StoppedException;
import org.machistat.census.internal.TableDraft;
import org.machistat.census.internal.ValueColumns;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.value.MarkLegend;

/** Reads the pages of a getStatsData answer, whose parts may stand in any order. */
final class DataReader {

    private static final String ROOT = "GET_STATS_DATA";

    private final ValueColumns values;
    private final ProblemList problems;
    private final ClassReader classes = new ClassReader();
    private final PageCheck pages = new PageCheck();
    private final Map<String, String> symbols = new LinkedHashMap<>();
    private final Map<String, String> annotations = new LinkedHashMap<>();
    private final Map<String, String> extras = new LinkedHashMap<>();
    private Map<String, String> info = Map.of();

    private Result result = new Result();
    private Map<String, String> pageInfo = new LinkedHashMap<>();
    private long total;
    private long from;
    private long to;
    private long nextKey;

    DataReader(int mostValues, ProblemList problems) {
        this.values = new ValueColumns(mostValues);
        this.problems = problems;
    }

    /** Reads a page; where its text breaks off, what was read before stays. */
    void read(Cursor in) throws IOException {
        startPage();
        int before = values.size();
        try {
            readRoot(in);
        } finally {
            endPage(in.page, values.size() - before);
        }
        result.refusal().ifPresent(refusal -> {
            if (result.isFault() || values.size() == before) {
                throw new RefusedException(refusal);
            }
        });
    }

    /** Where the page behind the one just read begins, which began at a number; empty if that was the last. */
    OptionalLong keyAfter(long start) {
        if (nextKey == PageCheck.NOT_GIVEN) {
            return OptionalLong.empty();
        }
        if (nextKey <= start) {
            throw new StoppedException(Label.of(
                    "NEXT_KEYは" + start + "より大きいはずだが、" + nextKey + "であった。ページをたどれない",
                    "Expected a NEXT_KEY above " + start + ", but it was " + nextKey + "; the pages lead nowhere"));
        }
        return OptionalLong.of(nextKey);
    }

    private void startPage() {
        result = new Result();
        pageInfo = new LinkedHashMap<>();
        total = PageCheck.NOT_GIVEN;
        from = PageCheck.NOT_GIVEN;
        to = PageCheck.NOT_GIVEN;
        nextKey = PageCheck.NOT_GIVEN;
    }

    private void endPage(int page, int count) {
        if (info.isEmpty()) {
            info = pageInfo;
        }
        pages.add(new PageCheck.Page(
                page,
                pageInfo.getOrDefault("@id", "").strip(),
                pageInfo.getOrDefault("UPDATED_DATE", ""),
                total,
                from,
                to,
                nextKey,
                count));
    }

    private void readRoot(Cursor in) throws IOException {
        Roots.read(in, ROOT, extras, name -> {
            switch (name) {
                case "RESULT" -> result.read(in);
                case "PARAMETER" -> readParameters(in);
                case "STATISTICAL_DATA" -> readData(in);
                default -> in.flatten(in.pointer(), extras);
            }
        });
    }

    private void readParameters(Cursor in) throws IOException {
        Place place = in.place();
        Map<String, String> parameters = new LinkedHashMap<>();
        in.flatten(in.pointer(), parameters);
        extras.putAll(parameters);
        parameters.forEach((path, text) -> {
            boolean replaces = path.endsWith("REPLACE_SP_CHARS") || path.endsWith("REPLACE_SP_CHAR");
            if (replaces && Set.of("1", "2", "3").contains(text.strip())) {
                problems.error(
                        in.page,
                        place,
                        text,
                        "記号を置き換える指定（REPLACE_SP_CHARS=" + text + "）で得た値のため、秘匿や不詳と"
                                + (text.strip().equals("1") ? "0" : "空欄") + "の区別が失われている",
                        "the values were asked for with symbols replaced (REPLACE_SP_CHARS=" + text
                                + "), so that suppressed and unknown cannot be told from "
                                + (text.strip().equals("1") ? "0" : "blank"));
            }
        });
    }

    private void readData(Cursor in) throws IOException {
        in.object(name -> {
            switch (name) {
                case "RESULT_INF" -> readNumbers(in);
                case "TABLE_INF" -> in.oneOrMany(() -> in.flatten("", pageInfo));
                case "CLASS_INF" -> classes.read(in, extras);
                case "DATA_INF" -> readValues(in);
                default -> in.flatten(in.pointer(), extras);
            }
        });
    }

    private void readNumbers(Cursor in) throws IOException {
        in.object(name -> {
            switch (name) {
                case "TOTAL_NUMBER" -> total = in.number(PageCheck.NOT_GIVEN);
                case "FROM_NUMBER" -> from = in.number(PageCheck.NOT_GIVEN);
                case "TO_NUMBER" -> to = in.number(PageCheck.NOT_GIVEN);
                case "NEXT_KEY" -> nextKey = in.number(PageCheck.NOT_GIVEN);
                default -> in.flatten(in.pointer(), extras);
            }
        });
    }

    private void readValues(Cursor in) throws IOException {
        in.object(name -> {
            switch (name) {
                case "NOTE" -> in.oneOrMany(() -> readSymbol(in, "@char", symbols));
                case "ANNOTATION" -> in.oneOrMany(() -> readSymbol(in, "@annotation", annotations));
                case "VALUE" -> {
                    values.expect(from > 0 && to >= from ? to - from + 1 : 0);
                    new ValueReader(in, values).read();
                }
                default -> in.flatten(in.pointer(), extras);
            }
        });
    }

    private void readSymbol(Cursor in, String attribute, Map<String, String> into) throws IOException {
        if (!in.is(JsonToken.START_OBJECT)) {
            in.unexpected("オブジェクト", "an object");
            return;
        }
        Place place = in.place();
        Map<String, String> read = new LinkedHashMap<>();
        in.object(name -> read.putIfAbsent(name, in.text()));
        String symbol = read.getOrDefault(attribute, "").strip();
        String text = read.getOrDefault("$", "");
        if (symbol.isEmpty()) {
            in.lacking(place, Set.of(attribute));
            return;
        }
        String old = into.putIfAbsent(symbol, text);
        if (old != null && !old.equals(text)) {
            problems.error(
                    in.page,
                    place,
                    text,
                    "記号「" + ProblemList.shorten(symbol) + "」の説明が2つある。先の「" + ProblemList.shorten(old) + "」を採った",
                    "the symbol '" + ProblemList.shorten(symbol) + "' is explained twice; the first, '"
                            + ProblemList.shorten(old) + "', was kept");
        }
    }

    /** The table, with classifications from elsewhere where the answer has none. */
    EStatTable table(MarkLegend fallback, EStatMeta meta, int mostCells) {
        pages.report(problems);
        List<EStatClass> found = classes.classes();
        if (found.isEmpty()) {
            found = meta.classes();
        }
        if (found.isEmpty()) {
            problems.note(
                    1,
                    Place.WHOLE,
                    "",
                    "CLASS_INFがない（metaGetFlg=N）。コードを名称として読んだ",
                    "there is no CLASS_INF (metaGetFlg=N), so the codes were taken for names");
        }
        EStatInfo table = Roots.info(info);
        if (table.properties().isEmpty() && !meta.info().properties().isEmpty()) {
            table = meta.info();
        }
        if (values.size() == 0) {
            problems.error(1, Place.WHOLE, "", "VALUEがない", "there is no VALUE");
        }
        return new TableDraft(found, values, mostCells, problems).build(table, fallback, symbols, annotations, extras);
    }
}
