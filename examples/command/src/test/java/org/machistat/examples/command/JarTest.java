package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users run, after it was packed: in a process of its own, with a locale that knows no Japanese. */
class JarTest {

    private static final Path JAR = Path.of(System.getProperty("machistat.jar", "target/machistat.jar"));

    @TempDir
    private Path folder;

    private int run(String in, String... args) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectInput(Files.writeString(folder.resolve("in"), in, StandardCharsets.UTF_8)
                        .toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the command did not end");
        return process.exitValue();
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void runsWithItsExitCodes() throws IOException, InterruptedException {
        assertEquals(0, run("区分,2014年,2016年,増減数\n男,30,33,3\n女,40,41,1\n合計,70,74,4\n", "audit", "-"), () -> "err");
        assertEquals("", written("err"));
        assertTrue(written("out").contains("指摘なし"), written("out"));
        assertEquals(
                1, run("区分,2014年,2016年,増減数\n男,30,33,3\n女,40,41,1\n合計,70,75,4\n", "audit", "--format", "json", "-"));
        assertTrue(written("out").contains("\"clean\" : false"), written("out"));
        assertEquals(2, run("", "audit", "-"));
        assertTrue(written("err").startsWith("machistat: 標準入力: "), written("err"));
    }

    @Test
    void saysItsVersion() throws IOException, InterruptedException {
        assertEquals(0, run("", "--version"));
        assertTrue(written("out").matches("machistat \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), written("out"));
    }

    /** What the commands need is in the jar: samples, the national table, the official lists, charts. */
    @Test
    void carriesItsData() throws IOException, InterruptedException {
        assertEquals(0, run("", "growth", "sample:employees", "--from", "2014", "--to", "2016", "--format", "csv"));
        assertTrue(written("out").contains("合計,554757,544782,-9975,-1.8,"), written("out"));
        assertEquals(0, run("", "quotient", "--city", "13206", "--lang", "en"));
        assertTrue(written("out").contains("東京都府中市: location quotients"), written("out"));
        assertEquals(0, run("", "report", "--city", "14130", "--format", "html"), () -> "err");
        assertTrue(written("out").contains("<svg"), "a page has charts");
        assertEquals(2, run("", "quotient", "--city", "川崎市"));
        assertTrue(written("err").contains("set LC_ALL=C.UTF-8"), "the locale C has no Japanese characters to pass on");
        assertEquals(1, run("", "plan", "check", "sample:plan"));
        assertEquals("", written("err"));
    }

    /** Every licence of what is inside, and nothing that makes one jar look like several. */
    @Test
    void carriesItsLicences() throws IOException {
        assertTrue(Files.size(JAR) < 20_000_000, "the jar has " + Files.size(JAR) + " bytes");
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertNull(jar.getEntry("module-info.class"));
            assertNotNull(jar.getEntry("META-INF/NOTICE"));
            try (InputStream licence = jar.getInputStream(jar.getEntry("META-INF/LICENSE"))) {
                String text = new String(licence.readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(text.contains("Apache License"), text);
            }
        }
    }
}
