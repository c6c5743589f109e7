package org.machistat.census.establishment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/**
 * Classes of establishments by the number of persons engaged (従業者規模).
 *
 * <ul>
 *   <li>A class reaches from its lowest number to one below that of the next; the last is open.
 *   <li>Every number from 0 falls into exactly one class.
 * </ul>
 *
 * @serial exclude
 */
public final class SizeClasses implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * The classes of the Economic Census: 出向・派遣従業者のみ (nobody engaged of its own), 1～4人, 5～9人, … 200～299人, 300人以上.
     *
     * <p>Source: 総務省・経済産業省「経済センサス‐活動調査」 tables by 従業者規模（10区分）.
     */
    public static final SizeClasses ECONOMIC_CENSUS = of(0, 1, 5, 10, 20, 30, 50, 100, 200, 300);

    private static final int DIRECT = 1_024;

    private final int[] lowest;
    private final byte[] direct;

    private SizeClasses(int[] lowest) {
        this.lowest = lowest;
        direct = new byte[DIRECT];
        for (int size = 0; size < DIRECT; size++) {
            direct[size] = (byte) search(size);
        }
    }

    /**
     * Makes classes.
     *
     * @param lowest the lowest number of each class, rising, the first 0; at most 100
     * @return the classes
     * @throws IllegalArgumentException if they do not rise from 0, or are more than 100
     */
    public static SizeClasses of(int... lowest) {
        boolean rising = lowest.length > 0 && lowest.length <= 100 && lowest[0] == 0;
        for (int i = 1; i < lowest.length; i++) {
            rising &= lowest[i] > lowest[i - 1];
        }
        if (!rising) {
            throw new IllegalArgumentException(
                    "Lowest numbers must rise from 0 and be at most 100, but were " + Arrays.toString(lowest));
        }
        return new SizeClasses(lowest.clone());
    }

    /**
     * How many classes there are.
     *
     * @return the number
     */
    public int size() {
        return lowest.length;
    }

    /**
     * The place of the class of an establishment.
     *
     * @param employees the number of persons engaged, from 0
     * @return the place from 0
     * @throws IllegalArgumentException if the number is below 0
     */
    public int indexOf(int employees) {
        if (employees < 0) {
            throw new IllegalArgumentException("Persons engaged must be 0 or more, but were " + employees);
        }
        return placeOf(employees);
    }

    /** The place of the class of an establishment of a number from 0, which is not checked. */
    int placeOf(int employees) {
        return employees < DIRECT ? direct[employees] : search(employees);
    }

    private int search(int employees) {
        int at = Arrays.binarySearch(lowest, employees);
        return at >= 0 ? at : -at - 2;
    }

    /**
     * The classes as an axis with a total in front.
     *
     * @param id the id of the axis
     * @return the axis; the categories have the ids "total", "1-4", "300-", "0"
     */
    public Axis axis(String id) {
        List<Category> categories = new ArrayList<>();
        for (int i = 0; i < lowest.length; i++) {
            categories.add(category(i));
        }
        String[] parts = categories.stream().map(Category::id).toArray(String[]::new);
        categories.add(0, Category.of("total", Label.of("総数", "Total")));
        return Axis.of(id, Label.of("従業者規模", "Size of establishment"), categories)
                .withTotal("total", parts);
    }

    private Category category(int index) {
        int from = lowest[index];
        if (index == lowest.length - 1) {
            return Category.of(from + "-", Label.of(from + "人以上", from + " persons or more"));
        }
        int to = lowest[index + 1] - 1;
        if (to == 0) {
            return Category.of("0", Label.of("出向・派遣従業者のみ", "Seconded or dispatched workers only"));
        }
        return from == to
                ? Category.of("" + from, Label.of(from + "人", from + (from == 1 ? " person" : " persons")))
                : Category.of(from + "-" + to, Label.of(from + "～" + to + "人", from + "-" + to + " persons"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SizeClasses that && Arrays.equals(lowest, that.lowest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lowest);
    }

    @Override
    public String toString() {
        return "SizeClasses" + Arrays.toString(lowest);
    }
}
