package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.machistat.core.value.Unit;

class SdmxCsvTest {

    private static final SdmxCsv CSV = SdmxCsv.withDefaults();

    private static final StatTable TABLE = StatTable.builder(Label.of("従業者数", "Persons engaged"))
            .axis(Axis.of(
                    "industry",
                    Label.of("産業", "Industry"),
                    List.of(
                            Category.of("E", Label.of("製造業", "Manufacturing")),
                            Category.of("-I", Label.of("卸売業，小売業", "Wholesale, retail")))))
            .axis(Axis.of("year", "2016", "2021"))
            .unit(Unit.parse("千人"))
            .source(Source.of(Label.of("経済センサス", "Economic Census; activity"))
                    .withRelease(Source.Release.PRELIMINARY)
                    .withDate(LocalDate.of(2022, 5, 31)))
            .put(0, 125, 1, Unit.NONE)
            .put(1, Figure.of(new BigDecimal("-3.70"), Unit.PERCENT).withQualifier(Mark.PROVISIONAL))
            .put(2, Figure.parse("X"))
            .put(3, Figure.parse("-"))
            .build();

    private static List<String> problems(Loaded<?> loaded) {
        return loaded.problems().stream().map(Problem::toString).toList();
    }

    private static String refusal(String text) {
        return CSV.read(text).refusal().orElseThrow().sentence().en();
    }

    /** By hand, from the field guide's description of columns. */
    @Test
    void aRowIsWrittenForEachFigure() {
        assertEquals("""
                STRUCTURE[;],STRUCTURE_ID,ACTION,industry,year,OBS_VALUE,OBS_STATUS,CONF_STATUS,MARK,MARK_SYMBOL,UNIT_MEASURE,\
                UNIT_MULT,DECIMALS,TITLE[ja;en],SOURCE[ja;en],SOURCE_DATE,SOURCE_RELEASE
                dataflow,MACHISTAT:TABLE(1.0.0),I,~,~,,,,,,,,,ja:従業者数;en:Persons engaged,\
                "ja:経済センサス;en:""Economic Census; activity""\",2022-05-31,PRELIMINARY
                dataflow,MACHISTAT:TABLE(1.0.0),I,E,2016,12.5,A,F,,,人,3,1,,,,
                dataflow,MACHISTAT:TABLE(1.0.0),I,E,2021,-3.70,P,F,PROVISIONAL,,%,0,2,,,,
                dataflow,MACHISTAT:TABLE(1.0.0),I,'-I,2016,,Q,C,SUPPRESSED,X,人,3,,,,,
                dataflow,MACHISTAT:TABLE(1.0.0),I,'-I,2021,0,A,F,NIL,'-,人,3,,,,,
                """.replace("\n", "\r\n"), CSV.write(TABLE));
    }

    @Test
    void namesStandInColumnsOfTheirOwnOrWithTheIds() {
        String names = CSV.with(SdmxCsv.Labels.NAME).in(Locale.ENGLISH).write(TABLE);
        assertEquals(
                "dataflow,MACHISTAT:TABLE(1.0.0),Persons engaged,I,E,Manufacturing,2021,2021,-3.70,,P,,F,,PROVISIONAL,"
                        + "provisional,,,%,%,0,,2,,,,,",
                names.lines().toList().get(3));
        assertEquals(
                "STRUCTURE[;],STRUCTURE_ID,STRUCTURE_NAME,ACTION,industry,Industry,year,year,OBS_VALUE,Observation value",
                names.substring(0, names.indexOf(",OBS_STATUS")));
        String both =
                CSV.withStructure("CITY:EC(1.0)").with(SdmxCsv.Labels.BOTH).write(TABLE);
        assertEquals(
                "dataflow,CITY:EC(1.0): 従業者数,I,'-I: 卸売業，小売業,2021: 2021,0,A,F,NIL,'-,人,3,,,,,",
                both.lines().toList().get(5));
        for (String text : List.of(names, both)) {
            StatTable read = CSV.read(text).get().getComplete();
            assertEquals(TABLE.figures().toList(), read.figures().toList());
            assertEquals(TABLE.source(), read.source());
            assertEquals("-I", read.axis("industry").categories().get(1).id());
        }
        assertEquals(
                "卸売業，小売業",
                CSV.read(both).get().value().axis("industry").get("-I").name().ja());
    }

