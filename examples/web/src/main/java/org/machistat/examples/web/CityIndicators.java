package org.machistat.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.machistat.census.establishment.AreaEstablishments;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.composition.Composition;
import org.machistat.core.growth.Change;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.AgeIndex;
import org.machistat.core.population.Population;
import org.machistat.core.regional.LocationQuotients;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.ShiftShare;
import org.machistat.core.regional.ShiftShares;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.examples.data.Nationwide;

/**
 * What the nationwide table says of one municipality: population, growth, composition, location quotients, shift-share.
 *
 * <p>Rates are in per cent to one decimal, quotients to two decimals, shift-share effects to one, each rounded once from the exact ratio;
 * {@code line} is the calculation. What has no answer is {@code {"refused", "ja", "en"}}.
 */
final class CityIndicators {

    private static final String BEFORE = "2016";
    private static final String AFTER = "2021";
    private static final List<Integer> CENSUSES = List.of(2015, 2020);

    private final EstablishmentTable table = Nationwide.establishments();
    private final LocationQuotients quotients;
    private final Answer<ShiftShares> shifts;

    CityIndicators() {
        var regional = table.regional(EstablishmentTable.EMPLOYEES).summingKnown();
        quotients = regional.quotients(AFTER, Reference.all());
        shifts = regional.shiftShares(BEFORE, AFTER, Reference.all());
    }

    ObjectNode json(Cities.City city) {
        ObjectNode node = city.json();
        node.set("source", Json.of(Nationwide.source()));
        node.set("population", population(city.id()));
        AreaEstablishments here = table.area(city.id());
        node.set("establishments", measure(here, EstablishmentTable.ESTABLISHMENTS, city.id()));
        node.set("employees", measure(here, EstablishmentTable.EMPLOYEES, city.id()));
        node.set("shiftShare", shiftShare(city.id()));
        ArrayNode notes = node.putArray("notes");
        table.comparability(EstablishmentTable.EMPLOYEES, BEFORE, AFTER)
                .notes()
                .forEach(note -> notes.add(Json.of(note)));
        table.table().notes().forEach(note -> notes.add(Json.of(note)));
        return node;
    }

    private static ObjectNode population(String id) {
        ObjectNode node = Json.object();
        ArrayNode years = node.putArray("years");
        for (int year : CENSUSES) {
            Population people = Nationwide.population(id, year);
            ObjectNode one = years.addObject().put("year", year).put("total", people.total());
            ArrayNode ages = one.putArray("ages");
            for (AgeGroup age : people.ages().list()) {
                ages.addObject().put("age", age.id()).put("count", people.count(age));
            }
            one.put("unknownAge", people.unknown());
            one.set(
                    "ageingRate",
                    answer(
                            people.index(AgeIndex.AGEING_RATE),
                            rate -> Json.object()
                                    .put("percent", rate.rounded(1))
                                    .set(
                                            "line",
                                            Json.of(rate.explanation(Rounding.decimals(1))
                                                    .line()))));
        }
        Change change = Change.of(
                Figure.of(Nationwide.population(id, CENSUSES.get(0)).total()),
                Figure.of(Nationwide.population(id, CENSUSES.get(1)).total()));
        node.set("rate", rate(change));
        return node;
    }

    /** The total and each division: figures of two waves, growth, share and, for persons, location quotient. */
    private ObjectNode measure(AreaEstablishments here, Category measure, String id) {
        ObjectNode node = Json.object();
        Composition composition = here.composition(measure, AFTER);
        node.set("total", Json.object().setAll(change(here, EstablishmentTable.ALL_INDUSTRIES.id(), measure)));
        ArrayNode industries = node.putArray("industries");
        for (Composition.Part part : composition.parts()) {
            Category industry = part.category();
            ObjectNode one = industries.addObject().put("code", industry.id());
            one.set("name", Json.of(industry.name()));
            one.setAll(change(here, industry.id(), measure));
            one.set(
                    "share" + AFTER,
                    answer(
                            composition.share(industry.id()),
                            share -> Json.object().put("percent", share.percent(1))));
            if (measure.equals(EstablishmentTable.EMPLOYEES)) {
                one.set(
                        "locationQuotient" + AFTER,
                        answer(
                                quotients.get(id, industry.id()),
                                quotient -> Json.object()
                                        .put("value", quotient.rounded(2))
                                        .set(
                                                "line",
                                                Json.of(quotient.explanation(Rounding.decimals(2))
                                                        .line()))));
            }
        }
        return node;
    }

    private static ObjectNode change(AreaEstablishments here, String industry, Category measure) {
        ObjectNode node = Json.object();
        Change change = here.change(industry, measure, BEFORE, AFTER);
        node.set("figure" + BEFORE, Json.of(change.from().figure()));
        node.set("figure" + AFTER, Json.of(change.to().figure()));
        node.set("rate", rate(change));
        return node;
    }

    private static JsonNode rate(Change change) {
        return answer(
                change.rate(),
                rate -> Json.object()
                        .put("percent", rate.percent(1))
                        .set(
                                "line",
                                Json.of(rate.explanation(Rounding.decimals(1)).line())));
    }

    private JsonNode shiftShare(String id) {
        return answer(shifts.flatMap(all -> all.get(id)), CityIndicators::shiftShare);
    }

    private static ObjectNode shiftShare(ShiftShare analysis) {
        ObjectNode node = Json.object()
                .put("from", BEFORE)
                .put("to", AFTER)
                .put("national", rounded(analysis.effects().national()))
                .put("mix", rounded(analysis.effects().mix()))
                .put("regional", rounded(analysis.effects().regional()));
        node.set("change", answer(analysis.change(), change -> Json.object().put("persons", rounded(change))));
        node.set("residual", answer(analysis.residual(), rest -> Json.object().put("persons", rounded(rest))));
        node.set("formula", Json.of(analysis.explanation().formula()));
        ArrayNode notes = node.putArray("notes");
        analysis.explanation().notes().forEach(note -> notes.add(Json.of(note)));
        return node;
    }

    private static BigDecimal rounded(Rational value) {
        return Rounding.decimals(1).round(value);
    }

    /** As the library writes answers: the value, or why there is none. */
    private static <T> JsonNode answer(Answer<T> answer, Function<? super T, JsonNode> value) {
        return answer.fold(given -> Json.object().set("value", value.apply(given)), Json::of);
    }
}
