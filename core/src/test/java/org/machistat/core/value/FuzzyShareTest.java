package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyShareTest {

    /** Intervals worked out by hand from the rules in the class comment. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "約4割|[7/20, 9/20)",
                "約４割|[7/20, 9/20)",
                "約四割|[7/20, 9/20)",
                "1割程度|[1/20, 3/20)",
                "5割|[9/20, 11/20)",
                "8割超|(4/5, 9/10)",
                "7割を超える|(7/10, 4/5)",
                "2割弱|[3/20, 1/5)",
                "2割強|(1/5, 1/4]",
                "3割台|[3/10, 2/5)",
                "3割以上|[3/10, 1]",
                "3割未満|[0, 3/10)",
                "3割以下|[0, 3/10]",
                "約3割5分|[69/200, 71/200)",
                "約10割|[19/20, 1]",
                "約半数|[9/20, 11/20)",
                "半数超|(1/2, 1]",
                "大半|(1/2, 1]",
                "過半数|(1/2, 1]",
                "過半|(1/2, 1]",
                "約30%|[59/200, 61/200)",
                "30％超|(3/10, 1]",
                "30%強|(3/10, 7/20]",
                "約2倍|[3/2, 5/2)",
                "約1.5倍|[29/20, 31/20)",
                "2倍超|(2, ∞)",
                "4倍超|(4, ∞)",
                "3倍未満|[0, 3)",
                "2倍強|(2, 5/2]"
            })
    void readsWords(String words, String interval) {
        assertEquals(interval, FuzzyShare.parse(words).interval().toString());
    }

    @Test
    void openEndedConvention() {
        FuzzyShare share = FuzzyShare.parse("8割超", FuzzyConvention.OPEN_ENDED);
        assertEquals("(4/5, 1]", share.interval().toString());
        assertEquals(FuzzyConvention.OPEN_ENDED, share.convention());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "多くの", "数割", "約-1割", "4", "割", "約約4割", "4割超超", "第4割", "4～5割", "三十五%超"})
    void refusesOtherWords(String words) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> FuzzyShare.parse(words));
        assertEquals(
                "Unable to parse share in words from '" + words
                        + "', expected 割, %, 倍, 半数 with 約, 程度, 超, 強, 弱, 以上, 以下, 未満 or 台, or 大半, 過半数",
                e.getMessage());
    }

    /** Sentences of the paper, lines 180, 207, 218, 230 and 454-457. */
    @Test
    void findsWordsInSentences() {
        assertEquals(List.of("約4割"), texts("「特に変化はない」とみる事業者、 「悪化」とみる事業者がそれぞれ約4割"));
        assertEquals(List.of("8割超"), texts("現状の外国人観光客向けの取組は、特に実施していない事業者が8割超"));
        assertEquals(List.of("大半"), texts("デメリットは特ないとの回答が大半だが、人件費・地代の高さが比較的高い回答"));
        assertEquals(List.of("約2倍"), texts("訪日外国人旅行客数 2020年：4,000万人（2015年の約2倍）"));
        assertEquals(List.of("4倍超"), texts("2030年：15兆円（2015年の4倍超）"));
        assertEquals(List.of(), texts("事業所数の構成比は、「卸売業、小売業」が21.6%で最も多く"));
    }

    private static List<String> texts(String sentence) {
        return FuzzyShare.listIn(sentence).stream().map(FuzzyShare::text).toList();
    }

    /** 837 answers: 0.35 × 837 = 292.95 and 0.45 × 837 = 376.65; 0.8 × 837 = 669.6 and 0.9 × 837 = 753.3. */
    @Test
    void countsOfABase() {
        assertEquals(
                "[293, 376]", FuzzyShare.parse("約4割").counts(837).orElseThrow().toString());
        assertEquals(
                "[670, 753]", FuzzyShare.parse("8割超").counts(837).orElseThrow().toString());
        assertEquals("[4, 4]", FuzzyShare.parse("約4割").counts(10).orElseThrow().toString());
        assertEquals(Optional.empty(), FuzzyShare.parse("8割超").counts(10));
        assertEquals(
                "[8, 10]", FuzzyShare.parse("8割以上").counts(10).orElseThrow().toString());
        assertEquals(Optional.empty(), FuzzyShare.parse("約4割").counts(0));
    }

    /** The tail of a longer number, a range, an ordinal or a fraction is no share in words. */
    @Test
    void tailsAreNotRead() {
        for (String text :
                new String[] {"3,000%超", "三十五%超", "二十割", "約1000000000004割", "-4割", "△4割", "第4割", "4～5割", "3分の2割"}) {
            assertEquals(List.of(), texts(text), text);
        }
        assertEquals(List.of("1,500倍超"), texts("1,500倍超"));
        assertEquals("(1500, ∞)", FuzzyShare.parse("1,500倍超").interval().toString());
        assertEquals(List.of("4割"), texts("事業者の4割"));
    }

    @Test
    void sharesAbove100PercentDoNotExist() {
        for (String words : new String[] {"約12割", "10割超", "0割弱", "200%"}) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> FuzzyShare.parse(words));
            assertEquals(
                    "Unable to parse share in words from '" + words + "', no share from 0 to 100% lies in that range",
                    e.getMessage());
        }
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new FuzzyShare("x", FuzzyShare.Kind.SHARE, Interval.ALL, FuzzyConvention.STANDARD));
        assertEquals("Interval of a share in words must lie in [0, 1], but was (-∞, ∞)", e.getMessage());
    }

    @Test
    void containsShares() {
        assertTrue(FuzzyShare.parse("約1割").contains(Share.of(4918, 42616)));
        assertFalse(FuzzyShare.parse("約2割").contains(Share.of(4918, 42616)));
        IllegalStateException e = assertThrows(
                IllegalStateException.class, () -> FuzzyShare.parse("約2倍").contains(Share.of(1, 2)));
        assertEquals("'約2倍' is a multiple of a base, not a share of a whole", e.getMessage());
    }

    @Test
    void printsWordsAndInterval() {
        assertEquals("約4割（35%以上45%未満）", FuzzyShare.parse("約4割").toString());
        assertEquals(
                "at least 35% and under 45%", FuzzyShare.parse("約4割").range().en());
        assertEquals("8割超（80%超90%未満）", FuzzyShare.parse("8割超").toString());
        assertEquals("大半（50%超）", FuzzyShare.parse("大半").toString());
        assertEquals("3割以下（0%以上30%以下）", FuzzyShare.parse("3割以下").toString());
        assertEquals("4倍超（4倍超）", FuzzyShare.parse("4倍超").toString());
        assertEquals("約1.5倍（1.45倍以上1.55倍未満）", FuzzyShare.parse("約1.5倍").toString());
        assertEquals(
                "at least 1.45 times and under 1.55 times",
                FuzzyShare.parse("約1.5倍").range().en());
    }

    @Test
    void longTextIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> FuzzyShare.parse("約".repeat(1_000_000)));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> FuzzyShare.listIn("割".repeat(10_001)));
        assertEquals("Sentence must not be longer than 10000 characters, but had 10001", e.getMessage());
    }
}