    /** Every mark, in place of a number and beside one. */
    @Test
    void everyMarkComesBackAsItWas() {
        StatTable marks = StatTable.builder("")
                .axis(Axis.of(
                        "n", IntStream.range(0, 15).mapToObj(String::valueOf).toArray(String[]::new)))
                .unit(Unit.PERSONS)
                .row(List.of(
                        Figure.parse("X"),
                        Figure.parse("-"),
                        Figure.parse("***"),
                        Figure.parse("…"),
                        Figure.of(Mark.NOT_APPLICABLE, Unit.NONE),
                        Figure.of(Mark.BLANK, Unit.NONE),
                        new Figure.Marked(Mark.UNEXPLAINED, "1,2,3", Unit.NONE, Set.of()),
                        Figure.of(Mark.LOW_RELIABILITY, Unit.NONE),
                        Figure.of(Mark.SUPPRESSED, Unit.NONE).withQualifier(Mark.PROVISIONAL),
                        Figure.of(new BigDecimal("5.0"), Unit.PERCENT).withQualifier(Mark.REVISED),
                        Figure.of(new BigDecimal("5.00"), Unit.PERCENT),
                        Figure.of(7).withQualifier(Mark.ESTIMATED).withQualifier(Mark.IMPUTED),
                        Figure.of(0).withQualifier(Mark.ROUNDS_TO_ZERO),
                        Figure.of(3).withQualifier(Mark.LOW_RELIABILITY),
                        Figure.of(0)))
                .build();
        String text = CSV.write(marks);
        assertEquals(
                List.of("Q", "A", "O", "O", "M", "O", "O", "U", "Q", "A", "A", "E", "N", "U", "A"),
                text.lines().skip(1).map(line -> line.split(",", -1)[5]).toList());
        Loaded<StatTable> read = CSV.read(text).get();
        assertEquals(List.of(), read.problems());
        assertEquals(marks.figures().toList(), read.value().figures().toList());
    }

    /** The row of the field guide, with its attributes. */
    @Test
    void aMessageOfOthersIsRead() {
        Loaded<StatTable> read = CSV.read("""
                STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,DIM_2,DIM_3,OBS_VALUE,OBS_STATUS,ATTR_3,UPDATED
                dataflow,ESTAT:NA_MAIN(1.6.0),M,A,B,2014-01,12.4,P,"Normal, special and other values",2021-01-22T13:15:41Z
                dataflow,ESTAT:NA_MAIN(1.6.0),D,A,B,2014-02,12.4,,,
                dataflow,ESTAT:NA_MAIN(1.6.0),,A,C,2014-01,,Q,,
                dataflow,ESTAT:NA_MAIN(1.6.0),I,A,C,2014-03,,O,,
                dataflow,ESTAT:NA_MAIN(1.6.0),I,A,C,2014-03,5,,,
                """).get();
        assertEquals(
                List.of("12.4p", "", "x", "…"),
                read.value().figures().map(Figure::printed).toList());
        assertEquals(
                List.of(
                        "whole text: 1 cells of 4 have no row and were read as blank",
                        "line 1: 2 columns have no place in a table and were not kept: ATTR_3, UPDATED",
                        "line 3: a row that deletes was not read",
                        "line 6: there is a row for the same categories already; the first was read"),
                problems(read));
    }

    @ParameterizedTest
    @CsvSource({
        "5,P,F,5p",
        "5,A,,5",
        "5,,,5",
        "0,N,F,0",
        "5,E,,5e",
        "5,I,,5i",
        "5,U,,5*",
        "'',Q,F,x",
        "'',A,C,x",
        "'',M,,nc",
        "'',O,,…",
        "'',H,,…",
        "'',U,,*",
        "'',,,''",
        "'',B,,B",
        "5,B,,5"
    })
    void statusCodesOfOthersBecomeMarks(String value, String status, String confidential, String printed) {
        String row = "dataflow,A:B(1),x," + value + "," + (status == null ? "" : status) + ","
                + (confidential == null ? "" : confidential);
        StatTable table = CSV.read("STRUCTURE,STRUCTURE_ID,D,OBS_VALUE,OBS_STATUS,CONF_STATUS\n" + row)
                .get()
                .value();
        assertEquals(printed == null ? "" : printed, table.figureAt(0).printed());
        assertEquals("N".equals(status), table.figureAt(0).qualifiers().contains(Mark.ROUNDS_TO_ZERO));
    }

