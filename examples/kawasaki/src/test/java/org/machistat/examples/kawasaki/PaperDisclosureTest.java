package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.machistat.census.disclosure.DisclosureControl;
import org.machistat.census.disclosure.IntervalAttack;
import org.machistat.census.disclosure.ProtectedTable;
import org.machistat.census.disclosure.WithheldCell;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

/** The paper prints one establishment of 鉱業 and what it employs: had its tables been protected. */
class PaperDisclosureTest {

    private static final String MINING = "鉱業、採石業、砂利採取業";
    private static StatTable establishments;
    private static StatTable employees;

    @BeforeAll
    static void repair() {
        Paper paper = Paper.read();
        establishments = TableAudit.withDefaults()
                .audit(paper.establishments())
                .repaired()
                .get();
        employees =
                TableAudit.withDefaults().audit(paper.employees()).repaired().get();
    }

    private static StatTable levels(StatTable table) {
        String[] years = table.axes().get(1).categories().stream()
                .map(category -> category.id())
                .filter(id -> id.matches("(事業所数|従業者数) 201[46]年"))
                .toArray(String[]::new);
        assertEquals(2, years.length);
        return table.select(table.axes().get(1).id(), years);
    }

    private static List<String> names(List<WithheldCell> cells) {
        return cells.stream()
                .map(cell -> cell.place().get(0).name().ja() + " "
                        + cell.place().get(1).name().ja())
                .toList();
    }

    /** As printed the parts of 第三次産業 lack a row, so that nothing can be proven. */
    @Test
    void asPrintedTheSumsDoNotHold() {
        assertEquals(
                Refusal.Reason.PARTS_DO_NOT_ADD,
                DisclosureControl.withDefaults()
                        .protect(levels(Paper.read().establishments()))
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    /** 鉱業 has one establishment in both years; its smallest neighbour in 第二次産業 is 製造業. */
    @Test
    void establishmentsOfMiningGoWithAnother() {
        ProtectedTable done =
                DisclosureControl.withDefaults().protect(levels(establishments)).get();
        assertTrue(done.isOptimal());
        assertEquals(2, done.primary().size());
        assertTrue(names(done.primary()).stream().allMatch(name -> name.startsWith(MINING)));
        assertEquals(2, done.complementary().size());
        assertTrue(names(done.complementary()).stream().allMatch(name -> name.startsWith("製造業")));
        IntervalAttack attack = IntervalAttack.on(done.table()).get();
        assertEquals(List.of(), attack.disclosed());
        assertEquals(
                Interval.closed(Rational.ZERO, Rational.of(3_300)),
                done.primary().get(0).interval());
    }

    /** Employees go by the number of establishments that employ them. */
    @Test
    void employeesOfMiningGo() {
        StatTable persons = levels(employees);
        StatTable counts = levels(establishments);
        StatTable.Builder sameNames = StatTable.builder(counts.title()).unit(counts.unit());
        persons.axes().forEach(sameNames::axis);
        for (int cell = 0; cell < persons.size(); cell++) {
            sameNames.put(cell, counts.figureAt(cell));
        }
        ProtectedTable done = DisclosureControl.withDefaults()
                .protect(persons, sameNames.build())
                .get();
        assertEquals(List.of("鉱業、探石業、砂利採取業 従業者数 2014年", "鉱業、探石業、砂利採取業 従業者数 2016年"), names(done.primary()));
        assertEquals(List.of("建設業 従業者数 2014年", "建設業 従業者数 2016年"), names(done.complementary()));
        assertEquals(5, done.primary().get(0).needed());
        assertEquals(
                Interval.closed(Rational.ZERO, Rational.of(31_531)),
                done.primary().get(0).interval());
    }
}
