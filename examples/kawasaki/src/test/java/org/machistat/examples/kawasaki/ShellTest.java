package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.machistat.core.growth.Change;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;

class ShellTest {

    private static final StatTable TABLE = StatTable.builder("人口")
            .axis(Axis.of("市", "甲市", "乙市"))
            .axis(Axis.of("年", "2015年", "2020年"))
            .row("甲市", "1,200", "1,300")
            .row("乙市", "x", "90")
            .build();

    private static String ja(Object x) {
        return Shell.text(x, Locale.JAPANESE);
    }

    @Test
    void tablesAreAligned() {
        assertEquals(
                "人口\n市    2015年  2020年\n----  ------  ------\n甲市   1,200   1,300\n乙市       x      90\n2行×3列",
                ja(TABLE));
    }

    @Test
    void answersAreGivenOrSayWhyNot() {
        assertEquals("+50.0%", ja(Change.of(2, 3).rate()));
        assertEquals("基準値が0のため増減率を計算できない", ja(Change.of(0, 3).rate()));
        assertEquals(
                Change.of(0, 3).rate().refusal().orElseThrow().sentence().en(),
                Shell.text(Change.of(0, 3).rate(), Locale.ENGLISH));
    }

    @Test
    void listsAndMapsStandLineByLine() {
        assertEquals("1\n+50.0%", ja(List.of(1, Change.of(2, 3).rate())));
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("甲", 5);
        map.put("乙市", 1_000);
        assertEquals("甲       5\n乙市  1000\n2行×2列", ja(map));
        assertEquals("null", ja(null));
    }

    /** A result without a language of its own, and one that makes a text, not a table. */
    @Test
    void whateverHasAText() {
        assertTrue(ja(PaperPlan.read().schedules().get(0)).contains("パブリックコメント募集"));
        assertTrue(ja(Nation.read().population("川崎市", 2020)).startsWith("川崎市 2020年10月1日\n"));
    }

    @Test
    void jsonAndCsv() {
        assertEquals("市,2015年,2020年\n甲市,1200,1300\n乙市,x,90\n", Shell.csv(TABLE).replace("\r\n", "\n"));
        assertTrue(Shell.json(Change.of(2, 3).rate().get()).startsWith("{\"percent\":50.0"));
        assertTrue(Shell.json(PaperPlan.read()).contains("臨海部を活性化する"));
        Throwable thrown = assertThrows(IllegalArgumentException.class, () -> Shell.json(new Object()));
        assertTrue(thrown.getMessage().startsWith("No JSON of java.lang.Object: "), thrown.getMessage());
    }

    /** Out of the jar: its own place as class path, the files unpacked, the user's own behind them. */
    @Test
    void argumentsOfJShell(@TempDir Path folder) throws Exception {
        List<String> arguments = new ArrayList<>(Shell.arguments(folder, "tutorial", "mine.jsh"));
        String start = folder.resolve("machistat.jsh").toString();
        String tutorial = folder.resolve("tutorial.jsh").toString();
        assertEquals(List.of("--feedback", "concise", "--class-path"), arguments.subList(0, 3));
        assertEquals(List.of(start, tutorial, "mine.jsh"), arguments.subList(4, 7));
        assertEquals(JShellRun.file("machistat.jsh"), Files.readString(Path.of(start)));
        assertEquals(JShellRun.file("tutorial.jsh"), Files.readString(Path.of(tutorial)));
    }
}
