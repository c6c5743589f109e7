/**
 * The library's accumulators on Apache Spark, for whoever outgrows one machine (Apache Sparkでの分散計算).
 *
 * <p>Each partition has an accumulator of its own, filled by {@code mapPartitions}; the accumulators are added in a tree. They travel by Java serialization:
 * Kryo cannot take records, and bean encoders make records of no columns. Nothing of the library knows Spark.
 *
 * <pre>
 * mvn -q -Pspark package -DskipTests
 * spark-submit --master spark://HOST:7077 --executor-memory 2g --class org.machistat.examples.spark.Main \
 *     examples/spark/target/machistat-examples-spark-0.1.0-SNAPSHOT-submit.jar tally hdfs:///tables/2021 hdfs:///records/2021
 * </pre>
 *
 * <p>The jar has the library and a renamed Guava; Spark, Jackson and commons-math3 are the cluster's. Jobs: {@link org.machistat.examples.spark.Main}.
 *
 * <p>Sizing, from 5.3 million made-up records on two cores (Spark 4.2.0 local, JDK 17; computing is the CPU time of tasks, so that other load of the machine
 * does not show):
 *
 * <ul>
 *   <li>Tally, 1,741 municipalities × 99 industries: 325 ns of computing for each record read from lines (11 bytes each), 163 ns where it is made.
 *       10⁹ records: about 330 core-seconds. The
 *       accumulator is 2.9 MB as it travels, about 1 MB once Spark has compressed it, however many records it has; by ten sizes ten times as much.
 *   <li>So the number of partitions decides the traffic, not the number of records: 10⁹ records in 1,600 partitions shuffle some 1.6 GB and send 40 × 2.9 MB to the
 *       driver; in 100 partitions 0.1 GB. Prefer large pieces ({@code mapreduce.input.fileinputformat.split.minsize}); by size, or with thousands of
 *       partitions, raise {@code spark.driver.maxResultSize} above its 1 GB.
 *   <li>Estimates, 119 strata × 5 statistics: 351 ns of computing for each row where it is made, 130 kB for each partition. 10⁹ rows: about 350 core-seconds. A
 *       task holds 50,000 rows at a time.
 *   <li>Projections: 1,741 municipalities × 100 draws × 10 steps 0.9 s of computing, 5 µs for each municipality and draw; a municipality is 7.8 kB. By draws each
 *       executor holds the whole plan (8.7 MB) and each range returns a distribution (23 kB for one name).
 *   <li>Memory does not grow with the records: driver and two tasks together tallied the lines in a heap of 512 MB.
 * </ul>
 */
package org.machistat.examples.spark;
