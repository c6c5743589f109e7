package org.machistat.core.value;

import java.io.Serializable;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to a question that may have none: a value, or the reason why there is none (計算結果または計算不能の理由).
 *
 * <p>A rate of change from zero, a share of a suppressed figure: such a question is refused with a {@link Refusal}, never
 * answered with NaN, null, 0 or infinity. To go on with the value, chain {@link #map} and {@link #flatMap}; to leave the
 * type, use {@link #get} (throws the reason) or {@link #find}.
 *
 * @param <T> the type of the value
 */
public sealed interface Answer<T> extends Serializable permits Answer.Given, Answer.Refused {

    /**
     * An answer with a value.
     *
     * @param value the value
     * @param <T> its type
     * @serial exclude
     */
    record Given<T>(T value) implements Answer<T> {
        /**
         * Makes an answer with a value.
         *
         * @param value the value
         */
        public Given {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * An answer without a value.
     *
     * @param reason why there is none
     * @param <T> the type the value would have
     * @serial exclude
     */
    record Refused<T>(Refusal reason) implements Answer<T> {
        /**
         * Makes an answer without a value.
         *
         * @param reason why there is none
         */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String toString() {
            return reason.toString();
        }
    }

    /**
     * An answer with a value.
     *
     * @param value the value
     * @param <T> its type
     * @return the answer
     */
    static <T> Answer<T> of(T value) {
        return new Given<>(value);
    }

    /**
     * An answer without a value.
     *
     * @param reason why there is none
     * @param <T> the type the value would have
     * @return the answer
     */
    static <T> Answer<T> refuse(Refusal reason) {
        return new Refused<>(reason);
    }

    /**
     * An answer without a value, by its kind and its two sentences.
     *
     * @param reason the kind of reason
     * @param ja the sentence in Japanese
     * @param en the sentence in English
     * @param <T> the type the value would have
     * @return the answer
     */
    static <T> Answer<T> refuse(Refusal.Reason reason, String ja, String en) {
        return new Refused<>(Refusal.of(reason, ja, en));
    }

    /**
     * Whether there is a value.
     *
     * @return true if there is
     */
    default boolean isGiven() {
        return this instanceof Given;
    }

    /**
     * The value.
     *
     * @return the value
     * @throws NoSuchElementException with the refusal's sentences, if there is none
     */
    default T get() {
        if (this instanceof Given<T> given) {
            return given.value();
        }
        throw new NoSuchElementException(((Refused<T>) this).reason().toString());
    }

    /**
     * The value, if there is one.
     *
     * @return the value, or empty
     */
    default Optional<T> find() {
        return this instanceof Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }

    /**
     * Why there is no value.
     *
     * @return the reason, or empty if there is a value
     */
    default Optional<Refusal> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    /**
     * The answer to a further step that always succeeds.
     *
     * @param step the step
     * @param <R> the type of its result
     * @return its result, or this refusal
     */
    default <R> Answer<R> map(Function<? super T, ? extends R> step) {
        return this instanceof Given<T> given ? of(step.apply(given.value())) : refuse(((Refused<T>) this).reason());
    }

    /**
     * The answer to a further step that may refuse.
     *
     * @param step the step
     * @param <R> the type of its result
     * @return its answer, or this refusal
     */
    default <R> Answer<R> flatMap(Function<? super T, Answer<R>> step) {
        return this instanceof Given<T> given ? step.apply(given.value()) : refuse(((Refused<T>) this).reason());
    }

    /**
     * One value from either side.
     *
     * @param whenGiven what to make of the value
     * @param whenRefused what to make of the reason
     * @param <R> the type of the result
     * @return the result
     */
    default <R> R fold(Function<? super T, ? extends R> whenGiven, Function<? super Refusal, ? extends R> whenRefused) {
        return this instanceof Given<T> given
                ? whenGiven.apply(given.value())
                : whenRefused.apply(((Refused<T>) this).reason());
    }
}
