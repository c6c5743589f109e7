package org.machistat.planmodel.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;

class InitiativesTest {

    private static final Initiatives PAPER = PaperInitiatives.make();
    private static final FiscalYearRange FIRST = FiscalYearRange.of(2016, 2017);
    private static final FiscalYearRange SECOND = FiscalYearRange.of(2018, 2021);

    private static List<String> ids(List<Initiative> initiatives) {
        return initiatives.stream().map(Initiative::id).toList();
    }

    /** Counted by hand in the headings of lines 243-360. */
    @ParameterizedTest
    @CsvSource({
        "成長分野, 成長分野, 5",
        "成長分野, ICT, 4",
        "成長分野, 連携, 4",
        "成長分野, オリパラ, 1",
        "ICT, ICT, 4",
        "ICT, 連携, 3",
        "連携, 連携, 9",
        "連携, オリパラ, 1",
        "オリパラ, オリパラ, 2"
    })
    void tagsTogether(String one, String other, long count) {
        StatTable table = PAPER.coOccurrence().get();
        assertEquals(
                Figure.of(count), table.figure(one, other).withUnit(Figure.of(0).unit()));
        assertEquals(table.figure(one, other), table.figure(other, one));
    }

    @Test
    void tagsInUse() {
        assertEquals("【成長分野・ICT・連携・オリパラ】", Tag.print(PAPER.tags()));
        assertEquals(List.of("3", "5"), ids(PAPER.list(Tag.of("オリパラ"))));
        assertEquals(List.of("9"), ids(PAPER.listWithoutTag()));
        assertEquals(List.of("7", "8", "9", "10", "11"), ids(PAPER.listWithoutViewpoint()));
    }

    /** The paper, lines 288 and 350: the same title, printed with a bullet and other quotation marks. */
    @Test
    void airbicStandsTwice() {
        assertEquals(
                List.of(List.of("4", "10")),
                PAPER.duplicates().stream().map(InitiativesTest::ids).toList());
        assertEquals("新川崎創造のもりへのairbicの開業", PAPER.get("10").identity());
        assertEquals(10, PAPER.distinct().list().size());
        assertEquals(List.of(), PAPER.distinct().duplicates());
    }

    /** design paper.md A13: 自由通路 FY2017, AIRBIC and hall FY2018, the bridge FY2019 or FY2020. */
    @Test
    void milestonesAndProgrammes() {
        assertEquals(List.of("2", "3"), due(FIRST, PeriodFit.CERTAIN));
        assertEquals(List.of("4", "5", "11"), due(FIRST, PeriodFit.OUTSIDE));
        assertEquals(List.of("4", "5", "11"), due(SECOND, PeriodFit.CERTAIN));
        assertEquals(List.of("5"), due(FiscalYearRange.of(2019, 2019), PeriodFit.POSSIBLE));
        assertEquals(List.of("5"), due(FiscalYearRange.of(2020, 2020), PeriodFit.POSSIBLE));
        assertEquals(
                List.of("AIRBICの開業"),
                PAPER.get("4").listMilestones(SECOND, PeriodFit.CERTAIN).stream()
                        .map(milestone -> milestone.label().ja())
                        .toList());
    }

    private static List<String> due(FiscalYearRange period, PeriodFit fit) {
        return PAPER.listMilestones(period, fit).stream()
                .map(due -> due.initiative().id())
                .toList();
    }

    @Test
    void overdue() {
        assertEquals(0, PAPER.listOverdue(LocalDate.of(2018, 3, 31)).size());
        assertEquals(1, PAPER.listOverdue(LocalDate.of(2018, 4, 1)).size());
        assertEquals(4, PAPER.listOverdue(LocalDate.of(2021, 1, 1)).size());
    }

    @Test
    void viewpoints() {
        StatTable table = PAPER.viewpointCoverage(PaperInitiatives.viewpoints()).get();
        assertEquals("1件", table.figure("5", "5").toString());
        assertEquals("0件", table.figure("5", "1").toString());
        assertEquals(55, table.size());
        StatTable policies = PAPER.policyCoverage(List.of("3", "3-3-2", "4"), PaperInitiatives.viewpoints())
                .get();
        assertEquals("1件", policies.figure("3", "1").toString());
        assertEquals("1件", policies.figure("3", "2").toString());
        assertEquals("0件", policies.figure("3-3-2", "2").toString());
        assertEquals("0件", policies.figure("4", "1").toString());
        assertEquals(
                Optional.of(Reason.NOT_ENOUGH_DATA),
                PAPER.viewpointCoverage(List.of()).refusal().map(refusal -> refusal.reason()));
        assertEquals(
                Optional.of(Reason.NOT_ENOUGH_DATA),
                Initiatives.of(List.of()).coOccurrence().refusal().map(refusal -> refusal.reason()));
        assertEquals(
                List.of(2, 2, 3, 3, 4),
                PaperInitiatives.viewpoints().stream()
                        .map(viewpoint -> viewpoint.statements().size())
                        .toList());
    }

    @Test
    void lookingUp() {
        assertEquals(5, PAPER.get("1").actors().size());
        assertEquals("(有)伊藤工業（鼻輪の試作製造）", PAPER.get("1").actors().get(2).toString());
        assertEquals(OptionalInt.of(1), PAPER.get("1").programme());
        assertEquals(
                OptionalInt.empty(),
                Initiative.builder("a", Label.EMPTY).build().programme());
        assertEquals(
                "No initiative '12', expected one of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]",
                assertThrows(NoSuchElementException.class, () -> PAPER.get("12"))
                        .getMessage());
        assertEquals(PAPER, PaperInitiatives.make());
    }

    @Test
    void misuse() {
        Initiative one = Initiative.builder("a", Label.EMPTY).build();
        assertEquals(
                "Initiatives must have each id once, but had 'a' twice",
                assertThrows(IllegalArgumentException.class, () -> Initiatives.of(List.of(one, one)))
                        .getMessage());
        assertEquals(
                "Id of an initiative must not be blank, but was ' '",
                assertThrows(IllegalArgumentException.class, () -> Initiative.builder(" ", Label.EMPTY))
                        .getMessage());
        assertEquals(
                "Ordinal of a viewpoint must be 1 or more, but was 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Initiative.builder("a", Label.EMPTY).viewpoint(0))
                        .getMessage());
        Initiative.Builder facts = Initiative.builder("a", Label.EMPTY).fact(PaperInitiatives.fact("f", "f", "1"));
        assertEquals(
                "Initiative 'a' must have each fact once, but had 'f' twice",
                assertThrows(IllegalArgumentException.class, () -> facts.fact(PaperInitiatives.fact("f", "f", "2")))
                        .getMessage());
        assertEquals(FiscalYear.of(2016), FIRST.start());
    }
}
