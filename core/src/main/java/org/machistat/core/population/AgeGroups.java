package org.machistat.core.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * Age groups that follow each other without gap or overlap (年齢区分).
 *
 * <ul>
 *   <li>They need not begin at birth (15～64歳 and 65歳以上 are legal) nor end in an open group.
 *   <li>They are put in order of age; a gap, an overlap or a group behind the open one is named with its place.
 * </ul>
 *
 * @serial exclude
 */
public final class AgeGroups implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;
    private static final int NAMED = 5;

    /** 年少人口, 生産年齢人口, 老年人口: 0–14, 15–64, 65 and over (年齢3区分). */
    public static final AgeGroups THREE = of(AgeGroup.of(0, 14), AgeGroup.of(15, 64), AgeGroup.open(65));

    /** 0–14, 15–64, 65–74 (前期高齢者) and 75 and over (後期高齢者) (年齢4区分). */
    public static final AgeGroups FOUR =
            of(AgeGroup.of(0, 14), AgeGroup.of(15, 64), AgeGroup.of(65, 74), AgeGroup.open(75));

    private final List<AgeGroup> groups;

    private AgeGroups(List<AgeGroup> groups) {
        this.groups = groups;
    }

    /**
     * Age groups, in any order.
     *
     * @param groups the groups
     * @return the groups in order of age
     * @throws IllegalArgumentException naming each gap and overlap, if the groups do not follow each other, or there is none
     */
    public static AgeGroups of(AgeGroup... groups) {
        return of(List.of(groups));
    }

    /**
     * Age groups, in any order.
     *
     * @param groups the groups
     * @return the groups in order of age
     * @throws IllegalArgumentException naming each gap and overlap, if the groups do not follow each other, or there is none
     */
    public static AgeGroups of(Collection<AgeGroup> groups) {
        List<AgeGroup> sorted = groups.stream().sorted().toList();
        List<Label> faults = faults(sorted);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "Age groups must follow each other, but " + join(faults).en());
        }
        return new AgeGroups(sorted);
    }

    /**
     * Age groups that may not follow each other, as a table has them.
     *
     * @param groups the groups, in any order
     * @return the groups in order of age; NOT_COMPARABLE naming each gap and overlap, NOT_ENOUGH_DATA if there is none
     */
    public static Answer<AgeGroups> from(Collection<AgeGroup> groups) {
        List<AgeGroup> sorted = groups.stream().sorted().toList();
        List<Label> faults = faults(sorted);
        if (faults.isEmpty()) {
            return Answer.of(new AgeGroups(sorted));
        }
        Label all = join(faults);
        return Answer.refuse(
                sorted.isEmpty() ? Reason.NOT_ENOUGH_DATA : Reason.NOT_COMPARABLE,
                "年齢階級が連続しない：" + all.ja(),
                "the age groups do not follow each other: " + all.en());
    }

    /** What keeps sorted groups from following each other. */
    private static List<Label> faults(List<AgeGroup> sorted) {
        if (sorted.isEmpty()) {
            return List.of(Label.of("年齢階級がない", "there were none"));
        }
        List<Label> faults = new ArrayList<>();
        AgeGroup widest = sorted.get(0);
        for (AgeGroup next : sorted.subList(1, sorted.size())) {
            Label pair = Label.of(
                    widest.label().ja() + "と" + next.label().ja(),
                    widest.label().en() + " and " + next.label().en());
            if (next.from() < widest.end()) {
                faults.add(Label.of(pair.ja() + "が重複する", pair.en() + " overlap"));
            } else if (next.from() > widest.end()) {
                Label gap = AgeGroup.of(widest.end(), next.from() - 1).label();
                faults.add(
                        Label.of(pair.ja() + "の間の" + gap.ja() + "が欠ける", gap.en() + " is missing between " + pair.en()));
            }
            if (next.end() > widest.end()) {
                widest = next;
            }
        }
        return faults;
    }

    private static Label join(List<Label> faults) {
        String more = faults.size() > SHOWN ? "…（" + faults.size() + "）" : "";
        return Label.of(
                faults.stream().limit(SHOWN).map(Label::ja).collect(Collectors.joining("、", "", more)),
                faults.stream().limit(SHOWN).map(Label::en).collect(Collectors.joining("; ", "", more)));
    }

    /**
     * Reads age groups as a table heads them.
     *
     * @param texts one text for each group, as {@link AgeGroup#parse} reads them
     * @return the groups in order of age
     * @throws IllegalArgumentException if a text is no age group, or the groups do not follow each other
     */
    public static AgeGroups parse(Collection<String> texts) {
        return of(texts.stream().map(AgeGroup::parse).toList());
    }

    /**
     * Single years of age with an open group at the end (各歳).
     *
     * @param open the first age of the open group, such as 100
     * @return the groups 0, 1, …, open and over
     * @throws IllegalArgumentException unless 1 ≤ open ≤ 150
     */
    public static AgeGroups singleYears(int open) {
        return upTo(1, open);
    }

    /**
     * Groups of five years with an open group at the end (5歳階級).
     *
     * @param open the first age of the open group, a multiple of 5 such as 85 or 90
     * @return the groups 0–4, 5–9, …, open and over
     * @throws IllegalArgumentException unless open is a multiple of 5 from 5 to 150
     */
    public static AgeGroups fiveYears(int open) {
        return upTo(5, open);
    }

    private static AgeGroups upTo(int width, int open) {
        if (open < width || open > AgeGroup.OLDEST || open % width != 0) {
            throw new IllegalArgumentException("Open age must be a multiple of " + width + " from " + width + " to "
                    + AgeGroup.OLDEST + ", but was " + open);
        }
        return new AgeGroups(Stream.concat(
                        IntStream.range(0, open / width).mapToObj(i -> AgeGroup.of(width * i, width * i + width - 1)),
                        Stream.of(AgeGroup.open(open)))
                .toList());
    }

    /**
     * The groups of an abridged life table: 0, 1–4, 5–9, … with an open group at the end (簡略生命表の年齢階級).
     *
     * @param open the first age of the open group, a multiple of 5 such as 85
     * @return the groups
     * @throws IllegalArgumentException unless open is a multiple of 5 from 10 to 150
     */
    public static AgeGroups abridged(int open) {
        List<AgeGroup> groups = new ArrayList<>(List.of(AgeGroup.single(0), AgeGroup.of(1, 4)));
        List<AgeGroup> five = fiveYears(open).groups;
        groups.addAll(five.subList(1, five.size()));
        return new AgeGroups(List.copyOf(groups));
    }

    /**
     * The groups.
     *
     * @return the groups in order of age
     */
    public List<AgeGroup> list() {
        return groups;
    }

    /**
     * The number of groups.
     *
     * @return the number, at least 1
     */
    public int size() {
        return groups.size();
    }

    /**
     * The group at a place.
     *
     * @param index the place, from 0
     * @return the group
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public AgeGroup get(int index) {
        return groups.get(index);
    }

    /**
     * The group that holds an age.
     *
     * @param age the age in completed years
     * @return the group, or empty if none does
     */
    public Optional<AgeGroup> find(int age) {
        return groups.stream().filter(group -> group.contains(age)).findFirst();
    }

    /**
     * The place of a group.
     *
     * @param group the group
     * @return the place, from 0
     * @throws NoSuchElementException naming the nearest groups, if there is no such group
     */
    public int indexOf(AgeGroup group) {
        int index = groups.indexOf(Objects.requireNonNull(group, "group"));
        if (index < 0) {
            throw new NoSuchElementException("No age group " + group.id() + ", nearest are " + near(group));
        }
        return index;
    }

    private String near(AgeGroup group) {
        int at = (int) groups.stream().filter(one -> one.from() < group.from()).count();
        int first = Math.max(0, Math.min(at - NAMED / 2, size() - NAMED));
        return groups.stream().skip(first).limit(NAMED).map(AgeGroup::id).collect(Collectors.joining(", "))
                + (size() > NAMED ? ", … (" + size() + " in all)" : "");
    }

    /**
     * Whether the groups begin at age 0.
     *
     * @return true if they do
     */
    public boolean startsAtBirth() {
        return groups.get(0).from() == 0;
    }

    /**
     * Whether the last group is open.
     *
     * @return true if it is
     */
    public boolean isOpenEnded() {
        return groups.get(size() - 1).isOpen();
    }

    /**
     * The width that all groups before an open one have in common.
     *
     * @return the width in years, or empty if they differ or there is only an open group
     */
    public Optional<Integer> commonWidth() {
        List<Integer> widths = groups.stream()
                .filter(group -> !group.isOpen())
                .map(group -> group.width().getAsInt())
                .distinct()
                .toList();
        return widths.size() == 1 ? Optional.of(widths.get(0)) : Optional.empty();
    }

    /** The places of the groups that make up a span of ages: from, and behind the last; empty if the span cuts a group. */
    Optional<int[]> rangeOf(AgeGroup span) {
        int from = -1;
        int end = -1;
        for (int i = 0; i < size(); i++) {
            if (groups.get(i).from() == span.from()) {
                from = i;
            }
            if (groups.get(i).end() == span.end()) {
                end = i + 1;
            }
        }
        return from >= 0 && end > from ? Optional.of(new int[] {from, end}) : Optional.empty();
    }

    /**
     * Whether a span of ages is made up of whole groups.
     *
     * @param span the span, such as 15–64
     * @return true if counts of the groups can be added to that of the span
     */
    public boolean canSum(AgeGroup span) {
        return rangeOf(span).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof AgeGroups that && groups.equals(that.groups));
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    /** The first groups, the last, and their number, as in "0-4, 5-9, 10-14, …, 90+ (19)". */
    @Override
    public String toString() {
        return size() <= NAMED
                ? groups.stream().map(AgeGroup::id).collect(Collectors.joining(", "))
                : groups.stream().limit(SHOWN).map(AgeGroup::id).collect(Collectors.joining(", ")) + ", …, "
                        + groups.get(size() - 1).id() + " (" + size() + ")";
    }
}
