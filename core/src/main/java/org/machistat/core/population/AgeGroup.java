package org.machistat.core.population;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import org.machistat.core.text.Label;

/**
 * The completed years of age from one to another, or from one on (年齢階級).
 *
 * <ul>
 *   <li>0–4 holds everyone from birth to the day before the fifth birthday; its width is 5 years.
 *   <li>An open group has no last age and no width.
 *   <li>Unknown age (年齢不詳) is no group: a {@link Population} keeps it apart.
 *   <li>The order is by first age, then the narrower before the wider.
 * </ul>
 *
 * @serial exclude
 */
public final class AgeGroup implements Comparable<AgeGroup>, Serializable {

    private static final long serialVersionUID = 1L;

    /** The last age in completed years that a group may name. */
    public static final int OLDEST = 150;

    private static final int OPEN = Integer.MAX_VALUE;

    private final int from;
    private final int last;

    private AgeGroup(int from, int last) {
        this.from = from;
        this.last = last;
    }

    /**
     * The ages from one to another, both in.
     *
     * @param from the first age in completed years
     * @param last the last age in completed years
     * @return the group
     * @throws IllegalArgumentException unless 0 ≤ from ≤ last ≤ 150
     */
    public static AgeGroup of(int from, int last) {
        if (from < 0 || last < from || last > OLDEST) {
            throw new IllegalArgumentException(
                    "Age group needs ages from 0 to " + OLDEST + " in order, but was " + from + " to " + last);
        }
        return new AgeGroup(from, last);
    }

    /**
     * A single year of age (各歳).
     *
     * @param age the age in completed years
     * @return the group
     * @throws IllegalArgumentException unless 0 ≤ age ≤ 150
     */
    public static AgeGroup single(int age) {
        return of(age, age);
    }

    /**
     * Five years of age from one on (5歳階級).
     *
     * @param from the first age in completed years
     * @return the group
     * @throws IllegalArgumentException unless 0 ≤ from ≤ 146
     */
    public static AgeGroup fiveYear(int from) {
        return of(from, from + 4);
    }

    /**
     * All ages from one on (最終の開いた年齢階級).
     *
     * @param from the first age in completed years
     * @return the open group
     * @throws IllegalArgumentException unless 0 ≤ from ≤ 150
     */
    public static AgeGroup open(int from) {
        of(from, OLDEST);
        return new AgeGroup(from, OPEN);
    }

    /**
     * Reads an age group as tables print it.
     *
     * <p>Read are {@code 0～4歳}, {@code 0-4}, {@code 0～4}, {@code 7歳}, {@code 7}, {@code 90歳以上}, {@code 85+},
     * {@code 100歳～}, {@code 85 and over}, {@code 15歳未満}, {@code under 15}, {@code 14歳以下}; full-width digits, every kind
     * of dash and 才 alike, spaces anywhere.
     *
     * @param text the text
     * @return the group
     * @throws IllegalArgumentException if the text is not of these forms; 不詳 and 総数 are no age groups
     */
    public static AgeGroup parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException(message(text)));
    }

    private static String message(String text) {
        String start = "Unable to parse age group from " + AgeText.shown(text);
        if (AgeText.isUnknown(text)) {
            return start + ": unknown age is no group, Population keeps it apart";
        }
        if (AgeText.isTotal(text)) {
            return start + ": a total over all ages is no group";
        }
        return start + ", expected a form such as '0～4歳', '7歳', '90歳以上', '85+' or '15歳未満', ages from 0 to " + OLDEST;
    }

    /**
     * Reads an age group, if the text is one.
     *
     * @param text the text, in the forms of {@link #parse}
     * @return the group, or empty
     */
    public static Optional<AgeGroup> find(String text) {
        return AgeText.group(text);
    }

    /**
     * Whether a text names unknown age (年齢不詳).
     *
     * @param text the text
     * @return true for 不詳, 年齢不詳, 年齢「不詳」, 不明, unknown, not stated
     */
    public static boolean isUnknown(String text) {
        return AgeText.isUnknown(text);
    }

    /**
     * The first age.
     *
     * @return the age in completed years
     */
    public int from() {
        return from;
    }

    /**
     * The last age.
     *
     * @return the age in completed years, or empty for an open group
     */
    public OptionalInt last() {
        return isOpen() ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /**
     * The number of years of age.
     *
     * @return the width, or empty for an open group
     */
    public OptionalInt width() {
        return isOpen() ? OptionalInt.empty() : OptionalInt.of(last - from + 1);
    }

    /**
     * Whether the group has no last age.
     *
     * @return true for 90歳以上
     */
    public boolean isOpen() {
        return last == OPEN;
    }

    /**
     * Whether an age lies in the group.
     *
     * @param age the age in completed years
     * @return true if it does
     */
    public boolean contains(int age) {
        return from <= age && age <= last;
    }

    /**
     * Whether all ages of another group lie in this one.
     *
     * @param other the other group
     * @return true if they do
     */
    public boolean contains(AgeGroup other) {
        return from <= other.from && other.last <= last;
    }

    /**
     * Whether some age lies in both groups.
     *
     * @param other the other group
     * @return true if one does
     */
    public boolean overlaps(AgeGroup other) {
        return from <= other.last && other.from <= last;
    }

    /** The first age behind the group; a number above every age for an open group. */
    int end() {
        return isOpen() ? OPEN : last + 1;
    }

    /**
     * The name of the group in data: {@code "0-4"}, {@code "7"}, {@code "90+"}.
     *
     * @return the id; {@link #parse} reads it back
     */
    public String id() {
        return isOpen() ? from + "+" : from == last ? Integer.toString(from) : from + "-" + last;
    }

    /**
     * The name of the group in print.
     *
     * @return such as 0～4歳 and 0–4, 7歳 and 7, 90歳以上 and 90+
     */
    public Label label() {
        return isOpen()
                ? Label.of(from + "歳以上", from + "+")
                : from == last
                        ? Label.of(from + "歳", Integer.toString(from))
                        : Label.of(from + "～" + last + "歳", from + "–" + last);
    }

    @Override
    public int compareTo(AgeGroup other) {
        int order = Integer.compare(from, other.from);
        return order != 0 ? order : Integer.compare(last, other.last);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgeGroup that && from == that.from && last == that.last;
    }

    @Override
    public int hashCode() {
        return 31 * from + last;
    }

    /** The name in Japanese. */
    @Override
    public String toString() {
        return label().ja();
    }
}
