package org.machistat.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service on a free port of this machine, and the means to ask it properly and improperly. */
final class Loopback implements AutoCloseable {

    /** As by default, but with less patience; the first service of a JVM decides what the JDK's own limits are. */
    static final Limits LIMITS =
            new Limits(100_000, 400_000, Duration.ofSeconds(1), 2_000, 2, 8, Duration.ofSeconds(5), 48, 300);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Service service;
    private final HttpClient client = HttpClient.newHttpClient();

    private Loopback(Service service) {
        this.service = service;
    }

    static Loopback start() throws IOException {
        return start(LIMITS, List.of(), Api.routes());
    }

    static Loopback start(Limits limits, List<String> origins, List<Route> routes) throws IOException {
        LIMITS.applyToJdk();
        return new Loopback(
                Service.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), limits, origins, routes));
    }

    /** A process of its own that runs the service on a free port; its first line says where. */
    static Process process(String java, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "--port", "0"));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Service service() {
        return service;
    }

    URI uri(String path) {
        return service.uri().resolve(path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpClient client() {
        return client;
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(
                new InetSocketAddress(service.uri().getHost(), service.uri().getPort()), 5_000);
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Sends these bytes as they are, and reads until the service closes the connection. */
    String raw(String text) throws IOException {
        try (Socket socket = connect()) {
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // Closed by the service before all was sent.
            }
            return rest(socket);
        }
    }

    /** What the service still says before it closes the connection; a reset says nothing more. */
    static String rest(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            for (int c = in.read(); c >= 0; c = in.read()) {
                all.write(c);
            }
        } catch (SocketException e) {
            // Reset.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        service.close(Duration.ofSeconds(2));
    }
}
