package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.population.AgeGroup;

class VintagesTest {

    private static final List<Vintages.Peak> PEAKS = Vintages.read(Paper.read().statements());

    /** Those of 2017 are printed in the paper (lines 66 and 67), with its place as their source. */
    @Test
    void thePapersOwnPeaks() {
        Vintages.Peak total = Vintages.of(PEAKS, AgeGroup.open(0)).get("3");
        assertEquals("2030 158.7万人", total.year() + " " + total.figure());
        assertEquals("本文66行目", total.source().place().ja());
        Vintages.Peak working = Vintages.of(PEAKS, AgeGroup.of(15, 64)).get("3");
        assertEquals("2025 102.8万人", working.year() + " " + working.figure());
    }

    @Test
    void editionsStandInTheOrderOfTheirPublication() {
        assertEquals(
                List.of("146.6万人", "152.2万人", "158.7万人", "160.3万人"),
                Vintages.of(PEAKS, AgeGroup.open(0)).values().stream()
                        .map(peak -> peak.figure().toString())
                        .toList());
        assertEquals(9, PEAKS.size());
    }
}
