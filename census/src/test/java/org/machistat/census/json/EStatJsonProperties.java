package org.machistat.census.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.machistat.census.estat.EStatTable;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;

/** Tables written in e-Stat's shape from random figures; expected is what was written, or the same text read another way. */
class EStatJsonProperties {

    private static final String[] TEXTS = {"X", "-", "***", "…", "0", "12.50", "1,234", "-7", "\\u0031\\u0032", "007x"};

    private record Written(List<String> values, List<String> texts, String classes) {}

    private static Written write(long seed, int areas, boolean shuffled) {
        Random random = new Random(seed);
        StringBuilder codes = new StringBuilder();
        List<String> values = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int area = 0; area < areas; area++) {
            codes.append(area == 0 ? "" : ",")
                    .append("{\"@code\":\"")
                    .append(10_000 + area)
                    .append("\",\"@name\":\"市")
                    .append(area)
                    .append("\"}");
            for (int sex = 0; sex < 2; sex++) {
                String text = random.nextInt(4) == 0
                        ? TEXTS[random.nextInt(TEXTS.length)]
                        : String.valueOf(random.nextInt(1 << random.nextInt(1, 31)));
                texts.add(text);
                values.add("{\"@area\":\"" + (10_000 + area) + "\"," + " ".repeat(random.nextInt(30)) + "\"@cat01\":\""
                        + (sex == 0 ? "男\\u002f" : "女の人口の合計（再掲）") + "\",\"@unit\":\"人\",\"$\":\"" + text + "\"}");
            }
        }
        if (shuffled) {
            Collections.shuffle(values, random);
        }
        String classes = "\"CLASS_INF\":{\"CLASS_OBJ\":[{\"@id\":\"area\",\"@name\":\"地域\",\"CLASS\":[" + codes
                + "]},{\"@id\":\"cat01\",\"@name\":\"男女\",\"CLASS\":[{\"@code\":\"男/\",\"@name\":\"男\"},"
                + "{\"@code\":\"女の人口の合計（再掲）\",\"@name\":\"女\"}]}]},";
        return new Written(values, texts, classes);
    }

    private static byte[] page(Written all, int from, int to, boolean withClasses) {
        String next = to < all.values().size() ? ",\"NEXT_KEY\":" + (to + 1) : "";
        return ("{\"GET_STATS_DATA\":{\"RESULT\":{\"STATUS\":0},\"STATISTICAL_DATA\":{\"RESULT_INF\":{\"TOTAL_NUMBER\":"
                        + all.values().size() + ",\"FROM_NUMBER\":" + (from + 1) + ",\"TO_NUMBER\":" + to + next
                        + "},\"TABLE_INF\":{\"@id\":\"1\"}," + (withClasses ? all.classes() : "")
                        + "\"DATA_INF\":{\"NOTE\":[{\"@char\":\"X\",\"$\":\"秘匿\"},{\"@char\":\"-\",\"$\":\"皆無\"}],\"VALUE\":["
                        + String.join(",", all.values().subList(from, to)) + "]}}}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static StatTable table(byte[] json) {
        return EStatJson.withDefaults().read(json).get().value().table();
    }

    /** UTF-16 takes the way on which every text is decoded, UTF-8 that by bytes; the pages go over many windows. */
    @Property(tries = 60)
    void bytesAndCharactersSayTheSame(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 600) int areas,
            @ForAll boolean shuffled,
            @ForAll boolean spaced) {
        Written all = write(seed, areas, shuffled);
        if (spaced) {
            all.values().replaceAll(value -> value.replace("\",\"", "\", \"").replace("\":\"", "\": \""));
        }
        byte[] utf8 = page(all, 0, all.values().size(), true);
        byte[] utf16 = new String(utf8, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        Loaded<EStatTable> one = EStatJson.withDefaults().read(utf8).get();
        Loaded<EStatTable> other = EStatJson.withDefaults().read(utf16).get();
        assertEquals(other.value(), one.value());
        assertEquals(sentences(other), sentences(one));
    }

    /** The problems without their columns, which count bytes in UTF-8. */
    private static List<String> sentences(Loaded<?> loaded) {
        return loaded.problems().stream()
                .map(problem -> problem.sentence().en().replaceFirst("column \\d+", "column"))
                .toList();
    }

    @Property(tries = 60)
    void figuresAreThoseWritten(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int areas) {
        Written all = write(seed, areas, false);
        StatTable table = table(page(all, 0, all.values().size(), true));
        for (int cell = 0; cell < table.size(); cell++) {
            String text = all.texts().get(cell).replace("\\u0031\\u0032", "12");
            String shown = table.figureAt(cell).toString().replace(",", "").replace("人", "");
            if (text.matches("-?[\\d,.]+")) {
                assertEquals(text.replace(",", "").replace('-', '−'), shown.replace('-', '−'));
            } else {
                assertEquals(text, ((Figure.Marked) table.figureAt(cell)).symbol());
            }
        }
    }

    @Property(tries = 60)
    void aSplitAnywhereGivesTheSameTable(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 200) int areas,
            @ForAll @IntRange(min = 0, max = 1_000_000) int where,
            @ForAll @IntRange(min = 1, max = 40) int chunk)
            throws IOException {
        Written all = write(seed, areas, false);
        int size = all.values().size();
        int split = 1 + where % (size - 1);
        List<InputStream> pages = List.of(
                new Trickle(page(all, 0, split, true), chunk), new Trickle(page(all, split, size, false), chunk));
        Loaded<EStatTable> joined =
                EStatJson.withDefaults().readPages(pages.iterator()).get();
        assertEquals(table(page(all, 0, size, true)), joined.value().table());
    }

    /** A stream that gives a few bytes at a time. */
    private static final class Trickle extends ByteArrayInputStream {
        private final int most;

        Trickle(byte[] bytes, int most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, most));
        }
    }
}
