package org.machistat.census.estat.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.machistat.census.estat.EStatInfo;
import org.machistat.census.estat.EStatList;
import org.machistat.census.estat.EStatMeta;
import org.machistat.census.estat.EStatTable;
import org.machistat.census.json.EStatJson;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * Asks e-Stat's interface 3.0 for tables, descriptions and lists, and joins their pages (e-Stat APIクライアント).
 *
 * <p>{@code EStatClient.of(HttpTransport.over(HttpClient.newHttpClient()), appId).table(EStatQuery.data("0003084821"))}.
 *
 * <ul>
 *   <li>Pages are followed by NEXT_KEY to the last one, each read before the next is asked for. If one cannot be had, the whole is
 *       refused: half a table is never given.
 *   <li>Only an answer of HTTP status 200 in JSON is read. Redirects, other types, encodings other than gzip, and bodies beyond
 *       {@link Limits#bytes}, as sent or once inflated, are refused ({@link Refusal.Reason#NOT_READABLE}).
 *   <li>e-Stat's own STATUS decides as in {@link EStatJson}: 0 and 2 are no errors, 1 and 101 to 105 mean that there is nothing
 *       ({@link Refusal.Reason#NOT_ENOUGH_DATA}), others from 100 are refused with e-Stat's text, also beside HTTP status 400, 403 or 500.
 *   <li>No response, none in time, a body that breaks off, and HTTP 408, 429, 500, 502, 503 and 504 are tried again by the
 *       {@link RetryPolicy}, then refused as {@link Refusal.Reason#NOT_REACHED}. Without a policy there is one try.
 *   <li>The application id stands in the address of a request and nowhere else: where a refusal, problem or fault of the transport
 *       would show it, *** stands in its place.
 *   <li>A page is held in memory as bytes while it is read.
 * </ul>
 *
 * <p>Immutable; as thread-safe as its transport and sleeper. A service that uses the interface must print {@link EStatTable#CREDIT}.
 *
 * <p>Source: e-Stat API 仕様 3.0版 (api.e-stat.go.jp/rest/3.0).
 */
public final class EStatClient {

    /** Where e-Stat's interface is (APIのURL). */
    public static final URI BASE = URI.create("https://api.e-stat.go.jp/rest/3.0/app/json/");

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern KEY = Pattern.compile("\\d{1,18}");

    /**
     * How much is asked for and accepted (取得の上限).
     *
     * @param bytes the bytes of one response, as sent and once inflated
     * @param pages the pages of one table or list
     * @param timeout how long one response may take
     */
    public record Limits(long bytes, int pages, Duration timeout) {

        private static final long MOST_BYTES = 1_000_000_000;
        private static final Duration LONGEST = Duration.ofDays(1);

        /** 100,000,000 bytes, 1,000 pages, a minute. */
        public static final Limits DEFAULT = new Limits(100_000_000, 1_000, Duration.ofMinutes(1));

        /**
         * Makes limits.
         *
         * @param bytes the bytes of one response
         * @param pages the pages of one table or list
         * @param timeout how long one response may take
         * @throws IllegalArgumentException if bytes are not from 1 to 1,000,000,000, pages not positive, or the time is not from a
         *     millisecond to a day
         */
        public Limits {
            if (bytes < 1 || bytes > MOST_BYTES) {
                throw new IllegalArgumentException("Bytes must be from 1 to 1,000,000,000, but were " + bytes);
            }
            if (pages < 1) {
                throw new IllegalArgumentException("Pages must be at least 1, but were " + pages);
            }
            if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("Time-out must be from a millisecond to a day, but was " + timeout);
            }
        }
    }

    private final Transport transport;
    private final AppId appId;
    private final URI base;
    private final EStatJson reader;
    private final Limits limits;
    private final RetryPolicy policy;
    private final RetryPolicy.Sleeper sleeper;

    private EStatClient(
            Transport transport,
            AppId appId,
            URI base,
            EStatJson reader,
            Limits limits,
            RetryPolicy policy,
            RetryPolicy.Sleeper sleeper) {
        this.transport = transport;
        this.appId = appId;
        this.base = base;
        this.reader = reader;
        this.limits = limits;
        this.policy = policy;
        this.sleeper = sleeper;
    }

    /**
     * A client of e-Stat that tries once.
     *
     * @param transport what sends the requests
     * @param appId the application id that e-Stat gave to its user
     * @return the client
     * @throws IllegalArgumentException if the id is not of 8 to 200 letters, digits, - and _
     */
    public static EStatClient of(Transport transport, String appId) {
        return new EStatClient(
                Objects.requireNonNull(transport, "transport"),
                new AppId(appId),
                BASE,
                EStatJson.withDefaults(),
                Limits.DEFAULT,
                RetryPolicy.NEVER,
                wait -> {});
    }

    /**
     * The same client that tries again what failed.
     *
     * @param newPolicy how often and after how long
     * @param newSleeper what waits, such as {@code wait -> Thread.sleep(wait.toMillis())}
     * @return the client
     */
    public EStatClient with(RetryPolicy newPolicy, RetryPolicy.Sleeper newSleeper) {
        Objects.requireNonNull(newPolicy, "newPolicy");
        Objects.requireNonNull(newSleeper, "newSleeper");
        return new EStatClient(transport, appId, base, reader, limits, newPolicy, newSleeper);
    }

    /**
     * The same client with other limits.
     *
     * @param newLimits how much is accepted
     * @return the client
     */
    public EStatClient with(Limits newLimits) {
        Objects.requireNonNull(newLimits, "newLimits");
        return new EStatClient(transport, appId, base, reader, newLimits, policy, sleeper);
    }

    /**
     * The same client with a reader of tables that has its own legend, classifications or limits.
     *
     * @param newReader the reader
     * @return the client
     */
    public EStatClient with(EStatJson newReader) {
        Objects.requireNonNull(newReader, "newReader");
        return new EStatClient(transport, appId, base, newReader, limits, policy, sleeper);
    }

    /**
     * The same client for another address, such as that of a mirror or a test.
     *
     * @param newBase the address in front of the method's name, such as {@link #BASE}
     * @return the client
     * @throws IllegalArgumentException if it is not an address of https (or of http on this machine, as the application id would go
     *     over the network in the clear) that ends with a slash and has no query
     */
    public EStatClient withBase(URI newBase) {
        String scheme = String.valueOf(newBase.getScheme()).toLowerCase(Locale.ROOT);
        boolean safe =
                scheme.equals("https") || (scheme.equals("http") && HERE.contains(String.valueOf(newBase.getHost())));
        boolean plain = newBase.getHost() != null
                && newBase.getRawQuery() == null
                && newBase.getRawFragment() == null
                && newBase.getRawUserInfo() == null
                && String.valueOf(newBase.getRawPath()).endsWith("/");
        if (!safe || !plain) {
            throw new IllegalArgumentException(
                    "Base must be an address of https (or http on this machine) that ends with a slash, such as " + BASE
                            + ", but was " + appId.hideIn(newBase.toString()));
        }
        return new EStatClient(transport, appId, newBase, reader, limits, policy, sleeper);
    }

    /** Asks and reads. */
    private interface Asking<T> {
        Answer<Loaded<T>> ask() throws IOException;
    }

    /**
     * The figures of a table, with all its pages unless one was asked for.
     *
     * @param query what to ask for, from {@link EStatQuery#data}
     * @return the table with its problems, or why there is none
     * @throws InterruptedException if the thread was interrupted while it waited
     * @throws IllegalArgumentException if the query is for something else
     */
    public Answer<Loaded<EStatTable>> table(EStatQuery query) throws InterruptedException {
        require(query, EStatQuery.Method.DATA);
        if (query.isPage()) {
            return answer(() -> reader.read(new ByteArrayInputStream(get(query))));
        }
        int[] pages = new int[1];
        return answer(() -> reader.readFollowing(start -> {
            pages[0]++;
            return new ByteArrayInputStream(page(query, start, pages[0]));
        }));
    }

    /**
     * The description of a table.
     *
     * @param query what to ask for, from {@link EStatQuery#meta}
     * @return the description with its problems, or why there is none
     * @throws InterruptedException if the thread was interrupted while it waited
     * @throws IllegalArgumentException if the query is for something else
     */
    public Answer<Loaded<EStatMeta>> meta(EStatQuery query) throws InterruptedException {
        require(query, EStatQuery.Method.META);
        return answer(() -> EStatJson.readMeta(get(query)));
    }

    /**
     * The tables that a search finds, with all its pages unless one was asked for.
     *
     * @param query what to ask for, from {@link EStatQuery#list}
     * @return the list with its problems, or why there is none; joined pages have no next key
     * @throws InterruptedException if the thread was interrupted while it waited
     * @throws IllegalArgumentException if the query is for something else
     */
    public Answer<Loaded<EStatList>> list(EStatQuery query) throws InterruptedException {
        require(query, EStatQuery.Method.LIST);
        return answer(() -> query.isPage() ? EStatJson.readList(get(query)) : joined(query));
    }

    private Answer<Loaded<EStatList>> joined(EStatQuery query) throws IOException {
        List<EStatInfo> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long found = 0;
        OptionalLong start = OptionalLong.empty();
        for (int page = 1; page == 1 || start.isPresent(); page++) {
            Answer<Loaded<EStatList>> answer = EStatJson.readList(page(query, start, page));
            if (!answer.isGiven()) {
                return answer;
            }
            EStatList list = answer.get().value();
            found = page == 1 ? list.found() : found;
            tables.addAll(list.tables());
            problems.addAll(answer.get().problems());
            if (list.found() != found) {
                problems.add(changed(page, list.found(), found));
            }
            start = next(list.nextKey(), start.orElse(1));
        }
        return Answer.of(new Loaded<>(new EStatList(tables, found, Optional.empty()), problems));
    }

    private static Problem changed(int page, long now, long before) {
        return Problem.error(
                Place.WHOLE,
                String.valueOf(now),
                Label.of(
                        page + "ページ目の該当件数" + now + "が最初のページの" + before + "と違う。一覧が途中で更新された",
                        "page " + page + " says that " + now + " tables were found, but the first page " + before
                                + ": the list was changed meanwhile"));
    }

    private static OptionalLong next(Optional<String> key, long start) throws NoAnswerException {
        if (key.isEmpty()) {
            return OptionalLong.empty();
        }
        long next = KEY.matcher(key.get()).matches() ? Long.parseLong(key.get()) : -1;
        if (next <= start) {
            throw new NoAnswerException(Faults.key(key.get(), start));
        }
        return OptionalLong.of(next);
    }

    private byte[] page(EStatQuery query, OptionalLong start, int number) throws NoAnswerException {
        if (number > limits.pages()) {
            throw new NoAnswerException(Faults.tooManyPages(limits.pages()));
        }
        return get(query.from(start));
    }

    private byte[] get(EStatQuery query) throws NoAnswerException {
        return new Exchange(transport, appId, limits, policy, sleeper).get(uri(query));
    }

    private URI uri(EStatQuery query) {
        return URI.create(base + query.toPath(appId.reveal()));
    }

    private <T> Answer<Loaded<T>> answer(Asking<T> asking) throws InterruptedException {
        try {
            return asking.ask()
                    .fold(
                            loaded -> Answer.of(new Loaded<>(
                                    loaded.value(),
                                    loaded.problems().stream()
                                            .map(appId::hideIn)
                                            .toList())),
                            refusal -> Answer.refuse(appId.hideIn(refusal)));
        } catch (NoAnswerException e) {
            return Answer.refuse(appId.hideIn(e.refusal()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(EStatQuery query, EStatQuery.Method method) {
        if (query.method() != method) {
            throw new IllegalArgumentException(
                    "Expected a query for " + method.path + ", but it was for " + query.method().path);
        }
    }

    /** The address, without the application id. */
    @Override
    public String toString() {
        return "EStatClient[" + appId.hideIn(base.toString()) + "]";
    }
}
