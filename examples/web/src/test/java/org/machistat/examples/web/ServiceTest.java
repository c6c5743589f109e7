package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServiceTest {

    /** A request in progress is answered before the service ends; a new one is sent away. */
    @Test
    void endsGracefully() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Route slow = Route.get("/slow", MediaType.JSON, request -> {
            begun.countDown();
            try {
                gate.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Response.json(Json.object().put("done", true));
        });
        try (Loopback web = Loopback.start(Loopback.LIMITS, List.of(), List.of(slow))) {
            CompletableFuture<HttpResponse<String>> asked =
                    web.client().sendAsync(web.request("/slow").build(), HttpResponse.BodyHandlers.ofString());
            assertTrue(begun.await(5, TimeUnit.SECONDS));
            CompletableFuture<Void> end =
                    CompletableFuture.runAsync(() -> web.service().close(Duration.ofSeconds(10)));
            Thread.sleep(200);
            HttpResponse<String> late = web.get("/slow");
            assertEquals(503, late.statusCode());
            assertTrue(late.body().contains("the service is about to end"), late.body());
            gate.countDown();
            assertEquals(200, asked.get(5, TimeUnit.SECONDS).statusCode());
            end.get(5, TimeUnit.SECONDS);
            assertThrows(ConnectException.class, () -> web.get("/slow"));
        }
    }

    @Test
    void endsAtOnceWhenNothingIsInProgress() throws Exception {
        Loopback web = Loopback.start(Loopback.LIMITS, List.of(), List.of());
        long start = System.nanoTime();
        web.service().close();
        assertTrue((System.nanoTime() - start) / 1e9 < 3);
    }

    @Test
    void whereItAnswers() throws IOException {
        try (Service service = Service.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Loopback.LIMITS, List.of(), List.of())) {
            assertTrue(
                    service.uri().toString().matches("http://127\\.0\\.0\\.1:\\d+/"),
                    service.uri().toString());
            assertThrows(
                    java.net.BindException.class,
                    () -> Service.start(
                            new InetSocketAddress(
                                    InetAddress.getLoopbackAddress(),
                                    service.uri().getPort()),
                            Loopback.LIMITS,
                            List.of(),
                            List.of()));
        }
    }
}
