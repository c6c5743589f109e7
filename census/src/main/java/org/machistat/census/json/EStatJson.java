package org.machistat.census.json;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.machistat.census.estat.EStatInfo;
import org.machistat.census.estat.EStatList;
import org.machistat.census.estat.EStatMeta;
import org.machistat.census.estat.EStatTable;
import org.machistat.census.internal.ProblemList;
import org.machistat.core.internal.SourceFile;
import org.machistat.core.source.Loaded;
import org.machistat.core.value.Answer;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Refusal;

/**
 * Reads the JSON of e-Stat's interface, version 3 (e-Stat APIのJSONの読み取り): getStatsData, getMetaInfo, getStatsList.
 *
 * <p>{@code EStatJson.withDefaults().read(file)} gives the table; the text is read once, as a stream, and never kept.
 *
 * <ul>
 *   <li>Elements that may repeat come as a list or as a single object, texts as texts, numbers or objects with {@code $}: all
 *       are read. The parts of the answer may stand in any order. What this reader does not know is kept in
 *       {@link EStatTable#more}; an unknown property of values is noted.
 *   <li>The classifications are the axes, in the order of the answer. A category's id is the code, its name the label: also on the
 *       time axis, where a note says if label and code disagree ({@code 2020100000} is 2020年度 in one table and 2020年10月 in
 *       another). Combinations without value are blank. Where {@code metaGetFlg=N} left the names out, those given by
 *       {@link #with(EStatMeta)} are taken, or else the codes.
 *   <li>Symbols in place of numbers mean what the table's own NOTEs say in words (秘匿, 該当数値がない, 不詳…), else what the legend
 *       given by {@link #with(MarkLegend)} says; by default it says nothing. A symbol that is not explained is an error and stays in the
 *       table as {@code UNEXPLAINED} with its text. So is a value that is no number.
 *   <li>A figure's unit is its own, or else that of its class.
 *   <li>Codes above others ({@code @parentCode}, or else {@code @level}) are declared as totals where the figures show that they
 *       are, in more than half of the cells that can be checked; a note names the others.
 *   <li>Pages ({@code NEXT_KEY}) are joined and checked: pages of another table are refused; a gap, an overlap, another number of values
 *       than announced, a page of a later update and missing pages are errors.
 *   <li>STATUS 1 (no data) is refused as {@link Refusal.Reason#NOT_ENOUGH_DATA}, STATUS 101 to 105 (no such table) likewise, any
 *       other STATUS from 100 as {@link Refusal.Reason#NOT_READABLE}, each with e-Stat's own message. STATUS 0 and 2 are no errors.
 *   <li>Of two values of one cell the first stays; a code without class is kept under its own name. Both are errors.
 *   <li>A text that breaks off or is no JSON from some place on gives the values before it, with an error; it is refused if there are none.
 *   <li>Refused as a whole: more than the {@link Limits}, more than 10,000 problems, 3,000,000 fields and items besides the
 *       values, 40 classifications, 10,000,000 characters of different codes of one attribute. JSON of which a text has more than 1,000,000
 *       characters, a name more than 10,000, or that is more than 100 deep, cannot be read from there on.
 *   <li>Of a name that stands twice in one object the first text stays; the second is an error.
 *   <li>Each problem has its line, column and JSON pointer; with several pages, {@code #2} and the pointer.
 * </ul>
 */
public final class EStatJson {

    /**
     * How much is accepted; an answer beyond is refused as a whole (読み取りの上限).
     *
     * @param values the values on all pages
     * @param cells the cells of the table: all combinations of the codes that occur
     * @param bytes the bytes on all pages
     */
    public record Limits(int values, int cells, long bytes) {

        private static final long MOST_BYTES = 100_000_000_000L;

        /** 5,000,000 values, 10,000,000 cells, 1,000,000,000 bytes. */
        public static final Limits DEFAULT = new Limits(5_000_000, 10_000_000, 1_000_000_000);

        /**
         * Makes limits.
         *
         * @param values the values on all pages
         * @param cells the cells of the table
         * @param bytes the bytes on all pages
         * @throws IllegalArgumentException if values or cells are not from 1 to 100,000,000, or bytes not from 1 to 100,000,000,000
         */
        public Limits {
            if (Math.min(values, cells) < 1 || Math.max(values, cells) > 100_000_000) {
                throw new IllegalArgumentException(
                        "Limits must be from 1 to 100,000,000, but were " + values + " and " + cells);
            }
            if (bytes < 1 || bytes > MOST_BYTES) {
                throw new IllegalArgumentException(
                        "Limit of bytes must be from 1 to 100,000,000,000, but was " + bytes);
            }
        }
    }

