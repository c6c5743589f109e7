package org.machistat.census.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

/**
 * Every prefecture, municipality, ward and district, when it held which code and name, and what became of it
 * (市区町村名・コードの名簿).
 *
 * <p>Ask {@link #at} what a code is on a day, {@link #on} for all places of a day, {@link #trace} what became of a place or
 * what it was before, {@link #crosswalk} to bring figures of one day's boundaries to another's. A directory is a value: the
 * {@link #official} one comes with the library, one of your own is made by {@link #of}.
 *
 * <p>Limits of the official directory:
 *
 * <ul>
 *   <li>It begins on 1 April 1970. Earlier dates are refused; the beginning of what held then is not known.
 *   <li>Its last change is of 1 January 2024. For later dates it answers with that state.
 *   <li>Changes of boundaries between municipalities that go on (境界変更) are not in it.
 *   <li>Wards set up when a city was designated have no predecessors; a town that a ward absorbed became part of the ward and of
 *       its city.
 *   <li>Okinawa is there from 15 May 1972, the six villages of the Northern Territories from 1 April 1983.
 *   <li>Peer groups (中核市, 施行時特例市, 類似団体) are as of one undated list that holds since 1 April 2021; designated cities have dates.
 *   <li>Only prefectures have English names; all names have kana.
 * </ul>
 *
 * <p>Source: Statistics Bureau of Japan, e-Stat, 統計に用いる標準地域コード and 廃置分合等情報; Ministry of Internal Affairs and
 * Communications, 全国地方公共団体コード, for the prefectures; National Statistics Center for the peer groups.
 */
public final class AreaDirectory {

    private static final Comparator<AreaUnit> ORDER = Comparator.comparing(AreaUnit::code)
            .thenComparing(unit -> unit.validity().from().orElse(LocalDate.MIN));

    private final Source source;
    private final LocalDate first;
    private final LocalDate last;
    private final List<AreaUnit> units;
    private final List<AreaChange> changes;
    private final List<PeerGroup> peerGroups;
    private final AreaIndex index;

    private AreaDirectory(
            Source source,
            LocalDate first,
            LocalDate last,
            List<AreaUnit> units,
            List<AreaChange> changes,
            List<PeerGroup> peerGroups,
            AreaIndex index) {
        this.source = Objects.requireNonNull(source, "source");
        this.first = Objects.requireNonNull(first, "first");
        this.last = Objects.requireNonNull(last, "last");
        this.units = units;
        this.changes = changes;
        this.peerGroups = List.copyOf(peerGroups);
        this.index = index;
    }

    /** Loads the official lists when they are first asked for. */
    private static final class Official {
        static final AreaDirectory DIRECTORY = OfficialAreas.load();
    }

    /**
     * The official directory that comes with the library, read when first asked for.
     *
     * @return the directory
     */
    public static AreaDirectory official() {
        return Official.DIRECTORY;
    }

    /**
     * A directory of one's own.
     *
     * @param source where the lists come from
     * @param first the first day of which the directory knows
     * @param units all units
     * @param changes all changes; their units must be among the units
     * @return the directory; its last day is that of the last change, or the first day if there is none
     * @throws IllegalArgumentException if two units of one code overlap, a parent is missing, or a change has another unit
     */
    public static AreaDirectory of(Source source, LocalDate first, List<AreaUnit> units, List<AreaChange> changes) {
        List<AreaUnit> sorted = units.stream().sorted(ORDER).toList();
        List<AreaChange> dated =
                changes.stream().sorted(Comparator.comparing(AreaChange::date)).toList();
        LocalDate last = dated.isEmpty() ? first : dated.get(dated.size() - 1).date();
        return new AreaDirectory(source, first, last, sorted, dated, List.of(), new AreaIndex(sorted, dated));
    }

    /**
     * The same directory with the last day of which it knows.
     *
     * @param newLast the day
     * @return the directory
     * @throws IllegalArgumentException if the day is before the present one
     */
    public AreaDirectory withLast(LocalDate newLast) {
        if (newLast.isBefore(last)) {
            throw new IllegalArgumentException("The last day must not be before " + last + ", but was " + newLast);
        }
        return new AreaDirectory(source, first, newLast, units, changes, peerGroups, index);
    }

    /**
     * The same directory with peer groups.
     *
     * @param newGroups the groups
     * @return the directory
     */
    public AreaDirectory withPeerGroups(List<PeerGroup> newGroups) {
        return new AreaDirectory(source, first, last, units, changes, newGroups, index);
    }

