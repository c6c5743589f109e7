package org.machistat.survey.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.survey.estimate.Estimate;

class DiffusionIndexTest {

    private static final Map<String, DiffusionScheme> SCHEMES = Map.of(
            "tankan", DiffusionScheme.TANKAN,
            "tankanRounded", DiffusionScheme.TANKAN.withRoundedShares(Rounding.decimals(0)),
            "watchers", DiffusionScheme.ECONOMY_WATCHERS,
            "watchersTruncated",
                    DiffusionScheme.ECONOMY_WATCHERS.withRounding(
                            Rounding.decimals(1).with(RoundingMode.DOWN)),
            "twoWeight", DiffusionScheme.TWO_WEIGHT);

    private static DiffusionIndex shares(String scheme, String shares) {
        return DiffusionIndex.ofShares(
                        SCHEMES.get(scheme),
                        Arrays.stream(shares.split("/")).map(BigDecimal::new).toArray(BigDecimal[]::new))
                .get();
    }

    // Published: Tankan of March 2009, large manufacturers (Bank of Japan, by hirose-fx.co.jp); worked examples of
    // fx-cn.com and of
    // stock-investment-dictionary-beginners.com; of tokaitokyo.co.jp, which truncates 48.95; △5 of the Bank of Japan's
    // page on D.I.
    @ParameterizedTest
    @CsvSource({
        "tankan, 3/36/61, △58",
        "tankan, 40/25/35, 5",
        "tankan, 40/40/20, 20",
        "tankan, 15/35/50, △35",
        "tankanRounded, 3/36/61, △58",
        "tankan, 20/55/25, △5",
        "watchersTruncated, 2.6/20.4/51.0/22.2/3.8, 48.9",
    })
    void reproducesPublishedIndices(String scheme, String shares, String published) {
        assertEquals(published, shares(scheme, shares).text());
    }

    // By hand. 48.95 half up is 49.0; 203 of 500 good are 40.6%, 177 bad 35.4%: 5.2 points, but 41 − 35 = 6 of rounded
    // shares.
    @Test
    void roundsOnceUnlessToldOtherwise() {
        assertEquals("49.0", shares("watchers", "2.6/20.4/51.0/22.2/3.8").text());
        DiffusionIndex once =
                DiffusionIndex.of(DiffusionScheme.TANKAN, 203, 120, 177).get();
        assertEquals(Rational.of(26, 5), once.value());
        assertEquals("5", once.text());
        DiffusionIndex twice =
                DiffusionIndex.of(SCHEMES.get("tankanRounded"), 203, 120, 177).get();
        assertEquals("6", twice.text());
        assertEquals(Rational.of(26, 5), twice.value());
        assertEquals("短観方式DI = 41 − 35 = 6ポイント", twice.explanation().line().ja());
        assertEquals(
                List.of("分母は回答のあった500件", "構成比を四捨五入（整数まで）してから計算した"),
                twice.explanation().notes().stream().map(note -> note.ja()).toList());
    }

    // By the definition of each scheme: everybody chooses the best, the middle, the worst.
    @ParameterizedTest
    @CsvSource({
        "tankan, 7/0/0, 100",
        "tankan, 0/7/0, 0",
        "tankan, 0/0/7, △100",
        "watchers, 7/0/0/0/0, 100.0",
        "watchers, 0/0/7/0/0, 50.0",
        "watchers, 0/0/0/0/7, 0.0",
        "twoWeight, 7/0/0/0/0, 100",
        "twoWeight, 0/7/0/0/0, 50",
        "twoWeight, 0/0/0/7/0, △50",
        "twoWeight, 0/0/0/0/7, △100",
    })
    void extremes(String scheme, String counts, String expected) {
        long[] each =
                Arrays.stream(counts.split("/")).mapToLong(Long::parseLong).toArray();
        assertEquals(
                expected, DiffusionIndex.of(SCHEMES.get(scheme), each).get().text());
    }

