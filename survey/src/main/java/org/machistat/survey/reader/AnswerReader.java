package org.machistat.survey.reader;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.interchange.CsvRows;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.internal.SourceFile;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.SurveyData;

/**
 * Reads a CSV of answers, one respondent a line, by a stated layout (回答データの読み取り).
 *
 * <pre>AnswerReader.of(layout).read(bytes).get().getComplete()</pre>
 *
 * <ul>
 *   <li>Bytes are UTF-8, with or without a byte order mark, UTF-16 with one, or else windows-31j, with a note; {@link #with(Charset)} states another.
 *   <li>A cell that cannot be read is a gap and an error that names line, column, what was met and what is accepted.
 *   <li>A row of another number of cells than the heading is an error and left out: its cells may stand in wrong columns. So is a second row of one id.
 *   <li>Refused: no heading, a heading of the layout missing or there twice, no row, more than 500,000,000 bytes, 100,000,000 cells of the data or
 *       10,000 problems.
 *   <li>Beside the text a row takes 4 bytes for each column of categories, 8 for each of numbers, and some 60 for an id.
 * </ul>
 */
public final class AnswerReader {

    private static final int MOST_BYTES = 500_000_000;
    private static final long MOST_CELLS = 100_000_000;

    private final AnswerLayout layout;
    private final Charset charset;
    private final Source source;
    private final long mostCells;
    private final int mostBytes;

    private AnswerReader(AnswerLayout layout, Charset charset, Source source, long mostCells, int mostBytes) {
        this.layout = layout;
        this.charset = charset;
        this.source = source;
        this.mostCells = mostCells;
        this.mostBytes = mostBytes;
    }

    /**
     * A reader that finds out the encoding.
     *
     * @param layout what the columns hold
     * @return the reader
     */
    public static AnswerReader of(AnswerLayout layout) {
        return new AnswerReader(
                Objects.requireNonNull(layout, "layout"), null, Source.UNSTATED, MOST_CELLS, MOST_BYTES);
    }

    /**
     * The same reader for one encoding.
     *
     * @param newCharset the encoding, which is then not guessed
     * @return the reader
     */
    public AnswerReader with(Charset newCharset) {
        return new AnswerReader(layout, Objects.requireNonNull(newCharset, "newCharset"), source, mostCells, mostBytes);
    }

    /**
     * The same reader for answers of a source.
     *
     * @param newSource where the answers come from
     * @return the reader
     */
    public AnswerReader with(Source newSource) {
        return new AnswerReader(layout, charset, Objects.requireNonNull(newSource, "newSource"), mostCells, mostBytes);
    }

    /** The same reader for no more cells than these. */
    AnswerReader withMostCells(long most) {
        return new AnswerReader(layout, charset, source, most, mostBytes);
    }

    /** The same reader for no more bytes than these. */
    AnswerReader withMostBytes(int most) {
        return new AnswerReader(layout, charset, source, mostCells, most);
    }

    /**
     * Reads a file.
     *
     * @param file the file; a symbolic link is followed
     * @return the data with their problems, or why there are none
     * @throws IOException if the file cannot be read
     */
    public Answer<Loaded<SurveyData>> read(Path file) throws IOException {
        return SourceFile.read(file, mostBytes)
                .map(this::read)
                .orElseGet(() -> Answer.refuse(SourceFile.tooLarge(mostBytes)));
    }

    /**
     * Reads bytes.
     *
     * @param csv the text
     * @return the data with their problems, or why there are none
     */
    public Answer<Loaded<SurveyData>> read(byte[] csv) {
        if (csv.length > mostBytes) {
            return Answer.refuse(SourceFile.tooLarge(mostBytes));
        }
        return (charset == null ? CsvRows.decode(csv) : CsvRows.decode(csv, charset)).flatMap(this::read);
    }

    /**
     * Reads a text.
     *
     * @param csv the text
     * @return the data with their problems, or why there are none
     */
    public Answer<Loaded<SurveyData>> read(String csv) {
        return read(CsvRows.of(csv));
    }

    private static <T> Answer<T> refuse(String ja, String en) {
        return Answer.refuse(Refusal.Reason.NOT_READABLE, ja, en);
    }

    private Answer<Loaded<SurveyData>> read(CsvRows rows) {
        Intake intake = new Intake();
        Optional<Problem> broken = rows.forEach(intake::row);
        if (intake.refusal != null) {
            return Answer.refuse(intake.refusal);
        }
        if (intake.width == 0) {
            return broken.<Answer<Loaded<SurveyData>>>map(
                            problem -> Answer.refuse(new Refusal(Refusal.Reason.NOT_READABLE, problem.sentence())))
                    .orElseGet(
                            () -> refuse("何も書かれていない。見出しの行が必要", "there is nothing in it, expected a line of headings"));
        }
        broken.ifPresent(problem -> intake.problems.addAll(List.of(problem)));
        if (intake.read == 0) {
            String first = intake.problems.toList().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .findFirst()
                    .map(problem -> "（" + problem.sentence().ja() + "）")
                    .orElse("");
            return refuse("読める回答の行が1つもない" + first, "no row of answers could be read");
        }
        List<Column> columns = new ArrayList<>();
        intake.sinks.forEach(sink -> columns.addAll(sink.build()));
        List<Problem> problems = new ArrayList<>(rows.problems());
        problems.addAll(intake.problems.toList());
        return Answer.of(new Loaded<>(SurveyData.of(columns, source), problems));
    }

