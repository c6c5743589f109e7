package org.machistat.core;

import java.util.List;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.composition.AdjustedShares;
import org.machistat.core.composition.Allotment;
import org.machistat.core.composition.Apportionment;
import org.machistat.core.composition.ApportionmentMethod;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.composition.Concentration;
import org.machistat.core.composition.Inequality;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.AnnualRate;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contribution;
import org.machistat.core.growth.Contributions;
import org.machistat.core.growth.GrowthRate;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.growth.MovingAverage;
import org.machistat.core.growth.Waterfall;
import org.machistat.core.growth.YearOnYear;
import org.machistat.core.population.AgeIndex;
import org.machistat.core.population.Peak;
import org.machistat.core.population.Population;
import org.machistat.core.population.PopulationIndicator;
import org.machistat.core.regional.LocationQuotient;
import org.machistat.core.regional.ProportionalFitting;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.RegionalTable;
import org.machistat.core.regional.ShiftShare;
import org.machistat.core.regional.Specialization;
import org.machistat.core.series.ComputedSeries;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.table.StatTable;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Share;

/**
 * The indicators of the library as nouns, for {@code import static org.machistat.core.Indicators.*} (指標).
 *
 * <pre>
 * growthRate(1_041_232, 1_057_000).get().percent(1);
 * gini(20, 50, 20, 10).get();
 * krugman(employees, "14130", Reference.all()).get();
 * </pre>
 *
 * <p>Each is one line that asks the type it returns; formulas, edge cases, refusals and sources are written there.
 */
public final class Indicators {

    private Indicators() {}

    /**
     * How much a number changed (増減).
     *
     * @param from the earlier number
     * @param to the later number
     * @return the change
     * @see Change#of(long, long)
     */
    public static Change change(long from, long to) {
        return Change.of(from, to);
    }

    /**
     * How much a printed figure changed (増減).
     *
     * @param from the earlier figure
     * @param to the later figure
     * @return the change
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     * @see Change#of(Figure, Figure)
     */
    public static Change change(Figure from, Figure to) {
        return Change.of(from, to);
    }

    /**
     * The rate of a change (増減率).
     *
     * @param from the earlier number
     * @param to the later number
     * @return the rate, or why there is none
     * @see Change#rate
     */
    public static Answer<GrowthRate> growthRate(long from, long to) {
        return Change.of(from, to).rate();
    }

    /**
     * The rate of a change of a printed figure (増減率).
     *
     * @param from the earlier figure
     * @param to the later figure
     * @return the rate, or why there is none
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     * @see Change#rate
     */
    public static Answer<GrowthRate> growthRate(Figure from, Figure to) {
        return Change.of(from, to).rate();
    }

    /**
     * The mean rate of a year, geometric (年平均増減率).
     *
     * @param from the earlier number
     * @param to the later number
     * @param years the years between, 1 or more
     * @return the rate, or why there is none
     * @throws IllegalArgumentException if there is no year between
     * @see AnnualRate#overYears
     */
    public static Answer<AnnualRate> annualRate(long from, long to, int years) {
        return AnnualRate.overYears(Change.of(from, to), years);
    }

    /**
     * What a part contributed to the change of the whole (寄与度・寄与率).
     *
     * @param part the change of the part
     * @param whole the change of the whole
     * @return the contribution
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     * @see Contribution#of
     */
    public static Contribution contribution(Change part, Change whole) {
        return Contribution.of(part, whole);
    }

    /**
     * What every part contributed to the change of the whole (寄与度).
     *
     * @param before the earlier composition
     * @param after the later composition
     * @return the contributions
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     * @see Contributions#between(Composition, Composition)
     */
    public static Contributions contributions(Composition before, Composition after) {
        return Contributions.between(before, after);
    }

