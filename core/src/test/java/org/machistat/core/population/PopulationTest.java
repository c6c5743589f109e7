package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.growth.Interpolation;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class PopulationTest {

    static final ReferenceDate DATE = ReferenceDate.parse("2015-10-01");

    /** Kanagawa Prefecture, 1 October 2015, IPSS (2018): the first row of its municipal projection. */
    static final Population KANAGAWA = Population.of(
                    DATE,
                    AgeGroups.fiveYears(90),
                    new long[] {
                        187654, 195613, 202796, 227195, 252849, 259279, 292386, 336460, 402698, 378291, 320246, 259952,
                        270366, 312664, 254875, 193309, 126622, 62210, 23513
                    },
                    new long[] {
                        178761, 186543, 194075, 211354, 228695, 236486, 273351, 315535, 380220, 347542, 292077, 247130,
                        270657, 331775, 285487, 226662, 176021, 112294, 72571
                    })
            .withName(Label.of("神奈川県", "Kanagawa"))
            .withBase(PopulationBase.CENSUS)
            .withSource(Source.of("日本の地域別将来推計人口（平成30年推計）"));

    private static Population small(long young, long working, long old, long unknown) {
        return Population.ofBothSexes(DATE, AgeGroups.THREE, new long[] {young, working, old})
                .withUnknown(unknown);
    }

    @Test
    void totalsAsPrinted() {
        // The row's own printed totals: 9,126,214 = 4,558,978 + 4,567,236.
        assertEquals(9_126_214, KANAGAWA.total());
        assertEquals(4_558_978, KANAGAWA.total(Sex.MALE));
        assertEquals(4_567_236, KANAGAWA.total(Sex.FEMALE));
        assertEquals(366_415, KANAGAWA.count(AgeGroup.fiveYear(0)));
        assertEquals(96_084, KANAGAWA.count(AgeGroup.open(90)));
        assertEquals("神奈川県 2015年10月1日 9,126,214人 [0-4, 5-9, 10-14, …, 90+ (19)] 国勢調査", KANAGAWA.toString());
    }

    // From the row's printed groups of both sexes.
    @Test
    void threeGroups() {
        Population three = KANAGAWA.regroup(AgeGroups.THREE).get();
        assertEquals(366_415 + 382_156 + 396_871, three.count(AgeGroup.of(0, 14)));
        assertEquals(644_439 + 540_362 + 419_971 + 302_643 + 174_504 + 96_084, three.count(AgeGroup.open(65)));
        assertEquals(KANAGAWA.total(), three.total());
        assertEquals(
                419_971 + 302_643 + 174_504 + 96_084,
                KANAGAWA.regroup(AgeGroups.FOUR).get().count(AgeGroup.open(75)));
    }

    // By hand on 200 / 1,000 / 300 people and 50 of unknown age.
    @ParameterizedTest
    @CsvSource({
        "YOUTH_DEPENDENCY, 20.0",
        "OLD_AGE_DEPENDENCY, 30.0",
        "TOTAL_DEPENDENCY, 50.0",
        "AGEING_INDEX, 150.0",
        "YOUTH_SHARE, 13.3",
        "WORKING_AGE_SHARE, 66.7",
        "AGEING_RATE, 20.0",
        "AGEING_RATE_OF_ALL, 19.4"
    })
    void indices(AgeIndex index, BigDecimal expected) {
        assertEquals(expected, small(200, 1000, 300, 50).index(index).get().rounded(1));
    }

    @Test
    void indexIsExplained() {
        PopulationIndicator rate =
                small(200, 1000, 300, 50).index(AgeIndex.AGEING_RATE_OF_ALL).get();
        assertEquals("高齢化率（年齢不詳を含む） 19.4%", rate.toString());
        assertTrue(rate.isExact());
        assertEquals(Rational.of(600, 31), rate.value());
        assertEquals("""
                ageing rate of all, with unknown age = 300 ÷ 1,550 × 100 = 19.3548…% → 19.4% (half up)
                  formula: ages 65+ ÷ total × 100
                  input: ages 65+ 1 October 2015 300 persons (source not stated)
                  input: total 1 October 2015 1,550 persons (source not stated)
                  note: of unknown age: 50 persons""", rate.explanation().text(Locale.ENGLISH));
    }

    @Test
    void indexRefusals() {
        assertEquals(
                Refusal.of(
                        Reason.ZERO_BASE,
                        "15～64歳 2015年10月1日が0人のため老年人口指数を計算できない",
                        "no old-age dependency ratio can be computed, for ages 15–64 1 October 2015 is 0 persons"),
                small(5, 0, 7, 0).index(AgeIndex.OLD_AGE_DEPENDENCY).refusal().get());
        Population tens =
                Population.ofBothSexes(DATE, AgeGroups.of(AgeGroup.of(0, 9), AgeGroup.open(10)), new long[] {1, 2});
        assertEquals(
                Refusal.of(
                        Reason.NOT_ENOUGH_DATA,
                        "65歳以上は人口の年齢階級 0-9, 10+ から合計できない",
                        "65+ cannot be added up from the population's age groups 0-9, 10+"),
                tens.index(AgeIndex.AGEING_RATE).refusal().get());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                tens.regroup(AgeGroups.THREE).refusal().get().reason());
        assertEquals(
                Reason.PARTS_DO_NOT_ADD,
                KANAGAWA.regroup(AgeGroups.of(AgeGroup.of(15, 64), AgeGroup.open(65)))
                        .refusal()
                        .get()
                        .reason());
        Population adults =
                Population.ofBothSexes(DATE, AgeGroups.of(AgeGroup.of(15, 64), AgeGroup.open(65)), new long[] {3, 1});
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                adults.index(AgeIndex.AGEING_RATE).refusal().get().reason());
    }

    @Test
    void sexRatio() {
        // By hand: 4,558,978 ÷ 4,567,236 × 100 = 99.819…
        assertEquals(new BigDecimal("99.8"), KANAGAWA.sexRatio().get().rounded(1));
        assertEquals(
                new BigDecimal("105.0"),
                KANAGAWA.sexRatio(AgeGroup.fiveYear(0)).get().rounded(1));
        assertEquals(
                Refusal.of(
                        Reason.NOT_ENOUGH_DATA,
                        "男女別の人口がないため人口性比を計算できない",
                        "no sex ratio can be computed, for the population is not by sex"),
                small(1, 2, 3, 0).sexRatio().refusal().get());
    }

    @Test
    void medianAge() {
        // By hand: half of 40 is 20; 10 below 15; 15 + (20 − 10) ÷ 25 × 50 = 35.
        assertEquals(Rational.of(35), small(10, 25, 5, 3).medianAge().get().value());
        // By hand: half is reached exactly at the end of the first group.
        assertEquals(Rational.of(15), small(10, 4, 6, 0).medianAge().get().value());
        assertEquals(
                "the median age lies in the open group 65+ and cannot be found",
                small(1, 1, 9, 0).medianAge().refusal().get().sentence().en());
        assertEquals(
                Reason.ZERO_BASE, small(0, 0, 0, 9).medianAge().refusal().get().reason());
    }

    @Test
    void meanAge() {
        // By hand: (10×7.5 + 25×40 + 5×75) ÷ 40 = 36.25.
        assertEquals(
                Rational.of(145, 4),
                small(10, 25, 5, 0).meanAge(Rational.of(75)).get().value());
        assertEquals(
                "Mean age of the open group 65+ must be 65 or more, but was 60",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> small(1, 1, 1, 0).meanAge(Rational.of(60)))
                        .getMessage());
    }

    @Test
    void unknownAgeIsDistributed() {
        Population ten = small(3, 6, 11, 2).withUnknownDistributed().get();
        // By hand: quotas 3.3, 6.6, 12.1.
        assertArrayEquals(new long[] {3, 7, 12}, ten.counts());
        assertEquals(0, ten.unknown());
        Population bySex = Population.of(DATE, AgeGroups.THREE, new long[] {3, 6, 11}, new long[] {1, 1, 1})
                .withUnknown(2, 0);
        assertEquals(
                Rational.of(33, 10),
                bySex.withUnknownShare(Sex.MALE, AgeGroup.of(0, 14)).get());
        assertEquals(22, bySex.withUnknownDistributed().get().total(Sex.MALE));
        assertEquals(3, bySex.withUnknownDistributed().get().total(Sex.FEMALE));
        assertEquals(
                "there is nobody of known age to distribute 4 people of unknown age by (0-14, 15-64, 65+)",
                small(0, 0, 0, 4)
                        .withUnknownDistributed()
                        .refusal()
                        .get()
                        .sentence()
                        .en());
    }

    @Test
    void misuse() {
        assertEquals(
                "Count must not be negative, but was -1 at 15-64",
                assertThrows(IllegalArgumentException.class, () -> small(1, -1, 0, 0))
                        .getMessage());
        assertEquals(
                "Population needs one count for each of the 3 age groups 0-14, 15-64, 65+, but had 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Population.ofBothSexes(DATE, AgeGroups.THREE, new long[2]))
                        .getMessage());
        assertEquals(
                "The population is not by sex, but females were asked for",
                assertThrows(
                                IllegalStateException.class,
                                () -> small(1, 2, 3, 0).total(Sex.FEMALE))
                        .getMessage());
        assertEquals(
                "No age group 20-24, nearest are 0-14, 15-64, 65+",
                assertThrows(
                                NoSuchElementException.class,
                                () -> small(1, 2, 3, 0).count(AgeGroup.fiveYear(20)))
                        .getMessage());
    }

    @Test
    void beyondALong() {
        assertEquals(Long.MAX_VALUE, small(Long.MAX_VALUE - 3, 1, 1, 1).total());
        assertEquals(
                "Counts must add up to at most 9223372036854775807, but were beyond it with 2 at 65+",
                assertThrows(IllegalArgumentException.class, () -> small(Long.MAX_VALUE - 1, 0, 2, 0))
                        .getMessage());
        assertEquals(
                "Counts must add up to at most 9223372036854775807, but were beyond it with 9223372036854775807 at"
                        + " unknown age",
                assertThrows(IllegalArgumentException.class, () -> small(1, 0, 0, Long.MAX_VALUE))
                        .getMessage());
        Population most = small(0, Long.MAX_VALUE, 0, 0);
        assertEquals(
                "Populations together must be at most 9223372036854775807 people, but were 9223372036854775807 and 1",
                assertThrows(IllegalArgumentException.class, () -> most.plus(small(1, 0, 0, 0)))
                        .getMessage());
        assertEquals(
                Refusal.of(
                        Reason.NOT_APPLICABLE,
                        "補間した人口の合計が 9223372036854775807 人を超える",
                        "the interpolated counts go beyond 9223372036854775807 people together"),
                most.interpolate(
                                small(Long.MAX_VALUE, 0, 0, 0).withDate(ReferenceDate.parse("2020-10-01")),
                                ReferenceDate.parse("2018-04-01"),
                                Interpolation.Method.LINEAR)
                        .refusal()
                        .get());
        assertEquals(
                Rational.of(100), most.index(AgeIndex.WORKING_AGE_SHARE).get().value());
    }

    @Test
    void arraysAreCopies() {
        long[] given = {1, 2, 3};
        Population population = Population.ofBothSexes(DATE, AgeGroups.THREE, given);
        given[0] = 99;
        population.counts()[1] = 99;
        assertEquals(6, population.total());
    }

    @Test
    void throughATableAndBack() {
        Population population = KANAGAWA.withUnknown(12, 34);
        StatTable table = population.toTable();
        Loaded<Population> back = Population.from(table, DATE).get();
        assertEquals(List.of(), back.problems());
        assertEquals(population, back.value().withBase(PopulationBase.CENSUS));
    }

    private static StatTable table(String... rows) {
        StatTable.Builder table = StatTable.builder("人口")
                .axis(Axis.of(
                        "年齢",
                        Arrays.stream(rows).map(row -> row.split(" ", -1)[0]).toArray(String[]::new)))
                .axis(Axis.of("男女", "総数", "男", "女"));
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            table.row(cells[0], cells[1], cells[2], cells[3]);
        }
        return table.build();
    }

    @Test
    void readsARepeatedGroupAndComparesTotals() {
        Loaded<Population> read = Population.from(
                        table(
                                "総数 107 50 57",
                                "15歳未満 20 10 10",
                                "15～64歳 60 30 30",
                                "65～74歳 10 5 5",
                                "75歳以上 11 4 7",
                                "65歳以上 21 9 12",
                                "不詳 5 1 4"),
                        DATE)
                .get();
        assertEquals(AgeGroups.FOUR, read.value().ages());
        assertEquals(5, read.value().unknown());
        assertEquals(106, read.value().total());
        assertTrue(read.isComplete());
        assertEquals(
                List.of(
                        "'総数 女': the printed 57 is not the sum of its parts 56 persons; the parts were used",
                        "'総数 総数': the printed 107 is not the sum of its parts 106 persons; the parts were used"),
                read.problems().stream().map(Object::toString).toList());
    }

    @Test
    void tableRefusals() {
        assertEquals(
                Reason.SUPPRESSED,
                Population.from(table("0～4歳 x x x", "5歳以上 3 1 2"), DATE)
                        .refusal()
                        .get()
                        .reason());
        assertEquals(
                "'1.5' at 5歳以上 男 is no whole number of persons",
                refusal(Population.from(table("0～4歳 1 1 0", "5歳以上 3 1.5 1.5"), DATE)));
        assertEquals(
                "the age groups do not follow each other: 5–9 is missing between 0–4 and 10+",
                refusal(Population.from(table("0～4歳 1 1 0", "10歳以上 3 1 2"), DATE)));
        assertEquals(
                "heading '平均年齢' is neither an age nor 不詳 nor a total",
                refusal(Population.from(table("0歳以上 1 1 0", "平均年齢 3 1 2"), DATE)));
        StatTable years = StatTable.builder("t")
                .axis(Axis.of("年", "2010年", "2015年"))
                .axis(Axis.of("年齢", "0～64歳", "65歳以上"))
                .row("2010年", "1", "2")
                .row("2015年", "3", "4")
                .build();
        assertEquals("axis '年' has 2 categories: slice the table to one first", refusal(Population.from(years, DATE)));
        assertEquals(
                7,
                Population.from(years.slice("年", "2015年"), DATE).get().value().total());
        StatTable none = StatTable.builder("t")
                .axis(Axis.of("業種", "製造業"))
                .row(List.of(Figure.of(1)))
                .build();
        assertEquals("no axis is headed by ages (axes: 業種)", refusal(Population.from(none, DATE)));
    }

    private static String refusal(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    @Test
    void thousandsBecomePersons() {
        StatTable table = StatTable.builder("t")
                .axis(Axis.of("年齢", "0～64歳", "65歳以上"))
                .unit(Unit.parse("千人"))
                .row(List.of(Figure.of(12), Figure.of(3)))
                .build();
        assertEquals(15_000, Population.from(table, DATE).get().value().total());
    }

    @Test
    void pyramid() {
        Population population = Population.of(DATE, AgeGroups.THREE, new long[] {50, 100, 1}, new long[] {0, 80, 40})
                .withUnknown(3, 4);
        String text = population.toText().all();
        assertTrue(text.contains("  1                          #  65歳以上  ##########"), text);
        assertTrue(text.contains("100  #########################  15～64歳  ####################"), text);
        assertFalse(text.contains("null"));
        assertTrue(text.contains("年齢不詳"), text);
    }

    @Test
    void betweenTwoDates() {
        Population later = Population.of(
                        ReferenceDate.parse("2020-10-01"), AgeGroups.THREE, new long[] {11, 30, 10}, new long[] {
                            9, 20, 8
                        })
                .withUnknown(1, 0);
        Population earlier = Population.of(DATE, AgeGroups.THREE, new long[] {10, 20, 5}, new long[] {10, 21, 5});
        Population half = earlier.interpolate(later, ReferenceDate.parse("2018-04-01"), Interpolation.Method.LINEAR)
                .get();
        // By hand: 913 of 1,827 days, and 71 + 18 × 913/1,827 = 79.99….
        assertTrue(half.total() == 79 || half.total() == 80, half.toString());
        assertEquals(half.total(), half.total(Sex.MALE) + half.total(Sex.FEMALE));
        assertEquals(
                "the populations are counted on different bases (base not stated and population census)",
                refusal(earlier.interpolate(later.withBase(PopulationBase.CENSUS), DATE, Interpolation.Method.LINEAR)));
        Population none = Population.of(DATE, AgeGroups.THREE, new long[] {0, 20, 5}, new long[] {10, 21, 5});
        assertEquals(
                "0–14: no exponential interpolation is possible with a value not above 0 (0, 11)",
                refusal(none.interpolate(later, DATE, Interpolation.Method.EXPONENTIAL)));
    }
}
