package org.machistat.census.estat.client;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers in the form of e-Stat's interface 3.0, written by hand: five cities' establishments, two on a page. */
final class Answers {

    static final String APP_ID = "0123456789abcdef0123456789abcdef01234567";
    static final int CITIES = 5;

    private Answers() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The values from a number on, each 1000 times its number, up to a number; the next key if there are more. */
    static String data(int from, int to) {
        String classes = IntStream.rangeClosed(1, CITIES)
                .mapToObj(city -> "{\"@code\":\"1410" + city + "\",\"@name\":\"市" + city + "\",\"@level\":\"2\"}")
                .collect(Collectors.joining(","));
        String values = IntStream.rangeClosed(from, to)
                .mapToObj(city -> "{\"@area\":\"1410" + city + "\",\"@time\":\"2021000000\",\"@unit\":\"事業所\",\"$\":\""
                        + 1000 * city + "\"}")
                .collect(Collectors.joining(","));
        String next = to < CITIES ? ",\"NEXT_KEY\":" + (to + 1) : "";
        return "{\"GET_STATS_DATA\":{" + result(0, "正常に終了しました。")
                + ",\"PARAMETER\":{\"LANG\":\"J\",\"STATS_DATA_ID\":\"0004001\"},\"STATISTICAL_DATA\":{\"RESULT_INF\":{\"TOTAL_NUMBER\":"
                + CITIES + ",\"FROM_NUMBER\":" + from + ",\"TO_NUMBER\":" + to + next
                + "},\"TABLE_INF\":{\"@id\":\"0004001\",\"STAT_NAME\":{\"@code\":\"00200553\",\"$\":\"経済センサス‐活動調査\"},"
                + "\"GOV_ORG\":{\"@code\":\"00200\",\"$\":\"総務省\"},\"TITLE\":{\"@no\":\"1\",\"$\":\"事業所数\"},\"UPDATED_DATE\":\"2023-06-27\"},"
                + "\"CLASS_INF\":{\"CLASS_OBJ\":[{\"@id\":\"area\",\"@name\":\"地域\",\"CLASS\":[" + classes
                + "]},{\"@id\":\"time\",\"@name\":\"時間軸\",\"CLASS\":{\"@code\":\"2021000000\",\"@name\":\"2021年\",\"@level\":\"1\"}}]},"
                + "\"DATA_INF\":{\"VALUE\":[" + values + "]}}}}";
    }

    static String result(int status, String message) {
        return "\"RESULT\":{\"STATUS\":" + status + ",\"ERROR_MSG\":\"" + message
                + "\",\"DATE\":\"2026-01-07T17:20:57.716+09:00\"}";
    }

    /** An answer that has nothing but its result. */
    static String only(String root, int status, String message) {
        return "{\"" + root + "\":{" + result(status, message) + "}}";
    }

    static String meta() {
        return "{\"GET_META_INFO\":{" + result(0, "正常に終了しました。")
                + ",\"METADATA_INF\":{\"TABLE_INF\":{\"@id\":\"0004001\",\"TITLE\":\"事業所数\"},\"CLASS_INF\":{\"CLASS_OBJ\":{\"@id\":\"area\","
                + "\"@name\":\"地域\",\"CLASS\":{\"@code\":\"14101\",\"@name\":\"市1\"}}}}}}";
    }

    static String list(int from, int to, int found, String next) {
        String tables = IntStream.rangeClosed(from, to)
                .mapToObj(table -> "{\"@id\":\"000400" + table + "\",\"TITLE\":\"表" + table + "\"}")
                .collect(Collectors.joining(","));
        return "{\"GET_STATS_LIST\":{" + result(0, "正常に終了しました。") + ",\"DATALIST_INF\":{\"NUMBER\":" + found
                + ",\"RESULT_INF\":{\"FROM_NUMBER\":" + from + ",\"TO_NUMBER\":" + to
                + (next.isEmpty() ? "" : ",\"NEXT_KEY\":" + next) + "},\"TABLE_INF\":[" + tables + "]}}}";
    }
}
