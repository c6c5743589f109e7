package org.machistat.survey.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers in double precision print (数値の表示). */
public final class Numbers {

    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_UP);

    private Numbers() {}

    /**
     * Six digits with thousands separated, without trailing zeros, as in "6,194.7" or "0.0371428".
     *
     * @param number a finite number
     * @return the text
     */
    public static String shown(double number) {
        BigDecimal rounded = new BigDecimal(number).round(SIX).stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        if (Math.abs(number) >= 1e15 || Math.abs(number) < 1e-6) {
            return rounded.toString();
        }
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = point - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return (rounded.signum() < 0 ? "-" : "") + text;
    }
}
