package org.machistat.survey.estimate;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A square of + and − whose lines are orthogonal, the first line and the first column all + (アダマール行列).
 *
 * <p>Made by doubling (Sylvester) and from the squares of a prime field (Paley I and II); the smallest that these give is taken.
 *
 * <p>Source: Paley, R. E. A. C. (1933), Journal of Mathematics and Physics 12, 311–320.
 */
final class Hadamard {

    private static final int PALEY_TWO = 2;

    private final int size;
    private final BitSet[] plus;

    private Hadamard(int size) {
        this.size = size;
        plus = new BitSet[size];
        for (int line = 0; line < size; line++) {
            plus[line] = new BitSet(size);
        }
    }

    /** A matrix with more lines than the number of pairs. */
    static Hadamard above(int pairs) {
        int size = 4 * (pairs / 4 + 1);
        while (true) {
            Hadamard made = make(size);
            if (made != null) {
                return made.normal();
            }
            size += 4;
        }
    }

    int size() {
        return size;
    }

    /** Whether the sign is +. */
    boolean plus(int line, int column) {
        return plus[line].get(column);
    }

    private static Hadamard make(int size) {
        if (size == 1) {
            Hadamard one = new Hadamard(1);
            one.plus[0].set(0);
            return one;
        }
        if (size == PALEY_TWO) {
            return doubled(make(1));
        }
        if (size % 4 != 0) {
            return null;
        }
        if (prime(size - 1) && (size - 1) % 4 == 3) {
            return paleyOne(size - 1);
        }
        Hadamard half = make(size / 2);
        if (half != null) {
            return doubled(half);
        }
        int q = size / 2 - 1;
        return prime(q) && q % 4 == 1 ? paleyTwo(q) : null;
    }

    private static boolean prime(int number) {
        if (number < 2) {
            return false;
        }
        for (int divisor = 2; (long) divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    private static Hadamard doubled(Hadamard half) {
        Hadamard made = new Hadamard(2 * half.size);
        for (int i = 0; i < half.size; i++) {
            for (int j = 0; j < half.size; j++) {
                boolean sign = half.plus(i, j);
                made.plus[i].set(j, sign);
                made.plus[i].set(j + half.size, sign);
                made.plus[i + half.size].set(j, sign);
                made.plus[i + half.size].set(j + half.size, !sign);
            }
        }
        return made;
    }

    /** −1, 0 or 1: whether a difference is a square of the field. */
    private static int[] squares(int q) {
        int[] character = new int[q];
        Arrays.fill(character, -1);
        for (long x = 1; x < q; x++) {
            character[(int) (x * x % q)] = 1;
        }
        character[0] = 0;
        return character;
    }

    private static Hadamard paleyOne(int q) {
        int[] character = squares(q);
        Hadamard made = new Hadamard(q + 1);
        for (int i = 0; i <= q; i++) {
            made.plus[0].set(i);
        }
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                boolean sign = i == j || character[Math.floorMod(j - i, q)] > 0;
                made.plus[i + 1].set(j + 1, sign);
            }
        }
        return made;
    }

    private static Hadamard paleyTwo(int q) {
        int[] character = squares(q);
        Hadamard made = new Hadamard(2 * (q + 1));
        for (int i = 0; i <= q; i++) {
            for (int j = 0; j <= q; j++) {
                int sign;
                if (i == j) {
                    sign = 0;
                } else if (i == 0 || j == 0) {
                    sign = 1;
                } else {
                    sign = character[Math.floorMod(j - i, q)];
                }
                // 0 becomes (+ −; − −), ±1 becomes ±(+ +; + −)
                made.plus[2 * i].set(2 * j, sign >= 0);
                made.plus[2 * i].set(2 * j + 1, sign > 0);
                made.plus[2 * i + 1].set(2 * j, sign > 0);
                made.plus[2 * i + 1].set(2 * j + 1, sign < 0);
            }
        }
        return made;
    }

    /** Signs of lines and columns turned so that the first of each is +. */
    private Hadamard normal() {
        for (int j = 0; j < size; j++) {
            if (!plus[0].get(j)) {
                for (BitSet line : plus) {
                    line.flip(j);
                }
            }
        }
        for (BitSet line : plus) {
            if (!line.get(0)) {
                line.flip(0, size);
            }
        }
        return this;
    }

    /** Whether every two lines agree in half of their places. */
    boolean isOrthogonal() {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                BitSet different = (BitSet) plus[i].clone();
                different.xor(plus[j]);
                if (different.cardinality() * 2 != size) {
                    return false;
                }
            }
        }
        return true;
    }
}
