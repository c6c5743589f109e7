package org.machistat.survey.tabulation;

import org.machistat.core.text.Label;

/** How it is tested whether answers depend on the group (独立性の検定の方法). */
public enum IndependenceMethod {
    /** Pearson's X² of the numbers of respondents, as if they were a simple random sample; weights and design are left aside (ピアソン). */
    PEARSON(Label.of("ピアソンのカイ2乗検定（標本設計を考慮しない）", "Pearson's chi-square test (sample design left aside)"), "X²"),
    /** X² over the mean of the generalised design effects, by chi-square (ラオ・スコット1次補正). R: svychisq(statistic = "Chisq"). */
    RAO_SCOTT_FIRST(Label.of("ラオ・スコット1次補正", "Rao–Scott, first order"), "X²"),
    /** The same with Satterthwaite's degrees of freedom, by F (ラオ・スコット2次補正). R: svychisq(statistic = "F"). */
    RAO_SCOTT_SECOND(Label.of("ラオ・スコット2次補正（F）", "Rao–Scott, second order (F)"), "F"),
    /** Wald's test of observed less expected, by F (ワルド検定). R: svychisq(statistic = "Wald"). */
    WALD(Label.of("ワルド検定", "Wald test"), "F"),
    /** Wald's test with the smaller denominator (修正ワルド検定). R: svychisq(statistic = "adjWald"). */
    ADJUSTED_WALD(Label.of("修正ワルド検定", "adjusted Wald test"), "F");

    private final Label label;
    private final String symbol;

    IndependenceMethod(Label label, String symbol) {
        this.label = label;
        this.symbol = symbol;
    }

    /**
     * The name of the test.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /** The symbol of its statistic. */
    String symbol() {
        return symbol;
    }
}
