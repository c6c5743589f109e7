package org.machistat.examples.web;

import java.util.List;

/** What can be asked, and who answers. */
final class Api {

    private Api() {}

    /** All routes, with the nationwide table read. */
    static List<Route> routes() {
        Cities cities = Cities.nationwide();
        Pages pages = new Pages(cities);
        return List.of(
                Route.get("/", MediaType.HTML, pages::home),
                Route.get("/cities", MediaType.HTML, pages::search),
                Route.get("/cities/{code}", MediaType.HTML, new CityPageResource()),
                Route.get("/v1/growth", MediaType.JSON, new GrowthResource()),
                Route.get("/v1/cities", MediaType.JSON, new CitiesResource(cities)),
                Route.get("/v1/cities/{code}", MediaType.JSON, new CityResource(cities)),
                Route.post("/v1/audit", AuditResource.READS, new AuditResource()),
                Route.post("/v1/plan/check", PlanResource.READS, new PlanResource()),
                Route.get("/v1/openapi.json", MediaType.JSON, new OpenApiResource()));
    }
}
