package org.machistat.core.regional;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.machistat.core.composition.Composition;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Divergence;
import org.machistat.core.internal.Totals;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Point;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/**
 * Figures by place and industry at one date, ready to be compared (地域×産業の表).
 *
 * <pre>RegionalTable table = RegionalTable.of(employees.slice("wave", "2021"), "市区町村", "産業");</pre>
 *
 * <ul>
 *   <li>Industries are the categories that are no total. A declared total of all of them (全産業) is the total of a place; without one the
 *       total is the sum, known only if every industry is.
 *   <li>Places are all categories of their axis. Those that are no total add to the whole; a declared total of all of them (全国) is the
 *       whole. A place that is the total of others (a city of wards) may be asked for, and does not count twice.
 *   <li>A suppressed or unknown figure stays so; a question that needs it is refused with its reason.
 *   <li>Figures of one base in two units (千円, 百万円) are converted. Sums are whole numbers of the smallest printed digit, exact up to
 *       9.2 × 10¹⁸ of them.
 * </ul>
 *
 * <p>Seen the other way round by {@link #transposed}: what was specialisation of a place is then concentration of an industry.
 *
 * @serial exclude
 */
public final class RegionalTable implements Serializable {

    private static final long serialVersionUID = 1L;

    private final StatTable table;
    private final String placeAxis;
    private final String industryAxis;
    private final List<Category> places;
    private final List<Category> industries;
    private final HashMap<String, Integer> placeIndex = new HashMap<>();
    private final HashMap<String, Integer> industryIndex = new HashMap<>();
    private final Optional<String> wholeIndustry;
    private final Optional<String> wholePlace;
    private final BitSet leaves = new BitSet();
    private final Unit unit;
    private final int decimals;
    private final long[] cells;
    private final BitSet gaps = new BitSet();
    /** The total of each place, and of all places at the end. */
    private final long[] totals;

    private final BitSet totalGaps = new BitSet();
    /** All places together, by industry. */
    private final long[] whole;

    private final BitSet wholeGaps = new BitSet();
    /** Whether sums over places leave out what is not known. */
    private final boolean summingKnown;
    /** What a place adds to all places together. */
    private final long[] covered;
    /** What the industries of a place add to as far as they are known, and of all places at the end. */
    private final long[] sums;

    private RegionalTable(StatTable table, String placeAxis, String industryAxis, boolean summingKnown) {
        this.table = table;
        this.summingKnown = summingKnown && whole(table.axis(placeAxis)).isEmpty();
        this.placeAxis = placeAxis;
        this.industryAxis = industryAxis;
        Axis placesOf = table.axis(placeAxis);
        Axis industriesOf = table.axis(industryAxis);
        this.wholePlace = whole(placesOf);
        this.wholeIndustry = whole(industriesOf);
        this.places = placesOf.categories().stream()
                .filter(category -> !wholePlace.equals(Optional.of(category.id())))
                .toList();
        this.industries = industriesOf.leaves();
        Set<String> leafIds = placesOf.leaves().stream().map(Category::id).collect(Collectors.toSet());
        for (int place = 0; place < places.size(); place++) {
            placeIndex.put(places.get(place).id(), place);
            leaves.set(place, leafIds.contains(places.get(place).id()));
        }
        IntStream.range(0, industries.size())
                .forEach(at -> industryIndex.put(industries.get(at).id(), at));
        this.unit = unit(table);
        this.decimals = table.figures().mapToInt(this::decimals).max().orElse(0);
        this.cells = new long[Math.multiplyExact(places.size(), industries.size())];
        this.totals = new long[places.size() + 1];
        this.whole = new long[industries.size()];
        this.covered = new long[places.size()];
        this.sums = new long[places.size() + 1];
        read();
    }

    /**
     * The table of two axes, one of places and one of industries.
     *
     * @param table the figures; an axis of dates or measures is sliced away first
     * @param placeAxis the id of the axis of places
     * @param industryAxis the id of the axis of industries
     * @return the table
     * @throws java.util.NoSuchElementException if there is no such axis
     * @throws IllegalArgumentException if there are other axes, an axis is a total only, or sums are beyond the range of whole numbers
     * @throws org.machistat.core.value.UnitMismatchException if the units of two figures have nothing in common
     */
    public static RegionalTable of(StatTable table, String placeAxis, String industryAxis) {
        table.axis(placeAxis);
        table.axis(industryAxis);
        if (table.axes().size() != 2 || placeAxis.equals(industryAxis)) {
            throw new IllegalArgumentException(
                    "A regional table must have an axis of places and one of industries, but had "
                            + table.axes().stream().map(Axis::id).toList() + " with '" + placeAxis + "' and '"
                            + industryAxis + "'");
        }
        return new RegionalTable(table, placeAxis, industryAxis, false);
    }

