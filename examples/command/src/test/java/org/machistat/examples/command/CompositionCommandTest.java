package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionCommandTest {

    /**
     * Women of Kawasaki by age, 2020 (projection of 2018, National Institute of Population and Social Security Research). Python, sums over the
     * nineteen groups of 752,698: Σs² = 0.0580943236440524, −Σ s ln s = 2.8901753426632631, Gini 0.18279142078510274.
     */
    @Test
    void sharesAndConcentration() {
        JsonNode json = Runs.run(
                        "composition", "sample:ages2020", "--column", "女", "--decimals", "2", "--format", "json")
                .clean()
                .json();
        assertEquals("752698", json.get("total").asText());
        assertEquals("0.0581", json.get("herfindahl").asText());
        assertEquals("2.8902", json.get("entropy").asText());
        assertTrue(json.get("entropyExact").isNull());
        assertEquals("0.1828", json.get("gini").asText());
        assertEquals(
                "8.47",
                Runs.row(json.get("parts"), "name", "45～49歳")
                        .get("sharePercent")
                        .asText());
        assertEquals(19, json.get("parts").size());
    }

    /** 1/3 each: 33.3 thrice is 99.9, of which the first gets the missing tenth; equal remainders go to the first. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void adjustedSharesAddToAHundred(int decimals) {
        JsonNode json = Runs.pipe(
                        "区,人口\n甲,10\n乙,10\n丙,10\n合計,30\n",
                        "composition",
                        "-",
                        "--decimals",
                        "" + decimals,
                        "--format",
                        "json")
                .clean()
                .json();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : json.get("parts")) {
            sum = sum.add(part.get("adjustedPercent").decimalValue());
        }
        assertEquals(0, sum.compareTo(BigDecimal.valueOf(100)));
        assertEquals(3, json.get("parts").size());
        BigDecimal printed = json.get("printedSumPercent").decimalValue();
        assertEquals(0, printed.compareTo(BigDecimal.valueOf(100).subtract(BigDecimal.ONE.movePointLeft(decimals))));
    }

    /** Kawasaki's paper: 製造業 15.1% and 14.2% of persons engaged, 医療、福祉 12.2% and 13.0%. */
    @Test
    void changeBetweenTwoColumns() {
        JsonNode json = Runs.run(
                        "composition", "sample:employees", "--column", "2014年", "--to", "2016年", "--format", "json")
                .clean()
                .json();
        JsonNode made = Runs.row(json.get("parts"), "name", "製造業");
        assertEquals("15.1", made.get("fromPercent").asText());
        assertEquals("14.2", made.get("toPercent").asText());
        assertEquals("-0.8", made.get("differencePoints").asText());
        assertEquals(
                "13.0",
                Runs.row(json.get("parts"), "name", "医療、福祉").get("toPercent").asText());
        assertEquals(17, json.get("parts").size());
    }

    /** By hand: 50/30/20 to 40/40/20 moves ½(10 + 10 + 0) = 10 points. */
    @Test
    void halfTheSumOfDifferences() {
        JsonNode json = Runs.pipe(
                        "区,2015年,2020年\n甲,50,40\n乙,30,40\n丙,20,20\n合計,100,100\n",
                        "composition",
                        "-",
                        "--column",
                        "2015年",
                        "--to",
                        "2020年",
                        "--format",
                        "json")
                .clean()
                .json();
        assertEquals("1/10", json.get("halfSumExact").asText());
    }

    @Test
    void partsThatDoNotAddAreNotAdjusted() {
        Runs.Result result = Runs.run("composition", "sample:establishments", "--column", "2016年", "--lang", "en")
                .partial();
        // The paper leaves out 情報通信業, which has 683 of 41,028.
        assertTrue(result.out().contains("residual of the parts: 683\n"), result.out());
        assertTrue(result.out().contains("Values that could not be computed"), result.out());
    }

    @Test
    void withoutATotalThePartsAreTheWhole() {
        JsonNode json = Runs.pipe("区,人口\n甲,1\n乙,3\n", "composition", "-", "--format", "json")
                .clean()
                .json();
        assertEquals("4", json.get("total").asText());
        assertEquals("75.0", json.get("parts").get(1).get("sharePercent").asText());
        JsonNode stated = Runs.pipe("区,人口\n甲,1\n乙,3\n全部,4\n", "composition", "-", "--total", "全部", "--format", "json")
                .clean()
                .json();
        assertEquals("75.0", stated.get("parts").get(1).get("sharePercent").asText());
        JsonNode none = Runs.pipe("区,人口\n甲,1\n乙,3\n合計,4\n", "composition", "-", "--total", "none", "--format", "json")
                .clean()
                .json();
        assertEquals("8", none.get("total").asText());
    }

    @Test
    void shapeOfJson() {
        assertEquals(
                "{command title:L total residual residualExact printedSumPercent herfindahl herfindahlExact normalisedHerfindahl"
                        + " normalisedHerfindahlExact equivalentNumber equivalentNumberExact entropy entropyExact evenness"
                        + " evennessExact gini giniExact refusals:[] explanations:[] parts:[{name:L figure sharePercent"
                        + " sharePercentExact adjustedPercent refusals:[] explanations:[]}] notes:[] source problems:[]}",
                Runs.shape(Runs.run("composition", "sample:ages2020", "--column", "男", "--format", "json")
                        .json()));
        assertEquals(
                "{command title:L halfSum halfSumExact euclidean euclideanExact mooreDegrees mooreDegreesExact lilien lilienExact"
                        + " refusals:[] explanations:[] parts:[{name:L fromPercent fromPercentExact toPercent toPercentExact"
                        + " differencePoints differencePointsExact refusals:[] explanations:[]}] notes:[] source problems:[]}",
                Runs.shape(Runs.run("composition", "sample:ages2020", "--column", "男", "--to", "女", "--format", "json")
                        .json()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--column;子; sample:ages2020: there is no '子', there are 男, 女",
                "--total;平均; sample:ages2020: there is no '平均', there are 総数, 0～4歳, 5～9歳, 10～14歳, 15～19歳, 20～24歳, 25～29歳, 30～34歳, … (20)"
            })
    void wrongNames(String option, String value, String message) {
        Runs.Result result = option.equals("--column")
                ? Runs.run("composition", "sample:ages2020", option, value, "--lang", "en")
                : Runs.run("composition", "sample:ages2020", "--column", "男", option, value, "--lang", "en");
        assertEquals("machistat: " + message + "\n", result.err());
        assertEquals(2, result.code());
    }

    @Test
    void columnsMustBeChosen() {
        Runs.Result result = Runs.run("composition", "sample:ages2020");
        assertEquals("machistat: sample:ages2020: --column で列を選ぶ。あるのは 男, 女\n", result.err());
        assertEquals(2, result.code());
    }

    @Test
    void suppressedPartsAreNotGuessed() {
        JsonNode json = Runs.pipe("区,人口\n甲,x\n乙,3\n合計,5\n", "composition", "-", "--format", "json")
                .partial()
                .json();
        assertTrue(json.get("parts").get(0).get("sharePercent").isNull());
        assertEquals(
                "SUPPRESSED",
                json.get("parts").get(0).get("refusals").get(0).get("reason").asText());
        assertEquals("60.0", json.get("parts").get(1).get("sharePercent").asText());
        assertTrue(json.get("herfindahl").isNull());
    }

    @Test
    void datesInReverseOrder() {
        String back = Runs.run("composition", "sample:employees", "--column", "2016年", "--to", "2014年")
                .out();
        assertTrue(back.contains("より新しい。増減は逆向き"), back);
    }
}
