package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.text.Label;
import org.machistat.core.text.NumberingStyle;

class LayerSchemeTest {

    /** Styles in the order official documents use them from the top: 第1, 1, (1), ア. */
    private static final LayerScheme OFFICIAL = new LayerScheme(
            "基本計画",
            List.of(
                    Layer.of(Label.of("政策", "policy")).withNumbers("政策", NumberingStyle.PLAIN),
                    Layer.of(Label.of("施策", "measure")).withNumbers("", NumberingStyle.FULL_WIDTH_PARENTHESES),
                    Layer.of(Label.of("事業", "project")).withNumbers("", NumberingStyle.KATAKANA)));

    @Test
    void layersByNumberAndName() {
        assertEquals(3, OFFICIAL.depth());
        assertEquals("施策", OFFICIAL.get(2).toString());
        assertEquals(3, OFFICIAL.getNumber("project"));
        assertEquals(1, OFFICIAL.getNumber("政策"));
        assertEquals(
                "No layer 4 in scheme '基本計画', expected 1 to 3 of [政策, 施策, 事業]",
                assertThrows(NoSuchElementException.class, () -> OFFICIAL.get(4))
                        .getMessage());
        assertEquals(
                "No layer '事務事業' in scheme '基本計画', expected one of [政策, 施策, 事業]",
                assertThrows(NoSuchElementException.class, () -> OFFICIAL.getNumber("事務事業"))
                        .getMessage());
    }

    @Test
    void pathsInTheNumbersOfTheLayers() {
        PolicyPath path = PolicyPath.parse("3-2#2-1");
        assertEquals("政策3 （２）#2 ア", OFFICIAL.format(path));
        assertEquals(path, OFFICIAL.parsePath("政策3 （２）#2 ア"));
        assertEquals(PolicyPath.of(3, 2), OFFICIAL.parsePath("政策３　(2)"));
        assertEquals(PolicyPath.ROOT, OFFICIAL.parsePath(OFFICIAL.format(PolicyPath.ROOT)));
        assertEquals(Optional.empty(), OFFICIAL.get(1).findOrdinal("施策3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "政策3 ア", "政策3 （２） ア 1", "政策3#0"})
    void badPaths(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> OFFICIAL.parsePath(text))
                .getMessage();
        assertEquals(
                "Unable to parse path from '" + text + "', expected at most 3 numbers such as '政策1 （１） ア', but met '"
                        + text.substring(text.lastIndexOf(' ') + 1) + "'",
                message);
    }

    @Test
    void badSchemes() {
        assertEquals(
                "Id of a layer scheme must not be blank, but was ' '",
                assertThrows(IllegalArgumentException.class, () -> LayerScheme.of(" ", Label.same("政策")))
                        .getMessage());
        assertEquals(
                "Layers of scheme 'x' must be one or more with different names, but were []",
                assertThrows(IllegalArgumentException.class, () -> LayerScheme.of("x"))
                        .getMessage());
        assertEquals(
                "Layers of scheme 'x' must be one or more with different names, but were [政策, 政策]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> LayerScheme.of("x", Label.of("政策", "a"), Label.of("政策", "b")))
                        .getMessage());
        assertEquals(
                "Name of a layer must not be blank, but was ''",
                assertThrows(IllegalArgumentException.class, () -> Layer.of(Label.EMPTY))
                        .getMessage());
    }

    /** The word may have a space at its end, or inside, or another layer's word in front. */
    @ParameterizedTest
    @ValueSource(strings = {"Policy ", "Policy", "政策 第", "", " "})
    void wordsWithSpacesAreReadBack(String word) {
        LayerScheme scheme = new LayerScheme(
                "s",
                List.of(
                        Layer.of(Label.same("一")).withNumbers(word, NumberingStyle.DOT),
                        Layer.of(Label.same("二")).withNumbers(word + "下 ", NumberingStyle.DOT)));
        PolicyPath path = PolicyPath.parse("3#2-14");
        assertEquals(path, scheme.parsePath(scheme.format(path)));
    }
}
