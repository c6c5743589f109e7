package org.machistat.core.growth;

import org.machistat.core.text.Label;

/**
 * What to divide by for a share of a change, when the total hardly moves or its parts move in opposite ways (寄与率の扱い).
 *
 * <p>Such shares run beyond 100% and below 0, without limit as the change of the total nears 0. Source: 関弥三郎「寄与率の問題点」
 * (Seki Yasaburo, "Problems of the contribution rate"), 立命館経済学 26(3), 1977, which states the problem; the names are ours.
 */
public enum ContributionPolicy {
    /**
     * The change of the total, but none if it hardly moved: less than half the printed step of its figures, or a rate that is
     * printed as 0.0% (総数がほぼ変わらなければ計算しない).
     */
    REFUSE_IF_SMALL(Label.of("総数の増減で割る（総数がほぼ変わらない場合は計算しない）", "by the change of the total, unless it hardly moved")),
    /** The change of the total with its sign, whatever its size other than 0 (符号付き). */
    SIGNED(Label.of("総数の増減で割る（符号付き）", "by the signed change of the total")),
    /** The sum of the absolute changes of all parts, so that shares lie between −100% and 100% (絶対値の合計による). */
    ABSOLUTE(Label.of("内訳の増減の絶対値の合計で割る", "by the sum of the absolute changes of the parts"));

    private final Label label;

    ContributionPolicy(Label label) {
        this.label = label;
    }

    /** What stands below the change of the part in a formula. */
    Label divisor() {
        return this == ABSOLUTE
                ? Label.of("Σ|内訳の増減|", "Σ|change of a part|")
                : Label.of("総数の増減", "change of the total");
    }

    /**
     * The policy in words.
     *
     * @return what the change of the part is divided by, in Japanese and English
     */
    public Label label() {
        return label;
    }
}
