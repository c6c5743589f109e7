package org.machistat.planmodel.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Share;
import org.machistat.planmodel.plan.Alignment.Relation;

class CoverageProperties {

    @Provide
    Arbitrary<FiscalYearRange> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(2010, 2030),
                        Arbitraries.integers().between(0, 9))
                .as((start, more) -> FiscalYearRange.of(start, start + more));
    }

    @Provide
    Arbitrary<List<Programme>> programmes() {
        return periods()
                .map(period -> new Programme(1, Label.same("期"), period, Status.DRAFT))
                .list()
                .ofMaxSize(5);
    }

    @Property
    void everyYearIsCoveredOrInAGap(
            @ForAll("periods") FiscalYearRange period, @ForAll("programmes") List<Programme> programmes) {
        Coverage coverage = Coverage.of(period, programmes);
        List<FiscalYear> years = new ArrayList<>();
        coverage.covered().forEach(range -> years.addAll(range.years()));
        coverage.gaps().forEach(range -> years.addAll(range.years()));
        assertEquals(period.years(), years.stream().sorted().toList());
        long covered = period.stream()
                .filter(year -> programmes.stream()
                        .anyMatch(programme -> programme.period().contains(year)))
                .count();
        assertEquals(Share.of(covered, period.length()), coverage.share());
    }

    @Property
    void alignmentSeenFromTheOtherSide(
            @ForAll("periods") FiscalYearRange mine, @ForAll("periods") FiscalYearRange theirs) {
        Programme one = new Programme(1, Label.same("一"), mine, Status.DRAFT);
        Programme other = new Programme(2, Label.same("二"), theirs, Status.DRAFT);
        Alignment there = new Alignment(one, other);
        Alignment back = new Alignment(other, one);
        Relation expected = switch (there.relation()) {
            case WITHIN -> Relation.CONTAINS;
            case CONTAINS -> Relation.WITHIN;
            case SAME, OVERLAPS, APART -> there.relation();
        };
        assertEquals(expected, back.relation());
        assertEquals(there.shared(), back.shared());
        assertEquals(there.startLag(), -back.startLag());
        assertEquals(there.endLag(), -back.endLag());
    }
}