    // By hand: good in [39.5, 40.5), bad in [34.5, 35.5), the middle in [24.5, 25.5); 39.5 − 35.5 = 4 takes the middle
    // 25, 40.5 − 34.5 = 6
    // the middle 25 too, and neither end can be reached.
    @Test
    void printedSharesLeaveAnInterval() {
        DiffusionIndex index = shares("tankan", "40/25/35");
        assertEquals("(4, 6)", index.interval().toString());
        assertEquals(Rational.of(5), index.value());
        assertEquals(
                "印刷された構成比から計算した。取り得る範囲は (4, 6)",
                index.explanation().notes().get(0).ja());
        assertEquals(
                "[2, 2]",
                DiffusionIndex.of(DiffusionScheme.TANKAN, 51, 0, 49)
                        .get()
                        .interval()
                        .toString());
    }

    // By hand: 33.3 three times makes 99.9, which 33.333… makes 100.
    @Test
    void sharesNeedNotAddToAHundred() {
        DiffusionIndex index = shares("tankan", "33.3/33.3/33.3");
        assertEquals("0", index.text());
        assertEquals("構成比の合計は端数処理のため99.9%", index.explanation().notes().get(1).ja());
        Refusal refusal = DiffusionIndex.ofShares(
                        DiffusionScheme.TANKAN, new BigDecimal("40"), new BigDecimal("25"), new BigDecimal("30"))
                .refusal()
                .orElseThrow();
        assertEquals(Refusal.Reason.PARTS_DO_NOT_ADD, refusal.reason());
        assertEquals("短観方式DI：構成比の合計が95%で、端数処理では100%にならない", refusal.sentence().ja());
        assertEquals(
                "Tankan diffusion index: the shares add to 95%, which rounding cannot bring to 100%",
                refusal.sentence().en());
    }

    @Test
    void explainsItself() {
        DiffusionIndex index = DiffusionIndex.of(DiffusionScheme.ECONOMY_WATCHERS, 1, 2, 3, 1, 1)
                .get()
                .withUnanswered(4);
        // By hand: (1 + 1.5 + 1.5 + 0.25) ÷ 8 = 0.53125
        assertEquals(
                "景気ウォッチャー方式DI = (1 + 0.75 × 2 + 0.5 × 3 + 0.25 × 1) ÷ 8 × 100 = 53.125 → 53.1（四捨五入）",
                index.explanation().line().ja());
        assertEquals(
                "Σ 点数 × 構成比（%）、点数は1, 0.75, 0.5, 0.25, 0",
                index.explanation().formula().ja());
        assertEquals(
                List.of("分母は回答のあった8件", "無回答・不明の4件は分母に含まない"),
                index.explanation().notes().stream().map(note -> note.ja()).toList());
        assertEquals(4, index.unanswered());
        assertEquals(8, index.base().orElseThrow());
        assertEquals("景気ウォッチャー方式DI 53.1", index.toString());
        assertEquals(
                "短観方式DI = −61 + 3 = −58ポイント",
                DiffusionIndex.ofShares(
                                DiffusionScheme.of(
                                                DiffusionScheme.TANKAN.name(),
                                                List.of(Rational.of(-1), Rational.ZERO, Rational.ONE))
                                        .withRounding(Rounding.decimals(0)),
                                new BigDecimal(61),
                                new BigDecimal(36),
                                new BigDecimal(3))
                        .get()
                        .explanation()
                        .line()
                        .ja());
    }

    // By hand, E11: shares 0.5, 0.3, 0.2 of 100: V = (0.7 − 0.09) ÷ 100, SE = 7.8102 points; N = 500: × √(400 ÷ 499).
    @Test
    void error() {
        DiffusionIndex index =
                DiffusionIndex.of(DiffusionScheme.TANKAN, 50, 30, 20).get();
        Estimate estimate = index.estimate().get();
        assertEquals(30, estimate.value(), 1e-12);
        assertEquals(7.810249675906654, estimate.standardError(), 1e-12);
        assertEquals(99, estimate.degreesOfFreedom());
        Estimate finite = index.withPopulation(500).estimate().get();
        assertEquals(7.810249675906654 * Math.sqrt(400 / 499.0), finite.standardError(), 1e-12);
        assertEquals("単純無作為標本とみなした分散、有限母集団修正 N=500", finite.method().ja());
        assertEquals(0, index.withPopulation(100).estimate().get().standardError(), "a whole population has no error");
        assertEquals(
                7.810249675906654,
                shares("tankan", "50/30/20").withBase(100).estimate().get().standardError(),
                1e-12);
    }

