package org.machistat.examples.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A headless Chromium, asked by its debugging protocol (Chrome DevTools Protocol) over a local socket. */
final class Browser implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private Browser(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
    }

    static Browser start(Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 10 * SECONDS && (!Files.exists(port) || Files.size(port) == 0); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (!Files.exists(port)) {
            process.destroyForcibly();
            throw new IOException("Chromium did not start; see " + profile.resolve("chromium.log"));
        }
        String pages = "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list";
        for (int i = 0; i < 10 * SECONDS; i++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(pages)).build();
            String body = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode target : MAPPER.readTree(body)) {
                if (target.path("type").asText().equals("page")) {
                    Browser browser = new Browser(
                            process, target.path("webSocketDebuggerUrl").asText());
                    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
                        browser.send(domain + ".enable", Map.of());
                    }
                    return browser;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroyForcibly();
        throw new IOException("Chromium has no page");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                take(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String text) {
            try {
                JsonNode node = MAPPER.readTree(text);
                if (node.has("id")) {
                    waiting.remove(node.get("id").asInt()).complete(node);
                } else {
                    events.add(node);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    JsonNode send(String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode request = MAPPER.createObjectNode().put("id", id).put("method", method);
        request.set("params", MAPPER.valueToTree(parameters));
        socket.sendText(request.toString(), true).join();
        JsonNode node = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (node.has("error")) {
            throw new IllegalStateException(method + ": " + node.get("error"));
        }
        return node.get("result");
    }

    /** Opens an address and waits until it is loaded. */
    void open(String address) throws InterruptedException {
        events.clear();
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", address));
        for (int i = 0;
                i < 10 * SECONDS
                        && !evaluate("document.readyState + location.protocol")
                                .asText()
                                .equals("completefile:");
                i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** The value of an expression in the page. */
    JsonNode evaluate(String expression) {
        JsonNode result =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.get("exceptionDetails").toString());
        }
        return result.at("/result/value");
    }

    void width(int pixels) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    /** Saves what the page looks like from top to bottom. */
    void screenshot(Path file) throws IOException {
        byte[] image = send("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"))
                .get("data")
                .binaryValue();
        Files.write(file, image);
    }

    byte[] pdf() throws IOException {
        return send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                .get("data")
                .binaryValue();
    }

    /** The addresses that the page asked for since it was opened. */
    List<String> requests() {
        return events.stream()
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .filter(address -> !address.equals("about:blank"))
                .toList();
    }

    /** What the page threw, and what it or the browser wrote to the console as an error or a warning. */
    List<String> complaints() {
        return events.stream()
                .filter(event -> {
                    String method = event.path("method").asText();
                    String level = event.at("/params/entry/level").asText()
                            + event.at("/params/type").asText();
                    return method.equals("Runtime.exceptionThrown")
                            || ((method.equals("Log.entryAdded") || method.equals("Runtime.consoleAPICalled"))
                                    && List.of("error", "warning", "assert").contains(level));
                })
                .map(JsonNode::toString)
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            // The profile can be deleted only when nothing writes to it any more.
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
