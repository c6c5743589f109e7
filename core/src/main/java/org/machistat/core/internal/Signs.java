package org.machistat.core.internal;

import java.math.BigDecimal;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Unit;

/** Numbers with their sign in print (符号付きの数値). */
public final class Signs {

    private Signs() {}

    /**
     * "+1.8", "-3.7", "0.0": for programs and terminals.
     *
     * @param value the number
     * @return the number with either sign
     */
    public static String plain(BigDecimal value) {
        String text = Figure.of(value, Unit.NONE).printed();
        return value.signum() > 0 ? "+" + text : text;
    }

    /**
     * "+1.8", "−3.7", "0.0": for sentences, with a true minus sign.
     *
     * @param value the number
     * @return the number with either sign
     */
    public static String words(BigDecimal value) {
        return value.signum() > 0 ? plain(value) : minus(value);
    }

    /**
     * "1.8", "−3.7", "0.0": for sentences that speak of an amount, with a true minus sign.
     *
     * @param value the number
     * @return the number, with a sign only below 0
     */
    public static String minus(BigDecimal value) {
        return (value.signum() < 0 ? "−" : "")
                + Figure.of(value.abs(), Unit.NONE).printed();
    }

    /**
     * "98人", "−98人": an amount that is a finite decimal, for sentences.
     *
     * @param quantity the amount
     * @return the amount with its unit, with a sign only below 0
     */
    public static Label minus(Quantity quantity) {
        return withSign(quantity.amount().signum() < 0 ? "−" : "", quantity);
    }

    /**
     * "+98人", "−98人": a change that is a finite decimal, for sentences.
     *
     * @param quantity the change
     * @return the change with its unit and either sign
     */
    public static Label words(Quantity quantity) {
        return quantity.amount().signum() > 0 ? withSign("+", quantity) : minus(quantity);
    }

    private static Label withSign(String sign, Quantity quantity) {
        return Figure.of(Amounts.decimal(quantity.amount().abs(), 0), quantity.unit())
                .label()
                .map(text -> sign + text);
    }
}
