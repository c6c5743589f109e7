package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

class CompositionTest {

    private static final Figure SUPPRESSED = Figure.of(Mark.SUPPRESSED, Unit.NONE);
    private static final Figure NIL = Figure.of(Mark.NIL, Unit.NONE);

    static void assertRefused(Reason reason, Answer<?> answer) {
        Refusal refusal = answer.refusal().orElseThrow();
        assertEquals(reason, refusal.reason());
        assertFalse(refusal.sentence().ja().isBlank());
        assertFalse(refusal.sentence().en().isBlank());
    }

    // The printed shares of the paper.
    @ParameterizedTest
    @CsvSource({
        "E, 15.1, 14.2",
        "D, 5.7, 5.9",
        "C, 0.0, 0.0",
        "I, 17.6, 17.5",
        "M, 9.8, 10.1",
        "P, 12.2, 13.0",
        "AB, 0.1, 0.1"
    })
    void printedSharesOfEmployees(String id, BigDecimal in2014, BigDecimal in2016) {
        assertEquals(in2014, PaperTables.employees(2014).share(id).get().percent(1));
        assertEquals(in2016, PaperTables.employees(2016).share(id).get().percent(1));
    }

    private static Map<Category, List<String>> sectors() {
        Map<Category, List<String>> sectors = new LinkedHashMap<>();
        for (String name : List.of("第一次産業", "第二次産業", "第三次産業")) {
            sectors.put(Category.of(name), PaperTables.SECTORS.get(name));
        }
        return sectors;
    }

    // Printed: 0.1, 20.7, 79.1, which add to 99.9; the printed shares of C, D and E would add to 20.8.
    @Test
    void sectorsComeFromCountsAndTheirPercentagesAddTo99Point9() {
        Composition sectors = PaperTables.employees(2014).rollUp(sectors());
        assertEquals(
                Figure.of(115_072, Unit.PERSONS), sectors.get("第二次産業").input().figure());
        assertEquals(new BigDecimal("20.7"), sectors.share("第二次産業").get().percent(1));
        assertEquals(new BigDecimal("99.9"), sectors.printedSum(1).get());
        assertTrue(sectors.isComplete());
        assertEquals(
                List.of("小数第1位までの構成比の合計は99.9%（四捨五入による）"),
                sectors.explanation().notes().stream().map(Label::ja).toList());
    }

    // By hand, in units of 0.1%: 782 of 554,757 is 1.409, 115,072 is 207.427, 438,903 is 791.162; the unit left goes to
    // .427.
    @Test
    void largestRemainderIsMarkedAsAdjusted() {
        AdjustedShares adjusted = PaperTables.employees(2014)
                .rollUp(sectors())
                .largestRemainder(1)
                .get();
        assertEquals(new BigDecimal("0.1"), adjusted.get("第一次産業"));
        assertEquals(new BigDecimal("20.8"), adjusted.get("第二次産業"));
        assertEquals(new BigDecimal("79.1"), adjusted.get("第三次産業"));
        assertEquals("調整済み構成比（合計100%）: 第一次産業 0.1%, 第二次産業 20.8%*, 第三次産業 79.1%", adjusted.toString());
        assertEquals(
                "adjusted so that they add to 100: 第二次産業 20.7 → 20.8",
                adjusted.explanation().notes().get(0).en());
    }

    @Test
    void theWholeIsTheSumWithoutATotal() {
        Composition thirds = Composition.of(List.of(Part.of("a", 1), Part.of("b", 1), Part.of("c", 1)));
        assertFalse(thirds.isTotalGiven());
        assertEquals(Figure.of(3), thirds.whole().get().figure());
        assertEquals(Share.of(1, 3), thirds.share("a").get());
        assertEquals(new BigDecimal("99.9"), thirds.printedSum(1).get());
        assertEquals(Quantity.of(0, Unit.NONE), thirds.residual().get());
    }

    @Test
    void explainsAShare() {
        assertEquals(
                "構成比 = 77,525 ÷ 544,782 = 14.2305…% → 14.2%（四捨五入）",
                PaperTables.employees(2016)
                        .explanation("E", Rounding.decimals(1))
                        .toString());
        Composition hidden = Composition.of(List.of(Part.of("a", SUPPRESSED)), Input.of(10));
        assertEquals(
                "a：値がない（秘匿）",
                hidden.explanation("a", Rounding.decimals(1)).notes().get(0).ja());
    }

