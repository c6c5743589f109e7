package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.table.Category;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class ShiftShareTest {

    private static ShiftShare farhauer(String place) {
        return ShiftShare.of(Regions.farhauer(1), Regions.farhauer(2), place, Reference.all())
                .get();
    }

    /** Farhauer and Kröll: A 25 = 27 + 1 − 3, B 55 = 24 − 1 + 32, C 85 = 114 + 0 − 29. */
    @ParameterizedTest
    @CsvSource({"A, 25, 27, 1, -3", "B, 55, 24, -1, 32", "C, 85, 114, 0, -29"})
    void textbook(String place, long change, long national, long mix, long regional) {
        ShiftShare analysis = farhauer(place);
        assertEquals(
                new ShiftEffects(Rational.of(national), Rational.of(mix), Rational.of(regional)), analysis.effects());
        assertEquals(Rational.of(change), analysis.change().get());
        assertEquals(Rational.ZERO, analysis.residual().get());
        assertEquals(Rational.of(mix + regional), analysis.effects().netShift());
    }

    /** The numbers of REAT below, to whole persons, each in groups of three digits. */
    @Test
    void largeNumbersReadWell() {
        ShiftShare analysis = ShiftShare.of(
                        Regions.freiburg(2008), Regions.freiburg(2014), "Freiburg", Reference.place("Germany"))
                .get();
        assertTrue(analysis.toString().endsWith("= 9,887 + 2,502 + 1,984 = 14,373人"), analysis.toString());
    }

    /** REAT 3.0.3, shift(Freiburg): 14373 = 9887.278 + 2501.612 + 1984.110. */
    @Test
    void reat() {
        ShiftShare analysis = ShiftShare.of(
                        Regions.freiburg(2008), Regions.freiburg(2014), "Freiburg", Reference.place("Germany"))
                .get();
        assertEquals(9887.278, analysis.effects().national().doubleValue(), 5e-4);
        assertEquals(2501.612, analysis.effects().mix().doubleValue(), 5e-4);
        assertEquals(1984.110, analysis.effects().regional().doubleValue(), 5e-4);
        assertEquals(Rational.of(14_373), analysis.effects().change());
    }

    /** The same analysis with Python's fractions, to all digits of a double; also by Esteban-Marquillas and Gerfin. */
    @Test
    void freiburgToTheLastDigit() {
        ShiftShare analysis = ShiftShare.of(
                        Regions.freiburg(2008), Regions.freiburg(2014), "Freiburg", Reference.place("Germany"))
                .get();
        assertEquals(9887.278398260896, analysis.effects().national().doubleValue(), 1e-11);
        assertEquals(2501.6118784160994, analysis.effects().mix().doubleValue(), 1e-11);
        assertEquals(1984.1097233230034, analysis.effects().regional().doubleValue(), 1e-11);
        assertEquals(343.78685140999767, analysis.homothetic().competitive().doubleValue(), 1e-11);
        assertEquals(1640.3228719130057, analysis.homothetic().allocation().doubleValue(), 1e-11);
        ShiftFactors factors = analysis.factors().get();
        assertEquals(1.0227536591127855, factors.structure().doubleValue(), 1e-15);
        assertEquals(1.0176451746134572, factors.location().doubleValue(), 1e-15);
        assertEquals(1.0408003260143828, factors.regional().doubleValue(), 1e-15);
    }

    /** By hand for A: the homothetic figures are 720/11, 270/11, 270/11, 720/11 and the leads 1/90, 3/5, 1/10, −17/60. */
    @Test
    void homothetic() {
        ShiftShare analysis = farhauer("A");
        assertEquals(
                new HomotheticSplit(Rational.of(-7, 11), Rational.of(-26, 11), Rational.ZERO), analysis.homothetic());
        assertEquals(Rational.of(8, 11), analysis.part("1").homothetic().get().competitive());
    }

    /** By hand for A: expected from the mix 208, so 208/180 ÷ 1.15 and 205/208. */
    @Test
    void factors() {
        ShiftFactors factors = farhauer("A").factors().get();
        assertEquals(Rational.of(208, 207), factors.structure());
        assertEquals(Rational.of(205, 208), factors.location());
        assertEquals(Rational.of(205, 207), factors.regional());
    }

    /** A new industry: all 7 are the place's own doing. The other grew 10 → 11 where all grew 30 → 40 and the industry 30 → 33. */
    @Test
    void anIndustryFromNothing() {
        ShiftShare analysis = ShiftShare.of(
                        Regions.of("A 10 0", "B 20 0"), Regions.of("A 11 7", "B 22 0"), "A", Reference.all())
                .get();
        assertEquals(
                new ShiftEffects(Rational.ZERO, Rational.ZERO, Rational.of(7)),
                analysis.part("2").effects().get());
        assertEquals(
                new ShiftEffects(Rational.of(10, 3), Rational.of(-7, 3), Rational.ZERO),
                analysis.part("1").effects().get());
        assertEquals(Rational.of(8), analysis.effects().change());
        assertEquals(new HomotheticSplit(Rational.ZERO, Rational.ZERO, Rational.of(7)), analysis.homothetic());
        assertEquals(
                Refusal.of(
                        Reason.ZERO_BASE, "2：比較対象の前の値が0のため増減率がない", "2: the reference grew from 0, which has no rate"),
                analysis.part("2").homothetic().refusal().orElseThrow());
    }

    @Test
    void anIndustryThatTheReferenceGrewFromNothing() {
        ShiftShare analysis = ShiftShare.of(
                        Regions.of("A 10 4", "B 20 0"), Regions.of("A 11 5", "B 22 9"), "A", Reference.place("B"))
                .get();
        assertEquals(
                Reason.ZERO_BASE,
                analysis.part("2").effects().refusal().orElseThrow().reason());
        assertEquals(Rational.ONE, analysis.residual().get());
        assertEquals(
                List.of("比較対象：B", "残差に含む：2（2：比較対象の前の値が0のため増減率がない）"),
                analysis.explanation().notes().stream().map(note -> note.ja()).toList());
    }

    /** Industry 2 of A is suppressed at first: what it did, 15 − 10 − (11 − 8) = 2, is the residual. */
    @Test
    void aSuppressedIndustryIsInTheResidual() {
        RegionalTable before = Regions.withTotals("計 24 6 30", "A 8 x 10", "B 16 4 20");
        RegionalTable after = Regions.withTotals("計 33 9 42", "A 11 4 15", "B 22 5 27");
        ShiftShare analysis = ShiftShare.of(before, after, "A", Reference.all()).get();
        assertEquals(Rational.of(2), analysis.residual().get());
        assertEquals(Rational.of(5), analysis.change().get());
        assertEquals(Rational.of(3), analysis.effects().change());
        assertEquals(
                Reason.SUPPRESSED,
                analysis.part("2").effects().refusal().orElseThrow().reason());
        assertEquals(
                Reason.SUPPRESSED, analysis.factors().refusal().orElseThrow().reason());
    }

    @Test
    void anIndustryOfOneDateOnly() {
        ShiftShare analysis = ShiftShare.of(
                        Regions.of("A 10", "B 20"), Regions.of("A 11 7", "B 22 8"), "A", Reference.all())
                .get();
        assertEquals(
                List.of("2"), analysis.onlyOnce().stream().map(Category::id).toList());
        assertEquals(Rational.of(7), analysis.residual().get());
        assertEquals(
                "残差に含む（片方の表にのみある）：2（+7）", analysis.explanation().notes().get(1).ja());
        ShiftShare gone = ShiftShare.of(
                        Regions.of("A 11 7", "B 22 8"), Regions.of("A 10", "B 20"), "A", Reference.all())
                .get();
        assertEquals(
                "in the residual (in one table only): 2 (−7)",
                gone.explanation().notes().get(1).en());
        assertEquals(
                "no factors, as the changes of the industries leave +7 of the total's change",
                analysis.factors().refusal().orElseThrow().sentence().en());
        assertEquals(
                "No industry '2' in both tables, there are 1",
                assertThrows(NoSuchElementException.class, () -> analysis.part("2"))
                        .getMessage());
    }

    @Test
    void explains() {
        assertEquals(
                "シフト・シェア分析による増減 = 27 + 1 + (−3) = 25人",
                farhauer("A").explanation().line().ja());
        assertEquals("A：シフト・シェア分析による増減 = 27 + 1 + (−3) = 25人", farhauer("A").toString());
        assertEquals(4, farhauer("A").explanation().inputs().size());
        assertEquals(farhauer("A"), farhauer("A"));
        assertEquals(farhauer("A").hashCode(), farhauer("A").hashCode());
        assertEquals("A", farhauer("A").place().id());
    }

    @Test
    void inWords() {
        ShiftShare analysis = farhauer("A");
        assertEquals(
                "全国成長要因 +27.00、産業構造要因 +1.00、地域特殊要因 −3.00", analysis.effects().toString());
        assertEquals(
                "1：全国成長要因 +13.50、産業構造要因 −4.50、地域特殊要因 +1.00", analysis.part("1").toString());
        assertEquals("競争力要因 −0.64、配分要因 −2.36", analysis.homothetic().toString());
        assertEquals(
                "構造係数 1.0048 × 立地係数 0.9856 = 地域係数 0.9903",
                analysis.factors().get().toString());
        assertEquals(
                "競争力要因 0.00、配分要因 0.00、分割できない分 +2.00",
                new HomotheticSplit(Rational.ZERO, Rational.ZERO, Rational.of(2)).toString());
    }

    /** Industry 2 of A was suppressed at first, so that 2 of the change is the residual. */
    @Test
    void asTable() {
        RegionalTable before = Regions.withTotals("計 24 6 30", "A 8 x 10", "B 16 4 20");
        RegionalTable after = Regions.withTotals("計 33 9 42", "A 11 4 15", "B 22 5 27");
        ShiftShare analysis = ShiftShare.of(before, after, "A", Reference.all()).get();
        assertEquals(
                List.of(
                        "A (persons)",
                        "Industry  National  Industry mix  Regional  Change",
                        "--------  --------  ------------  --------  ------",
                        "1             +3.2          -0.2       0.0    +3.0",
                        "2",
                        "Residual                                      +2.0",
                        "Total         +3.2          -0.2       0.0    +5.0",
                        "4 rows × 5 columns"),
                analysis.toText(Locale.ENGLISH)
                        .toString()
                        .lines()
                        .map(String::stripTrailing)
                        .filter(line -> !line.isEmpty())
                        .limit(8)
                        .toList());
        assertTrue(
                analysis.toText(Locale.JAPANESE).toString().contains("残差に含む：2（"),
                () -> analysis.toText(Locale.JAPANESE).toString());
        assertFalse(farhauer("A").toText(Locale.JAPANESE).toString().contains("残差"));
    }

    @Test
    void comparability() {
        Comparability bar = Comparability.bar(Aspect.SCOPE, "民営のみ", "private only");
        assertEquals(
                Refusal.of(Reason.NOT_COMPARABLE, "比較できない：民営のみ", "not comparable: private only"),
                ShiftShare.of(Regions.farhauer(1), Regions.farhauer(2), "A", Reference.all(), bar)
                        .refusal()
                        .orElseThrow());
        ShiftShare accepted = ShiftShare.of(
                        Regions.farhauer(1), Regions.farhauer(2), "A", Reference.all(), bar.accepted())
                .get();
        assertEquals(
                "比較できないことを承知のうえで比較した", accepted.explanation().notes().get(1).ja());
        assertEquals(bar.accepted(), accepted.comparability());
    }

    @Test
    void refuses() {
        assertEquals(
                "no shift-share can be made from an earlier total of the reference that is not above 0 (0)",
                ShiftShare.of(Regions.of("A 0 0"), Regions.of("A 1 2"), "A", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                Reason.SUPPRESSED,
                ShiftShare.of(Regions.of("A 1 x"), Regions.of("A 1 2"), "A", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                "Reference of a shift-share must have totals that grow, but was the mean of the others' shares",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ShiftShare.of(
                                        Regions.farhauer(1), Regions.farhauer(2), "A", Reference.meanOfOthers()))
                        .getMessage());
        assertThrows(
                NoSuchElementException.class,
                () -> ShiftShare.of(Regions.farhauer(1), Regions.farhauer(2), "D", Reference.all()));
    }
}
