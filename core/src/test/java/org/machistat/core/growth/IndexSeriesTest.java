package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

class IndexSeriesTest {

    static ReferenceDate year(int year) {
        return ReferenceDate.parse(year + "年");
    }

    static TimeSeries series(String name, int first, String... printed) {
        TimeSeries.Builder builder = TimeSeries.builder(name);
        for (int i = 0; i < printed.length; i++) {
            builder.put((first + i) + "年", printed[i]);
        }
        return builder.build();
    }

    private static final IndexSeries INDEX = IndexSeries.of(
                    series("川崎市", 2009, "200", "210", "x", "190", "-"), year(2009))
            .get();

    @Test
    void isInPerCentOfTheBase() {
        assertEquals(Rational.of(100), INDEX.index(year(2009)).get());
        assertEquals(Rational.of(105), INDEX.index(year(2010)).get());
        assertEquals(new BigDecimal("95.0"), INDEX.index(year(2012), 1).get());
        assertEquals(Rational.ZERO, INDEX.index(year(2013)).get());
        assertEquals(year(2009), INDEX.base());
        assertEquals(5, INDEX.dates().size());
        ChangeTest.assertRefused(Reason.SUPPRESSED, INDEX.index(year(2011)));
        ChangeTest.assertRefused(Reason.SUPPRESSED, INDEX.interval(year(2011)));
        ChangeTest.assertRefused(Reason.NOT_ENOUGH_DATA, INDEX.index(year(2014)));
        assertEquals(
                "「川崎市」に2014年の値がない",
                INDEX.index(year(2014)).refusal().orElseThrow().sentence().ja());
    }

    // The paper: 42,616 to 41,028; by hand 96.2737.
    @Test
    void explains() {
        TimeSeries establishments = TimeSeries.builder("事業所数")
                .unit(Unit.ESTABLISHMENTS)
                .put("2014-07-01", "42,616")
                .put("2016-06-01", "41,028")
                .build();
        IndexSeries index = IndexSeries.of(establishments, ReferenceDate.parse("2014-07-01"))
                .get();
        assertEquals(
                "指数 = 100 × 41,028 ÷ 42,616 = 96.2737… → 96.3（四捨五入）",
                index.explanation(ReferenceDate.parse("2016-06-01"), Rounding.decimals(1))
                        .toString());
        assertEquals("1 July 2014 = 100", index.explanation().notes().get(0).en());
        assertEquals(2, index.explanation().inputs().size());
    }

    // By hand: 1,538,262 persons are 153.8262 in units of 10,000; of 147.5 that is 104.28895%.
    @Test
    void explainsInTheUnitOfTheSeries() {
        TimeSeries population = TimeSeries.builder("人口")
                .unit(Unit.parse("万人"))
                .put(year(2015), Figure.of(new BigDecimal("147.5"), Unit.parse("万人")))
                .put(year(2020), Figure.of(1_538_262, Unit.PERSONS))
                .build();
        IndexSeries index = IndexSeries.of(population, year(2015)).get();
        assertEquals(
                "指数 = 100 × 153.8262 ÷ 147.5 = 104.2889… → 104.3（四捨五入）",
                index.explanation(year(2020), Rounding.decimals(1)).toString());
    }

