package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.planmodel.kpi.GradingScheme.Grading;
import org.machistat.planmodel.kpi.Review.Stage;

/**
 * The reviews of a plan every so many years, with their history (PDCAサイクル).
 *
 * <p>Entries are kept in the order of fiscal years, then stages, then as entered.
 *
 * @serial exclude
 */
public final class ReviewCycle implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_YEARS = 1_000;

    private final int everyYears;
    private final List<Review> reviews;

    private ReviewCycle(int everyYears, Collection<Review> reviews) {
        if (everyYears < 1) {
            throw new IllegalArgumentException("A review must come every 1 or more years, but was every " + everyYears);
        }
        if (everyYears > MOST_YEARS) {
            throw new IllegalArgumentException(
                    "A review must come at least every " + MOST_YEARS + " years, but was every " + everyYears);
        }
        this.everyYears = everyYears;
        this.reviews = reviews.stream()
                .sorted(Comparator.comparing(Review::year).thenComparing(Review::stage))
                .toList();
    }

    /**
     * A cycle with its history.
     *
     * @param everyYears every how many fiscal years results are checked; 1 for 毎年度
     * @param reviews the entries in any order
     * @return the cycle
     * @throws IllegalArgumentException if the number of years is not from 1 to 1,000
     */
    public static ReviewCycle of(int everyYears, Collection<Review> reviews) {
        return new ReviewCycle(everyYears, reviews);
    }

    /**
     * Every how many fiscal years results are checked.
     *
     * @return the number of years
     */
    public int everyYears() {
        return everyYears;
    }

    /**
     * Every entry.
     *
     * @return the entries by fiscal year and stage
     */
    public List<Review> list() {
        return reviews;
    }

    /**
     * The history of one subject.
     *
     * @param subject the id of what is reviewed
     * @return its entries by fiscal year and stage
     */
    public List<Review> list(String subject) {
        return reviews.stream()
                .filter(review -> review.subject().equals(subject))
                .toList();
    }

    /**
     * The grades of one subject over the years.
     *
     * @param subject the id of what is reviewed
     * @param scheme the id of the scheme, whatever its version
     * @return the gradings by fiscal year
     */
    public List<Grading> gradings(String subject, String scheme) {
        return list(subject).stream()
                .flatMap(review -> review.gradings().stream())
                .filter(grading -> grading.scheme().equals(scheme))
                .toList();
    }

    /**
     * The last entry of one subject.
     *
     * @param subject the id of what is reviewed
     * @return the entry, or empty if there is none
     */
    public Optional<Review> latest(String subject) {
        return list(subject).stream().reduce((one, next) -> next);
    }

    /**
     * The stage that is next for one subject.
     *
     * @param subject the id of what is reviewed
     * @return the stage after that of its last entry; PLAN if there is none
     */
    public Stage nextStage(String subject) {
        return latest(subject).map(review -> review.stage().next()).orElse(Stage.PLAN);
    }

    /**
     * The fiscal years in which results should have been checked and were not.
     *
     * @param subject the id of what is reviewed
     * @param period the period; checks are due in its everyYears-th year and every so many after it
     * @return the fiscal years in order
     */
    public List<FiscalYear> missing(String subject, FiscalYearRange period) {
        List<FiscalYear> checked = list(subject).stream()
                .filter(review -> review.stage() == Stage.CHECK)
                .map(Review::year)
                .toList();
        return period.stream()
                .filter(year -> (period.start().yearsTo(year) + 1) % everyYears == 0)
                .filter(year -> !checked.contains(year))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewCycle that && everyYears == that.everyYears && reviews.equals(that.reviews);
    }

    @Override
    public int hashCode() {
        return 31 * everyYears + reviews.hashCode();
    }

    /** The number of entries and the length of the cycle. */
    @Override
    public String toString() {
        return everyYears + "年ごと、記録" + reviews.size() + "件";
    }
}