    /** The state of one reading. */
    private final class Intake {
        final Problems problems = new Problems();
        final List<FieldSink> sinks = new ArrayList<>();
        final Map<String, Integer> ids = new HashMap<>();
        AnswerField id;
        int idColumn;
        int width;
        int read;
        int made;
        Refusal refusal;

        boolean row(int line, List<String> cells) {
            if (width == 0) {
                heading(line, cells);
                return refusal == null;
            }
            if (cells.stream().allMatch(String::isBlank)) {
                return true;
            }
            if (cells.size() != width) {
                problems.error(
                        Place.line(line),
                        String.join(",", cells),
                        "セルが" + cells.size() + "個あり、見出しの" + width + "個と違う。この行は読んでいない",
                        cells.size() + " cells where the heading has " + width + "; the row was not read");
            } else if (isNew(line, cells)) {
                read++;
                if ((long) read * made > mostCells) {
                    refusal = Refusal.of(
                            Refusal.Reason.NOT_READABLE,
                            String.format(Locale.ROOT, "%d行目で上限の%,dセルを超えた", line, mostCells),
                            String.format(Locale.ROOT, "line %d is beyond the limit of %,d cells", line, mostCells));
                    return false;
                }
                for (FieldSink sink : sinks) {
                    sink.add(line, cells);
                }
            }
            if (problems.isFull()) {
                String last = problems.toList().get(Problems.MOST).toString();
                refusal = Refusal.of(
                        Refusal.Reason.NOT_READABLE,
                        String.format(Locale.ROOT, "問題が%,d件を超えた（%d行目）。レイアウトを確かめること", Problems.MOST, line),
                        String.format(
                                Locale.ROOT,
                                "stopped after %,d problems, the last: %s; check the layout",
                                Problems.MOST,
                                last));
            }
            return refusal == null;
        }

        /** Whether the id of a row is there and was not met before. */
        private boolean isNew(int line, List<String> cells) {
            if (id == null) {
                return true;
            }
            String own = AnswerField.folded(cells.get(idColumn));
            Place place = Place.cell(line, idColumn + 1, id.headings().get(0));
            if (id.isMissing(own)) {
                problems.error(place, own, "番号がない。この行は読んでいない", "there is no id; the row was not read");
                return false;
            }
            Integer first = ids.putIfAbsent(own, line);
            if (first != null) {
                problems.error(
                        place,
                        own,
                        "「" + Excerpt.of(own) + "」は" + first + "行目にもある。この行は読んでいない",
                        "'" + Excerpt.of(own) + "' is in line " + first + " too; this row was not read");
            }
            return first == null;
        }

        private void heading(int line, List<String> cells) {
            Map<String, Integer> found = new LinkedHashMap<>();
            List<String> twice = new ArrayList<>();
            for (int at = 0; at < cells.size(); at++) {
                String name = cells.get(at).strip();
                if (!name.isEmpty() && found.putIfAbsent(name, at) != null) {
                    twice.add(name);
                }
            }
            List<String> absent = new ArrayList<>();
            for (AnswerField field : layout.fields()) {
                int[] columns = new int[field.headings().size()];
                for (int at = 0; at < columns.length; at++) {
                    String heading = field.headings().get(at);
                    if (twice.contains(heading)) {
                        refusal = Refusal.of(
                                Refusal.Reason.AMBIGUOUS,
                                line + "行目の見出しに「" + heading + "」が2つある",
                                "the heading '" + heading + "' is in line " + line + " twice");
                        return;
                    }
                    Integer column = found.remove(heading);
                    if (column == null) {
                        absent.add(heading);
                    } else {
                        columns[at] = column;
                    }
                }
                sink(field, columns);
            }
            if (!absent.isEmpty()) {
                String met = Excerpt.sentence(String.join(", ", cells));
                refusal = Refusal.of(
                        Refusal.Reason.NOT_READABLE,
                        line + "行目の見出しに"
                                + String.join(
                                        "、",
                                        absent.stream()
                                                .map(name -> "「" + name + "」")
                                                .toList()) + "がない。見出しは " + met,
                        "line " + line + " has no heading " + String.join(", ", absent) + "; the headings are " + met);
                return;
            }
            found.forEach((name, at) -> problems.note(
                    Place.cell(line, at + 1, name), name, "レイアウトにない列で、読んでいない", "not in the layout and not read"));
            width = cells.size();
        }

        private void sink(AnswerField field, int[] columns) {
            switch (field.kind()) {
                case ID -> {
                    id = field;
                    idColumn = columns[0];
                }
                case CODES, WORDS -> sinks.add(new CategorySink(field, columns, problems));
                case NUMBER -> sinks.add(new NumberSink(field, columns, problems));
                case MARKS, LIST -> sinks.add(new ChoiceSink(field, columns, problems));
            }
            made += field.columns().size();
        }
    }

    /** The layout. */
    @Override
    public String toString() {
        return layout.toString();
    }
}