    /**
     * Where the lists come from.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * The first day of which the directory knows.
     *
     * @return the day
     */
    public LocalDate first() {
        return first;
    }

    /**
     * The last day of which the directory knows; later days are answered with its state.
     *
     * @return the day
     */
    public LocalDate last() {
        return last;
    }

    /**
     * All units of all times.
     *
     * @return the units, in the order of codes and then of time
     */
    public List<AreaUnit> list() {
        return units;
    }

    /**
     * All units of a kind of all times: for designated cities, each with the days since which it is one.
     *
     * @param kind the kind
     * @return the units, in the order of codes and then of time
     */
    public List<AreaUnit> list(AreaKind kind) {
        Objects.requireNonNull(kind, "kind");
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    /**
     * All units of all times that have a name; see {@link AreaSnapshot#listNamed} for how it may be written, {@link
     * AreaSnapshot#listByKana} for readings.
     *
     * @param name the name
     * @return the units, in the order of codes and then of time; empty if there is none
     */
    public List<AreaUnit> listNamed(String name) {
        return index.named(Objects.requireNonNull(name, "name"), unit -> true);
    }

    /**
     * All that a code stood for.
     *
     * @param code the code
     * @return the units in the order of time; empty if the code was never used
     */
    public List<AreaUnit> history(AreaCode code) {
        return List.copyOf(index.versions(Objects.requireNonNull(code, "code")));
    }

    /**
     * All changes.
     *
     * @return the changes in the order of time
     */
    public List<AreaChange> changes() {
        return changes;
    }

    /**
     * All changes in which a code was before or after.
     *
     * @param code the code
     * @return the changes in the order of time
     */
    public List<AreaChange> changes(AreaCode code) {
        Set<AreaChange> found = new LinkedHashSet<>();
        for (AreaUnit unit : history(code)) {
            found.addAll(index.arriving(unit));
            found.addAll(index.leaving(unit));
        }
        return found.stream().sorted(Comparator.comparing(AreaChange::date)).toList();
    }

    /**
     * The units that became a unit or a part of it, in one step (前身).
     *
     * @param unit the unit
     * @return the units before it, in the order of time and codes; without those before them
     */
    public List<AreaUnit> predecessors(AreaUnit unit) {
        return index.arriving(Objects.requireNonNull(unit, "unit")).stream()
                .flatMap(change -> change.before().stream())
                .distinct()
                .toList();
    }

    /**
     * The units that a unit or a part of it became or became a part of, in one step (後身).
     *
     * @param unit the unit
     * @return the units after it, in the order of time and codes; without those after them
     */
    public List<AreaUnit> successors(AreaUnit unit) {
        return index.leaving(Objects.requireNonNull(unit, "unit")).stream()
                .flatMap(change -> change.after().stream())
                .distinct()
                .toList();
    }

    /**
     * What a code is on a day.
     *
     * @param code the code
     * @param date the day
     * @return the unit, or why there is none: the day is before the directory begins or the code is not in it
     *     (NOT_ENOUGH_DATA), or the code was in use at other times only (NOT_APPLICABLE, naming what it was, and was before and
     *     after)
     */
    public Answer<AreaUnit> at(AreaCode code, LocalDate date) {
        List<AreaUnit> versions = index.versions(Objects.requireNonNull(code, "code"));
        Objects.requireNonNull(date, "date");
        if (date.isBefore(first)) {
            return Answer.refuse(tooEarly(date));
        }
        for (AreaUnit unit : versions) {
            if (unit.validity().contains(date)) {
                return Answer.of(unit);
            }
        }
        return Missing.code(this, code, versions, date);
    }

    private Refusal tooEarly(LocalDate date) {
        return Refusal.of(
                Reason.NOT_ENOUGH_DATA,
                "名簿は" + first + "からで、" + date + "のことは分からない",
                "The directory begins on " + first + " and knows nothing of " + date);
    }

    /**
     * All places of a day.
     *
     * @param date the day
     * @return the places
     * @throws IllegalArgumentException if the day is before {@link #first}
     */
    public AreaSnapshot on(LocalDate date) {
        requireKnown(date);
        return new AreaSnapshot(this, index, date);
    }

    private void requireKnown(LocalDate date) {
        if (date.isBefore(first)) {
            throw new IllegalArgumentException(
                    "The directory begins on " + first + ", expected a day from then on, but was " + date);
        }
    }

    /**
     * What became of a place by a later day, or what it was on an earlier day, through all changes between (変遷).
     *
     * @param code the code
     * @param from the day on which the code holds
     * @param to the other day, later or earlier
     * @return the units of the other day that have a part of its territory, in the order of their codes; empty if there is
     *     none, as for a ward before its city had wards; or why there is no answer: there is no such code on the first day, as in
     *     {@link #at}, or one of the days is before {@link #first} (NOT_ENOUGH_DATA)
     */
    public Answer<List<AreaUnit>> trace(AreaCode code, LocalDate from, LocalDate to) {
        Objects.requireNonNull(to, "to");
        Answer<AreaUnit> start = at(code, from);
        return to.isBefore(first) && start.isGiven()
                ? Answer.refuse(tooEarly(to))
                : start.map(unit -> trace(unit, from, to));
    }

    /**
     * What happened to the territory of a place between two days (境域の変化).
     *
     * <ul>
     *   <li>A new name, code or status alone is no change of territory; taking in another municipality, merging and splitting are.
     *   <li>Of a prefecture, municipalities that went over to another or came from it.
     *   <li>Changes of boundaries between municipalities that go on (境界変更) are not known here.
     * </ul>
     *
     * @param code the code
     * @param from a day on which it holds
     * @param to another day, later or earlier
     * @return the changes in the order of time, empty if the territory is the same; or why that is not known: there is no such code on
     *     the first day, a day is outside {@link #first} to {@link #last}, or nothing covered the ground on the other day
     *     (NOT_ENOUGH_DATA)
     */
    public Answer<List<AreaChange>> territoryChanges(AreaCode code, LocalDate from, LocalDate to) {
        for (LocalDate day : List.of(from, to)) {
            if (day.isAfter(last)) {
                return Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        "名簿は" + last + "までで、" + day + "までの変化は分からない",
                        "The directory ends on " + last + " and knows no changes up to " + day);
            }
        }
        return trace(code, from, to)
                .flatMap(found -> TerritoryChanges.of(this, at(code, from).get(), found, from, to));
    }

