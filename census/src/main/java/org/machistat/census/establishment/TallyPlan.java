package org.machistat.census.establishment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.census.industry.Industry;
import org.machistat.census.industry.IndustryClassification;
import org.machistat.core.internal.Totals;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;

/**
 * Into which cells single establishments are counted: areas × industries, by size if wanted (集計の指定).
 *
 * <ul>
 *   <li>Records are counted in categories that are no totals; declared totals are added up from them in the end.
 *   <li>At most 20,000,000 cells.
 * </ul>
 *
 * @serial exclude
 */
public final class TallyPlan implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CELLS = 20_000_000;

    private final Axis areas;
    private final Axis industries;
    private final SizeClasses sizes;
    private final boolean largest;
    private final Map<String, Integer> areaPlaces;
    private final Map<String, Integer> industryPlaces;
    private final int areaCount;
    private final int industryCount;
    private final int[][] areaParts;
    private final int[][] industryParts;

    private TallyPlan(
            Axis areas, Axis industries, SizeClasses sizes, boolean largest, Map<String, Integer> industryPlaces) {
        this.areas = Objects.requireNonNull(areas, "areas");
        this.industries = Objects.requireNonNull(industries, "industries");
        this.sizes = sizes;
        this.largest = largest;
        this.areaPlaces = places(areas);
        this.industryPlaces = industryPlaces;
        this.areaCount = areaPlaces.size();
        this.industryCount = places(industries).size();
        this.areaParts = parts(areas);
        this.industryParts = parts(industries);
        long cells = (long) areaCount * industryCount * (sizes == null ? 1 : sizes.size());
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException("A tally must have at most " + MOST_CELLS + " cells, but " + areaCount
                    + " areas × " + industryCount + " industries"
                    + (sizes == null ? "" : " × " + sizes.size() + " sizes") + " are " + cells);
        }
    }

    private static Map<String, Integer> places(Axis axis) {
        Map<String, Integer> places = new HashMap<>();
        for (Category leaf : axis.leaves()) {
            places.put(leaf.id(), places.size());
        }
        return places;
    }

    /** For each category of an axis the places of the leaves that make it up. */
    static int[][] parts(Axis axis) {
        Map<String, Integer> places = places(axis);
        int[][] parts = new int[axis.size()][];
        for (int i = 0; i < parts.length; i++) {
            Category category = axis.categories().get(i);
            List<Category> leaves =
                    axis.partsOf(category.id()).isEmpty() ? List.of(category) : Totals.leaves(axis, category.id());
            parts[i] = leaves.stream().mapToInt(leaf -> places.get(leaf.id())).toArray();
        }
        return parts;
    }

    /**
     * Makes a plan.
     *
     * @param areas the areas, totals declared, such as the axis of an area snapshot
     * @param industries the industries, totals declared
     * @return the plan
     * @throws IllegalArgumentException if there are more than 20,000,000 cells
     */
    public static TallyPlan of(Axis areas, Axis industries) {
        return new TallyPlan(areas, industries, null, false, places(industries));
    }

    /**
     * The same plan by size of establishment, too.
     *
     * @param classes the classes
     * @return the plan
     * @throws IllegalArgumentException if there are more than 20,000,000 cells
     */
    public TallyPlan withSizes(SizeClasses classes) {
        return new TallyPlan(areas, industries, Objects.requireNonNull(classes, "classes"), largest, industryPlaces);
    }

    /**
     * The same plan with the two largest establishments of each cell kept, which the rules of dominance need.
     *
     * @return the plan
     */
    public TallyPlan withLargest() {
        return new TallyPlan(areas, industries, sizes, true, industryPlaces);
    }

    /**
     * The same plan for records that bear finer codes than the axis: 3911 counts in 39 or G, whichever is on the axis.
     *
     * @param classification the classification of the codes
     * @return the plan
     */
    public TallyPlan withCodesOf(IndustryClassification classification) {
        Map<String, Integer> places = new HashMap<>(places(industries));
        for (Industry industry : classification.list()) {
            Optional<Industry> at = Optional.of(industry);
            while (at.isPresent() && !places.containsKey(industry.code())) {
                Integer place = places.get(at.get().code());
                if (place != null) {
                    places.put(industry.code(), place);
                }
                String parent = at.get().parent();
                at = parent.isEmpty() ? Optional.empty() : classification.find(parent);
            }
        }
        return new TallyPlan(areas, industries, sizes, largest, places);
    }

    /**
     * The axis of areas.
     *
     * @return the axis
     */
    public Axis areas() {
        return areas;
    }

    /**
     * The axis of industries.
     *
     * @return the axis
     */
    public Axis industries() {
        return industries;
    }

    /**
     * The classes of size.
     *
     * @return the classes, or empty if records are not counted by size
     */
    public Optional<SizeClasses> sizes() {
        return Optional.ofNullable(sizes);
    }

    /**
     * Whether the two largest establishments of each cell are kept.
     *
     * @return true after {@link #withLargest}
     */
    public boolean keepsLargest() {
        return largest;
    }

    /**
     * The place of an area among those that records are counted in.
     *
     * @param code the id of its category
     * @return the place from 0, or -1 if there is none, which a tally takes as not placed
     */
    public int areaPlace(String code) {
        return areaPlaces.getOrDefault(code, -1);
    }

    /**
     * The place of an industry among those that records are counted in.
     *
     * @param code its code, or a finer one after {@link #withCodesOf}
     * @return the place from 0, or -1 if there is none, which a tally takes as not placed
     */
    public int industryPlace(String code) {
        return industryPlaces.getOrDefault(code, -1);
    }

    /**
     * The number of areas that records are counted in.
     *
     * @return the number, totals left out
     */
    public int areaCount() {
        return areaCount;
    }

    /**
     * The number of industries that records are counted in.
     *
     * @return the number, totals left out
     */
    public int industryCount() {
        return industryCount;
    }

    /** For each area the places of those that records are counted in. */
    int[][] areaParts() {
        return areaParts;
    }

    /** The same of industries. */
    int[][] industryParts() {
        return industryParts;
    }

    int cells() {
        return areaCount * industryCount * sizeCount();
    }

    /** Count and sum, and the two largest if they are kept. */
    int numbersOfCell() {
        return largest ? 4 : 2;
    }

    int sizeCount() {
        return sizes == null ? 1 : sizes.size();
    }

    /** The axes in words, for messages. */
    List<String> shape() {
        List<String> shape =
                new ArrayList<>(List.of(areas.id() + " " + areaCount, industries.id() + " " + industryCount));
        sizes().ifPresent(classes -> shape.add("size " + classes.size()));
        return shape;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TallyPlan that
                && areas.equals(that.areas)
                && industries.equals(that.industries)
                && Objects.equals(sizes, that.sizes)
                && largest == that.largest
                && industryPlaces.equals(that.industryPlaces);
    }

    @Override
    public int hashCode() {
        return Objects.hash(areas, industries, sizes, largest);
    }

    @Override
    public String toString() {
        return "TallyPlan" + shape();
    }
}
