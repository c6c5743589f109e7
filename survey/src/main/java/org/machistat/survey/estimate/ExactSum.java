package org.machistat.survey.estimate;

import java.io.Serializable;

/**
 * A sum kept in two doubles, 106 bits in all, so that the order of adding does not show in the result (二重倍精度の和).
 *
 * <p>Source: Dekker, T. J. (1971), Numerische Mathematik 18, 224–242; Knuth, The Art of Computer Programming 2, section 4.2.2, theorem B.
 */
final class ExactSum implements Serializable {

    private static final long serialVersionUID = 1L;

    private double high;
    private double low;

    void add(double value) {
        double sum = high + value;
        double part = sum - high;
        low += (high - (sum - part)) + (value - part);
        high = sum;
        settle();
    }

    void addProduct(double left, double right) {
        double product = left * right;
        low += Math.fma(left, right, -product);
        add(product);
    }

    void add(ExactSum other) {
        low += other.low;
        add(other.high);
    }

    private void settle() {
        double sum = high + low;
        low -= sum - high;
        high = sum;
    }

    double value() {
        return high;
    }

    /** This less the product of two sums over a number, as a sum of squares about a mean needs it. */
    double less(ExactSum left, ExactSum right, long n) {
        double product = left.high * right.high;
        double error = Math.fma(left.high, right.high, -product) + left.high * right.low + left.low * right.high;
        double quotient = product / n;
        double rest = (Math.fma(-quotient, (double) n, product) + error) / (double) n;
        return (high - quotient) + (low - rest);
    }
}
