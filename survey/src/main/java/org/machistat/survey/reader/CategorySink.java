package org.machistat.survey.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.table.Category;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.Column;

/** Codes or words, one category a row. */
final class CategorySink extends FieldSink {

    private final Map<String, Integer> positions = new HashMap<>();
    private final LinkedHashMap<String, Category> words = new LinkedHashMap<>();
    private final List<Category> categories;
    private final boolean open;
    private int[] rows = new int[64];
    private int size;

    CategorySink(AnswerField field, int[] columns, Problems problems) {
        super(field, columns, problems);
        open = field.kind() == AnswerField.Kind.WORDS;
        categories = field.categories();
        field.codes().forEach((code, category) -> positions.put(code, categories.indexOf(category)));
    }

    @Override
    void add(int line, List<String> cells) {
        String cell = cells.get(columns[0]);
        String text = open ? cell.strip() : AnswerField.folded(cell);
        int position = CategoryColumn.GAP;
        if (field.isMissing(text)) {
            gap(line, 0, cell);
        } else {
            Integer known = positions.get(text);
            if (known != null) {
                position = known;
            } else if (open) {
                position = positions.size();
                positions.put(text, position);
                words.put(text, Category.of(text));
            } else {
                unknown(line, 0, cell);
            }
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = position;
    }

    @Override
    List<Column> build() {
        return List.of(CategoryColumn.of(
                field.name(), open ? List.copyOf(words.values()) : categories, Arrays.copyOf(rows, size)));
    }
}
