package org.machistat.planmodel.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    private static final List<Tag> KNOWN = Tag.parse("【成長分野・ICT・連携・オリパラ】");

    @ParameterizedTest
    @ValueSource(strings = {"【成長分野・ICT・連携】", " 【成長分野・ＩＣＴ・連携】 ", "【成長分野、ICT、連携】", "【成長分野･ICT・連携・ICT】"})
    void parse(String text) {
        assertEquals(List.of(Tag.of("成長分野"), Tag.of("ICT"), Tag.of("連携")), Tag.parse(text.replace('･', '・')));
        assertEquals("【成長分野・ICT・連携】", Tag.print(Tag.parse("【成長分野・ICT・連携】")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "連携", "【】", "【連携・】", "【連携】【ICT】", "【連携"})
    void unreadable(String text) {
        assertEquals(
                "Unable to parse tags from '" + text + "', expected a form such as '【成長分野・ICT・連携】'",
                assertThrows(IllegalArgumentException.class, () -> Tag.parse(text))
                        .getMessage());
    }

    /** The paper: tags in lines 243 and 284, headings in the same brackets in lines 311 and 332. */
    @Test
    void bracketsThatAreNoTags() {
        assertEquals(KNOWN.subList(0, 3), Tag.listIn("### ○ICTを核とした連携の推進 【成長分野・ICT・連携】", KNOWN));
        assertEquals(List.of(Tag.of("連携")), Tag.listIn("### 【連携】", KNOWN));
        assertEquals(List.of(), Tag.listIn("#### 【これまでの主な創出プロジェクト】", KNOWN));
        assertEquals(List.of(), Tag.listIn("#### 【臨海部ビジョンの検討過程を踏まえた今後の課題】", KNOWN));
        assertEquals(List.of(), Tag.listIn("【】【連携・】", KNOWN));
    }

    @Test
    void misuse() {
        assertEquals(
                "Tag must be a word without 【】, but was '【連携】'",
                assertThrows(IllegalArgumentException.class, () -> new Tag("【連携】"))
                        .getMessage());
        assertEquals("", Tag.print(List.of()));
    }
}
