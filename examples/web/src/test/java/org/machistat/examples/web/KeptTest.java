package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {

    /** Of three for which there is room, the one not asked for longest makes room. */
    @Test
    void theLastOnesAreKept() throws Problem {
        Kept kept = new Kept(3);
        AtomicInteger made = new AtomicInteger();
        Response a = kept.get("a", () -> response(made));
        kept.get("b", () -> response(made));
        kept.get("c", () -> response(made));
        assertSame(a, kept.get("a", () -> response(made)));
        kept.get("d", () -> response(made));
        assertEquals(4, made.get());
        assertSame(a, kept.get("a", () -> response(made)));
        kept.get("c", () -> response(made));
        assertEquals(4, made.get());
        kept.get("b", () -> response(made));
        assertEquals(5, made.get());
    }

    private static Response response(AtomicInteger made) {
        return Response.html(String.valueOf(made.incrementAndGet()));
    }
}
