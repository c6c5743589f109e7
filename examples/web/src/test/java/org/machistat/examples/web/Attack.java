package org.machistat.examples.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Attacks the service in a process of its own, as it starts for a user, and prints figures: requests a second, the time within which 99 of 100
 * were answered, memory. Run by hand: {@code java -cp … org.machistat.examples.web.Attack [path of java]}; figures of one run depend on the machine.
 */
public final class Attack {

    private static final String AUDIT = "区分,2014年,2016年,増減数\n合計,100,110,10\n男,60,65,5\n女,40,45,6\n";

    private final Process process;
    private final URI root;
    private final HttpClient client = HttpClient.newHttpClient();

    private Attack(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /**
     * Runs all attacks.
     *
     * @param args the java that runs the service, by default the one that runs this
     * @throws Exception if one cannot be run
     */
    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        Process process = Loopback.process(args.length > 0 ? args[0] : Loopback.java(), "-Xmx512m");
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        print("start until it answers: %.1f s", (System.nanoTime() - start) / 1e9);
        Attack attack = new Attack(process, URI.create(line.split(" ", -1)[1]));
        try {
            attack.all();
        } finally {
            long end = System.nanoTime();
            process.destroy();
            process.waitFor();
            print("end: exit code %d after %.1f s", process.exitValue(), (System.nanoTime() - end) / 1e9);
        }
    }

    private static void print(String format, Object... args) {
        System.out.println(String.format(Locale.ROOT, format, args));
    }

    private void all() throws Exception {
        memory("at the start");
        for (int round = 0; round < 2; round++) {
            load("growth, 8 clients", 8, 500, request("/v1/growth?from=1425512&to=1475213&years=5"));
            load("city (kept), 8 clients", 8, 250, request("/v1/cities/14130"));
            load("page of a city (kept), 8 clients", 8, 50, request("/cities/14130"));
            load("audit of 4 rows, 8 clients", 8, 100, audit(AUDIT));
        }
        load("growth, 200 clients at once", 200, 5, request("/v1/growth?from=1&to=2"));
        memory("after load");
        allCities();
        memory("after all cities");
        slow("200 heads that never end", 200, "GET /v1/growth HTTP/1.1\r\nX-Slow: ");
        slow(
                "350 half bodies",
                350,
                "POST /v1/audit HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 1000000\r\n\r\n"
                        + "x".repeat(20_000));
        memory("after slow clients");
        floods();
        hardTables();
        memory("at the end");
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .build();
    }

