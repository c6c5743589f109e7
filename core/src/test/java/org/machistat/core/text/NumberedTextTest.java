package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedTextTest {

    @ParameterizedTest
    @CsvSource({
        "1.防犯対策の推進, DOT, 1, 1., 防犯対策の推進",
        "１１．観光の振興, DOT, 11, １１．, 観光の振興",
        "(3) 商業, PARENTHESES, 3, (3), 商業",
        "（3）商業, FULL_WIDTH_PARENTHESES, 3, （3）, 商業",
        "②農業, CIRCLED, 2, ②, 農業",
        "（ア）農地, PARENTHESIZED_KATAKANA, 1, （ア）, 農地",
        "Ⅲ まちづくり, ROMAN, 3, Ⅲ, まちづくり",
        "Ⅳ.まちづくり, ROMAN, 4, Ⅳ., まちづくり",
        "第3 目標, ORDINAL, 3, 第3, 目標",
        "第三 目標, KANJI_ORDINAL, 3, 第三, 目標",
        "ア　アジアとの交流, KATAKANA, 1, ア, アジアとの交流",
        "一 一般会計, KANJI, 1, 一, 一般会計",
        "7 政策, PLAIN, 7, 7, 政策",
    })
    void readsTheNumberInFront(String line, NumberingStyle style, int ordinal, String mark, String text) {
        assertEquals(Optional.of(new NumberedText(style, ordinal, mark, text)), NumberedText.find(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "アジアを中心とした事業展開", "一般会計", "1.5倍に増やす", "26社が参加", "第3章", "(注)", "0.点検", "政策3"})
    void wordsAreNoNumbers(String line) {
        assertEquals(Optional.empty(), NumberedText.find(line));
    }

    /** The paper, line 52: two cells of the printed table run together, and a number within a text. */
    @Test
    void readsAllItemsOfACell() {
        List<NumberedText> items = NumberedText.list("1.ベンチャー支援・新産業支援 2.インキュベーション機能の充実 1.福祉産業の振興 2.コミュニティビジネスの振興");
        assertEquals(
                List.of(1, 2, 1, 2), items.stream().map(NumberedText::ordinal).toList());
        assertEquals("インキュベーション機能の充実", items.get(1).text());
        assertEquals("2.コミュニティビジネスの振興", items.get(3).toString());
        assertEquals(
                List.of("売上を 1.5倍に", "雇用"),
                NumberedText.list("1.売上を 1.5倍に　2. 雇用").stream()
                        .map(NumberedText::text)
                        .toList());
        assertEquals(List.of(), NumberedText.list("売上 2.雇用"));
    }

    @Test
    void numbersCountFromOne() {
        assertEquals(
                "Number of an item must be 1 or more, but was 0",
                assertThrows(IllegalArgumentException.class, () -> new NumberedText(NumberingStyle.DOT, 0, "0.", "点検"))
                        .getMessage());
    }
}
