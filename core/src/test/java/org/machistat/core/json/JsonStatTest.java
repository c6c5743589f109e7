package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

class JsonStatTest {

    private static final JsonStat JSON = JsonStat.withDefaults();

    /** A dataset of two by two cells; single quotes stand for double ones. */
    private static String dataset(String fields) {
        return json("{'version':'2.0','class':'dataset','label':'t','id':['a','b'],'size':[2,2],'dimension':{"
                + "'a':{'category':{'index':['x','y']}},'b':{'category':{'index':['p','q']}}}," + fields + "}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static Loaded<StatTable> read(String text) {
        return JSON.read(text).get();
    }

    private static List<String> problems(Loaded<?> loaded) {
        return loaded.problems().stream().map(Problem::toString).toList();
    }

    private static List<String> printed(StatTable table) {
        return table.figures().map(Figure::toString).toList();
    }

    private static String refusal(String text) {
        Refusal refusal = JSON.read(text).refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_READABLE, refusal.reason());
        return refusal.sentence().en();
    }

    /** Every mark, in place of a number and beside one, with the symbols that publishers print. */
    private static StatTable marks() {
        return StatTable.builder(Label.of("記号", "marks"))
                .axis(Axis.of(
                        "記号", IntStream.range(0, 18).mapToObj(String::valueOf).toArray(String[]::new)))
                .unit(Unit.PERSONS)
                .source(Source.of(Label.of("経済センサス", "Economic Census")).withDate(LocalDate.of(2018, 6, 28)))
                .row(List.of(
                        Figure.parse("X"),
                        Figure.parse("-"),
                        Figure.parse("***"),
                        Figure.parse("…"),
                        Figure.parse("x"),
                        Figure.of(Mark.NOT_APPLICABLE, Unit.NONE),
                        Figure.of(Mark.BLANK, Unit.NONE),
                        Figure.of(Mark.UNEXPLAINED, Unit.NONE),
                        new Figure.Marked(Mark.UNEXPLAINED, "1,2,3", Unit.NONE, Set.of()),
                        Figure.of(Mark.LOW_RELIABILITY, Unit.NONE),
                        Figure.of(Mark.SUPPRESSED, Unit.NONE).withQualifier(Mark.PROVISIONAL),
                        Figure.of(1234).withQualifier(Mark.PROVISIONAL),
                        Figure.of(new BigDecimal("5.0"), Unit.PERCENT).withQualifier(Mark.REVISED),
                        Figure.of(new BigDecimal("5.00"), Unit.PERCENT),
                        Figure.of(7).withQualifier(Mark.ESTIMATED).withQualifier(Mark.IMPUTED),
                        Figure.of(0).withQualifier(Mark.ROUNDS_TO_ZERO),
                        Figure.of(3).withQualifier(Mark.LOW_RELIABILITY),
                        Figure.of(0)))
                .build();
    }

    @Test
    void everyMarkComesBackAsItWas() {
        Loaded<StatTable> read = read(JSON.write(marks()));
        assertEquals(List.of(), read.problems());
        assertEquals(marks(), read.value());
        assertEquals(
                List.of("X", "-", "***", "…", "x", "nc", "", "?", "1,2,3", "*", "xp"),
                read.value().figures().limit(11).map(Figure::printed).toList());
    }

    @Test
    void marksOfManyCellsComeBackFromObjects() {
        Axis years =
                Axis.of("年", IntStream.range(0, 100).mapToObj(String::valueOf).toArray(String[]::new));
        StatTable sparse = StatTable.builder("")
                .axis(years)
                .put(7, Figure.of(Mark.SUPPRESSED, Unit.NONE))
                .put(99, 250, 2, Unit.NONE)
                .fillBlank()
                .build();
        assertTrue(JSON.write(sparse).contains(json("'value':{'99':2.50},'status':['BLANK','BLANK',")));
        assertEquals(sparse, read(JSON.write(sparse)).getComplete());
    }

