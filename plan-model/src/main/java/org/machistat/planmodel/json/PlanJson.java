package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.internal.BoundedReader;
import org.machistat.core.internal.SourceFile;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.json.Input.StoppedException;

/**
 * Reads and writes a plan as JSON that people can write (計画のJSON); the format is described with this package.
 *
 * <ul>
 *   <li>{@code read(write(plan))} gives an equal plan.
 *   <li>Reading finds all that is wrong in one pass, in the order of the text: each problem has its line, its column, its
 *       place as a JSON pointer, what was met and what is accepted. What cannot be read is left out, the rest stays; of
 *       a schedule that contradicts itself the faults are notes, as nothing is lost.
 *   <li>No plan can be made of text that is no JSON, or where {@code plan} with its title and period cannot be read:
 *       {@code NOT_READABLE}, with the first 100 problems found so far in the sentence. The same after 10,000 problems.
 *   <li>What is odd in a plan that can be read, such as a gap in the numbers, is no problem of its JSON.
 *   <li>Memory and time grow with the length of the text; lists may have 250,000 items and attributes in all, which take
 *       up to 384 MB of heap. Lists and objects may be nested 1,000 deep; a number may have 1,000 digits, the name of a field
 *       50,000 characters and a text 20,000,000, the whole 200,000,000; a text that stands for a value, such as a date, 10,000.
 *   <li>A byte order mark before the text is skipped.
 * </ul>
 */
public final class PlanJson {

    private static final int DEEPEST = 1_000;
    private static final int MOST_DIGITS = 1_000;
    private static final int LONGEST_NAME = 50_000;
    private static final int LONGEST_TEXT = 20_000_000;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(MOST_DIGITS)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final int MOST_CHARACTERS = 200_000_000;
    private static final int MOST_SHOWN = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlanJson() {}

    /**
     * Reads a plan.
     *
     * @param text the JSON
     * @return the plan with what is wrong in its text, or why there is no plan
     */
    public static Answer<Loaded<PlanModel>> read(String text) {
        Objects.requireNonNull(text, "text");
        try {
            return read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a plan.
     *
     * @param reader the JSON; it is not closed
     * @return the plan with what is wrong in its text, or why there is no plan
     * @throws IOException if the reader fails
     */
    public static Answer<Loaded<PlanModel>> read(Reader reader) throws IOException {
        Objects.requireNonNull(reader, "reader");
        Reader bounded = new BoundedReader(withoutMark(reader), MOST_CHARACTERS, PlanJson::tooLong);
        try (JsonParser parser = FACTORY.createParser(bounded).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            Input in = new Input(parser);
            try {
                return read(in);
            } catch (JsonProcessingException e) {
                return refuse(stopped(notJson(e, parser), in.problems()));
            } catch (StoppedException e) {
                return refuse(stopped(e.sentence(), in.problems()));
            }
        }
    }

    private static StoppedException tooLong() {
        return new StoppedException(Label.of(
                String.format(Locale.ROOT, "%,d字を超えたため読み取りを中止しました", MOST_CHARACTERS),
                String.format(
                        Locale.ROOT,
                        "Stopped reading the plan after %,d characters, which is the limit",
                        MOST_CHARACTERS)));
    }

    /** The text without the mark of UTF-8 that some editors put before it. */
    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader, 1);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    private static Answer<Loaded<PlanModel>> read(Input in) throws IOException {
        if (in.next() == null) {
            return refuse(Label.of("計画を読み取れません。ファイルが空です", "Unable to read a plan: the text is empty"));
        }
        Optional<PlanModel> model = ModelForm.MODEL.read(in);
        if (in.next() != null) {
            in.error(
                    in.spot(),
                    in.text(),
                    Label.of(
                            "計画のオブジェクトの後に余分な内容があります",
                            "Unexpected content behind the plan, expected the end of the text"));
        }
        List<Problem> problems = in.problems();
        return model.isPresent() ? Answer.of(new Loaded<>(model.get(), problems)) : refuse(noPlan(problems));
    }

    private static Label noPlan(List<Problem> problems) {
        return Label.of("計画を読み取れません。\n", "Unable to read a plan:\n").plus(list(problems));
    }

    /** Why reading stopped, and what had been found before. */
    private static Label stopped(Label why, List<Problem> problems) {
        return problems.isEmpty()
                ? why
                : why.plus(Label.of("\nそれまでに見つかった問題：\n", "\nProblems found before:\n"))
                        .plus(list(problems));
    }

    private static Label list(List<Problem> problems) {
        String more = problems.size() > MOST_SHOWN ? "\n…" : "";
        List<Label> sentences =
                problems.stream().limit(MOST_SHOWN).map(Problem::sentence).toList();
        return Label.of(
                sentences.stream().map(Label::ja).collect(Collectors.joining("\n")) + more,
                sentences.stream().map(Label::en).collect(Collectors.joining("\n")) + more);
    }

    private static Label notJson(JsonProcessingException e, JsonParser parser) {
        JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        Label place = new Place(Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0), "").label();
        return Label.of("JSONとして読めません。" + place.ja() + "：", "Unable to read JSON at " + place.en() + ": ")
                .plus(reason(e));
    }