    @Test
    void aSuppressedPartLeavesAResidualOfAGivenTotal() {
        Composition composition =
                Composition.of(List.of(Part.of("a", 60), Part.of("b", SUPPRESSED), Part.of("c", NIL)), Input.of(100));
        assertEquals(Share.of(60, 100), composition.share("a").get());
        assertEquals(Share.of(0, 100), composition.share("c").get());
        assertRefused(Reason.SUPPRESSED, composition.share("b"));
        assertEquals(Quantity.of(40, Unit.NONE), composition.residual().get());
        assertFalse(composition.isComplete());
        assertRefused(Reason.SUPPRESSED, composition.printedSum(1));
        assertRefused(Reason.SUPPRESSED, composition.largestRemainder(1));
        assertEquals("総数と内訳の合計との差は40", composition.explanation().notes().get(0).ja());
        assertEquals(1, composition.top(1).size());
    }

    @Test
    void aSuppressedPartWithoutATotalRefusesEveryShare() {
        Composition composition = Composition.of(List.of(Part.of("a", 60), Part.of("b", SUPPRESSED)));
        assertRefused(Reason.SUPPRESSED, composition.share("a"));
        assertRefused(Reason.SUPPRESSED, composition.residual());
        assertRefused(Reason.SUPPRESSED, composition.whole());
        assertEquals(
                "b：値がない（秘匿）",
                composition.share("a").refusal().orElseThrow().sentence().ja());
        assertFalse(composition.isComplete());
        assertTrue(composition.toString().contains("60"));
    }

    // The paper's establishments as printed lack row G: 34,451 of 35,164 in the third sector.
    @Test
    void partsThatDoNotAddLeaveAResidualAndAreNotAdjusted() {
        Composition composition = Composition.of(List.of(Part.of("a", 34_451)), Input.of(35_164));
        assertEquals(Quantity.of(713, Unit.NONE), composition.residual().get());
        assertRefused(Reason.PARTS_DO_NOT_ADD, composition.largestRemainder(1));
        assertEquals(
                "the parts leave 713 of the total, so they are not made to add to 100%",
                composition
                        .largestRemainder(1)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void refusesPartsOutsideTheirTotalAndATotalOfZero() {
        Composition tooLarge = Composition.of(List.of(Part.of("a", 11), Part.of("b", -1)), Input.of(10));
        assertRefused(Reason.PARTS_DO_NOT_ADD, tooLarge.share("a"));
        assertRefused(Reason.PARTS_DO_NOT_ADD, tooLarge.share("b"));
        Composition nothing = Composition.of(List.of(Part.of("a", NIL)));
        assertRefused(Reason.ZERO_BASE, nothing.share("a"));
        assertRefused(
                Reason.SUPPRESSED,
                Composition.of(List.of(Part.of("a", 1)), Input.of(SUPPRESSED)).share("a"));
    }

    @Test
    void convertsUnits() {
        Composition sales = Composition.of(List.of(
                Part.of("a", Figure.of(1_500, Unit.parse("千円"))),
                Part.of("b", Figure.of(new BigDecimal("1.5"), Unit.parse("百万円")))));
        assertEquals(new BigDecimal("50.0"), sales.share("b").get().percent(1));
        assertEquals(
                Figure.of(new BigDecimal("3000.0"), Unit.parse("千円")),
                sales.whole().get().figure());
        List<Part> mixed = List.of(Part.of("a", Figure.of(1, Unit.PERSONS)), Part.of("b", Figure.of(1, Unit.YEN)));
        UnitMismatchException e = assertThrows(UnitMismatchException.class, () -> Composition.of(mixed));
        assertEquals("Unable to combine figures in '円' and '人', expected units of one base", e.getMessage());
    }

    // The paper: 卸売業、小売業 21.6% is the largest in 2016, then 宿泊業、飲食サービス業 14.3%.
    @Test
    void topOfThePaper() {
        List<Ranked> top = PaperTables.establishments(2016).top(2);
        assertEquals("[1位 I 21.6% (8,843 / 41,028), 2位 M 14.3% (5,854 / 41,028)]", top.toString());
    }

    @Test
    void topIncludesTies() {
        Composition composition = Composition.of(
                List.of(Part.of("a", 2), Part.of("b", 5), Part.of("c", 2), Part.of("d", 1), Part.of("e", SUPPRESSED)),
                Input.of(12));
        assertEquals(
                "[1位 b 41.7% (5 / 12), 2位（同順位） a 16.7% (2 / 12), 2位（同順位） c 16.7% (2 / 12)]",
                composition.top(2).toString());
        assertEquals(3, composition.top(3).size());
        assertEquals(4, composition.top(4).get(3).rank());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> composition.top(0));
        assertEquals("Number of ranks must be 1 or more, but was 0", e.getMessage());
    }

    @Test
    void groupsKeepMarks() {
        Composition composition = Composition.of(
                List.of(
                        Part.of("a", 2),
                        Part.of("b", SUPPRESSED),
                        Part.of("c", NIL),
                        Part.of("d", NIL),
                        Part.of("e", 1)),
                Input.of(10));
        Map<Category, List<String>> groups = new LinkedHashMap<>();
        groups.put(Category.of("ab"), List.of("a", "b"));
        groups.put(Category.of("cd"), List.of("c", "d"));
        Composition rolled = composition.rollUp(groups);
        assertEquals("[ab, cd, e]", rolled.categories().toString());
        assertEquals(SUPPRESSED, rolled.get("ab").input().figure());
        assertEquals(NIL, rolled.get("cd").input().figure());
        assertTrue(rolled.isTotalGiven());
        assertEquals(Quantity.of(9, Unit.NONE), rolled.residual().get());
    }

    @Test
    void refusesBadGroups() {
        Composition composition = Composition.of(List.of(Part.of("a", 2), Part.of("b", 1)));
        Map<Category, List<String>> unknown = Map.of(Category.of("x"), List.of("z"));
        NoSuchElementException missing = assertThrows(NoSuchElementException.class, () -> composition.rollUp(unknown));
        assertEquals("No category 'z' in the composition, there are [a, b]", missing.getMessage());
        Map<Category, List<String>> twice = Map.of(Category.of("x"), List.of("a"), Category.of("y"), List.of("a"));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> composition.rollUp(twice));
        assertEquals("Category 'a' must be in one group only", e.getMessage());
        Map<Category, List<String>> empty = Map.of(Category.of("x"), List.of());
        IllegalArgumentException none = assertThrows(IllegalArgumentException.class, () -> composition.rollUp(empty));
        assertEquals("Group 'x' must have at least one category, but had none", none.getMessage());
    }

