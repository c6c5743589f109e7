package org.machistat.census.reader;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.population.Population;
import org.machistat.core.population.PopulationBase;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;

/** What {@link Ssdse} read from one file (SSDSE-Aの内容). */
public final class SsdseTables {

    /** The id of the axis of municipalities (市区町村), in both tables. */
    public static final String AREA = EstablishmentTable.AREA;

    /** The id of the axis of sexes, with the categories total, male and female (男女). */
    public static final String SEX = "sex";

    /** The id of the axis of ages: total, the three groups and unknown (年齢). */
    public static final String AGE = "age";

    private final Source source;
    private final List<Category> areas;
    private final Answer<EstablishmentTable> establishments;
    private final Answer<SsdsePopulation> population;

    SsdseTables(
            Source source,
            List<Category> areas,
            Answer<EstablishmentTable> establishments,
            Answer<SsdsePopulation> population) {
        this.source = source;
        this.areas = List.copyOf(areas);
        this.establishments = establishments;
        this.population = population;
    }

    /**
     * The data set and its edition.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * The municipalities.
     *
     * @return one category for each, with the five digits of its code as id, in the order of the file
     */
    public List<Category> areas() {
        return areas;
    }

    /**
     * Establishments and employees by division of industry.
     *
     * @return the table of the wave or waves in the file, or why there is none: no columns, or a year without economic census
     */
    public Answer<EstablishmentTable> establishments() {
        return establishments;
    }

    /**
     * Population by sex and three age groups.
     *
     * @return a table with the axes {@link #AREA}, {@link #SEX} and {@link #AGE}, or why there is none: no columns, several years, or a year without
     *     population census
     */
    public Answer<StatTable> population() {
        return population.map(SsdsePopulation::table);
    }

    /**
     * The date of the population.
     *
     * @return the date of the population census, or why there is no population
     */
    public Answer<ReferenceDate> populationDate() {
        return population.map(SsdsePopulation::date);
    }

    /**
     * The population of one municipality.
     *
     * @param areaId the five digits of its code
     * @return the population by sex and three age groups with those of unknown age, or why there is none: as for the table, or a
     *     figure is missing
     * @throws NoSuchElementException naming the nearest ids, if there is no such municipality
     */
    public Answer<Population> population(String areaId) {
        Objects.requireNonNull(areaId, "areaId");
        return population.flatMap(found -> Population.from(found.table().slice(AREA, areaId), found.date())
                .map(Loaded::value)
                .map(one -> one.withName(found.table().axis(AREA).get(areaId).name())
                        .withBase(PopulationBase.CENSUS)));
    }

    /** The source, and how many municipalities there are. */
    @Override
    public String toString() {
        return source.cite().ja() + "（" + areas.size() + "市区町村）";
    }
}
