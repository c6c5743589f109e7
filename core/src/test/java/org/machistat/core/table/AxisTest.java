package org.machistat.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/** The sectors and divisions are those of the Kawasaki paper, lines 91 to 95. */
class AxisTest {

    private static final Axis INDUSTRIES = Axis.of("業種", "合計", "第一次産業", "農林漁業", "第二次産業", "建設業", "製造業")
            .withTotal("合計", "第一次産業", "第二次産業")
            .withTotal("第一次産業", "農林漁業")
            .withTotal("第二次産業", "建設業", "製造業");

    private static final Comparability BARRED =
            Comparability.bar(Comparability.Aspect.SCOPE, "対象範囲が異なる", "the scope differs");

    @Test
    void categoriesKeepTheirOrder() {
        assertEquals(6, INDUSTRIES.size());
        assertEquals("建設業", INDUSTRIES.categories().get(4).id());
        assertEquals(4, INDUSTRIES.indexOf("建設業"));
        assertEquals(Category.of("製造業"), INDUSTRIES.get("製造業"));
        assertEquals(Optional.empty(), INDUSTRIES.find("情報通信業"));
        assertEquals("業種", INDUSTRIES.id());
        assertEquals(Label.same("業種"), INDUSTRIES.label());
    }

    @Test
    void totalsAreNested() {
        assertEquals(3, INDUSTRIES.totals().size());
        assertEquals(List.of(List.of(Category.of("建設業"), Category.of("製造業"))), INDUSTRIES.partsOf("第二次産業"));
        assertEquals(List.of(), INDUSTRIES.partsOf("製造業"));
        assertEquals(
                List.of("農林漁業", "建設業", "製造業"),
                INDUSTRIES.leaves().stream().map(Category::id).toList());
        assertEquals(Optional.of(Category.of("第二次産業")), INDUSTRIES.parentOf("製造業"));
        assertEquals(Optional.empty(), INDUSTRIES.parentOf("合計"));
    }

    @Test
    void aCategoryMayBeATotalInSeveralWays() {
        Axis axis = INDUSTRIES.withTotal("合計", "農林漁業", "建設業", "製造業");
        assertEquals(2, axis.partsOf("合計").size());
        assertEquals(Optional.of(Category.of("第二次産業")), axis.parentOf("製造業"), "the total declared first");
    }

    @Test
    void unknownCategoriesNameTheNearestFirst() {
        assertEquals(
                "Axis '業種': no category '製造', nearest are '製造業', '合計', '建設業', '農林漁業', '第一次産業', … (6 in all)",
                assertThrows(NoSuchElementException.class, () -> INDUSTRIES.get("製造"))
                        .getMessage());
        assertEquals(
                "Axis 'x': no category 'bb', nearest are 'b', 'a'",
                assertThrows(
                                NoSuchElementException.class,
                                () -> Axis.of("x", "a", "b").indexOf("bb"))
                        .getMessage());
    }

    @Test
    void aNameAskedForAsAnIdIsToldItsId() {
        Axis axis = Axis.of(
                "area",
                Label.same("area"),
                List.of(
                        Category.of("14130", Label.of("川崎市", "Kawasaki")),
                        Category.of("13206", Label.of("府中市", "Fuchu")),
                        Category.of("34208", Label.of("府中市", "Fuchu"))));
        assertEquals(
                "Axis 'area': no category '川崎市', but it is the name of '14130'",
                assertThrows(NoSuchElementException.class, () -> axis.get("川崎市"))
                        .getMessage());
        assertEquals(
                "Axis 'area': no category 'Fuchu', but it is the name of '13206', '34208'",
                assertThrows(NoSuchElementException.class, () -> axis.get("Fuchu"))
                        .getMessage());
    }

    @Test
    void messagesStayShortForLongNamesAndManyCategories() {
        Axis many = Axis.of(
                "x",
                Label.same("x"),
                IntStream.range(0, 20_000)
                        .mapToObj(i -> Category.of("category " + i))
                        .toList());
        String message = assertThrows(NoSuchElementException.class, () -> many.get("c".repeat(100_000)))
                .getMessage();
        assertTrue(message.length() < 300, message);
    }

    @Test
    void refusesWhatIsNoAxis() {
        assertRefused("Axis 'x' must have at least one category, but had none", () -> Axis.of("x"));
        assertRefused("Axis 'x' must have each category once, but had 'a' twice", () -> Axis.of("x", "a", "b", "a"));
        assertRefused("Id of an axis must not be blank, but was ' '", () -> Axis.of(" ", "a"));
    }

    @Test
    void refusesWhatIsNoTotal() {
        assertRefused(
                "Total '合計' of axis '業種': no category '情報', nearest are '合計', '建設業', '製造業', '農林漁業', '第一次産業', … (6 in all)",
                () -> INDUSTRIES.withTotal("合計", "情報"));
        assertRefused("Total '合計' must not be among its own parts [合計]", () -> INDUSTRIES.withTotal("合計", "合計"));
        assertRefused("Total '合計' must have at least one part, but had none", () -> INDUSTRIES.withTotal("合計"));
        assertRefused(
                "Total '合計' must have each part once, but had '製造業' twice",
                () -> INDUSTRIES.withTotal("合計", "製造業", "製造業"));
        assertRefused(
                "A total of axis '業種' must not be among its own parts through other totals, but there is a circle with"
                        + " '合計', '第二次産業'",
                () -> INDUSTRIES.withTotal("第二次産業", "合計"));
        assertRefused(
                "Total '合計' of axis '業種' must be declared once with the same parts, but was declared twice with"
                        + " [第二次産業, 第一次産業]",
                () -> INDUSTRIES.withTotal("合計", "第二次産業", "第一次産業"));
    }

