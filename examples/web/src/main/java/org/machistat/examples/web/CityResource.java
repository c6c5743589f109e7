package org.machistat.examples.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code GET /v1/cities/{code}}: the indicators of one municipality. */
final class CityResource implements Route.Resource {

    /** The answers of the cities last asked for. */
    private static final int KEPT = 256;

    private final Cities cities;
    private final CityIndicators indicators = new CityIndicators();
    private final Map<String, Response> answers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Response> eldest) {
            return size() > KEPT;
        }
    });

    CityResource(Cities cities) {
        this.cities = cities;
    }

    @Override
    public Response answer(Request request) throws Problem {
        request.query().only();
        Cities.City city = cities.get(request.path().get(0));
        Response known = answers.get(city.id());
        if (known == null) {
            known = Response.json(indicators.json(city));
            answers.put(city.id(), known);
        }
        return known;
    }
}