    @Test
    void refusesBadParts() {
        IllegalArgumentException none = assertThrows(IllegalArgumentException.class, () -> Composition.of(List.of()));
        assertEquals("Composition must have at least one part, but had none", none.getMessage());
        List<Part> twice = List.of(Part.of("a", 1), Part.of("a", 2));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Composition.of(twice));
        assertEquals("Composition must have each category once, but had 'a' twice", e.getMessage());
    }

    @Test
    void ofATableTakesTheLeavesOfTheTotal() {
        Composition composition = Composition.of(PaperTables.employeeTable().slice("year", "2016"), "合計");
        assertEquals(17, composition.parts().size());
        assertTrue(composition.isComplete());
        assertEquals(new BigDecimal("14.2"), composition.share("E").get().percent(1));
        Composition second = Composition.of(PaperTables.employeeTable().column("2014"), "第二次産業");
        assertEquals("[C, D, E]", second.categories().toString());
        assertTrue(second.isComplete());
    }

    @Test
    void refusesATableWithoutItsTotal() {
        IllegalArgumentException axes =
                assertThrows(IllegalArgumentException.class, () -> Composition.of(PaperTables.employeeTable(), "合計"));
        assertEquals(
                "Composition needs a table with one axis, but this one has [industry, year]; use slice",
                axes.getMessage());
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> Composition.of(PaperTables.employeeTable().column("2014"), "E"));
        assertTrue(e.getMessage()
                .startsWith("Category 'E' of axis 'industry' must be declared as a total, but the totals are [合計, "));
    }

    @Test
    void printsATable() {
        Composition composition = Composition.of(
                List.of(
                        Part.of("製造業", Figure.of(60, Unit.PERSONS)),
                        Part.of("鉱業", Figure.of(Mark.SUPPRESSED, Unit.PERSONS))),
                Input.of(Figure.of(100, Unit.PERSONS)));
        assertEquals("""
                区分    (人)  構成比 (%)
                ------  ----  ----------
                製造業    60        60.0
                鉱業       x           x
                合計     100       100.0
                3行×3列
                出典の明示なし""", composition.toText().all());
        assertTrue(composition.toText(Locale.ENGLISH).all().startsWith("Category  (persons)  Share (%)"));
        assertTrue(composition.toString().length() < 1_000);
    }

    private static List<String> rows(Composition composition) {
        return composition
                .toText()
                .all()
                .lines()
                .skip(2)
                .map(row -> row.replaceAll(" +", " "))
                .toList();
    }

    @Test
    void refusedSharesAreNotPrintedAsNilAndTheTotalIsNotMadeUp() {
        Composition zero = Composition.of(List.of(Part.of("a", NIL)), Input.of(0));
        assertEquals(List.of("a - 計算不能", "合計 0 計算不能"), rows(zero).subList(0, 2));
        Composition hidden = Composition.of(List.of(Part.of("a", 1)), Input.of(SUPPRESSED));
        assertEquals(List.of("a 1 x", "合計 x x"), rows(hidden).subList(0, 2));
        Composition unknownSum = Composition.of(List.of(Part.of("a", 60), Part.of("b", SUPPRESSED)));
        assertEquals(List.of("a 60 x", "b x x", "2行×3列"), rows(unknownSum).subList(0, 3));
        Composition tooLarge = Composition.of(List.of(Part.of("a", 11)), Input.of(10));
        assertEquals(List.of("a 11 計算不能", "合計 10 100.0"), rows(tooLarge).subList(0, 2));
        assertTrue(zero.toText(Locale.ENGLISH).all().contains("n/a"));
    }

    // By hand: 500 thousand yen of 2 million are 0.5 of 2.
    @Test
    void workingAndTableAreInOneUnit() {
        Composition sales = Composition.of(
                List.of(Part.of("a", Figure.of(500, Unit.parse("千円")))),
                Input.of("合計", Figure.of(2, Unit.parse("百万円"))));
        assertEquals(
                "構成比 = 0.5 ÷ 2 = 25.0%",
                sales.explanation("a", Rounding.decimals(1)).toString());
        assertEquals(List.of("a 0.5 25.0", "合計 2 100.0"), rows(sales).subList(0, 2));
        assertEquals("総数と内訳の合計との差は1.5百万円", sales.explanation().notes().get(0).ja());
    }

    // By hand: 100 - 60 - 138 = -98.
    @Test
    void theResidualHasItsUnitAndATrueMinus() {
        Composition tooMuch = Composition.of(
                List.of(Part.of("a", Figure.of(60, Unit.PERSONS)), Part.of("b", Figure.of(138, Unit.PERSONS))),
                Input.of(Figure.of(100, Unit.PERSONS)));
        assertEquals(
                List.of(Label.of("総数と内訳の合計との差は−98人", "the known parts leave −98 persons of the total")),
                tooMuch.explanation().notes());
        Composition tooLittle = Composition.of(
                List.of(Part.of("a", Figure.of(2, Unit.PERSONS))), Input.of(Figure.of(100, Unit.PERSONS)));
        assertEquals(
                Label.of(
                        "内訳と総数に98人の差があるため合計100%に調整しない",
                        "the parts leave 98 persons of the total, so they are not made to add to 100%"),
                tooLittle.largestRemainder(1).refusal().orElseThrow().sentence());
    }

    @Test
    void isInstantForManyCategories() {
        List<Part> parts = IntStream.range(0, 4_000)
                .mapToObj(i -> Part.of("c" + i, 1 + i % 1_000))
                .toList();
        assertTimeout(Duration.ofSeconds(30), () -> {
            Composition composition = Composition.of(parts);
            assertEquals(4, composition.top(1).size());
            composition.categories().forEach(category -> composition.share(category.id()));
        });
    }

    @Test
    void equality() {
        Composition one = Composition.of(List.of(Part.of("a", 1)));
        assertEquals(one, Composition.of(List.of(Part.of("a", 1))));
        assertEquals(one.hashCode(), Composition.of(List.of(Part.of("a", 1))).hashCode());
        assertNotEquals(one, Composition.of(List.of(Part.of("a", 1)), Input.of("合計", Figure.of(1))));
    }

    @Test
    void notesAreInTheExplanationAndBelowTheTable() {
        Composition plain = Composition.of(List.of(Composition.Part.of("男", 1), Composition.Part.of("女", 3)));
        Label note = Label.of("外国人を含む", "foreigners included");
        Composition noted = plain.withNote(note);
        assertEquals(List.of(note), noted.notes());
        assertEquals(List.of(), plain.notes());
        assertEquals(note, noted.explanation().notes().get(0));
        assertTrue(noted.toText().all().endsWith("注：外国人を含む"), noted.toText().all());
        assertNotEquals(plain, noted);
        assertEquals(noted, plain.withNote(note));
        assertEquals(
                List.of(note),
                noted.rollUp(Map.of(Category.of("計"), List.of("男", "女"))).notes());
    }
}
