package org.machistat.planmodel.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Values that an app adds to a part of a plan, by key. */
public final class Attributes {

    private Attributes() {}

    /**
     * Copies attributes in their order.
     *
     * @param attributes the attributes
     * @param owner what they belong to, for the message
     * @return an unmodifiable copy
     * @throws IllegalArgumentException if a key is blank or not one line without spaces at its ends
     */
    public static Map<String, String> copy(Map<String, String> attributes, String owner) {
        Map<String, String> copy = new LinkedHashMap<>();
        attributes.forEach((key, value) -> {
            if (key.isBlank() || !key.strip().equals(key) || key.chars().anyMatch(c -> c == '\n' || c == '\r')) {
                throw new IllegalArgumentException("Key of an attribute of " + owner
                        + " must be one line without spaces at its ends, but was '" + Shown.text(key) + "'");
            }
            copy.put(key, Objects.requireNonNull(value, "value"));
        });
        return Collections.unmodifiableMap(copy);
    }

    /**
     * One attribute.
     *
     * @param key its key
     * @param value its value
     * @param owner what it belongs to, for the message
     * @return a map of it alone
     * @throws IllegalArgumentException if the key is blank or not one line without spaces at its ends
     */
    public static Map<String, String> one(String key, String value, String owner) {
        return copy(with(Map.of(), key, value), owner);
    }

    /**
     * Copies attributes with one more.
     *
     * @param attributes the attributes
     * @param key its key; a value there already is replaced
     * @param value its value
     * @return a new map
     */
    public static Map<String, String> with(Map<String, String> attributes, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return more;
    }
}
