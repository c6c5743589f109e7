package org.machistat.examples.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Between the network and the resources: finds the route, keeps the limits, and answers what goes wrong as a {@link Problem}.
 *
 * <p>A client never sees more of a failure than that there was one; the rest goes to the log of the JDK ({@link System.Logger}).
 */
final class Front implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Front.class.getName());

    private final List<Route> routes;
    private final Limits limits;
    private final Cors cors;
    private final ExecutorService lookups;
    private final ExecutorService calculators;
    private final Bodies bodies;
    private final Clients clients;
    private final AtomicInteger inProgress = new AtomicInteger();
    private volatile boolean closing;

    /** What answers from a few figures has threads apart from what reads a body, so that audits do not hold it up. */
    Front(
            List<Route> routes,
            Limits limits,
            Cors cors,
            ExecutorService lookups,
            ExecutorService calculators,
            Bodies bodies) {
        this.routes = List.copyOf(routes);
        this.limits = limits;
        this.cors = cors;
        this.lookups = lookups;
        this.calculators = calculators;
        this.bodies = bodies;
        this.clients = new Clients(limits.perClient());
    }

    /** Takes nothing on from now, and waits until all is answered, or for so long. */
    void drain(Duration grace) throws InterruptedException {
        closing = true;
        long end = System.nanoTime() + grace.toNanos();
        while (inProgress.get() > 0 && System.nanoTime() < end) {
            Thread.sleep(10);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        inProgress.incrementAndGet();
        InetAddress client = exchange.getRemoteAddress().getAddress();
        boolean entered = clients.enter(client);
        try {
            // The JDK needs the stream to end the exchange, even if nobody reads it.
            exchange.getRequestBody();
            send(exchange, answer(exchange, entered));
        } catch (Bodies.Answered e) {
            // By the clock, while the body did not come.
        } finally {
            if (entered) {
                clients.leave(client);
            }
            exchange.close();
            inProgress.decrementAndGet();
        }
    }

    private Response answer(HttpExchange exchange, boolean entered) throws Bodies.Answered {
        try {
            if (closing) {
                throw busy("サービスを終了するところ", "the service is about to end").with("Connection", "close");
            }
            if (!entered) {
                throw new Problem(
                                Problem.Kind.TOO_MANY_REQUESTS,
                                "一つのアドレスから同時に送れるのは" + limits.perClient() + "件まで",
                                "one address may have " + limits.perClient() + " requests in progress at most")
                        .with("Retry-After", "1");
            }
            return routed(exchange);
        } catch (Problem problem) {
            return problem.response(locale(exchange));
        } catch (IOException e) {
            // Chunks that are none, or a client that has gone.
            return new Problem(Problem.Kind.BAD_REQUEST, "本文を読み終えられなかった", "the body could not be read to its end")
                    .with("Connection", "close")
                    .response(locale(exchange));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return failed(e).response(locale(exchange));
        }
    }

    private Response routed(HttpExchange exchange) throws Problem, IOException, Bodies.Answered {
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        if ((path == null ? 0 : path.length()) + (query == null ? 0 : query.length()) > limits.uriLength()) {
            throw new Problem(
                    Problem.Kind.URI_TOO_LONG,
                    "URIは" + limits.uriLength() + "文字まで",
                    "path and query may have " + limits.uriLength() + " characters at most");
        }
        List<String> segments = segments(path);
        List<Route> here = routes.stream()
                .filter(route -> route.match(segments).isPresent())
                .toList();
        if (here.isEmpty()) {
            throw new Problem(
                    Problem.Kind.NOT_FOUND,
                    "ここには何もない。一覧は /v1/openapi.json",
                    "there is nothing here; /v1/openapi.json lists what is");
        }
        String method = exchange.getRequestMethod();
        String asked = method.equals("HEAD") ? "GET" : method;
        Optional<Route> route =
                here.stream().filter(one -> one.method().equals(asked)).findFirst();
        if (route.isEmpty()) {
            return withoutRoute(exchange, method, here);
        }
        return answered(exchange, route.get(), segments, query);
    }

    private Response withoutRoute(HttpExchange exchange, String method, List<Route> here) throws Problem {
        Set<String> allowed = new LinkedHashSet<>();
        for (Route one : here) {
            allowed.add(one.method());
            if (one.method().equals("GET")) {
                allowed.add("HEAD");
            }
        }
        allowed.add("OPTIONS");
        String allow = String.join(", ", allowed);
        if (method.equals("OPTIONS")) {
            return cors.preflight(new Response(204, "", new byte[0], Map.of("Allow", allow)), exchange, allow);
        }
        throw new Problem(
                        Problem.Kind.METHOD_NOT_ALLOWED,
                        "ここで使えるメソッドは " + allow,
                        "the methods allowed here are " + allow)
                .with("Allow", allow);
    }

    private Response answered(HttpExchange exchange, Route route, List<String> segments, String query)
            throws Problem, IOException, Bodies.Answered {
        List<String> accept = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
        if (!MediaType.accepts(String.join(",", accept), route.writes())) {
            throw new Problem(
                    Problem.Kind.NOT_ACCEPTABLE,
                    "返せる形式は " + route.writes(),
                    "the answer comes as " + route.writes() + " only");
        }
        List<String> variables = route.match(segments).orElseThrow();
        Query parameters = Query.parse(query);
        if (route.reads().isEmpty()) {
            return calculated(route, new Request(variables, parameters));
        }
        MediaType type = type(exchange, route);
        try (Bodies.Body body = bodies.read(exchange, problem -> send(exchange, problem, locale(exchange)))) {
            return calculated(route, new Request(variables, parameters, Optional.of(type), body.bytes()));
        }
    }

    private static MediaType type(HttpExchange exchange, Route route) throws Problem {
        List<String> stated = exchange.getRequestHeaders().getOrDefault("Content-Type", List.of());
        Optional<MediaType> type = stated.size() == 1 ? MediaType.parse(stated.get(0)) : Optional.empty();
        if (type.isEmpty() || !route.reads().contains(type.get().name())) {
            String accepted = String.join(", ", route.reads());
            throw new Problem(
                            Problem.Kind.UNSUPPORTED_MEDIA_TYPE,
                            "Content-Typeとして使えるのは " + accepted,
                            "Content-Type must be one of " + accepted)
                    .with("Accept-Post", accepted)
                    .with("Accept", accepted);
        }
        return type.get();
    }

    private Response calculated(Route route, Request request) throws Problem {
        Future<Response> future;
        try {
            ExecutorService threads = route.reads().isEmpty() ? lookups : calculators;
            future = threads.submit(() -> route.resource().answer(request));
        } catch (RejectedExecutionException e) {
            throw busy("計算の順番待ちが多すぎる", "too many calculations are waiting");
        }
        try {
            return future.get(limits.calculationTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Its thread stays taken until the calculation ends, so that what takes too long does not pile up.
            future.cancel(true);
            String seconds = String.valueOf(limits.calculationTime().toMillis() / 1000.0);
            throw busy("計算が" + seconds + "秒以内に終わらなかった", "the calculation did not end within " + seconds + " s");
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw busy("サービスを終了するところ", "the service is about to end");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw failed(e.getCause());
        }
    }

    private static Problem failed(Throwable cause) {
        LOG.log(System.Logger.Level.ERROR, "A request could not be answered", cause);
        return new Problem(
                Problem.Kind.INTERNAL,
                "サーバーの側で計算できなかった。この内容は記録された",
                "the request could not be answered, by a fault of the server that was logged");
    }

    static Problem busy(String ja, String en) {
        return new Problem(Problem.Kind.UNAVAILABLE, ja, en).with("Retry-After", "2");
    }

    /** The segments of a path, each decoded by itself, so that %2F makes no further one. */
    private static List<String> segments(String path) throws Problem {
        List<String> segments = new ArrayList<>();
        if (path != null && path.length() > 1) {
            for (String segment : path.substring(1).split("/", -1)) {
                segments.add(Query.decode(segment));
            }
        }
        return segments;
    }

    /** The language of a problem: Japanese unless English is preferred. */
    private static Locale locale(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Accept-Language");
        if (header == null || header.length() > 200) {
            return Locale.JAPANESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.JAPANESE, Locale.ENGLISH));
            return best == null ? Locale.JAPANESE : best;
        } catch (IllegalArgumentException e) {
            return Locale.JAPANESE;
        }
    }

    /** Sends the whole answer; a client that has gone is no failure. */
    private void send(HttpExchange exchange, Response response) {
        try {
            write(exchange, response);
            exchange.getResponseBody().close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "An answer could not be sent", e);
        }
    }

    /** Sends a problem while another thread reads: the stream stays open, for closing it would wait for the rest of the body. */
    private void send(HttpExchange exchange, Problem problem, Locale locale) throws IOException {
        write(exchange, problem.with("Connection", "close").response(locale));
        exchange.getResponseBody().flush();
    }

    private void write(HttpExchange exchange, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        response.headers().forEach(headers::set);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(
                "Content-Security-Policy",
                response.type().startsWith("text/html") ? Pages.POLICY : "default-src 'none'; frame-ancestors 'none'");
        cors.mark(exchange);
        boolean empty = response.body().length == 0;
        if (!empty) {
            headers.set("Content-Type", response.type());
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(response.body().length));
            exchange.sendResponseHeaders(response.status(), -1);
        } else if (empty) {
            exchange.sendResponseHeaders(response.status(), -1);
        } else {
            exchange.sendResponseHeaders(response.status(), response.body().length);
            OutputStream out = exchange.getResponseBody();
            out.write(response.body());
        }
    }
}
