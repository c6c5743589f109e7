package org.machistat.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.source.Problem;
import org.machistat.core.value.Refusal;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.SurveyEstimator;

/** Estimates on Spark against the library's estimator over the whole sample at once, which adds up in another way. */
class SampleEstimateTest {

    private static final long ROWS = 6_000;
    private static final List<SampleRow> SAMPLE = LongStream.range(0, ROWS)
            .mapToObj(number -> SampleRow.synthetic(number, ROWS))
            .toList();

    @TempDir
    private Path folder;

    private static List<Estimate> whole() {
        SampleDesign design = SampleDesign.of(SampleEstimate.data(SAMPLE))
                .withStrata("stratum")
                .withWeights("weight")
                .withPopulations("population")
                .build()
                .get();
        return SurveyEstimator.of(design)
                .estimate(SampleEstimate.plan().statistics())
                .get()
                .estimates();
    }

    /** Values to 12 digits, errors to 8, as the library's own law of chunks. */
    private static void assertNear(List<Estimate> expected, SampleEstimate met) {
        List<Estimate> found = met.estimates().get().estimates();
        assertEquals(5, found.size());
        for (int j = 0; j < 5; j++) {
            Estimate one = expected.get(j);
            assertEquals(
                    one.value(),
                    found.get(j).value(),
                    1e-12 * Math.abs(one.value()),
                    one.title().en());
            assertTrue(one.standardError() > 0);
            assertEquals(one.standardError(), found.get(j).standardError(), 1e-8 * one.standardError());
            assertEquals(one.size(), found.get(j).size());
            assertEquals(one.degreesOfFreedom(), found.get(j).degreesOfFreedom());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 50})
    void estimatesAreThoseOfTheWhole(int partitions) {
        List<Estimate> whole = whole();
        assertNear(whole, SampleEstimate.ofSynthetic(LocalSpark.CONTEXT, ROWS, partitions));
        assertNear(
                whole,
                SampleEstimate.ofRows(SampleEstimate.plan(), LocalSpark.CONTEXT.parallelize(SAMPLE, partitions)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 20_000})
    void linesGiveTheSame(long pieceBytes) throws IOException {
        Path file = Files.write(
                folder.resolve("sample.csv"),
                SAMPLE.stream()
                        .map(row -> row.stratum() + "," + row.industry() + "," + row.population() + "," + row.weight()
                                + "," + row.sales() + "," + row.employees())
                        .toList());
        SampleEstimate found =
                SampleEstimate.ofText(LocalSpark.CONTEXT, SampleEstimate.plan(), List.of(file.toString()), pieceBytes);
        assertEquals(List.of(), found.faults().problems());
        assertNear(whole(), found);
    }

    /** More partitions than rows: some have none. */
    @Test
    void partitionsWithoutRowsAddNothing() {
        SampleEstimate found = SampleEstimate.ofRows(
                SampleEstimate.plan(), LocalSpark.CONTEXT.parallelize(SAMPLE.subList(0, 250), 300));
        SampleEstimate alone = SampleEstimate.ofRows(
                SampleEstimate.plan(), SAMPLE.subList(0, 250).iterator());
        assertNear(alone.estimates().get().estimates(), found);
    }

    @Test
    void badLinesAreTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.csv"),
                "h1,A,10,5,1,1\nh1,A,10,5,2,1\nh1,Z,10,5,3,1\nh1,A,10,-5,3,1\nh1,A,10,5,NaN,1\nh1,A,10,5\n");
        SampleEstimate found =
                SampleEstimate.ofText(LocalSpark.CONTEXT, SampleEstimate.plan(), List.of(file.toString()), 0);
        String at = "'file:" + file + ", byte ";
        assertEquals(
                List.of(
                        at + "28, industry': must be a division from A to Q, but was 'Z'; left out",
                        at + "42, weight': must be a number from 0, but was '-5'; left out",
                        at + "57, sales': must be a number from 0, but was 'NaN'; left out",
                        at + "73, line': must have 6 columns, but had 4; left out"),
                found.faults().problems().stream().map(Problem::toString).toList());
    }

    @Test
    void stratumOfTwoSizesIsRefused() {
        List<SampleRow> rows = List.of(new SampleRow("h1", "A", 10, 5, 1, 1), new SampleRow("h1", "A", 12, 5, 2, 1));
        Refusal refusal = SampleEstimate.ofRows(SampleEstimate.plan(), LocalSpark.CONTEXT.parallelize(rows, 2))
                .estimates()
                .refusal()
                .orElseThrow();
        assertEquals(Refusal.Reason.PARTS_DO_NOT_ADD, refusal.reason());
        assertTrue(refusal.sentence().en().startsWith("Stratum 'h1' has two populations"), refusal.toString());
    }

    @Test
    void industryIsChecked() {
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> new SampleRow("h", "R", 1, 1, 1, 1));
        assertEquals("Industry must be a division from A to Q, but was 'R'", fault.getMessage());
    }
}
