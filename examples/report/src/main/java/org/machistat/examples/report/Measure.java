package org.machistat.examples.report;

import java.math.BigDecimal;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * What the values of a chart measure, in which unit, and with how many decimals they are printed (図の値の軸).
 *
 * @param name what is measured, such as 従業者数
 * @param unit the unit; {@link Unit#NONE} for a bare number
 * @param decimals the decimals of the values that are printed in the chart, rounded half up from the exact ones; 0 to 9
 */
public record Measure(Label name, Unit unit, int decimals) {

    private static final int MAX_DECIMALS = 9;

    /**
     * Checks the decimals.
     *
     * @param name what is measured
     * @param unit the unit
     * @param decimals the printed decimals
     * @throws IllegalArgumentException if there are fewer than 0 or more than 9 decimals
     */
    public Measure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("A chart prints 0 to 9 decimals, but was asked for " + decimals);
        }
    }

    /**
     * Name and unit as the title of an axis.
     *
     * @return the title, such as 従業者数（人）; the name alone if there is no unit or it is in the name already
     */
    public Label title() {
        Label unitName = unit.label();
        boolean shown = unitName.ja().isEmpty()
                || (name.ja().contains("（" + unitName.ja()) && name.en().contains("(" + unitName.en()));
        return shown ? name : Label.of(name.ja() + "（" + unitName.ja() + "）", name.en() + " (" + unitName.en() + ")");
    }

    /**
     * A value as it is printed.
     *
     * @param value the exact value
     * @return the value rounded half up, with digits grouped, − before a negative one and % behind percentages
     */
    public String text(Rational value) {
        BigDecimal rounded = Rounding.decimals(decimals).round(value);
        String digits = Figure.of(rounded.abs(), Unit.NONE).printed();
        return (rounded.signum() < 0 ? "−" : "") + digits + (unit.equals(Unit.PERCENT) ? "%" : "");
    }

    /**
     * A difference as it is printed.
     *
     * @param value the exact value
     * @return as {@link #text}, with + before what is above zero when rounded
     */
    public String signed(Rational value) {
        boolean rises = Rounding.decimals(decimals).round(value).signum() > 0;
        return (rises ? "+" : "") + text(value);
    }
}
