package org.machistat.examples.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.machistat.census.establishment.AverageSize;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;
import org.machistat.core.population.AgeIndex;
import org.machistat.core.population.Population;
import org.machistat.core.regional.CityComparison;
import org.machistat.core.regional.CityComparison.Indicator;
import org.machistat.core.regional.RegionalTable;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.examples.data.Nationwide;

/** What every report needs of all municipalities: made once, when first asked for, and shared. */
final class CityFigures {

    static final String FROM = "2016";
    static final String TO = "2021";
    static final int PEOPLE_FROM = 2015;
    static final int PEOPLE_TO = 2020;

    private CityFigures() {}

    /**
     * Employees of the two waves by area and industry.
     *
     * @param before the earlier wave, with what the later one knows too
     * @param after the later wave, with what the earlier one knows too
     * @param latest the later wave, with all it knows
     */
    record Employees(RegionalTable before, RegionalTable after, RegionalTable latest) {

        private static Employees of(StatTable from, StatTable to) {
            RegionalTable before = regional(from);
            RegionalTable after = regional(to);
            return new Employees(
                    before.matching(after).summingKnown(),
                    after.matching(before).summingKnown(),
                    after.summingKnown());
        }

        static RegionalTable regional(StatTable table) {
            return RegionalTable.of(table, EstablishmentTable.AREA, EstablishmentTable.INDUSTRY);
        }
    }

    private static final class Nation {
        static final StatTable BEFORE = Nationwide.establishments().comparison(EstablishmentTable.EMPLOYEES, FROM);
        static final StatTable AFTER = Nationwide.establishments().comparison(EstablishmentTable.EMPLOYEES, TO);
        static final Employees EMPLOYEES = Employees.of(BEFORE, AFTER);
        static final Map<String, Employees> BY_PREFECTURE = new ConcurrentHashMap<>();
        /** Shares of the industries in each area, for finding what is alike; null where not all are known. */
        static final double[][] SHARES = shares();

        private static double[][] shares() {
            RegionalTable table = EMPLOYEES.latest();
            double[][] shares = new double[table.places().size()][];
            for (int place = 0; place < shares.length; place++) {
                shares[place] = shares(table, table.places().get(place).id());
            }
            return shares;
        }

        private static double[] shares(RegionalTable table, String place) {
            double[] amounts = new double[table.industries().size()];
            double sum = 0;
            for (int i = 0; i < amounts.length; i++) {
                Answer<Rational> amount =
                        table.input(place, table.industries().get(i).id()).amount();
                if (!amount.isGiven()) {
                    return null;
                }
                amounts[i] = amount.get().doubleValue();
                sum += amounts[i];
            }
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] /= sum;
            }
            return sum > 0 ? amounts : null;
        }
    }

    static Employees nation() {
        return Nation.EMPLOYEES;
    }

    static double[][] shares() {
        return Nation.SHARES;
    }

    static Employees prefecture(String twoDigits) {
        return Nation.BY_PREFECTURE.computeIfAbsent(twoDigits, code -> {
            String[] ids = inPrefecture(code).stream().map(Category::id).toArray(String[]::new);
            return Employees.of(
                    Nation.BEFORE.select(EstablishmentTable.AREA, ids),
                    Nation.AFTER.select(EstablishmentTable.AREA, ids));
        });
    }

    static List<Category> inPrefecture(String twoDigits) {
        return Nationwide.areas().stream()
                .filter(area -> area.id().startsWith(twoDigits))
                .toList();
    }

    /** What municipalities are ranked by, for all of them. */
    static final class Ranked {
        static final List<Indicator> INDICATORS = indicators();

        private Ranked() {}

        private static List<Indicator> indicators() {
            Map<String, Answer<Rational>> population = new LinkedHashMap<>();
            Map<String, Answer<Rational>> growth = new LinkedHashMap<>();
            Map<String, Answer<Rational>> ageing = new LinkedHashMap<>();
            Map<String, Answer<Rational>> employees = new LinkedHashMap<>();
            Map<String, Answer<Rational>> employeeGrowth = new LinkedHashMap<>();
            Map<String, Answer<Rational>> size = new LinkedHashMap<>();
            RegionalTable before = Employees.regional(Nation.BEFORE);
            RegionalTable after = Employees.regional(Nation.AFTER);
            RegionalTable places =
                    Employees.regional(Nationwide.establishments().comparison(EstablishmentTable.ESTABLISHMENTS, TO));
            for (Category area : Nationwide.areas()) {
                String id = area.id();
                Population people = Nationwide.population(id, PEOPLE_TO);
                population.put(id, Answer.of(Rational.of(people.total())));
                growth.put(
                        id,
                        PeoplePart.rate(Nationwide.population(id, PEOPLE_FROM).total(), people.total()));
                ageing.put(id, people.index(AgeIndex.AGEING_RATE).map(index -> index.value()));
                Answer<Input> now = after.total(id);
                employees.put(id, now.flatMap(Input::amount));
                employeeGrowth.put(
                        id,
                        before.total(id)
                                .flatMap(then -> now.flatMap(later ->
                                        Change.of(then.figure(), later.figure()).rate()))
                                .map(rate -> rate.percent()));
                size.put(
                        id,
                        now.flatMap(persons -> places.total(id)
                                        .flatMap(establishments -> AverageSize.of(persons, establishments)))
                                .map(average -> average.value()));
            }
            return List.of(
                    Indicator.of(Label.of("人口（2020年）", "Population 2020"), Unit.PERSONS, population, 0),
                    Indicator.of(Label.of("人口増減率（2015→2020年）", "Population growth 2015–2020"), Unit.PERCENT, growth, 1),
                    Indicator.of(Label.of("高齢化率（2020年）", "Ageing rate 2020"), Unit.PERCENT, ageing, 1),
                    Indicator.of(Label.of("従業者数（2021年）", "Persons engaged 2021"), Unit.PERSONS, employees, 0),
                    Indicator.of(
                                    Label.of("従業者増減率（2016→2021年）", "Growth of persons engaged 2016–2021"),
                                    Unit.PERCENT,
                                    employeeGrowth,
                                    1)
                            .withComparability(before.comparability(after)),
                    Indicator.of(
                            Label.of("1事業所当たり従業者数（2021年）", "Persons engaged per establishment 2021"),
                            Unit.PERSONS,
                            size,
                            1));
        }

        /** The ranks by indicator and municipality. */
        static Map<String, Map<String, CityComparison.Standing>> standings(CityComparison comparison) {
            Map<String, Map<String, CityComparison.Standing>> all = new LinkedHashMap<>();
            for (Indicator indicator : INDICATORS) {
                Map<String, CityComparison.Standing> standings = new LinkedHashMap<>();
                comparison
                        .standings(indicator.name().ja())
                        .forEach(standing -> standings.put(standing.city().id(), standing));
                all.put(indicator.name().ja(), standings);
            }
            return all;
        }

        /** The indicators of some municipalities. */
        static CityComparison among(List<Category> cities) {
            CityComparison comparison = CityComparison.of(cities);
            for (Indicator indicator : INDICATORS) {
                Map<String, Answer<Rational>> some = new LinkedHashMap<>();
                cities.forEach(city -> some.put(city.id(), indicator.values().get(city.id())));
                comparison =
                        comparison.with(Indicator.of(indicator.name(), indicator.unit(), some, indicator.decimals())
                                .withComparability(indicator.comparability()));
            }
            return comparison;
        }
    }
}
