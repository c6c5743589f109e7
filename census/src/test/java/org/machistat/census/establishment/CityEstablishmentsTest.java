package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.census.establishment.EstablishmentTable.EMPLOYEES;
import static org.machistat.census.establishment.EstablishmentTable.ESTABLISHMENTS;
import static org.machistat.census.establishment.ThreeCities.TABLE;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.regional.CityComparison;
import org.machistat.core.regional.Reference;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

/** Expected values from three-cities.tsv by a few lines of Python with fractions. */
class CityEstablishmentsTest {

    private static final List<String> IDS = List.of("14100", "14130", "14150");
    private static final String GROWTH = "情報通信業の従業者数の増減率（2016年→2021年）";

    private static final CityComparison COMPARISON = TABLE.cities(IDS)
            .withLevel("G", EMPLOYEES, "2021")
            .withShare("G", EMPLOYEES, "2021")
            .withSize("G", "2021")
            .withGrowth("G", EMPLOYEES, "2016", "2021")
            .withIndex("G", EMPLOYEES, "2016", "2021")
            .withQuotient(TABLE.regional(EMPLOYEES), "G", "2021", Reference.all())
            .comparison();

    /** 73,329, 35,867, 1,677 persons; 4.800, 6.551, 0.686%; +11.186, −6.509, −12.153%; quotients 1.004, 1.371, 0.144. */
    @Test
    void allIndicators() {
        assertEquals(
                List.of(
                        "情報通信業の従業者数（2021年）",
                        "情報通信業の構成比（従業者数）（2021年）",
                        "情報通信業の1事業所当たり従業者数（2021年）",
                        GROWTH,
                        "情報通信業の従業者数の指数（2016年＝100、2021年）",
                        "情報通信業の従業者数の特化係数（2021年、比較対象：全体（自地域を含む））"),
                COMPARISON.indicators().stream().map(one -> one.name().ja()).toList());
        assertEquals(
                "Information and communications, Persons engaged, index (2016 = 100, 2021)",
                COMPARISON.indicators().get(4).name().en());
        List<List<String>> rows = COMPARISON.toText(Locale.JAPANESE).rows();
        assertEquals(
                List.of("川崎市", "35867", "2", "6.6", "1", "38.6", "1", "-6.5", "2", "93.5", "2", "1.37", "1"),
                rows.get(1));
        assertEquals(
                List.of("横浜市", "73329", "1", "4.8", "2", "28.5", "2", "11.2", "1", "111.2", "1", "1.00", "2"),
                rows.get(0));
    }

    @Test
    void growthCarriesWhatMustBeKnown() {
        CityComparison.Indicator growth = COMPARISON.indicators().get(3);
        assertEquals(Verdict.COMPARABLE_WITH_NOTES, growth.comparability().verdict());
        String notes = COMPARISON.explanation().notes().toString();
        assertTrue(notes.contains(GROWTH + "：") && notes.contains("把握範囲の拡大"), notes);
    }

    @Test
    void citiesWhoseWavesMustNotBeComparedAreNotRanked() {
        CityComparison barred = TABLE.cities(IDS)
                .withGrowth("total", ESTABLISHMENTS, "2014", "2016")
                .comparison();
        String name = barred.indicators().get(0).name().ja();
        assertEquals(List.of(), barred.standings(name));
        Refusal refusal = barred.standing("14130", name).refusal().orElseThrow();
        assertEquals(Reason.NOT_COMPARABLE, refusal.reason());
        assertTrue(
                refusal.sentence().ja().contains("2016年は民営のみ"),
                refusal.sentence().ja());
        CityComparison accepted = TABLE.accepting()
                .cities(IDS)
                .withGrowth("total", ESTABLISHMENTS, "2014", "2016")
                .comparison();
        assertEquals(3, accepted.standings(name).size());
        assertTrue(accepted.explanation().notes().toString().contains("承知"));
    }

    @Test
    void whatIsUnknownIsNotRanked() {
        CityComparison unknown =
                TABLE.cities(IDS).withLevel("B", EMPLOYEES, "2014").comparison();
        assertEquals(3, unknown.unranked("漁業の従業者数（2014年）").size());
    }

    @Test
    void misuseIsNamed() {
        assertEquals(
                "Axis 'area': no category '14999', nearest are '14100', '14130', '14150'",
                assertThrows(NoSuchElementException.class, () -> TABLE.cities(List.of("14999")))
                        .getMessage());
        assertEquals(
                "Cities must be one or more with ids of their own, but were []",
                assertThrows(IllegalArgumentException.class, () -> TABLE.cities(List.of()))
                        .getMessage());
        CityEstablishments once = TABLE.cities(IDS).withShare("G", EMPLOYEES, "2021");
        assertEquals(
                "Indicator '情報通信業の構成比（従業者数）（2021年）' is there already",
                assertThrows(IllegalArgumentException.class, () -> once.withShare("G", EMPLOYEES, "2021"))
                        .getMessage());
    }

    @Test
    void values() {
        CityEstablishments cities = TABLE.cities(IDS).withShare("G", EMPLOYEES, "2021");
        assertTrue(cities.toString().contains("川崎市"), cities::toString);
        assertEquals(cities, TABLE.cities(IDS).withShare("G", EMPLOYEES, "2021"));
        assertEquals(
                cities.hashCode(),
                TABLE.cities(IDS).withShare("G", EMPLOYEES, "2021").hashCode());
        assertNotEquals(cities, TABLE.cities(IDS));
        assertNotEquals(TABLE.cities(IDS), TABLE.cities(List.of("14130")));
    }
}
