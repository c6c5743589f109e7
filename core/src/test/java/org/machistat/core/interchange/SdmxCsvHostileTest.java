package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Texts and tables that mean harm, or were spoilt on their way; and what is stated of comparing. */
class SdmxCsvHostileTest {

    private static final SdmxCsv CSV = SdmxCsv.withDefaults();
    private static final int LONGEST = 500;
    private static final String LONG = "x".repeat(100_000);

    private static final Comparisons<String> JUDGED = Comparisons.<String>none()
            .with("2014", "2016", Comparability.bar(Aspect.SCOPE, "範囲が異なる", "scopes differ, \"all\" against private"))
            .with("2021", "2016", Comparability.note(Aspect.TIME, "60か月", "60 months"))
            .with(
                    "2014",
                    "2021",
                    Comparability.bar(Aspect.SCOPE, "範囲", "scope")
                            .and(Comparability.note(Aspect.FRAME, "名簿", "frame"))
                            .accepted());

    private static List<String> problems(String text) {
        return CSV.read(text).get().problems().stream().map(Problem::toString).toList();
    }

    private static StatTable one(String axis, String category, Figure figure) {
        return StatTable.builder("")
                .axis(Axis.of(axis, category))
                .put(0, figure)
                .build();
    }

    private static StatTable judged() {
        return StatTable.builder("事業所数")
                .axis(Axis.of("wave", "2014", "2016", "2021").withComparisons(JUDGED))
                .row(List.of(Figure.of(1), Figure.of(2), Figure.of(3)))
                .build();
    }

    /** 1 followed by 1,290 zeros is too long; so is 601 digits with 1,000 decimals. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1290 | '' | line 2, column 3 'OBS_VALUE': expected at most 1000 digits, but met '1"
                        + "00000000000000000000000000000000000000000000000000000000000…'",
                "600 | 1000 | line 2, column 4 'DECIMALS': with 1000 decimals the number would have more than 1000 digits",
                "200 | 1000 | ''"
            })
    void numbersOfTooManyDigitsAreReported(int zeros, String decimals, String problem) {
        String text = "STRUCTURE,a,OBS_VALUE,DECIMALS\r\nd,x,1" + "0".repeat(zeros) + "," + decimals + "\r\n";
        assertEquals(problem.isEmpty() ? List.of() : List.of(problem), problems(text));
        Figure figure = CSV.read(text).get().value().figureAt(0);
        boolean isKept = zeros < 1000;
        assertEquals(isKept, figure.isKnown());
        assertEquals(
                isKept ? BigDecimal.TEN.pow(zeros) : BigDecimal.ZERO,
                figure.findValue().orElse(BigDecimal.ZERO).stripTrailingZeros().setScale(0));
    }

    @Test
    void longNamesAreCutInEveryMessage() {
        List<String> refused = List.of(
                "STRUCTURE," + LONG + ",OBS_VALUE\r\nd,,1\r\n",
                LONG,
                "STRUCTURE," + LONG + ": l," + LONG + ": m,OBS_VALUE: v\r\nd,x,y,1\r\n",
                "STRUCTURE,a: a,OBS_VALUE: v\r\nd," + LONG + ": b,1\r\nd," + LONG + ": c,1\r\n");
        for (String text : refused) {
            String sentence = CSV.read(text).refusal().orElseThrow().sentence().toString();
            assertTrue(sentence.length() < LONGEST, sentence);
        }
        List<String> reported = List.of(
                "STRUCTURE,a,OBS_VALUE,MARK,MARK_SYMBOL\r\nd,x,,NIL," + LONG + "1\r\n",
                "STRUCTURE,a,OBS_VALUE,MARK\r\nd,x,," + LONG + "\r\n",
                "STRUCTURE,a,OBS_VALUE,OBS_STATUS\r\nd,x,1," + LONG + "\r\n",
                "STRUCTURE,a,OBS_VALUE\r\nd,x,1" + LONG + "\r\n",
                "STRUCTURE,a,OBS_VALUE,SOURCE,SOURCE_RELEASE\r\nd,~,,s," + LONG + "\r\nd,x,1,,\r\n",
                "STRUCTURE,a,OBS_VALUE,COMPARISONS\r\nd,~,," + LONG + "\r\nd,x,1,\r\n");
        for (String text : reported) {
            List<String> problems = problems(text);
            assertEquals(1, problems.size());
            assertTrue(problems.get(0).length() < LONGEST, problems.get(0));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SdmxCsv.Labels.class,
            names = {"ID", "NAME"})
    void anAxisNamedLikeTheValueIsRead(SdmxCsv.Labels labels) {
        StatTable table = one("OBS_VALUE: x", "a: b", Figure.of(1));
        StatTable read = CSV.read(CSV.with(labels).write(table)).get().getComplete();
        assertEquals(table.axes(), read.axes());
    }

    @Test
    void anAxisNamedLikeTheValueCannotStandInOneCellWithItsName() {
        assertEquals(
                "Id 'OBS_VALUE: x' must not have a colon and a space in it to stand in one cell with its name",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CSV.with(SdmxCsv.Labels.BOTH).write(one("OBS_VALUE: x", "a", Figure.of(1))))
                        .getMessage());
    }

    @Test
    void halfACharacterPairIsNotWritten() {
        Unit unit = new Unit(Label.of("人", "\ud842"), 0);
        List<StatTable> tables = List.of(
                one("\ud842", "a", Figure.of(1)),
                one("a", "\ud842", Figure.of(1)),
                one("a", "b", Figure.of(1)).withTitle(Label.of("", "\ud842")),
                one("a", "b", Figure.of(1)).withNote(Label.of("", "\ud842")),
                one("a", "b", Figure.of(1, unit)),
                one("a", "b", new Figure.Marked(Mark.UNEXPLAINED, "\ud842", Unit.NONE, Set.of())));
        for (StatTable table : tables) {
            StringBuilder out = new StringBuilder();
            String message = assertThrows(IllegalArgumentException.class, () -> CSV.write(table, out))
                    .getMessage();
            assertTrue(
                    Stream.of("'?'", "'ja:;en:?'")
                            .map(met -> "Unable to write half a character pair U+D842 in " + met
                                    + ", which no encoding has")
                            .anyMatch(message::equals),
                    message);
            assertEquals("", out.toString(), "nothing is written");
        }
    }

    /** The text by hand, from the description in SdmxComparisons. */
    @Test
    void whatMayBeComparedComesBack() {
        String text = CSV.write(judged());
        String expected = """
                "of,axis,category,from,to,aspect,verdict,accepted,ja,en
                axis,wave,,2014,2016,SCOPE,NOT_COMPARABLE,,範囲が異なる,||scopes differ, ||||all|||| against private||
                axis,wave,,2021,2016,TIME,COMPARABLE_WITH_NOTES,,60か月,60 months
                axis,wave,,2014,2021,SCOPE,NOT_COMPARABLE,ACCEPTED,範囲,scope
                axis,wave,,2014,2021,FRAME,COMPARABLE_WITH_NOTES,ACCEPTED,名簿,frame"
                """;
        assertTrue(text.contains(expected.strip().replace("|", "\"")), text);
        StatTable read = CSV.read(text).get().getComplete();
        assertEquals(JUDGED, read.axis("wave").comparisons());
        StatTable cut = judged().withAxis(judged().axis("wave"));
        assertEquals(cut.axes(), read.axes());
    }

