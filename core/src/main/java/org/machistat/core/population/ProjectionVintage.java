package org.machistat.core.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.internal.Amounts;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * One edition of a projection of one place, as it was published (将来推計の版).
 *
 * <ul>
 *   <li>Held as whole populations, as series of some ages, or as nothing but peaks, where a paper prints no more. Every question
 *       that the edition cannot answer is refused and says what the edition holds.
 *   <li>Ages are asked for as a span: 0 and over for the total, 15–64, 65 and over.
 *   <li>Two editions are compared at the dates that both have, in persons.
 * </ul>
 *
 * @serial exclude
 */
public final class ProjectionVintage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Label edition;
    private final List<Population> populations;
    private final Map<AgeGroup, TimeSeries> series;
    private final Map<AgeGroup, TimeSeries.Point> peaks;

    private ProjectionVintage(
            Label edition,
            List<Population> populations,
            Map<AgeGroup, TimeSeries> series,
            Map<AgeGroup, TimeSeries.Point> peaks) {
        this.edition = Objects.requireNonNull(edition, "edition");
        this.populations = populations;
        this.series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        this.peaks = Collections.unmodifiableMap(new LinkedHashMap<>(peaks));
    }

    /**
     * An edition held as populations.
     *
     * @param edition its name, such as 平成30年推計
     * @param populations one for each date, in any order; sexes need not be known
     * @return the edition
     * @throws IllegalArgumentException if there is none, or two are of one date
     */
    public static ProjectionVintage of(Label edition, List<Population> populations) {
        List<Population> sorted = new ArrayList<>(populations);
        sorted.sort((a, b) -> a.date().compareTo(b.date()));
        long dates = sorted.stream().map(Population::date).distinct().count();
        if (sorted.isEmpty() || dates < sorted.size()) {
            throw new IllegalArgumentException("An edition needs one population for each date, but had " + sorted.size()
                    + " for " + dates + " dates");
        }
        return new ProjectionVintage(edition, List.copyOf(sorted), Map.of(), Map.of());
    }

    /**
     * An edition held as series of some ages.
     *
     * @param edition its name
     * @param series the series by the ages they count; 0 and over is the total
     * @return the edition
     * @throws IllegalArgumentException if there is no series
     */
    public static ProjectionVintage ofSeries(Label edition, Map<AgeGroup, TimeSeries> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("An edition needs at least one series, but had none");
        }
        return new ProjectionVintage(edition, List.of(), series, Map.of());
    }

    /**
     * An edition of which only peaks were printed.
     *
     * @param edition its name
     * @param peaks date and figure of the peak by the ages it is of; 0 and over is the total
     * @return the edition
     * @throws IllegalArgumentException if there is no peak
     */
    public static ProjectionVintage ofPeaks(Label edition, Map<AgeGroup, TimeSeries.Point> peaks) {
        if (peaks.isEmpty()) {
            throw new IllegalArgumentException("An edition needs at least one peak, but had none");
        }
        return new ProjectionVintage(edition, List.of(), Map.of(), peaks);
    }

    /**
     * The name of the edition.
     *
     * @return the name
     */
    public Label edition() {
        return edition;
    }

    /**
     * Some ages over time.
     *
     * @param span the ages
     * @return the series; NOT_ENOUGH_DATA if the edition does not hold these ages over time
     */
    public Answer<TimeSeries> series(AgeGroup span) {
        if (series.containsKey(span)) {
            return Answer.of(series.get(span));
        }
        boolean sums = !populations.isEmpty()
                && populations.stream().allMatch(one -> one.ages().canSum(span));
        if (!sums) {
            return unknown(Label.of(
                    span.label().ja() + "の系列", "the series of " + span.label().en()));
        }
        TimeSeries.Builder builder = TimeSeries.builder(
                        edition.plus(Label.same(" ")).plus(span.label()))
                .unit(Unit.PERSONS)
                .source(populations.get(0).source());
        populations.forEach(one -> builder.put(one.date(), Figure.of(one.count(span), Unit.PERSONS)));
        return Answer.of(builder.build());
    }

    /**
     * When some ages are largest, and how large: as printed, or of equal dates the first.
     *
     * @param span the ages
     * @return date and figure; NOT_ENOUGH_DATA if the edition holds neither the peak nor the series of these ages
     */
    public Answer<TimeSeries.Point> peak(AgeGroup span) {
        return peaks.containsKey(span)
                ? Answer.of(peaks.get(span))
                : series(span).flatMap(Peak::of).map(peak -> new TimeSeries.Point(peak.date(), peak.figure()));
    }

    /**
     * The figure of some ages at a date.
     *
     * @param span the ages
     * @param date the date
     * @return the figure; NOT_ENOUGH_DATA if the edition does not hold it
     */
    public Answer<Figure> figure(AgeGroup span, ReferenceDate date) {
        return series(span)
                .flatMap(all -> all.find(date)
                        .map(Answer::of)
                        .orElseGet(() -> unknown(Label.of(
                                date.label().ja() + "の" + span.label().ja(),
                                span.label().en() + " at " + date.label().en()))));
    }

    /**
     * The population at a date, by age.
     *
     * @param date the date
     * @return the population; NOT_ENOUGH_DATA if the edition does not hold it
     */
    public Answer<Population> population(ReferenceDate date) {
        Optional<Population> found =
                populations.stream().filter(one -> one.date().equals(date)).findFirst();
        return found.map(Answer::of)
                .orElseGet(() -> unknown(Label.of(
                        date.label().ja() + "の年齢別人口",
                        "the population by age at " + date.label().en())));
    }

    private <T> Answer<T> unknown(Label what) {
        Label held = held();
        return Answer.refuse(
                Reason.NOT_ENOUGH_DATA,
                edition.ja() + "に" + what.ja() + "はない（あるのは" + held.ja() + "）",
                edition.en() + " does not hold " + what.en() + " (it holds " + held.en() + ")");
    }

    private Label held() {
        if (!populations.isEmpty()) {
            Population first = populations.get(0);
            ReferenceDate last = populations.get(populations.size() - 1).date();
            return Label.of(
                    first.date().label().ja() + "～" + last.label().ja() + "の " + first.ages(),
                    first.ages() + " of " + first.date().label().en() + " to "
                            + last.label().en());
        }
        boolean onlyPeaks = series.isEmpty();
        List<Label> names = (onlyPeaks ? peaks : series)
                .keySet().stream().map(AgeGroup::label).toList();
        String ja = String.join("、", names.stream().map(Label::ja).toList());
        String en = String.join(", ", names.stream().map(Label::en).toList());
        return onlyPeaks ? Label.of(ja + "のピークのみ", "peaks only, of " + en) : Label.of(ja + "の系列", "series of " + en);
    }

    /**
     * This edition less another, at the dates that both have.
     *
     * @param other the other edition
     * @param span the ages
     * @return the differences in persons; NOT_ENOUGH_DATA if one edition lacks the series or there is no common date
     */
    public Answer<TimeSeries> minus(ProjectionVintage other, AgeGroup span) {
        return series(span)
                .flatMap(ours -> other.series(span).flatMap(theirs -> {
                    TimeSeries.Builder builder = TimeSeries.builder(Label.of(
                                    edition.ja() + " − " + other.edition.ja() + " "
                                            + span.label().ja(),
                                    edition.en() + " − " + other.edition.en() + " "
                                            + span.label().en()))
                            .unit(Unit.PERSONS);
                    int common = 0;
                    for (ReferenceDate date : ours.dates()) {
                        if (theirs.find(date).isPresent()) {
                            Answer<Rational> change = Amounts.in(Unit.PERSONS, ours.input(date))
                                    .flatMap(a -> Amounts.in(Unit.PERSONS, theirs.input(date))
                                            .map(a::minus));
                            if (!change.isGiven()) {
                                return Answer.refuse(change.refusal().get());
                            }
                            builder.put(
                                    date,
                                    Figure.of(
                                            change.get()
                                                    .toBigDecimal(java.math.MathContext.DECIMAL64)
                                                    .stripTrailingZeros(),
                                            Unit.PERSONS));
                            common++;
                        }
                    }
                    return common == 0
                            ? unknown(Label.of(
                                    other.edition.ja() + "と同じ時点", "a date in common with " + other.edition.en()))
                            : Answer.of(builder.build());
                }));
    }

    /**
     * The error by age against a population counted later.
     *
     * @param counted the population counted at a date of the edition; it is put into the age groups of the edition
     * @return the errors of the age groups, both sexes; NOT_ENOUGH_DATA if the edition has no population at that date or its age
     *     groups cannot be made
     */
    public Answer<ForecastError> errorsByAge(Population counted) {
        return population(counted.date())
                .flatMap(projected -> counted.regroup(projected.ages()).flatMap(wide -> {
                    List<ForecastError.Case> cases = new ArrayList<>();
                    for (AgeGroup group : projected.ages().list()) {
                        cases.add(new ForecastError.Case(group.label(), projected.count(group), wide.count(group)));
                    }
                    return ForecastError.of(cases);
                }));
    }

    /**
     * The error of some ages against a count, for one place; several make a {@link ForecastError} over areas.
     *
     * @param place the name of the place
     * @param span the ages
     * @param counted the population counted at a date of the edition
     * @return the case, projected persons half up; NOT_ENOUGH_DATA if one of the two does not hold these ages
     */
    public Answer<ForecastError.Case> against(Label place, AgeGroup span, Population counted) {
        if (!counted.ages().canSum(span)) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    span.label().ja() + "は実績人口の年齢階級 " + counted.ages() + " から合計できない",
                    span.label().en() + " cannot be added up from the age groups " + counted.ages() + " of the count");
        }
        return series(span)
                .flatMap(all -> figure(span, counted.date())
                        .flatMap(figure -> Amounts.in(Unit.PERSONS, all.input(counted.date()))))
                .map(projected -> new ForecastError.Case(
                        place,
                        org.machistat.core.value.Rounding.decimals(0)
                                .round(projected)
                                .longValueExact(),
                        counted.count(span)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectionVintage that
                && edition.equals(that.edition)
                && populations.equals(that.populations)
                && series.equals(that.series)
                && peaks.equals(that.peaks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edition, populations, series, peaks);
    }

    /** The edition and what it holds. */
    @Override
    public String toString() {
        return edition.ja() + "（" + held().ja() + "）";
    }
}
