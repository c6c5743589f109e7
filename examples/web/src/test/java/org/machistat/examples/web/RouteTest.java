package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static final Route CITY = Route.get("/v1/cities/{code}", MediaType.JSON, request -> null);

    @Test
    void matchesByAllItsSegments() {
        assertEquals(Optional.of(List.of("14130")), CITY.match(List.of("v1", "cities", "14130")));
        assertEquals(Optional.of(List.of("..")), CITY.match(List.of("v1", "cities", "..")));
        assertEquals(Optional.empty(), CITY.match(List.of("v1", "cities")));
        assertEquals(Optional.empty(), CITY.match(List.of("v1", "cities", "14130", "")));
        assertEquals(Optional.empty(), CITY.match(List.of("V1", "cities", "14130")));
        assertEquals("/v1/cities/{code}", CITY.template());
        Route home = Route.get("/", MediaType.HTML, request -> null);
        assertEquals(Optional.of(List.of()), home.match(List.of()));
        assertEquals("/", home.template());
    }
}
