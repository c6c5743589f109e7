package org.machistat.core.population;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.value.Rational;

/** The published multipliers of Sprague and Beers, in ten-thousandths; those of the last two groups mirror the first two. */
final class Multipliers {

    static final int SPAN = 5;
    private static final int UNIT = 10_000;

    private static final int[][] SPRAGUE = {
        {3616, -2768, 1488, -336, 0},
        {2640, -960, 400, -80, 0},
        {1840, 400, -320, 80, 0},
        {1200, 1360, -720, 160, 0},
        {704, 1968, -848, 176, 0},
        {336, 2272, -752, 144, 0},
        {80, 2320, -480, 80, 0},
        {-80, 2160, -80, 0, 0},
        {-160, 1840, 400, -80, 0},
        {-176, 1408, 912, -144, 0},
        {-128, 848, 1504, -240, 16},
        {-16, 144, 2224, -416, 64},
        {64, -336, 2544, -336, 64},
        {64, -416, 2224, 144, -16},
        {16, -240, 1504, 848, -128}
    };

    private static final int[][] BEERS_ORDINARY = {
        {3333, -1636, -210, 796, -283},
        {2595, -780, 130, 100, -45},
        {1924, 64, 184, -256, 84},
        {1329, 844, 54, -356, 129},
        {819, 1508, -158, -284, 115},
        {404, 2000, -344, -128, 68},
        {93, 2268, -402, 28, 13},
        {-108, 2272, -248, 112, -28},
        {-198, 1992, 172, 72, -38},
        {-191, 1468, 822, -84, -15},
        {-117, 804, 1570, -284, 27},
        {-20, 160, 2200, -400, 60},
        {50, -280, 2460, -280, 50},
        {60, -400, 2200, 160, -20},
        {27, -284, 1570, 804, -117}
    };

    private static final int[][] BEERS_MODIFIED = {
        {3332, -1938, 702, -118, 22},
        {2569, -753, 205, -27, 6},
        {1903, 216, -146, 32, -5},
        {1334, 969, -351, 59, -11},
        {862, 1506, -410, 54, -12},
        {486, 1831, -329, 21, -9},
        {203, 1955, -123, -31, -4},
        {8, 1893, 193, -97, 3},
        {-108, 1677, 577, -153, 7},
        {-159, 1354, 972, -170, 3},
        {-160, 973, 1321, -121, -13},
        {-129, 590, 1564, 18, -43},
        {-85, 260, 1650, 260, -85},
        {-43, 18, 1564, 590, -129},
        {-13, -121, 1321, 973, -160}
    };

    private Multipliers() {}

    /** The single years of groups of five years, at least five of them. */
    static List<Rational> apply(GraduationMethod method, List<Rational> groups) {
        int[][] rows = switch (method) {
            case SPRAGUE -> SPRAGUE;
            case BEERS_ORDINARY -> BEERS_ORDINARY;
            default -> BEERS_MODIFIED;
        };
        int size = groups.size();
        List<Rational> singles = new ArrayList<>(size * SPAN);
        for (int group = 0; group < size; group++) {
            int first = Math.max(0, Math.min(group - 2, size - SPAN));
            int place = group - first;
            for (int year = 0; year < SPAN; year++) {
                Rational sum = Rational.ZERO;
                for (int i = 0; i < SPAN; i++) {
                    int multiplier = place <= 2
                            ? rows[place * SPAN + year][i]
                            : rows[(SPAN - 1 - place) * SPAN + SPAN - 1 - year][SPAN - 1 - i];
                    sum = sum.plus(groups.get(first + i).times(multiplier));
                }
                singles.add(sum.times(Rational.of(1, UNIT)));
            }
        }
        return singles;
    }
}
