package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.text.Label;

class AreaKindTest {

    /** 地方自治法 1条の3, 252条の19, 252条の20, 281条: wards of designated cities are no bodies of their own, special wards are. */
    @ParameterizedTest
    @CsvSource({
        "PREFECTURE, 都道府県, prefecture, false",
        "DESIGNATED_CITY, 政令指定都市, designated city, true",
        "CITY, 市, city, true",
        "TOWN, 町, town, true",
        "VILLAGE, 村, village, true",
        "SPECIAL_WARD, 特別区, special ward, true",
        "WARD, 区, ward, false",
        "DISTRICT, 郡・支庁・振興局, district, false",
        "SPECIAL_WARD_AREA, 特別区部, area of the special wards, false"
    })
    void namesAndMunicipalities(AreaKind kind, String ja, String en, boolean isMunicipality) {
        assertEquals(Label.of(ja, en), kind.label());
        assertEquals(isMunicipality, kind.isMunicipality());
    }

    /** No kind is added without a line above. */
    @ParameterizedTest
    @EnumSource
    void nineKinds(AreaKind kind) {
        assertEquals(9, kind.getDeclaringClass().getEnumConstants().length);
    }
}
