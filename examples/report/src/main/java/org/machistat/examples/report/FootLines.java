package org.machistat.examples.report;

import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/** Lines below a table or a chart. */
final class FootLines {

    private FootLines() {}

    static Label note(Label note) {
        return Label.of("注：", "Note: ").plus(note);
    }

    static Label source(Source source) {
        return Label.of("出典：", "Source: ").plus(source.cite());
    }
}