    @Test
    void whatCannotBeReadInARowIsReported() {
        Loaded<StatTable> read = CSV.read("""
                STRUCTURE,STRUCTURE_ID,D,OBS_VALUE,MARK,UNIT_MULT,DECIMALS,SOURCE,SOURCE_DATE
                dataflow,A:B(1),~,,,,,s,2020-13-01
                dataflow,A:B(1),a,12O,,,,,
                dataflow,A:B(1),b,5,NIL,99,2,,
                dataflow,A:B(1),c,5,HIDDEN,0,x,,
                dataflow,A:B(1),d,1.5,,,3
                """).get();
        assertEquals(
                List.of("12O", "5.00", "5", "1.500"),
                read.value().figures().map(Figure::printed).toList());
        assertEquals(
                List.of(
                        "line 1, column 9 'SOURCE_DATE': '2020-13-01' could not be read",
                        "line 3, column 4 'OBS_VALUE': expected a number, but met '12O'",
                        "line 4, column 5 'MARK': nil must be 0, but was 5.00",
                        "line 4, column 6 'UNIT_MULT': expected a whole number from -30 to 30, but met '99'",
                        "line 5, column 5 'MARK': expected names of marks such as SUPPRESSED, but met 'HIDDEN'",
                        "line 5, column 7 'DECIMALS': expected a whole number from 0 to 1000, but met 'x'",
                        "line 6: there are 7 cells below a heading of 9"),
                problems(read));
    }

