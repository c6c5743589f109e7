package org.machistat.survey.weighting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.source.Source;

/** What is known of the 6,194 Californian schools of 2000: counts over R's {@code apipop}. */
public final class Known {

    private Known() {}

    public static KnownTotals types() {
        return numbers("stype", "E", 4421, "H", 755, "M", 1018);
    }

    public static KnownTotals wide() {
        return numbers("sch.wide", "No", 1072, "Yes", 5122);
    }

    static KnownTotals both() {
        Map<List<String>, Double> cells = new LinkedHashMap<>();
        cells.put(List.of("E", "No"), 472.0);
        cells.put(List.of("E", "Yes"), 3949.0);
        cells.put(List.of("H", "No"), 334.0);
        cells.put(List.of("H", "Yes"), 421.0);
        cells.put(List.of("M", "No"), 266.0);
        cells.put(List.of("M", "Yes"), 752.0);
        return KnownTotals.of(List.of("stype", "sch.wide"), cells, Source.UNSTATED);
    }

    public static KnownTotals api99() {
        return KnownTotals.ofVariable("api99", 3914069, Source.UNSTATED);
    }

    static KnownTotals size() {
        return KnownTotals.ofSize(6194, Source.UNSTATED);
    }

    static KnownTotals numbers(String variable, Object... pairs) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            numbers.put((String) pairs[at], ((Number) pairs[at + 1]).doubleValue());
        }
        return KnownTotals.of(variable, numbers, Source.UNSTATED);
    }

    /** The steps that a name in weighting.tsv or replicates.tsv stands for. */
    public static List<Reweighting> steps(String name) {
        Calibration both = Calibration.to(List.of(types(), api99()));
        return switch (name) {
            case "ps stype" -> List.of(PostStratification.to(types()));
            case "ps sch.wide" -> List.of(PostStratification.to(wide()));
            case "ps stype sch.wide" -> List.of(PostStratification.to(both()));
            case "rake" -> List.of(Raking.to(List.of(types(), wide())).withVariance(RakingVariance.TEN_ROUNDS));
            case "cal linear" -> List.of(both);
            case "cal size99" -> List.of(Calibration.to(List.of(size(), api99())));
            case "cal raking" -> List.of(both.withMethod(CalibrationMethod.RAKING));
            case "cal logit" -> List.of(both.withMethod(CalibrationMethod.logit(0.7, 1.3)));
            case "cal logit wide" -> List.of(both.withMethod(CalibrationMethod.logit(0.3, 3.5)));
            case "cal truncated" -> List.of(both.withMethod(CalibrationMethod.linear(0.95, 1.05)));
            case "cal truncated wide" -> List.of(both.withMethod(CalibrationMethod.linear(0.4, 3)));
            case "cal margins" ->
                List.of(Calibration.to(List.of(types(), wide())).withMethod(CalibrationMethod.RAKING));
            case "trim" -> List.of(Trimming.between(16, 40));
            case "trim strict" -> List.of(Trimming.between(16, 35).strictly());
            case "cal trim" -> List.of(both, Trimming.between(15.2, 44));
            case "ps cal" -> List.of(PostStratification.to(wide()), Calibration.to(List.of(size(), api99())));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
