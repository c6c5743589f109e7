package org.machistat.examples.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/cities}: municipalities by name and prefecture. */
final class CitiesResource implements Route.Resource {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Cities cities;

    CitiesResource(Cities cities) {
        this.cities = cities;
    }

    @Override
    public Response answer(Request request) throws Problem {
        Query query = request.query().only("name", "prefecture", "limit", "offset");
        String name = query.find("name").orElse("");
        Optional<String> prefecture = query.find("prefecture").filter(text -> !text.isBlank());
        if (prefecture.isPresent() && !cities.hasPrefecture(prefecture.get())) {
            String shown = Problem.shown(prefecture.get());
            throw new Problem(
                    Problem.Kind.BAD_REQUEST,
                    "都道府県「" + shown + "」はない。14、神奈川県、Kanagawaのいずれかの形で指定する",
                    "there is no prefecture '" + shown + "', expected the form 14, 神奈川県 or Kanagawa");
        }
        int limit = query.number("limit", 1, MOST).orElse(USUAL);
        int offset = query.number("offset", 0, 100_000).orElse(0);
        List<Cities.City> found = cities.search(name, prefecture.orElse(""));
        ObjectNode node = Json.object().put("total", found.size());
        ArrayNode items = node.putArray("items");
        found.stream().skip(offset).limit(limit).forEach(city -> items.add(city.json()));
        if (offset + (long) limit < found.size()) {
            node.put("nextOffset", offset + limit);
        }
        return Response.json(node);
    }
}
