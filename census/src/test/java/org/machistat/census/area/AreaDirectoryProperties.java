package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;

class AreaDirectoryProperties {

    private static final AreaDirectory DIRECTORY = AreaDirectory.official();

    @Provide
    Arbitrary<AreaUnit> units() {
        return Arbitraries.of(DIRECTORY.list());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(
                        LocalDate.of(1970, 4, 1).toEpochDay(),
                        LocalDate.of(2026, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> busy = Arbitraries.of(DIRECTORY.changes()).map(AreaChange::date);
        return Arbitraries.oneOf(any, busy, busy.map(day -> day.minusDays(1)))
                .filter(day -> !day.isBefore(DIRECTORY.first()));
    }

    @Property
    void predecessorsUndoSuccessors(@ForAll("units") AreaUnit unit) {
        DIRECTORY
                .successors(unit)
                .forEach(next -> assertTrue(DIRECTORY.predecessors(next).contains(unit)));
        DIRECTORY
                .predecessors(unit)
                .forEach(previous -> assertTrue(DIRECTORY.successors(previous).contains(unit)));
    }

    @Property
    void traceGoesBothWays(
            @ForAll("units") AreaUnit any, @ForAll("days") LocalDate from, @ForAll("days") LocalDate to) {
        DIRECTORY.at(any.code(), from).find().ifPresent(unit -> {
            for (AreaUnit other : DIRECTORY.trace(unit.code(), from, to).get()) {
                assertTrue(other.validity().contains(to));
                assertTrue(DIRECTORY.trace(other.code(), to, from).get().contains(unit), unit + " " + other);
            }
        });
    }

    /** Ground is never lost: what holds leads to something later, but for districts. */
    @Property
    void whatHoldsLeadsSomewhereLater(
            @ForAll("units") AreaUnit any, @ForAll("days") LocalDate one, @ForAll("days") LocalDate two) {
        LocalDate from = one.isBefore(two) ? one : two;
        LocalDate to = one.isBefore(two) ? two : one;
        DIRECTORY
                .at(any.code(), from)
                .find()
                .filter(unit -> unit.kind() != AreaKind.DISTRICT)
                .ifPresent(unit ->
                        assertFalse(DIRECTORY.trace(unit.code(), from, to).get().isEmpty(), unit.toString()));
    }

    @Property
    void unitsOfOneCodeDoNotOverlap(@ForAll("units") AreaUnit unit) {
        List<AreaUnit> history = DIRECTORY.history(unit.code());
        for (int i = 1; i < history.size(); i++) {
            Validity earlier = history.get(i - 1).validity();
            Validity later = history.get(i).validity();
            assertFalse(earlier.overlaps(later));
            assertFalse(later.from().orElseThrow().isBefore(earlier.until().orElseThrow()));
        }
    }

    @Property
    void aCodeIsOnADayWhatItsHistorySays(@ForAll("units") AreaUnit unit, @ForAll("days") LocalDate day) {
        assertEquals(
                unit.validity().contains(day),
                DIRECTORY.at(unit.code(), day).find().filter(unit::equals).isPresent());
    }

    @Property
    void namesFindTheirUnits(@ForAll("units") AreaUnit unit) {
        assertTrue(DIRECTORY.listNamed(unit.name().ja()).contains(unit));
        assertTrue(DIRECTORY.listNamed(DIRECTORY.fullName(unit)).contains(unit), DIRECTORY.fullName(unit));
    }

    /** If the ground of a place is the same on two days, what it was is there once, and is the same seen from the other day. */
    @Property
    void sameGroundIsSeenFromBothDays(
            @ForAll("units") AreaUnit unit, @ForAll @IntRange(min = 0, max = 19_000) int days) {
        LocalDate from = unit.validity().from().orElse(DIRECTORY.first());
        LocalDate to = DIRECTORY.first().plusDays(days);
        Answer<List<AreaChange>> changes = DIRECTORY.territoryChanges(unit.code(), from, to);
        if (unit.kind() == AreaKind.PREFECTURE
                || !changes.isGiven()
                || !changes.get().isEmpty()) {
            return;
        }
        List<AreaUnit> found = DIRECTORY.trace(unit.code(), from, to).get();
        assertEquals(1, found.size());
        assertEquals(
                List.of(),
                DIRECTORY.territoryChanges(found.get(0).code(), to, from).get());
    }

    @Property
    void codesAreReadBackInEveryWayOfWriting(@ForAll("units") AreaUnit unit, @ForAll CodeSystem system) {
        if (system == CodeSystem.PREFECTURE && unit.kind() != AreaKind.PREFECTURE) {
            assertThrows(IllegalArgumentException.class, () -> system.format(unit.code()));
            return;
        }
        String written = system.format(unit.code());
        assertEquals(unit.code(), system.parse(written));
        assertEquals(unit.code(), AreaCode.parse(written));
        assertEquals(system, CodeSystem.of(written));
    }

    /** Each place of either day is in one set, or two if a ward absorbed it; forwards and backwards have the same sets. */
    @Property(tries = 20)
    void crosswalkCoversBothDaysAndTurnsRound(@ForAll("days") LocalDate from, @ForAll("days") LocalDate to) {
        Crosswalk forth = DIRECTORY.crosswalk(from, to);
        Set<Correspondence> back = new HashSet<>();
        DIRECTORY.crosswalk(to, from).list().forEach(set -> back.add(new Correspondence(set.to(), set.from())));
        assertEquals(back, new HashSet<>(forth.list()));
        for (AreaUnit unit : DIRECTORY.on(from).list()) {
            assertEquals(
                    unit.kind() != AreaKind.DISTRICT,
                    forth.find(unit.code())
                            .filter(set -> set.from().contains(unit))
                            .isPresent());
        }
        for (AreaUnit unit : DIRECTORY.on(to).list()) {
            assertEquals(
                    unit.kind() != AreaKind.DISTRICT,
                    forth.findTarget(unit.code())
                            .filter(set -> set.to().contains(unit))
                            .isPresent());
        }
    }

    /** Nothing is counted twice or lost: converted and refused municipalities together have the total. */
    @Property(tries = 20)
    void conversionKeepsTheTotal(@ForAll("days") LocalDate from, @ForAll("days") LocalDate to) {
        Crosswalk crosswalk = DIRECTORY.crosswalk(from, to);
        Map<AreaCode, Figure> figures = new LinkedHashMap<>();
        long next = 1;
        for (AreaUnit unit : DIRECTORY.on(from).municipalities()) {
            figures.put(unit.code(), Figure.of(next++));
        }
        Conversion conversion = crosswalk.convert(figures, Source.UNSTATED);
        Rational placed = Rational.ZERO;
        for (Answer<ConvertedFigure> value : conversion.values().values()) {
            if (value.isGiven()) {
                placed = placed.plus(value.get().figure().amount().get());
            }
        }
        Rational parted = Rational.ZERO;
        for (Map.Entry<AreaCode, Figure> entry : figures.entrySet()) {
            if (!crosswalk.target(entry.getKey()).isGiven()) {
                parted = parted.plus(entry.getValue().amount().get());
            }
        }
        long all = figures.size() * (figures.size() + 1L) / 2;
        assertEquals(Rational.of(all), placed.plus(parted));
    }
}