    @Test
    void rebases() {
        IndexSeries rebased = INDEX.rebase(year(2010)).get();
        assertEquals(Rational.of(100), rebased.index(year(2010)).get());
        assertEquals(Rational.of(20_000, 210), rebased.index(year(2009)).get());
        assertEquals(INDEX, rebased.rebase(year(2009)).get());
        ChangeTest.assertRefused(Reason.SUPPRESSED, INDEX.rebase(year(2011)));
        ChangeTest.assertRefused(Reason.ZERO_BASE, INDEX.rebase(year(2013)));
        ChangeTest.assertRefused(Reason.NOT_ENOUGH_DATA, INDEX.rebase(year(2014)));
        ChangeTest.assertRefused(Reason.NOT_POSITIVE, IndexSeries.of(series("s", 2000, "-1"), year(2000)));
        assertEquals(
                "「s」の2000年の値が負のため、それを基準とする指数を計算できない",
                IndexSeries.of(series("s", 2000, "-1"), year(2000))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
    }

    // By hand: 105.0 is [104.95, 105.05), 95.0 is [94.95, 95.05); the quotient lies in (94.95/105.05, 95.05/104.95).
    @Test
    void printedIndicesOnANewBaseAreIntervals() {
        IndexSeries printed = IndexSeries.of(series("s", 2009, "100.0", "105.0", "95.0"), year(2010))
                .get();
        assertEquals(
                Interval.of(Rational.of(9_495_00, 10_505), false, Rational.of(9_505_00, 10_495), false),
                printed.interval(year(2011)).get());
        assertEquals(
                Interval.point(Rational.of(100)), printed.interval(year(2010)).get());
        assertTrue(printed.interval(year(2009))
                .get()
                .contains(printed.index(year(2009)).get()));
    }

    @Test
    void links() {
        IndexSeries earlier = IndexSeries.of(series("旧基準", 2009, "50", "60", "99"), year(2009))
                .get();
        IndexSeries later = IndexSeries.of(series("新基準", 2010, "120", "180", "x"), year(2010))
                .get();
        IndexSeries linked = earlier.link(later, year(2010)).get();
        assertEquals(Rational.of(120), linked.index(year(2010)).get());
        assertEquals(Rational.of(180), linked.index(year(2011)).get());
        ChangeTest.assertRefused(Reason.SUPPRESSED, linked.index(year(2012)));
        assertEquals(
                "指数 = 100 × 180 × 1/2 ÷ 50 = 180",
                linked.explanation(year(2011), Rounding.decimals(0)).toString());
        // By hand: 50 of 180 × 60/120 = 90 is 55.5556%.
        assertEquals(
                "指数 = 100 × 50 ÷ (180 × 1/2) = 55.5556… → 55.6（四捨五入）",
                linked.rebase(year(2011))
                        .get()
                        .explanation(year(2009), Rounding.decimals(1))
                        .toString());
        assertTrue(linked.interval(year(2011)).get().contains(Rational.of(180)));
        // By hand: ([179.5, 180.5) × [59.5, 60.5) ÷ [119.5, 120.5)) ÷ [49.5, 50.5) × 100.
        assertEquals(
                Rational.of(1_795, 10)
                        .times(Rational.of(595, 1_205))
                        .dividedBy(Rational.of(505, 10))
                        .times(100),
                linked.interval(year(2011)).get().lower().orElseThrow());
        ChangeTest.assertRefused(Reason.NOT_ENOUGH_DATA, earlier.link(later, year(2009)));
        ChangeTest.assertRefused(Reason.SUPPRESSED, earlier.link(INDEX, year(2011)));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> later.link(earlier, year(2009)));
        assertEquals("Base of the earlier index must not be after the overlap 2009年, but was 2010年", e.getMessage());
    }

    @Test
    void prints() {
        assertEquals("""
                時点    川崎市（2009年＝100）
                ------  ---------------------
                2009年                  100.0
                2010年                  105.0
                2011年                      x
                2012年                   95.0
                2013年                    0.0
                5行×2列
                出典の明示なし""", INDEX.toText().all());
        assertTrue(INDEX.toText(Locale.ENGLISH).all().contains("(2009 = 100)"));
        assertTrue(INDEX.toString().length() < 1_000);
    }

    @Test
    void changesOfASeries() {
        List<Change> changes = Change.list(series("s", 2009, "200", "210", "x", "190"));
        assertEquals("[10の増加（+5.0%）, s 2011年：値がない（秘匿）, s 2011年：値がない（秘匿）]", changes.toString());
        assertEquals(List.of(), Change.list(series("s", 2009, "200")));
        assertEquals(List.of(), Change.list(series("s", 2009)));
    }

    @Test
    void equality() {
        IndexSeries same = IndexSeries.of(series("川崎市", 2009, "200", "210", "x", "190", "-"), year(2009))
                .get();
        assertEquals(INDEX, same);
        assertEquals(INDEX.hashCode(), same.hashCode());
        assertNotEquals(INDEX, INDEX.rebase(year(2010)).get());
    }
}
