/**
 * Values, tables and calculators of municipal statistics: what the other modules stand on (市町村統計の値・表・計算).
 *
 * <h2>How data flows</h2>
 * <p>A printed table is read by {@link org.machistat.core.interchange.TableReader} into a {@link org.machistat.core.table.StatTable} of
 * {@link org.machistat.core.value.Figure figures}, each with the decimals and the mark it was printed with. Calculators take its cells ({@code table.input(row, column)}) or plain
 * numbers and give nouns, such as a {@link org.machistat.core.growth.GrowthRate}, which are exact until they are printed. Results become text
 * ({@code toText()}), CSV ({@link org.machistat.core.interchange.TableWriter}), SDMX-CSV, JSON ({@link org.machistat.core.json.CoreJson}) or JSON-stat.
 *
 * <h2>Three habits</h2>
 * <ul>
 *   <li>A question that may have no answer gives an {@link org.machistat.core.value.Answer}: {@code get()} throws with the reason, {@code find()} is an
 *       {@code Optional}, {@code refusal()} says why in Japanese and English.
 *   <li>Whatever is computed is {@link org.machistat.core.explain.Explained}: formula, inputs, source and rounding.
 *   <li>Whatever is read comes as {@link org.machistat.core.source.Loaded}: what was good, and each {@link org.machistat.core.source.Problem} with its place.
 * </ul>
 *
 * <h2>Where to start</h2>
 * <dl>
 *   <dt>One indicator, one line</dt>
 *   <dd>{@link org.machistat.core.Indicators}, by {@code import static}.
 *   <dt>Which printed figure is wrong (検算)</dt>
 *   <dd>{@link org.machistat.core.audit.TableAudit}; do the figures bear out a sentence: {@link org.machistat.core.audit.ClaimCheck}.
 *   <dt>How much it moved, and why (増減、寄与度)</dt>
 *   <dd>{@link org.machistat.core.growth.Change}, {@link org.machistat.core.growth.Contributions}; over uneven dates {@link org.machistat.core.growth.AnnualRate}.
 *   <dt>What it is made of (構成比)</dt>
 *   <dd>{@link org.machistat.core.composition.Composition}; shares that add up: {@link org.machistat.core.composition.AdjustedShares}.
 *   <dt>This place against others (特化係数、シフト・シェア)</dt>
 *   <dd>{@link org.machistat.core.regional.RegionalTable}, then {@link org.machistat.core.regional.LocationQuotient} or {@link org.machistat.core.regional.ShiftShare}.
 *   <dt>How many people will live here (将来人口)</dt>
 *   <dd>{@link org.machistat.core.population.ProjectionTable} reads base and assumptions; {@link org.machistat.core.population.CohortProjection} if you have them as objects.
 *   <dt>Years as offices write them (平成37年度)</dt>
 *   <dd>{@link org.machistat.core.time.FiscalYear}, {@link org.machistat.core.time.ReferenceDate}.
 * </dl>
 */
module org.machistat.core {
    requires transitive com.fasterxml.jackson.databind;
    requires com.google.common;
    requires commons.math3;
    requires de.siegmar.fastcsv;

    exports org.machistat.core;
    exports org.machistat.core.area;
    exports org.machistat.core.audit;
    exports org.machistat.core.composition;
    exports org.machistat.core.explain;
    exports org.machistat.core.growth;
    exports org.machistat.core.interchange;
    exports org.machistat.core.internal to
            org.machistat.census,
            org.machistat.planmodel,
            org.machistat.survey;
    exports org.machistat.core.json;
    exports org.machistat.core.population;
    exports org.machistat.core.regional;
    exports org.machistat.core.series;
    exports org.machistat.core.source;
    exports org.machistat.core.table;
    exports org.machistat.core.text;
    exports org.machistat.core.time;
    exports org.machistat.core.value;
}