    private static Label reason(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return Label.of(
                    String.format(
                            Locale.ROOT,
                            "入れ子は%,d段、数値は%,d桁、項目名は%,d字、文字列は%,d字までです",
                            DEEPEST,
                            MOST_DIGITS,
                            LONGEST_NAME,
                            LONGEST_TEXT),
                    String.format(
                            Locale.ROOT,
                            "expected at most %,d levels of nesting, %,d digits of a number, %,d characters of a field name"
                                    + " and %,d of a text",
                            DEEPEST,
                            MOST_DIGITS,
                            LONGEST_NAME,
                            LONGEST_TEXT));
        }
        return e instanceof JsonEOFException
                ? Label.of(
                        "途中で終わっています。文字列、配列、オブジェクトをすべて閉じてください",
                        "the text ends too early, expected the end of every text, list and object")
                : Label.of(
                        "コンマ、コロン、閉じ括弧、または値（引用符で囲んだ文字列、数値、true、false、null、配列、オブジェクト）を指定してください",
                        "expected a comma, a colon, a closing bracket or a value: text in quotation marks, a number, true,"
                                + " false, null, a list or an object");
    }

    private static Answer<Loaded<PlanModel>> refuse(Label sentence) {
        return Answer.refuse(new Refusal(Reason.NOT_READABLE, sentence));
    }

    /**
     * Reads a plan from a file in UTF-8.
     *
     * @param file the file; a symbolic link is followed
     * @return the plan with what is wrong in its text, or why there is no plan; also if it is not in UTF-8
     * @throws IOException if the file cannot be read
     */
    public static Answer<Loaded<PlanModel>> read(Path file) throws IOException {
        try (Reader reader =
                new BufferedReader(new InputStreamReader(SourceFile.open(file), StandardCharsets.UTF_8.newDecoder()))) {
            return read(reader);
        } catch (CharacterCodingException e) {
            return refuse(Label.of("UTF-8として読めない文字があります", "Unable to read the file as UTF-8"));
        }
    }

    /**
     * Writes a plan.
     *
     * @param plan the plan
     * @return JSON with an indented line for each field, ended by a line feed
     */
    public static String write(PlanModel plan) {
        Objects.requireNonNull(plan, "plan");
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            out.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(lines));
            ModelForm.MODEL.write(plan, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /**
     * A module that teaches Jackson this format, for plans among other things of an app.
     *
     * <p>Reading with it fails at any error, with the first 100 of them in the message; notes are dropped.
     *
     * <p>A tree of nodes that was read before ({@code mapper.treeToValue}) keeps numbers such as 12.50 with all their digits only if
     * {@code DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS} is on and {@code JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES}
     * off; else 12.50 has become 12.5 before this module meets it.
     *
     * @return a new module
     */
    public static SimpleModule module() {
        return new SimpleModule("machistat-plan")
                .addSerializer(new Serializer())
                .addDeserializer(PlanModel.class, new Deserializer());
    }

    private static final class Serializer extends StdSerializer<PlanModel> {

        private static final long serialVersionUID = 1L;

        Serializer() {
            super(PlanModel.class);
        }

        @Override
        public void serialize(PlanModel plan, JsonGenerator out, SerializerProvider provider) throws IOException {
            ModelForm.MODEL.write(plan, out);
        }
    }

    private static final class Deserializer extends StdDeserializer<PlanModel> {

        private static final long serialVersionUID = 1L;

        Deserializer() {
            super(PlanModel.class);
        }

        @Override
        public PlanModel deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Input in = new Input(parser);
            try {
                Optional<PlanModel> plan = ModelForm.MODEL.read(in);
                boolean isWhole =
                        in.problems().stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
                if (plan.isPresent() && isWhole) {
                    return plan.get();
                }
            } catch (StoppedException e) {
                throw MismatchedInputException.from(
                        parser,
                        PlanModel.class,
                        stopped(e.sentence(), in.problems()).en());
            }
            throw MismatchedInputException.from(
                    parser, PlanModel.class, noPlan(in.problems()).en());
        }
    }
}
