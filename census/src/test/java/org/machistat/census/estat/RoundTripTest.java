package org.machistat.census.estat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.machistat.census.json.EStatJson;
import org.machistat.core.interchange.SdmxCsv;
import org.machistat.core.json.JsonStat;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;

/**
 * An answer of two pages made up of all that e-Stat is known to do: every kind of mark, a legend in words, a symbol without a
 * legend, lists of one element that come as the element alone, values that are missing. It comes back from both formats.
 */
class RoundTripTest {

    private static final String HEAD = """
            {"GET_STATS_DATA":{"RESULT":{"STATUS":0,"ERROR_MSG":"正常に終了しました。"},"STATISTICAL_DATA":{
            "RESULT_INF":{"TOTAL_NUMBER":8,"FROM_NUMBER":%s,"TO_NUMBER":%s%s},
            "TABLE_INF":{"@id":"0009999999","STATISTICS_NAME":"合成統計","TITLE":"記号のある表"},
            """;
    private static final String CLASSES = """
            "CLASS_INF":{"CLASS_OBJ":[
            {"@id":"cat01","@name":"産業","CLASS":[
             {"@code":"A","@name":"計","@level":"1"},{"@code":"B","@name":"秘匿の例","@level":"2"},
             {"@code":"C","@name":"皆無の例","@level":"2"},{"@code":"D","@name":"不詳の例","@level":"2"},
             {"@code":"E","@name":"不詳の例2","@level":"2"},{"@code":"F","@name":"説明のない記号","@level":"2"},
             {"@code":"G","@name":"小数","@level":"2"},{"@code":"H","@name":"信頼性","@level":"2"},
             {"@code":"I","@name":"値なし","@level":"2"}]},
            {"@id":"time","@name":"時間軸","CLASS":{"@code":"2016000000","@name":"2016年","@level":"1"}}]},
            """;
    private static final String NOTES = """
            "DATA_INF":{"NOTE":[{"@char":"X","$":"秘匿されているもの"},{"@char":"-","$":"該当数値がないもの"},
            {"@char":"***","$":"調査していないため不詳"},{"@char":"…","$":"得られない数値"},{"@char":"*","$":"分母が小さいため、利用の際は注意を要する"}],
            "VALUE":""";

    private static String value(String code, String text) {
        return "{\"@cat01\":\"" + code + "\",\"@time\":\"2016000000\",\"@unit\":\"人\",\"$\":\"" + text + "\"}";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded<EStatTable> read() throws IOException {
        String first = HEAD.formatted(1, 7, ",\"NEXT_KEY\":8")
                + CLASSES
                + NOTES
                + Stream.of(
                                value("A", "1234"),
                                value("B", "X"),
                                value("C", "-"),
                                value("D", "***"),
                                value("E", "…"),
                                value("F", "※"),
                                value("G", "12.50"))
                        .toList()
                + "}}}}";
        String second = HEAD.formatted(8, 8, "") + NOTES + value("H", "*") + "}}}}";
        return EStatJson.withDefaults()
                .readPages(List.of(stream(first), stream(second)).iterator())
                .get();
    }

    private static final List<String> EXPECTED = List.of(
            "1,234人",
            "SUPPRESSED X 人",
            "NIL - 人",
            "UNKNOWN *** 人",
            "UNKNOWN … 人",
            "UNEXPLAINED ※ 人",
            "12.50人",
            "LOW_RELIABILITY * 人",
            "BLANK  ");

    private static List<String> shown(StatTable table) {
        return IntStream.range(0, table.size())
                .mapToObj(table::figureAt)
                .map(figure -> figure instanceof Figure.Marked marked
                        ? marked.mark() + " " + marked.symbol() + " "
                                + marked.unit().label().ja()
                        : figure.toString())
                .toList();
    }

    @Test
    void marksOfTwoPages() throws IOException {
        Loaded<EStatTable> loaded = read();
        assertEquals(EXPECTED, shown(loaded.value().table()));
        assertEquals(1, loaded.errors().size());
        assertEquals(
                "line 14, column 313 '#1 /GET_STATS_DATA/STATISTICAL_DATA/DATA_INF/VALUE/5': the legend does not explain the symbol"
                        + " '※', which was kept as unexplained (1 values)",
                loaded.errors().get(0).toString());
    }

    @Test
    void comesBackFromJsonStat() throws IOException {
        StatTable table = read().value().table();
        StatTable back = JsonStat.withDefaults()
                .read(JsonStat.withDefaults().write(table))
                .get()
                .getComplete();
        assertEquals(EXPECTED, shown(back));
        assertEquals(table, back);
    }

    @Test
    void comesBackFromSdmxCsv() throws IOException {
        StatTable table = read().value().table();
        Loaded<StatTable> back =
                SdmxCsv.withDefaults().read(SdmxCsv.withDefaults().write(table)).get();
        assertEquals(EXPECTED, shown(back.value()));
        assertTrue(back.isComplete(), back.problems().toString());
        assertEquals(
                Mark.SUPPRESSED,
                back.value().figure("B", "2016000000").findMark().orElseThrow());
    }
}
