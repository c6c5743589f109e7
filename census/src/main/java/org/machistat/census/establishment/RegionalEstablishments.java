package org.machistat.census.establishment;

import java.io.Serializable;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.machistat.core.regional.LocationQuotient;
import org.machistat.core.regional.LocationQuotients;
import org.machistat.core.regional.Portfolio;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.RegionalTable;
import org.machistat.core.regional.ShiftShare;
import org.machistat.core.regional.ShiftShares;
import org.machistat.core.regional.Specialization;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;

/**
 * One measure of all areas, to compare an area with the others: quotients, specialisation, shift-share (地域間の比較).
 *
 * <pre>
 * RegionalEstablishments employees = table.regional(EstablishmentTable.EMPLOYEES).summingKnown();
 * employees.quotient("14130", "G", "2021", Reference.all());
 * employees.shiftShare("14130", "2016", "2021", Reference.others());
 * </pre>
 *
 * <ul>
 *   <li>Two waves are judged by the measure; what they must not be compared for refuses with NOT_COMPARABLE unless the table is {@linkplain
 *       EstablishmentTable#accepting accepting}, and what must be known stands in the result.
 *   <li>A figure that is not known anywhere leaves its industry without a sum; see {@link #summingKnown}.
 *   <li>Everything else of {@code core.regional} takes {@link #table}.
 * </ul>
 *
 * @serial exclude
 */
public final class RegionalEstablishments implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EstablishmentTable table;
    private final Category measure;
    private final boolean summingKnown;

    /** Two waves, each without what the other does not know if sums leave that out. */
    private record Pair(RegionalTable before, RegionalTable after) {}

    RegionalEstablishments(EstablishmentTable table, Category measure) {
        this(table, measure, false);
    }

    private RegionalEstablishments(EstablishmentTable table, Category measure, boolean summingKnown) {
        this.table = table;
        this.measure = measure;
        this.summingKnown = summingKnown;
    }

    /**
     * The same with sums over areas that leave out what is not known, of two waves the same areas, and that say so (値のある地域の計).
     *
     * @return the comparison
     * @see RegionalTable#summingKnown
     */
    public RegionalEstablishments summingKnown() {
        return new RegionalEstablishments(table, measure, true);
    }

    /**
     * The measure.
     *
     * @return its category in the table
     */
    public Category measure() {
        return measure;
    }

    /**
     * The figures of a wave.
     *
     * @param waveId the wave
     * @return areas by industry, which know what holds for comparing the wave with others
     * @throws NoSuchElementException naming the nearest ids, if there is no such wave
     */
    public RegionalTable table(String waveId) {
        return summingKnown ? strict(waveId).summingKnown() : strict(waveId);
    }

    private RegionalTable strict(String waveId) {
        return RegionalTable.of(
                table.comparison(measure, waveId), EstablishmentTable.AREA, EstablishmentTable.INDUSTRY);
    }

    private Pair pair(String fromId, String toId) {
        RegionalTable before = strict(fromId);
        RegionalTable after = strict(toId);
        return summingKnown
                ? new Pair(
                        before.matching(after).summingKnown(),
                        after.matching(before).summingKnown())
                : new Pair(before, after);
    }

    /**
     * How much more an area depends on an industry than what it is compared with (特化係数).
     *
     * @param areaId the area
     * @param industryId the industry
     * @param waveId the wave
     * @param reference what it is compared with
     * @return the quotient, or why there is none
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Answer<LocationQuotient> quotient(String areaId, String industryId, String waveId, Reference reference) {
        return LocationQuotient.of(table(waveId), areaId, industryId, reference);
    }

    /**
     * The quotients of all areas and industries at once.
     *
     * @param waveId the wave
     * @param reference what each area is compared with
     * @return the quotients
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public LocationQuotients quotients(String waveId, Reference reference) {
        return LocationQuotients.of(table(waveId), reference);
    }

    /**
     * How unlike others the industries of an area are (特化度).
     *
     * @param areaId the area
     * @param waveId the wave
     * @param reference what it is compared with
     * @return the coefficients, or why there are none
     * @throws NoSuchElementException naming candidates, if there is no such category
     */
    public Answer<Specialization> specialization(String areaId, String waveId, Reference reference) {
        return Specialization.of(table(waveId), areaId, reference);
    }

    /**
     * Why the figures of an area changed (シフト・シェア分析).
     *
     * @param areaId the area
     * @param fromId the earlier wave
     * @param toId the later wave
     * @param reference what it is compared with: all, the others, or one area
     * @return the analysis with the comparability of the waves, or why there is none
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalArgumentException if the reference is a mean of shares, which has no growth
     */
    public Answer<ShiftShare> shiftShare(String areaId, String fromId, String toId, Reference reference) {
        Pair pair = pair(fromId, toId);
        return ShiftShare.of(pair.before(), pair.after(), areaId, reference);
    }

    /**
     * Why the figures of all areas changed.
     *
     * @param fromId the earlier wave
     * @param toId the later wave
     * @param reference what each area is compared with: all, the others, or one area
     * @return the analyses with the comparability of the waves, or why there are none
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalArgumentException if the reference is a mean of shares, which has no growth
     */
    public Answer<ShiftShares> shiftShares(String fromId, String toId, Reference reference) {
        Pair pair = pair(fromId, toId);
        return ShiftShares.of(pair.before(), pair.after(), reference);
    }

    /**
     * Which industries of an area are strong and rising (成長・特化ポートフォリオ).
     *
     * @param areaId the area
     * @param fromId the earlier wave
     * @param toId the later wave
     * @param reference what it is compared with: all, the others, or one area
     * @return the portfolio with the comparability of the waves, or why there is none
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalArgumentException if the reference is a mean of shares, which has no growth
     */
    public Answer<Portfolio> portfolio(String areaId, String fromId, String toId, Reference reference) {
        Pair pair = pair(fromId, toId);
        return Portfolio.of(pair.before(), pair.after(), areaId, reference);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionalEstablishments that
                && table.equals(that.table)
                && measure.equals(that.measure)
                && summingKnown == that.summingKnown;
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, measure, summingKnown);
    }

    /** For example "従業者数（3地域、調査回 2014、2016、2021）". */
    @Override
    public String toString() {
        return measure + "（" + table.table().axis(EstablishmentTable.AREA).size() + "地域、調査回 "
                + String.join("、", table.dates().keySet()) + (summingKnown ? "、値のある地域の計" : "") + "）";
    }
}
