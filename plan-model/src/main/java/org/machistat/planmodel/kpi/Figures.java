package org.machistat.planmodel.kpi;

import java.math.BigDecimal;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/** Figures of exact numbers. */
final class Figures {

    private static final int MOST_DECIMALS = 30;

    private Figures() {}

    /** Whether a figure has neither number nor unit, as x has: any unit may be meant. */
    static boolean isMarkWithoutUnit(Figure figure) {
        return !figure.isKnown() && figure.unit().equals(Unit.NONE);
    }

    /** The bound of a range as a figure: finite decimals exactly, others to 30 decimals. */
    static Figure of(Rational value, Unit unit) {
        BigDecimal digits = Rounding.decimals(MOST_DECIMALS).round(value).stripTrailingZeros();
        return Figure.of(digits, unit);
    }
}
