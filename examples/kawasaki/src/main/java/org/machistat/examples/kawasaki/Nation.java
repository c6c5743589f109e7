package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.machistat.census.establishment.AreaEstablishments;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.establishment.RegionalEstablishments;
import org.machistat.core.population.Population;
import org.machistat.core.regional.LocationQuotient;
import org.machistat.core.regional.Reference;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Answer;
import org.machistat.examples.data.Nationwide;

/**
 * All municipalities, asked for by name: the national table under a short name for JShell (全国市区町村).
 *
 * <p>A place is 川崎市, its code 14130, or, where two have one name, 府中市（東京都）. Each table is read when first asked for.
 */
public final class Nation {

    private static final int SHOWN_NAMES = 5;

    private Nation() {}

    /**
     * An object to ask; it has no state.
     *
     * @return the nation
     */
    public static Nation read() {
        return new Nation();
    }

    /**
     * Establishments and employees by division, 2014, 2016 and 2021.
     *
     * @return the table of all municipalities
     */
    public EstablishmentTable establishments() {
        return Nationwide.establishments();
    }

    /**
     * Population by sex and three age groups, 2015 and 2020.
     *
     * @return the table of all municipalities
     */
    public StatTable population() {
        return Nationwide.population();
    }

    /**
     * The code of a place.
     *
     * @param place its name or its code of five digits
     * @return the code, such as 14130
     * @throws NoSuchElementException naming what there is, if no municipality or more than one is called so
     */
    public String code(String place) {
        List<Category> found = Nationwide.areas().stream()
                .filter(area -> area.id().equals(place)
                        || area.name().ja().equals(place)
                        || area.name().ja().startsWith(place + "（"))
                .toList();
        if (found.size() == 1) {
            return found.get(0).id();
        }
        List<String> names = (found.isEmpty() ? similar(place) : found)
                .stream()
                        .limit(SHOWN_NAMES)
                        .map(area -> area.name().ja() + " " + area.id())
                        .toList();
        throw new NoSuchElementException((found.isEmpty() ? "No" : "More than one") + " municipality '" + place
                + "', expected a name such as 川崎市 or a code such as 14130"
                + (names.isEmpty() ? "" : "; there are " + String.join(", ", names)));
    }

    private static List<Category> similar(String place) {
        return Nationwide.areas().stream()
                .filter(area -> !place.isEmpty() && area.name().ja().contains(place))
                .toList();
    }

    /**
     * Establishments and employees of one place.
     *
     * @param place its name or code
     * @return its figures in three waves
     * @throws NoSuchElementException naming what there is, if no municipality or more than one is called so
     */
    public AreaEstablishments city(String place) {
        return establishments().area(code(place));
    }

    /**
     * The population of one place.
     *
     * @param place its name or code
     * @param year 2015 or 2020
     * @return the population by sex and three age groups
     * @throws NoSuchElementException naming what there is, if no municipality or more than one is called so, or there is no such year
     */
    public Population population(String place, int year) {
        return Nationwide.population(code(place), year);
    }

    /**
     * Employees of all places by division, for comparisons: where a figure is not known, sums are of what is known and say so.
     *
     * @return the figures of all waves
     */
    public RegionalEstablishments employees() {
        return establishments().regional(EstablishmentTable.EMPLOYEES).summingKnown();
    }

    /**
     * How strong each industry is in a place against all municipalities (特化係数), by employees, the strongest first.
     *
     * @param place its name or code
     * @param wave 2014, 2016 or 2021
     * @return a table of two columns; where there is no quotient a dash, and the reason below
     * @throws NoSuchElementException naming what there is, if there is no such place or wave
     */
    public TextTable quotients(String place, String wave) {
        String code = code(place);
        RegionalEstablishments all = employees();
        Map<Category, LocationQuotient> given = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Category industry : all.table(wave).industries()) {
            Answer<LocationQuotient> quotient = all.quotient(code, industry.id(), wave, Reference.all());
            quotient.find().ifPresent(one -> given.put(industry, one));
            quotient.refusal().ifPresent(refusal -> {
                without.add(industry.name().ja());
                reasons.add("－：" + refusal.sentence().ja());
            });
        }
        List<List<String>> rows = new ArrayList<>();
        given.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(one -> rows.add(List.of(
                        one.getKey().name().ja(), one.getValue().rounded(2).toPlainString())));
        without.forEach(name -> rows.add(List.of(name, "－")));
        reasons.add("出典：" + Nationwide.source().document().ja());
        return TextTable.of(List.of(List.of("産業", "特化係数")), rows, List.of(TextTable.Align.LEFT, TextTable.Align.RIGHT))
                .withCaption(establishments().area(code).area().name().ja() + " " + wave + "年 従業者数（全国＝1）")
                .withFooter(String.join(" / ", reasons));
    }

    /** What there is to ask. */
    @Override
    public String toString() {
        return "全国" + Nationwide.areas().size()
                + "市区町村：establishments()、population()、city(\"川崎市\")、quotients(\"川崎市\", \"2021\")、employees()";
    }
}
