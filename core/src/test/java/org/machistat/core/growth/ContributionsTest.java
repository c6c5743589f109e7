package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.PaperTables;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class ContributionsTest {

    private static final Contributions EMPLOYEES =
            Contributions.of(PaperTables.employeeTable(), "year", "2014", "2016", "合計");

    private static List<String> ids(List<Contributions.Part> parts) {
        return parts.stream().map(part -> part.category().id()).toList();
    }

    // The paper: employees fell most in 製造業, 学術研究, 情報通信業 (then 卸売業), and rose most in 医療、福祉.
    @Test
    void thePaper() {
        assertEquals(List.of("E", "L", "G", "I"), ids(EMPLOYEES.decreases(4)));
        assertEquals("[E 6,016人の減少（−7.2%）]", EMPLOYEES.decreases(1).toString());
        assertEquals(List.of("P"), ids(EMPLOYEES.increases(1)));
        assertEquals(new BigDecimal("-1.08"), EMPLOYEES.get("E").points().get().points(2));
        assertEquals(new BigDecimal("60.3"), EMPLOYEES.get("E").rate().get().percent(1));
        assertTrue(EMPLOYEES.isMixed());
        assertEquals(Quantity.of(0, Unit.PERSONS), EMPLOYEES.residual().get());
        assertEquals(17, EMPLOYEES.parts().size());
        assertEquals(
                "寄与度の合計 = (−9,975) ÷ 554,757 × 100 = −1.7981…ポイント → −1.80ポイント（四捨五入）",
                EMPLOYEES.explanation().toString());
        Contributions establishments =
                Contributions.between(PaperTables.establishments(2014), PaperTables.establishments(2016));
        assertEquals(List.of("K", "E", "I", "D"), ids(establishments.decreases(4)));
    }

    @Test
    void absoluteRatesLieBetweenMinusAndPlus100() {
        Rational sum = EMPLOYEES.parts().stream()
                .map(part -> part.contribution()
                        .rate(ContributionPolicy.ABSOLUTE)
                        .get()
                        .fraction()
                        .abs())
                .reduce(Rational.ZERO, Rational::plus);
        assertEquals(Rational.ONE, sum);
        assertTrue(EMPLOYEES.get("P").rate(ContributionPolicy.ABSOLUTE).get().isAgainstTotal());
    }

    // By hand, without row G (713 to 683): -1,558/42,616 = -3.65590%, -30/42,616 = -0.07040%, -1,588/42,616 =
    // -3.72630%.
    @Test
    void partsResidualAndTotalAreThreeNumbers() {
        Explanation explanation = Contributions.between(
                        without("G", PaperTables.establishments(2014)), without("G", PaperTables.establishments(2016)))
                .explanation();
        assertEquals("寄与度の合計 = (−1,558) ÷ 42,616 × 100 = −3.6559…ポイント → −3.66ポイント（四捨五入）", explanation.toString());
        assertEquals(
                List.of(
                        Label.of(
                                "内訳の増減で説明できない残差は−0.07ポイント（−30事業所）",
                                "residual that the known parts leave: −0.07 points (−30 establishments)"),
                        Label.of(
                                "総数の増減率は−3.73%（−1,588事業所）",
                                "rate of change of the total: −3.73% (−1,588 establishments)")),
                explanation.notes().subList(0, 2));
    }

    private static Composition without(String id, Composition composition) {
        return Composition.of(
                composition.parts().stream()
                        .filter(part -> !part.category().id().equals(id))
                        .toList(),
                composition.whole().get());
    }

    @Test
    void anEarlierTotalOfZeroIsSaidInWordsAndLeavesNoDash() {
        Contributions contributions = Contributions.of(Map.of(Category.of("a"), Change.of(0, 10)), Change.of(0, 20));
        assertEquals(
                List.of("基準値が0のため増減率を計算できない", "内訳の増減で説明できない残差は+10"),
                contributions.explanation().notes().stream().map(Label::ja).toList());
        String table = contributions.toText(Locale.ENGLISH).all();
        // Rate and contribution of the part and of the total, and the residual's contribution.
        assertEquals(5, table.split("n/a", -1).length - 1);
        assertEquals(5, contributions.toText().all().split("計算不能", -1).length - 1);
    }

    // By hand: 500 to 900 thousand yen of 2 to 3 million: 0.5, 0.9, +0.4.
    @Test
    void theTableIsInTheUnitOfTheTotal() {
        Unit thousands = Unit.parse("千円");
        Unit millions = Unit.parse("百万円");
        Map<Category, Change> parts =
                Map.of(Category.of("a"), Change.of(Figure.of(500, thousands), Figure.of(900, thousands)));
        Contributions contributions =
                Contributions.of(parts, Change.of(Figure.of(2, millions), Figure.of(3, millions)));
        assertEquals("""
                区分   前   後  増減  増減率 (%)  寄与度 (ポイント)  寄与率 (%)
                ----  ---  ---  ----  ----------  -----------------  ----------
                a     0.5  0.9  +0.4       +80.0             +20.00       +40.0
                残差            +0.6                         +30.00
                合計    2    3    +1       +50.0             +50.00      +100.0
                3行×7列
                出典の明示なし""", contributions.toText().all());
    }

    // By hand: the absolute changes of the 17 rows add to 21,955; 6,016/21,955 = 27.40150%.
    @Test
    void theFormulaOfARateDependsOnItsPolicy() {
        Contribution manufacturing = EMPLOYEES.get("E");
        Explanation absolute =
                manufacturing.rate(ContributionPolicy.ABSOLUTE).get().explanation();
        assertEquals(Label.of("内訳の増減 ÷ Σ|内訳の増減|", "change of the part ÷ Σ|change of a part|"), absolute.formula());
        assertEquals("寄与率 = (−6,016) ÷ 21,955 = −27.4015…% → −27.4%（四捨五入）", absolute.toString());
        assertEquals(2, absolute.inputs().size());
        assertEquals(
                Label.of("内訳の増減 ÷ 総数の増減", "change of the part ÷ change of the total"),
                manufacturing
                        .rate(ContributionPolicy.SIGNED)
                        .get()
                        .explanation()
                        .formula());
    }

    private static Contributions of(Figure secondBefore, long totalAfter) {
        Map<Category, Change> parts = new LinkedHashMap<>();
        parts.put(Category.of("a"), Change.of(40, 50));
        parts.put(Category.of("b"), Change.of(secondBefore, Figure.of(30)));
        return Contributions.of(parts, Change.of(100, totalAfter));
    }

    @Test
    void aSuppressedPartLeavesAResidual() {
        Contributions contributions = of(Figure.of(Mark.SUPPRESSED, Unit.NONE), 120);
        ChangeTest.assertRefused(Reason.SUPPRESSED, contributions.get("b").points());
        assertEquals(Quantity.of(10, Unit.NONE), contributions.residual().get());
        assertEquals(
                new BigDecimal("10.0"), contributions.residualPoints().get().points(1));
        ChangeTest.assertRefused(Reason.SUPPRESSED, contributions.get("a").rate(ContributionPolicy.ABSOLUTE));
        assertEquals(
                List.of(
                        "residual that the known parts leave: +10.00 points (+10)",
                        "rate of change of the total: +20.00% (+20)"),
                contributions.explanation().notes().stream().map(Label::en).toList());
        assertEquals(
                "寄与度の合計 = 10 ÷ 100 × 100 = 10.00ポイント",
                contributions.explanation().toString());
        assertFalse(contributions.isMixed());
        assertEquals("""
                区分   前   後  増減  増減率 (%)  寄与度 (ポイント)  寄与率 (%)
                ----  ---  ---  ----  ----------  -----------------  ----------
                a      40   50   +10       +25.0             +10.00       +50.0
                b       x   30     x           x                  x           x
                残差             +10                         +10.00
                合計  100  120   +20       +20.0             +20.00      +100.0
                4行×7列
                出典の明示なし""", contributions.toText().all());
        assertTrue(contributions.toString().length() < 1_000);
    }

    @Test
    void tiesAreIncludedAndUnchangedPartsAreNot() {
        Map<Category, Change> parts = new LinkedHashMap<>();
        parts.put(Category.of("a"), Change.of(1, 3));
        parts.put(Category.of("b"), Change.of(2, 4));
        parts.put(Category.of("c"), Change.of(2, 2));
        parts.put(Category.of("d"), Change.of(2, 3));
        Contributions contributions = Contributions.of(parts, Change.of(7, 12));
        assertEquals(List.of("a", "b"), ids(contributions.increases(1)));
        assertEquals(List.of("a", "b", "d"), ids(contributions.increases(9)));
        assertEquals(List.of(), ids(contributions.decreases(9)));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> contributions.increases(0));
        assertEquals("Number of ranks must be 1 or more, but was 0", e.getMessage());
    }

    @Test
    void categoriesOfOneSideAreNilWhereThatSideIsComplete() {
        Composition before = Composition.of(List.of(Composition.Part.of("a", 4), Composition.Part.of("b", 6)));
        Composition after = Composition.of(List.of(Composition.Part.of("a", 5), Composition.Part.of("c", 8)));
        Contributions contributions = Contributions.between(before, after);
        assertEquals(Quantity.of(0, Unit.NONE), contributions.residual().get());
        assertEquals("-60.0ポイント", contributions.get("b").toString());
        assertEquals("+80.0ポイント", contributions.get("c").toString());
        Composition open = Composition.of(List.of(Composition.Part.of("a", 5)), Input.of(13));
        ChangeTest.assertRefused(
                Reason.UNKNOWN, Contributions.between(before, open).get("b").points());
    }

    @Test
    void anUnknownSumRefusesAll() {
        Composition before = Composition.of(
                List.of(Composition.Part.of("a", 4), Composition.Part.of("b", Figure.of(Mark.SUPPRESSED, Unit.NONE))));
        Composition after = Composition.of(List.of(Composition.Part.of("a", 5), Composition.Part.of("b", 8)));
        Contributions contributions = Contributions.between(before, after);
        ChangeTest.assertRefused(Reason.SUPPRESSED, contributions.get("a").points());
        ChangeTest.assertRefused(Reason.SUPPRESSED, contributions.residual());
        ChangeTest.assertRefused(Reason.SUPPRESSED, contributions.residualPoints());
        assertEquals(2, contributions.points().size());
        assertEquals(
                List.of("b：値がない（秘匿）"),
                contributions.explanation().notes().stream()
                        .map(note -> note.ja())
                        .toList());
    }

    @Test
    void namesTheCategories() {
        Contributions contributions = of(Figure.of(20), 120);
        NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> contributions.get("z"));
        assertEquals("No category 'z' in the contributions, there are [a, b]", e.getMessage());
        IllegalArgumentException none =
                assertThrows(IllegalArgumentException.class, () -> Contributions.of(Map.of(), Change.of(1, 2)));
        assertEquals("Contributions must have at least one part, but had none", none.getMessage());
        assertEquals(contributions, of(Figure.of(20), 120));
        assertEquals(contributions.hashCode(), of(Figure.of(20), 120).hashCode());
    }
}
