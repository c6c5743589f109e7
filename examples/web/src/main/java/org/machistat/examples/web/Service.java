package org.machistat.examples.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The web service, within any program.
 *
 * <p>A connection has a thread only while a request is on its way; calculations have threads of their own, so that slow clients cannot hold
 * them up. Closing waits for what is in progress.
 */
public final class Service implements AutoCloseable {

    private static final int BACKLOG = 512;

    /** Beyond the connections there are, for a moment, those that are being closed. */
    private static final int SPARE_THREADS = 64;

    private final HttpServer server;
    private final Front front;
    private final Bodies bodies;
    private final ExecutorService readers;
    private final ExecutorService lookups;
    private final ExecutorService calculators;

    private Service(InetSocketAddress at, Limits limits, Cors cors, List<Route> routes) throws IOException {
        limits.applyToJdk();
        server = HttpServer.create(at, BACKLOG);
        readers = new ThreadPoolExecutor(
                4,
                limits.connections() + SPARE_THREADS,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named("reader"));
        lookups = calculating(limits, "lookup");
        calculators = calculating(limits, "calculator");
        bodies = new Bodies(limits);
        front = new Front(routes, limits, cors, lookups, calculators, bodies);
        server.setExecutor(readers);
        server.createContext("/", front);
    }

    private static ExecutorService calculating(Limits limits, String name) {
        return new ThreadPoolExecutor(
                limits.calculations(),
                limits.calculations(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(limits.waiting()),
                named(name));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "machistat-web-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Starts the service.
     *
     * @param at where it listens; port 0 is any that is free
     * @param limits how much it takes on
     * @param origins the origins whose pages may read the answers, such as https://city.example.jp; usually none
     * @return the service, which runs until it is closed
     * @throws IOException if it cannot listen there
     * @throws IllegalArgumentException if an origin is none
     */
    public static Service start(InetSocketAddress at, Limits limits, Collection<String> origins) throws IOException {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(limits, "limits");
        return start(at, limits, origins, Api.routes());
    }

    static Service start(InetSocketAddress at, Limits limits, Collection<String> origins, List<Route> routes)
            throws IOException {
        Service service = new Service(at, limits, new Cors(origins), routes);
        service.server.start();
        return service;
    }

    /**
     * Where the service answers.
     *
     * @return its root, such as http://127.0.0.1:8080/
     */
    public URI uri() {
        InetSocketAddress bound = server.getAddress();
        InetAddress address = bound.getAddress();
        String host = address.isAnyLocalAddress()
                ? "localhost"
                : address.getHostAddress().contains(":")
                        ? "[" + address.getHostAddress() + "]"
                        : address.getHostAddress();
        return URI.create("http://" + host + ":" + bound.getPort() + "/");
    }

    /** Ends the service: what is in progress has 10 s to end. */
    @Override
    public void close() {
        close(Duration.ofSeconds(10));
    }

    /**
     * Ends the service.
     *
     * @param grace how long what is in progress may take to end
     */
    public void close(Duration grace) {
        try {
            front.drain(grace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        bodies.close();
        readers.shutdownNow();
        lookups.shutdownNow();
        calculators.shutdownNow();
    }
}
