package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.composition.PaperTables;
import org.machistat.core.explain.Input;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.table.Category;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;

class SerializationTest {

    static Stream<Serializable> results() {
        Change change = Change.of(42_616, 41_028);
        TimeSeries series = IndexSeriesTest.series("川崎市", 2009, "200", "210", "x");
        TimeSeries halves = BenchmarkingTest.monthly("半期", "2015-01", 6, "1", "3", "2");
        Contributions contributions = Contributions.between(PaperTables.employees(2014), PaperTables.employees(2016));
        TargetPath path =
                TargetPath.of(Figure.of(100), IndexSeriesTest.year(2015), Figure.of(121), IndexSeriesTest.year(2017));
        return Stream.of(
                change,
                change.bounds().get(),
                Benchmarking.of(halves, BenchmarkingTest.yearly("2015年", "8")).get(),
                MovingAverage.trailing(halves, 2).get(),
                Waterfall.of(contributions, Waterfall.Order.SIZE).get(),
                MatchedGrowth.between(PaperTables.employees(2014), PaperTables.employees(2016))
                        .get(),
                TargetPace.of(path, Input.of(107), IndexSeriesTest.year(2016)).get(),
                TargetRoute.of(
                        Input.of(1), IndexSeriesTest.year(2015), Map.of(IndexSeriesTest.year(2016), Input.of(2))),
                IndexSeries.chain(series, IndexSeriesTest.year(2008)),
                change.rate().get(),
                AnnualRate.overMonths(change, 23).get(),
                Contributions.between(PaperTables.employees(2014), PaperTables.employees(2016)),
                Contribution.of(change, change).rate().get(),
                PaperTables.employees(2014),
                CompositionChange.between(PaperTables.employees(2014), PaperTables.employees(2016)),
                PaperTables.employees(2014).top(3).get(0),
                series,
                series.max().get(),
                change.withComparability(Comparability.bar(Comparability.Aspect.SCOPE, "範囲", "scope")
                        .accepted()),
                series.withComparisons(Comparisons.<ReferenceDate>none()
                        .with(
                                IndexSeriesTest.year(2009),
                                series.dates().get(1),
                                Comparability.note(Comparability.Aspect.TIME, "間隔", "interval"))),
                GrowthRanking.of(Map.of(Category.of("川崎市"), change)),
                IndexSeries.of(series, IndexSeriesTest.year(2009)).get());
    }

    @ParameterizedTest
    @MethodSource("results")
    void comesBackEqual(Serializable result) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(result);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(result, in.readObject());
        }
    }
}
