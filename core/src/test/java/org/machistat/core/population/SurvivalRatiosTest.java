package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class SurvivalRatiosTest {

    private record Row(String sex, AgeGroup age, List<String> cells) {}

    private static List<Row> rows() throws IOException {
        try (InputStream in = SurvivalRatiosTest.class.getResourceAsStream("survival.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], AgeGroup.parse(cells[1]), List.of(cells)))
                    .toList();
        }
    }

    /** The ratios that the Ministry printed, and ours from its L(x), to five decimals; women to 55–59, as far as printed here. */
    @ParameterizedTest
    @CsvSource({"M, 18, 85", "F, 12, 60"})
    void ministryRatiosToFiveDecimals(String sex, int held, int open) throws IOException {
        List<Row> rows = rows().stream().filter(row -> row.sex().equals(sex)).toList();
        assertEquals(held, rows.size());
        List<SurvivalRatios> both = new ArrayList<>();
        for (int year = 0; year < 2; year++) {
            int column = 2 + year;
            List<BigDecimal> years = new ArrayList<>(rows.stream()
                    .map(row -> new BigDecimal(row.cells().get(column)))
                    .toList());
            if (sex.equals("F")) {
                years.add(BigDecimal.ONE);
            }
            both.add(StationaryPopulation.of(AgeGroups.fiveYears(open), 100_000, years)
                    .survival()
                    .get());
        }
        both.add(both.get(0).meanWith(both.get(1)));
        int compared = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < 3; column++) {
                String printed = rows.get(i).cells().get(4 + column);
                if (!printed.isEmpty()) {
                    SurvivalRatios ratios = both.get(column);
                    PopulationIndicator ratio = i == 0
                            ? ratios.birth()
                            : ratios.from(rows.get(i - 1).age());
                    assertEquals(new BigDecimal(printed), ratio.rounded(5), rows.get(i) + " column " + column);
                    assertTrue(ratio.isExact());
                    compared++;
                }
            }
        }
        assertEquals(sex.equals("M") ? 54 : 35, compared);
    }

    // Sweden, females, 1993 (Preston et al. 2001, box 6.2): L(x) of ages 75–79, 80–84, 85+.
    @Test
    void openGroupOfSweden() {
        List<BigDecimal> years = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            years.add(new BigDecimal(350_358));
        }
        years.add(new BigDecimal(271_512));
        years.add(new BigDecimal(291_707));
        SurvivalRatios ratios = StationaryPopulation.of(AgeGroups.fiveYears(85), 100_000, years)
                .survival()
                .get();
        double[] values = ratios.values();
        assertEquals(0.77495590224856, values[16], 1e-14);
        assertEquals(0.517928194893993, values[17], 1e-14);
        assertEquals(0.517928194893993, values[18], 1e-14);
        assertEquals(
                "生残率 80歳以上→85歳以上", ratios.from(AgeGroup.fiveYear(80)).label().ja());
        assertEquals("生残率 80歳以上→85歳以上", ratios.from(AgeGroup.open(85)).label().ja());
        assertEquals("survival ratio birth → 0–4", ratios.birth().label().en());
    }

    @Test
    void lifeTableToRatios() {
        double[] rates = new double[102];
        Arrays.fill(rates, 0.01);
        AgeGroups single = AgeGroups.singleYears(101);
        StationaryPopulation stationary = LifeTable.fromRates(
                        single, rates, LifeTableRules.of(Sex.FEMALE).with(InfantRule.HALF_INTERVAL))
                .get()
                .stationary();
        // By hand: every year the same part (1 − m/2) ÷ (1 + m/2) lives on; five years later its fifth power.
        double year = 0.995 / 1.005;
        assertEquals(year, stationary.survival().get().values()[50], 1e-12);
        SurvivalRatios five =
                stationary.regroup(AgeGroups.fiveYears(100)).get().survival().get();
        assertEquals(Math.pow(year, 5), five.values()[10], 1e-12);
        assertEquals(100, stationary.expectancy().get().value().doubleValue(), 1e-9);
    }

    @Test
    void refusals() {
        AgeGroups uneven = AgeGroups.abridged(10);
        assertEquals(
                "survival ratios need age groups from 0 in one width to an open group, "
                        + "but the groups are 0, 1-4, 5-9, 10+",
                StationaryPopulation.of(
                                uneven, 1, List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))
                        .survival()
                        .refusal()
                        .get()
                        .sentence()
                        .en());
        assertEquals(
                Reason.ZERO_BASE,
                StationaryPopulation.of(
                                AgeGroups.fiveYears(10), 1, List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE))
                        .survival()
                        .refusal()
                        .get()
                        .reason());
        SurvivalRatios given = SurvivalRatios.of(
                AgeGroups.fiveYears(10), List.of(Rational.of(9, 10), Rational.of(4, 5), Rational.of(1, 2)));
        assertEquals(4, given.values().length);
        assertEquals(Rational.of(1, 2), given.from(AgeGroup.open(10)).value());
    }
}
