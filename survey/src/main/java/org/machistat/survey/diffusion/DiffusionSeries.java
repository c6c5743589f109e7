package org.machistat.survey.diffusion;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.survey.estimate.Estimate;

/**
 * Diffusion indices of one question over several surveys (DIの推移).
 *
 * <ul>
 *   <li>All are of one scheme: indices of different schemes are never put side by side.
 *   <li>A change is in points (ポイント差), between the printed indices as reports give it, between the unrounded ones, or with its error.
 * </ul>
 */
public final class DiffusionSeries {

    private final Label name;
    private final DiffusionScheme scheme;
    private final Map<ReferenceDate, DiffusionIndex> indices;
    private final Map<ReferenceDate, BigDecimal> printed;

    private DiffusionSeries(
            Label name,
            DiffusionScheme scheme,
            Map<ReferenceDate, DiffusionIndex> indices,
            Map<ReferenceDate, BigDecimal> printed) {
        this.name = name;
        this.scheme = scheme;
        this.indices = indices;
        this.printed = printed;
    }

    /**
     * A series of indices.
     *
     * @param name what it is, such as 業況判断DI（製造業）
     * @param indices the index of each date, at least one, in any order
     * @return the series
     * @throws IllegalArgumentException if there is none, or they are of different schemes
     */
    public static DiffusionSeries of(Label name, Map<ReferenceDate, DiffusionIndex> indices) {
        Objects.requireNonNull(name, "name");
        if (indices.isEmpty()) {
            throw new IllegalArgumentException("A series must have at least one index, but had none");
        }
        List<DiffusionScheme> schemes =
                indices.values().stream().map(DiffusionIndex::scheme).distinct().toList();
        if (schemes.size() > 1) {
            throw new IllegalArgumentException("Indices of a series must be of one scheme, but were of " + schemes);
        }
        TreeMap<ReferenceDate, BigDecimal> printed = new TreeMap<>();
        indices.forEach((date, index) -> printed.put(date, index.printed()));
        return new DiffusionSeries(name, schemes.get(0), new TreeMap<>(indices), printed);
    }

    /**
     * A series of indices that were published without their shares.
     *
     * @param scheme how they were made
     * @param published the indices, at least one
     * @return the series, or why there is none: a mark in place of an index
     * @throws IllegalArgumentException if there is none, or one is not rounded as the scheme says
     */
    public static Answer<DiffusionSeries> ofPublished(DiffusionScheme scheme, TimeSeries published) {
        if (published.size() == 0) {
            throw new IllegalArgumentException("A series must have at least one index, but had none");
        }
        TreeMap<ReferenceDate, BigDecimal> printed = new TreeMap<>();
        for (TimeSeries.Point point : published.points()) {
            Answer<Rational> amount = published.input(point.date()).amount();
            if (!amount.isGiven()) {
                return Answer.refuse(amount.refusal().orElseThrow());
            }
            BigDecimal value = point.figure().findValue().orElse(BigDecimal.ZERO);
            scheme.rounding().interval(value);
            printed.put(point.date(), value);
        }
        return Answer.of(new DiffusionSeries(published.name(), scheme, new TreeMap<>(), printed));
    }

    /**
     * The name.
     *
     * @return what it is
     */
    public Label name() {
        return name;
    }

    /**
     * The printed indices by date.
     *
     * @return an unmodifiable map, earliest first
     */
    public Map<ReferenceDate, BigDecimal> printed() {
        return Collections.unmodifiableMap(printed);
    }

