package org.machistat.planmodel.tree;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.machistat.core.text.Label;
import org.machistat.planmodel.internal.Shown;

/**
 * The layers of a plan from the top (政策体系の階層構成).
 *
 * <ul>
 *   <li>Layers count from 1. There are from 1 to 500 of them.
 *   <li>No two layers of a scheme have the same Japanese name.
 * </ul>
 *
 * @param id what the scheme is called in code and data
 * @param layers the layers from the top
 * @serial exclude
 */
public record LayerScheme(String id, List<Layer> layers) implements Serializable {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    /** The most layers of a scheme: the most numbers of a path. */
    private static final int MOST_LAYERS = PolicyPath.DEEPEST;

    /**
     * Makes a scheme.
     *
     * @param id what it is called in code and data
     * @param layers the layers from the top
     * @throws IllegalArgumentException if the id is blank, there is no layer or more than 500, or two have the same name
     */
    public LayerScheme {
        Objects.requireNonNull(id, "id");
        layers.forEach(layer -> Objects.requireNonNull(layer, "layer"));
        layers = List.copyOf(layers);
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of a layer scheme must not be blank, but was '" + id + "'");
        }
        if (layers.size() > MOST_LAYERS) {
            throw new IllegalArgumentException("Layers of scheme '" + Shown.text(id) + "' must be at most "
                    + MOST_LAYERS + ", but were " + layers.size());
        }
        List<String> names = layers.stream().map(layer -> layer.name().ja()).toList();
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("Layers of scheme '" + Shown.text(id)
                    + "' must be one or more with different names, but were [" + Shown.list(names) + "]");
        }
    }

    /**
     * A scheme of layers that are all numbered 1., 2., 3. under every parent.
     *
     * @param id what it is called in code and data
     * @param names the names of the layers from the top
     * @return the scheme
     * @throws IllegalArgumentException if the id is blank, there is no layer, or two have the same name
     */
    public static LayerScheme of(String id, Label... names) {
        return new LayerScheme(id, Arrays.stream(names).map(Layer::of).toList());
    }

    /**
     * The number of layers.
     *
     * @return 1 or more
     */
    public int depth() {
        return layers.size();
    }

    /**
     * A layer by its place.
     *
     * @param number its number from the top, from 1
     * @return the layer
     * @throws NoSuchElementException if there is none
     */
    public Layer get(int number) {
        if (number < 1 || number > depth()) {
            throw new NoSuchElementException(
                    "No layer " + number + " in scheme '" + id + "', expected 1 to " + depth() + " of " + layers);
        }
        return layers.get(number - 1);
    }

    /**
     * The place of a layer by its name.
     *
     * @param name its name in Japanese or in English
     * @return its number from the top, from 1
     * @throws NoSuchElementException if there is none
     */
    public int getNumber(String name) {
        return findNumber(name)
                .orElseThrow(() -> new NoSuchElementException(
                        "No layer '" + name + "' in scheme '" + id + "', expected one of " + layers));
    }

    /**
     * The place of a layer by its name, if there is one.
     *
     * @param name its name in Japanese or in English
     * @return its number from the top, or empty
     */
    public OptionalInt findNumber(String name) {
        return IntStream.rangeClosed(1, depth())
                .filter(number -> get(number).name().ja().equals(name)
                        || get(number).name().en().equals(name))
                .findFirst();
    }

    /**
     * Prints a path with the numbers of its layers.
     *
     * @param path a path of this scheme
     * @return such as {@code 政策3 1. 2.}; {@link #parsePath} reads it back
     * @throws NoSuchElementException if the path is deeper than the scheme
     * @throws IllegalArgumentException if a style has no sign for a number
     */
    public String format(PolicyPath path) {
        StringJoiner steps = new StringJoiner(" ");
        for (int number = 1; number <= path.depth(); number++) {
            PolicyPath step = path.upTo(number);
            String repeat = step.occurrence() == 1 ? "" : PolicyPath.REPEAT + step.occurrence();
            steps.add(get(number).format(step.ordinal()) + repeat);
        }
        return steps.toString();
    }

    /**
     * Reads a path printed with the numbers of its layers, a space between two.
     *
     * @param text such as {@code 政策3 1. 2.}
     * @return the path; the empty text is the root
     * @throws IllegalArgumentException if a number is not printed as its layer does, or there are too many
     */
    public PolicyPath parsePath(String text) {
        PolicyPath path = PolicyPath.ROOT;
        String left = text.strip();
        while (!left.isEmpty()) {
            Step step = path.depth() < depth() ? step(layers.get(path.depth()), left) : Step.of(0, 0, left);
            if (step.ordinal() == 0 || step.occurrence() == 0) {
                throw new IllegalArgumentException("Unable to parse path from '" + text + "', expected at most "
                        + depth() + " numbers such as '" + example() + "', but met '" + step.met() + "'");
            }
            path = path.child(step.ordinal(), step.occurrence());
            left = step.left();
        }
        return path;
    }

    /** One number of a path, 0 where there is none, and what is left behind it. */
    private record Step(int ordinal, int occurrence, String met, String left) {

        static Step of(int ordinal, int occurrence, String text) {
            String[] parts = SPACE.split(text, 2);
            return new Step(ordinal, occurrence, parts[0], parts.length > 1 ? parts[1].strip() : "");
        }
    }

    /** The word of a layer may have spaces in it, the number behind it has none. */
    private static Step step(Layer layer, String text) {
        String word = layer.word().stripLeading();
        if (!text.startsWith(word)) {
            return Step.of(0, 0, text);
        }
        Step step = Step.of(0, 0, text.substring(word.length()));
        String met = step.met();
        int repeat = met.lastIndexOf(PolicyPath.REPEAT);
        int occurrence = repeat < 0 ? 1 : PolicyPath.count(met.substring(repeat + 1));
        int ordinal =
                layer.style().find(repeat < 0 ? met : met.substring(0, repeat)).orElse(0);
        return new Step(ordinal, occurrence, word + met, step.left());
    }

    private String example() {
        StringJoiner steps = new StringJoiner(" ");
        layers.forEach(layer -> steps.add(layer.format(1)));
        return steps.toString();
    }

    /** The id and the names of the layers. */
    @Override
    public String toString() {
        return id + layers;
    }
}
