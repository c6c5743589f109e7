package org.machistat.examples.web;

import java.time.Duration;
import java.util.Objects;

/**
 * How much the service takes on.
 *
 * @param bodyBytes the bytes of one body; beyond it 413
 * @param bodiesBytes the bytes of all bodies held at once; beyond it 503
 * @param bodyTime how long a body may take to arrive; beyond it 408
 * @param uriLength the characters of path and query; beyond it 414
 * @param calculations how many calculations run at once, of what reads a body and of what does not
 * @param waiting how many more may wait for one to end; beyond it 503
 * @param calculationTime how long a request may wait and calculate; beyond it 503
 * @param perClient the requests of one address in progress; beyond it 429
 * @param connections the connections open at once; beyond it none is accepted
 */
public record Limits(
        int bodyBytes,
        long bodiesBytes,
        Duration bodyTime,
        int uriLength,
        int calculations,
        int waiting,
        Duration calculationTime,
        int perClient,
        int connections) {

    /**
     * 1 MiB a body and 32 MiB together, 10 s to send it; 4,096 characters of URI; as many calculations as processors and 256 waiting, 20 s;
     * 64 requests of one address, 400 connections.
     */
    public static final Limits DEFAULT = new Limits(
            1 << 20,
            32L << 20,
            Duration.ofSeconds(10),
            4096,
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            256,
            Duration.ofSeconds(20),
            64,
            400);

    /** The characters of request line and headers together that the server of the JDK reads. */
    private static final int HEAD_CHARACTERS = 16_384;

    private static final int HEADERS = 64;
    private static final int IDLE_SECONDS = 15;

    /**
     * Makes limits.
     *
     * @param bodyBytes the bytes of one body
     * @param bodiesBytes the bytes of all bodies held at once
     * @param bodyTime how long a body may take to arrive
     * @param uriLength the characters of path and query
     * @param calculations how many calculations run at once
     * @param waiting how many more may wait
     * @param calculationTime how long a request may wait and calculate
     * @param perClient the requests of one address in progress
     * @param connections the connections open at once
     * @throws IllegalArgumentException if a limit is not positive, or one body is more than all may be
     */
    public Limits {
        Objects.requireNonNull(bodyTime, "bodyTime");
        Objects.requireNonNull(calculationTime, "calculationTime");
        long least = Math.min(Math.min(bodyBytes, uriLength), Math.min(calculations, waiting));
        if (Math.min(least, Math.min(perClient, connections)) < 1 || bodyTime.isZero() || bodyTime.isNegative()) {
            throw new IllegalArgumentException("Limits must be positive");
        }
        if (calculationTime.isZero() || calculationTime.isNegative()) {
            throw new IllegalArgumentException("Limits must be positive");
        }
        if (bodiesBytes < bodyBytes) {
            throw new IllegalArgumentException(
                    "All bodies must be at least one body, " + bodyBytes + " bytes, but were " + bodiesBytes);
        }
    }

    /**
     * The same limits but for the requests of one address.
     *
     * @param most the requests of one address in progress; all are of one address if a proxy sends them
     * @return the limits
     * @throws IllegalArgumentException if it is not positive
     */
    public Limits withPerClient(int most) {
        return new Limits(
                bodyBytes, bodiesBytes, bodyTime, uriLength, calculations, waiting, calculationTime, most, connections);
    }

    /**
     * Sets the properties of the JDK's own server, which bound what happens before a request reaches a handler: head, connections, a head
     * or a body that never ends, an answer that nobody reads. A property that is set already stays. The JDK reads them once, when its first server
     * is made; they were tried on JDK 17.0.15 and 25.
     */
    void applyToJdk() {
        set("sun.net.httpserver.maxReqHeaderSize", HEAD_CHARACTERS);
        set("sun.net.httpserver.maxReqHeaders", HEADERS);
        // The whole request; the body has its own, shorter time, so that its end can be answered.
        set("sun.net.httpserver.maxReqTime", bodyTime.toSeconds() + 5);
        // From the end of the request to the end of the answer.
        set("sun.net.httpserver.maxRspTime", calculationTime.toSeconds() + 15);
        set("sun.net.httpserver.idleInterval", IDLE_SECONDS);
        set("sun.net.httpserver.maxIdleConnections", connections / 2);
        set("jdk.httpserver.maxConnections", connections);
        // What is read of a body that was refused, so that the client may still see the answer.
        set("sun.net.httpserver.drainAmount", 1 << 20);
        set("sun.net.httpserver.nodelay", true);
    }

    private static void set(String property, Object value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(value));
        }
    }
}
