package org.machistat.census.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.machistat.census.estat.EStatTable;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;

/** Tables written in the form of getSimpleStatsData by a writer that knows nothing of the reader; expected is what was written. */
class EStatCsvProperties {

    private static final List<String> NAMES = List.of("農業，林業", "A,B", "引用\"符\"", "行の\n中", " 空白 ", "計");
    private static final List<String> TEXTS = List.of("X", "-", "0", "12.50", "1,234", "-7", "007x");

    private record Written(List<String> rows, List<String> texts, List<String> remarks, List<String> names) {}

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static Written write(long seed, int areas) {
        Random random = new Random(seed);
        Written all = new Written(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int area = 0; area < areas; area++) {
            all.names().add(NAMES.get(random.nextInt(NAMES.size())));
            for (int sex = 0; sex < 2; sex++) {
                String text = random.nextInt(4) == 0
                        ? TEXTS.get(random.nextInt(TEXTS.size()))
                        : String.valueOf(random.nextInt(1 << random.nextInt(1, 31)));
                String remark = random.nextInt(5) == 0 ? "A" : "";
                all.texts().add(text);
                all.remarks().add(remark);
                all.rows()
                        .add(row(
                                "0" + sex,
                                sex == 0 ? "男" : "女",
                                "" + (10_000 + area),
                                all.names().get(area),
                                "人",
                                text,
                                remark));
            }
        }
        return all;
    }

    private static byte[] page(Written all, int from, int to, Charset charset) {
        String sections = row("RESULT")
                + row("STATUS", "0")
                + row("RESULT_INF")
                + row("TOTAL_NUMBER", "" + all.rows().size())
                + row("FROM_NUMBER", "" + (from + 1))
                + row("TO_NUMBER", "" + to)
                + (to < all.rows().size() ? row("NEXT_KEY", "" + (to + 1)) : "")
                + row("TABLE_INF", "0001")
                + row("TITLE", "", "表の\n題")
                + row("NOTE", "X", "秘匿")
                + row("NOTE", "-", "皆無")
                + row("VALUE")
                + row("cat01_code", "男女", "area_code", "地域", "unit", "value", "annotation");
        return (sections + String.join("", all.rows().subList(from, to))).getBytes(charset);
    }

    private static Loaded<EStatTable> read(List<byte[]> pages) {
        return EStatCsv.withDefaults().readPages(pages).get();
    }

    @Property(tries = 60)
    void figuresNamesAndRemarksAreThoseWritten(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int areas) {
        Written all = write(seed, areas);
        EStatTable read = read(List.of(page(all, 0, all.rows().size(), StandardCharsets.UTF_8)))
                .value();
        StatTable table = read.table();
        assertEquals(2 * areas, table.size());
        assertEquals("表の\n題", read.meta().info().title());
        for (int i = 0; i < all.texts().size(); i++) {
            String[] codes = {"0" + i % 2, String.valueOf(10_000 + i / 2)};
            assertEquals(
                    all.texts().get(i).replace(",", "").replace('-', '−'),
                    table.figure(codes)
                            .toString()
                            .replace(",", "")
                            .replace("人", "")
                            .replace('-', '−'));
            assertEquals(all.remarks().get(i), read.remark(codes).orElse(""));
            assertEquals(
                    all.names().get(i / 2),
                    table.axis("area").get(codes[1]).name().ja());
        }
    }

    @Property(tries = 60)
    void aSplitAnywhereGivesTheSameTable(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 100) int areas,
            @ForAll @IntRange(min = 0, max = 1_000_000) int where,
            @ForAll boolean isTurned) {
        Written all = write(seed, areas);
        int size = all.rows().size();
        int split = 1 + where % (size - 1);
        byte[] first = page(all, 0, split, StandardCharsets.UTF_8);
        byte[] second = page(all, split, size, StandardCharsets.UTF_8);
        EStatTable whole =
                read(List.of(page(all, 0, size, StandardCharsets.UTF_8))).value();
        EStatTable joined =
                read(isTurned ? List.of(second, first) : List.of(first, second)).value();
        assertEquals(whole.remarks(), joined.remarks());
        if (!isTurned) {
            assertEquals(whole.table(), joined.table());
        }
        for (int i = 0; i < size; i++) {
            String[] codes = {"0" + i % 2, String.valueOf(10_000 + i / 2)};
            assertEquals(whole.table().figure(codes), joined.table().figure(codes));
        }
    }

    @Property(tries = 30)
    void encodingsSayTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int areas) {
        Written all = write(seed, areas);
        int size = all.rows().size();
        StatTable utf8 = read(List.of(page(all, 0, size, StandardCharsets.UTF_8)))
                .value()
                .table();
        assertEquals(
                utf8,
                read(List.of(page(all, 0, size, StandardCharsets.UTF_16)))
                        .value()
                        .table());
        assertEquals(
                utf8,
                read(List.of(page(all, 0, size, Charset.forName("windows-31j"))))
                        .value()
                        .table());
    }

    /** Broken off or with a byte turned, a text is read with problems or refused; never an exception. */
    @Property(tries = 200)
    void anyTextIsAnsweredOrRefused(
            @ForAll @IntRange(min = 0, max = 99) int cut,
            @ForAll @IntRange(min = 0, max = 9_999) int at,
            @ForAll byte turned) {
        byte[] whole = page(write(at, 5), 0, 10, StandardCharsets.UTF_8);
        byte[] wrong = java.util.Arrays.copyOf(whole, whole.length * (100 - cut) / 100);
        wrong[at % wrong.length] = turned;
        EStatCsv.withDefaults()
                .read(wrong)
                .find()
                .ifPresent(loaded -> assertTrue(loaded.value().table().size() > 0));
    }
}
