package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<script>alert(1)</script>, &lt;script&gt;alert(1)&lt;/script&gt;",
                "a & b, a &amp; b",
                "\" onload=\"x, &quot; onload=&quot;x",
                "' onload='x, &#39; onload=&#39;x",
                "]]>, ]]&gt;",
                "&lt;, &amp;lt;",
                "川崎市, 川崎市"
            })
    void markupBecomesText(String text, String html) {
        assertEquals(html, Escape.html(text));
    }

    @Test
    void whatNoReaderCanBearIsMadeVisible() {
        assertEquals("a\uFFFDb", Escape.clean("a\u0000b"), "a control character");
        assertEquals("\uFFFD", Escape.clean("\u0085"), "a control character of the second set");
        assertEquals("\uFFFDa\uFFFD", Escape.clean("\uD842a\uDFB7"), "halves of a surrogate pair");
        assertEquals("\uFFFD", Escape.clean("\uD842"), "a half at the end");
        assertEquals("𠮷野家", Escape.clean("𠮷野家"), "a whole pair stays");
        assertEquals(
                "\uFFFDabc\uFFFD", Escape.clean("\u202Eabc\u2069"), "marks that turn the direction of writing around");
        assertEquals("\uFFFD", Escape.clean("\uFFFF"), "a non-character");
        assertEquals("a\n\tb", Escape.clean("a\n\tb"), "line breaks and tabs stay");
    }

    @Test
    void cleanTextIsNotCopied() {
        String text = "神奈川県\u200E川崎市";
        assertSame(text, Escape.clean(text));
    }

    @Property
    void nothingBecomesMarkup(@ForAll String text) {
        String html = Escape.html(text);
        assertFalse(html.matches("(?s).*[<>\"'].*"), html);
        String back = html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        assertEquals(Escape.clean(text), back);
        assertEquals(Escape.clean(text), Escape.clean(Escape.clean(text)));
    }
}
