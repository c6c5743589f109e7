package org.machistat.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.time.ApproximateDate.AboutReading;
import org.machistat.core.value.Answer;

class TimeProperties {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1868, 4, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<FiscalYearRange> ranges() {
        return Combinators.combine(
                        Arbitraries.integers().between(1868, 2100),
                        Arbitraries.integers().between(0, 40))
                .as((start, length) -> FiscalYearRange.of(start, start + length));
    }

    @Provide
    Arbitrary<ReferenceDate> dates() {
        return days().flatMap(day -> Arbitraries.of(
                ReferenceDate.of(day),
                ReferenceDate.of(YearMonth.from(day)),
                ReferenceDate.of(Year.of(day.getYear())),
                ReferenceDate.of(FiscalYear.from(day))));
    }

    @Provide
    Arbitrary<ApproximateDate> approximateDates() {
        Arbitrary<String> stems = Arbitraries.of(
                "2020年", "平成30年度末", "H30年4月", "令和2年3月上旬", "2020年代半ば", "30年後", "直近10年", "過去3年", "2019-12-31", "未定");
        Arbitrary<String> tails = Arbitraries.of("", "頃", "程度", "以降", "まで", "予定", "頃を目指し", "に供用開始予定");
        return Combinators.combine(
                        stems, tails, Arbitraries.of(AboutReading.class), dates(), Arbitraries.of(true, false))
                .as((stem, tail, about, base, resolve) -> {
                    ApproximateDate date = ApproximateDate.parse(stem + tail).with(about);
                    return resolve ? date.relativeTo(base) : date;
                });
    }

    @Property
    void eraYearsReturnToTheirWesternYear(@ForAll @IntRange(min = 1868, max = 2100) int western) {
        Year year = Year.of(western);
        EraYear name = EraYear.from(year);
        assertEquals(year, name.western());
        assertTrue(name.isWithinEra());
        for (EraYear other : EraYear.list(year)) {
            assertEquals(year, other.western());
            assertEquals(name, other.toCurrentEra());
        }
    }

    @Property
    void parseUndoesToStringOfEraYears(@ForAll Era era, @ForAll @IntRange(min = 1, max = 300) int year) {
        EraYear value = EraYear.of(era, year);
        assertEquals(value, EraYear.parse(value.toString()));
        assertEquals(value, EraYear.parse(value.abbreviated()));
        assertEquals(value, EraYear.parse(value.label().en()));
    }

    @Property
    void parseUndoesToStringOfFiscalYears(@ForAll @IntRange(min = 1868, max = 9999) int year) {
        FiscalYear value = FiscalYear.of(year);
        assertEquals(value, FiscalYear.parse(value.toString()));
        assertEquals(value, FiscalYear.parse(value.label().ja()));
        assertEquals(value, FiscalYear.parse(value.in(Era.MEIJI)));
    }

    @Property
    void aDayLiesInItsFiscalYearAndInNoOther(@ForAll("days") LocalDate day) {
        FiscalYear year = FiscalYear.from(day);
        assertTrue(year.contains(day));
        assertEquals(year, FiscalYear.from(year.firstDay()));
        assertEquals(year, FiscalYear.from(year.lastDay()));
        assertEquals(year.plus(1), FiscalYear.from(year.lastDay().plusDays(1)));
    }

    @Property
    void parseUndoesToStringOfRanges(@ForAll("ranges") FiscalYearRange range) {
        assertEquals(range, FiscalYearRange.parse(range.toString()));
        assertEquals(range, FiscalYearRange.parse(range.label().ja()));
        assertEquals(range, FiscalYearRange.parse(range.in(Era.MEIJI)));
        assertEquals(range.length(), range.years().size());
    }

    @Property
    void intersectionGapsAndGapAgree(@ForAll("ranges") FiscalYearRange one, @ForAll("ranges") FiscalYearRange other) {
        List<FiscalYear> shared = one.stream().filter(other::contains).toList();
        assertEquals(shared, one.intersect(other).map(FiscalYearRange::years).orElse(List.of()));
        List<FiscalYear> left = one.stream().filter(y -> !other.contains(y)).toList();
        assertEquals(
                left,
                one.gaps(List.of(other)).stream()
                        .flatMap(FiscalYearRange::stream)
                        .toList());
        assertEquals(one.gapTo(other), other.gapTo(one));
    }

    @Property
    void parseUndoesToStringOfReferenceDates(@ForAll("dates") ReferenceDate date) {
        assertEquals(date, ReferenceDate.parse(date.toString()));
        assertEquals(date, ReferenceDate.parse(date.label().ja()));
        assertEquals(date, ReferenceDate.parse(date.in(Era.MEIJI)));
    }

    @Property
    void monthsAreAntisymmetric(@ForAll("dates") ReferenceDate one, @ForAll("dates") ReferenceDate other) {
        Answer<Integer> there = one.monthsTo(other);
        Answer<Integer> back = other.monthsTo(one);
        assertEquals(there.isGiven(), back.isGiven());
        assertEquals(there.map(m -> -m).find(), back.find());
        assertEquals(Answer.of(0), one.monthsTo(one));
    }

    @Property
    void parseUndoesToStringOfApproximateDates(@ForAll("approximateDates") ApproximateDate date) {
        ApproximateDate read = ApproximateDate.parse(date.toString());
        assertEquals(date, read);
        assertEquals(date.hashCode(), read.hashCode());
        assertEquals(date.earliest(), read.earliest());
        assertEquals(date.latest(), read.latest());
        assertEquals(date.modifiers(), read.modifiers());
    }

    @Property
    void certainlyImpliesPossibly(
            @ForAll("approximateDates") ApproximateDate date, @ForAll("ranges") FiscalYearRange range) {
        assertTrue(!date.isCertainlyWithin(range) || date.isPossiblyWithin(range));
    }

    @Property
    void aFoundDateIsWhatItsPlaceReads(@ForAll("approximateDates") ApproximateDate date) {
        String sentence = "施設は" + date.text() + "（仮称）";
        for (ApproximateDate.Found found : ApproximateDate.list(sentence)) {
            assertEquals(found.date(), ApproximateDate.parse(sentence.substring(found.start(), found.end())));
        }
    }
}
