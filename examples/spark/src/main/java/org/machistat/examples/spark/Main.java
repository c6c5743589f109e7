package org.machistat.examples.spark;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.machistat.census.establishment.SizeClasses;
import org.machistat.census.establishment.TallyPlan;
import org.machistat.core.population.RateDraws;
import org.machistat.core.value.Answer;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.data.SyntheticEstablishments;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.EstimateSet;

/**
 * The jobs that {@code spark-submit} runs (クラスタでの実行).
 *
 * <pre>
 * make OUTPUT RECORDS              made-up establishments as lines, to try the next with
 * make-sample OUTPUT ROWS          a made-up sample as lines
 * tally OUTPUT INPUT…              municipality × industry (major groups of JSIC revision 13), from lines or, if INPUT ends with .parquet, from Parquet
 * tally-sizes OUTPUT INPUT…        the same by ten sizes
 * estimate OUTPUT INPUT…           totals, means, ratios and domains with standard errors
 * project OUTPUT DRAWS             1,741 municipalities, ten steps, made-up rates: median and the 80% range
 * demo [RECORDS]                   all three on made-up data against this machine alone, with times
 * </pre>
 *
 * <p>The master is that of spark-submit; without one, as from an IDE, it is this machine.
 */
public final class Main {

    private static final String USAGE = "expected: make OUTPUT RECORDS | make-sample OUTPUT ROWS | tally OUTPUT INPUT…"
            + " | tally-sizes OUTPUT INPUT… | estimate OUTPUT INPUT… | project OUTPUT DRAWS | demo [RECORDS]";
    static final List<Double> PARTS = List.of(.1, .5, .9);
    static final RateDraws RATES = RateDraws.independent(.05, .03, .01);
    private static final int PER_PART = 500_000;

    private final SparkSession session;
    private final JavaSparkContext spark;
    private final PrintStream out;

    Main(SparkSession session, PrintStream out) {
        this.session = session;
        this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.out = out;
    }

    /**
     * Runs a job.
     *
     * @param args the job and what it needs
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SparkSession session = SparkSession.builder().config(conf()).getOrCreate();
        boolean good;
        try {
            good = new Main(session, out).run(List.of(args));
        } finally {
            session.stop();
        }
        if (!good) {
            System.exit(1);
        }
    }

    /** What spark-submit says; without it, this machine, where nothing is opened to others. */
    static SparkConf conf() {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "MachiStat")
                .setIfMissing("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
        if (!conf.contains("spark.master")) {
            conf.setMaster("local[*]")
                    .set("spark.driver.host", "127.0.0.1")
                    .set("spark.driver.bindAddress", "127.0.0.1")
                    .set("spark.ui.enabled", "false");
        }
        return conf;
    }

    /** Whether all went well. */
    boolean run(List<String> args) {
        String job = args.isEmpty() ? "" : args.get(0);
        boolean demo = job.equals("demo") && args.size() <= 2;
        boolean known = (List.of("make", "make-sample", "project").contains(job) && args.size() == 3)
                || (List.of("tally", "tally-sizes", "estimate").contains(job) && args.size() >= 3);
        if (!demo && !known) {
            out.println("No such job: " + args + "; " + USAGE);
            return false;
        }
        if (demo) {
            long records = args.size() == 2 ? Long.parseLong(args.get(1)) : SyntheticEstablishments.NATION;
            return new Demo(spark, out).run(records);
        }
        String output = args.get(1);
        List<String> inputs = args.subList(2, args.size());
        return switch (job) {
            case "make" -> make(output, Long.parseLong(inputs.get(0)));
            case "make-sample" -> makeSample(output, Long.parseLong(inputs.get(0)));
            case "tally" -> tally(output, inputs, SyntheticEstablishments.plan());
            case "tally-sizes" ->
                tally(output, inputs, SyntheticEstablishments.plan().withSizes(SizeClasses.ECONOMIC_CENSUS));
            case "estimate" -> estimate(output, inputs);
            default -> project(output, Long.parseLong(inputs.get(0)));
        };
    }

