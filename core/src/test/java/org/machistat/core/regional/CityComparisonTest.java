package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.regional.CityComparison.Indicator;
import org.machistat.core.regional.CityComparison.Standing;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class CityComparisonTest {

    private static final List<Category> CITIES =
            List.of(city("a", "甲市"), city("b", "乙市"), city("c", "丙市"), city("d", "丁市"));

    private static Category city(String id, String name) {
        return Category.of(id, Label.of(name, id.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, Answer<Rational>> values(Object... pairs) {
        Map<String, Answer<Rational>> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], Answer.of((Rational) pairs[i + 1]));
        }
        return values;
    }

    private static final Indicator SHARE = Indicator.of(
            Label.of("構成比", "share"),
            Unit.PERCENT,
            values("a", Rational.of(5), "b", Rational.of(71, 10), "c", Rational.of(5), "d", Rational.of(1, 3)),
            1);

    private static final Indicator RATE = Indicator.of(
                    Label.of("失業率", "unemployment"), Unit.PERCENT, values("a", Rational.of(3), "b", Rational.of(2)), 1)
            .lowestFirst();

    private static final CityComparison PEERS =
            CityComparison.of(CITIES).with(SHARE).with(RATE);

    /** 7.1, 5, 5, 1/3: ranks 1, 2, 2, 4, median 5. */
    @Test
    void ranks() {
        assertEquals(
                List.of("4都市中1位 乙市", "4都市中2位（同順位） 甲市", "4都市中2位（同順位） 丙市", "4都市中4位 丁市"),
                PEERS.standings("構成比").stream()
                        .map(standing -> standing.toString().replaceAll("（[a-d]）|\\([a-d]\\)", ""))
                        .toList());
        Standing first = PEERS.standing("b", "share").get();
        assertEquals(Rational.of(21, 10), first.gap());
        assertEquals(4, first.among());
    }

    @Test
    void lowestFirst() {
        assertEquals(1, PEERS.standing("b", "失業率").get().rank());
        assertEquals(2, PEERS.standing("a", "失業率").get().rank());
        // the median of two is their mean
        assertEquals(Rational.of(1, 2), PEERS.standing("a", "失業率").get().gap());
    }

    @Test
    void whoHasNoValueIsNotRanked() {
        assertEquals(
                Refusal.of(Reason.NOT_ENOUGH_DATA, "丙市：失業率の値がない", "C: no value of unemployment"),
                PEERS.standing("c", "失業率").refusal().orElseThrow());
        assertEquals(
                List.of("c", "d"),
                PEERS.unranked("失業率").keySet().stream().map(Category::id).toList());
        assertTrue(PEERS.unranked("構成比").isEmpty());
    }

    @Test
    void whatMustNotBeComparedIsNotRanked() {
        CityComparison barred = CityComparison.of(CITIES)
                .with(SHARE.withComparability(Comparability.bar(Aspect.SCOPE, "民営のみ", "private only")));
        assertEquals(
                Reason.NOT_COMPARABLE,
                barred.standing("a", "構成比").refusal().orElseThrow().reason());
        assertEquals(List.of(), barred.standings("構成比"));
        CityComparison noted = CityComparison.of(CITIES)
                .with(SHARE.withComparability(Comparability.note(Aspect.TIME, "調査日が異なる", "other dates")));
        assertEquals(1, noted.standing("b", "構成比").get().rank());
        assertEquals("構成比：比較に注意：調査日が異なる", noted.explanation().notes().get(1).ja());
    }

    @Test
    void text() {
        assertEquals(
                List.of(
                        List.of("甲市", "5.0", "2", "3.0", "2"),
                        List.of("乙市", "7.1", "1", "2.0", "1"),
                        List.of("丙市", "5.0", "2", "－", ""),
                        List.of("丁市", "0.3", "4", "－", "")),
                PEERS.toText(Locale.JAPANESE).rows());
        assertEquals(
                List.of("City", "share (%)", "Rank", "unemployment (%)", "Rank"),
                PEERS.toText(Locale.ENGLISH).header().get(0));
    }

    /** Printed digits, an unknown figure where there is no value, and the notes. */
    @Test
    void table() {
        StatTable table = CityComparison.of(CITIES)
                .with(RATE.withComparability(Comparability.note(Aspect.TIME, "調査日が異なる", "other dates")))
                .toTable("失業率");
        assertEquals("3.0%", table.figure("a").printed());
        assertEquals(Unit.PERCENT, table.figure("b").unit());
        assertEquals(Figure.of(Mark.UNKNOWN, Unit.PERCENT), table.figure("c"));
        assertEquals("比較に注意：調査日が異なる", table.notes().get(0).ja());
        assertEquals("0.3%", PEERS.toTable("share").figure("d").printed());
        assertThrows(NoSuchElementException.class, () -> PEERS.toTable("人口"));
    }

    @Test
    void misuse() {
        assertEquals(
                "Cities must be one or more with ids of their own, but were [a, a]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CityComparison.of(List.of(city("a", "甲"), city("a", "乙"))))
                        .getMessage());
        assertEquals(
                "Indicator '構成比' is there already",
                assertThrows(IllegalArgumentException.class, () -> PEERS.with(SHARE))
                        .getMessage());
        assertEquals(
                "No city 'e', there are a, b, c, d",
                assertThrows(NoSuchElementException.class, () -> PEERS.standing("e", "構成比"))
                        .getMessage());
        assertEquals(
                "No indicator '人口', there are 構成比, 失業率",
                assertThrows(NoSuchElementException.class, () -> PEERS.standings("人口"))
                        .getMessage());
        assertEquals(
                "Decimals must be 0 or more, but were -1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Indicator.of(SHARE.name(), Unit.PERCENT, Map.of(), -1))
                        .getMessage());
        assertEquals(PEERS, CityComparison.of(CITIES).with(SHARE).with(RATE));
    }
}
