package org.machistat.survey.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.table.Category;

/**
 * Categories, one or a gap for each row: strata, wards, answers to a question (区分の変数).
 *
 * <ul>
 *   <li>Each row holds the position of its category in {@link #categories}, in printed order; a gap holds none.
 *   <li>A category that no row has is legitimate: nobody chose it.
 * </ul>
 */
public final class CategoryColumn implements Column {

    /** The position that stands for a gap. */
    public static final int GAP = -1;

    private final String name;
    private final List<Category> categories;
    private final int[] positions;
    private final int missing;

    private CategoryColumn(String name, List<Category> categories, int[] positions, int missing) {
        this.name = name;
        this.categories = categories;
        this.positions = positions;
        this.missing = missing;
    }

    /**
     * A column of positions among given categories.
     *
     * @param name the name of the variable
     * @param categories the categories in printed order, each once
     * @param positions for each row the position of its category, or {@link #GAP}
     * @return the column
     * @throws IllegalArgumentException if a category is there twice or a position is beyond them; the message names the row
     */
    public static CategoryColumn of(String name, List<Category> categories, int[] positions) {
        Objects.requireNonNull(name, "name");
        List<Category> copy = List.copyOf(categories);
        Set<String> seen = new HashSet<>();
        for (Category category : copy) {
            if (!seen.add(category.id())) {
                throw new IllegalArgumentException(
                        "Categories of '" + name + "' must be there once, but '" + category.id() + "' was there twice");
            }
        }
        int[] own = positions.clone();
        int missing = 0;
        for (int row = 0; row < own.length; row++) {
            if (own[row] == GAP) {
                missing++;
            } else if (own[row] < 0 || own[row] >= copy.size()) {
                throw new IllegalArgumentException("Positions of '" + name + "' must be from 0 to " + (copy.size() - 1)
                        + ", or " + GAP + " for a gap, but row " + row + " was " + own[row]);
            }
        }
        return new CategoryColumn(name, copy, own, missing);
    }

    /**
     * A column of words; the categories are the words in the order in which they come first.
     *
     * @param name the name of the variable
     * @param words the word of each row; an empty one is a gap
     * @return the column
     */
    public static CategoryColumn of(String name, List<String> words) {
        Objects.requireNonNull(name, "name");
        Map<String, Integer> found = new LinkedHashMap<>();
        int[] positions = new int[words.size()];
        int missing = 0;
        int row = 0;
        for (String word : words) {
            if (word.isEmpty()) {
                positions[row++] = GAP;
                missing++;
            } else {
                positions[row++] = found.computeIfAbsent(word, added -> found.size());
            }
        }
        return new CategoryColumn(
                name, found.keySet().stream().map(Category::of).toList(), positions, missing);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return positions.length;
    }

    @Override
    public boolean isMissing(int row) {
        return positions[row] == GAP;
    }

    @Override
    public int missing() {
        return missing;
    }

    /**
     * The categories.
     *
     * @return the categories in printed order
     */
    public List<Category> categories() {
        return categories;
    }

    /**
     * The position of a row's category.
     *
     * @param row the row, from 0
     * @return the position in {@link #categories}, or {@link #GAP}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int position(int row) {
        return positions[row];
    }

    /**
     * The position of a category.
     *
     * @param id the id of the category
     * @return its position in {@link #categories}, or empty
     */
    public Optional<Integer> findPosition(String id) {
        Objects.requireNonNull(id, "id");
        for (int position = 0; position < categories.size(); position++) {
            if (categories.get(position).id().equals(id)) {
                return Optional.of(position);
            }
        }
        return Optional.empty();
    }

    @Override
    public CategoryColumn keeping(int... kept) {
        int[] own = new int[kept.length];
        int gaps = 0;
        for (int at = 0; at < own.length; at++) {
            own[at] = positions[kept[at]];
            gaps += own[at] == GAP ? 1 : 0;
        }
        return new CategoryColumn(name, categories, own, gaps);
    }

    /**
     * The same rows, those without a category in one of their own, such as 不明.
     *
     * @param unknown the category, one of those there are or a new one at their end
     * @return the column without gaps
     */
    public CategoryColumn withGapsAs(Category unknown) {
        List<Category> all = new ArrayList<>(categories);
        int at = findPosition(unknown.id()).orElse(all.size());
        if (at == all.size()) {
            all.add(unknown);
        }
        int[] own = positions.clone();
        for (int row = 0; row < own.length; row++) {
            own[row] = own[row] == GAP ? at : own[row];
        }
        return new CategoryColumn(name, List.copyOf(all), own, 0);
    }

    /**
     * The same rows with some categories made one, such as 大いに and やや to 肯定的.
     *
     * @param target the category that comes in the place of the first of them
     * @param ids the ids of the categories
     * @return the column
     * @throws IllegalArgumentException if there is no such category, or the target's id is that of another one
     */
    public CategoryColumn merged(Category target, List<String> ids) {
        Objects.requireNonNull(target, "target");
        Set<String> wanted = new HashSet<>(ids);
        for (String id : ids) {
            if (findPosition(id).isEmpty()) {
                throw new IllegalArgumentException("No category '" + id + "' of '" + name + "', the categories are "
                        + categories.stream().map(Category::id).toList());
            }
        }
        Map<String, Integer> kept = new LinkedHashMap<>();
        Map<String, Category> made = new HashMap<>();
        for (Category category : categories) {
            Category now = wanted.contains(category.id()) ? target : category;
            if (made.putIfAbsent(now.id(), now) != null && !wanted.contains(category.id())) {
                throw new IllegalArgumentException(
                        "Category '" + now.id() + "' of '" + name + "' is another one already");
            }
            kept.putIfAbsent(now.id(), kept.size());
        }
        int[] moved = new int[positions.length];
        int[] to = categories.stream()
                .mapToInt(category -> kept.get(wanted.contains(category.id()) ? target.id() : category.id()))
                .toArray();
        for (int row = 0; row < moved.length; row++) {
            moved[row] = positions[row] == GAP ? GAP : to[positions[row]];
        }
        return new CategoryColumn(name, kept.keySet().stream().map(made::get).toList(), moved, missing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CategoryColumn that
                && name.equals(that.name)
                && categories.equals(that.categories)
                && Arrays.equals(positions, that.positions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, categories, Arrays.hashCode(positions));
    }

    /** Name, rows, categories and gaps, as in "業種（837行、17区分、欠測9）". */
    @Override
    public String toString() {
        return name + "（" + rows() + "行、" + categories.size() + "区分、欠測" + missing + "）";
    }
}
