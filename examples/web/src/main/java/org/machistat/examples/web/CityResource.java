package org.machistat.examples.web;

/** {@code GET /v1/cities/{code}}: the indicators of one municipality. */
final class CityResource implements Route.Resource {

    private static final int KEPT = 256;

    private final Cities cities;
    private final CityIndicators indicators = new CityIndicators();
    private final Kept answers = new Kept(KEPT);

    CityResource(Cities cities) {
        this.cities = cities;
    }

    @Override
    public Response answer(Request request) throws Problem {
        request.query().only();
        Cities.City city = cities.get(request.path().get(0));
        return answers.get(city.id(), () -> Response.json(indicators.json(city)));
    }
}
