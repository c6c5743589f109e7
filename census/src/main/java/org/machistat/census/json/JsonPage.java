package org.machistat.census.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.StoppedException;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * How a page of JSON is read, whatever its kind: what its parser accepts, and what becomes of faults.
 *
 * @param problems takes what is wrong on all pages
 * @param intake what was taken in on all pages
 * @param number the number of the page, from 1
 * @param hasOthers whether there are several pages
 */
record JsonPage(ProblemList problems, Intake intake, int number, boolean hasOthers) {

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 10_000;
    private static final int SHOWN = 3;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_TEXT)
                    .build())
            .build();

    /** Reads what is on a page. */
    interface PageReader {
        void read(Cursor in) throws IOException;
    }

    /** Reads all there is. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** The page of an answer that has only one. */
    static JsonPage single(ProblemList problems) {
        return new JsonPage(problems, new Intake(EStatJson.Limits.DEFAULT.bytes()), 1, false);
    }

    /** Reads the page; a fault of its JSON is an error behind which nothing was read. */
    void read(InputStream stream, PageReader reader) throws IOException {
        try (JsonParser parser = ByteParser.of(intake.count(stream), FACTORY)) {
            Cursor in = new Cursor(parser, problems, intake, number, hasOthers);
            try {
                reader.read(in);
            } catch (JsonProcessingException e) {
                JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                report(in, at, e.getOriginalMessage());
            } catch (CharConversionException e) {
                report(in, parser.currentLocation(), Objects.requireNonNullElse(e.getMessage(), ""));
            }
        }
    }

    private static void report(Cursor in, JsonLocation at, String fault) {
        Place place = new Place(Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0), in.pageName());
        String message = ProblemList.shorten(Excerpt.fault(fault));
        in.problems.error(
                in.page,
                place,
                "",
                "ここから先はJSONとして読めない：" + message,
                "from here on it cannot be read as JSON: " + message);
    }

    /** What was read with its problems, or why there is nothing. */
    static <T> Answer<Loaded<T>> attempt(ProblemList problems, Reading<T> reading) throws IOException {
        try {
            T value = reading.read();
            return Answer.of(new Loaded<>(value, problems.toList()));
        } catch (RefusedException e) {
            return Answer.refuse(e.refusal());
        } catch (StoppedException e) {
            return Answer.refuse(new Refusal(e.reason(), withFirst(e.sentence(), problems.toList())));
        }
    }

    /** Reads from memory, where no stream can fail. */
    static <T> T unfailing(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What ended the reading, and the first errors met before. */
    private static Label withFirst(Label sentence, List<Problem> problems) {
        List<Label> errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .limit(SHOWN)
                .map(Problem::sentence)
                .toList();
        return Label.of(
                sentence.ja() + errors.stream().map(one -> "；" + one.ja()).collect(Collectors.joining()),
                sentence.en() + errors.stream().map(one -> "; " + one.en()).collect(Collectors.joining()));
    }
}
