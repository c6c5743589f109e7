package org.machistat.planmodel.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * The chapters of a plan in printed order, with the pages that follow from their start pages (目次).
 *
 * <ul>
 *   <li>A chapter runs to the page before the next one begins; the last one is open.
 *   <li>Two chapters may begin on one page: the first of them is then empty, and the page belongs to the second.
 *   <li>A table with faults is held as printed. Where start pages run backwards, questions about pages are refused.
 * </ul>
 *
 * @param chapters the chapters as printed; may be empty
 * @serial exclude
 */
public record TableOfContents(List<Chapter> chapters) implements Serializable {

    /** The table of a plan without chapters. */
    public static final TableOfContents EMPTY = new TableOfContents(List.of());

    /**
     * One thing that is wrong with a table of contents.
     *
     * @param kind what is wrong
     * @param chapter the chapter where it shows
     * @param sentence what was met and what was expected
     * @serial exclude
     */
    public record Fault(Kind kind, Chapter chapter, Label sentence) implements Serializable {

        /** What can be wrong with a table of contents. */
        public enum Kind {
            /** A chapter begins before the one printed above it (開始ページの逆転). */
            PAGES_OUT_OF_ORDER,
            /** A chapter does not have the number after that of the one above it (章番号の不連続). */
            ORDINALS_NOT_CONSECUTIVE
        }

        /**
         * Makes a fault.
         *
         * @param kind what is wrong
         * @param chapter the chapter where it shows
         * @param sentence what was met and what was expected
         */
        public Fault {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(chapter, "chapter");
            Objects.requireNonNull(sentence, "sentence");
        }

        /** The sentence in English. */
        @Override
        public String toString() {
            return sentence.en();
        }
    }

    /**
     * Makes a table of contents.
     *
     * @param chapters the chapters as printed
     */
    public TableOfContents {
        chapters = List.copyOf(chapters);
    }

    /**
     * A chapter by its number.
     *
     * @param ordinal the number
     * @return the first chapter with that number
     * @throws NoSuchElementException if there is none
     */
    public Chapter get(int ordinal) {
        return find(ordinal)
                .orElseThrow(() -> new NoSuchElementException("No chapter " + ordinal + ", expected one of "
                        + chapters.stream().map(Chapter::ordinal).toList()));
    }

    /**
     * A chapter by its number, if there is one.
     *
     * @param ordinal the number
     * @return the first chapter with that number, or empty
     */
    public Optional<Chapter> find(int ordinal) {
        return chapters.stream().filter(chapter -> chapter.ordinal() == ordinal).findFirst();
    }

    /**
     * The chapters that name fiscal years and share one with a programme.
     *
     * @param programme the programme
     * @return the chapters in printed order
     */
    public List<Chapter> listAbout(Programme programme) {
        return chapters.stream()
                .filter(chapter -> chapter.period()
                        .filter(period -> period.overlaps(programme.period()))
                        .isPresent())
                .toList();
    }

    /**
     * The pages of each chapter.
     *
     * @return one range for each chapter, in printed order; refused as {@code NOT_APPLICABLE} if start pages run backwards
     */
    public Answer<List<PageRange>> pages() {
        String disorder = faults().stream()
                .filter(fault -> fault.kind() == Fault.Kind.PAGES_OUT_OF_ORDER)
                .map(Fault::toString)
                .collect(Collectors.joining("; "));
        if (!disorder.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    "開始ページが逆転しているため章のページ範囲が定まりません",
                    "The pages of the chapters are not known, because start pages run backwards: " + disorder);
        }
        List<PageRange> pages = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            int next = i + 1 < chapters.size() ? chapters.get(i + 1).startPage() : PageRange.OPEN;
            pages.add(new PageRange(chapters.get(i).startPage(), next));
        }
        return Answer.of(Collections.unmodifiableList(pages));
    }

    /**
     * The number of pages of each chapter.
     *
     * @return one answer for each chapter, in printed order: that of the last chapter is refused, all are if start pages run
     *     backwards
     */
    public List<Answer<Integer>> lengths() {
        Answer<List<PageRange>> pages = pages();
        List<Answer<Integer>> lengths = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            int index = i;
            lengths.add(pages.flatMap(ranges -> ranges.get(index).length()));
        }
        return Collections.unmodifiableList(lengths);
    }

    /**
     * The chapter a page belongs to.
     *
     * @param page the page
     * @return the chapter; refused as {@code NOT_APPLICABLE} if the page lies before the first chapter, if there is no chapter,
     *     or if start pages run backwards
     */
    public Answer<Chapter> chapterOf(int page) {
        return pages().flatMap(ranges -> {
            for (int i = 0; i < ranges.size(); i++) {
                if (ranges.get(i).contains(page)) {
                    return Answer.of(chapters.get(i));
                }
            }
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    page + "ページはどの章にも属しません",
                    "Page " + page + " belongs to no chapter, expected a page from "
                            + (ranges.isEmpty()
                                    ? "a table with chapters"
                                    : ranges.get(0).first() + " on"));
        });
    }

    /**
     * Everything that is wrong with the table.
     *
     * @return the faults in printed order, empty if there is none
     */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        int ordinal = 1;
        int page = 1;
        for (Chapter chapter : chapters) {
            if (chapter.ordinal() != ordinal) {
                faults.add(fault(Fault.Kind.ORDINALS_NOT_CONSECUTIVE, chapter, ordinal, chapter.ordinal()));
            }
            if (chapter.startPage() < page) {
                faults.add(fault(Fault.Kind.PAGES_OUT_OF_ORDER, chapter, page, chapter.startPage()));
            }
            ordinal = chapter.ordinal() + 1;
            page = chapter.startPage();
        }
        return Collections.unmodifiableList(faults);
    }

    private static Fault fault(Fault.Kind kind, Chapter chapter, int expected, int met) {
        Label sentence = kind == Fault.Kind.PAGES_OUT_OF_ORDER
                ? Label.of(
                        "「" + chapter + "」の開始ページ" + met + "が前の章の" + expected + "より前です",
                        "Chapter " + chapter.ordinal() + " begins on page " + met + ", before page " + expected
                                + " where the one above it begins")
                : Label.of(
                        "「" + chapter + "」の章番号は" + expected + "のはずですが" + met + "です",
                        "Chapter " + met + " stands where chapter " + expected + " was expected");
        return new Fault(kind, chapter, sentence);
    }

    /** The chapters, one a line. */
    @Override
    public String toString() {
        return chapters.stream().map(Chapter::toString).collect(Collectors.joining("\n"));
    }
}
