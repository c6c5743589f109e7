package org.machistat.core.value;

import java.util.Objects;

/** Stub to be written. */
public final class FigureParser {
    private final MarkLegend legend;

    private FigureParser(MarkLegend legend) {
        this.legend = Objects.requireNonNull(legend, "legend");
    }

    /**
     * Defaults.
     *
     * @return the parser
     */
    public static FigureParser withDefaults() {
        return new FigureParser(MarkLegend.standard());
    }

    /**
     * Reads one cell.
     *
     * @param cell the text
     * @return the figure, or what is accepted
     */
    public Answer<Figure> parse(String cell) {
        return Answer.refuse(Refusal.Reason.NOT_READABLE, "", legend.toString());
    }
}
