package org.machistat.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.machistat.core.explain.Explanation;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Refusal;

/** A part of a {@link Page} with a heading (節). */
public final class Section {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final String id;
    private final Label title;
    private final List<Block> blocks;

    private Section(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.blocks = List.copyOf(builder.blocks);
    }

    /**
     * Starts a section.
     *
     * @param id what links lead to: a lower-case letter, then such letters, digits and hyphens; neither {@code ja} nor {@code en}, which
     *     switch the language
     * @param title the heading
     * @return the builder
     * @throws IllegalArgumentException if the id has another form
     */
    public static Builder builder(String id, Label title) {
        if (!ID.matcher(id).matches() || id.equals("ja") || id.equals("en")) {
            throw new IllegalArgumentException(
                    "The id of a section must be a lower-case letter, then such letters, digits and"
                            + " hyphens, and neither ja nor en, but was '" + id + "'");
        }
        return new Builder(id, title);
    }

    /**
     * What links lead to.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The heading.
     *
     * @return the title
     */
    public Label title() {
        return title;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Collects what a section is made of, in the order of reading. */
    public static final class Builder {

        private final String id;
        private final Label title;
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String id, Label title) {
            this.id = id;
            this.title = Objects.requireNonNull(title, "title");
        }

        private Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        /**
         * Adds a paragraph.
         *
         * @param text the text
         * @return this builder
         */
        public Builder text(Label text) {
            return add(new Block.Text(Objects.requireNonNull(text, "text")));
        }

        /**
         * Adds a paragraph that stands out: what must be known to use what follows.
         *
         * @param text the text
         * @return this builder
         */
        public Builder notice(Label text) {
            return add(new Block.Notice(Objects.requireNonNull(text, "text")));
        }

        /**
         * Adds why there is no result.
         *
         * @param refusal the reason
         * @return this builder
         */
        public Builder refused(Refusal refusal) {
            return notice(refusal.sentence());
        }

        /**
         * Adds a list.
         *
         * @param points its points; none adds nothing
         * @return this builder
         */
        public Builder list(List<Label> points) {
            return points.isEmpty() ? this : add(new Block.Points(List.copyOf(points)));
        }

        /**
         * Adds a statistical table with its unit, notes, source and the meaning of the marks in it.
         *
         * @param table the table
         * @return this builder
         */
        public Builder table(StatTable table) {
            return add(TableBlocks.of(table));
        }

        /**
         * Adds a table of words and numbers.
         *
         * @param caption its heading
         * @param ja the table in Japanese; its own caption and footer are not shown
         * @param en the table in English
         * @param footer lines below it: notes and the source; may be none
         * @return this builder
         */
        public Builder table(Label caption, TextTable ja, TextTable en, List<Label> footer) {
            Objects.requireNonNull(caption, "caption");
            Objects.requireNonNull(ja, "ja");
            Objects.requireNonNull(en, "en");
            return add(new Block.Table(caption, ja, en, List.copyOf(footer)));
        }

        /**
         * Adds a chart with its source, and its figures on demand.
         *
         * @param chart the chart
         * @return this builder
         */
        public Builder chart(Chart chart) {
            return add(new Block.Figure(Objects.requireNonNull(chart, "chart")));
        }

        /**
         * Adds how numbers came about, shown on demand and in print.
         *
         * @param summary what is explained
         * @param explanations the explanations; none adds nothing
         * @return this builder
         */
        public Builder explain(Label summary, List<Explanation> explanations) {
            Objects.requireNonNull(summary, "summary");
            return explanations.isEmpty() ? this : add(new Block.Explained(summary, List.copyOf(explanations)));
        }

        /**
         * Adds what a check found.
         *
         * @param certainty how sure it is, in a word or two, such as 確実
         * @param statement what was found
         * @param proof why, line by line, shown on demand and in print; may be none
         * @return this builder
         */
        public Builder finding(Label certainty, Label statement, List<Label> proof) {
            Objects.requireNonNull(certainty, "certainty");
            Objects.requireNonNull(statement, "statement");
            return add(new Block.Finding(certainty, statement, List.copyOf(proof)));
        }

        /**
         * Adds what is shown on demand and in print.
         *
         * @param summary what it is
         * @param content adds the content
         * @return this builder
         */
        public Builder details(Label summary, Consumer<Builder> content) {
            Builder inner = new Builder(id, summary);
            content.accept(inner);
            return add(new Block.Details(Objects.requireNonNull(summary, "summary"), List.copyOf(inner.blocks)));
        }

        /**
         * Adds a section within this one.
         *
         * @param inner the section
         * @return this builder
         */
        public Builder section(Section inner) {
            return add(new Block.Inner(Objects.requireNonNull(inner, "inner")));
        }

        /**
         * The section.
         *
         * @return the section
         * @throws IllegalStateException if it is empty: what is missing needs its reason
         */
        public Section build() {
            if (blocks.isEmpty()) {
                throw new IllegalStateException("The section '" + id + "' is empty: say why, with notice or refused");
            }
            return new Section(this);
        }
    }
}
