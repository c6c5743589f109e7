package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Refusal;

/** Which printed sentences are which claims. */
class ClaimReaderTest {

    private static String read(String sentence) {
        return ClaimReader.read(sentence)
                .map(claims -> claims.stream()
                        .map(claim -> claim.getClass().getSimpleName() + " "
                                + claim.statement().ja())
                        .collect(Collectors.joining("; ")))
                .find()
                .orElse("?");
    }

    private static Claim one(String sentence) {
        return ClaimReader.read(sentence).get().get(0);
    }

    @Test
    void ranks() {
        assertEquals(
                new Claim.Ranked("卸売業、小売業", 1, true, Optional.of(Figure.parse("21.6%"))), one("卸売業、小売業が21.6%で最も多い。"));
        assertEquals(new Claim.Ranked("漁業", 2, false, Optional.empty()), one("「漁業」が2番目に少なかった"));
        assertEquals(2, ClaimReader.read("甲が30件で最も多く、次いで「乙」が20件").get().size());
    }

    @Test
    void peaksComparisonsAndPortions() {
        assertEquals(new Claim.Peak("2030年", Optional.empty()), one("ピークは2030年"));
        assertEquals(new Claim.Compared("甲", true, "乙"), one("甲は乙より多い"));
        assertEquals(new Claim.Compared("甲", false, "乙"), one("甲は、乙を下回った。"));
        assertEquals(new Claim.Amount("甲", Figure.parse("30件")), one("甲は30件である"));
        assertEquals(new Claim.Portion("従業者", Optional.of("総数"), FuzzyShare.parse("2割超")), one("従業者は総数の2割超"));
    }

    @ParameterizedTest
    @CsvSource({"きれいな町である。", "甲は2倍", "''"})
    void whatIsNoClaim(String sentence) {
        assertEquals("?", read(sentence));
    }

    /** In every form that holds a figure; the reason names it and says what is accepted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲が00.6%で最も多い | 00.6%",
                "甲が30件で最も多く、次いで「乙」が007件 | 007件",
                "ピークは2030年（1,2,3人） | 1,2,3人",
                "2030年に12千円所となりピークを迎える | 12千円所",
                "甲は００．６％である。 | ００．６％",
                "甲は5人人 | 5人人",
                "甲は1億億人 | 1億億人",
            })
    void aFigureThatIsNoneIsRefused(String sentence, String figure) {
        Refusal refusal = ClaimReader.read(sentence).refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_READABLE, refusal.reason());
        assertEquals("「" + figure + "」は数値として読めない。", refusal.sentence().ja().split("。")[0] + "。");
        assertEquals(
                "Unable to parse figure from '" + figure + "'",
                refusal.sentence().en().split(", expected")[0]);
    }

    /** Thirty digits are a figure, an exponent and a year that no calendar has are words. */
    @Test
    void figuresAndWordsAtTheEdge() {
        assertEquals(
                new Claim.Amount("甲", Figure.parse("999999999999999999999999999999")),
                one("甲は999999999999999999999999999999"));
        assertEquals(new Claim.Amount("甲", Figure.parse("12.3%")), one("甲は１２．３％"));
        assertEquals("?", read("甲は1e5"));
        assertEquals("Peak ピークは平成99999年", read("ピークは平成99999年"));
        assertEquals("?", read("甲は12割"));
    }

    @Test
    void refusalsAreShort() {
        String why = ClaimReader.read("あ".repeat(2_000))
                .refusal()
                .orElseThrow()
                .sentence()
                .ja();
        assertEquals("検証できる記述の形ではない：" + "あ".repeat(40) + "…", why);
    }
}
