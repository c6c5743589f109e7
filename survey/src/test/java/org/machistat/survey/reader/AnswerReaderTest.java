package org.machistat.survey.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;

class AnswerReaderTest {

    private static final AnswerLayout LAYOUT = AnswerLayout.of(
            AnswerField.id("番号"),
            AnswerField.words("業種"),
            AnswerField.codes("問1", "1=良い", "2=ふつう", "3=悪い").missing("9", "99"),
            AnswerField.marks("問2", "費用", "人材").missing("9"),
            AnswerField.list("問3", ";", "1=国内", "2=海外").missing("99"),
            AnswerField.number("従業者数").within(0, 100_000).missing("99999"),
            AnswerField.weight("ウェイト"));
    private static final String HEADING = "番号,業種,問1,問2_費用,問2_人材,問3,従業者数,ウェイト\n";
    private static final AnswerReader READER = AnswerReader.of(LAYOUT);

    private static Loaded<SurveyData> read(String rows) {
        return READER.read(HEADING + rows).get();
    }

    private static List<String> problems(Loaded<SurveyData> loaded) {
        return loaded.problems().stream().map(Problem::toString).toList();
    }

    private static List<Integer> positions(SurveyData data, String name) {
        CategoryColumn column = data.categories(name);
        return IntStream.range(0, data.rows()).map(column::position).boxed().toList();
    }

    private static List<Double> values(SurveyData data, String name) {
        NumberColumn column = data.numbers(name);
        return IntStream.range(0, data.rows())
                .mapToObj(row -> column.valueOr(row, -1))
                .toList();
    }

    @Test
    void readsEveryRole() {
        SurveyData data = read("""
            1,製造業,1,1,0,1;2,"1,234",12.5
            2,小売業,９,,,99,99999,3
            3,製造業,３,0,,２,△0,1e2
            4,,99,9,9,,,0
            """).getComplete();
        assertEquals(4, data.rows());
        assertEquals(
                List.of("業種", "問1", "問2_費用", "問2_人材", "問3_国内", "問3_海外", "従業者数", "ウェイト"),
                data.columns().stream().map(column -> column.name()).toList());
        assertEquals(List.of(0, 1, 0, -1), positions(data, "業種"));
        assertEquals(
                List.of(Category.of("製造業"), Category.of("小売業")),
                data.categories("業種").categories());
        assertEquals(List.of(0, -1, 2, -1), positions(data, "問1"));
        assertEquals("[良い, ふつう, 悪い]", data.categories("問1").categories().toString());
        assertEquals(List.of(1.0, -1.0, 0.0, -1.0), values(data, "問2_費用"));
        assertEquals(List.of(0.0, -1.0, 0.0, -1.0), values(data, "問2_人材"));
        assertEquals(List.of(1.0, -1.0, 0.0, -1.0), values(data, "問3_国内"));
        assertEquals(List.of(1.0, -1.0, 1.0, -1.0), values(data, "問3_海外"));
        assertEquals(List.of(1234.0, -1.0, -0.0, -1.0), values(data, "従業者数"));
        assertEquals(List.of(12.5, 3.0, 100.0, 0.0), values(data, "ウェイト"));
    }

