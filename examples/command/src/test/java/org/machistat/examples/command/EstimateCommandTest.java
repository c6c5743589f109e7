package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of R's package survey for the sample: svydesign(ids=~1, strata=~st, fpc=~N, data=d). */
class EstimateCommandTest {

    @TempDir
    private Path folder;

    private static JsonNode estimates(String... more) {
        String[] call = new String[more.length + 4];
        System.arraycopy(new String[] {"estimate", "sample:answers", "--format", "json"}, 0, call, 0, 4);
        System.arraycopy(more, 0, call, 4, more.length);
        return Runs.run(call).clean().json().get("estimates");
    }

    /** R: svymean(~sales, des, deff="replace"), confint(…, df = degf(des)). */
    @Test
    void stratifiedMean() {
        JsonNode mean =
                estimates("--strata", "層", "--fpc", "母集団", "--mean", "売上高").get(0);
        assertEquals(137.32575757576, mean.get("estimate").asDouble(), 1e-9);
        assertEquals(9.52952723198, mean.get("standardError").asDouble(), 1e-9);
        assertEquals(117.97978878964, mean.get("lower").asDouble(), 1e-8);
        assertEquals(156.67172636188, mean.get("upper").asDouble(), 1e-8);
        assertEquals(0.020, mean.get("designEffect").asDouble(), 5e-4);
        assertEquals(35, mean.get("degreesOfFreedom").asInt());
    }

    /** R: svyciprop(~good, des, method="logit"). */
    @Test
    void proportion() {
        JsonNode good = estimates("--strata", "層", "--fpc", "母集団", "--proportion", "景況=良い")
                .get(0);
        assertEquals(0.32575757575758, good.get("estimate").asDouble(), 1e-11);
        assertEquals(0.092889023417031, good.get("standardError").asDouble(), 1e-11);
        assertEquals(0.16994730781002, good.get("lower").asDouble(), 1e-11);
        assertEquals(0.53273516781253, good.get("upper").asDouble(), 1e-11);
        JsonNode all = estimates("--strata", "層", "--fpc", "母集団", "--proportion", "景況");
        double sum = 0;
        for (JsonNode one : all) {
            sum += one.get("estimate").asDouble();
        }
        assertEquals(3, all.size());
        assertEquals(1, sum, 1e-11);
    }

    /** R: svyby(~sales, ~ward, des, svymean); svytotal(~emp, des); svyratio(~sales, ~emp, des). */
    @Test
    void domainsTotalsAndRatios() {
        JsonNode means = estimates("--strata", "層", "--fpc", "母集団", "--mean", "売上高", "--by", "区");
        JsonNode north = Runs.row(means, "domain", "北区");
        assertEquals(139.811965812, north.get("estimate").asDouble(), 1e-8);
        assertEquals(27.3440475281, north.get("standardError").asDouble(), 1e-8);
        JsonNode total =
                estimates("--strata", "層", "--fpc", "母集団", "--total", "従業者数").get(0);
        assertEquals(21220, total.get("estimate").asDouble(), 1e-8);
        assertEquals(1017.80819, total.get("standardError").asDouble(), 5e-6);
        JsonNode ratio = estimates("--strata", "層", "--fpc", "母集団", "--ratio", "売上高/従業者数")
                .get(0);
        assertEquals(9.9661482877788, ratio.get("estimate").asDouble(), 1e-10);
        assertEquals(0.41806014894595, ratio.get("standardError").asDouble(), 1e-10);
    }

    /** R: calibrate(svydesign(ids=~1, strata=~st, weights=~w), list(~st, ~ward), …, calfun="raking", epsilon=1e-10). */
    @Test
    void raking() {
        JsonNode total = estimates("--strata", "層", "--weight", "ウェイト", "--total", "従業者数", "--rake", "sample:margins")
                .get(0);
        assertEquals(21279.9070485, total.get("estimate").asDouble(), 1e-5);
        assertEquals(1058.87511594, total.get("standardError").asDouble(), 1e-5);
    }

