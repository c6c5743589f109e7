package org.machistat.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.LonelyUnit;
import org.machistat.survey.estimate.ChunkPlan;
import org.machistat.survey.estimate.ChunkTotals;
import org.machistat.survey.estimate.EstimateSet;
import org.machistat.survey.estimate.Statistic;
import scala.Tuple2;

/**
 * Estimates of a stratified sample on Spark: each partition gives its rows to the library in chunks, whose sums are added in a tree (分散推定).
 *
 * <ul>
 *   <li>Sums are kept in 106 bits: estimates are those of one machine but for the last digits, however the input is cut.
 *   <li>Memory of a partition is that of one chunk and of the sums of all strata.
 * </ul>
 *
 * @param totals the sums of all rows that could be read, or why there are none
 * @param faults what is wrong with the input
 * @serial exclude
 */
public record SampleEstimate(Answer<ChunkTotals> totals, Faults faults) implements Serializable {

    private static final int DEPTH = 2;
    private static final int CHUNK = 50_000;
    private static final int COLUMNS = 6;
    private static final List<Category> INDUSTRIES = IntStream.range(0, SampleRow.INDUSTRIES)
            .mapToObj(i -> Category.of(SampleRow.industry(i)))
            .toList();

    /**
     * The plan of the example: total and mean of sales, sales for each person engaged, and the sales of manufacturing (E).
     *
     * @return a plan over the columns of {@link SampleRow}
     */
    public static ChunkPlan plan() {
        return new ChunkPlan(
                "stratum",
                "",
                "weight",
                "population",
                List.of(
                        Statistic.total("sales"),
                        Statistic.mean("sales"),
                        Statistic.ratio("sales", "employees"),
                        Statistic.total("sales").within("industry", "E"),
                        Statistic.proportion("industry", "E")),
                false);
    }

    /**
     * The estimates.
     *
     * @return the estimates with their covariances, or why there are none
     */
    public Answer<EstimateSet> estimates() {
        return totals.flatMap(sums -> sums.estimate(LonelyUnit.FAIL));
    }

    private SampleEstimate plus(SampleEstimate other) {
        return new SampleEstimate(totals.flatMap(one -> other.totals.flatMap(one::plus)), faults.plus(other.faults));
    }

    /**
     * Estimates from the lines of files: stratum, industry, population of the stratum, weight, sales, persons engaged, separated by commas.
     *
     * @param spark the context
     * @param plan what is asked
     * @param paths files or folders
     * @param pieceBytes the most bytes that are read as one partition; 0 for the file system's own measure
     * @return the sums; a line that is no row is a fault with its file and byte, and is left out
     */
    public static SampleEstimate ofText(JavaSparkContext spark, ChunkPlan plan, List<String> paths, long pieceBytes) {
        return Lines.read(spark, paths, pieceBytes, (file, lines) -> ofLines(plan, file, lines))
                .treeReduce(SampleEstimate::plus, DEPTH);
    }

    /** The sums over the lines of a piece. */
    static SampleEstimate ofLines(ChunkPlan plan, String file, Iterator<Tuple2<LongWritable, Text>> lines) {
        Faults faults = new Faults();
        Sums sums = new Sums(plan);
        while (lines.hasNext()) {
            Tuple2<LongWritable, Text> line = lines.next();
            SampleRow row = row(file, line._1().get(), line._2().toString(), faults);
            if (row != null) {
                sums.add(row);
            }
        }
        return new SampleEstimate(sums.totals(), faults);
    }

