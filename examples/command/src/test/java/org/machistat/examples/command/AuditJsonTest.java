package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.Change;
import org.machistat.core.audit.Finding;
import org.machistat.core.audit.Interpretation;
import org.machistat.core.audit.Repair;
import org.machistat.core.audit.RowNames;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/** The layout of the issue, field by field; reports are made by hand where a table would not say more. */
class AuditJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode read(Audited audited) throws IOException {
        JsonNode pretty = MAPPER.readTree(AuditJson.pretty(audited));
        JsonNode line = MAPPER.readTree(AuditJson.line(audited));
        List<String> names = new ArrayList<>();
        line.fieldNames().forEachRemaining(names::add);
        assertEquals("file", names.remove(0));
        List<String> same = new ArrayList<>();
        pretty.fieldNames().forEachRemaining(same::add);
        assertEquals(names, same);
        names.forEach(name -> assertEquals(pretty.get(name), line.get(name)));
        return pretty;
    }

    private static JsonNode finding(Change change) throws IOException {
        Finding finding = new Finding(
                change instanceof Change.Rearranged moved ? moved.kind() : Finding.Kind.WRONG_LEVEL,
                Optional.of(change),
                false,
                List.of(),
                List.of(change),
                Label.of("文", "sentence"));
        AuditReport report = new AuditReport(
                TableReader.withDefaults().read("x,n\na,1\n").get().value(),
                new Interpretation("項目", Map.of(), Map.of(), Map.of(), RoundingMode.DOWN, true, List.of()),
                List.of(finding),
                List.of(new Repair(List.of(change))),
                1,
                List.of(),
                false);
        return read(new Audited("t", report, List.of(), Classification.NONE, false, new RowNames<>(List.of())));
    }

    private static Change.Correction correction(Interval implied, Optional<Figure> value) {
        return new Change.Correction(
                List.of("a", "n"), Label.of("甲", "a"), Label.of("数", "n"), Figure.of(1, Unit.NONE), implied, value);
    }

    @Test
    void cleanTable() throws IOException, Overrides.Unusable {
        JsonNode json = read(AuditedTest.of("区分,数\n男,30\n女,40\n合計,70\n", null));
        assertTrue(json.get("clean").asBoolean());
        assertEquals(1, json.get("rulesChecked").asInt());
        for (String empty : List.of("uncovered", "findings", "repairs", "problems")) {
            assertEquals("[]", json.get(empty).toString(), empty);
        }
        assertTrue(json.get("complete").asBoolean());
        assertEquals(
                "{\"数\":{\"type\":\"level\"}}",
                json.get("interpretation").get("roles").toString());
        assertEquals(
                "{\"区分\":[{\"total\":\"合計\",\"parts\":[\"男\",\"女\"]}]}",
                json.get("interpretation").get("totals").toString());
    }

    @Test
    void rolesAndUncovered() throws IOException, Overrides.Unusable {
        JsonNode json = read(AuditedTest.of(
                "区分,a,b,増減数,増減率,構成比,回答率,備考\n甲,1,2,1,100.0%,1%,2%,3\n乙,3,3,0,0.0%,1%,2%,4\n",
                null, "role:構成比=share(b)", "role:回答率=ratio(a,b)", "role:備考=none"));
        JsonNode roles = json.get("interpretation").get("roles");
        assertEquals(
                "{\"type\":\"difference\",\"from\":\"a\",\"to\":\"b\"}",
                roles.get("増減数").toString());
        assertEquals(
                "{\"type\":\"rate\",\"from\":\"a\",\"to\":\"b\"}",
                roles.get("増減率").toString());
        assertEquals("{\"type\":\"share\",\"level\":\"b\"}", roles.get("構成比").toString());
        assertEquals(
                "{\"type\":\"ratio\",\"part\":\"a\",\"whole\":\"b\"}",
                roles.get("回答率").toString());
        assertEquals("{\"type\":\"none\"}", roles.get("備考").toString());
        assertTrue(json.get("uncovered").toString().contains("\"甲 / 備考\""), json.toString());
    }

    @Test
    void openValueIsAnInterval() throws IOException {
        JsonNode json =
                finding(correction(Interval.of(Rational.of(5), true, Rational.of(13, 2), false), Optional.empty()));
        JsonNode finding = json.get("findings").get(0);
        assertEquals("WRONG_LEVEL", finding.get("kind").asText());
        assertEquals("甲", finding.get("row").asText());
        assertEquals("数", finding.get("column").asText());
        assertEquals("1", finding.get("printed").asText());
        assertEquals(
                "{\"from\":\"5\",\"fromIn\":true,\"to\":\"13/2\",\"toIn\":false}",
                finding.get("implied").toString());
        assertFalse(finding.get("unique").asBoolean());
        assertEquals(
                "{\"ja\":\"文\",\"en\":\"sentence\"}", finding.get("explanation").toString());
        assertEquals("truncate", json.get("interpretation").get("rounding").asText());
        assertTrue(json.get("interpretation").get("roundedLevels").asBoolean());
        assertFalse(json.get("complete").asBoolean());
        JsonNode open = finding(correction(Interval.above(Rational.ZERO, true), Optional.empty()));
        assertEquals(
                "{\"from\":\"0\",\"fromIn\":true,\"to\":null,\"toIn\":false}",
                open.get("findings").get(0).get("implied").toString());
    }

    @Test
    void missingRowHasEveryColumn() throws IOException {
        JsonNode json = finding(new Change.MissingRow(
                "産業",
                "計",
                List.of("S", "T"),
                "R",
                Label.of("SまたはT", "S or T"),
                Map.of("a", Interval.closed(Rational.of(2), Rational.of(3))),
                Map.of("b", Figure.of(7, Unit.NONE)),
                false));
        JsonNode finding = json.get("findings").get(0);
        assertEquals("SまたはT", finding.get("row").asText());
        assertTrue(finding.get("column").isNull());
        assertTrue(finding.get("printed").isNull());
        assertEquals("7", finding.get("implied").get("b").asText());
        assertEquals("3", finding.get("implied").get("a").get("to").asText());
        assertEquals(
                "[[{\"row\":\"SまたはT\",\"column\":null,\"from\":null,\"to\":" + finding.get("implied") + "}]]",
                json.get("repairs").toString());
    }

    @Test
    void exchangedCellsAndRepeatedRows() throws IOException {
        Change.Correction one = correction(Interval.point(Rational.of(2)), Optional.of(Figure.of(2, Unit.NONE)));
        JsonNode moved = finding(new Change.Rearranged(
                Finding.Kind.SWAPPED_CELLS,
                "項目",
                "n",
                "m",
                Label.of("甲", "a"),
                Label.of("数 / 率", "n / m"),
                List.of(one, one)));
        String cell = "{\"row\":\"甲\",\"column\":\"数\",\"from\":\"1\",\"to\":\"2\"}";
        assertEquals("[[" + cell + "," + cell + "]]", moved.get("repairs").toString());
        assertEquals(
                "[" + cell + "," + cell + "]",
                moved.get("findings").get(0).get("implied").toString());
        assertEquals("数 / 率", moved.get("findings").get(0).get("column").asText());
        JsonNode twice = finding(new Change.Rearranged(
                Finding.Kind.DUPLICATED_ROW, "区分", "a (2)", "a", Label.same("a (2)"), Label.EMPTY, List.of()));
        assertTrue(twice.get("findings").get(0).get("implied").isNull());
        assertEquals(
                "[[{\"row\":\"a (2)\",\"column\":null,\"from\":null,\"to\":null}]]",
                twice.get("repairs").toString());
    }

    @Test
    void problemsHaveTheirPlace() throws IOException, Overrides.Unusable {
        JsonNode json = read(AuditedTest.of("区分,数\n男,あ?\n女,40\n", null));
        assertFalse(json.get("clean").asBoolean());
        JsonNode problem = json.get("problems").get(0);
        assertEquals("ERROR", problem.get("severity").asText());
        assertEquals(2, problem.get("line").asInt());
        assertEquals(2, problem.get("column").asInt());
        assertTrue(problem.get("message").get("en").asText().startsWith("line 2, column 2 '数': "), problem.toString());
    }

    @Test
    void fileThatCannotBeUsed() {
        assertEquals(
                "{\"file\":\"a\\u202eb\",\"error\":{\"ja\":\"無\",\"en\":\"none\"}}",
                AuditJson.unusable("a\u202eb", Label.of("無", "none")));
    }
}
