package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CityPageResourceTest {

    private static final CityPageResource RESOURCE = new CityPageResource();

    private static Response ask(String code) throws Problem {
        return RESOURCE.answer(new Request(List.of(code), Query.parse(null)));
    }

    /** 1,538,262 persons in the census of 2020. */
    @Test
    void kawasaki() throws Problem {
        Response response = ask("14130");
        String page = new String(response.body(), StandardCharsets.UTF_8);
        assertEquals(MediaType.HTML, response.type());
        assertTrue(page.contains("1,538,262"));
        assertTrue(page.contains("川崎市"));
        assertSame(response, ask("14130"));
        assertArrayEquals(response.body(), ask("川崎市").body());
        assertArrayEquals(response.body(), ask("141305").body());
    }

    /** What the page itself allows is allowed by the header too: both hold. */
    @Test
    void policyLetsItsOwnScriptAndStyleRun() throws Problem {
        String page = new String(ask("13402").body(), StandardCharsets.UTF_8);
        assertTrue(page.contains("http-equiv=\"Content-Security-Policy\""), page.substring(0, 600));
        assertTrue(Pages.POLICY.contains("script-src 'unsafe-inline'")
                && Pages.POLICY.contains("style-src 'unsafe-inline'"));
    }

    @Test
    void whatIsNoMunicipality() {
        Problem two = assertThrows(Problem.class, () -> ask("府中市"));
        assertEquals(404, two.kind().status());
        assertTrue(two.sentence().en().contains("13206"), two.sentence().en());
        assertEquals(404, assertThrows(Problem.class, () -> ask("14131")).kind().status());
        assertEquals(
                404, assertThrows(Problem.class, () -> ask("<script>")).kind().status());
        assertEquals(404, assertThrows(Problem.class, () -> ask("..")).kind().status());
    }
}
