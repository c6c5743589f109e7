package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;

class SerializationTest {

    static Stream<Serializable> results() {
        Population population = PopulationTest.KANAGAWA;
        LifeTable table = LifeTable.fromRates(
                        AgeGroups.fiveYears(10),
                        new double[] {0.01, 0.02, 0.1},
                        LifeTableRules.of(Sex.MALE).with(InfantRule.HALF_INTERVAL))
                .get();
        TimeSeries series = TimeSeries.builder("y")
                .put("2000年", "1")
                .put("2005年", "3")
                .put("2010年", "2")
                .put("2015年", "5")
                .build();
        return Stream.of(
                AgeGroup.open(90),
                AgeGroups.THREE,
                population,
                population.index(AgeIndex.AGEING_RATE).get(),
                table,
                table.expectancy(),
                table.stationary(),
                table.stationary().survival().get(),
                Graduation.of(population, GraduationMethod.SPRAGUE).get(),
                Peak.of(series).get(),
                CohortProjection.of(CohortProjectionTest.base(), List.of(CohortProjectionTest.sweden()))
                        .project()
                        .get(),
                CohortProjectionTest.sweden(),
                ForecastError.of(List.of(new ForecastError.Case(Label.same("A"), 2, 1)))
                        .get(),
                ProjectionVintage.of(Label.same("2018"), List.of(population)),
                Trend.of(series, TrendCurve.LINEAR).get());
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
