package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EscapeProperties {

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
