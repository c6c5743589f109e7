package org.machistat.census.area;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.machistat.core.area.AreaCode;
import org.machistat.core.value.Answer;

/**
 * All places of one day (ある日の地域).
 *
 * <p>The day's own changes have happened: on 2024-01-01 Hamamatsu has three wards. Made by {@link AreaDirectory#on}.
 */
public final class AreaSnapshot {

    private final AreaDirectory directory;
    private final AreaIndex index;
    private final LocalDate date;

    AreaSnapshot(AreaDirectory directory, AreaIndex index, LocalDate date) {
        this.directory = directory;
        this.index = index;
        this.date = date;
    }

    /**
     * The day.
     *
     * @return the day
     */
    public LocalDate date() {
        return date;
    }

    /**
     * All places: prefectures, municipalities, wards, districts and the area of the special wards.
     *
     * @return the units, in the order of their codes
     */
    public List<AreaUnit> list() {
        return list(unit -> true);
    }

    /**
     * All places of a kind.
     *
     * @param kind the kind
     * @return the units, in the order of their codes
     */
    public List<AreaUnit> list(AreaKind kind) {
        Objects.requireNonNull(kind, "kind");
        return list(unit -> unit.kind() == kind);
    }

    /**
     * All municipalities: cities, towns, villages and special wards (市区町村).
     *
     * @return the units, in the order of their codes; since 1983 the six villages of the Northern Territories are among them,
     *     which official counts such as 1,741 leave out
     */
    public List<AreaUnit> municipalities() {
        return list(unit -> unit.kind().isMunicipality());
    }

    /**
     * The municipalities of a prefecture.
     *
     * @param prefecture the code of the prefecture, or of any place in it
     * @return the units, in the order of their codes
     * @throws IllegalArgumentException if the code is the nation
     */
    public List<AreaUnit> municipalities(AreaCode prefecture) {
        AreaCode wanted = prefecture
                .prefecture()
                .orElseThrow(() -> new IllegalArgumentException("Code " + prefecture + " lies in no prefecture"));
        return list(unit -> unit.kind().isMunicipality() && unit.prefecture().equals(wanted));
    }

    private List<AreaUnit> list(Predicate<AreaUnit> wanted) {
        return directory.list().stream()
                .filter(unit -> unit.validity().contains(date) && wanted.test(unit))
                .toList();
    }

    /**
     * The wards of a designated city, or the towns and villages of a district.
     *
     * @param code the code of the city or district
     * @return the units, in the order of their codes; empty if it has none on this day
     */
    public List<AreaUnit> parts(AreaCode code) {
        return index.parts(Objects.requireNonNull(code, "code")).stream()
                .filter(unit -> unit.validity().contains(date))
                .toList();
    }

    /**
     * The places of the same kind: for a designated city the others, for a special ward the other 22.
     *
     * @param code the code
     * @return the units without the one asked for, in the order of their codes
     * @throws NoSuchElementException if the code is not in use on this day, saying what it was at other times
     */
    public List<AreaUnit> peers(AreaCode code) {
        AreaUnit unit = get(code);
        return list(other -> other.kind() == unit.kind() && !other.equals(unit));
    }

    /**
     * The prefecture of a place.
     *
     * @param code the code of the place
     * @return the prefecture, or empty for the nation and for Okinawa before its reversion
     */
    public Optional<AreaUnit> prefecture(AreaCode code) {
        return code.prefecture().flatMap(this::find);
    }

    /**
     * What a code is.
     *
     * @param code the code
     * @return the unit
     * @throws NoSuchElementException if the code is not in use on this day, saying what it was at other times
     */
    public AreaUnit get(AreaCode code) {
        return directory.at(code, date).get();
    }

    /**
     * What a code is.
     *
     * @param code the code, written "14130", "141305" or "R14130"
     * @return the unit
     * @throws NoSuchElementException if the code is not in use on this day, saying what it was at other times
     * @throws IllegalArgumentException if the text is no code
     */
    public AreaUnit get(String code) {
        return get(AreaCode.parse(code));
    }

    /**
     * What a code is, or why there is none.
     *
     * @param code the code
     * @return the unit, or the reason as in {@link AreaDirectory#at}
     */
    public Answer<AreaUnit> at(AreaCode code) {
        return directory.at(code, date);
    }

    /**
     * What a code is, if it is in use.
     *
     * @param code the code
     * @return the unit, or empty
     */
    public Optional<AreaUnit> find(AreaCode code) {
        return directory.at(code, date).find();
    }

    /**
     * All places that have a name: 府中市 is one in Tokyo and one in Hiroshima.
     *
     * <ul>
     *   <li>What the place lies in may stand before it: 神奈川県川崎市, 川崎市川崎区, 愛甲郡愛川町.
     *   <li>Half and full width and spaces do not matter. Where no name is exactly this one, ヶ and ケ count as one, and so do old
     *       and new glyphs: 檮原町 and 梼原町, 龍ケ崎市 and 竜ヶ崎市.
     *   <li>The ending belongs to the name: 川崎 alone finds nothing.
     * </ul>
     *
     * @param name the name in Japanese
     * @return the units, in the order of their codes; empty if there is none
     */
    public List<AreaUnit> listNamed(String name) {
        return index.named(name, unit -> unit.validity().contains(date));
    }

    /**
     * The one place that has a name.
     *
     * @param name the name, as in {@link #listNamed}
     * @return the unit, or why there is none: no place has it on this day (NOT_APPLICABLE, naming those of other times), or
     *     several have (NOT_READABLE, naming them with their prefectures)
     */
    public Answer<AreaUnit> findNamed(String name) {
        List<AreaUnit> found = listNamed(name);
        return found.size() == 1 ? Answer.of(found.get(0)) : Missing.name(directory, name, found, date);
    }

    /** The day and how many municipalities it has. */
    @Override
    public String toString() {
        return date + "（" + municipalities().size() + " municipalities）";
    }
}
