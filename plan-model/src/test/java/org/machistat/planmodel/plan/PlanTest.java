package org.machistat.planmodel.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Share;
import org.machistat.planmodel.plan.Alignment.Relation;

/** The paper: cover (lines 3 to 15), plan and programmes (22, 24, 59, 60). The comprehensive plan's second period is from A1. */
class PlanTest {

    private static final Programme FIRST =
            new Programme(1, Label.of("第1期", "Programme 1"), FiscalYearRange.of(2016, 2017), Status.ADOPTED);
    private static final Programme SECOND =
            new Programme(2, Label.of("第2期", "Programme 2"), FiscalYearRange.of(2018, 2021), Status.DRAFT);
    private static final Plan PLAN = Plan.of(
                    Label.of("かわさき産業振興プラン", "Kawasaki industrial promotion plan"), FiscalYearRange.parse("平成28～37年度"))
            .withIssuer(Label.of("経済労働局", "Economy and Labour Bureau"))
            .withAdopted(ApproximateDate.parse("平成28年2月"))
            .withDocuments(List.of(new PlanDocument(
                    Label.EMPTY,
                    Source.of("総務委員会資料").withDate(LocalDate.of(2017, 8, 30)),
                    List.of(PlanDocument.of(Label.same("資料1"), Source.of("基本的考え方（案）"))))))
            .withChapters(TableOfContentsTest.PRINTED)
            .withProgrammes(List.of(FIRST, SECOND));
    private static final Plan PARENT = Plan.of(Label.same("総合計画"), FiscalYearRange.of(2016, 2025))
            .withProgrammes(List.of(
                    new Programme(1, Label.same("第1期実施計画"), FiscalYearRange.of(2016, 2017), Status.ADOPTED),
                    new Programme(2, Label.same("第2期実施計画"), FiscalYearRange.of(2018, 2021), Status.DRAFT)));

    private static String refusal(String day) {
        return PLAN.programmeInForceOn(LocalDate.parse(day))
                .refusal()
                .orElseThrow()
                .sentence()
                .en();
    }

    @Test
    void holdsTheCover() {
        assertEquals("かわさき産業振興プラン（平成28～令和7年度、策定済み）", PLAN.toString());
        assertEquals("平成28年2月", PLAN.adopted().orElseThrow().toString());
        assertEquals("経済労働局", PLAN.issuer().ja());
        assertEquals(
                "資料1 基本的考え方（案）", PLAN.documents().get(0).attachments().get(0).toString());
        assertEquals(7, PLAN.contents().chapters().size());
        assertEquals(Status.DRAFT, PARENT.status());
        assertEquals(Optional.empty(), PARENT.adopted());
        assertEquals(PLAN, PLAN.withStatus(Status.DRAFT).withStatus(Status.ADOPTED));
    }

    @Test
    void programmeInForce() {
        assertEquals(FIRST, PLAN.programmeInForceOn(LocalDate.of(2018, 3, 31)).get());
        assertEquals(
                "2018-04-01 lies in a programme that is only a draft: Programme 2 (FY2018-FY2021)",
                refusal("2018-04-01"));
        assertEquals(
                "2022-04-01 lies in no programme, there are: Programme 1 (FY2016-FY2017), Programme 2 (FY2018-FY2021)",
                refusal("2022-04-01"));
        Plan doubled = PLAN.withProgrammes(List.of(FIRST, FIRST));
        assertEquals(
                "2016-04-01 lies in several programmes: Programme 1 (FY2016-FY2017), Programme 1 (FY2016-FY2017)",
                doubled.programmeInForceOn(LocalDate.of(2016, 4, 1))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(List.of(FIRST, FIRST), doubled.listInForceOn(LocalDate.of(2016, 4, 1)));
    }

    @Test
    void coverageOfTheTenYears() {
        Coverage coverage = PLAN.coverage();
        assertEquals(List.of(FiscalYearRange.of(2016, 2021)), coverage.covered());
        assertEquals(List.of(FiscalYearRange.of(2022, 2025)), coverage.gaps());
        assertEquals(Share.of(6, 10), coverage.share());
        assertEquals(List.of(), coverage.overlaps());
        assertEquals(List.of(), coverage.outside());
        assertEquals(Share.of(2, 10), PLAN.coverageAdopted().share());
    }

    @Test
    void overlapsAndProgrammesBeyondThePlan() {
        Programme late = new Programme(3, Label.same("第3期"), FiscalYearRange.of(2021, 2026), Status.DRAFT);
        Coverage coverage = PLAN.withProgrammes(List.of(FIRST, SECOND, late)).coverage();
        assertEquals(List.of(new Coverage.Overlap(SECOND, late, FiscalYearRange.of(2021, 2021))), coverage.overlaps());
        assertEquals(List.of(late), coverage.outside());
        assertEquals(Share.of(10, 10), coverage.share());
    }

    @Test
    void yearsLeft() {
        assertEquals(Optional.of(FiscalYearRange.of(2017, 2025)), PLAN.yearsLeftOn(LocalDate.of(2017, 8, 30)));
        assertEquals(Optional.of(PLAN.period()), PLAN.yearsLeftOn(LocalDate.of(2010, 1, 1)));
        assertEquals(Optional.empty(), PLAN.yearsLeftOn(LocalDate.of(2026, 4, 1)));
        assertEquals(Period.of(8, 7, 2), PLAN.timeLeftOn(LocalDate.of(2017, 8, 30)));
        assertEquals(Period.ofDays(1), PLAN.timeLeftOn(LocalDate.of(2026, 3, 31)));
        assertEquals(Period.ZERO, PLAN.timeLeftOn(LocalDate.of(2026, 4, 1)));
    }

    @Test
    void alignmentWithTheParentPlan() {
        List<Alignment> alignment = PLAN.alignmentWith(PARENT);
        assertEquals(
                List.of(Relation.SAME, Relation.SAME),
                alignment.stream().map(Alignment::relation).toList());
        assertEquals(List.of(), PLAN.listNotAlignedWith(PARENT));
        assertTrue(alignment.get(0).toString().endsWith("：同一期間"));
    }

    @Test
    void everyRelation() {
        assertRelation(Relation.WITHIN, 2018, 2019, 0, -2);
        assertRelation(Relation.CONTAINS, 2017, 2021, -1, 0);
        assertRelation(Relation.OVERLAPS, 2020, 2023, 2, 2);
        assertRelation(Relation.APART, 2022, 2025, 4, 4);
    }

    private static void assertRelation(Relation expected, int first, int last, int startLag, int endLag) {
        Programme programme = new Programme(1, Label.same("期"), FiscalYearRange.of(first, last), Status.DRAFT);
        Alignment alignment = new Alignment(programme, SECOND);
        assertEquals(expected, alignment.relation());
        assertEquals(startLag, alignment.startLag());
        assertEquals(endLag, alignment.endLag());
        assertEquals(expected != Relation.APART, alignment.shared().isPresent());
        Plan plan = PLAN.withProgrammes(List.of(programme));
        assertEquals(
                expected == Relation.APART ? 0 : 1,
                plan.alignmentWith(PARENT).stream()
                        .filter(found -> found.other().ordinal() == 2)
                        .count());
        assertEquals(List.of(programme), plan.listNotAlignedWith(PARENT));
    }

    @Test
    void programmesByNumber() {
        assertEquals(SECOND, PLAN.getProgramme(2));
        assertEquals(
                "No programme 3 in 'かわさき産業振興プラン', expected one of [1, 2]",
                assertThrows(NoSuchElementException.class, () -> PLAN.getProgramme(3))
                        .getMessage());
    }
}
