package org.machistat.examples.report;

import java.util.List;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;

/** What a section is made of. */
sealed interface Block {

    /** A paragraph. */
    record Text(Label text) implements Block {}

    /** A paragraph that says why something is missing, or what must be known to use what follows. */
    record Notice(Label text) implements Block {}

    /** Points of a list. */
    record Points(List<Label> points) implements Block {}

    /** One table in both languages; the columns to the left of the first that is aligned right head the rows. */
    record Table(Label caption, TextTable ja, TextTable en, List<Label> footer) implements Block {}

    /** A chart with its figures. */
    record Figure(Chart chart) implements Block {}

    /** How numbers came about, shown on demand. */
    record Explained(Label summary, List<Explanation> explanations) implements Block {}

    /** Blocks that are shown on demand. */
    record Details(Label summary, List<Block> blocks) implements Block {}

    /** What a check found: in a word how sure it is, what, and the proof on demand. */
    record Finding(Label certainty, Label statement, List<Label> proof) implements Block {}

    /** A section within a section. */
    record Inner(Section section) implements Block {}
}
