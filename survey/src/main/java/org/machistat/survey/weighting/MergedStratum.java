package org.machistat.survey.weighting;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/**
 * Strata that are to become one (統合後の層).
 *
 * @param target what they become
 * @param parts the strata, in printed order, two or more
 * @param answers the number of answers of each part
 * @param reason why, step by step
 * @serial exclude
 */
public record MergedStratum(Category target, List<Category> parts, List<Long> answers, Label reason)
        implements Serializable {

    /**
     * Makes a merged stratum.
     *
     * @param target what they become
     * @param parts the strata
     * @param answers the number of answers of each
     * @param reason why
     * @throws IllegalArgumentException if there are not two parts or more, each with its number
     */
    public MergedStratum {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
        parts = List.copyOf(parts);
        answers = List.copyOf(answers);
        if (parts.size() < 2 || parts.size() != answers.size()) {
            throw new IllegalArgumentException(
                    "A merged stratum must have two parts or more, each with its number of answers, but had "
                            + parts.size() + " parts and " + answers.size() + " numbers");
        }
    }

    /** The ids of the parts. */
    List<String> ids() {
        return parts.stream().map(Category::id).toList();
    }

    /** Parts and answers, as in "鉱業（0）＋建設業（21）". */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int part = 0; part < parts.size(); part++) {
            text.append(part == 0 ? "" : "＋")
                    .append(parts.get(part).name().ja())
                    .append("（")
                    .append(answers.get(part))
                    .append("）");
        }
        return text.toString();
    }
}
