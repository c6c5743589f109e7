package org.machistat.census.area;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

/**
 * The places of one day against those of another, to bring figures from the boundaries of the one to those of the other
 * (新旧地域コードの対応表).
 *
 * <p>Made by {@link AreaDirectory#crosswalk}, forwards or backwards in time. The places of both days are put together in the
 * smallest sets that cover the same ground; where such a set has one place on the second day, its figure is the sum of those
 * of the first.
 *
 * <ul>
 *   <li>Where it has several, figures cannot be parted: refused, with the set named. The sums over both sides still compare.
 *   <li>Prefectures between which a municipality went over (山口村, 2005) stand in one set.
 *   <li>Wards make sets of their own, with the towns they absorbed: cities cover the same ground once more. Wards set up when a
 *       city was designated have nothing before them.
 *   <li>Districts (郡) are left out: towns leave them by becoming cities, and no list says so of the district.
 *   <li>Changes of boundaries between municipalities that go on are not known: small differences remain.
 * </ul>
 */
public final class Crosswalk {

    private final AreaSnapshot from;
    private final AreaSnapshot to;
    private final List<Correspondence> correspondences;
    private final Map<AreaCode, Correspondence> byFrom = new HashMap<>();
    private final Map<AreaCode, Correspondence> byTo = new HashMap<>();

    private Crosswalk(AreaSnapshot from, AreaSnapshot to, List<Correspondence> correspondences) {
        this.from = from;
        this.to = to;
        this.correspondences = List.copyOf(correspondences);
        for (Correspondence correspondence : correspondences) {
            correspondence.from().forEach(unit -> byFrom.putIfAbsent(unit.code(), correspondence));
            correspondence.to().forEach(unit -> byTo.putIfAbsent(unit.code(), correspondence));
        }
    }

    static Crosswalk of(AreaSnapshot from, AreaSnapshot to, AreaDirectory directory) {
        return new Crosswalk(from, to, Correspondences.of(from, to, directory));
    }

    /**
     * The day whose boundaries the figures have.
     *
     * @return the day
     */
    public LocalDate from() {
        return from.date();
    }

    /**
     * The day whose boundaries are wanted.
     *
     * @return the day
     */
    public LocalDate to() {
        return to.date();
    }

    /**
     * All sets of places that cover the same ground.
     *
     * @return the sets, in the order of the first code of the first day; those without such at the end
     */
    public List<Correspondence> list() {
        return correspondences;
    }

    /**
     * The sets in which something changed between the days.
     *
     * @return the sets that are not one place that went on
     */
    public List<Correspondence> changed() {
        return correspondences.stream()
                .filter(correspondence -> correspondence.kind() != Correspondence.Kind.SAME)
                .toList();
    }

    /**
     * The set that has a place of the first day.
     *
     * @param code its code on the first day
     * @return the set
     * @throws NoSuchElementException if the code is not in use on that day, saying what it was at other times, or is a district
     */
    public Correspondence get(AreaCode code) {
        return find(code)
                .orElseThrow(
                        () -> new NoSuchElementException(absent(from.get(code)).toString()));
    }

    /**
     * The set that has a place of the first day.
     *
     * @param code its code on the first day
     * @return the set, or empty if the code is not in use on that day or is a district
     */
    public Optional<Correspondence> find(AreaCode code) {
        return Optional.ofNullable(byFrom.get(Objects.requireNonNull(code, "code")));
    }

    /**
     * The one place of the second day that takes all of a place of the first.
     *
     * @param code its code on the first day
     * @return the unit, or why there is none: the code is not in use on the first day or is a district, it is parted among
     *     several (NOT_COMPARABLE), or there is nothing on the second day (NOT_ENOUGH_DATA)
     */
    public Answer<AreaUnit> target(AreaCode code) {
        return find(code).map(this::onlyTarget).orElseGet(() -> Answer.refuse(missing(code)));
    }

    private Answer<AreaUnit> onlyTarget(Correspondence correspondence) {
        if (correspondence.to().size() == 1) {
            return Answer.of(correspondence.to().get(0));
        }
        return Answer.refuse(correspondence.to().isEmpty() ? nothing(correspondence) : parted(correspondence));
    }

