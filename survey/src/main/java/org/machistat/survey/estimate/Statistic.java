package org.machistat.survey.estimate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * What is asked of a survey: a total, a mean, a share, a ratio, a quantile, of all or of some (集計する統計量).
 *
 * <pre>Statistic.mean("売上高").within("業種", "製造業")</pre>
 *
 * @param kind what is asked
 * @param variable the column it is about, empty for the number of elements
 * @param detail the id of the category of a share or number, the denominator's column of a ratio, else empty
 * @param level the level of a quantile, above 0 and below 1, else 0
 * @param domains the rows it is confined to: those that belong to every one of them
 * @serial exclude
 */
public record Statistic(Kind kind, String variable, String detail, double level, List<Domain> domains)
        implements Serializable {

    /** The kinds of statistic (統計量の種類). */
    public enum Kind {
        /** Σ w y (総数). */
        TOTAL(Label.of("総数", "total"), Label.same("Σ w y")),
        /** Σ w (件数). */
        COUNT(Label.of("件数", "number"), Label.same("Σ w")),
        /** Σ w y ÷ Σ w (平均). */
        MEAN(Label.of("平均", "mean"), Label.same("Σ w y ÷ Σ w")),
        /** Σ w of those with the category ÷ Σ w (割合). */
        PROPORTION(Label.of("割合", "proportion"), Label.of("該当者の Σ w ÷ Σ w", "Σ w of those who count ÷ Σ w")),
        /** Σ w y ÷ Σ w x (比率). */
        RATIO(Label.of("比率", "ratio"), Label.same("Σ w y ÷ Σ w x")),
        /** The value that a given share of the weights reaches (分位数). */
        QUANTILE(
                Label.of("分位数", "quantile"),
                Label.of("重みの累積が p に達する最小の値", "smallest value at which the weights up to it reach p"));

        private final Label label;
        private final Label formula;

        Kind(Label label, Label formula) {
            this.label = label;
            this.formula = formula;
        }

        /**
         * The name.
         *
         * @return the name in Japanese and English
         */
        public Label label() {
            return label;
        }

        /**
         * The formula in words.
         *
         * @return the formula, w being the weights
         */
        public Label formula() {
            return formula;
        }
    }

    /**
     * Makes a statistic; the static methods are the easier way.
     *
     * @param kind what is asked
     * @param variable the column it is about
     * @param detail the category or the denominator
     * @param level the level of a quantile
     * @param domains the rows it is confined to
     * @throws IllegalArgumentException if the level of a quantile is not above 0 and below 1
     */
    public Statistic {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(detail, "detail");
        domains = List.copyOf(domains);
        if (kind == Kind.QUANTILE && !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level of a quantile must be above 0 and below 1, but was " + level);
        }
    }

    private static Statistic of(Kind kind, String variable, String detail) {
        return new Statistic(kind, variable, detail, 0, List.of());
    }

    /**
     * The total of a variable.
     *
     * @param variable a column of numbers
     * @return the statistic
     */
    public static Statistic total(String variable) {
        return of(Kind.TOTAL, variable, "");
    }

    /**
     * The number of elements.
     *
     * @return the statistic
     */
    public static Statistic count() {
        return of(Kind.COUNT, "", "");
    }

    /**
     * The number of elements with a category.
     *
     * @param variable a column of categories
     * @param category the id of the category
     * @return the statistic
     */
    public static Statistic count(String variable, String category) {
        return of(Kind.COUNT, variable, category);
    }

    /**
     * The mean of a variable.
     *
     * @param variable a column of numbers
     * @return the statistic
     */
    public static Statistic mean(String variable) {
        return of(Kind.MEAN, variable, "");
    }

    /**
     * The share of elements with a category, among those whose category is known.
     *
     * @param variable a column of categories
     * @param category the id of the category
     * @return the statistic, a fraction from 0 to 1
     */
    public static Statistic proportion(String variable, String category) {
        return of(Kind.PROPORTION, variable, category);
    }

    /**
     * The ratio of the totals of two variables.
     *
     * @param numerator a column of numbers
     * @param denominator a column of numbers
     * @return the statistic
     */
    public static Statistic ratio(String numerator, String denominator) {
        return of(Kind.RATIO, numerator, denominator);
    }

    /**
     * A quantile of a variable, such as the median.
     *
     * @param variable a column of numbers
     * @param level the share below it, above 0 and below 1
     * @return the statistic
     * @throws IllegalArgumentException if the level is not above 0 and below 1
     */
    public static Statistic quantile(String variable, double level) {
        return new Statistic(Kind.QUANTILE, variable, "", level, List.of());
    }

    /**
     * The same statistic, of some rows only.
     *
     * @param column a column of categories
     * @param category the id of the category that they have
     * @return the statistic; said again, rows must have both categories
     */
    public Statistic within(String column, String category) {
        List<Domain> more = new ArrayList<>(domains);
        more.add(new Domain(column, category));
        return new Statistic(kind, variable, detail, level, more);
    }

    /**
     * The name of what is asked.
     *
     * @return the name in Japanese and English, as in 売上高の平均（業種=製造業）
     */
    public Label title() {
        String of = switch (kind) {
            case COUNT, PROPORTION -> variable.isEmpty() ? "" : variable + "=" + detail;
            case RATIO -> variable + "÷" + detail;
            default -> variable;
        };
        String at = kind == Kind.QUANTILE ? " " + level : "";
        String where = domains.isEmpty()
                ? ""
                : String.join("、", domains.stream().map(Domain::toString).toList());
        return Label.of(
                (of.isEmpty() ? "" : of + "の") + kind.label().ja() + at + (where.isEmpty() ? "" : "（" + where + "）"),
                kind.label().en()
                        + at
                        + (of.isEmpty() ? "" : " of " + of)
                        + (where.isEmpty() ? "" : " (" + where + ")"));
    }

    /** The name in Japanese. */
    @Override
    public String toString() {
        return title().ja();
    }
}
