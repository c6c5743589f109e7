package org.machistat.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.composition.Apportionment;
import org.machistat.core.composition.ApportionmentMethod;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.composition.Concentration;
import org.machistat.core.composition.Inequality;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.AnnualRate;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contribution;
import org.machistat.core.growth.Contributions;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.growth.MovingAverage;
import org.machistat.core.growth.Waterfall;
import org.machistat.core.growth.YearOnYear;
import org.machistat.core.population.AgeGroups;
import org.machistat.core.population.AgeIndex;
import org.machistat.core.population.Peak;
import org.machistat.core.population.Population;
import org.machistat.core.regional.LocationQuotient;
import org.machistat.core.regional.ProportionalFitting;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.RegionalTable;
import org.machistat.core.regional.ShiftShare;
import org.machistat.core.regional.Specialization;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/** Each noun says what the type behind it says; and every noun is compared. */
class IndicatorsTest {

    private static final Set<String> COMPARED = new TreeSet<>();

    private static void same(String noun, Object expected, Object actual) {
        COMPARED.add(noun);
        assertEquals(expected, actual, noun);
    }

    @AfterAll
    static void everyNounIsCompared() {
        Set<String> nouns = Arrays.stream(Indicators.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(nouns, COMPARED);
    }

    @Test
    void growth() {
        Figure from = Figure.parse("△1.5万人");
        Figure to = Figure.parse("2万人");
        same("change", Change.of(3, 4), Indicators.change(3, 4));
        same("change", Change.of(from, to), Indicators.change(from, to));
        same("growthRate", Change.of(3, 4).rate(), Indicators.growthRate(3, 4));
        same("growthRate", Change.of(from, to).rate(), Indicators.growthRate(from, to));
        assertEquals(new BigDecimal("33.3"), Indicators.growthRate(3, 4).get().percent(1));
        same("annualRate", AnnualRate.overYears(Change.of(100, 121), 2), Indicators.annualRate(100, 121, 2));
        assertEquals(
                new BigDecimal("10.0"), Indicators.annualRate(100, 121, 2).get().percent(1));
        same(
                "contribution",
                Contribution.of(Change.of(3, 4), Change.of(10, 20)),
                Indicators.contribution(Change.of(3, 4), Change.of(10, 20)));
        TimeSeries series = TimeSeries.builder("人口")
                .unit(Unit.PERSONS)
                .put("2015年", "50")
                .put("2020年", "60")
                .build();
        ReferenceDate base = ReferenceDate.parse("2015年");
        same("index", IndexSeries.of(series, base), Indicators.index(series, base));
        same("peak", Peak.of(series), Indicators.peak(series));
        same("movingAverage", MovingAverage.centred(series, 2), Indicators.movingAverage(series, 2));
        same("yearOnYear", YearOnYear.of(series), Indicators.yearOnYear(series));
    }

    @Test
    void composition() {
        Figure part = Figure.parse("3人");
        Figure whole = Figure.parse("12人");
        same("share", Share.of(3, 12), Indicators.share(3, 12));
        same("share", Share.between(part, whole), Indicators.share(part, whole));
        same("fuzzyShare", FuzzyShare.parse("約4割"), Indicators.fuzzyShare("約4割"));
        same(
                "pointDifference",
                Share.of(3, 12).minus(Share.of(1, 5)),
                Indicators.pointDifference(Share.of(3, 12), Share.of(1, 5)));
        List<Composition.Part> parts = List.of(Composition.Part.of("甲", 3), Composition.Part.of("乙", 9));
        Composition before = Composition.of(parts);
        Composition after = Composition.of(List.of(Composition.Part.of("甲", 5), Composition.Part.of("乙", 5)));
        same("composition", before, Indicators.composition(parts));
        same(
                "structuralChange",
                CompositionChange.between(before, after).structuralChange(),
                Indicators.structuralChange(before, after));
        same("contributions", Contributions.between(before, after), Indicators.contributions(before, after));
        same(
                "waterfall",
                Waterfall.of(Contributions.between(before, after), Waterfall.Order.SIZE),
                Indicators.waterfall(before, after));
        same(
                "adjustedShares",
                before.largestRemainder(1).get().entries(),
                Indicators.adjustedShares(before, 1).get().entries());
        same(
                "apportionment",
                Apportionment.of(before, 7, ApportionmentMethod.HILL).get().given(),
                Indicators.apportionment(before, 7, ApportionmentMethod.HILL)
                        .get()
                        .given());
    }

    /** Shares of 3 and 9: 1/16 + 9/16; half the difference of 1/4 and 3/4; and as numbers. */
    @Test
    void concentrationAndInequality() {
        Composition parts = Composition.of(List.of(Composition.Part.of("甲", 3), Composition.Part.of("乙", 9)));
        Concentration concentration = Concentration.of(parts).get();
        same("hhi", concentration.herfindahl(), Indicators.hhi(parts).get());
        same(
                "hhi",
                Concentration.of(3, 9).get().herfindahl(),
                Indicators.hhi(3, 9).get());
        assertEquals(Rational.of(5, 8), Indicators.hhi(3, 9).get().exact().orElseThrow());
        same(
                "concentration",
                concentration.measures(),
                Indicators.concentration(parts).get().measures());
        Inequality inequality = Inequality.of(parts).get();
        same("gini", inequality.gini(), Indicators.gini(parts).get());
        same("gini", Inequality.of(3, 9).get().gini(), Indicators.gini(3, 9).get());
        assertEquals(Rational.of(1, 4), Indicators.gini(3, 9).get().exact().orElseThrow());
        same("theil", Inequality.of(3, 9).get().theilT(), Indicators.theil(3, 9).get());
        same(
                "inequality",
                inequality.measures(),
                Indicators.inequality(parts).get().measures());
    }

    private static StatTable table(String... rows) {
        StatTable.Builder builder = StatTable.builder("従業者数")
                .unit(Unit.PERSONS)
                .axis(Axis.of("市", "甲市", "乙市"))
                .axis(Axis.of("産業", "製造業", "小売業"));
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            builder.row(cells[0], cells[1], cells[2]);
        }
        return builder.build();
    }

