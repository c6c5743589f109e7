package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class AuditCallTest {

    private static final String INDUSTRIES = "産業,数\n農業、林業,1\n製造業,2\n建設業,3\n合計,6\n";

    private static Loaded<StatTable> table(String text) {
        return TableReader.withDefaults().read(text).get();
    }

    private static Refusal refusal(String text, String classification, String rounding, String... overrides) {
        return AuditCall.json(
                        table(text),
                        Optional.ofNullable(classification),
                        Optional.ofNullable(rounding),
                        List.of(overrides))
                .refusal()
                .orElseThrow();
    }

    // Every name that is accepted, beside what the command makes of the same choice.
    @ParameterizedTest
    @CsvSource({
        "jsic13, JSIC13, half-up, HALF_UP",
        "jsic14, JSIC14, truncate, DOWN",
        "none, NONE, half-up, HALF_UP",
        "none, NONE, , ",
        ", , truncate, DOWN",
        ", , , "
    })
    void isTheJsonOfTheCommand(String name, Classification stated, String rounding, RoundingMode mode)
            throws JsonProcessingException, Overrides.Unusable {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode called = mapper.readTree(
                AuditCall.json(table(INDUSTRIES), Optional.ofNullable(name), Optional.ofNullable(rounding), List.of())
                        .get());
        Audited audited = Audited.of("", table(INDUSTRIES), stated, Optional.ofNullable(mode), List.of());
        assertEquals(mapper.readTree(AuditJson.pretty(audited)), called);
    }

    @ParameterizedTest
    @CsvSource({"'a,b\nc,x\n'", "'a,b\nc,…\n'"})
    void noNumber(String text) {
        assertEquals(
                Refusal.of(Reason.NOT_READABLE, "表に数値が一つもない", "there is no number in the table"),
                refusal(text, null, null));
    }

    // Names are written as the option has them.
    @ParameterizedTest
    @CsvSource({"jsic15", "JSIC13", "''", "'jsic13 '"})
    void noClassification(String name) {
        assertEquals(
                Refusal.of(
                        Reason.NOT_READABLE,
                        "classification「" + name + "」は使えない。使えるのは jsic13, jsic14, none",
                        "classification '" + name + "' cannot be used, expected one of jsic13, jsic14, none"),
                refusal(INDUSTRIES, name, null));
    }

    @ParameterizedTest
    @CsvSource({"up", "HALF_UP", "half_up", "''"})
    void noRounding(String name) {
        assertEquals(
                Refusal.of(
                        Reason.NOT_READABLE,
                        "rounding「" + name + "」は使えない。使えるのは half-up, truncate",
                        "rounding '" + name + "' cannot be used, expected one of half-up, truncate"),
                refusal(INDUSTRIES, null, name));
    }

    /** What was met is shortened without cutting a character into halves, and steers no terminal. */
    @Test
    void whatWasMetIsSafeToShow() {
        assertEquals(
                "rounding 'a" + "𠮷".repeat(59) + "…' cannot be used, expected one of half-up, truncate",
                refusal(INDUSTRIES, null, "a" + "𠮷".repeat(61)).sentence().en());
        assertEquals(
                "rounding '\\u001b[2J' cannot be used, expected one of half-up, truncate",
                refusal(INDUSTRIES, null, "\u001b[2J").sentence().en());
    }

    /** The option of the command, which a program has not, is not named. */
    @Test
    void wrongOverride() {
        Refusal refusal = refusal(INDUSTRIES, null, null, "nonsense");
        assertEquals(Reason.NOT_READABLE, refusal.reason());
        assertEquals("override nonsense", refusal.sentence().en().substring(0, 17));
        assertEquals("解釈の指定が使えない：" + refusal.sentence().en(), refusal.sentence().ja());
    }
}
