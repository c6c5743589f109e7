package org.machistat.core.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;

/**
 * The status codes of SDMX and Eurostat, and the marks nearest to them (観測値の状態コード).
 *
 * <p>Source: SDMX code lists CL_OBS_STATUS 2.2 and CL_CONF_STATUS; Eurostat observation flags for "z", "c", "r" and ":".
 */
public final class ObservationStatus {

    /** The code of an ordinary number. */
    public static final String NORMAL = "A";

    private static final Map<String, Mark> ALONE = new HashMap<>();
    private static final Map<String, Mark> BESIDE = new HashMap<>();

    /** The codes of qualifiers, the one that says most first: a figure can have one code only. */
    private static final List<Map.Entry<Mark, String>> CODES = List.of(
            Map.entry(Mark.ROUNDS_TO_ZERO, "N"),
            Map.entry(Mark.LOW_RELIABILITY, "U"),
            Map.entry(Mark.ESTIMATED, "E"),
            Map.entry(Mark.IMPUTED, "I"),
            Map.entry(Mark.PROVISIONAL, "P"));

    static {
        for (Mark mark : Mark.values()) {
            if (mark.standsAlone()) {
                ALONE.put(mark.name(), mark);
            }
            if (mark.qualifies()) {
                BESIDE.put(mark.name(), mark);
            }
        }
        put(ALONE, Mark.SUPPRESSED, "C", "Q");
        put(ALONE, Mark.NOT_APPLICABLE, "M", "z", ".");
        put(ALONE, Mark.UNKNOWN, "O", "L", "H", ":", "..");
        put(ALONE, Mark.LOW_RELIABILITY, "U");
        put(BESIDE, Mark.REVISED, "R");
        CODES.forEach(code -> put(BESIDE, code.getKey(), code.getValue()));
    }

    private ObservationStatus() {}

    private static void put(Map<String, Mark> codes, Mark mark, String... some) {
        for (String code : some) {
            codes.put(code, mark);
            codes.put(code.toLowerCase(Locale.ROOT), mark);
        }
    }

    /**
     * The mark in place of a number.
     *
     * @param code the code, or the name of a mark
     * @return the mark, or empty if the code does not say why there is no number
     */
    public static Optional<Mark> alone(String code) {
        return Optional.ofNullable(ALONE.get(code));
    }

    /**
     * The mark beside a number.
     *
     * @param code the code, or the name of a mark
     * @return the mark, or empty if no mark says the same
     */
    public static Optional<Mark> beside(String code) {
        return Optional.ofNullable(BESIDE.get(code));
    }

    /**
     * The code nearest to a figure's marks.
     *
     * @param figure the figure
     * @return one letter of CL_OBS_STATUS; nil and revised are normal, blank and unexplained are missing
     */
    public static String of(Figure figure) {
        Optional<Mark> mark = figure.findMark();
        if (mark.isPresent()) {
            return switch (mark.get()) {
                case NIL -> NORMAL;
                case SUPPRESSED -> "Q";
                case NOT_APPLICABLE -> "M";
                case LOW_RELIABILITY -> "U";
                default -> "O";
            };
        }
        return CODES.stream()
                .filter(code -> figure.qualifiers().contains(code.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NORMAL);
    }
}
