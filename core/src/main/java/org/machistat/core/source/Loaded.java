package org.machistat.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a reader could read, and what it could not (読み取り結果).
 *
 * <p>One bad cell does not cost the good ones: the value holds all that could be read, each problem says where something is
 * missing or how it was interpreted.
 *
 * @param value what could be read
 * @param problems what could not, in the order of the text
 * @param <T> the type of the value
 */
public record Loaded<T>(T value, List<Problem> problems) {

    private static final int SHOWN = 3;

    /**
     * Makes a result.
     *
     * @param value what could be read
     * @param problems what could not
     */
    public Loaded {
        Objects.requireNonNull(value, "value");
        problems = List.copyOf(problems);
    }

    /**
     * A value read without any problem.
     *
     * @param value the value
     * @param <T> its type
     * @return the result
     */
    public static <T> Loaded<T> of(T value) {
        return new Loaded<>(value, List.of());
    }

    /**
     * Whether nothing was lost: there may be notes, but no error.
     *
     * @return true if there is no error among the problems
     */
    public boolean isComplete() {
        return errors().isEmpty();
    }

    /**
     * The problems that cost something.
     *
     * @return the errors, in the order of the text
     */
    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    /**
     * The value, if nothing was lost.
     *
     * @return the value
     * @throws IllegalStateException with the sentences of the first three errors and the number of all, if something was lost
     */
    public T getComplete() {
        if (!isComplete()) {
            List<Problem> errors = errors();
            throw new IllegalStateException("Could not read everything: "
                    + errors.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("; "))
                    + (errors.size() > SHOWN ? "; … (" + errors.size() + " errors in all)" : ""));
        }
        return value;
    }

    /**
     * The same problems with another value.
     *
     * @param step the change to the value
     * @param <R> the type of the new value
     * @return the result
     */
    public <R> Loaded<R> map(Function<? super T, ? extends R> step) {
        return new Loaded<>(step.apply(value), problems);
    }

    /**
     * The same value with more problems behind those there are.
     *
     * @param more the problems to add
     * @return the result
     */
    public Loaded<T> withProblems(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Loaded<>(value, all);
    }

    /** The value, and under it each problem in Japanese. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(value.toString());
        problems.forEach(problem -> text.append('\n').append(problem.sentence().ja()));
        return text.toString();
    }
}
