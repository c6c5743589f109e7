package org.machistat.examples.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;

/**
 * One value for each category of a chart (図の系列).
 *
 * @param name the name in the legend
 * @param values the values in the order of the categories; a refused one is a gap and its reason is in the chart's table
 */
public record Series(Label name, List<Answer<Rational>> values) {

    /**
     * Copies the values.
     *
     * @param name the name
     * @param values the values
     */
    public Series {
        Objects.requireNonNull(name, "name");
        values = List.copyOf(values);
    }

    /**
     * A series of counts.
     *
     * @param name the name
     * @param counts the counts
     * @return the series
     */
    public static Series of(Label name, long... counts) {
        return new Series(
                name,
                LongStream.of(counts)
                        .mapToObj(count -> Answer.of(Rational.of(count)))
                        .toList());
    }

    /**
     * A series of exact values that are all known.
     *
     * @param name the name
     * @param values the values
     * @return the series
     */
    public static Series of(Label name, List<Rational> values) {
        return new Series(name, values.stream().map(Answer::of).toList());
    }
}
