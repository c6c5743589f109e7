package org.machistat.census.estat.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests by the client of HTTP that comes with Java (java.net.httpによる通信).
 *
 * <p>The only class of the library that needs the module {@code java.net.http}. That module is optional ({@code requires static}),
 * so that a host without it, such as a small image made by jlink, runs everything else. Whoever has an {@code HttpClient} has the
 * module.
 *
 * <p>The time-out holds for the whole response, also for a body that comes too slowly. The body is collected in memory, and no
 * more of it than the client reads.
 */
public final class HttpTransport implements Transport {

    private final HttpClient client;

    private HttpTransport(HttpClient client) {
        this.client = client;
    }

    /**
     * A transport over a client of HTTP, with its threads, proxies and certificates.
     *
     * @param client the client
     * @return the transport
     * @throws IllegalArgumentException if the client follows redirects
     */
    public static HttpTransport over(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "The client must follow redirects NEVER, as they would carry the application id"
                            + " elsewhere, but it follows them " + client.followRedirects());
        }
        return new HttpTransport(client);
    }

    @Override
    public Response send(Request request) throws IOException, InterruptedException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.uri()).timeout(request.timeout()).GET();
        request.headers().forEach(builder::header);
        CompletableFuture<HttpResponse<InputStream>> sent =
                client.sendAsync(builder.build(), head -> new BoundedBody(request.mostBytes()));
        try {
            HttpResponse<InputStream> response = sent.get(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Response(response.statusCode(), response.headers().map(), response.body());
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new HttpTimeoutException("no whole response within " + request.timeout());
        } catch (InterruptedException e) {
            sent.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IOException(
                    "the client of HTTP failed: " + e.getCause().getClass().getSimpleName());
        }
    }

    /** Collects a body up to one byte behind the limit, by which the reader sees that there is more. */
    private static final class BoundedBody implements HttpResponse.BodySubscriber<InputStream> {
        private final long most;
        private final CompletableFuture<InputStream> body = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Flow.Subscription subscription;

        BoundedBody(long most) {
            this.most = most;
        }

        @Override
        public CompletionStage<InputStream> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            subscription = newSubscription;
            subscription.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            if (body.isDone()) {
                return;
            }
            for (ByteBuffer buffer : buffers) {
                byte[] chunk = new byte[(int) Math.min(buffer.remaining(), most + 1 - bytes.size())];
                buffer.get(chunk);
                bytes.write(chunk, 0, chunk.length);
            }
            if (bytes.size() > most) {
                subscription.cancel();
                onComplete();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable fault) {
            body.completeExceptionally(fault);
        }

        @Override
        public void onComplete() {
            body.complete(new ByteArrayInputStream(bytes.toByteArray()));
        }
    }

    /** The name of the transport. */
    @Override
    public String toString() {
        return "HttpTransport";
    }
}
