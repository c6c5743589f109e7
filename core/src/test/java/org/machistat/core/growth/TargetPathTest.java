package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.growth.TargetPath.Shape;
import org.machistat.core.growth.TargetPath.Standing;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/** Visitors 4,000万人 in 2020 and 6,000万人 in 2030, spending 8兆円 and 15兆円: the paper, lines 454-457. */
class TargetPathTest {

    private static final ReferenceDate Y2020 = ReferenceDate.parse("2020年");
    private static final ReferenceDate Y2025 = ReferenceDate.parse("2025年");
    private static final ReferenceDate Y2030 = ReferenceDate.parse("2030年");
    private static final TargetPath VISITORS =
            TargetPath.of(Figure.parse("4,000万人"), Y2020, Figure.parse("6,000万人"), Y2030);
    private static final TargetPath SPENDING = TargetPath.of(Figure.parse("8兆円"), Y2020, Figure.parse("15兆円"), Y2030);

    /** 100 · (1.5^0.1 − 1) = 4.13797… and 100 · (1.875^0.1 − 1) = 6.48786…, by Python's decimal to 40 digits. */
    @Test
    void requiredGrowthOfThePaper() {
        assertEquals(new BigDecimal("4.138"), VISITORS.requiredRate().get().percent(3));
        assertEquals(new BigDecimal("6.488"), SPENDING.requiredRate().get().percent(3));
        assertEquals(
                Quantity.of(2000, Unit.parse("万人")),
                VISITORS.requiredDifference().get());
        assertEquals(
                Quantity.of(200, Unit.parse("万人")), VISITORS.requiredPerYear().get());
        assertEquals(
                new Quantity(Rational.of(7, 10), Unit.parse("兆円")),
                SPENDING.requiredPerYear().get());
        assertEquals(Rational.of(10), VISITORS.years().get());
    }

    /** By hand: 4000 + 2000/2; 4000·√1.5 = 4898.979…. */
    @Test
    void expectedHalfWay() {
        TargetPath.Expected linear = VISITORS.at(Y2025, Shape.LINEAR).get();
        assertEquals(Optional.of(Quantity.of(5000, Unit.parse("万人"))), linear.exact());
        assertEquals("5,000.00万人", linear.toString());
        TargetPath.Expected geometric = VISITORS.at(Y2025, Shape.GEOMETRIC).get();
        assertEquals(Optional.empty(), geometric.exact());
        assertEquals(Figure.parse("4,899.0万人"), geometric.figure(Rounding.decimals(1)));
        assertEquals("4,898.97…万人", geometric.toString());
        assertEquals(
                Quantity.of(6000, Unit.parse("万人")),
                VISITORS.at(Y2030, Shape.GEOMETRIC).get().exact().orElseThrow());
    }

    /** A doubling in two years passes 1.5 or √2 times the base after one. */
    @ParameterizedTest
    @CsvSource({
        "150, LINEAR, ON_PATH", "151, LINEAR, AHEAD", "149, LINEAR, BEHIND",
        "141, GEOMETRIC, BEHIND", "142, GEOMETRIC, AHEAD", "250, LINEAR, AHEAD"
    })
    void standing(long observed, Shape shape, Standing expected) {
        TargetPath up = TargetPath.of(
                Figure.of(100), ReferenceDate.parse("FY2016"), Figure.of(200), ReferenceDate.parse("FY2018"));
        assertEquals(
                expected,
                up.standing(Figure.of(observed), ReferenceDate.parse("FY2017"), shape)
                        .get());
        TargetPath down = TargetPath.of(
                Figure.of(-100), ReferenceDate.parse("FY2016"), Figure.of(-200), ReferenceDate.parse("FY2018"));
        if (shape == Shape.LINEAR) {
            assertEquals(
                    expected,
                    down.standing(Figure.of(-observed), ReferenceDate.parse("FY2017"), shape)
                            .get());
        }
    }

    @Test
    void aTargetEqualToTheBaseHasNoSides() {
        TargetPath keep = TargetPath.of(Figure.of(100), Y2020, Figure.of(100), Y2030);
        assertEquals(
                Standing.ON_PATH,
                keep.standing(Figure.of(100), Y2025, Shape.GEOMETRIC).get());
        assertRefused(Reason.NOT_APPLICABLE, keep.standing(Figure.of(101), Y2025, Shape.LINEAR));
    }

    /** 2016-06-01 to 2018-06-01 is 24 months; to 2016-06-16 only days can be counted: 15 of 730. */
    @Test
    void monthsWhereTheyAreWholeElseDays() {
        ReferenceDate start = ReferenceDate.parse("2016-06-01");
        TargetPath path = TargetPath.of(Figure.of(0), start, Figure.of(730), ReferenceDate.parse("2018-06-01"));
        assertEquals(
                Rational.of(15),
                path.at(ReferenceDate.parse("2016-06-16"), Shape.LINEAR)
                        .get()
                        .exact()
                        .orElseThrow()
                        .amount());
        assertEquals(
                Rational.of(365),
                path.at(ReferenceDate.parse("2017-06-01"), Shape.LINEAR)
                        .get()
                        .exact()
                        .orElseThrow()
                        .amount());
        TargetPath uneven = TargetPath.of(Figure.of(100), start, Figure.of(200), ReferenceDate.parse("2018-06-16"));
        assertEquals(
                Rational.of(2 * 365 + 15).dividedBy(Rational.of(1461, 4)),
                uneven.years().get());
        assertEquals(AnnualMethod.EXACT_DAYS, uneven.requiredRate().get().method());
    }

