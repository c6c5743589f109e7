package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/** What stands below a table or a chart, in both languages. */
class FootLinesTest {

    @Test
    void notesAndSources() {
        assertEquals(Label.of("注：速報", "Note: preliminary"), FootLines.note(Label.of("速報", "preliminary")));
        Source source = Source.of(Label.of("経済センサス", "Economic Census"));
        assertEquals(Label.of("出典：経済センサス", "Source: Economic Census"), FootLines.source(source));
    }
}
