package org.machistat.core.value;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the symbols of one publisher mean (凡例).
 *
 * <p>Whether "-" is nil or "not applicable", whether "*" is a note or a missing value: the publisher's own notes decide.
 * {@link #standard} is the reading most official tables share; {@link #with} changes single symbols.
 *
 * <ul>
 *   <li>Full-width and half-width forms of a symbol are one symbol (Ｘ is X, － is -).
 *   <li>Other dashes are read as "-", other crosses as "x", other dots as "…", also where {@link #with} gave that symbol
 *       another meaning; {@link #with} can name any of them apart.
 *   <li>{@link #withZeroAsLessThanHalf} reads a printed zero as "less than half a unit" and not as an exact zero, as tables
 *       do that print "-" for nil.
 *   <li>A symbol that is not in the legend has no meaning here; a reader keeps it as {@link Mark#UNEXPLAINED} or reports
 *       it.
 * </ul>
 *
 * @serial exclude
 */
public final class MarkLegend implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String NIL = "-";
    private static final String CROSS = "x";
    private static final String DOTS = "…";

    /** Forms that are read as another symbol unless the legend names them themselves. */
    private static final Map<String, String> FORMS = forms();

    private static final Pattern PART_OF_NUMBERS = Pattern.compile(".*[\\d+\\-−△▲(){},.%¥\\s].*|");
    private static final MarkLegend STANDARD = standardLegend();
    private static final MarkLegend NONE = blankLegend();

    private final Map<String, Mark> alone;
    private final Map<String, Mark> beside;
    private final boolean zeroIsLessThanHalf;

    private MarkLegend(Map<String, Mark> alone, Map<String, Mark> beside, boolean zeroIsLessThanHalf) {
        this.alone = Collections.unmodifiableMap(alone);
        this.beside = Collections.unmodifiableMap(beside);
        this.zeroIsLessThanHalf = zeroIsLessThanHalf;
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (String dash : new String[] {"−", "‐", "‑", "‒", "–", "—", "―", "─", "ー", "ｰ", "﹣"}) {
            forms.put(dash, NIL);
        }
        for (String cross : new String[] {"X", "χ", "Χ", "х"}) {
            forms.put(cross, CROSS);
        }
        for (String dots : new String[] {"...", "･･･", "‥"}) {
            forms.put(dots, DOTS);
        }
        return forms;
    }

    private static MarkLegend blankLegend() {
        return new MarkLegend(new LinkedHashMap<>(Map.of("", Mark.BLANK)), new LinkedHashMap<>(), false);
    }

    private static MarkLegend standardLegend() {
        Map<String, Mark> alone = new LinkedHashMap<>();
        alone.put(NIL, Mark.NIL);
        alone.put("皆無", Mark.NIL);
        alone.put(CROSS, Mark.SUPPRESSED);
        alone.put("秘匿", Mark.SUPPRESSED);
        alone.put(DOTS, Mark.UNKNOWN);
        alone.put("***", Mark.UNKNOWN);
        alone.put("不詳", Mark.UNKNOWN);
        alone.put("nc", Mark.NOT_APPLICABLE);
        alone.put("*", Mark.LOW_RELIABILITY);
        alone.put("?", Mark.UNEXPLAINED);
        alone.put("", Mark.BLANK);
        Map<String, Mark> beside = new LinkedHashMap<>();
        for (Mark mark : Mark.values()) {
            if (mark.qualifies() && !mark.symbol().isEmpty()) {
                beside.put(mark.symbol(), mark);
            }
        }
        return new MarkLegend(alone, beside, false);
    }

    /**
     * The reading that most official tables share.
     *
     * <p>In place of a number: "-" and other dashes nil; "x", "X", "χ" suppressed; "…", "***" unknown or not surveyed; "nc"
     * not applicable; "*" low reliability; nothing at all blank. Beside one: "p" provisional, "r" revised, "*" low
     * reliability, "e" estimated, "i" imputed.
     *
     * @return the legend
     */
    public static MarkLegend standard() {
        return STANDARD;
    }

    /**
     * A legend without symbols, to start from where only a table's own notes count.
     *
     * @return the legend, in which an empty cell is blank and no symbol has a meaning
     */
    public static MarkLegend none() {
        return NONE;
    }

    /**
     * The same legend with another meaning for one symbol.
     *
     * <p>A mark that can stand both in place of a number and beside one is put in both places.
     *
     * @param symbol the symbol as printed
     * @param mark what it means
     * @return the legend
     * @throws IllegalArgumentException if the symbol of a mark beside numbers is empty or could be part of a number, or the
     *     symbol of a mark in place of a number has a digit in it
     */
    public MarkLegend with(String symbol, Mark mark) {
        Objects.requireNonNull(mark, "mark");
        String key = normalize(symbol);
        boolean onlyAlone = !mark.qualifies();
        if (onlyAlone
                ? key.chars().anyMatch(Character::isDigit)
                : PART_OF_NUMBERS.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "Symbol of mark " + mark + " must not be empty or part of a number, but was '" + symbol + "'");
        }
        Map<String, Mark> newAlone = new LinkedHashMap<>(alone);
        Map<String, Mark> newBeside = new LinkedHashMap<>(beside);
        newAlone.remove(key);
        newBeside.remove(key);
        if (mark.standsAlone()) {
            newAlone.put(key, mark);
        }
        if (mark.qualifies()) {
            newBeside.put(key, mark);
        }
        return new MarkLegend(newAlone, newBeside, zeroIsLessThanHalf);
    }

    /**
     * The same legend, with a printed zero read as {@link Mark#ROUNDS_TO_ZERO}.
     *
     * @return the legend
     */
    public MarkLegend withZeroAsLessThanHalf() {
        return new MarkLegend(alone, beside, true);
    }

    /**
     * Whether a printed zero stands for less than half a unit.
     *
     * @return true if it does
     */
    public boolean isZeroLessThanHalf() {
        return zeroIsLessThanHalf;
    }

    /**
     * The meaning of a symbol that fills a cell.
     *
     * @param cell the whole text of the cell
     * @return the mark, or empty if the text is no symbol of this legend
     */
    public Optional<Mark> find(String cell) {
        String symbol = normalize(cell);
        Mark own = alone.get(symbol);
        return Optional.ofNullable(own != null ? own : alone.get(FORMS.getOrDefault(symbol, symbol)));
    }

    /**
     * The symbols that fill a cell.
     *
     * @return each symbol with its mark, in order of declaration
     */
    public Map<String, Mark> alone() {
        return alone;
    }

    /**
     * The symbols that stand beside a number.
     *
     * @return each symbol with its mark, in order of declaration
     */
    public Map<String, Mark> beside() {
        return beside;
    }

    /** Symbols are compared without surrounding spaces and in half width, where Unicode has a half-width form. */
    private static String normalize(String symbol) {
        StringBuilder text = new StringBuilder(symbol.length());
        for (int i = 0; i < symbol.length(); i++) {
            char c = symbol.charAt(i);
            if (c >= '！' && c <= '～') {
                text.append((char) (c - '！' + '!'));
            } else if (c == '・') {
                text.append('･');
            } else {
                text.append(c);
            }
        }
        return text.toString().strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarkLegend that
                && zeroIsLessThanHalf == that.zeroIsLessThanHalf
                && alone.equals(that.alone)
                && beside.equals(that.beside);
    }

    @Override
    public int hashCode() {
        return Objects.hash(alone, beside, zeroIsLessThanHalf);
    }

    /** The symbols with their marks. */
    @Override
    public String toString() {
        return alone + " / " + beside;
    }
}
