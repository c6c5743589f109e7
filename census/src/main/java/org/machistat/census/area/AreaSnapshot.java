package org.machistat.census.area;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.machistat.core.area.AreaCode;
import org.machistat.core.table.Axis;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

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
     * @return the units, in the order of their codes, as official counts such as 1,741 have them: without the six villages of the
     *     Northern Territories
     */
    public List<AreaUnit> municipalities() {
        return list(AreaSnapshot::isCounted);
    }

    private static boolean isCounted(AreaUnit unit) {
        return unit.kind().isMunicipality() && !unit.isNorthern();
    }

    /**
     * All municipalities and, since 1983, the six villages of the Northern Territories (北方領土の6村を含む市区町村).
     *
     * @return the units, in the order of their codes
     */
    public List<AreaUnit> municipalitiesWithNorthernTerritories() {
        return list(unit -> unit.kind().isMunicipality());
    }

    /**
     * The municipalities of a prefecture.
     *
     * @param prefecture the code of the prefecture, or of any place in it
     * @return the units, in the order of their codes; without the six villages of the Northern Territories
     * @throws IllegalArgumentException if the code is the nation
     */
    public List<AreaUnit> municipalities(AreaCode prefecture) {
        AreaCode wanted = prefecture
                .prefecture()
                .orElseThrow(() -> new IllegalArgumentException("Code " + prefecture + " lies in no prefecture"));
        return list(unit -> isCounted(unit) && unit.prefecture().equals(wanted));
    }

    private List<AreaUnit> list(Predicate<AreaUnit> wanted) {
        return directory.list().stream()
                .filter(unit -> holds(unit) && wanted.test(unit))
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
     * The places of the same kind: for a designated city the others, for an ordinary city all other ordinary cities.
     *
     * @param code the code
     * @return the units without the one asked for, in the order of their codes
     * @throws NoSuchElementException if the code is not in use on this day, saying what it was at other times
     */
    public List<AreaUnit> sameKind(AreaCode code) {
        AreaUnit unit = get(code);
        return list(other -> other.kind() == unit.kind() && !other.equals(unit));
    }

    /**
     * The places that a place is usually compared with (比較対象の団体).
     *
     * <ul>
     *   <li>A designated city, special ward or prefecture: the others of this day.
     *   <li>Any other municipality: its peer group (中核市, 施行時特例市, 都市Ⅱ－３ and so on), as of the day that the answer states,
     *       whatever this day is; {@link #list(PeerGroup)} gives the units.
     * </ul>
     *
     * @param code the code
     * @return the group without the place itself, or why there is none: the code is not in use on this day, as in {@link
     *     AreaDirectory#at}, or it is in no group (NOT_ENOUGH_DATA), as are wards and districts
     */
    public Answer<PeerGroup> peers(AreaCode code) {
        return answer(code).flatMap(unit -> switch (unit.kind()) {
            case DESIGNATED_CITY, SPECIAL_WARD, PREFECTURE ->
                Answer.of(new PeerGroup(
                        unit.kind().label(),
                        sameKind(code).stream().map(AreaUnit::code).toList(),
                        date));
            default ->
                directory
                        .peerGroup(code)
                        .map(group -> Answer.of(group.without(code)))
                        .orElseGet(() -> Answer.refuse(
                                Reason.NOT_ENOUGH_DATA,
                                unit + "の属する団体区分は名簿にない",
                                "The directory has no peer group of " + unit));
        });
    }

    /**
     * The members of a group on this day.
     *
     * @param group the group
     * @return the units, in the order of the group; codes that are not in use on this day are left out
     */
    public List<AreaUnit> list(PeerGroup group) {
        return group.members().stream().flatMap(code -> find(code).stream()).toList();
    }

    /**
     * Some places as the axis of a table.
     *
     * <ul>
     *   <li>A city is declared the total of its wards if all of them are there; so are a district of its towns and villages, the
     *       area of the special wards of the 23, and a prefecture of its municipalities.
     *   <li>The ids are the five digits. Where two places have one name, both are written with what they lie in: 川崎市宮前区.
     * </ul>
     *
     * @param id what the axis is called in data
     * @param areas the places in the order of the axis, of this day
     * @return the axis
     * @throws IllegalArgumentException if there is no place, one stands twice, or one does not hold on this day
     */
    public Axis axis(String id, List<AreaUnit> areas) {
        return AreaAxis.of(this, id, areas);
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
    public Answer<AreaUnit> answer(AreaCode code) {
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
     *   <li>The ending belongs to the name: 川崎 alone finds nothing; {@link #answerNamed} then names what is near.
     * </ul>
     *
     * @param name the name in Japanese
     * @return the units, in the order of their codes; empty if there is none
     */
    public List<AreaUnit> listNamed(String name) {
        return index.named(Objects.requireNonNull(name, "name"), this::holds);
    }

    /**
     * The one place that has a name, or why there is none.
     *
     * @param name the name, as in {@link #listNamed}
     * @return the unit, or why there is none: no place has it on this day (NOT_APPLICABLE, naming those of other times or, if there
     *     never was one, names that are near), or several have (AMBIGUOUS, naming them with their prefectures)
     */
    public Answer<AreaUnit> answerNamed(String name) {
        List<AreaUnit> found = listNamed(name);
        return found.size() == 1
                ? Answer.of(found.get(0))
                : Missing.name(directory, name, found, index.near(name, this::holds), date);
    }

    /**
     * The one place that has a name, if there is one.
     *
     * @param name the name, as in {@link #listNamed}
     * @return the unit, or empty if none or several have it
     */
    public Optional<AreaUnit> findNamed(String name) {
        return answerNamed(name).find();
    }

    /**
     * The one place that has a name.
     *
     * @param name the name, as in {@link #listNamed}
     * @return the unit
     * @throws NoSuchElementException naming candidates, if none or several have it
     */
    public AreaUnit getNamed(String name) {
        return answerNamed(name).get();
    }

    /**
     * All places whose reading begins in a way: かわさき is 川崎市, 川崎区 and 川崎町.
     *
     * @param kana the beginning in hiragana or katakana; width and spaces do not matter
     * @return the units, those with exactly this reading first, each in the order of their codes; empty if there is none
     */
    public List<AreaUnit> listByKana(String kana) {
        return index.byKana(Objects.requireNonNull(kana, "kana"), this::holds);
    }

    private boolean holds(AreaUnit unit) {
        return unit.validity().contains(date);
    }

    /** The day and how many municipalities it has. */
    @Override
    public String toString() {
        return date + "（" + municipalities().size() + " municipalities）";
    }
}
