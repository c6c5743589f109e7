package org.machistat.planmodel.plan;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int LONGEST = 40;
    private static final Pattern PRINTED = Pattern.compile(
            "(?:[pP]{1,2}\\.?\\s*)?([1-9]\\d{0,8})(?:ページ|頁)?(?:\\s*[~〜–-]\\s*(?:\\d{1,9}(?:ページ|頁)?)?)?");

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
     * Reads the page that a printed one or range begins with: {@code p.4～39}, {@code P133～}, {@code 4}, {@code 4ページ}.
     *
     * @param text the page as printed
     * @return the first page
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static int parseStart(String text) {
        Matcher m = PRINTED.matcher(
                text.length() > LONGEST
                        ? ""
                        : Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!m.matches()) {
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            throw new IllegalArgumentException(
                    "Unable to parse page from '" + shown + "', expected a form such as 'p.4～' or '4'");
        }
        return Integer.parseInt(m.group(1));
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
