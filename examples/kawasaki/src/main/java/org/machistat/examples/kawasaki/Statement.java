package org.machistat.examples.kawasaki;

import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/**
 * A figure that stands in a sentence of the paper.
 *
 * @param table the group it is reported with
 * @param line the line of the text, from 1
 * @param id what it is called in code; unique in the paper
 * @param subject what the figure is about
 * @param printed the figure as printed, or the words that stand for it
 */
record Statement(String table, int line, String id, Label subject, String printed) {

    /** Where the figure stands, in words. */
    Label place() {
        return Label.of("本文" + line + "行目", "line " + line + " of the text");
    }

    /** The paper with the place of the figure. */
    Source source() {
        return Paper.SOURCE.withPlace(place());
    }
}
