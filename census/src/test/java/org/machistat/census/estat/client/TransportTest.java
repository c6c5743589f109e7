package org.machistat.census.estat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransportTest {

    @Test
    void requestsPrintWithoutTheApplicationId() {
        URI uri = URI.create("https://x/getStatsData?lang=J&APPID=0123456789&statsDataId=1");
        Transport.Request request = new Transport.Request(uri, Map.of("Accept", "a"), Duration.ofSeconds(1), 5);
        assertEquals("GET https://x/getStatsData?lang=J&APPID=***&statsDataId=1 {Accept=a}", request.toString());
    }

    @Test
    void headersAreFoundInCapitalsOrNot() {
        Transport.Response response = new Transport.Response(
                404,
                Map.of("content-TYPE", List.of(" a ", "b"), "x", List.of()),
                new ByteArrayInputStream(new byte[0]));
        assertEquals(Optional.of("a"), response.header("Content-Type"));
        assertTrue(response.header("X").isEmpty());
        assertTrue(response.header("y").isEmpty());
        assertEquals("HTTP 404", response.toString());
    }
}