    @Test
    void placesAtWhichATableWasCutComeBack() {
        StatTable whole = StatTable.builder("")
                .axis(Axis.of("wave", "2014", "2016", "2021").withComparisons(JUDGED))
                .axis(Axis.of("a", "x"))
                .row(List.of(Figure.of(1)), "2014")
                .row(List.of(Figure.of(2)), "2016")
                .row(List.of(Figure.of(3)), "2021")
                .build();
        StatTable slice = whole.slice("wave", "2016");
        Loaded<StatTable> read = CSV.read(CSV.write(slice)).get();
        assertEquals(List.of(), read.problems());
        assertEquals(1, read.value().points().size());
        assertEquals(slice.points(), read.value().points());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of,axis,category,from,to,aspect,verdict,accepted,ja,en;axis,a,,x,z,TIME,NOT_COMPARABLE,,j,e"
                        + "| Axis 'a': no category 'z', nearest are 'x', 'y')",
                "of,axis,category,from,to,aspect,verdict,accepted,ja,en;axis,b,,x,y,TIME,NOT_COMPARABLE,,j,e"
                        + "| there is no axis 'b'",
                "of,axis,category,from,to,aspect,verdict,accepted,ja,en;axis,a,,x,y,SIZE,NOT_COMPARABLE,,j,e"
                        + "| No enum constant org.machistat.core.source.Comparability.Aspect.SIZE",
                "of,axis,category,from,to,aspect,verdict,accepted,ja,en;axis,a"
                        + "| expected 'axis' or 'point' and 10 cells in each line, but met 'axis' and 2",
                "of,axis,category,from,to,aspect,verdict,accepted,ja,en;axis,a,,x,y,TIME,COMPARABLE,,j,e"
                        + "| A reason must be COMPARABLE_WITH_NOTES or NOT_COMPARABLE, but was COMPARABLE",
                "'good' | expected a first line 'of,axis,category,from,to,aspect,verdict,accepted,ja,en'"
            })
    void spoiltJudgementsAreReported(String lines, String why) {
        String text = "STRUCTURE,a,OBS_VALUE,COMPARISONS\r\nd,~,,\"" + lines.replace(";", "\n")
                + "\"\r\nd,x,1,\r\nd,y,2,\r\n";
        List<String> problems = problems(text);
        assertEquals(1, problems.size(), problems.toString());
        String start = "line 2, column 4 'COMPARISONS': what may be compared could not be read (" + why;
        assertTrue(problems.get(0).startsWith(start), problems.get(0));
        assertEquals(
                List.of(Category.of("x"), Category.of("y")),
                CSV.read(text).get().value().axis("a").categories());
    }
}
