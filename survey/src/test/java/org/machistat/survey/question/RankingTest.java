package org.machistat.survey.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.text.Label;
import org.machistat.survey.question.Ranking.Shift;

class RankingTest {

    // Kawasaki City 2017: 中国、韓国、タイ、米国が相手先上位; 今後の進出検討国はベトナムが上位となり、中国（本土）は低位.
    private static final Ranking PRESENT =
            Ranking.of(Label.of("現在の相手先", "present")).withTop("中国", "韓国", "タイ", "米国");
    private static final Ranking CONSIDERED =
            Ranking.of(Label.of("今後の検討国", "considered")).withTop("ベトナム").withBottom("中国");

    @Test
    void aRankIsWhatWasSaidAndNoMore() {
        assertEquals("1～4位", PRESENT.rank("タイ").get().toString());
        assertEquals("5位以下", PRESENT.rank("ベトナム").get().toString());
        assertEquals("1位", CONSIDERED.rank("ベトナム").get().toString());
        assertEquals("2位以下", CONSIDERED.rank("中国").get().toString());
        assertEquals(
                "2位",
                Ranking.of(Label.EMPTY).withTopInOrder("a", "b").rank("b").get().toString());
    }

    @Test
    void knownChoicesCloseTheRanges() {
        Ranking closed = CONSIDERED.withChoices("中国", "韓国", "タイ", "米国", "ベトナム");
        assertEquals("5位", closed.rank("中国").get().toString());
        assertEquals("2～4位", closed.rank("タイ").get().toString());
        assertEquals(
                "NOT_APPLICABLE（今後の検討国：「台湾」は選択肢にない / considered: '台湾' is none of the choices）",
                closed.rank("台湾").refusal().orElseThrow().toString());
    }

    // By hand: ベトナム from 5th or later to 1st; 中国 from 1st–4th to 2nd or later cannot be told, unless the number of
    // choices is known.
    @Test
    void shiftFromPresentToConsidered() {
        Map<String, Shift> shifts = PRESENT.shiftTo(CONSIDERED);
        assertEquals(Shift.UP, shifts.get("ベトナム"));
        assertEquals(Shift.UNDECIDED, shifts.get("中国"));
        assertEquals(Shift.UNDECIDED, shifts.get("韓国"));
        String[] all = {"中国", "韓国", "タイ", "米国", "ベトナム", "台湾"};
        Map<String, Shift> closed = PRESENT.withChoices(all).shiftTo(CONSIDERED.withChoices(all));
        assertEquals(Shift.UP, closed.get("ベトナム"));
        assertEquals(Shift.DOWN, closed.get("中国"));
        assertEquals(Shift.UNDECIDED, closed.get("台湾"));
    }

    @Test
    void sameOnlyWhereBothAreKnown() {
        Ranking ordered = Ranking.of(Label.EMPTY).withTopInOrder("a", "b");
        assertEquals(Map.of("a", Shift.SAME, "b", Shift.SAME), ordered.shiftTo(ordered));
        assertEquals(Shift.UNDECIDED, PRESENT.shiftTo(PRESENT).get("中国"));
        assertFalse(ordered.withChoices("a", "b")
                .shiftTo(Ranking.of(Label.EMPTY).withTop("c"))
                .containsKey("c"));
    }

    @Test
    void printsWhatWasSaid() {
        assertEquals("現在の相手先：上位 中国・韓国・タイ・米国", PRESENT.toString());
        assertEquals("今後の検討国：上位 ベトナム、下位 中国", CONSIDERED.toString());
        assertEquals("課題：順位の記載なし", Ranking.of(Label.same("課題")).toString());
    }

    @Test
    void messagesNameTheChoice() {
        says("Each choice of a ranking must be named once, but '中国' was named twice", () -> PRESENT.withBottom("中国"));
        says(
                "No choice '米国', the choices are [中国]",
                () -> Ranking.of(Label.EMPTY).withChoices("中国").withTop("米国"));
        says(
                "Each choice must be there once, but '中国' was there twice",
                () -> Ranking.of(Label.EMPTY).withChoices("中国", "中国"));
        says(
                "Ranks must be from 1 and in order, but were 3 and OptionalInt[2]",
                () -> new Ranking.Range(3, OptionalInt.of(2)));
    }

    private static void says(String message, Executable executable) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }
}
