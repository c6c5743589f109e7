package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.machistat.core.explain.Explained;
import org.machistat.core.source.Comparability;
import org.machistat.core.value.Rational;

/** Writes a rate in per cent, to one decimal and exactly where it is a ratio, with its explanation. */
final class RateSerializer<T extends Explained> extends PlainSerializer<T> {

    private static final Field<Comparability> COMPARABILITY = new Field<>("comparability", ComparabilityForm.FORM);

    private final Function<T, BigDecimal> percent;
    private final Function<T, Optional<Rational>> exact;
    private final Function<T, Comparability> comparability;

    RateSerializer(
            Function<T, BigDecimal> percent,
            Function<T, Optional<Rational>> exact,
            Function<T, Comparability> comparability) {
        this.percent = percent;
        this.exact = exact;
        this.comparability = comparability;
    }

    @Override
    public void serialize(T rate, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        out.writeNumberField("percent", percent.apply(rate));
        Optional<Rational> exactPercent = exact.apply(rate);
        if (exactPercent.isPresent()) {
            out.writeFieldName("exactPercent");
            TextForm.RATIONAL.write(exactPercent.get(), out);
        }
        COMPARABILITY.writeUnless(Comparability.COMPARABLE, comparability.apply(rate), out);
        provider.defaultSerializeField("explanation", rate.explanation(), out);
        out.writeEndObject();
    }
}
