package org.machistat.census.estat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;

/** What the records of e-Stat's answers hold, refuse and say; made by hand. */
class EStatRecordsTest {

    private static EStatClass.Code code(String code, String name, String parent) {
        return new EStatClass.Code(code, name, 1, "人", parent, Map.of("@addInf", "a"));
    }

    private static EStatClass industries() {
        return new EStatClass("cat01", "産業", List.of(code("0", "計", ""), code("1", "建設", "0")), Map.of());
    }

    private static EStatInfo info() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("STAT_NAME", " 経済センサス ");
        properties.put("STAT_NAME/@code", "00200553");
        properties.put("TITLE", "従業者数");
        properties.put("TITLE/@no", "1");
        properties.put("OPEN_DATE", "2022-05-31");
        properties.put("UPDATED_DATE", "2022年");
        return new EStatInfo("0001", properties);
    }

    private static EStatTable table(Map<List<String>, String> remarks) {
        StatTable table = StatTable.builder(Label.same("t"))
                .axis(Axis.of("cat01", Label.same("産業"), List.of(Category.of("0", Label.same("計")))))
                .put(Figure.of(5), "0")
                .build();
        return new EStatTable(
                table,
                new EStatMeta(info(), List.of(industries())),
                Map.of("X", "秘匿"),
                Map.of("A", "参考"),
                remarks,
                Map.of());
    }

    static Stream<Arguments> wrong() {
        Map<String, String> withNull = new HashMap<>();
        withNull.put("TITLE", null);
        return Stream.of(
                Arguments.of("Code must not be blank, but was ' '", (Executable) () -> code(" ", "n", "")),
                Arguments.of("Level of code '1' must not be negative, but was -1", (Executable)
                        () -> new EStatClass.Code("1", "n", -1, "", "", Map.of())),
                Arguments.of("name", (Executable) () -> code("1", null, "")),
                Arguments.of("parent", (Executable) () -> code("1", "n", null)),
                Arguments.of("unit", (Executable) () -> new EStatClass.Code("1", "n", 1, null, "", Map.of())),
                Arguments.of("Id of a classification must not be blank, but was ''", (Executable)
                        () -> new EStatClass("", "n", List.of(), Map.of())),
                Arguments.of("name", (Executable) () -> new EStatClass("a", null, List.of(), Map.of())),
                Arguments.of("No code '9' in cat01, there are 2, first [0 計, 1 建設]", (Executable)
                        () -> industries().get("9")),
                Arguments.of("code", (Executable) () -> industries().find(null)),
                Arguments.of("code", (Executable) () -> industries().children(null)),
                Arguments.of("id", (Executable) () -> new EStatInfo(null, Map.of())),
                Arguments.of("text", (Executable) () -> new EStatInfo("1", withNull)),
                Arguments.of("path", (Executable) () -> info().find(null)),
                Arguments.of("Number of tables found must not be negative, but was -1", (Executable)
                        () -> new EStatList(List.of(), -1, Optional.empty())),
                Arguments.of("nextKey", (Executable) () -> new EStatList(List.of(), 0, null)),
                Arguments.of("No table '2' among 1, first [0001  従業者数]", (Executable)
                        () -> new EStatList(List.of(info()), 1, Optional.empty()).get("2")),
                Arguments.of("info", (Executable) () -> new EStatMeta(null, List.of())),
                Arguments.of("No classification 'time', there are [cat01]", (Executable)
                        () -> new EStatMeta(info(), List.of(industries())).get("time")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamed(String message, Executable call) {
        assertEquals(message, assertThrows(RuntimeException.class, call).getMessage());
    }

    @Test
    void equalPartsMakeEqualRecords() {
        assertEquals(industries(), industries());
        assertEquals(info(), info());
        assertEquals(new EStatMeta(info(), List.of(industries())), new EStatMeta(info(), List.of(industries())));
        assertEquals(table(Map.of()), table(Map.of()));
        assertEquals(table(Map.of()).hashCode(), table(Map.of()).hashCode());
    }

    @Test
    void recordsKeepCopiesInOrder() {
        List<EStatClass.Code> codes = new ArrayList<>(List.of(code("2", "b", ""), code("1", "a", "")));
        EStatClass one = new EStatClass("cat01", "産業", codes, Map.of());
        codes.clear();
        assertEquals("[2 b, 1 a]", one.codes().toString());
        assertEquals("cat01 産業 (2)", one.toString());
        assertThrows(
                UnsupportedOperationException.class, () -> info().properties().put("a", "b"));
        Map<List<String>, String> remarks = new HashMap<>(Map.of(List.of("0"), "A"));
        EStatTable table = table(remarks);
        remarks.clear();
        assertEquals(Optional.of("参考"), table.remark("0"));
        assertEquals(Optional.empty(), table.remark("1"));
        assertEquals(Optional.of("B"), table(Map.of(List.of("0"), "B")).remark("0"));
    }

    @Test
    void whatIsSaidOfATable() {
        assertEquals("経済センサス", info().surveyName());
        assertEquals("00200553", info().surveyCode());
        assertEquals("", info().publisher());
        assertEquals(Optional.of(LocalDate.of(2022, 5, 31)), info().openDate());
        assertEquals(Optional.empty(), info().updatedDate());
        assertEquals("1 従業者数", info().source().table().ja());
        assertEquals(Source.UNSTATED, new EStatInfo("", Map.of()).source());
        assertEquals(List.of(code("1", "建設", "0")), industries().children("0"));
    }

    /** The release is told only if the names say one of the two. */
    @ParameterizedTest
    @CsvSource({"活動調査 速報, PRELIMINARY", "活動調査 確報, FINAL", "活動調査 速報と確報, UNSTATED", "活動調査, UNSTATED"})
    void theRelease(String name, Source.Release expected) {
        assertEquals(
                expected,
                new EStatInfo("1", Map.of("STATISTICS_NAME", name)).source().release());
    }

    @Test
    void aNameThatIsNoDateIsRefused() {
        EStatClass time =
                new EStatClass("time", "時間軸", List.of(code("1", "2016年6月1日", ""), code("2", "総数", "")), Map.of());
        assertEquals("2016年6月1日", time.date("1").get().label().ja());
        Refusal refusal = time.date("2").refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_READABLE, refusal.reason());
        assertEquals(
                "Unable to read a date from '総数', expected a day, month, year or fiscal year such as 2016年6月1日, 2024年7月, 2020年"
                        + " or 2020年度",
                refusal.sentence().en());
        assertThrows(NoSuchElementException.class, () -> time.date("3"));
    }
}
