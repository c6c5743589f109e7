package org.machistat.core.growth;

import java.math.BigDecimal;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/** Numbers with their sign in print. */
final class Signs {

    private Signs() {}

    /** "+1.8", "-3.7", "0.0": for programs and terminals. */
    static String plain(BigDecimal value) {
        String text = Figure.of(value, Unit.NONE).printed();
        return value.signum() > 0 ? "+" + text : text;
    }

    /** "+1.8", "−3.7", "0.0": for sentences, with a true minus sign. */
    static String words(BigDecimal value) {
        String text = plain(value);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
