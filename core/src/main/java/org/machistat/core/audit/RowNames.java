package org.machistat.core.audit;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.machistat.core.table.Axis;
import org.machistat.core.text.NameMatch;
import org.machistat.core.text.NameMatcher;

/**
 * Which labels of a table are the names of a classification, and which cannot be told (表側の名称照合).
 *
 * <p>Nothing is forced: a label that fits two names (農林漁業, between 農業、林業 and 漁業) or none stays open, with the reason in its
 * match. Words such as 合計 and 不明 are no names and not open.
 *
 * @param matches what each label means, in printed order
 * @param <T> the type of the names' candidates
 */
public record RowNames<T>(List<NameMatch<T>> matches) {

    /**
     * Makes the result.
     *
     * @param matches what each label means
     */
    public RowNames {
        matches = List.copyOf(matches);
    }

    /**
     * Matches the labels of an axis.
     *
     * @param axis the axis, usually the rows
     * @param leftOut the ids of categories that need no name, such as totals
     * @param matcher the names that they can have
     * @param <T> the type of the names' candidates
     * @return what each label means
     */
    public static <T> RowNames<T> of(Axis axis, Collection<String> leftOut, NameMatcher<T> matcher) {
        Objects.requireNonNull(leftOut, "leftOut");
        return new RowNames<>(axis.categories().stream()
                .filter(category -> !leftOut.contains(category.id()))
                .map(category -> matcher.match(category.name().ja()))
                .toList());
    }

    /**
     * Whether more than half of the labels are names of the classification, words such as 合計 not counted.
     *
     * @return true if they are
     */
    public boolean isMostlyMatched() {
        long matched = matches.stream().filter(NameMatch::isMatch).count();
        return matched > open().size();
    }

    /**
     * The labels that could not be told, each with its reason.
     *
     * @return the matches that name no candidate and no reserved word
     */
    public List<NameMatch<T>> open() {
        return matches.stream()
                .filter(match -> !match.isMatch() && match.reserved().isEmpty())
                .toList();
    }

    /**
     * The labels that were read as a name that is not theirs letter by letter, which a reader may want to see.
     *
     * @return the matches found by distance only
     */
    public List<NameMatch<T>> closest() {
        return matches.stream()
                .filter(match -> match.outcome() == NameMatch.Outcome.CLOSEST)
                .toList();
    }
}
