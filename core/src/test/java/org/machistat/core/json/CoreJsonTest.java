package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.composition.Composition;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.GrowthRate;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/** Every JSON text here was typed by hand. */
class CoreJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new CoreJson());

    /** Nothing in the mapper's settings makes us laxer or stricter. */
    private static final ObjectMapper LAX = JsonMapper.builder()
            .addModule(new CoreJson())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .addModule(new CoreJson())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final StatTable TABLE = StatTable.builder(Label.of("事業所数", "Establishments"))
            .axis(Axis.of("業種", "第二次産業", "建設業", "製造業").withTotal("第二次産業", "建設業", "製造業"))
            .axis(Axis.of(
                    "年",
                    Label.of("年", "year"),
                    List.of(Category.of("2014"), Category.of("2016").withUnit(Unit.parse("千事業所")))))
            .unit(Unit.ESTABLISHMENTS)
            .source(Source.of("経済センサス"))
            .note(Label.same("xは秘匿"))
            .row("第二次産業", "7,377", "3.70")
            .row(List.of(Figure.of(4078).withQualifier(Mark.REVISED), Figure.of(5, Unit.YEN)), "建設業")
            .row("製造業", "3299", "x")
            .build();

    private static final String TABLE_JSON = "{'title':{'ja':'事業所数','en':'Establishments'},'unit':'事業所',"
            + "'source':{'document':'経済センサス'},'notes':['xは秘匿'],"
            + "'axes':[{'id':'業種','categories':['第二次産業','建設業','製造業'],"
            + "'totals':[{'id':'第二次産業','parts':['建設業','製造業']}]},"
            + "{'id':'年','label':{'ja':'年','en':'year'},'categories':['2014',{'id':'2016','unit':'千事業所'}]}],"
            + "'figures':[7377,3.70,{'value':4078,'qualifiers':['REVISED']},{'value':5,'unit':'円'},"
            + "3299,{'mark':'SUPPRESSED','symbol':'x'}]}";

    private static String json(String apostrophes) {
        return apostrophes.replace('\'', '"');
    }

    private static void assertJson(String expected, Object value) throws JsonProcessingException {
        assertEquals(json(expected), MAPPER.writeValueAsString(value));
        for (ObjectMapper mapper : List.of(MAPPER, LAX, STRICT)) {
            assertEquals(value, mapper.readValue(json(expected), value.getClass()));
        }
    }

    private static void assertRefused(String message, String json, Class<?> type) {
        for (ObjectMapper mapper : List.of(MAPPER, LAX)) {
            assertEquals(
                    message,
                    assertThrows(MismatchedInputException.class, () -> mapper.readValue(json(json), type))
                            .getOriginalMessage());
        }
    }

    @Test
    void figures() throws JsonProcessingException {
        assertJson(
                "{'value':-3.7,'decimals':1,'unit':'%','qualifiers':['PROVISIONAL']}",
                Figure.of(new BigDecimal("-3.7"), Unit.PERCENT).withQualifier(Mark.PROVISIONAL));
        assertJson(
                "{'mark':'SUPPRESSED','symbol':'Ｘ','unit':'万人','qualifiers':['PROVISIONAL','ESTIMATED']}",
                new Figure.Marked(Mark.SUPPRESSED, "Ｘ", Unit.parse("万人"), Set.of(Mark.ESTIMATED, Mark.PROVISIONAL)));
        assertJson("{'value':3.70,'decimals':2}", Figure.of(new BigDecimal("3.70"), Unit.NONE));
        assertJson("{'value':42616,'unit':'事業所'}", Figure.of(42_616, Unit.ESTABLISHMENTS));
        assertJson(
                "{'value':12345678901234567890.10,'decimals':2}",
                Figure.of(new BigDecimal("12345678901234567890.10"), Unit.NONE));
        assertEquals(Figure.of(new BigDecimal("3.70"), Unit.NONE), MAPPER.readValue("3.70", Figure.class));
        assertEquals(Figure.of(Mark.NIL, Unit.NONE), MAPPER.readValue("{\"mark\":\"NIL\"}", Figure.class));
    }

    @Test
    void decimalsSurviveAProgramThatReadsDoubles() throws JsonProcessingException {
        Figure figure = Figure.of(new BigDecimal("3.70"), Unit.PERCENT);
        JsonNode doubles = new ObjectMapper().readTree(MAPPER.writeValueAsString(figure));
        assertEquals(json("{'value':3.7,'decimals':2,'unit':'%'}"), doubles.toString());
        assertEquals(figure, MAPPER.treeToValue(doubles, Figure.class));
    }

    @Test
    void table() throws JsonProcessingException {
        assertJson(TABLE_JSON, TABLE);
        assertEquals(
                StatTable.builder("")
                        .axis(Axis.of("a", "b"))
                        .put(Figure.of(1), "b")
                        .build(),
                MAPPER.readValue(json("{'figures':[1],'axes':[{'id':'a','categories':['b']}]}"), StatTable.class));
    }

    @Test
    void source() throws JsonProcessingException {
        assertJson(
                "{'document':'経済センサス','table':'第1表','place':'3頁','publisher':{'ja':'総務省','en':'MIC'},"
                        + "'date':'2018-06-28','release':'FINAL'}",
                Source.of("経済センサス")
                        .withTable(Label.same("第1表"))
                        .withPlace(Label.same("3頁"))
                        .withPublisher(Label.of("総務省", "MIC"))
                        .withDate(LocalDate.of(2018, 6, 28))
                        .withRelease(Source.Release.FINAL));
        assertJson("{'document':'a'}", Source.of("a"));
    }

    @Test
    void otherValues() throws JsonProcessingException {
        assertJson("'-3/4'", Rational.of(-3, 4));
        assertJson("'万人'", Unit.parse("万人"));
        assertJson("''", Unit.NONE);
        assertJson("{'base':{'ja':'俵','en':'bales'},'exponent':3}", new Unit(Label.of("俵", "bales"), 3));
        assertJson(
                "{'lower':'73/20','lowerIn':true,'upper':'15/4','upperIn':false}",
                Interval.halfOpen(Rational.of(73, 20), Rational.of(15, 4)));
        assertJson("{'lower':'1/2','lowerIn':false}", Interval.above(Rational.of(1, 2), false));
        assertJson("{}", Interval.ALL);
        assertJson("{'part':'246','whole':'2000'}", Share.of(246, 2000));
        assertJson("{'percent':12.3}", Share.ofPercent(new BigDecimal("12.30")));
        assertJson("{'points':'3/10'}", PointDifference.of(Rational.of(3, 10)));
        assertJson("{'amount':'317/2','unit':'万人'}", new Quantity(Rational.of(317, 2), Unit.parse("万人")));
        assertJson(
                "{'text':'約4割','kind':'SHARE','interval':{'lower':'7/20','lowerIn':true,'upper':'9/20',"
                        + "'upperIn':false},'convention':'STANDARD'}",
                FuzzyShare.parse("約4割"));
        assertJson(
                "{'refused':'ZERO_BASE','ja':'総数が0','en':'a whole of 0'}",
                Refusal.of(Refusal.Reason.ZERO_BASE, "総数が0", "a whole of 0"));
        assertJson("{'name':'製造業 2014年','figure':{'value':3299}}", Input.of("製造業 2014年", Figure.of(3299)));
        assertJson(
                "{'severity':'ERROR','place':{'line':12,'column':3,'name':'従業者数'},'met':'12O',"
                        + "'message':{'ja':'数値が必要','en':'expected a number'}}",
                Problem.error(Place.cell(12, 3, "従業者数"), "12O", Label.of("数値が必要", "expected a number")));
        assertJson("'FY2025'", FiscalYear.of(2025));
    }

    @Test
    void aFiscalYearIsWrittenShortAndReadInEveryForm() throws JsonProcessingException {
        assertJson("'FY2016-FY2025'", FiscalYearRange.of(2016, 2025));
        assertJson("'FY2025'", ReferenceDate.of(FiscalYear.of(2025)));
        assertEquals(FiscalYear.of(2025), MAPPER.readValue("\"FY2025（令和7年度）\"", FiscalYear.class));
        assertEquals(ReferenceDate.of(FiscalYear.of(2025)), MAPPER.readValue("\"FY2025（令和7年度）\"", ReferenceDate.class));
    }

    @Test
    void anAxisOfManyTotalsIsReadInTime() throws JsonProcessingException {
        int many = 20_000;
        String[] ids = IntStream.rangeClosed(0, many).mapToObj(i -> "c" + i).toArray(String[]::new);
        Axis axis = Axis.of("軸", ids)
                .withTotals(IntStream.range(0, many)
                        .mapToObj(i -> new Axis.Total("c" + i, List.of("c" + (i + 1))))
                        .toList());
        String written = MAPPER.writeValueAsString(axis);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertEquals(axis, MAPPER.readValue(written, Axis.class)));
    }

    @Test
    void answers() throws JsonProcessingException {
        TypeReference<Answer<Share>> type = new TypeReference<>() {};
        Answer<Share> given = Answer.of(Share.of(1, 2));
        assertEquals(json("{'value':{'part':'1','whole':'2'}}"), MAPPER.writeValueAsString(given));
        assertEquals(given, MAPPER.readValue(MAPPER.writeValueAsString(given), type));
        Answer<Share> refused = Answer.refuse(Refusal.Reason.ZERO_BASE, "総数が0", "a whole of 0");
        assertEquals(
                json("{'refused':'ZERO_BASE','ja':'総数が0','en':'a whole of 0'}"), MAPPER.writeValueAsString(refused));
        assertEquals(refused, MAPPER.readValue(MAPPER.writeValueAsString(refused), type));
        assertEquals(
                "Unable to read answer: expected a target type such as Answer<Figure>, but met none",
                message(() -> MAPPER.readValue("{\"value\":1}", Answer.class)));
        assertEquals(
                "Unable to read value of an answer at /value: expected a value, but met null",
                message(() -> MAPPER.readValue("{\"value\":null}", type)));
        assertEquals(
                "Unable to read answer: expected no field 'refused' beside 'value', but met both",
                message(() ->
                        MAPPER.readValue(json("{'value':{'percent':1},'refused':'ZERO_BASE','ja':'','en':''}"), type)));
        assertEquals(
                "Unable to read answer: expected field 'value' or 'refused', but met an object without fields",
                message(() -> MAPPER.readValue("{}", type)));
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static String message(Reading reading) {
        return assertThrows(JsonMappingException.class, reading::read).getOriginalMessage();
    }

    @Test
    void writtenOnly() throws JsonProcessingException {
        Explanation explanation = Explanation.of(
                        Label.of("増減率", "growth rate"), Label.of("(今期 − 前期) ÷ 前期", "(now − before) ÷ before"))
                .withInputs(List.of(Input.of("今期", Figure.of(5))))
                .withWorking("(5 − 4) ÷ 4")
                .withValue(Rational.of(25), Unit.PERCENT)
                .rounded(Rounding.decimals(1).with(RoundingMode.HALF_UP))
                .withNote(Label.same("速報"));
        assertEquals(
                json("{'title':{'ja':'増減率','en':'growth rate'},"
                        + "'formula':{'ja':'(今期 − 前期) ÷ 前期','en':'(now − before) ÷ before'},"
                        + "'line':{'ja':'増減率 = (5 − 4) ÷ 4 = 25.0%',"
                        + "'en':'growth rate = (5 − 4) ÷ 4 = 25.0%'},"
                        + "'inputs':[{'name':'今期','figure':{'value':5}}],"
                        + "'rounding':{'ja':'" + rounding().ja() + "','en':'"
                        + rounding().en() + "'},"
                        + "'notes':['速報']}"),
                MAPPER.writeValueAsString(explanation));
        assertEquals(
                "Unable to read explanation: it is written only; compute the result again from its inputs",
                message(() -> MAPPER.readValue("{}", Explanation.class)));
        Loaded<Figure> loaded = new Loaded<>(Figure.of(5), List.of(Problem.note(Place.WHOLE, "５", Label.same("全角"))));
        assertEquals(
                json("{'value':{'value':5},'complete':true,"
                        + "'problems':[{'severity':'NOTE','place':{},'met':'５','message':'全角'}]}"),
                MAPPER.writeValueAsString(loaded));
        assertEquals(
                "Unable to read loaded value: it is written only; read its 'value' and its 'problems' one by one",
                message(() -> MAPPER.readValue("{}", Loaded.class)));
    }

    @Test
    void seriesAndChange() throws JsonProcessingException {
        assertJson(
                "{'name':'人口','unit':'人','source':{'document':'国勢調査'},'forecastFrom':'2025年',"
                        + "'dates':['2015年','2020年','2025年'],"
                        + "'figures':[1475213,{'value':152.20,'decimals':2,'unit':'万人'},{'mark':'UNKNOWN','symbol':'…'}]}",
                TimeSeries.builder("人口")
                        .unit(Unit.PERSONS)
                        .source(Source.of("国勢調査"))
                        .forecastFrom(ReferenceDate.parse("2025年"))
                        .put("2025年", "…")
                        .put("2015年", "1,475,213")
                        .put("2020年", "152.20万人")
                        .build());
        assertJson("{'dates':[],'figures':[]}", TimeSeries.builder("").build());
        assertJson(
                "{'from':{'name':'前期','figure':{'value':3}},'to':{'figure':{'value':4}}}",
                Change.of(Input.of("前期", Figure.of(3)), Input.of(Figure.of(4))));
        assertRefused(
                "Unable to read time series: expected one figure for each of 1 dates, but met 2",
                "{'dates':['2015年'],'figures':[1,2]}",
                TimeSeries.class);
        assertRefused(
                "Unable to read time series: Each date must get one figure, but 2015年 got 1 and 2",
                "{'dates':['2015年','2015年'],'figures':[1,2]}",
                TimeSeries.class);
    }

    @Test
    void resultsAreWrittenWithTheirExplanation() throws JsonProcessingException {
        GrowthRate rate = Change.of(3, 4).rate().get();
        JsonNode written = MAPPER.readTree(MAPPER.writeValueAsString(rate));
        assertEquals("33.3", written.get("percent").asText());
        assertEquals("100/3", written.get("exactPercent").asText());
        assertEquals(
                rate.explanation().line().en(),
                written.at("/explanation/line/en").asText());
        assertEquals(
                "Unable to read rate: it is written only; compute it again from the inputs of its explanation",
                message(() -> MAPPER.readValue("{}", GrowthRate.class)));
        Composition composition = Composition.of(List.of(Composition.Part.of("男", 1), Composition.Part.of("女", 2)));
        JsonNode parts = MAPPER.valueToTree(composition).get("parts");
        assertEquals(
                json("{'category':'女','input':{'name':'女','figure':{'value':2}},"
                        + "'share':{'value':{'part':'2','whole':'3'}}}"),
                parts.get(1).toString());
    }

    private static Label rounding() {
        return Rounding.decimals(1).label();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'vlaue':1}                               | : expected no fields but value, decimals, mark, symbol, unit, qualifiers, but met 'vlaue'
            {'value':1,'value':2}                     | : expected each field once, but met 'value' twice
            {}                                        | : expected field 'value' or 'mark', but met an object without fields
            {'unit':'人'}                             | : expected field 'value' or 'mark', but met only 'unit'
            {'value':1,'mark':'NIL'}                  | : expected no field 'mark' beside 'value', but met both
            {'mark':'NIL','decimals':1}               | : expected no field 'decimals' beside 'mark', but met both
            {'value':3.75,'decimals':1}               | : expected 'decimals' from those of the value, 2, to 1000, but met 1
            {'value':3,'decimals':1001}               | : expected 'decimals' from those of the value, 0, to 1000, but met 1001
            {'value':1,'qualifiers':['NIL']}          | : Mark NIL stands in place of a number, never beside it
            {'mark':'PROVISIONAL'}                    | : Mark PROVISIONAL stands beside a number, never in its place
            {'value':1,'qualifiers':['REVISED','REVISED']} | : expected each qualifier once, but met [REVISED, REVISED]
            true                                      | : expected a number or an object with fields value, decimals, mark, symbol, unit, qualifiers, but met true
            '3.7'                                     | : expected a number or an object with fields value, decimals, mark, symbol, unit, qualifiers, but met text '3.7'
            """)
    void figureRefused(String json, String message) {
        assertRefused("Unable to read figure" + message, json, Figure.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'value':'1'}               | number at /value: expected a number, but met text '1'
            {'value':null}              | number at /value: expected a number, but met null
            {'value':1e999999999}       | number at /value: expected a number of at most 1000 zeros or decimals, but met number 1e999999999
            {'value':1e-1001}           | number at /value: expected a number of at most 1000 zeros or decimals, but met number 1e-1001
            {'value':1e99999999999}     | number at /value: expected a number of at most 1000 zeros or decimals, but met number 1e99999999999
            {'value':1,'unit':3}        | unit at /unit: expected text such as '万人' or an object with fields base, exponent, but met number 3
            {'value':1,'unit':{'base':'人','exponent':31}} | unit at /unit: Power of ten of a unit must be from -30 to 30, but was 31
            {'value':1,'decimals':1.0}  | whole number at /decimals: expected a whole number below 2147483648, but met number 1.0
            {'value':1,'decimals':2147483648} | whole number at /decimals: expected a whole number below 2147483648, but met number 2147483648
            {'value':1,'qualifiers':'REVISED'} | qualifiers at /qualifiers: expected a list, but met text 'REVISED'
            {'mark':'NIL','symbol':3}   | text at /symbol: expected text, but met number 3
            """)
    void partOfAFigureRefused(String json, String message) {
        assertRefused("Unable to read " + message, json, Figure.class);
    }

    @Test
    void wordRefused() {
        assertRefused(
                "Unable to read severity at /severity: expected one of NOTE, ERROR, but met text 'note'",
                "{'severity':'note'}",
                Problem.class);
        assertRefused(
                "Unable to read qualifier at /qualifiers/1: expected one of NIL, SUPPRESSED, UNKNOWN, NOT_APPLICABLE, BLANK,"
                        + " UNEXPLAINED, ROUNDS_TO_ZERO, PROVISIONAL, REVISED, LOW_RELIABILITY, ESTIMATED, IMPUTED, but met"
                        + " text 'p'",
                "{'value':1,'qualifiers':['REVISED','p']}",
                Figure.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'x3'            | expected text such as '7' or '-3/4', but met text 'x3'
            '1/0'           | expected text such as '7' or '-3/4', but met text '1/0'
            3               | expected text such as '7' or '-3/4', but met number 3
            """)
    void ratioRefused(String json, String message) {
        assertRefused("Unable to read ratio: " + message, json, Rational.class);
    }

    @Test
    void otherValuesRefused() {
        assertRefused(
                "Unable to read share: Share needs a part from 0 to its whole and a whole above 0, but was 3 of 2",
                "{'part':'3','whole':'2'}",
                Share.class);
        assertRefused("Unable to read share: expected field 'whole', but met only 'part'", "{'part':'3'}", Share.class);
        assertRefused(
                "Unable to read interval: expected field 'lowerIn', but met only 'lower'",
                "{'lower':'3'}",
                Interval.class);
        assertRefused(
                "Unable to read interval: Interval must hold a number, but was (3, 3]",
                "{'lower':'3','lowerIn':false,'upper':'3','upperIn':true}",
                Interval.class);
        assertRefused(
                "Unable to read truth value at /lowerIn: expected true or false, but met text 'true'",
                "{'lower':'3','lowerIn':'true'}",
                Interval.class);
        assertRefused(
                "Unable to read date at /date: expected a date such as '2024-03-31', but met text '2024-02-30'",
                "{'document':'a','date':'2024-02-30'}",
                Source.class);
        assertRefused(
                "Unable to read ratio: expected at most 10000 characters, but met 10001 ('" + "1".repeat(60) + "…')",
                "'" + "1".repeat(10_001) + "'",
                Rational.class);
        assertRefused(
                "Unable to read fiscal year: expected text such as 'FY2025' or '令和7年度', but met text '2025'",
                "'2025'",
                FiscalYear.class);
        assertRefused("Unable to read label: expected field 'en', but met only 'ja'", "{'ja':'人口'}", Label.class);
        assertRefused(
                "Unable to read figure: expected a figure with a value, but met 'nil'",
                "{'mark':'NIL'}",
                Figure.Known.class);
        assertRefused(
                "Unable to read figure: expected a mark in place of a value, but met '5'", "5", Figure.Marked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void notANumberRefused(String token) {
        assertThrows(JsonProcessingException.class, () -> MAPPER.readValue("{\"value\":" + token + "}", Figure.class));
        assertEquals(
                "Unable to read number at /value: expected a number, but met number " + token,
                message(() -> LAX.readValue("{\"value\":" + token + "}", Figure.class)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'figures':[1,2,3]            | table: expected 2 figures for axes 'a' (2), but met 3
            'figures':[1,2],'figure':[]  | table: expected no fields but title, unit, source, notes, points, axes, figures, but met 'figure'
            'note':[]                    | table: expected no fields but title, unit, source, notes, points, axes, figures, but met 'note'
            'title':''                   | table: expected field 'figures', but met only 'axes', 'title'
            'figures':[1,null]           | figure at /figures/1: expected a number or an object with fields value, decimals, mark, symbol, unit, qualifiers, but met null
            'figures':[1,{'mark':'NIL','symbol':'-','x':1}] | figure at /figures/1: expected no fields but value, decimals, mark, symbol, unit, qualifiers, but met 'x'
            """)
    void tableRefused(String rest, String message) {
        assertRefused(
                "Unable to read " + message,
                "{'axes':[{'id':'a','categories':['b','c']}]," + rest + "}",
                StatTable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                                     | table: expected at least one axis, but met none
            [{'id':'a','categories':[]}]           | axis at /axes/0: Axis 'a' must have at least one category, but had none
            [{'id':'a'}]                           | axis at /axes/0: expected field 'categories', but met only 'id'
            [{'id':'a','categories':['b',{'id':' '}]}] | category at /axes/0/categories/1: Id of a category must not be blank, but was ' '
            [{'id':'a','categories':['b',3]}]      | category at /axes/0/categories/1: expected text or an object with fields id, name, unit, but met number 3
            [{'id':'a','categories':['b'],'totals':[{'id':'b','parts':['c']}]}] | axis at /axes/0: Total 'b' of axis 'a': no category 'c', nearest are 'b'
            [{'id':'a','categories':['b']},{'id':'a','categories':['b']}] | table: A table must have each axis once, but had axis 'a' twice
            """)
    void axesRefused(String axes, String message) {
        assertRefused("Unable to read " + message, "{'axes':" + axes + ",'figures':[]}", StatTable.class);
    }

    /** A record of an app that knows nothing of this library but its types. */
    record Indicator(
            Label name,
            FiscalYear year,
            List<Figure> figures,
            Map<FiscalYear, Figure.Known> byYear,
            Map<Label, Quantity> byName,
            Answer<Share> share,
            StatTable table,
            Mark mark) {}

    private static Indicator indicator() {
        Map<FiscalYear, Figure.Known> byYear = new LinkedHashMap<>();
        byYear.put(FiscalYear.of(2018), Figure.of(new BigDecimal("1.50"), Unit.PERCENT));
        byYear.put(FiscalYear.of(2016), Figure.of(2));
        Map<Label, Quantity> byName = new LinkedHashMap<>();
        byName.put(Label.of("人口", "population"), Quantity.of(5, Unit.PERSONS));
        byName.put(Label.same("世帯"), Quantity.of(6, Unit.NONE));
        return new Indicator(
                Label.same("指標"),
                FiscalYear.of(2025),
                List.of(Figure.of(1), Figure.of(Mark.SUPPRESSED, Unit.PERSONS)),
                byYear,
                byName,
                Answer.of(Share.of(1, 2)),
                TABLE,
                Mark.NIL);
    }

    @Test
    void recordOfAHost() throws JsonProcessingException {
        String expected = json("{'name':'指標','year':'FY2025',"
                + "'figures':[{'value':1},{'mark':'SUPPRESSED','symbol':'x','unit':'人'}],"
                + "'byYear':{'FY2018':{'value':1.50,'decimals':2,'unit':'%'},"
                + "'FY2016':{'value':2}},"
                + "'byName':{'人口\\tpopulation':{'amount':'5','unit':'人'},'世帯':{'amount':'6'}},"
                + "'share':{'value':{'part':'1','whole':'2'}},'table':" + TABLE_JSON + ",'mark':'NIL'}");
        assertEquals(expected, MAPPER.writeValueAsString(indicator()));
        for (ObjectMapper mapper : List.of(MAPPER, LAX, STRICT)) {
            Indicator read = mapper.readValue(expected, Indicator.class);
            assertEquals(indicator(), read);
            assertEquals(
                    List.copyOf(indicator().byYear().keySet()),
                    List.copyOf(read.byYear().keySet()));
            assertEquals(indicator(), mapper.convertValue(indicator(), Indicator.class));
        }
    }

    @Test
    void placeInTheDocumentOfAHost() {
        JsonMappingException refused = assertThrows(
                JsonMappingException.class,
                () -> MAPPER.readValue(json("[{'name':'a','figures':[1,2,3,{'value':'x'}]}]"), Indicator[].class));
        assertEquals(
                "Unable to read number at /0/figures/3/value: expected a number, but met text 'x'\n"
                        + " at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 40]"
                        + " (through reference chain: java.lang.Object[][0]->"
                        + "org.machistat.core.json.CoreJsonTest$Indicator[\"figures\"]->java.util.ArrayList[3])",
                refused.getMessage());
        assertEquals(
                "Unable to read fiscal year at /byYear/2025: expected text such as 'FY2025' or '令和7年度',"
                        + " but met text '2025'",
                message(() -> MAPPER.readValue(json("{'byYear':{'2025':1}}"), Indicator.class)));
    }

    @Test
    void keysThatNoReaderCouldUndoAreRefused() {
        assertEquals(
                "Unable to write category as the name of a field: expected a label, unit, ratio, year or date,"
                        + " but met '製造業'",
                message(() -> MAPPER.writeValueAsString(Map.of(Category.of("製造業"), 1))));
        assertEquals(
                "Unable to write label as the name of a field: expected texts without a tab, but met 'a\tb' and 'a\tb'",
                message(() -> MAPPER.writeValueAsString(Map.of(Label.same("a\tb"), 1))));
        assertEquals(
                "Unable to write unit as the name of a field: expected a unit whose printed name says all, but met 俵 with"
                        + " the English name 'bales' and the power of ten 0",
                message(() -> MAPPER.writeValueAsString(Map.of(new Unit(Label.of("俵", "bales"), 0), 1))));
        assertEquals(
                "Unable to read label at /a\tb\tc: expected one text, or the Japanese and the English one with a tab"
                        + " between, but met text 'a\tb\tc'",
                message(() -> MAPPER.readValue("{\"a\\tb\\tc\":1}", new TypeReference<Map<Label, Integer>>() {})));
    }

    /** A host that asks for class names everywhere gets none from us. */
    @Test
    void neverAClassName() throws JsonProcessingException {
        @SuppressWarnings("deprecation") // the mode that asks for most
        ObjectMapper.DefaultTyping everything = ObjectMapper.DefaultTyping.EVERYTHING;
        ObjectMapper typed = JsonMapper.builder()
                .addModule(new CoreJson())
                .activateDefaultTyping(BasicPolymorphicTypeValidator.builder().build(), everything)
                .build();
        assertEquals(json(TABLE_JSON), typed.writeValueAsString(TABLE));
        assertEquals(TABLE, typed.readValue(json(TABLE_JSON), StatTable.class));
        assertEquals(json("{'value':5}"), typed.writeValueAsString(Figure.of(5)));
        assertEquals(Figure.of(5), typed.readValue(json("{'value':5}"), Figure.class));
    }

    @Test
    void aMillionCells() throws IOException {
        List<Category> rows =
                IntStream.range(0, 10_000).mapToObj(i -> Category.of("r" + i)).toList();
        List<Category> columns =
                IntStream.range(0, 100).mapToObj(i -> Category.of("c" + i)).toList();
        StatTable.Builder builder = StatTable.builder("big")
                .axis(Axis.of("row", Label.EMPTY, rows))
                .axis(Axis.of("column", Label.EMPTY, columns))
                .unit(Unit.PERSONS);
        Figure suppressed = Figure.of(Mark.SUPPRESSED, Unit.NONE);
        for (int row = 0; row < rows.size(); row++) {
            List<Figure> figures = new ArrayList<>(columns.size());
            for (int column = 0; column < columns.size(); column++) {
                figures.add(
                        column % 10 == 9
                                ? suppressed
                                : Figure.of(BigDecimal.valueOf(row * 100L + column, column % 3), Unit.NONE));
            }
            builder.row(figures, rows.get(row).id());
        }
        StatTable table = builder.build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MAPPER.writeValue(out, table);
        assertTrue(out.size() < 15_000_000, () -> "Size in bytes: " + out.size());
        assertEquals(table, MAPPER.readValue(new ByteArrayInputStream(out.toByteArray()), StatTable.class));
    }
}
