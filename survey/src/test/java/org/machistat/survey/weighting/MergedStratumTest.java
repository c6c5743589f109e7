package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

class MergedStratumTest {

    @Test
    void inWords() {
        MergedStratum merged = new MergedStratum(
                Category.of("C+D"), List.of(Category.of("鉱業"), Category.of("建設業")), List.of(0L, 21L), Label.EMPTY);
        assertEquals("鉱業（0）＋建設業（21）", merged.toString());
        assertEquals(List.of("鉱業", "建設業"), merged.ids());
    }

    @Test
    void misuse() {
        assertEquals(
                "A merged stratum must have two parts or more, each with its number of answers, but had 1 parts and 1 numbers",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new MergedStratum(
                                        Category.of("C"), List.of(Category.of("C")), List.of(0L), Label.EMPTY))
                        .getMessage());
    }
}
