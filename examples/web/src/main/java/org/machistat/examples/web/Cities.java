package org.machistat.examples.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.census.area.AreaDirectory;
import org.machistat.census.area.AreaSnapshot;
import org.machistat.census.area.AreaUnit;
import org.machistat.core.area.AreaCode;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.examples.data.Nationwide;

/** The municipalities of the nationwide table, with their names, readings and prefectures. */
final class Cities {

    /**
     * One municipality.
     *
     * @param unit its code, name and reading
     * @param prefecture where it lies
     */
    record City(AreaUnit unit, AreaUnit prefecture) {

        String id() {
            return unit.code().fiveDigits();
        }

        boolean isIn(String text) {
            String code = prefecture.code().fiveDigits().substring(0, 2);
            return text.equals(code)
                    || text.equals(prefecture.name().ja())
                    || text.equalsIgnoreCase(prefecture.name().en());
        }

        ObjectNode json() {
            ObjectNode node = Json.object();
            node.put("code", id());
            node.put("sixDigits", unit.code().sixDigits());
            node.put("name", unit.name().ja());
            node.put("kana", unit.kana());
            node.set("kind", Json.of(unit.kind().label()));
            node.putObject("prefecture")
                    .put("code", prefecture.code().fiveDigits().substring(0, 2))
                    .put("ja", prefecture.name().ja())
                    .put("en", prefecture.name().en());
            return node;
        }
    }

    private final AreaSnapshot day;
    private final Map<String, City> cities;

    private Cities(AreaSnapshot day, Map<String, City> cities) {
        this.day = day;
        this.cities = cities;
    }

    static Cities nationwide() {
        AreaDirectory directory = AreaDirectory.official();
        AreaSnapshot day = directory.on(directory.last());
        Map<String, City> cities = new LinkedHashMap<>();
        for (Category area : Nationwide.areas()) {
            AreaUnit unit = day.get(AreaCode.parse(area.id()));
            cities.put(area.id(), new City(unit, day.prefecture(unit.code()).orElseThrow()));
        }
        return new Cities(day, cities);
    }

    /** The name of a city, or a part of it or the beginning of its reading, and the prefecture; empty matches all. */
    List<City> search(String name, String prefecture) {
        String part = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC);
        String where = Normalizer.normalize(prefecture.strip(), Normalizer.Form.NFKC);
        Set<AreaUnit> read = Set.copyOf(day.listByKana(part));
        return cities.values().stream()
                .filter(city -> city.unit().name().ja().contains(part) || read.contains(city.unit()))
                .filter(city -> where.isEmpty() || city.isIn(where))
                .toList();
    }

    /** Whether there is such a prefecture: its two digits or its name in Japanese or English. */
    boolean hasPrefecture(String text) {
        String where = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        return cities.values().stream().anyMatch(city -> city.isIn(where));
    }

    /** The municipality with a code of five or six digits; what is none is said with what is accepted. */
    City get(String code) throws Problem {
        AreaCode parsed;
        try {
            parsed = AreaCode.parse(Normalizer.normalize(code, Normalizer.Form.NFKC));
        } catch (IllegalArgumentException e) {
            String shown = Problem.shown(code);
            throw new Problem(
                    Problem.Kind.NOT_FOUND,
                    "「" + shown + "」は市区町村のコードでない。14130のような5桁、または検査数字つきの6桁を指定する。名前からは /v1/cities?name= で探せる",
                    "'" + shown + "' is no code of a municipality: five digits as 14130, or six with the check digit; "
                            + "/v1/cities?name= finds one by its name");
        }
        City known = cities.get(parsed.fiveDigits());
        if (known != null) {
            return known;
        }
        throw none(parsed);
    }

    private Problem none(AreaCode code) {
        Answer<AreaUnit> unit = day.answer(code);
        Optional<AreaUnit> found = unit.find();
        if (found.isPresent()) {
            String kind = found.get().kind().label().ja();
            String name = found.get().name().ja();
            String parent = found.get().parent().map(AreaCode::fiveDigits).orElse("");
            return new Problem(
                    Problem.Kind.NOT_FOUND,
                    code.fiveDigits() + " " + name + "は" + kind + "。表にあるのは市町村と特別区"
                            + (parent.isEmpty() ? "" : "（市は" + parent + "）"),
                    code.fiveDigits() + " " + name + " is a "
                            + found.get().kind().label().en().toLowerCase(Locale.ROOT)
                            + "; the table has municipalities and special wards"
                            + (parent.isEmpty() ? "" : " (the city is " + parent + ")"));
        }
        return new Problem(
                Problem.Kind.NOT_FOUND,
                "コード" + code.fiveDigits() + "の市区町村はない。/v1/cities で探せる",
                "there is no municipality " + code.fiveDigits() + "; /v1/cities finds them");
    }
}