    /** By hand, from the format's description. */
    @Test
    void aTableIsWrittenAsJsonStat() {
        StatTable table = StatTable.builder(Label.of("事業所", "Establishments"))
                .axis(new IndustryAxis().axis)
                .axis(Axis.of(
                        "tab",
                        Label.of("表章項目", "Item"),
                        List.of(
                                Category.of("1", Label.of("従業者", "Persons")).withUnit(Unit.parse("万人")),
                                Category.of("2", Label.of("構成比", "Share")).withUnit(Unit.PERCENT))))
                .source(Source.of("経済センサス").withDate(LocalDate.of(2018, 6, 28)))
                .note(Label.of("xは秘匿", "x is suppressed"))
                .put(0, 123, 1, Unit.NONE)
                .put(1, 1000, 1, Unit.NONE)
                .put(2, Figure.of(Mark.SUPPRESSED, Unit.NONE))
                .put(3, Figure.of(Mark.NIL, Unit.NONE))
                .build();
        assertEquals(
                json("{'version':'2.0','class':'dataset','label':'事業所','source':'経済センサス、2018年6月28日',"
                        + "'updated':'2018-06-28','id':['industry','tab'],'size':[2,2],'role':{'metric':['tab']},"
                        + "'dimension':{'industry':{'label':'産業','category':{'index':['T','E'],'label':{'T':'計','E':'製造業'},"
                        + "'child':{'T':['E']}},'extension':{'machistat':{'label':'Industry','names':{'T':'Total','E':'Manufacturing'}}}},"
                        + "'tab':{'label':'表章項目','category':{'index':['1','2'],'label':{'1':'従業者','2':'構成比'},'unit':{"
                        + "'1':{'label':'万人','decimals':1,'base':'人','multiplier':4,'position':'end'},"
                        + "'2':{'label':'%','decimals':1,'position':'end'}}},"
                        + "'extension':{'machistat':{'label':'Item','hasRole':false,'names':{'1':'Persons','2':'Share'}}}}},"
                        + "'value':[12.3,100.0,null,0],'status':[null,null,'x','-'],'note':['xは秘匿'],"
                        + "'extension':{'status':{'label':{'x':'秘匿','-':'皆無'}},'machistat':{'lang':'ja','label':'Establishments',"
                        + "'source':{'document':'経済センサス','date':'2018-06-28'},"
                        + "'notes':[{'ja':'xは秘匿','en':'x is suppressed'}],"
                        + "'status':{'x':{'mark':'SUPPRESSED'},'-':{'mark':'NIL'}}}}}"),
                JSON.write(table));
        assertEquals(table, read(JSON.in(Locale.ENGLISH).write(table)).getComplete());
        assertTrue(JSON.in(Locale.ENGLISH).write(table).contains(json("'label':'10,000 persons'")));
    }

    /** Two categories, one the total of the other. */
    private static final class IndustryAxis {
        private final Axis axis = Axis.of(
                        "industry",
                        Label.of("産業", "Industry"),
                        List.of(
                                Category.of("T", Label.of("計", "Total")),
                                Category.of("E", Label.of("製造業", "Manufacturing"))))
                .withTotal("T", "E");
    }