    /** The strata of the sample by Python (statistics.mean, stdev); R's numbers are those of the sample itself. */
    @Test
    void summaryByStratum() {
        String table = """
                層,母集団数,標本数,平均,標準偏差
                小規模,1200,18,31.38888888888889,13.681842363421541
                中規模,300,12,260.75,78.95467629653679
                大規模,40,8,2389.75,986.5819421474471
                """;
        JsonNode json = Runs.pipe(table, "estimate", "-", "--summary", "層,母集団数,標本数,平均,標準偏差", "--format", "json")
                .clean()
                .json()
                .get("estimates");
        assertEquals(137.32575757576, json.get(0).get("estimate").asDouble(), 1e-9);
        assertEquals(9.52952723198, json.get(0).get("standardError").asDouble(), 1e-9);
        assertEquals(117.97978878964, json.get(0).get("lower").asDouble(), 1e-8);
        assertEquals(0.02014, json.get(0).get("designEffect").asDouble(), 5e-4);
        assertEquals(1540 * 137.32575757576, json.get(1).get("estimate").asDouble(), 1e-5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "甲,10,0,1,1; row 1, 'n': it must be a whole number from 1 on, but was 0.0",
                "甲,10,2.5,1,1; row 1, 'n': it must be a whole number from 1 on, but was 2.5",
                "甲,10,11,1,1; row 1, 'N': it must not be below the size, but was 10.0",
                "甲,10,5,1,-1; row 1, 's': it must not be negative",
                "甲,10,5,1,; row 1, 's': there is no value",
                "甲,10,5,1,1\\n甲,10,5,1,1; row 2, 'h': the stratum stood before",
                "甲,1e9,1e7,1,1\\n乙,10,5,1,1; the sample is too large: at most 10000000"
            })
    void wrongSummaries(String rows, String message) {
        Runs.Result result = Runs.pipe(
                "h,N,n,m,s\n" + rows.replace("\\n", "\n") + "\n",
                "estimate",
                "-",
                "--summary",
                "h,N,n,m,s",
                "--lang",
                "en");
        assertEquals(2, result.code());
        assertEquals("machistat: standard input: " + message + "\n", result.err());
    }

    @Test
    void summariesStandAlone() {
        assertTrue(Runs.run("estimate", "sample:answers", "--summary", "a,b,c,d,e", "--count")
                .err()
                .contains("--summary stands alone"));
        for (String option : List.of("--fpc", "--cluster", "--strata", "--weight")) {
            assertTrue(Runs.run("estimate", "sample:answers", "--summary", "a,b,c,d,e", option, "層")
                    .err()
                    .contains("--summary stands alone"));
        }
        assertEquals(
                "machistat: sample:answers: --summary needs five columns: stratum, population, size, mean, deviation\n",
                Runs.run("estimate", "sample:answers", "--summary", "a,b", "--lang", "en")
                        .err());
    }

    @Test
    void countAndMedian() {
        JsonNode json = estimates("--strata", "層", "--fpc", "母集団", "--count", "--quantile", "従業者数@0.5");
        JsonNode count = Runs.row(json, "statistic", "件数");
        assertEquals(1540, count.get("estimate").asDouble(), 1e-9);
        // By hand: the first stratum weighs 66.67 a row; its 11 rows of at most 4 persons are 733, its 16 of at most 5
        // are 1,067 of 1,540.
        assertEquals(5, json.get(0).get("estimate").asDouble(), 1e-9);
    }

