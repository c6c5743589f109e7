package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

class BaseTestTest {

    /** The 12 shares of the technology questions in the paper of Kawasaki City of 30 August 2017. */
    private static final String[] TECHNOLOGY = {
        "14.6%", "5.3%", "2.9%", "16.1%", "6.7%", "3.2%", "8.8%", "3.9%", "2.4%", "12.7%", "10.8%", "3.0%"
    };

    private static boolean isPossible(BaseTest test, long base) {
        boolean possible = test.counts(base).get().isPossible();
        assertEquals(possible, test.between(base, base).get().contains(base));
        return possible;
    }

    /** Worked out for the issue by exhaustive search over n up to 840 with exact fractions. */
    @Test
    void technologySharesLeaveSixBasesUpTo840() {
        PossibleBases bases = BaseTest.ofShares(TECHNOLOGY).between(1, 840).get();
        assertEquals(
                List.of(623L, 659L, 787L, 788L, 793L, 837L),
                bases.stream().boxed().toList());
        assertEquals(6, bases.count());
        assertTrue(bases.contains(837));
        assertFalse(bases.contains(828));
        assertFalse(bases.contains(406));
        assertEquals(Optional.empty(), bases.unique());
        assertEquals("n = 623, 659, 787–788, 793, 837", bases.toString());
    }

    /** Counts for n = 837, each by hand: 122 ÷ 837 = 14.576%, … */
    @Test
    void technologyCountsAreUnique() {
        BaseCounts counts = BaseTest.ofShares(TECHNOLOGY).counts(837).get();
        assertTrue(counts.isPossible());
        assertTrue(counts.isUnique());
        assertEquals(
                List.of(122L, 44L, 24L, 135L, 56L, 27L, 74L, 33L, 20L, 106L, 90L, 25L),
                counts.counts().stream()
                        .map(count -> count.unique().orElseThrow())
                        .toList());
    }

    /** 121 ÷ 828 = 14.614%, 44 ÷ 828 = 5.314%, …, 133 ÷ 828 = 16.063%, 56 ÷ 828 = 6.763%, 55 ÷ 828 = 6.643%: by hand. */
    @Test
    void impossibleBaseSaysWhichShareAndWhatStandsBesideIt() {
        BaseCounts counts = BaseTest.ofShares(TECHNOLOGY).counts(828).get();
        assertFalse(counts.isPossible());
        BaseCounts.Count labour = counts.counts().get(4);
        assertEquals(55, labour.most());
        assertEquals(56, labour.least());
        String text = counts.explanation().text(Locale.JAPANESE);
        assertTrue(text.contains("6.7% になる整数はない（55 → 6.6%、56 → 6.8%）"), text);
        assertTrue(counts.explanation()
                .text(Locale.ENGLISH)
                .contains("no whole number gives 6.7% (55 → 6.6%, 56 → 6.8%)"));
    }

    /** Brown and Heathers 2017: a mean of 5.19 of 28 whole numbers cannot be; 145 ÷ 28 = 5.18 and 146 ÷ 28 = 5.21. */
    @Test
    void meanOfTheGrimPaper() {
        BaseCounts counts = BaseTest.ofMeans("5.19").counts(28).get();
        assertFalse(counts.isPossible());
        assertTrue(counts.explanation()
                .text(Locale.ENGLISH)
                .contains("no whole number gives 5.19 (145 → 5.18, 146 → 5.21)"));
    }

    /** R, package scrutiny 0.6.1, README: grim_map(pigs1). */
    @ParameterizedTest
    @CsvSource({
        "7.22, 32, true",
        "4.74, 25, false",
        "5.23, 29, false",
        "2.57, 24, false",
        "6.77, 27, false",
        "2.68, 28, true",
        "7.01, 29, false",
        "7.38, 26, true",
        "3.14, 27, false",
        "6.89, 31, false",
        "5.00, 25, true",
        "0.24, 28, false",
        "5.27, 43, false"
    })
    void meansOfScrutiny(String mean, long base, boolean possible) {
        assertEquals(possible, isPossible(BaseTest.ofMeans(mean), base));
    }

    /** R, package scrutiny 0.6.1, README: grim_map(pigs2, percent = TRUE); n = 150. */
    @ParameterizedTest
    @CsvSource({"67.4, false", "54.2, false", "54.0, true", "69.8, false", "68.1, false", "55.4, false"})
    void percentagesOfScrutiny(String share, boolean possible) {
        assertEquals(possible, isPossible(BaseTest.ofShares(share), 150));
    }

    /**
     * R, package scrutiny, tests/testthat/test-grim-map.R: pigs1 with n = 40, where k ÷ 40 ends in 25 or 75 and the direction
     * decides. Its rows for floor and ceiling are not used: there 4.75 counts as 4.74 truncated, by binary fractions.
     */
    @ParameterizedTest
    @CsvSource({"HALF_UP, ffTffTfTffTf", "HALF_DOWN, TffTTfffffTf"})
    void roundingsOfScrutiny(RoundingMode mode, String expected) {
        String found = Stream.of("7.22 4.74 5.23 2.57 6.77 2.68 7.01 7.38 3.14 6.89 5.00 0.24".split(" "))
                .map(mean -> isPossible(BaseTest.ofMeans(mean).withRounding(mode), 40) ? "T" : "f")
                .reduce("", String::concat);
        assertEquals(expected, found);
    }

    /** R, package scrutiny, tests/testthat/test-grim.R: 6 to 16 per cent of 50, printed without decimals. */
    @Test
    void wholePercentages() {
        String found = IntStream.rangeClosed(6, 16)
                .mapToObj(share -> isPossible(BaseTest.ofShares(String.valueOf(share)), 50) ? "T" : "f")
                .reduce("", String::concat);
        assertEquals("TfTfTfTfTfT", found);
    }