    private static SampleRow row(String file, long at, String line, Faults faults) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            faults.add(
                    file,
                    at,
                    "line",
                    line,
                    COLUMNS + "列が必要だが、" + cells.length + "列だった：使わない",
                    "must have " + COLUMNS + " columns, but had " + cells.length + "; left out");
            return null;
        }
        if (!SampleRow.isIndustry(cells[1])) {
            faults.add(
                    file,
                    at,
                    "industry",
                    cells[1],
                    "AからQまでの大分類が必要だが、「" + Faults.shown(cells[1]) + "」だった：使わない",
                    "must be a division from A to Q, but was '" + Faults.shown(cells[1]) + "'; left out");
            return null;
        }
        double[] numbers = new double[4];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(cells[i + 2]);
            if (!(numbers[i] >= 0 && numbers[i] < Double.POSITIVE_INFINITY)) {
                String name =
                        List.of("population", "weight", "sales", "employees").get(i);
                String met = Faults.shown(cells[i + 2]);
                faults.add(
                        file,
                        at,
                        name,
                        cells[i + 2],
                        "0以上の数が必要だが、「" + met + "」だった：使わない",
                        "must be a number from 0, but was '" + met + "'; left out");
                return null;
            }
        }
        return new SampleRow(cells[0], cells[1], numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** The number, or NaN if it is none. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * Estimates from rows, wherever they come from.
     *
     * @param plan what is asked
     * @param rows the rows
     * @return the sums
     */
    public static SampleEstimate ofRows(ChunkPlan plan, JavaRDD<SampleRow> rows) {
        return rows.mapPartitions(part -> List.of(ofRows(plan, part)).iterator())
                .treeReduce(SampleEstimate::plus, DEPTH);
    }

    /** The sums over rows, in this thread. */
    static SampleEstimate ofRows(ChunkPlan plan, Iterator<SampleRow> rows) {
        Sums sums = new Sums(plan);
        rows.forEachRemaining(sums::add);
        return new SampleEstimate(sums.totals(), new Faults());
    }

    /**
     * Estimates from made-up rows.
     *
     * @param spark the context
     * @param rows how many
     * @param partitions into how many parts they are cut
     * @return the sums
     */
    public static SampleEstimate ofSynthetic(JavaSparkContext spark, long rows, int partitions) {
        ChunkPlan plan = plan();
        List<Integer> parts = IntStream.range(0, partitions).boxed().toList();
        return spark.parallelize(parts, partitions)
                .map(part -> ofRows(
                        plan,
                        LongStream.range(rows * part / partitions, rows * (part + 1) / partitions)
                                .mapToObj(number -> SampleRow.synthetic(number, rows))
                                .iterator()))
                .treeReduce(SampleEstimate::plus, DEPTH);
    }

    /** Some rows as columns, as the library takes them. */
    static SurveyData data(List<SampleRow> rows) {
        return SurveyData.of(
                List.of(
                        CategoryColumn.of(
                                "stratum", rows.stream().map(SampleRow::stratum).toList()),
                        CategoryColumn.of(
                                "industry",
                                INDUSTRIES,
                                rows.stream().mapToInt(SampleRow::industryPlace).toArray()),
                        numbers("population", rows, SampleRow::population),
                        numbers("weight", rows, SampleRow::weight),
                        numbers("sales", rows, SampleRow::sales),
                        numbers("employees", rows, SampleRow::employees)),
                Source.UNSTATED);
    }

    private static NumberColumn numbers(String name, List<SampleRow> rows, ToDoubleFunction<SampleRow> value) {
        return NumberColumn.of(name, rows.stream().mapToDouble(value).toArray());
    }

    /** Holds rows until a chunk is full; not thread-safe. */
    private static final class Sums {

        private final ChunkPlan plan;
        private final List<SampleRow> chunk = new ArrayList<>();
        private Answer<ChunkTotals> totals;

        Sums(ChunkPlan plan) {
            this.plan = plan;
        }

        void add(SampleRow row) {
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                close();
            }
        }

        private void close() {
            Answer<ChunkTotals> more = ChunkTotals.of(plan, data(chunk));
            totals = totals == null ? more : totals.flatMap(sums -> more.flatMap(sums::plus));
            chunk.clear();
        }

        /** The sums of all; a part without rows has sums of none. */
        Answer<ChunkTotals> totals() {
            if (totals == null || !chunk.isEmpty()) {
                close();
            }
            return totals;
        }
    }
}
