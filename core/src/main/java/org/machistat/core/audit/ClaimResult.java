package org.machistat.core.audit;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;

/**
 * Whether figures support a claim (記述の確認結果).
 *
 * @param claim the claim
 * @param verdict whether the figures support it
 * @param reason the reason with its numbers, in Japanese and English
 * @param explanation the claim as understood, the figures it rests on, and the conventions used
 * @serial exclude
 */
public record ClaimResult(Claim claim, Verdict verdict, Label reason, Explanation explanation)
        implements Explained, Serializable {

    /** Whether figures support a claim. */
    public enum Verdict {
        /** Whatever the true values behind the printed figures, the claim holds (裏付けあり). */
        SUPPORTED(Label.of("裏付けあり", "supported")),
        /** Whatever the true values, it does not hold (反証あり). */
        REFUTED(Label.of("反証あり", "refuted")),
        /** These figures do not decide it: rounded too far, withheld, or not there (判定不能). */
        NOT_DECIDABLE(Label.of("判定不能", "not decidable"));

        private final Label label;

        Verdict(Label label) {
            this.label = label;
        }

        /**
         * The verdict in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /**
     * Makes a result.
     *
     * @param claim the claim
     * @param verdict whether the figures support it
     * @param reason the reason with its numbers
     * @param explanation the claim as understood and the figures it rests on
     */
    public ClaimResult {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(explanation, "explanation");
    }

    /** The claim, the verdict and the reason in Japanese. */
    @Override
    public String toString() {
        return claim.statement().ja() + "：" + verdict.label().ja() + "（" + reason.ja() + "）";
    }
}
