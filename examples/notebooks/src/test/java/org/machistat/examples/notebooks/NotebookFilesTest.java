package org.machistat.examples.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said of the notebooks without a kernel: committed without outputs, in both languages, each cell shows something. */
class NotebookFilesTest {

    @Test
    void asCommitted() throws IOException {
        List<Path> files = Notebook.all();
        assertEquals(
                List.of("paper-audited.ipynb", "survey-and-projection.ipynb", "your-city.ipynb"),
                files.stream().map(file -> file.getFileName().toString()).toList());
        for (Path file : files) {
            Notebook notebook = Notebook.read(file);
            assertEquals(
                    "machistat", notebook.root().at("/metadata/kernelspec/name").asText());
            assertTrue(notebook.cells("code").size() >= 10, file.toString());
            for (JsonNode cell : notebook.cells("code")) {
                assertEquals(0, cell.get("outputs").size(), file + ": outputs are not committed");
                assertTrue(cell.get("execution_count").isNull(), file.toString());
                assertFalse(
                        Notebook.text(cell.get("source")).strip().endsWith(";"), file + ": a cell that shows nothing");
            }
            for (JsonNode cell : notebook.cells("markdown")) {
                String text = Notebook.text(cell.get("source"));
                assertTrue(text.codePoints().anyMatch(c -> c >= 0x3040 && c < 0xA000), text);
                assertTrue(text.matches("(?s).*\\*[A-Z][^*]+\\*.*"), "no English in: " + text);
            }
        }
    }

    @Test
    void yourCityHasTenCells() throws IOException {
        assertEquals(
                10,
                Notebook.read(Notebook.FOLDER.resolve("your-city.ipynb"))
                        .cells("code")
                        .size());
    }
}