    @Test
    void textThatIsNoSdmxCsvIsRefused() {
        assertEquals("Unable to read a table: whole text: the text is empty", refusal(""));
        assertEquals(
                "Unable to read a table: line 1, column 1: the heading of SDMX-CSV 2 begins with STRUCTURE, but met 'DATAFLOW'",
                refusal("DATAFLOW,A,OBS_VALUE\n"));
        assertEquals(
                "Unable to read a table: line 1: expected columns of dimensions and then OBS_VALUE in the heading",
                refusal("STRUCTURE,STRUCTURE_ID,OBS_VALUE\n"));
        assertEquals(
                "Unable to read a table: line 1, column 3: a dimension has no name, or one that is used already",
                refusal("STRUCTURE,A,A,OBS_VALUE\n"));
        assertEquals(
                "Unable to read a table: line 1, column 3: the column ACTION must stand before those of the dimensions",
                refusal("STRUCTURE,STRUCTURE-ID,ACTION,A,OBS_VALUE\n"));
        assertEquals(
                "Unable to read a table: whole text: there is no row with an observation",
                refusal("STRUCTURE,A,OBS_VALUE\n"));
        assertEquals(
                "Unable to read a table: line 2, column 2 'A': there is no code of this dimension",
                refusal("STRUCTURE,A,OBS_VALUE\nd,,5\n"));
        assertEquals(
                "Unable to read a table: line 2: from this line on a quote is not closed, or text follows a closing quote",
                refusal("STRUCTURE,A,OBS_VALUE\nd,\"a,5\n"));
        assertEquals(
                "Unable to read a table: whole text: stopped here, nothing was read: more than the limit of 3 cells",
                CSV.with(new TableReader.Limits(1000, 10, 10, 3, 10))
                        .read("STRUCTURE,A,B,OBS_VALUE\nd,a,b,1\nd,c,d,2\n")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void whatCannotBeToldApartIsNotWritten() {
        StatTable value = StatTable.builder("")
                .axis(Axis.of("OBS_VALUE", "a"))
                .fillBlank()
                .build();
        assertEquals(
                "Axis 'OBS_VALUE' has the name of another column of SDMX-CSV",
                assertThrows(IllegalArgumentException.class, () -> CSV.write(value))
                        .getMessage());
        StatTable colon =
                StatTable.builder("").axis(Axis.of("A", "a: b")).fillBlank().build();
        assertEquals(
                "Id 'a: b' must not have a colon and a space in it to stand in one cell with its name",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CSV.with(SdmxCsv.Labels.BOTH).write(colon))
                        .getMessage());
        assertEquals(
                "Dataflow must be of the form AGENCY:ID(VERSION), but was 'X'",
                assertThrows(IllegalArgumentException.class, () -> CSV.withStructure("X"))
                        .getMessage());
    }

    @Test
    void filesAreInUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "\ufeff" + CSV.write(TABLE));
        assertEquals(
                TABLE.figures().toList(),
                CSV.read(file).get().getComplete().figures().toList());
        Path other = Files.writeString(folder.resolve("u.csv"), CSV.write(TABLE), Charset.forName("windows-31j"));
        assertEquals(
                "Unable to read a table: whole text: there are characters that are not in UTF-8",
                CSV.read(other).refusal().orElseThrow().sentence().en());
    }

    private static List<String> printed(String text) {
        return CSV.read(text).get().value().figures().map(Figure::printed).toList();
    }

    /** The five actions of versions 2.0 and 2.1, and what is none. */
    @Test
    void rowsOfEveryActionButDeleteAreRead() {
        Loaded<StatTable> read = CSV.read("""
                STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,OBS_VALUE
                dataflow,A:B(1.0),I,a,1
                dataflow,A:B(1.0),A,b,2
                dataflow,A:B(1.0),M,c,3
                dataflow,A:B(1.0),R,d,4
                dataflow,A:B(1.0),,e,5
                dataflow,A:B(1.0),D,f,6
                dataflow,A:B(1.0),D,,
                dataflow,A:B(1.0),Append,g,7
                dataflow,A:B(1.0),i,h,8
                """).get();
        assertEquals(
                List.of("1", "2", "3", "4", "5"),
                read.value().figures().map(Figure::printed).toList());
        assertEquals(
                List.of(
                        "line 7: a row that deletes was not read",
                        "line 8: a row that deletes was not read",
                        "line 9, column 3 'ACTION': expected I, A, M, R or D, but met 'Append'; the row was not read",
                        "line 10, column 3 'ACTION': expected I, A, M, R or D, but met 'i'; the row was not read"),
                problems(read));
    }

    /** The guide's example of labels=both with the separator and the decimal comma of France, and one of labels=name. */
    @Test
    void labelsOfOthers() {
        StatTable both = CSV.read("""
                STRUCTURE[|];STRUCTURE_ID;ACTION;SERIES_KEY;OBS_KEY;DIM_1: Dimension 1;TIME: Temps;OBS_VALUE: Valeur;OBS_STATUS: Statut;\
                UNIT_MEASURE: Unité;UNIT_MULT: Multiple;DECIMALS: Decimales
                dataflow;ESTAT:NA_MAIN(1.6.0): Principaux agrégats;I;A;A.2014-01;A: Value A: x;2014-01: 2014-01;12,4;P: Provisoire;\
                EUR: Euro;3: Milliers;2: Deux
                dataflow;ESTAT:NA_MAIN(1.6.0): Principaux agrégats;I;A;A.2014-02;A: Value A: x;2014-02: 2014-02;-1234;A: Normal;EUR: Euro;0;
                dataflow;ESTAT:NA_MAIN(1.6.0): Principaux agrégats;I;A;A.2014-03;A: Value A: x;2014-03: 2014-03;;Q: Confidentiel;;;
                """).get().getComplete();
        assertEquals(
                List.of("12.40p", "-1,234", "x"),
                both.figures().map(Figure::printed).toList());
        assertEquals("Dimension 1", both.axis("DIM_1").label().ja());
        assertEquals("Value A: x", both.axis("DIM_1").get("A").name().ja());
        assertEquals(new Unit(Label.same("EUR"), 3), both.figureAt(0).unit());
        Loaded<StatTable> mixed = CSV.read("STRUCTURE;STRUCTURE_ID;D;OBS_VALUE\nd;s;a;1.234,5\nd;s;b;1,5\nd;s;c;1.5\n")
                .get();
        assertEquals(
                List.of("1.234,5", "1.5", "1.5"),
                mixed.value().figures().map(Figure::printed).toList());
        assertEquals(List.of("line 2, column 4 'OBS_VALUE': expected a number, but met '1.234,5'"), problems(mixed));
        Loaded<StatTable> name = CSV.read("""
                STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,DIM_1,Dimension 1,DIM_2,Dimension 2,OBS_VALUE,Observation value,OBS_STATUS,Status
                dataflow,ESTAT:NA_MAIN(1.6.0),National Accounts,I,A,Value A,B,,12.4,,E,Estimated
                dataflow,ESTAT:NA_MAIN(1.6.0),National Accounts,I,A,Value A,C,Value C,10.8,,A,Normal
                """).get();
        assertEquals(List.of(), problems(name));
        assertEquals("Value A", name.value().axis("DIM_1").get("A").name().en());
        assertEquals("B", name.value().axis("DIM_2").get("B").name().en());
        assertEquals("12.4e", name.value().figureAt(0).printed());
        assertEquals("Dimension 2", name.value().axis("DIM_2").label().en());
    }

    @Test
    void cellsOfSeveralValuesAndLanguages() {
        Loaded<StatTable> read = CSV.read("""
                STRUCTURE[;],STRUCTURE_ID,DIM,OBS_VALUE,OBS_STATUS[],CONF_STATUS[],"UNIT_MEASURE[ja;en]",TITLE[en;fr]
                dataflow,A:B(1.0),,,,,,en:Jobs;fr:Emplois
                dataflow,A:B(1.0),a,5,E;P,F,en:jobs;ja:人,
                dataflow,A:B(1.0),b,,O;P,,,
                dataflow,A:B(1.0),c,,,F;S,,
                dataflow,A:B(1.0),d,,U;B,,,
                """).get();
        assertEquals(
                List.of("5pe", "…p", "x", "U B"),
                read.value().figures().map(Figure::printed).toList());
        assertEquals(Label.of("人", "jobs"), read.value().figureAt(0).unit().base());
        assertEquals(Label.same("Jobs"), read.value().title());
        assertEquals(
                List.of("line 6, column 5 'OBS_STATUS': no mark says status 'B'; it was kept as a symbol"),
                problems(read));
    }

    /** The guide's example of attributes at part of the key, and of rows of several dataflows. */
    @Test
    void rowsWithoutAPlaceInTheTableAreReported() {
        Loaded<StatTable> read = CSV.read("""
                STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,DIM_2,DIM_3,OBS_VALUE,ATTR_1,ATTR_2
                dataflow,AGENCY:DF_ID(1.0.0),I,A,B,2014-01,12.4,N,
                dataflow,AGENCY:DF_ID(1.0.0),I,,B,,,,Y
                dataflow,AGENCY:DF_ID(1.0.0),I,~,B,~,,,Y
                dataflow,AGENCY:DF_ID(1.1.0),I,A,B,2014-02,3,,
                """).get();
        assertEquals(
                List.of("12.4", "3"),
                read.value().figures().map(Figure::printed).toList());
        assertEquals(
                List.of(
                        "whole text: 2 rows that name only some of the dimensions have no place in a table and were not kept",
                        "whole text: rows of several STRUCTURE_IDs were read as one table: AGENCY:DF_ID(1.0.0), AGENCY:DF_ID(1.1.0)",
                        "line 1: 2 columns have no place in a table and were not kept: ATTR_1, ATTR_2"),
                problems(read));
        assertEquals(List.of("7"), printed("STRUCTURE\tSTRUCTURE_ID\tD\tOBS_VALUE\nd\ts\ta\t7\n"));
        assertEquals(List.of("7.5"), printed("\"STRUCTURE[;]\"|STRUCTURE_ID|D|OBS_VALUE\nd|s|a|7,5\n"));
    }

    /**
     * Found by fuzzing: a column between STRUCTURE_ID and the value that is none of the guide's own is a dimension. Its
     * name, from a heading with both, is kept where names are written, and by design not where only ids are.
     */
    @Test
    void anOddHeadingIsADimensionAndKeepsItsName() {
        Loaded<StatTable> read = CSV.read("""
                STRUCTURE,STRUCTURE_ID,STRUCTURE_NaME,AOC,INTA: 産業,OBS_VALUE: 値
                dataflow,X:Y(1.0),名,I,E: 製造業,12
                """).get();
        assertEquals(List.of(), read.problems());
        StatTable table = read.value();
        assertEquals(
                List.of("STRUCTURE_NaME", "AOC", "INTA"),
                table.axes().stream().map(Axis::id).toList());
        assertEquals(Label.same("産業"), table.axis("INTA").label());
        assertEquals(
                table,
                CSV.read(CSV.with(SdmxCsv.Labels.NAME).write(table)).get().getComplete());
        StatTable ids = CSV.read(CSV.write(table)).get().getComplete();
        assertEquals(Label.same("INTA"), ids.axis("INTA").label());
        assertEquals(List.of(Category.of("E")), ids.axis("INTA").categories());
    }

    @Test
    void aColumnThatStandsThereTwiceIsReported() {
        Loaded<StatTable> read = CSV.read(
                        "STRUCTURE,STRUCTURE_ID,a,OBS_VALUE,OBS_STATUS,OBS_VALUE\nd,X:Y(1.0),x,1,A,2\n")
                .get();
        assertEquals(
                List.of("line 1, column 6 'OBS_VALUE': there is a column of this name already; the first was read"),
                problems(read));
        assertEquals(Figure.of(1), read.value().figureAt(0));
    }
}
