package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kawasaki by the cohort change ratios of 2015→2020 alone, against what 国立社会保障・人口問題研究所 projected in 2018. */
class KanagawaCohortChangeTest {

    private static final List<Population> IPSS = Kanagawa.areas().get("川崎市").populations();
    private static final List<Population> OURS = CohortChangeRatio.of(IPSS.subList(0, 2), AgeGroup.of(15, 49))
            .get()
            .project(5)
            .get()
            .populations("川崎市");

    private static String differences(AgeGroup span) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(t -> OURS.get(t).count(span) - IPSS.get(t + 1).count(span))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String counts(AgeGroup span) {
        return OURS.stream().skip(1).map(one -> String.valueOf(one.count(span))).collect(Collectors.joining(", "));
    }

    /** Persons more than IPSS in 2025, 2030, 2035, 2040 and 2045; computed apart in exact fractions (Python) from the same rows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0～4歳    | 430, -945, -1415, -390, 1268
            5～9歳    | 132, 591, -626, -1006, -2
            10～14歳  | -148, 28, 537, -606, -930
            15～19歳  | 237, 331, 696, 1409, 401
            20～24歳  | 1259, 3299, 4200, 5210, 6786
            25～29歳  | 320, 2033, 4952, 6205, 7694
            30～34歳  | 298, 1501, 3508, 6933, 8423
            35～39歳  | 267, 667, 2210, 4264, 7690
            40～44歳  | 84, 492, 935, 2660, 4687
            45～49歳  | 163, 250, 731, 1155, 2927
            50～54歳  | -65, 154, 244, 774, 1212
            55～59歳  | 238, 21, 310, 323, 802
            60～64歳  | 475, 782, 504, 756, 643
            65～69歳  | 151, 782, 1143, 847, 1005
            70～74歳  | -82, -66, 607, 962, 631
            75～79歳  | -555, -642, -731, -180, -7
            80～84歳  | -360, -1712, -1669, -1950, -1829
            85～89歳  | -371, -1190, -3426, -3097, -3603
            90歳以上   | 87, 106, -713, -4074, -3983
            """)
    void differsFromIpssByAge(String age, String differences) {
        assertEquals(differences, differences(AgeGroup.parse(age)));
        assertEquals("2025年", OURS.get(1).date().label().ja());
        assertEquals(IPSS.get(6).date(), OURS.get(5).date());
    }

    /** The table of {@link CohortChangeRatio}, from the same fractions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0～14歳  | 182984, 178462, 174572, 173360, 173315      | 414, -326, -1504, -2002, 336
            15～64歳 | 1031047, 1029097, 1007509, 973346, 951372   | 3276, 9530, 18290, 29689, 41265
            65歳以上 | 334425, 360756, 396696, 435969, 459109      | -1130, -2722, -4789, -7492, -7786
            0歳以上  | 1548456, 1568315, 1578777, 1582675, 1583796 | 2560, 6482, 11997, 20195, 33815
            """)
    void addsUpToTheTableOfItsClass(String age, String counts, String differences) {
        AgeGroup span = AgeGroup.parse(age);
        assertEquals(counts, counts(span));
        assertEquals(differences, differences(span));
    }
}
