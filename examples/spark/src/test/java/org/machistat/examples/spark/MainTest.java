package org.machistat.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs of spark-submit, from files to files. */
class MainTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private boolean run(String... args) {
        said.reset();
        return new Main(LocalSpark.SESSION, new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of(args));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> read(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .flatMap(file -> {
                        try {
                            return Files.readAllLines(file).stream();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void tallyFromFilesToFiles() throws IOException {
        assertTrue(run("make", path("lines"), "20000"));
        assertEquals(20_000, read("lines").size());
        assertTrue(run("tally", path("tally"), path("lines")), this::said);
        assertEquals("20,000 records, 0 not placed" + System.lineSeparator(), said());
        RecordTally alone =
                RecordTally.ofSynthetic(org.machistat.examples.data.SyntheticEstablishments.plan(), 0, 20_000);
        assertEquals(TallyLines.of(alone.tally()), read("tally"));
        assertTrue(run("tally-sizes", path("sizes"), path("lines")));
        long counted = read("sizes").stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[3]))
                .sum();
        assertEquals(20_000, counted);
    }

    @Test
    void parquetAsInput() throws IOException {
        assertTrue(run("make", path("lines"), "3000"));
        LocalSpark.SESSION
                .read()
                .schema("area STRING, industry STRING, employees INT")
                .csv(path("lines"))
                .write()
                .parquet(path("lines.parquet"));
        assertTrue(run("tally", path("one"), path("lines")));
        assertTrue(run("tally", path("two"), path("lines.parquet")));
        assertEquals(read("one"), read("two"));
    }

    @Test
    void badLinesAreSaidAndTheRestIsCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), "01100,09,4\n01100,09,many\n");
        assertFalse(run("tally", path("tally"), file.toString()));
        assertTrue(
                said().contains("byte 11, employees': must be a whole number from 0, but was 'many'; not counted"),
                said());
        assertEquals(List.of("area,industry,establishments,employees", "01100,09,1,4"), read("tally"));
        IllegalArgumentException again =
                assertThrows(IllegalArgumentException.class, () -> run("tally", path("tally"), file.toString()));
        assertEquals("Output must be a new folder, but there is one: " + path("tally"), again.getMessage());
    }

    @Test
    void estimatesFromFilesToFiles() throws IOException {
        assertTrue(run("make-sample", path("sample"), "4000"));
        assertTrue(run("estimate", path("estimates"), path("sample")), this::said);
        List<String> lines = read("estimates");
        assertEquals(6, lines.size());
        double total = SampleEstimate.ofSynthetic(LocalSpark.CONTEXT, 4_000, 3)
                .estimates()
                .get()
                .estimates()
                .get(0)
                .value();
        assertEquals(total, Double.parseDouble(lines.get(1).split(",", -1)[1]), 1e-9 * total);
    }

    @Test
    void estimateThatHasNoneIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("one.csv"), "h1,E,10,10,1,1\n");
        assertFalse(run("estimate", path("estimates"), file.toString()));
        assertTrue(said().contains("1 strata have a single unit"), said());
    }

    @Test
    void projectionsOfAllMunicipalities() throws IOException {
        assertTrue(run("project", path("project"), "3"));
        List<String> lines = read("project");
        assertEquals(1_741 * 11, lines.size());
        assertTrue(lines.get(0).startsWith("01100,"), lines.get(0));
    }

    @Test
    void demonstrationHolds() {
        assertTrue(run("demo", "30000"), this::said);
        assertTrue(said().contains("すべて一致した / everything agrees"), said());
    }

    @Test
    void unknownJobIsTold() {
        assertFalse(run("count", "a", "b"));
        assertTrue(said().startsWith("No such job: [count, a, b]; expected: make OUTPUT RECORDS | "), said());
        assertFalse(run());
        assertFalse(run("tally", "output"));
    }

    @Test
    void masterIsLeftToSparkSubmit() {
        SparkConf own = Main.conf();
        assertEquals("local[*]", own.get("spark.master"));
        assertEquals("127.0.0.1", own.get("spark.driver.bindAddress"));
        System.setProperty("spark.master", "spark://elsewhere:7077");
        try {
            assertEquals("spark://elsewhere:7077", Main.conf().get("spark.master"));
            assertFalse(Main.conf().contains("spark.driver.host"));
        } finally {
            System.clearProperty("spark.master");
        }
    }
}
