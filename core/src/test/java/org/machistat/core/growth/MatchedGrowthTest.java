package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.machistat.core.explain.Input;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class MatchedGrowthTest {

    private static Map<Category, Input> side(String... namesAndFigures) {
        Map<Category, Input> side = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFigures.length; i += 2) {
            side.put(
                    Category.of(namesAndFigures[i]),
                    Input.of(namesAndFigures[i], Figure.parse(namesAndFigures[i + 1])));
        }
        return side;
    }

    private static final Map<Category, Input> BEFORE =
            side("長崎市", "200", "島原市", "…", "諫早市", "100", "大村市", "50", "旧町", "10");
    private static final Map<Category, Input> AFTER =
            side("長崎市", "210", "島原市", "30", "諫早市", "90", "大村市", "x", "新市", "40");

    // By hand: 300 to 300, while all that is known would have been 360 to 370.
    @Test
    void leavesOutOnBothSidesWhatIsMissingOnOne() {
        MatchedGrowth growth = MatchedGrowth.of(BEFORE, AFTER).get();
        assertEquals(List.of(Category.of("長崎市"), Category.of("諫早市")), growth.matched());
        assertEquals(Rational.ZERO, growth.rate().get().percent());
        assertEquals(
                List.of("島原市（前の側：値がない（不詳または未調査））", "大村市（後の側：値がない（秘匿））", "旧町（後の側にない）", "新市（前の側にない）"),
                growth.leftOut().stream().map(MatchedGrowth.LeftOut::toString).toList());
        assertEquals(Rational.of(300, 360), growth.coverage().get(0).get().fraction());
        assertEquals(Rational.of(300, 370), growth.coverage().get(1).get().fraction());
        assertEquals("増減なし（0.0%）（4区分を前後とも除く）", growth.toString());
        assertEquals(0, growth.contributions().residual().get().amount().signum());
    }

    @Test
    void saysWhatWasLeftOut() {
        MatchedGrowth growth = MatchedGrowth.of(BEFORE, AFTER).get();
        assertEquals(
                "left out on both sides: 島原市 (earlier side: there is no number (unknown or not surveyed)), 大村市 (later side:"
                        + " there is no number (suppressed)), 旧町 (not on the later side), 新市 (not on the earlier side)",
                growth.explanation().notes().stream()
                        .filter(note -> note.en().startsWith("left out"))
                        .findFirst()
                        .orElseThrow()
                        .en());
        String all = growth.toText(Locale.ENGLISH).all();
        assertTrue(all.contains("Sum (matched)"), all);
        assertTrue(all.contains("left out on both sides"), all);
    }

    private static StatTable table(Comparability comparability) {
        StatTable.Builder builder = StatTable.builder("事業所数")
                .axis(Axis.of("市", "県計", "長崎市", "島原市", "諫早市").withTotal("県計", "長崎市", "島原市", "諫早市"))
                .axis(Axis.of("年", "1991", "1996")
                        .withComparisons(Comparisons.<String>none().with("1991", "1996", comparability)));
        return builder.put(Figure.parse("300"), "県計", "1991")
                .put(Figure.parse("200"), "長崎市", "1991")
                .put(Figure.parse("…"), "島原市", "1991")
                .put(Figure.parse("100"), "諫早市", "1991")
                .put(Figure.parse("360"), "県計", "1996")
                .put(Figure.parse("220"), "長崎市", "1996")
                .put(Figure.parse("30"), "島原市", "1996")
                .put(Figure.parse("110"), "諫早市", "1996")
                .build();
    }

    // By hand: with 諫早市 300 to 330, without it 200 to 220: +10.0% either way; totals are not counted.
    @Test
    void readsTables() {
        MatchedGrowth growth = MatchedGrowth.of(table(Comparability.COMPARABLE), "年", "1991", "1996", List.of())
                .get();
        assertEquals(List.of(Category.of("長崎市"), Category.of("諫早市")), growth.matched());
        assertEquals(new BigDecimal("10.0"), growth.rate().get().percent(1));
        MatchedGrowth less = MatchedGrowth.of(table(Comparability.COMPARABLE), "年", "1991", "1996", List.of("諫早市"))
                .get();
        assertEquals(List.of(Category.of("長崎市")), less.matched());
        assertEquals("指定により除外", less.leftOut().get(1).reason().ja());
        assertThrows(
                NoSuchElementException.class,
                () -> MatchedGrowth.of(table(Comparability.COMPARABLE), "年", "1991", "1996", List.of("佐世保市")));
    }

    @Test
    void consultsComparability() {
        Comparability bar = Comparability.bar(Comparability.Aspect.SCOPE, "民営のみ", "private only");
        MatchedGrowth growth =
                MatchedGrowth.of(table(bar), "年", "1991", "1996", List.of()).get();
        ChangeTest.assertRefused(Reason.NOT_COMPARABLE, growth.rate());
        assertEquals(new BigDecimal("10.0"), growth.accepting().rate().get().percent(1));
        assertTrue(growth.toText().all().contains("民営のみ"));
        assertTrue(growth.accepting().explanation().line().ja().contains("承知"));
    }

    @Test
    void refuses() {
        ChangeTest.assertRefused(Reason.NOT_ENOUGH_DATA, MatchedGrowth.of(side("a", "1"), side("b", "2")));
        MatchedGrowth fromNil = MatchedGrowth.between(
                        Composition.of(List.of(Composition.Part.of("a", 0))),
                        Composition.of(List.of(Composition.Part.of("a", 5))))
                .get();
        ChangeTest.assertRefused(Reason.ZERO_BASE, fromNil.rate());
        ChangeTest.assertRefused(Reason.ZERO_BASE, fromNil.coverage().get(0));
        assertTrue(fromNil.explanation().notes().isEmpty());
    }
}
