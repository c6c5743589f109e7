package org.machistat.census.area;

import org.machistat.core.text.Label;

/** What a place is in law (地域の種別). */
public enum AreaKind {
    /** A prefecture (都道府県). */
    PREFECTURE("都道府県", "prefecture"),
    /** A city designated by ordinance, with wards (政令指定都市). */
    DESIGNATED_CITY("政令指定都市", "designated city"),
    /** Any other city, core cities included (市). */
    CITY("市", "city"),
    /** A town (町). */
    TOWN("町", "town"),
    /** A village (村). */
    VILLAGE("村", "village"),
    /** A special ward of Tokyo, which is a municipality (特別区). */
    SPECIAL_WARD("特別区", "special ward"),
    /** A ward of a designated city, which is no municipality (政令指定都市の区). */
    WARD("区", "ward"),
    /** A county, subprefecture or promotion bureau that towns and villages lie in (郡・支庁・振興局). */
    DISTRICT("郡・支庁・振興局", "district"),
    /** The 23 special wards together, code 13100 (特別区部). */
    SPECIAL_WARD_AREA("特別区部", "area of the special wards");

    private final Label label;

    AreaKind(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The name of the kind.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * Whether places of this kind are municipalities (市区町村): together they cover the country once.
     *
     * @return true for cities, towns, villages and special wards
     */
    public boolean isMunicipality() {
        return switch (this) {
            case DESIGNATED_CITY, CITY, TOWN, VILLAGE, SPECIAL_WARD -> true;
            case PREFECTURE, WARD, DISTRICT, SPECIAL_WARD_AREA -> false;
        };
    }
}
