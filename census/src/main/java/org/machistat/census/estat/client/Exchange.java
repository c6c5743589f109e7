package org.machistat.census.estat.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.machistat.census.json.EStatJson;
import org.machistat.core.value.Refusal;

/** Sends one request, again if it fails, and reads the bytes of the response within its limits. */
final class Exchange {

    private static final int OK = 200;
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    private static final Pattern JSON = Pattern.compile(
            "application/(?:[\\w.+-]+\\+)?json\\s*(?:;\\s*charset\\s*=\\s*\"?([\\w-]+)\"?\\s*)?;?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> CHARSETS =
            Set.of("utf-8", "utf8", "us-ascii", "utf-16", "utf-16be", "utf-16le", "utf-32", "utf-32be", "utf-32le");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final int MOST_OF_FAULT = 1_000_000;
    private static final int BUFFER = 8_192;
    private static final Map<String, String> HEADERS = Map.of("Accept", "application/json", "Accept-Encoding", "gzip");

    private final Transport transport;
    private final AppId appId;
    private final EStatClient.Limits limits;
    private final RetryPolicy policy;
    private final RetryPolicy.Sleeper sleeper;

    Exchange(
            Transport transport,
            AppId appId,
            EStatClient.Limits limits,
            RetryPolicy policy,
            RetryPolicy.Sleeper sleeper) {
        this.transport = transport;
        this.appId = appId;
        this.limits = limits;
        this.policy = policy;
        this.sleeper = sleeper;
    }

    /** What a try gave: the body; or why it failed, and how long the service asks to wait. */
    private static final class Outcome {
        private final byte[] body;
        private final Optional<Refusal> refusal;
        private final Optional<Duration> asked;

        private Outcome(byte[] body, Optional<Refusal> refusal, Optional<Duration> asked) {
            this.body = body;
            this.refusal = refusal;
            this.asked = asked;
        }

        static Outcome of(byte[] body) {
            return new Outcome(body, Optional.empty(), Optional.empty());
        }

        static Outcome failed(Refusal refusal, Optional<Duration> asked) {
            return new Outcome(new byte[0], Optional.of(refusal), asked);
        }
    }

    /** The body of the response. */
    byte[] get(URI uri) throws NoAnswerException {
        Transport.Request request = new Transport.Request(uri, HEADERS, limits.timeout(), limits.bytes());
        try {
            for (int tries = 1; ; tries++) {
                Outcome outcome = attempt(request);
                if (outcome.refusal.isEmpty()) {
                    return outcome.body;
                }
                Refusal refusal = Faults.afterTries(appId.hideIn(outcome.refusal.get()), tries);
                if (tries >= policy.tries()) {
                    throw new NoAnswerException(refusal);
                }
                Duration asked = outcome.asked.orElse(Duration.ZERO);
                if (asked.compareTo(policy.longest()) > 0) {
                    throw new NoAnswerException(Faults.asksToWait(refusal, asked, policy.longest()));
                }
                Duration planned = policy.waitAfter(tries);
                sleeper.sleep(asked.compareTo(planned) > 0 ? asked : planned);
            }
        } catch (InterruptedException e) {
            throw new NoAnswerException(e);
        }
    }

    private Outcome attempt(Transport.Request request) throws NoAnswerException, InterruptedException {
        try {
            Transport.Response response = transport.send(request);
            try (InputStream body = response.body()) {
                return read(response, body);
            }
        } catch (NoAnswerException e) {
            throw new NoAnswerException(appId.hideIn(e.refusal()));
        } catch (IOException e) {
            String message = e.getMessage() == null ? "" : ": " + e.getMessage();
            return Outcome.failed(
                    Faults.failed(appId.hideIn(e.getClass().getSimpleName() + message)), Optional.empty());
        } catch (RuntimeException e) {
            throw hidden(e);
        }
    }

    /** A fault of the transport itself, without the id that it may show. */
    private RuntimeException hidden(RuntimeException fault) {
        boolean isShown = false;
        Throwable one = fault;
        for (int depth = 0; one != null && depth < 20; depth++) {
            isShown |= appId.isIn(String.valueOf(one.getMessage())) || one.getSuppressed().length > 0;
            one = one.getCause();
        }
        if (!isShown && one == null) {
            return fault;
        }
        RuntimeException safe = new IllegalStateException("The transport failed: " + appId.hideIn(fault.toString()));
        safe.setStackTrace(fault.getStackTrace());
        return safe;
    }

    private Outcome read(Transport.Response response, InputStream body) throws IOException {
        int status = response.status();
        if (status != OK) {
            Refusal refusal = Faults.status(status, said(response, body));
            if (PASSING.contains(status)) {
                return Outcome.failed(refusal, retryAfter(response));
            }
            throw new NoAnswerException(refusal);
        }
        checkType(response);
        return Outcome.of(content(response, body, limits.bytes()));
    }

    private static Optional<Duration> retryAfter(Transport.Response response) {
        return response.header("Retry-After")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static void checkType(Transport.Response response) throws NoAnswerException {
        String type = response.header("Content-Type").orElse("");
        if (!isJson(type)) {
            throw new NoAnswerException(Faults.type(type));
        }
    }

    private static boolean isJson(String type) {
        Matcher json = JSON.matcher(type);
        return json.matches()
                && (json.group(1) == null || CHARSETS.contains(json.group(1).toLowerCase(Locale.ROOT)));
    }

    /** What e-Stat says in the body of a response that is no answer. */
    private static Optional<Refusal> said(Transport.Response response, InputStream body) {
        if (!isJson(response.header("Content-Type").orElse(""))) {
            return Optional.empty();
        }
        try {
            return EStatJson.refusal(content(response, body, MOST_OF_FAULT));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] content(Transport.Response response, InputStream body, long most) throws IOException {
        long length = length(response);
        if (length > most) {
            throw new NoAnswerException(Faults.tooLarge(most));
        }
        BoundedInput sent = new BoundedInput(body, most);
        byte[] bytes = inflated(response.header("Content-Encoding").orElse("identity"), sent, most);
        sent.transferTo(OutputStream.nullOutputStream());
        if (length >= 0 && sent.count() != length) {
            throw new IOException(String.format(
                    Locale.ROOT, "the body has %,d bytes, but Content-Length is %,d", sent.count(), length));
        }
        return bytes;
    }

    private static long length(Transport.Response response) throws NoAnswerException {
        Optional<String> length = response.header("Content-Length");
        if (length.isEmpty()) {
            return -1;
        }
        if (!LENGTH.matcher(length.get()).matches()) {
            throw new NoAnswerException(Faults.length(length.get()));
        }
        return Long.parseLong(length.get());
    }

    private static byte[] inflated(String encoding, BoundedInput sent, long most) throws IOException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "identity", "" -> sent.readAllBytes();
            case "gzip", "x-gzip" -> {
                try (InputStream inflating = new BoundedInput(new GZIPInputStream(new Unclosed(sent), BUFFER), most)) {
                    yield inflating.readAllBytes();
                }
            }
            default -> throw new NoAnswerException(Faults.encoding(encoding));
        };
    }

    /** Leaves the stream below open, of which the rest is to be counted. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the response is closed by the exchange
        }
    }
}
