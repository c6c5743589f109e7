package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class ApportionmentTest {

    /**
     * U.S. Census Bureau, 2020 Census Apportionment Results, table 1: apportionment population and number of representatives by state (Alabama to
     * Wyoming), 435 seats by the method of equal proportions (Huntington–Hill).
     */
    private static final String STATES =
            "5030053 736081 7158923 3013756 39576757 5782171 3608298 990837 21570527 10725274 1460137"
                    + " 1841377 12822739 6790280 3192406 2940865 4509342 4661468 1363582 6185278 7033469 10084442 5709752 2963914 6160281"
                    + " 1085407 1963333 3108462 1379089 9294493 2120220 20215751 10453948 779702 11808848 3963516 4241500 13011844 1098163"
                    + " 5124712 887770 6916897 29183290 3275252 643503 8654542 7715946 1795045 5897473 577719";

    private static final String SEATS =
            "[7, 1, 9, 4, 52, 8, 5, 1, 28, 14, 2, 2, 17, 9, 4, 4, 6, 6, 2, 8, 9, 13, 8, 4, 8, 2, 3, 4, 2, 12,"
                    + " 3, 26, 14, 1, 15, 5, 6, 17, 2, 7, 1, 9, 38, 4, 1, 11, 10, 2, 8, 1]";

    private static List<Rational> weights(String weights) {
        return Arrays.stream(weights.split(" ")).map(Rational::parse).toList();
    }

    private static Allotment split(String weights, long units, ApportionmentMethod method) {
        return Apportionment.of(weights(weights), BigInteger.valueOf(units), method);
    }

    private static List<BigInteger> split(String weights, long units) {
        return Apportionment.largestRemainder(weights(weights), BigInteger.valueOf(units));
    }

    @ParameterizedTest
    @CsvSource({
        // Wikipedia, Apportionment paradox: house of 10 and of 11 for 6, 6, 2: the third loses a seat in the larger
        // house.
        "6 6 2, 10, '[4, 4, 2]'",
        "6 6 2, 11, '[5, 5, 1]'",
        // Wikipedia, Largest remainders method, Hare quota: 47,000 16,000 15,800 12,000 6,100 3,100 for 10 seats.
        "47000 16000 15800 12000 6100 3100, 10, '[5, 2, 1, 1, 1, 0]'",
        // Three equal thirds of 100: the first takes what is left.
        "1 1 1, 100, '[34, 33, 33]'",
        // Equal remainders of one half: the larger weight comes first.
        "1 3, 2, '[0, 2]'",
        "0 5, 3, '[0, 3]'",
        "7, 0, '[0]'"
    })
    void largestRemainders(String weights, long units, String expected) {
        assertEquals(expected, split(weights, units).toString());
    }

    @Test
    void houseOfRepresentatives2020() {
        Allotment house = split(STATES, 435, ApportionmentMethod.HILL);
        assertEquals(SEATS, house.given().toString());
        assertTrue(house.isWithinQuota());
        assertFalse(house.isDecidedByTie());
        // The last seat went to Minnesota. New York, 89 people short, was next (Census Bureau, news conference of 26
        // April 2021).
        Allotment larger = split(STATES, 436, ApportionmentMethod.HILL);
        assertEquals(BigInteger.valueOf(27), larger.given().get(31));
    }

    /** The Federal Returning Officer, Bundestag election 2009, second votes of CDU, SPD, FDP, Linke, Grüne, CSU; 598 seats by Sainte-Laguë. */
    @Test
    void bundestag2009() {
        assertEquals(
                "[173, 146, 93, 76, 68, 42]",
                split("11828277 9990488 6316080 5155933 4643272 2830238", 598, ApportionmentMethod.SAINTE_LAGUE)
                        .given()
                        .toString());
    }

    /**
     * Five methods, five results, and 5117 4400 162 161 160: Balinski and Young, The quota method of apportionment, American Mathematical
     * Monthly 82 (1975), as the tests of Lackner's Python package apportionment cite them. The others and the largest remainders by handing
     * out unit after unit in Python with exact fractions.
     */
    @ParameterizedTest
    @CsvSource({
        "D_HONDT, 9061 7179 5259 3319 1182, 26, '[10, 7, 5, 3, 1]'",
        "SAINTE_LAGUE, 9061 7179 5259 3319 1182, 26, '[9, 8, 5, 3, 1]'",
        "HILL, 9061 7179 5259 3319 1182, 26, '[9, 7, 6, 3, 1]'",
        "DEAN, 9061 7179 5259 3319 1182, 26, '[9, 7, 5, 4, 1]'",
        "ADAMS, 9061 7179 5259 3319 1182, 26, '[9, 7, 5, 3, 2]'",
        "LARGEST_REMAINDER, 9061 7179 5259 3319 1182, 26, '[9, 7, 5, 4, 1]'",
        "D_HONDT, 86875 4290 4005 3920 910, 100, '[88, 4, 4, 4, 0]'",
        "SAINTE_LAGUE, 86875 4290 4005 3920 910, 100, '[87, 4, 4, 4, 1]'",
        "ADAMS, 86875 4290 4005 3920 910, 100, '[86, 5, 4, 4, 1]'",
        "SAINTE_LAGUE, 5117 4400 162 161 160, 100, '[51, 43, 2, 2, 2]'",
        // Too few units for one each: the larger weights; weights of 0 get nothing.
        "SAINTE_LAGUE, 100 1 0 10 0, 3, '[3, 0, 0, 0, 0]'",
        "HILL, 100 1 0 10 0, 3, '[1, 1, 0, 1, 0]'",
        "DEAN, 100 1 0 10 0, 3, '[1, 1, 0, 1, 0]'",
        "ADAMS, 100 1 0 10 0, 2, '[1, 0, 0, 1, 0]'",
        "HILL, 1/2 1/3, 0, '[0, 0]'"
    })
    void methods(ApportionmentMethod method, String weights, long units, String expected) {
        assertEquals(expected, split(weights, units, method).given().toString());
    }

    @Test
    void saysWhereQuotaIsNotKept() {
        // Quotas 86.875 and 44 exactly: 88 and 43 are a unit or more away.
        Allotment above = split("86875 4290 4005 3920 910", 100, ApportionmentMethod.D_HONDT);
        assertEquals(List.of(0), above.outsideQuota());
        assertEquals(Rational.of(86_875, 1_000), above.quotas().get(0));
        assertEquals(
                List.of("a unit or more away from the quota (in brackets): 86875 88 (86.88)"),
                above.explanation().notes().stream().map(note -> note.en()).toList());
        Allotment below = split("5117 4400 162 161 160", 100, ApportionmentMethod.SAINTE_LAGUE);
        assertEquals(List.of(1), below.outsideQuota());
        assertTrue(ApportionmentMethod.LARGEST_REMAINDER.keepsQuota());
        assertFalse(ApportionmentMethod.HILL.keepsQuota());
        assertEquals(
                "1単位ずつ、重み ÷ d(a) の最も大きいものへ配分、d(a) = √(a(a + 1))、a は配分済みの数（ハンティントン・ヒル式）",
                ApportionmentMethod.HILL.formula().ja());
    }

    /** Equal weights or priorities: the larger weight, then the first, and it is said. */
    @ParameterizedTest
    @CsvSource({
        "LARGEST_REMAINDER, 1 1 1, 100, '[34, 33, 33]', true",
        "LARGEST_REMAINDER, 1 1, 100, '[50, 50]', false",
        "D_HONDT, 1 1 1, 4, '[2, 1, 1]', true",
        // 2 ÷ 2 = 1 ÷ 1: the second of the weight of 2 comes before the first of 1.
        "D_HONDT, 1 2, 2, '[0, 2]', true",
        "SAINTE_LAGUE, 1 3, 2, '[0, 2]', true",
        "ADAMS, 1 1, 1, '[1, 0]', true",
        "ADAMS, 1 1, 2, '[1, 1]', false",
        // 1 ÷ √(1 · 2) = 6 ÷ √(8 · 9): squares 1/2 and 36/72.
        "HILL, 1 6, 10, '[1, 9]', true",
        "HILL, 1 7, 10, '[1, 9]', false"
    })
    void ties(ApportionmentMethod method, String weights, long units, String expected, boolean tied) {
        Allotment allotment = split(weights, units, method);
        assertEquals(expected, allotment.given().toString());
        assertEquals(tied, allotment.isDecidedByTie());
        assertEquals(tied ? 2 : 1, allotment.explanation().notes().size());
    }

    @Test
    void partsOfAComposition() {
        Composition votes = Composition.of(List.of(Part.of("A", 600), Part.of("B", 300), Part.of("C", 100)));
        Allotment seats =
                Apportionment.of(votes, 7, ApportionmentMethod.D_HONDT).get();
        assertEquals("[5, 2, 0]", seats.given().toString());
        assertEquals(ApportionmentMethod.D_HONDT, seats.method());
        assertEquals("A", seats.names().get(0).ja());
        assertEquals(3, seats.explanation().inputs().size());
        assertEquals(
                List.of(
                        "Category  Quota  Units",
                        "A          4.20      5",
                        "B          2.10      2",
                        "C          0.70      0"),
                seats.toText(Locale.ENGLISH)
                        .toString()
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("-"))
                        .limit(4)
                        .toList());
        Composition hidden =
                Composition.of(List.of(Part.of("A", 600), Part.of("B", Figure.of(Mark.SUPPRESSED, Unit.NONE))));
        assertEquals(
                Reason.SUPPRESSED,
                Apportionment.of(hidden, 7, ApportionmentMethod.HILL)
                        .refusal()
                        .orElseThrow()
                        .reason());
        Composition open = Composition.of(List.of(Part.of("A", 6), Part.of("B", 3)), Input.of(10));
        assertEquals(
                "the parts leave 1 of the total, so nothing is split",
                Apportionment.of(open, 7, ApportionmentMethod.HILL)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void refusesWhatCannotBeSplit() {
        assertEquals(
                "Apportionment needs a weight above 0, but there was none among 2",
                assertThrows(IllegalArgumentException.class, () -> split("0 0", 1))
                        .getMessage());
        assertEquals(
                "Weights must not be below 0, but weight 2 was -1/2",
                assertThrows(IllegalArgumentException.class, () -> split("1 -1/2", 1))
                        .getMessage());
        assertEquals(
                "Units to split must not be below 0, but were -1",
                assertThrows(IllegalArgumentException.class, () -> split("1 1", -1))
                        .getMessage());
    }
}
