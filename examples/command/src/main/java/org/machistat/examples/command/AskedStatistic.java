package org.machistat.examples.command;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.machistat.core.table.Category;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.estimate.Statistic;

/**
 * A statistic as options ask for it.
 *
 * @param kind what is asked
 * @param column the column it is about, empty for the number of elements
 * @param detail the category of a share, empty for every one; the denominator of a ratio
 * @param level the level of a quantile, else 0
 */
record AskedStatistic(Statistic.Kind kind, String column, String detail, double level) {

    /** What else Java reads as a number, such as 0.5d, is none. */
    private static final Pattern LEVEL = Pattern.compile("\\d*\\.\\d+");

    AskedStatistic {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(detail, "detail");
    }

    static AskedStatistic of(Statistic.Kind kind, String column) {
        return new AskedStatistic(kind, column, "", 0);
    }

    /** {@code COL} or {@code COL=CATEGORY}. */
    static AskedStatistic proportion(String text) {
        int sign = text.indexOf('=');
        return sign < 0
                ? of(Statistic.Kind.PROPORTION, text)
                : new AskedStatistic(Statistic.Kind.PROPORTION, text.substring(0, sign), text.substring(sign + 1), 0);
    }

    /** {@code COL/COL}. */
    static AskedStatistic ratio(String text) throws Unusable {
        int sign = text.indexOf('/');
        if (sign <= 0 || sign == text.length() - 1) {
            String met = Unusable.met(text);
            throw Unusable.of("--ratio は 列/列（" + met + "）", "expected --ratio COL/COL, but was " + met);
        }
        return new AskedStatistic(Statistic.Kind.RATIO, text.substring(0, sign), text.substring(sign + 1), 0);
    }

    /** {@code COL@P}. */
    static AskedStatistic quantile(String text) throws Unusable {
        int sign = text.lastIndexOf('@');
        String after = text.substring(sign + 1);
        double level = sign > 0 && LEVEL.matcher(after).matches() ? Double.parseDouble(after) : 0;
        if (!(level > 0 && level < 1)) {
            String met = Unusable.met(text);
            throw Unusable.of(
                    "--quantile は 列@0.5 のように書く（" + met + "）", "expected --quantile such as COL@0.5, but was " + met);
        }
        return new AskedStatistic(Statistic.Kind.QUANTILE, text.substring(0, sign), "", level);
    }

    /** Names the columns that it needs. */
    void name(AnswerColumns columns) {
        switch (kind) {
            case MEAN, TOTAL, QUANTILE -> columns.number(column);
            case RATIO -> columns.number(column).number(detail);
            case PROPORTION -> columns.words(column);
            case COUNT -> {
                // Every row counts, whatever stands in it.
            }
        }
    }

    /** The statistics of the data: one, or a share for each category. */
    List<Statistic> statistics(SurveyData data) throws Unusable {
        return switch (kind) {
            case MEAN -> List.of(Statistic.mean(column));
            case TOTAL -> List.of(Statistic.total(column));
            case RATIO -> List.of(Statistic.ratio(column, detail));
            case QUANTILE -> List.of(Statistic.quantile(column, level));
            case COUNT -> List.of(Statistic.count());
            case PROPORTION -> proportions(data);
        };
    }

    private List<Statistic> proportions(SurveyData data) throws Unusable {
        List<String> ids =
                data.categories(column).categories().stream().map(Category::id).toList();
        if (!detail.isEmpty() && !ids.contains(detail)) {
            String met = Unusable.met(detail);
            throw Unusable.of(
                    "列「" + column + "」に「" + met + "」がない。あるのは " + Unusable.some(ids),
                    "column '" + column + "' has no '" + met + "', there are " + Unusable.some(ids));
        }
        List<String> wanted = detail.isEmpty() ? ids : List.of(detail);
        return wanted.stream().map(id -> Statistic.proportion(column, id)).toList();
    }
}
