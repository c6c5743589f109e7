package org.machistat.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.census.establishment.SizeClasses;
import org.machistat.census.establishment.TallyPlan;
import org.machistat.core.source.Problem;
import org.machistat.core.table.Axis;
import org.machistat.examples.data.SyntheticEstablishments;

/** Counts on Spark against those of one thread, from every kind of input and however it is cut. */
class RecordTallyTest {

    private static final int RECORDS = 40_000;
    private static final TallyPlan PLAN = SyntheticEstablishments.plan();
    private static final TallyPlan BY_SIZE =
            PLAN.withSizes(SizeClasses.ECONOMIC_CENSUS).withLargest();
    private static final TallyPlan SMALL = TallyPlan.of(Axis.of("area", "a", "b"), Axis.of("industry", "1", "2"));

    @TempDir
    private static Path folder;

    private static Path lines;
    private static EstablishmentTally alone;
    private static EstablishmentTally aloneBySize;

    @BeforeAll
    static void writeLines() throws IOException {
        List<String> text = new ArrayList<>();
        SyntheticEstablishments.forEach(
                0,
                RECORDS,
                (number, area, industry, employees) -> text.add(SyntheticEstablishments.areaCode(area) + ","
                        + SyntheticEstablishments.industryCode(industry) + "," + employees));
        lines = Files.write(folder.resolve("lines.csv"), text);
        alone = RecordTally.ofSynthetic(PLAN, 0, RECORDS).tally();
        aloneBySize = RecordTally.ofSynthetic(BY_SIZE, 0, RECORDS).tally();
        assertEquals(RECORDS, alone.records());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void madeUpRecordsAreCountedAsByOneThread(int partitions) {
        RecordTally found = RecordTally.ofSynthetic(LocalSpark.CONTEXT, PLAN, RECORDS, partitions);
        assertEquals(alone, found.tally());
        assertEquals(0, found.faults().count());
    }

    /** The two largest of each cell, too, which do not add up. */
    @ParameterizedTest
    @ValueSource(ints = {3, 16})
    void sizesAndLargestAreThoseOfOneThread(int partitions) {
        RecordTally found = RecordTally.ofSynthetic(LocalSpark.CONTEXT, BY_SIZE, RECORDS, partitions);
        assertEquals(aloneBySize, found.tally());
        assertEquals(aloneBySize.largest("E", "01100"), found.tally().largest("E", "01100"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 33_333, 10_000_000})
    void linesAreCountedWhereverTheyAreCut(long pieceBytes) {
        RecordTally found = RecordTally.ofText(LocalSpark.CONTEXT, PLAN, List.of(lines.toString()), pieceBytes);
        assertEquals(alone, found.tally());
        assertEquals(List.of(), found.faults().problems());
    }

    @Test
    void severalFilesAreOneInput() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), "area,industry,employees\na,1,5\nb,2,7\n");
        Path two = Files.writeString(folder.resolve("two.csv"), "a,1,1\r\n");
        RecordTally found = RecordTally.ofText(LocalSpark.CONTEXT, SMALL, List.of(one.toString(), two.toString()), 0);
        assertEquals(List.of(), found.faults().problems());
        assertEquals(
                EstablishmentTally.of(SMALL, new int[] {0, 1, 0}, new int[] {0, 1, 0}, new int[] {5, 7, 1}),
                found.tally());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void parquetIsCountedTheSame(int files) {
        String path = folder.resolve("parquet" + files).toString();
        LocalSpark.SESSION
                .read()
                .schema("area STRING, industry STRING, employees INT")
                .csv(lines.toString())
                .repartition(files)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(path);
        RecordTally found = RecordTally.ofRows(PLAN, LocalSpark.SESSION.read().parquet(path));
        assertEquals(alone, found.tally());
        assertEquals(0, found.faults().count());
    }

