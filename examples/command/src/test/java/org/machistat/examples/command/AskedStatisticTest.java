package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.Statistic.Kind;

class AskedStatisticTest {

    private static SurveyData data;

    @BeforeAll
    static void read() throws Unusable {
        data = new AnswerColumns()
                .words("景況")
                .number("売上高")
                .number("従業者数")
                .read("景況,売上高,従業者数\n良い,5,1\n悪い,7,2\n良い,6,3\n".getBytes(StandardCharsets.UTF_8))
                .value();
    }

    private static void assertRefused(String met, String option, Unusable why) {
        assertEquals("expected " + option + ", but was " + met, why.line().en());
    }

    // Only the first sign of equality parts, so that a category may have one.
    @ParameterizedTest
    @CsvSource({"景況, 景況, ''", "景況=良い, 景況, 良い", "景況=, 景況, ''", "所得=a=b, 所得, a=b", "=良い, '', 良い", "所得/人, 所得/人, ''"})
    void proportion(String text, String column, String detail) {
        assertEquals(new AskedStatistic(Kind.PROPORTION, column, detail, 0), AskedStatistic.proportion(text));
    }

    @ParameterizedTest
    @CsvSource({"売上高/従業者数, 売上高, 従業者数", "a/b/c, a, b/c", "a=b/c, a=b, c"})
    void ratio(String text, String numerator, String denominator) throws Unusable {
        assertEquals(new AskedStatistic(Kind.RATIO, numerator, denominator, 0), AskedStatistic.ratio(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "売上高", "売上高/", "/従業者数"})
    void noRatio(String text) {
        assertRefused(text, "--ratio COL/COL", assertThrows(Unusable.class, () -> AskedStatistic.ratio(text)));
    }

    // Only the last sign parts, so that a column may have one.
    @ParameterizedTest
    @CsvSource({"売上高@0.5, 売上高, 0.5", "売上高@.25, 売上高, 0.25", "a@b@0.999, a@b, 0.999"})
    void quantile(String text, String column, double level) throws Unusable {
        assertEquals(new AskedStatistic(Kind.QUANTILE, column, "", level), AskedStatistic.quantile(text));
    }

    // The last ones are numbers of the language Java, or of no digit.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "売上高",
                "売上高@",
                "@0.5",
                "売上高@0",
                "売上高@0.0",
                "売上高@1",
                "売上高@1.0",
                "売上高@50",
                "売上高@-0.5",
                "売上高@0,5",
                "売上高@50%",
                "売上高@NaN",
                "売上高@0.5d",
                "売上高@0x1p-1",
                "売上高@ 0.5",
                "売上高@."
            })
    void noQuantile(String text) {
        assertRefused(
                text, "--quantile such as COL@0.5", assertThrows(Unusable.class, () -> AskedStatistic.quantile(text)));
    }

    @Test
    void refusalsInJapaneseStayShort() {
        assertEquals(
                "--ratio は 列/列（" + "長".repeat(60) + "…）",
                assertThrows(Unusable.class, () -> AskedStatistic.ratio("長".repeat(61)))
                        .line()
                        .ja());
        assertEquals(
                "--quantile は 列@0.5 のように書く（売上高@2）",
                assertThrows(Unusable.class, () -> AskedStatistic.quantile("売上高@2"))
                        .line()
                        .ja());
    }

    @Test
    void statistics() throws Unusable {
        assertEquals(
                List.of(Statistic.mean("売上高")),
                AskedStatistic.of(Kind.MEAN, "売上高").statistics(data));
        assertEquals(
                List.of(Statistic.total("売上高")),
                AskedStatistic.of(Kind.TOTAL, "売上高").statistics(data));
        assertEquals(
                List.of(Statistic.count()), AskedStatistic.of(Kind.COUNT, "").statistics(data));
        assertEquals(
                List.of(Statistic.ratio("売上高", "従業者数")),
                AskedStatistic.ratio("売上高/従業者数").statistics(data));
        assertEquals(
                List.of(Statistic.quantile("売上高", 0.75)),
                AskedStatistic.quantile("売上高@0.75").statistics(data));
        assertEquals(
                List.of(Statistic.proportion("景況", "良い")),
                AskedStatistic.proportion("景況=良い").statistics(data));
    }

    /** Without a category every one has a share, in the order of first rows. */
    @Test
    void everyCategory() throws Unusable {
        assertEquals(
                List.of("良い", "悪い"),
                AskedStatistic.proportion("景況").statistics(data).stream()
                        .map(Statistic::detail)
                        .toList());
        Unusable why = assertThrows(
                Unusable.class, () -> AskedStatistic.proportion("景況=最高").statistics(data));
        assertEquals("column '景況' has no '最高', there are 良い, 悪い", why.line().en());
        assertEquals("列「景況」に「最高」がない。あるのは 良い, 悪い", why.line().ja());
    }

    /** What a column is named for, seen by the second use of it that clashes. */
    @ParameterizedTest
    @CsvSource({
        "MEAN, 売上高, number",
        "TOTAL, 売上高, number",
        "QUANTILE, 売上高, number",
        "RATIO, 売上高, number",
        "RATIO, 従業者数, number",
        "PROPORTION, 売上高, category"
    })
    void names(Kind kind, String column, String use) {
        AnswerColumns columns = new AnswerColumns();
        new AskedStatistic(kind, "売上高", kind == Kind.RATIO ? "従業者数" : "", 0.5).name(columns);
        assertEquals(
                "column '" + column + "' was named both as a " + use + " and as a weight",
                assertThrows(Unusable.class, () -> columns.weight(column).read(new byte[0]))
                        .line()
                        .en());
    }

    @Test
    void aNumberOfElementsNamesNoColumn() {
        AnswerColumns columns = new AnswerColumns();
        AskedStatistic.of(Kind.COUNT, "").name(columns);
        assertEquals(
                "no column was named",
                assertThrows(Unusable.class, () -> columns.read(new byte[0]))
                        .line()
                        .en());
    }
}
