package org.machistat.planmodel.plan;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.planmodel.internal.Limits;

/**
 * A chapter of a plan as its table of contents prints it (章).
 *
 * <p>Where it ends follows from the next chapter: see {@link TableOfContents}.
 *
 * @serial exclude
 */
public final class Chapter implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int ordinal;
    private final Label title;
    private final int startPage;
    private final FiscalYearRange period;

    private Chapter(int ordinal, Label title, int startPage, FiscalYearRange period) {
        if (ordinal < 1) {
            throw new IllegalArgumentException("Ordinal of a chapter must be 1 or more, but was " + ordinal);
        }
        Limits.checkOrdinal(ordinal, "chapter");
        if (startPage < 1 || startPage == PageRange.OPEN) {
            throw new IllegalArgumentException("Start page of a chapter must be 1 or more, but was " + startPage);
        }
        this.ordinal = ordinal;
        this.title = Objects.requireNonNull(title, "title");
        this.startPage = startPage;
        this.period = period;
    }

    /**
     * A chapter that is about no fiscal years in particular.
     *
     * @param ordinal which chapter it is, from 1
     * @param title its title
     * @param startPage the page it begins on, from 1
     * @return the chapter
     * @throws IllegalArgumentException if the ordinal or the page is below 1 or the ordinal above 999,999,999
     */
    public static Chapter of(int ordinal, Label title, int startPage) {
        return new Chapter(ordinal, title, startPage, null);
    }

    /**
     * The same chapter with the fiscal years it is about.
     *
     * @param newPeriod the fiscal years
     * @return the chapter
     */
    public Chapter withPeriod(FiscalYearRange newPeriod) {
        return new Chapter(ordinal, title, startPage, Objects.requireNonNull(newPeriod, "newPeriod"));
    }

    /**
     * Which chapter it is.
     *
     * @return 1 or more
     */
    public int ordinal() {
        return ordinal;
    }

    /**
     * Its title.
     *
     * @return the title in both languages
     */
    public Label title() {
        return title;
    }

    /**
     * The page it begins on.
     *
     * @return 1 or more
     */
    public int startPage() {
        return startPage;
    }

    /**
     * The fiscal years it is about.
     *
     * @return the period, or empty if it names none
     */
    public Optional<FiscalYearRange> period() {
        return Optional.ofNullable(period);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chapter that
                && ordinal == that.ordinal
                && title.equals(that.title)
                && startPage == that.startPage
                && Objects.equals(period, that.period);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ordinal, title, startPage, period);
    }

    /** Number, title, period and start page. */
    @Override
    public String toString() {
        String years = period == null ? "" : "（" + period.label().ja() + "）";
        return "第" + ordinal + "章 " + title.ja() + years + " p." + startPage + "～";
    }
}
