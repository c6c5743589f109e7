package org.machistat.examples.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.machistat.core.text.Label;

/**
 * A report in Japanese and English as one self-contained HTML file (報告書のページ).
 *
 * <ul>
 *   <li>It asks no network for anything: charts are inlined, and its content security policy forbids the rest. Nothing is stored.
 *   <li>Both languages are in the file. It opens in Japanese; a button, or {@code #en} behind its address, switches to English.
 *   <li>Without scripts it is read in Japanese, and nothing else is lost.
 *   <li>In print (A4) what is shown on demand is open.
 *   <li>The same page gives the same text.
 * </ul>
 */
public final class Page {

    private final Label title;
    private final Label lead;
    private final List<Section> sections;
    private final List<Label> credits;

    private Page(Builder builder) {
        this.title = builder.title;
        this.lead = builder.lead;
        this.sections = List.copyOf(builder.sections);
        this.credits = List.copyOf(builder.credits);
    }

    /**
     * Starts a page.
     *
     * @param title its title
     * @return the builder
     */
    public static Builder builder(Label title) {
        return new Builder(title);
    }

    /**
     * The title.
     *
     * @return the title
     */
    public Label title() {
        return title;
    }

    Label lead() {
        return lead;
    }

    List<Section> sections() {
        return sections;
    }

    List<Label> credits() {
        return credits;
    }

    /**
     * The page as a file.
     *
     * @return HTML, to be saved as UTF-8
     * @throws IllegalStateException if there is a chart and the machine has no font at all
     */
    public String toHtml() {
        return PageWriter.write(this);
    }

    /** Collects the parts of a page. */
    public static final class Builder {

        private final Label title;
        private final List<Section> sections = new ArrayList<>();
        private final List<Label> credits = new ArrayList<>();
        private Label lead = Label.EMPTY;

        private Builder(Label title) {
            this.title = Objects.requireNonNull(title, "title");
        }

        /**
         * Sets the paragraph below the title.
         *
         * @param newLead what the report is about
         * @return this builder
         */
        public Builder lead(Label newLead) {
            this.lead = Objects.requireNonNull(newLead, "newLead");
            return this;
        }

        /**
         * Adds a section.
         *
         * @param section the section
         * @return this builder
         */
        public Builder section(Section section) {
            sections.add(Objects.requireNonNull(section, "section"));
            return this;
        }

        /**
         * Adds a line at the foot of the page: sources, credits, terms of use.
         *
         * @param credit the line
         * @return this builder
         */
        public Builder credit(Label credit) {
            credits.add(Objects.requireNonNull(credit, "credit"));
            return this;
        }

        /**
         * The page.
         *
         * @return the page
         * @throws IllegalArgumentException if two sections have the same id
         */
        public Page build() {
            check(sections, new HashSet<>());
            return new Page(this);
        }

        private static void check(List<Section> sections, Set<String> ids) {
            for (Section section : sections) {
                if (!ids.add(section.id())) {
                    throw new IllegalArgumentException("Two sections have the id '" + section.id() + "'");
                }
                check(
                        section.blocks().stream()
                                .filter(Block.Inner.class::isInstance)
                                .map(block -> ((Block.Inner) block).section())
                                .toList(),
                        ids);
            }
        }
    }
}
