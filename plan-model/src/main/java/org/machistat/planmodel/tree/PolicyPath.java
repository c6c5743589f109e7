package org.machistat.planmodel.tree;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.machistat.planmodel.internal.Shown;

/**
 * Where a node stands in a plan: the numbers from the top, {@code 3-2-1} (体系番号).
 *
 * <ul>
 *   <li>{@link #ROOT}, the plan as a whole, has no number and prints as {@code /}.
 *   <li>Where a plan prints a number twice under one parent, the second is {@code 3-2#2}, so that every node has its own path.
 *   <li>It has at most 500 numbers.
 *   <li>Paths compare number by number; a parent comes before its children.
 * </ul>
 *
 * @serial exclude
 */
public final class PolicyPath implements Comparable<PolicyPath>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String EXPECTED = "numbers from 1 such as '3-2-1', '3-2#2-1' or '/' for the whole plan";
    private static final int MOST_DIGITS = 9;

    /** The greatest number of a step. */
    static final int LAST = 999_999_999;

    /** The most numbers of a path: its text then has at most 10,000 characters. */
    static final int DEEPEST = 500;

    private static final int MIXER = 0x9E3779B1;

    /** What stands before the count of a repeated number. */
    static final String REPEAT = "#";

    /** The plan as a whole. */
    public static final PolicyPath ROOT = new PolicyPath(new int[0]);

    /** Number and occurrence of each step, in turn. */
    private final int[] steps;

    private final int hash;

    private PolicyPath(int[] steps) {
        this.steps = steps;
        int mixed = 1;
        for (int step : steps) {
            mixed = (mixed + step) * MIXER;
            mixed ^= mixed >>> 15;
        }
        this.hash = mixed;
    }

    /**
     * A path of its numbers, none of them repeated.
     *
     * @param ordinals the numbers from the top, each from 1; none for the root
     * @return the path
     * @throws IllegalArgumentException if a number is not from 1 to 999,999,999, or there are more than 500
     */
    public static PolicyPath of(int... ordinals) {
        checkDepth(ordinals.length);
        int[] steps = new int[2 * ordinals.length];
        for (int i = 0; i < ordinals.length; i++) {
            steps[2 * i] = check(ordinals[i]);
            steps[2 * i + 1] = 1;
        }
        return new PolicyPath(steps);
    }

    private static void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("A path must have at most " + DEEPEST + " numbers, but had " + depth);
        }
    }

    private static int check(int number) {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException(
                    "Numbers of a path must be from 1 to " + LAST + ", but one was " + number);
        }
        return number;
    }

    /**
     * Reads a path.
     *
     * @param text such as {@code 3-2-1}, also with full-width digits and dashes or with stops between the numbers
     * @return the path
     * @throws IllegalArgumentException if the text is not of this form, or has more than 500 numbers
     */
    public static PolicyPath parse(String text) {
        String stripped = text.strip();
        if (stripped.equals("/")) {
            return ROOT;
        }
        String[] parts = stripped.split("[-－‐‑–ー−.．]", -1);
        checkDepth(parts.length);
        int[] steps = new int[2 * parts.length];
        for (int i = 0; i < parts.length; i++) {
            int repeat = parts[i].indexOf(REPEAT);
            steps[2 * i] = count(repeat < 0 ? parts[i] : parts[i].substring(0, repeat));
            steps[2 * i + 1] = repeat < 0 ? 1 : count(parts[i].substring(repeat + 1));
            if (steps[2 * i] == 0 || steps[2 * i + 1] == 0) {
                throw new IllegalArgumentException(
                        "Unable to parse path from '" + Shown.text(text) + "', expected " + EXPECTED);
            }
        }
        return new PolicyPath(steps);
    }

    /** The number a text writes, 0 if it writes none from 1. */
    static int count(String digits) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= '０' && c <= '９'));
        return isNumber ? Integer.parseInt(digits) : 0;
    }

    /**
     * The path of a child.
     *
     * @param ordinal the child's number, from 1
     * @return the path
     * @throws IllegalArgumentException if the number is not from 1 to 999,999,999, or the path has 500 already
     */
    public PolicyPath child(int ordinal) {
        return child(ordinal, 1);
    }

    /**
     * The path of a child whose number may be printed several times.
     *
     * @param ordinal the child's number, from 1
     * @param occurrence which of those with that number it is, from 1
     * @return the path
     * @throws IllegalArgumentException if one of them is not from 1 to 999,999,999, or the path has 500 numbers already
     */
    public PolicyPath child(int ordinal, int occurrence) {
        checkDepth(depth() + 1);
        int[] longer = Arrays.copyOf(steps, steps.length + 2);
        longer[steps.length] = check(ordinal);
        longer[steps.length + 1] = check(occurrence);
        return new PolicyPath(longer);
    }

    /**
     * The path of the parent.
     *
     * @return the path one layer up
     * @throws IllegalStateException if this is the root
     */
    public PolicyPath parent() {
        if (isRoot()) {
            throw new IllegalStateException("The whole plan '/' has no parent");
        }
        return upTo(depth() - 1);
    }

    /**
     * The path of an ancestor.
     *
     * @param layer the ancestor's layer, from 0 (the root) to {@link #depth} (this path)
     * @return the path
     * @throws IllegalArgumentException if there is no such layer
     */
    public PolicyPath upTo(int layer) {
        if (layer < 0 || layer > depth()) {
            throw new IllegalArgumentException(
                    "Layer of an ancestor of '" + this + "' must be from 0 to " + depth() + ", but was " + layer);
        }
        return layer == depth() ? this : layer == 0 ? ROOT : new PolicyPath(Arrays.copyOf(steps, 2 * layer));
    }

    /**
     * The layer of the node at this path.
     *
     * @return 1 for the top layer, 0 for the root
     */
    public int depth() {
        return steps.length / 2;
    }

    /**
     * Whether this is the plan as a whole.
     *
     * @return true for {@link #ROOT}
     */
    public boolean isRoot() {
        return steps.length == 0;
    }

    /**
     * The last number.
     *
     * @return the number of the node under its parent, from 1
     * @throws IllegalStateException if this is the root
     */
    public int ordinal() {
        return last(2);
    }

    /**
     * Which of the nodes with the last number under one parent it is.
     *
     * @return 1, or more where the number is printed several times
     * @throws IllegalStateException if this is the root
     */
    public int occurrence() {
        return last(1);
    }

    private int last(int fromEnd) {
        if (isRoot()) {
            throw new IllegalStateException("The whole plan '/' has no number");
        }
        return steps[steps.length - fromEnd];
    }

    /**
     * The numbers from the top.
     *
     * @return one for each layer, empty for the root
     */
    public List<Integer> ordinals() {
        return IntStream.range(0, depth()).map(i -> steps[2 * i]).boxed().toList();
    }

    /**
     * Whether another path leads through this one.
     *
     * @param other the other
     * @return true if the other is a descendant or the same
     */
    public boolean contains(PolicyPath other) {
        return other.steps.length >= steps.length
                && Arrays.equals(steps, 0, steps.length, other.steps, 0, steps.length);
    }

    @Override
    public int compareTo(PolicyPath other) {
        return Arrays.compare(steps, other.steps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyPath that && hash == that.hash && Arrays.equals(steps, that.steps);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The path as {@code 3-2-1}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return isRoot()
                ? "/"
                : IntStream.range(0, depth())
                        .mapToObj(i -> steps[2 * i] + (steps[2 * i + 1] == 1 ? "" : REPEAT + steps[2 * i + 1]))
                        .collect(Collectors.joining("-"));
    }
}