    /**
     * The index of a date with its shares.
     *
     * @param date the date
     * @return the index, or that only the printed one is known
     * @throws IllegalArgumentException if there is none; the message names the dates
     */
    public Answer<DiffusionIndex> get(ReferenceDate date) {
        require(date);
        DiffusionIndex index = indices.get(date);
        return index == null
                ? Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        name.ja() + "：" + date + "は公表値だけで、構成比が分からない",
                        name.en() + ": of " + date + " only the published index is known, not its shares")
                : Answer.of(index);
    }

    private BigDecimal require(ReferenceDate date) {
        BigDecimal value = printed.get(Objects.requireNonNull(date, "date"));
        if (value == null) {
            throw new IllegalArgumentException("No index of " + date + ", the dates are " + printed.keySet());
        }
        return value;
    }

    /**
     * Every index of a date that fits what is known.
     *
     * @param date the date
     * @return a point from counts; from shares or from a published index alone, all that would be printed so
     * @throws IllegalArgumentException if there is no index of the date
     */
    public Interval interval(ReferenceDate date) {
        BigDecimal value = require(date);
        DiffusionIndex index = indices.get(date);
        return index == null ? unrounded(value) : index.interval();
    }

    /** What an index may be before rounding: its own, and before that of each share, half a unit to both sides at most. */
    private Interval unrounded(BigDecimal value) {
        Interval own = scheme.rounding().interval(value);
        if (scheme.roundedShares().isEmpty()) {
            return own;
        }
        Interval share = scheme.roundedShares().get().interval(BigDecimal.ZERO);
        Interval sum = own;
        for (Rational weight : scheme.weights()) {
            // an error of rounding is printed share − share, so it is taken away
            sum = weight.signum() == 0 ? sum : sum.minus(share.times(weight));
        }
        return sum;
    }

    /**
     * The change between two dates as reports give it: printed index less printed index.
     *
     * @param from the date it is compared with
     * @param to the date that is compared
     * @return the difference in points
     * @throws IllegalArgumentException if there is no index of a date
     */
    public PointDifference change(ReferenceDate from, ReferenceDate to) {
        return PointDifference.of(Rational.of(require(to).subtract(require(from))));
    }

    /**
     * Every change between two dates that fits what is known of both.
     *
     * @param from the date it is compared with
     * @param to the date that is compared
     * @return a point if both rest on counts, else an interval
     * @throws IllegalArgumentException if there is no index of a date
     */
    public Interval changeInterval(ReferenceDate from, ReferenceDate to) {
        return interval(to).minus(interval(from));
    }

    /**
     * The change between two dates with its error, the two samples being drawn independently.
     *
     * <pre>V = V(to) + V(from)</pre>
     *
     * <ul>
     *   <li>Where the same firms are asked again (a panel) the error is smaller as a rule; their answers must then be in one data set.
     * </ul>
     *
     * @param from the date it is compared with
     * @param to the date that is compared
     * @return the estimate, degrees of freedom by Welch and Satterthwaite, or why one of the two has no error
     * @throws IllegalArgumentException if there is no index of a date, or the dates are the same
     */
    public Answer<Estimate> changeEstimate(ReferenceDate from, ReferenceDate to) {
        require(from);
        require(to);
        if (from.equals(to)) {
            throw new IllegalArgumentException("The dates of a change must differ, but both were " + from);
        }
        Answer<Estimate> earlier = get(from).flatMap(DiffusionIndex::estimate);
        Answer<Estimate> later = get(to).flatMap(DiffusionIndex::estimate);
        return later.flatMap(b -> earlier.flatMap(a -> {
            double va = a.standardError() * a.standardError();
            double vb = b.standardError() * b.standardError();
            double sum = va + vb;
            double below = va * va / Math.max(1, a.degreesOfFreedom()) + vb * vb / Math.max(1, b.degreesOfFreedom());
            long degrees = below == 0
                    ? Math.min(a.degreesOfFreedom(), b.degreesOfFreedom())
                    : (long) Math.floor(sum * sum / below);
            if (degrees < 1 && sum > 0) {
                return Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        name.ja() + "：自由度がなく差の誤差を求められない",
                        name.en() + ": no degrees of freedom are left for the change");
            }
            return Answer.of(new Estimate(
                    name.plus(Label.of("の差（" + from + "→" + to + "）", ", change from " + from + " to " + to)),
                    Label.of("後のDI − 前のDI", "later index − earlier index"),
                    b.value() - a.value(),
                    Math.sqrt(sum),
                    a.size() + b.size(),
                    degrees,
                    OptionalDouble.empty(),
                    false,
                    Label.of("独立な2標本の差", "difference of two independent samples"),
                    b.notes()));
        }));
    }

    /**
     * The printed indices as a series.
     *
     * @return one figure per date, in the unit of the scheme
     */
    public TimeSeries toTimeSeries() {
        TimeSeries.Builder builder = TimeSeries.builder(name).unit(scheme.unit());
        printed.forEach((date, value) -> builder.put(date, Figure.of(value, scheme.unit())));
        return builder.build();
    }

    /** Name and each date with its printed index, as in "業況判断DI 2008年 11、2009年 △58". */
    @Override
    public String toString() {
        return name.ja() + " "
                + String.join(
                        "、",
                        printed.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + DiffusionIndex.text(entry.getValue()))
                                .toList());
    }
}