    /**
     * The same figures with industries for places: whatever is asked of a place is then asked of an industry.
     *
     * @return the table seen the other way round
     */
    public RegionalTable transposed() {
        return new RegionalTable(table, industryAxis, placeAxis, summingKnown);
    }

    /**
     * The same figures, with sums over places that leave out what is not known, and say so (値のある地域の計).
     *
     * <p>In a nationwide table without a printed total one suppressed figure leaves its industry without a sum, and all places without a
     * comparison in it. Here the sum is that of the places with a figure; all places together are the sum of these, not of the places' printed totals. A
     * printed total of all places counts as before.
     *
     * <ul>
     *   <li>Of two dates take the same places: {@code before.matching(after).summingKnown()} and {@code after.matching(before).summingKnown()}.
     * </ul>
     *
     * @return the table
     */
    public RegionalTable summingKnown() {
        return new RegionalTable(table, placeAxis, industryAxis, true);
    }

    /**
     * The same figures without those that another table, such as that of another date, does not know (共通範囲).
     *
     * @param other the other table
     * @return the table in which a figure is unknown where that of the other is; places and industries that the other has not stay as they are
     */
    public RegionalTable matching(RegionalTable other) {
        BitSet lost = new BitSet();
        for (int place = 0; place < places.size(); place++) {
            int there = other.find(places.get(place).id());
            for (int industry = 0; there >= 0 && industry < industries.size(); industry++) {
                Integer at = other.industryIndex.get(industries.get(industry).id());
                if (at != null && isKnown(place, industry) && !other.isKnown(there, at)) {
                    lost.set(position(placeAt(place), industryAt(industry)));
                }
            }
        }
        StatTable matched = lost.isEmpty() ? table : without(lost);
        return new RegionalTable(matched, placeAxis, industryAxis, summingKnown);
    }