    /** The same messages in the same order, whatever the pieces. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 25})
    void badLinesAreTold(long pieceBytes) throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad.csv"), "a,1,5\na,1,-2\na,1\nb,2,x\na,9,4\nz,2,8\na,1,5,6\n\nb,2,3\n");
        RecordTally found = RecordTally.ofText(LocalSpark.CONTEXT, SMALL, List.of(bad.toString()), pieceBytes);
        String file = "'file:" + bad + ", byte ";
        assertEquals(
                List.of(
                        file + "6, employees': must be a whole number from 0, but was '-2'; not counted",
                        file + "13, line': must have three columns, area, industry and employees; not counted",
                        file + "17, employees': must be a whole number from 0, but was 'x'; not counted",
                        file + "23, industry': '9' is not in the plan; counted as not placed",
                        file + "29, area': 'z' is not in the plan; counted as not placed",
                        file + "35, line': must have three columns, area, industry and employees; not counted",
                        file + "43, line': must have three columns, area, industry and employees; not counted"),
                found.faults().problems().stream().map(Problem::toString).toList());
        assertEquals(4, found.tally().records());
        assertEquals(
                new EstablishmentTally.Unplaced(2, 12, Optional.of("z"), Optional.of("9")),
                found.tally().unplaced());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 700})
    void firstHundredErrorsAreKept(long pieceBytes) throws IOException {
        Path bad = Files.writeString(folder.resolve("many.csv"), "a,1,-1\n".repeat(1_250));
        RecordTally found = RecordTally.ofText(LocalSpark.CONTEXT, SMALL, List.of(bad.toString()), pieceBytes);
        List<Problem> problems = found.faults().problems();
        assertEquals(1_250, found.faults().count());
        assertEquals(101, problems.size());
        assertTrue(
                problems.get(99).toString().contains("byte " + 7 * 99 + ","),
                problems.get(99).toString());
        assertEquals(
                "whole text: there are 1,150 more errors", problems.get(100).toString());
    }

    @Test
    void badRowsAreTold() {
        Dataset<Row> rows = LocalSpark.SESSION
                .sql(
                        "SELECT * FROM VALUES ('a', '1', 5), ('a', '1', CAST(NULL AS INT)), (CAST(NULL AS STRING), '1', 2),"
                                + " ('a', '1', -4) AS t(area, industry, employees)")
                .coalesce(1);
        RecordTally found = RecordTally.ofRows(SMALL, rows);
        assertEquals(
                List.of(
                        "'partition 0, byte 1, employees': must be a whole number from 0, but was 'null'; not counted",
                        "'partition 0, byte 2, area': no code; not counted",
                        "'partition 0, byte 3, employees': must be a whole number from 0, but was '-4'; not counted"),
                found.faults().problems().stream().map(Problem::toString).toList());
        assertEquals(1, found.tally().records());
    }

    @Test
    void noPathIsRefused() {
        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class, () -> RecordTally.ofText(LocalSpark.CONTEXT, SMALL, List.of(), 0));
        assertEquals("There must be at least one path to read, but there was none", fault.getMessage());
    }

    @Test
    void linesOfATallyHaveNoNilCells() {
        EstablishmentTally tally =
                EstablishmentTally.of(SMALL, new int[] {0, 1, 0}, new int[] {0, 1, 0}, new int[] {5, 7, 1});
        assertEquals(List.of("area,industry,establishments,employees", "a,1,2,6", "b,2,1,7"), TallyLines.of(tally));
        TallyPlan sized = SMALL.withSizes(SizeClasses.of(0, 5));
        EstablishmentTally bySize =
                EstablishmentTally.of(sized, new int[] {0, 1, 0}, new int[] {0, 1, 0}, new int[] {5, 7, 1});
        assertEquals(
                List.of("area,industry,size,establishments,employees", "a,1,0-4,1,1", "a,1,5-,1,5", "b,2,5-,1,7"),
                TallyLines.of(bySize));
    }
}