    @Test
    void aCircleIsFoundThroughManyTotals() {
        Axis nested = Axis.of("x", IntStream.range(0, 50).mapToObj(i -> "c" + i).toArray(String[]::new));
        for (int i = 1; i < 50; i++) {
            nested = nested.withTotal("c" + i, "c" + (i - 1));
        }
        Axis last = nested;
        assertEquals(49, last.totals().size());
        assertRefused(
                "A total of axis 'x' must not be among its own parts through other totals, but there is a circle with"
                        + " 'c0', 'c1', 'c2', 'c3', 'c4'",
                () -> last.withTotal("c0", "c49"));
    }

    @Test
    void aCategoryCanBeReplaced() {
        Axis axis = INDUSTRIES.with(Category.of("製造業").withUnit(Unit.PERSONS));
        assertEquals(Unit.PERSONS, axis.get("製造業").unit());
        assertEquals(INDUSTRIES.totals(), axis.totals());
        assertNotEquals(INDUSTRIES, axis);
        assertEquals(Label.same("産業"), INDUSTRIES.withLabel(Label.same("産業")).label());
        assertThrows(NoSuchElementException.class, () -> INDUSTRIES.with(Category.of("z")));
    }

    /** The roles are the three of JSON-stat 2.0 (json-stat.org/full, "role"). */
    @Test
    void aRoleStaysWithTheAxisWhateverElseChanges() {
        Axis years = Axis.of("年", "2014", "2016", "計").withRole(Axis.Role.TIME);
        assertEquals(Optional.of(Axis.Role.TIME), years.role());
        assertEquals(Optional.empty(), INDUSTRIES.role());
        assertNotEquals(Axis.of("年", "2014", "2016", "計"), years);
        assertNotEquals(years.withRole(Axis.Role.GEO), years);
        assertEquals(years, Axis.of("年", "2014", "2016", "計").withRole(Axis.Role.TIME));
        assertEquals(
                years.hashCode(),
                Axis.of("年", "2014", "2016", "計").withRole(Axis.Role.TIME).hashCode());
        for (Axis changed : List.of(
                years.withTotal("計", "2014", "2016"),
                years.with(new Category("2014", Label.same("平成26年"), Unit.NONE)),
                years.withLabel(Label.same("調査年")),
                years.withComparisons(Comparisons.<String>none().with("2014", "2016", BARRED)),
                years.select(List.of("2014", "2016")))) {
            assertEquals(Optional.of(Axis.Role.TIME), changed.role());
        }
        assertEquals(
                "newRole",
                assertThrows(NullPointerException.class, () -> years.withRole(null))
                        .getMessage());
    }

    @Test
    void selectingKeepsWhatIsSaidOfThePairsThatAreLeft() {
        Axis years = Axis.of("年", "2012", "2014", "2016")
                .withComparisons(
                        Comparisons.<String>none().with("2012", "2014", BARRED).with("2014", "2016", BARRED));
        Axis two = years.select(List.of("2016", "2014"));
        assertEquals(BARRED, two.comparability("2016", "2014"));
        assertEquals(
                List.of(new Comparisons.Pair<>("2014", "2016", BARRED)),
                two.comparisons().pairs());
        assertTrue(years.select(List.of("2012", "2016")).comparisons().isEmpty());
    }

    @Test
    void manyTotalsAreCheckedAtOnce() {
        int depth = 100_000;
        String[] ids = IntStream.rangeClosed(0, depth).mapToObj(i -> "c" + i).toArray(String[]::new);
        Axis axis = Axis.of("深い", ids);
        List<Axis.Total> chain = IntStream.range(0, depth)
                .mapToObj(i -> new Axis.Total("c" + i, List.of("c" + (i + 1))))
                .toList();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Axis deep = axis.withTotals(chain);
            assertEquals(chain, deep.totals());
            assertEquals(List.of(Category.of("c" + depth)), deep.leaves());
        });
        List<Axis.Total> circle = new ArrayList<>(chain);
        circle.add(new Axis.Total("c" + depth, List.of("c0")));
        assertRefused(
                "A total of axis '深い' must not be among its own parts through other totals, but there is a circle with 'c0',"
                        + " 'c1', 'c2', 'c3', 'c4'",
                () -> axis.withTotals(circle));
        assertEquals(INDUSTRIES, INDUSTRIES.withTotals(List.of()));
        assertEquals(axis.withTotal("c0", "c1").withTotal("c1", "c2"), axis.withTotals(chain.subList(0, 2)));
        assertRefused(
                "Total 'c0' of axis '深い' must be declared once with the same parts, but was declared twice with [c1]",
                () -> axis.withTotal("c0", "c1").withTotals(chain.subList(0, 1)));
    }

    @Test
    void printsItsFirstCategories() {
        assertEquals("業種[合計, 第一次産業, 農林漁業, 第二次産業, 建設業, 製造業]", INDUSTRIES.toString());
        assertEquals(
                "x[a, b, c, d, e, f, g, h, … (9)]",
                Axis.of("x", "a", "b", "c", "d", "e", "f", "g", "h", "i").toString());
        assertFalse(INDUSTRIES.equals(Axis.of("業種", "合計")));
        assertEquals(Axis.of("業種", "合計").hashCode(), Axis.of("業種", "合計").hashCode());
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable asked) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, asked).getMessage());
    }
}
