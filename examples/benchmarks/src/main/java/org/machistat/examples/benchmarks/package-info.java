/**
 * How fast the library is, measured beside what it is compared with, in the same run.
 * <p>Build with {@code mvn -Pbenchmarks -DskipTests package}, then
 * {@code java -cp "examples/benchmarks/target/classes:examples/benchmarks/target/lib/*" org.openjdk.jmh.Main EStatJson}
 * for the benchmarks and {@code java -cp … org.machistat.examples.benchmarks.ColdStart} for the cold start. All data is
 * made here, by generators with a fixed seed. Only ratios within one run count.
 */
package org.machistat.examples.benchmarks;
