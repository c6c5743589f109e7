package org.machistat.examples.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import scala.Tuple2;

/** Reads files of lines in pieces, where each line knows its file and byte (行の分割読み込み). */
final class Lines {

    private static final String PIECE = "mapreduce.input.fileinputformat.split.maxsize";

    /** Takes the lines of one piece, in order. */
    @FunctionalInterface
    interface PieceReader<T> extends java.io.Serializable {

        /** What the lines of a piece give; the file is its address, each pair a byte and the line that begins there. */
        T read(String file, Iterator<Tuple2<LongWritable, Text>> lines);
    }

    private Lines() {}

    /** One result for each piece of at most so many bytes of all files; 0 leaves that to the file system. */
    static <T> JavaRDD<T> read(JavaSparkContext spark, List<String> paths, long pieceBytes, PieceReader<T> reader) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one path to read, but there was none");
        }
        Configuration settings = new Configuration(spark.hadoopConfiguration());
        if (pieceBytes > 0) {
            settings.setLong(PIECE, pieceBytes);
        }
        JavaNewHadoopRDD<LongWritable, Text> files = (JavaNewHadoopRDD<LongWritable, Text>) spark.newAPIHadoopFile(
                String.join(",", paths), TextInputFormat.class, LongWritable.class, Text.class, settings);
        Function2<org.apache.hadoop.mapreduce.InputSplit, Iterator<Tuple2<LongWritable, Text>>, Iterator<T>> each =
                (piece, lines) -> List.of(
                                reader.read(((FileSplit) piece).getPath().toString(), lines))
                        .iterator();
        return files.mapPartitionsWithInputSplit(each, false);
    }
}
