package org.machistat.core.json;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.machistat.core.internal.ObservationStatus;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;

/**
 * What the status of a cell means for its figure.
 *
 * @param mark the mark in place of the number, if there is one
 * @param symbol the symbol of that mark as printed
 * @param qualifiers the marks beside the number or the mark
 */
record JsonStatStatus(Optional<Mark> mark, String symbol, Set<Mark> qualifiers) {

    private static final JsonStatStatus NORMAL = new JsonStatStatus(Optional.empty(), "", Set.of());
    /** Several flags of Eurostat together, with the sign that there is no number. */
    private static final Pattern SEVERAL = Pattern.compile("[:a-z]{2,4}");

    /** The meaning of a code beside a number, by the legend, or else as SDMX and Eurostat use it. */
    static Optional<JsonStatStatus> ofNumber(String code, boolean isZero, MarkLegend legend) {
        if (isNormal(code)) {
            return Optional.of(NORMAL);
        }
        Optional<Mark> one = beside(code, legend);
        if (one.isPresent()) {
            return one.filter(mark -> mark != Mark.ROUNDS_TO_ZERO || isZero)
                    .map(mark -> new JsonStatStatus(Optional.empty(), "", Set.of(mark)));
        }
        Optional<Mark> alone = alone(code, legend);
        if (alone.isPresent()) {
            return Optional.of(new JsonStatStatus(alone, symbol(alone.get(), code), Set.of()));
        }
        if (!SEVERAL.matcher(code).matches()) {
            return Optional.empty();
        }
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        for (String letter : letters(code)) {
            Optional<Mark> mark = beside(letter, legend).filter(found -> found != Mark.ROUNDS_TO_ZERO || isZero);
            if (mark.isEmpty()) {
                return Optional.empty();
            }
            all.add(mark.get());
        }
        return Optional.of(new JsonStatStatus(Optional.empty(), "", all));
    }

    /** The meaning of a code where there is no number. */
    static Optional<JsonStatStatus> ofNull(String code, MarkLegend legend) {
        Optional<Mark> one = alone(code, legend);
        if (one.isPresent()) {
            return Optional.of(new JsonStatStatus(one, symbol(one.get(), code), Set.of()));
        }
        if (!SEVERAL.matcher(code).matches()) {
            return Optional.empty();
        }
        Optional<Mark> main = Optional.empty();
        Set<Mark> others = EnumSet.noneOf(Mark.class);
        for (String letter : letters(code)) {
            Optional<Mark> mark = alone(letter, legend);
            Optional<Mark> beside = beside(letter, legend).filter(found -> found != Mark.ROUNDS_TO_ZERO);
            if (mark.isPresent() && (main.isEmpty() || mark.get() != Mark.UNKNOWN)) {
                main = mark;
            } else if (beside.isPresent()) {
                others.add(beside.get());
            } else if (mark.isEmpty()) {
                return Optional.empty();
            }
        }
        main.ifPresent(others::remove);
        return main.map(mark -> new JsonStatStatus(Optional.of(mark), symbol(mark, code), others));
    }

    private static List<String> letters(String code) {
        return code.chars().mapToObj(Character::toString).toList();
    }

    static boolean isNormal(String code) {
        return code.isEmpty() || code.equals("A") || code.equals("a");
    }

    private static Optional<Mark> alone(String code, MarkLegend legend) {
        Optional<Mark> own = legend.find(code);
        boolean isOther = own.isPresent() || legend.beside().containsKey(code);
        return isOther ? own : ObservationStatus.alone(code);
    }

    private static Optional<Mark> beside(String code, MarkLegend legend) {
        Optional<Mark> own = Optional.ofNullable(legend.beside().get(code));
        boolean isOther = own.isPresent() || legend.find(code).isPresent();
        return isOther ? own : ObservationStatus.beside(code);
    }

    /** The code as printed symbol, if it can be one. */
    private static String symbol(Mark mark, String code) {
        boolean name =
                code.equals(mark.name()) || code.isBlank() || code.chars().anyMatch(Character::isDigit);
        return name || mark == Mark.BLANK ? mark.symbol() : code;
    }
}
