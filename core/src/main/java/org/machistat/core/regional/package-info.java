/**
 * This place against others (地域間の比較).
 *
 * <p>Start with {@link org.machistat.core.regional.RegionalTable}, figures by place and industry, and say with
 * {@link org.machistat.core.regional.Reference} what a place is compared with. {@link org.machistat.core.regional.LocationQuotient}
 * asks how strong an industry is here, {@link org.machistat.core.regional.Specialization} how unlike the others a place is,
 * {@link org.machistat.core.regional.ShiftShare} why it grew, {@link org.machistat.core.regional.Portfolio} which industries are strong and
 * rising. All places at once, in double precision: {@link org.machistat.core.regional.LocationQuotients},
 * {@link org.machistat.core.regional.Specializations}, {@link org.machistat.core.regional.ShiftShares}. {@link org.machistat.core.regional.ProportionalFitting} brings a table
 * to known totals, {@link org.machistat.core.regional.CityComparison} ranks a city among its peers,
 * {@link org.machistat.core.regional.Convergence} tells whether places grow more alike.
 * <p>How concentrated the industries of a place are tells {@link org.machistat.core.composition.Concentration} of its
 * {@link org.machistat.core.regional.RegionalTable#composition}.
 */
package org.machistat.core.regional;