    @Test
    void refusals() {
        assertRefused(
                Reason.NOT_ENOUGH_DATA,
                TargetPath.of(Figure.of(1), Y2030, Figure.of(2), Y2020).years());
        assertRefused(
                Reason.NOT_ENOUGH_DATA,
                TargetPath.of(Figure.of(1), Y2030, Figure.of(2), Y2030).at(Y2030, Shape.LINEAR));
        assertRefused(Reason.NOT_APPLICABLE, VISITORS.at(ReferenceDate.parse("2019年"), Shape.LINEAR));
        assertRefused(Reason.NOT_APPLICABLE, VISITORS.at(ReferenceDate.parse("2031年"), Shape.LINEAR));
        assertRefused(Reason.NOT_COMPARABLE, VISITORS.at(ReferenceDate.parse("FY2025"), Shape.LINEAR));
        assertRefused(
                Reason.NOT_COMPARABLE,
                TargetPath.of(Figure.of(1), ReferenceDate.parse("2016-06"), Figure.of(2), Y2020)
                        .requiredPerYear());
        assertRefused(
                Reason.NOT_POSITIVE,
                TargetPath.of(Figure.of(0), Y2020, Figure.of(2), Y2030).at(Y2025, Shape.GEOMETRIC));
        assertRefused(
                Reason.ZERO_BASE,
                TargetPath.of(Figure.of(0), Y2020, Figure.of(2), Y2030).requiredRate());
        assertRefused(
                Reason.SUPPRESSED,
                TargetPath.of(Figure.parse("x"), Y2020, Figure.of(2), Y2030).at(Y2025, Shape.LINEAR));
    }

    private static void assertRefused(Reason reason, Answer<?> answer) {
        assertEquals(Optional.of(reason), answer.refusal().map(refusal -> refusal.reason()), () -> answer.toString());
    }

    @Test
    void unitsMustHaveOneBase() {
        assertEquals(
                "Unable to combine figures in '人' and '円'",
                assertThrows(
                                UnitMismatchException.class,
                                () -> TargetPath.of(Figure.parse("1人"), Y2020, Figure.parse("1円"), Y2030))
                        .getMessage()
                        .replaceAll(",.*|;.*", ""));
        TargetPath mixed = TargetPath.of(Figure.parse("40,000,000人"), Y2020, Figure.parse("6,000万人"), Y2030);
        assertEquals(Quantity.of(200, Unit.parse("万人")), mixed.requiredPerYear().get());
    }

    /** design paper.md A16: with 約k = [k − ½, k + ½) the base of 4,000 is (1,600, 2,667], of 6,000 (1,714, 2,400]. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,000万人 | 約2倍 | (1600, 8000/3]",
                "6,000万人 | 約3倍 | (12000/7, 2400]",
                "8兆円 | 2倍超 | (0, 4)",
                "15兆円 | 4倍超 | (0, 15/4)",
                "100人 | 2倍未満 | (50, ∞)",
                "100人 | 2倍以上 | (0, 50]",
                "100人 | 約8割 | (2000/17, 400/3]"
            })
    void impliedBase(String target, String multiple, String expected) {
        assertEquals(
                expected,
                TargetPath.impliedBase(Figure.parse(target), FuzzyShare.parse(multiple))
                        .get()
                        .toString());
    }

    @Test
    void impliedBasesOfThePaperMeet() {
        Interval of2020 = TargetPath.impliedBase(Figure.parse("4,000万人"), FuzzyShare.parse("約2倍"))
                .get();
        Interval of2030 = TargetPath.impliedBase(Figure.parse("6,000万人"), FuzzyShare.parse("約3倍"))
                .get();
        assertEquals(
                Optional.of(Interval.of(Rational.of(12000, 7), false, Rational.of(2400), true)),
                of2020.intersect(of2030));
        assertRefused(Reason.NOT_POSITIVE, TargetPath.impliedBase(Figure.of(0), FuzzyShare.parse("約2倍")));
    }

    @Test
    void explanation() {
        assertEquals(
                "必要な年あたりの増減 = (6,000 − 4,000) ÷ 10 = 200万人",
                VISITORS.explanation().line().ja());
        assertEquals(
                "Required difference per year = (6,000 − 4,000) ÷ 10 = 200 10,000 persons",
                VISITORS.explanation().line().en());
        assertEquals(true, VISITORS.explanation().text(Locale.ENGLISH).contains("note: period: 2020 to 2030"));
        assertEquals("2020年 4,000万人 → 2030年 6,000万人", VISITORS.toString());
    }
}