    private HttpRequest audit(String body) {
        return HttpRequest.newBuilder(root.resolve("/v1/audit"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** So many clients, each asking again as soon as it is answered. */
    private void load(String name, int clients, int each, HttpRequest request) throws InterruptedException {
        long[] nanos = new long[clients * each];
        AtomicInteger done = new AtomicInteger();
        Map<Object, Integer> statuses = new ConcurrentHashMap<>();
        CountDownLatch end = new CountDownLatch(clients);
        long start = System.nanoTime();
        for (int i = 0; i < clients; i++) {
            new Thread(() -> {
                        for (int j = 0; j < each; j++) {
                            long begun = System.nanoTime();
                            statuses.merge(ask(request), 1, Integer::sum);
                            nanos[done.getAndIncrement()] = System.nanoTime() - begun;
                        }
                        end.countDown();
                    })
                    .start();
        }
        end.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        print(
                "%s: %,.0f requests/s, half within %.1f ms, 99%% within %.1f ms, statuses %s",
                name,
                nanos.length / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                new TreeMap<>(statuses));
    }

    private Object ask(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -2;
        }
    }

    private void allCities() throws Exception {
        long start = System.nanoTime();
        int asked = 0;
        long slowest = 0;
        for (Cities.City city : Cities.nationwide().search("", "")) {
            long begun = System.nanoTime();
            if (!ask(request("/v1/cities/" + city.id())).equals(200)) {
                throw new IllegalStateException("city " + city.id());
            }
            slowest = Math.max(slowest, System.nanoTime() - begun);
            asked++;
        }
        print(
                "each of %,d cities once: %.1f ms each, slowest %.0f ms",
                asked, (System.nanoTime() - start) / 1e6 / asked, slowest / 1e6);
    }

    /** Opens connections that say a little and then nothing, and asks properly meanwhile. */
    private void slow(String name, int connections, String begin) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        long start = System.nanoTime();
        try {
            for (int i = 0; i < connections; i++) {
                Socket socket = new Socket();
                socket.connect(new InetSocketAddress(root.getHost(), root.getPort()), 5_000);
                socket.setSoTimeout(60_000);
                socket.getOutputStream().write(begin.getBytes(StandardCharsets.ISO_8859_1));
                sockets.add(socket);
            }
            load("  meanwhile growth, 4 clients", 4, 100, request("/v1/growth?from=1&to=2"));
            Map<String, Integer> answers = new TreeMap<>();
            for (Socket socket : sockets) {
                String rest = Loopback.rest(socket);
                answers.merge(rest.isEmpty() ? "closed" : rest.substring(9, 12), 1, Integer::sum);
            }
            print("%s: %s, all ended after %.1f s", name, answers, (System.nanoTime() - start) / 1e9);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** 10 MB where a line, a header or a body was expected. */
    private void floods() throws Exception {
        String much = "x".repeat(10_000_000);
        for (Map.Entry<String, String> flood : Map.of(
                        "10 MB header", "GET / HTTP/1.1\r\nX: " + much,
                        "10 MB request line", "GET /" + much,
                        "10 MB body",
                                "POST /v1/audit HTTP/1.1\r\nContent-Type: text/csv\r\nContent-Length: 10000000\r\n\r\n"
                                        + much)
                .entrySet()) {
            long start = System.nanoTime();
            try (Socket socket = new Socket(root.getHost(), root.getPort())) {
                socket.setSoTimeout(60_000);
                try {
                    socket.getOutputStream().write(flood.getValue().getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    // Closed by the service.
                }
                String rest = Loopback.rest(socket);
                print(
                        "%s: %s after %.2f s",
                        flood.getKey(),
                        rest.isEmpty() ? "closed" : rest.substring(9, 12),
                        (System.nanoTime() - start) / 1e9);
            }
        }
    }

    /** Tables at the limits, made to be hard: every figure wrong, every row a possible total, every cell the same. */
    private void hardTables() {
        for (int[] size : new int[][] {{20, 20}, {100, 20}, {250, 20}, {1_600, 3}, {25, 190}, {300, 40}}) {
            for (String kind : List.of("random", "same", "sums")) {
                StringBuilder table = new StringBuilder("区分");
                for (int c = 0; c < size[1]; c++) {
                    table.append(",").append(c % 3 == 2 ? "増減率" + c : 2000 + c + "年");
                }
                table.append('\n');
                for (int r = 0; r < size[0]; r++) {
                    table.append(r % 7 == 0 ? "合計" : "行").append(r);
                    for (int c = 0; c < size[1]; c++) {
                        long value = kind.equals("same")
                                ? 1
                                : kind.equals("sums") ? (long) (r + 1) * (c + 1) : (r * 7919L + c * 104_729L) % 9973;
                        table.append(',').append(value);
                    }
                    table.append('\n');
                }
                long start = System.nanoTime();
                Object status = ask(audit(table.toString()));
                print(
                        "audit of %d x %d %s: %s after %.2f s",
                        size[0], size[1], kind, status, (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private void memory(String when) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (Files.exists(status)) {
            StringBuilder line = new StringBuilder();
            for (String one : Files.readAllLines(status)) {
                if (one.startsWith("VmRSS") || one.startsWith("VmHWM") || one.startsWith("Threads")) {
                    line.append(one.replaceAll("\\s+", " ")).append("; ");
                }
            }
            print("memory %s: %s", when, line);
        }
    }
}