    private boolean make(String output, long records) {
        return save(output, records, from -> {
            List<String> lines = new ArrayList<>();
            SyntheticEstablishments.forEach(
                    from,
                    Math.min(records, from + PER_PART),
                    (number, area, industry, employees) -> lines.add(SyntheticEstablishments.areaCode(area) + ","
                            + SyntheticEstablishments.industryCode(industry) + "," + employees));
            return lines.iterator();
        });
    }

    private boolean makeSample(String output, long rows) {
        return save(output, rows, from -> {
            List<String> lines = new ArrayList<>();
            for (long number = from; number < Math.min(rows, from + PER_PART); number++) {
                SampleRow row = SampleRow.synthetic(number, rows);
                lines.add(row.stratum() + "," + row.industry() + "," + row.population() + "," + row.weight() + ","
                        + row.sales() + "," + row.employees());
            }
            return lines.iterator();
        });
    }

    /** Saves the lines that are made of each part from the number of its first record. */
    private boolean save(String output, long records, FlatMapFunction<Long, String> lines) {
        List<Long> parts = new ArrayList<>();
        for (long from = 0; from < records; from += PER_PART) {
            parts.add(from);
        }
        spark.parallelize(parts, parts.size()).flatMap(lines).saveAsTextFile(output);
        return true;
    }

    private boolean tally(String output, List<String> inputs, TallyPlan plan) {
        boolean parquet = inputs.stream().allMatch(path -> path.endsWith(".parquet"));
        RecordTally found =
                parquet ? RecordTally.ofRows(plan, rows(inputs)) : RecordTally.ofText(spark, plan, inputs, 0);
        write(TallyLines.of(found.tally()), output);
        out.printf(
                Locale.ROOT,
                "%,d records, %,d not placed%n",
                found.tally().records(),
                found.tally().unplaced().establishments());
        return told(found.faults());
    }

    private Dataset<Row> rows(List<String> inputs) {
        return session.read().parquet(inputs.toArray(String[]::new));
    }

    private boolean estimate(String output, List<String> inputs) {
        SampleEstimate found = SampleEstimate.ofText(spark, SampleEstimate.plan(), inputs, 0);
        Answer<EstimateSet> estimates = found.estimates();
        if (!estimates.isGiven()) {
            out.println(estimates.refusal().orElseThrow().sentence().en());
            told(found.faults());
            return false;
        }
        List<String> lines = new ArrayList<>();
        lines.add("estimate,value,standard error,rows,degrees of freedom");
        for (Estimate one : estimates.get().estimates()) {
            lines.add(one.title().en() + "," + one.value() + "," + one.standardError() + "," + one.size() + ","
                    + one.degreesOfFreedom());
        }
        write(lines, output);
        lines.forEach(out::println);
        return told(found.faults());
    }

    private boolean project(String output, long draws) {
        // a task of 1,741 ÷ 64 municipalities is some 200 kB
        int partitions = Math.max(spark.defaultParallelism() * 4, 64);
        ProjectionDraws.byMunicipality(
                        spark,
                        SyntheticProjection.municipalities(Nationwide.areas().size()),
                        RATES,
                        1,
                        draws,
                        PARTS,
                        partitions)
                .map(ProjectionDraws.Line::csv)
                .saveAsTextFile(output);
        return true;
    }

    /** Into a new folder, on any file system that Spark knows. */
    private void write(List<String> lines, String output) {
        Path folder = new Path(output);
        try {
            FileSystem files = folder.getFileSystem(spark.hadoopConfiguration());
            if (files.exists(folder)) {
                throw new IllegalArgumentException("Output must be a new folder, but there is one: " + output);
            }
            try (Writer text = new OutputStreamWriter(
                    files.create(new Path(folder, "part-00000"), false), StandardCharsets.UTF_8)) {
                for (String line : lines) {
                    text.write(line);
                    text.write('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints what is wrong with the input; whether nothing is. */
    private boolean told(Faults faults) {
        faults.problems().forEach(problem -> out.println(problem));
        return faults.count() == 0;
    }
}
