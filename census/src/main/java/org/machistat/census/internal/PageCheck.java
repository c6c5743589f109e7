package org.machistat.census.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;

/** Whether the pages of an answer belong together and are all there. */
public final class PageCheck {

    /** In place of a number that the page does not give. */
    public static final long NOT_GIVEN = -1;

    /**
     * What a page says about itself.
     *
     * @param number its number as given, from 1
     * @param table the id of its table
     * @param updated when the table was last changed
     * @param total how many values there are on all pages
     * @param from the number of its first value, from 1
     * @param to the number of its last value
     * @param nextKey the number of the first value of the next page
     * @param values how many values it has
     */
    public record Page(
            int number, String table, String updated, long total, long from, long to, long nextKey, int values) {}

    private final List<Page> pages = new ArrayList<>();

    /**
     * Adds a page; one of another table ends the reading.
     *
     * @param page the page
     */
    public void add(Page page) {
        pages.add(page);
        Page first = pages.get(0);
        if (!first.table().isEmpty()
                && !page.table().isEmpty()
                && !first.table().equals(page.table())) {
            throw new StoppedException(Label.of(
                    page.number() + "ページ目は統計表 " + ProblemList.shorten(page.table()) + " のもので、最初のページの統計表 "
                            + ProblemList.shorten(first.table()) + " とは別の表である",
                    "Page " + page.number() + " is of table " + ProblemList.shorten(page.table())
                            + ", but the first page is of table " + ProblemList.shorten(first.table())));
        }
    }

    /**
     * Reports what does not fit.
     *
     * @param problems takes what is wrong
     */
    public void report(ProblemList problems) {
        Page first = pages.get(0);
        for (Page page : pages) {
            checkCount(page, problems);
            checkSame(first, page, problems);
        }
        List<Page> placed = pages.stream()
                .filter(page -> page.from() > 0 && page.to() >= page.from())
                .sorted(Comparator.comparingLong(Page::from))
                .toList();
        if (placed.size() == pages.size()) {
            checkSequence(placed, first.total(), problems);
        } else {
            problems.note(
                    1,
                    Place.WHOLE,
                    "",
                    "RESULT_INFに件数がないため、値がそろっているかを確かめられない",
                    "RESULT_INF does not give the numbers of the values, so it cannot be told whether all are there");
        }
    }

    private static void checkCount(Page page, ProblemList problems) {
        if (page.from() > 0 && page.to() >= page.from() && page.to() - page.from() + 1 != page.values()) {
            String ja = String.format(
                    Locale.ROOT,
                    "%dページ目は%,d～%,d番目の値とされるが、%,d個の値がある",
                    page.number(),
                    page.from(),
                    page.to(),
                    page.values());
            String en = String.format(
                    Locale.ROOT,
                    "page %d says it has the values %,d to %,d, but has %,d values",
                    page.number(),
                    page.from(),
                    page.to(),
                    page.values());
            problems.error(page.number(), Place.WHOLE, String.valueOf(page.values()), ja, en);
        }
    }

    private static void checkSame(Page first, Page page, ProblemList problems) {
        if (page.total() != first.total()) {
            problems.error(
                    page.number(),
                    Place.WHOLE,
                    String.valueOf(page.total()),
                    page.number() + "ページ目の総件数" + page.total() + "が最初のページの" + first.total() + "と違う",
                    "page " + page.number() + " says there are " + page.total()
                            + " values in all, but the first page says " + first.total());
        }
        if (!page.updated().equals(first.updated())) {
            problems.error(
                    page.number(),
                    Place.WHOLE,
                    page.updated(),
                    page.number() + "ページ目の更新日「" + ProblemList.shorten(page.updated()) + "」が最初のページの「"
                            + ProblemList.shorten(first.updated()) + "」と違う。表が途中で更新された",
                    "page " + page.number() + " is of a table changed on '" + ProblemList.shorten(page.updated())
                            + "', but the first page on '" + ProblemList.shorten(first.updated())
                            + "': the table was changed meanwhile");
        }
    }

    private static void checkSequence(List<Page> placed, long total, ProblemList problems) {
        long next = 1;
        long covered = 0;
        for (Page page : placed) {
            if (page.from() != next) {
                reportStep(page, next, problems);
            }
            covered += Math.max(0, page.to() - Math.max(page.from(), next) + 1);
            next = Math.max(next, page.to() + 1);
        }
        Page last = placed.get(placed.size() - 1);
        boolean hasMore = last.nextKey() > 0;
        if (hasMore || (total >= 0 && covered != total)) {
            String key = hasMore ? String.valueOf(last.nextKey()) : "";
            problems.error(
                    last.number(),
                    Place.WHOLE,
                    key,
                    String.format(
                            Locale.ROOT,
                            "全%,d件のうち%,d件で、表は完全でない%s",
                            total,
                            covered,
                            hasMore ? "。次のページはNEXT_KEY " + key : ""),
                    String.format(
                            Locale.ROOT,
                            "incomplete: there are %,d of %,d values%s",
                            covered,
                            total,
                            hasMore ? "; the next page is at NEXT_KEY " + key : ""));
        }
    }

    private static void reportStep(Page page, long expected, ProblemList problems) {
        boolean gap = page.from() > expected;
        long from = gap ? expected : page.from();
        long to = gap ? page.from() - 1 : Math.min(page.to(), expected - 1);
        problems.error(
                page.number(),
                Place.WHOLE,
                String.valueOf(page.from()),
                String.format(Locale.ROOT, "%,d～%,d番目の値が%s", from, to, gap ? "ない" : "ほかのページと重なる"),
                String.format(
                        Locale.ROOT,
                        gap ? "the values %,d to %,d are missing" : "the values %,d to %,d are on another page too",
                        from,
                        to));
    }
}
