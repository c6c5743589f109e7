package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static String refusal(org.junit.jupiter.api.function.Executable ask) {
        Problem problem = assertThrows(Problem.class, ask);
        assertEquals(400, problem.kind().status());
        return problem.sentence().en();
    }

    @Test
    void reads() throws Problem {
        Query query = Query.parse("name=%E5%B7%9D%E5%B4%8E&from=1+234&empty=&flag&a=1&a=2&&x==");
        assertEquals(Optional.of("川崎"), query.find("name"));
        assertEquals("1 234", query.get("from", "1"));
        assertEquals(Optional.of(""), query.find("empty"));
        assertEquals(Optional.of(""), query.find("flag"));
        assertEquals(List.of("1", "2"), query.list("a"));
        assertEquals(Optional.of("="), query.find("x"));
        assertEquals(Optional.empty(), query.find("none"));
        assertEquals(List.of(), Query.parse(null).list("a"));
    }

    /** %C0%AF is an overlong slash, %ED%A0%80 half a character, %F5 no UTF-8 at all. */
    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%ff", "%C0%AF", "%ED%A0%80", "%F5%80%80%80", "%E5%B7", "a%-1"})
    void whatIsNoUtf8(String raw) {
        assertEquals("what follows % in the URI is no UTF-8", refusal(() -> Query.decode(raw)));
        assertEquals("what follows % in the URI is no UTF-8", refusal(() -> Query.parse("a=" + raw)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%1Bb", "%7F", "%C2%85"})
    void controlCharacters(String raw) {
        assertEquals("there is a control character in the URI", refusal(() -> Query.decode(raw)));
    }

    @Test
    void whatIsWrong() throws Problem {
        Query query = Query.parse("form=1&years=x&limit=0&n=5000000000&a=1&a=2&blank=%20");
        assertEquals("there is no parameter 'form', expected from, to", refusal(() -> query.only("from", "to")));
        assertEquals("there is no parameter 'form', expected none", refusal(() -> query.only()));
        assertEquals("parameter 'from' is needed, as in from=5", refusal(() -> query.get("from", "5")));
        assertEquals("parameter 'blank' is needed, as in blank=5", refusal(() -> query.get("blank", "5")));
        assertEquals("parameter 'a' may stand only once", refusal(() -> query.find("a")));
        assertEquals(
                "parameter 'years' must be a whole number from 1 to 9, but was 'x'",
                refusal(() -> query.number("years", 1, 9)));
        assertEquals(
                "parameter 'limit' must be a whole number from 1 to 9, but was '0'",
                refusal(() -> query.number("limit", 1, 9)));
        assertEquals(
                "parameter 'n' must be a whole number from 1 to 9, but was '5000000000'",
                refusal(() -> query.number("n", 1, 9)));
        assertEquals("there may be 64 parameters at most", refusal(() -> Query.parse("a=1&".repeat(64) + "a=1")));
    }

    @Test
    void whatItReadsAndLeavesAlone() throws Problem {
        assertEquals("a\tb\r\n", Query.decode("a%09b%0D%0A"));
        assertEquals("+", Query.decode("+"));
        assertEquals("𠮷", Query.decode("%F0%A0%AE%B7"));
        assertEquals("/..", Query.decode("%2F.."));
        assertEquals(Optional.of(7), Query.parse("n=7").number("n", 1, 9));
    }
}
