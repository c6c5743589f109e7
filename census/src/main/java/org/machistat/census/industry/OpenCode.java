package org.machistat.census.industry;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A code that the rule of a concordance could not join to any other, with what speaks for which (未決の項目).
 *
 * @param industry the industry
 * @param candidates industries of the other classification that are themselves open, in the order of their list
 */
public record OpenCode(Industry industry, List<Candidate> candidates) {

    /** What speaks for a candidate. */
    public enum Evidence {
        /** The code is the same, and no code of the same group has passed to another industry (同じコード). */
        SAME_CODE,
        /** The English name is the same (英語名が同じ). */
        SAME_ENGLISH,
        /** The Japanese names are close (名称が近い). */
        SIMILAR_NAME,
        /** Both are open and stand in the same group, which has one code in both lists and is joined to itself (同じ分類の中の未決の項目). */
        OPEN_SIBLING
    }

    /**
     * A candidate and what speaks for it.
     *
     * @param code the candidate's code
     * @param evidence what speaks for it, at least one
     */
    public record Candidate(String code, List<Evidence> evidence) {

        /**
         * Makes a candidate.
         *
         * @param code the candidate's code
         * @param evidence what speaks for it
         * @throws IllegalArgumentException if nothing does
         */
        public Candidate {
            Objects.requireNonNull(code, "code");
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("A candidate must have evidence, but '" + code + "' had none");
            }
        }

        /** The code and what speaks for it. */
        @Override
        public String toString() {
            return code + "（" + evidence.stream().map(Evidence::name).collect(Collectors.joining("、")) + "）";
        }
    }

    /**
     * Makes an open code.
     *
     * @param industry the industry
     * @param candidates the candidates
     */
    public OpenCode {
        Objects.requireNonNull(industry, "industry");
        candidates = List.copyOf(candidates);
    }

    /** The industry and its candidates, as in "6033 調剤薬局：候補 6032（SAME_ENGLISH）". */
    @Override
    public String toString() {
        return industry + "：候補"
                + (candidates.isEmpty()
                        ? "なし"
                        : " " + candidates.stream().map(Candidate::toString).collect(Collectors.joining("、")));
    }
}
