package org.machistat.survey.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.table.Category;

class CategoryColumnTest {

    private static final List<Category> THREE = List.of(Category.of("大いに"), Category.of("やや"), Category.of("ない"));

    @Test
    void ofWords() {
        CategoryColumn column = CategoryColumn.of("業種", List.of("製造業", "", "小売業", "製造業"));
        assertEquals(List.of(Category.of("製造業"), Category.of("小売業")), column.categories());
        assertEquals(0, column.position(3));
        assertEquals(CategoryColumn.GAP, column.position(1));
        assertTrue(column.isMissing(1));
        assertEquals("業種（4行、2区分、欠測1）", column.toString());
        assertEquals(Optional.of(1), column.findPosition("小売業"));
        assertEquals(Optional.empty(), column.findPosition("建設業"));
    }

    @Test
    void merged() {
        CategoryColumn column = CategoryColumn.of("満足", THREE, new int[] {2, 1, 0, -1});
        CategoryColumn merged = column.merged(Category.of("肯定"), List.of("大いに", "やや"));
        assertEquals(
                CategoryColumn.of("満足", List.of(Category.of("肯定"), THREE.get(2)), new int[] {1, 0, 0, -1}), merged);
        assertEquals(column, column.merged(Category.of("ない"), List.of("ない")));
    }

    @Test
    void equality() {
        CategoryColumn column = CategoryColumn.of("満足", THREE, new int[] {2, 1});
        assertEquals(
                column.hashCode(),
                CategoryColumn.of("満足", THREE, new int[] {2, 1}).hashCode());
        assertNotEquals(column, CategoryColumn.of("満足", THREE, new int[] {2, 0}));
    }

    @Test
    void misuse() {
        assertEquals(
                "Positions of '満足' must be from 0 to 2, or -1 for a gap, but row 1 was 3",
                message(() -> CategoryColumn.of("満足", THREE, new int[] {0, 3})));
        assertEquals(
                "Categories of 'x' must be there once, but 'a' was there twice",
                message(() -> CategoryColumn.of("x", List.of(Category.of("a"), Category.of("a")), new int[0])));
        CategoryColumn column = CategoryColumn.of("満足", THREE, new int[0]);
        assertEquals(
                "No category '別' of '満足', the categories are [大いに, やや, ない]",
                message(() -> column.merged(Category.of("肯定"), List.of("別"))));
        assertEquals(
                "Category 'ない' of '満足' is another one already",
                message(() -> column.merged(Category.of("ない"), List.of("大いに", "やや"))));
    }

    private static String message(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }

    @Test
    void gapsBecomeACategory() {
        CategoryColumn column = CategoryColumn.of("業種", List.of("製造業", "", "小売業", ""));
        CategoryColumn known = column.withGapsAs(Category.of("不明"));
        assertEquals(0, known.missing());
        assertEquals(
                List.of("製造業", "小売業", "不明"),
                known.categories().stream().map(Category::id).toList());
        assertEquals(2, known.position(1));
        assertEquals(1, column.withGapsAs(Category.of("小売業")).position(3));
        assertEquals(2, column.missing());
    }
}