    @Test
    void shapeOfJson() {
        String rows =
                " rows sumOfWeights weightingEffect refusals:[] explanations:[] estimates:[{statistic:L domain:L estimate"
                        + " standardError relativeErrorPercent lower upper size degreesOfFreedom designEffect refusals:[] explanations:[]}]"
                        + " notes:[";
        String end = "] source problems:[{file severity line column met message:L}]}";
        assertEquals(
                "{command title:L" + rows + end,
                Runs.shape(Runs.run(
                                "estimate",
                                "sample:answers",
                                "--fpc",
                                "母集団",
                                "--strata",
                                "層",
                                "--mean",
                                "売上高",
                                "--format",
                                "json")
                        .json()));
        assertEquals(
                "{command title:L leastFactor mostFactor" + rows + "L" + end,
                Runs.shape(Runs.run(
                                "estimate",
                                "sample:answers",
                                "--weight",
                                "ウェイト",
                                "--rake",
                                "sample:margins",
                                "--mean",
                                "売上高",
                                "--format",
                                "json")
                        .json()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--proportion;景況=最高; sample:answers: column '景況' has no '最高', there are 悪い, 良い, 普通",
                "--mean;利益; 利益",
                "--ratio;売上高; expected --ratio COL/COL, but was 売上高",
                "--quantile;売上高@2; expected --quantile such as COL@0.5, but was 売上高@2",
                "--quantile;売上高@0x1p-1; expected --quantile such as COL@0.5, but was 売上高@0x1p-1",
                "--quantile;売上高@0.5d; expected --quantile such as COL@0.5, but was 売上高@0.5d",
                "--quantile;売上高; expected --quantile such as COL@0.5, but was 売上高"
            })
    void wrongNames(String option, String value, String message) {
        Runs.Result result =
                Runs.run("estimate", "sample:answers", "--fpc", "母集団", "--strata", "層", option, value, "--lang", "en");
        assertEquals(2, result.code());
        assertEquals("", result.out());
        assertTrue(result.err().contains(message), result.err());
    }

    @Test
    void wrongUse() {
        assertTrue(Runs.run("estimate", "sample:answers").err().contains("one of --mean, --total, --proportion"));
        assertEquals(
                "machistat: sample:answers: column '売上高' was named both as a number and as a category\n",
                Runs.run("estimate", "sample:answers", "--mean", "売上高", "--by", "売上高", "--lang", "en")
                        .err());
        assertTrue(
                Runs.run("estimate", "-", "--mean", "売上高", "--rake", "-").err().contains("can be read only once"));
    }

    /** A cell that is no number is located; its mean is refused unless such rows are left out. */
    @Test
    void gaps() {
        String answers = "層,売上高,母集団\n甲,10,90\n甲,x,90\n甲,20,90\n";
        Runs.Result result = Runs.pipe(answers, "estimate", "-", "--fpc", "母集団", "--mean", "売上高", "--lang", "en");
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("machistat: standard input: line 3, column 2 '売上高'"), result.err());
        assertTrue(result.out().contains("n/a"), result.out());
        JsonNode left = Runs.pipe(
                        answers, "estimate", "-", "--fpc", "母集団", "--mean", "売上高", "--omit-missing", "--format", "json")
                .json();
        assertEquals(15, left.get("estimates").get(0).get("estimate").asDouble(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "変数,区分,数\\n区,北区,0\\n; line 2: expected variable, category and a number above 0, each category once, but was '0'",
                "変数,区分,数\\n区,北区,5\\n区,北区,6\\n; line 3: expected variable, category and a number above 0, each category once, but was '北区'",
                "変数,区分,数\\n区,北区,0x10p0\\n; line 2: expected variable, category and a number above 0, each category once, but was '0x10p0'",
                "変数,区分,数\\n区,北区\\n; line 2: expected variable, category and a number above 0, each category once, but was '区,北区'",
                "変数,区分,数\\n; there is no row below the headings: the columns are variable, category, number"
            })
    void wrongMargins(String margins, String message) throws IOException {
        String file = Files.writeString(folder.resolve("m.csv"), margins.replace("\\n", "\n"))
                .toString();
        Runs.Result result = Runs.run("estimate", "sample:answers", "--count", "--rake", file, "--lang", "en");
        assertEquals("machistat: " + file + ": " + message + "\n", result.err());
        assertEquals(2, result.code());
    }

    /** The advice names the option, not the method that a program would call. */
    @Test
    void gapsNameTheOption() {
        String answers = "重み,売上\n1,1\n1,\n1,3\n";
        Runs.Result result = Runs.pipe(answers, "estimate", "-", "--weight", "重み", "--mean", "売上");
        assertEquals(1, result.code());
        assertTrue(result.out().contains("除くなら --omit-missing を指定する"), result.out());
        assertEquals(-1, result.out().indexOf("omittingMissing"));
        Runs.Result en = Runs.pipe(answers, "estimate", "-", "--weight", "重み", "--mean", "売上", "--lang", "en");
        assertTrue(en.out().contains("(--omit-missing leaves them out)"), en.out());
    }

    /** A stratum of one respondent has no variance; what can be done about it is an option, not a method. */
    @Test
    void aStratumOfOneNamesTheOption() {
        String csv = "層,人数,母集団\n北,12,50\n北,8,50\n南,3,20\n";
        String[] line = {"estimate", "-", "--strata", "層", "--fpc", "母集団", "--total", "人数"};
        Runs.Result result = Runs.pipe(csv, line);
        assertEquals(1, result.code());
        assertTrue(result.out().contains("（層を統合するか、--lonely で扱いを指定する）"), result.out());
    }
}
