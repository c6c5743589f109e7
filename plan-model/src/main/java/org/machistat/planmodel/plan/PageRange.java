package org.machistat.planmodel.plan;

import java.io.Serializable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * Pages from one up to, but not including, another (ページ範囲).
 *
 * <ul>
 *   <li>4 to 40 is the pages 4 to 39, 36 of them.
 *   <li>A range may be empty: two chapters begin on one page.
 *   <li>Of the last chapter only the first page is known: its range is open ({@link #from}) and has no length.
 * </ul>
 *
 * @param first the first page, from 1
 * @param next the page behind the last, {@link #OPEN} if not known
 * @serial exclude
 */
public record PageRange(int first, int next) implements Serializable {

    /** The page behind the last, where that is not known. */
    public static final int OPEN = Integer.MAX_VALUE;

    /**
     * Makes a range of pages.
     *
     * @param first the first page
     * @param next the page behind the last
     * @throws IllegalArgumentException if the first page is below 1 or behind the next
     */
    public PageRange {
        if (first < 1 || next < first) {
            throw new IllegalArgumentException(
                    "Pages must run from 1 or more to the same page or later, but were " + first + " and " + next);
        }
    }

    /**
     * Pages of which the last is not known.
     *
     * @param first the first page
     * @return the open range
     * @throws IllegalArgumentException if the page is below 1
     */
    public static PageRange from(int first) {
        return new PageRange(first, OPEN);
    }

    /**
     * Whether the last page is not known.
     *
     * @return true if it is not
     */
    public boolean isOpen() {
        return next == OPEN;
    }

    /**
     * Whether a page lies in the range.
     *
     * @param page the page
     * @return true from the first page to the one before the next; always from the first page on if the range is open
     */
    public boolean contains(int page) {
        return page >= first && (isOpen() || page < next);
    }

    /**
     * The number of pages.
     *
     * @return 0 or more; refused as {@code NOT_ENOUGH_DATA} if the range is open
     */
    public Answer<Integer> length() {
        return isOpen()
                ? Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        first + "ページからの章は最終ページが示されていません",
                        "The last page of the pages from " + first + " is not stated")
                : Answer.of(next - first);
    }

    /** The range as {@code p.4–39} or {@code p.133–}; the first page alone if it is empty. */
    @Override
    public String toString() {
        return next == first ? "p." + first : "p." + first + "–" + (isOpen() ? "" : next - 1);
    }
}
