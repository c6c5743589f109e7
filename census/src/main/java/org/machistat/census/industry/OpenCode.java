package org.machistat.census.industry;

import java.util.List;
import java.util.Objects;

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
        SIMILAR_NAME
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
         */
        public Candidate {
            Objects.requireNonNull(code, "code");
            evidence = List.copyOf(evidence);
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
}
