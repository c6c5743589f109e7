package org.machistat.examples.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.establishment.TallyPlan;
import org.machistat.census.industry.Industry;
import org.machistat.census.industry.IndustryLevel;
import org.machistat.census.industry.JsicClassification;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/**
 * Made-up single establishments in real municipalities and industries, to try an engine at the size of the nation (合成個票).
 *
 * <ul>
 *   <li>Each record follows from its number alone: any range of them may be made anywhere, in any order, and is always the same.
 *   <li>Municipalities at the head of the list have more of them, and the number of persons has a long tail (Pareto, exponent 1.1, at most 20,000).
 *   <li>They say nothing about any real place.
 * </ul>
 */
public final class SyntheticEstablishments {

    /** About as many as there are private establishments in Japan. */
    public static final int NATION = 5_300_000;

    private static final int BLOCK = 1_024;
    private static final int MOST = 20_000;
    private static final double EXPONENT = 1.1;

    private static final class Codes {
        static final List<String> AREAS =
                Nationwide.areas().stream().map(Category::id).toList();
        static final List<Industry> GROUPS = JsicClassification.rev13().list(IndustryLevel.MAJOR);
    }

    /** Takes one record. */
    @FunctionalInterface
    public interface Sink {

        /**
         * One establishment.
         *
         * @param number its number, from 0
         * @param area the place of its municipality in {@link #areas}
         * @param industry the place of its industry among the {@linkplain Axis#leaves leaves} of {@link #industries}
         * @param employees the persons engaged
         */
        void accept(long number, int area, int industry, int employees);
    }

    private SyntheticEstablishments() {}

    /**
     * The municipalities.
     *
     * @return the axis {@link EstablishmentTable#AREA} of 1,741 municipalities
     */
    public static Axis areas() {
        return Axis.of(EstablishmentTable.AREA, Label.of("地域", "Area"), Nationwide.areas())
                .withRole(Axis.Role.GEO);
    }

    /**
     * The industries.
     *
     * @return the axis {@link EstablishmentTable#INDUSTRY} of the 99 major groups of JSIC revision 13, its divisions as their totals
     */
    public static Axis industries() {
        JsicClassification jsic = JsicClassification.rev13();
        List<Industry> divisions = jsic.list(IndustryLevel.DIVISION);
        List<Category> all = Stream.concat(divisions.stream(), Codes.GROUPS.stream())
                .map(Industry::category)
                .toList();
        Axis axis = Axis.of(EstablishmentTable.INDUSTRY, Label.of("産業", "Industry"), all);
        for (Industry division : divisions) {
            axis = axis.withTotal(
                    division.code(),
                    jsic.children(division.code()).stream().map(Industry::code).toArray(String[]::new));
        }
        return axis;
    }

    /**
     * The cells that they are counted in.
     *
     * @return 1,741 municipalities × 99 major groups
     */
    public static TallyPlan plan() {
        return TallyPlan.of(areas(), industries());
    }

    /**
     * The code of a municipality.
     *
     * @param area its place
     * @return the five digits
     */
    public static String areaCode(int area) {
        return Codes.AREAS.get(area);
    }

    /**
     * The code of an industry.
     *
     * @param industry its place among the leaves
     * @return the two digits of a major group
     */
    public static String industryCode(int industry) {
        return Codes.GROUPS.get(industry).code();
    }

    /**
     * Makes some records.
     *
     * @param from the number of the first, from 0
     * @param end the number behind the last
     * @param sink what takes them, one after the other
     * @throws IllegalArgumentException unless 0 ≤ from ≤ end
     */
    public static void forEach(long from, long end, Sink sink) {
        if (from < 0 || end < from) {
            throw new IllegalArgumentException("Records must be 0 ≤ from ≤ end, but were " + from + " and " + end);
        }
        int areas = Codes.AREAS.size();
        int groups = Codes.GROUPS.size();
        for (long block = from / BLOCK; block * BLOCK < end; block++) {
            SplittableRandom random = new SplittableRandom(spread(block + 1));
            for (long number = block * BLOCK; number < Math.min(end, (block + 1) * BLOCK); number++) {
                double place = random.nextDouble();
                int industry = random.nextInt(groups);
                double size = random.nextDouble();
                if (number >= from) {
                    int employees = (int) Math.min(MOST, 1 / Math.pow(1 - size, 1 / EXPONENT));
                    sink.accept(number, (int) (place * place * areas), industry, employees);
                }
            }
        }
    }

    /** Spreads a number over all bits (the finaliser of MurmurHash3): neighbours as seeds would give one sequence, shifted. */
    private static long spread(long bits) {
        long z = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }
}
