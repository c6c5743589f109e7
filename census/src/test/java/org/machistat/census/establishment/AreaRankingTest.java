package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.census.establishment.AreaRanking.Standing;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class AreaRankingTest {

    private static final Label WHAT = Label.of("事業所数（2021年）", "Establishments (2021)");
    private static final Refusal SECRET = Refusal.of(Reason.SUPPRESSED, "秘匿", "suppressed");

    private static Category area(String id) {
        return Category.of(id, Label.of(id + "市", id + " City"));
    }

    private static Answer<AreaRanking.Value> value(Rational amount) {
        return Answer.of(AreaRanking.Value.of(amount, List.of(Input.of("n", Figure.of(1)))));
    }

    private static AreaRanking ranking(Object... areasAndValues) {
        Map<Category, Answer<AreaRanking.Value>> values = new LinkedHashMap<>();
        for (int i = 0; i < areasAndValues.length; i += 2) {
            Object given = areasAndValues[i + 1];
            values.put(
                    area((String) areasAndValues[i]),
                    given instanceof Refusal refusal
                            ? Answer.refuse(refusal)
                            : value(given instanceof Rational exact ? exact : Rational.of((int) given)));
        }
        return AreaRanking.of(WHAT, Unit.ESTABLISHMENTS, values);
    }

    private static List<String> words(AreaRanking ranking) {
        return ranking.standings().stream().map(Standing::toString).toList();
    }

    /** Competition ranking by hand: 30, 20, 20, 10 stand 1, 2, 2, 4; equal ones in the order given. */
    @Test
    void equalValuesShareARank() {
        assertEquals(
                List.of("1位 丙市 30", "2位（同順位） 乙市 20", "2位（同順位） 丁市 20", "4位 甲市 10"),
                words(ranking("甲", 10, "乙", 20, "丙", 30, "丁", 20)));
        assertEquals(List.of("1位（同順位） 甲市 0", "1位（同順位） 乙市 0"), words(ranking("甲", 0, "乙", 0)));
        assertEquals(List.of("1位 乙市 0", "2位 甲市 -5"), words(ranking("甲", -5, "乙", 0)));
        assertEquals(List.of(), words(ranking()));
    }

    /** 1/3 and 0.33 print alike and are not equal; whole values have no decimals, 0.05 goes up. */
    @Test
    void exactValuesDecide() {
        Rational third = Rational.of(1).dividedBy(Rational.of(3));
        Rational near = Rational.of(33).dividedBy(Rational.of(100));
        assertEquals(List.of("1位 乙市 0.3", "2位 甲市 0.3"), words(ranking("甲", near, "乙", third)));
        assertEquals(
                List.of("1位 甲市 1,234,567", "2位 乙市 0.1"),
                words(ranking("甲", 1_234_567, "乙", Rational.of(1).dividedBy(Rational.of(20)))));
    }

    @Test
    void withoutAValueNoRank() {
        AreaRanking ranking = ranking("甲", SECRET, "乙", 20);
        assertEquals(Map.of(area("甲"), SECRET), ranking.unranked());
        assertEquals(Optional.empty(), ranking.find("甲"));
        assertEquals(Optional.empty(), ranking.find("戊"));
        assertEquals(1, ranking.find("乙").orElseThrow().rank());
        assertThrows(
                UnsupportedOperationException.class, () -> ranking.unranked().clear());
        assertEquals(
                List.of(Label.of("順位なし：甲市（秘匿）", "not ranked: 甲 City (suppressed)")),
                ranking.explanation().notes());
        assertEquals(1, ranking.explanation().inputs().size());
    }

    @Test
    void asATable() {
        AreaRanking ranking = ranking("甲", SECRET, "乙", 20);
        assertEquals(List.of(List.of("順位", "地域", "値（事業所）")), ranking.toText().header());
        assertEquals(List.of("1", "乙市", "20"), ranking.toText().rows().get(0));
        assertEquals("甲市", ranking.toText().rows().get(1).get(1));
        assertEquals(
                List.of(List.of("Rank", "Area", "Value (establishments)")),
                ranking.toText(Locale.ENGLISH).header());
        assertEquals(true, ranking.toText(Locale.ENGLISH).all().startsWith("Establishments (2021)\n"));
        assertEquals(
                List.of(List.of("順位", "地域", "値")),
                AreaRanking.of(WHAT, Unit.NONE, Map.of()).toText().header());
        assertEquals(ranking.toText().toString(), ranking.toString());
    }

    @Test
    void equality() {
        assertEquals(ranking("甲", 1, "乙", SECRET), ranking("甲", 1, "乙", SECRET));
        assertEquals(ranking("甲", 1).hashCode(), ranking("甲", 1).hashCode());
        assertNotEquals(ranking("甲", 1), ranking("甲", 2));
        assertNotEquals(ranking("甲", 1), ranking("甲", 1, "乙", SECRET));
        assertEquals(WHAT, ranking().what());
        assertEquals(Unit.ESTABLISHMENTS, ranking().unit());
    }

    @Test
    void misuse() {
        assertEquals(
                "Rank must be 1 or more, but was 0",
                message(IllegalArgumentException.class, () -> new Standing(0, false, area("甲"), Rational.ZERO)));
        assertEquals("area", message(NullPointerException.class, () -> new Standing(1, false, null, Rational.ZERO)));
        assertEquals("value", message(NullPointerException.class, () -> new Standing(1, false, area("甲"), null)));
        assertEquals(
                "areaId", message(NullPointerException.class, () -> ranking().find(null)));
    }

    private static String message(Class<? extends Throwable> type, Executable action) {
        return assertThrows(type, action).getMessage();
    }
}
