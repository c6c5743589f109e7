package org.machistat.examples.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.machistat.census.json.EStatJson;
import org.machistat.census.reader.EStatCsv;
import org.machistat.census.reader.Ssdse;
import org.machistat.core.audit.Claim;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.interchange.SdmxCsv;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.json.CoreJson;
import org.machistat.core.json.JsonStat;
import org.machistat.core.population.ProjectionTable;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.FigureParser;
import org.machistat.planmodel.json.PlanJson;
import org.machistat.survey.reader.AnswerField;
import org.machistat.survey.reader.AnswerLayout;
import org.machistat.survey.reader.AnswerReader;

/**
 * Readers take any bytes: they answer or refuse, and throw nothing.
 *
 * <p>{@code mvn -Pfuzz test -pl examples/fuzz -am} runs the seeds; with {@code JAZZER_FUZZ=1} in the environment and
 * {@code -Dtest=ReaderFuzzTest#jsonStat} one reader is searched for a minute.
 */
class ReaderFuzzTest {

    private static final String MINUTE = "60s";
    private static final String NEVER = "\uFFFF";
    private static final long SLOWEST_SECONDS = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new CoreJson());

    private static final AnswerLayout ANSWERS = AnswerLayout.of(
            AnswerField.id("番号"),
            AnswerField.codes("問1", "1", "2", "3").missing("9"),
            AnswerField.list("問2", ";", "1", "2", "3"),
            AnswerField.number("人数").within(0, 1_000_000),
            AnswerField.weight("ウェイト"));

    /** What must hold of a reader for any input. */
    private interface Reading {
        void run();
    }

    private static void inTime(Reading reading) {
        long start = System.nanoTime();
        reading.run();
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        if (seconds > SLOWEST_SECONDS) {
            throw new AssertionError("took " + seconds + " s");
        }
    }

    /** What is printed must be printable. */
    private static void print(Object any) {
        if (any.toString().equals(NEVER)) {
            throw new AssertionError(any);
        }
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    /** What was read must be printable, and every problem, too. */
    private static <T> Optional<T> use(Answer<Loaded<T>> answer) {
        answer.refusal().ifPresent(ReaderFuzzTest::print);
        answer.find().ifPresent(loaded -> {
            loaded.problems().forEach(ReaderFuzzTest::print);
            print(loaded.value());
        });
        return answer.find().filter(loaded -> loaded.errors().isEmpty()).map(Loaded::value);
    }

    @FuzzTest(maxDuration = MINUTE)
    void figure(byte[] data) {
        inTime(() -> print(FigureParser.withDefaults().parse(text(data))));
    }

    @FuzzTest(maxDuration = MINUTE)
    void table(byte[] data) {
        inTime(() -> use(TableReader.withDefaults().read(data)));
    }

    /** A table that was read can be written, and is read again as the same. */
    @FuzzTest(maxDuration = MINUTE)
    void jsonStat(byte[] data) {
        inTime(() -> use(JsonStat.withDefaults().read(data)).ifPresent(table -> {
            String written = JsonStat.withDefaults().write(table);
            StatTable again = JsonStat.withDefaults().read(written).get().getComplete();
            if (!again.equals(table)) {
                throw new AssertionError("read again as another table: " + written);
            }
        }));
    }

    /**
     * A table that was read can be written with its names, and is read again as the same. An axis that has the name of
     * another column, such as UNIT_MEASURE, is read, but as documented not written.
     */
    @FuzzTest(maxDuration = MINUTE)
    void sdmxCsv(byte[] data) {
        SdmxCsv format = SdmxCsv.withDefaults().with(SdmxCsv.Labels.NAME);
        inTime(() -> use(format.read(text(data))).ifPresent(table -> {
            String written;
            try {
                written = format.write(table);
            } catch (IllegalArgumentException e) {
                if (e.getMessage().endsWith("has the name of another column of SDMX-CSV")) {
                    return;
                }
                throw e;
            }
            StatTable again = format.read(written).get().getComplete();
            if (!again.equals(table)) {
                throw new AssertionError("read again as another table: " + written);
            }
        }));
    }

    /** Jackson's own exceptions are the documented way to refuse here. */
    @FuzzTest(maxDuration = MINUTE)
    void coreJson(byte[] data) {
        inTime(() -> {
            try {
                print(MAPPER.readValue(text(data), StatTable.class));
            } catch (JsonProcessingException e) {
                print(e.getMessage());
            }
        });
    }

    @FuzzTest(maxDuration = MINUTE)
    void projectionTable(byte[] data) {
        inTime(() -> use(ProjectionTable.read(Label.same("市"), ReferenceDate.parse("2020年"), data)));
    }

    @FuzzTest(maxDuration = MINUTE)
    void claim(byte[] data) {
        inTime(() -> print(Claim.parse(text(data))));
    }

    @FuzzTest(maxDuration = MINUTE)
    void audit(byte[] data) {
        inTime(() -> TableAudit.withDefaults().audit(text(data)).find().ifPresent(ReaderFuzzTest::print));
    }

    @FuzzTest(maxDuration = MINUTE)
    void eStatJson(byte[] data) {
        inTime(() -> use(EStatJson.withDefaults().read(data)));
    }

    @FuzzTest(maxDuration = MINUTE)
    void eStatMeta(byte[] data) {
        inTime(() -> use(EStatJson.readMeta(data)));
    }

    @FuzzTest(maxDuration = MINUTE)
    void eStatList(byte[] data) {
        inTime(() -> use(EStatJson.readList(data)));
    }

    @FuzzTest(maxDuration = MINUTE)
    void eStatCsv(byte[] data) {
        inTime(() -> use(EStatCsv.withDefaults().read(data)));
    }

    @FuzzTest(maxDuration = MINUTE)
    void ssdse(byte[] data) {
        inTime(() -> use(Ssdse.withDefaults().read(data)));
    }

    @FuzzTest(maxDuration = MINUTE)
    void answers(byte[] data) {
        inTime(() -> use(AnswerReader.of(ANSWERS).read(data)));
    }

    @FuzzTest(maxDuration = MINUTE)
    void plan(byte[] data) {
        inTime(() -> use(PlanJson.read(text(data))));
    }
}