    private static final EStatMeta NO_META = new EStatMeta(new EStatInfo("", Map.of()), List.of());
    private static final EStatJson DEFAULTS = new EStatJson(MarkLegend.none(), NO_META, Limits.DEFAULT);

    private final MarkLegend legend;
    private final EStatMeta meta;
    private final Limits limits;

    private EStatJson(MarkLegend legend, EStatMeta meta, Limits limits) {
        this.legend = legend;
        this.meta = meta;
        this.limits = limits;
    }

    /**
     * A reader for which only the table's own notes explain symbols.
     *
     * @return the reader
     */
    public static EStatJson withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same reader with a meaning for symbols that the table does not explain.
     *
     * @param newLegend what they mean, such as {@link MarkLegend#standard}
     * @return the reader
     */
    public EStatJson with(MarkLegend newLegend) {
        return new EStatJson(Objects.requireNonNull(newLegend, "newLegend"), meta, limits);
    }

    /**
     * The same reader with classifications for answers that have none.
     *
     * @param newMeta what getMetaInfo answered
     * @return the reader
     */
    public EStatJson with(EStatMeta newMeta) {
        return new EStatJson(legend, Objects.requireNonNull(newMeta, "newMeta"), limits);
    }

    /**
     * The same reader with other limits.
     *
     * @param newLimits how much is accepted
     * @return the reader
     */
    public EStatJson with(Limits newLimits) {
        return new EStatJson(legend, meta, Objects.requireNonNull(newLimits, "newLimits"));
    }

    /**
     * Reads a getStatsData answer of one page.
     *
     * @param json the answer
     * @return the table with its problems, or why there is none
     */
    public Answer<Loaded<EStatTable>> read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a getStatsData answer of one page.
     *
     * @param json the answer in UTF-8, UTF-16 or UTF-32
     * @return the table with its problems, or why there is none
     */
    public Answer<Loaded<EStatTable>> read(byte[] json) {
        return JsonPage.unfailing(() -> read(new ByteArrayInputStream(json)));
    }

    /**
     * Reads a getStatsData answer of one page; the stream is not closed.
     *
     * @param json the answer in UTF-8, UTF-16 or UTF-32
     * @return the table with its problems, or why there is none
     * @throws IOException if the stream fails
     */
    public Answer<Loaded<EStatTable>> read(InputStream json) throws IOException {
        Objects.requireNonNull(json, "json");
        return join(List.of((Opener) () -> unclosed(json)).iterator(), false);
    }

    /**
     * Reads a getStatsData answer of one page.
     *
     * @param file the answer; a symbolic link is followed
     * @return the table with its problems, or why there is none
     * @throws IOException if the file cannot be read
     */
    public Answer<Loaded<EStatTable>> read(Path file) throws IOException {
        return readPages(List.of(file));
    }

    /**
     * Reads the pages of one getStatsData answer.
     *
     * @param files the pages, in any order, symbolic links followed; the first that has classifications names the codes
     * @return the table with its problems, or why there is none
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if there is no page
     */
    public Answer<Loaded<EStatTable>> readPages(List<Path> files) throws IOException {
        List<Opener> openers =
                files.stream().map(file -> (Opener) () -> SourceFile.open(file)).toList();
        return join(openers.iterator(), files.size() > 1);
    }

    /**
     * Reads the pages of one getStatsData answer as they come, each before the next is asked for.
     *
     * @param pages the pages; each stream is closed when it has been read
     * @return the table with its problems, or why there is none
     * @throws IOException if a stream fails
     * @throws IllegalArgumentException if there is no page
     */
    public Answer<Loaded<EStatTable>> readPages(Iterator<? extends InputStream> pages) throws IOException {
        Objects.requireNonNull(pages, "pages");
        return join(new PageOpeners(pages), true);
    }

    /** Opens the pages of one answer, each by the key that the page before it gives (次のページの取得). */
    @FunctionalInterface
    public interface PageSource {
        /**
         * Opens a page.
         *
         * @param start the number of the value with which the page begins; empty for the first page
         * @return the page; it is closed when it has been read
         * @throws IOException if there is no page; it leaves the reading as it is
         */
        InputStream open(OptionalLong start) throws IOException;
    }

    /**
     * Reads the pages of one getStatsData answer, each asked for by the NEXT_KEY of the page before it, up to the last.
     *
     * @param pages the pages
     * @return the table with its problems, or why there is none: also if a NEXT_KEY is not above the one before it
     * @throws IOException if a stream fails
     */
    public Answer<Loaded<EStatTable>> readFollowing(PageSource pages) throws IOException {
        Objects.requireNonNull(pages, "pages");
        ProblemList problems = new ProblemList();
        Intake intake = new Intake(limits.bytes());
        DataReader data = new DataReader(limits.values(), problems);
        return JsonPage.attempt(problems, () -> {
            OptionalLong start = OptionalLong.empty();
            for (int page = 1; page == 1 || start.isPresent(); page++) {
                try (InputStream stream = Objects.requireNonNull(pages.open(start), "page")) {
                    new JsonPage(problems, intake, page, true).read(stream, data::read);
                }
                start = data.keyAfter(start.orElse(1));
            }
            return data.table(legend, meta, limits.cells());
        });
    }

    private Answer<Loaded<EStatTable>> join(Iterator<Opener> pages, boolean several) throws IOException {
        if (!pages.hasNext()) {
            throw new IllegalArgumentException("There must be at least one page, but there was none");
        }
        ProblemList problems = new ProblemList();
        Intake intake = new Intake(limits.bytes());
        DataReader data = new DataReader(limits.values(), problems);
        return JsonPage.attempt(problems, () -> {
            for (int page = 1; pages.hasNext(); page++) {
                try (InputStream stream = pages.next().open()) {
                    new JsonPage(problems, intake, page, several).read(stream, data::read);
                }
            }
            return data.table(legend, meta, limits.cells());
        });
    }

    /**
     * Reads a getMetaInfo answer.
     *
     * @param json the answer in UTF-8, UTF-16 or UTF-32
     * @return the description of the table with its problems, or why there is none
     */
    public static Answer<Loaded<EStatMeta>> readMeta(byte[] json) {
        return JsonPage.unfailing(() -> readMeta(new ByteArrayInputStream(json)));
    }

    /**
     * Reads a getMetaInfo answer; the stream is not closed.
     *
     * @param json the answer in UTF-8, UTF-16 or UTF-32
     * @return the description of the table with its problems, or why there is none
     * @throws IOException if the stream fails
     */
    public static Answer<Loaded<EStatMeta>> readMeta(InputStream json) throws IOException {
        Objects.requireNonNull(json, "json");
        ProblemList problems = new ProblemList();
        MetaReader reader = new MetaReader();
        return JsonPage.attempt(problems, () -> {
            JsonPage.single(problems).read(json, reader::read);
            return reader.meta();
        });
    }

    /**
     * Reads a getStatsList answer: the tables that a search found, or with {@code statsNameList=Y} the surveys.
     *
     * @param json the answer in UTF-8, UTF-16 or UTF-32
     * @return the list with its problems, or why there is none
     */
    public static Answer<Loaded<EStatList>> readList(byte[] json) {
        return JsonPage.unfailing(() -> readList(new ByteArrayInputStream(json)));
    }

    /**
     * Reads a getStatsList answer; the stream is not closed.
     *
     * @param json the answer in UTF-8, UTF-16 or UTF-32
     * @return the list with its problems, or why there is none
     * @throws IOException if the stream fails
     */
    public static Answer<Loaded<EStatList>> readList(InputStream json) throws IOException {
        Objects.requireNonNull(json, "json");
        ProblemList problems = new ProblemList();
        ListReader reader = new ListReader();
        return JsonPage.attempt(problems, () -> {
            JsonPage.single(problems).read(json, reader::read);
            return reader.list(problems);
        });
    }

    /**
     * Why e-Stat gave nothing, by the STATUS of an answer of any kind.
     *
     * @param json the answer in UTF-8, UTF-16 or UTF-32
     * @return the reason; empty if the text is no answer of e-Stat, or its STATUS is 0 or 2
     */
    public static Optional<Refusal> refusal(byte[] json) {
        ProblemList problems = new ProblemList();
        Result result = new Result();
        Answer<Loaded<Result>> read = JsonPage.unfailing(() -> JsonPage.attempt(problems, () -> {
            JsonPage.single(problems).read(new ByteArrayInputStream(json), in -> Roots.readResult(in, result));
            return result;
        }));
        return read.isGiven() ? result.refusal() : Optional.empty();
    }

    private interface Opener {
        InputStream open() throws IOException;
    }

    /** Streams that were opened by the caller, one by one. */
    private static final class PageOpeners implements Iterator<Opener> {
        private final Iterator<? extends InputStream> pages;

        PageOpeners(Iterator<? extends InputStream> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            return pages.hasNext();
        }

        @Override
        public Opener next() throws NoSuchElementException {
            InputStream page = Objects.requireNonNull(pages.next(), "page");
            return () -> page;
        }
    }

    private static InputStream unclosed(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return in.read(buffer, offset, length);
            }

            @Override
            public void close() {}
        };
    }
}
