package org.machistat.examples.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.examples.data.Nationwide;

/**
 * A report on any municipality of Japan: population, industry, growth, specialisation, shift-share, peers (市区町村別の報告).
 *
 * <pre>CityReport.of("川崎市").get().toText(Locale.JAPANESE)</pre>
 *
 * <ul>
 *   <li>Figures are those of {@link Nationwide}: population of 2015 and 2020, private establishments and persons engaged of 2016 and 2021.
 *   <li>Every result is exact until it is printed and has its formula; what cannot be computed has its reason in its place.
 *   <li>The nation and the prefecture are sums of the municipalities in that table, and the report says so.
 *   <li>Names of municipalities are not translated.
 * </ul>
 */
public final class CityReport {

    private static final Label CREDIT = Label.of(
            "この報告は、統計センターのSSDSE（政府統計の総合窓口（e-Stat）で公表された国勢調査・経済センサスの結果による）を加工して作成した。" + "内容は国や統計センターによって保証されたものではない。",
            "This report adapts SSDSE of the National Statistics Center, which is made of results of the population census and the economic"
                    + " census as published on e-Stat, the portal of official statistics. Its content is not guaranteed by the government or"
                    + " by the Center.");

    private final Municipality place;
    private final List<Part> parts;

    private CityReport(Municipality place) {
        this.place = place;
        QuotientPart quotients = new QuotientPart(place);
        ShiftPart shift = new ShiftPart(place);
        this.parts = List.of(
                new SummaryPart(place, quotients, shift).part(),
                PeoplePart.of(place),
                IndustryPart.of(place, EstablishmentTable.ESTABLISHMENTS),
                IndustryPart.of(place, EstablishmentTable.EMPLOYEES),
                quotients.part(),
                shift.part(),
                PeerPart.of(place));
    }

    /**
     * The report on a municipality.
     *
     * @param codeOrName its code of five digits or six with the check digit, with or without an R before them, or its name, with or without its
     *     prefecture: 14130, 川崎市, 東京都府中市; a designated city as a whole; width and surrounding spaces do not matter
     * @return the report, or why there is none, with what is accepted: AMBIGUOUS naming the candidates (府中市), NOT_READABLE for a code that is none,
     *     naming near ones, NOT_ENOUGH_DATA for a code nobody has and for the villages of the Northern Territories, NOT_APPLICABLE for wards of
     *     designated cities, prefectures, districts, codes and names of other times, and names nobody has, naming near ones
     */
    public static Answer<CityReport> of(String codeOrName) {
        return Municipality.of(Objects.requireNonNull(codeOrName, "codeOrName")).map(CityReport::new);
    }

    /**
     * The municipality that a code or name stands for, without a report on it.
     *
     * @param codeOrName as for {@link #of}
     * @return its five digits and its name with prefecture and district, or why there is none, as {@link #of} says it
     */
    public static Answer<Category> find(String codeOrName) {
        return Municipality.of(Objects.requireNonNull(codeOrName, "codeOrName"))
                .map(place -> Category.of(place.id(), place.fullName()));
    }

    /**
     * The code of the municipality.
     *
     * @return five digits
     */
    public String code() {
        return place.id();
    }

    /**
     * The name of the municipality.
     *
     * @return the name with its prefecture and district, in Japanese in both languages
     */
    public Label name() {
        return place.fullName();
    }

    /**
     * The title of the report.
     *
     * @return the title
     */
    public Label title() {
        return Label.of(name().ja() + "の人口と産業", "Population and industry of " + name().en());
    }

    /**
     * Where the figures come from.
     *
     * @return the source
     */
    public Source source() {
        return Nationwide.source();
    }

    Label credit() {
        return CREDIT;
    }

    List<Part> parts() {
        return parts;
    }

    /**
     * The report as text: sentences and tables with their formulas, notes and source.
     *
     * @param locale the reader's locale; Japanese, or English for every other
     * @return the text, ending with a line break
     */
    public String toText(Locale locale) {
        return CityText.write(this, Objects.requireNonNull(locale, "locale"));
    }

    /**
     * The report as data.
     *
     * <pre>
     * {"code", "name", "title", "credit", "source",
     *  "sections": [{"id", "title", "sentences": [..], "warnings": [..],
     *    "tables": [{"id", "caption", "columns": [{"id", "name", "unit", "decimals", "formula"}],
     *      "rows": [{"id", "name", "cells": {column id: {"exact", "printed", "explanation"} or {"refused", "why"}}}],
     *      "notes": [..], "source"}]}]}
     * </pre>
     *
     * <ul>
     *   <li>Words are {@code {"ja": …, "en": …}}.
     *   <li>{@code exact} is a whole number or a fraction of two, as text; {@code printed} is rounded half up to the decimals of the column.
     *   <li>{@code refused} is the reason's name, such as ZERO_BASE or UNKNOWN; {@code why} says it in words.
     *   <li>{@code formula} and {@code explanation} are left out where there is nothing to say.
     * </ul>
     *
     * @return JSON, ending with a line break
     */
    public String toJson() {
        return CityJson.write(this);
    }

    /**
     * The report as one self-contained page in both languages; see {@link Page}.
     *
     * @return HTML, to be saved as UTF-8
     * @throws IllegalStateException if the machine has no font at all to measure the words of charts with
     */
    public String toHtml() {
        return CityPage.write(this);
    }

    /** The title in Japanese. */
    @Override
    public String toString() {
        return title().ja();
    }
}
