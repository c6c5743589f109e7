package org.machistat.core.population;

import org.machistat.core.text.Label;

/**
 * How many years those who die in the first year of life have lived in it on average (乳児の平均生存年数 a0).
 *
 * <pre>
 * Coale–Demeny       q0 ≤ 0.1: a0 = α + β·q0, above: a constant; α, β and the constant by sex and region
 * Andreev–Kingkade   a0 = α + β·m0 (or + β·q0), in three pieces by sex
 * </pre>
 *
 * <ul>
 *   <li>The Coale–Demeny rules also give 4a1 for ages 1–4; Andreev–Kingkade takes that of region West.
 *   <li>From a death rate, Coale–Demeny solves q0 = m0 ÷ (1 + (1 − a0)·m0) for q0 first.
 * </ul>
 *
 * <p>Source: United Nations, Manual X (1983), table 164, and US Census Bureau, PAS, LTPOPDTH for 4a1; Andreev and Kingkade,
 * Average age at death in infancy and infant mortality level, Demographic Research 33 (2015), as in the Methods Protocol of
 * the Human Mortality Database, version 6, table 1.
 */
public enum InfantRule {
    /** Coale–Demeny, region West. */
    COALE_DEMENY_WEST("Coale–Demeny West"),
    /** Coale–Demeny, region North. */
    COALE_DEMENY_NORTH("Coale–Demeny North"),
    /** Coale–Demeny, region East. */
    COALE_DEMENY_EAST("Coale–Demeny East"),
    /** Coale–Demeny, region South. */
    COALE_DEMENY_SOUTH("Coale–Demeny South"),
    /** Andreev–Kingkade, for the low infant mortality of today. */
    ANDREEV_KINGKADE("Andreev–Kingkade"),
    /** Half of the interval, as for the other ages. */
    HALF_INTERVAL("n/2");

    private static final double HIGH = 0.1;

    private final String name;

    InfantRule(String name) {
        this.name = name;
    }

    /**
     * The name of the rule.
     *
     * @return the name, the same in both languages
     */
    public Label label() {
        return Label.same(name);
    }

    /** a0 by the death rate of age 0. */
    double a0FromRate(Sex sex, double m0) {
        return switch (this) {
            case HALF_INTERVAL -> 0.5;
            case ANDREEV_KINGKADE ->
                sex == Sex.MALE
                        ? pieces(m0, 0.0230, 0.08307, 0.14929, -1.99545, 0.02832, 3.26021, 0.29915)
                        : pieces(m0, 0.01724, 0.06891, 0.14903, -2.05527, 0.04667, 3.88089, 0.31411);
            default -> a0FromProbability(sex, q0(sex, m0));
        };
    }

    /** a0 by the probability of dying at age 0. */
    double a0FromProbability(Sex sex, double q0) {
        return switch (this) {
            case HALF_INTERVAL -> 0.5;
            case ANDREEV_KINGKADE ->
                sex == Sex.MALE
                        ? pieces(q0, 0.0226, 0.0785, 0.1493, -2.0367, 0.0244, 3.4994, 0.2991)
                        : pieces(q0, 0.0170, 0.0658, 0.1490, -2.0867, 0.0438, 4.1075, 0.3141);
            default -> q0 > HIGH ? constant(sex) : intercept(sex) + slope(sex) * q0;
        };
    }

    /** 4a1 by the probability of dying at age 0. */
    double a1(Sex sex, double q0) {
        boolean male = sex == Sex.MALE;
        if (this == HALF_INTERVAL) {
            return 2;
        }
        if (q0 > HIGH) {
            return switch (this) {
                case COALE_DEMENY_NORTH -> male ? 1.558 : 1.570;
                case COALE_DEMENY_EAST -> male ? 1.313 : 1.324;
                case COALE_DEMENY_SOUTH -> male ? 1.240 : 1.239;
                default -> male ? 1.352 : 1.361;
            };
        }
        double intercept = switch (this) {
            case COALE_DEMENY_NORTH -> male ? 1.859 : 1.733;
            case COALE_DEMENY_EAST -> male ? 1.614 : 1.487;
            case COALE_DEMENY_SOUTH -> male ? 1.541 : 1.402;
            default -> male ? 1.653 : 1.524;
        };
        return intercept - (male ? 3.013 : 1.627) * q0;
    }

    private static double pieces(
            double x, double first, double second, double a1, double b1, double a2, double b2, double a3) {
        return x < first ? a1 + b1 * x : x < second ? a2 + b2 * x : a3;
    }

    private double constant(Sex sex) {
        boolean male = sex == Sex.MALE;
        return this == COALE_DEMENY_EAST ? (male ? 0.29 : 0.31) : (male ? 0.33 : 0.35);
    }

    private double intercept(Sex sex) {
        boolean male = sex == Sex.MALE;
        return this == COALE_DEMENY_EAST ? (male ? 0.0025 : 0.01) : (male ? 0.0425 : 0.05);
    }

    private static double slope(Sex sex) {
        return sex == Sex.MALE ? 2.875 : 3.0;
    }

    /** The root of β·m0·q² − (1 + (1 − α)·m0)·q + m0 = 0 that lies near m0; beyond the rule's range, above 0.1. */
    private double q0(Sex sex, double m0) {
        double a = m0 * slope(sex);
        double b = 1 + m0 * (1 - intercept(sex));
        double root = b * b - 4 * a * m0;
        return m0 == 0 ? 0 : root <= 0 ? 1 : (b - Math.sqrt(root)) / (2 * a);
    }
}
