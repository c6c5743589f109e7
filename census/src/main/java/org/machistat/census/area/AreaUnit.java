package org.machistat.census.area;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.area.Area;
import org.machistat.core.area.AreaCode;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/**
 * A place as it was over some days: one code, one name, one kind (地域の版).
 *
 * <p>Where a town becomes a city, changes its name or code, or merges into a new municipality, its unit ends and another
 * begins, even under the same code and name. A municipality that only takes in another one (編入) stays the same unit.
 *
 * <ul>
 *   <li>English names are there for prefectures; elsewhere the name is the Japanese one, with its kana.
 * </ul>
 *
 * @serial exclude
 */
public final class AreaUnit implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<String> NORTHERN = Set.of("01695", "01696", "01697", "01698", "01699", "01700");

    private final AreaCode code;
    private final Label name;
    private final String kana;
    private final AreaKind kind;
    private final AreaCode parent;
    private final Validity validity;

    private AreaUnit(AreaCode code, Label name, String kana, AreaKind kind, AreaCode parent, Validity validity) {
        this.code = Objects.requireNonNull(code, "code");
        this.name = Objects.requireNonNull(name, "name");
        this.kana = Objects.requireNonNull(kana, "kana");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.parent = parent;
        this.validity = Objects.requireNonNull(validity, "validity");
    }

    /**
     * A unit without kana or parent.
     *
     * @param code the code
     * @param name the name
     * @param kind the kind
     * @param validity the days on which it holds
     * @return the unit
     * @throws IllegalArgumentException if the code is the nation, or is that of a prefecture and the kind is not, or the
     *     other way round
     */
    public static AreaUnit of(AreaCode code, Label name, AreaKind kind, Validity validity) {
        if (code.isNationwide() || code.isPrefecture() != (kind == AreaKind.PREFECTURE)) {
            throw new IllegalArgumentException(
                    "Code " + code + " cannot be that of a " + kind.label().en());
        }
        return new AreaUnit(code, name, "", kind, null, validity);
    }

    /**
     * The same unit with the reading of its name.
     *
     * @param newKana the name in hiragana
     * @return the unit
     */
    public AreaUnit withKana(String newKana) {
        return new AreaUnit(code, name, newKana, kind, parent, validity);
    }

    /**
     * The same unit with the place that it is a part of.
     *
     * @param newParent the designated city of a ward, or the district of a town or village
     * @return the unit
     * @throws IllegalArgumentException if units of this kind have no such parent, or it lies in another prefecture
     */
    public AreaUnit withParent(AreaCode newParent) {
        if (kind != AreaKind.WARD && kind != AreaKind.TOWN && kind != AreaKind.VILLAGE) {
            throw new IllegalArgumentException("Only wards, towns and villages have a parent, but " + this + " is a "
                    + kind.label().en());
        }
        if (!newParent.prefecture().equals(code.prefecture())) {
            throw new IllegalArgumentException(
                    "Parent of " + this + " must lie in its prefecture, but was " + newParent);
        }
        return new AreaUnit(code, name, kana, kind, newParent, validity);
    }

    /**
     * The code.
     *
     * @return the code
     */
    public AreaCode code() {
        return code;
    }

    /**
     * The name.
     *
     * @return the name, as in 川崎市 or 宮前区
     */
    public Label name() {
        return name;
    }

    /**
     * The reading of the name.
     *
     * @return the name in hiragana, empty if not known
     */
    public String kana() {
        return kana;
    }

    /**
     * What the place is.
     *
     * @return the kind
     */
    public AreaKind kind() {
        return kind;
    }

    /**
     * The place that this one is a part of, below the prefecture.
     *
     * @return the designated city of a ward, the district of a town or village, or empty
     */
    public Optional<AreaCode> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * The days on which the unit holds.
     *
     * @return the days
     */
    public Validity validity() {
        return validity;
    }

    /**
     * The prefecture.
     *
     * @return the code of the prefecture; a prefecture lies in itself
     */
    public AreaCode prefecture() {
        return code.prefecture().orElseThrow();
    }

    /**
     * Code and name alone, to go into tables.
     *
     * @return the place
     */
    public Area area() {
        return new Area(code, name);
    }

    /**
     * The place as a category of a table.
     *
     * @return a category with the five digits as its id
     */
    public Category category() {
        return Category.of(code.fiveDigits(), name);
    }

    /** Whether this is one of the six villages of the Northern Territories, which no official count of municipalities has. */
    boolean isNorthern() {
        return kind == AreaKind.VILLAGE && NORTHERN.contains(code.fiveDigits());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AreaUnit that
                && code.equals(that.code)
                && name.equals(that.name)
                && kana.equals(that.kana)
                && kind == that.kind
                && Objects.equals(parent, that.parent)
                && validity.equals(that.validity);
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + validity.hashCode();
    }

    /** Code and name, as in "14130 川崎市". */
    @Override
    public String toString() {
        return code + " " + name;
    }
}
