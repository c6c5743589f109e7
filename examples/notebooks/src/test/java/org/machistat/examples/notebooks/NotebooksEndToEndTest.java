package org.machistat.examples.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Executes each notebook with the real kernel, as {@code jupyter nbconvert --execute} does, in a copy under target.
 *
 * <p>Needs Jupyter (Debian: jupyter-client jupyter-core jupyter-nbconvert python3-ipykernel). Values beside each notebook are by hand from the
 * printed figures: 43 / 212 = 20.283 %, -6,016 / 554,757 = -1.08 points; 301,151 / (1,538,262 − 46,350) = 20.2 %, (35,867 / 547,471) /
 * (1,985,359 / 57,937,011) = 1.91; 140 / 330 = 42.4 %, X² = 7.56 with p = exp(-7.56 / 2) = 0.023.
 */
@EnabledIfSystemProperty(named = "machistat.e2e", matches = "true", disabledReason = "needs Jupyter; run with -Pe2e")
class NotebooksEndToEndTest {

    private static final int STARTS = 4;
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paper-audited | 1 | 43 ÷ 212 = 20.283% ≠ 10.3%; 20.3%i; −1.08; −7.2%; 基準値が0のため増減率を計算できない; 政策は7件とされていますが、掲載は6件です",
                "your-city | 4 | 1,538,262; 高齢化率 20.2%; 2.56; 1.91; 10,365; −13,688; 14130.html",
                "survey-and-projection | 4 | 42.4% (140 / 330); X² = 7.56（自由度 2、p = 0.023）; 28.8%; 12.4–17.1%; 2050年 116,688人; Minamihama 2020",
            })
    void runs(String name, int charts, String expected) throws Exception {
        Notebook done = execute(name);
        for (JsonNode cell : done.cells("code")) {
            String source = Notebook.text(cell.get("source"));
            assertTrue(cell.get("outputs").size() > 0, "nothing is shown by: " + source);
            for (JsonNode output : cell.get("outputs")) {
                assertEquals("execute_result", output.get("output_type").asText(), source + "\n" + output);
                assertTrue(output.get("data").has("text/html"), source + "\n" + output);
                assertTrue(output.get("data").has("text/plain"), source + "\n" + output);
            }
        }
        String text = done.shown("text/plain");
        for (String value : expected.split("; ", -1)) {
            assertTrue(text.contains(value), "'" + value + "' is not in\n" + text);
        }
        String html = done.shown("text/html");
        assertEquals(charts, html.split("<svg", -1).length - 1, name);
        assertTrue(html.contains("<table"), name);
    }

    /**
     * Executes a copy. The kernel 3.0.1 sometimes hangs while it starts on a busy machine (its channels come up in any order), before it has seen any
     * of ours: then it is started again.
     */
    private static Notebook execute(String name) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(TARGET.resolve("executed"));
        Path copy = folder.resolve(name + ".ipynb");
        Files.copy(Notebook.FOLDER.resolve(name + ".ipynb"), copy, StandardCopyOption.REPLACE_EXISTING);
        String log = "";
        for (int start = 0; start < STARTS; start++) {
            Path file = folder.resolve(name + "-" + start + ".log");
            int code = jupyter(copy, file);
            log = Files.readString(file, StandardCharsets.UTF_8);
            if (code == 0) {
                return Notebook.read(copy);
            }
            if (!log.contains("Kernel didn't respond in")) {
                break;
            }
        }
        throw new AssertionError(name + " was not executed:\n" + log);
    }

    private static int jupyter(Path notebook, Path log) throws IOException, InterruptedException {
        ProcessBuilder jupyter = new ProcessBuilder(List.of(
                        "jupyter",
                        "nbconvert",
                        "--to",
                        "notebook",
                        "--execute",
                        "--inplace",
                        "--ExecutePreprocessor.startup_timeout=60",
                        "--ExecutePreprocessor.timeout=240",
                        notebook.toString()))
                .directory(notebook.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        jupyter.environment().put("JUPYTER_PATH", TARGET.resolve("jupyter").toString());
        Process process = jupyter.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
