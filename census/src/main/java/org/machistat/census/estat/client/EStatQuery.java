package org.machistat.census.estat.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.machistat.core.internal.Excerpt;

/**
 * What to ask e-Stat for: the method of its interface and the parameters, without the application id (取得条件).
 *
 * <p>{@code EStatQuery.data("0003084821").with("cdArea", "14130")}. Parameters are those of e-Stat's interface 3.0, such as cdArea,
 * cdTime, lvCat01, searchWord; a name that e-Stat does not know is left to e-Stat.
 */
public final class EStatQuery {

    /** The methods of the interface (APIの機能). */
    enum Method {
        DATA("getStatsData"),
        META("getMetaInfo"),
        LIST("getStatsList");

        final String path;

        Method(String path) {
            this.path = path;
        }
    }

    private static final String ID = "statsDataId";
    private static final String START = "startPosition";
    private static final String SIZE = "limit";
    private static final int MOST_SIZE = 100_000;
    private static final int LONGEST = 4_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,49}");
    private static final Pattern ID_FORM = Pattern.compile("[0-9A-Za-z_-]{1,50}");

    /** What the client puts itself, or what would change the form of the answer. */
    private static final Set<String> TAKEN =
            Set.of("appid", "startposition", "limit", "statsdataid", "callback", "cntgetflg");

    private final Method method;
    private final Map<String, String> parameters;

    private EStatQuery(Method method, Map<String, String> parameters) {
        this.method = method;
        this.parameters = Collections.unmodifiableMap(parameters);
    }

    /**
     * The figures of a table (getStatsData).
     *
     * @param statsDataId the id of the table, such as "0003084821"
     * @return the query
     * @throws IllegalArgumentException if the id is not of letters and digits
     */
    public static EStatQuery data(String statsDataId) {
        return new EStatQuery(Method.DATA, id(statsDataId));
    }

    /**
     * The description of a table (getMetaInfo).
     *
     * @param statsDataId the id of the table
     * @return the query
     * @throws IllegalArgumentException if the id is not of letters and digits
     */
    public static EStatQuery meta(String statsDataId) {
        return new EStatQuery(Method.META, id(statsDataId));
    }

    /**
     * A search for tables (getStatsList); without parameters, for all.
     *
     * @return the query
     */
    public static EStatQuery list() {
        return new EStatQuery(Method.LIST, new LinkedHashMap<>());
    }

    private static Map<String, String> id(String statsDataId) {
        if (!ID_FORM.matcher(statsDataId).matches()) {
            throw new IllegalArgumentException(
                    "Id of a table must be up to 50 letters and digits, such as '0003084821', but was '"
                            + Excerpt.of(statsDataId) + "'");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(ID, statsDataId);
        return parameters;
    }

    /**
     * The same query with a parameter more, or with another value of it.
     *
     * @param name the name as e-Stat has it, such as cdArea
     * @param value the value; commas between several
     * @return the query
     * @throws IllegalArgumentException if the name is not of letters and digits, is one that the client puts itself (appId,
     *     statsDataId, startPosition, limit) or that leaves no figures to read (callback, cntGetFlg), or the value has more than
     *     4,000 characters or half a surrogate pair
     */
    public EStatQuery with(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Name of a parameter must be up to 50 letters and digits, such as cdArea, but was '"
                            + Excerpt.of(name) + "'");
        }
        if (TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "Parameter " + name + " cannot be given here; see data(), meta(), withPageSize() and"
                            + " page(), and give the application id to the client");
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Parameter " + name + " must have at most 4,000 characters, but had " + value.length());
        }
        return put(name, Excerpt.requireWhole(value));
    }

    /**
     * The same query with smaller pages; the client joins them all the same.
     *
     * @param size how many values or tables a page has at most, from 1 to 100,000, which is e-Stat's own limit
     * @return the query
     * @throws IllegalArgumentException if the size is out of range, or the query is for a description
     */
    public EStatQuery withPageSize(int size) {
        requirePages();
        if (size < 1 || size > MOST_SIZE) {
            throw new IllegalArgumentException("Size of a page must be from 1 to 100,000, but was " + size);
        }
        return put(SIZE, String.valueOf(size));
    }

    /**
     * The same query for one page only, which is not joined with others.
     *
     * @param start the number of its first value or table, from 1
     * @param size how many it has at most
     * @return the query
     * @throws IllegalArgumentException if start or size are out of range, or the query is for a description
     */
    public EStatQuery page(long start, int size) {
        if (start < 1) {
            throw new IllegalArgumentException("Start of a page must be at least 1, but was " + start);
        }
        return withPageSize(size).put(START, String.valueOf(start));
    }

    private void requirePages() {
        if (method == Method.META) {
            throw new IllegalArgumentException("A description of a table (getMetaInfo) has no pages");
        }
    }

    private EStatQuery put(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, Objects.requireNonNull(value, "value"));
        return new EStatQuery(method, more);
    }

    Method method() {
        return method;
    }

    /** Whether one page was asked for. */
    boolean isPage() {
        return parameters.containsKey(START);
    }

    EStatQuery from(OptionalLong start) {
        return start.isEmpty() ? this : put(START, String.valueOf(start.getAsLong()));
    }

    /** The path and query behind the base, with the application id in front of the parameters. */
    String toPath(String appId) {
        return method.path + "?appId=" + encode(appId) + suffix();
    }

    private String suffix() {
        return parameters.entrySet().stream()
                .map(one -> "&" + one.getKey() + "=" + encode(one.getValue()))
                .collect(Collectors.joining());
    }

    /** Percent encoding as in a query of a URI, where a space is %20. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The method and the parameters. */
    @Override
    public String toString() {
        return method.path + parameters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EStatQuery query && method == query.method && parameters.equals(query.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, parameters);
    }
}
