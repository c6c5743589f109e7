package org.machistat.examples.kawasaki;

import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.planmodel.plan.Alignment;
import org.machistat.planmodel.plan.Programme;

/** The programme of the comprehensive plan beside one of this plan, where the paper says how long it is. */
final class ParentProgramme {

    private static final String NAME = "x-parentProgramme";
    private static final String PERIOD = "x-parentPeriod";

    private ParentProgramme() {}

    /** How a programme lies to that of the comprehensive plan, or empty where the paper does not say. */
    static Optional<Alignment> alignment(Programme programme) {
        return Optional.ofNullable(programme.attributes().get(PERIOD))
                .map(period -> new Alignment(
                        programme,
                        new Programme(
                                programme.ordinal(),
                                Label.of(
                                        programme.attributes().get(NAME),
                                        "the comprehensive plan's programme (line 24)"),
                                FiscalYearRange.parse(period),
                                programme.status())));
    }
}