    /**
     * The steps from one total to the other, the largest change first (ウォーターフォール図).
     *
     * @param before the earlier composition
     * @param after the later composition
     * @return the steps, or why there are none
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     * @see Waterfall#of
     */
    public static Answer<Waterfall> waterfall(Composition before, Composition after) {
        return Waterfall.of(Contributions.between(before, after), Waterfall.Order.SIZE);
    }

    /**
     * The average of the periods around each date (移動平均).
     *
     * @param series the series
     * @param terms the number of periods, at least 2
     * @return the averages, or why there are none
     * @throws IllegalArgumentException if there are less than 2 terms
     * @see MovingAverage#centred
     */
    public static Answer<ComputedSeries> movingAverage(TimeSeries series, int terms) {
        return MovingAverage.centred(series, terms);
    }

    /**
     * The rate to the same period of the year before (前年同期比).
     *
     * @param series the series
     * @return the rates in per cent, or why there are none
     * @see YearOnYear#of
     */
    public static Answer<ComputedSeries> yearOnYear(TimeSeries series) {
        return YearOnYear.of(series);
    }

    /**
     * A series with one date as 100 (指数).
     *
     * @param series the series
     * @param base the date that is 100
     * @return the index, or why there is none
     * @see IndexSeries#of
     */
    public static Answer<IndexSeries> index(TimeSeries series, ReferenceDate base) {
        return IndexSeries.of(series, base);
    }

    /**
     * What part of a whole something is (構成比).
     *
     * @param part the part
     * @param whole the whole
     * @return the share
     * @throws IllegalArgumentException if it is no share of that whole
     * @see Share#of(long, long)
     */
    public static Share share(long part, long whole) {
        return Share.of(part, whole);
    }

    /**
     * What part of a printed whole a printed part is (構成比).
     *
     * @param part the part
     * @param whole the whole
     * @return the share, or why there is none
     * @see Share#between
     */
    public static Answer<Share> share(Figure part, Figure whole) {
        return Share.between(part, whole);
    }

    /**
     * A share in words (約4割, 8割超).
     *
     * @param words the words
     * @return the share as an interval
     * @throws IllegalArgumentException if the words say no share
     * @see FuzzyShare#parse(String)
     */
    public static FuzzyShare fuzzyShare(String words) {
        return FuzzyShare.parse(words);
    }

    /**
     * By how many points a share changed (ポイント差).
     *
     * @param now the later share
     * @param before the earlier share
     * @return the difference in percentage points
     * @see Share#minus
     */
    public static PointDifference pointDifference(Share now, Share before) {
        return now.minus(before);
    }

    /**
     * What a whole is made of (構成).
     *
     * @param parts the parts
     * @return the composition, the whole being their sum
     * @see Composition#of(List)
     */
    public static Composition composition(List<Composition.Part> parts) {
        return Composition.of(parts);
    }

    /**
     * How much a composition changed (構造変化指数).
     *
     * @param before the earlier composition
     * @param after the later composition
     * @return half the sum of the differences of all shares in points, or why there is none
     * @see CompositionChange#structuralChange
     */
    public static Answer<PointDifference> structuralChange(Composition before, Composition after) {
        return CompositionChange.between(before, after).structuralChange();
    }

    /**
     * How far a whole is in the hands of few parts (ハーフィンダール・ハーシュマン指数).
     *
     * @param parts the parts
     * @return the index from 1/n to 1, or why there is none
     * @see Concentration#herfindahl
     */
    public static Answer<Coefficient> hhi(Composition parts) {
        return Concentration.of(parts).map(Concentration::herfindahl);
    }

    /**
     * How far a whole is in the hands of few parts (ハーフィンダール・ハーシュマン指数).
     *
     * @param parts the parts, none below 0
     * @return the index from 1/n to 1, or why there is none
     * @throws IllegalArgumentException if there is no part, or one is below 0
     * @see Concentration#herfindahl
     */
    public static Answer<Coefficient> hhi(long... parts) {
        return Concentration.of(parts).map(Concentration::herfindahl);
    }

