package org.machistat.planmodel.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Answer;
import org.machistat.planmodel.plan.TableOfContents.Fault;

/** The chapters of the paper (lines 27 to 33); lengths by hand: 4-1, 40-4, 71-40, 89-71, 95-89, 133-95. */
class TableOfContentsTest {

    static final List<Chapter> PRINTED = List.of(
            Chapter.of(1, Label.same("産業振興プランの策定にあたって（策定趣旨・計画期間等）"), 1),
            Chapter.of(2, Label.same("本市を取り巻く社会経済環境の変化と本市の現状"), 4),
            Chapter.of(3, Label.same("実行プログラムに基づく主な取組の成果"), 40).withPeriod(FiscalYearRange.parse("平成23年度～平成26年度")),
            Chapter.of(4, Label.same("産業振興プラン策定にあたっての視点"), 71),
            Chapter.of(5, Label.same("産業振興の理念・方針"), 89),
            Chapter.of(6, Label.same("実行プログラム"), 95).withPeriod(FiscalYearRange.parse("平成28年度～平成29年度")),
            Chapter.of(7, Label.same("産業振興プランの進行管理"), 133));
    private static final TableOfContents CONTENTS = new TableOfContents(PRINTED);

    private static TableOfContents of(int... ordinalsAndPages) {
        return new TableOfContents(IntStream.range(0, ordinalsAndPages.length / 2)
                .mapToObj(i -> Chapter.of(ordinalsAndPages[2 * i], Label.same("章"), ordinalsAndPages[2 * i + 1]))
                .toList());
    }

    @Test
    void lengthsFollowFromTheStartPages() {
        List<Answer<Integer>> lengths = CONTENTS.lengths();
        assertEquals(
                List.of(3, 36, 31, 18, 6, 38),
                lengths.subList(0, 6).stream().map(Answer::get).toList());
        assertEquals(
                "The last page of the pages from 133 is not stated",
                lengths.get(6).refusal().orElseThrow().sentence().en());
        assertEquals(
                "[p.1–3, p.4–39, p.40–70, p.71–88, p.89–94, p.95–132, p.133–]",
                CONTENTS.pages().toString());
    }

    @Test
    void chapterOfAPage() {
        assertEquals(1, CONTENTS.chapterOf(3).get().ordinal());
        assertEquals(2, CONTENTS.chapterOf(4).get().ordinal());
        assertEquals(2, CONTENTS.chapterOf(39).get().ordinal());
        assertEquals(7, CONTENTS.chapterOf(9_999).get().ordinal());
        assertEquals(
                "Page 0 belongs to no chapter, expected a page from 1 on",
                CONTENTS.chapterOf(0).refusal().orElseThrow().sentence().en());
        assertEquals(
                "Page 1 belongs to no chapter, expected a page from a table with chapters",
                TableOfContents.EMPTY
                        .chapterOf(1)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void chaptersAboutAProgramme() {
        Programme first = new Programme(1, Label.same("第1期"), FiscalYearRange.parse("平成28～29年度"), Status.ADOPTED);
        assertEquals(List.of(CONTENTS.get(6)), CONTENTS.listAbout(first));
        assertEquals("第6章 実行プログラム（平成28～29年度） p.95～", CONTENTS.get(6).toString());
        assertEquals(
                "No chapter 8, expected one of [1, 2, 3, 4, 5, 6, 7]",
                assertThrows(NoSuchElementException.class, () -> CONTENTS.get(8))
                        .getMessage());
    }

    @Test
    void faults() {
        assertEquals(List.of(), CONTENTS.faults());
        TableOfContents bad = of(1, 1, 2, 30, 4, 20, 4, 40);
        assertEquals(
                List.of(
                        "Chapter 4 stands where chapter 3 was expected",
                        "Chapter 4 begins on page 20, before page 30 where the one above it begins",
                        "Chapter 4 stands where chapter 5 was expected"),
                bad.faults().stream().map(Fault::toString).toList());
        assertEquals(
                "The pages of the chapters are not known, because start pages run backwards: Chapter 4 begins on page 20,"
                        + " before page 30 where the one above it begins",
                bad.chapterOf(5).refusal().orElseThrow().sentence().en());
        assertFalse(bad.lengths().get(0).isGiven());
    }

    @Test
    void twoChaptersOnOnePage() {
        TableOfContents shared = of(1, 5, 2, 5, 3, 9);
        assertEquals(List.of(), shared.faults());
        assertEquals(0, shared.lengths().get(0).get());
        assertEquals(2, shared.chapterOf(5).get().ordinal());
        assertEquals("p.5", shared.pages().get().get(0).toString());
    }

    @Test
    void badNumbers() {
        assertEquals(
                "Ordinal of a chapter must be 1 or more, but was 0",
                assertThrows(IllegalArgumentException.class, () -> Chapter.of(0, Label.EMPTY, 1))
                        .getMessage());
        assertEquals(
                "Start page of a chapter must be 1 or more, but was 0",
                assertThrows(IllegalArgumentException.class, () -> Chapter.of(1, Label.EMPTY, 0))
                        .getMessage());
        assertEquals(
                "Pages must run from 1 or more to the same page or later, but were 5 and 4",
                assertThrows(IllegalArgumentException.class, () -> new PageRange(5, 4))
                        .getMessage());
        assertTrue(PageRange.from(3).contains(Integer.MAX_VALUE));
    }
}
