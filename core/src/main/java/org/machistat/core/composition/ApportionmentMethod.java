package org.machistat.core.composition;

import java.math.BigInteger;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

/**
 * How whole units are split among weights (議席配分・按分の方式).
 *
 * <p>The divisor methods give unit after unit to the largest priority, weight ÷ d(a), where a is what the weight has already and d(a) lies between
 * a and a + 1. They are monotone: with one unit more nobody loses one. Only largest remainders keep every share between the quota rounded down and
 * up; no method does both (Balinski and Young 1982).
 *
 * <p>Source: Balinski, M. L. and Young, H. P., Fair Representation (1982), table A3.1.
 */
public enum ApportionmentMethod {
    /** Whole part of the quota, then the largest remainders (最大剰余法): Hamilton, Hare–Niemeyer. Keeps quota; not monotone. */
    LARGEST_REMAINDER(
            Label.of("最大剰余法", "largest remainders (Hamilton)"),
            Label.of(
                    "各構成比を切り捨て、残りを端数の大きい順に配分（最大剰余法）",
                    "shares rounded down, what is left goes to the largest remainders (Hamilton)")),
    /** d(a) = a + 1 (ドント式): D'Hondt, Jefferson. Favours large weights; never below the quota rounded down. */
    D_HONDT(Label.of("ドント式", "D'Hondt (Jefferson)"), Label.same("a + 1")) {
        @Override
        Rational divisor(BigInteger a) {
            return whole(a.add(BigInteger.ONE));
        }
    },
    /** d(a) = a + ½ (サント・ラグ式): Sainte-Laguë, Webster. Favours neither large nor small weights. */
    SAINTE_LAGUE(Label.of("サント・ラグ式", "Sainte-Laguë (Webster)"), Label.same("a + ½")) {
        @Override
        Rational divisor(BigInteger a) {
            return Rational.of(a.shiftLeft(1).add(BigInteger.ONE), BigInteger.TWO);
        }
    },
    /** d(a) = √(a(a + 1)) (ヒル式・比例等差法): Huntington–Hill, equal proportions; one unit for each weight first. */
    HILL(Label.of("ハンティントン・ヒル式", "Huntington–Hill"), Label.same("√(a(a + 1))")) {
        @Override
        Rational divisor(BigInteger a) {
            return whole(a.multiply(a.add(BigInteger.ONE)));
        }
    },
    /** d(a) = 2a(a + 1) ÷ (2a + 1) (ディーン式): Dean, harmonic means; one unit for each weight first. */
    DEAN(Label.of("ディーン式", "Dean"), Label.same("2a(a + 1) ÷ (2a + 1)")) {
        @Override
        Rational divisor(BigInteger a) {
            BigInteger twice = a.shiftLeft(1);
            return Rational.of(twice.multiply(a.add(BigInteger.ONE)), twice.add(BigInteger.ONE));
        }
    },
    /** d(a) = a (アダムズ式): Adams. Favours small weights; one unit for each weight first; never above the quota rounded up. */
    ADAMS(Label.of("アダムズ式", "Adams"), Label.same("a")) {
        @Override
        Rational divisor(BigInteger a) {
            return whole(a);
        }
    };

    private final Label label;
    private final Label rule;

    ApportionmentMethod(Label label, Label rule) {
        this.label = label;
        this.rule = rule;
    }

    private static Rational whole(BigInteger value) {
        return Rational.of(value, BigInteger.ONE);
    }

    /**
     * The name of the method.
     *
     * @return the name
     */
    public Label label() {
        return label;
    }

    /**
     * Whether every result is sure to be the quota rounded down or up.
     *
     * @return true for largest remainders only
     */
    public boolean keepsQuota() {
        return this == LARGEST_REMAINDER;
    }

    /** The rule in words. */
    Label formula() {
        return keepsQuota()
                ? rule
                : Label.of("1単位ずつ、重み ÷ d(a) の最も大きいものへ配分、d(a) = ", "unit by unit to the largest weight ÷ d(a), d(a) = ")
                        .plus(rule)
                        .plus(Label.of("、a は配分済みの数（", ", a given already (")
                                .plus(label)
                                .plus(Label.of("）", ")")));
    }

    /** What a weight is divided by that has a units already; of {@link #HILL} the square of it. */
    Rational divisor(BigInteger a) {
        throw new UnsupportedOperationException("Largest remainders have no divisor for " + a);
    }

    /** A weight as {@link #divisor} has to be compared with it: of {@link #HILL} its square, so that no root is taken. */
    Rational comparable(Rational weight) {
        return this == HILL ? weight.times(weight) : weight;
    }
}
