package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteTest {

    /** The contrast of WCAG 2 by its own formula: (lighter + 0.05) ÷ (darker + 0.05). */
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        float[] channels = colour.getRGBColorComponents(null);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double linear = channels[i] <= 0.04045 ? channels[i] / 12.92 : Math.pow((channels[i] + 0.055) / 1.055, 2.4);
            sum += weights[i] * linear;
        }
        return sum;
    }

    /** 4.5 is what WCAG asks of text. */
    @Test
    void wordsCanBeReadOnEveryColour() {
        for (int series = 0; series < 7; series++) {
            Color colour = Palette.colour(series);
            assertTrue(contrast(Palette.inkOn(colour), colour) >= 4.5, Palette.hex(colour));
        }
        for (int i = 0; i <= 100; i++) {
            Color shade = Palette.shade(i / 100.0);
            assertTrue(contrast(Palette.inkOn(shade), shade) >= 4.5, Palette.hex(shade));
        }
    }

    @Test
    void theColoursAreOkabeAndIto() {
        Set<String> published = Set.of("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7");
        Set<String> used = new HashSet<>();
        for (int series = 0; series < 7; series++) {
            used.add(Palette.hex(Palette.colour(series)));
        }
        assertEquals(published, used);
    }

    /** Nineteen divisions of industry in one bar: each has its own colour and pattern. */
    @Test
    void aSecondRoundOfColoursHasOtherPatterns() {
        Set<HatchPaint> paints = new HashSet<>();
        for (int series = 0; series < 49; series++) {
            paints.add(Palette.paint(series));
        }
        assertEquals(49, paints.size());
    }

    @Test
    void shadesGoFromWhiteToBlue() {
        assertEquals(Color.WHITE, Palette.shade(0));
        assertEquals(Palette.BLUE, Palette.shade(1));
        assertEquals(Palette.BLUE, Palette.shade(7));
        assertEquals(Color.WHITE, Palette.shade(-1));
    }
}
