package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseCommandTest {

    private static JsonNode paper(String... more) {
        String[] call = new String[more.length + 4];
        System.arraycopy(new String[] {"response", "sample:response", "--format", "json"}, 0, call, 0, 4);
        System.arraycopy(more, 0, call, 4, more.length);
        return Runs.run(call).clean().json();
    }

    /** Rates as the paper of Kawasaki of 30 August 2017 prints them, but for L, where 10.3% is a misprint of 20.3%. */
    @ParameterizedTest
    @CsvSource({"A 農業、林業, 25.0", "D 建設業, 19.0", "E 製造業, 29.0", "L 学術研究、専門・技術サービス業, 20.3", "Q 複合サービス事業, 45.0", "合計, 17.0"
    })
    void ratesAsPrinted(String row, String rate) {
        assertEquals(
                rate,
                Runs.row(paper().get("strata"), "name", row).get("ratePercent").asText());
    }

    /** R: prop.test(837, 4918, correct=FALSE) 0.159946541409 to 0.180950554293; (3, 12) 0.0889416683941 to 0.5323053349336. */
    @Test
    void wilson() {
        JsonNode total = Runs.row(paper().get("strata"), "name", "合計");
        assertEquals("16.0", total.get("lowerPercent").asText());
        assertEquals("18.1", total.get("upperPercent").asText());
        assertEquals("1.1", total.get("marginPoints").asText());
        JsonNode small = Runs.row(paper().get("strata"), "name", "A 農業、林業");
        assertEquals("8.9", small.get("lowerPercent").asText());
        assertEquals("53.2", small.get("upperPercent").asText());
    }

    /** R: binom.test(3, 12, conf.level=.9) 0.0718702555423 to 0.5273266035603. */
    @Test
    void clopperPearson() {
        JsonNode small = Runs.row(
                paper("--interval", "clopper-pearson", "--confidence", "0.9").get("strata"), "name", "A 農業、林業");
        assertEquals("7.2", small.get("lowerPercent").asText());
        assertEquals("52.7", small.get("upperPercent").asText());
    }

    /** 不明 has answers without a number mailed: it counts in the total and has no rate of its own. */
    @Test
    void answersWithoutStratum() {
        JsonNode unknown = Runs.row(paper().get("strata"), "name", "不明");
        assertEquals("9", unknown.get("valid").asText());
        assertTrue(unknown.get("mailed").isNull());
        assertTrue(unknown.get("ratePercent").isNull());
        assertEquals(
                "837",
                Runs.row(paper().get("strata"), "name", "合計").get("valid").asText());
    }

    /** By hand: a census of a stratum has no margin by the finite population correction. */
    @Test
    void finitePopulation() {
        String table = "業種,発送数,有効回答数,母集団\n甲,100,50,100000\n乙,100,50,101\n";
        JsonNode strata = Runs.pipe(table, "response", "-", "--population", "母集団", "--format", "json")
                .clean()
                .json()
                .get("strata");
        double far = strata.get(0).get("marginPoints").asDouble();
        double near = strata.get(1).get("marginPoints").asDouble();
        assertEquals(9.6, far, 0.05);
        assertTrue(near < 1.5, "" + near);
    }

    @Test
    void otherRates() {
        String table = "業種,発送数,未着,回収数,有効回答数\n甲,100,20,50,40\n";
        for (String[] one : new String[][] {
            {"valid-of-mailed", "40.0"},
            {"valid-of-delivered", "50.0"},
            {"returned-of-mailed", "50.0"},
            {"returned-of-delivered", "62.5"},
            {"valid-of-returned", "80.0"}
        }) {
            JsonNode json = Runs.pipe(table, "response", "-", "--rate", one[0], "--format", "json")
                    .clean()
                    .json();
            assertEquals(one[1], json.get("strata").get(0).get("ratePercent").asText(), one[0]);
        }
    }

    @Test
    void aPrintedTotalThatDoesNotAdd() {
        Runs.Result result = Runs.pipe("業種,発送数,回答数\n甲,10,5\n乙,10,4\n合計,20,8\n", "response", "-", "--lang", "en");
        assertTrue(result.out().contains("the printed total of 回答数 is 8, but the rows add to 9"), result.out());
    }

    @Test
    void shapeOfJson() {
        assertEquals(
                "{command title:L confidence interval:L chiSquare chiSquareExact degreesOfFreedom probability designEffect"
                        + " designEffectExact effectiveSize effectiveSizeExact refusals:[{field reason ja en}] explanations:[]"
                        + " strata:[{name:L mailed valid ratePercent ratePercentExact lowerPercent upperPercent marginPoints"
                        + " refusals:[] explanations:[]}] notes:[] source problems:[]}",
                Runs.shape(paper()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "業種,数\\n甲,1\\n; there is no column of those mailed: state it by --mailed, there are 数",
                "業種,発送\\n甲,1\\n; there is no column of those valid: state it by --valid, there are 発送",
                "業種,発送,有効\\n合計,1,1\\n; there is no row but the total"
            })
    void tablesWithoutWhatIsNeeded(String table, String message) {
        Runs.Result result = Runs.pipe(table.replace("\\n", "\n"), "response", "-", "--lang", "en");
        assertEquals("machistat: standard input: " + message + "\n", result.err());
        assertEquals(2, result.code());
    }

    @Test
    void countsThatCannotBe() {
        Runs.Result result = Runs.pipe("業種,発送,有効\n甲,-3,1\n", "response", "-", "--lang", "en");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("must be a whole count not below 0"), result.err());
        Runs.Result level = Runs.run("response", "sample:response", "--confidence", "1");
        assertTrue(level.err().contains("--confidence must lie between 0 and 1, but was 1.0"), level.err());
    }

    /** A population has no half; in thousands it has digits behind the point. */
    @Test
    void populationsThatAreNoNumbersOfThings() {
        Runs.Result half =
                Runs.pipe("業種,発送,有効,母集団\n甲,100,50,1000.5\n", "response", "-", "--population", "母集団", "--lang", "en");
        assertEquals(2, half.code());
        assertEquals(
                "machistat: standard input: row '甲': a population is a whole number from 0 to 1000000000000000, but was"
                        + " 1,000.5\n",
                half.err());
        String[] call = {"response", "-", "--population", "母集団", "--interval", "hypergeometric", "--format", "csv"};
        String plain = Runs.pipe("業種,発送,有効,母集団\n甲,100,50,1500\n乙,100,50,2500\n", call)
                .clean()
                .out();
        String thousands = Runs.pipe("業種,発送,有効,母集団（千人）\n甲,100,50,1.5\n乙,100,50,2.5\n", call)
                .clean()
                .out();
        assertEquals(plain, thousands);
    }

    /** By hand: 900 of 800 cannot be, so that 1,110 of 1,300 says nothing; 210 valid of 200 returned cannot be either. */
    @Test
    void numbersThatContradict() {
        Runs.Result result =
                Runs.pipe("業種,発送数,回収数,有効回答数\n建設業,500,200,210\n製造業,800,500,900\n", "response", "-", "--format", "json");
        assertEquals(1, result.code());
        JsonNode total = Runs.row(result.json().get("strata"), "name", "合計");
        assertTrue(total.get("ratePercent").isNull());
        assertEquals(
                "製造業：内訳 900 が 0 から総数 800 までの範囲にない",
                total.get("refusals").get(0).get("ja").asText());
        String notes = result.json().get("notes").toString();
        assertTrue(notes.contains("注意：建設業：有効回答 210 が回収 200 より多い"), notes);
        assertTrue(notes.contains("warning: 製造業: 900 valid are more than the 800 mailed"), notes);
    }

    /** A rate of nothing mailed is refused, and the exit code says that something is missing. */
    @Test
    void nothingMailed() {
        Runs.Result result = Runs.pipe("業種,発送数,有効回答数\n甲,10,5\n乙,0,0\n", "response", "-");
        assertEquals(1, result.code());
        assertEquals("", result.err());
        assertTrue(result.out().contains("乙 率（%）"), result.out());
    }
}
