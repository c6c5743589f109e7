package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.examples.data.Nationwide;

class MunicipalityTest {

    @ParameterizedTest
    @CsvSource({
        "14130, 14130",
        "141305, 14130",
        "R14130, 14130",
        "１４１３０, 14130",
        "川崎市, 14130",
        "' 川崎市 ', 14130",
        "神奈川県川崎市, 14130",
        "東京都府中市, 13206",
        "広島県府中市, 34208",
        "東京都中央区, 13102",
        "愛川町, 14401",
        "神奈川県愛甲郡愛川町, 14401",
        "双葉町, 07546",
        "富谷市, 04216"
    })
    void accepts(String asked, String code) {
        assertEquals(code, Municipality.of(asked).get().id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "府中市|AMBIGUOUS|13206 東京都府中市, 34208 広島県府中市",
                "泊村|AMBIGUOUS|このうち報告があるのは01403 北海道泊村",
                "中央区|AMBIGUOUS|このうち報告があるのは13102 東京都中央区",
                "川崎|NOT_APPLICABLE|14130 神奈川県川崎市",
                "abc|NOT_APPLICABLE|「abc」という地域はない",
                "川崎市川崎区|NOT_APPLICABLE|政令指定都市の区で、この表には市全体（14130 神奈川県川崎市）の数値しかない",
                "14131|NOT_APPLICABLE|政令指定都市の区で、この表には市全体（14130 神奈川県川崎市）の数値しかない",
                "14|NOT_APPLICABLE|14000 神奈川県は都道府県で、市区町村ではない",
                "神奈川県|NOT_APPLICABLE|14000 神奈川県は都道府県で、市区町村ではない",
                "富谷町|NOT_APPLICABLE|04423 宮城県黒川郡富谷町",
                "04423|NOT_APPLICABLE|その後は04216 富谷市",
                "14999|NOT_ENOUGH_DATA|地域コード14999は名簿にない（近いコード：",
                "01698|NOT_ENOUGH_DATA|留別村は北方領土の村で、国勢調査・経済センサスの調査地域に含まれず、数値がない",
                "141300|NOT_READABLE|「141300」は地域コードではない（近いコード：14130 川崎市, ",
                "1413|NOT_READABLE|「1413」は地域コードではない（近いコード：14130 川崎市, "
            })
    void refuses(String asked, Reason reason, String words) {
        Refusal refusal = Municipality.of(asked).refusal().orElseThrow();
        assertEquals(reason, refusal.reason());
        assertTrue(refusal.sentence().ja().contains(words), refusal.sentence().ja());
        assertTrue(refusal.sentence().ja().endsWith("（例：14130、141305、川崎市、東京都府中市）"), "says what is accepted");
        assertTrue(refusal.sentence().en().endsWith("such as 14130, 141305, 川崎市 or 東京都府中市"));
    }

    @Test
    void nothingAsked() {
        assertTrue(Municipality.of(" 　 ")
                .refusal()
                .orElseThrow()
                .sentence()
                .en()
                .startsWith("No place was given; give the code"));
        assertEquals(
                "codeOrName",
                assertThrows(NullPointerException.class, () -> Municipality.of(null))
                        .getMessage());
    }

    @Test
    void everyMunicipalityIsFoundByItsCodeAndByItsFullName() {
        for (Category area : Nationwide.areas()) {
            Municipality place = Municipality.of(area.id()).get();
            assertEquals(area, place.category());
            assertEquals(
                    area.id().substring(0, 2) + "000", place.prefecture().code().fiveDigits());
            Answer<Municipality> named = Municipality.of(place.fullName().ja());
            assertEquals(area.id(), named.get().id(), place.fullName().ja());
        }
    }
}
