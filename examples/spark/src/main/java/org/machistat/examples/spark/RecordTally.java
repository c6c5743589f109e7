package org.machistat.examples.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.census.establishment.TallyPlan;
import org.machistat.examples.data.SyntheticEstablishments;
import scala.Tuple2;

/**
 * Single establishments counted on Spark by the library's accumulator: each partition has one, and they are added in a tree (個票の分散集計).
 *
 * <ul>
 *   <li>Counts are whole numbers: the result is that of one machine to the last digit, however the input is cut.
 *   <li>A line that is no record is an error with its file and byte and is not counted; a code that the plan does not have is an error, and its record is
 *       counted in {@link EstablishmentTally#unplaced}.
 * </ul>
 *
 * @param tally the counts
 * @param faults what is wrong with the input
 * @serial exclude
 */
public record RecordTally(EstablishmentTally tally, Faults faults) implements Serializable {

    private static final int DEPTH = 2;
    private static final String HEADING = "area,industry,employees";

    /**
     * Makes a result.
     *
     * @param tally the counts
     * @param faults what is wrong with the input
     */
    public RecordTally {
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(faults, "faults");
    }

    /**
     * The counts and faults of both.
     *
     * @param other those of other records
     * @return the sum
     */
    public RecordTally plus(RecordTally other) {
        return new RecordTally(tally.plus(other.tally), faults.plus(other.faults));
    }

    /**
     * Counts the lines of files: code of area, code of industry, persons engaged, separated by commas; a first line with these
     * words ({@code area,industry,employees}) is a heading.
     *
     * @param spark the context
     * @param plan the cells
     * @param paths files or folders on any file system that Spark knows
     * @param pieceBytes the most bytes that are read as one partition; 0 for the file system's own measure
     * @return the counts
     * @throws IllegalArgumentException if there is no path
     */
    public static RecordTally ofText(JavaSparkContext spark, TallyPlan plan, List<String> paths, long pieceBytes) {
        Broadcast<TallyPlan> shared = spark.broadcast(plan);
        return sum(Lines.read(spark, paths, pieceBytes, (file, lines) -> ofLines(shared.value(), file, lines)));
    }

    /** One pass over the lines of a piece. */
    static RecordTally ofLines(TallyPlan plan, String file, Iterator<Tuple2<LongWritable, Text>> lines) {
        Reader reader = new Reader(plan, file);
        while (lines.hasNext()) {
            Tuple2<LongWritable, Text> line = lines.next();
            reader.line(line._1().get(), line._2().toString());
        }
        return reader.result();
    }

    /**
     * Counts the rows of a data set, as of Parquet files.
     *
     * @param plan the cells
     * @param rows rows with the columns area and industry (text) and employees (int)
     * @return the counts; a fault has the number of its partition and the row's in it
     */
    public static RecordTally ofRows(TallyPlan plan, Dataset<Row> rows) {
        JavaRDD<Row> some = rows.select("area", "industry", "employees").javaRDD();
        Broadcast<TallyPlan> shared =
                JavaSparkContext.fromSparkContext(some.context()).broadcast(plan);
        return sum(some.mapPartitionsWithIndex(
                (partition, iterator) -> {
                    Reader reader = new Reader(shared.value(), "partition " + partition);
                    for (long number = 0; iterator.hasNext(); number++) {
                        Row row = iterator.next();
                        reader.record(
                                number, row.getString(0), row.getString(1), row.isNullAt(2) ? null : row.getInt(2));
                    }
                    return List.of(reader.result()).iterator();
                },
                false));
    }

    /**
     * Counts made-up records where they are made: what the engine costs without reading.
     *
     * @param spark the context
     * @param plan the cells, of {@link SyntheticEstablishments}
     * @param records how many
     * @param partitions into how many parts they are cut
     * @return the counts
     */
    public static RecordTally ofSynthetic(JavaSparkContext spark, TallyPlan plan, long records, int partitions) {
        Broadcast<TallyPlan> shared = spark.broadcast(plan);
        List<Integer> parts = IntStream.range(0, partitions).boxed().toList();
        return sum(spark.parallelize(parts, partitions)
                .map(part ->
                        ofSynthetic(shared.value(), records * part / partitions, records * (part + 1) / partitions)));
    }

    /** The records of a range, in this thread. */
    static RecordTally ofSynthetic(TallyPlan plan, long from, long end) {
        EstablishmentTally.Counter counter = EstablishmentTally.counter(plan);
        SyntheticEstablishments.forEach(
                from,
                end,
                (number, area, industry, employees) -> counter.add(
                        SyntheticEstablishments.areaCode(area),
                        SyntheticEstablishments.industryCode(industry),
                        employees));
        return new RecordTally(counter.tally(), new Faults());
    }

    private static RecordTally sum(JavaRDD<RecordTally> parts) {
        return parts.treeReduce(RecordTally::plus, DEPTH);
    }

    /** Counts the records of one partition; not thread-safe. */
    private static final class Reader {

        private final TallyPlan plan;
        private final String file;
        private final EstablishmentTally.Counter counter;
        private final Faults faults = new Faults();

        Reader(TallyPlan plan, String file) {
            this.plan = plan;
            this.file = file;
            counter = EstablishmentTally.counter(plan);
        }

        void line(long at, String line) {
            int first = line.indexOf(',');
            int second = line.indexOf(',', first + 1);
            if (first < 0 || second < 0 || line.indexOf(',', second + 1) >= 0) {
                faults.add(
                        file,
                        at,
                        "line",
                        line,
                        "地域、産業、従業者数の3列が必要：数えない",
                        "must have three columns, area, industry and employees; not counted");
                return;
            }
            if (at == 0 && line.equals(HEADING)) {
                return;
            }
            int employees;
            try {
                employees = Integer.parseInt(line, second + 1, line.length(), 10);
            } catch (NumberFormatException e) {
                wrongNumber(at, line.substring(second + 1));
                return;
            }
            record(at, line.substring(0, first), line.substring(first + 1, second), employees);
        }

        private void wrongNumber(long at, String met) {
            faults.add(
                    file,
                    at,
                    "employees",
                    met,
                    "0以上の整数が必要だが、「" + Faults.shown(met) + "」だった：数えない",
                    "must be a whole number from 0, but was '" + Faults.shown(met) + "'; not counted");
        }

        void record(long at, String area, String industry, Integer employees) {
            if (employees == null || employees < 0) {
                wrongNumber(at, String.valueOf(employees));
                return;
            }
            if (area == null || industry == null) {
                faults.add(file, at, area == null ? "area" : "industry", "null", "符号がない：数えない", "no code; not counted");
                return;
            }
            if (plan.areaPlace(area) < 0) {
                unplaced(at, "area", area);
            }
            if (plan.industryPlace(industry) < 0) {
                unplaced(at, "industry", industry);
            }
            counter.add(area, industry, employees);
        }

        private void unplaced(long at, String column, String code) {
            faults.add(
                    file,
                    at,
                    column,
                    code,
                    "「" + Faults.shown(code) + "」は集計表にない：集計外として数える",
                    "'" + Faults.shown(code) + "' is not in the plan; counted as not placed");
        }

        RecordTally result() {
            return new RecordTally(counter.tally(), faults);
        }
    }
}
