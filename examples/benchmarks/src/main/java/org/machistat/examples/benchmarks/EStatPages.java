package org.machistat.examples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** A getStatsData answer as large as e-Stat gives on one page: 100,000 values, with marks, levels and a total. */
final class EStatPages {

    private static final long SEED = 20_261_123L;
    private static final int AREAS = 1_000;
    private static final int INDUSTRIES = 20;
    private static final int MEASURES = 5;

    /** The number of values of the page. */
    static final int VALUES = AREAS * INDUSTRIES * MEASURES;

    private EStatPages() {}

    /** The page, as compact as e-Stat sends it. */
    static byte[] page() {
        StringBuilder text = new StringBuilder(16_000_000);
        text.append("{\"GET_STATS_DATA\":{\"RESULT\":{\"STATUS\":0,\"ERROR_MSG\":\"正常に終了しました。\"},")
                .append(
                        "\"PARAMETER\":{\"LANG\":\"J\",\"STATS_DATA_ID\":\"0009999999\"},\"STATISTICAL_DATA\":{\"RESULT_INF\":{")
                .append(
                        "\"TOTAL_NUMBER\":100000,\"FROM_NUMBER\":1,\"TO_NUMBER\":100000},\"TABLE_INF\":{\"@id\":\"0009999999\",")
                .append("\"STATISTICS_NAME\":\"合成データ\",\"TITLE\":{\"@no\":\"1\",\"$\":\"事業所数及び従業者数\"}},")
                .append("\"CLASS_INF\":{\"CLASS_OBJ\":[");
        classes(text, "tab", "表章項目", MEASURES, "%02d", 1);
        classes(text.append(','), "cat01", "産業", INDUSTRIES, "%03d", 2);
        classes(text.append(','), "area", "地域", AREAS, "%05d", 1);
        text.append(
                ",{\"@id\":\"time\",\"@name\":\"時間軸\",\"CLASS\":{\"@code\":\"2021000000\",\"@name\":\"2021年\",\"@level\":\"1\"}}");
        text.append(
                "]},\"DATA_INF\":{\"NOTE\":[{\"@char\":\"X\",\"$\":\"秘匿\"},{\"@char\":\"-\",\"$\":\"該当数値がないもの\"}],\"VALUE\":[");
        values(text);
        return text.append("]}}}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void classes(StringBuilder text, String id, String name, int count, String code, int level) {
        text.append("{\"@id\":\"")
                .append(id)
                .append("\",\"@name\":\"")
                .append(name)
                .append("\",\"CLASS\":[");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append("{\"@code\":\"").append(String.format(Locale.ROOT, code, i));
            text.append("\",\"@name\":\"").append(name).append(i).append("\",\"@level\":\"");
            text.append(i == 0 ? 1 : level).append("\"}");
        }
        text.append("]}");
    }

    private static void values(StringBuilder text) {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            int measure = i / (AREAS * INDUSTRIES);
            String code = String.format(
                    Locale.ROOT,
                    "%s{\"@tab\":\"%02d\",\"@cat01\":\"%03d\",\"@area\":\"%05d\",\"@time\":\"2021000000\",\"@unit\":\"%s\",\"$\":\"",
                    i == 0 ? "" : ",",
                    measure,
                    i / AREAS % INDUSTRIES,
                    i % AREAS,
                    measure == 0 ? "事業所" : "人");
            text.append(code).append(value(random)).append("\"}");
        }
    }

    /** A long-tailed count, in some cells with a decimal or a mark. */
    private static String value(Random random) {
        double dice = random.nextDouble();
        if (dice < 0.03) {
            return dice < 0.01 ? "X" : "-";
        }
        long count = (long) Math.exp(random.nextGaussian() * 2 + 5);
        return dice < 0.1 ? count + "." + random.nextInt(10) : Long.toString(count);
    }
}
