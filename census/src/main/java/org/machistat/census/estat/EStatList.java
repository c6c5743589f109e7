package org.machistat.census.estat;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The tables that a search found: what getStatsList answers (統計表情報一覧).
 *
 * <p>A search for surveys ({@code statsNameList=Y}) gives one entry for each survey, of which the id is that of the survey.
 *
 * @param tables the tables of this page, in the order of the answer
 * @param found how many the search found, on all pages
 * @param nextKey where the next page starts; empty on the last page
 */
public record EStatList(List<EStatInfo> tables, long found, Optional<String> nextKey) {

    /**
     * Makes a list.
     *
     * @param tables the tables
     * @param found how many the search found
     * @param nextKey where the next page starts
     * @throws IllegalArgumentException if the number is negative
     */
    public EStatList {
        tables = List.copyOf(tables);
        Objects.requireNonNull(nextKey, "nextKey");
        if (found < 0) {
            throw new IllegalArgumentException("Number of tables found must not be negative, but was " + found);
        }
    }

    /**
     * A table by its id.
     *
     * @param id the id of the table
     * @return what is said about it
     * @throws NoSuchElementException naming the first tables, if there is none
     */
    public EStatInfo get(String id) {
        Objects.requireNonNull(id, "id");
        return tables.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No table '" + id + "' among " + tables.size()
                        + ", first "
                        + tables.stream().limit(3).map(EStatInfo::toString).toList()));
    }
}