    @Test
    void decimalsCountAsPrinted() {
        assertTrue(isPossible(BaseTest.ofShares("33"), 3));
        assertFalse(isPossible(BaseTest.ofShares("33.0"), 3));
        assertTrue(isPossible(BaseTest.ofShares("33.3"), 3));
    }

    /** By hand: truncated, 1 ÷ 6 = 16.6…% prints as 16.6, rounded as 16.7. */
    @Test
    void truncatedShares() {
        assertTrue(isPossible(BaseTest.ofShares("16.6").withRounding(RoundingMode.DOWN), 6));
        assertFalse(isPossible(BaseTest.ofShares("16.6"), 6));
        assertTrue(isPossible(BaseTest.ofShares("16.7"), 6));
    }

    /** By hand: 33.3, 33.3, 33.3 with 3 answers make 1 + 1 + 1; with 1,000 they make at most 3 × 333 = 999. */
    @Test
    void partsAddUpToTheBase() {
        BaseTest thirds = BaseTest.ofShares("33.3", "33.3", "33.3");
        assertTrue(isPossible(thirds, 1_000));
        assertTrue(isPossible(thirds.asParts(), 3));
        assertFalse(isPossible(thirds.asParts(), 1_000));
        BaseCounts counts = thirds.asParts().counts(1_000).get();
        assertTrue(counts.explanation().text(Locale.JAPANESE).contains("33.3 は度数の和の条件と両立しない"));
    }

    /** By hand: 50.0% of 2,000 is 999 (49.95%, half up) or 1,000; two of them add up to 2,000 only as 1,000 + 1,000. */
    @Test
    void partsNarrowTheCounts() {
        BaseTest halves = BaseTest.ofShares("50.0", "50.0");
        BaseCounts.Count first = halves.counts(2_000).get().counts().get(0);
        assertEquals(List.of(999L, 1000L), List.of(first.least(), first.most()));
        BaseCounts counts = halves.asParts().counts(2_000).get();
        assertTrue(counts.isUnique());
        assertEquals("n = 2000: 50.0: 1000, 50.0: 1000", counts.toString());
    }

    @Test
    void marksExcludeNothingAndNilIsZero() {
        BaseTest test = BaseTest.ofShares(List.of(
                Input.of("A", Figure.of(new java.math.BigDecimal("33.3"), Unit.PERCENT)),
                Input.of("B", Figure.of(Mark.SUPPRESSED, Unit.PERCENT)),
                Input.of("C", Figure.of(Mark.NIL, Unit.PERCENT))));
        BaseCounts counts = test.counts(3).get();
        assertEquals(
                List.of(1L, 0L),
                counts.counts().stream().map(BaseCounts.Count::least).toList());
        assertEquals(1, counts.unknown());
        assertTrue(test.asParts().counts(3).get().isPossible());
        assertTrue(test.between(3, 3).get().explanation().text(Locale.JAPANESE).contains("値のない1件は何も除外しない"));
    }

    @Test
    void tableOfShares() {
        StatTable table = StatTable.builder("技術")
                .axis(Axis.of("技術", "ICT", "AI"))
                .axis(Axis.of("意向", "効率化", "開発"))
                .unit(Unit.PERCENT)
                .put(Figure.parse("25.0%"), "ICT", "効率化")
                .put(Figure.parse("12.5%"), "ICT", "開発")
                .put(Figure.parse("37.5%"), "AI", "効率化")
                .put(Figure.parse("50.0%"), "AI", "開発")
                .build();
        assertEquals(
                List.of(8L, 16L, 24L, 32L, 40L),
                BaseTest.ofShares(table).between(1, 40).get().stream().boxed().toList());
    }

    @Test
    void figuresThatCannotBeTestedAreRefused() {
        assertEquals(
                Refusal.of(
                        Refusal.Reason.NOT_APPLICABLE,
                        "構成比は0%以上100%以下のはずだが -3.7%",
                        "a share of a base lies from 0 to 100%, but one is -3.7%"),
                BaseTest.ofShares("-3.7%").between(1, 10).refusal().orElseThrow());
        assertEquals(
                Refusal.of(
                        Refusal.Reason.NOT_APPLICABLE,
                        "桁数が多すぎて検定できない：12.3456789012",
                        "too many digits to be tested: 12.3456789012"),
                BaseTest.ofShares("12.3456789012").counts(10).refusal().orElseThrow());
        assertEquals(
                Refusal.of(Refusal.Reason.NOT_ENOUGH_DATA, "検定できる数値がない", "there is no known figure to test"),
                BaseTest.ofShares("…").counts(10).refusal().orElseThrow());
    }

    @Test
    void misuseIsAnException() {
        BaseTest test = BaseTest.ofShares("10.0");
        assertEquals(
                "Base must be from 1 to 10000000, but was 0",
                assertThrows(IllegalArgumentException.class, () -> test.counts(0))
                        .getMessage());
        assertEquals(
                "Least base must not be above the most, but they were 5 and 4",
                assertThrows(IllegalArgumentException.class, () -> test.between(5, 4))
                        .getMessage());
        assertEquals(
                "Only shares can be the parts of a base, but these are means",
                assertThrows(
                                IllegalStateException.class,
                                () -> BaseTest.ofMeans("3.1").asParts())
                        .getMessage());
    }

    /** From n = 1,000 on, some count of n is printed as any share with one decimal. */
    @Test
    void aMillionBases() {
        PossibleBases bases =
                BaseTest.ofShares(TECHNOLOGY).between(1, 1_000_000).get();
        PossibleBases.Run last = bases.runs().get(bases.runs().size() - 1);
        assertEquals(1_000_000, last.to());
        assertTrue(last.from() <= 1_000, last::toString);
    }
}
