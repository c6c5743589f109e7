package org.machistat.core.growth;

import org.machistat.core.text.Label;

/**
 * How a change over some time is brought to one year (年率換算の方法).
 *
 * <p>x0 and x1 are the earlier and the later figure. Which method was used is part of every {@link AnnualRate}.
 */
public enum AnnualMethod {
    /**
     * (x1/x0)^(12/m) − 1, m the months between the survey dates (年率・月数による).
     *
     * <p>Source: Statistics Bureau of Japan, notes on the use of the final results of the Establishment and Enterprise Census
     * 2006: r = {(Nt/Nt−1)^(12/m) − 1} × 100.
     */
    OFFICIAL_MONTHS(
            Label.of("月数による年率（統計局方式）", "annual rate by months (Statistics Bureau)"),
            Label.of("(後の値 ÷ 前の値)^(12/月数) − 1", "(later ÷ earlier)^(12/months) − 1"),
            Label.of(
                    "総務省統計局「平成18年事業所・企業統計調査」利用上の注意",
                    "Statistics Bureau of Japan, Establishment and Enterprise Census 2006")),
    /**
     * (x1/x0)^(1/n) − 1, n the nearest number of whole years: the compound annual growth rate (年平均成長率).
     *
     * <p>Months count as n = m/12 rounded half up, so that 23 months are 2 years; less than 12 are refused. This is the rate most
     * business reports print; no official definition.
     */
    GEOMETRIC_YEARS(
            Label.of("年平均成長率（CAGR）", "compound annual growth rate (CAGR)"),
            Label.of("(後の値 ÷ 前の値)^(1/年数) − 1", "(later ÷ earlier)^(1/years) − 1"),
            Label.of("公的な定義なし（一般の慣行）", "no official definition; common practice")),
    /**
     * (x1/x0)^(365.25/d) − 1, d the days between the dates (年率・日数による).
     *
     * <p>Source: the months formula of the Statistics Bureau with the mean length of the Julian year.
     */
    EXACT_DAYS(
            Label.of("日数による年率", "annual rate by days"),
            Label.of("(後の値 ÷ 前の値)^(365.25/日数) − 1", "(later ÷ earlier)^(365.25/days) − 1"),
            Label.of(
                    "統計局の月数による式を平均年365.25日に当てはめたもの",
                    "the months formula of the Statistics Bureau over a mean year of 365.25 days")),
    /**
     * ln(x1/x0) ÷ (m/12): the rate of continuous growth, which adds up over periods (対数増加率).
     *
     * <p>Source: Preston, Heuveline and Guillot, Demography (2001), chapter 1 (mean annualised growth rate).
     */
    LOGARITHMIC(
            Label.of("対数年率（連続的増加率）", "logarithmic annual rate (continuous growth)"),
            Label.of("ln(後の値 ÷ 前の値) ÷ 年数", "ln(later ÷ earlier) ÷ years"),
            Label.same("Preston, Heuveline and Guillot, Demography (2001)")),
    /**
     * (x1/x0 − 1) ÷ (m/12): the plain rate per year, without compounding (単純年平均増減率).
     *
     * <p>Source: arithmetic; named here because reports print it as if it were annual growth.
     */
    SIMPLE(
            Label.of("単純年平均増減率（複利によらない）", "simple rate per year (without compounding)"),
            Label.of("(後の値 ÷ 前の値 − 1) ÷ 年数", "(later ÷ earlier − 1) ÷ years"),
            Label.of("公的な定義なし（算術平均）", "no official definition; arithmetic"));

    private final Label label;
    private final Label formula;
    private final Label source;

    AnnualMethod(Label label, Label formula, Label source) {
        this.label = label;
        this.formula = formula;
        this.source = source;
    }

    /**
     * The name of the method.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * The formula of the rate as a fraction, in words; per cent is 100 times as much.
     *
     * @return the formula in Japanese and English
     */
    public Label formula() {
        return formula;
    }

    /**
     * Where the method comes from, or that no official source defines it.
     *
     * @return the source in Japanese and English
     */
    public Label source() {
        return source;
    }
}
