package org.machistat.core.value;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * A unit as statistics print it: a base unit and a power of ten (単位).
 *
 * <p>千円 is 円 × 10<sup>3</sup>, 万人 is 人 × 10<sup>4</sup>. Units with the same base can be
 * converted into each other, all others cannot.
 *
 * <ul>
 *   <li>{@link #NONE} says that no unit was stated; it is a base of its own.
 *   <li>A base that is not known here is legal: it is its own unit, in Japanese and in English.
 *   <li>A percentage and a difference of percentages (ポイント) do not mix.
 * </ul>
 *
 * @param base the base unit, such as 人
 * @param exponent the power of ten: one of this unit is 10<sup>exponent</sup> base units
 * @serial exclude
 */
public record Unit(Label base, int exponent) implements Serializable {

    /** No unit stated (単位なし). */
    public static final Unit NONE = new Unit(Label.EMPTY, 0);

    /** Persons (人). */
    public static final Unit PERSONS = new Unit(Label.of("人", "persons"), 0);

    /** Establishments (事業所). */
    public static final Unit ESTABLISHMENTS = new Unit(Label.of("事業所", "establishments"), 0);

    /** Yen (円). */
    public static final Unit YEN = new Unit(Label.of("円", "yen"), 0);

    /** Per cent (%). */
    public static final Unit PERCENT = new Unit(Label.same("%"), 0);

    /** Difference between two percentages (ポイント). */
    public static final Unit POINTS = new Unit(Label.of("ポイント", "points"), 0);

    /** How many times as much (倍). */
    public static final Unit TIMES = new Unit(Label.of("倍", "times"), 0);

    private static final Map<String, Label> BASES = new LinkedHashMap<>();
    private static final Map<String, Integer> POWERS = new LinkedHashMap<>();

    static {
        for (Label base : new Label[] {
            PERSONS.base,
            ESTABLISHMENTS.base,
            YEN.base,
            PERCENT.base,
            POINTS.base,
            TIMES.base,
            Label.of("件", "cases"),
            Label.of("社", "companies"),
            Label.of("世帯", "households"),
            Label.of("戸", "dwellings"),
            Label.of("か所", "places"),
            Label.of("台", "vehicles"),
            Label.of("個", "pieces"),
            Label.of("回", "times held"),
            Label.of("校", "schools"),
            Label.of("床", "beds"),
            Label.of("ドル", "dollars"),
            Label.of("㎡", "m²"),
            Label.of("ha", "ha"),
            Label.of("k㎡", "km²"),
            Label.of("時間", "hours"),
            Label.of("歳", "years of age"),
            Label.of("年", "years")
        }) {
            BASES.put(base.ja(), base);
        }
        BASES.put("％", PERCENT.base);
        BASES.put("名", PERSONS.base);
        BASES.put("%ポイント", POINTS.base);
        BASES.put("％ポイント", POINTS.base);
        BASES.put("m²", BASES.get("㎡"));
        BASES.put("m2", BASES.get("㎡"));
        BASES.put("km²", BASES.get("k㎡"));
        BASES.put("km2", BASES.get("k㎡"));
        BASES.put("㎢", BASES.get("k㎡"));
        String[] powers = {"兆", "千億", "百億", "十億", "億", "千万", "百万", "十万", "万", "千", "百"};
        int[] exponents = {12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2};
        for (int i = 0; i < powers.length; i++) {
            POWERS.put(powers[i], exponents[i]);
        }
    }

    /**
     * Makes a unit.
     *
     * @param base the base unit
     * @param exponent the power of ten
     * @throws IllegalArgumentException if the power is not from -30 to 30
     */
    public Unit {
        Objects.requireNonNull(base, "base");
        if (exponent < -30 || exponent > 30) {
            throw new IllegalArgumentException("Power of ten of a unit must be from -30 to 30, but was " + exponent);
        }
    }

    /**
     * Reads a unit as printed: 人, 千円, 百万円, 万人, %, ポイント, ㎡, or any other word as a base of its own.
     *
     * @param text the unit, with or without spaces around it; an empty text is {@link #NONE}
     * @return the unit
     */
    public static Unit parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return NONE;
        }
        return find(trimmed).orElseGet(() -> new Unit(Label.same(trimmed), 0));
    }

    /**
     * Reads a unit whose base is known here.
     *
     * @param text the unit as printed, without spaces around it
     * @return the unit, or empty if its base is not known
     */
    public static Optional<Unit> find(String text) {
        Label known = BASES.get(text);
        if (known != null) {
            return Optional.of(new Unit(known, 0));
        }
        for (Map.Entry<String, Integer> power : POWERS.entrySet()) {
            if (text.startsWith(power.getKey())) {
                String rest = text.substring(power.getKey().length());
                Label base = rest.isEmpty() ? Label.EMPTY : BASES.get(rest);
                if (base != null) {
                    return Optional.of(new Unit(base, power.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The same base with another power of ten.
     *
     * @param newExponent the power of ten
     * @return the unit
     */
    public Unit withExponent(int newExponent) {
        return new Unit(base, newExponent);
    }

    /**
     * Whether figures in the two units can be added after conversion.
     *
     * @param other the other unit
     * @return true if both have the same base
     */
    public boolean isConvertibleTo(Unit other) {
        return base.equals(other.base);
    }

    /**
     * One of this unit in base units.
     *
     * @return 10 to the power of the exponent
     */
    public Rational factor() {
        return Rational.of(10).pow(exponent);
    }

    /**
     * The printed name.
     *
     * @return the unit in Japanese (万人) and English (10,000 persons)
     */
    public Label label() {
        if (exponent == 0) {
            return base;
        }
        String ja = POWERS.entrySet().stream()
                .filter(power -> power.getValue() == exponent)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("×10^" + exponent + " ");
        String en = exponent > 0 && exponent <= 18
                ? String.format(Locale.ROOT, "%,d ", (long) Math.pow(10, exponent))
                : "10^" + exponent + " ";
        return Label.of(ja + base.ja(), (en + base.en()).strip());
    }

    /** The unit in Japanese; {@link #parse} reads it back if its base is known and its power of ten has a name (千, 万…). */
    @Override
    public String toString() {
        return label().ja();
    }
}
