package org.machistat.census.estat;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * An e-Stat table without its figures: what getMetaInfo answers (メタ情報).
 *
 * @param info what is said about the table
 * @param classes its classifications in the order of the answer
 */
public record EStatMeta(EStatInfo info, List<EStatClass> classes) {

    /**
     * Makes the description of a table.
     *
     * @param info what is said about the table
     * @param classes its classifications
     */
    public EStatMeta {
        Objects.requireNonNull(info, "info");
        classes = List.copyOf(classes);
    }

    /**
     * A classification.
     *
     * @param id its id: tab, cat01 to cat15, area or time
     * @return the classification
     * @throws NoSuchElementException naming the ids there are, if there is none
     */
    public EStatClass get(String id) {
        Objects.requireNonNull(id, "id");
        return classes.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No classification '" + id + "', there are "
                        + classes.stream().map(EStatClass::id).toList()));
    }

    /** The table and its classifications. */
    @Override
    public String toString() {
        return info + " " + classes;
    }
}
