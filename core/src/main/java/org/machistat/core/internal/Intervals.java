package org.machistat.core.internal;

import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** Division of intervals (区間の除算). */
public final class Intervals {

    private Intervals() {}

    /**
     * Every quotient of a value of one bounded interval and a value of another.
     *
     * @param dividend the interval to divide, bounded
     * @param divisor the interval to divide by, bounded, its lower bound above 0
     * @return the quotients
     * @throws IllegalArgumentException if the lower bound of the divisor is not above 0
     */
    public static Interval divide(Interval dividend, Interval divisor) {
        Rational least = divisor.lower().orElse(Rational.ZERO);
        if (least.signum() <= 0) {
            throw new IllegalArgumentException("Divisor must lie above 0, but was " + divisor);
        }
        Rational most = divisor.upper().orElseThrow();
        Rational low = dividend.lower().orElseThrow();
        Rational high = dividend.upper().orElseThrow();
        boolean lowIn = low.signum() < 0 ? divisor.isLowerIn() : low.signum() == 0 || divisor.isUpperIn();
        boolean highIn = high.signum() > 0 ? divisor.isLowerIn() : high.signum() == 0 || divisor.isUpperIn();
        return Interval.of(
                low.dividedBy(low.signum() < 0 ? least : most),
                lowIn && dividend.isLowerIn(),
                high.dividedBy(high.signum() > 0 ? least : most),
                highIn && dividend.isUpperIn());
    }
}