    @Test
    void errorsThatSayNothing() {
        assertEquals(
                "短観方式DI：回答数が分からず誤差を求められない（withBase で指定する）",
                shares("tankan", "50/30/20")
                        .estimate()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
        assertEquals(
                "Tankan diffusion index: a single answer has no error",
                DiffusionIndex.of(DiffusionScheme.TANKAN, 1, 0, 0)
                        .get()
                        .estimate()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                "Tankan diffusion index: all answers are the same, which says nothing of the error",
                DiffusionIndex.of(DiffusionScheme.TANKAN, 9, 0, 0)
                        .get()
                        .estimate()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void refusals() {
        Refusal nobody =
                DiffusionIndex.of(DiffusionScheme.TANKAN, 0, 0, 0).refusal().orElseThrow();
        assertEquals(Refusal.Reason.ZERO_BASE, nobody.reason());
        assertEquals("短観方式DI：回答者が0", nobody.sentence().ja());
        Input hidden = Input.of(Figure.of(Mark.SUPPRESSED, Unit.NONE));
        assertEquals(
                Refusal.Reason.SUPPRESSED,
                DiffusionIndex.of(DiffusionScheme.TANKAN, List.of(Input.of(3), hidden, Input.of(4)))
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    private static void misuse(String message, Runnable call) {
        assertEquals(message, assertThrows(RuntimeException.class, call::run).getMessage());
    }

    @Test
    void misuse() {
        misuse(
                "There must be one count for each of the 3 weights of the scheme, but there were 2",
                () -> DiffusionIndex.of(DiffusionScheme.TANKAN, 1, 2));
        misuse(
                "No count may be below 0, but option 2 had -1",
                () -> DiffusionIndex.of(DiffusionScheme.TANKAN, 1, -1, 2));
        misuse(
                "Counts of a diffusion index must be whole numbers, but option 1 had 1.5",
                () -> DiffusionIndex.of(
                        DiffusionScheme.TANKAN, List.of(Input.of(Figure.parse("1.5")), Input.of(1), Input.of(1))));
        misuse(
                "Shares of a diffusion index must be from 0 to 100%, but option 1 had 101%",
                () -> DiffusionIndex.ofShares(
                        DiffusionScheme.TANKAN, new BigDecimal(101), BigDecimal.ZERO, BigDecimal.ZERO));
        DiffusionIndex index =
                DiffusionIndex.of(DiffusionScheme.TANKAN, 5, 3, 2).get();
        misuse("Those without an answer must be 0 or more, but were -1", () -> index.withUnanswered(-1));
        misuse("The population must not be below the 10 answers, but was 9", () -> index.withPopulation(9));
        misuse("The index rests on counts, whose base is 10", () -> index.withBase(10));
        misuse(
                "The number of answers must be above 0, but was 0",
                () -> shares("tankan", "40/25/35").withBase(0));
    }

    @Test
    void equality() {
        DiffusionIndex index =
                DiffusionIndex.of(DiffusionScheme.TANKAN, 5, 3, 2).get();
        assertEquals(index, DiffusionIndex.of(DiffusionScheme.TANKAN, 5, 3, 2).get());
        assertTrue(!index.equals(index.withUnanswered(1)));
        assertEquals(
                index.hashCode(),
                DiffusionIndex.of(DiffusionScheme.TANKAN, 5, 3, 2).get().hashCode());
    }

    @Test
    void moreAnswersThanALongHolds() {
        misuse(
                "The answers of a diffusion index must be at most 9223372036854775807, but with option 3 are 9223372036854775808",
                () -> DiffusionIndex.of(DiffusionScheme.TANKAN, 1, 0, Long.MAX_VALUE));
    }
}
