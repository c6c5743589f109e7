package org.machistat.examples.report;

import java.awt.Color;
import java.util.List;

/**
 * Colours that colour-blind readers tell apart (Okabe and Ito, Color Universal Design, 2008), in an order that alternates dark and light.
 */
final class Palette {

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color GREY = new Color(0x99, 0x99, 0x99);
    static final Color PALE = new Color(0xDD, 0xDD, 0xDD);
    static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    static final Color ORANGE = new Color(0xE6, 0x9F, 0x00);
    static final Color VERMILLION = new Color(0xD5, 0x5E, 0x00);

    private static final List<Color> SERIES = List.of(
            BLUE,
            ORANGE,
            new Color(0x00, 0x9E, 0x73),
            new Color(0xF0, 0xE4, 0x42),
            VERMILLION,
            new Color(0x56, 0xB4, 0xE9),
            new Color(0xCC, 0x79, 0xA7));

    private Palette() {}

    static Color colour(int series) {
        return SERIES.get(series % SERIES.size());
    }

    /** The colour of a series with the pattern that tells it apart in black and white. */
    static HatchPaint paint(int series) {
        return new HatchPaint(colour(series), HatchPaint.Hatch.of(series));
    }

    /** Black or white, whichever is read better on a colour (relative luminance of WCAG 2). */
    static Color inkOn(Color background) {
        double luminance = 0.2126 * linear(background.getRed())
                + 0.7152 * linear(background.getGreen())
                + 0.0722 * linear(background.getBlue());
        return (luminance + 0.05) * (luminance + 0.05) > 1.05 * 0.05 ? Color.BLACK : Color.WHITE;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xFFFFFF);
    }

    /** From white for 0 to blue for 1. */
    static Color shade(double share) {
        double part = Math.max(0, Math.min(1, share));
        return new Color(mix(BLUE.getRed(), part), mix(BLUE.getGreen(), part), mix(BLUE.getBlue(), part));
    }

    private static int mix(int channel, double part) {
        return (int) Math.round(255 + (channel - 255) * part);
    }
}
