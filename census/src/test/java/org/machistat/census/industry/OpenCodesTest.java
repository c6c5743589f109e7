package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rule leaves over, on lists so small that the evidence is found by hand. */
class OpenCodesTest {

    private static OpenCodes open(String from, String to, Set<String> lostFrom, Set<String> lostTo) {
        IndustryClassification olds = LinkRuleTest.list(from);
        IndustryClassification nows = LinkRuleTest.list(to);
        LinkRule rule = new LinkRule(olds, nows, List.of());
        return new OpenCodes(olds, nows, rule.links(), rule.spellings(), lostFrom, lostTo);
    }

    private static String words(List<OpenCode> some) {
        return String.join("; ", some.stream().map(OpenCode::toString).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "all joined|1:倉庫|1:倉庫|''|''",
                "nothing speaks for it|1:倉庫業|2:牛乳店|1 倉庫業：候補なし|2 牛乳店：候補なし",
                "same code|1:倉庫業|1:牛乳店|1 倉庫業：候補 1（SAME_CODE）|1 牛乳店：候補 1（SAME_CODE）",
                "same English|1:倉庫業:Storage|2:牛乳店:Storage|1 倉庫業：候補 2（SAME_ENGLISH）|2 牛乳店：候補 1（SAME_ENGLISH）",
                "similar names|1:普通倉庫保管業|2:普通倉庫保管|1 普通倉庫保管業：候補 2（SIMILAR_NAME）|2 普通倉庫保管：候補 1（SIMILAR_NAME）",
                "beside each other|1:運輸 11<1:倉庫 12<1:牛乳店|1:運輸 11<1:倉庫 13<1:港湾"
                        + "|12 牛乳店：候補 13（OPEN_SIBLING）|13 港湾：候補 12（OPEN_SIBLING）",
                "another level|1:倉庫業|2:運輸 1<2:倉庫業|1 倉庫業：候補なし|2 運輸：候補なし; 1 倉庫業：候補なし",
                // 13 took the name of 12, so that the code 13 tells nothing
                "same code where codes moved|1:運輸 12<1:港湾 13<1:牛乳店|1:運輸 13<1:港湾 12<1:倉庫業"
                        + "|13 牛乳店：候補 12（OPEN_SIBLING）|12 倉庫業：候補 13（OPEN_SIBLING）"
            })
    void evidence(String name, String from, String to, String olds, String nows) {
        OpenCodes codes = open(from, to, Set.of(), Set.of());
        assertEquals(olds, words(codes.olds()));
        assertEquals(nows, words(codes.nows()));
    }

    @Test
    void whatIsDeclaredNotConnectableIsNotOpen() {
        OpenCodes codes = open("1:倉庫業 2:港湾", "1:牛乳店 3:電話", Set.of("1"), Set.of("3"));
        assertEquals("2 港湾：候補なし", words(codes.olds()));
        assertEquals("1 牛乳店：候補なし", words(codes.nows()));
    }
}
