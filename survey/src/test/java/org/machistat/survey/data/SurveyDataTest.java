package org.machistat.survey.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.source.Source;

class SurveyDataTest {

    private static final NumberColumn X = NumberColumn.of("x", new double[] {1, 2});
    private static final CategoryColumn A = CategoryColumn.of("a", List.of("p", "q"));
    private static final SurveyData DATA = SurveyData.of(List.of(X, A), Source.of("調査票"));

    @Test
    void columns() {
        assertEquals(2, DATA.rows());
        assertEquals(List.of(X, A), DATA.columns());
        assertEquals(X, DATA.numbers("x"));
        assertEquals(A, DATA.categories("a"));
        assertEquals(Optional.empty(), DATA.find("z"));
        assertEquals(Source.of("調査票"), DATA.source());
        assertEquals("2行: x（2行、欠測0）、a（2行、2区分、欠測0）", DATA.toString());
    }

    @Test
    void withOneMoreOrAnother() {
        NumberColumn other = NumberColumn.of("x", new double[] {8, 9});
        SurveyData changed = DATA.with(other);
        assertEquals(List.of(A, other), changed.columns());
        assertEquals(X, DATA.numbers("x"));
        assertNotEquals(DATA, changed);
        assertEquals(DATA, SurveyData.of(List.of(X, A), Source.of("調査票")));
        assertEquals(
                DATA.hashCode(), SurveyData.of(List.of(X, A), Source.of("調査票")).hashCode());
    }

    @Test
    void misuse() {
        assertEquals(
                "A data set must have at least one column, but had none",
                message(() -> SurveyData.of(List.of(), Source.UNSTATED)));
        assertEquals(
                "Columns must have the same number of rows, but 'x' had 2 and 'y' had 1",
                message(() -> DATA.with(NumberColumn.of("y", new double[1]))));
        assertEquals(
                "Columns must have their own names, but 'x' was there twice",
                message(() -> SurveyData.of(List.of(X, X), Source.UNSTATED)));
        assertEquals("No column 'z', the columns are [x, a]", message(() -> DATA.get("z")));
        assertEquals("Column 'a' must hold numbers, but holds categories", message(() -> DATA.numbers("a")));
        assertEquals("Column 'x' must hold categories, but holds numbers", message(() -> DATA.categories("x")));
    }

    private static String message(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }

    @Test
    void rowsKept() {
        BitSet gaps = new BitSet();
        gaps.set(2);
        SurveyData three = SurveyData.of(
                List.of(
                        NumberColumn.of("x", new double[] {1, 2, 0}, gaps),
                        CategoryColumn.of("a", List.of("p", "", "q"))),
                Source.of("調査票"));
        BitSet rows = new BitSet();
        rows.set(0);
        rows.set(2);
        SurveyData kept = three.keeping(rows);
        assertEquals(2, kept.rows());
        assertEquals(1, kept.get("x").missing());
        assertEquals(0, kept.get("a").missing());
        assertEquals(1, kept.categories("a").position(1));
        assertEquals(three.source(), kept.source());
        assertEquals(0, three.keeping(new BitSet()).rows());
        rows.set(3);
        assertEquals("Rows to keep must lie within the 3, but one was row 3", message(() -> three.keeping(rows)));
    }
}
