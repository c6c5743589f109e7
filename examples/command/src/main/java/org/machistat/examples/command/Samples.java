package org.machistat.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.machistat.core.text.Label;

/** Files that the jar carries, to try a command without a file of one's own: {@code sample:employees} in place of its name. */
enum Samples {
    EMPLOYEES(
            org.machistat.examples.kawasaki.Main.class,
            "employees.tsv",
            "川崎市の従業者数（産業大分類別、2014年・2016年。2017年8月30日の委員会資料、誤植を含む）",
            "persons engaged in Kawasaki by industry, 2014 and 2016 (paper of 30 August 2017, with its misprints)"),
    ESTABLISHMENTS(
            org.machistat.examples.kawasaki.Main.class,
            "establishments.tsv",
            "川崎市の事業所数（同上）",
            "establishments in Kawasaki by industry (the same paper)"),
    RESPONSE(
            org.machistat.examples.kawasaki.Main.class,
            "response.tsv",
            "川崎市の調査の回収状況（業種別。同上）",
            "response to a survey of Kawasaki by industry (the same paper)"),
    PLAN(
            org.machistat.examples.kawasaki.Main.class,
            "plan.json",
            "川崎市の計画（同上）",
            "the plan of Kawasaki (the same paper)"),
    CITIES(
            Main.class,
            "cities.csv",
            "政令指定都市3市の従業者数（産業別、2016年・2021年。SSDSE-市区町村を加工）",
            "persons engaged in three cities by industry, 2016 and 2021 (adapted from SSDSE)"),
    POPULATION(
            Main.class,
            "population.csv",
            "川崎市の将来推計人口（2020年～2050年。国立社会保障・人口問題研究所、2023年推計）",
            "projected population of Kawasaki, 2020 to 2050 (National Institute of Population and Social Security Research, 2023)"),
    AGES2015(
            Main.class,
            "ages2015.csv",
            "川崎市の男女・5歳階級別人口（2015年。国立社会保障・人口問題研究所、2018年推計の基準人口）",
            "population of Kawasaki by sex and five-year age group, 2015 (base of the projection of 2018)"),
    AGES2020(
            Main.class,
            "ages2020.csv",
            "川崎市の男女・5歳階級別人口（2020年。同、2018年推計による推計値）",
            "the same, 2020, as projected in 2018"),
    TOWN(
            Main.class,
            "town.csv",
            "架空の北浜市の人口と仮定値（コーホート要因法）",
            "population and assumptions of an invented town (cohort-component)"),
    ANSWERS(
            Main.class,
            "answers.csv",
            "架空の事業所調査の回答（層、ウェイト、母集団数つき）",
            "answers of an invented survey of establishments, with strata, weights and population sizes"),
    MARGINS(Main.class, "margins.csv", "架空の事業所調査の既知の周辺度数（レイキング用）", "known margins for the invented survey, to rake to"),
    ESTAT(
            Main.class,
            "estat.json",
            "e-Stat APIの応答の形にした事業所数（横浜市・川崎市、2016年・2021年。SSDSE-市区町村を加工）",
            "establishments of Yokohama and Kawasaki in the form of an answer of e-Stat's interface (adapted from SSDSE)");

    private static final String PREFIX = "sample:";

    private final Class<?> owner;
    private final String resource;
    private final Label label;

    Samples(Class<?> owner, String resource, String ja, String en) {
        this.owner = owner;
        this.resource = resource;
        this.label = Label.of(ja, en);
    }

    static boolean isSample(String file) {
        return file.startsWith(PREFIX);
    }

    /** The sample of a name, with or without the word before it. */
    static Samples named(String file) throws Unusable {
        String name = isSample(file) ? file.substring(PREFIX.length()) : file;
        for (Samples sample : values()) {
            if (sample.id().equals(name.toLowerCase(Locale.ROOT))) {
                return sample;
            }
        }
        List<String> names = Arrays.stream(values()).map(Samples::id).toList();
        throw Unusable.of(
                "例示データ「" + Unusable.met(name) + "」はない。あるのは " + Unusable.some(names) + "（samples で一覧）",
                "there is no sample '" + Unusable.met(name) + "', there are " + Unusable.some(names));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Label label() {
        return label;
    }

    InputStream open() throws IOException {
        InputStream stream = owner.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("The jar is without its sample " + resource);
        }
        return stream;
    }
}
