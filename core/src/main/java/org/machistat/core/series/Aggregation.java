package org.machistat.core.series;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * How months or quarters make a longer period (月次・四半期の集約).
 *
 * <pre>
 * SUM      Σ x over the period
 * AVERAGE  Σ x ÷ number of its months or quarters
 * END      x of its last month or quarter
 * </pre>
 *
 * <ul>
 *   <li>A period of which a month is missing, suppressed or unknown has no sum or average: it is refused with the reason, which
 *       names the month. Nothing is filled in. END needs the last month only.
 *   <li>A fiscal year runs from April to March.
 * </ul>
 */
public enum Aggregation {
    /** The sum, for flows such as sales (合計). */
    SUM(Label.of("合計", "sum")),
    /** The plain average, for indices and stocks over the period (平均). */
    AVERAGE(Label.of("平均", "average")),
    /** The last figure, for stocks at the end of the period (期末). */
    END(Label.of("期末", "end of period"));

    /** The longer period. */
    public enum Span {
        /** January to March, April to June and so on, named by its first month (四半期). */
        QUARTER(3, 0, Label.of("四半期", "quarter")),
        /** January to December (暦年). */
        YEAR(12, 0, Label.of("暦年", "calendar year")),
        /** April to March (年度). */
        FISCAL_YEAR(12, 3, Label.of("年度", "fiscal year"));

        private final int months;
        private final int offset;
        private final Label label;

        Span(int months, int offset, Label label) {
            this.months = months;
            this.offset = offset;
            this.label = label;
        }

        /**
         * The name of the period.
         *
         * @return the name in Japanese and English
         */
        public Label label() {
            return label;
        }

        private int group(int month) {
            return Math.floorDiv(month - offset, months);
        }

        private ReferenceDate date(int group) {
            int month = group * months + offset;
            YearMonth start = YearMonth.of(month / 12, month % 12 + 1);
            return switch (this) {
                case QUARTER -> ReferenceDate.of(start);
                case YEAR -> ReferenceDate.of(Year.of(start.getYear()));
                case FISCAL_YEAR -> ReferenceDate.of(FiscalYear.from(start));
            };
        }
    }

    private final Label label;

    Aggregation(Label label) {
        this.label = label;
    }

    /**
     * The name of the way.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * The longer periods of a series of months or quarters.
     *
     * @param series the series
     * @param span the longer period
     * @return the value of each, in the unit of the series; NOT_APPLICABLE if the dates of the series are years or their step
     *     does not divide the period; or as {@link Periods#of} refuses
     */
    public Answer<ComputedSeries> of(TimeSeries series, Span span) {
        return Periods.of(series).flatMap(periods -> {
            int each = span.months / periods.step();
            return periods.isYears() || span.months % periods.step() != 0
                    ? Answer.refuse(
                            Reason.NOT_APPLICABLE,
                            "「" + series.name().ja() + "」の時点の間隔（" + periods.step() + "か月）では" + span.label.ja()
                                    + "に集約できない",
                            "'" + series.name().en() + "' at steps of " + periods.step() + " months makes no "
                                    + span.label.en())
                    : Answer.of(ComputedSeries.of(
                            series,
                            Label.of(span.label.ja() + label.ja(), span.label.en() + ", " + label.en()),
                            series.unit(),
                            formula(each),
                            points(periods, span, each)));
        });
    }

    private Label formula(int each) {
        return switch (this) {
            case SUM -> Label.of("Σ 期間内の" + each + "個の値", "sum of the " + each + " figures of the period");
            case AVERAGE ->
                Label.of("Σ 期間内の" + each + "個の値 ÷ " + each, "sum of the " + each + " figures of the period ÷ " + each);
            case END -> Label.of("期間内の最後の値", "last figure of the period");
        };
    }

    private List<ComputedSeries.Point> points(Periods periods, Span span, int each) {
        List<ComputedSeries.Point> points = new ArrayList<>();
        int place = 0;
        while (place > -each && span.group(periods.month(place - 1)) == span.group(periods.month(0))) {
            place--;
        }
        for (; place < periods.size(); place += each) {
            points.add(new ComputedSeries.Point(
                    span.date(span.group(periods.month(place))),
                    value(periods, place, each),
                    this == END ? Comparability.COMPARABLE : periods.comparability(place, place + each - 1)));
        }
        return points;
    }

    private Answer<Rational> value(Periods periods, int from, int each) {
        if (this == END) {
            return periods.amount(from + each - 1);
        }
        Answer<Rational> sum = Answer.of(Rational.ZERO);
        for (int place = from; place < from + each; place++) {
            Answer<Rational> amount = periods.amount(place);
            sum = sum.flatMap(known -> amount.map(known::plus));
        }
        return this == SUM ? sum : sum.map(all -> all.dividedBy(Rational.of(each)));
    }
}
