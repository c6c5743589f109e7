package org.machistat.examples.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file of Jupyter, format 4. */
record Notebook(Path file, JsonNode root) {

    static final Path FOLDER = Path.of("notebooks");

    static Notebook read(Path file) throws IOException {
        return new Notebook(file, new ObjectMapper().readTree(file.toFile()));
    }

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    List<JsonNode> cells(String kind) {
        List<JsonNode> cells = new ArrayList<>();
        root.get("cells").forEach(cell -> {
            if (cell.get("cell_type").asText().equals(kind)) {
                cells.add(cell);
            }
        });
        return cells;
    }

    /** Text is a string or a list of lines. */
    static String text(JsonNode node) {
        StringBuilder text = new StringBuilder();
        if (node.isTextual()) {
            return node.asText();
        }
        node.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    /** What the cells show, of one media type, one after the other. */
    String shown(String type) {
        StringBuilder all = new StringBuilder();
        for (JsonNode cell : cells("code")) {
            for (JsonNode output : cell.get("outputs")) {
                all.append(text(output.path("data").path(type))).append('\n');
            }
        }
        return all.toString();
    }
}
