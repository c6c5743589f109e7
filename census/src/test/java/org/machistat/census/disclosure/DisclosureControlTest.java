package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.census.establishment.TallyPlan;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

class DisclosureControlTest {

    /** One list of industries with their total: 12 = 1 + 4 + 7. */
    private static StatTable list(long... parts) {
        String[] ids = new String[parts.length];
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            ids[i] = "i" + i;
            sum += parts[i];
        }
        StatTable.Builder table =
                StatTable.builder("表").unit(Unit.ESTABLISHMENTS).axis(BruteForce.total("industry", ids));
        table.put(Figure.of(sum), "計");
        for (int i = 0; i < parts.length; i++) {
            table.put(parts[i] == 0 ? Figure.of(Mark.NIL, Unit.NONE) : Figure.of(parts[i]), ids[i]);
        }
        return table.build();
    }

    private static List<String> withheld(ProtectedTable done) {
        return done.cells().stream()
                .map(cell -> (cell.primary() ? "!" : "")
                        + cell.place().stream()
                                .map(Category::id)
                                .reduce((one, other) -> one + " " + other)
                                .orElseThrow())
                .toList();
    }

    /** By hand: with 1 and 4 withheld their sum 5 is known, so that 1 can be 0 to 5: 3 above and 1 below it are there. */
    @Test
    void oneListTakesTheSmallestPartner() {
        ProtectedTable done =
                DisclosureControl.withDefaults().protect(list(1, 4, 7)).get();
        assertEquals(List.of("!i0", "i1"), withheld(done));
        assertEquals(
                Interval.closed(Rational.ZERO, Rational.of(5)),
                done.primary().get(0).interval());
        assertEquals(3, done.primary().get(0).needed());
        assertTrue(done.isOptimal());
        assertEquals(1, done.lost(SuppressionCost.CELLS));
        assertEquals(4, done.lost(SuppressionCost.VALUES));
        assertEquals("x", done.table().figure("i0").printed());
        assertEquals("7", done.table().figure("i2").printed());
        assertEquals("12", done.table().figure("計").printed());
    }

    /** 1 + 2 with 5 and 7: the two sensitive ones sum to 3, so that 1 could be 3 at most: one more is needed. */
    @Test
    void sensitiveCellsAloneMayNotProtectOneAnother() {
        ProtectedTable done =
                DisclosureControl.withDefaults().protect(list(1, 2, 5, 7)).get();
        assertEquals(List.of("!i0", "!i1", "i2"), withheld(done));
        ProtectedTable weaker = DisclosureControl.withDefaults()
                .withProtection(new Protection(1, Rational.ZERO))
                .withContributorsKnowing(false)
                .protect(list(1, 2, 5, 7))
                .get();
        assertEquals(List.of("!i0", "!i1"), withheld(weaker));
    }

    /** Two single establishments, 2 in all: each of their owners knows the other, unless a third cell is withheld. */
    @Test
    void ownersKnowTheirOwnFigure() {
        DisclosureControl control = DisclosureControl.withDefaults().withProtection(new Protection(1, Rational.ZERO));
        assertEquals(
                List.of("!i0", "!i1", "i2"),
                withheld(control.protect(list(1, 1, 5, 9)).get()));
        assertEquals(
                List.of("!i0", "!i1"),
                withheld(control.withContributorsKnowing(false)
                        .protect(list(1, 1, 5, 9))
                        .get()));
    }

    /**
     * Found by trying all choices: the totals of c1 and c2, 1 and 2, stand beside each other in the row of totals only. Were they alone withheld
     * there, their sum 3 would be known, and to the only one of c1 the 2 with it.
     */
    @Test
    void ownersOfTotalsKnowTheirFigureToo() {
        StatTable table = BruteForce.withMargins(new long[][] {{10, 1, 0}, {1, 0, 2}});
        DisclosureControl control = DisclosureControl.withDefaults().withProtection(new Protection(1, Rational.ZERO));
        ProtectedTable done = control.protect(table).get();
        assertEquals("x", done.table().figure("計", "c1").printed());
        assertEquals("x", done.table().figure("計", "c2").printed());
        assertTrue(withheld(done).contains("計 c0") || withheld(done).contains("計 計"), withheld(done)::toString);
        assertTrue(
                withheld(control.withContributorsKnowing(false).protect(table).get()).stream()
                        .noneMatch(cell -> cell.equals("計 c0") || cell.equals("計 計")));
    }

    /** Subtotals on both axes and 26 × 24 cells of 1: no network, and more than can be attacked one by one. */
    @Test
    void tooManyCellsWithSubtotalsOnBothAxesAreRefused() {
        Axis rows = halves("row", 26);
        Axis columns = halves("column", 24);
        StatTable.Builder builder = StatTable.builder("表").axis(rows).axis(columns);
        for (Category row : rows.categories()) {
            for (Category column : columns.categories()) {
                builder.put(Figure.of((long) weight(rows, row) * weight(columns, column)), row.id(), column.id());
            }
        }
        StatTable table = builder.build();
        assertEquals(
                "more than 600 cells of a table of this shape would have to be withheld; split it, by area for example, or leave"
                        + " subtotals on one of two axes only",
                DisclosureControl.withDefaults()
                        .protect(table)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        StatTable.Builder published = StatTable.builder("表").axis(rows).axis(columns);
        for (int cell = 0; cell < table.size(); cell++) {
            Figure figure = table.figureAt(cell);
            published.put(cell, figure.equals(Figure.of(1)) ? Figure.of(Mark.SUPPRESSED, Unit.NONE) : figure);
        }
        assertEquals(
                "more than 600 cells are suppressed: 624",
                IntervalAttack.on(published.build())
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    private static int weight(Axis axis, Category category) {
        return axis.leaves().contains(category)
                ? 1
                : category.id().equals("計")
                        ? axis.leaves().size()
                        : axis.leaves().size() / 2;
    }

    /** So many categories in two halves with their totals. */
    private static Axis halves(String id, int size) {
        String[] first = IntStream.range(0, size / 2).mapToObj(i -> id + i).toArray(String[]::new);
        String[] second = IntStream.range(size / 2, size).mapToObj(i -> id + i).toArray(String[]::new);
        List<Category> all = Stream.of(Stream.of("計", "上", "下"), Stream.of(first), Stream.of(second))
                .flatMap(one -> one)
                .map(Category::of)
                .toList();
        return Axis.of(id, Label.same(id), all)
                .withTotal("計", "上", "下")
                .withTotal("上", first)
                .withTotal("下", second);
    }

    @Test
    void nothingToHide() {
        StatTable table = list(3, 0, 7);
        ProtectedTable done = DisclosureControl.withDefaults().protect(table).get();
        assertEquals(table, done.table());
        assertEquals(List.of(), done.cells());
        assertTrue(done.isOptimal());
    }

    /** The margins of a table of two axes: 1 at (a, D) needs a rectangle; the cheapest is with (a, E), (b, D), (b, E). */
    @Test
    void aRectangle() {
        StatTable table = BruteForce.withMargins(new long[][] {{1, 5, 40}, {4, 6, 50}, {70, 80, 90}});
        ProtectedTable done = DisclosureControl.withDefaults()
                .withCost(SuppressionCost.VALUES)
                .protect(table)
                .get();
        assertEquals(List.of("!r0 c0", "r0 c1", "r1 c0", "r1 c1"), withheld(done));
        assertEquals(15, done.lost(SuppressionCost.VALUES));
        assertEquals(List.of(), IntervalAttack.on(done.table()).get().disclosed());
    }

    @Test
    void amountsByTheNumberOfContributors() {
        StatTable counts = list(2, 4, 7);
        StatTable persons = list(50, 60, 700);
        ProtectedTable done =
                DisclosureControl.withDefaults().protect(persons, counts).get();
        assertEquals(List.of("!i0", "i1"), withheld(done));
        assertEquals(5, done.primary().get(0).needed());
        assertEquals("700", done.table().figure("i2").printed());
        assertEquals(
                "Both tables must have the same categories in the same order, but had [[計, i0, i1, i2]] and [[計, i0]]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DisclosureControl.withDefaults().protect(persons, list(2)))
                        .getMessage());
    }

    /** Of 甲 D one of 12 and two of 1 have 14: 12 is 86%, above 80%. 乙 D has three of 5. */
    @Test
    void dominanceInATally() {
        TallyPlan plan = TallyPlan.of(
                        Axis.of("area", "市", "甲", "乙").withTotal("市", "甲", "乙"),
                        Axis.of("industry", "計", "D", "E").withTotal("計", "D", "E"))
                .withLargest();
        EstablishmentTally.Counter counter = EstablishmentTally.counter(plan);
        for (int persons : new int[] {12, 1, 1}) {
            counter.add("甲", "D", persons);
        }
        for (int i = 0; i < 4; i++) {
            counter.add("乙", "D", 5).add("甲", "E", 6).add("乙", "E", 7);
        }
        DisclosureControl control = DisclosureControl.withDefaults()
                .withRules(SensitivityRule.frequency(3), SensitivityRule.dominance(Rational.of(4, 5)));
        ProtectedTable done = control.protect(counter.tally()).get();
        assertEquals(
                List.of("D 甲"),
                done.primary().stream()
                        .map(cell -> cell.place().get(0) + " " + cell.place().get(1))
                        .toList());
        assertEquals(3, done.complementary().size());
        EstablishmentTally without = EstablishmentTally.zero(TallyPlan.of(plan.areas(), plan.industries()));
        assertEquals(
                "Rule 'the largest contributor makes up more than 4/5' needs the largest contributions, "
                        + "which only a tally by a plan withLargest() has",
                assertThrows(IllegalArgumentException.class, () -> control.protect(without))
                        .getMessage());
    }

    @Test
    void refusals() {
        assertEquals(
                Refusal.of(
                        Refusal.Reason.SUPPRESSED,
                        "秘匿処理には0以上の整数が要るが、i0はx",
                        "disclosure control needs whole numbers from 0, but i0 is x"),
                DisclosureControl.withDefaults()
                        .protect(list(4, 5).withFigure(Figure.parse("x"), "i0"))
                        .refusal()
                        .orElseThrow());
        assertEquals(
                Refusal.of(
                        Refusal.Reason.NOT_APPLICABLE,
                        "秘匿処理には0以上の整数が要るが、i0は-4",
                        "disclosure control needs whole numbers from 0, but i0 is -4"),
                DisclosureControl.withDefaults().protect(list(-4, 5)).refusal().orElseThrow());
        assertEquals(
                Refusal.of(Refusal.Reason.PARTS_DO_NOT_ADD, "計は9だが、内訳の合計は11", "計 is 9, but its parts sum to 11"),
                DisclosureControl.withDefaults()
                        .protect(list(4, 5).withFigure(Figure.of(6), "i0"))
                        .refusal()
                        .orElseThrow());
        assertEquals(
                "総数（内訳の合計）を宣言した軸がない",
                DisclosureControl.withDefaults()
                        .protect(StatTable.builder("")
                                .axis(Axis.of("a", "b"))
                                .put(Figure.of(1), "b")
                                .build())
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
        assertEquals(
                "There must be at least one rule, but there was none",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DisclosureControl.withDefaults().withRules())
                        .getMessage());
    }

    /** The only establishment is the only one of its total, too: hidden in both, it can be any number. */
    @Test
    void theOnlyOneOfATotal() {
        ProtectedTable done =
                DisclosureControl.withDefaults().protect(list(1, 0)).get();
        assertEquals(List.of("!計", "!i0"), withheld(done));
        assertEquals(Interval.above(Rational.ZERO, true), done.primary().get(1).interval());
        assertEquals("-", done.table().figure("i1").printed());
    }

    @Test
    void explained() {
        ProtectedTable done =
                DisclosureControl.withDefaults().protect(list(1, 4, 7)).get();
        String text = done.explanation().text(Locale.JAPANESE);
        assertTrue(text.contains("客体が3未満。公表値から推定できる範囲が上下に3以上かつ値の1/10以上"), text);
        assertTrue(text.contains("一次秘匿 1、二次秘匿 1"), text);
        assertTrue(text.contains("セルの数は最小であることを確かめた"), text);
        assertTrue(done.table().notes().get(0).ja().startsWith("「x」は、個々の客体が特定されるおそれがあるため"));
        assertEquals(
                "[i0] " + done.primary().get(0).interval(),
                done.primary().get(0).toString());
        assertEquals(done.table().toString(), done.toString());
    }

    /** Too large for the search of the cheapest choice, but fast and safe; it is said that it need not be the cheapest. */
    @Test
    void largeTables() {
        Random random = new Random(5);
        long[][] inner = new long[300][20];
        for (long[] row : inner) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (long) Math.exp(random.nextGaussian() * 1.5 + 2.5);
            }
        }
        ProtectedTable done = DisclosureControl.withDefaults()
                .protect(BruteForce.withMargins(inner))
                .get();
        assertFalse(done.isOptimal());
        assertTrue(
                done.primary().size() > 300,
                () -> "sensitive: " + done.primary().size());
        for (WithheldCell cell : done.primary()) {
            assertTrue(cell.interval().contains(Rational.of(cell.value() + 3)));
            assertTrue(cell.interval().contains(Rational.ZERO));
        }
        assertTrue(done.complementary().size() < done.primary().size());
    }

    @Test
    void readsAsWhatItGoesBy() {
        assertEquals(
                "[Frequency[least=3]], " + Protection.DEFAULT + ", CELLS",
                DisclosureControl.withDefaults().toString());
    }
}