    @Test
    void rolesOfAxesAreWrittenAndRead() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("年", "2014").withRole(Axis.Role.TIME))
                .axis(Axis.of("市", "14130").withRole(Axis.Role.GEO))
                .axis(Axis.of("表章項目", "件数").withRole(Axis.Role.METRIC))
                .axis(Axis.of("規模", "計"))
                .row(List.of(Figure.of(1)), "2014", "14130", "件数")
                .build();
        String text = JSON.write(table);
        assertTrue(text.contains(json("'role':{'time':['年'],'geo':['市'],'metric':['表章項目']}")), text);
        assertFalse(text.contains("hasRole"), text);
        StatTable read = JSON.read(text).get().getComplete();
        assertEquals(
                List.of(
                        Optional.of(Axis.Role.TIME),
                        Optional.of(Axis.Role.GEO),
                        Optional.of(Axis.Role.METRIC),
                        Optional.empty()),
                read.axes().stream().map(Axis::role).toList());
        assertEquals(table, read);
    }

    @Test
    void anAxisOfWhichNothingWasSaidIsMetricOnlyInTheText() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("a", Label.same("a"), List.of(Category.of("x").withUnit(Unit.PERSONS))))
                .row(List.of(Figure.of(1)))
                .build();
        String text = JSON.write(table);
        assertTrue(text.contains(json("'role':{'metric':['a']}")), text);
        assertTrue(text.contains(json("'hasRole':false")), text);
        assertEquals(
                Optional.empty(),
                JSON.read(text).get().getComplete().axes().get(0).role());
    }

    @Test
    void ofTwoRolesTheFirstIsKept() {
        Loaded<StatTable> read = read(json("{'id':['a'],'size':[1],'value':[1],'role':{'geo':['a'],'time':['a']},"
                + "'dimension':{'a':{'category':{'label':{'x':'x'}}}}}"));
        assertEquals(Optional.of(Axis.Role.TIME), read.value().axes().get(0).role());
        assertEquals(
                List.of("'/role/geo': dimension 'a' has the role time already; was not read"),
                read.problems().stream()
                        .map(problem -> problem.toString())
                        .map(text -> text.substring(text.indexOf("'/role")))
                        .toList());
    }

    /** Figures of Statistics Canada, CANSIM 051-0001 (2012), in the layout of the sample canada.json of json-stat.org. */
    private static final String CANADA =
            json("{'version':'2.0','class':'dataset','href':'h','label':'Population','source':"
                    + "'Statistics Canada','updated':'2012-09-27T00:00:00Z','value':[34880.5,17309.1,17571.3,100.0,100,100.0],"
                    + "'id':['country','concept','sex'],'size':[1,2,3],'role':{'geo':['country'],'metric':['concept']},"
                    + "'dimension':{'country':{'label':'country','category':{'label':{'CA':'Canada'}}},"
                    + "'concept':{'label':'concepts','category':{'index':{'PERCENT':1,'POP':0},'label':{'POP':'population','PERCENT':"
                    + "'percentage'},'unit':{'POP':{'label':'thousands of persons','decimals':1,'type':'count','base':'people',"
                    + "'multiplier':3},'PERCENT':{'label':'%','decimals':1,'base':'per cent'}}}},"
                    + "'sex':{'label':'sex','category':{'index':['T','M','F'],'child':{'T':['M','F']},'coordinates':{'T':[0,0]},"
                    + "'note':{'F':['f']}},'note':['s']}}}");

    @Test
    void aDatasetOfVersion2IsRead() {
        Loaded<StatTable> read = read(CANADA);
        StatTable table = read.value();
        Unit thousands = new Unit(Label.same("people"), 3);
        assertEquals(
                List.of("34880.5", "17309.1", "17571.3", "100.0", "100.0", "100.0"),
                table.figures()
                        .map(figure -> figure.findValue().orElseThrow().toString())
                        .toList());
        assertEquals(Figure.of(new BigDecimal("17309.1"), thousands), table.figure("CA", "POP", "M"));
        assertEquals(Figure.of(new BigDecimal("100.0"), Unit.PERCENT), table.figure("CA", "PERCENT", "M"));
        assertEquals(
                List.of(new Axis.Total("T", List.of("M", "F"))),
                table.axis("sex").totals());
        assertEquals(Label.same("Canada"), table.axis("country").get("CA").name());
        assertEquals(Source.of("Statistics Canada").withDate(LocalDate.of(2012, 9, 27)), table.source());
        assertEquals(List.of(Label.of("sex：s", "sex: s"), Label.of("F：f", "F: f")), table.notes());
        assertEquals(
                List.of(
                        "'/dimension/sex/category/coordinates': the coordinates of 1 categories were not kept",
                        "whole text: 1 field has no place in a table and was not kept: href"),
                problems(read));
        assertTrue(read.isComplete());
    }

    @Test
    void aBundleOfVersion1IsRead() {
        String one = "{'label':'L','value':[1,2],'dimension':{'id':['年'],'size':[2],'role':{'time':['年']},"
                + "'年':{'label':'Y','category':{'index':{'2016':1,'2014':0}}}}}";
        StatTable table = read(json("{'dataset':" + one + "}")).value();
        assertEquals(Label.same("L"), table.title());
        assertEquals(List.of("1", "2"), printed(table));
        assertEquals("2014", table.axes().get(0).categories().get(0).id());
        String two = json("{'oecd':" + one.replace("'label':'L',", "") + ",'canada':" + one + "}");
        assertEquals(
                List.of("oecd", "L"),
                JSON.readAll(two).get().value().stream()
                        .map(StatTable::title)
                        .map(Label::ja)
                        .toList());
        assertEquals(
                "Unable to read JSON-stat: whole text: there are 2 datasets where one was expected; readAll reads them all",
                refusal(two));
    }

    @Test
    void aCollectionIsReadWithWhatItOnlyRefersTo() {
        String text = json(
                        "{'version':'2.0','class':'collection','link':{'item':[{'class':'dataset','href':'http://h/a.json'},")
                + dataset("'value':[1,2,3,4]")
                + json(",{'class':'dataset','label':'u','id':['z'],'size':[3],")
                + json("'dimension':{'z':{'category':{'index':['x']}}},'value':[1]}]}}");
        Loaded<List<StatTable>> read = JSON.readAll(text).get();
        assertEquals(List.of(read(dataset("'value':[1,2,3,4]")).value()), read.value());
        assertEquals(
                List.of(
                        "'/link/item/0': was not read, as it is only referred to (http://h/a.json)",
                        "'/link/item/2/dimension/z': there are 1 categories where size says 3"),
                problems(read));
    }

    @Test
    void aDimensionIsRead() {
        String text = json("{'version':'2.0','class':'dimension','label':'性別','category':{'index':['T','M','F'],"
                + "'label':{'T':'総数','M':'男','F':'女'},'child':{'T':['M','F']}}}");
        assertEquals(
                Axis.of(
                                "sex",
                                Label.same("性別"),
                                List.of(
                                        Category.of("T", Label.same("総数")),
                                        Category.of("M", Label.same("男")),
                                        Category.of("F", Label.same("女"))))
                        .withTotal("T", "M", "F"),
                JSON.readAxis(text, "sex").get().getComplete());
        assertEquals(
                "Unable to read JSON-stat: whole text: there is no dimension, expected a field 'category' at the top",
                JSON.readAxis("{}", "sex").refusal().orElseThrow().sentence().en());
        assertEquals(
                "Unable to read JSON-stat: whole text: there is no dataset (class 'dimension'), expected fields 'dimension' and 'value'",
                refusal(text));
        assertEquals(
                "Id of an axis must not be blank, but was ' '",
                assertThrows(IllegalArgumentException.class, () -> JSON.readAxis(text, " "))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "'value':[1,2,3,4];1 2 3 4",
                "'value':{'0':1,'3':4};1 BLANK BLANK 4",
                "'value':[1,null,3,4],'status':[null,'..',null,'p'];1 UNKNOWN 3 4+PROVISIONAL",
                "'value':[1,null,3,4],'status':{'1':'c','2':'e'};1 SUPPRESSED 3+ESTIMATED 4",
                "'value':[1,null,3,4],'status':'p';1+PROVISIONAL UNEXPLAINED 3+PROVISIONAL 4+PROVISIONAL",
                "'value':[1,2,3,4],'status':['p'];1+PROVISIONAL 2+PROVISIONAL 3+PROVISIONAL 4+PROVISIONAL",
                "'value':[1.50,2.5e1,-0.05,100000000000000000000];1.50 25 -0.05 100000000000000000000",
                "'value':[0,0,'..','1,234'],'status':['-','n',null,null];NIL 0+ROUNDS_TO_ZERO UNKNOWN 1234",
            })
    void valueAndStatusAreReadInEveryForm(String fields, String expected) {
        String met =
                read(dataset(fields)).value().figures().map(JsonStatTest::show).collect(Collectors.joining(" "));
        assertEquals(expected, met);
    }

    private static String show(Figure figure) {
        String first = figure.findValue()
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> figure.findMark().orElseThrow().name());
        return first + figure.qualifiers().stream().map(mark -> "+" + mark).collect(Collectors.joining());
    }

    /** CL_OBS_STATUS 2.2 and Eurostat's flags, without number and beside 0 and 5. */
    @ParameterizedTest
    @CsvSource({
        "A, UNEXPLAINED, 0, 5",
        "P, UNEXPLAINED, 0+PROVISIONAL, 5+PROVISIONAL",
        "E, UNEXPLAINED, 0+ESTIMATED, 5+ESTIMATED",
        "I, UNEXPLAINED, 0+IMPUTED, 5+IMPUTED",
        "r, UNEXPLAINED, 0+REVISED, 5+REVISED",
        "N, UNEXPLAINED, 0+ROUNDS_TO_ZERO, 5",
        "U, LOW_RELIABILITY, 0+LOW_RELIABILITY, 5+LOW_RELIABILITY",
        "Q, SUPPRESSED, 0, 5",
        "x, SUPPRESSED, 0, 5",
        "M, NOT_APPLICABLE, 0, 5",
        "z, NOT_APPLICABLE, 0, 5",
        "., NOT_APPLICABLE, 0, 5",
        "O, UNKNOWN, 0, 5",
        ":, UNKNOWN, 0, 5",
        "…, UNKNOWN, 0, 5",
        "-, NIL, NIL, 5",
        "ep, UNEXPLAINED, 0+PROVISIONAL+ESTIMATED, 5+PROVISIONAL+ESTIMATED",
        ":c, SUPPRESSED, 0, 5",
        ":u, LOW_RELIABILITY, 0, 5",
        "cp, SUPPRESSED+PROVISIONAL, 0, 5",
        "b, UNEXPLAINED, 0, 5",
        "NOT_APPLICABLE, NOT_APPLICABLE, 0, 5",
        "PROVISIONAL, UNEXPLAINED, 0+PROVISIONAL, 5+PROVISIONAL",
    })
    void statusCodesAreThoseOfSdmxAndEurostat(String code, String ofNull, String ofZero, String ofFive) {
        List<String> met = read(dataset(
                        "'value':[null,0,5,1],'status':['" + code + "','" + code + "','" + code + "',null]"))
                .value()
                .figures()
                .map(JsonStatTest::show)
                .toList();
        assertEquals(List.of(ofNull, ofZero, ofFive, "1"), met);
    }

    @Test
    void whatAStatusCannotSayHereIsReportedOnce() {
        Loaded<StatTable> read = read(dataset("'value':[1,2,null,4],'status':['b','b','b','x'],"
                + "'extension':{'status':{'label':{'b':'break in time series'}}}"));
        assertEquals(
                List.of(
                        "whole text: 1 field has no place in a table and was not kept: extension/status",
                        "'/status/0': status 'b' (break in time series) cannot stand beside this number and is lost, in 2 cells;"
                                + " a MarkLegend can say what it means",
                        "'/status/2': status 'b' (break in time series) has no meaning here and was kept as a symbol, in 1"
                                + " cells; a MarkLegend can say what it means",
                        "'/status/3': status 'x' cannot stand beside this number and is lost, in 1 cells; a MarkLegend can say"
                                + " what it means"),
                problems(read));
        assertEquals(Mark.UNEXPLAINED, read.value().figureAt(2).findMark().orElseThrow());
        assertEquals("b", read.value().figureAt(2).printed());
        StatTable told = JSON.with(MarkLegend.standard().with("b", Mark.REVISED))
                .read(dataset("'value':[1,2,3,4],'status':{'0':'b'}"))
                .get()
                .getComplete();
        assertEquals(Set.of(Mark.REVISED), told.figureAt(0).qualifiers());
    }

    @Test
    void cellsThatAreNotThereAreReported() {
        assertEquals(List.of("'/value': there are 3 for 4 cells"), problems(read(dataset("'value':[1,2,3]"))));
        assertEquals(List.of("'/value': there are 5 for 4 cells"), problems(read(dataset("'value':[1,2,3,4,5]"))));
        assertEquals(
                List.of(
                        "'/value/01': was not read, expected the number of a cell",
                        "'/value/9': there is no such cell, expected 0 to 3"),
                problems(read(dataset("'value':{'01':5,'9':7,'2':3}"))));
        assertEquals(List.of("whole text: there is no field 'value'"), problems(read(dataset("'note':'n'"))));
        assertEquals(
                List.of(
                        "'/value/1': was not read, expected a number or a text",
                        "'/value/0': 'true' cannot be read as a figure",
                        "'/value/2': 'a4' cannot be read as a figure"),
                problems(read(dataset("'value':[true,[5],'a4',1]"))));
        assertEquals(
                List.of("'/value/0': A figure must have at most 1000 digits, but had the scale -99999 ('1E+99999')"),
                problems(read(dataset("'value':[1e99999,2,3,4]"))));
    }

    @Test
    void whatDoesNotFitTheAxesIsReported() {
        String text = json("{'id':['a'],'size':[3],'value':[1,2,3],'dimension':{'a':{'category':{'index':['x','y','z'],"
                + "'label':{'w':'W'},'child':{'x':['y','v'],'y':['z'],'z':['y']}}}}}");
        assertEquals(
                List.of(
                        "'/dimension/a/category/label': 1 categories are not in the index and were not read, first 'w'",
                        "'/dimension/a/category/child': the children of 'x' make no total (unknown, repeated, none or itself) and"
                                + " were not read",
                        "'/dimension/a/category/child': A total of axis 'a' must not be among its own parts through other"
                                + " totals, but there is a circle with 'y', 'z'"),
                problems(read(text)));
        String metric = json("{'id':['a'],'size':[2],'value':[1,2],'role':{'metric':['a']},"
                + "'dimension':{'a':{'category':{'index':['x','y'],'child':{'x':['y']}}}}}");
        assertEquals(
                List.of(
                        "'/dimension/a/category/child': the hierarchy of a metric was not taken for totals and not kept"),
                problems(read(metric)));
    }

    @Test
    void ourOwnExtensionMayBeSpoilt() {
        Loaded<StatTable> read = read(dataset("'value':[1,2,3,null],'status':{'3':'q'},'extension':{'machistat':"
                + "{'status':{'q':{'mark':'NONE'}},'unit':7}}"));
        assertEquals(2, read.errors().size());
        assertEquals("/extension/machistat/unit", read.problems().get(0).place().name());
        assertEquals(
                "/extension/machistat/status/q", read.problems().get(1).place().name());
        assertEquals("SUPPRESSED", show(read.value().figureAt(3)));
    }

    @Test
    void unitsAreReadFromLabelBaseAndMultiplier() {
        assertEquals(Unit.parse("万人"), JsonStatUnit.of("万人", "人", 4));
        assertEquals(Unit.parse("千人"), JsonStatUnit.of("人", "", 3));
        assertEquals(Unit.parse("千人"), JsonStatUnit.of("thousands", "人", 3));
        assertEquals(new Unit(Label.same("people"), 3), JsonStatUnit.of("thousands of people", "people", 3));
        assertEquals(new Unit(Label.same("thousands of people"), 0), JsonStatUnit.of("thousands of people", "", 3));
        assertEquals(Unit.PERCENT, JsonStatUnit.of(" % ", "per cent", 0));
        assertEquals(Unit.NONE, JsonStatUnit.of("", "", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "[];whole text: expected an object at the top",
                "{};whole text: there is no dataset, expected fields 'dimension' and 'value'",
                "{'value':[1]};'/dimension/id': there is no list 'id' of dimensions",
                "{'value':[],'id':['a','a'],'size':[1,1]};'/id': a dimension stands here twice: [a, a]",
                "{'value':[],'id':['a','b'],'size':[1]};'/size': expected 2 whole numbers from 1 on, one for each dimension,"
                        + " but met '[1]'",
                "{'value':[],'id':['a'],'size':[0]};'/size': expected 1 whole numbers from 1 on, one for each dimension,"
                        + " but met '[0]'",
                "{'value':[],'id':['a'],'size':[1000000000]};'/size': sizes [1000000000] make more than the limit of"
                        + " 5,000,000 cells",
                "{'value':[],'id':['a','b','c'],'size':[4294967,4294967,1000000]};'/size': sizes [4294967,4294967,1000000]"
                        + " make more than the limit of 5,000,000 cells",
                "{'value':[],'id':['a'],'size':[99999999999999999999]};'/size': expected 1 whole numbers from 1 on, one for"
                        + " each dimension, but met '[99999999999999999999]'",
                "{'value':[],'id':['a'],'size':[1],'dimension':{}};'/dimension/a/category': there are no categories of this"
                        + " dimension",
                "{'value':[],'id':['a'],'size':[1],'dimension':{'a':{'category':{}}}};'/dimension/a/category': there is no"
                        + " category",
                "{'value':[],'id':['a'],'size':[2],'dimension':{'a':{'category':{'index':['x','x']}}}};'/dimension/a':"
                        + " category 'x' stands here twice",
                "{'value':[],'id':['a'],'size':[2],'dimension':{'a':{'category':{'index':{'x':0,'y':2}}}}};"
                        + "'/dimension/a/category/index': places must be 0 to 1, each once, but met 'y: 2'",
                "{'value':[1],'value':[2]};'/value': the same field stands here twice",
                "{} {};whole text: there is text behind the object",
            })
    void datasetsThatCannotBeUnderstoodAreRefused(String text, String sentence) {
        assertEquals("Unable to read JSON-stat: " + sentence, refusal(json(text)));
    }

    @Test
    void textThatIsNoJsonIsRefusedWithItsPlace() {
        assertTrue(refusal("{\n \"value\": [1,,2]}").startsWith("Unable to read JSON-stat: line 2, column "));
        assertTrue(refusal("").startsWith("Unable to read JSON-stat: whole text: expected an object at the top"));
        byte[] cut = {'{', '"', (byte) 0xE3};
        assertTrue(JSON.read(cut).refusal().isPresent());
        String deep = "{\"extension\":" + "[".repeat(5000);
        assertTrue(refusal(deep).contains("this is no JSON (Document nesting depth"));
    }

    @Test
    void moreCellsThanTheLimitAreRefused() {
        assertEquals(
                "Unable to read JSON-stat: '/value/3': nothing was read: more than the limit of 3 cells",
                JSON.withMostCells(3)
                        .read(dataset("'value':[1,2,3,4]"))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                "Most cells must be from 1 to 100,000,000, but were 0",
                assertThrows(IllegalArgumentException.class, () -> JSON.withMostCells(0))
                        .getMessage());
    }

    @Test
    void bytesCharactersAndFilesAreRead(@TempDir Path folder) throws IOException {
        String text = "\ufeff" + dataset("'value':[1,2,3,4]");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("t.json"), bytes);
        StatTable table = read(text).value();
        assertEquals(table, JSON.read(bytes).get().value());
        assertEquals(table, JSON.read(new ByteArrayInputStream(bytes)).get().value());
        assertEquals(table, JSON.read(file).get().value());
        assertEquals(
                List.of(table),
                JSON.readAll(new ByteArrayInputStream(bytes)).get().value());
    }
}