    /**
     * All measures of concentration (集中度).
     *
     * @param parts the parts
     * @return the measures, or why there are none
     * @see Concentration#of(Composition)
     */
    public static Answer<Concentration> concentration(Composition parts) {
        return Concentration.of(parts);
    }

    /**
     * How unequal parts are (ジニ係数).
     *
     * @param parts the parts
     * @return the coefficient from 0 to below 1, or why there is none
     * @see Inequality#gini
     */
    public static Answer<Coefficient> gini(Composition parts) {
        return Inequality.of(parts).map(Inequality::gini);
    }

    /**
     * How unequal numbers are (ジニ係数).
     *
     * @param parts the numbers, none below 0
     * @return the coefficient from 0 to below 1, or why there is none
     * @throws IllegalArgumentException if there is no number, or one is below 0
     * @see Inequality#gini
     */
    public static Answer<Coefficient> gini(long... parts) {
        return Inequality.of(parts).map(Inequality::gini);
    }

    /**
     * How unequal numbers are, by entropy (タイル指数).
     *
     * @param parts the numbers, none below 0
     * @return Theil's T from 0 to ln n, or why there is none
     * @throws IllegalArgumentException if there is no number, or one is below 0
     * @see Inequality#theilT
     */
    public static Answer<Coefficient> theil(long... parts) {
        return Inequality.of(parts).map(Inequality::theilT);
    }

    /**
     * All measures of inequality (不平等度).
     *
     * @param parts the parts
     * @return the measures, or why there are none
     * @see Inequality#of(Composition)
     */
    public static Answer<Inequality> inequality(Composition parts) {
        return Inequality.of(parts);
    }

    /**
     * Shares that add to exactly 100 (合計100%に調整した構成比).
     *
     * @param parts the parts
     * @param decimals the number of decimals, not negative
     * @return the percentages by largest remainders, or why there are none
     * @throws IllegalArgumentException if the number of decimals is negative
     * @see Composition#largestRemainder
     */
    public static Answer<AdjustedShares> adjustedShares(Composition parts, int decimals) {
        return parts.largestRemainder(decimals);
    }

    /**
     * Whole units split among parts, such as seats by votes (議席配分・按分).
     *
     * @param parts the parts
     * @param units the number of units to split, not below 0
     * @param method the method
     * @return the units of each part, or why there are none
     * @throws IllegalArgumentException if the units are below 0
     * @see Apportionment#of(Composition, long, ApportionmentMethod)
     */
    public static Answer<Allotment> apportionment(Composition parts, long units, ApportionmentMethod method) {
        return Apportionment.of(parts, units, method);
    }

    /**
     * How strong an industry is in a place (特化係数).
     *
     * @param table the figures by place and industry
     * @param place the id of the place
     * @param industry the id of the industry
     * @param reference what it is compared with
     * @return the quotient, or why there is none
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place or industry
     * @see LocationQuotient#of(RegionalTable, String, String, Reference)
     */
    public static Answer<LocationQuotient> locationQuotient(
            RegionalTable table, String place, String industry, Reference reference) {
        return LocationQuotient.of(table, place, industry, reference);
    }

    /**
     * How strong an industry is in a place against a whole that includes the place (特化係数).
     *
     * @param part the industry in the place
     * @param whole all industries in the place
     * @param referencePart the industry in the whole
     * @param referenceWhole all industries in the whole
     * @return the quotient, or why there is none
     * @see LocationQuotient#of(Input, Input, Input, Input, Reference)
     */
    public static Answer<LocationQuotient> locationQuotient(
            long part, long whole, long referencePart, long referenceWhole) {
        return LocationQuotient.of(
                Input.of(part), Input.of(whole), Input.of(referencePart), Input.of(referenceWhole), Reference.all());
    }

    /**
     * How unlike its reference a place is (クルーグマン特化指数).
     *
     * @param table the figures by place and industry
     * @param place the id of the place
     * @param reference what it is compared with
     * @return the index from 0 to 2, or why there is none
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     * @see Specialization#krugman
     */
    public static Answer<Coefficient> krugman(RegionalTable table, String place, Reference reference) {
        return Specialization.of(table, place, reference).map(Specialization::krugman);
    }

