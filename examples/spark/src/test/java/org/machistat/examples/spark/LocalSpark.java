package org.machistat.examples.spark;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** One Spark for all tests, on two threads of this machine, closed when the JVM ends. */
final class LocalSpark {

    static final SparkSession SESSION = SparkSession.builder()
            .config(Main.conf())
            .master("local[2]")
            .config("spark.sql.shuffle.partitions", "4")
            .getOrCreate();

    static final JavaSparkContext CONTEXT = JavaSparkContext.fromSparkContext(SESSION.sparkContext());

    private LocalSpark() {}
}