    /**
     * Brings figures of the first day's boundaries to those of the second, by adding.
     *
     * <p>Figures must be counts or amounts, which add; shares, rates and means must be computed again from converted counts. In a sum
     * only units that count something are accepted (人, 千円, ㎡, and words of your own); per cent, ‰, points, times, indices, years of
     * age and anything per something else (人／事業所) are refused with NOT_COMPARABLE.
     *
     * <ul>
     *   <li>Only the places of the second day that a given figure touches are in the result.
     *   <li>A place whose ground is not covered by the figures given is refused, naming what is missing.
     *   <li>A figure for one place alone stays as it is, marks included. In a sum, nil counts as 0 (nil if all are); any other mark
     *       refuses; provisional and other qualifiers go over to the sum.
     * </ul>
     *
     * @param figures the figures by the codes of the first day
     * @param source where they come from
     * @return the figures by the codes of the second day, each with its parts or the reason why there is none, and the given codes
     *     that have no place there
     * @throws org.machistat.core.value.UnitMismatchException if figures to be added have units with nothing in common
     */
    public Conversion convert(Map<AreaCode, Figure> figures, Source source) {
        Objects.requireNonNull(source, "source");
        Map<AreaCode, Answer<ConvertedFigure>> values = new LinkedHashMap<>();
        Map<AreaCode, Refusal> unplaced = new LinkedHashMap<>();
        figures.forEach((code, figure) -> {
            Objects.requireNonNull(figure, "figure");
            Optional<Correspondence> found = find(code);
            if (found.isEmpty()) {
                unplaced.put(code, missing(code));
            } else if (found.get().to().isEmpty()) {
                unplaced.put(code, nothing(found.get()));
            } else {
                found.get().to().stream()
                        .filter(unit -> byTo.get(unit.code()).equals(found.get()))
                        .forEach(unit -> values.computeIfAbsent(
                                unit.code(),
                                key -> onlyTarget(found.get())
                                        .flatMap(target -> ConvertedFigure.of(this, found.get(), figures, source))));
            }
        });
        return new Conversion(values, unplaced);
    }

    private Refusal missing(AreaCode code) {
        return from.answer(code).fold(Crosswalk::absent, refusal -> refusal);
    }

    private static Refusal absent(AreaUnit unit) {
        return Refusal.of(
                Reason.NOT_COMPARABLE,
                unit + "は" + unit.kind().label().ja() + "で、対応表にない",
                unit + " is a " + unit.kind().label().en() + ", which the crosswalk leaves out");
    }

    private Refusal nothing(Correspondence correspondence) {
        String names = Missing.list(
                correspondence.from().stream().map(AreaUnit::toString).toList());
        return Refusal.of(
                Reason.NOT_ENOUGH_DATA,
                from() + "の" + names + "に対応する地域が" + to() + "にはない",
                "Nothing on " + to() + " corresponds to " + names + " of " + from());
    }

    private Refusal parted(Correspondence correspondence) {
        String left = Missing.list(
                correspondence.from().stream().map(AreaUnit::toString).toList());
        String right = Missing.list(
                correspondence.to().stream().map(AreaUnit::toString).toList());
        return Refusal.of(
                Reason.NOT_COMPARABLE,
                from() + "の" + left + "は" + to() + "の" + right + "に分かれ、数値を分けられない",
                left + " of " + from() + " is parted among " + right + " of " + to()
                        + ", and figures cannot be parted");
    }

    /**
     * The set that has a place of the second day.
     *
     * @param code its code on the second day
     * @return the set, or empty if the code is not in use on that day or is a district
     */
    public Optional<Correspondence> findTarget(AreaCode code) {
        return Optional.ofNullable(byTo.get(Objects.requireNonNull(code, "code")));
    }

    /** The two days and how many sets changed between them. */
    @Override
    public String toString() {
        return from() + " → " + to() + "（" + changed().size() + " of " + correspondences.size() + " changed）";
    }
}