    List<AreaUnit> trace(AreaUnit unit, LocalDate from, LocalDate to) {
        Collection<AreaUnit> found =
                to.isBefore(from) ? Lineage.earlier(index, unit, from, to) : Lineage.later(index, unit, from, to);
        return found.stream().sorted(ORDER).toList();
    }

    /**
     * The places of one day against those of another, to bring figures from the ones to the others (新旧地域コードの対応).
     *
     * @param from the day whose boundaries the figures have
     * @param to the day whose boundaries are wanted, later or earlier
     * @return the table of both
     * @throws IllegalArgumentException if a day is before {@link #first}
     */
    public Crosswalk crosswalk(LocalDate from, LocalDate to) {
        return Crosswalk.of(on(from), on(to), this);
    }

    /**
     * The peer groups.
     *
     * @return the groups, each with the day as of which its list holds
     */
    public List<PeerGroup> peerGroups() {
        return peerGroups;
    }

    /**
     * The peer group of a code.
     *
     * @param code the code
     * @return the first group that has it, or empty
     */
    public Optional<PeerGroup> peerGroup(AreaCode code) {
        Objects.requireNonNull(code, "code");
        return peerGroups.stream()
                .filter(group -> group.members().contains(code))
                .findFirst();
    }

    /**
     * The name of a unit with all that it lies in, as in 神奈川県愛甲郡愛川町, without subprefectures (支庁、振興局), which are no part of an address:
     * 東京都小笠原村.
     *
     * @param unit the unit
     * @return the name in Japanese; of what it lies in, the name on the last day of the unit
     */
    public String fullName(AreaUnit unit) {
        LocalDate date = unit.validity().lastDay().orElse(last);
        List<AreaCode> around =
                new ArrayList<>(unit.kind() == AreaKind.PREFECTURE ? List.of() : List.of(unit.prefecture()));
        unit.parent().ifPresent(around::add);
        StringBuilder name = new StringBuilder();
        around.forEach(code -> name.append(at(code, date)
                .find()
                .map(parent -> parent.name().ja())
                .filter(parent -> !parent.endsWith("支庁") && !parent.endsWith("振興局"))
                .orElse("")));
        return name.append(unit.name().ja()).toString();
    }

    /** How many units and changes there are, and since when. */
    @Override
    public String toString() {
        return "AreaDirectory（" + units.size() + " units, " + changes.size() + " changes, " + first + " to " + last
                + "）";
    }
}