    // One bad cell a row; a gap stands in its place, the rest of the row is there.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,a,4,1,0,1,5,1 | line 2, column 3 '問1': no code '4', expected 1, 2, 3, for no value 9, 99 or an"
                        + " empty cell",
                "1,a,1,2,0,1,5,1 | line 2, column 4 '問2_費用': '2' is no mark, expected 1, 0 or an empty cell; the"
                        + " question counts as not answered",
                "1,a,1,9,1,1,5,1 | line 2, column 4 '問2_費用': a code for no value stands beside 1 or 0; the question"
                        + " counts as not answered",
                "1,a,1,1,0,1;3,5,1 | line 2, column 6 '問3': no code '3', expected 1, 2, for no value 99 or an empty"
                        + " cell",
                "1,a,1,1,0,1;,5,1 | line 2, column 6 '問3': no code '', expected 1, 2, for no value 99 or an empty cell",
                "1,a,1,1,0,1,約5,1 | line 2, column 7 '従業者数': '約5' is no number, expected one such as 1234, 1,234 or"
                        + " △1.5, or an empty cell",
                "1,a,1,1,0,1,-5,1 | line 2, column 7 '従業者数': '-5' is out of bounds, it must be 0 or more and 100,000"
                        + " or less",
                "1,a,1,1,0,1,5,-1 | line 2, column 8 'ウェイト': '-1' is out of bounds, it must be 0 or more",
                "1,a,1,1,0,1,5, | line 2, column 8 'ウェイト': there is no value, and every row needs one",
            })
    void badCells(String row, String problem) {
        Loaded<SurveyData> loaded = read(row + "\n");
        assertEquals(List.of(problem), problems(loaded));
        assertEquals(1, loaded.value().rows());
        assertEquals(false, loaded.isComplete());
    }

    @Test
    void rowsThatAreLeftOut() {
        Loaded<SurveyData> loaded = read("""
            1,a,1,1,0,1,5,1

            1,a,1,1,0,1,5,1
            ,a,1,1,0,1,5,1
            3,a,1,1,0,1,5
            4,b,1,1,0,1;1,5,1
            """);
        assertEquals(2, loaded.value().rows());
        assertEquals(
                List.of(
                        "line 4, column 1 '番号': '1' is in line 2 too; this row was not read",
                        "line 5, column 1 '番号': there is no id; the row was not read",
                        "line 6: 7 cells where the heading has 8; the row was not read",
                        "line 7, column 6 '問3': '1' is there twice and was read once"),
                problems(loaded));
        assertEquals(
                "4行目1列「番号」：「1」は2行目にもある。この行は読んでいない",
                loaded.problems().get(0).sentence().ja());
        assertEquals(3, loaded.errors().size());
    }

    @Test
    void aBrokenQuoteKeepsTheRowsBefore() {
        Loaded<SurveyData> loaded = read("1,a,1,1,0,1,5,1\n2,\"b,1,1,0,1,5,1\n");
        assertEquals(1, loaded.value().rows());
        assertTrue(problems(loaded).get(0).startsWith("line 3: from this line on nothing could be read"));
    }

    @Test
    void headings() {
        AnswerReader small = AnswerReader.of(AnswerLayout.of(AnswerField.number("従業者数"), AnswerField.words("業種")));
        Loaded<SurveyData> turned = small.read(" 業種 ,備考,従業者数,\n製造業,x,5,\n").get();
        assertEquals(List.of("line 1, column 2 '備考': not in the layout and not read"), problems(turned));
        assertTrue(turned.isComplete());
        assertEquals(5, turned.value().numbers("従業者数").value(0));
        refused(
                small.read("業種,人数\na,1\n").refusal().orElseThrow(),
                Refusal.Reason.NOT_READABLE,
                "line 1 has no heading 従業者数; the headings are 業種, 人数");
        assertEquals(
                "1行目の見出しに「従業者数」、「業種」がない。見出しは 人数, 数",
                small.read("人数,数\n").refusal().orElseThrow().sentence().ja());
        refused(
                small.read("業種,従業者数,業種\na,1,b\n").refusal().orElseThrow(),
                Refusal.Reason.AMBIGUOUS,
                "the heading '業種' is in line 1 twice");
        refused(
                small.read("").refusal().orElseThrow(),
                Refusal.Reason.NOT_READABLE,
                "there is nothing in it, expected a line of headings");
        refused(
                small.read("業種,従業者数\n\n").refusal().orElseThrow(),
                Refusal.Reason.NOT_READABLE,
                "no row of answers could be read");
        AnswerReader own = AnswerReader.of(
                AnswerLayout.of(AnswerField.marks("問2", "費用", "人材").headed("Q2-1", "Q2-2")));
        SurveyData data = own.read("Q2-1,Q2-2\n1,\n").get().getComplete();
        assertEquals(0, data.numbers("問2_人材").value(0));
    }

    private static void refused(Refusal refusal, Refusal.Reason reason, String en) {
        assertEquals(reason, refusal.reason());
        assertEquals(en, refusal.sentence().en());
    }

    @Test
    void limits() {
        AnswerReader small = AnswerReader.of(AnswerLayout.of(AnswerField.number("x")));
        refused(
                small.withMostCells(2).read("x\n1\n2\n3\n").refusal().orElseThrow(),
                Refusal.Reason.NOT_READABLE,
                "line 4 is beyond the limit of 2 cells");
        Refusal many = small.read("x\n" + "?\n".repeat(10_001)).refusal().orElseThrow();
        refused(
                many,
                Refusal.Reason.NOT_READABLE,
                "stopped after 10,000 problems, the last: line 10002, column 1 'x': '?' is no number, expected one"
                        + " such as 1234, 1,234 or △1.5, or an empty cell; check the layout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16"})
    void encodings(String charset) {
        byte[] bytes = (HEADING + "1,髙島屋,1,1,0,1,5,1\n".replace("髙", "高")).getBytes(Charset.forName(charset));
        Loaded<SurveyData> loaded = READER.read(bytes).get();
        assertEquals("高島屋", loaded.value().categories("業種").categories().get(0).id());
        assertEquals(
                charset.equals("windows-31j") ? List.of("whole text: read in the encoding windows-31j") : List.of(),
                problems(loaded));
        assertEquals(
                1,
                READER.with(Charset.forName(charset))
                        .read(bytes)
                        .get()
                        .getComplete()
                        .rows());
    }

    @Test
    void aFileAndItsSource(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("answers.csv");
        Files.write(file, ("\ufeff" + HEADING + "1,a,1,1,0,1,5,1\r\n").getBytes(StandardCharsets.UTF_8));
        Source source = Source.of("調査票情報");
        SurveyData data = READER.with(source).read(file).get().getComplete();
        assertEquals(source, data.source());
        assertEquals(
                Refusal.Reason.NOT_READABLE,
                READER.read(new byte[] {0, 1, 2}).refusal().orElseThrow().reason());
        assertEquals("番号、業種、問1、問2（問2_費用, 問2_人材）、問3、従業者数、ウェイト", READER.toString());
    }

    // From the file to an estimate. By hand: Σ w y ÷ Σ w = (2 × 10 + 3 × 20) ÷ 5 = 16.
    @Test
    void toAnEstimate() {
        SurveyData data = read("1,a,1,1,0,1,10,2\n2,a,2,0,1,2,20,3\n").getComplete();
        SampleDesign design = SampleDesign.of(data).withWeights("ウェイト").build().get();
        assertEquals(
                16,
                SurveyEstimator.of(design)
                        .estimate(Statistic.mean("従業者数"))
                        .get()
                        .value(),
                1e-12);
    }
}