    @Test
    void regional() {
        StatTable seed = table("甲市 6 2", "乙市 4 8");
        RegionalTable before = RegionalTable.of(seed, "市", "産業");
        RegionalTable after = RegionalTable.of(table("甲市 7 2", "乙市 5 8"), "市", "産業");
        Reference all = Reference.all();
        same(
                "locationQuotient",
                LocationQuotient.of(before, "甲市", "製造業", all),
                Indicators.locationQuotient(before, "甲市", "製造業", all));
        same(
                "locationQuotient",
                LocationQuotient.of(Input.of(6), Input.of(8), Input.of(10), Input.of(20), all),
                Indicators.locationQuotient(6, 8, 10, 20));
        Specialization one = Specialization.of(before, "甲市", all).get();
        same("krugman", one.krugman(), Indicators.krugman(before, "甲市", all).get());
        same("hachman", one.hachman(), Indicators.hachman(before, "甲市", all));
        same("quotientGini", one.gini(), Indicators.quotientGini(before, "甲市", all));
        same("locationalGini", one.locationalGini(), Indicators.locationalGini(before, "甲市", all));
        assertEquals(
                one.herfindahl().exact(), Indicators.hhi(before, "甲市").get().exact());
        same("shiftShare", ShiftShare.of(before, after, "甲市", all), Indicators.shiftShare(before, after, "甲市", all));
        same(
                "proportionalFitting",
                ProportionalFitting.of(seed, List.of(seed)),
                Indicators.proportionalFitting(seed, List.of(seed)));
        same(
                "audit",
                TableAudit.withDefaults().audit(seed).findings(),
                Indicators.audit(seed).findings());
    }

    /** Its own shares are enough, whatever is not known of the others. */
    @Test
    void herfindahlNeedsNoReference() {
        RegionalTable table = RegionalTable.of(table("甲市 6 2", "乙市 4 x"), "市", "産業");
        assertEquals(
                Rational.of(5, 8), Indicators.hhi(table, "甲市").get().exact().orElseThrow());
        assertEquals(
                Reason.SUPPRESSED,
                Indicators.hhi(table, "乙市").refusal().orElseThrow().reason());
    }

    @Test
    void population() {
        Population people =
                Population.ofBothSexes(ReferenceDate.parse("2020年10月1日"), AgeGroups.THREE, new long[] {10, 60, 30});
        same("ageIndex", people.index(AgeIndex.AGEING_RATE), Indicators.ageIndex(people, AgeIndex.AGEING_RATE));
    }

    /** Static imports of several types collide on of: here are nouns only. */
    @Test
    void nounsOnly() {
        assertTrue(Arrays.stream(Indicators.class.getDeclaredMethods())
                .noneMatch(method -> method.getName().matches("of|from|parse|with.*|get.*|calc.*")));
    }
}
