package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.census.establishment.EstablishmentTable.EMPLOYEES;
import static org.machistat.census.establishment.EstablishmentTable.ESTABLISHMENTS;
import static org.machistat.census.establishment.ThreeCities.TABLE;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.wave.CensusWave;
import org.machistat.core.growth.Change;
import org.machistat.core.regional.Portfolio;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.ShiftShare;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;

/** Expected values from three-cities.tsv by a few lines of Python with fractions. */
class RegionalEstablishmentsTest {

    private static final RegionalEstablishments EMPLOYED = TABLE.regional(EMPLOYEES);

    private static BigDecimal rounded(Rational value) {
        return Rounding.decimals(4).round(value);
    }

    @ParameterizedTest
    @CsvSource({"14100, 2016, 0.9543", "14130, 2016, 1.5066", "14150, 2016, 0.1638", "14130, 2021, 1.3706"})
    void quotients(String area, String wave, BigDecimal expected) {
        assertEquals(
                expected,
                rounded(EMPLOYED.quotient(area, "G", wave, Reference.all())
                        .get()
                        .value()));
        assertEquals(
                EMPLOYED.quotient(area, "G", wave, Reference.all()),
                EMPLOYED.quotients(wave, Reference.all()).get(area, "G"));
    }

    @Test
    void specialization() {
        assertEquals(
                new BigDecimal("0.1263"),
                EMPLOYED.specialization("14130", "2016", Reference.all())
                        .get()
                        .krugman()
                        .rounded(4));
    }

    @Test
    void shiftShareCarriesItsNotes() {
        ShiftShare analysis =
                EMPLOYED.shiftShare("14130", "2016", "2021", Reference.all()).get();
        assertEquals(Rational.of(3_659), analysis.effects().change());
        assertEquals(Rational.ZERO, analysis.residual().get());
        assertEquals(Verdict.COMPARABLE_WITH_NOTES, analysis.comparability().verdict());
        assertEquals(TABLE.comparability(EMPLOYEES, "2016", "2021"), analysis.comparability());
        String notes = analysis.explanation().notes().toString();
        assertTrue(notes.contains("60か月") && notes.contains("把握範囲の拡大"), notes);
        assertEquals(
                analysis,
                EMPLOYED.shiftShares("2016", "2021", Reference.all())
                        .get()
                        .get("14130")
                        .get());
    }

    @Test
    void portfolioCarriesItsNotes() {
        Portfolio portfolio =
                EMPLOYED.portfolio("14130", "2016", "2021", Reference.all()).get();
        assertEquals(Verdict.COMPARABLE_WITH_NOTES, portfolio.comparability().verdict());
        assertEquals(
                Portfolio.Quadrant.STRONG_AND_FALLING,
                portfolio.find("G").orElseThrow().quadrant());
    }

    @Test
    void wavesThatMustNotBeComparedAreRefusedUnlessAccepted() {
        for (Reason reason : List.of(
                EMPLOYED.shiftShare("14130", "2014", "2016", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason(),
                EMPLOYED.shiftShares("2014", "2016", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason(),
                EMPLOYED.portfolio("14130", "2014", "2016", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason())) {
            assertEquals(Reason.NOT_COMPARABLE, reason);
        }
        ShiftShare accepted = TABLE.accepting()
                .regional(EMPLOYEES)
                .summingKnown()
                .shiftShare("14130", "2014", "2016", Reference.all())
                .get();
        assertTrue(accepted.comparability().isAccepted());
        assertEquals(
                "比較できないことを承知のうえで比較した",
                accepted.explanation().notes().stream()
                        .map(note -> note.ja())
                        .filter(note -> note.contains("承知"))
                        .findFirst()
                        .orElseThrow());
    }

    /** Of the employees of 2019 only those of newly found establishments are known; their number is no earlier number. */
    @Test
    void employeesAreJudgedAsEmployees() {
        EstablishmentTable.Builder builder = EstablishmentTable.builder(
                List.of(CensusWave.BASIC_2019, CensusWave.ACTIVITY_2021),
                List.of(Category.of("14100", Label.same("横浜市")), Category.of("14130", Label.same("川崎市"))));
        for (Category measure : List.of(ESTABLISHMENTS, EMPLOYEES)) {
            for (String wave : List.of("2019", "2021")) {
                for (String area : List.of("14100", "14130")) {
                    for (String industry : List.of("total", "G")) {
                        builder.put(industry, measure, wave, area, Figure.of(industry.equals("G") ? 100 : 900));
                    }
                }
            }
        }
        EstablishmentTable table = builder.build();
        assertEquals(
                Verdict.NOT_COMPARABLE,
                table.comparability(EMPLOYEES, "2019", "2021").verdict());
        assertEquals(
                Reason.NOT_COMPARABLE,
                table.regional(EMPLOYEES)
                        .shiftShare("14130", "2019", "2021", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Reason.NOT_COMPARABLE,
                Change.of(
                                table.comparison(EMPLOYEES, "2019").input("G", "14130"),
                                table.comparison(EMPLOYEES, "2021").input("G", "14130"))
                        .rate()
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertTrue(table.regional(ESTABLISHMENTS)
                .shiftShare("14130", "2019", "2021", Reference.all())
                .isGiven());
    }

    @Test
    void sumsOfWhatIsKnown() {
        RegionalEstablishments establishments = TABLE.regional(ESTABLISHMENTS);
        assertEquals(
                Reason.UNKNOWN,
                establishments
                        .quotient("14130", "B", "2014", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertTrue(establishments
                .summingKnown()
                .quotient("14130", "G", "2014", Reference.all())
                .isGiven());
    }

    @Test
    void unknownIdsAreNamed() {
        assertEquals(
                "Axis 'wave': no category '2015', nearest are '2014', '2016', '2021'",
                assertThrows(NoSuchElementException.class, () -> EMPLOYED.table("2015"))
                        .getMessage());
        assertEquals(
                "Axis 'measure': no category 'sales', nearest are 'employees', 'establishments'",
                assertThrows(NoSuchElementException.class, () -> TABLE.regional(Category.of("sales", Label.same("売上"))))
                        .getMessage());
    }

    @Test
    void values() {
        assertEquals("従業者数（3地域、調査回 2014、2016、2021）", EMPLOYED.toString());
        assertEquals(
                "従業者数（3地域、調査回 2014、2016、2021、値のある地域の計）", EMPLOYED.summingKnown().toString());
        assertEquals(EMPLOYEES, EMPLOYED.measure());
        assertEquals(EMPLOYED, TABLE.regional(EMPLOYEES));
        assertEquals(EMPLOYED.hashCode(), TABLE.regional(EMPLOYEES).hashCode());
        assertNotEquals(EMPLOYED, EMPLOYED.summingKnown());
        assertNotEquals(EMPLOYED, TABLE.regional(ESTABLISHMENTS));
    }
}
