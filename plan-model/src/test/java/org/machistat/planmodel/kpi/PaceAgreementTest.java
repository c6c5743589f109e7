package org.machistat.planmodel.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.TargetPace;
import org.machistat.core.growth.TargetPath;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;

/** The grading scheme of Open SDG and the pace of two figures are one judgement. */
class PaceAgreementTest {

    private static final Map<TargetPace.Status, String> CODES = Map.of(
            TargetPace.Status.ACHIEVED, "target_achieved",
            TargetPace.Status.SUBSTANTIAL, "substantial",
            TargetPace.Status.MODERATE, "moderate",
            TargetPace.Status.LIMITED, "limited",
            TargetPace.Status.DETERIORATION, "deterioration");

    @ParameterizedTest
    @CsvSource({
        "RAISE, 100, 200, 99", "RAISE, 100, 200, 100", "RAISE, 100, 200, 122", "RAISE, 100, 200, 139",
        "RAISE, 100, 200, 140", "RAISE, 100, 200, 200", "LOWER, 200, 100, 201", "LOWER, 200, 100, 180",
        "LOWER, 200, 100, 145", "LOWER, 200, 100, 144", "LOWER, 200, 100, 100"
    })
    void bothJudgeAlike(Direction direction, long base, long target, long actual) {
        ReferenceDate from = ReferenceDate.parse("FY2015");
        ReferenceDate at = ReferenceDate.parse("FY2020");
        FiscalYear due = FiscalYear.of(2025);
        Kpi kpi = KpiTest.kpi(direction)
                .baseline(Observation.of(from, Figure.of(base)))
                .target(Target.of(due, Figure.of(target)))
                .actual(Observation.of(at, Figure.of(actual)))
                .build();
        TargetPath path = TargetPath.of(Figure.of(base), from, Figure.of(target), ReferenceDate.of(due));
        TargetPace pace = TargetPace.of(path, Input.of(actual), at).get();
        assertEquals(
                GradingSchemes.OPEN_SDG_TARGET
                        .grade(kpi, FiscalYear.of(2020), due)
                        .get()
                        .grade(),
                GradingSchemes.OPEN_SDG_TARGET.get(CODES.get(pace.status())));
        assertEquals(
                GradingSchemes.OPEN_SDG_TARGET.get(CODES.get(pace.status())).label(),
                pace.status().label());
    }
}
