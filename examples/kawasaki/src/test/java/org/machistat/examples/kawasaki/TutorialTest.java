package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tutorial behind the start file, as JShell runs it. */
class TutorialTest {

    private static String printed;

    @BeforeAll
    static void run() throws IOException {
        printed = JShellRun.printed(List.of(JShellRun.file("machistat.jsh"), JShellRun.file("tutorial.jsh")));
    }

    /**
     * What must be in it, from elsewhere: the paper (lines 118 to 178), 43 ÷ 212, the shift-share of {@code NationwideRegionalTest}, the estimates of
     * {@code MinamihamaTest} (Python), 35,867 ÷ 547,471 ÷ (1,985,359 ÷ 57,937,011) by hand.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.3% ではなく 20.3% でなければならない",
                "6,016人の減少（−7.2%）",
                "情報通信業                              1.91",
                "比較できない：2014年は全事業所（国・地方公共団体を含む）、2016年は民営のみ",
                "+10,365.1      +6,981.6     -13,687.7   +3,659.0",
                "2050年 116,688人",
                "42.4% (140 / 330)",
                "従業者数の総数 33,851（標準誤差 1,552.57、n 140）",
                "政策は7件とされていますが、掲載は6件です",
                "{\"version\":\"2.0\",\"class\":\"dataset\""
            })
    void saysWhatIsKnownFromElsewhere(String text) {
        assertTrue(printed.contains(text), printed);
    }

    /** A change anywhere in the library that a user would see in these ten steps is seen here. */
    @Test
    void isTheRecordedOutput() throws IOException {
        try (InputStream in = TutorialTest.class.getResourceAsStream("tutorial.txt")) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), stripped(printed));
        }
    }

    @Test
    void hasTenSteps() {
        for (int step = 1; step <= 10; step++) {
            assertTrue(printed.contains("\n== " + step + ". "), "step " + step);
        }
    }

    /** Without the spaces that full-width tables have at the end of lines. */
    private static String stripped(String text) {
        return text.lines().map(String::stripTrailing).reduce("", (all, line) -> all + line + "\n");
    }
}
