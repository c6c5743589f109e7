package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Its options, and a process of its own that starts, answers and ends. */
class MainTest {

    private static String refused(String... args) {
        StringWriter err = new StringWriter();
        int code = Main.command(System.out).setErr(new PrintWriter(err, true)).execute(args);
        assertEquals(2, code);
        return err.toString();
    }

    @Test
    void wrongOptions() {
        assertTrue(refused("--port", "70000").startsWith("--port must be from 0 to 65535, but was 70000"));
        assertTrue(refused("--port", "x").contains("'x' is not an int"));
        assertTrue(refused("--per-client", "0").startsWith("--per-client must be at least 1, but was 0"));
        assertTrue(refused("--host", "no such host").contains("--host"));
        assertTrue(refused("--port", "0", "--allow-origin", "*").contains("Unable to allow origin '*'"));
    }

    @Test
    void aPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String message = refused("--port", String.valueOf(taken.getLocalPort()));
            assertTrue(
                    message.startsWith(
                            "machistat-web: 127.0.0.1:" + taken.getLocalPort() + " は使えない / cannot be listened at: "),
                    message);
        }
    }

    /** As a user starts it and ends it by Ctrl-C: it says where it listens, answers there, and leaves nothing behind. */
    @Test
    void startsAnswersAndEnds() throws Exception {
        Process process = Loopback.process(Loopback.java());
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            assertTrue(line.matches("machistat-web: http://127\\.0\\.0\\.1:\\d+/? \\(Ctrl-C ends it\\)"), line);
            URI uri = URI.create(line.split(" ", -1)[1]);
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(uri.resolve("/v1/growth?from=1425512&to=1475213"))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            process.destroy();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            // 128 + SIGTERM
            assertEquals(143, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }
}
