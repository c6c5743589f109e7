package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/** The unit of a category: a label, the base it counts, and the power of ten. */
final class JsonStatUnit {

    private JsonStatUnit() {}

    /**
     * The unit of its fields.
     *
     * <p>A label that is a known unit says all. Else the multiplier belongs to the base if there is one; without base it is
     * taken to be in the label.
     */
    static Unit of(String label, String base, int multiplier) {
        Optional<Unit> known = Unit.find(label.strip());
        if (known.isPresent() && (multiplier == 0 || known.get().exponent() == multiplier)) {
            return known.get();
        }
        if (known.isPresent() && known.get().exponent() == 0) {
            return known.get().withExponent(multiplier);
        }
        if (base.isBlank() || Math.abs(multiplier) > 30) {
            return Unit.parse(label);
        }
        Label named = Unit.find(base.strip()).map(Unit::base).orElse(Label.same(base.strip()));
        return multiplier == 0 ? Unit.parse(label.isBlank() ? base : label) : new Unit(named, multiplier);
    }

    /** The unit, or none if there is no text. */
    static Unit read(JsonNode unit) {
        String label = JsonStatOwn.text(unit.path("label"));
        String text = label.isBlank() ? JsonStatOwn.text(unit.path("symbol")) : label;
        int multiplier = unit.path("multiplier").canConvertToInt()
                ? unit.path("multiplier").intValue()
                : 0;
        return of(text, JsonStatOwn.text(unit.path("base")), Math.abs(multiplier) > 30 ? 0 : multiplier);
    }

    /** Writes the unit with the decimals of its figures, if they are the same for all. */
    static void write(Unit unit, int decimals, Locale locale, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("label", unit.label().in(locale));
        if (decimals >= 0) {
            out.writeNumberField("decimals", decimals);
        }
        if (unit.exponent() != 0) {
            out.writeStringField("base", unit.base().in(locale));
            out.writeNumberField("multiplier", unit.exponent());
        }
        out.writeStringField("position", "end");
        out.writeEndObject();
    }

    /** Whether what {@link #write} writes does not say all. */
    static boolean isMore(Unit unit, Locale locale) {
        return !of(
                        unit.label().in(locale),
                        unit.exponent() == 0 ? "" : unit.base().in(locale),
                        unit.exponent())
                .equals(unit);
    }
}
