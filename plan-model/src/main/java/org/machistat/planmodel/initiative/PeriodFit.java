package org.machistat.planmodel.initiative;

import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;

/** Whether an approximate date lies in a period (期間内か). */
public enum PeriodFit {
    /** Every day it may mean lies in the period (確実に期間内). */
    CERTAIN(Label.of("期間内", "within")),
    /** Some day it may mean does, some may not (期間内の可能性あり). */
    POSSIBLE(Label.of("期間内の可能性あり", "possibly within")),
    /** No day it may mean does (期間外). */
    OUTSIDE(Label.of("期間外", "outside"));

    private final Label label;

    PeriodFit(Label label) {
        this.label = label;
    }

    /**
     * How a date lies to a period.
     *
     * @param date the date; 未定 and dates without a base are possible in every period
     * @param period the period, such as that of a programme
     * @return certainly within, possibly within or outside
     */
    public static PeriodFit of(ApproximateDate date, FiscalYearRange period) {
        if (date.isCertainlyWithin(period)) {
            return CERTAIN;
        }
        return date.isPossiblyWithin(period) ? POSSIBLE : OUTSIDE;
    }

    /**
     * The fit in words.
     *
     * @return the words in Japanese and English
     */
    public Label label() {
        return label;
    }
}
