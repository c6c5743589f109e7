package org.machistat.survey.design;

import org.machistat.core.text.Label;

/** How units are drawn within a stratum (抽出方法). */
public enum SelectionMethod {
    /**
     * Every set of n units is equally likely (単純無作為抽出).
     *
     * <p>Source: Knuth, D. E., The Art of Computer Programming, vol. 2, section 3.4.2, algorithm S.
     */
    SIMPLE(Label.of("単純無作為抽出", "simple random sampling"), false),
    /**
     * Every N/n-th unit in the order of the list from a random start (系統抽出・等間隔抽出); N/n need not be whole.
     *
     * <pre>unit i = ⌊(r + i N) ÷ n⌋, r a random whole number from 0 to N−1, i from 0 to n−1</pre>
     *
     * <p>Every unit has the chance n/N exactly. Two neighbours are never drawn together, so that there is no unbiased variance.
     *
     * <p>Source: Cochran, W. G. (1977), Sampling Techniques, 3rd ed., section 8.1.
     */
    SYSTEMATIC(Label.of("系統抽出", "systematic sampling"), false),
    /**
     * Systematic along the sizes of the units (確率比例系統抽出): the chance of a unit is in proportion to its size.
     *
     * <p>A unit whose chance would be 1 or more is taken for certain, and the others share what is left.
     *
     * <p>Source: Madow, W. G. (1949), Annals of Mathematical Statistics 20, 333–354.
     */
    SIZE_SYSTEMATIC(Label.of("確率比例系統抽出", "systematic sampling by size"), true),
    /**
     * In proportion to size with a fixed number and known chances of pairs (確率比例非復元抽出・消去法).
     *
     * <p>Chances as for {@link #SIZE_SYSTEMATIC}. Pairs have chances above 0 wherever n is 2 or more. The time grows with N².
     *
     * <p>Source: Tillé, Y. (1996), An elimination procedure for unequal probability sampling without replacement, Biometrika 83,
     * 238–241.
     */
    SIZE_ELIMINATION(Label.of("確率比例抽出（消去法）", "sampling by size (elimination)"), true);

    private final Label label;
    private final boolean bySize;

    SelectionMethod(Label label, boolean bySize) {
        this.label = label;
        this.bySize = bySize;
    }

    /**
     * The method in words.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * Whether the chance of a unit depends on its size.
     *
     * @return true for the methods in proportion to size
     */
    public boolean isBySize() {
        return bySize;
    }
}
