package org.machistat.census.estat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EStatQueryTest {

    private static String message(Runnable use) {
        return assertThrows(IllegalArgumentException.class, use::run).getMessage();
    }

    /** By the rules of RFC 3986: unreserved characters stay, all others are the bytes of UTF-8 with percent signs. */
    @Test
    void parametersAreEncoded() {
        EStatQuery query = EStatQuery.list().with("searchWord", "人口 AND +&=%").with("lang", "J");
        assertEquals(
                "getStatsList?appId=abcdefgh&searchWord=%E4%BA%BA%E5%8F%A3%20AND%20%2B%26%3D%25&lang=J",
                query.toPath("abcdefgh"));
        assertEquals(
                "getMetaInfo?appId=abcdefgh&statsDataId=0003",
                EStatQuery.meta("0003").toPath("abcdefgh"));
        assertEquals(
                "getStatsData{statsDataId=0003, limit=10}",
                EStatQuery.data("0003").withPageSize(10).toString());
    }

    @Test
    void queriesAreValues() {
        EStatQuery query = EStatQuery.data("0003");
        EStatQuery more = query.with("cdArea", "14130").with("cdArea", "14100");
        assertEquals(query.with("cdArea", "14100"), more);
        assertEquals(query.with("cdArea", "14100").hashCode(), more.hashCode());
        assertEquals("getStatsData{statsDataId=0003}", query.toString());
        assertTrue(query.page(5, 3).isPage());
        assertEquals(query.page(5, 3), query.withPageSize(3).from(OptionalLong.of(5)));
        assertTrue(!query.equals(EStatQuery.meta("0003")));
    }

    @Test
    void whatIsNotAcceptedIsNamed() {
        EStatQuery query = EStatQuery.data("0003");
        assertEquals(
                "Id of a table must be up to 50 letters and digits, such as '0003084821', but was '1&appId=x'",
                message(() -> EStatQuery.data("1&appId=x")));
        assertEquals(
                "Name of a parameter must be up to 50 letters and digits, such as cdArea, but was 'a=b'",
                message(() -> query.with("a=b", "")));
        for (String taken :
                List.of("appId", "APPID", "startPosition", "limit", "statsDataId", "callback", "cntGetFlg")) {
            assertTrue(
                    message(() -> query.with(taken, "x")).startsWith("Parameter " + taken + " cannot be given here"));
        }
        assertEquals(
                "Parameter cdArea must have at most 4,000 characters, but had 4001",
                message(() -> query.with("cdArea", "1".repeat(4001))));
        assertTrue(message(() -> query.with("cdArea", "\ud800")).contains("half a character pair"));
        assertEquals(
                "Size of a page must be from 1 to 100,000, but was 100001", message(() -> query.withPageSize(100_001)));
        assertEquals("Start of a page must be at least 1, but was 0", message(() -> query.page(0, 1)));
        assertEquals(
                "A description of a table (getMetaInfo) has no pages",
                message(() -> EStatQuery.meta("1").withPageSize(1)));
    }
}
