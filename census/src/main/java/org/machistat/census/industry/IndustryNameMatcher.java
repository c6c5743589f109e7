package org.machistat.census.industry;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.machistat.core.internal.Matches;
import org.machistat.core.text.NameMatch;
import org.machistat.core.text.NameMatcher;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * Finds out which industry a printed name means, and refuses where it cannot tell (産業名の照合).
 *
 * <p>{@link NameMatcher} over the Japanese and English names of chosen levels of a classification: 混合サービス事業 is read as
 * Q 複合サービス事業, 農林漁業 is refused among divisions and matched where the classification has such a group.
 *
 * <ul>
 *   <li>The levels matter: 熱供給業 is a major group, a minor group and a detail, and tied if all are asked for.
 *   <li>A code before the name is used and checked: A 農業、林業, 01農業, A〜B 農林漁業 for a group with the code A-B.
 * </ul>
 */
public final class IndustryNameMatcher {

    private final NameMatcher<Industry> matcher;

    private IndustryNameMatcher(NameMatcher<Industry> matcher) {
        this.matcher = matcher;
    }

    /**
     * A matcher for the divisions of a classification and its groups.
     *
     * @param classification the classification
     * @return the matcher
     */
    public static IndustryNameMatcher of(IndustryClassification classification) {
        return of(classification, IndustryLevel.GROUP, IndustryLevel.DIVISION);
    }

    /**
     * A matcher for some levels of a classification.
     *
     * @param classification the classification
     * @param levels the levels
     * @return the matcher
     * @throws IllegalArgumentException if there is no level or one stands twice
     */
    public static IndustryNameMatcher of(IndustryClassification classification, IndustryLevel... levels) {
        if (levels.length == 0 || Arrays.stream(levels).distinct().count() < levels.length) {
            throw new IllegalArgumentException(
                    "Levels must be given each once, at least one, but were " + Arrays.toString(levels));
        }
        List<Industry> industries = Arrays.stream(levels)
                .flatMap(level ->
                        level == IndustryLevel.GROUP && classification.groups().isEmpty()
                                ? Stream.empty()
                                : classification.list(level).stream())
                .toList();
        return new IndustryNameMatcher(NameMatcher.of(
                industries,
                Industry::code,
                industry -> Stream.concat(Stream.of(industry.ja()), industry.findEnglish().stream())
                        .toList()));
    }

    /**
     * The matcher underneath, to change its bounds or reserved words.
     *
     * @return the matcher
     */
    public NameMatcher<Industry> matcher() {
        return matcher;
    }

    /**
     * What a printed name means, and how that was found.
     *
     * @param label the printed name
     * @return the match
     */
    public NameMatch<Industry> match(String label) {
        return matcher.match(label);
    }

    /**
     * What the names mean, each for itself.
     *
     * @param labels the printed names
     * @return one match for each, in the same order
     */
    public List<NameMatch<Industry>> matchAll(Collection<String> labels) {
        return matcher.matchAll(labels);
    }

    /**
     * The industry that a printed name means.
     *
     * @param label the printed name
     * @return the industry; refused with {@link Refusal.Reason#AMBIGUOUS} if several fit, with
     *     {@link Refusal.Reason#NOT_READABLE} if none does or the label is a word such as 合計
     */
    public Answer<Industry> answer(String label) {
        return Matches.answer(match(label));
    }

    /**
     * The industry that a printed name means, if one does.
     *
     * @param label the printed name
     * @return the industry, or empty
     */
    public Optional<Industry> find(String label) {
        return match(label).find();
    }
}
