package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class LocationQuotientTest {

    private static LocationQuotient quotient(RegionalTable table, String place, String industry, Reference reference) {
        return LocationQuotient.of(table, place, industry, reference).get();
    }

    /**
     * By hand, from the first table of Farhauer and Kröll. A has 90 of 180 in industry 1, all 400 of 1,100: (1/2) ÷ (4/11) = 11/8; the others 310 of 920:
     * (1/2) ÷ (31/92) = 46/31; B 60 of 160: (1/2) ÷ (3/8) = 4/3; the mean of B's 3/8 and C's 25/76 is 107/304.
     */
    @Test
    void byReference() {
        RegionalTable table = Regions.farhauer(1);
        assertEquals(
                Rational.of(11, 8), quotient(table, "A", "1", Reference.all()).value());
        assertEquals(
                Rational.of(46, 31),
                quotient(table, "A", "1", Reference.others()).value());
        assertEquals(
                Rational.of(4, 3),
                quotient(table, "A", "1", Reference.place("B")).value());
        assertEquals(
                152.0 / 107,
                quotient(table, "A", "1", Reference.meanOfOthers()).value().doubleValue(),
                1e-15);
    }

    /** Sources of the shares: 4,798 of 114,429 and 925,648 of 29,924,479 (by adding the table). */
    @Test
    void freiburgsInformationIndustry() {
        LocationQuotient quotient = quotient(Regions.freiburg(2014), "Freiburg", "4", Reference.place("Germany"));
        assertEquals(Rational.of(4_798, 114_429), quotient.share());
        assertEquals(Rational.of(925_648, 29_924_479), quotient.referenceShare());
        assertEquals(new BigDecimal("1.36"), quotient.rounded(2));
        assertEquals("1.1", quotient.additive().points(1).toPlainString());
    }

    /** Farhauer and Kröll, as the manual of REAT 3.0.3 prints it: 0.3847623; the quotient of the fractions by Python. */
    @Test
    void farhauerAndKroell() {
        LocationQuotient quotient = LocationQuotient.of(
                        Input.of(1_714), Input.of(79_006), Input.of(879_213), Input.of(15_593_224), Reference.all())
                .get();
        assertEquals(0.3847623, quotient.value().doubleValue(), 5e-8);
        assertEquals(0.3847623423013281, quotient.value().doubleValue(), 1e-16);
    }

    /** Ids of a nationwide table are codes; what is read are names. */
    @Test
    void speaksOfNames() {
        RegionalTable table = Regions.named();
        LocationQuotient quotient = quotient(table, "14130", "G", Reference.place("13104"));
        assertEquals("比較対象：新宿区", quotient.explanation().notes().get(0).ja());
        assertEquals(
                "the reference (Shinjuku) has no Mining, so that there is no location quotient",
                Specialization.of(table, "14130", Reference.place("13104"))
                        .get()
                        .hachman()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                "川崎市 クルーグマン特化指数 1.0000（比較対象：新宿区）",
                Specialization.of(table, "14130", Reference.place("13104"))
                        .get()
                        .toString());
        assertEquals(
                "比較対象：新宿区",
                ShiftShare.of(table, table, "14130", Reference.place("13104"))
                        .get()
                        .explanation()
                        .notes()
                        .get(0)
                        .ja());
    }

    @Test
    void otherForms() {
        LocationQuotient quotient = quotient(Regions.farhauer(1), "A", "1", Reference.all());
        assertEquals(Rational.of(3, 19), quotient.symmetric());
        assertEquals(Rational.of(11, 10), quotient.adjusted(Rational.of(4, 5)));
        assertEquals(Rational.of(150, 11), quotient.additive().points());
        assertEquals(
                "Self-sufficiency must be above 0, but was 0",
                assertThrows(IllegalArgumentException.class, () -> quotient.adjusted(Rational.ZERO))
                        .getMessage());
    }

    @Test
    void explains() {
        LocationQuotient quotient = quotient(Regions.farhauer(1), "A", "1", Reference.all());
        assertEquals(
                "特化係数 = (90 ÷ 180) ÷ (400 ÷ 1,100) = 1.375 → 1.38（四捨五入）",
                quotient.explanation().line().ja());
        assertEquals(
                "reference: all places, itself included",
                quotient.explanation().notes().get(0).en());
        assertEquals("A 1 特化係数 1.38", quotient.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "x 5, SUPPRESSED",
        "… 5, UNKNOWN",
        "0 0, ZERO_BASE",
        "-3 5, NOT_POSITIVE",
    })
    void refuses(String row, Reason reason) {
        RegionalTable table = Regions.of("A " + row, "B 3 4");
        assertEquals(
                reason,
                LocationQuotient.of(table, "A", "1", Reference.place("B"))
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void anIndustryThatTheReferenceHasNoneOf() {
        assertEquals(
                Refusal.of(
                        Reason.ZERO_BASE,
                        "A 1：比較対象（B）にこの産業がないため特化係数を計算できない",
                        "A 1: the reference (B) has none of the industry, so that there is no location quotient"),
                LocationQuotient.of(Regions.of("A 1 2", "B 0 4"), "A", "1", Reference.place("B"))
                        .refusal()
                        .orElseThrow());
    }

    @Test
    void ofFourFigures() {
        LocationQuotient quotient = LocationQuotient.of(
                        Input.of(38_661), Input.of(544_782), Input.of(1_642_042), Input.of(56_872_826), Reference.all())
                .get();
        assertEquals(new BigDecimal("2.46"), quotient.rounded(2));
        assertEquals(
                Reason.PARTS_DO_NOT_ADD,
                LocationQuotient.of(Input.of(3), Input.of(2), Input.of(1), Input.of(2), Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void order() {
        RegionalTable table = Regions.farhauer(1);
        LocationQuotient a = quotient(table, "A", "1", Reference.all());
        LocationQuotient c = quotient(table, "C", "1", Reference.all());
        assertEquals(1, a.compareTo(c));
        assertEquals(a, quotient(table, "A", "1", Reference.all()));
        assertEquals(a.hashCode(), quotient(table, "A", "1", Reference.all()).hashCode());
    }
}
