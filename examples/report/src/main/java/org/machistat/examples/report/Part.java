package org.machistat.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.text.Label;
import org.machistat.core.value.Refusal;

/**
 * One part of the report on a municipality, before it becomes text, JSON or a page (報告の一節).
 *
 * @param id what it is called in data and links
 * @param title its heading
 * @param items what it is made of
 */
record Part(String id, Label title, List<Item> items) {

    /** What a part is made of. */
    sealed interface Item {}

    /**
     * A sentence.
     *
     * @param text the sentence
     */
    record Says(Label text) implements Item {}

    /**
     * A sentence that must not be missed, such as why there is no result.
     *
     * @param text the sentence
     */
    record Warns(Label text) implements Item {}

    /**
     * A table of results.
     *
     * @param grid the results
     */
    record Results(Grid grid) implements Item {}

    /**
     * A chart of what the tables say.
     *
     * @param chart the chart
     */
    record Picture(Chart chart) implements Item {}

    Part {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("The part '" + id + "' must say something, at least why it is empty");
        }
    }

    /** Collects items in the order of reading. */
    static final class Builder {

        private final String id;
        private final Label title;
        private final List<Item> items = new ArrayList<>();

        Builder(String id, Label title) {
            this.id = id;
            this.title = title;
        }

        Builder says(Label text) {
            items.add(new Says(text));
            return this;
        }

        Builder warns(Label text) {
            items.add(new Warns(text));
            return this;
        }

        Builder warns(Refusal refusal) {
            return warns(refusal.sentence());
        }

        Builder results(Grid grid) {
            items.add(new Results(grid));
            return this;
        }

        Builder picture(Chart chart) {
            items.add(new Picture(chart));
            return this;
        }

        Part build() {
            return new Part(id, title, items);
        }
    }
}
