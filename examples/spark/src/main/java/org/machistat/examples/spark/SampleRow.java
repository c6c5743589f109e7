package org.machistat.examples.spark;

import java.io.Serializable;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * One establishment of a stratified sample (標本の1行).
 *
 * @param stratum the stratum it was drawn from
 * @param industry its division of industry, by which domains are asked
 * @param population how many establishments its stratum has
 * @param weight how many it stands for
 * @param sales what it sold
 * @param employees the persons engaged
 * @serial exclude
 */
public record SampleRow(
        String stratum, String industry, double population, double weight, double sales, double employees)
        implements Serializable {

    /** The divisions A to Q. */
    static final int INDUSTRIES = 17;

    private static final int WARDS = 7;

    /** The strata of made-up samples: 17 industries × 7 wards. */
    static final int STRATA = INDUSTRIES * WARDS;

    /**
     * Makes a row.
     *
     * @param stratum the stratum
     * @param industry the division
     * @param population the size of the stratum
     * @param weight the weight
     * @param sales the sales
     * @param employees the persons engaged
     * @throws IllegalArgumentException if the division is not from A to Q
     */
    public SampleRow {
        Objects.requireNonNull(stratum, "stratum");
        if (!isIndustry(industry)) {
            throw new IllegalArgumentException("Industry must be a division from A to Q, but was '" + industry + "'");
        }
    }

    static boolean isIndustry(String code) {
        return code.length() == 1 && code.charAt(0) >= 'A' && code.charAt(0) < 'A' + INDUSTRIES;
    }

    /** The place of its division, from 0. */
    int industryPlace() {
        return industry.charAt(0) - 'A';
    }

    /**
     * A made-up row, which follows from its number alone.
     *
     * @param number its number, from 0
     * @param rows how many rows the sample has, on which weights depend
     * @return the row; sales and persons have long tails
     */
    public static SampleRow synthetic(long number, long rows) {
        int stratum = (int) (number % STRATA);
        long sampled = (rows - stratum + STRATA - 1) / STRATA;
        double population = sampled * (4L + stratum % 9) + stratum;
        long seed = (number + 1) * 0xff51afd7ed558ccdL;
        seed = (seed ^ (seed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        SplittableRandom random = new SplittableRandom(seed ^ (seed >>> 33));
        // some have changed their industry since the frame was made: a domain is no stratum
        int industry = random.nextInt(8) == 0 ? random.nextInt(INDUSTRIES) : stratum / WARDS;
        return new SampleRow(
                "h" + stratum,
                industry(industry),
                population,
                population / sampled,
                Math.exp(4 + stratum / 40.0 + 1.5 * random.nextGaussian()),
                Math.rint(1 + Math.exp(1.2 * random.nextGaussian())));
    }

    /** The letter of a division, from A. */
    static String industry(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