    /**
     * How like its reference a place is (ハックマン指数).
     *
     * @param table the figures by place and industry
     * @param place the id of the place
     * @param reference what it is compared with
     * @return the index up to 1, or why there is none
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     * @see Specialization#hachman
     */
    public static Answer<Coefficient> hachman(RegionalTable table, String place, Reference reference) {
        return Specialization.of(table, place, reference).flatMap(Specialization::hachman);
    }

    /**
     * How unequal the location quotients of a place are (特化係数のジニ係数).
     *
     * @param table the figures by place and industry
     * @param place the id of the place
     * @param reference what it is compared with
     * @return the coefficient, or why there is none
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     * @see Specialization#gini
     */
    public static Answer<Coefficient> quotientGini(RegionalTable table, String place, Reference reference) {
        return Specialization.of(table, place, reference).flatMap(Specialization::gini);
    }

    /**
     * How unevenly the industries of a place lie over those of its reference (立地ジニ係数).
     *
     * @param table the figures by place and industry
     * @param place the id of the place
     * @param reference what it is compared with
     * @return the coefficient, or why there is none
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     * @see Specialization#locationalGini
     */
    public static Answer<Coefficient> locationalGini(RegionalTable table, String place, Reference reference) {
        return Specialization.of(table, place, reference).flatMap(Specialization::locationalGini);
    }

    /**
     * How far a place rests on few industries (ハーフィンダール指数).
     *
     * @param table the figures by place and industry
     * @param place the id of the place
     * @return the index, or why there is none
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     * @see Concentration#herfindahl
     */
    public static Answer<Coefficient> hhi(RegionalTable table, String place) {
        return hhi(table.composition(place));
    }

    /**
     * Why a place grew otherwise than others (シフト・シェア分析).
     *
     * @param before the earlier figures
     * @param after the later figures
     * @param place the id of the place
     * @param reference what it is compared with
     * @return the analysis, or why there is none
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     * @throws IllegalArgumentException if the reference is a mean of shares
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     * @see ShiftShare#of(RegionalTable, RegionalTable, String, Reference)
     */
    public static Answer<ShiftShare> shiftShare(
            RegionalTable before, RegionalTable after, String place, Reference reference) {
        return ShiftShare.of(before, after, place, reference);
    }

    /**
     * A table brought to known totals (比例反復法).
     *
     * @param seed the pattern
     * @param margins the totals
     * @return the fitted table, or why there is none
     * @throws java.util.NoSuchElementException if a margin has an axis or category that the seed has not
     * @throws IllegalArgumentException if there is no margin, or one lacks a category of its axis
     * @throws org.machistat.core.value.UnitMismatchException if the units of two margins have nothing in common
     * @see ProportionalFitting#of(StatTable, List)
     */
    public static Answer<ProportionalFitting> proportionalFitting(StatTable seed, List<StatTable> margins) {
        return ProportionalFitting.of(seed, margins);
    }

    /**
     * When a series is highest (ピーク).
     *
     * @param series the series
     * @return the peak, or why there is none
     * @see Peak#of(TimeSeries)
     */
    public static Answer<Peak> peak(TimeSeries series) {
        return Peak.of(series);
    }

    /**
     * An index of the ages of a population, such as the share of the aged (高齢化率).
     *
     * @param population the population
     * @param index which index
     * @return the index, or why there is none
     * @see Population#index
     */
    public static Answer<PopulationIndicator> ageIndex(Population population, AgeIndex index) {
        return population.index(index);
    }

    /**
     * Which figures of a table cannot be right (表の検算).
     *
     * @param table the table
     * @return what was found
     * @see TableAudit#audit(StatTable)
     */
    public static AuditReport audit(StatTable table) {
        return TableAudit.withDefaults().audit(table);
    }
}
