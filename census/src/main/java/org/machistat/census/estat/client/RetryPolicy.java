package org.machistat.census.estat.client;

import java.time.Duration;
import java.util.Objects;

/**
 * How often a failed request is tried again, and after how long (再試行の方針).
 *
 * <p>The wait doubles each time: first, 2·first, 4·first… up to the longest. Where the service says how long to wait (header
 * Retry-After in seconds), that wait is taken if it is longer; if it is above the longest, the request is not tried again. Waits
 * have no random part.
 *
 * @param tries how often a request is sent at most, from 1 to 100
 * @param first the wait before the second try
 * @param longest the longest wait
 */
public record RetryPolicy(int tries, Duration first, Duration longest) {

    private static final int MOST_TRIES = 100;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** One try. */
    public static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    /** Four tries, after 1, 2 and 4 seconds; at most 30 seconds where the service asks for it. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** Waits (待機). */
    @FunctionalInterface
    public interface Sleeper {
        /**
         * Waits, as {@code Thread.sleep} does.
         *
         * @param wait how long
         * @throws InterruptedException if the thread was interrupted meanwhile
         */
        void sleep(Duration wait) throws InterruptedException;
    }

    /**
     * Makes a policy.
     *
     * @param tries how often at most
     * @param first the wait before the second try
     * @param longest the longest wait
     * @throws IllegalArgumentException if the tries are not from 1 to 100, or the waits not from 0 to a day with the first not
     *     above the longest
     */
    public RetryPolicy {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(longest, "longest");
        if (tries < 1 || tries > MOST_TRIES) {
            throw new IllegalArgumentException("Tries must be from 1 to 100, but were " + tries);
        }
        if (first.isNegative() || first.compareTo(longest) > 0 || longest.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Waits must be from 0 to 1 day, the first not above the longest, but were " + first + " and "
                            + longest);
        }
    }

    /**
     * The wait behind a failed try.
     *
     * @param failed how many tries have failed, from 1
     * @return the wait: first · 2^(failed − 1), or the longest if that is shorter
     * @throws IllegalArgumentException if the number is not positive
     */
    public Duration waitAfter(int failed) {
        if (failed < 1) {
            throw new IllegalArgumentException("Failed tries must be at least 1, but were " + failed);
        }
        Duration wait = first;
        for (int i = 1; i < failed && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
