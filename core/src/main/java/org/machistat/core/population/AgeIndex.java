package org.machistat.core.population;

import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/**
 * An index of the age structure: one group of ages for each hundred of another (年齢構造指数).
 *
 * <p>Source: 総務省統計局「国勢調査」用語の解説; 内閣府「高齢社会白書」 for the rate without unknown age.
 */
public enum AgeIndex {
    /** 年少人口指数: 0–14 ÷ 15–64 × 100. */
    YOUTH_DEPENDENCY("年少人口指数", "child dependency ratio", Part.YOUNG, Part.WORKING, Unit.NONE),
    /** 老年人口指数: 65 and over ÷ 15–64 × 100. */
    OLD_AGE_DEPENDENCY("老年人口指数", "old-age dependency ratio", Part.OLD, Part.WORKING, Unit.NONE),
    /** 従属人口指数: (0–14 + 65 and over) ÷ 15–64 × 100. */
    TOTAL_DEPENDENCY("従属人口指数", "total dependency ratio", Part.DEPENDENT, Part.WORKING, Unit.NONE),
    /** 老年化指数: 65 and over ÷ 0–14 × 100. */
    AGEING_INDEX("老年化指数", "ageing index", Part.OLD, Part.YOUNG, Unit.NONE),
    /** 年少人口割合: 0–14 ÷ (total − unknown age) × 100. */
    YOUTH_SHARE("年少人口割合", "share of ages 0–14", Part.YOUNG, Part.KNOWN, Unit.PERCENT),
    /** 生産年齢人口割合: 15–64 ÷ (total − unknown age) × 100. */
    WORKING_AGE_SHARE("生産年齢人口割合", "share of ages 15–64", Part.WORKING, Part.KNOWN, Unit.PERCENT),
    /** 高齢化率: 65 and over ÷ (total − unknown age) × 100, the official form. */
    AGEING_RATE("高齢化率", "ageing rate", Part.OLD, Part.KNOWN, Unit.PERCENT),
    /** 高齢化率（年齢不詳を含む）: 65 and over ÷ total with unknown age × 100. */
    AGEING_RATE_OF_ALL("高齢化率（年齢不詳を含む）", "ageing rate of all, with unknown age", Part.OLD, Part.ALL, Unit.PERCENT),
    /** 75歳以上人口割合: 75 and over ÷ (total − unknown age) × 100. */
    LATE_ELDERLY_SHARE("75歳以上人口割合", "share of ages 75 and over", Part.LATE_ELDERLY, Part.KNOWN, Unit.PERCENT);

    /** What an index counts. */
    enum Part {
        YOUNG("0～14歳", "ages 0–14", AgeGroup.of(0, 14)),
        WORKING("15～64歳", "ages 15–64", AgeGroup.of(15, 64)),
        OLD("65歳以上", "ages 65+", AgeGroup.open(65)),
        LATE_ELDERLY("75歳以上", "ages 75+", AgeGroup.open(75)),
        DEPENDENT("(0～14歳 + 65歳以上)", "(ages 0–14 + 65+)", AgeGroup.of(0, 14), AgeGroup.open(65)),
        KNOWN("(総数 − 年齢不詳)", "(total − unknown age)"),
        ALL("総数", "total");

        private final Label label;
        private final AgeGroup[] spans;

        Part(String ja, String en, AgeGroup... spans) {
            this.label = Label.of(ja, en);
            this.spans = spans;
        }

        Label label() {
            return label;
        }

        AgeGroup[] spans() {
            return spans.clone();
        }
    }

    private final Label label;
    private final Part upper;
    private final Part lower;
    private final Unit unit;

    AgeIndex(String ja, String en, Part upper, Part lower, Unit unit) {
        this.label = Label.of(ja, en);
        this.upper = upper;
        this.lower = lower;
        this.unit = unit;
    }

    Part upper() {
        return upper;
    }

    Part lower() {
        return lower;
    }

    /**
     * The name of the index.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * The formula in words.
     *
     * @return the formula in Japanese and English
     */
    public Label formula() {
        return Label.of(
                upper.label().ja() + " ÷ " + lower.label().ja() + " × 100",
                upper.label().en() + " ÷ " + lower.label().en() + " × 100");
    }

    /**
     * The unit of the index.
     *
     * @return per cent for shares of the whole, none for the other indices
     */
    public Unit unit() {
        return unit;
    }
}
