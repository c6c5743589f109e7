package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** What an officer reads, in both languages. */
class SentencesTest {

    private static final String SEXES = "地域,総数,男,女/全市,1000,480,520/東区,600,290,310/西区,400,190,201/";

    @Test
    void aUniqueCorrection() {
        Finding finding = Audits.of(SEXES).findings().get(0);
        assertEquals("「西区」の「女」は 201 ではなく 210 でなければならない", finding.sentence().ja());
        assertEquals("'西区', '女' must be 210, not 201", finding.sentence().en());
        assertEquals(
                List.of("全市 女：内訳2件の合計 310 + 201 = 511 ≠ 520", "西区 総数：内訳2件の合計 190 + 201 = 391 ≠ 400"),
                finding.rules().stream().map(Object::toString).sorted().toList());
        assertEquals(
                "西区 総数: sum of 2 parts 190 + 201 = 391 ≠ 400",
                finding.rules().stream()
                        .map(rule -> rule.statement().en())
                        .filter(rule -> rule.startsWith("西"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void severalWouldDo() {
        Finding finding = Audits.of("区分,a/男,30/女,40/合計,71/").findings().get(0);
        assertTrue(finding.sentence().ja().endsWith("同じ数の訂正で済む別案が3通りある（挙げる順は誤読しやすさによるもので、証明ではない）"));
        assertTrue(
                finding.sentence()
                        .en()
                        .endsWith(
                                "; 3 other changes would do as well (the easiest misreading is listed first, which is no proof)"),
                finding.sentence().en());
    }

    @Test
    void derivedFigures() {
        Finding finding = Audits.of("区分,2014年,2016年,増減数,増減率/男,30,33,3,10.0%/女,40,41,1,2.6%/合計,70,74,4,5.7%/")
                .findings()
                .get(0);
        assertEquals(
                "女 増減率：(41 − 40) ÷ 40 = 2.5% ≠ 2.6%", finding.rules().get(0).toString());
    }

    @Test
    void aPartOfAWhole() {
        Finding finding = Audits.of("産業,事業所数,従業者数/全産業,100,1200/製造業,40,700/うち食料品,52,200/小売業,60,500/")
                .findings()
                .get(0);
        assertEquals(
                "うち食料品 事業所数：52 > 40（製造業 事業所数、その一部のはず）", finding.rules().get(0).toString());
        assertEquals(
                "うち食料品 事業所数: 52 > 40 (製造業 事業所数, of which it is a part)",
                finding.rules().get(0).statement().en());
        assertEquals(
                "「うち食料品」の「事業所数」の 52 は他の数値と合わず、0以上40以下 とすれば合う",
                finding.sentence().ja());
        assertEquals(
                "'うち食料品', '事業所数': 52 does not agree with the other figures; at least 0 and at most 40 would",
                finding.sentence().en());
    }

    @Test
    void intervals() {
        assertEquals(
                "25.4超25.6未満",
                Sentences.range(Interval.of(Rational.of(127, 5), false, Rational.of(128, 5), false))
                        .ja());
        assertEquals(
                "at least 3",
                Sentences.range(Interval.above(Rational.of(3), true)).en());
        assertEquals(
                "less than 0.3333",
                Sentences.range(Interval.below(Rational.of(1, 3), false)).en());
        assertEquals("any value", Sentences.range(Interval.ALL).en());
        assertEquals(Rational.of(25), Sentences.value(Check.Kind.RATE, Rational.of(4), Rational.of(5)));
        assertEquals(Rational.of(125), Sentences.value(Check.Kind.RATIO, Rational.of(4), Rational.of(5)));
        assertEquals(Rational.ONE, Sentences.value(Check.Kind.DIFFERENCE, Rational.of(4), Rational.of(5)));
    }
}
