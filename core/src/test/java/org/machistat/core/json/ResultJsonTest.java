package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.composition.AdjustedShares;
import org.machistat.core.composition.Allotment;
import org.machistat.core.composition.Apportionment;
import org.machistat.core.composition.ApportionmentMethod;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.composition.Concentration;
import org.machistat.core.composition.Inequality;
import org.machistat.core.composition.RankChange;
import org.machistat.core.composition.RankMethod;
import org.machistat.core.composition.StructuralChange;
import org.machistat.core.composition.TheilDecomposition;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Benchmarking;
import org.machistat.core.growth.Bounds;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contributions;
import org.machistat.core.growth.GrowthRanking;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.growth.MatchedGrowth;
import org.machistat.core.growth.TargetPace;
import org.machistat.core.growth.TargetPath;
import org.machistat.core.growth.Waterfall;
import org.machistat.core.growth.YearOnYear;
import org.machistat.core.population.Peak;
import org.machistat.core.series.ComputedSeries;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;

/** Results as JSON; every number by hand. */
class ResultJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new CoreJson());

    private static final TimeSeries SERIES = TimeSeries.builder("人口")
            .put("2015年", "200")
            .put("2020年", "250")
            .put("2025年", "240")
            .build();

    private static final Composition BEFORE =
            Composition.of(List.of(Composition.Part.of("男", 1), Composition.Part.of("女", 3)));
    private static final Composition AFTER =
            Composition.of(List.of(Composition.Part.of("男", 2), Composition.Part.of("女", 3)));

    /** The text up to the explanation, which must be there. */
    private static String written(Object result) throws JsonProcessingException {
        String text = MAPPER.writeValueAsString(result).replace('"', '\'');
        int explanation = text.indexOf(",'explanation':{'title':");
        assertTrue(explanation > 0, text);
        return text.substring(0, explanation);
    }

    private static Change change(long from, long to) {
        return Change.of(Figure.of(from), Figure.of(to));
    }

    @Test
    void adjustedShares() throws JsonProcessingException {
        Composition thirds = Composition.of(
                List.of(Composition.Part.of("a", 1), Composition.Part.of("b", 1), Composition.Part.of("c", 1)));
        String text = written(thirds.largestRemainder(1).get());
        assertEquals(
                "{'entries':[{'category':'a','share':{'part':'1','whole':'3'},'rounded':33.3,'adjusted':33.4}",
                text.substring(0, text.indexOf(",{'category':'b'")));
    }

    /** 1 of 4 to 2 of 5: 40% − 25% = 15 points; half the sum of |15| and |−15|. */
    @Test
    void changeOfAComposition() throws JsonProcessingException {
        assertEquals(
                "{'parts':[{'category':'男','difference':{'value':{'points':'15'}}},"
                        + "{'category':'女','difference':{'value':{'points':'-15'}}}],"
                        + "'structuralChange':{'value':{'points':'15'}}",
                written(CompositionChange.between(BEFORE, AFTER)));
    }

    @Test
    void apportionment() throws JsonProcessingException {
        assertEquals(
                "{'method':'D_HONDT','entries':[{'name':'男','quota':'3/2','units':1},{'name':'女','quota':'9/2','units':5}],"
                        + "'withinQuota':true,'decidedByTie':false",
                written(Apportionment.of(BEFORE, 6, ApportionmentMethod.D_HONDT).get()));
        assertTrue(
                written(BEFORE.adjusted(1, ApportionmentMethod.HILL).get()).startsWith("{'method':'HILL','entries':["));
    }

    /** Shares 1/4 and 3/4: 1/16 + 9/16. */
    @Test
    void concentrationAndInequality() throws JsonProcessingException {
        Concentration concentration = Concentration.of(BEFORE).get();
        String first =
                "{'name':{'ja':'ハーフィンダール・ハーシュマン指数','en':'Herfindahl–Hirschman index'},'value':0.625,'exact':'5/8'";
        assertEquals(first, written(concentration.herfindahl()));
        assertTrue(written(concentration).startsWith("{'measures':[" + first + "},"));
        assertTrue(written(concentration.inequality())
                .startsWith("{'measures':[{'name':{'ja':'ジニ係数','en':'Gini coefficient'},'value':0.25,'exact':'1/4'},"));
        String theil = written(
                TheilDecomposition.of(BEFORE, Map.of(Category.of("計"), List.of("男", "女")), TheilDecomposition.Index.T)
                        .get());
        assertTrue(theil.startsWith("{'index':'T','total':0.1308"), theil);
        assertTrue(
                theil.contains(
                        "'between':0.0,'groups':[{'group':'計','weightShare':'1','amountShare':'1','inside':0.13"),
                theil);
    }

    /** From 1 : 3 to 2 : 3 the shares move by 15 points; the ranks do not. */
    @Test
    void structuralChangeAndRanks() throws JsonProcessingException {
        CompositionChange change = CompositionChange.between(BEFORE, AFTER);
        String text = written(change.measures().get());
        assertTrue(text.startsWith("{'measures':[{'name':"), text);
        assertTrue(text.contains("'value':0.15,'exact':'3/20'}"), text);
        assertEquals(
                "{'ties':'DENSE','entries':[{'category':'男','before':'2','after':'2'},{'category':'女','before':'1','after':'1'}]",
                written(change.rankChange(RankMethod.DENSE).get()));
        String tied = written(CompositionChange.between(
                        Composition.of(List.of(Composition.Part.of("男", 1), Composition.Part.of("女", 1))), AFTER)
                .rankChange(RankMethod.FRACTIONAL)
                .get());
        assertTrue(tied.contains("{'category':'男','before':'3/2','after':'2','tiedBefore':true}"), tied);
    }

    /** From 4 to 5 the part grew by 1: 25 points; the other not at all. */
    @Test
    void contributions() throws JsonProcessingException {
        Map<Category, Change> parts = new LinkedHashMap<>();
        parts.put(Category.of("男"), change(1, 2));
        parts.put(Category.of("女"), change(3, 3));
        assertEquals(
                "{'parts':[{'category':'男','change':{'from':{'figure':{'value':1}},'to':{'figure':{'value':2}}},"
                        + "'points':{'value':{'points':'25'}}},"
                        + "{'category':'女','change':{'from':{'figure':{'value':3}},'to':{'figure':{'value':3}}},"
                        + "'points':{'value':{'points':'0'}}}],"
                        + "'whole':{'from':{'figure':{'value':4}},'to':{'figure':{'value':5}}},"
                        + "'residualPoints':{'value':{'points':'0'}}",
                written(Contributions.of(parts, change(4, 5))));
    }

    @Test
    void indexSeries() throws JsonProcessingException {
        assertEquals(
                "{'name':'人口','base':'2015年','indices':[{'date':'2015年','index':{'value':'100'}},"
                        + "{'date':'2020年','index':{'value':'125'}},{'date':'2025年','index':{'value':'120'}}]",
                written(IndexSeries.of(SERIES, ReferenceDate.parse("2015年")).get()));
    }

    @Test
    void rankingOfGrowth() throws JsonProcessingException {
        Map<Category, Change> changes = new LinkedHashMap<>();
        changes.put(Category.of("a"), change(3, 4));
        changes.put(Category.of("b"), change(6, 8));
        changes.put(Category.of("c"), change(0, 1));
        changes.put(
                Category.of("d"),
                new Change(
                        change(1, 2).from(),
                        change(1, 2).to(),
                        Comparability.note(Comparability.Aspect.TIME, "60か月", "60 months")));
        String text = written(GrowthRanking.of(changes));
        assertTrue(
                text.startsWith("{'standings':[{'rank':1,'category':'d','percent':100.0,'exactPercent':'100'},"
                        + "{'rank':2,'tied':true,'category':'a','percent':33.3,'exactPercent':'100/3'},"
                        + "{'rank':2,'tied':true,'category':'b','percent':33.3,'exactPercent':'100/3'}],"
                        + "'unranked':[{'category':'c','why':{'refused':'ZERO_BASE','ja':"),
                text);
        assertTrue(text.contains("'comparability':{'verdict':'COMPARABLE_WITH_NOTES'"), text);
    }

    @Test
    void peak() throws JsonProcessingException {
        assertEquals(
                "{'date':'2020年','figure':{'value':250},'dates':['2020年'],'atEnd':false",
                written(Peak.of(SERIES).get()));
    }

    @Test
    void computedSeries() throws JsonProcessingException {
        TimeSeries months =
                TimeSeries.builder("月次").put("2015-01", "4").put("2015-02", "5").build();
        String text = written(YearOnYear.previous(months).get());
        assertTrue(
                text.startsWith("{'name':{'ja':'月次（前月比）','en':'月次 (change on the period before)'},'unit':'%',"
                        + "'points':[{'date':'2015-01','value':{'refused':'NOT_ENOUGH_DATA',"),
                text);
        assertTrue(text.endsWith("{'date':'2015-02','value':{'value':'25'}}]"), text);
    }

    @Test
    void benchmarking() throws JsonProcessingException {
        TimeSeries halves = TimeSeries.builder("半期")
                .put("2015-01", "1")
                .put("2015-07", "3")
                .put("2016-01", "2")
                .build();
        TimeSeries years = TimeSeries.builder("年").put("2015年", "8").build();
        assertEquals(
                "{'method':'PROPORTIONAL','aggregation':'SUM','unit':'','values':["
                        + "{'date':'2015-01','value':2.0000000000},{'date':'2015-07','value':6.0000000000},"
                        + "{'date':'2016-01','value':4.0000000000,'extrapolated':true}]",
                written(Benchmarking.of(halves, years).get()));
    }

    @Test
    void waterfall() throws JsonProcessingException {
        Contributions parts = Contributions.of(Map.of(Category.of("男"), change(1, 2)), change(4, 6));
        assertEquals(
                "{'order':'SIZE','start':{'amount':'4'},'steps':["
                        + "{'name':'男','change':{'amount':'1'},'after':{'amount':'5'},"
                        + "'points':{'value':{'points':'25'}}},"
                        + "{'name':{'ja':'残差','en':'Residual'},'change':{'amount':'1'},'after':{'amount':'6'},"
                        + "'points':{'value':{'points':'25'}}}],'end':{'amount':'6'},'residual':true,'unknown':[]",
                written(Waterfall.of(parts, Waterfall.Order.SIZE).get()));
    }

    @Test
    void matchedGrowth() throws JsonProcessingException {
        String text = written(MatchedGrowth.of(
                        Map.of(Category.of("a"), Input.of(4)),
                        Map.of(Category.of("a"), Input.of(5), Category.of("b"), Input.of(6)))
                .get());
        assertTrue(
                text.startsWith("{'matched':['a'],'leftOut':[{'category':'b','why':{'ja':'前の側にない','en':'not on the"
                        + " earlier side'}}],'change':"),
                text);
    }

    @Test
    void boundsAndPace() throws JsonProcessingException {
        assertEquals(
                "{'kind':'DIFFERENCE','value':'3/2','interval':{'lower':'7/5','lowerIn':false,'upper':'8/5',"
                        + "'upperIn':false},'unit':'ポイント','words':{'ja':'1.4ポイント超1.6ポイント未満',"
                        + "'en':'over 1.4 points and under 1.6 points'}",
                written(Bounds.of(Bounds.Kind.DIFFERENCE, Figure.parse("3.7%"), Figure.parse("5.2%"))
                        .get()));
        TargetPath path = TargetPath.of(
                Figure.of(100), ReferenceDate.parse("2015年"), Figure.of(121), ReferenceDate.parse("2017年"));
        assertEquals(
                "{'status':'MODERATE','ratio':{'value':0.70},'actualPercent':7.00,'requiredPercent':10.00",
                written(TargetPace.of(path, Input.of(107), ReferenceDate.parse("2016年"))
                        .get()));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ComputedSeries.class,
                Benchmarking.class,
                Waterfall.class,
                MatchedGrowth.class,
                Bounds.class,
                TargetPace.class,
                AdjustedShares.class,
                CompositionChange.class,
                Coefficient.class,
                Allotment.class,
                Concentration.class,
                Inequality.class,
                TheilDecomposition.class,
                StructuralChange.class,
                RankChange.class,
                Contributions.class,
                IndexSeries.class,
                GrowthRanking.class,
                Peak.class
            })
    void resultsAreComputedAndNotRead(Class<?> type) {
        String message = assertThrows(JsonMappingException.class, () -> MAPPER.readValue("{}", type))
                .getOriginalMessage();
        assertTrue(message.endsWith("compute it again from the inputs of its explanation"), message);
    }
}
