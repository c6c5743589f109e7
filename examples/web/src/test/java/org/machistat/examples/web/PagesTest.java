package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Pages PAGES = new Pages(Cities.nationwide());

    private static Request request(String query) throws Problem {
        return new Request(List.of(), Query.parse(query));
    }

    private static String search(String name) throws Problem {
        Response response = PAGES.search(request("name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
        assertEquals(MediaType.HTML, response.type());
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void home() throws Problem {
        String page = new String(PAGES.home(request(null)).body(), StandardCharsets.UTF_8);
        assertTrue(page.contains("/v1/openapi.json"));
        assertFalse(page.contains("<script"));
        assertThrows(Problem.class, () -> PAGES.home(request("x=1")));
    }

    @Test
    void found() throws Problem {
        String page = search("川崎");
        assertTrue(page.contains("<a href=\"/cities/14130\">神奈川県川崎市</a> かわさきし"), page);
        assertTrue(page.contains("3市区町村"));
        assertTrue(search("").contains("初めの200件"));
    }

    /** What is searched for stands in the page as text only. */
    @Test
    void hostileNames() throws Problem {
        String page = search("\"><script>alert(1)</script>&'\u202e");
        assertTrue(page.contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;\uFFFD\""), page);
        assertFalse(page.contains("<script"));
    }
}
