package org.machistat.census.area;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.machistat.core.area.AreaCode;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * A series of figures brought to the boundaries of another day (組替え結果).
 *
 * @param values the figures by the codes of the second day, or the reason why there is none
 * @param unplaced the given codes that have no place on the second day, with the reason
 * @serial exclude
 */
public record Conversion(Map<AreaCode, Answer<ConvertedFigure>> values, Map<AreaCode, Refusal> unplaced)
        implements Serializable {

    /**
     * Makes a conversion.
     *
     * @param values the figures by the codes of the second day, in order
     * @param unplaced the given codes that have no place on the second day
     * @throws NullPointerException if a key or value is null
     */
    public Conversion {
        values = copy(values);
        unplaced = copy(unplaced);
    }

    private static <V> Map<AreaCode, V> copy(Map<AreaCode, V> map) {
        Map<AreaCode, V> copy = new LinkedHashMap<>();
        map.forEach((code, value) -> {
            if (code == null || value == null) {
                throw new NullPointerException("code and value must not be null, but were " + code + " and " + value);
            }
            copy.put(code, value);
        });
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Whether every figure found its place and none was refused.
     *
     * @return true if nothing was lost
     */
    public boolean isComplete() {
        return unplaced.isEmpty() && values.values().stream().allMatch(Answer::isGiven);
    }

    /** The figures, one on a line, then the codes without a place. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((code, value) -> text.append('\n').append(value.isGiven() ? value : code + " " + value));
        unplaced.forEach(
                (code, reason) -> text.append('\n').append(code).append(' ').append(reason));
        return text.toString();
    }
}
