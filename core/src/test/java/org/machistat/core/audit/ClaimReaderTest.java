package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;

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