    /**
     * Only the places of which every industry is known (値のそろう地域).
     *
     * <p>Where an industry is not known in one place, how far it is concentrated cannot be told of all places, but of these. All places together
     * are then these, a printed total of all is left out.
     *
     * @return the table of these places, in their order and without totals of some; or why there is none
     */
    public Answer<RegionalTable> complete() {
        String[] kept = leaves.stream()
                .filter(place -> gaps.nextSetBit(place * industries.size()) < 0
                        || gaps.nextSetBit(place * industries.size()) >= (place + 1) * industries.size())
                .mapToObj(place -> places.get(place).id())
                .toArray(String[]::new);
        return kept.length == 0
                ? Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        table.title().ja() + "：すべての産業の値が分かる地域がない",
                        table.title().en() + ": no place has figures of all industries")
                : Answer.of(new RegionalTable(table.select(placeAxis, kept), placeAxis, industryAxis, summingKnown));
    }

    private StatTable without(BitSet lost) {
        StatTable.Builder builder =
                StatTable.builder(table.title()).unit(table.unit()).source(table.source());
        table.axes().forEach(builder::axis);
        table.notes().forEach(builder::note);
        table.points().forEach(builder::point);
        for (int cell = 0; cell < table.size(); cell++) {
            builder.put(cell, lost.get(cell) ? Figure.of(Mark.UNKNOWN, unit) : table.figureAt(cell));
        }
        return builder.build();
    }

    private static Optional<String> whole(Axis axis) {
        Set<String> all = axis.leaves().stream().map(Category::id).collect(Collectors.toSet());
        return axis.totals().stream()
                .map(Axis.Total::id)
                .distinct()
                .filter(id -> axis.parentOf(id).isEmpty())
                .filter(id -> Totals.leaves(axis, id).stream()
                        .map(Category::id)
                        .collect(Collectors.toSet())
                        .equals(all))
                .findFirst();
    }

    private static Unit unit(StatTable table) {
        return table.figures()
                .filter(Figure::isKnown)
                .map(Figure::unit)
                .findFirst()
                .orElse(table.unit());
    }

    private BigDecimal converted(Figure.Known known) {
        Amounts.requireConvertible(known.unit(), unit);
        return known.value().scaleByPowerOfTen(known.unit().exponent() - unit.exponent());
    }

    private int decimals(Figure figure) {
        return figure instanceof Figure.Known known
                ? Math.max(0, converted(known).scale())
                : 0;
    }

    private void read() {
        int width = industries.size();
        int[] unknown = new int[width];
        int[] columns = IntStream.range(0, width).map(this::industryAt).toArray();
        try {
            for (int place = 0; place < places.size(); place++) {
                boolean known = true;
                long sum = 0;
                int row = placeAt(place);
                for (int industry = 0; industry < width; industry++) {
                    int cell = place * width + industry;
                    Optional<Long> value = scaled(table.figureAt(position(row, columns[industry])));
                    value.ifPresent(amount -> cells[cell] = amount);
                    gaps.set(cell, value.isEmpty());
                    known &= value.isPresent();
                    sum = Math.addExact(sum, cells[cell]);
                    if (leaves.get(place)) {
                        whole[industry] = Math.addExact(whole[industry], cells[cell]);
                        unknown[industry] += value.isEmpty() ? 1 : 0;
                    }
                }
                total(place, places.get(place).id(), sum, known);
                sums[place] = sum;
                covered[place] = summingKnown ? sum : totals[place];
            }
            long sum = 0;
            for (int industry = 0; industry < width; industry++) {
                wholeGaps.set(industry, unknown[industry] > (summingKnown ? leaves.cardinality() - 1 : 0));
            }
            for (int industry = 0; industry < width; industry++) {
                int at = industry;
                wholePlace.ifPresent(id -> {
                    Optional<Long> value = scaled(figure(id, industries.get(at).id()));
                    whole[at] = value.orElse(0L);
                    wholeGaps.set(at, value.isEmpty());
                });
                sum = Math.addExact(sum, whole[industry]);
            }
            sums[places.size()] = sum;
            wholeTotal(sum);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Sums of the table '" + table.title().ja() + "' are beyond " + Long.MAX_VALUE
                            + " of its smallest printed digit",
                    e);
        }
    }

    private void total(int at, String placeId, long sum, boolean known) {
        Optional<Long> value = wholeIndustry.isPresent()
                ? scaled(figure(placeId, wholeIndustry.get()))
                : Optional.of(sum).filter(all -> known);
        totals[at] = value.orElse(0L);
        totalGaps.set(at, value.isEmpty());
    }

    private void wholeTotal(long sum) {
        int at = places.size();
        if (wholePlace.isPresent()) {
            total(at, wholePlace.get(), sum, wholeGaps.isEmpty());
            return;
        }
        if (summingKnown) {
            totals[at] = sum;
            totalGaps.set(at, wholeGaps.cardinality() == whole.length);
            return;
        }
        long added = 0;
        for (int place = leaves.nextSetBit(0); place >= 0; place = leaves.nextSetBit(place + 1)) {
            added = Math.addExact(added, totals[place]);
            totalGaps.set(at, totalGaps.get(at) || totalGaps.get(place));
        }
        totals[at] = added;
    }

    private Optional<Long> scaled(Figure figure) {
        if (figure instanceof Figure.Known known) {
            return Optional.of(converted(known)
                    .setScale(decimals, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact());
        }
        return figure.amount().map(nil -> 0L).find();
    }

    private int placeAt(int place) {
        return table.axis(placeAxis).indexOf(places.get(place).id());
    }

    private int industryAt(int industry) {
        return table.axis(industryAxis).indexOf(industries.get(industry).id());
    }

    /** The cell of a category of each axis by their positions there. */
    private int position(int place, int industry) {
        return table.axes().get(0).id().equals(placeAxis)
                ? place * table.axes().get(1).size() + industry
                : industry * table.axes().get(1).size() + place;
    }

    private String[] ids(String place, String industry) {
        return table.axes().get(0).id().equals(placeAxis)
                ? new String[] {place, industry}
                : new String[] {industry, place};
    }

    private Figure figure(String place, String industry) {
        return table.figure(ids(place, industry));
    }

    /**
     * The figures it was made of.
     *
     * @return the table
     */
    public StatTable table() {
        return table;
    }

    /**
     * The places, without a total of all.
     *
     * @return the places in printed order
     */
    public List<Category> places() {
        return places;
    }

    /**
     * The industries that are no total.
     *
     * @return the industries in printed order
     */
    public List<Category> industries() {
        return industries;
    }

    /**
     * The unit of all amounts.
     *
     * @return the unit of the first known figure
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Whether figures of this table may be compared with those of another, such as that of an earlier wave.
     *
     * @param other the other table
     * @return what the axes state that were sliced away
     */
    public Comparability comparability(RegionalTable other) {
        return Point.between(table.points(), other.table.points());
    }

    /**
     * A figure of the table, in its {@link #unit}.
     *
     * @param place the id of a place
     * @param industry the id of an industry, or of a total of some
     * @return the figure with its name and source
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place or industry
     */
    public Input input(String place, String industry) {
        Input printed = table.input(ids(place, industry));
        return printed.withFigure(Amounts.figureIn(unit, printed));
    }

    /**
     * The industries of a place as parts of its total: what concentration, inequality and shares that add to 100 are computed of (地域の産業構成).
     *
     * @param place the id of a place
     * @return the composition, of the declared total if there is one
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     */
    public Composition composition(String place) {
        List<Composition.Part> parts = industries.stream()
                .map(industry -> new Composition.Part(industry, input(place, industry.id())))
                .toList();
        return wholeIndustry.isPresent()
                ? Composition.of(parts, input(place, wholeIndustry.get()))
                : Composition.of(parts);
    }

    /**
     * The total of a place over all industries.
     *
     * @param place the id of a place
     * @return the printed total, or the sum, or why there is none: an industry without a figure
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     */
    public Answer<Input> total(String place) {
        if (wholeIndustry.isPresent()) {
            return known(input(place, wholeIndustry.get()));
        }
        return wholePlace.filter(place::equals).isPresent() ? whole() : sum(indexOf(place), name(place));
    }

    private Answer<Input> sum(int place, Label name) {
        Label title = name.plus(Label.of(" 産業計", " all industries"));
        return totalGaps.get(place) ? Answer.refuse(gap(place).orElseThrow()) : Answer.of(input(title, totals[place]));
    }

    /** All industries of all places together. */
    Answer<Input> whole() {
        if (wholePlace.isPresent() && wholeIndustry.isPresent()) {
            return known(input(wholePlace.get(), wholeIndustry.get()));
        }
        int at = places.size();
        return totalGaps.get(at)
                ? Answer.refuse(summingKnown ? gapOf(0) : firstGap())
                : Answer.of(input(all().plus(Label.of(" 産業計", ", all industries")), totals[at]));
    }

    /** All places together of an industry. */
    Answer<Input> whole(String industry) {
        if (wholePlace.isPresent()) {
            return known(input(wholePlace.get(), industry));
        }
        int at = industryOf(industry);
        Label title = all().plus(Label.same(" ")).plus(industries.get(at).name());
        return wholeGaps.get(at) ? Answer.refuse(gapOf(at)) : Answer.of(input(title, whole[at]));
    }

    private Label all() {
        return summingKnown ? Label.of("全体（値のある地域の計）", "all places with a figure") : Label.of("全体", "all places");
    }

    /** What a place adds to all places together: its total, or where sums leave out what is not known, what is known of it. */
    Answer<Input> covered(String place) {
        int at = placeIndex.getOrDefault(place, -1);
        return summingKnown && at >= 0
                ? Answer.of(input(name(place).plus(Label.of("（値のある産業の計）", " (industries with a figure)")), covered[at]))
                : total(place);
    }

    private static Answer<Input> known(Input input) {
        return input.amount().map(amount -> input);
    }

    Input input(Label name, long scaled) {
        Figure figure = Figure.of(BigDecimal.valueOf(scaled, decimals), unit);
        return new Input(name, figure, table.source(), table.points());
    }

    /** A place, or the total of all, in words. */
    Label name(String place) {
        return table.axis(placeAxis).get(place).name();
    }

    /** What is compared with, in words. */
    Label name(Reference reference) {
        return reference.kind() == Reference.Kind.PLACE ? name(reference.place()) : reference.label();
    }

    private Optional<Refusal> gap(int place) {
        return industries.stream()
                .map(industry -> input(places.get(place).id(), industry.id()))
                .flatMap(input -> input.amount().refusal().stream())
                .findFirst();
    }

    private Refusal gapOf(int industry) {
        return leaves.stream()
                .mapToObj(place ->
                        input(places.get(place).id(), industries.get(industry).id()))
                .flatMap(input -> input.amount().refusal().stream())
                .findFirst()
                .orElseThrow();
    }

    private Refusal firstGap() {
        return wholePlace
                .map(id -> industries.stream()
                        .flatMap(industry -> input(id, industry.id()).amount().refusal().stream())
                        .findFirst()
                        .orElseThrow())
                .orElseGet(() -> leaves.stream()
                        .mapToObj(place -> total(places.get(place).id()))
                        .flatMap(total -> total.refusal().stream())
                        .findFirst()
                        .orElseThrow());
    }

    /** A place, or the total of all. */
    Category place(String id) {
        return table.axis(placeAxis).get(id);
    }

    /** The position of a place, -1 if there is none. */
    int find(String place) {
        return placeIndex.getOrDefault(place, -1);
    }

    int indexOf(String place) {
        return Objects.requireNonNullElseGet(placeIndex.get(place), () -> {
            throw missing(placeAxis, place);
        });
    }

    int industryOf(String industry) {
        return Objects.requireNonNullElseGet(industryIndex.get(industry), () -> {
            throw missing(industryAxis, industry);
        });
    }

    private RuntimeException missing(String axis, String id) {
        table.axis(axis).get(id);
        return new IllegalArgumentException(
                "Category '" + id + "' of axis '" + axis + "' is a total: what was asked needs one that is none");
    }

    /** One of the smallest printed digits, in the unit of the table. */
    Rational step() {
        return Rational.of(10).pow(-decimals);
    }

    int decimals() {
        return decimals;
    }

    boolean isLeaf(int place) {
        return leaves.get(place);
    }

    /** The places of no others that a place consists of: itself, or the wards of a city. */
    BitSet membersOf(int place) {
        BitSet members = new BitSet();
        if (leaves.get(place)) {
            members.set(place);
        } else {
            Totals.leaves(table.axis(placeAxis), places.get(place).id())
                    .forEach(leaf -> members.set(indexOf(leaf.id())));
        }
        return members;
    }

    /** Whether the industries of a place, or of all places together at the end, add to its total. */
    boolean addsUp(int place) {
        return sums[place] == totals[place];
    }

    /** The same of all places together without one. */
    boolean othersAddUp(int place) {
        int all = places.size();
        return sums[all] - sums[place] == totals[all] - covered[place];
    }

    /** Shannon's entropy of a place whose industries are known, with all its digits also near 0. */
    double entropy(int place) {
        return Divergence.entropy(cells, place * industries.size(), (place + 1) * industries.size(), totals[place]);
    }

    long cell(int place, int industry) {
        return cells[place * industries.size() + industry];
    }

    /** The cells of a place, NaN where one is not known. */
    void copyRow(int place, double[] into) {
        int from = place * into.length;
        for (int i = 0; i < into.length; i++) {
            into[i] = cells[from + i];
        }
        int end = from + into.length;
        for (int gap = gaps.nextSetBit(from); gap >= 0 && gap < end; gap = gaps.nextSetBit(gap + 1)) {
            into[gap - from] = Double.NaN;
        }
    }

    boolean isKnown(int place, int industry) {
        return !gaps.get(place * industries.size() + industry);
    }

    /** The total of a place, or of all places together at the end. */
    long totalAt(int place) {
        return totals[place];
    }

    /** What a place adds to all places together. */
    long coveredAt(int place) {
        return covered[place];
    }

    boolean isCovered(int place) {
        return summingKnown || isTotalKnown(place);
    }

    boolean isTotalKnown(int place) {
        return !totalGaps.get(place);
    }

    long wholeAt(int industry) {
        return whole[industry];
    }

    boolean isWholeKnown(int industry) {
        return !wholeGaps.get(industry);
    }

    /** The row of the table that stands for a place of a reference, -1 for the whole. */
    int referenceRow(Reference reference) {
        return wholePlace.filter(reference.place()::equals).isPresent() ? -1 : indexOf(reference.place());
    }

    Map<String, Integer> industryPositions() {
        return industryIndex;
    }

    /** Title, places and industries, as in "従業者数（1,741地域×18産業）". */
    @Override
    public String toString() {
        return table.title().ja() + "（" + places.size() + "地域×" + industries.size() + "産業）";
    }
}
