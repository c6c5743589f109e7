package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class ShiftSharePartsTest {

    private static ShiftShareParts made(RegionalTable from, RegionalTable to, Reference reference) {
        return new ShiftShareParts(from, to, "A", reference, Comparability.COMPARABLE);
    }

    private static List<ShiftShare.Part> parts(ShiftShareParts made) {
        return made.parts(
                made.referenceBefore().get().amount().get(),
                made.referenceAfter().get().amount().get());
    }

    /**
     * Farhauer and Kröll, region A, industry 1: all grew 1,100 → 1,265, the industry 400 → 440, here 90 → 100. So 90 × 0.15, 90 × (1.10 − 1.15) and 100 − 99;
     * a like region would have 180 × 400/1,100 of it, and the lead is 100/90 − 1.1 = 1/90.
     */
    @Test
    void textbook() {
        ShiftShareParts made = made(Regions.farhauer(1), Regions.farhauer(2), Reference.all());
        ShiftShare.Part first = parts(made).get(0);
        assertEquals("1", first.industry().id());
        assertEquals(
                new ShiftEffects(Rational.of(27, 2), Rational.of(-9, 2), Rational.ONE),
                first.effects().get());
        assertEquals(
                new HomotheticSplit(Rational.of(8, 11), Rational.of(3, 11), Rational.ZERO),
                first.homothetic().get());
        assertEquals("A", made.place().id());
        assertEquals("全体（自地域を含む）", made.referenceName().ja());
        assertEquals(0, made.decimals());
        assertEquals(Reference.all(), made.reference());
    }

    /** The others are all less the place: 20 → 30 and all of them 60 → 90, where A had 10 → 12; as many as them would be 5 more. */
    @Test
    void againstTheOthers() {
        ShiftShareParts made =
                made(Regions.of("A 10 0", "B 20 40"), Regions.of("A 12 0", "B 30 60"), Reference.others());
        assertEquals(Rational.of(60), made.referenceBefore().get().amount().get());
        assertEquals(Rational.of(90), made.referenceAfter().get().amount().get());
        assertEquals(Rational.of(10), made.before().get().amount().get());
        assertEquals(Rational.of(12), made.after().get().amount().get());
        assertEquals(
                new ShiftEffects(Rational.of(5), Rational.ZERO, Rational.of(-3)),
                parts(made).get(0).effects().get());
        assertEquals(ShiftEffects.NONE, parts(made).get(1).effects().get());
    }

    /** Thousands of persons after persons are counted as persons: 2,000 → 3,000 here, 6,000 → 6,000 in all. */
    @Test
    void anotherUnitAfterwards() {
        ShiftShareParts made = made(Regions.of("A 2000", "B 4000"), Regions.of("A 3千人", "B 3千人"), Reference.all());
        assertEquals(
                new ShiftEffects(Rational.ZERO, Rational.ZERO, Rational.of(1_000)),
                parts(made).get(0).effects().get());
    }

    /** In one table only: it is no part, and what it changed is all that it had. */
    @Test
    void onlyOnce() {
        ShiftShareParts gone = made(Regions.of("A 10 7", "B 20 1"), Regions.of("A 11", "B 22"), Reference.all());
        Category industry = gone.onlyOnce().get(0);
        assertEquals("2", industry.id());
        assertEquals(Rational.of(-7), gone.onlyOnceChange(industry).get());
        assertEquals(1, parts(gone).size());
        ShiftShareParts appeared =
                made(Regions.of("A 10", "B 20"), Regions.of("A 1千人 x", "B 2千人 1千人"), Reference.all());
        assertEquals(
                Reason.SUPPRESSED,
                appeared.onlyOnceChange(appeared.onlyOnce().get(0))
                        .refusal()
                        .orElseThrow()
                        .reason());
        ShiftShareParts known = made(Regions.of("A 10", "B 20"), Regions.of("A 1千人 4千人", "B 2千人 1千人"), Reference.all());
        assertEquals(
                Rational.of(4_000),
                known.onlyOnceChange(known.onlyOnce().get(0)).get());
    }

    @Test
    void refuses() {
        ShiftShareParts below = made(Regions.of("A △5 9", "B 20 30"), Regions.of("A 3 x", "B 4 5"), Reference.all());
        List<ShiftShare.Part> parts = below.parts(Rational.of(54), Rational.of(60));
        assertEquals(
                Refusal.of(Reason.NOT_POSITIVE, "1：負の値があるため要因分解ができない", "1: a figure below 0 cannot be decomposed"),
                parts.get(0).effects().refusal().orElseThrow());
        assertEquals(
                Reason.SUPPRESSED,
                parts.get(1).effects().refusal().orElseThrow().reason());
        assertEquals(
                "2: the regional effect of an industry that grew from 0 cannot be split",
                parts(made(Regions.of("A 1 0", "B 2 5"), Regions.of("A 1 2", "B 3 6"), Reference.all()))
                        .get(1)
                        .homothetic()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }
}
