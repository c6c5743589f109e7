package org.machistat.census.industry;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * One code of a classification joined to one of another (新旧対応).
 *
 * @param from the code there was
 * @param to the code there is
 * @param quality how far the two agree
 * @param reason why they are joined, in words
 * @serial exclude
 */
public record ConcordanceLink(String from, String to, Quality quality, Label reason) implements Serializable {

    /** How far two joined codes agree, best first (対応の品質). Equal names are no proof of equal content: definitions are not compared. */
    public enum Quality {
        /** Code and name are the same, and so are all parts (同一). */
        SAME,
        /** The code is the same and the Japanese name was reworded: the English name, or all parts, are the same (名称変更). */
        RENAMED,
        /** The name is the same under another code, once in either list (コード変更). */
        RECODED,
        /** Joined by the user's decision (利用者の指定). */
        DECLARED,
        /**
         * As {@link #SAME}, {@link #RENAMED} or {@link #RECODED}, but beside it, or beside a group that holds it, something came or went that is
         * joined to nothing and may have been split off from it or merged into it: 7721 配達飲食サービス業 beside the new 773. The reason says
         * which of the three, and names what came or went (隣接項目未決).
         */
        SIBLING_OPEN,
        /**
         * Code and name are the same, but the content has changed or may have: a rest (その他の…) among siblings that came or went, or a
         * group not all of whose parts correspond (範囲変更の可能性).
         */
        CONTENT_UNCERTAIN,
        /** Some parts of the one are parts of the other (一部対応). */
        PARTIAL,
        /** The name is the same, but stands more than once in a list: candidates, no decision (候補複数). */
        AMBIGUOUS
    }

    /**
     * Makes a link.
     *
     * @param from the code there was
     * @param to the code there is
     * @param quality how far the two agree
     * @param reason why they are joined
     */
    public ConcordanceLink {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(reason, "reason");
    }

    /** Both codes and the quality. */
    @Override
    public String toString() {
        return from + " → " + to + "（" + quality + "）";
    }
}
