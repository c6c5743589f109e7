package org.machistat.examples.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes in bodies: none too large, not too many at once, none too slowly.
 *
 * <p>A read that waits for a silent client cannot be given up from within. When its time is over, another thread sends the answer, and then
 * interrupts the reader, which closes the connection.
 */
final class Bodies implements AutoCloseable {

    private static final int PIECE = 8_192;

    private final Limits limits;
    private final Semaphore pieces;
    private final ScheduledThreadPoolExecutor clock;

    Bodies(Limits limits) {
        this.limits = limits;
        this.pieces = new Semaphore((int) Math.min(Integer.MAX_VALUE, limits.bodiesBytes() / PIECE));
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "machistat-web-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Sends an answer while another thread reads. */
    interface Late {
        void send(Problem problem) throws IOException;
    }

    /** The answer was sent already, and the connection is closed. */
    static final class Answered extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A body, which counts among all until it is closed. */
    final class Body implements AutoCloseable {

        private byte[] bytes = new byte[0];
        private int held;

        byte[] bytes() {
            return bytes;
        }

        private void read(InputStream in) throws IOException, Problem {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                if (all.size() + n > limits.bodyBytes()) {
                    throw tooLarge();
                }
                while ((long) held * PIECE < all.size() + n) {
                    if (!pieces.tryAcquire()) {
                        throw Front.busy("大きな本文を同時に受け取りすぎている", "too many large bodies are being received");
                    }
                    held++;
                }
                all.write(piece, 0, n);
            }
            bytes = all.toByteArray();
        }

        @Override
        public void close() {
            pieces.release(held);
            held = 0;
        }
    }

    private enum State {
        READING,
        READ,
        LATE
    }

    /** Reads the body whole; the caller closes it when the request is done. */
    Body read(HttpExchange exchange, Late late) throws Problem, IOException, Answered {
        if (declared(exchange) > limits.bodyBytes()) {
            throw tooLarge();
        }
        AtomicReference<State> state = new AtomicReference<>(State.READING);
        CountDownLatch sent = new CountDownLatch(1);
        Thread reader = Thread.currentThread();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    if (state.compareAndSet(State.READING, State.LATE)) {
                        try {
                            late.send(tooLate());
                        } catch (IOException e) {
                            // The client has gone, which is as well.
                        } finally {
                            reader.interrupt();
                            sent.countDown();
                        }
                    }
                },
                limits.bodyTime().toMillis(),
                TimeUnit.MILLISECONDS);
        Body body = new Body();
        try {
            body.read(exchange.getRequestBody());
        } catch (IOException | Problem | RuntimeException | Error e) {
            finish(body, end, state, sent);
            body.close();
            throw e;
        }
        finish(body, end, state, sent);
        return body;
    }

    /** Stops the clock; if it was there first, the request is answered already. */
    private static void finish(Body body, ScheduledFuture<?> end, AtomicReference<State> state, CountDownLatch sent)
            throws Answered {
        end.cancel(false);
        if (!state.compareAndSet(State.READING, State.READ)) {
            body.close();
            await(sent);
            throw new Answered();
        }
    }

    private static void await(CountDownLatch sent) {
        boolean done = false;
        while (!done) {
            try {
                sent.await();
                done = true;
            } catch (InterruptedException e) {
                // Meant for the read that has just ended.
            }
        }
        Thread.interrupted();
    }

    private static long declared(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Problem tooLarge() {
        return new Problem(
                Problem.Kind.CONTENT_TOO_LARGE,
                "本文は" + limits.bodyBytes() + "バイトまで",
                "the body may have " + limits.bodyBytes() + " bytes at most");
    }

    private Problem tooLate() {
        String seconds = String.valueOf(limits.bodyTime().toMillis() / 1000.0);
        return new Problem(
                Problem.Kind.REQUEST_TIMEOUT,
                "本文が" + seconds + "秒以内に届かなかった",
                "the body did not arrive within " + seconds + " s");
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
