package org.machistat.examples.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An application of someone else, compiled with {@code -Xlint:all -Werror} and run against the packed jars.
 *
 * <p>It has a Jackson of its own. Since the readers limit the length of names, which Jackson can do since 2.16, an older one fails with a
 * {@code NoSuchMethodError}: 2.16 is the oldest that works.
 */
class ConsumersTest {

    private static final Path LIB = Path.of("target/lib").toAbsolutePath();
    private static final Path JVMS = Path.of("/usr/lib/jvm");

    @TempDir
    private Path folder;

    /** 3,015 ÷ 3,299 − 1 and 43 ÷ 212 by hand; the two waves are those of the paper, which counts different establishments in each. */
    private static List<String> expected(String module, String jackson) {
        return List.of(
                "-8.6%",
                "NOT_COMPARABLE",
                "20.3% (43 / 212)",
                "true",
                "{\"name\":\"製造業\",\"figure\":{\"value\":3015,\"unit\":\"人\"}} true",
                "3,015",
                module + " " + jackson);
    }

    @ParameterizedTest
    @CsvSource({"17, own, 2.21.8", "17, oldest, 2.16.2", "17, newest, 2.22.4", "25, own, 2.21.8", "25, newest, 2.22.4"})
    void classPath(int version, String jackson, String jacksonVersion) throws Exception {
        Path jdk = jdk(version);
        String path = path(jars(jackson));
        compile(jdk, "-cp", path, source("plain/consumer/Consumer.java"));
        assertEquals(
                expected("null", jacksonVersion), printed(jdk, "-cp", path(List.of(path, out())), "consumer.Consumer"));
    }

    @ParameterizedTest
    @CsvSource({"17, own, 2.21.8", "17, oldest, 2.16.2", "25, own, 2.21.8", "25, newest, 2.22.4"})
    void modulePath(int version, String jackson, String jacksonVersion) throws Exception {
        Path jdk = jdk(version);
        String path = path(jars(jackson));
        compile(jdk, "-p", path, source("plain/consumer/Consumer.java"), source("modular/module-info.java"));
        assertEquals(
                expected("org.machistat.core", jacksonVersion),
                printed(jdk, "-p", path(List.of(path, out())), "-m", "consumer/consumer.Consumer"));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private static String path(List<String> entries) {
        return String.join(System.getProperty("path.separator"), entries);
    }

    /** Without a warning. */
    private void compile(Path jdk, String pathOption, String path, String... sources) throws Exception {
        List<String> line =
                new ArrayList<>(List.of("-encoding", "UTF-8", "-Xlint:all", "-Werror", "-d", out(), pathOption, path));
        line.addAll(List.of(sources));
        assertEquals("", run(jdk, "javac", line));
    }

    private List<String> printed(Path jdk, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        line.addAll(List.of(arguments));
        return run(jdk, "java", line).lines().toList();
    }

    private static String source(String name) throws URISyntaxException {
        return Path.of(ConsumersTest.class.getResource(name).toURI()).toString();
    }

    private static List<String> jars(String jackson) throws IOException {
        List<String> jars = new ArrayList<>();
        for (Path where : List.of(LIB, Path.of("target/jackson", jackson).toAbsolutePath())) {
            try (Stream<Path> files = Files.list(where)) {
                files.map(Path::toString).sorted().forEach(jars::add);
            }
        }
        assertEquals(
                4,
                jars.stream()
                        .filter(jar -> jar.contains("machistat-") && jar.endsWith(".jar"))
                        .count(),
                jars.toString());
        assertEquals(3, jars.stream().filter(jar -> jar.contains("jackson-")).count(), jars.toString());
        return jars;
    }

    /** The JDK of a version: this one, or one where Debian's packages put them; without it the test is skipped and says so. */
    private static Path jdk(int version) throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        if (Runtime.version().feature() == version) {
            return own;
        }
        Optional<Path> found = Optional.empty();
        if (Files.isDirectory(JVMS)) {
            try (Stream<Path> homes = Files.list(JVMS)) {
                found = homes.filter(home -> Files.exists(home.resolve("bin/javac")) && isOf(home, version))
                        .findFirst();
            }
        }
        assumeTrue(found.isPresent(), "Left out: there is no JDK " + version + " in " + JVMS);
        return found.orElseThrow();
    }

    private static boolean isOf(Path home, int version) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + version + ".");
        } catch (IOException e) {
            return false;
        }
    }

    /** What a tool of a JDK printed, both streams; anything but success fails the test with it. */
    private String run(Path jdk, String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of(jdk.resolve("bin").resolve(tool).toString()));
        line.addAll(arguments);
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it did not end: " + line);
        String text = Files.readString(printed, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), () -> line.stream().collect(Collectors.joining(" ")) + "\n" + text);
        return text;
    }
}
