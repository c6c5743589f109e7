package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparisons;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/** Tables as they should not be, against every calculator of the package: a typed refusal or a stated residual, never a wrong number. */
class RegionalAttacksTest {

    private static List<Reference> references() {
        return List.of(Reference.all(), Reference.others(), Reference.meanOfOthers(), Reference.place("A"));
    }

    private static void nothingIsGiven(RegionalTable table, Reference reference) {
        assertFalse(LocationQuotient.of(table, "A", "1", reference).isGiven());
        assertFalse(Specialization.of(table, "A", reference).isGiven());
        assertEquals(
                OptionalDouble.empty(), LocationQuotients.of(table, reference).value(0, 0));
        assertEquals(
                OptionalDouble.empty(), Specializations.of(table, reference).krugman(0));
        assertEquals(
                OptionalDouble.empty(), Specializations.of(table, reference).entropy(0));
        assertFalse(LocationQuotients.of(table, reference)
                .standardised("1", StandardisedQuotients.Scale.QUOTIENT)
                .isGiven());
        if (reference.kind() != Reference.Kind.MEAN_OF_OTHERS) {
            assertFalse(ShiftShare.of(table, table, "A", reference).isGiven());
            assertEquals(
                    OptionalDouble.empty(),
                    ShiftShares.of(table, table, reference).get().national(0));
            assertTrue(
                    Portfolio.of(table, table, "A", reference).get().entries().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void tablesOfZeros(Reference reference) {
        nothingIsGiven(Regions.of("A 0 0", "B 0 0"), reference);
        nothingIsGiven(Regions.of("A - -", "B - 0"), reference);
        nothingIsGiven(Regions.withTotals("計 0 0 0", "A 0 0 0", "B 0 0 0"), reference);
    }

    /** Every mark that stands in place of a number, all over the table; nil counts as 0, of which there are no shares. */
    @ParameterizedTest
    @EnumSource(
            value = Mark.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ESTIMATED", "IMPUTED", "ROUNDS_TO_ZERO", "PROVISIONAL", "REVISED"})
    void tablesWithoutAFigure(Mark mark) {
        StatTable table = StatTable.builder("従業者数")
                .unit(Unit.PERSONS)
                .axis(Axis.of("place", "A", "B"))
                .axis(Axis.of("industry", "1", "2"))
                .fill(Figure.of(mark, Unit.PERSONS))
                .build();
        for (Reference reference : references()) {
            nothingIsGiven(RegionalTable.of(table, "place", "industry"), reference);
            nothingIsGiven(RegionalTable.of(table, "place", "industry").summingKnown(), reference);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e400x", "null", "十二"})
    void textThatIsNoFigure(String text) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Regions.of("A " + text + " 1", "B 3 4"))
                .getMessage()
                .contains(text));
    }

    /** One place: the whole is the place itself, and there are no others. */
    @Test
    void onePlace() {
        RegionalTable one = Regions.of("A 3 5");
        assertEquals(
                Rational.ONE,
                LocationQuotient.of(one, "A", "1", Reference.all()).get().value());
        assertEquals(
                Reason.ZERO_BASE,
                LocationQuotient.of(one, "A", "1", Reference.others())
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                "there is no other place to compare with",
                Specialization.of(one, "A", Reference.meanOfOthers())
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                OptionalDouble.empty(),
                LocationQuotients.of(one, Reference.meanOfOthers()).value(0, 0));
        assertEquals(
                OptionalDouble.empty(),
                LocationQuotients.of(one, Reference.others()).value(0, 0));
    }

    /** One industry: everyone is alike, and a shift-share has no mix. */
    @Test
    void oneIndustry() {
        RegionalTable before = Regions.of("A 3", "B 5");
        RegionalTable after = Regions.of("A 4", "B 5");
        Specialization one = Specialization.of(before, "A", Reference.all()).get();
        assertEquals(Rational.ZERO, one.krugman().exact().orElseThrow());
        assertEquals(Rational.ZERO, one.gini().get().exact().orElseThrow());
        assertEquals(Rational.ZERO, one.locationalGini().get().exact().orElseThrow());
        assertEquals(Rational.ONE, one.hachman().get().exact().orElseThrow());
        assertEquals(Rational.ONE, one.herfindahl().exact().orElseThrow());
        assertEquals(
                new ShiftEffects(Rational.of(3, 8), Rational.ZERO, Rational.of(5, 8)),
                ShiftShare.of(before, after, "A", Reference.all()).get().effects());
    }

    /** 10¹⁵ and one more: a part that is one of 10¹⁵ too small is seen, exactly as in the exact answer. */
    @ParameterizedTest
    @MethodSource("references")
    void hugeCounts(Reference reference) {
        RegionalTable fits = Regions.withTotals(
                "計 2000000000000000 2000000000000002 4000000000000002",
                "A 1000000000000000 1000000000000001 2000000000000001",
                "B 1000000000000000 1000000000000001 2000000000000001");
        // the mean of the others has 34 digits, all else all of them
        assertEquals(0, Specialization.of(fits, "A", reference).get().krugman().doubleValue(), 1e-30);
        assertEquals(0, Specializations.of(fits, reference).krugman(0).orElseThrow(), 1e-15);
        RegionalTable short1 = Regions.withTotals(
                "計 2000000000000000 2000000000000002 4000000000000003",
                "A 1000000000000000 1000000000000001 2000000000000002",
                "B 1000000000000000 1000000000000001 2000000000000001");
        assertEquals(
                Reason.PARTS_DO_NOT_ADD,
                Specialization.of(short1, "A", reference)
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                OptionalDouble.empty(), Specializations.of(short1, reference).krugman(0));
    }

    /** 10¹⁵ before, one person more after: no double is asked. */
    @Test
    void hugeShift() {
        RegionalTable before = Regions.of("A 1000000000000000 3", "B 999999999999999 7");
        RegionalTable after = Regions.of("A 1000000000000001 3", "B 999999999999999 7");
        ShiftShare one = ShiftShare.of(before, after, "A", Reference.all()).get();
        assertEquals(Rational.ONE, one.effects().change());
        assertEquals(Rational.ZERO, one.residual().get());
    }

    /** The whole in one unit, a row in another, a cell in a third: as if all were in persons. */
    @Test
    void mixedUnits() {
        RegionalTable plain = Regions.of("A 1000 3000", "B 2000 2000", "C 500 4500");
        StatTable mixed = StatTable.builder("従業者数")
                .unit(Unit.PERSONS)
                .axis(Axis.of("place", "A", "B", "C"))
                .axis(Axis.of("industry", "1", "2"))
                .row("A", "1千人", "3,000人")
                .row("B", "0.2万人", "2千人")
                .row("C", "500人", "0.45万人")
                .build();
        RegionalTable table = RegionalTable.of(mixed, "place", "industry");
        for (Reference reference : references()) {
            for (String place : List.of("A", "B", "C")) {
                assertEquals(
                        LocationQuotient.of(plain, place, "1", reference).get().value(),
                        LocationQuotient.of(table, place, "1", reference).get().value(),
                        place + " " + reference);
                assertEquals(
                        Specialization.of(plain, place, reference)
                                .get()
                                .krugman()
                                .exact(),
                        Specialization.of(table, place, reference)
                                .get()
                                .krugman()
                                .exact());
            }
            if (reference.kind() != Reference.Kind.MEAN_OF_OTHERS) {
                RegionalTable later = Regions.of("A 1500 3100", "B 2500 1900", "C 800 4000");
                ShiftEffects expected =
                        ShiftShare.of(plain, later, "B", reference).get().effects();
                ShiftShare actual = ShiftShare.of(table, later, "B", reference).get();
                assertEquals(expected, actual.effects().times(Rational.of(1_000)));
                assertEquals(Rational.ZERO, actual.residual().get());
            }
        }
    }

    @Test
    void unitsWithNothingInCommon() {
        StatTable mixed = StatTable.builder("従業者数")
                .unit(Unit.PERSONS)
                .axis(Axis.of("place", "A", "B"))
                .axis(Axis.of("industry", "1"))
                .row("A", "1人")
                .row("B", "1千円")
                .build();
        assertThrows(UnitMismatchException.class, () -> RegionalTable.of(mixed, "place", "industry"));
        StatTable counts = StatTable.builder("事業所数")
                .unit(Unit.ESTABLISHMENTS)
                .axis(Axis.of("place", "A", "B"))
                .axis(Axis.of("industry", "1", "2"))
                .fill(Figure.of(1, Unit.ESTABLISHMENTS))
                .build();
        RegionalTable shops = RegionalTable.of(counts, "place", "industry");
        RegionalTable persons = Regions.of("A 1 2", "B 3 4");
        assertThrows(UnitMismatchException.class, () -> ShiftShare.of(persons, shops, "A", Reference.all()));
        assertThrows(UnitMismatchException.class, () -> ShiftShares.of(persons, shops, Reference.all()));
        assertThrows(UnitMismatchException.class, () -> Portfolio.of(persons, shops, "A", Reference.all()));
    }

    /** Industries across and places down at one date, the other way round and in another order at the other. */
    @Test
    void otherOrderOfAxesAtTheOtherDate() {
        RegionalTable before = Regions.farhauer(1);
        StatTable turned = StatTable.builder("従業者数")
                .unit(Unit.PERSONS)
                .axis(Axis.of("industry", "4", "2", "1", "3"))
                .axis(Axis.of("place", "C", "A", "B"))
                .row("4", "390", "55", "35")
                .row("2", "115", "40", "55")
                .row("1", "255", "100", "85")
                .row("3", "85", "10", "40")
                .build();
        RegionalTable after = RegionalTable.of(turned, "place", "industry");
        ShiftShares all = ShiftShares.of(before, after, Reference.others()).get();
        ShiftShares straight =
                ShiftShares.of(before, Regions.farhauer(2), Reference.others()).get();
        for (int place = 0; place < 3; place++) {
            String id = before.places().get(place).id();
            ShiftShare one = all.get(id).get();
            assertEquals(straight.get(id).get().effects(), one.effects());
            assertEquals(one.effects().mix().doubleValue(), all.mix(place).orElseThrow(), 1e-12);
            assertEquals(straight.regional(place), all.regional(place));
        }
        assertEquals(
                straight.get("A").get().effects(),
                ShiftShare.of(before.matching(after), after.matching(before), "A", Reference.others())
                        .get()
                        .effects());
    }

    /** Two places of one name are two places. */
    @Test
    void namesThatAreNotUnique() {
        Axis places = Axis.of(
                "place",
                Label.of("市", "City"),
                List.of(
                        Category.of("13206", Label.of("府中市", "Fuchu")),
                        Category.of("34208", Label.of("府中市", "Fuchu"))));
        RegionalTable table = RegionalTable.of(
                Regions.fill(
                        places,
                        Axis.of("industry", "1", "2"),
                        List.of(new String[] {"13206", "1", "3"}, new String[] {"34208", "3", "1"})),
                "place",
                "industry");
        assertEquals(
                Rational.of(1, 2),
                LocationQuotient.of(table, "13206", "1", Reference.all()).get().value());
        CityComparison cities = CityComparison.of(table.places());
        assertEquals(2, cities.cities().size());
        assertThrows(
                IllegalArgumentException.class,
                () -> Axis.of("place", Label.of("市", "City"), List.of(places.get("13206"), places.get("13206"))));
    }

    /** A city against the mean of the others: its own wards are none of them. */
    @Test
    void wardsAreNoOthersOfTheirCity() {
        StatTable printed = Regions.table("市 30 10", "甲区 10 10", "乙区 20 0", "町 1 3", "村 1 1");
        RegionalTable table = RegionalTable.of(
                printed.withAxis(printed.axis("place").withTotal("市", "甲区", "乙区")), "place", "industry");
        // (1/4 + 1/2) ÷ 2 = 3/8 of 町 and 村, and the city has 3/4
        assertEquals(
                Rational.of(2),
                LocationQuotient.of(table, "市", "1", Reference.meanOfOthers())
                        .get()
                        .value());
        assertEquals(
                2,
                LocationQuotients.of(table, Reference.meanOfOthers())
                        .value(0, 0)
                        .orElseThrow(),
                1e-15);
        // a ward: (1 + 1/4 + 1/2) ÷ 3 = 7/12
        assertEquals(
                Rational.of(6, 7).doubleValue(),
                LocationQuotients.of(table, Reference.meanOfOthers())
                        .value(1, 0)
                        .orElseThrow(),
                1e-15);
        assertEquals(
                Rational.of(6, 7).doubleValue(),
                LocationQuotient.of(table, "甲区", "1", Reference.meanOfOthers())
                        .get()
                        .value()
                        .doubleValue(),
                1e-15);
    }

    /** An industry that only A has, to the last digit: the others have none of it, so that there is no quotient. */
    @Test
    void nothingStaysOfAShareTakenOut() {
        RegionalTable table = Regions.of("A 1 2 0", "B 0 5 1", "C 0 7 3", "D 0 3 8");
        assertEquals(
                Reason.ZERO_BASE,
                LocationQuotient.of(table, "A", "1", Reference.meanOfOthers())
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                OptionalDouble.empty(),
                LocationQuotients.of(table, Reference.meanOfOthers()).value(0, 0));
        // a small share beside a large one keeps its digits
        RegionalTable small = Regions.of("A 999999999999 1", "B 1 999999999999", "C 0 5");
        assertEquals(
                LocationQuotient.of(small, "A", "1", Reference.meanOfOthers())
                        .get()
                        .value()
                        .doubleValue(),
                LocationQuotients.of(small, Reference.meanOfOthers())
                        .value(0, 0)
                        .orElseThrow(),
                1e-3);
    }

    /** Waves that must not be compared are refused by every calculator of two dates, and said where that is accepted. */
    @Test
    void wavesThatMustNotBeCompared() {
        Axis waves = Axis.of("wave", "2014", "2016")
                .withComparisons(Comparisons.<String>none()
                        .with("2014", "2016", Comparability.bar(Aspect.SCOPE, "民営のみ", "private only")));
        StatTable table = StatTable.builder("従業者数")
                .unit(Unit.PERSONS)
                .axis(waves)
                .axis(Axis.of("place", "A", "B"))
                .axis(Axis.of("industry", "1", "2"))
                .fill(Figure.of(7, Unit.PERSONS))
                .build();
        RegionalTable before = RegionalTable.of(table.slice("wave", "2014"), "place", "industry");
        RegionalTable after = RegionalTable.of(table.slice("wave", "2016"), "place", "industry");
        Comparability accepted = before.comparability(after).accepted();
        String sentence = "not comparable: private only";
        assertEquals(
                sentence,
                ShiftShare.of(before, after, "A", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                sentence,
                ShiftShares.of(before, after, Reference.all())
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                sentence,
                Portfolio.of(before, after, "A", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                sentence,
                DynamicShiftShare.of(List.of(before, after), "A", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        // what was left out keeps the date
        assertFalse(ShiftShare.of(before.matching(after).summingKnown(), after.matching(before), "A", Reference.all())
                .isGiven());
        ShiftShare said =
                ShiftShare.of(before, after, "A", Reference.all(), accepted).get();
        assertTrue(
                said.explanation().notes().stream().anyMatch(note -> note.en().contains("private only")));
        assertTrue(DynamicShiftShare.of(List.of(said)).explanation().notes().stream()
                .anyMatch(note -> note.en().contains("private only")));
        assertTrue(Portfolio.of(before, after, "A", Reference.all(), accepted)
                .get()
                .toString()
                .contains("民営のみ"));
    }

    /** A gap in a table with its own notes and dates: they stay, and only what the other does not know is lost. */
    @Test
    void matchingKeepsAllElse() {
        StatTable noted = Regions.table("A 1千人 2", "B 3 x", "C 5 6").withNote(Label.of("注", "note"));
        RegionalTable before = RegionalTable.of(noted, "place", "industry");
        RegionalTable matched = before.matching(Regions.of("A 9 9", "B … 9", "C 9 9"));
        assertEquals("note", matched.table().notes().get(0).en());
        assertEquals(
                Unit.PERSONS.withExponent(3), matched.table().figure("A", "1").unit());
        assertEquals(
                Reason.UNKNOWN,
                matched.input("B", "1").amount().refusal().orElseThrow().reason());
        assertEquals(
                Reason.SUPPRESSED,
                matched.input("B", "2").amount().refusal().orElseThrow().reason());
        assertEquals(noted, before.matching(before).table());
    }

    /** As many cells as all municipalities have in 99 industries, with a gap in every hundredth: read, matched, and all quotients, none of it quadratic. */
    @Test
    void cellsOfANation() {
        int places = 1_741;
        int industries = 99;
        RegionalTable gaps = large(places, industries, Figure.of(Mark.SUPPRESSED, Unit.PERSONS));
        RegionalTable full = large(places, industries, Figure.of(5, Unit.PERSONS));
        RegionalTable matched = full.matching(gaps).summingKnown();
        assertFalse(matched.isKnown(0, 7));
        assertTrue(matched.isKnown(0, 8));
        LocationQuotients quotients = LocationQuotients.of(full, Reference.all());
        assertEquals(
                quotients.get("p7", "i7").get().value().doubleValue(),
                quotients.value(7, 7).orElseThrow(),
                1e-12);
        ShiftShares shifts =
                ShiftShares.of(matched, gaps.summingKnown(), Reference.all()).get();
        assertEquals(0, shifts.national(1).orElseThrow(), 1e-9);
    }

    private static RegionalTable large(int places, int industries, Figure everyHundredth) {
        StatTable.Builder builder = StatTable.builder("従業者数")
                .unit(Unit.PERSONS)
                .axis(Axis.of("place", ids("p", places)))
                .axis(Axis.of("industry", ids("i", industries)));
        for (int cell = 0; cell < places * industries; cell++) {
            if (cell % 100 == 7) {
                builder.put(cell, everyHundredth);
            } else {
                builder.put(cell, 1 + cell * 31L % 977, 0, Unit.PERSONS);
            }
        }
        return RegionalTable.of(builder.build(), "place", "industry");
    }

    private static String[] ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    /** What is no figure is refused where it is read, with the place; what is below 0 where it is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"-5", "△5"})
    void figuresBelowZero(String printed) {
        RegionalTable table = Regions.of("A " + printed + " 9", "B 3 4");
        assertEquals(
                Reason.NOT_POSITIVE,
                LocationQuotient.of(table, "A", "1", Reference.place("B"))
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                OptionalDouble.empty(),
                LocationQuotients.of(table, Reference.place("B")).value(0, 0));
        ShiftShare one = ShiftShare.of(table, Regions.of("A 1 9", "B 3 4"), "A", Reference.all())
                .get();
        assertEquals(
                "1: a figure below 0 cannot be decomposed",
                one.part("1").effects().refusal().orElseThrow().sentence().en());
        assertEquals(
                one.change().get(), one.effects().change().plus(one.residual().get()));
    }
}
