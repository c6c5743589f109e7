package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

class IndustryClassificationTest {

    private static final Label TITLE = Label.of("市の業種分類", "City's own classification");
    private static final IndustryGroup PRIMARY =
            IndustryGroup.of("A-B", Label.of("農林漁業", "Agriculture, forestry and fisheries"), "A", "B");

    private static Industry industry(String code, IndustryLevel level, String parent) {
        return new Industry(code, level, parent, "産業" + code, "");
    }

    private static IndustryClassification own(Industry... industries) {
        return IndustryClassification.of(TITLE, Source.UNSTATED, List.of(industries));
    }

    @Test
    void groupsAreIndustriesLikeOthers() {
        IndustryClassification list = JsicClassification.rev13().divisions().withGroups(List.of(PRIMARY));
        assertEquals(
                new Industry("A-B", IndustryLevel.GROUP, "", "農林漁業", "Agriculture, forestry and fisheries"),
                list.get("A-B"));
        assertEquals(List.of(list.get("A"), list.get("B")), list.children("A-B"));
        assertEquals(List.of(list.get("A"), list.get("B")), list.leaves("A-B"));
        assertEquals(List.of(), list.ancestors("A"));
        assertEquals(List.of(list.get("A-B")), list.list(IndustryLevel.GROUP));
        assertEquals(List.of(list.get("A-B")), list.listNamed("農林、漁業"));
        assertEquals(21, list.list().size());
        assertEquals(List.of(PRIMARY), list.groups());
    }

    @Test
    void groupsOfTheWholeList() {
        IndustryClassification list = JsicClassification.rev14().withGroups(List.of(PRIMARY));
        assertEquals("0100", list.leaves("A-B").get(0).code());
        assertEquals(
                "B",
                list.ancestors(list.leaves("A-B")
                                .get(list.leaves("A-B").size() - 1)
                                .code())
                        .get(2)
                        .code());
        assertEquals(
                list.leaves("A").size() + list.leaves("B").size(),
                list.leaves("A-B").size());
    }

    /** The rows of the paper's industry tables: sectors over divisions, with 農林漁業 under the first. */
    @Test
    void axisDeclaresTotals() {
        IndustryClassification list = JsicClassification.rev13()
                .divisions()
                .withGroups(List.of(PRIMARY))
                .withGroups(SectorDefinition.CENSUS.groups());
        Axis axis = list.axis(
                "industry",
                Label.of("産業", "Industry"),
                List.of("PRIMARY", "A", "B", "SECONDARY", "C", "D", "E", "TERTIARY", "G"));
        assertEquals(
                List.of(
                        new Axis.Total("PRIMARY", List.of("A", "B")),
                        new Axis.Total("SECONDARY", List.of("C", "D", "E"))),
                axis.totals());
        assertEquals(Category.of("D", Label.of("建設業", "Construction")), axis.get("D"));
    }

    @Test
    void axisOfTheTree() {
        JsicClassification list = JsicClassification.rev13();
        assertEquals(
                List.of(new Axis.Total("B", List.of("03", "04"))),
                list.axis("i", TITLE, List.of("A", "01", "B", "03", "04")).totals());
        assertEquals(List.of(), list.axis("i", TITLE, List.of("A", "B")).totals());
        assertThrows(NoSuchElementException.class, () -> list.axis("i", TITLE, List.of("A", "U")));
        assertEquals(
                "Axis 'i' must have each category once, but had 'A' twice",
                assertThrows(IllegalArgumentException.class, () -> list.axis("i", TITLE, List.of("A", "A")))
                        .getMessage());
    }

    @Test
    void selection() {
        IndustryClassification some = JsicClassification.rev13().select(List.of("0111", "A", "09", "E"));
        assertEquals(
                List.of("A", "0111", "E", "09"),
                some.list().stream().map(Industry::code).toList());
        assertEquals("A", some.get("0111").parent());
        assertEquals(
                List.of("0111"), some.children("A").stream().map(Industry::code).toList());
        IndustryClassification grouped = JsicClassification.rev13().divisions().withGroups(List.of(PRIMARY));
        assertEquals(List.of(PRIMARY), grouped.select(List.of("A-B", "B", "A")).groups());
        assertEquals(
                List.of(new Industry(
                        "A-B",
                        IndustryLevel.DIVISION,
                        "",
                        "農林漁業",
                        PRIMARY.label().en())),
                grouped.select(List.of("A-B")).list());
        assertThrows(NoSuchElementException.class, () -> grouped.select(List.of("Z")));
    }

    @Test
    void ownClassification() {
        IndustryClassification list = own(
                industry("ものづくり", IndustryLevel.DIVISION, ""),
                industry("食品", IndustryLevel.MAJOR, "ものづくり"),
                industry("機械", IndustryLevel.MAJOR, "ものづくり"));
        assertEquals(TITLE, list.title());
        assertEquals(2, list.children("ものづくり").size());
        assertEquals("市の業種分類（3）", list.toString());
        assertEquals(list, own(list.list().toArray(Industry[]::new)));
        assertEquals(list.hashCode(), own(list.list().toArray(Industry[]::new)).hashCode());
        assertNotEquals(list, list.select(List.of("食品")));
        assertEquals(
                "No industry 'x' in City's own classification, nearest are 'ものづくり', '食品', '機械'",
                assertThrows(NoSuchElementException.class, () -> list.get("x")).getMessage());
        assertEquals(
                "No industry 'x' in City's own classification, it is empty",
                assertThrows(NoSuchElementException.class, () -> own().get("x")).getMessage());
    }

    @Test
    void misuse() {
        assertEquals(
                "Each industry must have a code of its own, but '1' stood twice",
                message(() -> own(industry("1", IndustryLevel.DIVISION, ""), industry("1", IndustryLevel.MAJOR, ""))));
        assertEquals(
                "Parent '9' of industry '1' must stand before it and on a higher level, but did not stand before it",
                message(() -> own(industry("1", IndustryLevel.MAJOR, "9"))));
        assertEquals(
                "Parent '9' of industry '1' must stand before it and on a higher level, but was of level MAJOR",
                message(() -> own(industry("9", IndustryLevel.MAJOR, ""), industry("1", IndustryLevel.MAJOR, "9"))));
        assertEquals(
                "Industry '1' must have a level of the classification; groups are added by withGroups",
                message(() -> own(industry("1", IndustryLevel.GROUP, ""))));
        assertEquals(
                "Part 'U' of group 'x' must be an industry or an earlier group of JSIC revision 13",
                message(() -> JsicClassification.rev13()
                        .divisions()
                        .withGroups(List.of(IndustryGroup.of("x", TITLE, "A", "U")))));
        assertEquals(
                "Each industry must have a code of its own, but 'C' stood twice",
                message(() -> JsicClassification.rev13()
                        .divisions()
                        .withGroups(List.of(IndustryGroup.of("C", TITLE, "A", "B")))));
    }

    private static String message(Executable action) {
        return assertThrows(IllegalArgumentException.class, action).getMessage();
    }
}
