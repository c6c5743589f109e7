package org.machistat.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.machistat.census.json.EStatJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a page of 100,000 values, against Jackson's token stream that looks at no value. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EStatJsonBenchmark {

    private static final JsonFactory FACTORY = new JsonFactory();

    private byte[] page = new byte[0];

    /** Makes the page and checks that all of it is read. */
    @Setup
    public void makePage() {
        page = EStatPages.page();
        int size = EStatJson.withDefaults().read(page).get().value().table().size();
        if (size != EStatPages.VALUES) {
            throw new IllegalStateException("Expected " + EStatPages.VALUES + " cells, but there were " + size);
        }
    }

    /**
     * Jackson alone: every token, no text.
     *
     * @return the number of tokens
     * @throws IOException never, as the bytes are in memory
     */
    @Benchmark
    public int tokens() throws IOException {
        int count = 0;
        try (JsonParser parser = FACTORY.createParser(new ByteArrayInputStream(page))) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    /**
     * Jackson alone: every token, and the characters of every text, which any reader of values needs.
     *
     * @return the number of characters
     * @throws IOException never, as the bytes are in memory
     */
    @Benchmark
    public int tokensWithTexts() throws IOException {
        int count = 0;
        try (JsonParser parser = FACTORY.createParser(new ByteArrayInputStream(page))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    count += parser.getTextCharacters()[parser.getTextOffset()] + parser.getTextLength();
                }
            }
        }
        return count;
    }

    /**
     * The table, with marks, units, totals and every check.
     *
     * @return the table
     */
    @Benchmark
    public Object table() {
        return EStatJson.withDefaults().read(page);
    }
}
